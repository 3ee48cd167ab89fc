/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The axes of charts: the limits of the one that all authorities share are worked out by hand, and the charts of two
 * areas have the same; which periods a range of years takes in.
 */
#include <string.h>

#include "plumb-figure.h"
#include "warehouse.h"

/* Of four real authorities, one of them hidden in a year, and the country, that is no authority: in 2024 and 2025 the
 * figures run from 15 (North Somerset) to 40 (Devon), in all years to 48 (Devon, 2023). */
static const char figures[] = "indicator,area,period,value\n"
                              "rereferrals,North Somerset,2024,15\n"
                              "rereferrals,North Somerset,2025,20\n"
                              "rereferrals,Somerset,2024,30\n"
                              "rereferrals,Somerset,2025,25\n"
                              "rereferrals,Devon,2023,48\n"
                              "rereferrals,Devon,2024,40\n"
                              "rereferrals,Devon,2025,c\n"
                              "rereferrals,England,2025,90\n";

static PlumbComparison *
load (PlumbWarehouse *warehouse, const char *area, PlumbAxis axis, const char *from)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", area);
  g_autoptr (GError) error = NULL;
  PlumbComparison *comparison;

  selection->england = FALSE;
  selection->axis = axis;
  g_assert_true (from == NULL || plumb_period_parse (from, &selection->from));
  comparison = plumb_comparison_load (warehouse, selection, &error);
  g_assert_no_error (error);
  return comparison;
}

static void
test_limits (void)
{
  static const struct
  {
    const char *area;
    PlumbAxis axis;
    const char *from;
    double low;
    double high;
  } cases[] = {
    { "North Somerset", PLUMB_AXIS_SHARED, NULL, 15, 48 },   { "Somerset", PLUMB_AXIS_SHARED, NULL, 15, 48 },
    { "North Somerset", PLUMB_AXIS_SHARED, "2024", 15, 40 }, { "Somerset", PLUMB_AXIS_SHARED, "2024", 15, 40 },
    { "North Somerset", PLUMB_AXIS_SHARED, "2025", 20, 25 },
  };
  const char *texts[] = { figures, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbComparison) fitted = load (warehouse, "Somerset", PLUMB_AXIS_FITTED, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbComparison) comparison = load (warehouse, cases[i].area, cases[i].axis, cases[i].from);

      g_assert_cmpfloat (comparison->all.low, ==, cases[i].low);
      g_assert_cmpfloat (comparison->all.high, ==, cases[i].high);
    }
  /* nobody is asked where the axis is not shared */
  g_assert_false (fitted->all.low <= fitted->all.high);
}

/* The numbers beside the grid: the first texts of a plot without its titles, up to the one with the unit. */
static char *
grid_numbers (PlumbFigure *figure)
{
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 900, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1.0, PLUMB_FIGURE_PLOT);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *bar = strchr (lines[i], '|');

      if (!g_str_has_prefix (lines[i], "text role dim") || bar == NULL)
        continue;
      g_string_append (numbers, bar);
      if (strchr (bar, '%') != NULL)
        break;
    }
  return g_string_free (numbers, FALSE);
}

static PlumbFigure *
draw (PlumbWarehouse *warehouse, PlumbFigureKind kind, const char *area, PlumbAxis axis)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", area);
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure;

  selection->england = FALSE;
  selection->axis = axis;
  figure = plumb_figure_load (kind, warehouse, selection, &error);
  g_assert_no_error (error);
  return figure;
}

/* 15 to 48 in steps of ten: from 10 to 50. Alone, North Somerset's 15 and 20 are far finer. */
static void
test_trend (void)
{
  const char *texts[] = { figures, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) one = draw (warehouse, PLUMB_FIGURE_TREND, "North Somerset", PLUMB_AXIS_SHARED);
  g_autoptr (PlumbFigure) other = draw (warehouse, PLUMB_FIGURE_TREND, "Somerset", PLUMB_AXIS_SHARED);
  g_autoptr (PlumbFigure) fitted = draw (warehouse, PLUMB_FIGURE_TREND, "North Somerset", PLUMB_AXIS_FITTED);
  g_autofree char *numbers = grid_numbers (one);
  g_autofree char *others = grid_numbers (other);
  g_autofree char *own = grid_numbers (fitted);

  g_assert_cmpstr (numbers, ==, "|10||20||30||40||50\342\200\257%|");
  g_assert_cmpstr (others, ==, numbers);
  g_assert_cmpstr (own, !=, numbers);
  g_assert_nonnull (strstr (plumb_figure_subtitle (one), "The axis is shared by all authorities. "));
  g_assert_nonnull (strstr (plumb_figure_subtitle (one), "The axis does not start at zero. "));
  g_assert_null (strstr (plumb_figure_subtitle (fitted), "shared"));
}

