/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb scorecard`: where an area stands, every indicator in a row.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-format.h"
#include "plumb-scorecard.h"

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
  "theme",        "indicator", "name",           "unit",    "polarity",      "period",      "#numerator",
  "#denominator", "#value",    "state",          "status",  "#change",       "change_word", "#p",
  "#neighbours",  "#n",        "#of_neighbours", "#region", "region_period", "#england",    "england_period",
  "#rank",        "#of",       "#ties",          NULL
};

static void
add_machine_row (PlumbTable *table, const PlumbScorecard *scorecard, const PlumbScorecardRow *row)
{
  const PlumbComparison *comparison = row->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbObservation *latest = row->latest;
  double statistic = row->comparator != NULL ? plumb_comparator_value (row->comparator, scorecard->statistic) : NAN;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *period = machine_period (latest);
  g_autofree char *numerator = plumb_format_machine (latest != NULL ? latest->numerator : NAN, -1);
  g_autofree char *denominator = plumb_format_machine (latest != NULL ? latest->denominator : NAN, -1);
  g_autofree char *value = machine_value (comparison->own, latest);
  g_autofree char *change = plumb_format_machine (row->change.amount, indicator->decimals);
  g_autofree char *p = plumb_format_machine (row->change.p, 6);
  g_autofree char *neighbours = plumb_format_machine (statistic, plumb_statistic_decimals (indicator, statistic));
  g_autofree char *n = g_strdup_printf (
    "%u", row->comparator != NULL ? plumb_comparator_count (row->comparator, scorecard->statistic) : 0);
  g_autofree char *of_neighbours = g_strdup_printf ("%u", comparison->neighbours->len);
  g_autofree char *region = machine_value (comparison->region, row->region_value);
  g_autofree char *region_period = machine_period (row->region_value);
  g_autofree char *country = machine_value (comparison->country, row->country_value);
  g_autofree char *country_period = machine_period (row->country_value);
  g_autofree char *rank = machine_count (row->rank.rank);
  g_autofree char *of = machine_count (row->rank.of);
  g_autofree char *ties = row->rank.rank > 0 ? g_strdup_printf ("%u", row->rank.ties) : g_strdup ("");

  g_strv_builder_add_many (cells, indicator->theme, indicator->id, indicator->name, indicator->unit_text,
                           plumb_polarity_to_string (indicator->polarity), period, numerator, denominator, value,
                           latest != NULL ? plumb_state_letter (latest->state) : "",
                           latest != NULL ? plumb_status_to_string (latest->status) : "", change,
                           plumb_change_word (&row->change), p, neighbours, n, of_neighbours, region, region_period,
                           country, country_period, rank, of, ties, NULL);
  plumb_table_take (table, g_strv_builder_end (cells));
}

/* What a person reads: fewer columns, numbers and periods as they are said. */
static PlumbTable *
new_people_table (const PlumbScorecard *scorecard)
{
  const char *const columns[] = { _ ("Indicator"),
                                  "",
                                  _ ("Period"),
                                  _ ("Change"),
                                  plumb_statistic_label (scorecard->statistic),
                                  scorecard->country != NULL ? scorecard->country->name : "-",
                                  _ ("Rank"),
                                  NULL };
  return plumb_table_new (columns);
}

static char *
people_value (const PlumbObservation *observation, const PlumbIndicator *indicator)
{
  if (observation == NULL)
    return g_strdup ("");
  if (observation->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (observation->state));
  return plumb_format_value (indicator, observation->value, TRUE);
}

static void
add_people_row (PlumbTable *table, const PlumbScorecard *scorecard, const PlumbScorecardRow *row)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbObservation *latest = row->latest;
  double statistic = row->comparator != NULL ? plumb_comparator_value (row->comparator, scorecard->statistic) : NAN;
  g_autofree char *value = people_value (latest, indicator);
  g_autofree char *period = latest != NULL ? plumb_period_label (latest->period, indicator->calendar) : g_strdup ("");
  g_autofree char *reason = plumb_change_reason (&row->change, indicator);
  g_autofree char *change = *reason != '\0' ? g_strdup_printf ("%s (%s)", plumb_change_word (&row->change), reason)
                                            : g_strdup (plumb_change_word (&row->change));
  g_autofree char *number = plumb_format_statistic (indicator, statistic, TRUE);
  g_autofree char *neighbours =
    row->comparator != NULL
      ? g_strdup_printf (_ ("%s (%u of %u)"), *number != '\0' ? number : "–",
                         plumb_comparator_count (row->comparator, scorecard->statistic), row->comparator->of)
      : g_strdup ("");
  g_autofree char *country = people_value (row->country_value, indicator);
  g_autofree char *rank = plumb_rank_label (&row->rank, indicator->polarity);

  plumb_table_add (table, indicator->name, value, period, latest != NULL ? change : "", neighbours, country, rank);
}

static void
print_for_people (const PlumbScorecard *scorecard)
{
  const char *theme = NULL;
  g_autoptr (PlumbTable) table = new_people_table (scorecard);

  g_print ("%s\n", scorecard->area->name);
  if (scorecard->set != NULL)
    g_print (_ ("Neighbours: %s\n"), scorecard->set->name);
  for (guint i = 0; i < scorecard->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, i);

      if (g_strcmp0 (theme, row->comparison->indicator->theme) != 0)
        {
          theme = row->comparison->indicator->theme;
          plumb_table_add (table, "", "", "", "", "", "", "");
          plumb_table_add (table, theme, "", "", "", "", "", "");
        }
      add_people_row (table, scorecard, row);
    }
  plumb_table_print (table, PLUMB_FORMAT_TEXT);
}

static PlumbExit
run_scorecard (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  const GOptionEntry entries[] = { PLUMB_SELECTION_ENTRIES (options),
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbScorecard) scorecard = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_scorecard, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.area == NULL)
    return plumb_usage_error (&plumb_command_scorecard, _ ("Name a warehouse and an area."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_scorecard, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  selection = plumb_selection_from_options (&plumb_command_scorecard, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  scorecard = plumb_scorecard_load (warehouse, selection, &error);
  if (scorecard == NULL)
    return plumb_data_error (error);
  plumb_illustrative_note (scorecard->area);
  if (format == PLUMB_FORMAT_TEXT)
    {
      print_for_people (scorecard);
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
  N_ ("WAREHOUSE --area A [--statistic WORD] [--neighbour-set NAME] [--as-at DATE] "
      "[--format FORMAT]"),
  N_ ("Print the latest figure of every indicator of an area"), run_scorecard
};
