/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks: what a chart is made of. Each takes data in the units of its scales, leaves out what is not finite, and adds
 * shapes with roles to a scene. No mark knows what its data mean. For every mark there are three functions:
 * plumb_..._extent() says what room its values need on their axis, plumb_mark_...() builds it, and plumb_..._describe()
 * says it in a sentence.
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
 * PlumbExtent: the room that values need on their axis.
 *
 * @low: the lowest finite value, INFINITY where there is none
 * @high: the highest, -INFINITY where there is none
 * @zero: lengths are compared, so that zero has to be on the axis
 */
typedef struct
{
  double low;
  double high;
  gboolean zero;
} PlumbExtent;

/** PLUMB_EXTENT_NONE: the extent of nothing. */
#define PLUMB_EXTENT_NONE ((PlumbExtent){ G_MAXDOUBLE * 2, -G_MAXDOUBLE * 2, FALSE })

/** plumb_extent_of: @values (array length=n): the extent of those that are finite. */
PlumbExtent plumb_extent_of (const double *values, guint n, gboolean zero);

/** plumb_extent_join: what both need. */
PlumbExtent plumb_extent_join (PlumbExtent one, PlumbExtent other);

/**
 * PlumbSpeech: how a mark says its data.
 *
 * @name: what the mark shows: `North Somerset`
 * @value: (transfer full): a value as it is printed, with its unit
 * @data: for @value
 */
typedef struct
{
  const char *name;
  char *(*value) (double value, gpointer data);
  gpointer data;
} PlumbSpeech;

/** plumb_describe_values: "North Somerset: 12 values from 13.2 % to 41.0 %, the last 15.4 %; 2 missing." Returns:
 * (transfer full). */
char *plumb_describe_values (const PlumbSpeech *speech, const double *values, guint n);

/** plumb_describe_value: "North Somerset: 15.4 %." Returns: (transfer full). */
char *plumb_describe_value (const PlumbSpeech *speech, double value);

/** plumb_mark_fill: a fill of @role, outlined where the theme asks for it. */
PlumbShapeStyle plumb_mark_fill (PlumbSceneBuilder *builder, PlumbRole role);

/**
 * plumb_mark_span: the rectangle from value @low to value @high.
 * @upright: the values run along y, and @centre is a place along x; else the other way round
 * @centre: of its thickness, in points
 * @thickness: in points
 *
 * Returns: the box, at least a point long at text scale 1; its x is NAN where an end is not finite
 */
PlumbBox
plumb_mark_span (const PlumbFrame *frame, gboolean upright, double low, double high, double centre, double thickness);

/* plumb-mark-line.c */

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

PlumbExtent plumb_line_extent (const PlumbLineMark *mark);
void plumb_mark_line (const PlumbFrame *frame, const PlumbLineMark *mark);
char *plumb_line_describe (const PlumbLineMark *mark, const PlumbSpeech *speech);

/* plumb-mark-band.c */

/**
 * PlumbBandMark: the ground between two lines; with one of them at zero, an area.
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

PlumbExtent plumb_band_extent (const PlumbBandMark *mark);
void plumb_mark_band (const PlumbFrame *frame, const PlumbBandMark *mark);

/** plumb_band_describe: where it begins and ends: "Neighbours: from 12 to 41 at first, from 15 to 38 at last." */
char *plumb_band_describe (const PlumbBandMark *mark, const PlumbSpeech *speech);

/* plumb-mark-point.c */

/** PlumbPointShape: what a point looks like, so that colour need not tell. */
typedef enum
{
  PLUMB_POINT_DISC,
  PLUMB_POINT_DIAMOND,
  PLUMB_POINT_SQUARE,
  PLUMB_POINT_TRIANGLE,
  PLUMB_POINT_TRIANGLE_DOWN,
  PLUMB_POINT_CROSS,
  PLUMB_N_POINT_SHAPES
} PlumbPointShape;

/**
 * PlumbPointMark: a shape at a value; hollow for what is not final.
 *
 * @radius: of the disc, in points, before text scale; other shapes look as large
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
  PlumbPointShape shape;
} PlumbPointMark;

PlumbExtent plumb_point_extent (const PlumbPointMark *mark);
void plumb_mark_point (const PlumbFrame *frame, const PlumbPointMark *mark, int datum);
char *plumb_point_describe (const PlumbPointMark *mark, const PlumbSpeech *speech);

/** plumb_part_shape / plumb_part_dash: what tells part @part, 0 to 5, besides its colour %PLUMB_ROLE_PART_1 + @part. */
PlumbPointShape plumb_part_shape (guint part);
PlumbDash plumb_part_dash (guint part);

/* plumb-mark-bar.c */

/**
 * PlumbBarMark: a bar from zero, or from another value, to a value.
 *
 * @value: negative values go to the other side of zero
 * @centre: middle of the row or column, in points: plumb_band_middle(), or plumb_band_part() in a group
 * @thickness: in points
 * @base: where it begins: 0 but in a stack
 * @upright: a column
 */
typedef struct
{
  double value;
  double centre;
  double thickness;
  PlumbRole role;
  double base;
  gboolean upright;
} PlumbBarMark;

PlumbExtent plumb_bar_extent (const PlumbBarMark *mark);
void plumb_mark_bar (const PlumbFrame *frame, const PlumbBarMark *mark, int datum);
char *plumb_bar_describe (const PlumbBarMark *mark, const PlumbSpeech *speech);

/* plumb-mark-rule.c */

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

/* plumb-mark-box.c */

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

G_END_DECLS
