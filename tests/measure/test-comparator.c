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
  PlumbComparator got = plumb_comparator_compute (indicator, neighbours, NULL, year);

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
  PlumbComparator got = plumb_comparator_compute (indicator, neighbours, NULL, year);

  g_assert_cmpfloat (got.pooled_numerator, ==, 960);
  g_assert_cmpfloat (got.pooled_denominator, ==, 1200);
  g_assert_cmpfloat (got.pooled, ==, 8000); /* by the unit's own multiplier */
}

/* A series of one figure of @year, NAN for a suppressed one. */
static PlumbSeries *
series_with (PlumbIndicator *indicator, gint64 key, double value)
{
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = key });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  PlumbObservation row = { .period = year,
                           .value = value,
                           .numerator = NAN,
                           .denominator = NAN,
                           .state = isnan (value) ? PLUMB_STATE_CONFIDENTIAL : PLUMB_STATE_NUMBER };

  g_array_append_val (rows, row);
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

/* The own position beside 10, 20, 20.04, 30 and 40 of which one decimal is printed. */
static void
test_position (void)
{
  static const double values[] = { 20, 40, 10, 30, 20.04 };
  static const struct
  {
    PlumbPolarity polarity;
    double own;
    guint above, below, equal, place;
  } rows[] = {
    { PLUMB_POLARITY_HIGH, 35, 1, 4, 0, 2 },
    { PLUMB_POLARITY_LOW, 35, 1, 4, 0, 5 },
    { PLUMB_POLARITY_NONE, 35, 1, 4, 0, 2 },
    /* equal print is equal place */
    { PLUMB_POLARITY_HIGH, 20.01, 2, 1, 2, 3 },
    { PLUMB_POLARITY_LOW, 20.01, 2, 1, 2, 2 },
    /* 20.05 prints 20.1 */
    { PLUMB_POLARITY_LOW, 20.05, 2, 3, 0, 4 },
    { PLUMB_POLARITY_LOW, 9, 5, 0, 0, 1 },
    { PLUMB_POLARITY_HIGH, 9, 5, 0, 0, 6 },
    { PLUMB_POLARITY_HIGH, NAN, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
        &(PlumbIndicator){ .unit_text = (char *) "percent", .decimals = 1, .polarity = rows[i].polarity });
      g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
      g_autoptr (PlumbSeries) own = series_with (indicator, 100, rows[i].own);
      PlumbComparator got;

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_ptr_array_add (group, series_with (indicator, j + 1, values[j]));
      got = plumb_comparator_compute (indicator, group, own, year);
      g_assert_cmpuint (got.above, ==, rows[i].above);
      g_assert_cmpuint (got.below, ==, rows[i].below);
      g_assert_cmpuint (got.equal, ==, rows[i].equal);
      g_assert_cmpuint (got.place, ==, rows[i].place);
      /* two others would give each other away by where the own value stands */
      g_ptr_array_set_size (group, 2);
      got = plumb_comparator_compute (indicator, group, own, year);
      g_assert_cmpuint (got.above + got.below + got.equal + got.place, ==, 0);
    }
}

/* A group that lists the area itself, as all authorities do, is compared with as if it did not. */
static void
test_never_with_itself (void)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
    &(PlumbIndicator){ .unit_text = (char *) "percent", .decimals = 1, .polarity = PLUMB_POLARITY_HIGH });
  g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  g_autoptr (PlumbSeries) own = series_with (indicator, 2, 90);
  g_autoptr (GArray) missing = NULL;
  PlumbComparator got;

  g_ptr_array_add (group, series_with (indicator, 1, 10));
  g_ptr_array_add (group, plumb_series_ref (own));
  g_ptr_array_add (group, series_with (indicator, 3, 20));
  g_ptr_array_add (group, series_with (indicator, 4, NAN));
  got = plumb_comparator_compute (indicator, group, own, year);
  /* with itself there would be three */
  g_assert_cmpuint (got.of, ==, 3);
  g_assert_cmpuint (got.n, ==, 2);
  g_assert_true (isnan (got.median));

  g_ptr_array_add (group, series_with (indicator, 5, 30));
  got = plumb_comparator_compute (indicator, group, own, year);
  g_assert_cmpuint (got.n, ==, 3);
  g_assert_cmpfloat (got.median, ==, 20);
  g_assert_cmpfloat (got.maximum, ==, 30);
  g_assert_cmpint (got.maximum_of, ==, 4); /* in the array given, itself included */
  g_assert_cmpuint (got.equal, ==, 0);
  g_assert_cmpuint (got.place, ==, 1);

  missing = plumb_comparator_missing (group, own, year, PLUMB_STATISTIC_MEDIAN);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpuint (g_array_index (missing, PlumbMissing, 0).series, ==, 3);
}

