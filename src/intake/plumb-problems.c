/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of problems keeps the first warnings and every fatal problem up to the number at which reading stops, so
 * that the reason for a refusal is never crowded out by warnings.
 */
#include "config.h"

#include "plumb-problems.h"

#include <glib/gi18n-lib.h>

#define MAX_FATAL 50
#define MAX_WARNINGS 149
#define MAX_VALUE_CHARACTERS 80

struct _PlumbProblems
{
  GPtrArray *list;
  const PlumbProblem *first_fatal; /* Borrowed from list */
  guint n_fatal;
  guint n_warnings;
  gboolean strict;
};

static void
problem_free (gpointer data)
{
  PlumbProblem *problem = data;

  g_free (problem->column);
  g_free (problem->value);
  g_free (problem->message);
  g_free (problem);
}

PlumbProblems *
plumb_problems_new (gboolean strict)
{
  PlumbProblems *self = g_new0 (PlumbProblems, 1);

  self->strict = strict;
  self->list = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

void
plumb_problems_free (PlumbProblems *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

static char *
shorten (const char *value)
{
  g_autofree char *valid = NULL;

  if (value == NULL)
    return g_strdup ("");
  valid = g_utf8_make_valid (value, strnlen (value, MAX_VALUE_CHARACTERS * 4));
  if (g_utf8_strlen (valid, -1) <= MAX_VALUE_CHARACTERS)
    return g_steal_pointer (&valid);
  *g_utf8_offset_to_pointer (valid, MAX_VALUE_CHARACTERS) = '\0';
  return g_strconcat (valid, "…", NULL);
}

static void
keep (PlumbProblems *self,
      gboolean fatal,
      const char *code,
      guint line,
      const char *column,
      const char *value,
      char *message)
{
  PlumbProblem *problem = g_new0 (PlumbProblem, 1);

  problem->fatal = fatal;
  problem->code = code;
  problem->line = line;
  problem->column = g_strdup (column != NULL ? column : "");
  problem->value = shorten (value);
  problem->message = message;
  if (fatal && self->first_fatal == NULL)
    self->first_fatal = problem;
  g_ptr_array_add (self->list, problem);
}

void
plumb_problems_fatal (PlumbProblems *self,
                      const char *code,
                      guint line,
                      const char *column,
                      const char *value,
                      const char *format,
                      ...)
{
  va_list arguments;

  if (++self->n_fatal > MAX_FATAL + 1)
    return;
  va_start (arguments, format);
  keep (self, TRUE, code, line, column, value, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
plumb_problems_warn (PlumbProblems *self,
                     const char *code,
                     guint line,
                     const char *column,
                     const char *value,
                     const char *format,
                     ...)
{
  va_list arguments;

  if (self->strict ? ++self->n_fatal > MAX_FATAL + 1 : ++self->n_warnings > MAX_WARNINGS)
    return;
  va_start (arguments, format);
  keep (self, self->strict, code, line, column, value, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

gboolean
plumb_problems_any_fatal (PlumbProblems *self)
{
  return self->n_fatal > 0;
}

gboolean
plumb_problems_full (PlumbProblems *self)
{
  return self->n_fatal > MAX_FATAL;
}

/* The place of @problem as the beginning of a sentence: `“c1.csv”, line 12, column “value”, “abc”`. */
static char *
describe_place (const PlumbProblem *problem, const char *file_name)
{
  if (problem->line == 0)
    return g_strdup_printf (_ ("“%s”"), file_name);
  if (problem->column[0] == '\0')
    return g_strdup_printf (_ ("“%s”, line %u"), file_name, problem->line);
  if (problem->value[0] == '\0')
    return g_strdup_printf (_ ("“%s”, line %u, column “%s”"), file_name, problem->line, problem->column);
  return g_strdup_printf (_ ("“%s”, line %u, column “%s”, “%s”"), file_name, problem->line, problem->column,
                          problem->value);
}

void
plumb_problems_set_error (PlumbProblems *self, const char *file_name, GError **error)
{
  g_autofree char *place = NULL;
  g_autofree char *more = NULL;

  g_return_if_fail (self->first_fatal != NULL);

  place = describe_place (self->first_fatal, file_name);
  if (plumb_problems_full (self))
    more = g_strdup_printf (_ (" There are more than %d such problems; reading stopped."), MAX_FATAL);
  else if (self->n_fatal > 1)
    more = g_strdup_printf (
      ngettext (" There is %u more such problem.", " There are %u more such problems.", self->n_fatal - 1),
      self->n_fatal - 1);
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS, _ ("%s: %s%s Nothing was loaded."), place,
               self->first_fatal->message, more != NULL ? more : "");
}

GPtrArray *
plumb_problems_list (PlumbProblems *self, guint *n)
{
  *n = self->n_fatal + self->n_warnings;
  return g_ptr_array_ref (self->list);
}
