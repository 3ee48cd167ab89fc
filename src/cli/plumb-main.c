/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb`: the warehouse and its charts on the command line. Results on standard output, everything else on standard
 * error.
 */
#include "config.h"

#include "plumb-command.h"

#include <glib/gi18n-lib.h>

#include "plumb-locale.h"

static const PlumbCommand *const commands[] = {
  &plumb_command_load,  &plumb_command_inspect, &plumb_command_report,   &plumb_command_unload,
  &plumb_command_list,  &plumb_command_verify,  &plumb_command_series,   &plumb_command_revisions,
  &plumb_command_rank,  &plumb_command_trend,   &plumb_command_control,  &plumb_command_scorecard,
  &plumb_command_chart, &plumb_command_gallery, &plumb_command_disclose, &plumb_command_describe,
};

static char *
usage (void)
{
  GString *text = g_string_new (_ ("Usage: plumb COMMAND WAREHOUSE ...\n\nCommands:\n"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append (text, _ ("\n“plumb COMMAND --help” explains one of them; “plumb --version” prints the version.\n"));
  return g_string_free (text, FALSE);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;

  plumb_locale_start ();

  text = usage ();
  if (argc < 2)
    {
      g_printerr ("%s", text);
      return PLUMB_EXIT_USAGE;
    }
  if (g_strcmp0 (argv[1], "--version") == 0)
    {
      g_print ("plumb %s\n", PLUMB_VERSION);
      return PLUMB_EXIT_DONE;
    }
  if (g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0 || g_strcmp0 (argv[1], "help") == 0)
    {
      g_print ("%s", text);
      return PLUMB_EXIT_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (argv[1], commands[i]->name) == 0)
      return commands[i]->run (argc - 1, argv + 1);
  g_printerr (_ ("plumb: There is no command “%s”.\n"), argv[1]);
  g_printerr ("%s", text);
  return PLUMB_EXIT_USAGE;
}
