/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks: the room they need, what they build of good and of missing data, how they are pointed at, and what they say.
 * All stand on x from 0 to 10 over 100 points and y from 0 to 10 up 100 points, so that places are worked in the head.
 */
#include "plumb-mark.h"

#include <math.h>
#include <string.h>

#include "plumb-mark-annotation.h"
#include "plumb-mark-box-plot.h"
#include "plumb-mark-bullet.h"
#include "plumb-mark-cell.h"
#include "plumb-mark-flow.h"
#include "plumb-mark-interval.h"
#include "plumb-mark-slope.h"
#include "plumb-mark-stack.h"
#include "plumb-mark-step.h"
#include "plumb-mark-waterfall.h"

static PlumbFrame
begin (void)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1);
  return (PlumbFrame){ builder, { 0, 10, 0, 100 }, { 0, 10, 100, 0 } };
}

static int
add_datum (const PlumbFrame *frame, double x, double y)
{
  const PlumbDatum datum = { .sentence = "s", .x = x, .y = y, .area = { x - 5, y - 5, 10, 10 } };
  return plumb_scene_builder_datum (frame->builder, &datum);
}

static void
assert_dump (const PlumbFrame *frame, const char *expected)
{
  g_autoptr (PlumbScene) scene = plumb_scene_builder_end (frame->builder, 100, 100);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_autofree char *whole = g_strconcat ("scene 100.0 100.0\n", expected, NULL);

  g_assert_cmpstr (dump, ==, whole);
}

static char *
say (double value, gpointer data)
{
  return g_strdup_printf ("%g", value);
}

static const PlumbSpeech speech = { "Own", say, NULL };

static void
assert_said (char *said, const char *expected)
{
  g_autofree char *taken = said;
  g_assert_cmpstr (taken, ==, expected);
}

static void
assert_extent (PlumbExtent extent, double low, double high, gboolean zero)
{
  g_assert_cmpfloat (extent.low, ==, low);
  g_assert_cmpfloat (extent.high, ==, high);
  g_assert_cmpint (extent.zero, ==, zero);
}

static void
test_extent (void)
{
  const double values[] = { 3, NAN, -2, INFINITY, 7 };
  const double nothing[] = { NAN, NAN };

  assert_extent (plumb_extent_of (values, 5, FALSE), -2, 7, FALSE);
  assert_extent (plumb_extent_of (values, 1, TRUE), 3, 3, TRUE);
  assert_extent (plumb_extent_of (nothing, 2, FALSE), INFINITY, -INFINITY, FALSE);
  assert_extent (plumb_extent_of (NULL, 0, FALSE), INFINITY, -INFINITY, FALSE);
  assert_extent (plumb_extent_join (plumb_extent_of (nothing, 2, FALSE), plumb_extent_of (values, 3, TRUE)), -2, 3,
                 TRUE);
  assert_extent (plumb_extent_join (PLUMB_EXTENT_NONE, plumb_extent_of (values, 1, FALSE)), 3, 3, FALSE);
}

static void
test_describe_values (void)
{
  const double values[] = { 3, NAN, -2, 7 };
  const double nothing[] = { NAN, NAN };
  const PlumbLineMark line = { .x = values, .y = values, .n = 4 };
  const PlumbBandMark band = { .x = values, .low = values, .high = values, .n = 4 };
  const PlumbBandMark no_band = { .x = nothing, .low = nothing, .high = nothing, .n = 2 };

  assert_said (plumb_describe_values (&speech, values, 4), "Own: 3 values from -2 to 7, the last 7. 1 is missing.");
  assert_said (plumb_describe_values (&speech, values, 1), "Own: one value, 3.");
  assert_said (plumb_describe_values (&speech, values, 2), "Own: one value, 3. 1 is missing.");
  assert_said (plumb_describe_values (&speech, nothing, 2), "Own: no value.");
  assert_said (plumb_describe_values (&speech, NULL, 0), "Own: no value.");
  assert_said (plumb_line_describe (&line, &speech), "Own: 3 values from -2 to 7, the last 7. 1 is missing.");
  assert_extent (plumb_line_extent (&line), -2, 7, FALSE);
  assert_said (plumb_band_describe (&band, &speech), "Own: from 3 to 3 at first, from 7 to 7 at last.");
  assert_said (plumb_band_describe (&no_band, &speech), "Own: no value.");
  assert_extent (plumb_band_extent (&band), -2, 7, FALSE);
}

