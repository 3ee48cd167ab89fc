/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What holds for the scene of every figure.
 */
#include "scene-checks.h"

#include <string.h>

#include "plumb-scene-builder.h"

/* What a slide, a page, a window, a telephone and a wall have. */
static const struct
{
  double width, height;
} sizes[12] = {
  { 320, 240 },  { 480, 320 },  { 640, 360 },  { 600, 800 },  { 800, 500 },   { 1024, 768 },
  { 1150, 620 }, { 1280, 720 }, { 1600, 900 }, { 900, 1600 }, { 1920, 1080 }, { 3840, 2160 },
};
static const PlumbChartThemeKind themes[4] = { PLUMB_CHART_THEME_LIGHT, PLUMB_CHART_THEME_DARK,
                                               PLUMB_CHART_THEME_HIGH_CONTRAST, PLUMB_CHART_THEME_GREY };
const double scene_scales[3] = { 0.75, 1, 2 };

void
scene_check_texts (const PlumbScene *scene, const char *where)
{
  const double width = plumb_scene_width (scene);
  const double height = plumb_scene_height (scene);

  for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
    {
      PlumbBox box;
      const char *text = plumb_scene_text (scene, i, &box);

      if (!(box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= width + 0.01 &&
            box.y + box.height <= height + 0.01))
        g_error ("%s: “%s” leaves the page: %g %g %g %g", where, text, box.x, box.y, box.width, box.height);
      if (strstr (text, "…") != NULL)
        g_error ("%s: “%s” is cut", where, text);
      for (guint j = 0; j < i; j++)
        {
          PlumbBox other;
          const char *second = plumb_scene_text (scene, j, &other);
          if (plumb_box_overlaps (&box, &other))
            g_error ("%s: “%s” (%g %g %g %g) overlaps “%s” (%g %g %g %g)", where, text, box.x, box.y, box.width,
                     box.height, second, other.x, other.y, other.width, other.height);
        }
    }
}

void
scene_check_data (const PlumbScene *scene, const char *where)
{
  for (guint i = 0; i < plumb_scene_n_data (scene); i++)
    {
      const PlumbDatum *datum = plumb_scene_datum (scene, i);

      if (!(datum->x >= 0 && datum->x <= plumb_scene_width (scene) && datum->y >= 0 &&
            datum->y <= plumb_scene_height (scene)))
        g_error ("%s: “%s” is at %g, %g", where, datum->sentence, datum->x, datum->y);
      g_assert_cmpstr (datum->name, !=, "");
      g_assert_cmpstr (datum->sentence, !=, "");
      if (i > 0)
        g_assert_cmpuint (datum->series, >=, plumb_scene_datum (scene, i - 1)->series);
    }
}

void
scene_check_golden (const PlumbScene *scene, const char *file)
{
  g_autofree char *dump = plumb_scene_dump (scene);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PLUMB_UPDATE_GOLDEN") != NULL)
    {
      g_assert_true (g_file_set_contents (path, dump, -1, &error));
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, kept);
}

void
scene_check_every_size (const PlumbFigure *figure, const char *name)
{
  static const PlumbFigureParts parts[] = { PLUMB_FIGURE_PLOT, PLUMB_FIGURE_WHOLE };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scene_scales); j++)
      for (guint k = 0; k < G_N_ELEMENTS (themes); k++)
        for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
          {
            g_autofree char *where =
              g_strdup_printf ("%s %s %gx%g at %g", name, plumb_figure_kind_to_string (plumb_figure_kind (figure)),
                               sizes[i].width, sizes[i].height, scene_scales[j]);
            g_autoptr (PlumbScene) scene = plumb_figure_layout (
              figure, sizes[i].width, sizes[i].height, plumb_chart_theme_get (themes[k]), scene_scales[j], parts[part]);

            g_assert_cmpfloat (plumb_scene_height (scene), >=, sizes[i].height);
            scene_check_texts (scene, where);
            scene_check_data (scene, where);
          }
}
