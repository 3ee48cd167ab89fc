/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a chart takes, beside the least program that draws the same with Cairo and Pango: 13 lines of 120 points
 * before a band and a grid, with labels and a key. The two take turns in one run; the ratios are what counts.
 */
#include "bench.h"

#include "plumb-axis.h"
#include "plumb-batch.h"
#include "plumb-document.h"
#include "plumb-intake.h"
#include "plumb-publish.h"
#include "plumb-raster.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>
#include <sys/resource.h>

#define MONTHS 120
#define LINES 13
#define PAGES 100
#define BATCH 100

/* The data of both programs, and where their plots lie on a page 1600 wide. */
static double values[LINES][MONTHS], lowest[MONTHS], highest[MONTHS], months[MONTHS];
static const double left = 80, right = 1340, top = 70, bottom = 840, from = 40, to = 80;

static const char *const names[LINES] = { "North Somerset", "Bournemouth", "Bath",     "Dorset",   "Wiltshire",
                                          "Hampshire",      "Devon",       "Cornwall", "Somerset", "Swindon",
                                          "Poole",          "South West",  "England" };

static void
make_data (void)
{
  guint noise = 1;

  for (guint i = 0; i < MONTHS; i++)
    {
      months[i] = i;
      lowest[i] = INFINITY;
      highest[i] = -INFINITY;
      for (guint line = 0; line < LINES; line++)
        {
          noise = noise * 1103515245u + 12345u;
          values[line][i] = 60 + 9 * sin (i * 0.11 + line) + (noise >> 16) % 700 / 100.0 - 3.5;
          lowest[i] = MIN (lowest[i], values[line][i]);
          highest[i] = MAX (highest[i], values[line][i]);
        }
    }
}

static void
set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgb (cr, (color >> 16) / 255.0, (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0);
}

static double
place_x (double month)
{
  return left + month / (MONTHS - 1) * (right - left);
}

static double
place_y (double value)
{
  return bottom - (value - from) / (to - from) * (bottom - top);
}

