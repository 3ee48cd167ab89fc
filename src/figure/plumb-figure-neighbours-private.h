/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reference lines through ranked bars and at a bullet, with their labels above.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/**
 * PlumbReference: an upright line at a value, its label in a row above the bars, on one side of the line.
 *
 * @row: 0 for the topmost
 * @length: of the label, broken where it is wider than the page
 */
typedef struct
{
  char *text;
  char *name;
  char *printed;
  double value;
  PlumbRole role;
  double width;
  PlumbDash dash;
  gboolean bold;
  double length;
  guint row;
  gboolean leftwards;
} PlumbReference;

/** plumb_references_new: Returns: (transfer full) (element-type PlumbReference): the statistic, the country and the
 * region, by value. */
GArray *plumb_references_new (const PlumbFigure *figure);

/** plumb_references_add: one more, its texts taken over; four at most are arranged. */
void plumb_references_add (GArray *references, PlumbReference reference);

/**
 * plumb_references_arrange: gives each label a row and a side, so that no label or leader runs through another; in as
 * few rows as can be.
 *
 * Returns: the height of the rows.
 */
double plumb_references_arrange (GArray *references, const PlumbFrame *frame, PlumbBox page);

/**
 * plumb_references_draw: from the labels, whose first row begins at the top of @page, to @top and through the bars, and
 * their data as a series of their own.
 * @spans: (element-type PlumbBox): where the lines may run, from the top down; those that touch are one
 */
void plumb_references_draw (GArray *references,
                            const PlumbFigure *figure,
                            const PlumbFrame *frame,
                            PlumbBox page,
                            double top,
                            GArray *spans);

G_END_DECLS