/* Levels change half way between points; the first run is alone and as wide as the way to the next point. */
static void
test_step (void)
{
  const double x[] = { 1, 2, 3, 4 };
  const double y[] = { 5, NAN, 6, 8 };
  const gboolean cut[] = { FALSE, FALSE, FALSE, TRUE };
  PlumbStepMark mark = { .x = x, .y = y, .n = 4, .role = PLUMB_ROLE_AXIS, .width = 1 };
  PlumbFrame frame = begin ();

  assert_extent (plumb_step_extent (&mark), 5, 8, FALSE);
  plumb_mark_step (&frame, &mark);
  mark.cut = cut;
  plumb_mark_step (&frame, &mark);
  mark.n = 1;
  plumb_mark_step (&frame, &mark);
  mark.n = 0;
  plumb_mark_step (&frame, &mark);
  /* within 8 and 12 of what would be 5 to 15 */
  mark.n = 1;
  mark.left = 8;
  mark.right = 12;
  plumb_mark_step (&frame, &mark);
  assert_dump (&frame, "path fill none stroke axis dash 0 1.0 0.0 5.0 50.0 15.0 50.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 25.0 40.0 35.0 40.0 35.0 20.0 45.0 20.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 5.0 50.0 15.0 50.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 25.0 40.0 35.0 40.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 35.0 20.0 45.0 20.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 5.0 50.0 15.0 50.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 8.0 50.0 12.0 50.0\n");
  mark.n = 4;
  assert_said (plumb_step_describe (&mark, &speech), "Own: 3 values from 5 to 8, the last 8. 1 is missing.");
}

static void
test_bar (void)
{
  const PlumbBarMark bar = { .value = 4, .centre = 50, .thickness = 10, .role = PLUMB_ROLE_OWN };
  PlumbBarMark column = bar;
  PlumbFrame frame = begin ();

  column.upright = TRUE;
  assert_extent (plumb_bar_extent (&bar), 0, 4, TRUE);
  assert_extent (plumb_bar_extent (&(PlumbBarMark){ .value = -4, .base = 2 }), -4, 2, TRUE);
  g_assert_cmpfloat (plumb_bar_extent (&(PlumbBarMark){ .value = NAN }).low, >, 0);
  plumb_mark_bar (&frame, &column, -1);
  column.base = 6;
  plumb_mark_bar (&frame, &column, -1);
  /* zero stands on its base, a point high */
  column.base = column.value = 0;
  plumb_mark_bar (&frame, &column, -1);
  column.value = NAN;
  plumb_mark_bar (&frame, &column, -1);
  assert_dump (&frame, "rect 45.0 60.0 10.0 40.0 fill own stroke none dash 0 0.0 0.0\n"
                       "rect 45.0 40.0 10.0 20.0 fill own stroke none dash 0 0.0 0.0\n"
                       "rect 45.0 99.0 10.0 1.0 fill own stroke none dash 0 0.0 0.0\n");
  assert_said (plumb_bar_describe (&bar, &speech), "Own: 4.");
  assert_said (plumb_bar_describe (&column, &speech), "Own: no value.");
}

