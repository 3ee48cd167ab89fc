/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels pushed apart.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
