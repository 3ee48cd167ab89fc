/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two indicators: what the drawing and the words of them share.
 */
#pragma once

#include "plumb-figure-authorities.h"

G_BEGIN_DECLS

/** PlumbScatterAxis: one of the two. */
typedef enum
{
  PLUMB_SCATTER_X,
  PLUMB_SCATTER_Y,
  PLUMB_N_SCATTER_AXES
} PlumbScatterAxis;

/**
 * PlumbScatterSide: one indicator of the two.
 *
 * @period: not set where there is no figure
 * @series: (element-type PlumbSeries): all authorities of @period
 * @median: of those drawn, NAN where they are fewer than %PLUMB_COMPARATOR_MINIMUM
 */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbPeriod period;
  GPtrArray *series;
  double median;
} PlumbScatterSide;

/** PlumbScatterPoint: an authority that has both; borrowed from the sides. */
typedef struct
{
  const PlumbArea *area;
  const PlumbObservation *at[PLUMB_N_SCATTER_AXES];
} PlumbScatterPoint;

/**
 * PlumbScatterData:
 * @sides: the second one has no indicator where none was asked for
 * @points: (element-type PlumbScatterPoint): by name
 * @undrawn: those that lack one of the two, by the reason of the first that is lacking
 */
typedef struct
{
  PlumbScatterSide sides[PLUMB_N_SCATTER_AXES];
  GArray *points;
  PlumbUndrawn undrawn;
} PlumbScatterData;

const PlumbScatterData *plumb_scatter_data (const PlumbFigure *figure);

/** plumb_scatter_own: Returns: (transfer none) (nullable): the point of the own area. */
const PlumbScatterPoint *plumb_scatter_own (const PlumbFigure *figure);

/** plumb_scatter_series: Returns: (transfer none) (nullable): the figures of @area for @axis. */
const PlumbSeries *plumb_scatter_series (const PlumbFigure *figure, PlumbScatterAxis axis, const PlumbArea *area);

/** plumb_scatter_bounds: of an axis, in about @ticks ticks: fitted, as points need no zero. */
PlumbBounds plumb_scatter_bounds (const PlumbFigure *figure, PlumbScatterAxis axis, guint ticks);

/** plumb_scatter_period: Returns: (transfer full): the period of @axis. */
char *plumb_scatter_period (const PlumbFigure *figure, PlumbScatterAxis axis);

/** plumb_scatter_say: Returns: (transfer full): both figures of @point, a sentence each. */
char *plumb_scatter_say (const PlumbFigure *figure, const PlumbScatterPoint *point);

/* plumb-figure-scatter-words.c: see #PlumbFigureClass */
char *plumb_scatter_title (const PlumbFigure *self);
char *plumb_scatter_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_scatter_sentence (const PlumbFigure *self);
char *plumb_scatter_footer (const PlumbFigure *self);
GPtrArray *plumb_scatter_table (const PlumbFigure *self);

G_END_DECLS
