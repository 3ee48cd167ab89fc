/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recent trend: what is tested, and every reason why not. Statistics from R 4.2.2 as in the test of the trend test:
 * prop.trend.test (), and the score test for Poisson counts by hand.
 */
#include "plumb-recent-trend.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *unit;
  PlumbPolarity polarity;
  const char *rows; /* period=value:numerator:denominator, a letter for a value that is none, `f` before a forecast */
  const char *period;
  const char *break_at; /* NULL for none */
  PlumbTrendVerdict verdict;
  PlumbTrendObstacle obstacle;
  PlumbLack lack;
  guint n;
  const char *from;
  double statistic;
  double slope;
  PlumbJudgement judgement;
  const char *reason;
} Case;

#define FALL "2021=30:300:1000 2022=27.7:280:1010 2023=25.3:250:990 2024=21.9:220:1005 2025=20:200:1000"
#define RISE "2021=63.1:280:44360 2022=68:300:44100 2023=70.6:310:43900 2024=77.6:340:43800 2025=82.4:360:43700"
#define UNTESTED(of) PLUMB_TREND_UNTESTED, PLUMB_TREND_OBSTACLE_##of

static const Case cases[] = {
  /* prop.trend.test (c (300, 280, 250, 220, 200), c (1000, 1010, 990, 1005, 1000)): of proportions -0.0258363832 */
  { "better", "percent", PLUMB_POLARITY_LOW, FALL, "2025", NULL, PLUMB_TREND_DECREASING, PLUMB_TREND_OBSTACLE_NONE,
    PLUMB_LACK_NONE, 5, "2021", 35.67815443780164, -2.583638320560279, PLUMB_JUDGEMENT_BETTER, "" },
  { "worse", "percent", PLUMB_POLARITY_HIGH, FALL, "2025", NULL, PLUMB_TREND_DECREASING, PLUMB_TREND_OBSTACLE_NONE,
    PLUMB_LACK_NONE, 5, "2021", 35.67815443780164, -2.583638320560279, PLUMB_JUDGEMENT_WORSE, "" },
  { "without-judgement", "percent", PLUMB_POLARITY_NONE, FALL, "2025", NULL, PLUMB_TREND_DECREASING,
    PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 35.67815443780164, -2.583638320560279, PLUMB_JUDGEMENT_NONE,
    "" },
  { "rate", "per 10,000", PLUMB_POLARITY_LOW, RISE, "2025", NULL, PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE,
    PLUMB_LACK_NONE, 5, "2021", 14.08237517970828, 4.81031897012021, PLUMB_JUDGEMENT_WORSE, "" },
  /* (2 * 96 - 110)^2 / (2 * (270 + 96)) = 9.186 and with 97 9.613, on both sides of 9.5495 */
  { "count-level", "count", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=70 2024=75 2025=96", "2025", NULL,
    PLUMB_TREND_LEVEL, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 6724.0 / 732, 8.2, PLUMB_JUDGEMENT_NONE,
    "" },
  { "count-rising", "count", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=70 2024=75 2025=97", "2025", NULL,
    PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 7056.0 / 734, 8.4,
    PLUMB_JUDGEMENT_WORSE, "" },
  /* less the last it falls */
  { "hangs-on-one", "count", PLUMB_POLARITY_LOW, "2021=60 2022=61 2023=59 2024=60 2025=130", "2025", NULL,
    PLUMB_TREND_LEVEL, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 26.10945945945946, 13.9,
    PLUMB_JUDGEMENT_NONE, "The direction hangs on a single period." },
  { "nothing-every-year", "count", PLUMB_POLARITY_LOW, "2021=0 2022=0 2023=0 2024=0 2025=0", "2025", NULL,
    PLUMB_TREND_LEVEL, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 0, 0, PLUMB_JUDGEMENT_NONE, "" },
  /* the latest five and no older one: 1,000 would turn it */
  { "latest-five", "count", PLUMB_POLARITY_LOW, "2020=1000 2021=60 2022=65 2023=70 2024=75 2025=97", "2025", NULL,
    PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 7056.0 / 734, 8.4,
    PLUMB_JUDGEMENT_WORSE, "" },
  { "months-over-the-new-year", "count", PLUMB_POLARITY_LOW, "2024-10=60 2024-11=65 2024-12=70 2025-01=75 2025-02=97",
    "2025-02", NULL, PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2024-10", 7056.0 / 734,
    8.4, PLUMB_JUDGEMENT_WORSE, "" },
  { "snapshots", "count", PLUMB_POLARITY_LOW, "2021-03-31=60 2022-03-31=65 2023-03-31=70 2024-03-31=75 2025-03-31=97",
    "2025-03-31", NULL, PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021-03-31",
    7056.0 / 734, 8.4, PLUMB_JUDGEMENT_WORSE, "" },
  { "break-before-the-five", "count", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=70 2024=75 2025=97", "2025", "2021",
    PLUMB_TREND_INCREASING, PLUMB_TREND_OBSTACLE_NONE, PLUMB_LACK_NONE, 5, "2021", 7056.0 / 734, 8.4,
    PLUMB_JUDGEMENT_WORSE, "" },
  { "break-among-the-five", "count", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=70 2024=75 2025=97", "2025", "2022",
    UNTESTED (BREAK), PLUMB_LACK_NONE, 5, "2021", NAN, NAN, PLUMB_JUDGEMENT_NONE, "The series breaks at 2022." },
  { "nothing", "count", PLUMB_POLARITY_LOW, "", "2025", NULL, UNTESTED (NO_VALUE), PLUMB_LACK_NONE, 0, NULL, NAN, NAN,
    PLUMB_JUDGEMENT_NONE, "There is no figure." },
  { "one", "count", PLUMB_POLARITY_LOW, "2025=7", "2025", NULL, UNTESTED (FEW), PLUMB_LACK_NONE, 1, "2025", NAN, NAN,
    PLUMB_JUDGEMENT_NONE, "There is 1 period, and the test needs 5." },
  { "four", "count", PLUMB_POLARITY_LOW, "2022=65 2023=70 2024=75 2025=97", "2025", NULL, UNTESTED (FEW),
    PLUMB_LACK_NONE, 4, "2022", NAN, NAN, PLUMB_JUDGEMENT_NONE, "There are 4 periods, and the test needs 5." },
  { "gap", "count", PLUMB_POLARITY_LOW, "2020=50 2021=60 2022=65 2024=75 2025=97", "2025", NULL, UNTESTED (GAP),
    PLUMB_LACK_NONE, 2, "2024", NAN, NAN, PLUMB_JUDGEMENT_NONE, "There is no figure for 2023." },
  /* quarters do not fill a gap in the years, nor are they older years */
  { "other-frequencies", "count", PLUMB_POLARITY_LOW, "2021-Q1=60 2022-Q1=65 2023-Q1=70 2024=75 2025=97", "2025", NULL,
    UNTESTED (FEW), PLUMB_LACK_NONE, 2, "2024", NAN, NAN, PLUMB_JUDGEMENT_NONE,
    "There are 2 periods, and the test needs 5." },
  { "hidden-between", "percent", PLUMB_POLARITY_LOW, "2021=30:3:10 2022=30:3:10 2023=c:: 2024=30:3:10 2025=30:3:10",
    "2025", NULL, UNTESTED (HIDDEN), PLUMB_LACK_NONE, 2, "2024", NAN, NAN, PLUMB_JUDGEMENT_NONE,
    "2023 is c, suppressed to protect confidentiality." },
  { "hidden-last", "percent", PLUMB_POLARITY_LOW,
    "2021=30:3:10 2022=30:3:10 2023=30:3:10 2024=30:3:10 2025=z::", "2025", NULL, UNTESTED (HIDDEN), PLUMB_LACK_NONE, 0,
    "2025", NAN, NAN, PLUMB_JUDGEMENT_NONE, "2025 is z, not applicable." },
  { "forecast-is-no-figure", "count", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=f70 2024=75 2025=97", "2025", NULL,
    UNTESTED (GAP), PLUMB_LACK_NONE, 2, "2024", NAN, NAN, PLUMB_JUDGEMENT_NONE, "There is no figure for 2023." },
  { "no-counts", "percent", PLUMB_POLARITY_LOW, "2021=30:3:10 2022=30 2023=30:3:10 2024=30:3:10 2025=30:3:10", "2025",
    NULL, UNTESTED (COUNTS), PLUMB_LACK_COUNTS, 5, "2021", NAN, NAN, PLUMB_JUDGEMENT_NONE,
    "The figure for 2022 cannot be tested: there are no counts behind it." },
  { "halves", "count", PLUMB_POLARITY_HIGH, "2021=60.5 2022=65 2023=70 2024=75 2025=97", "2025", NULL,
    UNTESTED (COUNTS), PLUMB_LACK_WHOLE, 5, "2021", NAN, NAN, PLUMB_JUDGEMENT_NONE,
    "The figure for 2021 cannot be tested: its counts are no whole numbers." },
  { "amount", "GBP thousand", PLUMB_POLARITY_LOW, "2021=60 2022=65 2023=70 2024=75 2025=97", "2025", NULL,
    UNTESTED (COUNTS), PLUMB_LACK_UNIT, 5, "2021", NAN, NAN, PLUMB_JUDGEMENT_NONE,
    "The figure for 2025 cannot be tested: it is an amount and no count." },
};

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static PlumbObservation
row_of (const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, "=", 2);
  g_auto (GStrv) parts = g_strsplit (sides[1], ":", 3);
  const gboolean forecast = parts[0][0] == 'f';
  PlumbObservation row = { .period = period_of (sides[0]), .numerator = NAN, .denominator = NAN, .value = NAN };

  row.status = forecast ? PLUMB_STATUS_FORECAST : PLUMB_STATUS_ACTUAL;
  if (!plumb_state_parse (parts[0], &row.state))
    row.value = g_ascii_strtod (parts[0] + forecast, NULL);
  if (g_strv_length (parts) == 3 && *parts[1] != '\0')
    {
      row.numerator = g_ascii_strtod (parts[1], NULL);
      row.denominator = g_ascii_strtod (parts[2], NULL);
    }
  return row;
}

