/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places texts where nothing else is: it knows what is taken, holds what it has placed, and draws that above everything
 * else in the end. A text that finds no room is not placed; the caller says it elsewhere.
 */
#pragma once

#include "plumb-scene-builder.h"

G_BEGIN_DECLS

/**
 * PlumbCurve: a line on the page, borrowed.
 *
 * @x: (array length=n): in points, ascending
 * @y: (array length=n): in points, NAN for gaps
 * @cut: (array length=n) (nullable): the line is not drawn from the point before to this one
 */
typedef struct
{
  const double *x;
  const double *y;
  const gboolean *cut;
  guint n;
} PlumbCurve;

/** PlumbPlacer: opaque. */
typedef struct _PlumbPlacer PlumbPlacer;

/** plumb_placer_new: @within: no text leaves it. Returns: (transfer full). */
PlumbPlacer *plumb_placer_new (PlumbSceneBuilder *builder, PlumbBox within);
void plumb_placer_free (PlumbPlacer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPlacer, plumb_placer_free)

/** plumb_placer_take: no later text may go to @box. */
void plumb_placer_take (PlumbPlacer *self, PlumbBox box);

/**
 * plumb_placer_take_curve: no later text may go to a line.
 * @radius: of the marks at its points, 0 for none
 *
 * Returns: its bit, for those that may lie across it; 32 lines at most
 */
guint plumb_placer_take_curve (PlumbPlacer *self, PlumbCurve curve, double radius);

/** plumb_placer_is_free: whether nothing is at @box but the lines whose bits are in @but. */
gboolean plumb_placer_is_free (const PlumbPlacer *self, const PlumbBox *box, guint but);

/** plumb_placer_hold: a text that has its place; it is taken, and drawn with the others. */
void plumb_placer_hold (PlumbPlacer *self, double x, double y, const char *text, const PlumbTextStyle *style);

/**
 * plumb_placer_hold_beside: a text above or below a point.
 * @gap: points between
 * @above: the side that is tried first
 * @across: lines it may lie on where neither side is free, with its halo; never the line of the point itself
 *
 * Returns: whether it has a place
 */
gboolean plumb_placer_hold_beside (PlumbPlacer *self,
                                   double x,
                                   double y,
                                   double gap,
                                   gboolean above,
                                   guint across,
                                   const char *text,
                                   const PlumbTextStyle *style);

/**
 * plumb_placer_hold_around: a text beside a point among many: to the right, left, above, below, then farther off with a
 * line to it, which no later text may lie on.
 * @gap: points between
 * @reach: how far off the text may be at most, in points; @gap for right beside it only
 *
 * Returns: whether it has a place
 */
gboolean plumb_placer_hold_around (PlumbPlacer *self,
                                   double x,
                                   double y,
                                   double gap,
                                   double reach,
                                   const char *text,
                                   const PlumbTextStyle *style);

/**
 * plumb_placer_hold_between: a text between two lines, where they are farthest apart and nothing else is.
 * @upper: (array length=n): the upper line of each region that will do
 * @lower: (array length=n): the lower one
 * @from: x where the search begins
 * @to: x where it ends
 */
gboolean plumb_placer_hold_between (PlumbPlacer *self,
                                    const PlumbCurve *upper,
                                    const PlumbCurve *lower,
                                    guint n,
                                    double from,
                                    double to,
                                    const char *text,
                                    const PlumbTextStyle *style);

/** plumb_placer_draw: draws what is held. */
void plumb_placer_draw (PlumbPlacer *self);

/**
 * PlumbSideLabel: a label in the column beside a plot, for what ends at its edge.
 *
 * @x: where the line ends, in points
 * @y: likewise; wanted as the middle of the text
 * @weight: how much it wants to stay there, 1 for most
 * @text: (transfer none)
 */
typedef struct
{
  double x;
  double y;
  double weight;
  const char *text;
  PlumbTextStyle style;
} PlumbSideLabel;

/** plumb_side_labels_size: the widest of @labels (array length=n) broken at @wrap, and the height of all, no closer
 * than they may be. */
PlumbBox plumb_side_labels_size (PlumbSceneBuilder *builder, const PlumbSideLabel *labels, guint n, double wrap);

/**
 * plumb_side_labels_draw: pushes @labels (array length=n) apart and draws them, those that moved with a line to where
 * they belong.
 * @left: x of the column, where the lines to it end; texts stand to its right
 * @top: the column begins; @bottom: it ends
 */
void plumb_side_labels_draw (PlumbSceneBuilder *builder,
                             const PlumbSideLabel *labels,
                             guint n,
                             double left,
                             double top,
                             double bottom,
                             double wrap);

/** plumb_side_labels_draw_before: likewise for a column before the plot: texts end to the left of @right. */
void plumb_side_labels_draw_before (PlumbSceneBuilder *builder,
                                    const PlumbSideLabel *labels,
                                    guint n,
                                    double right,
                                    double top,
                                    double bottom,
                                    double wrap);

G_END_DECLS
