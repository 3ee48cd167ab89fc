/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking loads back: whatever was loaded in whatever order, what is left is what a warehouse holds that never had the
 * load. The expected warehouse is made by loading the others alone.
 */
#include "plumb-connection.h"
#include "plumb-test-warehouse.h"

#include <math.h>
#include <string.h>

#define N_LOADS 5
#define N_KEYS 6

/* What one load says, drawn at random: a mark below 0 where it says nothing of a figure. */
typedef struct
{
  const char *released;
  int edition;
  int marks[N_KEYS];
  gboolean has_break;
} Script;

/* All that a warehouse holds of figures, in words and not in keys. */
static char *
dump (PlumbWarehouse *warehouse)
{
#define FIGURE                                                                                                              \
  "i.id || ' ' || b.text || ' ' || a.code || ' ' || period || ' ' || basis || ' ' || l.sha256 || ' ' || l.released || ' ' " \
  "|| coalesce (value, '') || ' ' || coalesce (o.numerator, '') || ' ' || state || ' ' || provisional || ' ' || note"
#define JOINS                                                                                                   \
  " o JOIN indicator i USING (indicator_id) JOIN breakdown b USING (breakdown_id) JOIN area a USING (area_id) " \
  "JOIN provenance p USING (provenance_id) JOIN load l USING (load_id) "
  static const char sql[] =
    "SELECT 'now ' || " FIGURE " AS line FROM observation" JOINS "UNION ALL SELECT 'before ' || " FIGURE
    " FROM superseded" JOINS
    "UNION ALL SELECT 'break ' || note || ' ' || sha256 FROM series_break JOIN load USING (load_id) "
    "UNION ALL SELECT 'set ' || name || ' ' || rank || ' ' || sha256 FROM neighbour JOIN neighbour_set USING (set_id) JOIN load USING "
    "(load_id) UNION ALL SELECT 'target ' || value || ' ' || sha256 FROM target JOIN load USING (load_id) "
    "UNION ALL SELECT 'said ' || reason || ' ' || sha256 FROM commentary JOIN load USING (load_id) "
    "UNION ALL SELECT 'problem ' || code || ' ' || n_problems || ' ' || sha256 FROM problem JOIN load USING (load_id) "
    "UNION ALL SELECT 'provenance ' || note || ' ' || sha256 FROM provenance JOIN load USING (load_id) "
    "UNION ALL SELECT 'latest ' || id || ' ' || code || ' ' || frequency || ' ' || period || ' ' || coalesce (value, '') || ' ' || "
    "coalesce (previous_value, '') FROM latest JOIN indicator USING (indicator_id) JOIN area USING (area_id) "
    "UNION ALL SELECT 'breakdown ' || text FROM breakdown "
    "UNION ALL SELECT 'load ' || sha256 FROM load ORDER BY line";
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (warehouse->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", (const char *) sqlite3_column_text (statement, 0));
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

static void
assert_sound (PlumbWarehouse *warehouse)
{
  g_auto (GStrv) problems = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_verify (warehouse, &problems, &error));
  g_assert_no_error (error);
  text = g_strjoinv ("|", problems);
  g_assert_cmpstr (text, ==, "");
}

/* A row of everything that a load may bring besides figures. */
static void
put_all_else (TestWarehouse *fixture)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  PlumbTarget target = { .from = test_period ("2024"),
                         .value = 5,
                         .end_value = NAN,
                         .lower = NAN,
                         .upper = NAN,
                         .note = (char *) "" };
  PlumbCommentary fields = { .indicator = indicator,
                             .area = area,
                             .period = test_period ("2024"),
                             .reason = (char *) "Snow" };
  PlumbProblem problem = { .code = (char *) "moved", .message = (char *) "A sentence." };
  g_autoptr (PlumbCommentary) commentary = plumb_commentary_new (&fields);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_problem_free);
  g_autoptr (GError) error = NULL;
  gint64 set;

  g_ptr_array_add (problems, plumb_problem_new (&problem));
  g_assert_true (plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2024"), FALSE,
                                            "Counted anew", &error));
  g_assert_true (plumb_warehouse_put_neighbour_set (fixture->warehouse, "Ours", "2024", "us", &set, &error));
  g_assert_true (
    plumb_warehouse_put_neighbour (fixture->warehouse, set, fixture->somerset, 1, fixture->bristol, "", &error));
  g_assert_true (
    plumb_warehouse_put_target (fixture->warehouse, fixture->referrals, fixture->somerset, &target, &error));
  g_assert_true (plumb_warehouse_put_commentary (fixture->warehouse, commentary, &error));
  g_assert_true (plumb_warehouse_put_problems (fixture->warehouse, problems, 7, &error));
  g_assert_no_error (error);
}

