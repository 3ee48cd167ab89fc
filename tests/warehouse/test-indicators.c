/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indicators, themes, breakdowns and breaks as they are kept and listed.
 */
#include <math.h>

#include "plumb-test-warehouse.h"

static void
test_round_trip (TestWarehouse *fixture, gconstpointer data)
{
  PlumbIndicator fields = { .id = (char *) "caseload",
                            .name = (char *) "Average caseload",
                            .plain = (char *) "How many children a social worker has, on average.",
                            .theme = (char *) "Workforce",
                            .unit_text = (char *) "children per worker",
                            .decimals = 6,
                            .polarity = PLUMB_POLARITY_HIGH,
                            .numerator = (char *) "Cases",
                            .denominator = (char *) "Workers (FTE)",
                            .source_return = (char *) "CSWW",
                            .calendar = PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT };
  g_autoptr (PlumbIndicator) given = plumb_indicator_new (&fields);
  g_autoptr (PlumbIndicator) got = NULL;
  g_autoptr (GError) error = NULL;
  gint64 key = 0;

  g_assert_true (plumb_warehouse_put_indicator (fixture->warehouse, given, &key, &error));
  got = plumb_warehouse_find_indicator (fixture->warehouse, "caseload", &error);
  g_assert_no_error (error);
  g_assert_cmpint (got->key, ==, key);
  g_assert_cmpstr (got->id, ==, given->id);
  g_assert_cmpstr (got->name, ==, given->name);
  g_assert_cmpstr (got->plain, ==, given->plain);
  g_assert_cmpstr (got->theme, ==, given->theme);
  g_assert_cmpstr (got->unit_text, ==, given->unit_text);
  g_assert_cmpint (got->unit, ==, PLUMB_UNIT_OTHER);
  g_assert_cmpint (got->decimals, ==, 6);
  g_assert_cmpint (got->polarity, ==, PLUMB_POLARITY_HIGH);
  g_assert_cmpstr (got->numerator, ==, given->numerator);
  g_assert_cmpstr (got->denominator, ==, given->denominator);
  g_assert_cmpstr (got->source_return, ==, given->source_return);
  g_assert_cmpint (got->calendar, ==, PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT);
  g_assert_cmpint (got->definition_version, ==, 1);
}

/* What changes the meaning of a figure is the next definition; a better wording is not. */
static void
test_versions (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *unit;
    const char *numerator;
    const char *denominator;
    PlumbPolarity polarity;
    const char *name;
    int version;
  } cases[] = {
    { "percent", "A", "B", PLUMB_POLARITY_LOW, "First", 1 },
    { "percent", "A", "B", PLUMB_POLARITY_LOW, "First", 1 },
    { "percent", "A", "B", PLUMB_POLARITY_LOW, "Second", 1 },
    { "percent", "A2", "B", PLUMB_POLARITY_LOW, "Second", 2 },
    { "percent", "A2", "B2", PLUMB_POLARITY_LOW, "Second", 3 },
    { "percent", "A2", "B2", PLUMB_POLARITY_NONE, "Second", 4 },
    { "count", "A2", "B2", PLUMB_POLARITY_NONE, "Second", 5 },
    { "count", "A2", "B2", PLUMB_POLARITY_NONE, "Third", 5 },
  };
  gint64 first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbIndicator) given =
        plumb_indicator_new (&(PlumbIndicator){ .id = (char *) "x",
                                                .theme = (char *) "Front door",
                                                .name = (char *) cases[i].name,
                                                .unit_text = (char *) cases[i].unit,
                                                .numerator = (char *) cases[i].numerator,
                                                .denominator = (char *) cases[i].denominator,
                                                .polarity = cases[i].polarity });
      g_autoptr (PlumbIndicator) got = NULL;
      g_autoptr (GError) error = NULL;
      gint64 key = 0;

      g_assert_true (plumb_warehouse_put_indicator (fixture->warehouse, given, &key, &error));
      g_assert_no_error (error);
      got = plumb_warehouse_find_indicator (fixture->warehouse, "x", NULL);
      first = i == 0 ? key : first;
      g_assert_cmpint (key, ==, first);
      g_assert_cmpint (got->definition_version, ==, cases[i].version);
      g_assert_cmpstr (got->name, ==, cases[i].name);
    }
}

