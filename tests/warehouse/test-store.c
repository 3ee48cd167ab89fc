/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Storing: what is new, what is the same, what takes the place of what, and that files may come in any order.
 */
#include "plumb-test-warehouse.h"

#include <math.h>

static void
test_compare (void)
{
  const PlumbFact base = { .indicator = 2, .breakdown = 2, .area = 2, .period = 120250000 };
  PlumbFact later[5] = { base, base, base, base, base };

  later[0].indicator = 3;
  later[1].breakdown = 3;
  later[2].period = 120260000;
  later[3].area = 3;
  later[4].status = PLUMB_STATUS_FORECAST;
  g_assert_cmpint (plumb_fact_compare (&base, &base), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_assert_cmpint (plumb_fact_compare (&base, &later[i]), <, 0);
      g_assert_cmpint (plumb_fact_compare (&later[i], &base), >, 0);
      /* the earlier key outweighs the later one */
      for (guint j = i + 1; j < G_N_ELEMENTS (later); j++)
        g_assert_cmpint (plumb_fact_compare (&later[i], &later[j]), >, 0);
    }
  later[0] = base;
  later[0].status = PLUMB_STATUS_PROVISIONAL;
  g_assert_cmpint (plumb_fact_compare (&base, &later[0]), ==, 0);
  later[0].status = PLUMB_STATUS_BUDGET;
  g_assert_cmpint (plumb_fact_compare (&later[4], &later[0]), <, 0);
  /* neither the value nor the line is of the key */
  later[0] = base;
  later[0].value = 7;
  later[0].line = 7;
  g_assert_cmpint (plumb_fact_compare (&base, &later[0]), ==, 0);
}

/* A restatement: both values are kept, and each is found on its day. */
static void
test_restated (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->rereferrals, fixture->somerset, "2024", 75);

  test_load_one (fixture, "2025-01-15", 0, fact, "1/0/0/0");
  test_load_one (fixture, "2025-02-15", 0, fact, "0/0/1/0");
  fact.value = 70;
  test_load_one (fixture, "2026-01-15", 0, fact, "0/1/0/0");
  test_load_one (fixture, "2026-02-15", 0, fact, "0/0/1/0");

  g_assert_cmpfloat (test_value (fixture, "rereferrals", fixture->somerset, "2024", NULL), ==, 70);
  g_assert_cmpfloat (test_value (fixture, "rereferrals", fixture->somerset, "2024", "2026-01-15"), ==, 70);
  g_assert_cmpfloat (test_value (fixture, "rereferrals", fixture->somerset, "2024", "2026-01-14"), ==, 75);
  g_assert_cmpfloat (test_value (fixture, "rereferrals", fixture->somerset, "2024", "2025-01-15"), ==, 75);
  g_assert_true (isnan (test_value (fixture, "rereferrals", fixture->somerset, "2024", "2025-01-14")));
}

/* Anything of a figure that differs makes it another; what is no part of it does not. */
static void
test_what_differs (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact base = test_fact (fixture->rereferrals, fixture->somerset, "2024", 15.5);
  PlumbFact others[8];

  base.numerator = 155;
  base.denominator = 1000;
  base.as_of = test_day ("2024-04-30");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = base;
  others[0].value = 15.6;
  others[1].numerator = 156;
  others[2].denominator = NAN;
  others[3].state = PLUMB_STATE_CONFIDENTIAL;
  others[4].status = PLUMB_STATUS_PROVISIONAL;
  others[5].as_of = test_day ("2024-05-31");
  others[6].as_of = 0;
  others[7].note = TEST_NOTE;

  test_load_one (fixture, "2026-01-01", 0, base, "1/0/0/0");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      test_load_one (fixture, "2026-01-01", 0, others[i], "0/1/0/0");
      test_load_one (fixture, "2026-01-01", 0, others[i], "0/0/1/0");
      test_load_one (fixture, "2026-01-01", 0, base, "0/1/0/0");
    }
  base.source = TEST_SOURCE;
  base.line = 99;
  base.derived = TRUE;
  test_load_one (fixture, "2026-01-01", 0, base, "0/0/1/0");
}

/* A value under a marker is not kept: nothing hidden is in the file. */
static void
test_hidden (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 4);
  g_autoptr (PlumbSeries) series = NULL;
  const PlumbObservation *observation;

  fact.state = PLUMB_STATE_CONFIDENTIAL;
  test_load_one (fixture, "2026-01-01", 0, fact, "1/0/0/0");
  series = test_read (fixture, "referrals", fixture->somerset, NULL);
  observation = plumb_series_at (series, test_period ("2024"));
  g_assert_cmpint (observation->state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (observation->value));
  fact.value = 3;
  test_load_one (fixture, "2026-01-02", 0, fact, "0/0/1/0");
}

