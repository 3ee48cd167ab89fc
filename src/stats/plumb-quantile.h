/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles and means of plain arrays.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_sort:
 * @values: (array length=n): finite numbers, put in ascending order
 */
void plumb_sort (double *values, gsize n);

/**
 * plumb_quantile:
 * @sorted: (array length=n): finite numbers in ascending order
 * @p: 0 to 1
 *
 * Returns: the quantile, NAN when @n is 0.
 * Source: type 7 of Hyndman and Fan (1996), doi:10.2307/2684934, the default of R.
 */
double plumb_quantile (const double *sorted, gsize n, double p);

/** plumb_mean: the arithmetic mean of (array length=n) @values, NAN when @n is 0. */
double plumb_mean (const double *values, gsize n);

G_END_DECLS
