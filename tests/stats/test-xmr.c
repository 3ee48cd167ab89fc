/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XmR limits and rules: by hand, from R 4.2.2 on its data sets Nile and LakeHuron, and the worked example of screening
 * in the documentation of NHSRplotthedots.
 */
#include "plumb-xmr.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9

/* datasets::Nile, the first 28 years */
static const double nile[] = { 1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994,
                               1020, 960,  1180, 799,  958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100 };

/* "Deviations from Excel defaults": 4.6, 1.94 and -0.72 with screening, 6.95, 1.94 and -3.06 without */
static const double dots[] = { 1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1 };

typedef struct
{
  const char *name;
  double values[8];
  gsize n;
  gboolean screen;
  double mean;
  double mean_range;
  double lower;
  double upper;
  gsize n_screened;
} Case;

static const Case cases[] = {
  { "empty", { 0 }, 0, TRUE, NAN, NAN, NAN, NAN, 0 },
  { "one", { 5 }, 1, TRUE, 5, NAN, NAN, NAN, 0 },
  { "only-gaps", { NAN, NAN }, 2, TRUE, NAN, NAN, NAN, NAN, 0 },
  /* ranges 2: 3 +- 2.66 * 2 */
  { "two", { 2, 4 }, 2, TRUE, 3, 2, -2.32, 8.32, 0 },
  { "all-equal", { 0.1, 0.1, 0.1 }, 3, TRUE, 0.1, 0, 0.1, 0.1, 0 },
  /* no range goes across the gap: 1 and 3 are left; mean 19 / 4 = 4.75; 4.75 +- 2.66 * 2 */
  { "gap", { 2, 3, NAN, 8.5, 5.5 }, 5, TRUE, 4.75, 2, -0.57, 10.07, 0 },
  { "gaps-everywhere", { 2, NAN, 3, NAN, 4 }, 5, TRUE, 3, NAN, NAN, NAN, 0 },
  /* ranges 1 1 1 1 1 9: their mean is 14 / 6, 3.267 times that 7.623; without the 9 it is 1; mean 21 / 7 = 3 */
  { "screened", { 1, 2, 1, 2, 1, 2, 11 }, 7, TRUE, 20.0 / 7, 1, 20.0 / 7 - 2.66, 20.0 / 7 + 2.66, 1 },
  { "not-screened",
    { 1, 2, 1, 2, 1, 2, 11 },
    7,
    FALSE,
    20.0 / 7,
    14.0 / 6,
    20.0 / 7 - 2.66 * 14 / 6,
    20.0 / 7 + 2.66 * 14 / 6,
    0 },
};

static void
assert_same (double got, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat_with_epsilon (got, expected, EPSILON);
}

static void
test_limits (gconstpointer data)
{
  const Case *c = data;
  PlumbXmr got = plumb_xmr (c->values, c->n, c->screen);

  assert_same (got.mean, c->mean);
  assert_same (got.mean_range, c->mean_range);
  assert_same (got.lower, c->lower);
  assert_same (got.upper, c->upper);
  g_assert_cmpuint (got.n_screened, ==, c->n_screened);
}

static void
test_published (void)
{
  PlumbXmr with = plumb_xmr (dots, G_N_ELEMENTS (dots), TRUE);
  PlumbXmr without = plumb_xmr (dots, G_N_ELEMENTS (dots), FALSE);
  PlumbXmr river = plumb_xmr (nile, G_N_ELEMENTS (nile), TRUE);

  /* sum 35 of 18; ranges 1 1 1 8 9 and twelve times 1: 32 / 17, and 15 / 15 without the two over 6.15 */
  g_assert_cmpfloat_with_epsilon (with.mean, 1.94444444444, EPSILON);
  g_assert_cmpfloat_with_epsilon (with.lower, -0.715555555556, EPSILON);
  g_assert_cmpfloat_with_epsilon (with.upper, 4.60444444444, EPSILON);
  g_assert_cmpuint (with.n_screened, ==, 2);
  g_assert_cmpuint (with.n, ==, 18);
  g_assert_cmpfloat_with_epsilon (without.lower, -3.06261437908, EPSILON);
  g_assert_cmpfloat_with_epsilon (without.upper, 6.95150326797, EPSILON);
  g_assert_cmpuint (without.n_screened, ==, 0);
  /* mean (x) +- 2.66 * mean (abs (diff (x))) */
  g_assert_cmpfloat_with_epsilon (river.mean, 1097.75, 1e-6);
  g_assert_cmpfloat_with_epsilon (river.lower, 722.197407407, 1e-6);
  g_assert_cmpfloat_with_epsilon (river.upper, 1473.30259259, 1e-6);
}

