/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading series: which rows, of which day, with which population. Rates worked by hand.
 */
#include "plumb-test-warehouse.h"

#include <math.h>
#include <string.h>

/* The periods of the only series that @query gives, joined by blanks. */
static char *
periods_of (TestWarehouse *fixture, PlumbSeriesQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = plumb_warehouse_get_series (fixture->warehouse, query, &error);
  GString *text = g_string_new (NULL);
  const PlumbSeries *series;

  g_assert_no_error (error);
  if (list->len == 0)
    return g_string_free (text, FALSE);
  g_assert_cmpuint (list->len, ==, 1);
  series = g_ptr_array_index (list, 0);
  for (guint i = 0; i < series->n; i++)
    {
      g_autofree char *period = plumb_period_to_string (series->observations[i].period);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", period);
    }
  return g_string_free (text, FALSE);
}

static void
test_range (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const periods[] = { "2023",    "2024",    "2025",    "2024-Q1",   "2024-Q2",
                                         "2024-02", "2024-03", "2024-04", "2024-03-31" };
  static const struct
  {
    const char *from;
    const char *to;
    PlumbFrequency frequency;
    const char *got;
  } cases[] = {
    { NULL, NULL, 0, "2023 2024-02 2024 2024-Q1 2024-03 2024-03-31 2024-04 2024-Q2 2025" },
    { NULL, NULL, PLUMB_FREQUENCY_YEAR, "2023 2024 2025" },
    { NULL, NULL, PLUMB_FREQUENCY_QUARTER, "2024-Q1 2024-Q2" },
    { NULL, NULL, PLUMB_FREQUENCY_MONTH, "2024-02 2024-03 2024-04" },
    { NULL, NULL, PLUMB_FREQUENCY_DAY, "2024-03-31" },
    { "2024", NULL, PLUMB_FREQUENCY_YEAR, "2024 2025" },
    { NULL, "2024", PLUMB_FREQUENCY_YEAR, "2023 2024" },
    { "2024-03", "2024-04", PLUMB_FREQUENCY_MONTH, "2024-03 2024-04" },
    /* the ends are days: a range of months takes the years that end in it */
    { "2024-03", "2024-04", 0, "2024 2024-Q1 2024-03 2024-03-31 2024-04" },
    { "2024-03", "2024-04", PLUMB_FREQUENCY_YEAR, "2024" },
    /* one period exactly */
    { "2024", "2024", 0, "2024" },
    { "2024-03-31", "2024-03-31", 0, "2024-03-31" },
    { "2022", "2022", 0, "" },
    { "2026", NULL, 0, "" },
    { "2025", "2024", 0, "" },
  };
  PlumbFact facts[G_N_ELEMENTS (periods)];
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    facts[i] = test_fact (fixture->referrals, fixture->somerset, periods[i], i);
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbSeriesQuery query = { .indicator = indicator, .frequency = cases[i].frequency };
      g_autofree char *now = NULL;
      g_autofree char *then = NULL;
      g_autofree char *before = NULL;

      query.from = cases[i].from != NULL ? test_period (cases[i].from) : PLUMB_PERIOD_NONE;
      query.to = cases[i].to != NULL ? test_period (cases[i].to) : PLUMB_PERIOD_NONE;
      now = periods_of (fixture, &query);
      g_assert_cmpstr (now, ==, cases[i].got);
      query.as_at = test_day ("2026-01-15");
      then = periods_of (fixture, &query);
      g_assert_cmpstr (then, ==, cases[i].got);
      query.as_at = test_day ("2026-01-14");
      before = periods_of (fixture, &query);
      g_assert_cmpstr (before, ==, "");
    }
}

