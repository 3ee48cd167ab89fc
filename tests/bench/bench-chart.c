/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a chart takes, beside the least that Cairo can do: as many lines of as many points stroked into a surface of
 * the same size and written as PNG. The two take turns in one run; the ratio is what counts.
 */
#include "bench.h"

#include "plumb-intake.h"
#include "plumb-publish.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>

#define WIDTH 1600
#define HEIGHT 900
#define MONTHS 120
#define LINES 13

static cairo_status_t
swallow (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

static double
draw_bare (void)
{
  double start = bench_now ();
  gsize length = 0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint line = 0; line < LINES; line++)
    {
      for (guint i = 0; i < MONTHS; i++)
        cairo_line_to (cr, 60 + i * (WIDTH - 260.0) / MONTHS, HEIGHT / 2 + 100 * sin (i * 0.7 + line));
      cairo_set_line_width (cr, 2);
      cairo_set_source_rgb (cr, 0.07, 0.26, 0.43);
      cairo_stroke (cr);
    }
  cairo_surface_write_to_png_stream (surface, swallow, &length);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bench_now () - start;
}

static double
draw_figure (PlumbWarehouse *warehouse, PlumbPublishFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "E06000024");
  double start = bench_now ();
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, &error));
  g_autoptr (GBytes) bytes =
    plumb_publish_bytes (figure, format, WIDTH, HEIGHT, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  return bench_now () - start;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  double bare[BENCH_ROUNDS], png[BENCH_ROUNDS], svg[BENCH_ROUNDS];

  bench_write_tidy (path, MONTHS);
  g_assert_true (plumb_intake_prepare (warehouse, &error));
  g_assert_true (plumb_intake_load_file (warehouse, path, &options, &report, NULL, &error));
  draw_figure (warehouse, PLUMB_PUBLISH_PNG); /* the first finds the fonts */
  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      bare[i] = draw_bare ();
      png[i] = draw_figure (warehouse, PLUMB_PUBLISH_PNG);
      svg[i] = draw_figure (warehouse, PLUMB_PUBLISH_SVG);
    }
  g_unlink (path);
  g_rmdir (folder);
  g_print ("trend, %u months at %ux%u: PNG %.1f ms, SVG %.1f ms, bare Cairo PNG %.1f ms, PNG ratio %.2f\n", MONTHS,
           WIDTH, HEIGHT, bench_median (png) * 1000, bench_median (svg) * 1000, bench_median (bare) * 1000,
           bench_median (png) / bench_median (bare));
  return 0;
}
