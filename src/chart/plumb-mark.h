/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks: what a chart is made of. Each takes arrays of data in the units of its scales, leaves out what is not finite,
 * and adds shapes with roles to a scene. No mark knows what its data mean.
 */
#pragma once

#include "plumb-scale.h"
#include "plumb-scene-builder.h"

G_BEGIN_DECLS

/** PlumbFrame: where marks are drawn: the scales end at the edges of the plot. */
typedef struct
{
  PlumbSceneBuilder *builder;
  PlumbScale x;
  PlumbScale y;
} PlumbFrame;

/**
 * PlumbLineMark: a line through points, with gaps.
 *
 * @x: (array length=n)
 * @y: (array length=n): NAN leaves a gap, which is never bridged; a point alone between gaps becomes a dot
 * @cut: (array length=n) (nullable): the line is not drawn from the point before to this one
 * @dashed: (array length=n) (nullable): the line from the point before to this one is dashed
 * @width: in points, before text scale
 */
typedef struct
{
  const double *x;
  const double *y;
  const gboolean *cut;
  const gboolean *dashed;
  guint n;
  PlumbRole role;
  double width;
  PlumbDash dash;
  double fade;
  double halo;
} PlumbLineMark;

void plumb_mark_line (const PlumbFrame *frame, const PlumbLineMark *mark);

/**
 * PlumbBandMark: the ground between two lines.
 *
 * @low: (array length=n): NAN in either leaves a gap; a place alone between gaps becomes a narrow bar
 * @high: (array length=n)
 * @cut: (array length=n) (nullable)
 */
typedef struct
{
  const double *x;
  const double *low;
  const double *high;
  const gboolean *cut;
  guint n;
  PlumbRole role;
} PlumbBandMark;

void plumb_mark_band (const PlumbFrame *frame, const PlumbBandMark *mark);

/**
 * PlumbPointMark: a disc at a value; hollow for what is not final.
 *
 * @radius: in points, before text scale
 * @rimless: without the rim of surface, where points stand so close that their rims would cut up the line
 */
typedef struct
{
  double x;
  double y;
  double radius;
  PlumbRole role;
  gboolean hollow;
  gboolean rimless;
} PlumbPointMark;

void plumb_mark_point (const PlumbFrame *frame, const PlumbPointMark *mark, int datum);

/**
 * PlumbBarMark: a bar along x, from zero to a value, in a row.
 *
 * @value: negative values go to the other side of zero
 * @centre: middle of the row, in points
 * @thickness: in points
 */
typedef struct
{
  double value;
  double centre;
  double thickness;
  PlumbRole role;
} PlumbBarMark;

void plumb_mark_bar (const PlumbFrame *frame, const PlumbBarMark *mark, int datum);

/**
 * PlumbRuleMark: a straight line right through the plot, upright or level.
 *
 * @place: in points: x of an upright rule, y of a level one
 * @from: where it begins, in points
 * @to: where it ends
 */
typedef struct
{
  gboolean upright;
  double place;
  double from;
  double to;
  PlumbRole role;
  double width;
  PlumbDash dash;
  double halo;
} PlumbRuleMark;

void plumb_mark_rule (const PlumbFrame *frame, const PlumbRuleMark *mark);

/**
 * plumb_mark_box: a short text in a box: the letter of a state.
 * @x: its middle, in points
 * @y: likewise
 *
 * Returns: the box
 */
PlumbBox
plumb_mark_box (PlumbSceneBuilder *builder, double x, double y, const char *text, PlumbTextSize size, int datum);

/** plumb_mark_box_size: the size that plumb_mark_box() will have. */
PlumbBox plumb_mark_box_size (PlumbSceneBuilder *builder, const char *text, PlumbTextSize size);

/** PlumbAxisLabel: one label of an axis, at a value of its scale. */
typedef struct
{
  double value;
  char *text;
  gboolean bold;
} PlumbAxisLabel;

/**
 * plumb_mark_grid: level grid lines with their labels at the left, the line at zero as an axis.
 * @labels: (element-type PlumbAxisLabel)
 * @left: where the lines begin, in points; labels end a little before
 * @right: where they end
 */
void plumb_mark_grid (const PlumbFrame *frame, GArray *labels, double left, double right);

G_END_DECLS
