/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Builds a scene: shapes and texts are added in the order they are painted, texts are measured as they will be set.
 */
#pragma once

#include "plumb-scene.h"

G_BEGIN_DECLS

/** PlumbDash: how a line is broken; never the only thing that tells two lines apart. */
typedef enum
{
  PLUMB_DASH_SOLID,
  PLUMB_DASH_LONG,
  PLUMB_DASH_DOTS,
  PLUMB_DASH_SHORT,
  PLUMB_DASH_LONGER,
  PLUMB_DASH_SPARSE,
  PLUMB_N_DASHES
} PlumbDash;

/**
 * PlumbShapeStyle:
 * @fill: %PLUMB_ROLE_NONE for none
 * @stroke: %PLUMB_ROLE_NONE for none
 * @width: of the stroke, in points
 * @fade: 0 for opaque, up to 1 for invisible
 * @halo: points of surface on either side of the stroke, painted below it; 0 for none
 */
typedef struct
{
  PlumbRole fill;
  PlumbRole stroke;
  double width;
  PlumbDash dash;
  double fade;
  double halo;
} PlumbShapeStyle;

typedef enum
{
  PLUMB_ALIGN_START,
  PLUMB_ALIGN_MIDDLE,
  PLUMB_ALIGN_END
} PlumbAlign;

/** PlumbVAlign: what of the text lies at its y: the top of its first line, the middle of all its lines, the bottom of
 * its last. */
typedef enum
{
  PLUMB_VALIGN_TOP,
  PLUMB_VALIGN_MIDDLE,
  PLUMB_VALIGN_BOTTOM
} PlumbVAlign;

/**
 * PlumbTextStyle:
 * @wrap: the width at which lines are broken, 0 for no limit; text is never cut
 * @bold_tail: the last so many bytes are bold
 * @halo: the letters stand out from what is behind them
 */
typedef struct
{
  PlumbTextSize size;
  PlumbRole role;
  gboolean bold;
  PlumbAlign align;
  PlumbVAlign valign;
  double wrap;
  gsize bold_tail;
  gboolean halo;
} PlumbTextStyle;

typedef struct
{
  double x;
  double y;
} PlumbPoint;

typedef struct _PlumbSceneBuilder PlumbSceneBuilder;

/** plumb_scene_builder_new: @text_scale 0.5 to 4; Returns: (transfer full): end with plumb_scene_builder_end(). */
PlumbSceneBuilder *plumb_scene_builder_new (const PlumbChartTheme *theme, double text_scale);

/** plumb_scene_builder_end: Returns: (transfer full): the scene of @width by @height points; @self is freed. */
PlumbScene *plumb_scene_builder_end (PlumbSceneBuilder *self, double width, double height);

/** plumb_scene_builder_head: what lies from @top to @bottom heads columns: see plumb_scene_head(). */
void plumb_scene_builder_head (PlumbSceneBuilder *self, double top, double bottom);

/** plumb_scene_builder_keep: no page ends between @top and @bottom: see plumb_scene_kept(). */
void plumb_scene_builder_keep (PlumbSceneBuilder *self, double top, double bottom);

/** plumb_scene_builder_theme / plumb_scene_builder_text_scale: what it was made with. */
const PlumbChartTheme *plumb_scene_builder_theme (const PlumbSceneBuilder *self);
double plumb_scene_builder_text_scale (const PlumbSceneBuilder *self);

/** plumb_scene_builder_datum: adds a datum, whose texts are copied; Returns: its index, for the shapes that show it. */
int plumb_scene_builder_datum (PlumbSceneBuilder *self, const PlumbDatum *datum);

/**
 * plumb_scene_builder_begin_group / plumb_scene_builder_end_group: what is added between them is one series: a group of
 * its own in an SVG, which an editor moves or hides as one. Groups do not nest.
 * @id: one word of letters, digits and dashes, for the `id` of the group; made unique where it comes again
 * @title: (nullable): what the series is, in words
 */
void plumb_scene_builder_begin_group (PlumbSceneBuilder *self, const char *id, const char *title);
void plumb_scene_builder_end_group (PlumbSceneBuilder *self);

/**
 * plumb_scene_builder_rect / _circle / _path / _text:
 * @datum: the index of the datum that the shape shows, -1 for none
 */
void plumb_scene_builder_rect (PlumbSceneBuilder *self,
                               PlumbBox box,
                               double radius,
                               const PlumbShapeStyle *style,
                               int datum);
void plumb_scene_builder_circle (PlumbSceneBuilder *self,
                                 double x,
                                 double y,
                                 double radius,
                                 const PlumbShapeStyle *style,
                                 int datum);
void plumb_scene_builder_path (PlumbSceneBuilder *self,
                               const PlumbPoint *points,
                               guint n,
                               gboolean closed,
                               const PlumbShapeStyle *style,
                               int datum);

/** plumb_scene_builder_line: a path of two points. */
void plumb_scene_builder_line (PlumbSceneBuilder *self,
                               double x1,
                               double y1,
                               double x2,
                               double y2,
                               const PlumbShapeStyle *style);

/** plumb_scene_builder_text: Returns: the box that its lines take up, leading included. */
PlumbBox plumb_scene_builder_text (PlumbSceneBuilder *self,
                                   double x,
                                   double y,
                                   const char *text,
                                   const PlumbTextStyle *style,
                                   int datum);

/** plumb_scene_builder_place: adds all shapes and texts of @scene with its origin at @x, @y; its data are left out. */
void plumb_scene_builder_place (PlumbSceneBuilder *self, const PlumbScene *scene, double x, double y);

/** plumb_scene_builder_measure: the box that plumb_scene_builder_text() would return at 0, 0. */
PlumbBox plumb_scene_builder_measure (PlumbSceneBuilder *self, const char *text, const PlumbTextStyle *style);

/** plumb_line_height: of one line of @size: 4/3 of its letters. */
double plumb_line_height (PlumbTextSize size, double text_scale);

/** plumb_snap: @value moved to the nearest centre of a pixel, where a line one point wide is sharp. */
double plumb_snap (double value);

/** plumb_box_overlaps: whether two boxes share more than an edge. */
gboolean plumb_box_overlaps (const PlumbBox *a, const PlumbBox *b);

G_END_DECLS
