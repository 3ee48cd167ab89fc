/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of type 7 and means, against R 4.2.2: quantile (x, p) and mean (x), and by hand.
 */
#include "plumb-quantile.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-12

static const struct
{
  double values[12];
  gsize n;
  double p;
  double expected;
} quantiles[] = {
  /* quantile (c (3, 1, 4, 1, 5, 9, 2, 6), c (0, .1, .25, .5, .75, .9, 1)) */
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0, 1 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0.1, 1 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0.25, 1.75 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0.5, 3.5 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0.75, 5.25 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 0.9, 6.9 },
  { { 3, 1, 4, 1, 5, 9, 2, 6 }, 8, 1, 9 },
  /* eleven rates, as of an authority and its ten neighbours */
  { { 15.4, 22.5, 41.0, 18.2, 27.9, 30.3, 19.9, 24.1, 26.6, 33.0, 21.7 }, 11, 0.25, 20.8 },
  { { 15.4, 22.5, 41.0, 18.2, 27.9, 30.3, 19.9, 24.1, 26.6, 33.0, 21.7 }, 11, 0.5, 24.1 },
  { { 15.4, 22.5, 41.0, 18.2, 27.9, 30.3, 19.9, 24.1, 26.6, 33.0, 21.7 }, 11, 0.75, 29.1 },
  { { 10, 20, 30 }, 3, 0.25, 15 },
  { { 1, 2 }, 2, 0.25, 1.25 },
  { { 1, 2 }, 2, 0.75, 1.75 },
  { { -3, -1, -2 }, 3, 0.5, -2 },
  { { 7 }, 1, 0, 7 },
  { { 7 }, 1, 0.5, 7 },
  { { 7 }, 1, 1, 7 },
  { { 4, 4, 4, 4 }, 4, 0.25, 4 },
};

static void
test_quantile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      double sorted[12];

      memcpy (sorted, quantiles[i].values, sizeof sorted);
      plumb_sort (sorted, quantiles[i].n);
      g_assert_cmpfloat_with_epsilon (plumb_quantile (sorted, quantiles[i].n, quantiles[i].p), quantiles[i].expected,
                                      EPSILON);
    }
}

static void
test_none (void)
{
  g_assert_true (isnan (plumb_quantile (NULL, 0, 0.5)));
  g_assert_true (isnan (plumb_mean (NULL, 0)));
  plumb_sort (NULL, 0);
}

static void
test_sort (void)
{
  double values[] = { 2, -1, 1e300, 0, -1e300, 2, 0.5 };
  static const double sorted[] = { -1e300, -1, 0, 0.5, 2, 2, 1e300 };

  plumb_sort (values, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpfloat (values[i], ==, sorted[i]);
}

static void
test_mean (void)
{
  static const double rates[] = { 15.4, 22.5, 41.0, 18.2, 27.9, 30.3, 19.9, 24.1, 26.6, 33.0, 21.7 };
  static const double two[] = { -1, 2 };

  g_assert_cmpfloat_with_epsilon (plumb_mean (rates, G_N_ELEMENTS (rates)), 25.5090909090909, 1e-12);
  g_assert_cmpfloat (plumb_mean (two, 2), ==, 0.5);
  g_assert_cmpfloat (plumb_mean (two, 1), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/quantile/type-7", test_quantile);
  g_test_add_func ("/stats/quantile/none", test_none);
  g_test_add_func ("/stats/quantile/sort", test_sort);
  g_test_add_func ("/stats/quantile/mean", test_mean);
  return g_test_run ();
}
