/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparators: how many neighbours are behind a number, and the number. Expected values worked by hand, quartiles as of
 * R's quantile ().
 */
#include "plumb-comparator.h"

#include <math.h>

#define EPSILON 1e-9

static const PlumbPeriod year = { .kind = PLUMB_PERIOD_YEAR, .year = 2025 };

/* one neighbour: its numerator and denominator, or a value alone, or a state */
typedef struct
{
  double value;
  double numerator;
  double denominator;
  PlumbState state;
  gboolean absent;
} Cell;

typedef struct
{
  const char *name;
  Cell cells[11];
  guint of;
  guint n;
  guint n_pooled;
  double minimum, q1, median, q3, maximum, mean, pooled;
  int minimum_of, maximum_of;
} Case;

#define HIDDEN(letter)                         \
  {                                            \
    NAN, NAN, NAN, PLUMB_STATE_##letter, FALSE \
  }
#define ABSENT                              \
  {                                         \
    NAN, NAN, NAN, PLUMB_STATE_NUMBER, TRUE \
  }
#define VALUE(v)                           \
  {                                        \
    v, NAN, NAN, PLUMB_STATE_NUMBER, FALSE \
  }
#define SHARE(x, n)                                    \
  {                                                    \
    100.0 * (x) / (n), x, n, PLUMB_STATE_NUMBER, FALSE \
  }

static const Case cases[] = {
  { "all",
    /* 10, 20, 30, 40 and 50 %: pooled (10 + 10 + 60 + 20 + 50) / (100 + 50 + 200 + 50 + 100) */
    { SHARE (10, 100), SHARE (10, 50), SHARE (60, 200), SHARE (20, 50), SHARE (50, 100) },
    5,
    5,
    5,
    10,
    20,
    30,
    40,
    50,
    30,
    30,
    0,
    4 },
  { "pooled-is-not-the-mean",
    /* mean of 10, 50 and 90 is 50; pooled 10 + 50 + 900 of 1,200 is 80 */
    { SHARE (10, 100), SHARE (50, 100), SHARE (900, 1000) },
    3,
    3,
    3,
    10,
    30,
    50,
    70,
    90,
    50,
    80,
    0,
    2 },
  { "even",
    /* quantile (c (1, 2, 3, 4), c (.25, .5, .75)): 1.75, 2.5, 3.25 */
    { VALUE (4), VALUE (1), VALUE (3), VALUE (2) },
    4,
    4,
    0,
    1,
    1.75,
    2.5,
    3.25,
    4,
    2.5,
    NAN,
    1,
    0 },
  { "missing-and-suppressed",
    { HIDDEN (CONFIDENTIAL), VALUE (7), ABSENT, VALUE (5), HIDDEN (NOT_AVAILABLE), VALUE (9), HIDDEN (ROUNDS_TO_ZERO) },
    7,
    3,
    0,
    5,
    6,
    7,
    8,
    9,
    7,
    NAN,
    3,
    5 },
  { "two-give-each-other-away",
    { VALUE (7), VALUE (5), HIDDEN (CONFIDENTIAL) },
    3,
    2,
    0,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    -1,
    -1 },
  { "one", { VALUE (7) }, 1, 1, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, -1, -1 },
  { "none", { ABSENT }, 1, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, -1, -1 },
  { "no-set", { ABSENT }, 0, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, -1, -1 },
  { "pooled-of-two-alone",
    /* values enough for a median, counts not enough for a pooled rate */
    { SHARE (10, 100), VALUE (20), SHARE (30, 100) },
    3,
    3,
    2,
    10,
    15,
    20,
    25,
    30,
    20,
    NAN,
    0,
    2 },
  { "denominator-of-none",
    { SHARE (10, 100), SHARE (20, 100), { 30, 30, 0, PLUMB_STATE_NUMBER, FALSE } },
    3,
    3,
    2,
    10,
    15,
    20,
    25,
    30,
    20,
    NAN,
    0,
    2 },
  { "ties",
    /* the first of those that share the lowest and the highest */
    { VALUE (8), VALUE (2), VALUE (2), VALUE (8), VALUE (8) },
    5,
    5,
    0,
    2,
    2,
    8,
    8,
    8,
    5.6,
    NAN,
    1,
    0 },
  { "zero-is-a-value", { VALUE (0), VALUE (0), VALUE (0) }, 3, 3, 0, 0, 0, 0, 0, 0, 0, NAN, 0, 0 },
  { "hidden-but-with-counts",
    /* the counts of a suppressed figure do not come in by the pooled rate */
    { SHARE (10, 100), SHARE (20, 100), { NAN, 3, 100, PLUMB_STATE_CONFIDENTIAL, FALSE } },
    3,
    2,
    2,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    NAN,
    -1,
    -1 },
};