static void
test_point (void)
{
  PlumbPointMark point = { .x = 5, .y = 5, .radius = 4, .role = PLUMB_ROLE_OWN, .shape = PLUMB_POINT_DIAMOND };
  PlumbFrame frame = begin ();
  g_autoptr (PlumbScene) scene = NULL;

  assert_extent (plumb_point_extent (&point), 5, 5, FALSE);
  plumb_mark_point (&frame, &point, add_datum (&frame, 50, 50));
  point.shape = PLUMB_POINT_DISC;
  point.hollow = TRUE;
  plumb_mark_point (&frame, &point, -1);
  point.y = NAN;
  plumb_mark_point (&frame, &point, -1);
  point.shape = PLUMB_POINT_CROSS;
  plumb_mark_point (&frame, &point, -1);
  assert_said (plumb_point_describe (&point, &speech), "Own: no value.");
  assert_dump (&frame,
               "path fill own stroke surface dash 0 1.5 0.0 55.0 50.0 50.0 55.0 45.0 50.0 50.0 45.0 closed datum 0\n"
               "circle 46.0 46.0 8.0 8.0 fill surface stroke own dash 0 2.0 0.0\n"
               "datum 0 50.0 50.0 |||| s\n");
  /* never by colour alone: six parts, six shapes, six dashes */
  for (guint i = 0; i < 6; i++)
    for (guint j = 0; j < i; j++)
      {
        g_assert_cmpint (plumb_part_shape (i), !=, plumb_part_shape (j));
        g_assert_cmpint (plumb_part_dash (i), !=, plumb_part_dash (j));
      }
}

static void
test_interval (void)
{
  PlumbIntervalMark mark = { .low = 2, .value = 4, .high = 7, .centre = 50, .cap = 8, .role = PLUMB_ROLE_OWN };
  PlumbFrame frame = begin ();

  assert_extent (plumb_interval_extent (&mark), 2, 7, FALSE);
  plumb_mark_interval (&frame, &mark, -1);
  mark.upright = TRUE;
  plumb_mark_interval (&frame, &mark, -1);
  assert_said (plumb_interval_describe (&mark, &speech), "Own: 4, between 2 and 7.");
  mark.high = NAN;
  plumb_mark_interval (&frame, &mark, -1);
  assert_said (plumb_interval_describe (&mark, &speech), "Own: 4.");
  assert_dump (&frame, "path fill none stroke own dash 0 1.5 0.0 20.0 50.0 70.0 50.0\n"
                       "path fill none stroke own dash 0 1.5 0.0 20.0 46.0 20.0 54.0\n"
                       "path fill none stroke own dash 0 1.5 0.0 70.0 46.0 70.0 54.0\n"
                       "path fill none stroke own dash 0 1.5 0.0 50.0 80.0 50.0 30.0\n"
                       "path fill none stroke own dash 0 1.5 0.0 46.0 80.0 54.0 80.0\n"
                       "path fill none stroke own dash 0 1.5 0.0 46.0 30.0 54.0 30.0\n");
}

static void
test_box_plot (void)
{
  PlumbBoxPlotMark mark = { .values = { 1, 3, 5, 6, 9 },
                            .centre = 50,
                            .thickness = 20,
                            .fill = PLUMB_ROLE_MIDDLE,
                            .line = PLUMB_ROLE_STATISTIC,
                            .upright = TRUE };
  PlumbFrame frame = begin ();

  assert_extent (plumb_box_plot_extent (&mark), 1, 9, FALSE);
  plumb_mark_box_plot (&frame, &mark, add_datum (&frame, 50, 50));
  assert_said (plumb_box_plot_describe (&mark, &speech), "Own: median 5, half between 3 and 6, all between 1 and 9.");
  mark.values[2] = NAN;
  plumb_mark_box_plot (&frame, &mark, -1);
  assert_said (plumb_box_plot_describe (&mark, &speech), "Own: no value.");
  assert_dump (&frame, "path fill none stroke statistic dash 0 1.0 0.0 50.0 90.0 50.0 70.0 datum 0\n"
                       "path fill none stroke statistic dash 0 1.0 0.0 50.0 40.0 50.0 10.0 datum 0\n"
                       "path fill none stroke statistic dash 0 1.0 0.0 45.0 90.0 55.0 90.0 datum 0\n"
                       "path fill none stroke statistic dash 0 1.0 0.0 45.0 10.0 55.0 10.0 datum 0\n"
                       "rect 40.0 40.0 20.0 30.0 fill middle stroke none dash 0 0.0 0.0 datum 0\n"
                       "path fill none stroke statistic dash 0 2.0 0.0 40.0 50.0 60.0 50.0 datum 0\n"
                       "datum 0 50.0 50.0 |||| s\n");
}

