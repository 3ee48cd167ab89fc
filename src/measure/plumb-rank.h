/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rank: competition ranking with its ties shown, and quartile bands.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/**
 * PlumbRank:
 * @series: index into the array ranked
 * @rank: 1 is best by polarity, highest where there is no judgement; 0 for an area that has no value and is not ranked
 * @of: how many are ranked
 * @ties: how many others share the rank
 * @band: `A` (best quarter) to `D`, 0 where there is no judgement, no rank or fewer than 10 distinct values
 */
typedef struct
{
  guint series;
  guint rank;
  guint of;
  guint ties;
  char band;
} PlumbRank;

/** PLUMB_BAND_DISTINCT: fewer distinct values than this make a quartile band false precision. */
#define PLUMB_BAND_DISTINCT 10

/**
 * plumb_rank_compute:
 * @series: (element-type PlumbSeries): whose values at @period are ranked, as printed, so that equal print is equal
 * rank
 *
 * Returns: (transfer full) (element-type PlumbRank): best first, ties by area name, those without a value last.
 * Source: bands by R type 7 quantiles of the unrounded values, closed at the better end.
 */
GArray *plumb_rank_compute (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period);

/** plumb_rank_find: Returns: (transfer none) (nullable): the rank of the series at index @series. */
const PlumbRank *plumb_rank_find (GArray *ranks, guint series);

/**
 * plumb_rank_label: Returns: (transfer full): `1st= of 11`, translated; `10th highest of 11` where there is no
 * judgement; `not ranked` when @rank is 0.
 */
char *plumb_rank_label (const PlumbRank *rank, PlumbPolarity polarity);

G_END_DECLS