/* A series for each area that is wanted, in the order given, empty ones too; else one for each that has a row. */
static void
test_areas (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 1),
                              test_fact (fixture->referrals, fixture->bristol, "2024", 2),
                              test_fact (fixture->referrals, fixture->country, "2023", 3) };
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  const gint64 wanted[] = { fixture->somerset, fixture->dorset, fixture->country, fixture->bristol };
  static const guint rows[] = { 1, 0, 1, 1 };
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) in_range = NULL;
  PlumbSeriesQuery query = { .indicator = indicator, .areas = areas };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_ptr_array_add (areas, plumb_warehouse_get_area (fixture->warehouse, wanted[i], NULL));
  given = plumb_warehouse_get_series (fixture->warehouse, &query, NULL);
  g_assert_cmpuint (given->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < given->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (given, i);
      g_assert_cmpint (series->area->key, ==, wanted[i]);
      g_assert_cmpuint (series->n, ==, rows[i]);
    }

  query.areas = NULL;
  all = plumb_warehouse_get_series (fixture->warehouse, &query, NULL);
  g_assert_cmpuint (all->len, ==, 3); /* and none for Dorset */
  query.from = query.to = test_period ("2024");
  in_range = plumb_warehouse_get_series (fixture->warehouse, &query, NULL);
  g_assert_cmpuint (in_range->len, ==, 2);
  for (guint i = 0; i < in_range->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (in_range, i);
      g_assert_cmpfloat (series->observations[0].value, ==, series->area->key == fixture->somerset ? 1 : 2);
    }
}

/* Of one period the measured figure counts, else the forecast, else the budget; a figure that is measured and hidden
 * stays hidden. */
static void
test_basis (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *period;
    PlumbStatus status;
    double value;
    PlumbState state;
  } rows[] = {
    { "2023", PLUMB_STATUS_BUDGET, 1, 0 },
    { "2023", PLUMB_STATUS_FORECAST, 2, 0 },
    { "2023", PLUMB_STATUS_ACTUAL, 3, 0 },
    { "2024", PLUMB_STATUS_FORECAST, 4, 0 },
    { "2024", PLUMB_STATUS_PROVISIONAL, NAN, PLUMB_STATE_CONFIDENTIAL },
    { "2025", PLUMB_STATUS_BUDGET, 5, 0 },
    { "2025", PLUMB_STATUS_FORECAST, 6, 0 },
    { "2026", PLUMB_STATUS_BUDGET, 7, 0 },
  };
  PlumbFact facts[G_N_ELEMENTS (rows)];
  g_autoptr (PlumbLoad) load = NULL;
  static const char *const days[] = { NULL, "2026-01-15" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      facts[i] = test_fact (fixture->referrals, fixture->somerset, rows[i].period, rows[i].value);
      facts[i].status = rows[i].status;
      facts[i].state = rows[i].state;
    }
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PlumbSeries) series = test_read (fixture, "referrals", fixture->somerset, days[i]);

      g_assert_cmpuint (series->n, ==, 4);
      g_assert_cmpfloat (series->observations[0].value, ==, 3);
      g_assert_cmpint (series->observations[0].status, ==, PLUMB_STATUS_ACTUAL);
      g_assert_true (isnan (series->observations[1].value));
      g_assert_cmpint (series->observations[1].state, ==, PLUMB_STATE_CONFIDENTIAL);
      g_assert_cmpint (series->observations[1].status, ==, PLUMB_STATUS_PROVISIONAL);
      g_assert_cmpfloat (series->observations[2].value, ==, 6);
      g_assert_cmpint (series->observations[2].status, ==, PLUMB_STATUS_FORECAST);
      g_assert_cmpfloat (series->observations[3].value, ==, 7);
      g_assert_cmpint (series->observations[3].status, ==, PLUMB_STATUS_BUDGET);
    }
}

