/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Series: sorted, one observation a period, their texts their own.
 */
#include "plumb-series.h"

#include <math.h>

typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  GArray *rows;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "count", .calendar = PLUMB_CALENDAR_FINANCIAL_YEAR });
  fixture->area = plumb_area_new (&(PlumbArea){ .key = 1, .name = (char *) "Dorset" });
  fixture->rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  plumb_indicator_unref (fixture->indicator);
  plumb_area_unref (fixture->area);
  g_array_unref (fixture->rows);
}

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static void
add (Fixture *fixture, const char *period, double value, PlumbStatus status)
{
  PlumbObservation row = { .period = period_of (period),
                           .value = value,
                           .numerator = NAN,
                           .denominator = NAN,
                           .status = status };

  g_array_append_val (fixture->rows, row);
}

static PlumbSeries *
series_of (Fixture *fixture)
{
  return plumb_series_new (fixture->indicator, fixture->area, fixture->rows, NULL, 0);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const given[] = { "2025", "2024-11", "2023", "2024", "2024-03-31", "2024-02", "2024-Q1" };
  static const char *const sorted[] = { "2023", "2024-02", "2024", "2024-Q1", "2024-03-31", "2024-11", "2025" };
  g_autoptr (PlumbSeries) series = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    add (fixture, given[i], i, PLUMB_STATUS_ACTUAL);
  series = series_of (fixture);
  g_assert_cmpuint (series->n, ==, G_N_ELEMENTS (sorted));
  for (guint i = 0; i < series->n; i++)
    {
      g_autofree char *text = plumb_period_to_string (series->observations[i].period);
      g_assert_cmpstr (text, ==, sorted[i]);
    }
  /* each is found, and with its own value */
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    g_assert_cmpfloat (plumb_series_at (series, period_of (given[i]))->value, ==, i);
  /* nothing beside them is, not even one that ends on the same day */
  g_assert_null (plumb_series_at (series, period_of ("2022")));
  g_assert_null (plumb_series_at (series, period_of ("2026")));
  g_assert_null (plumb_series_at (series, period_of ("2021/22")));
  g_assert_null (plumb_series_at (series, period_of ("2024-03")));
  /* but the year that is written the other way */
  g_assert_cmpfloat (plumb_series_at (series, period_of ("2023/24"))->value, ==, 3);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlumbSeries) series = NULL;

  add (fixture, "2024", 1, PLUMB_STATUS_ACTUAL);
  add (fixture, "2025", 2, PLUMB_STATUS_ACTUAL);
  add (fixture, "2024", 3, PLUMB_STATUS_ACTUAL);
  add (fixture, "2023", 4, PLUMB_STATUS_ACTUAL);
  add (fixture, "2024", 5, PLUMB_STATUS_PROVISIONAL);
  series = series_of (fixture);
  g_assert_cmpuint (series->n, ==, 3);
  g_assert_cmpfloat (series->observations[0].value, ==, 4);
  g_assert_cmpfloat (series->observations[1].value, ==, 5);
  g_assert_cmpint (series->observations[1].status, ==, PLUMB_STATUS_PROVISIONAL);
  g_assert_cmpfloat (series->observations[2].value, ==, 2);
}

