/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A year that is written in two ways, `2025` and `2024/25`: one year, of which one row counts. What is expected is
 * worked out by hand.
 */
#include "plumb-test-warehouse.h"

#include <string.h>

/* The totals of some areas as `period=value` joined by blanks, area by area with a bar between. */
static char *
read_areas (TestWarehouse *fixture, const char *id, const gint64 *areas, guint n, const char *only, const char *as_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, id, NULL);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { .indicator = indicator, .areas = wanted };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (wanted, plumb_warehouse_get_area (fixture->warehouse, areas[i], NULL));
  if (only != NULL)
    query.from = query.to = test_period (only);
  if (as_at != NULL)
    query.as_at = test_day (as_at);
  list = plumb_warehouse_get_series (fixture->warehouse, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (list, i);

      g_string_append (text, i > 0 ? "|" : "");
      for (guint j = 0; j < series->n; j++)
        {
          g_autofree char *period = plumb_period_to_string (series->observations[j].period);

          g_string_append_printf (text, "%s%s=%g", j > 0 ? " " : "", period, series->observations[j].value);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_series (TestWarehouse *fixture, const char *id, gint64 area, const char *as_at, const char *expected)
{
  g_autofree char *got = read_areas (fixture, id, &area, 1, NULL, as_at);

  g_assert_cmpstr (got, ==, expected);
}

static void
assert_sound (TestWarehouse *fixture)
{
  g_auto (GStrv) problems = NULL;

  g_assert_true (plumb_warehouse_verify (fixture->warehouse, &problems, NULL));
  g_assert_null (problems[0]);
}

/* What is written in one way alone stays as it was published; of areas that are read together all are written alike. */
static void
test_written (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2023/24", 10),
                              test_fact (fixture->referrals, fixture->somerset, "2025", 12),
                              test_fact (fixture->referrals, fixture->somerset, "2025/26", 15),
                              test_fact (fixture->referrals, fixture->bristol, "2023/24", 5),
                              test_fact (fixture->referrals, fixture->bristol, "2024/25", 6),
                              test_fact (fixture->referrals, fixture->dorset, "2025", 7),
                              test_fact (fixture->referrals, fixture->dorset, "2025-03", 1) };
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-06-15", 0, facts, G_N_ELEMENTS (facts));
  const gint64 both[] = { fixture->bristol, fixture->dorset };
  g_autofree char *together = read_areas (fixture, "referrals", both, 2, NULL, NULL);

  assert_series (fixture, "referrals", fixture->somerset, NULL, "2024=10 2025=12 2026=15");
  assert_series (fixture, "referrals", fixture->bristol, NULL, "2023/24=5 2024/25=6");
  assert_series (fixture, "referrals", fixture->dorset, NULL, "2025=7 2025-03=1");
  g_assert_cmpstr (together, ==, "2024=5 2025=6|2025=7 2025-03=1");
  assert_sound (fixture);
}

/* One year alone is found in whichever way it is asked for, in series that are written the other way too. */
static void
test_one_year (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2023/24", 10),
                              test_fact (fixture->referrals, fixture->somerset, "2024/25", 11),
                              test_fact (fixture->referrals, fixture->bristol, "2025", 6) };
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-06-15", 0, facts, G_N_ELEMENTS (facts));
  const gint64 both[] = { fixture->somerset, fixture->bristol };
  static const char *const asked[] = { "2025", "2024/25" };
  g_autoptr (PlumbSeries) series = test_read (fixture, "referrals", fixture->somerset, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *of_both = read_areas (fixture, "referrals", both, 2, asked[i], NULL);
      g_autofree char *of_one = read_areas (fixture, "referrals", both, 1, asked[i], NULL);

      g_assert_cmpstr (of_both, ==, "2025=11|2025=6");
      g_assert_cmpstr (of_one, ==, "2024/25=11");
      g_assert_cmpfloat (plumb_series_at (series, test_period (asked[i]))->value, ==, 11);
    }
  g_assert_null (plumb_series_at (series, test_period ("2023")));
  g_assert_null (plumb_series_at (series, test_period ("2025/26")));
}

