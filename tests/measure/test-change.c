/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Change: every kind of it, its words and its reasons. Probabilities from R 4.2.2: prop.test (..., correct = FALSE) and
 * poisson.test ().
 */
#include "plumb-change.h"

#include <math.h>

#define MINUS "\u2212"

/* one observation; a period of NULL stands for none */
typedef struct
{
  const char *period;
  double value;
  double numerator;
  double denominator;
  PlumbState state;
} Row;

typedef struct
{
  const char *name;
  const char *unit;
  int decimals;
  PlumbPolarity polarity;
  const char *period;
  Row rows[3];
  const char *break_at; /* NULL for none */
  gboolean annotation;
  PlumbChangeKind kind;
  double amount;
  double p;
  PlumbJudgement judgement;
  const char *word;
  const char *reason;
} Case;

#define SHARE(period, x, n)                             \
  {                                                     \
    period, 100.0 * (x) / (n), x, n, PLUMB_STATE_NUMBER \
  }
#define RATE(period, x, n)                                \
  {                                                       \
    period, 10000.0 * (x) / (n), x, n, PLUMB_STATE_NUMBER \
  }
#define PLAIN(period, v)                    \
  {                                         \
    period, v, NAN, NAN, PLUMB_STATE_NUMBER \
  }
#define HIDDEN(period, letter)                  \
  {                                             \
    period, NAN, NAN, NAN, PLUMB_STATE_##letter \
  }