static PlumbSeries *
series_of (const Case *c)
{
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) c->unit,
                                            .decimals = 1,
                                            .polarity = c->polarity,
                                            .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1 });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (c->rows, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      PlumbObservation row = row_of (words[i]);
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
  g_autofree char *from = NULL;
  PlumbRecentTrend got;

  g_ptr_array_add (breaks, plumb_break_new (period_of (c->period), TRUE, "A remark breaks nothing"));
  if (c->break_at != NULL)
    g_ptr_array_add (breaks, plumb_break_new (period_of (c->break_at), FALSE, "Recording changed"));
  got = plumb_recent_trend_compute (series, period_of (c->period), breaks);
  reason = plumb_recent_trend_reason (&got, series->indicator->calendar);
  from = plumb_period_to_string (got.from);

  g_assert_cmpint (got.verdict, ==, c->verdict);
  g_assert_cmpint (got.obstacle, ==, c->obstacle);
  g_assert_cmpint (got.lack, ==, c->lack);
  g_assert_cmpuint (got.n, ==, c->n);
  g_assert_cmpstr (from, ==, c->from != NULL ? c->from : "");
  assert_same (got.statistic, c->statistic);
  assert_same (got.slope, c->slope);
  g_assert_cmpint (got.judgement, ==, c->judgement);
  g_assert_cmpstr (reason, ==, c->reason);
  /* what was not tested is never said not to change */
  g_assert_true ((got.verdict == PLUMB_TREND_UNTESTED) == (got.obstacle != PLUMB_TREND_OBSTACLE_NONE));
}

