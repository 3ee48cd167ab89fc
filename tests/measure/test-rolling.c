/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rolling years by hand.
 */
#include "plumb-rolling.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

/* Words separated by blanks from @first on, a period each: `7`, a value; `3/4`, numerator and denominator; `c`,
 * suppressed; `.`, no row; `v`, a value without counts; `f`, a forecast; `p7`, provisional. */
static PlumbSeries *
series_of (const char *first, const char *text, const char *unit, PlumbCalendar calendar)
{
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .id = (char *) "x", .unit_text = (char *) unit, .calendar = calendar });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .code = (char *) "E06000024", .name = (char *) "Here" });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  PlumbPeriod period = period_of (first);

  for (guint i = 0; words[i] != NULL && *text != '\0'; i++, period = plumb_period_step (period, 1))
    {
      const char *word = words[i];
      const char *slash = strchr (word, '/');
      PlumbObservation row = { .period = period, .value = NAN, .numerator = NAN, .denominator = NAN };

      if (*word == '.')
        continue;
      if (*word == 'p')
        {
          row.status = PLUMB_STATUS_PROVISIONAL;
          word++;
        }
      if (*word == 'c')
        row.state = PLUMB_STATE_CONFIDENTIAL;
      else if (*word == 'v')
        row.value = 50;
      else if (*word == 'f')
        {
          row.status = PLUMB_STATUS_FORECAST;
          row.value = 1000;
        }
      else if (slash != NULL)
        {
          row.numerator = g_ascii_strtod (word, NULL);
          row.denominator = g_ascii_strtod (slash + 1, NULL);
          /* the printed rate is wrong on purpose: nothing may be computed from it */
          row.value = 99;
        }
      else
        row.value = g_ascii_strtod (word, NULL);
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

typedef struct
{
  const char *name;
  const char *unit;
  PlumbCalendar calendar;
  PlumbRolling rolling;
  const char *first;
  const char *text;
  guint n;
  /* of the last point */
  PlumbWindow window;
  double value;
  const char *reason;
} Case;

#define FLOW PLUMB_CALENDAR_FINANCIAL_YEAR
#define STOCK PLUMB_CALENDAR_MARCH_SNAPSHOT

static const Case cases[] = {
  /* 1 + 2 + ... + 12 = 78, and 2 + ... + 13 = 90; means 6.5 and 7.5 */
  { "sum", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "1 2 3 4 5 6 7 8 9 10 11 12", 12, PLUMB_WINDOW_COMPLETE, 78,
    "" },
  { "sum-moves-on", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "1 2 3 4 5 6 7 8 9 10 11 12 13", 13,
    PLUMB_WINDOW_COMPLETE, 90, "" },
  { "mean", "count", FLOW, PLUMB_ROLLING_MEAN, "2024-01", "1 2 3 4 5 6 7 8 9 10 11 12 13", 13, PLUMB_WINDOW_COMPLETE,
    7.5, "" },
  { "mean-of-a-stock", "count", STOCK, PLUMB_ROLLING_MEAN, "2024-01", "1 2 3 4 5 6 7 8 9 10 11 12", 12,
    PLUMB_WINDOW_COMPLETE, 6.5, "" },
  { "no-sum-of-a-stock", "count", STOCK, PLUMB_ROLLING_SUM, "2024-01", "1 2 3 4 5 6 7 8 9 10 11 12", 12,
    PLUMB_WINDOW_STOCK, NAN, "what is counted on a day has no sum over a year" },
  { "quarters", "count", FLOW, PLUMB_ROLLING_SUM, "2024-Q3", "7 1 2 3 4", 5, PLUMB_WINDOW_COMPLETE, 10, "" },
  { "amount", "GBP thousand", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "-1.5 2 -3 4", 4, PLUMB_WINDOW_COMPLETE, 1.5, "" },
  { "early", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "1 2 3 4 5 6 7 8 9 10 11", 11, PLUMB_WINDOW_EARLY, NAN,
    "the series begins less than a year before" },
  { "hidden", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "1 c 3 4 5 c 7 8 9 10 11 12", 12, PLUMB_WINDOW_HIDDEN, NAN,
    "Jun 2024 is c, suppressed to protect confidentiality" },
  { "itself-hidden", "count", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "1 2 3 c", 4, PLUMB_WINDOW_HIDDEN, NAN,
    "Oct\u2060\u2013\u2060Dec 2024 is c, suppressed to protect confidentiality" },
  /* the hidden month is thirteen months ago */
  { "hidden-long-ago", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "c 1 1 1 1 1 1 1 1 1 1 1 1", 13,
    PLUMB_WINDOW_COMPLETE, 12, "" },
  { "missing", "count", FLOW, PLUMB_ROLLING_SUM, "2024-01", "1 2 3 4 5 . 7 8 9 10 11 12", 11, PLUMB_WINDOW_MISSING, NAN,
    "Jun 2024 is not in the data" },
  { "forecast-is-no-row", "count", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "1 2 f 4 5", 4, PLUMB_WINDOW_MISSING, NAN,
    "Jul\u2060\u2013\u2060Sep 2024 is not in the data" },
  /* 100 * (1 + 2 + 3 + 4) / (10 + 10 + 10 + 170) = 5; the mean of the four percentages would be 15.6 */
  { "percent", "percent", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "1/10 2/10 3/10 4/170", 4, PLUMB_WINDOW_COMPLETE, 5, "" },
  { "percent-by-mean", "percent", FLOW, PLUMB_ROLLING_MEAN, "2024-Q1", "1/10 2/10 3/10 4/170", 4, PLUMB_WINDOW_COMPLETE,
    5, "" },
  { "percent-without-counts", "percent", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "1/10 v 3/10 4/170", 4,
    PLUMB_WINDOW_NO_COUNTS, NAN, "Apr\u2060\u2013\u2060Jun 2024 has no counts behind it" },
  { "percent-of-nothing", "percent", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "0/0 0/0 0/0 0/0", 4, PLUMB_WINDOW_NOTHING,
    NAN, "there is nothing in the denominator in the whole year" },
  { "percent-with-an-empty-quarter", "percent", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "0/0 1/2 0/0 0/2", 4,
    PLUMB_WINDOW_COMPLETE, 25, "" },
  /* 10,000 * (100 + 110 + 120 + 70) / ((20,000 + 20,000 + 20,400 + 20,400) / 4) = 4,000,000 / 20,200 */
  { "rate", "per 10,000", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "100/20000 110/20000 120/20400 70/20400", 4,
    PLUMB_WINDOW_COMPLETE, 4000000.0 / 20200, "" },
  /* 10,000 * 100 / 20,200: children on the last day of each quarter, 100 on average */
  { "rate-of-a-stock", "per 10,000", STOCK, PLUMB_ROLLING_SUM, "2024-Q1", "100/20000 110/20000 120/20400 70/20400", 4,
    PLUMB_WINDOW_COMPLETE, 1000000.0 / 20200, "" },
  { "one", "count", FLOW, PLUMB_ROLLING_SUM, "2024-Q1", "4", 1, PLUMB_WINDOW_EARLY, NAN,
    "the series begins less than a year before" },
};

static void
assert_same (double got, double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (got));
  else
    g_assert_cmpfloat_with_epsilon (got, expected, EPSILON);
}

