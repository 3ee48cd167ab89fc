/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb describe`: what a figure says, in sentences, and the measures they are made from.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-describe-json.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MORE_DECIMALS 2 /* of limits and intervals, more than the indicator has */

static void
add (PlumbTable *table, const char *what, char *text)
{
  g_autofree char *owned = text;

  if (owned != NULL && *owned != '\0')
    plumb_table_add (table, what, owned);
}

static char *
number (const PlumbStanding *standing, double value, int more)
{
  return isfinite (value) ? plumb_format_number (value, standing->indicator->decimals + more) : g_strdup ("–");
}

static char *
change_text (const PlumbStanding *standing)
{
  const PlumbChange *change = &standing->change;
  g_autofree char *reason = plumb_change_reason (change, standing->indicator);
  g_autofree char *p = NULL;

  if (*reason == '\0')
    return g_strdup (plumb_change_word (change));
  if (!isfinite (change->p))
    /* Translators: the word for a change and its reason */
    return g_strdup_printf (_ ("%s: %s"), plumb_change_word (change), reason);
  p = change->p < 0.001 ? g_strdup (_ ("p below 0.001")) : g_strdup_printf (_ ("p = %.3f"), change->p);
  return standing->indicator->unit == PLUMB_UNIT_PERCENT
           ? g_strdup_printf (_ ("%s: %s (%s, two proportions)"), plumb_change_word (change), reason, p)
           : g_strdup_printf (_ ("%s: %s (%s, two Poisson counts)"), plumb_change_word (change), reason, p);
}

static char *
trend_text (const PlumbStanding *standing)
{
  const PlumbRecentTrend *trend = &standing->trend;
  g_autofree char *reason = plumb_recent_trend_reason (trend, standing->indicator->calendar);

  if (isfinite (trend->statistic))
    return g_strdup_printf (_ ("%s (chi-squared %.2f). %s"), plumb_trend_verdict_label (trend->verdict),
                            trend->statistic, reason);
  return g_strdup_printf (_ ("%s. %s"), plumb_trend_verdict_label (trend->verdict), reason);
}

static char *
interval_text (const PlumbStanding *standing, const PlumbConfidence *interval)
{
  g_autofree char *lower = number (standing, interval->lower, MORE_DECIMALS);
  g_autofree char *upper = number (standing, interval->upper, MORE_DECIMALS);

  if (!isfinite (interval->lower))
    return g_strdup_printf (_ ("none: %s"), plumb_lack_reason (interval->lack));
  return g_strdup_printf (_ ("%s to %s"), lower, upper);
}

static char *
control_text (const PlumbStanding *standing)
{
  const PlumbControlStand *control = &standing->control;
  g_autofree char *mean = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (!control->charted)
    return NULL;
  mean = number (standing, control->point.mean, MORE_DECIMALS);
  lower = number (standing, control->point.lower, MORE_DECIMALS);
  upper = number (standing, control->point.upper, MORE_DECIMALS);
  /* Translators: the state, the mean, the limits: common cause; mean 82.31, limits 61.20 to 103.42 */
  return control->trial ? g_strdup_printf (_ ("%s; mean %s, trial limits %s to %s"),
                                           plumb_variation_label (control->point.variation), mean, lower, upper)
                        : g_strdup_printf (_ ("%s; mean %s, limits %s to %s"),
                                           plumb_variation_label (control->point.variation), mean, lower, upper);
}

static char *
missing_text (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  g_autoptr (GArray) missing =
    plumb_comparator_missing (comparison->neighbours, comparison->own, standing->period, standing->statistic);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      const PlumbMissing *one = &g_array_index (missing, PlumbMissing, i);
      const PlumbSeries *series = g_ptr_array_index (comparison->neighbours, one->series);

      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? ", " : "", series->area->name,
                              plumb_describe_missing (one));
    }
  return g_string_free (text, FALSE);
}

static void
add_neighbours (PlumbTable *table, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbComparator *group = &standing->group;
  const PlumbIndicator *indicator = standing->indicator;
  const gboolean chosen = comparison->selection->group != NULL;
  const struct
  {
    const char *name;
    double value;
  } rows[] = {
    { chosen ? _ ("Lowest of the group") : _ ("Lowest neighbour"), group->minimum },
    { _ ("First quartile"), group->q1 },
    { chosen ? _ ("Group’s median") : _ ("Neighbours’ median"), group->median },
    { chosen ? _ ("Group’s mean") : _ ("Neighbours’ mean"), group->mean },
    { chosen ? _ ("Group’s pooled rate") : _ ("Neighbours’ pooled rate"), group->pooled },
    { _ ("Third quartile"), group->q3 },
    { chosen ? _ ("Highest of the group") : _ ("Highest neighbour"), group->maximum },
  };

  if (group->of == 0)
    return;
  add (table, chosen ? _ ("Chosen group with a figure") : _ ("Neighbours with a figure"),
       g_strdup_printf (_ ("%u of %u"), group->n, group->of));
  add (table, chosen ? _ ("Missing of the group") : _ ("Neighbours missing"), missing_text (comparison, standing));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (isfinite (rows[i].value))
      add (table, rows[i].name, plumb_format_statistic (indicator, rows[i].value, TRUE));
  if (group->n >= PLUMB_COMPARATOR_MINIMUM && plumb_standing_has_number (standing))
    /* Translators: how many neighbours are higher, the same and lower */
    add (table, chosen ? _ ("Group beside it") : _ ("Neighbours beside it"),
         g_strdup_printf (_ ("higher %u, level %u, lower %u"), group->above, group->equal, group->below));
  if (!plumb_indicator_is_total (indicator))
    add (table, chosen ? _ ("Rank with the group") : _ ("Rank among neighbours"),
         plumb_rank_label (&standing->rank, indicator->polarity));
}

static void
add_all (PlumbTable *table, const PlumbStanding *standing)
{
  const PlumbRank *rank = &standing->rank_of_all;
  g_autofree char *label = plumb_rank_label (rank, standing->indicator->polarity);

  /* a rank of totals is one of sizes */
  if (rank->rank == 0 || plumb_indicator_is_total (standing->indicator))
    return;
  add (table, _ ("Rank among all authorities"), g_steal_pointer (&label));
  add (table, _ ("Band"),
       rank->band != 0 ? g_strdup_printf ("%c", rank->band) : plumb_rank_summary_bands (&standing->all));
}

static void
add_counterpart (PlumbTable *table,
                 const PlumbStanding *standing,
                 const char *name,
                 const PlumbCounterpart *counterpart)
{
  const PlumbObservation *other = counterpart->observation;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (other == NULL)
    return;
  value = other->state == PLUMB_STATE_NUMBER ? plumb_format_value (standing->indicator, other->value, TRUE)
                                             : g_strdup (plumb_state_letter (other->state));
  period = plumb_period_label (other->period, standing->indicator->calendar);
  /* Translators: a value and its period */
  add (table, name, g_strdup_printf (_ ("%s for %s"), value, period));
}

static char *
target_text (const PlumbStanding *standing)
{
  g_autofree char *reason = plumb_target_status_reason (&standing->target);

  if (*reason == '\0')
    return g_strdup (plumb_target_status_word (&standing->target));
  return g_strdup_printf (_ ("%s: %s"), plumb_target_status_word (&standing->target), reason);
}

static void
print_text (const PlumbComparison *comparison, const PlumbStanding *standing, GPtrArray *sentences)
{
  const char *const columns[] = { _ ("Measure"), _ ("Finding"), NULL };
  g_autoptr (PlumbTable) table = plumb_table_new (columns);

  for (guint i = 0; i < sentences->len; i++)
    g_print ("%s\n", ((PlumbSentence *) g_ptr_array_index (sentences, i))->text);
  if (standing->period.kind == 0)
    return;
  g_print ("\n");
  add (table, _ ("Polarity"), g_strdup (plumb_polarity_label (standing->indicator->polarity)));
  add (table, _ ("Change on the period before"), change_text (standing));
  add (table, _ ("Trend over five periods"), trend_text (standing));
  add (table, _ ("Control chart"), control_text (standing));
  add (table, _ ("Interval, 95 %"), interval_text (standing, &standing->interval));
  add (table, _ ("Interval, 99.8 %"), interval_text (standing, &standing->wide_interval));
  add_neighbours (table, comparison, standing);
  add_all (table, standing);
  if (comparison->region != NULL)
    add_counterpart (table, standing, comparison->region->area->name, &standing->region);
  if (comparison->country != NULL)
    add_counterpart (table, standing, comparison->country->area->name, &standing->country);
  add_counterpart (table, standing, _ ("A year before"), &standing->last_year);
  add (table, _ ("Target"), target_text (standing));
  if (standing->control.assurance != PLUMB_ASSURANCE_NO_TARGET)
    add (table, _ ("Target and variation"), g_strdup (plumb_assurance_label (standing->control.assurance)));
  add (table, _ ("Data quality"), plumb_quality_label (standing->quality.flags));
  plumb_table_print (table, PLUMB_FORMAT_TEXT);
}

static PlumbExit
run_describe (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  const GOptionEntry entries[] = { PLUMB_SELECTION_ENTRIES (options),
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text or json"),
                                     N_ ("FORMAT") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbComparison) comparison = NULL;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GError) error = NULL;
  PlumbStanding standing;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_describe, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.indicator == NULL || options.area == NULL)
    return plumb_usage_error (&plumb_command_describe, _ ("Name a warehouse, an indicator and an area."));
  if (!plumb_format_parse (options.format, &format) || format == PLUMB_FORMAT_CSV)
    return plumb_usage_error (&plumb_command_describe, _ ("--format takes text or json, and not “%s”."),
                              options.format);
  selection = plumb_selection_from_options (&plumb_command_describe, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;
  selection->authorities = TRUE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  comparison = plumb_comparison_load (warehouse, selection, &error);
  if (comparison == NULL)
    return plumb_data_error (error);
  standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  sentences = plumb_sentences (comparison, &standing);
  plumb_illustrative_note (comparison->area);
  if (format == PLUMB_FORMAT_JSON)
    plumb_describe_json_print (comparison, &standing, sentences);
  else
    print_text (comparison, &standing, sentences);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_describe = {
  "describe",
  N_ ("WAREHOUSE --indicator ID --area CODE-OR-NAME [--breakdown TEXT] [--compare neighbours,region,england] "
      "[--statistic mean|median|pooled] [--neighbour-set NAME | --with AREA...] [--frequency WORD] "
      "[--from P] [--to P] [--as-at DATE] [--format text|json]"),
  N_ ("Say in plain English what a figure means"), run_describe
};