/* What was released before the current figure goes to the history, equal or not. */
static void
test_older_release (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 30);

  test_load_one (fixture, "2026-03-15", 0, fact, "1/0/0/0");
  fact.value = 10;
  test_load_one (fixture, "2026-01-15", 0, fact, "0/0/0/1");
  fact.value = 30;
  test_load_one (fixture, "2026-02-15", 0, fact, "0/0/0/1");

  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", NULL), ==, 30);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", "2026-01-31"), ==, 10);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", "2026-02-28"), ==, 30);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", "2026-03-31"), ==, 30);
  g_assert_true (isnan (test_value (fixture, "referrals", fixture->somerset, "2024", "2026-01-01")));
}

typedef struct
{
  const char *released;
  int edition;
  double value;
} Release;

/* Loads @releases in every order: what stands, and what stood on each day, must not depend on it. */
static void
assert_any_order (TestWarehouse *fixture, const Release releases[3], const char *const days[3], const double stood[3])
{
  static const guint orders[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      PlumbPeriod period = plumb_period_step (test_period ("2000"), (int) i); /* each order a key of its own */
      g_autofree char *text = plumb_period_to_string (period);

      for (guint j = 0; j < 3; j++)
        {
          const Release *release = &releases[orders[i][j]];
          PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, text, release->value);
          g_autoptr (PlumbLoad) load = test_load (fixture, release->released, release->edition, &fact, 1);
        }
      g_test_message ("in the order %u %u %u", orders[i][0], orders[i][1], orders[i][2]);
      g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, text, NULL), ==, stood[2]);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, text, days[j]), ==, stood[j]);
    }
}

static void
test_any_order (TestWarehouse *fixture, gconstpointer data)
{
  static const Release releases[] = { { "2026-01-15", 0, 10 }, { "2026-02-15", 0, 12 }, { "2026-03-15", 0, 11 } };
  static const char *const days[] = { "2026-01-31", "2026-02-28", "2026-03-31" };
  static const double stood[] = { 10, 12, 11 };

  assert_any_order (fixture, releases, days, stood);
}

/* Of releases of one day the later edition counts, also when a newer release has come since. */
static void
test_editions (TestWarehouse *fixture, gconstpointer data)
{
  static const Release releases[] = { { "2026-01-15", 2024, 10 },
                                      { "2026-01-15", 2025, 11 },
                                      { "2026-02-15", 2026, 12 } };
  static const char *const days[] = { "2026-01-15", "2026-01-31", "2026-02-28" };
  static const double stood[] = { 11, 11, 12 };

  assert_any_order (fixture, releases, days, stood);
}

/* Without an edition the last that came counts. */
static void
test_no_edition (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);

  test_load_one (fixture, "2026-01-15", 0, fact, "1/0/0/0");
  fact.value = 11;
  test_load_one (fixture, "2026-01-15", 0, fact, "0/1/0/0");
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", NULL), ==, 11);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2024", "2026-01-15"), ==, 11);
}

/* Measured, forecast and budget stand beside each other; a provisional figure gives way to the actual one. */
static void
test_basis (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2025", 10);

  fact.status = PLUMB_STATUS_BUDGET;
  test_load_one (fixture, "2026-01-01", 0, fact, "1/0/0/0");
  fact.status = PLUMB_STATUS_FORECAST;
  test_load_one (fixture, "2026-01-02", 0, fact, "1/0/0/0");
  fact.status = PLUMB_STATUS_PROVISIONAL;
  test_load_one (fixture, "2026-01-03", 0, fact, "1/0/0/0");
  fact.status = PLUMB_STATUS_ACTUAL;
  test_load_one (fixture, "2026-01-04", 0, fact, "0/1/0/0");
}

static void
test_intern (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint32 first = 0, second = 0, none = 7;

  test_begin (fixture, "2026-01-15", 0);
  first = plumb_warehouse_intern_text (fixture->warehouse, "A third");
  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (plumb_warehouse_intern_text (fixture->warehouse, "A third"), ==, first);
  g_assert_cmpint (plumb_warehouse_intern_text (fixture->warehouse, "A fourth"), !=, first);
  g_assert_cmpint (plumb_warehouse_intern_text (fixture->warehouse, ""), ==, 0);
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "age=10 to 15", &first, &error));
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "age=10 to 15", &second, &error));
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "", &none, &error));
  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (second, ==, first);
  g_assert_cmpint (none, ==, 0);
  g_assert_no_error (error);
}

/* A figure that is changed and changed back. */
static void
test_changed_back (TestWarehouse *fixture, gconstpointer data)
{
  static const Release releases[] = { { "2026-01-15", 0, 10 }, { "2026-02-15", 0, 12 }, { "2026-03-15", 0, 10 } };
  static const char *const days[] = { "2026-01-31", "2026-02-28", "2026-03-31" };
  static const double stood[] = { 10, 12, 10 };

  assert_any_order (fixture, releases, days, stood);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/store/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  g_test_add_func ("/warehouse/store/compare", test_compare);
  ADD ("restated", test_restated);
  ADD ("what-differs", test_what_differs);
  ADD ("hidden", test_hidden);
  ADD ("older-release", test_older_release);
  ADD ("any-order", test_any_order);
  ADD ("editions", test_editions);
  ADD ("no-edition", test_no_edition);
  ADD ("basis", test_basis);
  ADD ("intern", test_intern);
  ADD ("changed-back", test_changed_back);
  return g_test_run ();
}
