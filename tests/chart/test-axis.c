/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes: no two labels touch, at any size of text, and the names that have to be there are.
 */
#include "plumb-axis.h"

#include <string.h>

#include "plumb-key.h"

static PlumbSceneBuilder *
begin (double text_scale)
{
  return plumb_scene_builder_new (plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), text_scale);
}

/* Returns: how many texts the scene has, none of which touches another or leaves the page. */
static guint
end (PlumbSceneBuilder *builder, double width, double height)
{
  g_autoptr (PlumbScene) scene = plumb_scene_builder_end (builder, width, height);
  const guint n = plumb_scene_n_texts (scene);

  for (guint i = 0; i < n; i++)
    {
      PlumbBox one, other;

      plumb_scene_text (scene, i, &one);
      g_assert_cmpfloat (one.x, >=, -0.01);
      g_assert_cmpfloat (one.x + one.width, <=, width + 0.01);
      for (guint j = 0; j < i; j++)
        {
          plumb_scene_text (scene, j, &other);
          g_assert_false (plumb_box_overlaps (&one, &other));
        }
    }
  return n;
}

static void
test_labels (void)
{
  const PlumbBounds bounds = { 0, 45, 10, 0, 4, 0 };
  const PlumbScale wide = { 0, 45, 0, 450 }, narrow = { 0, 45, 0, 90 };
  PlumbSceneBuilder *builder = begin (1);
  g_autoptr (GArray) all = plumb_axis_labels (&bounds, " %");
  g_autoptr (GArray) along = plumb_axis_labels_along (builder, &wide, &bounds, NULL);
  g_autoptr (GArray) thin = plumb_axis_labels_along (builder, &narrow, &bounds, " %");

  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpstr (g_array_index (all, PlumbAxisLabel, 0).text, ==, "0");
  g_assert_cmpstr (g_array_index (all, PlumbAxisLabel, 4).text, ==, "40 %");
  g_assert_cmpuint (along->len, ==, 5);
  /* 20 points from tick to tick are too few for "30" and "40 %" side by side with a gap: every second */
  g_assert_cmpuint (thin->len, ==, 3);
  g_assert_cmpstr (g_array_index (thin, PlumbAxisLabel, 2).text, ==, "40 %");
  g_assert_cmpfloat (plumb_axis_labels_width (builder, all), >, 12);
  end (builder, 10, 10);
}

static guint32
julian (guint month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) ((month + 1) % 12 + 1), (GDateYear) (2020 + (month + 1) / 12));
  return g_date_get_julian (&date) - 1;
}

/* Six years of months from January 2020 on, the years beginning in April. */
static void
test_time (void)
{
  double days[72];
  g_auto (GStrv) names = g_new0 (char *, 73);

  for (guint i = 0; i < 72; i++)
    {
      days[i] = julian (i);
      names[i] = g_strdup_printf ("%02u/%u", i % 12 + 1, 2020 + i / 12);
    }
  for (guint n = 1; n <= 72; n++)
    for (double scale = 0.8; scale < 3; scale += 0.7)
      for (double width = 200; width < 2000; width *= 2)
        {
          const PlumbTimeAxis axis = { days, (const char *const *) names, n, 1, julian (3) };
          const PlumbFrame frame = { begin (scale),
                                     { days[0], n > 1 ? days[n - 1] : days[0] + 1, 20, width - 20 },
                                     { 0, 1, 100, 0 } };
          guint shown;

          plumb_mark_time_axis (&frame, &axis, 100, 106, (PlumbBox){ 0, 0, width, 200 });
          shown = end (frame.builder, width, 200);
          g_assert_cmpuint (shown, <=, n);
          /* the first of a year is named as soon as there is one */
          if (n > 3)
            g_assert_cmpuint (shown, >=, 1);
        }
}

static void
test_categories (void)
{
  const char *const names[] = { "Under 3 months", "3 to 6 months", "6 months or more", "Not known" };
  PlumbBand band = { 0, 480, 4, 0.2 };
  PlumbSceneBuilder *builder = begin (1);

  g_assert_cmpfloat (plumb_mark_category_axis (builder, &band, names, 10, TRUE), ==, 16);
  g_assert_cmpuint (end (builder, 480, 100), ==, 4);
  /* in half the room they have lines: more than one, no more than words */
  builder = begin (1);
  band.to = 220;
  g_assert_cmpfloat (plumb_mark_category_axis (builder, &band, names, 10, TRUE), >=, 32);
  g_assert_cmpuint (end (builder, 220, 100), ==, 4);
  /* no word is broken: the chart has to be turned */
  builder = begin (1);
  band.to = 120;
  g_assert_cmpfloat (plumb_mark_category_axis (builder, &band, names, 10, TRUE), ==, -1);
  g_assert_cmpuint (end (builder, 120, 100), ==, 0);
}

static void
test_key (void)
{
  PlumbKeyEntry entries[4];
  PlumbSceneBuilder *builder = begin (1.5);
  double height;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    entries[i] = (PlumbKeyEntry){ .text = "Bournemouth, Christchurch and Poole",
                                  .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT },
                                  .kind = i % 3,
                                  .role = PLUMB_ROLE_PART_1 + i,
                                  .width = 2,
                                  .shape = plumb_part_shape (i) };
  g_assert_cmpfloat (plumb_key_draw (builder, entries, 0, 0, 0, 300, TRUE), ==, 0);
  height = plumb_key_draw (builder, entries, 4, 0, 0, 320, FALSE);
  g_assert_cmpfloat (plumb_key_draw (builder, entries, 4, 0, 0, 320, TRUE), ==, height);
  /* one in a row: four rows and what stays free below */
  g_assert_cmpfloat (height, >=, 4 * 18 * 1.5);
  g_assert_cmpuint (end (builder, 320, height), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/axis/labels", test_labels);
  g_test_add_func ("/chart/axis/time", test_time);
  g_test_add_func ("/chart/axis/categories", test_categories);
  g_test_add_func ("/chart/key", test_key);
  return g_test_run ();
}
