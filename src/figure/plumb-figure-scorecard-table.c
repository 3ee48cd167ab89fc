/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of a scorecard: a row an indicator, a column a measure, in the words of the page.
 */
#include "config.h"

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* `13.4 to 17.6` */
static char *
interval_words (const PlumbIndicator *indicator, const PlumbConfidence *interval)
{
  g_autofree char *lower = plumb_format_number (interval->lower, indicator->decimals);
  g_autofree char *upper = plumb_format_number (interval->upper, indicator->decimals);

  if (!isfinite (interval->lower))
    return g_strdup ("");
  return g_strdup_printf (_ ("%s to %s"), lower, upper);
}

/* The p of a change, as far as anybody reads it. */
static char *
p_words (double p)
{
  if (!isfinite (p))
    return g_strdup ("");
  return p < 0.001 ? g_strdup (_ ("below 0.001")) : plumb_format_number (p, 3);
}

static char *
age_words (const PlumbStanding *standing, const PlumbCounterpart *counterpart)
{
  if (counterpart->observation == NULL)
    return g_strdup ("");
  if (counterpart->age == 0)
    return g_strdup (_ ("same period"));
  return plumb_words_age (counterpart->age, plumb_period_frequency (standing->period));
}

static const char *
control_words (const PlumbStanding *standing)
{
  return standing->control.charted ? plumb_variation_label (standing->control.point.variation) : "";
}

static void
add_cells (GPtrArray *table, const PlumbScorecard *scorecard, const PlumbScorecardRow *row)
{
  const PlumbStanding *standing = &row->standing;
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *own = standing->observation;
  const PlumbComparator *comparator = row->comparator;
  const char band[2] = { standing->rank_of_all.band, '\0' };
  double statistic = comparator != NULL ? plumb_comparator_value (comparator, scorecard->statistic) : NAN;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *value = plumb_words_observation (indicator, own);
  g_autofree char *numerator = plumb_words_number (own != NULL ? own->numerator : NAN);
  g_autofree char *denominator = plumb_words_number (own != NULL ? own->denominator : NAN);
  g_autofree char *period = own != NULL ? plumb_words_period (row->comparison, own->period) : g_strdup ("");
  g_autofree char *interval = interval_words (indicator, &standing->interval);
  g_autofree char *reason = plumb_change_reason (&standing->change, indicator);
  g_autofree char *p = p_words (standing->change.p);
  g_autofree char *neighbours = plumb_format_statistic (indicator, statistic, FALSE);
  g_autofree char *n =
    comparator != NULL
      ? g_strdup_printf (_ ("%u of %u"), plumb_comparator_count (comparator, scorecard->statistic), comparator->of)
      : g_strdup ("");
  g_autofree char *region = plumb_words_observation (indicator, standing->region.observation);
  g_autofree char *country = plumb_words_observation (indicator, standing->country.observation);
  g_autofree char *age = age_words (standing, &standing->country);
  g_autofree char *rank = plumb_rank_label (&standing->rank, indicator->polarity);
  g_autofree char *target = plumb_words_target (indicator, &standing->target);
  g_autofree char *quality = plumb_quality_label (standing->quality.flags);

  g_strv_builder_add_many (cells, indicator->theme, indicator->name, value, indicator->unit_label, numerator,
                           denominator, period, interval, plumb_change_word (&standing->change), reason, p,
                           plumb_trend_verdict_label (standing->trend.verdict), control_words (standing), neighbours, n,
                           region, country, age, rank, band, target, plumb_target_status_word (&standing->target),
                           plumb_polarity_label (indicator->polarity), quality, NULL);
  g_ptr_array_add (table, g_strv_builder_end (cells));
}

GPtrArray *
plumb_scorecard_build_table (const PlumbScorecard *scorecard, const GPtrArray *rows)
{
  const char *const heads[] = {
    C_ ("column", "Theme"), C_ ("column", "Indicator"), C_ ("column", "Value"), C_ ("column", "Unit"),
    C_ ("column", "How many"), C_ ("column", "Out of"), C_ ("column", "Period"),
    /* xgettext:no-c-format */
    _ ("95 % interval"), _ ("Change on the period before"), _ ("By how much"), _ ("p"), _ ("Trend over five periods"),
    _ ("Control chart"), plumb_statistic_label (scorecard->statistic),
    scorecard->group ? _ ("Of the group with a value") : _ ("Neighbours with a value"),
    scorecard->region != NULL ? scorecard->region->name : "",
    scorecard->country != NULL ? scorecard->country->name : "", scorecard->country != NULL ? _ ("Its age") : "",
    C_ ("column", "Rank"), _ ("Band"), C_ ("column", "Target"), C_ ("column", "Status"), _ ("Polarity"),
    _ ("Data quality"), NULL
  };
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (table, g_strdupv ((GStrv) heads));
  for (guint i = 0; i < rows->len; i++)
    add_cells (table, scorecard, g_ptr_array_index (rows, i));
  return table;
}
