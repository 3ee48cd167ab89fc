/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The painter: one thread that lays out and paints scenes for widgets, so that the window never waits for letters to be
 * shaped and lines to be drawn.
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plumb-scene.h"

G_BEGIN_DECLS

/**
 * PlumbSceneFunc:
 * @width: points, at least 1
 * @height: points, at least 1
 *
 * Returns: (transfer full) (nullable): the scene at that size, %NULL for none
 */
typedef PlumbScene *(
  *PlumbSceneFunc) (gpointer data, double width, double height, const PlumbChartTheme *theme, double text_scale);

/** PlumbSceneSource: what lays out a scene, reference-counted; of any thread when its function is. */
typedef struct _PlumbSceneSource PlumbSceneSource;

/**
 * plumb_scene_source_new:
 * @data: (transfer full)
 * @destroy: (nullable): frees @data
 */
PlumbSceneSource *plumb_scene_source_new (PlumbSceneFunc func, gpointer data, GDestroyNotify destroy);
PlumbSceneSource *plumb_scene_source_ref (PlumbSceneSource *self);
void plumb_scene_source_unref (PlumbSceneSource *self);

/**
 * PlumbSheet: what a scene is to fit
 * @width: points
 * @height: points
 * @least: points: the least height, where no text needs more
 * @scale: pixels a point
 * @seen_top: points: from where on it is seen; @seen_bottom: to where: no more than about that is painted
 */
typedef struct
{
  int width;
  int height;
  int least;
  int scale;
  int seen_top;
  int seen_bottom;
  const PlumbChartTheme *theme;
  double text_scale;
} PlumbSheet;

/** plumb_scene_source_lay_out: Returns: (transfer full) (nullable): the scene of @sheet. */
PlumbScene *plumb_scene_source_lay_out (PlumbSceneSource *self, const PlumbSheet *sheet);

/**
 * PlumbPainting:
 * @sheet: what was asked for
 * @needed: points: the height that the scene needs at the width and the least height of @sheet
 * @height: points: that of @sheet, or what is needed where that is more
 * @scene: (nullable): at the width of @sheet and at @height; %NULL where the source has none
 * @pixels: (nullable): @scene painted, from @top to @bottom
 */
typedef struct
{
  PlumbSheet sheet;
  int needed;
  int height;
  PlumbScene *scene;
  cairo_surface_t *pixels;
  int top;
  int bottom;
} PlumbPainting;

void plumb_painting_free (PlumbPainting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPainting, plumb_painting_free)

/**
 * plumb_painter_paint_async:
 * @before: (nullable): a painting of @source that fits @sheet but for what is seen: its scene is painted again
 * @callback: called in the main context, in the order in which paintings were asked for
 */
void plumb_painter_paint_async (PlumbSceneSource *source,
                                const PlumbSheet *sheet,
                                const PlumbPainting *before,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/** plumb_painter_paint_finish: Returns: (transfer full): the painting. */
PlumbPainting *plumb_painter_paint_finish (GAsyncResult *result);

/** plumb_painter_busy: whether any painting is still to come. */
gboolean plumb_painter_busy (void);

G_END_DECLS
