/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks with their ties, and bands. Expected places worked by hand, band borders as of R's quantile ().
 */
#include "plumb-rank.h"

#include <math.h>
#include <string.h>

static const PlumbPeriod year = { .kind = PLUMB_PERIOD_YEAR, .year = 2025 };

/* values by area: A is the first, Z stands for none; a cell of NAN is suppressed */
typedef struct
{
  const char *name;
  PlumbPolarity polarity;
  int decimals;
  guint n;
  double values[16];
  const char *order;  /* the letters of the areas as they come out */
  const char *labels; /* of each, in that order */
  const char *bands;  /* of each, in that order; '-' for none */
} Case;

static const Case cases[] = {
  { "high", PLUMB_POLARITY_HIGH, 0, 4, { 10, 40, 20, 30 }, "BDCA", "1st of 4|2nd of 4|3rd of 4|4th of 4", "----" },
  { "low", PLUMB_POLARITY_LOW, 0, 4, { 10, 40, 20, 30 }, "ACDB", "1st of 4|2nd of 4|3rd of 4|4th of 4", "----" },
  { "no-judgement",
    PLUMB_POLARITY_NONE,
    0,
    4,
    { 10, 40, 20, 30 },
    "BDCA",
    "highest of 4|2nd highest of 4|3rd highest of 4|4th highest of 4",
    "----" },
  { "ties",
    PLUMB_POLARITY_HIGH,
    0,
    6,
    { 5, 9, 5, 9, 9, 1 },
    "BDEACF",
    "1st= of 6|1st= of 6|1st= of 6|4th= of 6|4th= of 6|6th of 6",
    "------" },
  { "ties-without-judgement",
    PLUMB_POLARITY_NONE,
    0,
    3,
    { 5, 5, 1 },
    "ABC",
    "1st= highest of 3|1st= highest of 3|3rd highest of 3",
    "---" },
  { "suppressed-are-not-ranked",
    PLUMB_POLARITY_LOW,
    0,
    5,
    { NAN, 3, 2, NAN, 1 },
    "ECBAD",
    "1st of 3|2nd of 3|3rd of 3|not ranked|not ranked",
    "-----" },
  { "none-has-a-value", PLUMB_POLARITY_HIGH, 0, 2, { NAN, NAN }, "AB", "not ranked|not ranked", "--" },
  { "one", PLUMB_POLARITY_HIGH, 0, 1, { 3 }, "A", "1st of 1", "-" },
  { "nobody", PLUMB_POLARITY_HIGH, 0, 0, { 0 }, "", "", "" },
  { "zero-is-a-value", PLUMB_POLARITY_LOW, 1, 3, { 0, 0.04, 2 }, "ABC", "1st= of 3|1st= of 3|3rd of 3", "---" },
  /* what prints equal ranks equal: 15.44 and 15.36 are both 15.4, 15.45 is 15.5 */
  { "as-printed", PLUMB_POLARITY_HIGH, 1, 3, { 15.36, 15.45, 15.44 }, "BAC", "1st of 3|2nd= of 3|2nd= of 3", "---" },
  { "nine-distinct-have-no-band",
    PLUMB_POLARITY_HIGH,
    0,
    10,
    { 1, 2, 3, 4, 5, 6, 7, 8, 9, 9 },
    "IJHGFEDCBA",
    "1st= of 10|1st= of 10|3rd of 10|4th of 10|5th of 10|6th of 10|7th of 10|8th of 10|9th of 10|10th of 10",
    "----------" },
  /* quantile (1:13): 4, 7 and 10, each a value itself and in the better quarter */
  { "closed-at-the-better-end-high",
    PLUMB_POLARITY_HIGH,
    0,
    13,
    { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 },
    "MLKJIHGFEDCBA",
    NULL,
    "AAAABBBCCCDDD" },
  { "closed-at-the-better-end-low",
    PLUMB_POLARITY_LOW,
    0,
    13,
    { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 },
    "ABCDEFGHIJKLM",
    NULL,
    "AAAABBBCCCDDD" },
  /* where there is no judgement there is no better quarter */
  { "no-band-without-judgement",
    PLUMB_POLARITY_NONE,
    0,
    13,
    { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 },
    "MLKJIHGFEDCBA",
    NULL,
    "-------------" },
  /* a hidden one neither has a band nor moves a border */
  { "bands-beside-hidden",
    PLUMB_POLARITY_HIGH,
    0,
    14,
    { 1, 2, 3, 4, 5, 6, NAN, 7, 8, 9, 10, 11, 12, 13 },
    "NMLKJIHFEDCBAG",
    NULL,
    "AAAABBBCCCDDD-" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
    &(PlumbIndicator){ .unit_text = (char *) "percent", .decimals = c->decimals, .polarity = c->polarity });
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  g_autoptr (GArray) ranks = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autoptr (GString) bands = g_string_new (NULL);

  for (guint i = 0; i < c->n; i++)
    {
      char name[] = { (char) ('A' + (int) i), '\0' };
      g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = i + 1, .name = name });
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
      PlumbObservation row = { .period = year,
                               .value = c->values[i],
                               .state = isnan (c->values[i]) ? PLUMB_STATE_CONFIDENTIAL : PLUMB_STATE_NUMBER };

      g_array_append_val (rows, row);
      g_ptr_array_add (series, plumb_series_new (indicator, area, rows, NULL, 0));
    }
  ranks = plumb_rank_compute (indicator, series, year, NULL);

  g_assert_cmpuint (ranks->len, ==, c->n);
  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      g_autofree char *label = plumb_rank_label (rank, c->polarity);

      g_string_append_c (order, (char) ('A' + (int) rank->series));
      g_string_append_printf (labels, "%s%s", i > 0 ? "|" : "", label);
      g_string_append_c (bands, rank->band != 0 ? rank->band : '-');
      g_assert_true (plumb_rank_find (ranks, rank->series) == rank);
      if (rank->series == 0)
        {
          const PlumbRank first = plumb_rank_of_first (indicator, series, year, NULL);

          g_assert_cmpuint (first.rank, ==, rank->rank);
          g_assert_cmpuint (first.of, ==, rank->of);
          g_assert_cmpuint (first.ties, ==, rank->ties);
          g_assert_cmpint (first.band, ==, rank->band);
        }
    }
  g_assert_cmpstr (order->str, ==, c->order);
  if (c->labels != NULL)
    g_assert_cmpstr (labels->str, ==, c->labels);
  g_assert_cmpstr (bands->str, ==, c->bands);
  g_assert_null (plumb_rank_find (ranks, c->n));
}

