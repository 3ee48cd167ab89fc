/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A container that tells when it is too narrow for the usual arrangement of its child, as GTK 4.8 has no breakpoints.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_NARROW_BIN (plumb_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNarrowBin, plumb_narrow_bin, PLUMB, NARROW_BIN, GtkWidget)

/**
 * plumb_narrow_bin_is_narrow: also the read-only property `narrow`, which is notified outside of any allocation, so
 * that whoever listens may rearrange things.
 *
 * Returns: whether the width is below the property `threshold`, in points at text scale 1; it grows with the text
 * scale.
 */
gboolean plumb_narrow_bin_is_narrow (PlumbNarrowBin *self);

G_END_DECLS
