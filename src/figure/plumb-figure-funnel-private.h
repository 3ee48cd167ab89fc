/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The funnel: what the drawing and the words of it share.
 */
#pragma once

#include "plumb-figure-authorities.h"
#include "plumb-funnel.h"

G_BEGIN_DECLS

/** PlumbFunnelZone: where a point lies. */
typedef enum
{
  PLUMB_ZONE_BELOW_3,
  PLUMB_ZONE_BELOW_2,
  PLUMB_ZONE_WITHIN,
  PLUMB_ZONE_ABOVE_2,
  PLUMB_ZONE_ABOVE_3,
  PLUMB_N_ZONES
} PlumbFunnelZone;

/**
 * PlumbFunnelPoint:
 * @series: (transfer none)
 * @counts: behind the figure
 * @limits: for its denominator, in the unit of the indicator
 * @zone: by the value that its counts give, unrounded
 * @errors: how many standard errors it lies from the centre; 0 where there is no spread
 */
typedef struct
{
  const PlumbSeries *series;
  const PlumbObservation *observation;
  PlumbCounts counts;
  PlumbFunnel limits;
  PlumbFunnelZone zone;
  double errors;
} PlumbFunnelPoint;

/**
 * PlumbFunnelData:
 * @series: (element-type PlumbSeries): all authorities of the period
 * @points: (element-type PlumbFunnelPoint): those with counts, by name; none where the indicator has no denominators
 * @undrawn: the others
 * @events: of all points together; @exposure likewise
 * @zones: how many points lie in each
 * @few: how many have fewer than 5 expected, where the limits are rough
 * @lack: why there is no funnel: the lack of the own figure, or the most frequent one
 */
typedef struct
{
  GPtrArray *series;
  GArray *points;
  PlumbUndrawn undrawn;
  double events;
  double exposure;
  guint zones[PLUMB_N_ZONES];
  guint few;
  PlumbLack lack;
} PlumbFunnelData;

const PlumbFunnelData *plumb_funnel_data (const PlumbFigure *figure);

/** plumb_funnel_own: Returns: (transfer none) (nullable): the point of the own area. */
const PlumbFunnelPoint *plumb_funnel_own (const PlumbFigure *figure);

/** plumb_funnel_limits: for @exposure, in the unit of the indicator. */
PlumbFunnel plumb_funnel_limits (const PlumbFigure *figure, double exposure);

/** plumb_funnel_bounds: of the value axis, in about @ticks ticks. */
PlumbBounds plumb_funnel_bounds (const PlumbFigure *figure, guint ticks);

/** plumb_zone_label: Returns: (transfer none): where a point lies, translated: `below the three-sigma limit`. */
const char *plumb_zone_label (PlumbFunnelZone zone);

/* plumb-figure-funnel-words.c: see #PlumbFigureClass */
char *plumb_funnel_title (const PlumbFigure *self);
char *plumb_funnel_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_funnel_sentence (const PlumbFigure *self);
char *plumb_funnel_footer (const PlumbFigure *self);
GPtrArray *plumb_funnel_table (const PlumbFigure *self);

G_END_DECLS
