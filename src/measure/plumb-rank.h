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
 * @band: `A` (best quarter) to `D`, 0 where there is none, for the reason in #PlumbRankSummary, or no rank
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
 * PlumbBands:
 * @PLUMB_BANDS_GIVEN: whoever is ranked has a band
 * @PLUMB_BANDS_NO_JUDGEMENT: the indicator has no polarity, so that no quarter is the better one
 * @PLUMB_BANDS_FEW_DISTINCT: there are fewer than %PLUMB_BAND_DISTINCT distinct values
 */
typedef enum
{
  PLUMB_BANDS_GIVEN,
  PLUMB_BANDS_NO_JUDGEMENT,
  PLUMB_BANDS_FEW_DISTINCT
} PlumbBands;

/**
 * PlumbRankSummary:
 * @of: how many are ranked
 * @distinct: how many distinct values they have, unrounded where that is known
 * @bands: whether there are bands, or why not
 * @borders: the quartiles between A and B, B and C, C and D, unrounded; NAN where there are no bands
 * @excluded: (array length=PLUMB_N_STATES): how many are not ranked for each state; none for %PLUMB_STATE_NUMBER
 * @no_row: how many are not ranked as they have no row for the period, or only a forecast or a budget
 */
typedef struct
{
  guint of;
  guint distinct;
  PlumbBands bands;
  double borders[3];
  guint excluded[PLUMB_N_STATES];
  guint no_row;
} PlumbRankSummary;

/**
 * plumb_rank_compute:
 * @series: (element-type PlumbSeries): whose values at @period are ranked
 * @summary: (out) (optional): what there is to say about the ranking as a whole
 *
 * Ranks go by the printed values, so that equal print is equal rank: a reader cannot see what sets 15.41 before 15.38.
 * Bands go by the unrounded values where they are known, from the counts of a figure that was printed rounded: a border
 * through a heap of equal prints would else send the whole heap to one side. So two that print the same, and share a
 * rank, may stand in two quarters; but a better rank never has a worse band. Counts that do not round to the printed
 * value are not used.
 *
 * Returns: (transfer full) (element-type PlumbRank): best first, ties by area name, those without a value last.
 * Source: bands by R type 7 quantiles, closed at the better end.
 */
GArray *
plumb_rank_compute (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period, PlumbRankSummary *summary);

/** plumb_rank_of_first: the rank that plumb_rank_compute() gives the first of @series; without a list to put in order
 * it is there in less than half the time. */
PlumbRank
plumb_rank_of_first (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period, PlumbRankSummary *summary);

/**
 * plumb_rank_take_bands:
 * @ranks: (element-type PlumbRank): of a few, whose bands are replaced
 * @series: (element-type PlumbSeries): which they are the ranks of
 * @all_ranks: (element-type PlumbRank): of all authorities
 * @all_series: (element-type PlumbSeries): which those are the ranks of
 *
 * A quarter is one of all authorities, also where only neighbours or a region are ranked. Who is not in @all_series, or
 * not ranked, has no band.
 */
void plumb_rank_take_bands (GArray *ranks, GPtrArray *series, GArray *all_ranks, GPtrArray *all_series);

/** plumb_rank_find: Returns: (transfer none) (nullable): the rank of the series at index @series. */
const PlumbRank *plumb_rank_find (GArray *ranks, guint series);

/**
 * plumb_rank_label: Returns: (transfer full): `1st= of 11`, translated; `10th highest of 11` where there is no
 * judgement; `not ranked` when @rank is 0.
 */
char *plumb_rank_label (const PlumbRank *rank, PlumbPolarity polarity);

/** plumb_rank_summary_bands: Returns: (transfer full): a sentence, translated, that says why there are no bands; empty
 * where there are. */
char *plumb_rank_summary_bands (const PlumbRankSummary *self);

/** plumb_rank_summary_excluded: Returns: (transfer full): a sentence, translated, that counts who is not ranked, with
 * the reasons: `Not ranked: 3 c (suppressed ...), 1 without a figure.`; empty where all are. */
char *plumb_rank_summary_excluded (const PlumbRankSummary *self);

G_END_DECLS
