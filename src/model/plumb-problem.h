/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A problem: one thing wrong in one place of a file.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlumbProblem:
 * Texts are never %NULL, empty where there is nothing to say.
 *
 * @code: a short word for the kind of problem, which stays the same whatever the language (`duplicate-key`)
 * @fatal: the file is refused for it; else it is a warning, or
 * @note: no more than something to know
 * @line: of the file, 1 for the header, 0 for the whole file
 * @column: name of the column, empty where it is about the whole row
 * @value: the text found there
 * @message: a sentence that says what is wrong and what to do
 */
typedef struct
{
  char *code;
  gboolean fatal;
  gboolean note;
  guint line;
  char *column;
  char *value;
  char *message;
} PlumbProblem;

/** plumb_problem_new: Returns: (transfer full): a copy of @fields, whose texts may be %NULL for empty. */
PlumbProblem *plumb_problem_new (const PlumbProblem *fields);
void plumb_problem_free (PlumbProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbProblem, plumb_problem_free)

G_END_DECLS
