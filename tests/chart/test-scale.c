/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales, bounds and ticks. Expected values are worked by hand where no source is named.
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
  /* Ticks are those of extended () of R's package labeling 0.4.2, written by one of the authors of the paper; ends are
   * the next half step beyond the data that leaves a tenth of one: 41 / 5 = 8.2, so 45. */
  { "percent", 13.2, 41, TRUE, 5, 0, 45, 10, 0, 40, 0 },
  { "fitted", 13.2, 41, FALSE, 5, 10, 45, 10, 10, 40, 0 },
  { "tiny", 0.013, 0.058, TRUE, 5, 0, 0.06, 0.01, 0, 0.06, 2 },
  { "tenths", 0, 1.2, TRUE, 5, 0, 1.35, 0.3, 0, 1.2, 1 },
  { "millions", 1400000, 3500000, TRUE, 5, 0, 4000000, 1000000, 0, 4000000, 0 },
  { "negative", -299, 57, TRUE, 5, -350, 100, 100, -300, 100, 0 },
  { "all-negative", -50, -10, TRUE, 5, -55, 0, 10, -50, 0, 0 },
  { "both", -3, 7, TRUE, 4, -4, 8, 4, -4, 8, 0 },
  { "zero", 0, 0, TRUE, 5, 0, 1.125, 0.25, 0, 1, 2 },
  { "equal", 10, 10, TRUE, 5, 0, 11.25, 2.5, 0, 10, 1 },
  { "equal-fitted", 10, 10, FALSE, 5, 8.75, 11.25, 0.5, 9, 11, 1 },
  { "few", 0, 23.4, TRUE, 3, 0, 25, 10, 0, 20, 0 },
  { "fours", 8.1, 14.1, FALSE, 4, 8, 15, 2, 8, 14, 0 },
  { "threes", 0, 12, TRUE, 5, 0, 13.5, 3, 0, 12, 0 },
  { "widest", 0.04, 2500000, TRUE, 5, 0, 2750000, 500000, 0, 2500000, 0 },
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

/* The ends of what a double holds come to an answer too. */
static void
test_extremes (void)
{
  static const double values[][2] = { { 0, 1e-320 },         { -1e-320, 1e-320 },  { 1e308, 1e308 },
                                      { -1.7e308, 1.7e308 }, { 0, 1.7e308 },       { 1e17, 1e17 + 64 },
                                      { 1e-200, 1e-190 },    { 1e9, 1e9 + 200 },   { -1e-160, 1e-160 },
                                      { -1e-30, 1e30 },      { 0.1, 0.1 + 1e-16 }, { 123456789, 123456799 } };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint zero = 0; zero < 2; zero++)
      for (guint ticks = 2; ticks < 12; ticks++)
        {
          const PlumbBounds bounds = plumb_bounds_find (values[i][0], values[i][1], zero, ticks);

          g_assert_true (isfinite (bounds.minimum) && isfinite (bounds.maximum));
          g_assert_cmpfloat (bounds.maximum, >, bounds.minimum);
          g_assert_cmpfloat (bounds.step, >, 0);
          g_assert_cmpint (bounds.last, >=, bounds.first);
          g_assert_cmpint (bounds.last - bounds.first, <, 30);
        }
}

/* Where 100 is all there can be the axis ends there; a value above shows that it is not. */
static void
test_percent (void)
{
  const PlumbBounds full = plumb_bounds_find_percent (60, 100, TRUE, 5);
  const PlumbBounds beyond = plumb_bounds_find_percent (60, 103, TRUE, 5);
  const PlumbBounds whole = plumb_bounds_whole (5);
  const PlumbBounds halves = plumb_bounds_whole (3);

  g_assert_cmpfloat (full.maximum, ==, 100);
  g_assert_cmpfloat (plumb_bounds_tick (&full, full.last), ==, 100);
  g_assert_cmpfloat (beyond.maximum, >=, 103);
  g_assert_cmpfloat (whole.maximum, ==, 100);
  g_assert_cmpfloat (plumb_bounds_tick (&whole, 3), ==, 75);
  g_assert_cmpint (whole.last, ==, 4);
  g_assert_cmpfloat (plumb_bounds_tick (&halves, 1), ==, 50);
  g_assert_cmpint (halves.last, ==, 2);
}

