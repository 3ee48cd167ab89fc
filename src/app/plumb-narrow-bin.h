/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A container that tells when it is too narrow for the usual arrangement of its child, as GTK 4.8 has no breakpoints.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_NARROW_BIN (plumb_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNarrowBin, plumb_narrow_bin, PLUMB, NARROW_BIN, GtkWidget)

/**
 * plumb_narrow_bin_level:
 * Whoever follows `notify::narrow` is told of every change of it outside of any allocation, and may rearrange things.
 *
 * Returns: 0 where there is room, 1 below the property `threshold`, 2 below `second-threshold` too, 3 below all with
 *   `third-threshold`; they are points at text scale 1 and grow with the text scale
 */
guint plumb_narrow_bin_level (PlumbNarrowBin *self);

/** plumb_narrow_bin_move: puts @widget, which is in a bin, into @place. What has the focus in it keeps it, or leaves it
 * to
 * @button (nullable), behind which it goes. */
void plumb_narrow_bin_move (GtkWidget *widget, AdwBin *place, GtkWidget *button);

/** plumb_narrow_bin_foresee: takes what has never had a size for as wide as its window, which it is more often than
 * not, so that what it holds is not put up for another room first; it is done when the bin is mapped at the latest. */
void plumb_narrow_bin_foresee (PlumbNarrowBin *self);

G_END_DECLS