static void
test_words (void)
{
  static const struct
  {
    PlumbTrendVerdict verdict;
    const char *word;
    const char *label;
  } words[] = {
    { PLUMB_TREND_UNTESTED, "cannot be tested", "Cannot be tested" },
    { PLUMB_TREND_LEVEL, "no significant change", "No significant change" },
    { PLUMB_TREND_INCREASING, "increasing", "Increasing" },
    { PLUMB_TREND_DECREASING, "decreasing", "Decreasing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (plumb_trend_verdict_to_string (words[i].verdict), ==, words[i].word);
      g_assert_cmpstr (plumb_trend_verdict_label (words[i].verdict), ==, words[i].label);
    }
}

static void
test_no_period (void)
{
  g_autoptr (PlumbSeries) series = series_of (&cases[0]);
  PlumbRecentTrend got = plumb_recent_trend_compute (series, PLUMB_PERIOD_NONE, NULL);
  g_autofree char *reason = plumb_recent_trend_reason (&got, PLUMB_CALENDAR_CALENDAR_YEAR);

  g_assert_cmpint (got.obstacle, ==, PLUMB_TREND_OBSTACLE_NO_VALUE);
  g_assert_cmpstr (reason, ==, "There is no figure.");
  g_assert_cmpstr (plumb_recent_trend_method (&got), ==, "");
}

static void
test_methods (void)
{
  g_autoptr (PlumbSeries) share = series_of (&cases[0]);
  g_autoptr (PlumbSeries) rate = series_of (&cases[3]);
  PlumbRecentTrend of_share = plumb_recent_trend_compute (share, period_of ("2025"), NULL);
  PlumbRecentTrend of_rate = plumb_recent_trend_compute (rate, period_of ("2025"), NULL);

  g_assert_cmpstr (plumb_recent_trend_method (&of_share), ==, "cochran-armitage");
  g_assert_cmpstr (plumb_recent_trend_method (&of_rate), ==, "poisson");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/recent-trend/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/recent-trend/words", test_words);
  g_test_add_func ("/measure/recent-trend/no-period", test_no_period);
  g_test_add_func ("/measure/recent-trend/methods", test_methods);
  return g_test_run ();
}