static const struct
{
  const char *name;
  double lowest, highest;
  guint ticks, n;
  double expected[8];
} log_cases[] = {
  { "decades", 3, 700, 4, 4, { 1, 10, 100, 1000 } },
  { "thirds", 3, 70, 5, 4, { 3, 10, 30, 100 } },
  { "fifths", 3, 30, 5, 5, { 2, 5, 10, 20, 50 } },
  { "below-one", 0.04, 0.9, 6, 6, { 0.02, 0.05, 0.1, 0.2, 0.5, 1 } },
  { "one-value", 10, 10, 5, 2, { 10, 20 } },
  { "exact", 1, 1000, 4, 4, { 1, 10, 100, 1000 } },
  /* 0.01 to 10,000,000 are ten powers, every second of them six; every third of them is 0.001, 1, 1000, 1000000,
     1000000000 */
  { "widest", 0.04, 2500000, 5, 5, { 0.001, 1, 1000, 1000000, 1000000000 } },
};

static void
test_log (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  double minimum, maximum;
  g_autoptr (GArray) ticks =
    plumb_log_ticks (log_cases[i].lowest, log_cases[i].highest, log_cases[i].ticks, &minimum, &maximum);

  g_assert_cmpuint (ticks->len, ==, log_cases[i].n);
  for (guint j = 0; j < ticks->len; j++)
    g_assert_cmpfloat (g_array_index (ticks, double, j), ==, log_cases[i].expected[j]);
  g_assert_cmpfloat (minimum, <=, log_cases[i].lowest);
  g_assert_cmpfloat (maximum, >=, log_cases[i].highest);
}

/* log10 of 1, 10, 100, 1000 is 0, 1, 2, 3: a third of the range each. */
static void
test_log_map (void)
{
  const PlumbScale scale = { 1, 1000, 0, 300, PLUMB_SCALE_LOG };
  const PlumbScale linear = { 20, 30, 100, 0 };

  g_assert_cmpfloat_with_epsilon (plumb_scale_map (&scale, 10), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_scale_map (&scale, 10000), 400, 1e-9);
  g_assert_true (isnan (plumb_scale_map (&scale, 0)));
  g_assert_true (isnan (plumb_scale_map (&scale, -5)));
  g_assert_true (isnan (plumb_scale_map (&scale, NAN)));
  g_assert_cmpfloat_with_epsilon (plumb_scale_invert (&scale, 200), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_scale_invert (&linear, 25), 27.5, 1e-9);
}

/* Four bands of 25, each with 5 free: their middles 12.5, 37.5 ...; two bars of 10 each: 2.5 to 12.5 and on to 22.5 */
static void
test_band (void)
{
  const PlumbBand band = { 0, 100, 4, 0.2 };
  const PlumbBand up = { 100, 0, 4, 0.2 };
  const PlumbBand one = { 10, 20, 1, 0 };

  g_assert_cmpfloat_with_epsilon (plumb_band_middle (&band, 0), 12.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_middle (&band, 3), 87.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_thickness (&band), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_part (&band, 0, 0, 2), 7.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_part (&band, 0, 1, 2), 17.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_middle (&up, 0), 87.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_thickness (&up), 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_part (&up, 0, 0, 2), 92.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_band_middle (&one, 0), 15, 1e-9);
  g_assert_cmpint (plumb_band_at (&band, 0), ==, 0);
  g_assert_cmpint (plumb_band_at (&band, 99.9), ==, 3);
  g_assert_cmpint (plumb_band_at (&band, 100), ==, -1);
  g_assert_cmpint (plumb_band_at (&band, -0.1), ==, -1);
  g_assert_cmpint (plumb_band_at (&up, 99), ==, 0);
  g_assert_cmpint (plumb_band_at (&band, NAN), ==, -1);
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
  /* years that begin in April, whatever the length of February */
  g_assert_true (plumb_time_is_tick (julian (30, 4, 2021), 12, julian (30, 4, 2025)));
  g_assert_false (plumb_time_is_tick (julian (31, 3, 2021), 12, julian (30, 4, 2025)));
  g_assert_true (plumb_time_is_tick (julian (29, 2, 2024), 3, julian (31, 5, 2020)));
  g_assert_true (plumb_time_is_tick (julian (31, 3, 2023), 24, julian (31, 3, 2025)));
  g_assert_false (plumb_time_is_tick (julian (31, 3, 2024), 24, julian (31, 3, 2025)));
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
  g_test_add_func ("/chart/scale/extremes", test_extremes);
  g_test_add_func ("/chart/scale/percent", test_percent);
  for (guint i = 0; i < G_N_ELEMENTS (log_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/scale/log/", log_cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_log);
    }
  g_test_add_func ("/chart/scale/log-map", test_log_map);
  g_test_add_func ("/chart/scale/band", test_band);
  g_test_add_func ("/chart/scale/time", test_time);
  return g_test_run ();
}
