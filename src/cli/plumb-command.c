/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options, errors and exit status of the commands.
 */
#include "config.h"

#include "plumb-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
plumb_command_parse (const PlumbCommand *command, const GOptionEntry *entries, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ (command->synopsis));
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("plumb ", command->name, NULL);

  g_set_prgname (program); /* the help then shows the command */
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  plumb_usage_error (command, "%s.", error->message);
  return FALSE;
}

PlumbExit
plumb_usage_error (const PlumbCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("plumb: %s\n%s plumb %s %s\n", message, _ ("Usage:"), command->name, _ (command->synopsis));
  return PLUMB_EXIT_USAGE;
}

PlumbExit
plumb_data_error (const GError *error)
{
  g_printerr ("plumb: %s\n", error->message);
  return PLUMB_EXIT_DATA;
}

gboolean
plumb_format_parse (const char *text, PlumbFormat *format)
{
  static const char *const words[] = { "text", "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (text != NULL ? text : "text", words[i]) == 0)
      {
        *format = (PlumbFormat) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
plumb_load_number_parse (const PlumbCommand *command, const char *text, gint64 *key)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &number, NULL))
    {
      plumb_usage_error (command, _ ("“%s” is not the number of a load. “plumb list WAREHOUSE loads” shows them."),
                         text);
      return FALSE;
    }
  *key = (gint64) number;
  return TRUE;
}

void
plumb_selection_options_clear (PlumbSelectionOptions *self)
{
  g_free (self->indicator);
  g_free (self->area);
  g_free (self->breakdown);
  g_free (self->compare);
  g_free (self->statistic);
  g_free (self->neighbour_set);
  g_strfreev (self->with);
  g_free (self->frequency);
  g_free (self->from);
  g_free (self->to);
  g_free (self->as_at);
  g_free (self->format);
}

static gboolean
parse_compare (const char *text, PlumbSelection *selection)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  selection->neighbours = selection->region = selection->england = FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], "neighbours") == 0)
        selection->neighbours = TRUE;
      else if (strcmp (words[i], "region") == 0)
        selection->region = TRUE;
      else if (strcmp (words[i], "england") == 0)
        selection->england = TRUE;
      else if (strcmp (words[i], "none") != 0 && *words[i] != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_frequency (const char *text, PlumbFrequency *frequency)
{
  static const char *const words[] = { "year", "quarter", "month", "day" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (text, words[i]) == 0)
      {
        *frequency = PLUMB_FREQUENCY_YEAR + i;
        return TRUE;
      }
  return FALSE;
}

PlumbSelection *
plumb_selection_from_options (const PlumbCommand *command, const PlumbSelectionOptions *options, const char *compare)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (options->indicator, options->area);
  const char *compared = options->compare != NULL ? options->compare : compare;

  selection->breakdown = g_strdup (options->breakdown);
  selection->neighbour_set = g_strdup (options->neighbour_set);
  selection->group = g_strdupv (options->with);
  if (!parse_compare (compared, selection))
    plumb_usage_error (
      command, _ ("--compare takes neighbours, region, england or none, joined by commas, and not “%s”."), compared);
  else if (options->with != NULL && options->neighbour_set != NULL)
    plumb_usage_error (command, _ ("Give either --with or --neighbour-set: a group stands in the place of a set."));
  else if (options->statistic != NULL && !plumb_statistic_parse (options->statistic, &selection->statistic))
    plumb_usage_error (command, _ ("--statistic takes median, mean or pooled, and not “%s”."), options->statistic);
  else if (options->frequency != NULL && !parse_frequency (options->frequency, &selection->frequency))
    plumb_usage_error (command, _ ("--frequency takes year, quarter, month or day, and not “%s”."), options->frequency);
  else if (options->from != NULL && !plumb_period_parse (options->from, &selection->from))
    plumb_usage_error (command,
                       _ ("--from takes a period such as 2025, 2024/25, 2024-11, 2024-Q3 or 2024-03-31, and not “%s”."),
                       options->from);
  else if (options->to != NULL && !plumb_period_parse (options->to, &selection->to))
    plumb_usage_error (command,
                       _ ("--to takes a period such as 2025, 2024/25, 2024-11, 2024-Q3 or 2024-03-31, and not “%s”."),
                       options->to);
  else if (options->as_at != NULL && !plumb_date_parse (options->as_at, &selection->as_at))
    plumb_usage_error (command, _ ("--as-at takes a day such as 2026-03-31, and not “%s”."), options->as_at);
  else
    {
      /* who names a group wants it, whatever else is compared with */
      selection->neighbours = selection->neighbours || selection->group != NULL;
      return g_steal_pointer (&selection);
    }
  return NULL;
}

char *
plumb_source_text (const PlumbArea *area, const char *source)
{
  if (area->illustrative)
    return g_strdup_printf (_ ("Illustrative data: %s"), source);
  return g_strdup (source);
}

void
plumb_illustrative_note (const PlumbArea *area)
{
  if (area->illustrative)
    g_printerr ("%s\n", _ ("Illustrative data: no real authority."));
}
