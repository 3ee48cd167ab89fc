/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The confidence interval of a figure, and whether the figure differs from one beside it by more than chance would
 * explain.
 */
#pragma once

#include "plumb-counts.h"
#include "plumb-judgement.h"

G_BEGIN_DECLS

/** PLUMB_CONFIDENCE_95: about two standard errors; 1 of 20 is outside by chance. */
#define PLUMB_CONFIDENCE_95 0.95
/** PLUMB_CONFIDENCE_998: about three standard errors; 1 of 500 is outside by chance. */
#define PLUMB_CONFIDENCE_998 0.998

/**
 * PlumbConfidence:
 * @lack: why there is no interval, %PLUMB_LACK_NONE where there is one
 * @level: the confidence asked for
 * @lower: in the indicator's unit, NAN where there is none
 * @upper: likewise
 */
typedef struct
{
  PlumbLack lack;
  double level;
  double lower;
  double upper;
} PlumbConfidence;

/**
 * plumb_confidence_compute:
 * @observation: (nullable): a figure of @indicator
 * @level: more than 0 and less than 1; %PLUMB_CONFIDENCE_95 or %PLUMB_CONFIDENCE_998
 *
 * A percentage by plumb_wilson_interval(); a count, and the count behind a rate, by plumb_poisson_interval().
 */
PlumbConfidence
plumb_confidence_compute (const PlumbIndicator *indicator, const PlumbObservation *observation, double level);

/**
 * PlumbDifferenceKind:
 * @PLUMB_DIFFERENCE_UNJUDGED: there is no interval, or nothing to compare with
 * @PLUMB_DIFFERENCE_WITHIN: chance would explain it
 * @PLUMB_DIFFERENCE_HIGHER: more than chance would explain
 * @PLUMB_DIFFERENCE_LOWER: more than chance would explain
 */
typedef enum
{
  PLUMB_DIFFERENCE_UNJUDGED,
  PLUMB_DIFFERENCE_WITHIN,
  PLUMB_DIFFERENCE_HIGHER,
  PLUMB_DIFFERENCE_LOWER
} PlumbDifferenceKind;

/** plumb_difference_kind_to_string: Returns: (transfer none): for a program: `not judged`, `within chance`, `higher` or
 * `lower`. */
const char *plumb_difference_kind_to_string (PlumbDifferenceKind kind);

/**
 * PlumbDifference:
 * @lack: why there is no interval; %PLUMB_LACK_NONE in one that is unjudged says that there is no comparator
 * @judgement: only for HIGHER and LOWER anything but NONE
 */
typedef struct
{
  PlumbDifferenceKind kind;
  PlumbLack lack;
  PlumbJudgement judgement;
} PlumbDifference;

/**
 * plumb_difference_compute:
 * @confidence: the interval of the figure
 * @comparator: in the indicator's unit, NAN where there is none
 *
 * Source: the interval excludes the comparator, which is taken as known; the way in which OHID's Fingertips compares an
 * area with England.
 */
PlumbDifference
plumb_difference_compute (const PlumbIndicator *indicator, const PlumbConfidence *confidence, double comparator);

G_END_DECLS
