/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb control`: the control chart of an indicator of an area, by month or quarter, as numbers.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-comparison.h"
#include "plumb-control.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Limits and means are printed with so many decimals more than the indicator. */
#define MORE_DECIMALS 2

static void
add_point (PlumbTable *table, const PlumbControl *control, const PlumbControlPoint *point, const PlumbComparison *from)
{
  const PlumbObservation *observation = plumb_series_at (from->own, point->period);
  int decimals = from->indicator->decimals;
  gboolean trial = g_array_index (control->segments, PlumbControlSegment, point->segment).trial;
  g_autofree char *period = plumb_period_to_string (point->period);
  /* a published figure as it was published, as `plumb series` prints it */
  g_autofree char *value = plumb_format_machine (point->value, observation->derived ? decimals : -1);
  g_autofree char *mean = plumb_format_machine (point->mean, decimals + MORE_DECIMALS);
  g_autofree char *lower = plumb_format_machine (point->lower, decimals + MORE_DECIMALS);
  g_autofree char *upper = plumb_format_machine (point->upper, decimals + MORE_DECIMALS);
  g_autofree char *range = plumb_format_machine (point->moving_range, decimals + MORE_DECIMALS);
  g_autofree char *rule = plumb_xmr_rules_to_string (point->rules);
  const char *variation = plumb_variation_to_string (point->variation);
  g_autofree char *state = point->state != PLUMB_STATE_NUMBER ? g_strdup (plumb_state_letter (point->state))
                           : trial && *variation != '\0'      ? g_strconcat (variation, ";trial", NULL)
                                                              : g_strdup (variation);

  plumb_table_add (table, period, value, mean, lower, upper, range, rule, state);
}

/* What is to be known beside the table: under it for a reader, aside for a program. */
static void
print_notes (const PlumbControl *control, const PlumbIndicator *indicator, PlumbFormat format)
{
  g_auto (GStrv) notes = plumb_control_notes (control, indicator);

  for (guint i = 0; notes[i] != NULL; i++)
    if (format == PLUMB_FORMAT_TEXT)
      g_print ("%s%s\n", i == 0 ? "\n" : "", notes[i]);
    else
      g_printerr ("%s\n", notes[i]);
}

static PlumbExit
control (PlumbWarehouse *warehouse, PlumbSelection *selection, PlumbControlOptions *options, PlumbFormat format)
{
  static const char *const columns[] = { "period",        "#value", "#mean", "#lower", "#upper",
                                         "#moving_range", "rule",   "state", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbComparison) comparison = plumb_comparison_load_within_year (warehouse, selection, &error);
  g_autoptr (PlumbControl) chart = NULL;
  g_autoptr (PlumbTable) table = NULL;

  if (comparison == NULL)
    return plumb_data_error (error);
  options->frequency = comparison->selection->frequency;
  chart = plumb_control_compute (comparison->own, comparison->breaks, options);
  plumb_illustrative_note (comparison->area);
  if (chart->points->len == 0 && format == PLUMB_FORMAT_TEXT)
    {
      g_print ("%s\n", _ ("There is no such figure by month or quarter."));
      return PLUMB_EXIT_DONE;
    }
  table = plumb_table_new (columns);
  for (guint i = 0; i < chart->points->len; i++)
    add_point (table, chart, &g_array_index (chart->points, PlumbControlPoint, i), comparison);
  plumb_table_print (table, format);
  print_notes (chart, comparison->indicator, format);
  return PLUMB_EXIT_DONE;
}

/* @text: a number of values, 2 or more, or the month or quarter of the last one */
static gboolean
parse_baseline (const char *text, PlumbControlOptions *options)
{
  guint64 n;

  if (g_ascii_string_to_unsigned (text, 10, 2, G_MAXINT, &n, NULL))
    {
      options->baseline = (guint) n;
      return TRUE;
    }
  return plumb_period_parse (text, &options->baseline_to) &&
         (options->baseline_to.kind == PLUMB_PERIOD_MONTH || options->baseline_to.kind == PLUMB_PERIOD_QUARTER);
}

static PlumbExit
run_control (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  PlumbControlOptions how = { 0 };
  g_autofree char *baseline = NULL;
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &options.indicator, N_ ("id of the indicator"), "ID" },
    { "area", 'a', 0, G_OPTION_ARG_STRING, &options.area, N_ ("GSS code, DfE number or name"), N_ ("AREA") },
    { "breakdown", 0, 0, G_OPTION_ARG_STRING, &options.breakdown, N_ ("dimension=category"), N_ ("TEXT") },
    { "frequency", 0, 0, G_OPTION_ARG_STRING, &options.frequency, N_ ("month or quarter"), N_ ("WORD") },
    { "baseline", 0, 0, G_OPTION_ARG_STRING, &baseline,
      N_ ("fix the limits from the first so many values, or from those up to a period"), N_ ("N") },
    { "no-screening", 0, 0, G_OPTION_ARG_NONE, &how.unscreened, N_ ("keep unusually large moving ranges in the limits"),
      NULL },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &options.as_at, N_ ("the warehouse as it stood on this day"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_control, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.indicator == NULL || options.area == NULL)
    return plumb_usage_error (&plumb_command_control, _ ("Name a warehouse, an indicator and an area."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_control, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  if (options.frequency != NULL && strcmp (options.frequency, "month") != 0 &&
      strcmp (options.frequency, "quarter") != 0)
    return plumb_usage_error (&plumb_command_control, _ ("--frequency takes month or quarter, and not “%s”."),
                              options.frequency);
  if (baseline != NULL && !parse_baseline (baseline, &how))
    return plumb_usage_error (
      &plumb_command_control,
      _ ("--baseline takes a number of values, 2 or more, or a period such as 2024-11 or 2024-Q3, and not “%s”."),
      baseline);
  selection = plumb_selection_from_options (&plumb_command_control, &options, "none");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  return control (warehouse, selection, &how, format);
}

const PlumbCommand plumb_command_control = {
  "control",
  N_ ("WAREHOUSE --indicator ID --area CODE-OR-NAME [--breakdown TEXT] [--frequency month|quarter] [--baseline N] "
      "[--no-screening] [--as-at DATE] [--format FORMAT]"),
  N_ ("Print the control chart of an indicator"), run_control
};