static GPtrArray *
neighbours_of (const Case *c, PlumbIndicator *indicator)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);

  for (guint i = 0; i < c->of; i++)
    {
      g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = i + 1 });
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
      PlumbObservation row = { .period = year,
                               .value = c->cells[i].value,
                               .numerator = c->cells[i].numerator,
                               .denominator = c->cells[i].denominator,
                               .state = c->cells[i].state };
      PlumbObservation other = { .period = { .kind = PLUMB_PERIOD_YEAR, .year = 2024 }, .value = 1e6 };

      g_array_append_val (rows, other); /* another year must not be taken */
      if (!c->cells[i].absent)
        g_array_append_val (rows, row);
      g_ptr_array_add (list, plumb_series_new (indicator, area, rows, NULL, 0));
    }
  return list;
}

static void
assert_same (double got, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat_with_epsilon (got, expected, EPSILON);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "percent" });
  g_autoptr (GPtrArray) neighbours = neighbours_of (c, indicator);
  PlumbComparator got = plumb_comparator_compute (indicator, neighbours, year);

  g_assert_true (plumb_period_equal (got.period, year));
  g_assert_cmpuint (got.of, ==, c->of);
  g_assert_cmpuint (got.n, ==, c->n);
  g_assert_cmpuint (got.n_pooled, ==, c->n_pooled);
  assert_same (got.minimum, c->minimum);
  assert_same (got.q1, c->q1);
  assert_same (got.median, c->median);
  assert_same (got.q3, c->q3);
  assert_same (got.maximum, c->maximum);
  assert_same (got.mean, c->mean);
  assert_same (got.pooled, c->pooled);
  g_assert_true (isnan (got.pooled_numerator) == isnan (c->pooled));
  g_assert_true (isnan (got.pooled_denominator) == isnan (c->pooled));
  g_assert_cmpint (got.minimum_of, ==, c->minimum_of);
  g_assert_cmpint (got.maximum_of, ==, c->maximum_of);

  assert_same (plumb_comparator_value (&got, PLUMB_STATISTIC_MEDIAN), c->median);
  assert_same (plumb_comparator_value (&got, PLUMB_STATISTIC_MEAN), c->mean);
  assert_same (plumb_comparator_value (&got, PLUMB_STATISTIC_POOLED), c->pooled);
  g_assert_cmpuint (plumb_comparator_count (&got, PLUMB_STATISTIC_MEDIAN), ==, c->n);
  g_assert_cmpuint (plumb_comparator_count (&got, PLUMB_STATISTIC_MEAN), ==, c->n);
  g_assert_cmpuint (plumb_comparator_count (&got, PLUMB_STATISTIC_POOLED), ==, c->n_pooled);
}

static void
test_pooled_counts (void)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "per 10,000" });
  g_autoptr (GPtrArray) neighbours = neighbours_of (&cases[1], indicator);
  PlumbComparator got = plumb_comparator_compute (indicator, neighbours, year);

  g_assert_cmpfloat (got.pooled_numerator, ==, 960);
  g_assert_cmpfloat (got.pooled_denominator, ==, 1200);
  g_assert_cmpfloat (got.pooled, ==, 8000); /* by the unit's own multiplier */
}

static void
test_words (void)
{
  static const struct
  {
    const char *word;
    PlumbStatistic statistic;
    const char *label;
  } words[] = {
    { "median", PLUMB_STATISTIC_MEDIAN, "median" },
    { "mean", PLUMB_STATISTIC_MEAN, "mean" },
    { "pooled", PLUMB_STATISTIC_POOLED, "pooled rate" },
  };
  PlumbStatistic statistic;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (plumb_statistic_parse (words[i].word, &statistic));
      g_assert_cmpint (statistic, ==, words[i].statistic);
      g_assert_cmpstr (plumb_statistic_to_string (words[i].statistic), ==, words[i].word);
      g_assert_cmpstr (plumb_statistic_label (words[i].statistic), ==, words[i].label);
    }
  g_assert_false (plumb_statistic_parse ("average", &statistic));
  g_assert_false (plumb_statistic_parse ("", &statistic));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/comparator/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/comparator/pooled-counts", test_pooled_counts);
  g_test_add_func ("/measure/comparator/words", test_words);
  return g_test_run ();
}
