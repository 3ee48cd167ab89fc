/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison: one indicator of one area with everyone it is compared with, read from the warehouse in one go. All
 * figures, the scorecard and `plumb series` start from it.
 */
#pragma once

#include "plumb-mark.h"
#include "plumb-selection.h"
#include "plumb-standing.h"
#include "plumb-warehouse.h"

G_BEGIN_DECLS

/**
 * PlumbComparison:
 * Read-only after plumb_comparison_load().
 *
 * @own: its periods are those of @selection
 * @neighbours: (element-type PlumbSeries): by rank in the set, or the group of @selection as it was chosen; empty where
 * they are not wanted or there are none
 * @set: (nullable): the neighbour set taken; none where there is a group
 * @comparators: (element-type PlumbComparator): one for each of @periods; empty where there are no neighbours
 * @region: (nullable)
 * @country: (nullable)
 * @authorities: (element-type PlumbSeries) (nullable): of all authorities, the latest period of @own only; %NULL where
 * they are not wanted
 * @all: from the lowest to the highest figure of all authorities in all periods of @selection; empty unless its axis is
 * shared
 * @breaks: (element-type PlumbBreak)
 * @targets: (element-type PlumbTarget): of the indicator for the area
 * @periods: (element-type PlumbPeriod): every period in which any of the series has a row, in order, all of one
 * frequency
 * @history: (nullable): of the area; %NULL in a scorecard, which has no room for it
 * @as_at: Julian day from which ages are counted: the one asked for, else the newest release
 */
typedef struct
{
  PlumbSelection *selection;
  PlumbIndicator *indicator;
  PlumbArea *area;
  PlumbSeries *own;
  GPtrArray *neighbours;
  PlumbNeighbourSet *set;
  GArray *comparators;
  PlumbSeries *region;
  PlumbSeries *country;
  GPtrArray *authorities;
  PlumbExtent all;
  GPtrArray *breaks;
  GPtrArray *targets;
  GArray *periods;
  PlumbAreaHistory *history;
  guint32 as_at;
} PlumbComparison;

/**
 * plumb_comparison_load:
 * Returns: (transfer full):
 * Errors: #PlumbWarehouseError UNKNOWN for an indicator, area or set that is not there, or a group of what are no
 * authorities; G_IO_ERROR_CANCELLED
 */
PlumbComparison *plumb_comparison_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);

/**
 * plumb_comparison_find_neighbours:
 * @set: (out) (transfer full) (nullable): the neighbour set taken; %NULL where there is none or a group is chosen
 *
 * Returns: (transfer full) (element-type PlumbNeighbour): whom @selection compares @own with: its group as it was
 * chosen, each authority once and never @own; else those of its neighbour set.
 * Errors: as plumb_comparison_load()
 */
GPtrArray *plumb_comparison_find_neighbours (PlumbWarehouse *warehouse,
                                             const PlumbArea *own,
                                             const PlumbSelection *selection,
                                             PlumbNeighbourSet **set,
                                             GError **error);

/**
 * plumb_comparison_load_within_year: as plumb_comparison_load() where months or quarters are selected; else of months
 * or quarters those whose last own figure is newer, months where both end on one day or there is neither.
 */
PlumbComparison *
plumb_comparison_load_within_year (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);

void plumb_comparison_free (PlumbComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbComparison, plumb_comparison_free)

/**
 * plumb_comparison_made_of: Returns: (transfer full) (nullable): sentences that say of what figures the own series is
 * made and which are not joined to it; %NULL for an area that always was what it is, under one code.
 */
char *plumb_comparison_made_of (const PlumbComparison *self);

/** plumb_comparison_keep_own: takes out everybody but the own area: nobody is compared with, and nobody was wanted. */
void plumb_comparison_keep_own (PlumbComparison *self);

/** plumb_comparison_keep_neighbours_at: takes out what the neighbours had in other periods than @period; what is known
 * of them together stays. */
void plumb_comparison_keep_neighbours_at (PlumbComparison *self, PlumbPeriod period);

/** plumb_comparison_index: the index of @period in periods and comparators, -1 where it is not there. */
int plumb_comparison_index (const PlumbComparison *self, PlumbPeriod period);

/** plumb_comparison_comparator: Returns: (transfer none) (nullable): the neighbours at @period. */
const PlumbComparator *plumb_comparison_comparator (const PlumbComparison *self, PlumbPeriod period);

/** plumb_comparison_stand: where the own figure of @period stands, the latest where that is not set; what it points to
 * lives as long as @self. */
PlumbStanding plumb_comparison_stand (const PlumbComparison *self, PlumbPeriod period);

/**
 * plumb_comparison_rank:
 * @ranked: (out) (transfer full) (element-type PlumbSeries) (nullable): own series first, then the neighbours; the
 * indices of the ranks
 *
 * Returns: (transfer full) (element-type PlumbRank): own area among its neighbours at @period.
 */
GArray *plumb_comparison_rank (const PlumbComparison *self, PlumbPeriod period, GPtrArray **ranked);

G_END_DECLS