/* One figure: printed, with the counts behind it or NAN, or computed from them. */
typedef struct
{
  double value;
  double numerator;
  double denominator;
  gboolean derived;
  PlumbState state;
} Figure;

static GPtrArray *
list_of (PlumbIndicator *indicator, const Figure *figures, guint n)
{
  GPtrArray *series = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Area %03u", i);
      g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = i + 1, .name = name });
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
      PlumbObservation row = { .period = year,
                               .value = figures[i].value,
                               .numerator = figures[i].numerator,
                               .denominator = figures[i].denominator,
                               .derived = figures[i].derived,
                               .state = figures[i].state };

      g_array_append_val (rows, row);
      g_ptr_array_add (series, plumb_series_new (indicator, area, rows, NULL, 0));
    }
  return series;
}

static PlumbIndicator *
whole_percents (PlumbPolarity polarity)
{
  return plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "percent", .polarity = polarity });
}

/* Twelve authorities that print 9, 10, 10, 10, 10, 11, 11, 11, 12, 13, 14 and 15 %. Printed alone they have seven
 * distinct values and no band. By their counts there are twelve, and R's quantile () of them has its borders at 9.975,
 * 10.75 and 12.25: of the four that print 10, all of rank 2, two stand in A and two in B. */
static void
test_bands_by_counts (void)
{
  static const Figure counted[] = {
    { 9, 90, 1000, FALSE, 0 },   { 10, 96, 1000, FALSE, 0 },  { 10, 99, 1000, FALSE, 0 },  { 10, 100, 1000, FALSE, 0 },
    { 10, 103, 1000, FALSE, 0 }, { 11, 106, 1000, FALSE, 0 }, { 11, 109, 1000, FALSE, 0 }, { 11, 112, 1000, FALSE, 0 },
    { 12, 120, 1000, FALSE, 0 }, { 13, 130, 1000, FALSE, 0 }, { 14, 140, 1000, FALSE, 0 }, { 15, 150, 1000, FALSE, 0 },
  };
  const double borders[] = { 9.975, 10.75, 12.25 };
  g_autoptr (PlumbIndicator) indicator = whole_percents (PLUMB_POLARITY_LOW);
  Figure printed[G_N_ELEMENTS (counted)];
  const guint n = G_N_ELEMENTS (counted);

  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (GPtrArray) series = NULL;
      g_autoptr (GArray) ranks = NULL;
      g_autoptr (GString) bands = g_string_new (NULL);
      PlumbRankSummary summary;

      for (guint i = 0; i < n; i++)
        {
          printed[i] = counted[i];
          if (turn == 1)
            printed[i].numerator = printed[i].denominator = NAN;
        }
      series = list_of (indicator, printed, n);
      ranks = plumb_rank_compute (indicator, series, year, &summary);
      for (guint i = 0; i < n; i++)
        g_string_append_c (bands, MAX (plumb_rank_find (ranks, i)->band, '-'));
      g_assert_cmpuint (plumb_rank_find (ranks, 1)->rank, ==, 2);
      g_assert_cmpuint (plumb_rank_find (ranks, 4)->rank, ==, 2);
      g_assert_cmpuint (plumb_rank_find (ranks, 4)->ties, ==, 3);
      g_assert_cmpuint (plumb_rank_find (ranks, 5)->rank, ==, 6);
      g_assert_cmpstr (bands->str, ==, turn == 0 ? "AAABBBCCCDDD" : "------------");
      g_assert_cmpuint (summary.distinct, ==, turn == 0 ? 12 : 7);
      g_assert_cmpint (summary.bands, ==, turn == 0 ? PLUMB_BANDS_GIVEN : PLUMB_BANDS_FEW_DISTINCT);
      for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
        if (turn == 0)
          g_assert_cmpfloat_with_epsilon (summary.borders[i], borders[i], 1e-9);
        else
          g_assert_true (isnan (summary.borders[i]));
    }
}

