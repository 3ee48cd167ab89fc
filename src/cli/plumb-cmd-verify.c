/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb verify`: whether a warehouse is sound, in words.
 */
#include "config.h"

#include "plumb-command.h"

#include <glib/gi18n-lib.h>

static PlumbExit
run_verify (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) problems = NULL;

  if (!plumb_command_parse (&plumb_command_verify, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2)
    return plumb_usage_error (&plumb_command_verify, _ ("Name one warehouse."));
  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL || !plumb_warehouse_verify (warehouse, &problems, &error))
    return plumb_data_error (error);
  for (guint i = 0; problems[i] != NULL; i++)
    g_printerr ("plumb: %s\n", problems[i]);
  if (problems[0] != NULL)
    return PLUMB_EXIT_DATA;
  g_print (_ ("“%s” is sound.\n"), argv[1]);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_verify = { "verify", N_ ("WAREHOUSE"), N_ ("Check that a warehouse is sound"),
                                            run_verify };
