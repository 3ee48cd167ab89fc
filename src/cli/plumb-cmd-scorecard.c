/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb scorecard`: where an area stands, every indicator in a row.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
machine_value (const PlumbSeries *series, const PlumbObservation *observation)
{
  if (observation == NULL)
    return g_strdup ("");
  return plumb_format_machine (observation->value, observation->derived ? series->indicator->decimals : -1);
}

static char *
machine_period (const PlumbObservation *observation)
{
  return observation != NULL ? plumb_period_to_string (observation->period) : g_strdup ("");
}

static char *
machine_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

/* The columns for programs. */
static const char *const machine_columns[] = {
  "theme",          "indicator", "name",          "unit",     "polarity",       "period", "#numerator",  "#denominator",
  "#value",         "state",     "status",        "#change",  "change_word",    "#p",     "#neighbours", "#n",
  "#of_neighbours", "#region",   "region_period", "#england", "england_period", "#rank",  "#of",         "#ties",
  "source",         NULL
};

static void
add_machine_row (PlumbTable *table, const PlumbScorecard *scorecard, const PlumbScorecardRow *row)
{
  const PlumbComparison *comparison = row->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbObservation *latest = row->standing.observation;
  double statistic = row->comparator != NULL ? plumb_comparator_value (row->comparator, scorecard->statistic) : NAN;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *period = machine_period (latest);
  g_autofree char *numerator = plumb_format_machine (latest != NULL ? latest->numerator : NAN, -1);
  g_autofree char *denominator = plumb_format_machine (latest != NULL ? latest->denominator : NAN, -1);
  g_autofree char *value = machine_value (comparison->own, latest);
  g_autofree char *change = plumb_format_machine (row->standing.change.amount, indicator->decimals);
  g_autofree char *p = plumb_format_machine (row->standing.change.p, 6);
  g_autofree char *neighbours = plumb_format_machine (statistic, plumb_statistic_decimals (indicator, statistic));
  g_autofree char *n = g_strdup_printf (
    "%u", row->comparator != NULL ? plumb_comparator_count (row->comparator, scorecard->statistic) : 0);
  g_autofree char *of_neighbours = g_strdup_printf ("%u", comparison->neighbours->len);
  g_autofree char *region = machine_value (comparison->region, row->standing.region.observation);
  g_autofree char *region_period = machine_period (row->standing.region.observation);
  g_autofree char *country = machine_value (comparison->country, row->standing.country.observation);
  g_autofree char *country_period = machine_period (row->standing.country.observation);
  g_autofree char *rank = machine_count (row->standing.rank.rank);
  g_autofree char *of = machine_count (row->standing.rank.of);
  g_autofree char *ties = row->standing.rank.rank > 0 ? g_strdup_printf ("%u", row->standing.rank.ties) : g_strdup ("");
  g_autofree char *source = plumb_source_text (comparison->area, latest != NULL ? latest->source : "");

  g_strv_builder_add_many (cells, indicator->theme, indicator->id, indicator->name, indicator->unit_text,
                           plumb_polarity_to_string (indicator->polarity), period, numerator, denominator, value,
                           latest != NULL ? plumb_state_letter (latest->state) : "",
                           latest != NULL ? plumb_status_to_string (latest->status) : "", change,
                           plumb_change_word (&row->standing.change), p, neighbours, n, of_neighbours, region,
                           region_period, country, country_period, rank, of, ties, source, NULL);
  plumb_table_take (table, g_strv_builder_end (cells));
}

static PlumbExit
run_scorecard (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  g_auto (PlumbPictureOptions) picture_options = { 0 };
  const GOptionEntry entries[] = { PLUMB_SELECTION_ENTRIES (options),
                                   PLUMB_PICTURE_ENTRIES (picture_options),
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  PlumbPicture picture = { .width = 1600, .height = 1000 };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbScorecard *scorecard;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_scorecard, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.area == NULL)
    return plumb_usage_error (&plumb_command_scorecard, _ ("Name a warehouse and an area."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_scorecard, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  if (picture_options.output != NULL &&
      !plumb_picture_from_options (&plumb_command_scorecard, &picture_options, &picture))
    return PLUMB_EXIT_USAGE;
  selection = plumb_selection_from_options (&plumb_command_scorecard, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  scorecard = plumb_scorecard_load (warehouse, selection, &error);
  if (scorecard == NULL)
    return plumb_data_error (error);
  figure = plumb_figure_new_scorecard (scorecard);
  if (picture.output != NULL)
    return plumb_picture_write (&picture, figure);
  plumb_illustrative_note (scorecard->area);
  if (format == PLUMB_FORMAT_TEXT)
    {
      plumb_picture_print (figure, TRUE);
      return PLUMB_EXIT_DONE;
    }
  table = plumb_table_new (machine_columns);
  for (guint i = 0; i < scorecard->rows->len; i++)
    add_machine_row (table, scorecard, g_ptr_array_index (scorecard->rows, i));
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_scorecard = {
  "scorecard",
  N_ ("WAREHOUSE --area A [--statistic WORD] [--neighbour-set NAME] [--as-at DATE] [--format FORMAT] "
      "[-o FILE.png|.svg|.pdf|.csv] [--size WxH] [--scale N] [--theme light|dark|print]"),
  N_ ("Print or draw the latest figure of every indicator of an area"), run_scorecard
};
