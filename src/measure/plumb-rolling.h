/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rolling year: twelve months, or four quarters, taken together at each period.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/** PlumbRolling: how a total (a count, an amount) is taken together; a percentage and a rate have one way only. */
typedef enum
{
  PLUMB_ROLLING_SUM,
  PLUMB_ROLLING_MEAN
} PlumbRolling;

/**
 * PlumbWindow:
 * Whether a year could be taken together, or why not.
 *
 * @PLUMB_WINDOW_COMPLETE: it has a value
 * @PLUMB_WINDOW_EARLY: the series begins less than a year before
 * @PLUMB_WINDOW_MISSING: one of its periods has no row
 * @PLUMB_WINDOW_HIDDEN: one of its periods has a state instead of a number
 * @PLUMB_WINDOW_NO_COUNTS: one of its periods has a percentage or a rate without the numbers behind it
 * @PLUMB_WINDOW_BROKEN: the series breaks within it
 * @PLUMB_WINDOW_STOCK: what is counted on a day would be counted again every month by a sum
 * @PLUMB_WINDOW_NOTHING: the denominators come to 0
 */
typedef enum
{
  PLUMB_WINDOW_COMPLETE,
  PLUMB_WINDOW_EARLY,
  PLUMB_WINDOW_MISSING,
  PLUMB_WINDOW_HIDDEN,
  PLUMB_WINDOW_NO_COUNTS,
  PLUMB_WINDOW_BROKEN,
  PLUMB_WINDOW_STOCK,
  PLUMB_WINDOW_NOTHING
} PlumbWindow;

/**
 * PlumbRollingPoint:
 * @period: the last of the year
 * @value: in the indicator's unit, unrounded; NAN exactly unless @window is %PLUMB_WINDOW_COMPLETE
 * @numerator: what @value was computed from; NAN where it has none
 * @denominator: NAN for a total, and where it has no value
 * @cause: the last of the year's periods that is missing, hidden or without counts; else not set
 * @state: why @cause is hidden
 * @status: provisional where one of the year's periods is
 */
typedef struct
{
  PlumbPeriod period;
  double value;
  double numerator;
  double denominator;
  PlumbWindow window;
  PlumbPeriod cause;
  PlumbState state;
  PlumbStatus status;
} PlumbRollingPoint;

/**
 * plumb_rolling_compute:
 * @series: with its indicator
 * @breaks: (element-type PlumbBreak) (nullable)
 * @frequency: month or quarter: only these periods of the series are taken
 * @rolling: of a total; without effect for a percentage or a rate
 *
 * Always from the numbers behind, never from percentages or rates: a percentage, and what else has a denominator, is
 * the sum of the numerators over the sum of the denominators. A rate is the sum of the year's events over the mean of
 * its populations; one of children counted on a day (its indicator's calendar is a snapshot) the mean of the children
 * over the mean of the populations. Forecasts and budgets are no rows. A year with a gap or a break in it has no value.
 *
 * Returns: (transfer full) (element-type PlumbRollingPoint): one for each row of that frequency, in the order of time.
 */
GArray *
plumb_rolling_compute (const PlumbSeries *series, GPtrArray *breaks, PlumbFrequency frequency, PlumbRolling rolling);

/** plumb_rolling_reason: Returns: (transfer full): why there is no value: `Aug 2024 is c, suppressed to protect
 * confidentiality`, translated; empty where there is one. */
char *plumb_rolling_reason (const PlumbRollingPoint *point, const PlumbIndicator *indicator);

G_END_DECLS