/* Counts of another figure do not move a printed value: 10 % is not 400 of 1,000. */
static void
test_counts_that_disagree (void)
{
  static const Figure figures[] = { { 10, 400, 1000, FALSE, 0 }, { 20, 200, 1000, FALSE, 0 },
                                    { 30, NAN, NAN, FALSE, 0 },  { 40, 400, 1000, FALSE, 0 },
                                    { 50, 500, 1000, FALSE, 0 }, { 60, NAN, NAN, FALSE, 0 },
                                    { 70, 700, 1000, FALSE, 0 }, { 80, 800, 1000, FALSE, 0 },
                                    { 90, NAN, NAN, FALSE, 0 },  { 99, 990, 1000, FALSE, 0 } };
  g_autoptr (PlumbIndicator) indicator = whole_percents (PLUMB_POLARITY_HIGH);
  g_autoptr (GPtrArray) series = list_of (indicator, figures, G_N_ELEMENTS (figures));
  PlumbRankSummary summary;
  g_autoptr (GArray) ranks = plumb_rank_compute (indicator, series, year, &summary);

  g_assert_cmpuint (summary.distinct, ==, 10);
  g_assert_cmpuint (plumb_rank_find (ranks, 0)->rank, ==, 10);
  g_assert_cmpint (plumb_rank_find (ranks, 0)->band, ==, 'D');
}

