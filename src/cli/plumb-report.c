/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports of loads as tables.
 */
#include "config.h"

#include "plumb-report.h"

PlumbTable *
plumb_report_table_new (void)
{
  static const char *const columns[] = { "file", "#line", "column", "value", "severity", "code", "message", NULL };

  return plumb_table_new (columns);
}

void
plumb_report_add (PlumbTable *table, const char *file_name, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = problem->line > 0 ? g_strdup_printf ("%u", problem->line) : g_strdup ("");

      plumb_table_add (table, file_name, line, problem->column, problem->value,
                       problem->fatal  ? "error"
                       : problem->note ? "note"
                                       : "warning",
                       problem->code, problem->message);
    }
}