/* Who is missing, and why: as many as are not behind the statistic. */
static void
test_missing (void)
{
  static const Case c = { "missing",
                          { SHARE (10, 100), HIDDEN (CONFIDENTIAL), ABSENT, VALUE (5), HIDDEN (NOT_AVAILABLE),
                            SHARE (9, 90), SHARE (1, 9) },
                          7 };
  static const PlumbMissing of_median[] = { { 1, FALSE, PLUMB_STATE_CONFIDENTIAL },
                                            { 2, TRUE, PLUMB_STATE_NUMBER },
                                            { 4, FALSE, PLUMB_STATE_NOT_AVAILABLE } };
  static const PlumbMissing of_pooled[] = { { 1, FALSE, PLUMB_STATE_CONFIDENTIAL },
                                            { 2, TRUE, PLUMB_STATE_NUMBER },
                                            { 3, FALSE, PLUMB_STATE_NUMBER },
                                            { 4, FALSE, PLUMB_STATE_NOT_AVAILABLE } };
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "percent" });
  g_autoptr (GPtrArray) neighbours = neighbours_of (&c, indicator);
  PlumbComparator comparator = plumb_comparator_compute (indicator, neighbours, NULL, year);

  for (PlumbStatistic statistic = PLUMB_STATISTIC_MEDIAN; statistic <= PLUMB_STATISTIC_POOLED; statistic++)
    {
      g_autoptr (GArray) got = plumb_comparator_missing (neighbours, NULL, year, statistic);
      const PlumbMissing *expected = statistic == PLUMB_STATISTIC_POOLED ? of_pooled : of_median;

      g_assert_cmpuint (got->len, ==, comparator.of - plumb_comparator_count (&comparator, statistic));
      g_assert_cmpuint (got->len, ==, statistic == PLUMB_STATISTIC_POOLED ? 4 : 3);
      for (guint i = 0; i < got->len; i++)
        {
          const PlumbMissing *one = &g_array_index (got, PlumbMissing, i);

          g_assert_cmpuint (one->series, ==, expected[i].series);
          g_assert_cmpint (one->no_row, ==, expected[i].no_row);
          g_assert_cmpint (one->state, ==, expected[i].state);
        }
    }
}

/* Counts add up and are not a share of one another: the sum over what each was out of is nothing to compare with. */
static void
test_totals_are_not_pooled (void)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "count" });
  g_autoptr (GPtrArray) neighbours = neighbours_of (&cases[0], indicator);
  PlumbComparator got = plumb_comparator_compute (indicator, neighbours, NULL, year);

  g_assert_cmpuint (got.n, ==, 5);
  g_assert_cmpuint (got.n_pooled, ==, 0);
  g_assert_true (isnan (got.pooled));
}

/* The order of the group does not matter to any number. */
static void
test_order_does_not_matter (void)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
    &(PlumbIndicator){ .unit_text = (char *) "percent", .decimals = 1, .polarity = PLUMB_POLARITY_LOW });
  g_autoptr (GRand) random = g_rand_new_with_seed (152);

  for (guint turn = 0; turn < 200; turn++)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
      g_autoptr (GPtrArray) turned = g_ptr_array_new ();
      g_autoptr (PlumbSeries) own = series_with (indicator, 1000, g_rand_int_range (random, 0, 300) / 10.0);
      const guint n = g_rand_int_range (random, 3, 40);
      PlumbComparator got, other;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (
          group,
          series_with (indicator, i + 1, i > 2 && g_rand_boolean (random) ? NAN : g_rand_int (random) % 3000 / 100.0));
      for (guint i = n; i > 0; i--)
        g_ptr_array_add (turned, g_ptr_array_index (group, i - 1));
      got = plumb_comparator_compute (indicator, group, own, year);
      other = plumb_comparator_compute (indicator, turned, own, year);
      g_assert_cmpuint (got.n, ==, other.n);
      assert_same (got.q1, other.q1);
      assert_same (got.median, other.median);
      assert_same (got.mean, other.mean);
      g_assert_cmpuint (got.place, ==, other.place);
      g_assert_cmpuint (got.above + got.below + got.equal, ==, got.n);
      g_assert_true (got.minimum <= got.q1 && got.q1 <= got.median && got.median <= got.q3 && got.q3 <= got.maximum);
      g_assert_true (got.minimum <= got.mean && got.mean <= got.maximum);
    }
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
  g_test_add_func ("/measure/comparator/position", test_position);
  g_test_add_func ("/measure/comparator/never-with-itself", test_never_with_itself);
  g_test_add_func ("/measure/comparator/missing", test_missing);
  g_test_add_func ("/measure/comparator/totals-are-not-pooled", test_totals_are_not_pooled);
  g_test_add_func ("/measure/comparator/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/measure/comparator/words", test_words);
  return g_test_run ();
}