static void
test_moving_range (void)
{
  static const double values[] = { 3, 5, NAN, 4, 1 };
  static const double expected[] = { NAN, 2, NAN, NAN, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    assert_same (plumb_moving_range (values, i), expected[i]);
}

typedef struct
{
  const char *name;
  double values[16];
  gsize n;
  const char *outside; /* a letter a point: x where the rule holds */
  const char *rising;
  const char *falling;
  const char *two_of_three;
  const char *one_side;
} RuleCase;

#define NEVER "................"

/* With a mean of 0 and limits of -3 and 3: two thirds of the way are -2 and 2. */
static const RuleCase rule_cases[] = {
  { "common", { 1, -1, 1, -1, 1 }, 5, NEVER, NEVER, NEVER, NEVER, NEVER },
  /* on a limit is not beyond it; a point outside is beyond two thirds, but alone */
  { "outside", { 0, 3, 0, 0, 3.1, 0, 0, -3.5 }, 8, "....x..x", NEVER, NEVER, NEVER, NEVER },
  { "six-rising", { -1.5, -1, -0.5, 0.5, 1, 1.5, 1 }, 7, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "seven-rising", { 0, -1.5, -1, -0.5, 0.5, 1, 1.5, 1.75, 0 }, 9, NEVER, ".xxxxxxx.", NEVER, NEVER, NEVER },
  { "eight-falling", { 1.75, 1.5, 1, 0.5, -0.5, -1, -1.5, -1.75 }, 8, NEVER, NEVER, "xxxxxxxx", NEVER, NEVER },
  /* the turning point belongs to both runs: up in seven, down in seven, and the seven around it lie above the mean */
  { "turning",
    { -1.5, -1, -0.5, 0.5, 1, 1.5, 1.75, 1.5, 1, 0.5, -0.5, -1, -1.5 },
    13,
    NEVER,
    "xxxxxxx......",
    "......xxxxxxx",
    NEVER,
    "...xxxxxxx..." },
  /* two equal values end a rise */
  { "plateau", { -1.5, -1, -0.5, 0.5, 0.5, 1, 1.5, 1.75 }, 8, NEVER, NEVER, NEVER, NEVER, NEVER },
  /* and so does a gap: four points and four */
  { "gap-in-trend", { -1.5, -1, -0.5, 0.5, NAN, 1, 1.5, 1.75, 1.9 }, 9, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "neighbouring-two", { 0, 2.5, 2.1, 0, 0 }, 5, NEVER, NEVER, NEVER, ".xx..", NEVER },
  { "two-around-one", { 0, -2.5, 1, -2.1, 0 }, 5, NEVER, NEVER, NEVER, ".x.x.", NEVER },
  { "two-too-far-apart", { 2.5, 1, -1, 2.5 }, 4, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "two-on-both-sides", { 2.5, -2.5, 0 }, 3, NEVER, NEVER, NEVER, NEVER, NEVER },
  /* exactly two thirds is not beyond */
  { "two-on-two-thirds", { 2, 2, 2 }, 3, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "one-of-them-outside", { 4, 2.5, 0 }, 3, "x..", NEVER, NEVER, "xx.", NEVER },
  { "gap-between-two", { 2.5, NAN, 2.5 }, 3, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "six-on-one-side", { 1, 0.5, 1, 0.5, 1, 0.5, -1 }, 7, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "seven-on-one-side", { -1, 1, 0.5, 1, 0.5, 1, 0.5, 1, -1 }, 9, NEVER, NEVER, NEVER, NEVER, ".xxxxxxx." },
  { "nine-below", { -1, -2, -1, -2, -1, -2, -1, -2, -1 }, 9, NEVER, NEVER, NEVER, NEVER, "xxxxxxxxx" },
  { "one-on-the-mean", { 1, 0.5, 1, 0, 0.5, 1, 0.5, 1 }, 8, NEVER, NEVER, NEVER, NEVER, NEVER },
  { "gap-in-side", { 1, 0.5, 1, NAN, 0.5, 1, 0.5, 1 }, 8, NEVER, NEVER, NEVER, NEVER, NEVER },
};

static void
test_rules (gconstpointer data)
{
  const RuleCase *c = data;
  const PlumbXmr limits = { .mean = 0, .lower = -3, .upper = 3 };
  const struct
  {
    PlumbXmrRules rule;
    const char *expected;
  } rules[] = {
    { PLUMB_XMR_OUTSIDE, c->outside },           { PLUMB_XMR_RISING, c->rising },     { PLUMB_XMR_FALLING, c->falling },
    { PLUMB_XMR_TWO_OF_THREE, c->two_of_three }, { PLUMB_XMR_ONE_SIDE, c->one_side },
  };
  PlumbXmrRules got[16];

  plumb_xmr_rules (&limits, c->values, c->n, got);
  for (guint r = 0; r < G_N_ELEMENTS (rules); r++)
    {
      char letters[17] = NEVER;

      for (gsize i = 0; i < c->n; i++)
        if (got[i] & rules[r].rule)
          letters[i] = 'x';
      letters[c->n] = '\0';
      g_assert_cmpmem (letters, c->n, rules[r].expected, c->n);
    }
}

/* Without limits nothing is flagged, and what is written is cleared. */
static void
test_rules_without_limits (void)
{
  static const double values[] = { 5, NAN, 7 };
  PlumbXmr limits = plumb_xmr (values, 3, TRUE);
  PlumbXmrRules rules[3] = { PLUMB_XMR_OUTSIDE, PLUMB_XMR_OUTSIDE, PLUMB_XMR_OUTSIDE };

  plumb_xmr_rules (&limits, values, 3, rules);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (rules[i], ==, 0);
  plumb_xmr_rules (&limits, values, 0, NULL);
}

/* Ten times 0.1 add up to less than 1: a series that stands still is on its mean all the same. */
static void
test_standing_still (void)
{
  double values[30];
  PlumbXmrRules rules[30];
  PlumbXmr limits;

  for (guint i = 0; i < 30; i++)
    values[i] = i % 2 == 0 ? 0.1 : 0.3 - 0.2;
  limits = plumb_xmr (values, 30, TRUE);
  plumb_xmr_rules (&limits, values, 30, rules);
  for (guint i = 0; i < 30; i++)
    g_assert_cmpuint (rules[i], ==, 0);
}

/* Limits lie symmetrically round the mean; a constant shifts them, a factor stretches them, a turn mirrors them, and
 * the rules stay. */
static void
test_properties (void)
{
  GRand *random = g_rand_new_with_seed (4);

  for (guint turn = 0; turn < 500; turn++)
    {
      double values[40], shifted[40], stretched[40];
      PlumbXmrRules rules[40], shifted_rules[40], stretched_rules[40];
      gsize n = (gsize) g_rand_int_range (random, 2, 41);
      PlumbXmr one, two, three;

      for (gsize i = 0; i < n; i++)
        {
          values[i] = g_rand_int_range (random, 0, 10) == 0 ? NAN : g_rand_int_range (random, 0, 100);
          shifted[i] = values[i] + 1024;
          stretched[i] = values[i] * -4;
        }
      one = plumb_xmr (values, n, turn % 2 == 0);
      two = plumb_xmr (shifted, n, turn % 2 == 0);
      three = plumb_xmr (stretched, n, turn % 2 == 0);
      if (!isfinite (one.lower))
        {
          g_assert_true (isnan (two.lower) && isnan (three.upper));
          continue;
        }
      g_assert_cmpfloat_with_epsilon (one.upper - one.mean, one.mean - one.lower, EPSILON);
      g_assert_cmpfloat_with_epsilon (two.mean, one.mean + 1024, EPSILON);
      g_assert_cmpfloat_with_epsilon (two.lower, one.lower + 1024, EPSILON);
      g_assert_cmpfloat_with_epsilon (two.upper, one.upper + 1024, EPSILON);
      g_assert_cmpfloat_with_epsilon (three.upper, one.lower * -4, EPSILON);
      g_assert_cmpfloat_with_epsilon (three.lower, one.upper * -4, EPSILON);

      plumb_xmr_rules (&one, values, n, rules);
      plumb_xmr_rules (&two, shifted, n, shifted_rules);
      plumb_xmr_rules (&three, stretched, n, stretched_rules);
      for (gsize i = 0; i < n; i++)
        {
          PlumbXmrRules swapped = stretched_rules[i] & ~(PLUMB_XMR_RISING | PLUMB_XMR_FALLING);

          if (stretched_rules[i] & PLUMB_XMR_RISING)
            swapped |= PLUMB_XMR_FALLING;
          if (stretched_rules[i] & PLUMB_XMR_FALLING)
            swapped |= PLUMB_XMR_RISING;
          g_assert_cmpuint (shifted_rules[i], ==, rules[i]);
          g_assert_cmpuint (swapped, ==, rules[i]);
          if (isnan (values[i]))
            g_assert_cmpuint (rules[i], ==, 0);
        }
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stats/xmr/limits/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_limits);
    }
  g_test_add_func ("/stats/xmr/published", test_published);
  g_test_add_func ("/stats/xmr/moving-range", test_moving_range);
  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/stats/xmr/rules/", rule_cases[i].name, NULL);
      g_test_add_data_func (path, &rule_cases[i], test_rules);
    }
  g_test_add_func ("/stats/xmr/rules-without-limits", test_rules_without_limits);
  g_test_add_func ("/stats/xmr/standing-still", test_standing_still);
  g_test_add_func ("/stats/xmr/properties", test_properties);
  return g_test_run ();
}
