/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some pictures are kept in tests/golden and held against what is drawn, so that a change of paint, and not only of
 * shapes, is seen. PLUMB_UPDATE_GOLDEN=1 writes them anew: look at them before they are kept. A picture that differs is
 * left in the build folder.
 */
#include "plumb-publish.h"

#include <cairo.h>
#include <glib/gstdio.h>

#include "fixture.h"

/* As many pixels may differ by as much: another version of a library rounds otherwise. */
#define MOST_SHARE 0.005
#define MOST_STEPS 32

static const struct
{
  const char *name;
  PlumbFigureKind kind;
  double width, height;
  PlumbChartThemeKind theme;
} images[] = {
  { "rereferrals", PLUMB_FIGURE_TREND, 480, 320, PLUMB_CHART_THEME_LIGHT },
  { "gaps", PLUMB_FIGURE_TREND, 600, 400, PLUMB_CHART_THEME_DARK },
  { "leavers", PLUMB_FIGURE_NEIGHBOURS, 480, 320, PLUMB_CHART_THEME_GREY },
};

static gboolean
differ (const guint8 *a, const guint8 *b)
{
  for (guint i = 0; i < 3; i++)
    if (ABS ((int) a[i] - (int) b[i]) > MOST_STEPS)
      return TRUE;
  return FALSE;
}

static void
test_image (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const PlumbPublishOptions options = { images[i].width, images[i].height, 1, plumb_chart_theme_get (images[i].theme) };
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", images[i].name, plumb_figure_kind_to_string (images[i].kind),
                                           plumb_chart_theme_to_string (images[i].theme));
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *drawn = g_test_build_filename (G_TEST_BUILT, file, NULL);
  g_autoptr (PlumbFigure) figure = plumb_figure_new (images[i].kind, fixture_comparison (images[i].name));
  g_autoptr (GError) error = NULL;
  cairo_surface_t *one, *other;
  int width, height;
  guint different = 0;

  plumb_publish_figure (figure, g_getenv ("PLUMB_UPDATE_GOLDEN") != NULL ? kept : drawn, &options, &error);
  g_assert_no_error (error);
  if (g_getenv ("PLUMB_UPDATE_GOLDEN") != NULL)
    return;
  one = cairo_image_surface_create_from_png (kept);
  other = cairo_image_surface_create_from_png (drawn);
  g_assert_cmpint (cairo_surface_status (one), ==, CAIRO_STATUS_SUCCESS);
  width = cairo_image_surface_get_width (one);
  height = cairo_image_surface_get_height (one);
  g_assert_cmpint (cairo_image_surface_get_width (other), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (other), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      different += differ (cairo_image_surface_get_data (one) + y * cairo_image_surface_get_stride (one) + 4 * x,
                           cairo_image_surface_get_data (other) + y * cairo_image_surface_get_stride (other) + 4 * x);
  g_assert_cmpfloat (different, <=, MOST_SHARE * width * height);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  g_remove (drawn);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/publish/image/%s-%s", images[i].name, plumb_figure_kind_to_string (images[i].kind));
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_image);
    }
  return g_test_run ();
}
