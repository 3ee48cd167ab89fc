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
  ranks = plumb_rank_compute (indicator, series, year);

  g_assert_cmpuint (ranks->len, ==, c->n);
  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      g_autofree char *label = plumb_rank_label (rank, c->polarity);

      g_string_append_c (order, (char) ('A' + (int) rank->series));
      g_string_append_printf (labels, "%s%s", i > 0 ? "|" : "", label);
      g_string_append_c (bands, rank->band != 0 ? rank->band : '-');
      g_assert_true (plumb_rank_find (ranks, rank->series) == rank);
    }
  g_assert_cmpstr (order->str, ==, c->order);
  if (c->labels != NULL)
    g_assert_cmpstr (labels->str, ==, c->labels);
  g_assert_cmpstr (bands->str, ==, c->bands);
  g_assert_null (plumb_rank_find (ranks, c->n));
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
  g_test_add_func ("/measure/rank/labels", test_ties);
  return g_test_run ();
}
