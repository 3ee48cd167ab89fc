/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb trend`: whether one indicator of one area goes up or down over its latest five periods.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-comparison.h"
#include "plumb-format.h"
#include "plumb-recent-trend.h"
#include "plumb-trend-test.h"

#include <glib/gi18n-lib.h>

#define DECIMALS 4 /* of the statistic and of the slope */

static PlumbTable *
trend_table (const PlumbComparison *comparison, PlumbFormat format)
{
  static const char *const columns[] = { "indicator", "area_code", "area_name",  "from",      "to",
                                         "#n",        "method",    "#statistic", "#critical", "#slope",
                                         "verdict",   "judgement", "reason",     NULL };
  PlumbTable *table = plumb_table_new (columns);
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  const PlumbRecentTrend trend = plumb_recent_trend_compute (
    comparison->own, latest != NULL ? latest->period : PLUMB_PERIOD_NONE, comparison->breaks);
  g_autofree char *from = plumb_period_to_string (trend.from);
  g_autofree char *to = plumb_period_to_string (trend.to);
  g_autofree char *n = g_strdup_printf ("%u", trend.n);
  g_autofree char *statistic = plumb_format_machine (trend.statistic, DECIMALS);
  g_autofree char *critical = plumb_format_machine (PLUMB_TREND_CRITICAL, DECIMALS);
  g_autofree char *slope = plumb_format_machine (trend.slope, DECIMALS);
  g_autofree char *reason = plumb_recent_trend_reason (&trend, comparison->indicator->calendar);
  gboolean people = format == PLUMB_FORMAT_TEXT;

  plumb_table_add (table, comparison->indicator->id, comparison->area->code, comparison->area->stored_name, from, to, n,
                   plumb_recent_trend_method (&trend), statistic, critical, slope,
                   people ? plumb_trend_verdict_label (trend.verdict) : plumb_trend_verdict_to_string (trend.verdict),
                   people ? plumb_judgement_label (trend.judgement) : plumb_judgement_to_string (trend.judgement),
                   reason);
  return table;
}

static PlumbExit
run_trend (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &options.indicator, N_ ("id of the indicator"), "ID" },
    { "area", 'a', 0, G_OPTION_ARG_STRING, &options.area, N_ ("GSS code, DfE number or name"), N_ ("AREA") },
    { "breakdown", 0, 0, G_OPTION_ARG_STRING, &options.breakdown, N_ ("dimension=category"), N_ ("TEXT") },
    { "frequency", 0, 0, G_OPTION_ARG_STRING, &options.frequency, N_ ("year, quarter, month or day"), N_ ("WORD") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &options.as_at, N_ ("the warehouse as it stood on this day"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbComparison) comparison = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_trend, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.indicator == NULL || options.area == NULL)
    return plumb_usage_error (&plumb_command_trend, _ ("Name a warehouse, an indicator and an area."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_trend, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  selection = plumb_selection_from_options (&plumb_command_trend, &options, "none");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  comparison = plumb_comparison_load (warehouse, selection, &error);
  if (comparison == NULL)
    return plumb_data_error (error);
  table = trend_table (comparison, format);
  plumb_illustrative_note (comparison->area);
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_trend = {
  "trend",
  N_ ("WAREHOUSE --indicator ID --area CODE-OR-NAME [--breakdown TEXT] [--frequency WORD] [--as-at DATE] "
      "[--format FORMAT]"),
  N_ ("Test whether the latest five periods go up or down"), run_trend
};
