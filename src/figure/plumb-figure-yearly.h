/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of a year to 31 March: printed for the year, or added up from its twelve months where all twelve have a
 * number. What is counted on a day is never taken for what happened over a year.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/** PlumbCountPart: which number of an observation is the count. */
typedef enum
{
  PLUMB_PART_VALUE,
  PLUMB_PART_NUMERATOR,
  PLUMB_PART_DENOMINATOR
} PlumbCountPart;

/**
 * plumb_yearly_count:
 * @series: of any frequencies
 * @stock: it is counted on a day: the count is that of 31 March, or of the month of March
 * @year: reporting year, of kind %PLUMB_PERIOD_YEAR
 * @count: (out): the count as the value of an observation of @year, or the state that says why there is none; what was
 * measured only. Its texts are those of @series
 * @months: (out): how many months of the year have a number, where it had to be added up from months; else 12
 *
 * Returns: whether there is any row for the year; @count is set on %TRUE only
 */
gboolean plumb_yearly_count (const PlumbSeries *series,
                             PlumbCountPart part,
                             gboolean stock,
                             PlumbPeriod year,
                             PlumbObservation *count,
                             guint *months);

G_END_DECLS