/* Three of thirteen, and one that is none of them, are ranked alone, and stand in the quarters of the thirteen. */
static void
test_bands_of_all (void)
{
  Figure figures[13];
  g_autoptr (PlumbIndicator) indicator = whole_percents (PLUMB_POLARITY_HIGH);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) few = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  g_autoptr (GPtrArray) strangers = NULL;
  g_autoptr (GArray) all_ranks = NULL;
  g_autoptr (GArray) ranks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    figures[i] = (Figure){ i + 1, NAN, NAN, FALSE, PLUMB_STATE_NUMBER };
  all = list_of (indicator, figures, G_N_ELEMENTS (figures));
  strangers = list_of (indicator, figures, 1);
  ((PlumbSeries *) g_ptr_array_index (strangers, 0))->area->key = 99;
  g_ptr_array_add (few, plumb_series_ref (g_ptr_array_index (all, 10)));
  g_ptr_array_add (few, plumb_series_ref (g_ptr_array_index (all, 8)));
  g_ptr_array_add (few, plumb_series_ref (g_ptr_array_index (all, 3)));
  g_ptr_array_add (few, plumb_series_ref (g_ptr_array_index (strangers, 0)));

  all_ranks = plumb_rank_compute (indicator, all, year, NULL);
  ranks = plumb_rank_compute (indicator, few, year, NULL);
  plumb_rank_take_bands (ranks, few, all_ranks, all);
  /* quantile (1:13): 4, 7 and 10 */
  g_assert_cmpint (plumb_rank_find (ranks, 0)->band, ==, 'A');
  g_assert_cmpint (plumb_rank_find (ranks, 1)->band, ==, 'B');
  g_assert_cmpint (plumb_rank_find (ranks, 2)->band, ==, 'C');
  g_assert_cmpint (plumb_rank_find (ranks, 3)->band, ==, 0);
  g_assert_cmpuint (plumb_rank_find (ranks, 1)->rank, ==, 2);
  g_assert_cmpuint (plumb_rank_find (ranks, 1)->of, ==, 4);
}

static void
test_excluded (void)
{
  static const Figure figures[] = {
    { 10, NAN, NAN, FALSE, 0 },
    { NAN, NAN, NAN, FALSE, PLUMB_STATE_CONFIDENTIAL },
    { NAN, NAN, NAN, FALSE, PLUMB_STATE_CONFIDENTIAL },
    { NAN, NAN, NAN, FALSE, PLUMB_STATE_NOT_APPLICABLE },
  };
  g_autoptr (PlumbIndicator) indicator = whole_percents (PLUMB_POLARITY_NONE);
  g_autoptr (GPtrArray) series = list_of (indicator, figures, G_N_ELEMENTS (figures));
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 9 });
  PlumbRankSummary summary;
  g_autofree char *bands = NULL;
  g_autofree char *excluded = NULL;
  g_autoptr (GArray) ranks = NULL;

  g_ptr_array_add (series, plumb_series_new (indicator, area, none, NULL, 0));
  ranks = plumb_rank_compute (indicator, series, year, &summary);
  bands = plumb_rank_summary_bands (&summary);
  excluded = plumb_rank_summary_excluded (&summary);

  g_assert_cmpuint (summary.of, ==, 1);
  g_assert_cmpuint (summary.excluded[PLUMB_STATE_CONFIDENTIAL], ==, 2);
  g_assert_cmpuint (summary.excluded[PLUMB_STATE_NOT_APPLICABLE], ==, 1);
  g_assert_cmpuint (summary.no_row, ==, 1);
  g_assert_cmpint (summary.bands, ==, PLUMB_BANDS_NO_JUDGEMENT);
  g_assert_cmpstr (bands, ==, "There are no bands: neither higher nor lower is better.");
  g_assert_cmpstr (
    excluded, ==, "Not ranked: 2 c (suppressed to protect confidentiality), 1 z (not applicable), 1 without a figure.");
}

static void
test_nothing_to_say (void)
{
  const PlumbRankSummary all = { .of = 12, .distinct = 12 };
  const PlumbRankSummary few = { .of = 12, .distinct = 9, .bands = PLUMB_BANDS_FEW_DISTINCT };
  g_autofree char *bands = plumb_rank_summary_bands (&all);
  g_autofree char *excluded = plumb_rank_summary_excluded (&all);
  g_autofree char *too_few = plumb_rank_summary_bands (&few);

  g_assert_cmpstr (bands, ==, "");
  g_assert_cmpstr (excluded, ==, "");
  g_assert_cmpstr (too_few, ==, "There are no bands: 9 distinct values are too few for quarters.");
}

/* Whatever the figures: the order in which they are given does not matter, equal print is equal rank, a rank is one
 * more than there are better ones, and a better rank never has a worse band. */
