/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All measures of one figure, taken together.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-standing.h"

#include <math.h>

PlumbBeside
plumb_beside_compute (const PlumbIndicator *indicator,
                      double own,
                      double other,
                      int decimals,
                      const PlumbConfidence *interval)
{
  PlumbBeside self = { .value = other };
  double printed = plumb_round (own, indicator->decimals);
  double beside = plumb_round (other, decimals);

  if (!isfinite (printed) || !isfinite (beside))
    return self;
  self.side = (printed > beside) - (printed < beside);
  if (interval == NULL)
    return self;
  self.difference = plumb_difference_compute (indicator, interval, other);
  /* nobody is told that what reads the same is not, nor that what reads higher is lower */
  if (self.difference.kind == PLUMB_DIFFERENCE_HIGHER || self.difference.kind == PLUMB_DIFFERENCE_LOWER)
    {
      int said = self.difference.kind == PLUMB_DIFFERENCE_HIGHER ? 1 : -1;

      if (self.side == 0)
        self.difference = (PlumbDifference){ .kind = PLUMB_DIFFERENCE_WITHIN };
      else if (self.side != said)
        self.difference = (PlumbDifference){ .lack = PLUMB_LACK_AGREEMENT };
    }
  return self;
}

gboolean
plumb_standing_has_number (const PlumbStanding *self)
{
  return self->observation != NULL && isfinite (self->observation->value) &&
         plumb_observation_is_measured (self->observation);
}

static double
own_value (const PlumbStanding *self)
{
  return plumb_standing_has_number (self) ? self->observation->value : NAN;
}

static PlumbBeside
beside_counterpart (const PlumbStanding *self, const PlumbCounterpart *counterpart)
{
  gboolean comparable = counterpart->age == 0 && counterpart->broken == NULL;

  if (counterpart->observation == NULL)
    return (PlumbBeside){ .value = NAN };
  return plumb_beside_compute (self->indicator, own_value (self), counterpart->observation->value,
                               self->indicator->decimals, comparable ? &self->interval : NULL);
}

/* Own area first, then the others, it itself left out of them. */
static GPtrArray *
list_ranked (const PlumbSeries *own, GPtrArray *others)
{
  GPtrArray *ranked = g_ptr_array_new ();

  g_ptr_array_add (ranked, (gpointer) own);
  for (guint i = 0; i < others->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (others, i);

      if (one->area->key != own->area->key)
        g_ptr_array_add (ranked, (gpointer) one);
    }
  return ranked;
}

static PlumbRank
rank_among (const PlumbStanding *self, const PlumbSeries *own, GPtrArray *others, PlumbRankSummary *summary)
{
  g_autoptr (GPtrArray) ranked = list_ranked (own, others);
  const PlumbRank found = plumb_rank_of_first (self->indicator, ranked, self->period, summary);

  /* alone one is neither first nor last */
  return found.of > 1 ? found : (PlumbRank){ 0 };
}

static void
stand_among_neighbours (PlumbStanding *self, const PlumbCircle *circle)
{
  double statistic;

  self->group = plumb_comparator_compute (self->indicator, circle->neighbours, circle->own, self->period);
  self->rank = rank_among (self, circle->own, circle->neighbours, NULL);
  statistic = plumb_comparator_value (&self->group, circle->statistic);
  if (!plumb_indicator_is_total (self->indicator))
    self->neighbours = plumb_beside_compute (self->indicator, own_value (self), statistic,
                                             plumb_statistic_decimals (self->indicator, statistic), &self->interval);
}

static PlumbControlStand
control_stand (const PlumbStanding *self, const PlumbCircle *circle)
{
  const PlumbControlOptions options = { .frequency = plumb_period_frequency (self->period) };
  g_autoptr (PlumbControl) chart = NULL;
  const PlumbControlSegment *segment;
  PlumbControlStand stand = { 0 };

  if ((options.frequency != PLUMB_FREQUENCY_MONTH && options.frequency != PLUMB_FREQUENCY_QUARTER) ||
      !plumb_standing_has_number (self))
    return stand;
  chart = plumb_control_compute (circle->own, circle->breaks, &options);
  for (guint i = 0; i < chart->points->len; i++)
    {
      const PlumbControlPoint *point = &g_array_index (chart->points, PlumbControlPoint, i);

      if (!plumb_period_equal (point->period, self->period))
        continue;
      segment = &g_array_index (chart->segments, PlumbControlSegment, point->segment);
      stand.charted = TRUE;
      stand.limited = isfinite (point->lower);
      stand.trial = stand.limited && segment->trial;
      stand.point = *point;
      if ((int) i == chart->latest)
        stand.assurance = plumb_control_assurance (chart, self->indicator, circle->targets);
    }
  return stand;
}

PlumbStanding
plumb_standing_compute (const PlumbCircle *circle, PlumbPeriod period)
{
  const PlumbSeries *own = circle->own;
  const PlumbObservation *latest = plumb_series_latest (own);
  PlumbStanding self = { .indicator = own->indicator,
                         .area = own->area,
                         .period = period,
                         .statistic = circle->statistic,
                         .neighbours = { .value = NAN },
                         .beside_region = { .value = NAN },
                         .beside_country = { .value = NAN } };

  if (period.kind == 0 && latest != NULL)
    self.period = period = latest->period;
  self.interval = plumb_confidence_compute (own->indicator, NULL, PLUMB_CONFIDENCE_95);
  self.wide_interval = plumb_confidence_compute (own->indicator, NULL, PLUMB_CONFIDENCE_998);
  self.change = (PlumbChange){ .kind = PLUMB_CHANGE_NO_VALUE, .amount = NAN, .p = NAN };
  self.trend = plumb_recent_trend_compute (own, period, circle->breaks);
  self.target = (PlumbTargetStatus){ .lower = NAN, .upper = NAN, .miss = NAN };
  self.quality = plumb_quality_compute (own, period, circle->breaks, FALSE);
  if (period.kind == 0)
    return self;

  self.observation = plumb_series_at (own, period);
  self.change = plumb_change_compute (own, period, circle->breaks);
  self.broken = plumb_breaks_between (circle->breaks, plumb_period_before (period), period, own->indicator->calendar);
  self.record = plumb_record_compute (own, period, circle->breaks);
  self.interval = plumb_confidence_compute (own->indicator, self.observation, PLUMB_CONFIDENCE_95);
  self.wide_interval = plumb_confidence_compute (own->indicator, self.observation, PLUMB_CONFIDENCE_998);
  if (circle->neighbours != NULL && circle->neighbours->len > 0)
    stand_among_neighbours (&self, circle);
  /* a region is no better or worse than an authority */
  if (circle->authorities != NULL && own->area->level == PLUMB_AREA_AUTHORITY)
    self.rank_of_all = rank_among (&self, own, circle->authorities, &self.all);
  self.region = plumb_counterpart_published (circle->region, own->area, period, circle->breaks);
  self.beside_region = beside_counterpart (&self, &self.region);
  self.country = plumb_counterpart_published (circle->country, own->area, period, circle->breaks);
  self.beside_country = beside_counterpart (&self, &self.country);
  self.last_year = plumb_counterpart_last_year (own, period, circle->breaks);
  self.target = plumb_target_status_compute (own, period, circle->targets, circle->as_at);
  self.control = control_stand (&self, circle);
  self.quality = plumb_quality_compute (own, period, circle->breaks, self.control.trial);
  return self;
}
