/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb series`: one indicator of one area over time, beside those it is compared with.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_observation (PlumbTable *table, const PlumbSeries *series, const char *role, const PlumbObservation *observation)
{
  g_autofree char *period = plumb_period_to_string (observation->period);
  g_autofree char *numerator = plumb_format_machine (observation->numerator, -1);
  g_autofree char *denominator = plumb_format_machine (observation->denominator, -1);
  /* a published figure as it was published; a computed one rounded as it is shown */
  g_autofree char *value =
    plumb_format_machine (observation->value, observation->derived ? series->indicator->decimals : -1);
  g_autofree char *source = plumb_source_text (series->area, observation->source);

  plumb_table_add (table, series->indicator->id, series->area->code, series->area->stored_name, role, period, numerator,
                   denominator, value, plumb_state_letter (observation->state),
                   plumb_status_to_string (observation->status), "", source);
}

static void
add_series (PlumbTable *table, const PlumbSeries *series, const char *role)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    add_observation (table, series, role, &series->observations[i]);
}

static void
add_statistic (PlumbTable *table, const PlumbComparison *comparison)
{
  PlumbStatistic statistic = comparison->selection->statistic;
  const gboolean group = comparison->selection->group != NULL;
  g_autofree char *of_set = comparison->set != NULL
                              ? g_strdup_printf ("%s: %s", comparison->set->name, plumb_statistic_label (statistic))
                            : group ? g_strdup (plumb_statistic_label (statistic))
                                    : NULL;
  g_autofree char *source = of_set != NULL ? plumb_source_text (comparison->area, of_set) : NULL;

  for (guint i = 0; i < comparison->comparators->len; i++)
    {
      const PlumbComparator *comparator = &g_array_index (comparison->comparators, PlumbComparator, i);
      double number = plumb_comparator_value (comparator, statistic);
      gboolean pooled = statistic == PLUMB_STATISTIC_POOLED;
      g_autofree char *period = plumb_period_to_string (comparator->period);
      g_autofree char *numerator = plumb_format_machine (pooled ? comparator->pooled_numerator : NAN, -1);
      g_autofree char *denominator = plumb_format_machine (pooled ? comparator->pooled_denominator : NAN, -1);
      g_autofree char *value = plumb_format_machine (number, plumb_statistic_decimals (comparison->indicator, number));
      g_autofree char *n = g_strdup_printf ("%u", plumb_comparator_count (comparator, statistic));

      plumb_table_add (table, comparison->indicator->id, "", group ? _ ("Chosen group") : _ ("Statistical neighbours"),
                       group ? "group" : "neighbours", period, numerator, denominator, value,
                       isfinite (number) ? "" : plumb_state_letter (PLUMB_STATE_NOT_AVAILABLE), "actual", n, source);
    }
}

static void
add_comparison (PlumbTable *table, const PlumbComparison *comparison)
{
  add_series (table, comparison->own, "own");
  for (guint i = 0; i < comparison->neighbours->len; i++)
    add_series (table, g_ptr_array_index (comparison->neighbours, i),
                comparison->selection->group != NULL ? "member" : "neighbour");
  add_statistic (table, comparison);
  add_series (table, comparison->region, "region");
  add_series (table, comparison->country, "england");
}

static PlumbExit
run_series (int argc, char **argv)
{
  static const char *const columns[] = { "indicator",  "area_code",    "area_name", "role",  "period",
                                         "#numerator", "#denominator", "#value",    "state", "status",
                                         "#n",         "source",       NULL };
  g_auto (PlumbSelectionOptions) options = { 0 };
  const GOptionEntry entries[] = { PLUMB_SELECTION_ENTRIES (options),
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFrequency first = PLUMB_FREQUENCY_YEAR, last = PLUMB_FREQUENCY_DAY;
  g_autofree char *made_of = NULL;
  gboolean any = FALSE;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_series, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.indicator == NULL || options.area == NULL)
    return plumb_usage_error (&plumb_command_series, _ ("Name a warehouse, an indicator and an area."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_series, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  selection = plumb_selection_from_options (&plumb_command_series, &options, "none");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;
  if (selection->frequency != 0)
    first = last = selection->frequency;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  table = plumb_table_new (columns);
  /* years, quarters, months and days are lines of their own, one after the other */
  for (selection->frequency = first; selection->frequency <= last; selection->frequency++)
    {
      g_autoptr (PlumbComparison) comparison = plumb_comparison_load (warehouse, selection, &error);

      if (comparison == NULL)
        return plumb_data_error (error);
      /* also where there is no figure: it may be under another area; of all frequencies it says most for the first */
      if (made_of == NULL)
        made_of = plumb_comparison_made_of (comparison);
      if (comparison->periods->len == 0)
        continue;
      any = TRUE;
      if (format == PLUMB_FORMAT_TEXT)
        {
          g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, g_steal_pointer (&comparison));
          plumb_picture_print (figure, FALSE);
        }
      else
        {
          add_comparison (table, comparison);
        }
    }
  if (format != PLUMB_FORMAT_TEXT)
    plumb_table_print (table, format);
  else if (!any)
    g_print ("%s\n", _ ("There is no such figure."));
  if (made_of != NULL)
    g_printerr ("%s\n", made_of);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_series = {
  "series",
  N_ (
    "WAREHOUSE --indicator ID --area CODE-OR-NAME [--compare neighbours,region,england] [--statistic mean|median|pooled] "
    "[--neighbour-set NAME | --with AREA...] [--frequency WORD] [--from P] [--to P] [--as-at DATE] [--format FORMAT]"),
  N_ ("Print an indicator over time beside its comparators"), run_series
};
