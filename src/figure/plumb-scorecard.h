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
