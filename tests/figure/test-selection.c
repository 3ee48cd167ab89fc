/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selections as texts: what goes in comes out, and what a text does not say is as in a new selection.
 */
#include "plumb-selection.h"

static void
test_round (void)
{
  g_autoptr (PlumbSelection) all = plumb_selection_new ("cla_rate", "E06000024");
  g_autoptr (PlumbSelection) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  g_autoptr (GError) error = NULL;

  all->breakdown = g_strdup ("age=“10 to 15”; sex=male\n[selection]\narea=other");
  all->neighbours = FALSE;
  all->england = FALSE;
  all->authorities = TRUE;
  all->among_neighbours = TRUE;
  all->shares = TRUE;
  all->months = 36;
  all->public_view = TRUE;
  all->statistic = PLUMB_STATISTIC_POOLED;
  all->neighbour_set = g_strdup (" Set = of mine ");
  all->frequency = PLUMB_FREQUENCY_MONTH;
  g_assert_true (plumb_period_parse ("2024-04", &all->from));
  g_assert_true (plumb_period_parse ("2025-03", &all->to));
  g_assert_true (plumb_date_parse ("2025-11-20", &all->as_at));
  all->axis = PLUMB_AXIS_SHARED;
  all->other = g_strdup ("cin_rate");
  all->theme = g_strdup ("Children in care");
  all->dimension = g_strdup ("age");
  all->group = g_strsplit ("E06000054|Fennimore, Borough of; and = more|881", "|", -1);

  text = plumb_selection_to_text (all);
  again = plumb_selection_parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->indicator, ==, "cla_rate");
  g_assert_cmpstr (again->area, ==, "E06000024");
  g_assert_cmpstr (again->breakdown, ==, all->breakdown);
  g_assert_false (again->neighbours);
  g_assert_true (again->region);
  g_assert_false (again->england);
  g_assert_true (again->authorities);
  g_assert_true (again->among_neighbours);
  g_assert_true (again->shares);
  g_assert_cmpuint (again->months, ==, 36);
  /* who may see it is for the reader of the time */
  g_assert_false (again->public_view);
  g_assert_cmpint (again->statistic, ==, PLUMB_STATISTIC_POOLED);
  g_assert_cmpstr (again->neighbour_set, ==, " Set = of mine ");
  g_assert_cmpint (again->frequency, ==, PLUMB_FREQUENCY_MONTH);
  g_assert_true (plumb_period_equal (again->from, all->from));
  g_assert_true (plumb_period_equal (again->to, all->to));
  g_assert_cmpuint (again->as_at, ==, all->as_at);
  g_assert_cmpint (again->axis, ==, PLUMB_AXIS_SHARED);
  g_assert_cmpstr (again->other, ==, "cin_rate");
  g_assert_cmpstr (again->theme, ==, "Children in care");
  g_assert_cmpstr (again->dimension, ==, "age");
  g_assert_cmpuint (g_strv_length (again->group), ==, 3);
  g_assert_true (g_strv_equal ((const char *const *) again->group, (const char *const *) all->group));
  text_again = plumb_selection_to_text (again);
  g_assert_cmpstr (text_again, ==, text);
}

static void
test_sparse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) sparse = plumb_selection_parse (
    "[selection]\narea=802\nstatistic=mode\nfrequency=99\nmonths=-3\nfrom=soon\nas-at=then\ngroup=\nhue=red\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sparse->area, ==, "802");
  g_assert_null (sparse->indicator);
  g_assert_null (sparse->group);
  g_assert_true (sparse->neighbours && sparse->region && sparse->england && !sparse->authorities);
  g_assert_cmpint (sparse->statistic, ==, PLUMB_STATISTIC_MEDIAN);
  g_assert_cmpint (sparse->frequency, ==, 0);
  g_assert_cmpint (sparse->from.kind, ==, 0);
  g_assert_cmpuint (sparse->months, ==, 0);
  g_assert_cmpuint (sparse->as_at, ==, 0);
  g_assert_cmpint (sparse->axis, ==, PLUMB_AXIS_ZERO);
}

static void
test_none (void)
{
  static const char *const texts[] = { "", "area=802", "[selection]\nindicator=cla_rate\n", "[selection", "\001\002" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plumb_selection_parse (texts[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/selection/round", test_round);
  g_test_add_func ("/figure/selection/sparse", test_sparse);
  g_test_add_func ("/figure/selection/none", test_none);
  return g_test_run ();
}