static gint64
run_script (TestWarehouse *fixture, const Script *script, guint number)
{
  PlumbFact facts[N_KEYS];
  guint n = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLoad) load = NULL;

  fixture->n_loads = number; /* of which the hash is made */
  test_begin (fixture, script->released, script->edition);
  for (guint i = 0; i < N_KEYS; i++)
    {
      int mark = script->marks[i];
      PlumbFact fact = test_fact (fixture->referrals, i < 3 ? fixture->somerset : fixture->bristol,
                                  i % 3 == 0 ? "2023" : "2024", mark);

      if (mark < 0)
        continue;
      if (i % 3 == 2)
        g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "sex=female", &fact.breakdown, &error));
      if (mark == 0)
        {
          fact.state = PLUMB_STATE_CONFIDENTIAL;
          fact.value = NAN;
        }
      if (mark == 2)
        fact.note = plumb_warehouse_intern_text (fixture->warehouse, "Two of them");
      facts[n++] = fact;
    }
  test_store (fixture, facts, n);
  if (script->has_break)
    put_all_else (fixture);
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  return load->key;
}

/* Random loads; each is taken back from a warehouse of its own, and loaded again. */
static void
test_any (void)
{
  static const char *const days[] = { "2026-01-15", "2026-01-15", "2026-02-15" };
  static const int editions[] = { 0, 0, 2024, 2025 };
  Script scripts[N_LOADS];

  for (guint i = 0; i < N_LOADS; i++)
    {
      scripts[i].released = days[g_test_rand_int_range (0, G_N_ELEMENTS (days))];
      scripts[i].edition = editions[g_test_rand_int_range (0, G_N_ELEMENTS (editions))];
      scripts[i].has_break = g_test_rand_int_range (0, 2) != 0;
      for (guint j = 0; j < N_KEYS; j++)
        scripts[i].marks[j] = g_test_rand_int_range (-1, 4);
    }
  for (guint without = 0; without < N_LOADS; without++)
    {
      TestWarehouse never = { .path = g_strdup (":memory:") };
      TestWarehouse with = { .path = g_strdup (":memory:") };
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbUnload) unload = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *got = NULL;
      gint64 key = 0, removed = 0;

      test_warehouse_set_up (&never, NULL);
      for (guint i = 0; i < N_LOADS; i++)
        if (i != without)
          run_script (&never, &scripts[i], i);
      expected = dump (never.warehouse);
      test_warehouse_tear_down (&never, NULL);

      test_warehouse_set_up (&with, NULL);
      for (guint i = 0; i < N_LOADS; i++)
        {
          gint64 made = run_script (&with, &scripts[i], i);
          key = i == without ? made : key;
        }
      unload = plumb_warehouse_unload (with.warehouse, key, &error);
      g_assert_no_error (error);
      g_assert_cmpint (unload->load->key, ==, key);
      got = dump (with.warehouse);
      g_assert_cmpstr (got, ==, expected);
      assert_sound (with.warehouse);
      for (guint j = 0; j < N_KEYS; j++)
        removed += scripts[without].marks[j] >= 0;
      g_assert_cmpint (unload->removed, ==, removed);
      g_assert_cmpint (unload->breaks, ==, scripts[without].has_break);
      run_script (&with, &scripts[without], without); /* its hash is free again */
      assert_sound (with.warehouse);
      test_warehouse_tear_down (&with, NULL);
    }
}

static void
test_refused (TestWarehouse *fixture, gconstpointer data)
{
  PlumbLoad own = { .file_name = (char *) "areas.csv",
                    .layout = (char *) "areas",
                    .released = test_day ("1970-01-01"),
                    .sha256 = (char *) "cafe" };
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLoad) load = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_null (plumb_warehouse_unload (fixture->warehouse, 4711, &unknown));
  g_assert_error (unknown, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (unknown->message, "4711"));

  g_assert_true (plumb_warehouse_begin_load (fixture->warehouse, &own, 0, &error));
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  before = dump (fixture->warehouse);
  g_assert_null (plumb_warehouse_unload (fixture->warehouse, load->key, &refused));
  g_assert_error (refused, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY);
  test_assert_sentence (refused, "areas.csv");
  after = dump (fixture->warehouse);
  g_assert_cmpstr (after, ==, before);
}

/* Stopped in the middle nothing has changed, and the next query of the connection is stopped as well. */
static void
test_cancelled (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  g_autoptr (PlumbLoad) load = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < 1200; i++)
    {
      fact.period = plumb_period_code (plumb_period_step (test_period ("1920-01"), (int) i));
      g_array_append_val (facts, fact);
    }
  load = test_load (fixture, "2026-01-15", 0, (const PlumbFact *) facts->data, facts->len);
  before = dump (fixture->warehouse);
  plumb_warehouse_set_cancellable (fixture->warehouse, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_warehouse_unload (fixture->warehouse, load->key, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (plumb_warehouse_unload (fixture->warehouse, load->key, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  plumb_warehouse_set_cancellable (fixture->warehouse, NULL);
  after = dump (fixture->warehouse);
  g_assert_cmpstr (after, ==, before);
  assert_sound (fixture->warehouse);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *path = g_strdup_printf ("/warehouse/unload/any/%u", i);
      g_test_add_func (path, test_any);
    }
  g_test_add ("/warehouse/unload/refused", TestWarehouse, NULL, test_warehouse_set_up, test_refused,
              test_warehouse_tear_down);
  g_test_add ("/warehouse/unload/cancelled", TestWarehouse, NULL, test_warehouse_set_up, test_cancelled,
              test_warehouse_tear_down);
  return g_test_run ();
}
