/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparators: what the statistical neighbours make together, period by period.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/** PlumbStatistic: which one number stands for the neighbours. */
typedef enum
{
  PLUMB_STATISTIC_MEDIAN,
  PLUMB_STATISTIC_MEAN,
  PLUMB_STATISTIC_POOLED
} PlumbStatistic;

gboolean plumb_statistic_parse (const char *text, PlumbStatistic *statistic);
const char *plumb_statistic_to_string (PlumbStatistic statistic);
/** plumb_statistic_label: Returns: (transfer none): `median`, `mean` or `pooled rate`, translated. */
const char *plumb_statistic_label (PlumbStatistic statistic);

/** PLUMB_COMPARATOR_MINIMUM: below so many neighbours with a value there is no comparator: two values give each other
 * away. */
#define PLUMB_COMPARATOR_MINIMUM 3

/**
 * PlumbComparator:
 * The neighbours in one period. Values are in the indicator's unit, unrounded; all NAN where @n is below
 * %PLUMB_COMPARATOR_MINIMUM.
 *
 * @of: how many neighbours the set has
 * @n: how many of them have a value in the period
 * @n_pooled: how many have a numerator and a denominator
 * @minimum_of: index of the lowest neighbour in the array given, -1 where there is none
 * @maximum_of: index of the highest
 * @q1: first quartile (R type 7)
 * @pooled: sum of numerators over sum of denominators times the multiplier; NAN when @n_pooled is below the minimum
 */
typedef struct
{
  PlumbPeriod period;
  guint of;
  guint n;
  guint n_pooled;
  double minimum;
  double q1;
  double median;
  double q3;
  double maximum;
  double mean;
  double pooled;
  double pooled_numerator;
  double pooled_denominator;
  int minimum_of;
  int maximum_of;
} PlumbComparator;

/**
 * plumb_comparator_compute:
 * @indicator: what the series measure
 * @neighbours: (element-type PlumbSeries): one a neighbour
 * @period: the period
 */
PlumbComparator plumb_comparator_compute (const PlumbIndicator *indicator, GPtrArray *neighbours, PlumbPeriod period);

/** plumb_comparator_value: the chosen @statistic, NAN where there is none. */
double plumb_comparator_value (const PlumbComparator *self, PlumbStatistic statistic);

/** plumb_comparator_count: how many neighbours are behind @statistic. */
guint plumb_comparator_count (const PlumbComparator *self, PlumbStatistic statistic);

G_END_DECLS