static const Case cases[] = {
  { "no-row",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2024", 10) },
    NULL,
    FALSE,
    PLUMB_CHANGE_NO_VALUE,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "No value",
    "" },
  { "no-value",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2024", 10), HIDDEN ("2025", CONFIDENTIAL) },
    NULL,
    FALSE,
    PLUMB_CHANGE_NO_VALUE,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "No value",
    "" },
  { "no-earlier",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 10), PLAIN ("2023", 9) },
    NULL,
    FALSE,
    PLUMB_CHANGE_NO_EARLIER,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "No earlier value",
    "the period before is not in the data" },
  { "no-earlier-of-its-kind",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 10), PLAIN ("2024-Q1", 9), PLAIN ("2024-03", 8) },
    NULL,
    FALSE,
    PLUMB_CHANGE_NO_EARLIER,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "No earlier value",
    "the period before is not in the data" },
  { "earlier-hidden",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), HIDDEN ("2024", CONFIDENTIAL) },
    NULL,
    FALSE,
    PLUMB_CHANGE_EARLIER_HIDDEN,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "the period before is c, suppressed to protect confidentiality" },
  { "earlier-rounds-to-zero",
    "percent",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 3), HIDDEN ("2024", ROUNDS_TO_ZERO) },
    NULL,
    FALSE,
    PLUMB_CHANGE_EARLIER_HIDDEN,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "the period before is k, more than zero, but rounds to zero" },
  { "broken",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), SHARE ("2024", 50, 100) },
    "2025",
    FALSE,
    PLUMB_CHANGE_BROKEN,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "the series breaks between the two" },
  { "broken-within-the-year",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), SHARE ("2024", 50, 100) },
    "2024-05",
    FALSE,
    PLUMB_CHANGE_BROKEN,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "the series breaks between the two" },
  /* a break before the earlier of the two, one after the later, and a remark break nothing */
  { "broken-before",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), SHARE ("2024", 10, 100) },
    "2024",
    FALSE,
    PLUMB_CHANGE_NONE,
    0,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Same",
    "as in the period before" },
  { "broken-after",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), SHARE ("2024", 10, 100) },
    "2025-04",
    FALSE,
    PLUMB_CHANGE_NONE,
    0,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Same",
    "as in the period before" },
  { "annotated",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), SHARE ("2024", 10, 100) },
    "2025",
    TRUE,
    PLUMB_CHANGE_NONE,
    0,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Same",
    "as in the period before" },
  /* 15.36 and 15.44 both print 15.4 */
  { "same-as-printed",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 15.36), PLAIN ("2024", 15.44) },
    NULL,
    FALSE,
    PLUMB_CHANGE_NONE,
    0,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Same",
    "as in the period before" },
  /* full-time equivalents, amounts and bare percentages have no counts to test with */
  { "untested-fte",
    "count",
    1,
    PLUMB_POLARITY_HIGH,
    "2025",
    { PLAIN ("2025", 120.5), PLAIN ("2024", 98.2) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    22.3,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "+22.3, its counts are no whole numbers" },
  { "untested-fte-in-the-share",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10.5, 100), SHARE ("2024", 20.5, 100) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    -10,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    MINUS "10.0 points, its counts are no whole numbers" },
  { "untested-without-counts",
    "percent",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 12), PLAIN ("2024", 13) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    -1,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    MINUS "1 point, there are no counts behind it" },
  { "untested-half-the-counts",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 10, 100), PLAIN ("2024", 50) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    -40,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    MINUS "40.0 points, there are no counts behind it" },
  { "untested-more-than-all",
    "percent",
    1,
    PLUMB_POLARITY_NONE,
    "2025",
    { SHARE ("2025", 110, 100), SHARE ("2024", 50, 100) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    60,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "+60.0 points, more are counted than there are" },
  { "untested-amount",
    "GBP thousand",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 1200), PLAIN ("2024", 100) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    1100,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "+1,100, it is an amount and no count" },
  /* prop.test (c (17, 19), c (100, 100), correct = FALSE)$p.value */
  { "chance",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 17, 100), SHARE ("2024", 19, 100) },
    NULL,
    FALSE,
    PLUMB_CHANGE_CHANCE,
    -2,
    0.712794877990419,
    PLUMB_JUDGEMENT_NONE,
    "No clear change",
    MINUS "2.0 points, could be chance" },
  /* prop.test (c (173, 198), c (1126, 992), correct = FALSE): 15.4 % after 20.0 % */
  { "better",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 173, 1126), SHARE ("2024", 198, 992) },
    NULL,
    FALSE,
    PLUMB_CHANGE_DOWN,
    -4.6,
    0.00549529875630651,
    PLUMB_JUDGEMENT_BETTER,
    "Better",
    MINUS "4.6 points, more than chance" },
  { "worse",
    "percent",
    1,
    PLUMB_POLARITY_HIGH,
    "2025",
    { SHARE ("2025", 173, 1126), SHARE ("2024", 198, 992) },
    NULL,
    FALSE,
    PLUMB_CHANGE_DOWN,
    -4.6,
    0.00549529875630651,
    PLUMB_JUDGEMENT_WORSE,
    "Worse",
    MINUS "4.6 points, more than chance" },
  { "better-upwards",
    "percent",
    1,
    PLUMB_POLARITY_HIGH,
    "2025",
    { SHARE ("2025", 198, 992), SHARE ("2024", 173, 1126) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UP,
    4.6,
    0.00549529875630651,
    PLUMB_JUDGEMENT_BETTER,
    "Better",
    "+4.6 points, more than chance" },
  { "worse-upwards",
    "percent",
    1,
    PLUMB_POLARITY_LOW,
    "2025",
    { SHARE ("2025", 198, 992), SHARE ("2024", 173, 1126) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UP,
    4.6,
    0.00549529875630651,
    PLUMB_JUDGEMENT_WORSE,
    "Worse",
    "+4.6 points, more than chance" },
  { "lower",
    "percent",
    1,
    PLUMB_POLARITY_NONE,
    "2025",
    { SHARE ("2025", 173, 1126), SHARE ("2024", 198, 992) },
    NULL,
    FALSE,
    PLUMB_CHANGE_DOWN,
    -4.6,
    0.00549529875630651,
    PLUMB_JUDGEMENT_NONE,
    "Lower",
    MINUS "4.6 points, more than chance" },
  /* poisson.test (c (131, 109), c (43965, 43363)): 29.8 after 25.1 */
  { "rate-chance",
    "per 10,000",
    1,
    PLUMB_POLARITY_NONE,
    "2025",
    { RATE ("2025", 131, 43965), RATE ("2024", 109, 43363) },
    NULL,
    FALSE,
    PLUMB_CHANGE_CHANCE,
    4.7,
    0.196995217021175,
    PLUMB_JUDGEMENT_NONE,
    "No clear change",
    "+4.7, could be chance" },
  /* poisson.test (c (511, 455), c (43363, 43965)): 117.8 after 103.5 */
  { "rate-higher",
    "per 10,000",
    1,
    PLUMB_POLARITY_NONE,
    "2025",
    { RATE ("2025", 511, 43363), RATE ("2024", 455, 43965) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UP,
    14.3,
    0.0460149267747031,
    PLUMB_JUDGEMENT_NONE,
    "Higher",
    "+14.3, more than chance" },
  { "rate-without-population",
    "per 10,000",
    1,
    PLUMB_POLARITY_NONE,
    "2025",
    { { "2025", 60.5, 266, NAN, PLUMB_STATE_NUMBER }, { "2024", 50.1, 220, NAN, PLUMB_STATE_NUMBER } },
    NULL,
    FALSE,
    PLUMB_CHANGE_UNTESTED,
    10.4,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "+10.4, there are no counts behind it" },
  /* poisson.test (c (60, 40)) and poisson.test (c (61, 39)): on both sides of 0.05 */
  { "count-chance",
    "count",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 60), PLAIN ("2024", 40) },
    NULL,
    FALSE,
    PLUMB_CHANGE_CHANCE,
    20,
    0.0568879336409809,
    PLUMB_JUDGEMENT_NONE,
    "No clear change",
    "+20, could be chance" },
  { "count-worse",
    "count",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 61), PLAIN ("2024", 39) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UP,
    22,
    0.0352002002177048,
    PLUMB_JUDGEMENT_WORSE,
    "Worse",
    "+22, more than chance" },
  { "count-to-zero",
    "count",
    0,
    PLUMB_POLARITY_LOW,
    "2025",
    { PLAIN ("2025", 0), PLAIN ("2024", 6) },
    NULL,
    FALSE,
    PLUMB_CHANGE_DOWN,
    -6,
    0.03125,
    PLUMB_JUDGEMENT_BETTER,
    "Better",
    MINUS "6, more than chance" },
  /* the month before, over the end of a year; the same month of the year before is not asked */
  { "month",
    "count",
    0,
    PLUMB_POLARITY_NONE,
    "2025-01",
    { PLAIN ("2024-12", 40), PLAIN ("2025-01", 60), PLAIN ("2024-01", 10) },
    NULL,
    FALSE,
    PLUMB_CHANGE_CHANCE,
    20,
    0.0568879336409809,
    PLUMB_JUDGEMENT_NONE,
    "No clear change",
    "+20, could be chance" },
  { "month-broken",
    "count",
    0,
    PLUMB_POLARITY_NONE,
    "2025-01",
    { PLAIN ("2024-12", 40), PLAIN ("2025-01", 60) },
    "2025-01",
    FALSE,
    PLUMB_CHANGE_BROKEN,
    NAN,
    NAN,
    PLUMB_JUDGEMENT_NONE,
    "Cannot be tested",
    "the series breaks between the two" },
  { "quarter",
    "count",
    0,
    PLUMB_POLARITY_NONE,
    "2025-Q1",
    { PLAIN ("2024-Q4", 39), PLAIN ("2025-Q1", 61) },
    NULL,
    FALSE,
    PLUMB_CHANGE_UP,
    22,
    0.0352002002177048,
    PLUMB_JUDGEMENT_NONE,
    "Higher",
    "+22, more than chance" },
};

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static PlumbSeries *
series_of (const Case *c)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
    &(PlumbIndicator){ .unit_text = (char *) c->unit, .decimals = c->decimals, .polarity = c->polarity });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1 });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (guint i = 0; i < G_N_ELEMENTS (c->rows) && c->rows[i].period != NULL; i++)
    {
      PlumbObservation row = { .period = period_of (c->rows[i].period),
                               .value = c->rows[i].value,
                               .numerator = c->rows[i].numerator,
                               .denominator = c->rows[i].denominator,
                               .state = c->rows[i].state };
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

static void
assert_same (double got, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat_with_epsilon (got, expected, 1e-9);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbSeries) series = series_of (c);
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  g_autofree char *reason = NULL;
  PlumbChange got;

  if (c->break_at != NULL)
    g_ptr_array_add (breaks, plumb_break_new (period_of (c->break_at), c->annotation, "Recording changed"));
  got = plumb_change_compute (series, period_of (c->period), breaks);
  reason = plumb_change_reason (&got, series->indicator);

  g_assert_cmpint (got.kind, ==, c->kind);
  assert_same (got.amount, c->amount);
  assert_same (got.p, c->p);
  g_assert_cmpint (got.judgement, ==, c->judgement);
  g_assert_cmpstr (plumb_change_word (&got), ==, c->word);
  g_assert_cmpstr (reason, ==, c->reason);
  g_assert_true ((got.earlier == NULL) == (c->kind == PLUMB_CHANGE_NO_VALUE || c->kind == PLUMB_CHANGE_NO_EARLIER));
}

