/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads: what is written down of each, that the same file is not taken twice, and that one rolled back never was.
 */
#include "plumb-connection.h"
#include "plumb-test-warehouse.h"

#include <glib/gstdio.h>
#include <math.h>

static void
test_list (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 10),
                              test_fact (fixture->referrals, fixture->somerset, "2025", 11) };
  g_autoptr (PlumbLoad) first = test_load (fixture, "2026-01-15", 0, facts, 2);
  g_autoptr (PlumbLoad) second = test_load (fixture, "2025-01-15", 0, facts, 2);
  g_autoptr (GPtrArray) list = plumb_warehouse_list_loads (fixture->warehouse, NULL);
  const PlumbLoad *load = g_ptr_array_index (list, 0);

  /* in the order in which they were brought in */
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (load->key, ==, first->key);
  g_assert_cmpstr (load->file_name, ==, "load 0");
  g_assert_cmpstr (load->layout, ==, "tidy");
  g_assert_cmpstr (load->mapping, ==, "");
  g_assert_cmpuint (load->released, ==, test_day ("2026-01-15"));
  g_assert_cmpstr (load->loaded_at, ==, "2026-03-31T12:00:00Z");
  g_assert_cmpstr (load->sha256, ==, first->sha256);
  g_assert_cmpint (load->rows, ==, 2);
  g_assert_cmpint (load->added, ==, 2);
  load = g_ptr_array_index (list, 1);
  g_assert_cmpint (load->key, ==, second->key);
  g_assert_cmpint (load->historic, ==, 2);
}

static void
test_find (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-01-15", 0, &fact, 1);
  g_autoptr (PlumbLoad) found = plumb_warehouse_find_load (fixture->warehouse, load->sha256, NULL);
  g_autoptr (PlumbLoad) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (found->key, ==, load->key);
  none = plumb_warehouse_find_load (fixture->warehouse, "0000", &error);
  g_assert_null (none);
  g_assert_no_error (error);
}

static void
test_same_file (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  g_autoptr (PlumbLoad) load = test_load (fixture, "2026-01-15", 0, &fact, 1);
  g_autofree char *before = test_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (plumb_warehouse_begin_load (fixture->warehouse, load, 0, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
  /* and another load may begin */
  test_begin (fixture, "2026-01-16", 0);
  plumb_warehouse_roll_back (fixture->warehouse);
}

static void
test_clock (TestWarehouse *fixture, gconstpointer data)
{
  PlumbLoad load = { .file_name = (char *) "a.csv",
                     .layout = (char *) "tidy",
                     .released = test_day ("2026-01-15"),
                     .sha256 = (char *) "00" };
  g_autoptr (PlumbLoad) stored = NULL;
  g_autoptr (GDateTime) at = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_begin_load (fixture->warehouse, &load, 0, &error));
  stored = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  g_assert_true (g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", stored->loaded_at, 0, 0));
  at = g_date_time_new_from_iso8601 (stored->loaded_at, NULL);
  g_assert_nonnull (at);
}

/* Long enough for SQLite to look whether it is cancelled. */
#define COUNT_FOREVER \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT max(i) FROM n"

/* Nothing of a load that is rolled back is left: not a byte. */
static void
test_roll_back (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (PlumbLoad) first = NULL;
  g_autoptr (PlumbLoad) counts = NULL;
  g_autoptr (GPtrArray) loads = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint32 key;

  for (int i = 0; i < 3000; i++)
    {
      PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2000-01", i);

      fact.period = plumb_period_code (plumb_period_step (test_period ("2000-01-01"), i));
      g_array_append_val (facts, fact);
    }
  first = test_load (fixture, "2026-01-15", 0, (const PlumbFact *) (gpointer) facts->data, 1000);
  before = test_digest (fixture->path);

  test_begin (fixture, "2026-02-15", 0);
  /* a small cache, so that half of it is already in the file */
  g_assert_true (plumb_connection_exec (fixture->warehouse, "PRAGMA cache_size = 10", &error));
  for (guint i = 0; i < facts->len; i++)
    g_array_index (facts, PlumbFact, i).value += 1;
  test_store (fixture, (const PlumbFact *) (gpointer) facts->data, facts->len);
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "age=Under 5", &key, &error));
  g_assert_true (plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2024"), FALSE,
                                            "A break", &error));
  counts = plumb_warehouse_current_load (fixture->warehouse);
  g_assert_cmpint (counts->changed, ==, 1000);
  g_assert_cmpint (counts->added, ==, 2000);
  /* cancelled queries do not keep it from happening, and stay cancelled */
  plumb_warehouse_set_cancellable (fixture->warehouse, cancellable);
  g_cancellable_cancel (cancellable);
  plumb_warehouse_roll_back (fixture->warehouse);
  g_assert_false (plumb_connection_exec (fixture->warehouse, COUNT_FOREVER, NULL));
  plumb_warehouse_set_cancellable (fixture->warehouse, NULL);

  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  loads = plumb_warehouse_list_loads (fixture->warehouse, NULL);
  g_assert_cmpuint (loads->len, ==, 1);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2000-01-01", NULL), ==, 0);
}

/* Closing in the middle of a load is a roll back too. */
static void
test_closed (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  g_autofree char *before = test_digest (fixture->path);
  g_autofree char *after = NULL;

  test_begin (fixture, "2026-01-15", 0);
  test_store (fixture, &fact, 1);
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* Until it is committed others see nothing of a load; then they do. */
static void
test_others (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  TestWarehouse other = { .path = fixture->path };
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GError) error = NULL;

  other.warehouse = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_no_error (error);
  test_begin (fixture, "2026-01-15", 0);
  test_store (fixture, &fact, 1);
  g_assert_true (isnan (test_value (&other, "referrals", fixture->somerset, "2024", NULL)));
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (test_value (&other, "referrals", fixture->somerset, "2024", NULL), ==, 10);
  plumb_warehouse_close (other.warehouse);
}

static void
test_latest_release (TestWarehouse *fixture, gconstpointer data)
{
  const PlumbFact old = test_fact (fixture->referrals, fixture->somerset, "2024", 10);
  const PlumbFact new = test_fact (fixture->referrals, fixture->somerset, "2025", 11);
  g_autoptr (PlumbLoad) first = test_load (fixture, "2025-01-15", 0, &old, 1);
  g_autoptr (PlumbLoad) second = test_load (fixture, "2026-01-15", 0, &new, 1);
  g_autoptr (PlumbLoad) nothing = test_load (fixture, "2027-01-15", 0, NULL, 0);
  static const struct
  {
    const char *as_at;
    const char *latest;
  } cases[] = {
    { NULL, "2026-01-15" },         { "2026-12-31", "2026-01-15" }, { "2026-01-15", "2026-01-15" },
    { "2026-01-14", "2025-01-15" }, { "2025-01-15", "2025-01-15" }, { "2025-01-14", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint32 latest = plumb_warehouse_latest_release (fixture->warehouse,
                                                       cases[i].as_at != NULL ? test_day (cases[i].as_at) : 0, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (latest, ==, cases[i].latest != NULL ? test_day (cases[i].latest) : 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/loads/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("list", test_list);
  ADD ("find", test_find);
  ADD ("same-file", test_same_file);
  ADD ("clock", test_clock);
  ADD ("roll-back", test_roll_back);
  ADD ("closed", test_closed);
  ADD ("others", test_others);
  ADD ("latest-release", test_latest_release);
  return g_test_run ();
}
