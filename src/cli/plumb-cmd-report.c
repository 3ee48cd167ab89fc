/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb report`: what was found wrong in a file when it was loaded.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-report.h"

#include <glib/gi18n-lib.h>

static PlumbExit
run_report (int argc, char **argv)
{
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = { { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;
  gint64 key;

  if (!plumb_command_parse (&plumb_command_report, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_report, _ ("--format takes text, csv or json, and not “%s”."),
                              format_text);
  if (argc != 3)
    return plumb_usage_error (&plumb_command_report, _ ("Name a warehouse and the number of a load."));
  if (!plumb_load_number_parse (&plumb_command_report, argv[2], &key))
    return PLUMB_EXIT_USAGE;
  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse != NULL)
    load = plumb_warehouse_get_load (warehouse, key, &error);
  if (load != NULL)
    problems = plumb_warehouse_list_problems (warehouse, key, &error);
  if (problems == NULL)
    return plumb_data_error (error);
  table = plumb_report_table_new ();
  plumb_report_add (table, load->file_name, problems);
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_report = { "report", N_ ("WAREHOUSE LOAD [--format FORMAT]"),
                                            N_ ("Print what was reported of a load"), run_report };
