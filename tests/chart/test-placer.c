/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels: where one goes, on which side it goes when that is taken, and that none overlaps.
 */
#include "plumb-placer.h"

#include <math.h>
#include <string.h>

static const PlumbTextStyle middle = { .size = PLUMB_TEXT_CAPTION,
                                       .role = PLUMB_ROLE_TEXT,
                                       .align = PLUMB_ALIGN_MIDDLE,
                                       .valign = PLUMB_VALIGN_MIDDLE };

static PlumbSceneBuilder *
begin (void)
{
  return plumb_scene_builder_new (plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1);
}

/* The middle of text @index; its ink is what a scene tells. */
static double
text_y (const PlumbScene *scene, guint index)
{
  PlumbBox box;

  plumb_scene_text (scene, index, &box);
  return box.y + box.height / 2;
}

/* A caption is 16 high: 6 off a point at 50 its middle is at 36 above, 64 below. */
static void
test_beside (void)
{
  const PlumbBox within = { 0, 0, 100, 100 };
  const double x[] = { 0, 100 }, up[] = { 36, 36 }, level[] = { 50, 50 };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbPlacer) placer = plumb_placer_new (builder, within);
  g_autoptr (PlumbScene) scene = NULL;
  guint bit;

  g_assert_true (plumb_placer_hold_beside (placer, 50, 50, 6, TRUE, 0, "a", &middle));
  /* above is taken now */
  g_assert_true (plumb_placer_hold_beside (placer, 50, 50, 6, TRUE, 0, "b", &middle));
  g_assert_false (plumb_placer_hold_beside (placer, 50, 50, 6, TRUE, 0, "c", &middle));
  /* at the upper edge there is only below; outside there is nothing */
  g_assert_true (plumb_placer_hold_beside (placer, 20, 4, 6, TRUE, 0, "d", &middle));
  g_assert_false (plumb_placer_hold_beside (placer, 1, 80, 6, TRUE, 0, "wide", &middle));
  /* across a line only where it is allowed */
  bit = plumb_placer_take_curve (placer, (PlumbCurve){ x, up, NULL, 2 }, 0);
  plumb_placer_take (placer, (PlumbBox){ 70, 55, 30, 20 });
  g_assert_false (plumb_placer_hold_beside (placer, 80, 50, 6, TRUE, 0, "e", &middle));
  g_assert_true (plumb_placer_hold_beside (placer, 80, 50, 6, TRUE, bit, "f", &middle));
  g_assert_true (plumb_placer_is_free (placer, &(PlumbBox){ 60, 48, 4, 4 }, 0));
  plumb_placer_take_curve (placer, (PlumbCurve){ x, level, NULL, 2 }, 3);
  g_assert_false (plumb_placer_is_free (placer, &(PlumbBox){ 60, 48, 4, 4 }, 0));
  g_assert_false (plumb_placer_is_free (placer, &(PlumbBox){ 98, 51.5, 4, 1 }, 0));

  plumb_placer_draw (placer);
  scene = plumb_scene_builder_end (builder, 100, 100);
  g_assert_cmpuint (plumb_scene_n_texts (scene), ==, 4);
  g_assert_cmpfloat_with_epsilon (text_y (scene, 0), 36, 1.5);
  g_assert_cmpfloat_with_epsilon (text_y (scene, 1), 64, 1.5);
  g_assert_cmpfloat_with_epsilon (text_y (scene, 2), 18, 1.5);
  g_assert_cmpfloat_with_epsilon (text_y (scene, 3), 36, 1.5);
}

static PlumbBox
text_box (const PlumbScene *scene, guint index)
{
  PlumbBox box;

  plumb_scene_text (scene, index, &box);
  return box;
}

/* Right of the point, then left of it, above and below; then farther off, with a line that keeps later texts away. */
static void
test_around (void)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_TEXT };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbPlacer) placer = plumb_placer_new (builder, (PlumbBox){ 0, 0, 200, 200 });
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 4; i++)
    g_assert_true (plumb_placer_hold_around (placer, 100, 100, 10, 10, "here", &style));
  g_assert_false (plumb_placer_hold_around (placer, 100, 100, 10, 10, "full", &style));
  /* at the right edge there is only left; nothing leaves the page */
  g_assert_true (plumb_placer_hold_around (placer, 195, 20, 6, 6, "edge", &style));
  g_assert_false (plumb_placer_hold_around (placer, 195, 20, 6, 6, "longer than the page is wide, by far", &style));
  g_assert_true (plumb_placer_hold_around (placer, 100, 100, 10, 60, "far", &style));

  plumb_placer_draw (placer);
  scene = plumb_scene_builder_end (builder, 200, 200);
  g_assert_cmpuint (plumb_scene_n_texts (scene), ==, 6);
  g_assert_cmpfloat (text_box (scene, 0).x, >=, 109.5);
  g_assert_cmpfloat (text_box (scene, 1).x + text_box (scene, 1).width, <=, 90.5);
  g_assert_cmpfloat (text_box (scene, 2).y + text_box (scene, 2).height, <=, 90.5);
  g_assert_cmpfloat (text_box (scene, 3).y, >=, 109.5);
  g_assert_cmpfloat (text_box (scene, 4).x, <, 195);
  for (guint i = 0; i < 6; i++)
    for (guint j = 0; j < i; j++)
      {
        const PlumbBox a = text_box (scene, i), b = text_box (scene, j);
        g_assert_false (plumb_box_overlaps (&a, &b));
      }
  /* one line, to the one that had to move */
  dump = plumb_scene_dump (scene);
  g_assert_nonnull (strstr (dump, "\npath"));
  g_assert_null (strstr (strstr (dump, "\npath") + 1, "\npath"));
}

