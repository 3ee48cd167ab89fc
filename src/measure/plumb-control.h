/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control chart of a series: whether its variation is more than common cause, and whether it will meet a target.
 */
#pragma once

#include "plumb-series.h"
#include "plumb-status.h"
#include "plumb-xmr.h"

G_BEGIN_DECLS

/**
 * PlumbVariation:
 * @PLUMB_VARIATION_NONE: no number, or no limits to see it by
 * @PLUMB_VARIATION_COMMON: common cause: no rule holds
 * @PLUMB_VARIATION_IMPROVING: special cause, on the better side by the indicator's polarity
 * @PLUMB_VARIATION_CONCERNING: special cause, on the worse side
 * @PLUMB_VARIATION_HIGHER: special cause upwards, of an indicator without judgement
 * @PLUMB_VARIATION_LOWER: special cause downwards, of an indicator without judgement
 */
typedef enum
{
  PLUMB_VARIATION_NONE,
  PLUMB_VARIATION_COMMON,
  PLUMB_VARIATION_IMPROVING,
  PLUMB_VARIATION_CONCERNING,
  PLUMB_VARIATION_HIGHER,
  PLUMB_VARIATION_LOWER,
  PLUMB_N_VARIATIONS
} PlumbVariation;

/** plumb_variation_to_string: Returns: (transfer none): the word for a program: `common`, `improving` ...; empty for
 * %PLUMB_VARIATION_NONE. */
const char *plumb_variation_to_string (PlumbVariation variation);

/** plumb_variation_label: Returns: (transfer none): the words for a reader, translated: `common cause`, `special cause,
 * improving` ... */
const char *plumb_variation_label (PlumbVariation variation);

/** plumb_xmr_rules_to_string: Returns: (transfer full): the words for a program, joined by `;`: `outside`, `rising`,
 * `falling`, `two-of-three`, `one-side`; empty where no rule holds. */
char *plumb_xmr_rules_to_string (PlumbXmrRules rules);

/**
 * PlumbControlPoint:
 * One period that the series has a row for.
 *
 * @value: in the indicator's unit; NAN exactly when @state is not %PLUMB_STATE_NUMBER, and then the other numbers are
 * too
 * @mean: of the segment's limits, as @lower and @upper; never clipped. NAN where the segment has none
 * @moving_range: NAN for the first of a segment and behind a gap
 * @rules: why it is special cause; 0 for common cause
 * @segment: index into the segments
 */
typedef struct
{
  PlumbPeriod period;
  double value;
  double mean;
  double lower;
  double upper;
  double moving_range;
  PlumbXmrRules rules;
  PlumbVariation variation;
  PlumbState state;
  guint segment;
} PlumbControlPoint;

/**
 * PlumbControlSegment:
 * The stretch between two breaks, with limits of its own.
 *
 * @first: its first period
 * @limits: its @n says how many values they rest on: all of the segment or the baseline
 * @trial: they rest on fewer than %PLUMB_XMR_TRIAL values
 */
typedef struct
{
  PlumbPeriod first;
  PlumbXmr limits;
  gboolean trial;
} PlumbControlSegment;

/**
 * PlumbControl:
 * @points: (element-type PlumbControlPoint): in the order of time, without forecasts and budgets
 * @segments: (element-type PlumbControlSegment): at least one where there are points
 * @n_hidden: points with a state instead of a number: each breaks the sequence
 * @n_missing: periods between two points that have no row: likewise
 * @latest: index of the last point that has a number, -1 where none has; its variation is that of the series
 */
typedef struct
{
  GArray *points;
  GArray *segments;
  guint n_hidden;
  guint n_missing;
  int latest;
} PlumbControl;

void plumb_control_free (PlumbControl *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbControl, plumb_control_free)

/**
 * PlumbControlOptions:
 * @frequency: month or quarter: only these periods of the series are taken
 * @unscreened: keep moving ranges over %PLUMB_XMR_SCREEN times their mean in the limits
 * @baseline: fix the limits of each segment from so many of its first values, 2 or more; 0 for no such baseline
 * @baseline_to: fix the limits of the segment that this period lies in from its values up to it;
 * PLUMB_PERIOD_NONE for no such baseline
 */
typedef struct
{
  PlumbFrequency frequency;
  gboolean unscreened;
  guint baseline;
  PlumbPeriod baseline_to;
} PlumbControlOptions;

/**
 * plumb_control_compute:
 * @series: with its indicator
 * @breaks: (element-type PlumbBreak) (nullable): a break begins a new segment at the period in which its own period
 * begins; annotations do not
 * @options: what of it, and how
 *
 * Each segment is a chart of its own: no moving range, no run and no limit reaches into another, nor across a period
 * that is hidden or missing. A point flagged for its place (outside, two of three, one side) is judged by its side of
 * the mean; one flagged for a trend only by the trend's direction.
 *
 * Returns: (transfer full):
 * Source: NHS England, Making Data Count; plumb_xmr() and plumb_xmr_rules() for limits and rules.
 */
PlumbControl *plumb_control_compute (const PlumbSeries *series, GPtrArray *breaks, const PlumbControlOptions *options);

/**
 * PlumbAssurance:
 * @PLUMB_ASSURANCE_NO_TARGET: no target is in force in the latest period
 * @PLUMB_ASSURANCE_UNJUDGED: the limits are trial limits or there are none, or the target cannot be judged
 * @PLUMB_ASSURANCE_MEETS: all values within the limits meet the target
 * @PLUMB_ASSURANCE_MISSES: no value within the limits meets it
 * @PLUMB_ASSURANCE_HIT_AND_MISS: some would and some would not, by chance alone
 */
typedef enum
{
  PLUMB_ASSURANCE_NO_TARGET,
  PLUMB_ASSURANCE_UNJUDGED,
  PLUMB_ASSURANCE_MEETS,
  PLUMB_ASSURANCE_MISSES,
  PLUMB_ASSURANCE_HIT_AND_MISS
} PlumbAssurance;

/**
 * plumb_control_assurance:
 * @targets: (element-type PlumbTarget) (nullable): of the indicator and the area, in any order; the one in force at the
 * latest point counts, with the limits of that point's segment
 *
 * Source: NHS England, Making Data Count: a target outside the limits is consistently met or missed. One at the limit
 * itself is met by all values within.
 */
PlumbAssurance plumb_control_assurance (const PlumbControl *self, const PlumbIndicator *indicator, GPtrArray *targets);

/** plumb_assurance_to_string: Returns: (transfer none): for a program: `no target`, `not judged`, `meets`, `misses` or
 * `hit and miss`. */
const char *plumb_assurance_to_string (PlumbAssurance assurance);

/** plumb_assurance_label: Returns: (transfer none): `consistently meets the target`, `hit and miss` ..., translated. */
const char *plumb_assurance_label (PlumbAssurance assurance);

/**
 * plumb_control_limit_shown: @limit as a drawing may show it: a percentage within 0 and 100, a count and a rate not
 * below 0. What is printed and judged is the limit as computed.
 */
double plumb_control_limit_shown (const PlumbIndicator *indicator, double limit);

/**
 * plumb_control_notes:
 * Returns: (transfer full): what a reader has to know beside the chart, a sentence each, translated: how many periods
 * are hidden or missing, where the limits begin anew, which are trial limits, how many moving ranges are left out.
 * %NULL-terminated.
 */
GStrv plumb_control_notes (const PlumbControl *self, const PlumbIndicator *indicator);

G_END_DECLS
