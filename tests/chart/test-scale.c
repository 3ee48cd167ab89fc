/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales, bounds, ticks and labels pushed apart. Expected values are worked by hand.
 */
#include "plumb-scale.h"

#include <math.h>

static void
test_map (void)
{
  const PlumbScale up = { 0, 45, 496, 22 };
  const PlumbScale flat = { 3, 3, 0, 100 };

  g_assert_cmpfloat (plumb_scale_map (&up, 0), ==, 496);
  g_assert_cmpfloat (plumb_scale_map (&up, 45), ==, 22);
  g_assert_cmpfloat_with_epsilon (plumb_scale_map (&up, 15.4), 496 - 474 * 15.4 / 45, 1e-9);
  g_assert_cmpfloat (plumb_scale_map (&up, -45), ==, 970);
  g_assert_true (isnan (plumb_scale_map (&up, NAN)));
  g_assert_true (isnan (plumb_scale_map (&up, INFINITY)));
  g_assert_true (isnan (plumb_scale_map (&flat, 3)));
}

static const struct
{
  const char *name;
  double lowest, highest;
  gboolean zero;
  guint ticks;
  double minimum, maximum, step, first_tick, last_tick;
  int decimals;
} bounds_cases[] = {
  /* 41 / 5 = 8.2, so steps of 10; the top is the next half step that leaves a tenth of one: 45 */
  { "percent", 13.2, 41, TRUE, 5, 0, 45, 10, 0, 40, 0 },
  { "fitted", 13.2, 41, FALSE, 5, 10, 45, 10, 10, 40, 0 },
  { "tiny", 0.013, 0.058, TRUE, 5, 0, 0.06, 0.02, 0, 0.06, 2 },
  { "quarter", 0, 1.2, TRUE, 5, 0, 1.25, 0.25, 0, 1.25, 2 },
  { "millions", 1400000, 3500000, TRUE, 5, 0, 4000000, 1000000, 0, 4000000, 0 },
  { "negative", -299, 57, TRUE, 5, -350, 100, 100, -300, 100, 0 },
  { "all-negative", -50, -10, TRUE, 5, -55, 0, 10, -50, 0, 0 },
  { "zero", 0, 0, TRUE, 5, 0, 1.1, 0.2, 0, 1, 1 },
  { "equal", 10, 10, TRUE, 5, 0, 11, 2, 0, 10, 0 },
  { "equal-fitted", 10, 10, FALSE, 5, 8.75, 11.25, 0.5, 9, 11, 1 },
};

static void
test_bounds (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const PlumbBounds bounds =
    plumb_bounds_find (bounds_cases[i].lowest, bounds_cases[i].highest, bounds_cases[i].zero, bounds_cases[i].ticks);

  g_assert_cmpfloat_with_epsilon (bounds.step, bounds_cases[i].step, bounds_cases[i].step * 1e-12);
  g_assert_cmpfloat_with_epsilon (bounds.minimum, bounds_cases[i].minimum, bounds_cases[i].step * 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.maximum, bounds_cases[i].maximum, bounds_cases[i].step * 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_bounds_tick (&bounds, bounds.first), bounds_cases[i].first_tick, 1e-12);
  g_assert_cmpfloat_with_epsilon (plumb_bounds_tick (&bounds, bounds.last), bounds_cases[i].last_tick, 1e-12);
  g_assert_cmpint (bounds.decimals, ==, bounds_cases[i].decimals);
}

/* Adding 0.1 ten times is not 1; the tenth tick is, to the last bit. */
static void
test_no_drift (void)
{
  const PlumbBounds bounds = plumb_bounds_find (0, 0.95, TRUE, 10);

  g_assert_cmpfloat (plumb_bounds_tick (&bounds, 3), ==, 0.3);
  g_assert_cmpfloat (plumb_bounds_tick (&bounds, 7), ==, 0.7);
  g_assert_cmpfloat (plumb_bounds_tick (&bounds, 10), ==, 1);
}

