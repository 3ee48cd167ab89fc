/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The five-point trend test on a series. It takes five periods that follow each other or none: a gap, a hidden figure
 * and a break are reasons not to test and never something to step over.
 */
#include "config.h"

#include "plumb-recent-trend.h"
#include "plumb-trend-test.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} verdicts[] = {
  [PLUMB_TREND_UNTESTED] = { "cannot be tested", NC_ ("trend", "Cannot be tested") },
  [PLUMB_TREND_LEVEL] = { "no significant change", NC_ ("trend", "No significant change") },
  [PLUMB_TREND_INCREASING] = { "increasing", NC_ ("trend", "Increasing") },
  [PLUMB_TREND_DECREASING] = { "decreasing", NC_ ("trend", "Decreasing") },
};

static void
stop (PlumbRecentTrend *self, PlumbTrendObstacle obstacle, PlumbPeriod at)
{
  self->obstacle = obstacle;
  self->at = at;
}

static gboolean
has_older (const PlumbSeries *series, PlumbPeriod period)
{
  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *one = &series->observations[i];

      if (plumb_period_compare (one->period, period, series->indicator->calendar) >= 0)
        return FALSE;
      if (plumb_period_frequency (one->period) == plumb_period_frequency (period) &&
          plumb_observation_is_measured (one))
        return TRUE;
    }
  return FALSE;
}

/* Fills @five from the last back to the first; FALSE with the obstacle said when they are not all there. */
static gboolean
collect (PlumbRecentTrend *self, const PlumbSeries *series, const PlumbObservation *five[PLUMB_RECENT_TREND_PERIODS])
{
  PlumbPeriod period = self->to;

  for (int i = PLUMB_RECENT_TREND_PERIODS - 1; i >= 0; i--, period = plumb_period_before (period))
    {
      five[i] = plumb_series_measured_at (series, period);
      if (five[i] == NULL)
        {
          stop (self, has_older (series, period) ? PLUMB_TREND_OBSTACLE_GAP : PLUMB_TREND_OBSTACLE_FEW, period);
          return FALSE;
        }
      if (!isfinite (five[i]->value))
        {
          stop (self, PLUMB_TREND_OBSTACLE_HIDDEN, period);
          self->state = five[i]->state;
          return FALSE;
        }
      self->from = period;
      self->n++;
    }
  return TRUE;
}

static gboolean
count (PlumbRecentTrend *self,
       const PlumbIndicator *indicator,
       const PlumbObservation *const five[PLUMB_RECENT_TREND_PERIODS],
       double events[PLUMB_RECENT_TREND_PERIODS],
       double exposure[PLUMB_RECENT_TREND_PERIODS])
{
  for (int i = PLUMB_RECENT_TREND_PERIODS - 1; i >= 0; i--)
    {
      PlumbCounts counts = plumb_counts_get (indicator, five[i]);

      if (counts.lack != PLUMB_LACK_NONE)
        {
          stop (self, PLUMB_TREND_OBSTACLE_COUNTS, five[i]->period);
          self->lack = counts.lack;
          return FALSE;
        }
      self->share = counts.share;
      events[i] = counts.events;
      exposure[i] = counts.exposure;
    }
  return TRUE;
}

PlumbRecentTrend
plumb_recent_trend_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks)
{
  PlumbRecentTrend self = { .statistic = NAN, .slope = NAN };
  const PlumbIndicator *indicator = series->indicator;
  const PlumbObservation *five[PLUMB_RECENT_TREND_PERIODS];
  double events[PLUMB_RECENT_TREND_PERIODS], exposure[PLUMB_RECENT_TREND_PERIODS];
  const PlumbBreak *broken;
  PlumbTrendTest test;

  if (period.kind == 0 || plumb_series_measured_at (series, period) == NULL)
    {
      stop (&self, PLUMB_TREND_OBSTACLE_NO_VALUE, period);
      return self;
    }
  self.from = self.to = period;
  if (!collect (&self, series, five))
    return self;
  broken = plumb_breaks_between (breaks, self.from, self.to, indicator->calendar);
  if (broken != NULL)
    {
      stop (&self, PLUMB_TREND_OBSTACLE_BREAK, broken->period);
      return self;
    }
  if (!count (&self, indicator, five, events, exposure))
    return self;

  test = self.share ? plumb_trend_test_proportions (events, exposure, PLUMB_RECENT_TREND_PERIODS)
                    : plumb_trend_test_poisson (events, exposure, PLUMB_RECENT_TREND_PERIODS);
  self.statistic = test.statistic;
  self.slope = test.slope * plumb_indicator_multiplier (indicator);
  self.steady = test.steady;
  self.verdict = PLUMB_TREND_LEVEL;
  if (test.statistic > PLUMB_TREND_CRITICAL && test.steady)
    {
      self.verdict = test.slope > 0 ? PLUMB_TREND_INCREASING : PLUMB_TREND_DECREASING;
      self.judgement = plumb_judgement_of (indicator->polarity, test.slope > 0);
    }
  return self;
}

const char *
plumb_trend_verdict_to_string (PlumbTrendVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdicts), "");
  return verdicts[verdict].word;
}

const char *
plumb_trend_verdict_label (PlumbTrendVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdicts), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "trend", verdicts[verdict].label);
}

const char *
plumb_recent_trend_method (const PlumbRecentTrend *self)
{
  if (self->verdict == PLUMB_TREND_UNTESTED)
    return "";
  return self->share ? "cochran-armitage" : "poisson";
}

char *
plumb_recent_trend_reason (const PlumbRecentTrend *self, PlumbCalendar calendar)
{
  g_autofree char *at = plumb_period_label (self->at, calendar);

  switch (self->obstacle)
    {
    case PLUMB_TREND_OBSTACLE_NO_VALUE:
      return g_strdup (_ ("There is no figure."));
    case PLUMB_TREND_OBSTACLE_FEW:
      return g_strdup_printf (ngettext ("There is %u period, and the test needs %u.",
                                        "There are %u periods, and the test needs %u.", self->n),
                              self->n, PLUMB_RECENT_TREND_PERIODS);
    case PLUMB_TREND_OBSTACLE_GAP:
      return g_strdup_printf (_ ("There is no figure for %s."), at);
    case PLUMB_TREND_OBSTACLE_HIDDEN:
      /* Translators: a period, the letter of a state and its reason: 2024–25 is c, suppressed to protect ... */
      return g_strdup_printf (_ ("%s is %s, %s."), at, plumb_state_letter (self->state),
                              plumb_state_reason (self->state));
    case PLUMB_TREND_OBSTACLE_BREAK:
      return g_strdup_printf (_ ("The series breaks at %s."), at);
    case PLUMB_TREND_OBSTACLE_COUNTS:
      /* Translators: a period and a reason: The figure for 2024–25 cannot be tested: there are no counts behind it. */
      return g_strdup_printf (_ ("The figure for %s cannot be tested: %s."), at, plumb_lack_reason (self->lack));
    case PLUMB_TREND_OBSTACLE_NONE:
    default:
      if (self->statistic > PLUMB_TREND_CRITICAL && !self->steady)
        return g_strdup (_ ("The direction hangs on a single period."));
      return g_strdup ("");
    }
}