static void
test_unknown (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const ids[] = { "", "Referrals", "referral", "referrals ", "'", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbIndicator) none = plumb_warehouse_find_indicator (fixture->warehouse, ids[i], &error);

      g_assert_null (none);
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
    }
}

static void
test_refused (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbIndicator) given = plumb_indicator_new (&(PlumbIndicator){ .id = (char *) "x", .decimals = 7 });
  g_autoptr (GError) error = NULL;

  g_assert_false (plumb_warehouse_put_indicator (fixture->warehouse, given, NULL, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
  test_assert_sentence (error, fixture->path);
}

static void
test_themes (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int indicators;
    int measured;
  } expected[] = { { "Front door", 2, 1 }, { "Care", 1, 0 }, { "Population", 1, 0 } };
  g_autoptr (GPtrArray) list = NULL;

  test_load_one (fixture, "2026-01-15", 0, test_fact (fixture->referrals, fixture->somerset, "2024", 1), "1/0/0/0");
  list = plumb_warehouse_list_themes (fixture->warehouse, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbTheme *theme = g_ptr_array_index (list, i);
      g_assert_cmpstr (theme->name, ==, expected[i].name);
      g_assert_cmpint (theme->indicators, ==, expected[i].indicators);
      g_assert_cmpint (theme->measured, ==, expected[i].measured);
    }
}

static void
test_list (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const ids[] = { "referrals", "rereferrals", "cla_rate", "population_0_17" };
  g_autoptr (GPtrArray) list = plumb_warehouse_list_indicators (fixture->warehouse, NULL);

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (((PlumbIndicator *) g_ptr_array_index (list, i))->id, ==, ids[i]);
}

static void
test_breakdowns (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const texts[] = { "sex=Male", "age=10 to 15", "sex=Female" };
  PlumbFact facts[4];
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (PlumbIndicator) broken_down = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbIndicator) other = plumb_warehouse_find_indicator (fixture->warehouse, "cla_rate", NULL);
  g_auto (GStrv) got = NULL;
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) own = NULL;
  g_auto (GStrv) others = NULL;
  g_autoptr (PlumbArea) somerset = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbArea) england = plumb_warehouse_find_area (fixture->warehouse, "England", NULL);

  facts[3] = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      facts[i] = test_fact (fixture->referrals, fixture->somerset, "2024", i);
      g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, texts[i], &facts[i].breakdown, NULL));
    }
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  got = plumb_warehouse_list_breakdowns (fixture->warehouse, broken_down, NULL, 0, NULL);
  g_assert_cmpuint (g_strv_length (got), ==, 3);
  g_assert_cmpstr (got[0], ==, "age=10 to 15");
  g_assert_cmpstr (got[1], ==, "sex=Female");
  g_assert_cmpstr (got[2], ==, "sex=Male");
  none = plumb_warehouse_list_breakdowns (fixture->warehouse, other, NULL, 0, NULL);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  own = plumb_warehouse_list_breakdowns (fixture->warehouse, broken_down, somerset, 0, NULL);
  g_assert_true (g_strv_equal ((const char *const *) own, (const char *const *) got));
  others = plumb_warehouse_list_breakdowns (fixture->warehouse, broken_down, england, 0, NULL);
  g_assert_cmpuint (g_strv_length (others), ==, 0);
}

static char *
breakdowns_on (TestWarehouse *fixture, const PlumbIndicator *indicator, const PlumbArea *area, const char *day)
{
  g_auto (GStrv) list = plumb_warehouse_list_breakdowns (fixture->warehouse, indicator, area, test_day (day), NULL);

  return g_strjoinv ("|", list);
}

