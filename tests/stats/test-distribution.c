/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles and the incomplete gamma function against R 4.2.2: qnorm (p), qchisq (p, df) and pgamma (x, shape).
 */
#include "plumb-distribution.h"

#include <float.h>
#include <math.h>

/* by how much of the expected value a result may differ */
#define SHARE 1e-11

static void
assert_near (double got, double expected)
{
  g_assert_cmpfloat_with_epsilon (got, expected, SHARE * fabs (expected) + DBL_MIN);
}

static void
test_normal (void)
{
  static const struct
  {
    double p;
    double z;
  } cases[] = {
    { 1e-300, -37.0470962993612 }, { 1e-20, -9.262340089798405 },
    { 1e-10, -6.361340902404056 }, { 0.001, -3.090232306167813 },
    { 0.025, -1.959963984540054 }, { 0.075, -1.439531470938456 },
    { 0.1, -1.281551565544601 },   { 0.5, 0 },
    { 0.925, 1.439531470938456 },  { 0.975, 1.959963984540054 },
    { 0.999, 3.090232306167813 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_normal_quantile (cases[i].p), cases[i].z);
  /* and back: the probability below the quantile is the one asked for */
  for (double p = 0.0005; p < 1; p += 0.0005)
    g_assert_cmpfloat_with_epsilon (erfc (-plumb_normal_quantile (p) / G_SQRT2) / 2, p, 1e-14);
}

static void
test_gamma (void)
{
  static const struct
  {
    double shape;
    double x;
    double p;
  } cases[] = {
    { 1, 0.5, 0.3934693402873666 },
    { 0.5, 0.5, 0.682689492137086 },
    { 5, 2, 0.05265301734371115 },
    { 5, 12, 0.992399609318933 },
    { 100, 90, 0.1582209891864302 },
    { 100, 130, 0.9972495916326934 },
    { 10, 10, 0.5420702855281477 },
    { 1000, 1000, 0.5042052441802155 },
    { 3, 1e-5, 1.66665416671667e-16 },
    { 2, 60, 1 },
    { 4, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_gamma_lower (cases[i].shape, cases[i].x), cases[i].p);
}

static void
test_chi_squared (void)
{
  static const struct
  {
    double p;
    double df;
    double x;
  } cases[] = {
    { 0.001, 1, 1.57079714926249e-06 },    { 0.025, 1, 0.0009820691171752562 }, { 0.5, 1, 0.4549364231195728 },
    { 0.975, 1, 5.023886187314885 },       { 0.998, 1, 9.549535706083242 },     { 0.999, 1, 10.82756617066273 },
    { 0.001, 2, 0.002001000667167067 },    { 0.025, 2, 0.05063561596857975 },   { 0.5, 2, 1.386294361119891 },
    { 0.975, 2, 7.377758908227871 },       { 0.999, 2, 13.81551055796427 },     { 0.025, 3, 0.2157952826238979 },
    { 0.998, 3, 14.79551705455239 },       { 0.001, 4, 0.09080403553897912 },   { 0.999, 4, 18.46682695290317 },
    { 0.001, 10, 1.478743463835665 },      { 0.5, 10, 9.341817765591969 },      { 0.999, 10, 29.58829844507442 },
    { 0.001, 18, 4.904848808727549 },      { 0.025, 18, 8.230746194756664 },    { 0.975, 18, 31.52637844038663 },
    { 0.999, 18, 42.31239633167996 },      { 0.025, 20, 9.590777392264867 },    { 0.999, 20, 45.31474661812586 },
    { 0.001, 100, 61.91793920693662 },     { 0.975, 100, 129.5611971858366 },   { 0.999, 100, 149.4492527790387 },
    { 0.025, 0.1, 1.063132377982864e-32 }, { 0.5, 0.1, 1.114775688149252e-06 }, { 0.999, 0.1, 5.472917197457348 },
    { 1e-12, 2, 2.000000000001e-12 },      { 1e-12, 20, 0.5869207466354803 },   { 0.3, 1e4, 9925.358009834968 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_chi_squared_quantile (cases[i].p, cases[i].df), cases[i].x);
}

/* A higher probability has a higher quantile, and the probability below the quantile is the one asked for. */
static void
test_chi_squared_is_the_inverse (void)
{
  for (double df = 1; df <= 60; df++)
    {
      double before = 0;

      for (double p = 0.001; p < 0.9995; p += 0.0199)
        {
          double x = plumb_chi_squared_quantile (p, df);

          g_assert_cmpfloat (x, >, before);
          g_assert_cmpfloat_with_epsilon (plumb_gamma_lower (df / 2, x / 2), p, 1e-12);
          before = x;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/distribution/normal", test_normal);
  g_test_add_func ("/stats/distribution/gamma", test_gamma);
  g_test_add_func ("/stats/distribution/chi-squared", test_chi_squared);
  g_test_add_func ("/stats/distribution/chi-squared-is-the-inverse", test_chi_squared_is_the_inverse);
  return g_test_run ();
}
