/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two tests of significance against R 4.2.2.
 */
#include "plumb-significance.h"

#include <math.h>

typedef struct
{
  double x1;
  double n1;
  double x2;
  double n2;
  double p;
} Case;

static void
test_two_proportions (void)
{
  /* prop.test (c (x1, x2), c (n1, n2), correct = FALSE)$p.value */
  static const Case cases[] = {
    { 173, 1126, 198, 992, 0.00549529875630651 },
    { 2315, 15000, 2190, 15100, 0.0237318393200464 },
    { 60000, 120000, 61000, 120500, 0.00227030945119193 },
    { 0, 10, 5, 10, 0.00982327450751926 },
    { 10, 10, 5, 10, 0.00982327450751926 },
    { 1, 1, 0, 1, 0.157299207050284 },
    { 0, 1000, 1, 1000, 0.317189492246751 },
    { 50, 100, 50, 100, 1 },
    { 3, 12, 30, 120, 1 },
    /* R says NaN where both are 0 or both 1: there is no difference */
    { 0, 10, 0, 10, 1 },
    { 10, 10, 10, 10, 1 },
    { 0, 1, 0, 1e6, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];

      g_assert_cmpfloat_with_epsilon (plumb_two_proportions_p (c->x1, c->n1, c->x2, c->n2), c->p, 1e-12);
      /* either way round, and counted from the other side */
      g_assert_cmpfloat_with_epsilon (plumb_two_proportions_p (c->x2, c->n2, c->x1, c->n1), c->p, 1e-12);
      g_assert_cmpfloat_with_epsilon (plumb_two_proportions_p (c->n1 - c->x1, c->n1, c->n2 - c->x2, c->n2), c->p,
                                      1e-12);
    }
}

static void
test_two_poisson (void)
{
  /* poisson.test (c (x1, x2), c (n1, n2))$p.value */
  static const Case cases[] = {
    { 131, 43965, 109, 43363, 0.196995217021175 },
    { 455, 43965, 511, 43363, 0.0460149267747031 },
    { 3, 43965, 12, 43363, 0.0204505853492623 },
    { 1, 1000, 2, 3000, 1 },
    { 10, 1, 20, 1, 0.0987371467053889 },
    { 60, 1, 40, 1, 0.0568879336409809 },
    { 61, 1, 39, 1, 0.0352002002177048 },
    { 9000, 1, 9300, 1, 0.027083605910101 },
    { 10100, 1, 9900, 1, 0.159383435984734 },
    { 10, 1, 10, 1, 1 },
    { 1, 1, 0, 1, 1 },
    /* 2 / 2^5 and 2 / 2^6, by hand */
    { 0, 1, 5, 1, 0.0625 },
    { 0, 1, 6, 1, 0.03125 },
    { 0, 1, 0, 1, 1 },
    { 0, 43965, 0, 7, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];

      g_assert_cmpfloat_with_epsilon (plumb_two_poisson_p (c->x1, c->n1, c->x2, c->n2), c->p, 1e-9);
      g_assert_cmpfloat_with_epsilon (plumb_two_poisson_p (c->x2, c->n2, c->x1, c->n1), c->p, 1e-9);
    }
  /* far in the tail: 2 / 2^100 */
  g_assert_cmpfloat_with_epsilon (plumb_two_poisson_p (100, 1, 0, 1), 1.57772181044201e-30, 1e-36);
}

/* Exact at any size, or the same change would be judged otherwise in a large country than in a small one. */
static void
test_many_events (void)
{
  /* poisson.test again */
  static const Case cases[] = {
    { 10100, 1, 9901, 1, 0.161500733768338 },
    { 10300, 1, 9900, 1, 0.0049937925830794 },
    { 30000, 400000, 29500, 401000, 0.0186137641722406 },
    { 10001, 1, 10001, 1, 1 },
    { 10001, 1, 10000, 1, 1 },
    { 2100, 10000, 19000, 90000, 0.827430063296347 },
    { 2400, 10000, 19000, 90000, 5.75685582816329e-09 },
    { 400, 200, 20000, 11000, 0.0605024012535893 },
    { 405, 200, 20000, 11000, 0.0344087874104668 },
    { 50, 1, 20100, 300, 0.0371644318262475 },
    { 80, 1, 20100, 300, 0.111711042855635 },
    { 12300000, 1, 12310000, 1, 0.0438435603914017 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];

      g_assert_cmpfloat_with_epsilon (plumb_two_poisson_p (c->x1, c->n1, c->x2, c->n2), c->p, 1e-6);
      g_assert_cmpfloat_with_epsilon (plumb_two_poisson_p (c->x2, c->n2, c->x1, c->n1), c->p, 1e-6);
    }
}

/* Never outside 0 to 1, whatever the counts. */
static void
test_range (void)
{
  static const double counts[] = { 0, 1, 2, 5, 50, 999, 10000, 12345, 1e6, 1e9 };
  static const double exposures[] = { 1, 3, 43965, 12.5e6 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
      for (guint k = 0; k < G_N_ELEMENTS (exposures); k++)
        {
          double poisson = plumb_two_poisson_p (counts[i], exposures[k], counts[j], exposures[(k + 1) % 4]);
          double proportions = plumb_two_proportions_p (counts[i], counts[i] + exposures[k], counts[j], counts[j] + 1);

          g_assert_true (poisson >= 0 && poisson <= 1);
          g_assert_true (proportions >= 0 && proportions <= 1);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/significance/two-proportions", test_two_proportions);
  g_test_add_func ("/stats/significance/two-poisson", test_two_poisson);
  g_test_add_func ("/stats/significance/many-events", test_many_events);
  g_test_add_func ("/stats/significance/range", test_range);
  return g_test_run ();
}
