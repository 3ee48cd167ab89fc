/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that shows a scene: it asks for one at the size, in the theme and at the text scale it has, and paints it.
 * The only place where the window touches a cairo context.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-scene.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCENE_VIEW (plumb_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSceneView, plumb_scene_view, PLUMB, SCENE_VIEW, GtkWidget)

/**
 * PlumbSceneFunc:
 * @width: points, at least 1
 * @height: points, at least 1
 *
 * Returns: (transfer full) (nullable): the scene at that size, %NULL for none
 */
typedef PlumbScene *(
  *PlumbSceneFunc) (gpointer data, double width, double height, const PlumbChartTheme *theme, double text_scale);

/**
 * plumb_scene_view_set_content_size:
 * The least size, in points at text scale 1; it grows with the text scale. Also the properties `content-width` and
 * `content-height`. With the property `grows`, for construction only, the widget asks for more height where the
 * scene's texts need it; without, measuring it lays out nothing, as a long list of small drawings needs.
 */
void plumb_scene_view_set_content_size (PlumbSceneView *self, int width, int height);

/**
 * plumb_scene_view_set_source:
 * @func: (nullable): %NULL to show nothing
 * @data: (transfer full)
 * @destroy: (nullable): frees @data
 */
void plumb_scene_view_set_source (PlumbSceneView *self, PlumbSceneFunc func, gpointer data, GDestroyNotify destroy);

/** plumb_scene_view_get_scene: Returns: (transfer none) (nullable): the scene at the size the widget has; kept until
 * something changes. */
PlumbScene *plumb_scene_view_get_scene (PlumbSceneView *self);

/** plumb_scene_view_text_scale: the reader's text size over the usual one. */
double plumb_scene_view_text_scale (GtkWidget *widget);

/** plumb_scene_view_theme: Returns: (transfer none): the theme that goes with the desktop's style. */
const PlumbChartTheme *plumb_scene_view_theme (void);

G_END_DECLS
