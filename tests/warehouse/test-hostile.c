/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warehouses whose tables are in order and whose contents are not: refused in words, or read so that nothing but
 * numbers and reasons come out. Each is made by hand where no program of ours would.
 */
#include "plumb-test-warehouse.h"

#include <math.h>
#include <string.h>

/* Takes STRICT and the checks out of the schema, for one statement, and puts them back. */
#define LOOSELY(statement)                                                                                             \
  "PRAGMA writable_schema = ON; CREATE TEMP TABLE kept AS SELECT name, sql FROM sqlite_master; "                       \
  "UPDATE sqlite_master SET sql = replace (replace (sql, ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')') "         \
  "WHERE type = 'table'; PRAGMA writable_schema = RESET; PRAGMA ignore_check_constraints = ON; " statement "; "        \
  "PRAGMA writable_schema = ON; "                                                                                      \
  "UPDATE sqlite_master SET sql = (SELECT k.sql FROM kept k WHERE k.name = sqlite_master.name) WHERE type = 'table'; " \
  "PRAGMA writable_schema = RESET"

static const struct
{
  const char *name;
  const char *sql;
} cases[] = {
  { "infinite", "UPDATE observation SET value = 9e999, numerator = -9e999" },
  { "negative", "UPDATE observation SET value = -1, numerator = -5, denominator = -7" },
  { "no-denominator", "UPDATE observation SET value = NULL, numerator = 5, denominator = 0" },
  { "enormous", "UPDATE observation SET value = 1.7976931348623157e308, numerator = 5e-324" },
  { "own-parent", "UPDATE area SET parent_id = area_id" },
  { "parents-in-a-ring", "UPDATE area SET parent_id = area_id % 5 + 1" },
  { "text-for-a-number", LOOSELY ("UPDATE observation SET value = 'many'") },
  { "blob-for-a-name", LOOSELY ("UPDATE area SET name = x'00ff1b5b324a'") },
  { "text-for-an-integer", LOOSELY ("UPDATE indicator SET decimals = 'x'") },
  { "decimals", LOOSELY ("UPDATE indicator SET decimals = 2147483647") },
  { "not-utf-8", "UPDATE area SET name = CAST (x'c328a0a1' AS TEXT), name_key = CAST (x'c328' AS TEXT)" },
  { "long-name", "UPDATE area SET name = printf ('%.*c', 1000000, 'x')" },
  { "name-beyond-the-limit", "UPDATE area SET name = printf ('%.*c', 70000000, 'x') WHERE area_id = 3" },
  { "escapes", "UPDATE area SET name = 'a' || char (27) || '[2J' || char (10) || char (0) || 'b'" },
  { "calendar", "UPDATE indicator SET calendar = 'lunar', unit = '', polarity = 'high'" },
  { "periods", "UPDATE observation SET period = 9223372036854775807 - observation.area_id" },
  { "release", "UPDATE load SET released = 'yesterday', edition = -9223372036854775807" },
  { "breakdowns", "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                  "INSERT INTO breakdown SELECT i, 'age=' || i FROM n" },
  { "target", "UPDATE target SET from_period = 7, to_period = -1, value = 9e999, scheme = 'rag', tolerance = 1e308" },
  { "target-scheme", LOOSELY ("UPDATE target SET scheme = x'00ff', value = 'much', tolerance = -5") },
  { "commentary", "UPDATE commentary SET due = 'soon', reason = char (27) || '[2J', period = 9223372036854775807" },
  { "edit",
    "UPDATE edit SET text = char (27) || '[2J' || char (0) || 'x', owner = CAST (x'c328' AS TEXT), due = 'soon'" },
  { "edit-period", "UPDATE edit SET period = -9223372036854775807" },
  { "edit-time", "UPDATE edit SET written_at = '9999-99-99T99:99:99Z'" },
  { "edit-length", LOOSELY ("UPDATE edit SET text = printf ('%.*c', 30000000, 'x')") },
  { "edit-types", LOOSELY ("UPDATE edit SET kind = x'00ff', text = x'c328', done = 'x', written_at = x'00'") },
  { "edits-of-nobody", "PRAGMA foreign_keys = OFF; UPDATE edit SET area_id = 4711, indicator_id = 4712" },
  { "edits", "WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO edit "
             "SELECT i, 3, 1, 120240000, 'break', i, '', '', '', NULL, '2026-01-15T12:00:00Z' FROM n" },
  { "problems",
    "INSERT INTO problem SELECT 1, value, x.c, -5, x.c, x.c, x.c, 0 FROM json_each ('[1,2]'), (SELECT CAST (x'c328' AS TEXT) AS c) x" },
  { "n-problems", "UPDATE load SET n_problems = -9223372036854775807" },
  { "sets-of-nobody", "UPDATE neighbour_set SET load_id = NULL, dated = CAST (x'c328' AS TEXT)" },
  { "neighbours-without-end", "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                              "INSERT INTO neighbour SELECT 1, 3, i, 4, '' FROM n" },
  { "successors-in-a-ring", "INSERT INTO successor VALUES (1, 2), (2, 3), (3, 4), (4, 5), (5, 1)" },
  { "years",
    "UPDATE area SET first_year = 9223372036854775807, last_year = -9223372036854775807; UPDATE area_code SET last_year = -1" },
  { "joint", "UPDATE area SET level = 'joint', la_code = printf ('%.*c', 100000, '/') WHERE area_id > 3" },
  { "load-key",
    "INSERT INTO load SELECT 9223372036854775807, 'x', 'y', '', '2026-01-01', 0, '', 'z', 0, 0, 0, 0, 0, 0" },
  { "latest", "UPDATE latest SET period = -period, frequency = 4, previous_state = 'x'" },
  { "no-provenance", "PRAGMA foreign_keys = OFF; DELETE FROM provenance" },
};

static void
assert_numbers (GPtrArray *list)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (list, i);

      g_assert_true (g_utf8_validate (series->area->name, -1, NULL));
      for (guint j = 0; j < series->n; j++)
        g_assert_true ((series->observations[j].state == PLUMB_STATE_NUMBER) ==
                       (isfinite (series->observations[j].value) != 0));
    }
}

