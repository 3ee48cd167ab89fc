/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Intervals against R 4.2.2 and against their own nature.
 */
#include "plumb-interval.h"

#include <math.h>

typedef struct
{
  double x;
  double n;
  double confidence;
  double lower;
  double upper;
} Case;

static void
assert_near (PlumbInterval got, const Case *c)
{
  g_assert_cmpfloat_with_epsilon (got.lower, c->lower, 1e-11 * MAX (1, c->lower));
  g_assert_cmpfloat_with_epsilon (got.upper, c->upper, 1e-11 * MAX (1, c->upper));
}

static void
test_wilson (void)
{
  /* prop.test (x, n, conf.level = confidence, correct = FALSE)$conf.int */
  static const Case cases[] = {
    { 5, 100, 0.95, 0.02154367915436798, 0.1117504692319191 },
    { 5, 100, 0.998, 0.01386532072599737, 0.1645885228259627 },
    { 0, 10, 0.95, 0, 0.2775327998628891 },
    { 0, 10, 0.998, 0, 0.4884789004534622 },
    { 10, 10, 0.95, 0.7224672001371109, 1 },
    { 10, 10, 0.998, 0.5115210995465377, 1 },
    { 1, 1, 0.95, 0.2065493143772375, 1 },
    { 50, 100, 0.95, 0.4038315303659957, 0.5961684696340043 },
    { 173, 1126, 0.95, 0.1337592084211894, 0.1758784456845925 },
    { 173, 1126, 0.998, 0.1233570631038812, 0.1897508415063769 },
    { 60000, 120000, 0.95, 0.4971710809443474, 0.5028289190556525 },
    { 1, 1000000, 0.998, 8.724258418884389e-08, 1.146218283024402e-05 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_wilson_interval (cases[i].x, cases[i].n, cases[i].confidence), &cases[i]);
}

static void
test_exact (void)
{
  /* poisson.test (x, conf.level = confidence)$conf.int; of none - log (0.025) and - log (0.001) by hand */
  static const Case cases[] = {
    { 0, 1, 0.95, 0, 3.688879454113935 },
    { 0, 1, 0.998, 0, 6.907755278982136 },
    { 1, 1, 0.95, 0.0253178079842899, 5.571643390938899 },
    { 1, 1, 0.998, 0.001000500333583534, 9.233413476451585 },
    { 2, 1, 0.95, 0.242209278543965, 7.224687667723958 },
    { 3, 1, 0.95, 0.6186721228956016, 8.767273069742323 },
    { 4, 1, 0.998, 0.4285524136284231, 14.79414922253721 },
    { 5, 1, 0.95, 1.623486390118421, 11.66833207932267 },
    { 6, 1, 0.95, 2.201894253490851, 13.05947402251869 },
    { 7, 1, 0.998, 1.520336260398809, 19.62617739538424 },
    { 8, 1, 0.95, 3.453832176748502, 15.76318922019331 },
    { 9, 1, 0.95, 4.115373097378333, 17.08480345141917 },
    { 9, 1, 0.998, 2.452424404363775, 22.65737330906293 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_poisson_interval (cases[i].x, cases[i].confidence), &cases[i]);
}

static void
test_byar (void)
{
  /* x (1 - 1 / 9x - z / 3 sqrt (x))^3 and likewise of x + 1, with R's qnorm; 65: 50.163 and 82.849 as published */
  static const Case cases[] = {
    { 10, 1, 0.95, 4.787449913967564, 18.39145860575647 },    { 10, 1, 0.998, 2.916318374695686, 24.19372492788055 },
    { 11, 1, 0.95, 5.483690198449974, 19.68323711614639 },    { 65, 1, 0.95, 50.16318771045945, 82.84913854593984 },
    { 65, 1, 0.998, 42.8802614714802, 94.000290844318 },      { 280, 1, 0.95, 248.1596656092143, 314.7924194432141 },
    { 1000, 1, 0.998, 905.1149545959671, 1101.632945122775 }, { 12345, 1, 0.95, 12128.18076745869, 12564.72234133174 },
    { 1e6, 1, 0.95, 998040.9833249864, 1001961.911960666 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_near (plumb_poisson_interval (cases[i].x, cases[i].confidence), &cases[i]);
}

/* @narrow holds @estimate, @wide holds @narrow. */
static void
assert_nested (PlumbInterval narrow, PlumbInterval wide, double estimate)
{
  g_assert_cmpfloat (narrow.lower, <=, estimate);
  g_assert_cmpfloat (narrow.upper, >=, estimate);
  g_assert_cmpfloat (wide.lower, <=, narrow.lower);
  g_assert_cmpfloat (wide.upper, >, narrow.upper - 1e-12);
  g_assert_cmpfloat (wide.upper - wide.lower, >, narrow.upper - narrow.lower);
}

static void
test_wilson_holds_the_estimate (void)
{
  static const double trials[] = { 1, 2, 9, 50, 333, 1126, 1e5, 5e7 };

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    for (guint j = 0; j <= 20; j++)
      {
        double n = trials[i], x = floor (n * j / 20);
        PlumbInterval narrow = plumb_wilson_interval (x, n, 0.95);
        PlumbInterval other = plumb_wilson_interval (n - x, n, 0.95);

        assert_nested (narrow, plumb_wilson_interval (x, n, 0.998), x / n);
        g_assert_true (narrow.lower >= 0 && narrow.upper <= 1);
        /* counted from the other side it is the mirror image */
        g_assert_cmpfloat_with_epsilon (other.lower, 1 - narrow.upper, 1e-12);
      }
}

/* Also across the step from the exact interval to the approximation the ends rise with the count. */
static void
test_poisson_holds_the_estimate (void)
{
  PlumbInterval before = { -1, 0 };

  for (double x = 0; x < 2000; x++)
    {
      PlumbInterval narrow = plumb_poisson_interval (x, 0.95);

      assert_nested (narrow, plumb_poisson_interval (x, 0.998), x);
      g_assert_cmpfloat (narrow.lower, >, before.lower);
      g_assert_cmpfloat (narrow.upper, >, before.upper);
      before = narrow;
    }
  assert_nested (plumb_poisson_interval (1e12, 0.95), plumb_poisson_interval (1e12, 0.998), 1e12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/stats/interval/wilson", test_wilson);
  g_test_add_func ("/stats/interval/exact", test_exact);
  g_test_add_func ("/stats/interval/byar", test_byar);
  g_test_add_func ("/stats/interval/wilson-holds-the-estimate", test_wilson_holds_the_estimate);
  g_test_add_func ("/stats/interval/poisson-holds-the-estimate", test_poisson_holds_the_estimate);
  return g_test_run ();
}