static void
test_latest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlumbSeries) none = series_of (fixture);
  g_autoptr (PlumbSeries) only_forecast = NULL;
  g_autoptr (PlumbSeries) all = NULL;
  g_autoptr (PlumbSeries) hidden = NULL;

  g_assert_cmpuint (none->n, ==, 0);
  g_assert_null (plumb_series_latest (none));
  g_assert_null (plumb_series_at (none, period_of ("2025")));

  add (fixture, "2027", 9, PLUMB_STATUS_BUDGET);
  add (fixture, "2026", 8, PLUMB_STATUS_FORECAST);
  only_forecast = series_of (fixture);
  g_assert_null (plumb_series_latest (only_forecast));

  add (fixture, "2024", 6, PLUMB_STATUS_ACTUAL);
  add (fixture, "2025", 7, PLUMB_STATUS_PROVISIONAL);
  all = series_of (fixture);
  g_assert_cmpfloat (plumb_series_latest (all)->value, ==, 7);

  /* a suppressed figure is the latest there is, though it is no number */
  g_array_index (fixture->rows, PlumbObservation, 3).state = PLUMB_STATE_CONFIDENTIAL;
  hidden = series_of (fixture);
  g_assert_cmpint (plumb_series_latest (hidden)->state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (plumb_series_latest (hidden)->value));
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  char note[] = "Provisional until March";
  char source[] = "return.csv";
  char closeness[] = "Very close";
  g_autoptr (PlumbSeries) series = NULL;
  g_autoptr (PlumbSeries) same = NULL;

  add (fixture, "2024", 1, PLUMB_STATUS_ACTUAL);
  add (fixture, "2025", 2, PLUMB_STATUS_ACTUAL);
  g_array_index (fixture->rows, PlumbObservation, 0).note = note;
  g_array_index (fixture->rows, PlumbObservation, 0).source = source;
  series = plumb_series_new (fixture->indicator, fixture->area, fixture->rows, closeness, 3);
  same = plumb_series_ref (series);

  note[0] = source[0] = closeness[0] = '!';
  g_array_set_size (fixture->rows, 0);
  g_assert_true (same == series);
  g_assert_cmpstr (series->observations[0].note, ==, "Provisional until March");
  g_assert_cmpstr (series->observations[0].source, ==, "return.csv");
  g_assert_null (series->observations[1].note);
  g_assert_cmpstr (series->observations[1].source, ==, "");
  g_assert_cmpstr (series->closeness, ==, "Very close");
  g_assert_cmpint (series->rank, ==, 3);
}

static void
test_break (void)
{
  char note[] = "Recording changed";
  g_autoptr (PlumbBreak) one = plumb_break_new (period_of ("2021-05"), TRUE, note);

  note[0] = '!';
  g_assert_cmpstr (one->note, ==, "Recording changed");
  g_assert_true (one->annotation);
  g_assert_true (plumb_period_equal (one->period, period_of ("2021-05")));
}

/* A break lies on the first day of its period, whatever kind of period that is. */
static void
test_breaks_between (void)
{
  static const struct
  {
    const char *at;
    gboolean annotation;
    const char *before;
    const char *after;
    gboolean broken;
  } cases[] = {
    { "2024-05", FALSE, "2024-04", "2024-05", TRUE },  { "2024-05", FALSE, "2024-05", "2024-06", FALSE },
    { "2024-05", FALSE, "2024-03", "2024-04", FALSE }, { "2024-05", TRUE, "2024-04", "2024-05", FALSE },
    { "2024-05", FALSE, "2024-01", "2024-12", TRUE },  { "2025", FALSE, "2024", "2025", TRUE },
    { "2024-05", FALSE, "2024", "2025", TRUE },        { "2025-04", FALSE, "2024", "2025", FALSE },
    { "2024", FALSE, "2024", "2025", FALSE },          { "2025", FALSE, "2024-03", "2024-04", TRUE },
    { "2025", FALSE, "2025-02", "2025-03", FALSE },    { "2024-05-15", FALSE, "2024-04", "2024-05", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);

      g_ptr_array_add (breaks, plumb_break_new (period_of (cases[i].at), cases[i].annotation, ""));
      g_assert_true ((plumb_breaks_between (breaks, period_of (cases[i].before), period_of (cases[i].after),
                                            PLUMB_CALENDAR_FINANCIAL_YEAR) != NULL) == cases[i].broken);
    }
  g_assert_null (plumb_breaks_between (NULL, period_of ("2024"), period_of ("2025"), PLUMB_CALENDAR_FINANCIAL_YEAR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/model/series/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/model/series/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/model/series/latest", Fixture, NULL, set_up, test_latest, tear_down);
  g_test_add ("/model/series/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add_func ("/model/series/break", test_break);
  g_test_add_func ("/model/series/breaks-between", test_breaks_between);
  return g_test_run ();
}
