/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG of charts: large flat areas with thin lines on them, for which a compressor that looks at two places only, the
 * pixel above and the pixel to the left, is an order of magnitude faster than a general one and hardly larger.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_png_encode:
 * @pixels: (array): rows of 0xAARRGGBB in the byte order of the machine, colours multiplied by alpha, as Cairo keeps
 *   them
 * @width: 1 to 32,767
 * @height: 1 to 32,767
 * @stride: bytes from one row to the next, a multiple of 4
 * @alpha: keep the transparency; else the highest byte of each pixel is not read
 * @dots_per_inch: the physical size, more than 0: 96 for a point a pixel
 *
 * Lossless, and the same bytes on every machine: 8 bits a channel, RGB or RGBA.
 *
 * Returns: (transfer full): the file
 */
GBytes *
plumb_png_encode (const guint8 *pixels, guint width, guint height, gsize stride, gboolean alpha, double dots_per_inch);

G_END_DECLS