static PlumbFrequency
frequency_of (const PlumbSeries *series)
{
  return plumb_period_frequency (series->observations[0].period);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbSeries) series = series_of (c->first, c->text, c->unit, c->calendar);
  g_autoptr (GArray) got = plumb_rolling_compute (series, NULL, frequency_of (series), c->rolling);
  const PlumbRollingPoint *last = &g_array_index (got, PlumbRollingPoint, got->len - 1);
  g_autofree char *reason = plumb_rolling_reason (last, series->indicator);

  g_assert_cmpuint (got->len, ==, c->n);
  g_assert_cmpint (last->window, ==, c->window);
  assert_same (last->value, c->value);
  g_assert_cmpstr (reason, ==, c->reason);
  g_assert_true (isnan (last->numerator) == (c->window != PLUMB_WINDOW_COMPLETE));
  /* no year is whole before the series is a year old */
  for (guint i = 0; i + 1 < (frequency_of (series) == PLUMB_FREQUENCY_QUARTER ? 4u : 12u) && i < got->len; i++)
    g_assert_cmpint (g_array_index (got, PlumbRollingPoint, i).window, !=, PLUMB_WINDOW_COMPLETE);
}

static void
test_empty (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-01", "", "count", FLOW);
  g_autoptr (GArray) got = plumb_rolling_compute (series, NULL, PLUMB_FREQUENCY_MONTH, PLUMB_ROLLING_SUM);

  g_assert_cmpuint (got->len, ==, 0);
}

