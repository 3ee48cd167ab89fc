/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard: the latest figure of every indicator of one area, judged.
 */
#pragma once

#include "plumb-comparison.h"

G_BEGIN_DECLS

/**
 * PlumbScorecardRow:
 * @comparison: the series behind the row, for its sparkline and its neighbours' range
 * @latest: (nullable): the latest own observation that is actual or provisional, with its state where it is no number;
 * %NULL where the area has none
 * @change: on the period before
 * @comparator: (nullable): the neighbours at the period of @latest
 * @rank: among the neighbours; rank 0 where there is none
 * @country_value: (nullable): the country's observation of the same period (none where values add up over areas), else
 * its newest earlier one: its own period says its age
 * @region_value: (nullable): the region's, likewise
 */
typedef struct
{
  PlumbComparison *comparison;
  const PlumbObservation *latest;
  PlumbChange change;
  const PlumbComparator *comparator;
  PlumbRank rank;
  const PlumbObservation *country_value;
  const PlumbObservation *region_value;
} PlumbScorecardRow;

/**
 * PlumbScorecard:
 * @region: (nullable): the area's region, where it was wanted and there is one; @country likewise
 * @rows: (element-type PlumbScorecardRow): indicators that the area has any row of, by theme, in the order of the
 * themes
 * @set: (nullable): the neighbour set taken
 */
typedef struct
{
  PlumbArea *area;
  PlumbArea *region;
  PlumbArea *country;
  PlumbNeighbourSet *set;
  PlumbStatistic statistic;
  guint32 as_at;
  GPtrArray *rows;
} PlumbScorecard;

/**
 * plumb_scorecard_load:
 * @selection: its area, neighbour set, statistic and as_at count; its indicator may be %NULL
 *
 * Returns: (transfer full):
 * Errors: as plumb_comparison_load()
 */
PlumbScorecard *plumb_scorecard_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);
void plumb_scorecard_free (PlumbScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecard, plumb_scorecard_free)

G_END_DECLS
