/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Revisions: a row for each step between releases that differ, whatever the order in which they were loaded; none for
 * a confirmation.
 */
#include "plumb-test-warehouse.h"

#include "plumb-format.h"

#include <math.h>

/* `indicator area breakdown period: from>to status released load`, joined by `|` */
static char *
revisions_of (TestWarehouse *fixture, const char *id, gint64 area_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator =
    id != NULL ? plumb_warehouse_find_indicator (fixture->warehouse, id, &error) : NULL;
  g_autoptr (PlumbArea) area = area_key != 0 ? plumb_warehouse_get_area (fixture->warehouse, area_key, &error) : NULL;
  g_autoptr (GPtrArray) list = plumb_warehouse_list_revisions (fixture->warehouse, indicator, area, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbRevision *revision = g_ptr_array_index (list, i);
      g_autofree char *period = plumb_period_to_string (revision->period);
      g_autofree char *from = plumb_format_machine (revision->from_value, -1);
      g_autofree char *to = plumb_format_machine (revision->to_value, -1);
      g_autofree char *released = plumb_date_to_string (revision->released);

      g_string_append_printf (text, "%s%s %s %s%s: %s%s>%s%s %s %s %s", i > 0 ? "|" : "", revision->indicator->id,
                              revision->area->name, revision->breakdown, period, from,
                              plumb_state_letter (revision->from_state), to, plumb_state_letter (revision->to_state),
                              plumb_status_to_string (revision->status), released, revision->file_name);
    }
  return g_string_free (text, FALSE);
}

static void
load_value (TestWarehouse *fixture, const char *released, double value)
{
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", value);
  g_autoptr (PlumbLoad) load = test_load (fixture, released, 0, &fact, 1);
}

/* 10 in January, confirmed in February, 12 in March, hidden in April; March comes last and January second */
static void
test_steps (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact hidden = test_fact (fixture->referrals, fixture->somerset, "2024", NAN);
  g_autoptr (PlumbLoad) load = NULL;
  g_autofree char *none = revisions_of (fixture, NULL, 0);
  g_autofree char *all = NULL;

  g_assert_cmpstr (none, ==, "");
  hidden.state = PLUMB_STATE_CONFIDENTIAL;
  load = test_load (fixture, "2026-04-15", 0, &hidden, 1);
  load_value (fixture, "2026-01-15", 10);
  load_value (fixture, "2026-02-15", 10);
  load_value (fixture, "2026-03-15", 12);
  all = revisions_of (fixture, NULL, 0);
  g_assert_cmpstr (all, ==,
                   "referrals Somerset 2024: 10>12 actual 2026-03-15 load 3|"
                   "referrals Somerset 2024: 12>c actual 2026-04-15 load 0");
}

static void
test_filters (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 10),
                        test_fact (fixture->rereferrals, fixture->somerset, "2024", 20),
                        test_fact (fixture->rereferrals, fixture->bristol, "2024", 30),
                        test_fact (fixture->rereferrals, fixture->bristol, "2024", 35) };
  g_autoptr (PlumbLoad) first = NULL;
  g_autoptr (PlumbLoad) second = NULL;
  g_autofree char *all = NULL;
  g_autofree char *indicator = NULL;
  g_autofree char *area = NULL;
  g_autofree char *both = NULL;

  facts[3].status = PLUMB_STATUS_BUDGET; /* beside what was measured, and never a step from it */
  first = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    facts[i].value += 1;
  second = test_load (fixture, "2026-02-15", 0, facts, G_N_ELEMENTS (facts));
  all = revisions_of (fixture, NULL, 0);
  g_assert_cmpstr (all, ==,
                   "referrals Somerset 2024: 10>11 actual 2026-02-15 load 1|"
                   "rereferrals Bristol, City of 2024: 30>31 actual 2026-02-15 load 1|"
                   "rereferrals Bristol, City of 2024: 35>36 budget 2026-02-15 load 1|"
                   "rereferrals Somerset 2024: 20>21 actual 2026-02-15 load 1");
  indicator = revisions_of (fixture, "referrals", 0);
  g_assert_cmpstr (indicator, ==, "referrals Somerset 2024: 10>11 actual 2026-02-15 load 1");
  area = revisions_of (fixture, NULL, fixture->somerset);
  g_assert_cmpstr (area, ==,
                   "referrals Somerset 2024: 10>11 actual 2026-02-15 load 1|"
                   "rereferrals Somerset 2024: 20>21 actual 2026-02-15 load 1");
  both = revisions_of (fixture, "rereferrals", fixture->dorset);
  g_assert_cmpstr (both, ==, "");
}

