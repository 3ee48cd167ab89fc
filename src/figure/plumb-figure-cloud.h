/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cloud of points, one an authority, with the names of those that matter: what the funnel and the scatter share.
 */
#pragma once

#include "plumb-figure-authorities.h"
#include "plumb-placer.h"

G_BEGIN_DECLS

/**
 * PlumbCloudPoint:
 * @area: (transfer none)
 * @x: in the units of the scale along x
 * @y: in those of the scale along y
 * @hollow: one of its values is not final
 * @name_weight: more than 0 for one that is to be named even if it is not picked out, the largest first
 */
typedef struct
{
  const PlumbArea *area;
  PlumbAmong among;
  double x;
  double y;
  gboolean hollow;
  double name_weight;
} PlumbCloudPoint;

/**
 * PlumbCloud:
 * @points: (element-type PlumbCloudPoint)
 * @plot: where names may be
 * @say: says a point: sets @value and @sentence (transfer full)
 * @period: of all of them
 */
typedef struct
{
  const PlumbComparison *comparison;
  GArray *points;
  PlumbBox plot;
  void (*say) (gpointer data, guint i, char **value, char **sentence);
  gpointer data;
  const char *period;
} PlumbCloud;

/** plumb_cloud_draw: the points, others first and the own one last, and with @placer the names. Returns: (transfer
 * full): a sentence that says who is picked out and found no room for its name; empty where all have. */
char *plumb_cloud_draw (const PlumbCloud *self, const PlumbFrame *frame, PlumbPlacer *placer);

/** plumb_cloud_note: draws @text, which may be empty, below a plot. Returns: where it ends. */
double plumb_cloud_note (PlumbSceneBuilder *builder, PlumbBox box, double y, const char *text);

/** plumb_cloud_axis_x: upright grid lines, where @grid, and the numbers of @labels (element-type PlumbAxisLabel) below
 * the plot. */
void plumb_cloud_axis_x (const PlumbFrame *frame, GArray *labels, gboolean grid);

G_END_DECLS
