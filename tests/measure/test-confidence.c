/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Intervals of figures in their own unit, and differences from a comparator. Intervals from R 4.2.2: prop.test (x, n,
 * correct = FALSE)$conf.int, poisson.test (x)$conf.int, and Byar's formula by hand.
 */
#include "plumb-confidence.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *unit;
  double value;
  double numerator;
  double denominator;
  double level;
  double lower;
  double upper;
} Case;

static const Case cases[] = {
  { "percent", "percent", 5, 5, 100, 0.95, 2.154367915436798, 11.17504692319191 },
  { "percent-998", "percent", 5, 5, 100, 0.998, 1.386532072599737, 16.45885228259627 },
  { "none-of-ten", "percent", 0, 0, 10, 0.95, 0, 27.75327998628891 },
  { "all-of-ten", "percent", 100, 10, 10, 0.95, 72.24672001371109, 100 },
  { "count", "count", 65, NAN, NAN, 0.95, 50.16318771045945, 82.84913854593984 },
  { "few", "count", 3, NAN, NAN, 0.95, 0.6186721228956016, 8.767273069742323 },
  { "no-children", "count", 0, NAN, NAN, 0.998, 0, 6.907755278982136 },
  { "rate", "per 10,000", 63.1, 280, 44360, 0.95, 248.1596656092143 * 10000 / 44360,
    314.7924194432141 * 10000 / 44360 },
  { "rate-of-few", "per 10,000", 0.9, 4, 44360, 0.95, 1.089865373626325 * 10000 / 44360,
    10.2415886754037 * 10000 / 44360 },
};

static PlumbIndicator *
indicator_of (const char *unit, PlumbPolarity polarity)
{
  return plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) unit,
                                                 .decimals = 1,
                                                 .polarity = polarity,
                                                 .source_return = (char *) "CIN" });
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbIndicator) indicator = indicator_of (c->unit, PLUMB_POLARITY_NONE);
  const PlumbObservation observation = { .value = c->value, .numerator = c->numerator, .denominator = c->denominator };
  PlumbConfidence got = plumb_confidence_compute (indicator, &observation, c->level);

  g_assert_cmpint (got.lack, ==, PLUMB_LACK_NONE);
  g_assert_cmpfloat (got.level, ==, c->level);
  g_assert_cmpfloat_with_epsilon (got.lower, c->lower, 1e-9);
  g_assert_cmpfloat_with_epsilon (got.upper, c->upper, 1e-9);
}

/* What has no counts has no interval, and no difference is judged by it. */
static void
test_none (void)
{
  static const struct
  {
    const char *unit;
    PlumbObservation observation;
    PlumbLack lack;
  } none[] = {
    { "percent",
      { .value = NAN, .numerator = 3, .denominator = 50, .state = PLUMB_STATE_CONFIDENTIAL },
      PLUMB_LACK_VALUE },
    { "percent", { .value = 6, .numerator = NAN, .denominator = NAN }, PLUMB_LACK_COUNTS },
    { "count", { .value = 6.5, .numerator = NAN, .denominator = NAN }, PLUMB_LACK_WHOLE },
    { "GBP thousand", { .value = 6, .numerator = 6, .denominator = 1 }, PLUMB_LACK_UNIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (PlumbIndicator) indicator = indicator_of (none[i].unit, PLUMB_POLARITY_HIGH);
      PlumbConfidence got = plumb_confidence_compute (indicator, &none[i].observation, PLUMB_CONFIDENCE_95);
      PlumbDifference difference = plumb_difference_compute (indicator, &got, 50);

      g_assert_cmpint (got.lack, ==, none[i].lack);
      g_assert_true (isnan (got.lower) && isnan (got.upper));
      g_assert_cmpint (difference.kind, ==, PLUMB_DIFFERENCE_UNJUDGED);
      g_assert_cmpint (difference.lack, ==, none[i].lack);
      g_assert_cmpint (difference.judgement, ==, PLUMB_JUDGEMENT_NONE);
    }
}

static void
test_difference (void)
{
  /* 5 of 100: 2.154 to 11.175 at 95 %, 1.387 to 16.459 at 99.8 % */
  static const struct
  {
    PlumbPolarity polarity;
    double level;
    double comparator;
    PlumbDifferenceKind kind;
    PlumbJudgement judgement;
  } rows[] = {
    { PLUMB_POLARITY_LOW, 0.95, 12, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_BETTER },
    { PLUMB_POLARITY_HIGH, 0.95, 12, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_WORSE },
    { PLUMB_POLARITY_NONE, 0.95, 12, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_NONE },
    { PLUMB_POLARITY_LOW, 0.95, 2, PLUMB_DIFFERENCE_HIGHER, PLUMB_JUDGEMENT_WORSE },
    { PLUMB_POLARITY_HIGH, 0.95, 2, PLUMB_DIFFERENCE_HIGHER, PLUMB_JUDGEMENT_BETTER },
    { PLUMB_POLARITY_NONE, 0.95, 2, PLUMB_DIFFERENCE_HIGHER, PLUMB_JUDGEMENT_NONE },
    { PLUMB_POLARITY_LOW, 0.95, 11, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
    { PLUMB_POLARITY_LOW, 0.95, 5, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
    { PLUMB_POLARITY_LOW, 0.998, 12, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
    { PLUMB_POLARITY_LOW, 0.998, 17, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_BETTER },
    { PLUMB_POLARITY_LOW, 0.95, NAN, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
  };
  const PlumbObservation observation = { .value = 5, .numerator = 5, .denominator = 100 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PlumbIndicator) indicator = indicator_of ("percent", rows[i].polarity);
      PlumbConfidence confidence = plumb_confidence_compute (indicator, &observation, rows[i].level);
      PlumbDifference got = plumb_difference_compute (indicator, &confidence, rows[i].comparator);

      g_assert_cmpint (got.kind, ==, rows[i].kind);
      g_assert_cmpint (got.judgement, ==, rows[i].judgement);
      g_assert_cmpint (got.lack, ==, PLUMB_LACK_NONE);
    }
}

static void
test_judgement_words (void)
{
  static const struct
  {
    PlumbJudgement judgement;
    const char *word;
    const char *label;
  } words[] = {
    { PLUMB_JUDGEMENT_NONE, "none", "" },
    { PLUMB_JUDGEMENT_BETTER, "better", "Better" },
    { PLUMB_JUDGEMENT_WORSE, "worse", "Worse" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (plumb_judgement_to_string (words[i].judgement), ==, words[i].word);
      g_assert_cmpstr (plumb_judgement_label (words[i].judgement), ==, words[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/confidence/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/confidence/none", test_none);
  g_test_add_func ("/measure/confidence/difference", test_difference);
  g_test_add_func ("/measure/confidence/judgement-words", test_judgement_words);
  return g_test_run ();
}
