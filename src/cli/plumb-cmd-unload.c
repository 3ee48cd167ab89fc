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
  g_autofree char *targets = g_strdup_printf ("%" G_GINT64_FORMAT, unload->targets);
  g_autofree char *commentary = g_strdup_printf ("%" G_GINT64_FORMAT, unload->commentary);
  g_autofree char *sets = g_strdup_printf ("%" G_GINT64_FORMAT, unload->sets);

  plumb_table_add (table, load, unload->load->file_name, "taken back", removed, restored, breaks, targets, commentary,
                   sets);
}

static PlumbExit
run_unload (int argc, char **argv)
{
  static const char *const columns[] = { "#load",   "file",     "result",      "#removed",        "#restored",
                                         "#breaks", "#targets", "#commentary", "#neighbour_sets", NULL };
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = { { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbUnload) unload = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;
  gint64 key;

  if (!plumb_command_parse (&plumb_command_unload, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_unload, _ ("--format takes text, csv or json, and not “%s”."),
                              format_text);
  if (argc != 3)
    return plumb_usage_error (&plumb_command_unload, _ ("Name a warehouse and the number of a load."));
  if (!plumb_load_number_parse (&plumb_command_unload, argv[2], &key))
    return PLUMB_EXIT_USAGE;
  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_WRITE, NULL, &error);
  if (warehouse != NULL)
    unload = plumb_warehouse_unload (warehouse, key, &error);
  if (unload == NULL)
    return plumb_data_error (error);
  table = plumb_table_new (columns);
  add_result (table, unload);
  plumb_table_print (table, format);
  g_printerr ("%s\n", _ ("Areas and indicators that the load defined stay as they are."));
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_unload = { "unload", N_ ("WAREHOUSE LOAD [--format FORMAT]"),
                                            N_ ("Take a load back, as if its file had never been loaded"), run_unload };