/* Of a year that has two rows the later release counts, whatever the way it is written in; then the edition, then the
 * load, and of one load the plain year. An earlier day has what counted then. */
static void
test_of_two (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact split = test_fact (fixture->referrals, fixture->somerset, "2024/25", 22);
  const PlumbFact plain = test_fact (fixture->referrals, fixture->somerset, "2025", 25);
  const PlumbFact split_there = test_fact (fixture->referrals, fixture->bristol, "2024/25", 32);
  const PlumbFact plain_there = test_fact (fixture->referrals, fixture->bristol, "2025", 35);
  const PlumbFact in_one_file[] = { test_fact (fixture->referrals, fixture->dorset, "2024/25", 42),
                                    test_fact (fixture->referrals, fixture->dorset, "2025", 45) };
  const PlumbFact edited = test_fact (fixture->rereferrals, fixture->somerset, "2024/25", 52);
  const PlumbFact edited_before = test_fact (fixture->rereferrals, fixture->somerset, "2025", 55);
  g_autoptr (PlumbLoad) first = test_load (fixture, "2025-05-01", 0, &split, 1);
  g_autoptr (PlumbLoad) second = test_load (fixture, "2025-10-01", 0, &plain, 1);
  /* loaded in the other order, and the split year released later */
  g_autoptr (PlumbLoad) third = test_load (fixture, "2025-10-01", 0, &split_there, 1);
  g_autoptr (PlumbLoad) fourth = test_load (fixture, "2025-05-01", 0, &plain_there, 1);
  g_autoptr (PlumbLoad) fifth = test_load (fixture, "2025-10-01", 0, in_one_file, 2);
  g_autoptr (PlumbLoad) sixth = test_load (fixture, "2025-10-01", 2025, &edited, 1);
  g_autoptr (PlumbLoad) seventh = test_load (fixture, "2025-10-01", 2024, &edited_before, 1);

  assert_series (fixture, "referrals", fixture->somerset, NULL, "2025=25");
  assert_series (fixture, "referrals", fixture->somerset, "2025-06-01", "2024/25=22");
  assert_series (fixture, "referrals", fixture->somerset, "2025-10-01", "2025=25");
  assert_series (fixture, "referrals", fixture->bristol, NULL, "2025=32");
  assert_series (fixture, "referrals", fixture->bristol, "2025-06-01", "2025=35");
  assert_series (fixture, "referrals", fixture->dorset, NULL, "2025=45");
  assert_series (fixture, "referrals", fixture->dorset, "2025-10-01", "2025=45");
  assert_series (fixture, "rereferrals", fixture->somerset, NULL, "2025=52");
  assert_sound (fixture);
}

/* A forecast for the year that was measured under its other spelling does not count beside it. */
static void
test_basis (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024/25", 22),
                        test_fact (fixture->referrals, fixture->somerset, "2025", 30) };
  g_autoptr (PlumbLoad) load = NULL;

  facts[1].status = PLUMB_STATUS_FORECAST;
  load = test_load (fixture, "2025-05-01", 0, facts, 2);
  assert_series (fixture, "referrals", fixture->somerset, NULL, "2025=22");
}

/* Snapshots in March are those of the year that ends then; of mid-years 2025 is another time than 2024/25. */
static void
test_calendars (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->rate, fixture->somerset, "2024/25", 60),
                              test_fact (fixture->rate, fixture->somerset, "2024", 58),
                              test_fact (fixture->population, fixture->somerset, "2024/25", 1000),
                              test_fact (fixture->population, fixture->somerset, "2025", 1010) };
  g_autoptr (PlumbLoad) load = test_load (fixture, "2025-11-01", 0, facts, G_N_ELEMENTS (facts));

  assert_series (fixture, "cla_rate", fixture->somerset, NULL, "2024=58 2025=60");
  assert_series (fixture, "population_0_17", fixture->somerset, NULL, "2024/25=1000 2025=1010");
}