/* The room opens to the right; where it is cut there is none. */
static void
test_between (void)
{
  const double x[] = { 0, 200, 400 }, high[] = { 50, 50, 50 }, low[] = { 55, 60, 150 }, gap[] = { NAN, NAN, 100 };
  const gboolean cut[] = { FALSE, FALSE, TRUE };
  const PlumbCurve upper = { x, high, NULL, 3 }, lower = { x, low, NULL, 3 };
  const PlumbCurve severed = { x, low, cut, 3 }, missing = { x, gap, NULL, 3 };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbPlacer) placer = plumb_placer_new (builder, (PlumbBox){ 0, 0, 400, 200 });
  g_autoptr (PlumbScene) scene = NULL;
  PlumbBox box;

  g_assert_false (plumb_placer_hold_between (placer, &upper, &severed, 1, 0, 400, "band", &middle));
  g_assert_false (plumb_placer_hold_between (placer, &upper, &missing, 1, 0, 400, "band", &middle));
  g_assert_false (plumb_placer_hold_between (placer, &upper, &lower, 1, 0, 200, "band", &middle));
  g_assert_true (plumb_placer_hold_between (placer, &upper, &lower, 1, 0, 400, "band", &middle));
  plumb_placer_draw (placer);
  scene = plumb_scene_builder_end (builder, 400, 200);
  plumb_scene_text (scene, 0, &box);
  g_assert_cmpfloat (box.x + box.width, <=, 400);
  g_assert_cmpfloat (box.x, >, 340);
}

/* Fifteen lines that end at one place, whatever their order: none overlaps, those above stay above. */
static void
test_side (void)
{
  PlumbSideLabel labels[15];
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  PlumbBox size;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = (PlumbSideLabel){ .x = 100,
                                  .y = 150 + (i * 7) % 15,
                                  .weight = i == 0 ? 50 : 1,
                                  .text = i == 3 ? "Bournemouth, Christchurch and Poole 15.4" : "Dorset 9",
                                  .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT } };
  size = plumb_side_labels_size (builder, labels, G_N_ELEMENTS (labels), 120);
  g_assert_cmpfloat (size.width, <=, 120);
  g_assert_cmpfloat (size.height, >=, 15 * 18);
  plumb_side_labels_draw (builder, labels, G_N_ELEMENTS (labels), 120, 0, 320, 120);
  scene = plumb_scene_builder_end (builder, 260, 320);
  g_assert_cmpuint (plumb_scene_n_texts (scene), ==, 15);
  for (guint i = 1; i < 15; i++)
    {
      PlumbBox above, below;

      plumb_scene_text (scene, i - 1, &above);
      plumb_scene_text (scene, i, &below);
      g_assert_cmpfloat (above.y + above.height, <=, below.y + 0.01);
    }
}

/* Before a plot that begins at 200: texts end left of 176, in their order. */
static void
test_side_before (void)
{
  const PlumbSideLabel labels[] = {
    { .x = 190,
      .y = 52,
      .weight = 1,
      .text = "Dorset 9",
      .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT } },
    { .x = 190,
      .y = 50,
      .weight = 1,
      .text = "Kent 10",
      .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT } },
  };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  PlumbBox above, below;

  plumb_side_labels_draw_before (builder, labels, G_N_ELEMENTS (labels), 180, 0, 200, 120);
  scene = plumb_scene_builder_end (builder, 260, 320);
  g_assert_cmpstr (plumb_scene_text (scene, 0, &above), ==, "Kent 10");
  g_assert_cmpstr (plumb_scene_text (scene, 1, &below), ==, "Dorset 9");
  g_assert_cmpfloat (above.y + above.height, <=, below.y + 0.01);
  g_assert_cmpfloat (above.x + above.width, <=, 176.5);
  g_assert_cmpfloat (below.x + below.width, >, 170);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/placer/beside", test_beside);
  g_test_add_func ("/chart/placer/around", test_around);
  g_test_add_func ("/chart/placer/between", test_between);
  g_test_add_func ("/chart/placer/side", test_side);
  g_test_add_func ("/chart/placer/side-before", test_side_before);
  return g_test_run ();
}