/* Asked for one basis, a period has what it has on that one, whatever else it has. */
static void
test_one_basis (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    PlumbBasis basis;
    double values[2]; /* of 2024 and 2025, NAN for no row */
  } asked[] = {
    { PLUMB_BASIS_ANY, { 3, 5 } },
    { PLUMB_BASIS_MEASURED, { 3, NAN } },
    { PLUMB_BASIS_FORECAST, { 2, 5 } },
    { PLUMB_BASIS_BUDGET, { 1, 4 } },
  };
  static const PlumbStatus statuses[] = { PLUMB_STATUS_BUDGET, PLUMB_STATUS_FORECAST, PLUMB_STATUS_ACTUAL,
                                          PLUMB_STATUS_BUDGET, PLUMB_STATUS_FORECAST };
  PlumbFact facts[G_N_ELEMENTS (statuses)];
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;
  g_autoptr (PlumbArea) area = NULL;
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      facts[i] = test_fact (fixture->referrals, fixture->somerset, i < 3 ? "2024" : "2025", i + 1);
      facts[i].status = statuses[i];
    }
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_ptr_array_add (areas, area);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      const PlumbSeriesQuery query = { .indicator = indicator, .areas = areas, .basis = asked[i].basis };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = plumb_warehouse_get_series (fixture->warehouse, &query, &error);

      g_assert_no_error (error);
      for (guint year = 0; year < 2; year++)
        {
          const PlumbObservation *observation =
            plumb_series_at (g_ptr_array_index (list, 0), test_period (year == 0 ? "2024" : "2025"));

          if (isnan (asked[i].values[year]))
            g_assert_null (observation);
          else
            g_assert_cmpfloat (observation->value, ==, asked[i].values[year]);
        }
    }
}

/* A forecast stands until there is a measured figure: also in a view of the day before that came. */
static void
test_forecast_then (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2025", 100);

  fact.status = PLUMB_STATUS_FORECAST;
  test_load_one (fixture, "2025-01-15", 0, fact, "1/0/0/0");
  fact.status = PLUMB_STATUS_ACTUAL;
  fact.value = 90;
  test_load_one (fixture, "2026-01-15", 0, fact, "1/0/0/0");
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2025", NULL), ==, 90);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2025", "2025-12-31"), ==, 100);
}

/* Everything that came with a row comes back with it. */
static void
test_row (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[2];
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbSeries) series = NULL;
  g_autoptr (GError) error = NULL;
  const PlumbObservation *first, *second;

  for (guint i = 0; i < 2; i++)
    facts[i] = test_fact (fixture->rereferrals, fixture->somerset, i == 0 ? "2024" : "2025", 15.4);
  facts[0].numerator = 173;
  facts[0].denominator = 1126;
  facts[0].as_of = test_day ("2024-04-30");
  facts[0].status = PLUMB_STATUS_PROVISIONAL;
  facts[0].derived = TRUE;
  test_begin (fixture, "2026-01-15", 0);
  facts[0].note = plumb_warehouse_intern_text (fixture->warehouse, "Counted twice");
  facts[0].source = plumb_warehouse_intern_text (fixture->warehouse, "Report to the board");
  test_store (fixture, facts, 2);
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);

  series = test_read (fixture, "rereferrals", fixture->somerset, NULL);
  first = &series->observations[0];
  g_assert_cmpfloat (first->value, ==, 15.4);
  g_assert_cmpfloat (first->numerator, ==, 173);
  g_assert_cmpfloat (first->denominator, ==, 1126);
  g_assert_cmpint (first->state, ==, PLUMB_STATE_NUMBER);
  g_assert_cmpint (first->status, ==, PLUMB_STATUS_PROVISIONAL);
  g_assert_true (first->derived);
  g_assert_cmpuint (first->as_of, ==, test_day ("2024-04-30"));
  g_assert_cmpstr (first->note, ==, "Counted twice");
  g_assert_cmpstr (first->source, ==, "Report to the board");
  second = &series->observations[1];
  g_assert_true (isnan (second->numerator));
  g_assert_true (isnan (second->denominator));
  g_assert_false (second->derived);
  g_assert_cmpuint (second->as_of, ==, 0);
  g_assert_null (second->note);
  g_assert_cmpstr (second->source, ==, load->file_name); /* the file itself */
  g_assert_cmpint (first->load, ==, load->key);
  g_assert_cmpint (second->load, ==, load->key);
}

static void
test_states (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[PLUMB_N_STATES];
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbSeries) series = NULL;

  for (int i = 0; i < PLUMB_N_STATES; i++)
    {
      facts[i] = test_fact (fixture->referrals, fixture->somerset, "2000", i == 0 ? 0 : NAN);
      facts[i].period = plumb_period_code (plumb_period_step (test_period ("2000"), i));
      facts[i].state = (PlumbState) i;
    }
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  series = test_read (fixture, "referrals", fixture->somerset, NULL);
  g_assert_cmpuint (series->n, ==, PLUMB_N_STATES);
  for (int i = 0; i < PLUMB_N_STATES; i++)
    {
      g_assert_cmpint (series->observations[i].state, ==, i);
      g_assert_true (isnan (series->observations[i].value) == (i != 0));
    }
  g_assert_cmpfloat (series->observations[0].value, ==, 0); /* zero is a number */
}