/* The newest figure of an area and the one before it are those of the series. */
static void
test_latest (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact before = test_fact (fixture->referrals, fixture->somerset, "2023/24", 20);
  const PlumbFact split = test_fact (fixture->referrals, fixture->somerset, "2024/25", 22);
  const PlumbFact plain = test_fact (fixture->referrals, fixture->somerset, "2025", 25);
  g_autoptr (PlumbLoad) first = test_load (fixture, "2024-10-01", 0, &before, 1);
  g_autoptr (PlumbLoad) second = test_load (fixture, "2025-05-01", 0, &split, 1);
  g_autoptr (PlumbLoad) third = test_load (fixture, "2025-10-01", 0, &plain, 1);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (GArray) list = plumb_warehouse_get_latest (fixture->warehouse, area, NULL);
  const PlumbLatest *latest = &g_array_index (list, PlumbLatest, 0);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (plumb_period_equal (latest->period, test_period ("2025")));
  g_assert_cmpfloat (latest->value, ==, 25);
  g_assert_cmpuint (latest->released, ==, test_day ("2025-10-01"));
  g_assert_true (latest->has_previous);
  g_assert_cmpfloat (latest->previous_value, ==, 20);
  assert_sound (fixture);
}

/* Of how many areas there is a figure, whichever way its year is written in; on an earlier day of those there were. */
static void
test_coverage (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact plain[] = { test_fact (fixture->referrals, fixture->somerset, "2025", 12),
                              test_fact (fixture->referrals, fixture->bristol, "2025", 13),
                              test_fact (fixture->population, fixture->somerset, "2025", 1000) };
  const PlumbFact split[] = { test_fact (fixture->referrals, fixture->somerset, "2024/25", 14),
                              test_fact (fixture->referrals, fixture->dorset, "2024/25", 15),
                              test_fact (fixture->referrals, fixture->dorset, "2023/24", 16),
                              test_fact (fixture->rereferrals, fixture->dorset, "2023/24", 17),
                              test_fact (fixture->population, fixture->somerset, "2024/25", 1000) };
  static const struct
  {
    const char *as_at;
    const char *expected; /* area counts by indicator */
  } cases[] = {
    { NULL, "1 2024: 1|1 2025: 3|2 2023/24: 1|4 2025: 1|4 2024/25: 1|" },
    { "2026-02-15", "1 2024: 1|1 2025: 3|2 2023/24: 1|4 2025: 1|4 2024/25: 1|" },
    { "2026-01-15", "1 2025: 2|4 2025: 1|" },
  };
  g_autoptr (PlumbLoad) first = test_load (fixture, "2026-01-15", 0, plain, G_N_ELEMENTS (plain));
  g_autoptr (PlumbLoad) second = test_load (fixture, "2026-02-15", 0, split, G_N_ELEMENTS (split));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint32 day = cases[i].as_at != NULL ? test_day (cases[i].as_at) : 0;
      g_autoptr (GArray) coverage = plumb_warehouse_get_coverage (fixture->warehouse, day, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < coverage->len; j++)
        {
          const PlumbCoverage *one = &g_array_index (coverage, PlumbCoverage, j);
          g_autofree char *period = plumb_period_to_string (one->period);

          g_string_append_printf (text, "%d %s: %u|", (int) one->indicator, period, one->areas);
        }
      g_assert_cmpstr (text->str, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, function) \
  g_test_add ("/warehouse/years/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  TEST ("written", test_written);
  TEST ("one-year", test_one_year);
  TEST ("counts", test_of_two);
  TEST ("basis", test_basis);
  TEST ("calendars", test_calendars);
  TEST ("latest", test_latest);
  TEST ("coverage", test_coverage);
#undef TEST
  return g_test_run ();
}
