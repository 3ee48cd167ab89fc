/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods: what is read and refused, what a code holds, how a period is said, stepped and aged. Expected days are from
 * the calendar, labels from the look of the product.
 */
#include "plumb-period.h"

#define WJ "\u2060" /* word joiner */

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static guint32
day_of (const char *text)
{
  guint32 day = 0;

  g_assert_true (plumb_date_parse (text, &day));
  return day;
}

static void
test_round_trip (void)
{
  /* code as schema.sql says: kind, then yyyymmdd with zeros, the quarter in the place of the month */
  static const struct
  {
    const char *text;
    const char *printed;
    PlumbPeriodKind kind;
    PlumbFrequency frequency;
    gint64 code;
  } cases[] = {
    { "2025", "2025", PLUMB_PERIOD_YEAR, PLUMB_FREQUENCY_YEAR, 120250000 },
    { "1900", "1900", PLUMB_PERIOD_YEAR, PLUMB_FREQUENCY_YEAR, 119000000 },
    { "2199", "2199", PLUMB_PERIOD_YEAR, PLUMB_FREQUENCY_YEAR, 121990000 },
    { "2024/25", "2024/25", PLUMB_PERIOD_SPLIT_YEAR, PLUMB_FREQUENCY_YEAR, 220240000 },
    { "1999/00", "1999/00", PLUMB_PERIOD_SPLIT_YEAR, PLUMB_FREQUENCY_YEAR, 219990000 },
    { "2024-Q1", "2024-Q1", PLUMB_PERIOD_QUARTER, PLUMB_FREQUENCY_QUARTER, 320240100 },
    { "2024-q4", "2024-Q4", PLUMB_PERIOD_QUARTER, PLUMB_FREQUENCY_QUARTER, 320240400 },
    { "2024-11", "2024-11", PLUMB_PERIOD_MONTH, PLUMB_FREQUENCY_MONTH, 420241100 },
    { "2024-01", "2024-01", PLUMB_PERIOD_MONTH, PLUMB_FREQUENCY_MONTH, 420240100 },
    { "2024-03-31", "2024-03-31", PLUMB_PERIOD_DAY, PLUMB_FREQUENCY_DAY, 520240331 },
    { "2024-02-29", "2024-02-29", PLUMB_PERIOD_DAY, PLUMB_FREQUENCY_DAY, 520240229 },
    { "2000-02-29", "2000-02-29", PLUMB_PERIOD_DAY, PLUMB_FREQUENCY_DAY, 520000229 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbPeriod period = period_of (cases[i].text);
      g_autofree char *printed = plumb_period_to_string (period);

      g_assert_cmpint (period.kind, ==, cases[i].kind);
      g_assert_cmpint (plumb_period_frequency (period), ==, cases[i].frequency);
      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_assert_cmpint (plumb_period_code (period), ==, cases[i].code);
      g_assert_true (plumb_period_equal (plumb_period_from_code (cases[i].code), period));
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",         "2",         "202",        "20245",      "202425",     "2024/26",       "2024/24",    "2024/2",
    "2024/2x",  "2024/025",  "2024/",      "2024-",      "2024-1",     "2024-00",       "2024-13",    "2024-011",
    "2024-Q",   "2024-Q0",   "2024-Q5",    "2024-Q11",   "2024-02-30", "2023-02-29",    "1900-02-29", "2024-04-31",
    "2024-11-", "2024-11-0", "2024-11-00", "2024-11-32", "2024-11-1",  "2024-11-010",   "1899",       "2200",
    " 2024",    "2024 ",     "-2024",      "+202",       "2024-Q1-01", "2024-11-30T00", "z",          "２０２４",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PlumbPeriod period = { .kind = PLUMB_PERIOD_DAY, .year = 1999, .month = 1, .day = 2 };

      if (plumb_period_parse (texts[i], &period))
        g_error ("“%s” was taken for a period", texts[i]);
      /* set on success only */
      g_assert_cmpint (plumb_period_code (period), ==, 519990102);
    }
}

/* A code may come from a file that someone else wrote. */
static void
test_hostile_codes (void)
{
  static const gint64 codes[] = {
    G_MININT64, -1,        0,         1,         2025,      20250000,   620240101,
    120250100,  120250001, 118990000, 122000000, 100000000, 220250100,  320240000,
    320240500,  320240101, 420240000, 420241300, 420241101, 520240230,  520230229,
    520240431,  520240001, 520249999, 599999999, 999999999, 1120250000, 4294967296LL + 120250000,
    G_MAXINT64,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      PlumbPeriod period = plumb_period_from_code (codes[i]);

      if (period.kind != 0)
        g_error ("%" G_GINT64_FORMAT " was taken for a period", codes[i]);
      g_assert_true (plumb_period_equal (period, PLUMB_PERIOD_NONE));
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *text;
    PlumbCalendar calendar;
    const char *label;
    const char *shortened;
  } cases[] = {
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024" WJ "–" WJ "25", "2024" WJ "–" WJ "25" },
    { "2000", PLUMB_CALENDAR_FINANCIAL_YEAR, "1999" WJ "–" WJ "00", "1999" WJ "–" WJ "00" },
    { "2025", PLUMB_CALENDAR_ACADEMIC_YEAR, "2024" WJ "–" WJ "25", "2024" WJ "–" WJ "25" },
    { "2025", PLUMB_CALENDAR_MARCH_SNAPSHOT, "31 Mar 2025", "2025" },
    { "2025", PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT, "30 Sep 2025", "2025" },
    { "2025", PLUMB_CALENDAR_CALENDAR_YEAR, "2025", "2025" },
    { "2025", PLUMB_CALENDAR_MID_YEAR, "mid-2025", "2025" },
    { "2024/25", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024" WJ "–" WJ "25", "2024" WJ "–" WJ "25" },
    { "2024/25", PLUMB_CALENDAR_ACADEMIC_YEAR, "2024" WJ "–" WJ "25", "2024" WJ "–" WJ "25" },
    { "1999/00", PLUMB_CALENDAR_ACADEMIC_YEAR, "1999" WJ "–" WJ "00", "1999" WJ "–" WJ "00" },
    { "2024-Q1", PLUMB_CALENDAR_FINANCIAL_YEAR, "Jan" WJ "–" WJ "Mar 2024", "Jan" WJ "–" WJ "Mar 2024" },
    { "2024-Q3", PLUMB_CALENDAR_FINANCIAL_YEAR, "Jul" WJ "–" WJ "Sep 2024", "Jul" WJ "–" WJ "Sep 2024" },
    { "2024-11", PLUMB_CALENDAR_MARCH_SNAPSHOT, "Nov 2024", "Nov 2024" },
    { "2024-03-31", PLUMB_CALENDAR_FINANCIAL_YEAR, "31 Mar 2024", "31 Mar 2024" },
    { "2024-12-01", PLUMB_CALENDAR_FINANCIAL_YEAR, "1 Dec 2024", "1 Dec 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbPeriod period = period_of (cases[i].text);
      g_autofree char *label = plumb_period_label (period, cases[i].calendar);
      g_autofree char *shortened = plumb_period_label_short (period, cases[i].calendar);

      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (shortened, ==, cases[i].shortened);
    }
}

static void
test_step (void)
{
  static const struct
  {
    const char *from;
    int n;
    const char *to;
  } cases[] = {
    { "2025", -1, "2024" },
    { "2025", 10, "2035" },
    { "2025", 0, "2025" },
    { "1999/00", 1, "2000/01" },
    { "2000/01", -1, "1999/00" },
    { "2024-Q4", 1, "2025-Q1" },
    { "2024-Q1", -1, "2023-Q4" },
    { "2024-Q2", -6, "2022-Q4" },
    { "2024-12", 1, "2025-01" },
    { "2024-01", -1, "2023-12" },
    { "2024-11", -12, "2023-11" },
    { "2024-11", 26, "2027-01" },
    { "2024-02-28", 1, "2024-02-29" },
    { "2023-02-28", 1, "2023-03-01" },
    { "2024-03-01", -1, "2024-02-29" },
    { "2024-12-31", 1, "2025-01-01" },
    { "2024-02-29", 366, "2025-03-01" },
    { "2024-02-29", -365, "2023-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *to = plumb_period_to_string (plumb_period_step (period_of (cases[i].from), cases[i].n));

      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

static void
test_last_day (void)
{
  static const struct
  {
    const char *text;
    PlumbCalendar calendar;
    const char *day;
  } cases[] = {
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-03-31" },
    { "2025", PLUMB_CALENDAR_MARCH_SNAPSHOT, "2025-03-31" },
    { "2025", PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT, "2025-09-30" },
    { "2025", PLUMB_CALENDAR_CALENDAR_YEAR, "2025-12-31" },
    { "2025", PLUMB_CALENDAR_ACADEMIC_YEAR, "2025-08-31" },
    { "2025", PLUMB_CALENDAR_MID_YEAR, "2025-06-30" },
    { "2024/25", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-03-31" },
    { "2024/25", PLUMB_CALENDAR_ACADEMIC_YEAR, "2025-08-31" },
    { "2024-Q1", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-03-31" },
    { "2024-Q2", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-06-30" },
    { "2024-Q4", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-12-31" },
    { "2024-02", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-02-29" },
    { "2023-02", PLUMB_CALENDAR_FINANCIAL_YEAR, "2023-02-28" },
    { "2024-11", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-11-30" },
    { "2024-03-17", PLUMB_CALENDAR_ACADEMIC_YEAR, "2024-03-17" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day =
        plumb_date_to_string (plumb_period_last_day (period_of (cases[i].text), cases[i].calendar));

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_first_day (void)
{
  static const struct
  {
    const char *text;
    PlumbCalendar calendar;
    const char *day;
  } cases[] = {
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-04-01" },
    { "2025", PLUMB_CALENDAR_CALENDAR_YEAR, "2025-01-01" },
    { "2025", PLUMB_CALENDAR_ACADEMIC_YEAR, "2024-09-01" },
    { "2024/25", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-04-01" },
    { "2024-Q1", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-01-01" },
    { "2024-03", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-03-01" },
    { "2024-01", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-01-01" },
    { "2024-02-29", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-02-29" },
    { "1900-01", PLUMB_CALENDAR_FINANCIAL_YEAR, "1900-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (plumb_period_first_day (period_of (cases[i].text), cases[i].calendar), ==, day_of (cases[i].day));
}

static void
test_steps (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int steps;
  } cases[] = {
    { "2024-11", "2024-11", 0 },
    { "2024-11", "2025-02", 3 },
    { "2025-02", "2024-11", -3 },
    { "1900-01", "2199-12", 3599 },
    { "2024-Q4", "2025-Q1", 1 },
    { "2025-Q1", "2023-Q3", -6 },
    { "2019", "2025", 6 },
    { "2024/25", "2023/24", -1 },
    { "2024-02-28", "2024-03-01", 2 },
    { "2024-03-01", "2024-02-28", -2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbPeriod from = period_of (cases[i].from), to = period_of (cases[i].to);

      g_assert_cmpint (plumb_period_steps (from, to), ==, cases[i].steps);
      g_assert_true (plumb_period_equal (plumb_period_step (from, cases[i].steps), to));
    }
}

static void
test_compare (void)
{
  /* each comes before the next */
  static const char *const order[] = {
    "2024-02", "2024-03-30", "2024", "2023/24", "2024-Q1", "2024-03", "2024-03-31", "2024-04", "2025",
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (order); j++)
      {
        int got = plumb_period_compare (period_of (order[i]), period_of (order[j]), PLUMB_CALENDAR_FINANCIAL_YEAR);

        g_assert_cmpint ((got > 0) - (got < 0), ==, (i > j) - (i < j));
        g_assert_true (plumb_period_equal (period_of (order[i]), period_of (order[j])) == (i == j));
      }
  /* the same two years are in another order under another calendar */
  g_assert_cmpint (plumb_period_compare (period_of ("2024"), period_of ("2024-06"), PLUMB_CALENDAR_MARCH_SNAPSHOT), <,
                   0);
  g_assert_cmpint (plumb_period_compare (period_of ("2024"), period_of ("2024-06"), PLUMB_CALENDAR_CALENDAR_YEAR), >,
                   0);
}

/* 2024/25 ends on 31 March 2025, in the academic year on 31 August 2025: where 2025 does as well it is the same year.
 */
static void
test_twin (void)
{
  static const struct
  {
    const char *period;
    PlumbCalendar calendar;
    const char *twin;
  } cases[] = {
    { "2024/25", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025" }, { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024/25" },
    { "2000", PLUMB_CALENDAR_MARCH_SNAPSHOT, "1999/00" }, { "2024/25", PLUMB_CALENDAR_MARCH_SNAPSHOT, "2025" },
    { "2024/25", PLUMB_CALENDAR_ACADEMIC_YEAR, "2025" },  { "2024/25", PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT, "" },
    { "2025", PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT, "" },    { "2024/25", PLUMB_CALENDAR_CALENDAR_YEAR, "" },
    { "2024/25", PLUMB_CALENDAR_MID_YEAR, "" },           { "2025-03", PLUMB_CALENDAR_FINANCIAL_YEAR, "" },
    { "2025-03-31", PLUMB_CALENDAR_MARCH_SNAPSHOT, "" },  { "1900", PLUMB_CALENDAR_FINANCIAL_YEAR, "" },
    { "2199/00", PLUMB_CALENDAR_FINANCIAL_YEAR, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlumbPeriod period = period_of (cases[i].period);
      g_autofree char *twin = plumb_period_to_string (plumb_period_twin (period, cases[i].calendar));

      g_assert_cmpstr (twin, ==, cases[i].twin);
      g_assert_true (plumb_period_same (period, period, cases[i].calendar));
      g_assert_false (plumb_period_same (period, period_of ("2030"), cases[i].calendar));
      if (*twin != '\0')
        g_assert_true (plumb_period_same (period, period_of (twin), cases[i].calendar));
    }
  g_assert_false (plumb_period_same (period_of ("2025"), period_of ("2024/25"), PLUMB_CALENDAR_MID_YEAR));
}

static void
test_age (void)
{
  static const struct
  {
    const char *text;
    PlumbCalendar calendar;
    const char *as_at;
    const char *age;
  } cases[] = {
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-03-31", "new" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-12-01", "new" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-04-29", "new" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-04-30", "1 month old" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-10-31", "7 months old" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2026-03-30", "11 months old" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2026-03-31", "1 year old" },
    { "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, "2026-06-30", "1 year 3 months old" },
    { "2024", PLUMB_CALENDAR_FINANCIAL_YEAR, "2026-04-30", "2 years 1 month old" },
    { "2024", PLUMB_CALENDAR_MID_YEAR, "2026-06-30", "2 years old" },
    /* from the end of a February to the end of the next */
    { "2024-02", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-02-28", "1 year old" },
    { "2023-02", PLUMB_CALENDAR_FINANCIAL_YEAR, "2024-02-27", "11 months old" },
    { "2024-12-15", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-01-14", "new" },
    { "2024-12-15", PLUMB_CALENDAR_FINANCIAL_YEAR, "2025-01-15", "1 month old" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *age = plumb_period_age (period_of (cases[i].text), cases[i].calendar, day_of (cases[i].as_at));

      g_assert_cmpstr (age, ==, cases[i].age);
    }
}

static void
test_calendars (void)
{
  static const struct
  {
    const char *word;
    PlumbCalendar calendar;
  } cases[] = {
    { "financial-year", PLUMB_CALENDAR_FINANCIAL_YEAR },         { "march-snapshot", PLUMB_CALENDAR_MARCH_SNAPSHOT },
    { "september-snapshot", PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT }, { "calendar-year", PLUMB_CALENDAR_CALENDAR_YEAR },
    { "academic-year", PLUMB_CALENDAR_ACADEMIC_YEAR },           { "mid-year", PLUMB_CALENDAR_MID_YEAR },
  };
  PlumbCalendar calendar;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (plumb_calendar_from_string (cases[i].word, &calendar));
      g_assert_cmpint (calendar, ==, cases[i].calendar);
      g_assert_cmpstr (plumb_calendar_to_string (cases[i].calendar), ==, cases[i].word);
    }
  g_assert_false (plumb_calendar_from_string ("", &calendar));
  g_assert_false (plumb_calendar_from_string ("Financial-Year", &calendar));
  g_assert_false (plumb_calendar_from_string ("lunar-year", &calendar));
}

static void
test_before (void)
{
  static const struct
  {
    const char *period;
    const char *before;
    const char *year_before;
  } cases[] = {
    { "2025", "2024", "2024" },
    { "2024/25", "2023/24", "2023/24" },
    { "2025-Q1", "2024-Q4", "2024-Q1" },
    { "2025-01", "2024-12", "2024-01" },
    { "2025-03-31", "2024-03-31", "2024-03-31" },
    { "2024-02-29", "2023-02-28", "2023-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbPeriod period = period_of (cases[i].period);

      g_assert_true (plumb_period_equal (plumb_period_before (period), period_of (cases[i].before)));
      g_assert_true (plumb_period_equal (plumb_period_year_before (period), period_of (cases[i].year_before)));
    }
}

static void
test_distance (void)
{
  static const struct
  {
    const char *older;
    const char *newer;
    PlumbCalendar calendar;
    guint distance;
  } cases[] = {
    { "2024", "2025", PLUMB_CALENDAR_FINANCIAL_YEAR, 1 },
    { "2021", "2025", PLUMB_CALENDAR_MARCH_SNAPSHOT, 4 },
    { "2025", "2025", PLUMB_CALENDAR_MARCH_SNAPSHOT, 0 },
    { "2025", "2024", PLUMB_CALENDAR_MARCH_SNAPSHOT, 0 },
    { "2024-Q4", "2025-Q2", PLUMB_CALENDAR_CALENDAR_YEAR, 2 },
    { "2024-11", "2025-01", PLUMB_CALENDAR_CALENDAR_YEAR, 2 },
    { "2024-02", "2024-03", PLUMB_CALENDAR_CALENDAR_YEAR, 1 },
    { "2023-03-31", "2025-03-31", PLUMB_CALENDAR_CALENDAR_YEAR, 2 },
    /* half a year older is older: one snapshot */
    { "2024-09-30", "2025-03-31", PLUMB_CALENDAR_CALENDAR_YEAR, 1 },
    /* 31 March 2024 and November 2024: eight months; a week is a month begun */
    { "2024", "2024-11", PLUMB_CALENDAR_FINANCIAL_YEAR, 8 },
    { "2024-12-24", "2024-12", PLUMB_CALENDAR_CALENDAR_YEAR, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (plumb_period_distance (period_of (cases[i].older), period_of (cases[i].newer), cases[i].calendar),
                      ==, cases[i].distance);
}

static void
test_dates (void)
{
  guint32 day = 7;
  g_autofree char *label = plumb_date_label (day_of ("2026-03-31"));
  g_autofree char *text = plumb_date_to_string (day_of ("2026-03-01"));

  g_assert_cmpstr (label, ==, "31 March 2026");
  g_assert_cmpstr (text, ==, "2026-03-01");
  /* 1 January of the year 1 is day 1: 719163 is 1 January 1970, the day 0 of Unix time */
  g_assert_cmpuint (day_of ("1970-01-01"), ==, 719163);
  g_assert_false (plumb_date_parse ("2026-03", &day));
  g_assert_false (plumb_date_parse ("2026", &day));
  g_assert_false (plumb_date_parse ("31/03/2026", &day));
  g_assert_false (plumb_date_parse ("2026-02-29", &day));
  g_assert_false (plumb_date_parse ("", &day));
  g_assert_cmpuint (day, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/period/round-trip", test_round_trip);
  g_test_add_func ("/model/period/refused", test_refused);
  g_test_add_func ("/model/period/hostile-codes", test_hostile_codes);
  g_test_add_func ("/model/period/labels", test_labels);
  g_test_add_func ("/model/period/step", test_step);
  g_test_add_func ("/model/period/last-day", test_last_day);
  g_test_add_func ("/model/period/first-day", test_first_day);
  g_test_add_func ("/model/period/steps", test_steps);
  g_test_add_func ("/model/period/compare", test_compare);
  g_test_add_func ("/model/period/twin", test_twin);
  g_test_add_func ("/model/period/age", test_age);
  g_test_add_func ("/model/period/calendars", test_calendars);
  g_test_add_func ("/model/period/before", test_before);
  g_test_add_func ("/model/period/distance", test_distance);
  g_test_add_func ("/model/period/dates", test_dates);
  return g_test_run ();
}