/* A rate that no file printed, from its numerator and the population of the mid-year of the year before. */
static void
test_rate (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = {
    test_fact (fixture->population, fixture->somerset, "2023", 40000),
    test_fact (fixture->population, fixture->somerset, "2024", 50000),
    test_fact (fixture->population, fixture->somerset, "2025", 52500),
    test_fact (fixture->population, fixture->bristol, "2024", 80000),
    test_fact (fixture->rate, fixture->somerset, "2023", NAN),    /* no population of mid-2022 */
    test_fact (fixture->rate, fixture->somerset, "2024", NAN),    /* 300 of 40,000 */
    test_fact (fixture->rate, fixture->somerset, "2025", NAN),    /* 310 of 50,000 */
    test_fact (fixture->rate, fixture->somerset, "2025/26", NAN), /* the year that ends in 2026: 315 of 52,500 */
    test_fact (fixture->rate, fixture->bristol, "2025", 77.5),    /* printed: it stays, and gets its denominator */
    test_fact (fixture->rate, fixture->bristol, "2024", NAN),     /* no population of Bristol in 2023 */
    test_fact (fixture->rate, fixture->dorset, "2025", NAN),      /* none of Dorset at all */
    test_fact (fixture->rate, fixture->somerset, "2025-01", NAN), /* a month has no population */
    test_fact (fixture->rate, fixture->country, "2025", NAN),     /* its own denominator */
  };
  const struct
  {
    gint64 area;
    const char *period;
    double value;
    double denominator;
    PlumbState state;
    gboolean derived;
  } cases[] = {
    { fixture->somerset, "2023", NAN, NAN, PLUMB_STATE_NOT_AVAILABLE, FALSE },
    { fixture->somerset, "2024", 75, 40000, PLUMB_STATE_NUMBER, TRUE },
    { fixture->somerset, "2025", 62, 50000, PLUMB_STATE_NUMBER, TRUE },
    { fixture->somerset, "2025/26", 60, 52500, PLUMB_STATE_NUMBER, TRUE },
    { fixture->bristol, "2025", 77.5, 80000, PLUMB_STATE_NUMBER, FALSE },
    { fixture->bristol, "2024", NAN, NAN, PLUMB_STATE_NOT_AVAILABLE, FALSE },
    { fixture->dorset, "2025", NAN, NAN, PLUMB_STATE_NOT_AVAILABLE, FALSE },
    { fixture->somerset, "2025-01", NAN, NAN, PLUMB_STATE_NOT_AVAILABLE, FALSE },
  };
  static const double numerators[] = { 290, 300, 310, 315, 620, 600, 500, 305, 80000 };
  static const char *const days[] = { NULL, "2026-01-15" };
  g_autoptr (PlumbLoad) load = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numerators); i++)
    facts[4 + i].numerator = numerators[i];
  facts[12].denominator = 12000000;
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (PlumbSeries) series = test_read (fixture, "cla_rate", cases[i].area, days[d]);
        const PlumbObservation *got = plumb_series_at (series, test_period (cases[i].period));

        g_test_message ("%s of %s", cases[i].period, series->area->name);
        if (isnan (cases[i].value))
          g_assert_true (isnan (got->value));
        else
          g_assert_cmpfloat_with_epsilon (got->value, cases[i].value, 1e-9);
        if (isnan (cases[i].denominator))
          g_assert_true (isnan (got->denominator));
        else
          g_assert_cmpfloat (got->denominator, ==, cases[i].denominator);
        g_assert_cmpint (got->state, ==, cases[i].state);
        g_assert_true (got->derived == cases[i].derived);
      }
}

