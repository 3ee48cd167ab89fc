/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb unload`: a load is taken back, as if its file had never been loaded.
 */
#include "config.h"

#include "plumb-command.h"

#include <glib/gi18n-lib.h>

static void
add_result (PlumbTable *table, const PlumbUnload *unload)
{
  g_autofree char *load = g_strdup_printf ("%" G_GINT64_FORMAT, unload->load->key);
  g_autofree char *removed = g_strdup_printf ("%" G_GINT64_FORMAT, unload->removed);
  g_autofree char *restored = g_strdup_printf ("%" G_GINT64_FORMAT, unload->restored);
  g_autofree char *breaks = g_strdup_printf ("%" G_GINT64_FORMAT, unload->breaks);

  plumb_table_add (table, load, unload->load->file_name, "taken back", removed, restored, breaks);
}

static PlumbExit
run_unload (int argc, char **argv)
{
  static const char *const columns[] = { "#load", "file", "result", "#removed", "#restored", "#breaks", NULL };
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = { { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbUnload) unload = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;
  guint64 key;

  if (!plumb_command_parse (&plumb_command_unload, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_unload, _ ("--format takes text, csv or json, and not “%s”."),
                              format_text);
  if (argc != 3)
    return plumb_usage_error (&plumb_command_unload, _ ("Name a warehouse and the number of a load."));
  if (!g_ascii_string_to_unsigned (argv[2], 10, 1, G_MAXINT64, &key, NULL))
    return plumb_usage_error (
      &plumb_command_unload, _ ("“%s” is not the number of a load. “plumb list WAREHOUSE loads” shows them."), argv[2]);
  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_WRITE, NULL, &error);
  if (warehouse != NULL)
    unload = plumb_warehouse_unload (warehouse, (gint64) key, &error);
  if (unload == NULL)
    return plumb_data_error (error);
  table = plumb_table_new (columns);
  add_result (table, unload);
  plumb_table_print (table, format);
  g_printerr ("%s\n", _ ("Areas, indicators and neighbour sets that the load defined stay as they are."));
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_unload = { "unload", N_ ("WAREHOUSE LOAD [--format FORMAT]"),
                                            N_ ("Take a load back, as if its file had never been loaded"), run_unload };
