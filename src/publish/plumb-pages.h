/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures on sheets of paper of one size, whole with titles and footer, in the print theme. A text has the size on
 * paper that it has in a figure; what is higher than a page goes on on the next one, cut between rows.
 */
#pragma once

#include <cairo.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

/** PlumbPages: opaque; figures that were laid out. Lengths are points of paper: 1/72 inch. */
typedef struct _PlumbPages PlumbPages;

/**
 * plumb_pages_new:
 * @width: of what can be printed on, without the margins of the paper
 * @height: likewise
 */
PlumbPages *plumb_pages_new (double width, double height);
void plumb_pages_free (PlumbPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPages, plumb_pages_free)

/**
 * plumb_pages_add:
 * @as_table: its table is laid out instead of it, unless it is empty
 * @caption: (nullable): stands above it; may be empty
 *
 * Lays @figure out on pages of its own, as many as it needs. Smaller than its size it is drawn only where it is wider
 * than the page, or so high that it could be cut nowhere.
 */
void plumb_pages_add (PlumbPages *self, const PlumbFigure *figure, gboolean as_table, const char *caption);

/** plumb_pages_n: how many pages there are. */
guint plumb_pages_n (const PlumbPages *self);

/** plumb_pages_draw: draws the page at @index, less than plumb_pages_n(), with its corner at the origin of @cr, a unit
 * of which is a point of paper. */
void plumb_pages_draw (const PlumbPages *self, guint index, cairo_t *cr);

/** plumb_pages_scale: how large the page at @index is drawn: 1 for the sizes that its texts have. */
double plumb_pages_scale (const PlumbPages *self, guint index);

/**
 * plumb_pages_are_upright:
 * @as_table: see plumb_pages_add()
 * @breadth: of a sheet, the shorter side
 * @length: of a sheet, the longer side
 *
 * Returns: whether @figure goes better on sheets that stand upright: it is too high for one that lies, and not too wide
 */
gboolean plumb_pages_are_upright (const PlumbFigure *figure, gboolean as_table, double breadth, double length);

G_END_DECLS
