/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text set by Pango, the same on every machine: own font, no hinting, no rounding to pixels, figures of one width.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * plumb_text_layout:
 * @points: size of the letters in pixels of 1/96 inch
 * @bold_from: the byte from which @text is bold, 0 for all of it, its length or more for none
 * @wrap: width at which it is broken, 0 for no limit
 *
 * Layouts are kept for the next time, as a chart measures a text, sets it and paints it.
 *
 * Returns: (transfer full): a layout of the calling thread, not to be changed
 */
PangoLayout *plumb_text_layout (const char *text, double points, gsize bold_from, double wrap);

G_END_DECLS
