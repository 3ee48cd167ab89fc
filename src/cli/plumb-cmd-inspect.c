/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb inspect`: what files are, and a draft of a mapping for one that none reads yet.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-inspect.h"

#include <glib/gi18n-lib.h>

static PlumbExit
inspect_file (const char *file_name, gboolean drafting, PlumbTable *table)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  if (!plumb_inspect_file (file_name, &findings, &draft, NULL, &error))
    return plumb_data_error (error);
  if (!drafting)
    {
      for (guint i = 0; i < findings->len; i++)
        {
          const PlumbFinding *finding = g_ptr_array_index (findings, i);

          plumb_table_add (table, file_name, finding->what, finding->name, finding->detail);
        }
      return PLUMB_EXIT_DONE;
    }
  if (draft == NULL)
    {
      g_printerr (_ ("plumb: “%s” is not read by a mapping: it has no columns time_period, time_identifier and "
                     "geographic_level.\n"),
                  file_name);
      return PLUMB_EXIT_DATA;
    }
  g_print ("%s", draft);
  return PLUMB_EXIT_DONE;
}

static PlumbExit
run_inspect (int argc, char **argv)
{
  static const char *const columns[] = { "file", "what", "name", "detail", NULL };
  g_autofree char *format_text = NULL;
  gboolean drafting = FALSE;
  const GOptionEntry entries[] = { { "draft-mapping", 0, 0, G_OPTION_ARG_NONE, &drafting,
                                     N_ ("print a mapping to finish by hand, for one file"), NULL },
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbTable) table = NULL;
  PlumbExit status = PLUMB_EXIT_DONE;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_inspect, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_inspect, _ ("--format takes text, csv or json, and not “%s”."),
                              format_text);
  if (argc < 2 || (drafting && argc > 2))
    return plumb_usage_error (&plumb_command_inspect, "%s",
                              drafting ? _ ("Name the one file that the mapping is for.")
                                       : _ ("Name at least one file."));
  table = plumb_table_new (columns);
  for (int i = 1; i < argc; i++)
    if (inspect_file (argv[i], drafting, table) != PLUMB_EXIT_DONE)
      status = PLUMB_EXIT_DATA;
  if (!drafting)
    plumb_table_print (table, format);
  return status;
}

const PlumbCommand plumb_command_inspect = { "inspect", N_ ("FILE... [--draft-mapping] [--format FORMAT]"),
                                             N_ ("Say what files are, or draft a mapping for one"), run_inspect };