static void
bare_text (cairo_t *cr, PangoLayout *layout, double x, double y, double align, const char *text)
{
  int width, height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_move_to (cr, x - align * width / PANGO_SCALE, y - height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* As one would write it without thinking further: one layout for all texts, and Cairo's defaults. */
static void
draw_bare (cairo_t *cr)
{
  static PangoFontDescription *font = NULL;
  PangoLayout *layout = pango_cairo_create_layout (cr);
  char text[32];

  if (font == NULL)
    font = pango_font_description_from_string ("Cantarell 9");
  pango_layout_set_font_description (layout, font);
  set_color (cr, 0xFFFFFF);
  cairo_paint (cr);
  set_color (cr, 0xE4E4E7);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i <= 8; i++)
    {
      const double y = floor (place_y (from + 5 * i)) + 0.5;
      cairo_move_to (cr, left, y);
      cairo_line_to (cr, right, y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < MONTHS; i++)
    cairo_line_to (cr, place_x (i), place_y (highest[i]));
  for (guint i = MONTHS; i > 0; i--)
    cairo_line_to (cr, place_x (i - 1), place_y (lowest[i - 1]));
  cairo_close_path (cr);
  set_color (cr, 0xE6EBF0);
  cairo_fill (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint line = LINES; line > 0; line--)
    {
      for (guint i = 0; i < MONTHS; i++)
        cairo_line_to (cr, place_x (i), place_y (values[line - 1][i]));
      cairo_set_line_width (cr, line == 1 || line == LINES ? 3 : 1.5);
      set_color (cr, line == 1 ? 0x12436D : 0x4F6478);
      cairo_stroke (cr);
    }
  set_color (cr, 0x2B2B2B);
  bare_text (cr, layout, left, 35, 0, "Children looked after for every 10,000, by month, beside ten neighbours");
  for (guint i = 0; i <= 8; i++)
    {
      g_snprintf (text, sizeof text, "%u %%", 40 + 5 * i);
      bare_text (cr, layout, left - 8, place_y (from + 5 * i), 1, text);
    }
  for (guint i = 0; i < MONTHS; i += 12)
    {
      g_snprintf (text, sizeof text, "Apr %u", 2016 + i / 12);
      bare_text (cr, layout, place_x (i), bottom + 20, 0.5, text);
    }
  for (guint line = 0; line < LINES; line++)
    {
      const double y = top + 20 + line * 26;
      cairo_set_line_width (cr, 3);
      cairo_move_to (cr, right + 20, y);
      cairo_line_to (cr, right + 50, y);
      cairo_stroke (cr);
      bare_text (cr, layout, right + 58, y, 0, names[line]);
    }
  g_object_unref (layout);
}

static PlumbScene *
build_scene (void)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1);
  const PlumbFrame frame = { builder, { 0, MONTHS - 1, left, right }, { from, to, bottom, top } };
  const PlumbBandMark band = { months, lowest, highest, NULL, MONTHS, PLUMB_ROLE_RANGE };
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_TEXT, .valign = PLUMB_VALIGN_MIDDLE };
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (PlumbAxisLabel));
  char text[9][32];

  plumb_scene_builder_text (builder, left, 35,
                            "Children looked after for every 10,000, by month, beside ten neighbours", &style, -1);
  for (guint i = 0; i <= 8; i++)
    {
      const PlumbAxisLabel label = { .value = from + 5 * i, .text = text[i] };
      g_snprintf (text[i], sizeof text[i], "%u %%", 40 + 5 * i);
      g_array_append_val (labels, label);
    }
  plumb_mark_grid (&frame, labels, left, right);
  plumb_mark_band (&frame, &band);
  for (guint line = LINES; line > 0; line--)
    {
      const PlumbLineMark mark = { .x = months,
                                   .y = values[line - 1],
                                   .n = MONTHS,
                                   .role = line == 1 ? PLUMB_ROLE_OWN : PLUMB_ROLE_STATISTIC,
                                   .width = line == 1 || line == LINES ? 3 : 1.5 };
      plumb_scene_builder_begin_group (builder, "line", names[line - 1]);
      plumb_mark_line (&frame, &mark);
      plumb_scene_builder_end_group (builder);
    }
  style.align = PLUMB_ALIGN_MIDDLE;
  for (guint i = 0; i < MONTHS; i += 12)
    {
      g_snprintf (text[0], sizeof text[0], "Apr %u", 2016 + i / 12);
      plumb_scene_builder_text (builder, place_x (i), bottom + 20, text[0], &style, -1);
    }
  style.align = PLUMB_ALIGN_START;
  for (guint line = 0; line < LINES; line++)
    {
      const double y = top + 20 + line * 26;
      const PlumbShapeStyle sample = { .stroke = line == 0 ? PLUMB_ROLE_OWN : PLUMB_ROLE_STATISTIC, .width = 3 };
      plumb_scene_builder_line (builder, right + 20, y, right + 50, y, &sample);
      plumb_scene_builder_text (builder, right + 58, y, names[line], &style, -1);
    }
  return plumb_scene_builder_end (builder, 1600, 900);
}

