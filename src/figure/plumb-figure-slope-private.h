/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slope chart: who has a line between the two periods, and its ends.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/**
 * PlumbSlopeLine:
 *
 * @name: (transfer full)
 * @series: (nullable): %NULL for the statistic of the neighbours
 * @neighbour: one of the neighbours
 * @ends: before and after, NAN where there is no number
 * @rows: (nullable): their rows
 */
typedef struct
{
  char *name;
  const PlumbSeries *series;
  gboolean neighbour;
  PlumbRole role;
  PlumbDash dash;
  double ends[2];
  const PlumbObservation *rows[2];
} PlumbSlopeLine;

/**
 * plumb_slope_periods: the two periods: those asked for, else the newest own number and the first that no break parts
 * from it, of the same month or quarter where there is one.
 *
 * Returns: %FALSE where there are no two
 */
gboolean plumb_slope_periods (const PlumbFigure *figure, PlumbPeriod periods[2]);

/** plumb_slope_lines: Returns: (transfer full) (element-type PlumbSlopeLine): own first, the statistic, region and
 * country, then the neighbours. */
GArray *plumb_slope_lines (const PlumbFigure *figure, const PlumbPeriod periods[2]);

/** plumb_slope_bounds: of the value axis, for @lines. */
PlumbBounds plumb_slope_bounds (const PlumbFigure *figure, GArray *lines);

/** plumb_slope_value: Returns: (transfer full): end @end of @line as it is printed, with its unit if @unit; its letter,
 * or `?` where it has no row. */
char *plumb_slope_value (const PlumbFigure *figure, const PlumbSlopeLine *line, guint end, gboolean unit);

/** plumb_slope_break: Returns: (transfer none) (nullable): what parts the two periods. */
const PlumbBreak *plumb_slope_break (const PlumbFigure *figure, const PlumbPeriod periods[2]);

/* plumb-figure-slope-words.c: see #PlumbFigureClass */
gboolean plumb_slope_is_empty (const PlumbFigure *figure);
char *plumb_slope_title (const PlumbFigure *figure);
char *plumb_slope_subtitle (const PlumbFigure *figure, gsize *tail);
char *plumb_slope_sentence (const PlumbFigure *figure);
char *plumb_slope_footer (const PlumbFigure *figure);
GPtrArray *plumb_slope_table (const PlumbFigure *figure);

G_END_DECLS
