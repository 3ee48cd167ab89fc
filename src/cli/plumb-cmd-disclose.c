/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb disclose`: a table of counts with what has to be hidden before it may be published.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-count-file.h"
#include "plumb-disclosure-protect.h"

#include <glib/gi18n-lib.h>

/* Why the cell is no number, for the reader; part of what the attacker is reckoned to know. */
static const char *
reason_text (const PlumbCount *count, PlumbDisclosureReason reason)
{
  if (count->state != PLUMB_STATE_NUMBER)
    return plumb_state_reason (count->state);
  switch (reason)
    {
    case PLUMB_DISCLOSURE_SMALL:
      return _ ("small count");
    case PLUMB_DISCLOSURE_PROTECTS:
      return _ ("protects another cell");
    case PLUMB_DISCLOSURE_TOTAL:
      return _ ("small total, or one that protects its cells");
    case PLUMB_DISCLOSURE_SHOWN:
    case PLUMB_DISCLOSURE_NOTHING:
    case PLUMB_DISCLOSURE_BEFORE:
    default:
      return "";
    }
}

static PlumbTable *
disclosure_table (const PlumbCountFile *file)
{
  static const char *const columns[] = { "row", "column", "#value", "state", "reason", NULL };
  PlumbTable *table = plumb_table_new (columns);

  for (guint i = 0; i < file->counts->len; i++)
    {
      const PlumbCount *count = &g_array_index (file->counts, PlumbCount, i);
      PlumbDisclosureReason reason = plumb_disclosure_table_at (file->table, count->row, count->column)->reason;
      gboolean shown = count->state == PLUMB_STATE_NUMBER && reason == PLUMB_DISCLOSURE_SHOWN;
      g_autofree char *value = shown ? g_strdup_printf ("%" G_GINT64_FORMAT, count->count) : NULL;
      PlumbState state = shown                                ? PLUMB_STATE_NUMBER
                         : count->state == PLUMB_STATE_NUMBER ? PLUMB_STATE_CONFIDENTIAL
                                                              : count->state;

      plumb_table_add (table, count->row_name, count->column_name, value, plumb_state_letter (state),
                       reason_text (count, reason));
    }
  return table;
}

/* Says on standard error what was done, and of totals that are not in the file what may not be done with them. */
static void
print_summary (const PlumbDisclosureTable *table)
{
  guint n = (table->n_rows + 1) * table->width;
  guint hidden = 0, kept_back = 0;

  for (guint i = 0; i < n; i++)
    {
      const PlumbDisclosureCell *cell = &table->cells[i];

      if (cell->given)
        hidden += cell->reason >= PLUMB_DISCLOSURE_BEFORE;
      else
        kept_back += cell->reason == PLUMB_DISCLOSURE_TOTAL;
    }
  if (hidden == 0)
    g_printerr ("%s\n", _ ("Nothing has to be hidden."));
  else
    g_printerr (ngettext ("%u cell is hidden; from what is shown it can still be any of %d values at least.\n",
                          "%u cells are hidden; from what is shown each can still be any of %d values at least.\n",
                          hidden),
                hidden, table->rule->keep);
  if (kept_back > 0)
    g_printerr (ngettext ("%u total that is not in the file must not be published elsewhere either.\n",
                          "%u totals that are not in the file must not be published elsewhere either.\n", kept_back),
                kept_back);
}

static PlumbExit
run_disclose (int argc, char **argv)
{
  g_autofree char *row = NULL;
  g_autofree char *column = NULL;
  g_autofree char *count = NULL;
  g_autofree char *rule_name = NULL;
  const GOptionEntry entries[] = {
    { "row", 0, 0, G_OPTION_ARG_STRING, &row, N_ ("column of the file with the categories of the rows"),
      N_ ("COLUMN") },
    { "column", 0, 0, G_OPTION_ARG_STRING, &column, N_ ("column with the categories of the columns"), N_ ("COLUMN") },
    { "count", 0, 0, G_OPTION_ARG_STRING, &count, N_ ("column with the counts"), N_ ("COLUMN") },
    { "rule", 0, 0, G_OPTION_ARG_STRING, &rule_name, N_ ("cin (also without it), ssda903, workforce, sen2 or local"),
      N_ ("NAME") },
    G_OPTION_ENTRY_NULL
  };
  const PlumbDisclosureRule *rule;
  g_autoptr (PlumbCountFile) file = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;

  if (!plumb_command_parse (&plumb_command_disclose, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || row == NULL || count == NULL)
    return plumb_usage_error (&plumb_command_disclose, "%s",
                              _ ("Name a file, the column with its rows and the column with its counts."));
  if (g_ascii_strcasecmp (row, count) == 0 ||
      (column != NULL && (g_ascii_strcasecmp (row, column) == 0 || g_ascii_strcasecmp (count, column) == 0)))
    return plumb_usage_error (&plumb_command_disclose, "%s",
                              _ ("Rows, columns and counts stand in different columns of the file."));
  rule = plumb_disclosure_rule_find (rule_name != NULL ? rule_name : "cin");
  if (rule == NULL)
    return plumb_usage_error (&plumb_command_disclose,
                              _ ("--rule takes cin, ssda903, workforce, sen2 or local, and not “%s”."), rule_name);

  file = plumb_count_file_read (argv[1], row, column, count, rule, &error);
  if (file == NULL)
    return plumb_data_error (error);
  if (!plumb_disclosure_protect (file->table, &error))
    {
      g_prefix_error (&error, _ ("“%s”: "), argv[1]);
      return plumb_data_error (error);
    }
  table = disclosure_table (file);
  plumb_table_print (table, PLUMB_FORMAT_CSV);
  print_summary (file->table);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_disclose = {
  "disclose", N_ ("FILE.csv --row COLUMN [--column COLUMN] --count COLUMN [--rule NAME]"),
  N_ ("Hide the small counts of a table and what would give them away"), run_disclose
};