static cairo_status_t
swallow (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Both programs at 1600x900 times @scale; @bytes (out) (nullable): of the PNG, which is not written without it.
 * Returns: seconds. */
static double
time_raster (gboolean bare, double scale, gsize *bytes)
{
  const double start = bench_now ();
  cairo_surface_t *surface;
  cairo_t *cr;

  if (bytes != NULL && !bare)
    {
      g_autoptr (PlumbScene) scene = build_scene ();
      g_autoptr (GBytes) png = plumb_raster_png (scene, scale, FALSE, NULL);
      *bytes = g_bytes_get_size (png);
      return bench_now () - start;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600 * scale, 900 * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  if (bare)
    draw_bare (cr);
  else
    {
      g_autoptr (PlumbScene) scene = build_scene ();
      plumb_scene_paint (scene, cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (bytes != NULL)
    {
      *bytes = 0;
      cairo_surface_write_to_png_stream (surface, swallow, bytes);
    }
  cairo_surface_destroy (surface);
  return bench_now () - start;
}

/* @PAGES pages in one document, and its bytes a page. Returns: seconds a page. */
static double
time_pages (gboolean bare, gsize *bytes)
{
  const double start = bench_now ();

  *bytes = 0;
  if (bare)
    {
      cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, bytes, 1200, 675);
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, 0.75, 0.75);
      for (guint i = 0; i < PAGES; i++)
        {
          draw_bare (cr);
          cairo_show_page (cr);
        }
      cairo_destroy (cr);
      cairo_surface_finish (surface);
      cairo_surface_destroy (surface);
    }
  else
    {
      PlumbDocument *document = plumb_document_new ("bench", NULL, NULL, 0);
      g_autoptr (GBytes) pdf = NULL;

      for (guint i = 0; i < PAGES; i++)
        {
          g_autoptr (PlumbScene) scene = build_scene ();
          plumb_document_add (document, scene);
        }
      pdf = plumb_document_end (document, NULL);
      *bytes = g_bytes_get_size (pdf);
    }
  *bytes /= PAGES;
  return (bench_now () - start) / PAGES;
}

static double
time_svg (gsize *bytes)
{
  const double start = bench_now ();
  g_autoptr (PlumbScene) scene = build_scene ();
  g_autofree char *svg = plumb_scene_to_svg (scene, "bench", "bench", FALSE);

  *bytes = strlen (svg);
  return bench_now () - start;
}

static double
time_scene (void)
{
  const double start = bench_now ();
  g_autoptr (PlumbScene) scene = build_scene ();

  g_assert_cmpuint (plumb_scene_n_texts (scene), >, 0);
  return bench_now () - start;
}

/* What the two programs draw, into @folder, to be looked at. */
static void
write_pictures (const char *folder)
{
  g_autofree char *bare_path = g_build_filename (folder, "bare.png", NULL);
  g_autofree char *path = g_build_filename (folder, "plumbline.png", NULL);
  g_autoptr (PlumbScene) scene = build_scene ();
  g_autoptr (GBytes) png = plumb_raster_png (scene, 1, FALSE, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
  cairo_t *cr = cairo_create (surface);

  draw_bare (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, bare_path);
  cairo_surface_destroy (surface);
  g_file_set_contents (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL);
}

static PlumbWarehouse *
load_warehouse (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);

  bench_write_tidy (path, MONTHS);
  g_assert_true (plumb_intake_prepare (warehouse, &error));
  g_assert_true (plumb_intake_load_file (warehouse, path, &options, &report, NULL, &error));
  g_unlink (path);
  g_rmdir (folder);
  return warehouse;
}

/* The trend as a reader gets it, from the warehouse on; @layout (out): the part that is layout. Returns: seconds. */
static double
time_trend (PlumbWarehouse *warehouse, PlumbPublishFormat format, double *layout)
{
  const PlumbPublishOptions options = { 1600, 900, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT) };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "E06000024");
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  double start = bench_now ();
  double seconds;

  figure = plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, &error));
  bytes = plumb_publish_bytes (figure, format, &options, &error);
  g_assert_no_error (error);
  seconds = bench_now () - start;
  start = bench_now ();
  scene = plumb_figure_layout (figure, 1600, 900, options.theme, 1, PLUMB_FIGURE_WHOLE);
  *layout = bench_now () - start;
  return seconds;
}

/* @BATCH trends into PNG files, on @threads. Returns: seconds. */
static double
time_batch (const PlumbFigure *figure, guint threads)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree PlumbPublishOrder *orders = g_new0 (PlumbPublishOrder, BATCH);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  double seconds;

  for (guint i = 0; i < BATCH; i++)
    {
      char *file = g_strdup_printf ("%s/%u.png", folder, i);

      g_ptr_array_add (files, file);
      orders[i] =
        (PlumbPublishOrder){ figure, file, { 1600, 900, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT) } };
    }
  seconds = bench_now ();
  plumb_publish_batch (orders, BATCH, threads, &error);
  g_assert_no_error (error);
  seconds = bench_now () - seconds;
  for (guint i = 0; i < BATCH; i++)
    g_unlink (g_ptr_array_index (files, i));
  g_rmdir (folder);
  return seconds;
}

/* The same chart by the programs of others that are installed, @script of which draws; @ours: seconds for a PNG, an SVG
 * and a page of PDF. */
