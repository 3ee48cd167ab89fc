/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that shows a scene: it asks for one at the size, in the theme and at the text scale it has, and paints it.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-painter.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCENE_VIEW (plumb_scene_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSceneView, plumb_scene_view, PLUMB, SCENE_VIEW, GtkWidget)

/**
 * plumb_scene_view_set_content_size:
 * The least size, in points at text scale 1; it grows with the text scale. Also the properties `content-width` and
 * `content-height`. With the property `grows`, for construction only, the widget asks for more height where the
 * scene's texts need it, and has its scene laid out and painted by the painter; without, it lays it out itself when it
 * is shown, as a long list of small drawings needs.
 */
void plumb_scene_view_set_content_size (PlumbSceneView *self, int width, int height);

/**
 * plumb_scene_view_set_source:
 * @func: (nullable): %NULL to show nothing
 * @data: (transfer full)
 * @destroy: (nullable): frees @data
 *
 * Of a widget that grows what was painted last stays to be seen until there is something else to see, and then the
 * signal `painted` is emitted.
 */
void plumb_scene_view_set_source (PlumbSceneView *self, PlumbSceneFunc func, gpointer data, GDestroyNotify destroy);

/** plumb_scene_view_get_scene: Returns: (transfer none) (nullable): the scene at the size the widget has, kept until
 * something changes; of a widget that grows %NULL until it was painted, and the one before while it is painted anew. */
PlumbScene *plumb_scene_view_get_scene (PlumbSceneView *self);

/** plumb_scene_view_text_scale: the reader's text size over the usual one. */
double plumb_scene_view_text_scale (GtkWidget *widget);

/** plumb_scene_view_theme: Returns: (transfer none): the theme that goes with the desktop's style. */
const PlumbChartTheme *plumb_scene_view_theme (void);

G_END_DECLS
