/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes: grid lines with their numbers, periods along time, names under columns. Text is never cut, turned or made
 * smaller: what does not fit is left out in regular steps, broken into lines, or refused.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/** PlumbAxisLabel: one label of an axis, at a value of its scale. */
typedef struct
{
  double value;
  char *text;
  gboolean bold;
} PlumbAxisLabel;

/**
 * plumb_axis_labels: the numbers of an axis.
 * @unit: (nullable): stands behind the last one, a blank before it included: `\302\240%`
 *
 * Returns: (transfer full) (element-type PlumbAxisLabel): a label a tick
 */
GArray *plumb_axis_labels (const PlumbBounds *bounds, const char *unit);

/**
 * plumb_axis_labels_along: as plumb_axis_labels() for an axis that runs along x: only every second, fourth ... tick has
 * one where they would touch.
 */
GArray *plumb_axis_labels_along (PlumbSceneBuilder *builder,
                                 const PlumbScale *scale,
                                 const PlumbBounds *bounds,
                                 const char *unit);

/** plumb_axis_labels_width: of the widest of @labels (element-type PlumbAxisLabel), in points. */
double plumb_axis_labels_width (PlumbSceneBuilder *builder, GArray *labels);

/**
 * plumb_mark_grid: level grid lines with their labels at the left, the line at zero as an axis.
 * @labels: (element-type PlumbAxisLabel)
 * @left: where the lines begin, in points; labels end a little before
 * @right: where they end
 */
void plumb_mark_grid (const PlumbFrame *frame, GArray *labels, double left, double right);

/**
 * PlumbTimeAxis: periods along x.
 *
 * @days: (array length=n): the Julian day on which each ends, in ascending order
 * @names: (array length=n): of each
 * @n: 1 or more
 * @step: months of a period: 1, 3 or 12; 0 for days any time apart
 * @even: the last is not bold
 * @anchor: Julian day of a period that has its name however few have: the first of a financial or academic year, or the
 *   last of all
 */
typedef struct
{
  const double *days;
  const char *const *names;
  guint n;
  guint step;
  gboolean even;
  guint32 anchor;
} PlumbTimeAxis;

/**
 * plumb_mark_time_axis: names as many periods as there is room for, in equal steps, and marks where they are when not
 * every one has its name. The last is bold unless all are even.
 * @line: y of the axis, where the marks begin
 * @top: y of the names
 * @page: names at its edges are moved inside it
 */
void plumb_mark_time_axis (const PlumbFrame *frame, const PlumbTimeAxis *axis, double line, double top, PlumbBox page);

/**
 * plumb_mark_category_axis: names below columns, broken into lines.
 * @band: (array length=n) the columns
 * @names: a name for each
 * @top: y of the first lines
 * @draw: %FALSE to measure only
 *
 * Returns: the height; -1, and nothing is drawn, where a word is wider than its column: then the chart has to lie on
 * its side, bars with their names before them
 */
double plumb_mark_category_axis (PlumbSceneBuilder *builder,
                                 const PlumbBand *band,
                                 const char *const *names,
                                 double top,
                                 gboolean draw);

G_END_DECLS