static void
read_all (PlumbWarehouse *warehouse)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, NULL);
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, NULL);
  g_autoptr (GPtrArray) measured = plumb_warehouse_list_measured_areas (warehouse, NULL);
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (warehouse, NULL);
  g_autoptr (GPtrArray) revisions = plumb_warehouse_list_revisions (warehouse, NULL, NULL, NULL);
  g_autoptr (GPtrArray) targets = plumb_warehouse_list_targets (warehouse, NULL, NULL, 0, NULL);
  g_autoptr (GPtrArray) commentary = plumb_warehouse_list_commentary (warehouse, NULL, NULL, 0, NULL);
  g_autoptr (GPtrArray) sets = plumb_warehouse_list_neighbour_sets (warehouse, NULL);
  g_autoptr (GPtrArray) reported = plumb_warehouse_list_problems (warehouse, 1, NULL);
  g_auto (GStrv) problems = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      const PlumbTarget *target = ((PlumbTargetRecord *) g_ptr_array_index (targets, i))->target;
      g_assert_false (isinf (target->value) || isinf (target->tolerance));
      g_assert_cmpint (target->from.kind, !=, 0);
    }
  for (guint i = 0; reported != NULL && i < reported->len; i++)
    g_assert_true (g_utf8_validate (((PlumbProblem *) g_ptr_array_index (reported, i))->message, -1, NULL));
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      g_autoptr (PlumbAreaHistory) history =
        plumb_warehouse_get_area_history (warehouse, g_ptr_array_index (areas, i), NULL);
      g_autoptr (PlumbNeighbourSet) set = NULL;
      g_autoptr (GPtrArray) neighbours =
        plumb_warehouse_get_neighbours (warehouse, g_ptr_array_index (areas, i), NULL, 0, &set, NULL);
    }
  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      PlumbSeriesQuery query = { .indicator = g_ptr_array_index (indicators, i), .areas = areas };
      g_autoptr (GPtrArray) now = plumb_warehouse_get_series (warehouse, &query, NULL);
      g_autoptr (GPtrArray) then = NULL;
      g_autoptr (GPtrArray) breaks = NULL;
      g_autoptr (GPtrArray) versions = NULL;
      g_auto (GStrv) breakdowns = plumb_warehouse_list_breakdowns (warehouse, query.indicator, NULL, 0, NULL);

      query.as_at = test_day ("2026-01-31");
      then = plumb_warehouse_get_series (warehouse, &query, NULL);
      for (guint j = 0; areas != NULL && j < areas->len; j++)
        {
          g_clear_pointer (&breaks, g_ptr_array_unref);
          g_clear_pointer (&versions, g_ptr_array_unref);
          breaks =
            plumb_warehouse_get_breaks (warehouse, query.indicator, g_ptr_array_index (areas, j), query.as_at, NULL);
          versions =
            plumb_warehouse_list_versions (warehouse, query.indicator, g_ptr_array_index (areas, j), query.as_at, NULL);
          for (guint k = 0; breaks != NULL && k < breaks->len; k++)
            g_assert_true (g_utf8_validate (((PlumbBreak *) g_ptr_array_index (breaks, k))->note, -1, NULL));
        }
      assert_numbers (now);
      assert_numbers (then);
    }
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const PlumbRevision *revision = g_ptr_array_index (revisions, i);
      g_assert_true ((revision->to_state == PLUMB_STATE_NUMBER) == (isfinite (revision->to_value) != 0));
    }
  if (!plumb_warehouse_verify (warehouse, &problems, &error))
    test_assert_sentence (error, NULL);
}

