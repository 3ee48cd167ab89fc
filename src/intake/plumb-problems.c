/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of problems keeps the first warnings of each code and every fatal problem up to the number at which reading
 * stops, so that neither the reason for a refusal nor a kind of warning is crowded out by another kind; of how many
 * there were in all it says the number.
 */
#include "config.h"

#include "plumb-problems.h"

#include <glib/gi18n-lib.h>

#define MAX_FATAL 50
#define MAX_OF_A_CODE 50
#define MAX_VALUE_CHARACTERS 80

struct _PlumbProblems
{
  GPtrArray *list;
  GHashTable *warnings;            /* code -> how many there were */
  GPtrArray *codes;                /* Of warnings, in the order in which they came; borrowed from warnings */
  const PlumbProblem *first_fatal; /* Borrowed from list */
  guint n_fatal;
  guint n_warnings;
  gboolean strict;
  gboolean ended;
};

PlumbProblems *
plumb_problems_new (gboolean strict)
{
  PlumbProblems *self = g_new0 (PlumbProblems, 1);

  self->strict = strict;
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_problem_free);
  self->warnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->codes = g_ptr_array_new ();
  return self;
}

void
plumb_problems_free (PlumbProblems *self)
{
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->warnings);
  g_ptr_array_unref (self->codes);
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
      gboolean note,
      const char *code,
      guint line,
      const char *column,
      const char *value,
      const char *message)
{
  g_autofree char *shortened = shorten (value);
  PlumbProblem fields = { 0 };
  PlumbProblem *problem;

  fields.code = (char *) code;
  fields.fatal = fatal;
  fields.note = note;
  fields.line = line;
  fields.column = (char *) column;
  fields.value = shortened;
  fields.message = (char *) message;
  problem = plumb_problem_new (&fields);
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
  g_autofree char *message = NULL;
  va_list arguments;

  if (++self->n_fatal > MAX_FATAL + 1)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  keep (self, TRUE, FALSE, code, line, column, value, message);
}

/* Counts a warning; whether it is one of those that are kept. */
static gboolean
count_warning (PlumbProblems *self, const char *code)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->warnings, code)) + 1;
  char *stored = g_strdup (code);

  self->n_warnings++;
  if (n == 1)
    g_ptr_array_add (self->codes, stored);
  /* the table keeps the code it had */
  g_hash_table_insert (self->warnings, stored, GUINT_TO_POINTER (n));
  return n <= MAX_OF_A_CODE;
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
  g_autofree char *message = NULL;
  va_list arguments;

  g_return_if_fail (!self->ended);

  if (self->strict ? ++self->n_fatal > MAX_FATAL + 1 : !count_warning (self, code))
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  keep (self, self->strict, FALSE, code, line, column, value, message);
}

void
plumb_problems_note (PlumbProblems *self, const char *code, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  keep (self, FALSE, TRUE, code, line, NULL, NULL, message);
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
  for (guint i = 0; i < self->codes->len && !self->ended; i++)
    {
      const char *code = g_ptr_array_index (self->codes, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->warnings, code));
      g_autofree char *message = NULL;

      if (count <= MAX_OF_A_CODE)
        continue;
      message =
        g_strdup_printf (_ ("There are %u warnings of this kind (%s) in the file; the first %d of them are listed."),
                         count, code, MAX_OF_A_CODE);
      keep (self, FALSE, FALSE, code, 0, NULL, NULL, message);
    }
  self->ended = TRUE;
  *n = self->n_fatal + self->n_warnings;
  return g_ptr_array_ref (self->list);
}