/* A breakdown is there from the day on which its first figure was released, whatever came in the place of that figure;
 * a file that is loaded late counts by the day of its release. */
static void
test_breakdowns_as_at (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *released;
    double value;
  } loads[] = { { "sex=Male", "2026-01-15", 1 },
                { "sex=Male", "2026-03-01", 2 },
                { "age=16", "2026-03-01", 3 },
                { "age=17", "2026-02-01", 4 },
                { "age=17", "2025-06-30", 5 } };
  static const struct
  {
    const char *day, *expected;
  } days[] = { { "2025-06-29", "" },
               { "2025-06-30", "age=17" },
               { "2026-01-14", "age=17" },
               { "2026-01-15", "age=17|sex=Male" },
               { "2026-02-28", "age=17|sex=Male" },
               { "2026-03-01", "age=16|age=17|sex=Male" } };
  g_autoptr (PlumbIndicator) referrals = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) somerset = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbArea) england = plumb_warehouse_find_area (fixture->warehouse, "England", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", loads[i].value);

      g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, loads[i].text, &fact.breakdown, NULL));
      plumb_load_free (test_load (fixture, loads[i].released, 0, &fact, 1));
    }
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *all = breakdowns_on (fixture, referrals, NULL, days[i].day);
      g_autofree char *own = breakdowns_on (fixture, referrals, somerset, days[i].day);
      g_autofree char *others = breakdowns_on (fixture, referrals, england, days[i].day);

      g_assert_cmpstr (all, ==, days[i].expected);
      g_assert_cmpstr (own, ==, days[i].expected);
      g_assert_cmpstr (others, ==, "");
    }
}

static void
put_break (TestWarehouse *fixture, gint64 area, const char *period, gboolean annotation, const char *note)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, area, test_period (period),
                                            annotation, note, &error));
  g_assert_no_error (error);
}

static void
test_breaks (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    gint64 area;
    const char *notes;
  } cases[] = { { fixture->somerset, "Here|Everywhere|Remark" }, { fixture->dorset, "Everywhere|Remark" } };
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbLoad) load = NULL;

  test_begin (fixture, "2026-01-15", 0);
  put_break (fixture, 0, "2024-05", FALSE, "Everywhere");
  put_break (fixture, fixture->somerset, "2023", FALSE, "Here");
  put_break (fixture, 0, "2025", TRUE, "Remark");
  put_break (fixture, 0, "2024-05", FALSE, "Everywhere"); /* not doubled */
  put_break (fixture, fixture->somerset, "2023", FALSE, "Here");
  load = plumb_warehouse_commit_load (fixture->warehouse, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, cases[i].area, NULL);
      g_autoptr (GPtrArray) list = plumb_warehouse_get_breaks (fixture->warehouse, indicator, area, 0, NULL);
      g_autoptr (GString) notes = g_string_new (NULL);

      for (guint j = 0; j < list->len; j++)
        {
          const PlumbBreak *one = g_ptr_array_index (list, j);
          g_string_append_printf (notes, "%s%s", j > 0 ? "|" : "", one->note);
          g_assert_true (one->annotation == g_str_equal (one->note, "Remark"));
        }
      g_assert_cmpstr (notes->str, ==, cases[i].notes);
    }
}

