/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The box plot: lowest, lower quartile, median, upper quartile and highest of many.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbBoxPlotMark:
 * @values: lowest, lower quartile, median, upper quartile, highest, in ascending order; nothing is drawn where one is
 *   not finite
 * @centre: place on the other axis, in points
 * @thickness: of the box, in points
 * @fill: of the box
 * @line: of the whiskers and the median
 * @upright: the values run along y
 *
 * The whiskers reach the lowest and the highest, so that nothing is left out as an outlier.
 */
typedef struct
{
  double values[5];
  double centre;
  double thickness;
  PlumbRole fill;
  PlumbRole line;
  gboolean upright;
} PlumbBoxPlotMark;

PlumbExtent plumb_box_plot_extent (const PlumbBoxPlotMark *mark);
void plumb_mark_box_plot (const PlumbFrame *frame, const PlumbBoxPlotMark *mark, int datum);

/** plumb_box_plot_describe: "2024: median 21.0 %, half between 17.2 % and 24.1 %, all between 9.0 % and 41.0 %." */
char *plumb_box_plot_describe (const PlumbBoxPlotMark *mark, const PlumbSpeech *speech);

G_END_DECLS
