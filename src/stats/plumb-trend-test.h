/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether values in the order of time go up or down by more than chance would give.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbTrendTest:
 * @statistic: chi-squared for trend on 1 degree of freedom, 0 or more; NAN where there are too few values
 * @slope: of the weighted line, in the unit of the values for each step of time; NAN likewise
 * @steady: the slope has the same sign when each of the values is left out in turn, and is never level
 */
typedef struct
{
  double statistic;
  double slope;
  gboolean steady;
} PlumbTrendTest;

/**
 * PLUMB_TREND_CRITICAL: a trend has a greater statistic.
 * Source: 99.8 % of chi-squared on 1 degree of freedom, R: qchisq (0.998, 1); that and the steady slope are the test of
 * recent trends of OHID's Fingertips, https://fingertips.phe.org.uk, technical guidance, recent trends.
 */
#define PLUMB_TREND_CRITICAL 9.54953570608324

/** PLUMB_TREND_LEAST: fewer values than this have no slope with one of them left out. */
#define PLUMB_TREND_LEAST 3

/**
 * plumb_trend_test_weighted:
 * @values: (array length=n): finite, at equal steps of time, oldest first
 * @weights: (array length=n): of each the reciprocal of its variance, more than 0: of a value with a 95 % interval the
 * square of 3.92 over the width of the interval
 *
 * Source: weighted least squares; the statistic is the square of the slope over its variance.
 */
PlumbTrendTest plumb_trend_test_weighted (const double *values, const double *weights, gsize n);

/**
 * plumb_trend_test_proportions:
 * @x: (array length=n): successes, 0 to @trials
 * @trials: (array length=n): more than 0
 * @n: at most 64
 *
 * The slope is that of the proportion, 0 to 1.
 * Source: Cochran (1954), doi:10.2307/3001616, and Armitage (1955), doi:10.2307/3001775; R: prop.trend.test (x,
 * trials).
 */
PlumbTrendTest plumb_trend_test_proportions (const double *x, const double *trials, gsize n);

/**
 * plumb_trend_test_poisson:
 * @x: (array length=n): events, 0 or more
 * @exposure: (array length=n): population, or 1 for equal lengths of time, more than 0
 * @n: at most 64
 *
 * The slope is that of @x over @exposure.
 * Source: score test for trend in rates, Breslow and Day (1987), volume 2, section 3.4.
 */
PlumbTrendTest plumb_trend_test_poisson (const double *x, const double *exposure, gsize n);

G_END_DECLS