/* Of the total alone, each area once, whatever the state; by theme, indicator and period. */
static void
test_coverage (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    gint64 indicator;
    const char *period;
    guint areas;
  } expected[] = {
    { fixture->referrals, "2024", 2 },
    { fixture->referrals, "2025", 1 },
    { fixture->rereferrals, "2025", 1 },
  };
  PlumbFact facts[] = {
    test_fact (fixture->referrals, fixture->somerset, "2024", 10),
    test_fact (fixture->referrals, fixture->bristol, "2024", 20),
    test_fact (fixture->referrals, fixture->somerset, "2025", 30),
    test_fact (fixture->referrals, fixture->somerset, "2025", 31),
    test_fact (fixture->rereferrals, fixture->somerset, "2025", 20),
    test_fact (fixture->rereferrals, fixture->somerset, "2023", 20),
  };
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GArray) coverage = NULL;
  g_autoptr (GError) error = NULL;

  test_begin (fixture, "2026-01-15", 0);
  facts[3].status = PLUMB_STATUS_FORECAST; /* beside the measured one: the same area */
  facts[4].state = PLUMB_STATE_CONFIDENTIAL;
  facts[4].value = NAN;
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "sex=girls", &facts[5].breakdown, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_true (plumb_warehouse_add_fact (fixture->warehouse, &facts[i], NULL));
  g_assert_true (plumb_warehouse_store_facts (fixture->warehouse, NULL, NULL, &error));
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  coverage = plumb_warehouse_get_coverage (fixture->warehouse, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (coverage->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < coverage->len; i++)
    {
      const PlumbCoverage *one = &g_array_index (coverage, PlumbCoverage, i);

      g_assert_cmpint (one->indicator, ==, expected[i].indicator);
      g_assert_true (plumb_period_equal (one->period, test_period (expected[i].period)));
      g_assert_cmpuint (one->areas, ==, expected[i].areas);
    }
}

/* One figure of January, which a load of March changed, and one of March: in January there was one, in March two. */
static void
test_coverage_at (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    const char *day;
    guint n;
    guint areas; /* of the first */
  } expected[] = { { "2026-01-14", 0, 0 }, { "2026-01-15", 1, 1 }, { "2026-03-14", 1, 1 }, { "2026-03-15", 1, 2 } };
  const PlumbFact facts[] = {
    test_fact (fixture->referrals, fixture->somerset, "2024", 10),
    test_fact (fixture->referrals, fixture->somerset, "2024", 11),
    test_fact (fixture->referrals, fixture->bristol, "2024", 20),
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (PlumbLoad) load = NULL;

      test_begin (fixture, i == 0 ? "2026-01-15" : "2026-03-15", i);
      g_assert_true (plumb_warehouse_add_fact (fixture->warehouse, &facts[i], NULL));
      g_assert_true (plumb_warehouse_store_facts (fixture->warehouse, NULL, NULL, &error));
      load = plumb_warehouse_commit_load (fixture->warehouse, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GArray) coverage = NULL;
      guint32 day;

      g_assert_true (plumb_date_parse (expected[i].day, &day));
      coverage = plumb_warehouse_get_coverage (fixture->warehouse, day, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (coverage->len, ==, expected[i].n);
      if (expected[i].n > 0)
        g_assert_cmpuint (g_array_index (coverage, PlumbCoverage, 0).areas, ==, expected[i].areas);
    }
}

static void
test_empty (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (fixture->warehouse, NULL);
  g_autoptr (GPtrArray) themes = plumb_warehouse_list_themes (fixture->warehouse, NULL);
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (fixture->warehouse, NULL);
  g_autoptr (GArray) coverage = plumb_warehouse_get_coverage (fixture->warehouse, 0, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (coverage->len, ==, 0);
  g_assert_cmpuint (indicators->len, ==, 0);
  g_assert_cmpuint (themes->len, ==, 0);
  g_assert_cmpuint (loads->len, ==, 0);
  g_assert_cmpuint (plumb_warehouse_latest_release (fixture->warehouse, 0, &error), ==, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/warehouse/indicators/" name, TestWarehouse, NULL, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("versions", test_versions);
  ADD ("unknown", test_unknown);
  ADD ("refused", test_refused);
  ADD ("themes", test_themes);
  ADD ("list", test_list);
  ADD ("breakdowns", test_breakdowns);
  ADD ("breakdowns-as-at", test_breakdowns_as_at);
  ADD ("breaks", test_breaks);
  ADD ("coverage", test_coverage);
  ADD ("coverage-at", test_coverage_at);
  g_test_add ("/warehouse/indicators/empty", TestWarehouse, NULL, test_warehouse_set_up_empty, test_empty,
              test_warehouse_tear_down);
  return g_test_run ();
}