/* Each reason why a difference cannot be tested has its type, of the later figure where both have one. */
static void
test_lacks (void)
{
  static const struct
  {
    Case c;
    PlumbLack lack;
  } lacks[] = {
    { { "counts", "percent", 1, 0, "2025", { SHARE ("2025", 10, 100), PLAIN ("2024", 50) } }, PLUMB_LACK_COUNTS },
    { { "part", "percent", 1, 0, "2025", { SHARE ("2025", 110, 100), PLAIN ("2024", 50) } }, PLUMB_LACK_PART },
    { { "unit", "GBP thousand", 1, 0, "2025", { PLAIN ("2025", 110), PLAIN ("2024", 50) } }, PLUMB_LACK_UNIT },
    { { "whole", "count", 1, 0, "2025", { PLAIN ("2025", 110.5), PLAIN ("2024", 50) } }, PLUMB_LACK_WHOLE },
    /* 15.4 % is not 77 of 100 */
    { { "agreement",
        "percent",
        1,
        0,
        "2025",
        { { "2025", 15.4, 77, 100, PLUMB_STATE_NUMBER }, SHARE ("2024", 50, 100) } },
      PLUMB_LACK_AGREEMENT },
    /* the figures rise and their counts fall, by more than chance: prop.test says p = 0.0017 */
    { { "other-way",
        "percent",
        1,
        0,
        "2025",
        { { "2025", 50.5, 4800, 10000, PLUMB_STATE_NUMBER }, { "2024", 50.1, 5022, 10000, PLUMB_STATE_NUMBER } } },
      PLUMB_LACK_AGREEMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    {
      g_autoptr (PlumbSeries) series = series_of (&lacks[i].c);
      PlumbChange got = plumb_change_compute (series, period_of ("2025"), NULL);
      g_autofree char *reason = plumb_change_reason (&got, series->indicator);

      g_assert_cmpint (got.kind, ==, PLUMB_CHANGE_UNTESTED);
      g_assert_cmpint (got.lack, ==, lacks[i].lack);
      g_assert_true (isnan (got.p));
      g_assert_cmpint (got.judgement, ==, PLUMB_JUDGEMENT_NONE);
      g_assert_cmpstr (plumb_change_word (&got), ==, "Cannot be tested");
      g_assert_true (g_str_has_suffix (reason, plumb_lack_reason (lacks[i].lack)));
    }
}

/* 2013 and 2025, as if one followed the other: 727 of 2,341 and 173 of 1,126, z = 9.8; a break between them parts them.
 */
static void
test_between (void)
{
  static const Case far = {
    "far", "percent", 1, 0, "2025", { SHARE ("2025", 173, 1126), SHARE ("2024", 198, 992), SHARE ("2013", 727, 2341) }
  };
  g_autoptr (PlumbSeries) series = series_of (&far);
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  PlumbChange got = plumb_change_between (series, period_of ("2013"), period_of ("2025"), NULL);

  g_assert_cmpint (got.kind, ==, PLUMB_CHANGE_DOWN);
  assert_same (got.amount, -15.7);
  g_assert_cmpfloat (got.p, <, 1e-15);
  g_assert_cmpfloat (got.earlier->numerator, ==, 727);
  g_ptr_array_add (breaks, plumb_break_new (period_of ("2020"), FALSE, "Recording changed"));
  got = plumb_change_between (series, period_of ("2013"), period_of ("2025"), breaks);
  g_assert_cmpint (got.kind, ==, PLUMB_CHANGE_BROKEN);
  got = plumb_change_between (series, period_of ("2014"), period_of ("2025"), breaks);
  g_assert_cmpint (got.kind, ==, PLUMB_CHANGE_NO_EARLIER);
}

/* no breaks at all may be given as NULL */
static void
test_without_breaks (void)
{
  g_autoptr (PlumbSeries) series = series_of (&cases[G_N_ELEMENTS (cases) - 1]);
  PlumbChange got = plumb_change_compute (series, period_of ("2025-Q1"), NULL);

  g_assert_cmpint (got.kind, ==, PLUMB_CHANGE_UP);
  g_assert_cmpfloat (got.earlier->value, ==, 39);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/change/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/change/lacks", test_lacks);
  g_test_add_func ("/measure/change/without-breaks", test_without_breaks);
  g_test_add_func ("/measure/change/between", test_between);
  return g_test_run ();
}
