/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure into bytes, and bytes into a file. Every format is drawn from the same scene, and nothing in it comes from
 * the clock: the date in a PDF is the day the figure stands at.
 *
 * Text keeps its size up to a width of 1,920 points and grows with the picture beyond, to twice its size at 3,840: a
 * picture for a wall is read from farther away.
 */
#include "config.h"

#include "plumb-publish.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-csv-writer.h"
#include "plumb-png.h"

G_DEFINE_QUARK (plumb_publish_error, plumb_publish_error)

/* Cairo's image surfaces end here. */
#define MOST_PIXELS 32767
#define MOST_POINTS 16384
#define MOST_SCALE 8
/* Points of a PDF in a point of a scene: 72 of an inch against 96. */
#define PDF_SCALE 0.75
#define PLAIN_WIDTH 1920
#define POINTS_PER_INCH 96

static const struct
{
  const char *ending;
} formats[] = {
  [PLUMB_PUBLISH_PNG] = { ".png" },
  [PLUMB_PUBLISH_SVG] = { ".svg" },
  [PLUMB_PUBLISH_PDF] = { ".pdf" },
  [PLUMB_PUBLISH_CSV] = { ".csv" },
};

gboolean
plumb_publish_format_from_name (const char *file_name, PlumbPublishFormat *format, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = i;
        return TRUE;
      }
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_FORMAT,
               _ ("The name “%s” does not say what kind of file to write; end it in .png, .svg, .pdf or .csv."),
               file_name);
  return FALSE;
}

static double
text_scale_for (double width)
{
  return CLAMP (width / PLAIN_WIDTH, 1, 2);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_SIZE,
               _ ("The picture could not be drawn: %s. Try a smaller size."), cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
write_png (const PlumbScene *scene, double scale, GError **error)
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
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  plumb_scene_paint (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (check_status (status, error))
    bytes = plumb_png_encode (cairo_image_surface_get_data (surface), (guint) width, (guint) height,
                              cairo_image_surface_get_stride (surface), FALSE, POINTS_PER_INCH * scale);
  cairo_surface_destroy (surface);
  return bytes;
}

static GBytes *
write_pdf (const PlumbFigure *figure, const PlumbScene *scene, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *day = plumb_date_to_string (MAX (plumb_figure_as_at (figure), 1));
  g_autofree char *created = g_strdup_printf ("%sT00:00:00Z", day);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    append_bytes, bytes, plumb_scene_width (scene) * PDF_SCALE, plumb_scene_height (scene) * PDF_SCALE);
  cairo_t *cr;
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, plumb_figure_title (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, plumb_figure_sentence (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, plumb_figure_footer (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Plumbline");
  /* Without a date of ours Cairo takes the clock's. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cr = cairo_create (surface);
  cairo_scale (cr, PDF_SCALE, PDF_SCALE);
  plumb_scene_paint (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
write_svg (const PlumbFigure *figure, const PlumbScene *scene)
{
  g_autofree char *description =
    g_strdup_printf ("%s %s", plumb_figure_sentence (figure), plumb_figure_footer (figure));
  char *text = plumb_scene_to_svg (scene, plumb_figure_title (figure), description);

  return g_bytes_new_take (text, strlen (text));
}

GBytes *
plumb_publish_bytes (const PlumbFigure *figure,
                     PlumbPublishFormat format,
                     double width,
                     double height,
                     double scale,
                     const PlumbChartTheme *theme,
                     GError **error)
{
  g_autoptr (PlumbScene) scene = NULL;

  if (format == PLUMB_PUBLISH_CSV)
    return plumb_csv_write (plumb_figure_table (figure),
                            plumb_figure_is_illustrative (figure) ? _ ("Illustrative data") : NULL);

  /* Written so that a NAN is refused too. */
  if (!(width >= 1 && width <= MOST_POINTS && height >= 1 && height <= MOST_POINTS && scale > 0 && scale <= MOST_SCALE))
    {
      g_set_error (
        error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_SIZE,
        _ (
          "A picture of %g by %g at scale %g cannot be drawn; each side is 1 to %d, the scale more than 0 and at most %d."),
        width, height, scale, MOST_POINTS, MOST_SCALE);
      return NULL;
    }
  scene = plumb_figure_layout (figure, width, height, theme, text_scale_for (width), PLUMB_FIGURE_WHOLE);
  switch (format)
    {
    case PLUMB_PUBLISH_SVG:
      return write_svg (figure, scene);
    case PLUMB_PUBLISH_PDF:
      return write_pdf (figure, scene, error);
    case PLUMB_PUBLISH_PNG:
    case PLUMB_PUBLISH_CSV:
    default:
      return write_png (scene, scale, error);
    }
}

gboolean
plumb_publish_figure (const PlumbFigure *figure,
                      const char *file_name,
                      double width,
                      double height,
                      double scale,
                      const PlumbChartTheme *theme,
                      GError **error)
{
  PlumbPublishFormat format;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) written = NULL;
  gsize length;
  const char *data;

  if (!plumb_publish_format_from_name (file_name, &format, error))
    return FALSE;
  bytes = plumb_publish_bytes (figure, format, width, height, scale, theme, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents_full (file_name, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &written))
    return TRUE;
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE,
               _ ("“%s” could not be written: %s. Choose another folder, or make room."), file_name, written->message);
  return FALSE;
}
