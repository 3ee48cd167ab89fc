/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small multiples: whose panels there are, one value axis for all of them, letters where there is no number, and what
 * is said. Places and words are worked by hand in the comments.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fixture.h"
#include "scene-checks.h"

static const PlumbIndicator percent = { .id = "x",
                                        .name = "Measure",
                                        .unit_text = "percent",
                                        .decimals = 1,
                                        .polarity = PLUMB_POLARITY_LOW };

/* In 2023 two have a number and in 2024 two: there is no median. In 2025 it is that of 20, 30 and 80. */
static const char *const four[] = { "2023:10 2024:c 2025:20", "2023:50 2024:60 2025:80", "2024:5", "2025:30", NULL };

static PlumbFigure *
make_figure (const char *own, const char *const *others)
{
  return plumb_figure_new (PLUMB_FIGURE_MULTIPLES, fixture_compared (&percent, own, others, NULL, NULL));
}

static PlumbScene *
lay_out (const PlumbFigure *figure, double width)
{
  return plumb_figure_layout (figure, width, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1.0,
                              PLUMB_FIGURE_WHOLE);
}

/* The datum of @series in the period that is called @period. */
static const PlumbDatum *
find_datum (const PlumbScene *scene, guint series, const char *value)
{
  for (guint i = 0; i < plumb_scene_n_data (scene); i++)
    {
      const PlumbDatum *datum = plumb_scene_datum (scene, i);

      if (datum->series == series && g_str_has_prefix (datum->value, value))
        return datum;
    }
  g_error ("no %s in panel %u", value, series);
}

static guint
count_texts (const PlumbScene *scene, const char *wanted)
{
  guint count = 0;

  for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
    {
      PlumbBox box;

      count += strcmp (plumb_scene_text (scene, i, &box), wanted) == 0;
    }
  return count;
}

/* Side by side equal values are equally high in every panel, and equal steps are equally far apart. */
static void
test_shared (void)
{
  g_autoptr (PlumbFigure) figure = make_figure ("2023:20 2024:30 2025:40", four);
  g_autoptr (PlumbScene) scene = lay_out (figure, 1200);
  const double at_20 = find_datum (scene, 0, "20.0")->y;
  const double at_30 = find_datum (scene, 0, "30.0")->y;
  const double at_40 = find_datum (scene, 0, "40.0")->y;

  g_assert_cmpuint (plumb_scene_n_data (scene), ==, 3 + 3 + 3 + 1 + 1);
  g_assert_cmpfloat (at_40, <, at_20);
  g_assert_cmpfloat_with_epsilon (at_20 - at_30, at_30 - at_40, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_datum (scene, 1, "20.0")->y, at_20, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_datum (scene, 4, "30.0")->y, at_30, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_datum (scene, 2, "80.0")->y, at_20 - 6 * (at_20 - at_30), 1e-9);
  /* they are walked in the order of the periods, what is hidden among them */
  for (guint i = 1; i < plumb_scene_n_data (scene); i++)
    if (plumb_scene_datum (scene, i)->series == plumb_scene_datum (scene, i - 1)->series)
      g_assert_cmpfloat (plumb_scene_datum (scene, i)->x, >, plumb_scene_datum (scene, i - 1)->x);
  /* the same period is as far from the left of each panel */
  g_assert_cmpfloat_with_epsilon (find_datum (scene, 0, "40.0")->x - find_datum (scene, 0, "20.0")->x,
                                  find_datum (scene, 2, "80.0")->x - find_datum (scene, 2, "50.0")->x, 1e-9);
}

/* One letter, under the gap of the panel that has it, below every line; and a number of an earlier period is dated. */
static void
test_missing (void)
{
  g_autoptr (PlumbFigure) figure = make_figure ("2023:20 2024:30 2025:40", four);
  g_autoptr (PlumbScene) scene = lay_out (figure, 1200);

  g_assert_cmpuint (count_texts (scene, "c"), ==, 1);
  g_assert_cmpfloat (find_datum (scene, 1, "c")->y, >, find_datum (scene, 3, "5.0")->y);
  g_assert_cmpfloat_with_epsilon (find_datum (scene, 1, "c")->x,
                                  (find_datum (scene, 1, "10.0")->x + find_datum (scene, 1, "20.0")->x) / 2, 1);
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "Neighbour C 5.0\342\200\257% (2023"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "c: suppressed"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "n = 3 of 4"));
}