/* A break in the first quarter of a year is before all of it; an annotation breaks nothing. */
static void
test_breaks (void)
{
  static const struct
  {
    const char *at;
    gboolean annotation;
    PlumbWindow windows[6];
  } table[] = {
    { "2024-Q3",
      FALSE,
      { PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_BROKEN, PLUMB_WINDOW_BROKEN,
        PLUMB_WINDOW_COMPLETE } },
    { "2024-Q3",
      TRUE,
      { PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_COMPLETE, PLUMB_WINDOW_COMPLETE,
        PLUMB_WINDOW_COMPLETE } },
    { "2024-Q1",
      FALSE,
      { PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_EARLY, PLUMB_WINDOW_COMPLETE, PLUMB_WINDOW_COMPLETE,
        PLUMB_WINDOW_COMPLETE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (PlumbSeries) series = series_of ("2024-Q1", "1 2 3 4 5 6", "count", FLOW);
      g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
      g_autoptr (GArray) got = NULL;

      g_ptr_array_add (breaks, plumb_break_new (period_of (table[i].at), table[i].annotation, "Counted anew"));
      got = plumb_rolling_compute (series, breaks, PLUMB_FREQUENCY_QUARTER, PLUMB_ROLLING_SUM);
      for (guint j = 0; j < 6; j++)
        g_assert_cmpint (g_array_index (got, PlumbRollingPoint, j).window, ==, table[i].windows[j]);
    }
}

/* One provisional quarter makes the year provisional. */
static void
test_status (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-Q1", "p1 2 3 4 5", "count", FLOW);
  g_autoptr (GArray) got = plumb_rolling_compute (series, NULL, PLUMB_FREQUENCY_QUARTER, PLUMB_ROLLING_SUM);

  g_assert_cmpint (g_array_index (got, PlumbRollingPoint, 3).status, ==, PLUMB_STATUS_PROVISIONAL);
  g_assert_cmpint (g_array_index (got, PlumbRollingPoint, 4).status, ==, PLUMB_STATUS_ACTUAL);
}

/* A sum is twelve times a mean, and months taken in quarters give the same year. */
static void
test_properties (void)
{
  GRand *random = g_rand_new_with_seed (12);

  for (guint turn = 0; turn < 100; turn++)
    {
      g_autoptr (GString) months = g_string_new (NULL);
      g_autoptr (GString) quarters = g_string_new (NULL);
      int three = 0;

      for (guint i = 0; i < 24; i++)
        {
          int count = g_rand_int_range (random, 0, 1000);

          g_string_append_printf (months, "%s%d", i > 0 ? " " : "", count);
          three += count;
          if (i % 3 == 2)
            {
              g_string_append_printf (quarters, "%s%d", i > 2 ? " " : "", three);
              three = 0;
            }
        }
      {
        g_autoptr (PlumbSeries) monthly = series_of ("2023-01", months->str, "count", FLOW);
        g_autoptr (PlumbSeries) quarterly = series_of ("2023-Q1", quarters->str, "count", FLOW);
        g_autoptr (GArray) sums = plumb_rolling_compute (monthly, NULL, PLUMB_FREQUENCY_MONTH, PLUMB_ROLLING_SUM);
        g_autoptr (GArray) means = plumb_rolling_compute (monthly, NULL, PLUMB_FREQUENCY_MONTH, PLUMB_ROLLING_MEAN);
        g_autoptr (GArray) by_quarter =
          plumb_rolling_compute (quarterly, NULL, PLUMB_FREQUENCY_QUARTER, PLUMB_ROLLING_SUM);

        for (guint i = 11; i < 24; i++)
          {
            double sum = g_array_index (sums, PlumbRollingPoint, i).value;

            g_assert_cmpfloat_with_epsilon (sum, 12 * g_array_index (means, PlumbRollingPoint, i).value, 1e-6);
            if (i % 3 == 2)
              g_assert_cmpfloat_with_epsilon (sum, g_array_index (by_quarter, PlumbRollingPoint, i / 3).value, EPSILON);
          }
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
      g_autofree char *path = g_strconcat ("/measure/rolling/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/rolling/empty", test_empty);
  g_test_add_func ("/measure/rolling/breaks", test_breaks);
  g_test_add_func ("/measure/rolling/status", test_status);
  g_test_add_func ("/measure/rolling/properties", test_properties);
  return g_test_run ();
}
