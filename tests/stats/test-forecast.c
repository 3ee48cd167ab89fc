/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forecasts and their back-test: by hand, and from R 4.2.2 on its data sets ldeaths (months) and Nile (years). In R a
 * line is predict (lm (y ~ x)); the back-test is a loop over the points known, its widths quantile (errors, 0.8) and
 * cummax() of them.
 */
#include "plumb-forecast.h"

#include <math.h>

/* datasets::ldeaths, 1974 to 1979 */
static const double deaths[] = { 3035, 2552, 2704, 2554, 2014, 1655, 1721, 1524, 1596, 2074, 2199, 2512,
                                 2933, 2889, 2938, 2497, 1870, 1726, 1607, 1545, 1396, 1787, 2076, 2837,
                                 2787, 3891, 3179, 2011, 1636, 1580, 1489, 1300, 1356, 1653, 2013, 2823,
                                 3102, 2294, 2385, 2444, 1748, 1554, 1498, 1361, 1346, 1564, 1640, 2293,
                                 2815, 3137, 2679, 1969, 1870, 1633, 1529, 1366, 1357, 1570, 1535, 2491,
                                 3084, 2605, 2573, 2143, 1693, 1504, 1461, 1354, 1333, 1492, 1781, 1915 };

/* datasets::Nile, the first 28 years; the second time without the 5th and the 20th */
static const double nile[] = { 1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994,
                               1020, 960,  1180, 799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100 };
static const double gaps[] = { 1120, 1160, 963,  1210, NAN, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994,
                               1020, 960,  1180, 799,  958, NAN,  1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100 };

static const struct
{
  const char *name;
  PlumbForecastMethod method;
  double values[8];
  gsize n;
  guint season;
  guint ahead;
  double expected;
} answers[] = {
  { "empty", PLUMB_FORECAST_LAST, { 0 }, 0, 1, 1, NAN },
  { "last", PLUMB_FORECAST_LAST, { 3, 5 }, 2, 1, 4, 5 },
  { "last-before-gap", PLUMB_FORECAST_LAST, { 3, 5, NAN }, 3, 1, 1, 5 },
  { "only-gaps", PLUMB_FORECAST_LAST, { NAN, NAN }, 2, 1, 1, NAN },
  { "line-of-one", PLUMB_FORECAST_LINEAR, { 3 }, 1, 1, 1, NAN },
  { "line-of-two", PLUMB_FORECAST_LINEAR, { 3, 5 }, 2, 1, 3, 11 },
  /* x 0 1 2, y 1 2 6: means 1 and 3, slope (-1 * -2 + 1 * 3) / 2 = 2.5; at x = 4: 3 + 2.5 * 3 */
  { "line-of-three", PLUMB_FORECAST_LINEAR, { 1, 2, 6 }, 3, 1, 2, 10.5 },
  /* x 0 2, y 1 5: slope 2; the place of the gap counts */
  { "line-across-gap", PLUMB_FORECAST_LINEAR, { 1, NAN, 5 }, 3, 1, 1, 7 },
  { "line-level", PLUMB_FORECAST_LINEAR, { 0.1, 0.1, 0.1 }, 3, 1, 9, 0.1 },
  { "season", PLUMB_FORECAST_SEASONAL, { 1, 2, 3, 4, 5, 6, 7, 8 }, 8, 4, 1, 5 },
  { "season-last", PLUMB_FORECAST_SEASONAL, { 1, 2, 3, 4, 5, 6, 7, 8 }, 8, 4, 4, 8 },
  { "season-next-year", PLUMB_FORECAST_SEASONAL, { 1, 2, 3, 4, 5, 6, 7, 8 }, 8, 4, 5, 5 },
  { "season-gap", PLUMB_FORECAST_SEASONAL, { 1, 2, 3, 4, NAN, 6, 7, 8 }, 8, 4, 1, NAN },
  { "season-short", PLUMB_FORECAST_SEASONAL, { 1, 2, 3 }, 3, 4, 1, NAN },
  { "no-season", PLUMB_FORECAST_SEASONAL, { 1, 2, 3 }, 3, 1, 1, NAN },
};

static void
assert_near (double got, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat_with_epsilon (got, expected, 1e-8 * fmax (1, fabs (expected)));
}

static void
test_answer (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_test_message ("%s", answers[i].name);
      assert_near (
        plumb_forecast_at (answers[i].method, answers[i].values, answers[i].n, answers[i].season, answers[i].ahead),
        answers[i].expected);
    }
  assert_near (plumb_forecast_at (PLUMB_FORECAST_LINEAR, deaths, 72, 12, 1), 1784.251173709);
  assert_near (plumb_forecast_at (PLUMB_FORECAST_LINEAR, deaths, 72, 12, 6), 1746.939690655);
  assert_near (plumb_forecast_at (PLUMB_FORECAST_SEASONAL, deaths, 72, 12, 6), 1504);
  assert_near (plumb_forecast_at (PLUMB_FORECAST_LINEAR, gaps, 28, 1, 3), 1117.624760445);
}