static const struct
{
  double value, low, high;
  PlumbRole role;
} grades[] = {
  /* fifths of 0 to 10: 2 begins the second */
  { 0, 0, 10, PLUMB_ROLE_STEP_1 },    { 1.9, 0, 10, PLUMB_ROLE_STEP_1 }, { 2, 0, 10, PLUMB_ROLE_STEP_2 },
  { 9.9, 0, 10, PLUMB_ROLE_STEP_5 },  { 10, 0, 10, PLUMB_ROLE_STEP_5 },  { 12, 0, 10, PLUMB_ROLE_STEP_5 },
  { -3, 0, 10, PLUMB_ROLE_STEP_1 },   { 4, 4, 4, PLUMB_ROLE_STEP_3 },    { NAN, 0, 10, PLUMB_ROLE_NONE },
  { -45, -50, 0, PLUMB_ROLE_STEP_1 },
};

static void
test_cell (void)
{
  const PlumbBand rows = { 0, 60, 2, 0 }, columns = { 0, 100, 2, 0 };
  PlumbCellMark mark = { .row = 1, .column = 1, .value = 10, .text = "10", .role = PLUMB_ROLE_STEP_5 };
  PlumbFrame frame = begin ();
  PlumbBox box;

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    g_assert_cmpint (plumb_cell_grade (grades[i].value, grades[i].low, grades[i].high), ==, grades[i].role);
  assert_extent (plumb_cell_extent (&mark), 10, 10, FALSE);
  assert_said (plumb_cell_describe (&mark, &speech), "Own: 10.");
  box = plumb_mark_cell (frame.builder, &rows, &columns, &mark, -1);
  g_assert_cmpfloat (box.x, ==, 50);
  g_assert_cmpfloat (box.y, ==, 30);
  /* the surface stands out on the darkest grade; a letter has a frame; the lightest grade is outlined, and what does
   * not fit is not written */
  mark = (PlumbCellMark){ .row = 0, .column = 0, .value = NAN, .text = "", .role = PLUMB_ROLE_NONE };
  plumb_mark_cell (frame.builder, &rows, &columns, &mark, -1);
  mark = (PlumbCellMark){ .row = 0, .column = 1, .value = 1, .text = "a text far too wide", .role = PLUMB_ROLE_STEP_1 };
  plumb_mark_cell (frame.builder, &rows, &columns, &mark, -1);
  assert_dump (&frame, "rect 50.0 30.0 50.0 30.0 fill step-5 stroke none dash 0 0.0 0.0\n"
                       "text role surface size 2 68.0 49.1 |10|\n"
                       "rect 0.0 0.0 50.0 30.0 fill none stroke axis dash 0 1.0 0.0\n"
                       "text role text size 2 25.0 19.1 ||\n"
                       "rect 50.0 0.0 50.0 30.0 fill step-1 stroke statistic dash 0 1.0 0.0\n");
}

static void
test_slope (void)
{
  PlumbSlopeMark mark = { .before = 2, .after = 8, .role = PLUMB_ROLE_MIDDLE };
  PlumbFrame frame = begin ();

  assert_extent (plumb_slope_extent (&mark), 2, 8, FALSE);
  plumb_mark_slope (&frame, &mark, -1, add_datum (&frame, 100, 20));
  assert_said (plumb_slope_describe (&mark, &speech), "Own: from 2 to 8.");
  mark.before = NAN;
  plumb_mark_slope (&frame, &mark, -1, -1);
  assert_said (plumb_slope_describe (&mark, &speech), "Own: 8.");
  assert_dump (&frame, "path fill none stroke middle dash 0 1.5 0.0 0.0 80.0 100.0 20.0\n"
                       "circle -3.0 77.0 6.0 6.0 fill middle stroke surface dash 0 1.5 0.0\n"
                       "circle 97.0 17.0 6.0 6.0 fill middle stroke surface dash 0 1.5 0.0 datum 0\n"
                       "circle 97.0 17.0 6.0 6.0 fill middle stroke surface dash 0 1.5 0.0\n"
                       "datum 0 100.0 20.0 |||| s\n");
}

