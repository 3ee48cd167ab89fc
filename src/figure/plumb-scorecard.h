/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard: the latest figure of every indicator of one area, judged.
 */
#pragma once

#include "plumb-comparison.h"
#include "plumb-strengths.h"

G_BEGIN_DECLS

/**
 * PlumbScorecardRow:
 * @comparison: the series behind the row, for its sparkline and its neighbours' range
 * @standing: where the latest figure stands that is actual or provisional; without an observation where the area has
 * none
 * @comparator: (nullable): the neighbours in @standing; %NULL where there are none
 * @released: Julian day of the release that brought the newest figure as it stands; 0 in a scorecard of an earlier day
 */
typedef struct
{
  PlumbComparison *comparison;
  PlumbStanding standing;
  const PlumbComparator *comparator;
  guint32 released;
} PlumbScorecardRow;

/**
 * PlumbScorecard:
 * @region: (nullable): the area's region, where it was wanted and there is one; @country likewise
 * @rows: (element-type PlumbScorecardRow): indicators that the area has a measured figure of, by theme, in the order of
 * the themes
 * @set: (nullable): the neighbour set taken
 * @group: a group chosen by the reader stands in the place of the neighbours
 * @strengths: (element-type PlumbFinding): by plumb_strengths_list(), indices into @rows
 * @development: (element-type PlumbFinding): areas for development, likewise
 */
typedef struct
{
  PlumbArea *area;
  PlumbArea *region;
  PlumbArea *country;
  PlumbNeighbourSet *set;
  gboolean group;
  PlumbStatistic statistic;
  guint32 as_at;
  GPtrArray *rows;
  GArray *strengths;
  GArray *development;
} PlumbScorecard;

/** PlumbScorecardColumn: from left to right. %PLUMB_N_COLUMNS as an order is that of themes and definitions. */
typedef enum
{
  PLUMB_COLUMN_INDICATOR,
  PLUMB_COLUMN_VALUE,
  PLUMB_COLUMN_PERIOD,
  PLUMB_COLUMN_CHANGE,
  PLUMB_COLUMN_TREND,
  PLUMB_COLUMN_TARGET,
  PLUMB_COLUMN_NEIGHBOURS,
  PLUMB_COLUMN_ENGLAND,
  PLUMB_COLUMN_RANK,
  PLUMB_COLUMN_QUALITY,
  PLUMB_N_COLUMNS
} PlumbScorecardColumn;

/**
 * PlumbScorecardListing:
 * What a reader has made of a scorecard: which rows, in which order, with which columns.
 *
 * @indicators: ids in their order; one that the scorecard does not have is left out
 * @sections: each theme stands under its heading
 * @closed: (nullable): names of themes of which nothing but the heading is drawn
 * @hidden: bits of the columns that are not drawn
 * @said: all this in sentences
 */
typedef struct
{
  GStrv indicators;
  gboolean sections;
  GStrv closed;
  guint hidden;
  char *said;
} PlumbScorecardListing;
void plumb_scorecard_listing_free (PlumbScorecardListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecardListing, plumb_scorecard_listing_free)

/**
 * plumb_scorecard_load:
 * @selection: its area, neighbour set or group, statistic, theme and as_at count; its indicator may be %NULL. All
 * authorities are read for their bands, and kept in the comparisons where it wants them; of the neighbours the latest
 * period is kept
 *
 * Returns: (transfer full):
 * Errors: as plumb_comparison_load()
 */
PlumbScorecard *plumb_scorecard_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);
void plumb_scorecard_free (PlumbScorecard *self);

/** plumb_scorecard_forget_authorities: lets go of the series of all authorities: most of its memory, needed no more
 * once they have been ranked. */
void plumb_scorecard_forget_authorities (PlumbScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecard, plumb_scorecard_free)

G_END_DECLS
