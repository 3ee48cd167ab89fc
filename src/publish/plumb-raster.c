/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo paints, the own encoder writes.
 */
#include "config.h"

#include "plumb-raster.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-png.h"
#include "plumb-publish.h"

/* Cairo's image surfaces end here. */
#define MOST_PIXELS 32767
#define POINTS_PER_INCH 96

GBytes *
plumb_raster_png (const PlumbScene *scene, double scale, gboolean transparent, GError **error)
{
  const double width = ceil (plumb_scene_width (scene) * scale);
  const double height = ceil (plumb_scene_height (scene) * scale);
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  GBytes *bytes = NULL;

  if (width > MOST_PIXELS || height > MOST_PIXELS)
    {
      g_set_error (
        error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_SIZE,
        _ ("A picture of %.0f by %.0f pixels is larger than can be drawn; neither side may have more than %d."), width,
        height, MOST_PIXELS);
      return NULL;
    }
  surface =
    cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  if (transparent)
    plumb_scene_paint_marks (scene, cr);
  else
    plumb_scene_paint (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (plumb_publish_check (status, error))
    bytes = plumb_png_encode (cairo_image_surface_get_data (surface), (guint) width, (guint) height,
                              cairo_image_surface_get_stride (surface), transparent, POINTS_PER_INCH * scale);
  cairo_surface_destroy (surface);
  return bytes;
}