static void
test_bullet (void)
{
  PlumbBulletMark mark = { .value = 4,
                           .goal = 6,
                           .goal_end = NAN,
                           .statistic = NAN,
                           .reference = 5,
                           .range = { 1, 2, 7, 9 },
                           .centre = 50,
                           .thickness = 30 };
  PlumbFrame frame = begin ();

  assert_extent (plumb_bullet_extent (&mark), 1, 9, TRUE);
  plumb_mark_bullet (&frame, &mark, -1);
  assert_said (plumb_bullet_describe (&mark, &speech), "Own: 4. The goal is 6. Others run from 1 to 9.");
  mark = (PlumbBulletMark){ NAN, NAN, NAN, 0, 0, NAN, NAN, { NAN, NAN, NAN, NAN }, 50, 30, FALSE };
  plumb_mark_bullet (&frame, &mark, -1);
  assert_said (plumb_bullet_describe (&mark, &speech), "Own: no value.");
  assert_dump (&frame, "rect 10.0 35.0 80.0 30.0 fill range stroke none dash 0 0.0 0.0\n"
                       "rect 20.0 35.0 50.0 30.0 fill middle stroke none dash 0 0.0 0.0\n"
                       "rect 0.0 45.0 40.0 10.0 fill own stroke none dash 0 0.0 0.0\n"
                       "path fill none stroke country dash 3 1.5 0.0 50.0 35.0 50.0 65.0\n"
                       "path fill none stroke text dash 0 3.0 0.0 60.0 38.0 60.0 62.0\n");
}

/* A goal from 6 to 8 that a value from 5 or to 8.5 is near; an eighth of 32 points at the foot of the ground. */
static void
test_bullet_goal (void)
{
  const PlumbBulletMark mark = { .value = NAN,
                                 .goal = 6,
                                 .goal_end = 8,
                                 .slack_below = 1,
                                 .slack_above = 0.5,
                                 .statistic = 3,
                                 .reference = NAN,
                                 .range = { NAN, NAN, NAN, NAN },
                                 .centre = 50,
                                 .thickness = 32 };
  PlumbFrame frame = begin ();

  assert_extent (plumb_bullet_extent (&mark), 3, 8.5, TRUE);
  plumb_mark_bullet (&frame, &mark, -1);
  assert_said (plumb_bullet_describe (&mark, &speech), "Own: no value. The goal is from 6 to 8.");
  assert_dump (&frame, "rect 50.0 62.0 10.0 4.0 fill text stroke none dash 0 0.0 0.0\n"
                       "rect 80.0 62.0 5.0 4.0 fill text stroke none dash 0 0.0 0.0\n"
                       "path fill none stroke statistic dash 0 2.5 0.0 30.0 34.0 30.0 66.0\n"
                       "path fill none stroke text dash 0 3.0 0.0 80.0 37.2 80.0 62.8\n"
                       "path fill none stroke text dash 0 3.0 0.0 60.0 37.2 60.0 62.8\n");
}

static void
test_waterfall (void)
{
  PlumbWaterfallMark mark = { .from = 4,
                              .to = 6,
                              .centre = 20,
                              .thickness = 10,
                              .next = 40,
                              .role = PLUMB_ROLE_MIDDLE };
  PlumbFrame frame = begin ();

  assert_extent (plumb_waterfall_extent (&mark), 4, 6, TRUE);
  plumb_mark_waterfall (&frame, &mark, -1);
  assert_said (plumb_waterfall_describe (&mark, &speech), "Own: 2 more, 6 in all.");
  mark.to = 3;
  mark.next = NAN;
  plumb_mark_waterfall (&frame, &mark, -1);
  assert_said (plumb_waterfall_describe (&mark, &speech), "Own: 1 less, 3 in all.");
  mark.to = 4;
  assert_said (plumb_waterfall_describe (&mark, &speech), "Own: no change, 4 in all.");
  mark.from = 0;
  assert_said (plumb_waterfall_describe (&mark, &speech), "Own: 4.");
  mark.to = NAN;
  plumb_mark_waterfall (&frame, &mark, -1);
  assert_said (plumb_waterfall_describe (&mark, &speech), "Own: no value.");
  assert_dump (&frame, "rect 15.0 40.0 10.0 20.0 fill middle stroke none dash 0 0.0 0.0\n"
                       "path fill none stroke axis dash 0 1.0 0.0 25.0 40.5 35.0 40.5\n"
                       "rect 15.0 60.0 10.0 10.0 fill middle stroke none dash 0 0.0 0.0\n");
}

