/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The counts behind a figure: what chance is reckoned from, or why it cannot be.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/**
 * PlumbLack:
 * Why a figure has no counts that chance can be reckoned from.
 *
 * @PLUMB_LACK_NONE: it has
 * @PLUMB_LACK_VALUE: it is no number itself, or no figure of what was: a forecast or a budget
 * @PLUMB_LACK_ESTIMATE: it is an estimate of a population and counts nothing
 * @PLUMB_LACK_FTE: full-time equivalents are sums of hours
 * @PLUMB_LACK_UNIT: an amount of money, an average, a duration
 * @PLUMB_LACK_COUNTS: its numerator or its denominator is not known
 * @PLUMB_LACK_WHOLE: its counts are no whole numbers
 * @PLUMB_LACK_PART: more are counted than there are
 * @PLUMB_LACK_AGREEMENT: its counts give another value than the one printed
 */
typedef enum
{
  PLUMB_LACK_NONE,
  PLUMB_LACK_VALUE,
  PLUMB_LACK_ESTIMATE,
  PLUMB_LACK_FTE,
  PLUMB_LACK_UNIT,
  PLUMB_LACK_COUNTS,
  PLUMB_LACK_WHOLE,
  PLUMB_LACK_PART,
  PLUMB_LACK_AGREEMENT,
  PLUMB_N_LACKS
} PlumbLack;

/**
 * PlumbCounts:
 * @lack: why there are none; the rest is then NAN
 * @share: @events are a part of @exposure, so that this is a proportion; else a Poisson count
 * @events: whole, 0 or more
 * @exposure: what they are out of; 1 for a bare count
 */
typedef struct
{
  PlumbLack lack;
  gboolean share;
  double events;
  double exposure;
} PlumbCounts;

/**
 * plumb_counts_get:
 * @indicator: what is measured
 * @observation: (nullable): one of it
 *
 * A percentage is a proportion, a rate a Poisson count out of its population, a count one out of nothing. Counts that
 * are further from the printed value than a tenth of it and than one unit of its last place are another figure's;
 * nearer ones may be rounded (those of regions are, to 10) or have a population that was estimated anew.
 */
PlumbCounts plumb_counts_get (const PlumbIndicator *indicator, const PlumbObservation *observation);

/** plumb_lack_reason: Returns: (transfer none): the reason as the end of a sentence, translated: `there are no counts
 * behind it`; empty for %PLUMB_LACK_NONE. */
const char *plumb_lack_reason (PlumbLack lack);

G_END_DECLS
