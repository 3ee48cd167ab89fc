/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Status against target: which target is in force, and whether a figure meets it. Named after the target throughout, as
 * #PlumbStatus is how firm a figure is.
 */
#pragma once

#include "plumb-series.h"
#include "plumb-target.h"

G_BEGIN_DECLS

/**
 * PlumbTargetStatusKind:
 * @PLUMB_TARGET_NONE: no target is in force in the period
 * @PLUMB_TARGET_UNJUDGED: there is a target, and #PlumbUnjudged says why it cannot be judged
 * @PLUMB_TARGET_MET: at the target or on its better side; within the range
 * @PLUMB_TARGET_NEARLY: a miss of no more than the tolerance; of %PLUMB_SCHEME_RAG only
 * @PLUMB_TARGET_MISSED: a larger miss
 * @PLUMB_TARGET_PENDING: not met, and the target's last period has not ended; of %PLUMB_SCHEME_COMPLETION only
 */
typedef enum
{
  PLUMB_TARGET_NONE,
  PLUMB_TARGET_UNJUDGED,
  PLUMB_TARGET_MET,
  PLUMB_TARGET_NEARLY,
  PLUMB_TARGET_MISSED,
  PLUMB_TARGET_PENDING
} PlumbTargetStatusKind;

/**
 * PlumbUnjudged:
 * @PLUMB_UNJUDGED_NOT: it can be judged
 * @PLUMB_UNJUDGED_NO_VALUE: there is no row for the period, or a forecast or a budget only
 * @PLUMB_UNJUDGED_HIDDEN: the period has a state instead of a number
 * @PLUMB_UNJUDGED_NO_POLARITY: the target is a level, and nobody says on which side of it is better
 * @PLUMB_UNJUDGED_NO_LEVEL: the target says neither a level nor a range, or a trajectory has no end
 */
typedef enum
{
  PLUMB_UNJUDGED_NOT,
  PLUMB_UNJUDGED_NO_VALUE,
  PLUMB_UNJUDGED_HIDDEN,
  PLUMB_UNJUDGED_NO_POLARITY,
  PLUMB_UNJUDGED_NO_LEVEL
} PlumbUnjudged;

/** PlumbTargetShape: what stands beside the word of a status, so that it is never told by colour alone. */
typedef enum
{
  PLUMB_TARGET_SHAPE_NONE,     /* no target, not judged */
  PLUMB_TARGET_SHAPE_CIRCLE,   /* met */
  PLUMB_TARGET_SHAPE_TRIANGLE, /* nearly met */
  PLUMB_TARGET_SHAPE_SQUARE,   /* missed */
  PLUMB_TARGET_SHAPE_RING      /* pending */
} PlumbTargetShape;

/**
 * PlumbTargetStatus:
 * @reason: %PLUMB_UNJUDGED_NOT unless @kind is %PLUMB_TARGET_UNJUDGED
 * @target: (nullable): the one in force; lives as long as the targets given
 * @state: why the period has no number, %PLUMB_STATE_NUMBER where it has one or has no row
 * @lower: the lowest value that meets the target, in the indicator's unit; -INFINITY where it is open below
 * @upper: the highest value that meets it; INFINITY where it is open above. Both NAN where it has no level, or that has
 * no better side
 * @miss: by how much the printed value is outside, 0 where it is met; NAN where nothing was judged
 */
typedef struct
{
  PlumbTargetStatusKind kind;
  PlumbUnjudged reason;
  const PlumbTarget *target;
  PlumbState state;
  double lower;
  double upper;
  double miss;
} PlumbTargetStatus;

/**
 * plumb_target_find:
 * @targets: (element-type PlumbTarget) (nullable): of one indicator and area, in any order
 * @period: the period judged; a target is in force in it when it ends on or after the first day of `from` and not after
 * the last day of `to`
 *
 * Returns: (transfer none) (nullable): the target in force; of several the one that begins last, of those the one that
 * ends first.
 */
const PlumbTarget *plumb_target_find (GPtrArray *targets, PlumbPeriod period, PlumbCalendar calendar);

/**
 * plumb_target_level:
 * Returns: the level that @self sets at @period: @value, or of a trajectory the value on the straight line between its
 * ends, counted in periods (in days where @period is of another kind than they are), rounded to the indicator's
 * decimals. NAN for a range and for a trajectory without an end.
 */
double plumb_target_level (const PlumbTarget *self, PlumbPeriod period, const PlumbIndicator *indicator);

/**
 * plumb_target_bounds:
 * @lower: (out): the lowest value that meets @self at @period, -INFINITY where it is open below
 * @upper: (out): the highest, INFINITY where it is open above. Both NAN unless it can be judged
 *
 * Returns: why it cannot be judged, %PLUMB_UNJUDGED_NOT where it can. A level is met on the better side of it by the
 * indicator's polarity, a range within it whatever the polarity; the ends meet it.
 */
PlumbUnjudged plumb_target_bounds (const PlumbTarget *self,
                                   PlumbPeriod period,
                                   const PlumbIndicator *indicator,
                                   double *lower,
                                   double *upper);

/**
 * plumb_target_status_compute:
 * @series: with its indicator
 * @period: the period judged
 * @targets: (element-type PlumbTarget) (nullable): of the indicator and the area, in any order
 * @as_at: the Julian day on which it is judged: a completion is pending until the day on which the last period of its
 * target ends, and for good where that is open
 *
 * Compares the value as printed, rounded to the indicator's decimals, with the target as set; so what reads equal to
 * the target meets it.
 */
PlumbTargetStatus
plumb_target_status_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *targets, guint32 as_at);

/** plumb_target_status_to_string: Returns: (transfer none): for a program: `no target`, `cannot be judged`, `met`,
 * `nearly`, `missed` or `pending`. */
const char *plumb_target_status_to_string (const PlumbTargetStatus *self);

/** plumb_target_status_word: Returns: (transfer none): `Met`, `Nearly met`, `Missed`, `Completed`, `Pending`,
 * `Incomplete`, `No target` or `Cannot be judged` by the scheme of its target, translated. */
const char *plumb_target_status_word (const PlumbTargetStatus *self);

/** plumb_target_status_shape: the shape beside the word. */
PlumbTargetShape plumb_target_status_shape (const PlumbTargetStatus *self);

/** plumb_target_status_reason: Returns: (transfer full): why it cannot be judged, to follow a colon, translated; empty
 * where it can. */
char *plumb_target_status_reason (const PlumbTargetStatus *self);

G_END_DECLS