/* Half way along, the middle of the curve: 3 / 4 - 2 / 8 = a half of the way down. */
static void
test_flow (void)
{
  PlumbFlowMark mark = { .from = 0,
                         .to = 48,
                         .start = 10,
                         .end = 50,
                         .value = 20,
                         .points_per_unit = 0.5,
                         .role = PLUMB_ROLE_MIDDLE };
  PlumbFrame frame = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *dump = NULL;

  assert_extent (plumb_flow_extent (&mark), 20, 20, TRUE);
  g_assert_cmpfloat (plumb_mark_flow (frame.builder, &mark, -1), ==, 10);
  assert_said (plumb_flow_describe (&mark, &speech), "Own: 20.");
  mark.value = 0;
  g_assert_cmpfloat (plumb_mark_flow (frame.builder, &mark, -1), ==, 0);
  mark.value = NAN;
  g_assert_cmpfloat (plumb_mark_flow (frame.builder, &mark, -1), ==, 0);
  assert_said (plumb_flow_describe (&mark, &speech), "Own: no value.");
  scene = plumb_scene_builder_end (frame.builder, 100, 100);
  dump = plumb_scene_dump (scene);
  g_assert_nonnull (strstr (dump, " 0.0 10.0 2.0 "));
  g_assert_nonnull (strstr (dump, " 24.0 30.0 "));
  g_assert_nonnull (strstr (dump, " 24.0 40.0 "));
  g_assert_nonnull (strstr (dump, " 48.0 50.0 48.0 60.0 "));
  g_assert_true (g_str_has_suffix (dump, " 0.0 20.0 closed\n"));
}

/* The second of 3 and 2: from 3 to 5, an outline a point inside; then one that is left out. */
static void
test_stack_part (void)
{
  const double values[] = { 3, 2, NAN };
  const PlumbRole roles[] = { PLUMB_ROLE_OWN, PLUMB_ROLE_OWN, PLUMB_ROLE_OWN };
  const PlumbStackMark mark = { .values = values,
                                .roles = roles,
                                .n = 3,
                                .centre = 50,
                                .thickness = 20,
                                .hollow = TRUE,
                                .dash = PLUMB_DASH_SHORT };
  PlumbFrame frame = begin ();

  g_assert_cmpfloat (plumb_mark_stack_part (&frame, &mark, 1).width, ==, 18);
  g_assert_true (isnan (plumb_mark_stack_part (&frame, &mark, 2).x));
  assert_dump (&frame, "rect 31.0 41.0 18.0 18.0 fill surface stroke own dash 3 2.0 0.0\n");
}