/* A target, commentary, a report and a neighbour set in a load of their own; and commentary and a break that somebody
 * wrote. */
static void
put_plans (TestWarehouse *fixture)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  PlumbTarget target = { .from = test_period ("2024"), .value = 5, .end_value = NAN, .lower = NAN, .upper = NAN };
  PlumbCommentary fields = { .indicator = indicator,
                             .area = area,
                             .period = test_period ("2024"),
                             .reason = (char *) "Snow" };
  g_autoptr (PlumbCommentary) commentary = plumb_commentary_new (&fields);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GError) error = NULL;
  gint64 set;

  test_begin (fixture, "2026-01-15", 0);
  g_assert_true (
    plumb_warehouse_put_target (fixture->warehouse, fixture->referrals, fixture->somerset, &target, &error));
  g_assert_true (plumb_warehouse_put_commentary (fixture->warehouse, commentary, &error));
  g_assert_true (plumb_warehouse_put_neighbour_set (fixture->warehouse, "Ours", "2024", "us", &set, &error));
  g_assert_true (
    plumb_warehouse_put_neighbour (fixture->warehouse, set, fixture->somerset, 1, fixture->bristol, "", &error));
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  g_ptr_array_add (edits, plumb_commentary_new (&fields));
  fields.remark = PLUMB_REMARK_BREAK;
  g_ptr_array_add (edits, plumb_commentary_new (&fields));
  g_assert_true (plumb_warehouse_write (fixture->warehouse, edits, &error));
}

static void
test_case (TestWarehouse *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 10),
                        test_fact (fixture->rate, fixture->somerset, "2025", NAN),
                        test_fact (fixture->population, fixture->somerset, "2024", 100000) };
  g_autoptr (PlumbLoad) first = NULL;
  g_autoptr (PlumbLoad) second = NULL;
  g_autoptr (GError) error = NULL;

  facts[1].numerator = 300;
  first = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  facts[0].value = 11;
  put_plans (fixture);
  second = test_load (fixture, "2026-02-15", 0, facts, G_N_ELEMENTS (facts));
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  test_tamper (fixture->path, cases[i].sql);
  fixture->warehouse = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_WRITE, NULL, &error);
  if (fixture->warehouse == NULL)
    {
      g_test_message ("%s", error->message);
      test_assert_sentence (error, fixture->path);
      return;
    }
  read_all (fixture->warehouse);
  /* and no load can be so odd that taking it back does harm */
  plumb_unload_free (plumb_warehouse_unload (fixture->warehouse, second->key, &error));
  g_assert_no_error (error);
  read_all (fixture->warehouse);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/warehouse/hostile/", cases[i].name, NULL);
      g_test_add (path, TestWarehouse, GUINT_TO_POINTER (i), test_warehouse_set_up, test_case,
                  test_warehouse_tear_down);
    }
  return g_test_run ();
}
