/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales: from a value, a day or the number of a row to a place on the page; and the ticks that name round places.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbScale: a straight line from a domain to a range.
 *
 * @minimum: of the domain
 * @maximum: of the domain, more than @minimum
 * @from: where @minimum lies, in points
 * @to: where @maximum lies, in points; less than @from for an axis that runs up
 */
typedef struct
{
  double minimum;
  double maximum;
  double from;
  double to;
} PlumbScale;

/** plumb_scale_map: Returns: the place of @value in points, beyond the range for a value beyond the domain; NAN for
 * what is not finite. */
double plumb_scale_map (const PlumbScale *self, double value);

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

/**
 * plumb_bounds_find:
 * @lowest: of the data
 * @highest: of the data, at least @lowest; both finite
 * @zero: the axis has to include zero
 * @ticks: how many steps there may be at most, 2 or more
 *
 * Steps of 1, 2, 2.5 or 5 times a power of ten. An end that is not zero is moved out to the next half step, so that the
 * data do not touch the edge; equal data get room around them.
 */
PlumbBounds plumb_bounds_find (double lowest, double highest, gboolean zero, guint ticks);

/** plumb_bounds_tick: the value of tick number @i, from first to last. */
double plumb_bounds_tick (const PlumbBounds *self, int i);

/** plumb_time_month: the month in which the Julian day @julian lies, counted from January of year 0. */
int plumb_time_month (guint32 julian);

/** plumb_time_wider: the next wider stride of months: 1, 3, 6, 12, 24, 60, 120, then twice as wide each time. */
guint plumb_time_wider (guint stride);

/**
 * plumb_spread:
 * @places: (inout) (array length=n): wanted middles of labels in ascending order, in points; moved where they would
 * touch
 * @sizes: (array length=n): how much room each takes
 * @weights: (array length=n): how much each wants to stay where it is, more than 0
 * @from: where the room begins
 * @to: where it ends
 *
 * Pushes labels apart so that none overlaps, each as near to its place as the others let it be.
 *
 * Returns: %FALSE when all of them together do not fit; then they stand one after the other from @from on
 */
gboolean plumb_spread (double *places, const double *sizes, const double *weights, guint n, double from, double to);

G_END_DECLS