/* 3 and 2 up to 5, 4 down to -4; what is missing takes no room. */
static void
test_stack (void)
{
  const double values[] = { 3, -4, NAN, 2, 0 };
  const char *const texts[] = { "3", NULL, NULL, "far too wide", NULL };
  const char *const names[] = { "a", "b", "c", "d", "e" };
  const PlumbRole roles[] = { PLUMB_ROLE_STEP_5, PLUMB_ROLE_STEP_3, PLUMB_ROLE_STEP_3, PLUMB_ROLE_STEP_1,
                              PLUMB_ROLE_STEP_3 };
  const int data[] = { -1, -1, -1, -1, -1 };
  PlumbStackMark mark = { values, texts, roles, data, 5, 50, 20, FALSE };
  PlumbFrame frame = begin ();
  double from, to;

  frame.x.minimum = -10;
  assert_extent (plumb_stack_extent (&mark), -4, 5, TRUE);
  plumb_stack_ends (&mark, 3, &from, &to);
  g_assert_cmpfloat (from, ==, 3);
  g_assert_cmpfloat (to, ==, 5);
  plumb_stack_ends (&mark, 2, &from, &to);
  g_assert_true (isnan (from) && isnan (to));
  plumb_mark_stack (&frame, &mark);
  assert_said (plumb_stack_describe (&mark, &speech, names), "Own: a 3, b -4, d 2, e 0; 1 is missing.");
  mark.n = 2;
  assert_said (plumb_stack_describe (&mark, &speech, names), "Own: a 3, b -4.");
  mark.values = &values[2];
  mark.n = 1;
  assert_said (plumb_stack_describe (&mark, &speech, names), "Own: no value.");
  assert_dump (&frame, "rect 50.0 40.0 15.0 20.0 fill step-5 stroke surface dash 0 1.0 0.0\n"
                       "text role surface size 2 54.0 54.1 |3|\n"
                       "rect 30.0 40.0 20.0 20.0 fill step-3 stroke surface dash 0 1.0 0.0\n"
                       "rect 66.0 41.0 8.0 18.0 fill step-1 stroke statistic dash 0 1.0 0.0\n");
}

static void
test_annotation (void)
{
  PlumbAnnotationMark mark = { .x = 2, .y = 5, .text_x = 60, .text_y = 50, .wrap = 40, .text = "note" };
  PlumbFrame frame = begin ();
  PlumbBox box;

  assert_extent (plumb_annotation_extent (&mark), 5, 5, FALSE);
  box = plumb_mark_annotation (&frame, &mark, -1);
  g_assert_cmpfloat (box.x, ==, 60);
  assert_said (plumb_annotation_describe (&mark), "note");
  mark.x = NAN;
  g_assert_cmpfloat (plumb_mark_annotation (&frame, &mark, -1).width, ==, 0);
  /* from 7 points off the place to 4 points off the text */
  assert_dump (&frame, "path fill none stroke axis dash 0 1.0 0.0 27.0 50.0 56.0 50.0\n"
                       "text role text size 2 60.0 54.1 |note|\n");
}

/* The first and the last of a row of marks are what a pointer on them means. */
static void
test_pick (void)
{
  PlumbFrame frame = begin ();
  g_autoptr (PlumbScene) scene = NULL;

  for (guint i = 0; i < 4; i++)
    {
      const PlumbPointMark point = { .x = 1 + 2 * i, .y = 5, .radius = 4, .role = PLUMB_ROLE_OWN };
      plumb_mark_point (&frame, &point, add_datum (&frame, 10 + 20 * i, 50));
    }
  scene = plumb_scene_builder_end (frame.builder, 100, 100);
  g_assert_cmpint (plumb_scene_pick (scene, 11, 51), ==, 0);
  g_assert_cmpint (plumb_scene_pick (scene, 69, 49), ==, 3);
  g_assert_cmpint (plumb_scene_pick (scene, 20, 50), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/mark/extent", test_extent);
  g_test_add_func ("/chart/mark/describe", test_describe_values);
  g_test_add_func ("/chart/mark/step", test_step);
  g_test_add_func ("/chart/mark/bar", test_bar);
  g_test_add_func ("/chart/mark/point", test_point);
  g_test_add_func ("/chart/mark/interval", test_interval);
  g_test_add_func ("/chart/mark/box-plot", test_box_plot);
  g_test_add_func ("/chart/mark/cell", test_cell);
  g_test_add_func ("/chart/mark/slope", test_slope);
  g_test_add_func ("/chart/mark/bullet", test_bullet);
  g_test_add_func ("/chart/mark/bullet-goal", test_bullet_goal);
  g_test_add_func ("/chart/mark/waterfall", test_waterfall);
  g_test_add_func ("/chart/mark/flow", test_flow);
  g_test_add_func ("/chart/mark/stack", test_stack);
  g_test_add_func ("/chart/mark/stack-part", test_stack_part);
  g_test_add_func ("/chart/mark/annotation", test_annotation);
  g_test_add_func ("/chart/mark/pick", test_pick);
  return g_test_run ();
}