static const struct
{
  PlumbForecastMethod method;
  const double *values;
  gsize n;
  guint season;
  guint steps;
  double error;
  gsize tries;
  double width[6];
} tests[] = {
  { PLUMB_FORECAST_LAST, deaths, 72, 12, 6, 738.4361111111, 60, { 536.2, 882, 1082.8, 1340.4, 1392.2, 1392.2 } },
  { PLUMB_FORECAST_LINEAR,
    deaths,
    72,
    12,
    6,
    667.4245330486,
    60,
    { 781.3864618536, 916.9609835919, 950.4970519603, 970.8182791122, 970.8182791122, 970.8182791122 } },
  { PLUMB_FORECAST_SEASONAL, deaths, 72, 12, 6, 234.6666666667, 60, { 327.4, 327.4, 327.4, 327.4, 327.4, 327.4 } },
  { PLUMB_FORECAST_LAST, nile, 28, 1, 3, 153.3228632479, 24, { 220, 223.6, 241.8 } },
  { PLUMB_FORECAST_LINEAR, nile, 28, 1, 3, 152.0585556237, 24, { 237, 237, 242.8098550725 } },
  { PLUMB_FORECAST_LAST, gaps, 28, 1, 3, 161.3310966811, 20, { 228, 228, 261.8 } },
  { PLUMB_FORECAST_LINEAR, gaps, 28, 1, 3, 156.3356058405, 20, { 241.1283887468, 241.1283887468, 266.2685741507 } },
};

static void
test_back_test (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      const PlumbBackTest got =
        plumb_back_test (tests[i].method, tests[i].values, tests[i].n, tests[i].season, tests[i].steps);

      assert_near (got.error, tests[i].error);
      g_assert_cmpuint (got.tries, ==, tests[i].tries);
      for (guint step = 0; step < tests[i].steps; step++)
        assert_near (got.width[step], tests[i].width[step]);
    }
}

static void
test_choose (void)
{
  static const double level[] = { 4, 4, 4, 4, 4, 4, 4, 4 };
  static const double straight[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  double year_and_a_bit[15];
  PlumbBackTest best;
  guint steps = 6;

  g_assert_cmpint (plumb_forecast_choose (deaths, 72, 12, &steps, &best), ==, PLUMB_FORECAST_SEASONAL);
  g_assert_cmpuint (steps, ==, 6);
  assert_near (best.error, 234.6666666667);

  steps = 3;
  g_assert_cmpint (plumb_forecast_choose (nile, 28, 1, &steps, &best), ==, PLUMB_FORECAST_LINEAR);

  /* all are right: the plainest is taken */
  steps = 2;
  g_assert_cmpint (plumb_forecast_choose (level, 8, 1, &steps, &best), ==, PLUMB_FORECAST_LAST);
  assert_near (best.error, 0);
  assert_near (best.width[1], 0);

  steps = 3;
  g_assert_cmpint (plumb_forecast_choose (straight, 9, 1, &steps, &best), ==, PLUMB_FORECAST_LINEAR);
  assert_near (best.error, 0);

  /* 2 to 8 known, one step ahead: 7 tries; two steps: 6; three: 5; four: 4, which is too few */
  steps = 12;
  plumb_forecast_choose (straight, 9, 1, &steps, &best);
  g_assert_cmpuint (steps, ==, 3);
  g_assert_cmpuint (best.tries, ==, 5);

  /* 6 values: 2 to 5 known are 4 tries */
  steps = 3;
  plumb_forecast_choose (straight, 6, 1, &steps, &best);
  g_assert_cmpuint (steps, ==, 0);
  steps = 3;
  plumb_forecast_choose (straight, 0, 12, &steps, &best);
  g_assert_cmpuint (steps, ==, 0);

  /* 12 to 14 months known are 3 tries of the season: it is left out, not the forecast */
  for (guint i = 0; i < G_N_ELEMENTS (year_and_a_bit); i++)
    year_and_a_bit[i] = i;
  steps = 6;
  g_assert_cmpint (plumb_forecast_choose (year_and_a_bit, 15, 12, &steps, &best), ==, PLUMB_FORECAST_LINEAR);
  g_assert_cmpuint (steps, ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stats/forecast/answer", test_answer);
  g_test_add_func ("/stats/forecast/back-test", test_back_test);
  g_test_add_func ("/stats/forecast/choose", test_choose);
  return g_test_run ();
}
