/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A series continued by a plain method, and how far that method was off in the past.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbForecastMethod:
 * @PLUMB_FORECAST_LAST: every value to come is the last one
 * @PLUMB_FORECAST_LINEAR: the straight line of least squares through all values goes on
 * @PLUMB_FORECAST_SEASONAL: every value to come is that of the same season of the last year that is known
 *
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice (2021), sections 5.2 and 7.1: the naive
 * method, a linear trend, the seasonal naive method.
 */
typedef enum
{
  PLUMB_FORECAST_LAST,
  PLUMB_FORECAST_LINEAR,
  PLUMB_FORECAST_SEASONAL,
  PLUMB_N_FORECAST_METHODS
} PlumbForecastMethod;

/** PLUMB_FORECAST_LEAST: an error of a method is told from this many tries at least. */
#define PLUMB_FORECAST_LEAST 5

/** PLUMB_FORECAST_LEVEL: the interval holds this share of the errors of the back-test. */
#define PLUMB_FORECAST_LEVEL 0.8

/** PLUMB_FORECAST_MOST: no more steps ahead than this. */
#define PLUMB_FORECAST_MOST 12

/**
 * plumb_forecast_at:
 * @values: (array length=n): in the order of time, evenly spaced, NAN for a gap
 * @season: values of a year, 1 where there are no seasons
 * @ahead: steps behind the last of @values, 1 or more
 *
 * Returns: what @method says; NAN where it has nothing to go on: no value, less than two for a line, none of that
 * season in the last year, or no seasons
 */
double plumb_forecast_at (PlumbForecastMethod method, const double *values, gsize n, guint season, guint ahead);

/**
 * PlumbBackTest: what a method would have said in the past.
 *
 * @error: mean of the absolute errors over all steps, each step weighing the same; NAN where a step has less than
 * %PLUMB_FORECAST_LEAST
 * @tries: errors of the step that has fewest
 * @width: by step, from 1 ahead on: the quantile %PLUMB_FORECAST_LEVEL of the absolute errors, never less than that of
 * a step before
 */
typedef struct
{
  double error;
  gsize tries;
  double width[PLUMB_FORECAST_MOST];
} PlumbBackTest;

/**
 * plumb_back_test:
 * @steps: 1 to %PLUMB_FORECAST_MOST
 *
 * From every point of the series on, @method is asked with nothing but the values up to that point, and held against
 * what came. Every method is tried from the same points: those at which all methods that @season allows can answer.
 *
 * Source: Hyndman and Athanasopoulos (2021), section 5.10, evaluation on a rolling forecasting origin; the interval is
 * that of the empirical errors, not of a normal curve.
 */
PlumbBackTest plumb_back_test (PlumbForecastMethod method, const double *values, gsize n, guint season, guint steps);

/**
 * plumb_forecast_choose:
 * @steps: (inout): how many steps ahead are wanted; made less where the series is too short for so many, 0 where it is
 * too short for any
 * @best: (out): its back-test
 *
 * A series too short to test the seasonal method is continued without it.
 *
 * Returns: the method with the least error; of equal ones the plainer, the first of the list
 */
PlumbForecastMethod
plumb_forecast_choose (const double *values, gsize n, guint season, guint *steps, PlumbBackTest *best);

G_END_DECLS