/* North Somerset rises by five points and Somerset falls by five: as far as each other on one axis. Alone, five points
 * are most of it, and of 10 to 50 an eighth. */
static void
test_slope (void)
{
  const char *texts[] = { figures, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) one = draw (warehouse, PLUMB_FIGURE_SLOPE, "North Somerset", PLUMB_AXIS_SHARED);
  g_autoptr (PlumbFigure) other = draw (warehouse, PLUMB_FIGURE_SLOPE, "Somerset", PLUMB_AXIS_SHARED);
  g_autoptr (PlumbFigure) fitted = draw (warehouse, PLUMB_FIGURE_SLOPE, "North Somerset", PLUMB_AXIS_FITTED);
  PlumbFigure *drawn[] = { one, other, fitted };
  double rise[3];

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      g_autoptr (PlumbScene) scene = plumb_figure_layout (
        drawn[i], 900, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1.0, PLUMB_FIGURE_PLOT);

      g_assert_cmpuint (plumb_scene_n_data (scene), >=, 2);
      rise[i] = plumb_scene_datum (scene, 0)->y - plumb_scene_datum (scene, 1)->y;
    }
  g_assert_cmpfloat (rise[0], >, 20);
  g_assert_cmpfloat_with_epsilon (rise[1], -rise[0], 0.01);
  g_assert_cmpfloat (rise[2], >, 5 * rise[0]);
  g_assert_nonnull (strstr (plumb_figure_subtitle (one), "The axis is shared by all authorities. "));
}

/* What cannot be shared is fitted, and what begins at zero does. */
static void
test_furthest (void)
{
  const char *texts[] = { figures, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) shared = draw (warehouse, PLUMB_FIGURE_FORECAST, "Somerset", PLUMB_AXIS_SHARED);
  g_autoptr (PlumbFigure) fitted = draw (warehouse, PLUMB_FIGURE_FORECAST, "Somerset", PLUMB_AXIS_FITTED);
  g_autoptr (PlumbFigure) bars = draw (warehouse, PLUMB_FIGURE_RANKED, "Somerset", PLUMB_AXIS_SHARED);

  g_assert_cmpint (plumb_figure_kind_axis (PLUMB_FIGURE_TREND), ==, PLUMB_AXIS_SHARED);
  g_assert_cmpint (plumb_figure_kind_axis (PLUMB_FIGURE_FORECAST), ==, PLUMB_AXIS_FITTED);
  g_assert_cmpint (plumb_figure_kind_axis (PLUMB_FIGURE_RANKED), ==, PLUMB_AXIS_ZERO);
  g_assert_cmpstr (plumb_figure_subtitle (shared), ==, plumb_figure_subtitle (fitted));
  g_assert_null (strstr (plumb_figure_subtitle (bars), "The axis"));
}

/* The year 2024–25 has twelve months, and its range takes all of them in and no other; the newest figure is the year's.
 */
static void
test_years (void)
{
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value\ncontacts,Somerset,2024,100\n"
                                           "contacts,Somerset,2025,120\ncontacts,Somerset,2026,130\n");
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("contacts", "Somerset");
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  const PlumbSeries *own;

  for (guint month = 1; month <= 30; month++)
    g_string_append_printf (text, "contacts,Somerset,%u-%02u,%u\n", 2023 + (month - 1) / 12, (month - 1) % 12 + 1,
                            10 + month % 3);
  warehouse = warehouse_new ((const char *[]){ text->str, NULL });
  g_assert_true (plumb_period_parse ("2024/25", &selection->from));
  selection->to = selection->from;
  figure = plumb_figure_load (PLUMB_FIGURE_CONTROL, warehouse, selection, &error);
  g_assert_no_error (error);
  own = plumb_figure_comparison (figure)->own;
  g_assert_cmpuint (own->n, ==, 12);
  g_assert_nonnull (strstr (plumb_figure_subtitle (figure), "Apr 2024 to Mar 2025"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/axis/limits", test_limits);
  g_test_add_func ("/figure/axis/trend", test_trend);
  g_test_add_func ("/figure/axis/slope", test_slope);
  g_test_add_func ("/figure/axis/furthest", test_furthest);
  g_test_add_func ("/figure/axis/years", test_years);
  return g_test_run ();
}