static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (60);

  for (guint turn = 0; turn < 150; turn++)
    {
      g_autoptr (PlumbIndicator) indicator = whole_percents (turn % 2 == 0 ? PLUMB_POLARITY_LOW : PLUMB_POLARITY_HIGH);
      g_autoptr (GPtrArray) turned = g_ptr_array_new ();
      g_autoptr (GPtrArray) series = NULL;
      g_autoptr (GArray) ranks = NULL;
      g_autoptr (GArray) other = NULL;
      Figure figures[152];
      const guint n = g_rand_int_range (random, 1, G_N_ELEMENTS (figures) + 1);

      for (guint i = 0; i < n; i++)
        {
          const double of = g_rand_int_range (random, 1, 400);
          const double x = g_rand_int_range (random, 0, (int) of + 1);
          const double share = 100 * x / of;

          /* computed, printed with its counts, printed alone, hidden */
          switch (g_rand_int_range (random, 0, 4))
            {
            case 0:
              figures[i] = (Figure){ share, x, of, TRUE, PLUMB_STATE_NUMBER };
              break;
            case 1:
              figures[i] = (Figure){ floor (share + 0.5), x, of, FALSE, PLUMB_STATE_NUMBER };
              break;
            case 2:
              figures[i] = (Figure){ floor (share + 0.5), NAN, NAN, FALSE, PLUMB_STATE_NUMBER };
              break;
            default:
              figures[i] = (Figure){ NAN, NAN, NAN, FALSE, PLUMB_STATE_CONFIDENTIAL };
              break;
            }
        }
      series = list_of (indicator, figures, n);
      for (guint i = n; i > 0; i--)
        g_ptr_array_add (turned, g_ptr_array_index (series, i - 1));
      ranks = plumb_rank_compute (indicator, series, year, NULL);
      other = plumb_rank_compute (indicator, turned, year, NULL);
      for (guint i = 0; i < n; i++)
        {
          const PlumbRank *a = &g_array_index (ranks, PlumbRank, i);
          const PlumbRank *b = &g_array_index (other, PlumbRank, i);
          const double printed = floor (figures[a->series].value + 0.5);
          guint better = 0, equal = 0;

          g_assert_cmpuint (a->series, ==, n - 1 - b->series);
          g_assert_true (a->rank == b->rank && a->ties == b->ties && a->band == b->band && a->of == b->of);
          if (a->rank == 0)
            continue;
          for (guint j = 0; j < n; j++)
            {
              const double against = floor (figures[j].value + 0.5);

              better += indicator->polarity == PLUMB_POLARITY_LOW ? against < printed : against > printed;
              equal += against - printed == 0;
            }
          g_assert_cmpuint (a->rank, ==, better + 1);
          g_assert_cmpuint (a->ties, ==, equal - 1);
          if (i > 0 && a->rank > g_array_index (ranks, PlumbRank, i - 1).rank)
            g_assert_cmpint (a->band, >=, g_array_index (ranks, PlumbRank, i - 1).band);
        }
    }
}

static void
test_ties (void)
{
  static const struct
  {
    PlumbRank rank;
    PlumbPolarity polarity;
    const char *label;
  } labels[] = {
    { { .rank = 1, .of = 11, .ties = 1 }, PLUMB_POLARITY_LOW, "1st= of 11" },
    { { .rank = 10, .of = 11 }, PLUMB_POLARITY_NONE, "10th highest of 11" },
    { { .rank = 1, .of = 11 }, PLUMB_POLARITY_NONE, "highest of 11" },
    { { .rank = 151, .of = 152 }, PLUMB_POLARITY_HIGH, "151st of 152" },
    { { .rank = 0, .of = 0 }, PLUMB_POLARITY_HIGH, "not ranked" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = plumb_rank_label (&labels[i].rank, labels[i].polarity);
      g_assert_cmpstr (label, ==, labels[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/rank/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/rank/bands-by-counts", test_bands_by_counts);
  g_test_add_func ("/measure/rank/counts-that-disagree", test_counts_that_disagree);
  g_test_add_func ("/measure/rank/bands-of-all", test_bands_of_all);
  g_test_add_func ("/measure/rank/excluded", test_excluded);
  g_test_add_func ("/measure/rank/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/measure/rank/properties", test_properties);
  g_test_add_func ("/measure/rank/labels", test_ties);
  return g_test_run ();
}
