/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trend test against R 4.2.2 and against verdicts that OHID published.
 */
#include "plumb-trend-test.h"

#include <float.h>
#include <math.h>

typedef struct
{
  double x[5];
  double of[5];
  double statistic;
  double slope;
  gboolean steady;
} Case;

static void
assert_case (PlumbTrendTest got, const Case *c)
{
  g_assert_cmpfloat_with_epsilon (got.statistic, c->statistic, 1e-9 * MAX (1, c->statistic));
  g_assert_cmpfloat_with_epsilon (got.slope, c->slope, 1e-9 * fabs (c->slope) + DBL_MIN);
  g_assert_cmpint (got.steady, ==, c->steady);
}

static void
test_proportions (void)
{
  /* prop.trend.test (x, of)$statistic; slope and steadiness by lm (x / of ~ step, weights = of), whole and less one */
  static const Case cases[] = {
    /* Fingertips 241, diabetes, England, 2020 to 2024: published as increasing */
    { { 3455176, 3491868, 3625401, 3774801, 3938080 },
      { 48783947, 49122259, 49956777, 50649129, 51441896 },
      16494.7559066193,
      0.001494862582579903,
      TRUE },
    /* Fingertips 30309, MMR at two years, Yorkshire and the Humber, 2020 to 2024: published as decreasing */
    { { 57274, 55865, 53681, 51767, 53185 },
      { 61834, 60511, 59074, 57508, 59028 },
      405.0479090272066,
      -0.007348498732172692,
      TRUE },
    { { 20, 25, 19, 24, 26 }, { 100, 110, 95, 105, 112 }, 0.2588090021541041, 0.006448762454352822, TRUE },
    { { 300, 280, 250, 220, 200 }, { 1000, 1010, 990, 1005, 1000 }, 35.67815443780164, -0.02583638320560279, TRUE },
    /* level until the last: 0.1 four times; by hand, less the last the slope is 0 */
    { { 100, 100, 100, 100, 200 }, { 1000, 1000, 1000, 1000, 1000 }, 37.87878787878788, 0.02, FALSE },
    /* none, and all of them, every time */
    { { 0, 0, 0, 0, 0 }, { 10, 20, 30, 40, 50 }, 0, 0, FALSE },
    { { 10, 20, 30, 40, 50 }, { 10, 20, 30, 40, 50 }, 0, 0, FALSE },
    { { 10, 20, 30, 40, 50 }, { 100, 200, 300, 400, 500 }, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_case (plumb_trend_test_proportions (cases[i].x, cases[i].of, 5), &cases[i]);
}

static void
test_poisson (void)
{
  /* with E = of * sum (x) / sum (of) and s = 0:4, sum (s * (x - E))^2 / (sum (E * s^2) - sum (E * s)^2 / sum (E)) */
  static const Case cases[] = {
    /* Fingertips 41203, preventable sight loss, England, 2020 to 2024: published as increasing */
    { { 1416, 935, 1344, 1415, 1502 },
      { 48246126, 48440507, 48753376, 49300918, 49866388 },
      22.10358611963487,
      1.104105698781609e-06,
      TRUE },
    { { 40, 52, 61, 75, 90 }, { 1, 1, 1, 1, 1 }, 23.7877358490566, 12.3, TRUE },
    { { 280, 300, 310, 340, 360 },
      { 44360, 44100, 43900, 43800, 43700 },
      14.08237517970828,
      0.000481031897012021,
      TRUE },
    /* less the last 60, 61, 59, 60, which falls: (-1.5 * 60 - 0.5 * 61 + 0.5 * 59 + 1.5 * 60) / 5 = -0.2 */
    { { 60, 61, 59, 60, 130 }, { 1, 1, 1, 1, 1 }, 26.10945945945946, 13.9, FALSE },
    { { 0, 0, 0, 0, 12 }, { 1, 1, 1, 1, 1 }, 24, 2.4, FALSE },
    { { 0, 0, 0, 0, 0 }, { 1, 2, 3, 4, 5 }, 0, 0, FALSE },
    /* by hand: (2 * 96 - 110)^2 / (2 * (270 + 96)) and one more: on both sides of the critical value */
    { { 60, 65, 70, 75, 96 }, { 1, 1, 1, 1, 1 }, 6724.0 / 732, 8.2, TRUE },
    { { 60, 65, 70, 75, 97 }, { 1, 1, 1, 1, 1 }, 7056.0 / 734, 8.4, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_case (plumb_trend_test_poisson (cases[i].x, cases[i].of, 5), &cases[i]);
  g_assert_cmpfloat (6724.0 / 732, <, PLUMB_TREND_CRITICAL);
  g_assert_cmpfloat (7056.0 / 734, >, PLUMB_TREND_CRITICAL);
}

static void
test_weighted (void)
{
  /* values of Fingertips 41203 and 30309 with their published 95 % intervals; anova (lm (value ~ step, weights)) */
  static const struct
  {
    double values[5];
    double lower[5];
    double upper[5];
    double statistic;
    double slope;
  } cases[] = {
    { { 2.935, 1.93028, 2.7567, 2.8701, 3.0121 },
      { 2.7841, 1.8085, 2.6113, 2.7225, 2.8616 },
      { 3.0919, 2.058, 2.9082, 3.0237, 3.1683 },
      33.48578067369007,
      0.1398436488762916 },
    { { 92.6254, 92.3221, 90.8708, 90.017, 90.1013 },
      { 92.4168, 92.1072, 90.6358, 89.7694, 89.8578 },
      { 92.8288, 92.5315, 91.1004, 90.2594, 90.3396 },
      418.5365685312203,
      -0.7405107315618011 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double weights[5];
      PlumbTrendTest got;

      for (guint j = 0; j < 5; j++)
        weights[j] = pow (3.92 / (cases[i].upper[j] - cases[i].lower[j]), 2);
      got = plumb_trend_test_weighted (cases[i].values, weights, 5);
      g_assert_cmpfloat_with_epsilon (got.statistic, cases[i].statistic, 1e-9 * cases[i].statistic);
      g_assert_cmpfloat_with_epsilon (got.slope, cases[i].slope, 1e-11);
      g_assert_true (got.steady);
    }
}

static void
test_too_few (void)
{
  static const double values[] = { 1, 2 };

  for (gsize n = 0; n < PLUMB_TREND_LEAST; n++)
    {
      g_assert_true (isnan (plumb_trend_test_weighted (values, values, n).statistic));
      g_assert_true (isnan (plumb_trend_test_proportions (values, values, n).slope));
      g_assert_false (plumb_trend_test_poisson (values, values, n).steady);
    }
}

/* Backwards in time the slope turns and nothing else; counted from the other side likewise. */
static void
test_symmetry (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (41203);

  for (guint turn = 0; turn < 2000; turn++)
    {
      double x[5], of[5], back_x[5], back_of[5], others[5];
      PlumbTrendTest got, back, other;

      for (guint i = 0; i < 5; i++)
        {
          back_of[4 - i] = of[i] = g_rand_int_range (random, 1, 2000);
          back_x[4 - i] = x[i] = g_rand_int_range (random, 0, (int) of[i] + 1);
          others[i] = of[i] - x[i];
        }
      got = plumb_trend_test_proportions (x, of, 5);
      back = plumb_trend_test_proportions (back_x, back_of, 5);
      other = plumb_trend_test_proportions (others, of, 5);
      g_assert_true (isfinite (got.statistic) && got.statistic >= 0);
      g_assert_cmpfloat_with_epsilon (back.statistic, got.statistic, 1e-9 * (1 + got.statistic));
      g_assert_cmpfloat_with_epsilon (other.statistic, got.statistic, 1e-9 * (1 + got.statistic));
      g_assert_cmpfloat_with_epsilon (back.slope, -got.slope, 1e-12);
      g_assert_cmpfloat_with_epsilon (other.slope, -got.slope, 1e-12);
      g_assert_cmpint (back.steady, ==, got.steady);
      g_assert_cmpint (other.steady, ==, got.steady);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/trend-test/proportions", test_proportions);
  g_test_add_func ("/stats/trend-test/poisson", test_poisson);
  g_test_add_func ("/stats/trend-test/weighted", test_weighted);
  g_test_add_func ("/stats/trend-test/too-few", test_too_few);
  g_test_add_func ("/stats/trend-test/symmetry", test_symmetry);
  return g_test_run ();
}
