/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales: from a value, a day or the number of a row to a place on the page; and the ticks that name round places.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLUMB_SCALE_LINEAR,
  PLUMB_SCALE_LOG
} PlumbScaleKind;

/**
 * PlumbScale: from a domain to a range.
 *
 * @minimum: of the domain; more than 0 on a logarithmic scale
 * @maximum: of the domain, more than @minimum
 * @from: where @minimum lies, in points
 * @to: where @maximum lies, in points; less than @from for an axis that runs up
 * @kind: equal steps for equal differences, or for equal ratios
 */
typedef struct
{
  double minimum;
  double maximum;
  double from;
  double to;
  PlumbScaleKind kind;
} PlumbScale;

/** plumb_scale_map: Returns: the place of @value in points, beyond the range for a value beyond the domain; NAN for
 * what is not finite, and on a logarithmic scale for what is not above 0. */
double plumb_scale_map (const PlumbScale *self, double value);

/** plumb_scale_invert: Returns: the value whose place is @place. */
double plumb_scale_invert (const PlumbScale *self, double place);

/**
 * PlumbBounds: the domain of an axis and its ticks, each @step times a whole number, so that none drifts.
 *
 * @first: the whole number of the first tick
 * @last: of the last tick
 * @decimals: that the ticks need
 */
typedef struct
{
  double minimum;
  double maximum;
  double step;
  int first;
  int last;
  int decimals;
} PlumbBounds;

/* plumb-scale-linear.c */

/**
 * plumb_bounds_find:
 * @lowest: of the data
 * @highest: of the data, at least @lowest; both finite
 * @zero: the axis has to include zero
 * @ticks: how many ticks are wanted, 2 or more; there are about so many
 *
 * The step is chosen for being round, for covering the data and for giving about @ticks ticks. An end that is not zero
 * is moved out to the next half step, so that the data do not touch the edge; equal data get room around them.
 *
 * Source: Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes", IEEE
 * Transactions on Visualization and Computer Graphics 16 (2010); here only labels that are multiples of their step.
 */
PlumbBounds plumb_bounds_find (double lowest, double highest, gboolean zero, guint ticks);

/** plumb_bounds_tick: the value of tick number @i, from first to last. */
double plumb_bounds_tick (const PlumbBounds *self, int i);

/* plumb-scale-percent.c */

/**
 * plumb_bounds_find_percent: as plumb_bounds_find() for percentages: the axis ends at 100 where no value is above, as
 * there is nothing beyond.
 */
PlumbBounds plumb_bounds_find_percent (double lowest, double highest, gboolean zero, guint ticks);

/** plumb_bounds_whole: the axis of shares of a whole: 0 to 100, ticks at quarters, or at halves where @ticks is less
 * than 5. */
PlumbBounds plumb_bounds_whole (guint ticks);

/* plumb-scale-log.c */

/**
 * plumb_log_ticks:
 * @lowest: of the data, more than 0
 * @highest: of the data, at least @lowest
 * @ticks: how many ticks are wanted at most, 2 or more
 * @minimum: (out): the first tick, at most @lowest
 * @maximum: (out): the last, at least @highest
 *
 * Powers of ten, with 2 and 5 times them where there is room, or every second, third ... power where there is not.
 *
 * Returns: (transfer full) (element-type double): the ticks
 */
GArray *plumb_log_ticks (double lowest, double highest, guint ticks, double *minimum, double *maximum);

/* plumb-scale-band.c */

/**
 * PlumbBand: rows or columns of one size side by side.
 *
 * @from: where the first begins, in points
 * @to: where the last ends; less than @from for one that runs up
 * @n: how many there are, 1 or more
 * @gap: share of each that stays free, 0 to less than 1, half of it on either side
 */
typedef struct
{
  double from;
  double to;
  guint n;
  double gap;
} PlumbBand;

/** plumb_band_middle: Returns: the middle of band @i, in points. */
double plumb_band_middle (const PlumbBand *self, guint i);

/** plumb_band_thickness: Returns: of one band without its gap, more than 0. */
double plumb_band_thickness (const PlumbBand *self);

/** plumb_band_part: the middle of part @part of @n_parts that share band @i: the bars of a group. Each is
 * plumb_band_thickness() / @n_parts thick. */
double plumb_band_part (const PlumbBand *self, guint i, guint part, guint n_parts);

/** plumb_band_at: Returns: the band at @place, its gap included; -1 beyond both ends. */
int plumb_band_at (const PlumbBand *self, double place);

/* plumb-scale-time.c */

/** plumb_time_month: the month in which the Julian day @julian lies, counted from January of year 0. */
int plumb_time_month (guint32 julian);

/** plumb_time_wider: the next wider stride of months: 1, 3, 6, 12, 24, 60, 120, then twice as wide each time. */
guint plumb_time_wider (guint stride);

/**
 * plumb_time_is_tick: whether the month of @julian lies a whole number of @stride months from that of @anchor.
 *
 * A period stands at the day on which it ends, be it a month, a quarter or a year: then the figure of a year and that
 * of its last month are one above the other.
 */
gboolean plumb_time_is_tick (guint32 julian, guint stride, guint32 anchor);

G_END_DECLS
