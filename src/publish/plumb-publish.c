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

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-csv-writer.h"
#include "plumb-document.h"
#include "plumb-html-writer.h"
#include "plumb-raster.h"

G_DEFINE_QUARK (plumb_publish_error, plumb_publish_error)

#define MOST_POINTS 16384
#define MOST_SCALE 8
#define PLAIN_WIDTH 1920

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

gboolean
plumb_publish_check (int status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_SIZE,
               _ ("The picture could not be drawn: %s. Try a smaller size."), cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
write_pdf (const PlumbFigure *figure, const PlumbScene *scene, GError **error)
{
  PlumbDocument *document = plumb_document_new (plumb_figure_title (figure), plumb_figure_sentence (figure),
                                                plumb_figure_footer (figure), plumb_figure_as_at (figure));

  plumb_document_add (document, scene);
  return plumb_document_end (document, error);
}

static GBytes *
write_svg (const PlumbFigure *figure, const PlumbScene *scene, gboolean outline)
{
  g_autofree char *description =
    g_strdup_printf ("%s %s", plumb_figure_sentence (figure), plumb_figure_footer (figure));
  char *text = plumb_scene_to_svg (scene, plumb_figure_title (figure), description, outline);

  return g_bytes_new_take (text, strlen (text));
}

PlumbScene *
plumb_publish_layout (const PlumbFigure *figure, const PlumbPublishOptions *options, GError **error)
{
  const double width = options->width, height = options->height, scale = options->scale;

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
  return plumb_figure_layout (figure, width, height, options->theme, text_scale_for (width), PLUMB_FIGURE_WHOLE);
}

GBytes *
plumb_publish_bytes (const PlumbFigure *figure,
                     PlumbPublishFormat format,
                     const PlumbPublishOptions *options,
                     GError **error)
{
  g_autoptr (PlumbScene) scene = NULL;
  const char *remark = plumb_figure_is_illustrative (figure) ? _ ("Illustrative data") : NULL;

  if (format == PLUMB_PUBLISH_CSV)
    return plumb_csv_write (plumb_figure_table (figure), remark);
  if (format == PLUMB_PUBLISH_HTML)
    return plumb_html_write (plumb_figure_table (figure), plumb_figure_subtitle (figure), remark);

  scene = plumb_publish_layout (figure, options, error);
  if (scene == NULL)
    return NULL;
  switch (format)
    {
    case PLUMB_PUBLISH_SVG:
      return write_svg (figure, scene, options->outline);
    case PLUMB_PUBLISH_PDF:
      return write_pdf (figure, scene, error);
    case PLUMB_PUBLISH_PNG:
    case PLUMB_PUBLISH_CSV:
    case PLUMB_PUBLISH_HTML:
    default:
      return plumb_raster_png (scene, options->scale, options->transparent, error);
    }
}

gboolean
plumb_publish_figure (const PlumbFigure *figure,
                      const char *file_name,
                      const PlumbPublishOptions *options,
                      GError **error)
{
  PlumbPublishFormat format;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) written = NULL;
  gsize length;
  const char *data;

  if (!plumb_publish_format_from_name (file_name, &format, error))
    return FALSE;
  bytes = plumb_publish_bytes (figure, format, options, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents_full (file_name, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &written))
    return TRUE;
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE,
               _ ("“%s” could not be written: %s. Choose another folder, or make room."), file_name, written->message);
  return FALSE;
}
