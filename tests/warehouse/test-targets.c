/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets and commentary: the one released last counts, on the day that is asked for, until its load is taken back.
 */
#include "plumb-test-warehouse.h"

#include <math.h>

static gint64
commit (TestWarehouse *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLoad) load = plumb_warehouse_commit_load (fixture->warehouse, &error);

  g_assert_no_error (error);
  return load->key;
}

static void
put_target (TestWarehouse *fixture, gint64 indicator, gint64 area, const char *from, double value)
{
  PlumbTarget target = { .from = test_period (from),
                         .value = value,
                         .end_value = NAN,
                         .lower = NAN,
                         .upper = NAN,
                         .tolerance = 1,
                         .scheme = PLUMB_SCHEME_FINANCE };
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_put_target (fixture->warehouse, indicator, area, &target, &error));
  g_assert_no_error (error);
}

/* The targets that hold for @area, 0 for those of all, as `indicator area from value;`. */
static char *
list_targets (TestWarehouse *fixture, gint64 area_key, const char *as_at)
{
  g_autoptr (PlumbArea) area = area_key != 0 ? plumb_warehouse_get_area (fixture->warehouse, area_key, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    plumb_warehouse_list_targets (fixture->warehouse, NULL, area, as_at != NULL ? test_day (as_at) : 0, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbTargetRecord *record = g_ptr_array_index (list, i);
      g_autofree char *from = plumb_period_to_string (record->target->from);

      g_string_append_printf (text, "%s %s %s %g;", record->indicator->id,
                              record->area != NULL ? record->area->la_code : "all", from, record->target->value);
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_TARGETS(area, as_at, expected)                     \
  G_STMT_START                                                    \
  {                                                               \
    g_autofree char *found = list_targets (fixture, area, as_at); \
    g_assert_cmpstr (found, ==, expected);                        \
  }                                                               \
  G_STMT_END

static void
test_latest (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbUnload) unload = NULL;
  g_autoptr (GError) error = NULL;
  gint64 newer;

  ASSERT_TARGETS (0, NULL, "");
  /* the later release is loaded first */
  test_begin (fixture, "2026-02-01", 0);
  put_target (fixture, fixture->referrals, fixture->somerset, "2025", 9);
  newer = commit (fixture);
  test_begin (fixture, "2025-02-01", 0);
  put_target (fixture, fixture->referrals, fixture->somerset, "2025", 10);
  put_target (fixture, fixture->referrals, fixture->somerset, "2024", 12);
  put_target (fixture, fixture->referrals, 0, "2025", 20);
  put_target (fixture, fixture->rereferrals, 0, "2025", 15);
  commit (fixture);

  ASSERT_TARGETS (0, NULL, "referrals all 2025 20;referrals 933 2024 12;referrals 933 2025 9;rereferrals all 2025 15;");
  /* its own before that of every area, where the period is the same */
  ASSERT_TARGETS (fixture->somerset, NULL, "referrals 933 2024 12;referrals 933 2025 9;rereferrals all 2025 15;");
  ASSERT_TARGETS (fixture->bristol, NULL, "referrals all 2025 20;rereferrals all 2025 15;");
  ASSERT_TARGETS (fixture->somerset, "2026-01-31",
                  "referrals 933 2024 12;referrals 933 2025 10;rereferrals all 2025 15;");
  ASSERT_TARGETS (0, "2025-01-31", "");

  unload = plumb_warehouse_unload (fixture->warehouse, newer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unload->targets, ==, 1);
  ASSERT_TARGETS (fixture->somerset, NULL, "referrals 933 2024 12;referrals 933 2025 10;rereferrals all 2025 15;");
}

static void
test_whole (TestWarehouse *fixture, gconstpointer data)
{
  PlumbTarget targets[] = {
    { test_period ("2024-11"), test_period ("2025-11"), 80, 95, NAN, NAN, 1.5, PLUMB_SCHEME_RAG, (char *) "note",
      NULL },
    { test_period ("2025/26"), PLUMB_PERIOD_NONE, NAN, NAN, NAN, 7, 0, PLUMB_SCHEME_COMPLETION, NULL,
      (char *) "paper" },
  };
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "rereferrals", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  const PlumbTarget *found;

  test_begin (fixture, "2026-02-01", 0);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    g_assert_true (
      plumb_warehouse_put_target (fixture->warehouse, fixture->referrals, fixture->dorset, &targets[i], &error));
  /* a value and a bound, an end without an end, and neither */
  targets[0].lower = 4;
  targets[1].end_value = 4;
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_false (
        plumb_warehouse_put_target (fixture->warehouse, fixture->referrals, fixture->dorset, &targets[i], &error));
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  commit (fixture);

  list = plumb_warehouse_list_targets (fixture->warehouse, NULL, NULL, 0, &error);
  g_assert_cmpuint (list->len, ==, 2);
  found = ((PlumbTargetRecord *) g_ptr_array_index (list, 1))->target;
  g_assert_true (plumb_period_equal (found->from, test_period ("2024-11")));
  g_assert_true (plumb_period_equal (found->to, test_period ("2025-11")));
  g_assert_cmpfloat (found->value, ==, 80);
  g_assert_cmpfloat (found->end_value, ==, 95);
  g_assert_true (isnan (found->lower) && isnan (found->upper));
  g_assert_cmpfloat (found->tolerance, ==, 1.5);
  g_assert_cmpint (found->scheme, ==, PLUMB_SCHEME_RAG);
  g_assert_cmpstr (found->note, ==, "note");
  g_assert_cmpstr (found->source, ==, "");
  found = ((PlumbTargetRecord *) g_ptr_array_index (list, 0))->target;
  g_assert_cmpint (found->to.kind, ==, 0);
  g_assert_true (isnan (found->value) && isnan (found->lower));
  g_assert_cmpfloat (found->upper, ==, 7);
  g_assert_cmpint (found->scheme, ==, PLUMB_SCHEME_COMPLETION);
  g_assert_cmpstr (found->source, ==, "paper");
  none = plumb_warehouse_list_targets (fixture->warehouse, indicator, NULL, 0, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static gint64
load_commentary (TestWarehouse *fixture, const char *released, gint64 area_key, const char *reason)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, area_key, NULL);
  PlumbCommentary fields = { .indicator = indicator,
                             .area = area,
                             .period = test_period ("2025"),
                             .reason = (char *) reason,
                             .due = test_day ("2026-05-01") };
  g_autoptr (PlumbCommentary) commentary = plumb_commentary_new (&fields);
  g_autoptr (GError) error = NULL;

  test_begin (fixture, released, 0);
  g_assert_true (plumb_warehouse_put_commentary (fixture->warehouse, commentary, &error));
  g_assert_no_error (error);
  return commit (fixture);
}

static char *
list_commentary (TestWarehouse *fixture, gint64 area_key, const char *as_at)
{
  g_autoptr (PlumbArea) area = area_key != 0 ? plumb_warehouse_get_area (fixture->warehouse, area_key, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    plumb_warehouse_list_commentary (fixture->warehouse, NULL, area, as_at != NULL ? test_day (as_at) : 0, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbCommentary *commentary = g_ptr_array_index (list, i);

      g_assert_cmpuint (commentary->due, ==, test_day ("2026-05-01"));
      g_string_append_printf (text, "%s %s;", commentary->area->la_code, commentary->reason);
    }
  return g_string_free (text, FALSE);
}

static void
test_commentary (TestWarehouse *fixture, gconstpointer data)
{
  gint64 newer = load_commentary (fixture, "2026-02-01", fixture->somerset, "new");
  const struct
  {
    gint64 area;
    const char *as_at;
    const char *expected;
  } cases[] = {
    { 0, NULL, "933 new;801 other;" },
    { fixture->somerset, NULL, "933 new;" },
    { fixture->somerset, "2026-01-31", "933 old;" },
    { fixture->somerset, "2024-12-31", "" },
    { fixture->dorset, NULL, "" },
  };
  g_autoptr (PlumbUnload) unload = NULL;
  g_autofree char *after = NULL;

  load_commentary (fixture, "2025-02-01", fixture->somerset, "old");
  load_commentary (fixture, "2025-02-01", fixture->bristol, "other");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list_commentary (fixture, cases[i].area, cases[i].as_at);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  unload = plumb_warehouse_unload (fixture->warehouse, newer, NULL);
  g_assert_cmpint (unload->commentary, ==, 1);
  after = list_commentary (fixture, fixture->somerset, NULL);
  g_assert_cmpstr (after, ==, "933 old;");
}

/* Breaks and annotations of a later release were not there on an earlier day. */
static void
test_breaks (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  const struct
  {
    const char *as_at;
    guint n;
  } cases[] = { { NULL, 2 }, { "2026-02-01", 2 }, { "2026-01-31", 1 }, { "2025-01-31", 0 } };
  g_autoptr (GError) error = NULL;

  test_begin (fixture, "2026-02-01", 0);
  g_assert_true (plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2025"), FALSE,
                                            "Counted anew", &error));
  /* the same as the older load will bring: it was there since then */
  g_assert_true (
    plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2024"), TRUE, "Storm", &error));
  commit (fixture);
  test_begin (fixture, "2025-02-01", 0);
  g_assert_true (
    plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2024"), TRUE, "Storm", &error));
  commit (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = plumb_warehouse_get_breaks (
        fixture->warehouse, indicator, area, cases[i].as_at != NULL ? test_day (cases[i].as_at) : 0, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (list->len, ==, cases[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                     \
  g_test_add ("/warehouse/targets/" name, TestWarehouse, NULL, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
  ADD ("latest", test_latest);
  ADD ("whole", test_whole);
  ADD ("commentary", test_commentary);
  ADD ("breaks", test_breaks);
  return g_test_run ();
}
