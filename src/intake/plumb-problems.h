/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong in a file, place by place, kept while it is read.
 */
#pragma once

#include "plumb-intake.h"

G_BEGIN_DECLS

typedef struct _PlumbProblems PlumbProblems;

/** plumb_problems_new: @strict: a file is refused for what would be a warning, too. */
PlumbProblems *plumb_problems_new (gboolean strict);
void plumb_problems_free (PlumbProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbProblems, plumb_problems_free)

/**
 * plumb_problems_fatal:
 * @code: (not nullable): the short word for the kind of problem, one of the program's own
 * @line: of the file, 0 for the whole file
 * @column: (nullable): name of the column
 * @value: (nullable): the text found there; kept to 80 characters
 * @format: a sentence that says what is wrong and what to do
 *
 * Notes something for which the file is refused.
 */
void plumb_problems_fatal (PlumbProblems *self,
                           const char *code,
                           guint line,
                           const char *column,
                           const char *value,
                           const char *format,
                           ...) G_GNUC_PRINTF (6, 7);

/** plumb_problems_warn: as plumb_problems_fatal() for something to know that refuses nothing. */
void plumb_problems_warn (PlumbProblems *self,
                          const char *code,
                          guint line,
                          const char *column,
                          const char *value,
                          const char *format,
                          ...) G_GNUC_PRINTF (6, 7);

/** plumb_problems_note: as plumb_problems_fatal() for something to know that is not wrong, and that no strictness makes
 * so; it does not count as a problem. */
void plumb_problems_note (PlumbProblems *self, const char *code, guint line, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/** plumb_problems_any_fatal: whether the file is refused. */
gboolean plumb_problems_any_fatal (PlumbProblems *self);

/** plumb_problems_full: whether there are so many fatal problems (more than 50) that reading on helps nobody. */
gboolean plumb_problems_full (PlumbProblems *self);

/** plumb_problems_set_error: #PLUMB_INTAKE_ERROR_ROWS with the first fatal problem of @file_name and the number of the
 * others. */
void plumb_problems_set_error (PlumbProblems *self, const char *file_name, GError **error);

/**
 * plumb_problems_list:
 * @n: (out): how many there were in all
 *
 * Ends the list; nothing may be added to it afterwards.
 *
 * Returns: (transfer full) (element-type PlumbProblem): in the order in which they were found: every fatal problem up
 * to the number at which reading stops, at most 50 warnings of each code, and one more, about the whole file, for a
 * code of which there were more: how many
 */
GPtrArray *plumb_problems_list (PlumbProblems *self, guint *n);

G_END_DECLS