/* 500 of 100,000 children are 50.0 per 10,000, 504 are 50.4 and 504.1 still 50.4; 50.4 as printed says the same, and
 * a restated population revises nothing but itself */
static void
test_rate (TestWarehouse *fixture, gconstpointer data)
{
  static const double numerators[] = { 500, 504, 504.1 };
  PlumbFact people = test_fact (fixture->population, fixture->somerset, "2024", 100000);
  g_autoptr (PlumbLoad) load = test_load (fixture, "2024-09-01", 0, &people, 1);
  g_autoptr (PlumbLoad) last = NULL;
  PlumbFact fact = test_fact (fixture->rate, fixture->somerset, "2025", NAN);
  g_autofree char *rates = NULL;
  g_autofree char *restated = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numerators); i++)
    {
      g_autofree char *day = g_strdup_printf ("2025-0%u-15", i + 1);
      g_autoptr (PlumbLoad) step = NULL;

      fact.numerator = numerators[i];
      step = test_load (fixture, day, 0, &fact, 1);
    }
  fact.value = 50.4;
  last = test_load (fixture, "2025-05-15", 0, &fact, 1);
  rates = revisions_of (fixture, NULL, 0);
  g_assert_cmpstr (rates, ==, "cla_rate Somerset 2025: 50>50.4 actual 2025-02-15 load 2");

  people.value = 50000;
  g_clear_pointer (&load, plumb_load_free);
  load = test_load (fixture, "2025-09-01", 0, &people, 1);
  restated = revisions_of (fixture, "population_0_17", 0);
  g_assert_cmpstr (restated, ==, "population_0_17 Somerset 2024: 100000>50000 actual 2025-09-01 load 5");
}

/* A later release that writes the year the other way, and another that says the same; two figures of one file are no
 * step, and of mid-years 2025 is another time than 2024/25. */
static void
test_years (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *period;
    const char *released;
    double value;
  } releases[] = { { "2024/25", "2025-05-15", 22 }, { "2025", "2025-10-15", 25 }, { "2024/25", "2025-11-15", 25 } };
  const PlumbFact in_one_file[] = { test_fact (fixture->rereferrals, fixture->somerset, "2024/25", 30),
                                    test_fact (fixture->rereferrals, fixture->somerset, "2025", 31),
                                    test_fact (fixture->population, fixture->somerset, "2024/25", 1000) };
  const PlumbFact people = test_fact (fixture->population, fixture->somerset, "2025", 1010);
  g_autoptr (PlumbLoad) first = test_load (fixture, "2025-01-15", 0, in_one_file, G_N_ELEMENTS (in_one_file));
  g_autoptr (PlumbLoad) second = test_load (fixture, "2025-02-15", 0, &people, 1);
  g_autofree char *all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (releases); i++)
    {
      const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, releases[i].period, releases[i].value);
      g_autoptr (PlumbLoad) load = test_load (fixture, releases[i].released, 0, &fact, 1);
    }
  all = revisions_of (fixture, NULL, 0);
  g_assert_cmpstr (all, ==, "referrals Somerset 2025: 22>25 actual 2025-10-15 load 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                       \
  g_test_add ("/warehouse/revisions/" name, TestWarehouse, NULL, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
  ADD ("steps", test_steps);
  ADD ("filters", test_filters);
  ADD ("rate", test_rate);
  ADD ("years", test_years);
  return g_test_run ();
}
