/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits by denominator: by hand, and against R 4.2.2.
 */
#include "plumb-funnel.h"

#include <math.h>

#define EPSILON 1e-10

static void
assert_funnel (const PlumbFunnel *got, double centre, double error)
{
  g_assert_cmpfloat_with_epsilon (got->centre, centre, EPSILON);
  g_assert_cmpfloat_with_epsilon (got->lower2, centre - 2 * error, EPSILON);
  g_assert_cmpfloat_with_epsilon (got->upper2, centre + 2 * error, EPSILON);
  g_assert_cmpfloat_with_epsilon (got->lower3, centre - 3 * error, EPSILON);
  g_assert_cmpfloat_with_epsilon (got->upper3, centre + 3 * error, EPSILON);
}

static void
test_proportion (void)
{
  /* the standard error is exact: 0.2 * 0.8 / 100 = 0.04^2; 0.5 * 0.5 / 2500 = 0.01^2; 0.1 * 0.9 / 1 = 0.3^2 */
  static const struct
  {
    double centre;
    double n;
    double error;
  } cases[] = {
    { 0.2, 100, 0.04 }, { 0.5, 2500, 0.01 }, { 0.1, 1, 0.3 }, { 0, 50, 0 }, { 1, 50, 0 }, { 0.5, 25e12, 1e-7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbFunnel got = plumb_funnel_proportion (cases[i].centre, cases[i].n);
      assert_funnel (&got, cases[i].centre, cases[i].error);
    }
}

static void
test_rate (void)
{
  /* 40 children per 10,000 in a population of 40,000: sqrt (0.004 / 40000) = sqrt (1e-7); 4 events in a month of
   * exposure 1: 2 */
  PlumbFunnel children = plumb_funnel_rate (0.004, 40000);
  PlumbFunnel events = plumb_funnel_rate (4, 1);
  PlumbFunnel none = plumb_funnel_rate (0, 40000);

  assert_funnel (&children, 0.004, 0.000316227766016838);
  assert_funnel (&events, 4, 2);
  /* not clipped: 4 - 3 * 2 */
  g_assert_cmpfloat_with_epsilon (events.lower3, -2, EPSILON);
  assert_funnel (&none, 0, 0);
}

static void
test_out_of_range (void)
{
  static const double bad[][2] = { { 0.2, 0 },  { 0.2, -1 },       { 0.2, NAN },   { NAN, 10 },
                                   { -0.1, 5 }, { 0.2, INFINITY }, { INFINITY, 5 } };
  PlumbFunnel beyond = plumb_funnel_proportion (1.1, 10);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      PlumbFunnel proportion = plumb_funnel_proportion (bad[i][0], bad[i][1]);
      PlumbFunnel rate = plumb_funnel_rate (bad[i][0], bad[i][1]);

      g_assert_true (isnan (proportion.centre) && isnan (proportion.lower3) && isnan (proportion.upper2));
      g_assert_true (isnan (rate.centre) && isnan (rate.lower3) && isnan (rate.upper2));
    }
  g_assert_true (isnan (beyond.upper3));
}

static void
test_p_chart (void)
{
  static const double x[] = { 12, 15, 8, 10, 4, 7, 16, 9, 14, 10 };
  static const double of[] = { 50, 60, 45, 50, 20, 50, 55, 40, 60, 50 };
  /* R: p <- sum (x) / sum (of); p +- k * sqrt (p * (1 - p) / of) */
  static const struct
  {
    guint at;
    double lower2;
    double upper2;
    double lower3;
    double upper3;
  } expected[] = {
    { 0, 0.101823206663, 0.335676793337, 0.043359809995, 0.394140190005 },
    { 4, 0.0338725067781, 0.403627493222, -0.0585662398328, 0.496066239833 },
    { 9, 0.101823206663, 0.335676793337, 0.043359809995, 0.394140190005 },
  };
  PlumbFunnel got[G_N_ELEMENTS (x)];

  g_assert_cmpfloat_with_epsilon (plumb_p_chart (x, of, G_N_ELEMENTS (x), got), 0.21875, EPSILON);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PlumbFunnel *one = &got[expected[i].at];

      g_assert_cmpfloat_with_epsilon (one->lower2, expected[i].lower2, EPSILON);
      g_assert_cmpfloat_with_epsilon (one->upper2, expected[i].upper2, EPSILON);
      g_assert_cmpfloat_with_epsilon (one->lower3, expected[i].lower3, EPSILON);
      g_assert_cmpfloat_with_epsilon (one->upper3, expected[i].upper3, EPSILON);
    }
}

/* A gap, an empty month and a denominator without its numerator are in no centre and have no limits. */
static void
test_p_chart_gaps (void)
{
  static const double x[] = { 10, NAN, 5, NAN, 30 };
  static const double of[] = { 100, NAN, 0, 900, 100 };
  PlumbFunnel got[5];

  g_assert_cmpfloat_with_epsilon (plumb_p_chart (x, of, 5, got), 0.2, EPSILON);
  assert_funnel (&got[0], 0.2, 0.04);
  for (guint i = 1; i < 4; i++)
    g_assert_true (isnan (got[i].centre) && isnan (got[i].upper3));
  g_assert_true (isnan (plumb_p_chart (x, of, 0, NULL)));
  g_assert_true (isnan (plumb_p_chart (x + 1, of + 1, 3, got)));
  g_assert_true (isnan (got[0].centre));
}

/* The more cases, the narrower; three sigma outside two; the same either way round. */
static void
test_properties (void)
{
  for (double p = 0.05; p < 1; p += 0.05)
    for (double n = 1; n < 1e6; n *= 3)
      {
        PlumbFunnel small = plumb_funnel_proportion (p, n);
        PlumbFunnel large = plumb_funnel_proportion (p, n * 2);
        PlumbFunnel other = plumb_funnel_proportion (1 - p, n);
        PlumbFunnel rate = plumb_funnel_rate (p, n);

        g_assert_cmpfloat (large.upper2, <, small.upper2);
        g_assert_cmpfloat (small.upper2, <, small.upper3);
        g_assert_cmpfloat_with_epsilon (other.lower3, 1 - small.upper3, EPSILON);
        /* counts without a ceiling vary more than shares */
        g_assert_cmpfloat (small.upper3, <, rate.upper3);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/funnel/proportion", test_proportion);
  g_test_add_func ("/stats/funnel/rate", test_rate);
  g_test_add_func ("/stats/funnel/out-of-range", test_out_of_range);
  g_test_add_func ("/stats/funnel/p-chart", test_p_chart);
  g_test_add_func ("/stats/funnel/p-chart-gaps", test_p_chart_gaps);
  g_test_add_func ("/stats/funnel/properties", test_properties);
  return g_test_run ();
}
