/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparators: what a group of areas makes together, period by period: statistical neighbours, a group of one's own,
 * all authorities.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/** PlumbStatistic: which one number stands for the group. */
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

/** PLUMB_COMPARATOR_MINIMUM: below so many areas with a value there is no comparator: two values give each other
 * away. */
#define PLUMB_COMPARATOR_MINIMUM 3

/**
 * PlumbComparator:
 * The group in one period. Values are in the indicator's unit, unrounded; all NAN where @n is below
 * %PLUMB_COMPARATOR_MINIMUM, and the own position is then not said either. The own area is never among those that are
 * counted, even where the group lists it.
 *
 * @of: how many areas the group has
 * @n: how many of them have a value in the period
 * @n_pooled: how many have a numerator and a denominator
 * @minimum_of: index of the lowest in the array given, -1 where there is none
 * @maximum_of: index of the highest
 * @q1: first quartile (R type 7)
 * @pooled: sum of numerators over sum of denominators times the multiplier; NAN when @n_pooled is below the minimum,
 * and for what adds up over areas
 * @above: how many of the group are above the own value as printed
 * @below: how many are below it
 * @equal: how many print the same
 * @place: the own place with the group's, 1 is best by polarity, or highest where there is no judgement; equal print is
 * equal place. 0 where there is no own value
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
  guint above;
  guint below;
  guint equal;
  guint place;
} PlumbComparator;

/**
 * plumb_comparator_compute:
 * @indicator: what the series measure
 * @group: (element-type PlumbSeries): one an area
 * @own: (nullable): whose position is asked for, and who is left out of @group by the key of the area
 * @period: the period
 */
PlumbComparator plumb_comparator_compute (const PlumbIndicator *indicator,
                                          GPtrArray *group,
                                          const PlumbSeries *own,
                                          PlumbPeriod period);

/**
 * PlumbMissing:
 * One of the group that is not behind a statistic.
 *
 * @series: index in the array given
 * @no_row: there is no row for the period, or only a forecast or a budget
 * @state: why there is no number; with %PLUMB_STATE_NUMBER and a row the value is there and its counts are not, which
 * only the pooled rate asks for
 */
typedef struct
{
  guint series;
  gboolean no_row;
  PlumbState state;
} PlumbMissing;

/**
 * plumb_comparator_missing:
 * @group: (element-type PlumbSeries): as for plumb_comparator_compute(), as are the other parameters
 *
 * Returns: (transfer full) (element-type PlumbMissing): who is not behind @statistic and why, in the order of @group;
 * as many as @of less plumb_comparator_count().
 */
GArray *
plumb_comparator_missing (GPtrArray *group, const PlumbSeries *own, PlumbPeriod period, PlumbStatistic statistic);

/** plumb_comparator_value: the chosen @statistic, NAN where there is none. */
double plumb_comparator_value (const PlumbComparator *self, PlumbStatistic statistic);

/** plumb_comparator_count: how many of the group are behind @statistic. */
guint plumb_comparator_count (const PlumbComparator *self, PlumbStatistic statistic);

G_END_DECLS
