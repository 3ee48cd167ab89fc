/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recent trend: whether the last five periods of a figure go up or down by more than chance would explain.
 */
#pragma once

#include "plumb-counts.h"
#include "plumb-judgement.h"

G_BEGIN_DECLS

/** PLUMB_RECENT_TREND_PERIODS: how many consecutive periods are tested. */
#define PLUMB_RECENT_TREND_PERIODS 5

/**
 * PlumbTrendVerdict:
 * @PLUMB_TREND_UNTESTED: cannot be tested, and #PlumbTrendObstacle says why; never "no change"
 * @PLUMB_TREND_LEVEL: no significant change
 * @PLUMB_TREND_INCREASING: more than chance would explain
 * @PLUMB_TREND_DECREASING: more than chance would explain
 */
typedef enum
{
  PLUMB_TREND_UNTESTED,
  PLUMB_TREND_LEVEL,
  PLUMB_TREND_INCREASING,
  PLUMB_TREND_DECREASING
} PlumbTrendVerdict;

/**
 * PlumbTrendObstacle:
 * @PLUMB_TREND_OBSTACLE_NONE: it was tested
 * @PLUMB_TREND_OBSTACLE_NO_VALUE: there is no figure at all
 * @PLUMB_TREND_OBSTACLE_FEW: fewer than five periods up to the last, nothing stands before them
 * @PLUMB_TREND_OBSTACLE_GAP: there is no row for one of the five, though there are older ones
 * @PLUMB_TREND_OBSTACLE_HIDDEN: one of the five has a state instead of a number
 * @PLUMB_TREND_OBSTACLE_BREAK: the series breaks among the five
 * @PLUMB_TREND_OBSTACLE_COUNTS: one of the five has no counts, as its #PlumbLack says
 */
typedef enum
{
  PLUMB_TREND_OBSTACLE_NONE,
  PLUMB_TREND_OBSTACLE_NO_VALUE,
  PLUMB_TREND_OBSTACLE_FEW,
  PLUMB_TREND_OBSTACLE_GAP,
  PLUMB_TREND_OBSTACLE_HIDDEN,
  PLUMB_TREND_OBSTACLE_BREAK,
  PLUMB_TREND_OBSTACLE_COUNTS
} PlumbTrendObstacle;

/**
 * PlumbRecentTrend:
 * @obstacle: why it could not be tested
 * @lack: only for %PLUMB_TREND_OBSTACLE_COUNTS anything but NONE
 * @state: only for %PLUMB_TREND_OBSTACLE_HIDDEN anything but a number
 * @at: the period with the obstacle, the newest of several; not set where there is none
 * @from: the first of the periods that follow each other up to @to; not set where there is no figure
 * @n: how many of them, from @to back, have a number, 5 at most
 * @share: tested as proportions (Cochran-Armitage), else as Poisson counts
 * @statistic: chi-squared for trend, NAN where nothing was tested
 * @slope: in the indicator's unit for each period, NAN likewise
 * @steady: the slope keeps its sign when each of the five is left out
 * @judgement: only where the verdict is increasing or decreasing anything but NONE
 */
typedef struct
{
  PlumbTrendVerdict verdict;
  PlumbTrendObstacle obstacle;
  PlumbLack lack;
  PlumbState state;
  PlumbPeriod at;
  PlumbPeriod from;
  PlumbPeriod to;
  guint n;
  gboolean share;
  double statistic;
  double slope;
  gboolean steady;
  PlumbJudgement judgement;
} PlumbRecentTrend;

/**
 * plumb_recent_trend_compute:
 * @series: with its indicator
 * @period: the last of the five, not set where there is none; the others are those before it by plumb_period_before().
 * Forecasts and budgets are no figures
 * @breaks: (element-type PlumbBreak) (nullable)
 *
 * Source: recent trends of OHID's Fingertips, see %PLUMB_TREND_CRITICAL.
 */
PlumbRecentTrend plumb_recent_trend_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks);

/** plumb_trend_verdict_to_string: Returns: (transfer none): for a program, `increasing`, `decreasing`, `no significant
 * change` or `cannot be tested`. */
const char *plumb_trend_verdict_to_string (PlumbTrendVerdict verdict);

/** plumb_trend_verdict_label: Returns: (transfer none): the word for a reader, translated. */
const char *plumb_trend_verdict_label (PlumbTrendVerdict verdict);

/** plumb_recent_trend_method: Returns: (transfer none): for a program, `cochran-armitage` or `poisson`; empty where
 * nothing was tested. */
const char *plumb_recent_trend_method (const PlumbRecentTrend *self);

/**
 * plumb_recent_trend_reason:
 * Returns: (transfer full): a sentence, translated: why it could not be tested, or why a great statistic is no trend;
 * empty where there is nothing to explain.
 */
char *plumb_recent_trend_reason (const PlumbRecentTrend *self, PlumbCalendar calendar);

G_END_DECLS