/* The population of a day is the one that was known on it. */
static void
test_rate_as_at (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact people = test_fact (fixture->population, fixture->somerset, "2024", 40000);
  PlumbFact children = test_fact (fixture->rate, fixture->somerset, "2025", NAN);

  children.numerator = 300;
  test_load_one (fixture, "2025-06-30", 0, people, "1/0/0/0");
  test_load_one (fixture, "2025-07-31", 0, children, "1/0/0/0");
  people.value = 50000;
  test_load_one (fixture, "2026-06-30", 0, people, "0/1/0/0");
  g_assert_cmpfloat (test_value (fixture, "cla_rate", fixture->somerset, "2025", NULL), ==, 60);
  g_assert_cmpfloat (test_value (fixture, "cla_rate", fixture->somerset, "2025", "2025-12-31"), ==, 75);
}

/* Rows that a forger wrote: no period, no marker, no number. */
static void
test_hostile_rows (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2023", 1),
                              test_fact (fixture->referrals, fixture->somerset, "2024", 2),
                              test_fact (fixture->referrals, fixture->somerset, "2025", 3) };
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  g_autoptr (PlumbSeries) series = NULL;

  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  test_tamper (fixture->path,
               "UPDATE observation SET period = 424242 WHERE value = 1;"
               "UPDATE observation SET value = NULL, state = 'evil' WHERE value = 2;"
               "UPDATE observation SET value = 9e999 WHERE value = 3; UPDATE provenance SET as_of = 'soon'");
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  series = test_read (fixture, "referrals", fixture->somerset, NULL);
  g_assert_cmpuint (series->n, ==, 2);
  g_assert_cmpint (series->observations[0].state, ==, PLUMB_STATE_NOT_AVAILABLE);
  g_assert_true (isnan (series->observations[0].value));
  g_assert_cmpint (series->observations[1].state, ==, PLUMB_STATE_NOT_AVAILABLE);
  g_assert_true (isnan (series->observations[1].value));
  g_assert_cmpuint (series->observations[1].as_of, ==, 0);
}

static void
test_breakdown (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 100),
                        test_fact (fixture->referrals, fixture->somerset, "2024", 30) };
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  static const struct
  {
    const char *breakdown;
    double value;
  } cases[] = { { NULL, 100 }, { "", 100 }, { "sex=Female", 30 }, { "sex=Male", NAN } };

  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "sex=Female", &facts[1].breakdown, NULL));
  load = test_load (fixture, "2026-01-15", 0, facts, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbSeriesQuery query = { .indicator = indicator, .breakdown = cases[i].breakdown };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = plumb_warehouse_get_series (fixture->warehouse, &query, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (list->len, ==, isnan (cases[i].value) ? 0 : 1);
      if (list->len > 0)
        g_assert_cmpfloat (((PlumbSeries *) g_ptr_array_index (list, 0))->observations[0].value, ==, cases[i].value);
    }
}

/* A rate of a part must not be computed with the population of all. */
static void
test_rate_of_a_part (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = { test_fact (fixture->population, fixture->somerset, "2024", 50000),
                        test_fact (fixture->rate, fixture->somerset, "2025", NAN) };
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "cla_rate", NULL);
  PlumbSeriesQuery query = { .indicator = indicator, .breakdown = "sex=Female" };
  g_autoptr (GPtrArray) list = NULL;

  facts[1].numerator = 150;
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "sex=Female", &facts[1].breakdown, NULL));
  load = test_load (fixture, "2026-01-15", 0, facts, 2);
  list = plumb_warehouse_get_series (fixture->warehouse, &query, NULL);
  g_assert_cmpint (((PlumbSeries *) g_ptr_array_index (list, 0))->observations[0].state, ==, PLUMB_STATE_NOT_AVAILABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/series/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("range", test_range);
  ADD ("areas", test_areas);
  ADD ("basis", test_basis);
  ADD ("one-basis", test_one_basis);
  ADD ("forecast-then", test_forecast_then);
  ADD ("row", test_row);
  ADD ("states", test_states);
  ADD ("rate", test_rate);
  ADD ("rate-as-at", test_rate_as_at);
  ADD ("hostile-rows", test_hostile_rows);
  ADD ("breakdown", test_breakdown);
  ADD ("rate-of-a-part", test_rate_of_a_part);
  return g_test_run ();
}