/* Whatever the data, they lie inside, there are 2 to 12 ticks, and what needs a zero has one. */
static void
test_bounds_hold (void)
{
  for (int power = -6; power <= 9; power++)
    for (guint low = 0; low < 40; low++)
      for (guint high = low; high < 40; high++)
        for (guint zero = 0; zero < 2; zero++)
          {
            const double lowest = (low - 20.0) * pow (10, power) * 1.7;
            const double highest = (high - 20.0) * pow (10, power) * 1.7;
            const PlumbBounds bounds = plumb_bounds_find (lowest, highest, zero, 5);

            g_assert_cmpfloat (bounds.minimum, <=, lowest);
            g_assert_cmpfloat (bounds.maximum, >=, highest);
            g_assert_cmpfloat (bounds.maximum, >, bounds.minimum);
            g_assert_cmpint (bounds.last - bounds.first, >=, 1);
            g_assert_cmpint (bounds.last - bounds.first, <=, 7);
            if (zero)
              {
                g_assert_cmpint (bounds.first, <=, 0);
                g_assert_cmpint (bounds.last, >=, 0);
              }
          }
}

static guint32
julian (GDateDay day, GDateMonth month, GDateYear year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static void
test_time (void)
{
  g_assert_cmpint (plumb_time_month (julian (31, 12, 2024)), ==, 2024 * 12 + 11);
  g_assert_cmpuint (plumb_time_wider (1), ==, 3);
  g_assert_cmpuint (plumb_time_wider (12), ==, 24);
  g_assert_cmpuint (plumb_time_wider (120), ==, 240);
}

static const struct
{
  const char *name;
  guint n;
  double wanted[4], weights[4], from, to, expected[4];
  gboolean fits;
} spread_cases[] = {
  { "apart", 2, { 20, 80 }, { 1, 1 }, 0, 100, { 20, 80 }, TRUE },
  /* both want 50 and need 18 each: half a label to either side */
  { "same", 2, { 50, 50 }, { 1, 1 }, 0, 100, { 41, 59 }, TRUE },
  /* the heavy one stays: (41 * 17 + 41 - 18) / 18 = 40 is where the block begins */
  { "heavy", 2, { 50, 50 }, { 17, 1 }, 0, 100, { 49, 67 }, TRUE },
  { "top", 2, { 2, 4 }, { 1, 1 }, 0, 100, { 9, 27 }, TRUE },
  { "bottom", 2, { 97, 99 }, { 1, 1 }, 0, 100, { 73, 91 }, TRUE },
  { "chain", 3, { 30, 40, 50 }, { 1, 1, 1 }, 0, 100, { 22, 40, 58 }, TRUE },
  { "crowd", 4, { 10, 20, 30, 40 }, { 1, 1, 1, 1 }, 0, 60, { 9, 27, 45, 63 }, FALSE },
};

static void
test_spread (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const double sizes[] = { 18, 18, 18, 18 };
  double places[4] = { 0 };

  for (guint j = 0; j < spread_cases[i].n; j++)
    places[j] = spread_cases[i].wanted[j];
  g_assert_cmpint (
    plumb_spread (places, sizes, spread_cases[i].weights, spread_cases[i].n, spread_cases[i].from, spread_cases[i].to),
    ==, spread_cases[i].fits);
  for (guint j = 0; j < spread_cases[i].n; j++)
    g_assert_cmpfloat_with_epsilon (places[j], spread_cases[i].expected[j], 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/map", test_map);
  for (guint i = 0; i < G_N_ELEMENTS (bounds_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/scale/bounds/", bounds_cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bounds);
    }
  g_test_add_func ("/chart/scale/no-drift", test_no_drift);
  g_test_add_func ("/chart/scale/bounds-hold", test_bounds_hold);
  g_test_add_func ("/chart/scale/time", test_time);
  for (guint i = 0; i < G_N_ELEMENTS (spread_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/scale/spread/", spread_cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_spread);
    }
  return g_test_run ();
}