static void
time_peers (const char *script, const double *ours)
{
  static const char *const formats[] = { "png", "svg", "pdf" };
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.csv", NULL);
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  const char *const command[] = { "/usr/bin/python3", script, folder, NULL };
  g_autoptr (GString) text = g_string_new ("month,lowest,highest");

  for (guint line = 0; line < LINES; line++)
    g_string_append_printf (text, ",%s", names[line]);
  for (guint i = 0; i < MONTHS; i++)
    {
      g_string_append_printf (text, "\n%u,%.3f,%.3f", i, lowest[i], highest[i]);
      for (guint line = 0; line < LINES; line++)
        g_string_append_printf (text, ",%.3f", values[line][i]);
    }
  if (!g_file_set_contents (path, text->str, (gssize) text->len, NULL) ||
      !g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, NULL))
    output = g_strdup ("");
  lines = g_strsplit (output, "\n", -1);
  if (*output == '\0')
    g_print ("neither gnuplot nor matplotlib is installed\n");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      for (guint format = 0; g_strv_length (words) == 4 && format < G_N_ELEMENTS (formats); format++)
        if (strcmp (words[1], formats[format]) == 0)
          g_print ("%s %s %.2f ms, %s bytes: this program is %.1f times as fast\n", words[0], words[1],
                   g_ascii_strtod (words[2], NULL) * 1e3, words[3], g_ascii_strtod (words[2], NULL) / ours[format]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/gnuplot.%s", folder, formats[i]);
      g_unlink (file);
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  PlumbWarehouse *warehouse = load_warehouse ();
  double bare[BENCH_ROUNDS], ours[BENCH_ROUNDS], bare_large[BENCH_ROUNDS], large[BENCH_ROUNDS];
  double bare_pdf[BENCH_ROUNDS], pdf[BENCH_ROUNDS], svg[BENCH_ROUNDS], scene[BENCH_ROUNDS];
  double one[BENCH_ROUNDS], two[BENCH_ROUNDS], trend_png[BENCH_ROUNDS], trend_svg[BENCH_ROUNDS], layout[BENCH_ROUNDS];
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "E06000024");
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, NULL));
  struct rusage usage;
  gsize bare_bytes = 0, bytes = 0, svg_bytes = 0, bare_page = 0, page = 0;

  make_data ();
  if (argc > 2)
    write_pictures (argv[2]);
  /* the first of each finds the fonts */
  time_raster (TRUE, 1, &bare_bytes);
  time_raster (FALSE, 1, &bytes);
  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      bare[i] = time_raster (TRUE, 1, &bare_bytes);
      ours[i] = time_raster (FALSE, 1, &bytes);
      bare_large[i] = time_raster (TRUE, 2.4, NULL);
      large[i] = time_raster (FALSE, 2.4, NULL);
      bare_pdf[i] = time_pages (TRUE, &bare_page);
      pdf[i] = time_pages (FALSE, &page);
      svg[i] = time_svg (&svg_bytes);
      scene[i] = time_scene ();
      one[i] = time_batch (figure, 1);
      two[i] = time_batch (figure, 2);
      trend_svg[i] = time_trend (warehouse, PLUMB_PUBLISH_SVG, &layout[i]);
      trend_png[i] = time_trend (warehouse, PLUMB_PUBLISH_PNG, &layout[i]);
    }
  plumb_warehouse_close (warehouse);
  g_print ("%u lines of %u points, 1600x900, beside bare Cairo and Pango:\n", LINES, MONTHS);
  g_print ("PNG %.2f ms, bare %.2f ms, %.2f times as fast, %.2f times the bytes (%zu)\n", bench_median (ours) * 1e3,
           bench_median (bare) * 1e3, bench_median (bare) / bench_median (ours), (double) bytes / bare_bytes, bytes);
  g_print ("painted at 3840x2160 %.2f ms, bare %.2f ms, ratio %.2f\n", bench_median (large) * 1e3,
           bench_median (bare_large) * 1e3, bench_median (large) / bench_median (bare_large));
  g_print ("PDF %.2f ms a page (%.0f pages/s, %zu bytes), bare %.2f ms (%zu bytes), ratio %.2f\n",
           bench_median (pdf) * 1e3, 1 / bench_median (pdf), page, bench_median (bare_pdf) * 1e3, bare_page,
           bench_median (pdf) / bench_median (bare_pdf));
  g_print ("SVG %.3f ms, %zu bytes; scene %.3f ms\n", bench_median (svg) * 1e3, svg_bytes, bench_median (scene) * 1e3);
  g_print ("trend figure of %u months: PNG %.2f ms, SVG %.2f ms, of which layout %.2f ms\n", MONTHS,
           bench_median (trend_png) * 1e3, bench_median (trend_svg) * 1e3, bench_median (layout) * 1e3);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u trends to PNG files: one thread %.0f ms, two %.0f ms, %.2f times as fast; peak memory %ld MB\n", BATCH,
           bench_median (one) * 1e3, bench_median (two) * 1e3, bench_median (one) / bench_median (two),
           usage.ru_maxrss / 1024);
  if (argc > 1)
    time_peers (argv[1], (double[]){ bench_median (ours), bench_median (svg), bench_median (pdf) });
  return 0;
}
