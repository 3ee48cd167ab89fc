/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as pixels.
 */
#pragma once

#include "plumb-scene.h"

G_BEGIN_DECLS

/**
 * plumb_raster_png:
 * @scale: pixels a point, more than 0; the file says that a point is 1/96 inch
 * @transparent: without the surface: what is behind the picture shows through
 *
 * Returns: (transfer full): the PNG; %NULL with %PLUMB_PUBLISH_ERROR_SIZE where a side has more than 32,767 pixels
 */
GBytes *plumb_raster_png (const PlumbScene *scene, double scale, gboolean transparent, GError **error);

G_END_DECLS
