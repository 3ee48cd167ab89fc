/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gallery: pictures by the batch, and the page in plain HTML.
 */
#include "config.h"

#include "plumb-gallery.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-batch.h"
#include "plumb-format.h"
#include "plumb-html-writer.h"

#define ENDINGS 2

static const char *const endings[ENDINGS] = { "png", "svg" };

/* Sizes in rem, so that the page follows the letters of its reader; colours of the browser, by day and by night. */
static const char style[] = ":root{color-scheme:light dark}"
                            "body{font-family:Cantarell,system-ui,sans-serif;line-height:1.4;max-width:78rem;"
                            "margin:0 auto;padding:1rem}"
                            "article{margin:3rem 0}"
                            "figure{margin:0}"
                            "img{max-width:100%;height:auto;background:#fff}"
                            "figcaption,.kind{font-size:.9rem}"
                            ".numbers{overflow-x:auto}"
                            "table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}"
                            "th,td{padding:.2rem .6rem;border-bottom:1px solid;text-align:left;vertical-align:top}";

static const char *
kind_of (const PlumbFigure *figure)
{
  return plumb_figure_kind_to_string (plumb_figure_kind (figure));
}

static char *
file_of (const PlumbFigure *figure, const char *ending)
{
  return g_strdup_printf ("%s.%s", kind_of (figure), ending);
}

static PlumbPublishOptions
options_of (const PlumbFigure *figure, const PlumbPublishOptions *options)
{
  PlumbPublishOptions own = *options;

  if (!(own.width > 0))
    plumb_figure_kind_size (plumb_figure_kind (figure), &own.width, &own.height);
  return own;
}

static gboolean
write_pictures (GPtrArray *figures, const char *folder, const PlumbPublishOptions *options, GError **error)
{
  const guint n = figures->len * ENDINGS;
  g_autofree PlumbPublishOrder *orders = g_new0 (PlumbPublishOrder, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const PlumbFigure *figure = g_ptr_array_index (figures, i / ENDINGS);
      g_autofree char *file = file_of (figure, endings[i % ENDINGS]);

      g_ptr_array_add (names, g_build_filename (folder, file, NULL));
      orders[i] = (PlumbPublishOrder){ figure, g_ptr_array_index (names, i), options_of (figure, options) };
    }
  return plumb_publish_batch (orders, n, 0, error);
}

static void
append_table (GString *out, const PlumbFigure *figure)
{
  g_string_append (out, "<details>");
  plumb_html_append_element (out, "summary", "", _ ("The numbers"));
  g_string_append (out, "\n<div class=\"numbers\" role=\"region\" tabindex=\"0\" ");
  g_string_append_printf (out, "aria-labelledby=\"%s-title\">", kind_of (figure));
  plumb_html_append_table (out, plumb_figure_table (figure), plumb_figure_subtitle (figure));
  g_string_append (out, "</div></details>\n");
}

static gboolean
append_figure (GString *out, const PlumbFigure *figure, const PlumbPublishOptions *options, GError **error)
{
  const PlumbPublishOptions own = options_of (figure, options);
  const PlumbFigureKind kind = plumb_figure_kind (figure);
  g_autoptr (PlumbScene) scene = plumb_publish_layout (figure, &own, error);
  g_autofree char *sentence = g_markup_escape_text (plumb_figure_sentence (figure), -1);
  g_autofree char *about = NULL;
  g_autofree char *id = g_strdup_printf (" id=\"%s-title\"", kind_of (figure));
  g_autofree char *picture = file_of (figure, endings[0]);
  g_autofree char *drawing = file_of (figure, endings[1]);

  if (scene == NULL)
    return FALSE;
  g_string_append_printf (out, "<article id=\"%s\" aria-labelledby=\"%s-title\">\n", kind_of (figure),
                          kind_of (figure));
  plumb_html_append_element (out, "h2", id, plumb_figure_title (figure));
  /* Translators: the label of a kind of chart, and what it shows, a sentence */
  about = g_strdup_printf (_ ("%s: %s"), plumb_figure_kind_label (kind), plumb_figure_kind_about (kind));
  g_string_append (out, "\n");
  plumb_html_append_element (out, "p", " class=\"kind\"", about);
  g_string_append_printf (out,
                          "\n<figure><a href=\"%s\"><img src=\"%s\" width=\"%.0f\" height=\"%.0f\" alt=\"%s\"></a>\n",
                          drawing, picture, plumb_scene_width (scene), plumb_scene_height (scene), sentence);
  plumb_html_append_element (out, "figcaption", "", plumb_figure_footer (figure));
  g_string_append (out, "</figure>\n");
  append_table (out, figure);
  g_string_append (out, "</article>\n");
  return TRUE;
}

static void
append_head (GString *out, GPtrArray *figures)
{
  const PlumbFigure *first = g_ptr_array_index (figures, 0);
  const guint32 as_at = plumb_figure_as_at (first);

  /* Translators: the code of the language that this is translated into, for a web page: cy */
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", _ ("en-GB"));
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  plumb_html_append_element (out, "title", "", _ ("Gallery of charts"));
  g_string_append_printf (out, "\n<style>%s</style>\n</head>\n<body>\n<header>\n", style);
  plumb_html_append_element (out, "h1", "", _ ("Gallery of charts"));
  if (as_at != 0)
    {
      g_autofree char *day = plumb_date_label (as_at);
      g_autofree char *text = g_strdup_printf (_ ("As at %s."), day);

      plumb_html_append_element (out, "p", "", text);
    }
  g_string_append (out, "\n<nav><ul>\n");
  for (guint i = 0; i < figures->len; i++)
    {
      const PlumbFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *href = g_strdup_printf (" href=\"#%s\"", kind_of (figure));

      g_string_append (out, "<li>");
      plumb_html_append_element (out, "a", href, plumb_figure_kind_label (plumb_figure_kind (figure)));
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul></nav>\n</header>\n<main>\n");
}

static gboolean
write_index (GPtrArray *figures, const char *folder, const PlumbPublishOptions *options, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "index.html", NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) written = NULL;

  append_head (out, figures);
  for (guint i = 0; i < figures->len; i++)
    if (!append_figure (out, g_ptr_array_index (figures, i), options, error))
      return FALSE;
  g_string_append (out, "</main>\n</body>\n</html>\n");
  if (g_file_set_contents_full (path, out->str, (gssize) out->len, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &written))
    return TRUE;
  g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE,
               _ ("“%s” could not be written: %s. Choose another folder, or make room."), path, written->message);
  return FALSE;
}

gboolean
plumb_gallery_write (GPtrArray *figures, const char *folder, const PlumbPublishOptions *options, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      const int code = errno;

      g_set_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE,
                   _ ("The folder “%s” could not be made: %s. Choose another one."), folder, g_strerror (code));
      return FALSE;
    }
  return write_pictures (figures, folder, options, error) && write_index (figures, folder, options, error);
}