/* A head and a row for each figure; who has none has no row. */
static void
test_table (void)
{
  g_autoptr (PlumbFigure) figure = make_figure ("2023:20 2024:30 2025:40", four);
  GPtrArray *table = plumb_figure_table (figure);
  const GStrv hidden = g_ptr_array_index (table, 5);

  g_assert_cmpuint (table->len, ==, 1 + 3 + 3 + 3 + 1 + 1);
  g_assert_cmpstr (hidden[2], ==, "c");
  g_assert_cmpstr (hidden[3], ==, plumb_state_reason (PLUMB_STATE_CONFIDENTIAL));
}

static void
test_words (void)
{
  static const char *const close[] = { "2024:81 2025:82", "2024:83 2025:84", "2024:85 2025:86", NULL };
  g_autoptr (PlumbFigure) figure = make_figure ("2024:80 2025:87", close);
  g_autoptr (PlumbComparison) comparison = fixture_compared (&percent, "2024:80 2025:87", close, NULL, NULL);
  g_autoptr (PlumbFigure) fitted = NULL;

  /* 87 is the worst of four; the median of 82, 84 and 86 is 84 */
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Measure: North Somerset 87.0\342\200\257%, 4th of 4, above the neighbours’ median of "
                   "84.0\342\200\257%");
  g_assert_nonnull (strstr (plumb_figure_subtitle (figure), "All have the same value axis."));
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), " 4 small charts on one value axis show "));
  comparison->selection->axis = PLUMB_AXIS_FITTED;
  fitted = plumb_figure_new (PLUMB_FIGURE_MULTIPLES, g_steal_pointer (&comparison));
  g_assert_nonnull (strstr (plumb_figure_subtitle (fitted), "the same value axis, which does not start at zero."));
}

/* Alone, with nobody but letters, and not at all. */
static void
test_few (void)
{
  static const char *const nobody[] = { NULL };
  static const char *const letters[] = { "2025:c", "2025:u", NULL };
  g_autoptr (PlumbFigure) alone = make_figure ("2024:80 2025:87", nobody);
  g_autoptr (PlumbFigure) hidden = make_figure ("2025:c", letters);
  g_autoptr (PlumbScene) scene = lay_out (alone, 600);

  g_assert_cmpuint (plumb_scene_n_data (scene), ==, 2);
  g_assert_nonnull (strstr (plumb_figure_footer (alone), "No statistical neighbours are known for this area."));
  g_assert_true (plumb_figure_is_empty (hidden));
  g_assert_nonnull (strstr (plumb_figure_sentence (hidden), "No number is shown for Measure"));
}

/* Many: rows are added, and nothing overlaps. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbScene) scene = NULL;

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (others, g_strdup_printf ("2023:%u 2024:%u 2025:c", i % 40, i % 50));
  g_ptr_array_add (others, NULL);
  figure = make_figure ("2023:20 2024:30 2025:40", (const char *const *) others->pdata);
  scene = lay_out (figure, 800);
  g_assert_cmpuint (plumb_scene_n_data (scene), ==, 3 * 61);
  g_assert_cmpuint (count_texts (scene, "c"), ==, 60);
  g_assert_cmpfloat (plumb_scene_height (scene), >, 61 / 4 * 84);
  scene_check_texts (scene, "many");
  scene_check_data (scene, "many");
}

static void
test_golden (void)
{
  g_autoptr (PlumbFigure) figure = fixture_figure (PLUMB_FIGURE_MULTIPLES, "leavers");
  g_autoptr (PlumbScene) scene = lay_out (figure, 800);

  scene_check_golden (scene, "leavers-multiples-800.scene");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/multiples/shared", test_shared);
  g_test_add_func ("/figure/multiples/missing", test_missing);
  g_test_add_func ("/figure/multiples/table", test_table);
  g_test_add_func ("/figure/multiples/words", test_words);
  g_test_add_func ("/figure/multiples/few", test_few);
  g_test_add_func ("/figure/multiples/many", test_many);
  g_test_add_func ("/figure/multiples/golden", test_golden);
  return g_test_run ();
}
