/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strengths and areas for development: which figures of a scorecard speak for an area and which against it, in which
 * order, and why.
 */
#pragma once

#include "plumb-standing.h"

G_BEGIN_DECLS

/**
 * PlumbReasons:
 * In the order in which they weigh.
 *
 * @PLUMB_REASON_TARGET: the target is met, or missed
 * @PLUMB_REASON_NEIGHBOURS: better or worse than the neighbours' statistic by more than chance would explain
 * @PLUMB_REASON_TREND: five periods go up or down by more than chance would explain
 * @PLUMB_REASON_CHANGE: better or worse than the period before by more than chance would explain
 * @PLUMB_REASON_CONTROL: special cause on the control chart, not by trial limits
 * @PLUMB_REASON_BAND: in the best or the worst quarter of all authorities; not of totals, which go by the size of an
 * area
 */
typedef enum
{
  PLUMB_REASON_TARGET = 1 << 0,
  PLUMB_REASON_NEIGHBOURS = 1 << 1,
  PLUMB_REASON_TREND = 1 << 2,
  PLUMB_REASON_CHANGE = 1 << 3,
  PLUMB_REASON_CONTROL = 1 << 4,
  PLUMB_REASON_BAND = 1 << 5
} PlumbReasons;

/** PLUMB_N_REASONS: how many reasons there are. */
#define PLUMB_N_REASONS 6

/** plumb_reason_to_string: Returns: (transfer none): the word for a program of one @reason: `target`, `neighbours` ...
 */
const char *plumb_reason_to_string (PlumbReasons reason);

/**
 * PlumbFinding:
 * @index: which of the figures given
 * @good: what speaks for the area
 * @bad: what speaks against it
 */
typedef struct
{
  guint index;
  PlumbReasons good;
  PlumbReasons bad;
} PlumbFinding;

/** plumb_finding_of: what speaks for and against the area in one figure; nothing where the indicator has no polarity,
 * but for a target that can be judged, and nothing where there is no number. */
PlumbFinding plumb_finding_of (const PlumbStanding *standing);

/**
 * plumb_strengths_list:
 * @standings: (element-type PlumbStanding): the figures of a scorecard
 * @development: %TRUE for areas for development, %FALSE for strengths
 *
 * A missed target makes a figure an area for development. Else more reasons against than for make it one, and more
 * reasons for than against a strength; as many of both, or none, make it neither. In the list first come those that
 * miss (of strengths: meet) their target, then those with more reasons on the side of the list than on the other, then
 * those whose weightiest reasons weigh more, compared one by one in the order of #PlumbReasons, then the order of
 * @standings. A rule of the house.
 *
 * Returns: (transfer full) (element-type PlumbFinding):
 */
GArray *plumb_strengths_list (GPtrArray *standings, gboolean development);

G_END_DECLS
