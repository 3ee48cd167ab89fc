/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb scorecard`: where an area stands, every indicator in a row.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-picture.h"
#include "plumb-sentences.h"

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

/* The columns for programs. The first ones are as old as the command and stay where they are. */
static const char *const machine_columns[] = { "theme",
                                               "indicator",
                                               "name",
                                               "unit",
                                               "polarity",
                                               "period",
                                               "#numerator",
                                               "#denominator",
                                               "#value",
                                               "state",
                                               "status",
                                               "#change",
                                               "change_word",
                                               "#p",
                                               "#neighbours",
                                               "#n",
                                               "#of_neighbours",
                                               "#region",
                                               "region_period",
                                               "#england",
                                               "england_period",
                                               "#rank",
                                               "#of",
                                               "#ties",
                                               "source",
                                               "change_kind",
                                               "change_judgement",
                                               "trend",
                                               "trend_judgement",
                                               "control",
                                               "#lower_95",
                                               "#upper_95",
                                               "#lower_998",
                                               "#upper_998",
                                               "neighbours_difference",
                                               "neighbours_judgement",
                                               "#england_age",
                                               "#rank_of_all",
                                               "#of_all",
                                               "band",
                                               "#target_lower",
                                               "#target_upper",
                                               "target_status",
                                               "target_word",
                                               "quality",
                                               "#strength",
                                               "#development",
                                               "reasons_for",
                                               "reasons_against",
                                               NULL };

static void
take (GStrvBuilder *cells, char *cell)
{
  g_autofree char *owned = cell;

  g_strv_builder_add (cells, owned);
}

static void
add_figure (GStrvBuilder *cells, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *own = standing->observation;

  g_strv_builder_add_many (cells, indicator->stored.theme, indicator->id, indicator->stored.name, indicator->unit_text,
                           plumb_polarity_to_string (indicator->polarity), NULL);
  take (cells, machine_period (own));
  take (cells, plumb_format_machine (own != NULL ? own->numerator : NAN, -1));
  take (cells, plumb_format_machine (own != NULL ? own->denominator : NAN, -1));
  take (cells, machine_value (comparison->own, own));
  g_strv_builder_add (cells, own != NULL ? plumb_state_letter (own->state) : "");
  g_strv_builder_add (cells, own != NULL ? plumb_status_to_string (own->status) : "");
  take (cells, plumb_format_machine (standing->change.amount, indicator->decimals));
  g_strv_builder_add (cells, plumb_change_word (&standing->change));
  take (cells, plumb_format_machine (standing->change.p, 6));
}

static void
add_others (GStrvBuilder *cells, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *own = standing->observation;
  const PlumbComparator *group = &standing->group;
  double statistic = group->of > 0 ? plumb_comparator_value (group, standing->statistic) : NAN;

  take (cells, plumb_format_machine (statistic, plumb_statistic_decimals (indicator, statistic)));
  take (cells, g_strdup_printf ("%u", group->of > 0 ? plumb_comparator_count (group, standing->statistic) : 0));
  take (cells, g_strdup_printf ("%u", comparison->neighbours->len));
  take (cells, machine_value (comparison->region, standing->region.observation));
  take (cells, machine_period (standing->region.observation));
  take (cells, machine_value (comparison->country, standing->country.observation));
  take (cells, machine_period (standing->country.observation));
  take (cells, machine_count (standing->rank.rank));
  take (cells, machine_count (standing->rank.of));
  take (cells, standing->rank.rank > 0 ? g_strdup_printf ("%u", standing->rank.ties) : g_strdup (""));
  take (cells, plumb_source_text (comparison->area, own != NULL ? own->source : ""));
}

static void
add_judged (GStrvBuilder *cells, const PlumbStanding *standing)
{
  const int decimals = standing->indicator->decimals + 2;
  const PlumbCounterpart *country = &standing->country;
  const PlumbTargetStatus *target = &standing->target;
  const char band[2] = { standing->rank_of_all.band, '\0' };

  g_strv_builder_add_many (
    cells, plumb_change_kind_to_string (standing->change.kind), plumb_judgement_to_string (standing->change.judgement),
    plumb_trend_verdict_to_string (standing->trend.verdict), plumb_judgement_to_string (standing->trend.judgement),
    standing->control.charted ? plumb_variation_to_string (standing->control.point.variation) : "", NULL);
  take (cells, plumb_format_machine (standing->interval.lower, decimals));
  take (cells, plumb_format_machine (standing->interval.upper, decimals));
  take (cells, plumb_format_machine (standing->wide_interval.lower, decimals));
  take (cells, plumb_format_machine (standing->wide_interval.upper, decimals));
  g_strv_builder_add_many (cells, plumb_difference_kind_to_string (standing->neighbours.difference.kind),
                           plumb_judgement_to_string (standing->neighbours.difference.judgement), NULL);
  take (cells, country->observation != NULL ? g_strdup_printf ("%u", country->age) : g_strdup (""));
  take (cells, machine_count (standing->rank_of_all.rank));
  take (cells, machine_count (standing->rank_of_all.of));
  g_strv_builder_add (cells, band);
  take (cells, plumb_format_machine (target->lower, -1));
  take (cells, plumb_format_machine (target->upper, -1));
  g_strv_builder_add (cells, plumb_target_status_to_string (target));
  g_strv_builder_add (cells, plumb_target_status_word (target));
  take (cells, plumb_quality_to_string (standing->quality.flags));
}

/* The place of the row in @list, from 1; nothing where it is not in it. */
static char *
machine_place (GArray *list, guint index)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, PlumbFinding, i).index == index)
      return g_strdup_printf ("%u", i + 1);
  return g_strdup ("");
}

static char *
machine_reasons (PlumbReasons reasons)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PLUMB_N_REASONS; i++)
    if (reasons & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", plumb_reason_to_string (1u << i));
  return g_string_free (text, FALSE);
}

static void
add_machine_row (PlumbTable *table, const PlumbScorecard *scorecard, guint index)
{
  const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, index);
  const PlumbFinding finding = plumb_finding_of (&row->standing);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  add_figure (cells, row->comparison, &row->standing);
  add_others (cells, row->comparison, &row->standing);
  add_judged (cells, &row->standing);
  take (cells, machine_place (scorecard->strengths, index));
  take (cells, machine_place (scorecard->development, index));
  take (cells, machine_reasons (finding.good));
  take (cells, machine_reasons (finding.bad));
  plumb_table_take (table, g_strv_builder_end (cells));
}

/* One side of the balance, the weightiest first. */
static void
print_findings (const PlumbScorecard *scorecard, GArray *list, gboolean development)
{
  g_print ("%s\n", development ? _ ("Areas for development") : _ ("Strengths"));
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbFinding *finding = &g_array_index (list, PlumbFinding, i);
      const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, finding->index);
      g_autofree char *sentence = plumb_sentences_finding (row->comparison, &row->standing, finding, development);

      g_print ("%u. %s\n", i + 1, sentence);
    }
  if (list->len == 0)
    g_print ("%s\n", development ? _ ("No figure speaks more against the area than for it.")
                                 : _ ("No figure speaks more for the area than against it."));
  g_print ("\n");
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
  PlumbPicture picture = { .options = { .width = 1600, .height = 1000 } };
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
  figure = plumb_figure_new_scorecard (scorecard, NULL);
  if (picture.output != NULL)
    return plumb_picture_write (&picture, figure);
  plumb_illustrative_note (scorecard->area);
  if (format == PLUMB_FORMAT_TEXT)
    {
      plumb_picture_print (figure, TRUE);
      print_findings (scorecard, scorecard->strengths, FALSE);
      print_findings (scorecard, scorecard->development, TRUE);
      return PLUMB_EXIT_DONE;
    }
  table = plumb_table_new (machine_columns);
  for (guint i = 0; i < scorecard->rows->len; i++)
    add_machine_row (table, scorecard, i);
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_scorecard = {
  "scorecard",
  N_ (
    "WAREHOUSE --area A [--statistic WORD] [--neighbour-set NAME | --with AREA...] [--as-at DATE] [--format FORMAT] "
    "[-o FILE.png|.svg|.pdf|.csv] [--size WxH] [--scale N] [--theme light|dark|high-contrast|high-contrast-dark|print|grey]"),
  N_ ("Print or draw the latest figure of every indicator of an area"), run_scorecard
};
