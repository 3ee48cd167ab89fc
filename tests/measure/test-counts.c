/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figures have counts behind them, and what is said of those that have none.
 */
#include "plumb-counts.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *unit;
  const char *numerator_text;
  const char *source_return;
  int decimals;
  double value;
  double numerator;
  double denominator;
  PlumbState state;
  PlumbStatus status;
  PlumbLack lack;
  gboolean share;
  double events;
  double exposure;
} Case;

#define ACTUAL PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL
#define LACKS(what) PLUMB_LACK_##what, FALSE, NAN, NAN

static const Case cases[] = {
  { "percent", "percent", "", "CIN", 1, 15.4, 77, 500, ACTUAL, PLUMB_LACK_NONE, TRUE, 77, 500 },
  { "rate", "per 10,000", "", "CIN", 1, 63.1, 280, 44360.5, ACTUAL, PLUMB_LACK_NONE, FALSE, 280, 44360.5 },
  { "count", "count", "", "CIN", 0, 65, NAN, NAN, ACTUAL, PLUMB_LACK_NONE, FALSE, 65, 1 },
  { "none", "count", "", "CIN", 0, 0, NAN, NAN, ACTUAL, PLUMB_LACK_NONE, FALSE, 0, 1 },
  /* a denominator that a count has beside it is no population */
  { "count-of-many", "count", "", "CIN", 0, 65, 65, 300, ACTUAL, PLUMB_LACK_NONE, FALSE, 65, 1 },
  { "provisional", "count", "", "CIN", 0, 65, NAN, NAN, PLUMB_STATE_NUMBER, PLUMB_STATUS_PROVISIONAL, PLUMB_LACK_NONE,
    FALSE, 65, 1 },
  { "all-of-them", "percent", "", "CIN", 0, 100, 9, 9, ACTUAL, PLUMB_LACK_NONE, TRUE, 9, 9 },
  { "hidden", "percent", "", "CIN", 1, NAN, 3, 100, PLUMB_STATE_CONFIDENTIAL, PLUMB_STATUS_ACTUAL, LACKS (VALUE) },
  { "forecast", "count", "", "local", 0, 65, NAN, NAN, PLUMB_STATE_NUMBER, PLUMB_STATUS_FORECAST, LACKS (VALUE) },
  { "budget", "count", "", "local", 0, 65, NAN, NAN, PLUMB_STATE_NUMBER, PLUMB_STATUS_BUDGET, LACKS (VALUE) },
  { "population", "count", "", "ONS", 0, 44360, NAN, NAN, ACTUAL, LACKS (ESTIMATE) },
  { "fte", "percent", "Vacancies (FTE)", "Workforce census", 1, 20, 20, 100, ACTUAL, LACKS (FTE) },
  { "money", "GBP thousand", "", "local", 0, 100, 100, 1, ACTUAL, LACKS (UNIT) },
  { "no-numerator", "percent", "", "CIN", 1, 20, NAN, 100, ACTUAL, LACKS (COUNTS) },
  { "no-denominator", "percent", "", "CIN", 1, 20, 20, NAN, ACTUAL, LACKS (COUNTS) },
  { "no-population", "per 10,000", "", "CIN", 1, 20, 20, NAN, ACTUAL, LACKS (COUNTS) },
  { "of-nothing", "percent", "", "CIN", 1, 0, 0, 0, ACTUAL, LACKS (COUNTS) },
  { "half-a-child", "percent", "", "CIN", 1, 20.5, 20.5, 100, ACTUAL, LACKS (WHOLE) },
  { "of-half-a-child", "percent", "", "CIN", 1, 20, 20, 100.5, ACTUAL, LACKS (WHOLE) },
  { "half-a-count", "count", "", "CIN", 1, 20.5, NAN, NAN, ACTUAL, LACKS (WHOLE) },
  { "less-than-none", "count", "", "local", 0, -3, NAN, NAN, ACTUAL, LACKS (WHOLE) },
  { "less-than-none-of-many", "per 10,000", "", "local", 0, -3, -3, 10000, ACTUAL, LACKS (WHOLE) },
  { "more-than-all", "percent", "", "CIN", 1, 110, 110, 100, ACTUAL, LACKS (PART) },
  /* 140 of 10,000 may be more than a population allows for, but is no part of it */
  { "more-than-people", "per 10,000", "", "CIN", 0, 14000, 140, 100, ACTUAL, PLUMB_LACK_NONE, FALSE, 140, 100 },
  /* 77 of 100 is 77 % and not 15.4 */
  { "of-another-figure", "percent", "", "CIN", 1, 15.4, 77, 100, ACTUAL, LACKS (AGREEMENT) },
  /* South West 2025: 22.1 of 11,500 of 51,970, both to the next 10, which is 22.13 */
  { "rounded-to-ten", "percent", "", "CIN", 1, 22.1, 11500, 51970, ACTUAL, PLUMB_LACK_NONE, TRUE, 11500, 51970 },
  /* printed out of an earlier estimate of the population, a fiftieth less */
  { "population-restated", "per 10,000", "", "SSDA903", 0, 64, 280, 44640, ACTUAL, PLUMB_LACK_NONE, FALSE, 280, 44640 },
  /* rounded to whole percents: 1 of 250 is 0.4 */
  { "rounded-to-nothing", "percent", "", "SSDA903", 0, 0, 1, 250, ACTUAL, PLUMB_LACK_NONE, TRUE, 1, 250 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) c->unit,
                                            .decimals = c->decimals,
                                            .numerator = (char *) c->numerator_text,
                                            .source_return = (char *) c->source_return });
  const PlumbObservation observation = { .value = c->value,
                                         .numerator = c->numerator,
                                         .denominator = c->denominator,
                                         .state = c->state,
                                         .status = c->status };
  PlumbCounts got = plumb_counts_get (indicator, &observation);

  g_assert_cmpint (got.lack, ==, c->lack);
  g_assert_cmpint (got.share, ==, c->share);
  if (c->lack == PLUMB_LACK_NONE)
    {
      g_assert_cmpfloat (got.events, ==, c->events);
      g_assert_cmpfloat (got.exposure, ==, c->exposure);
    }
  else
    {
      g_assert_true (isnan (got.events) && isnan (got.exposure));
    }
  g_assert_cmpint (plumb_counts_get (indicator, NULL).lack, ==, PLUMB_LACK_VALUE);
}

/* Every lack has a reason of its own. */
static void
test_reasons (void)
{
  g_assert_cmpstr (plumb_lack_reason (PLUMB_LACK_NONE), ==, "");
  for (PlumbLack a = PLUMB_LACK_VALUE; a < PLUMB_N_LACKS; a++)
    {
      g_assert_cmpstr (plumb_lack_reason (a), !=, "");
      for (PlumbLack b = PLUMB_LACK_VALUE; b < a; b++)
        g_assert_cmpstr (plumb_lack_reason (a), !=, plumb_lack_reason (b));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/counts/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/counts/reasons", test_reasons);
  return g_test_run ();
}
