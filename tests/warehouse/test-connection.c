/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layer over SQLite: codes become errors, values cross unharmed, a cancelled query stops.
 */
#include "plumb-connection.h"
#include "plumb-test-warehouse.h"

#include <glib/gstdio.h>

#include <math.h>

static void
test_codes (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    int rc;
    int code; /* -1 for G_IO_ERROR_CANCELLED */
  } cases[] = {
    { SQLITE_INTERRUPT, -1 },
    { SQLITE_NOTADB, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE },
    { SQLITE_CORRUPT, PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { SQLITE_CORRUPT_INDEX, PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { SQLITE_CANTOPEN, PLUMB_WAREHOUSE_ERROR_OPEN },
    { SQLITE_CANTOPEN_ISDIR, PLUMB_WAREHOUSE_ERROR_OPEN },
    { SQLITE_BUSY, PLUMB_WAREHOUSE_ERROR_BUSY },
    { SQLITE_BUSY_SNAPSHOT, PLUMB_WAREHOUSE_ERROR_BUSY },
    { SQLITE_LOCKED, PLUMB_WAREHOUSE_ERROR_BUSY },
    { SQLITE_FULL, PLUMB_WAREHOUSE_ERROR_NO_SPACE },
    { SQLITE_READONLY, PLUMB_WAREHOUSE_ERROR_READ_ONLY },
    { SQLITE_READONLY_DIRECTORY, PLUMB_WAREHOUSE_ERROR_READ_ONLY },
    { SQLITE_PERM, PLUMB_WAREHOUSE_ERROR_READ_ONLY },
    { SQLITE_CONSTRAINT, PLUMB_WAREHOUSE_ERROR_CONSTRAINT },
    { SQLITE_CONSTRAINT_FOREIGNKEY, PLUMB_WAREHOUSE_ERROR_CONSTRAINT },
    { SQLITE_IOERR, PLUMB_WAREHOUSE_ERROR_INTERNAL },
    { SQLITE_NOMEM, PLUMB_WAREHOUSE_ERROR_INTERNAL },
    { SQLITE_TOOBIG, PLUMB_WAREHOUSE_ERROR_INTERNAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (plumb_connection_fail (fixture->warehouse, cases[i].rc, &error));
      if (cases[i].code < 0)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_error (error, PLUMB_WAREHOUSE_ERROR, cases[i].code);
      test_assert_sentence (error, cases[i].code < 0 ? NULL : fixture->path);
    }
}

/* What a column may hold in a file that someone else wrote. */
static void
test_columns (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *text;
    double number;
  } cases[] = {
    { "SELECT 'Dorset'", "Dorset", 0 },
    { "SELECT NULL", "", NAN },
    { "SELECT 15.5", "15.5", 15.5 },
    { "SELECT CAST (x'ff66' AS TEXT)", "", 0 },
    { "SELECT 9e999", "Inf", NAN },
    { "SELECT x'c3'", "", 0 },
    { "SELECT ''", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sqlite3_stmt *statement = NULL;
      double number;

      g_assert_cmpint (sqlite3_prepare_v2 (fixture->warehouse->db, cases[i].sql, -1, &statement, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      number = plumb_column_double (statement, 0);
      if (isnan (cases[i].number))
        g_assert_true (isnan (number));
      else
        g_assert_cmpfloat (number, ==, cases[i].number);
      g_assert_cmpstr (plumb_column_text (statement, 0), ==, cases[i].text);
      sqlite3_finalize (statement);
    }
}

static void
test_bindings (TestWarehouse *fixture, gconstpointer data)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->warehouse->db,
                                       "SELECT typeof(?1), typeof(?2), typeof(?3), typeof(?4), typeof(?5), ?6", -1,
                                       &statement, NULL),
                   ==, SQLITE_OK);
  plumb_bind_double (statement, 1, NAN);
  plumb_bind_double (statement, 2, -INFINITY);
  plumb_bind_double (statement, 3, 0);
  plumb_bind_key (statement, 4, 0);
  plumb_bind_text (statement, 5, NULL);
  plumb_bind_key (statement, 6, 7);
  g_assert_cmpint (plumb_connection_step (fixture->warehouse, statement, NULL), ==, PLUMB_STEP_ROW);
  g_assert_cmpstr (plumb_column_text (statement, 0), ==, "null");
  g_assert_cmpstr (plumb_column_text (statement, 1), ==, "null");
  g_assert_cmpstr (plumb_column_text (statement, 2), ==, "real");
  g_assert_cmpstr (plumb_column_text (statement, 3), ==, "null");
  g_assert_cmpstr (plumb_column_text (statement, 4), ==, "null");
  g_assert_cmpint (sqlite3_column_int (statement, 5), ==, 7);
  g_assert_cmpint (plumb_connection_step (fixture->warehouse, statement, NULL), ==, PLUMB_STEP_DONE);
  sqlite3_finalize (statement);
}

/* A statement comes back reset and without what was bound before. */
static void
test_prepare (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *first = plumb_connection_prepare (fixture->warehouse, PLUMB_STMT_FIND_INDICATOR, &error);
  sqlite3_stmt *second;

  plumb_bind_text (first, 1, "referrals");
  g_assert_cmpint (plumb_connection_step (fixture->warehouse, first, &error), ==, PLUMB_STEP_ROW);
  second = plumb_connection_prepare (fixture->warehouse, PLUMB_STMT_FIND_INDICATOR, &error);
  g_assert_true (second == first);
  g_assert_cmpint (plumb_connection_step (fixture->warehouse, second, &error), ==, PLUMB_STEP_DONE);
  g_assert_no_error (error);
}

/* Enough rows that SQLite asks the cancellable. */
static void
fill (TestWarehouse *fixture)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  g_autoptr (PlumbLoad) load = NULL;

  for (int i = 0; i < 2000; i++)
    {
      PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2000-01", i);

      fact.period = plumb_period_code (plumb_period_step (test_period ("2000-01-01"), i));
      g_array_append_val (facts, fact);
    }
  load = test_load (fixture, "2026-01-01", 0, (const PlumbFact *) (gpointer) facts->data, facts->len);
  g_assert_cmpint (load->added, ==, 2000);
}

static void
test_cancelled_read (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PlumbIndicator) indicator = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GError) error = NULL;
  PlumbSeriesQuery query = { 0 };
  GStrv problems = NULL;

  fill (fixture);
  query.indicator = indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_cancellable_cancel (cancellable);
  plumb_warehouse_set_cancellable (fixture->warehouse, cancellable);
  none = plumb_warehouse_get_series (fixture->warehouse, &query, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  test_assert_sentence (error, NULL);
  g_clear_error (&error);
  g_assert_false (plumb_warehouse_verify (fixture->warehouse, &problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* the connection is none the worse for it */
  plumb_warehouse_set_cancellable (fixture->warehouse, NULL);
  some = plumb_warehouse_get_series (fixture->warehouse, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((PlumbSeries *) g_ptr_array_index (some, 0))->n, ==, 2000);
}

/* Whatever of opening is interrupted, it is said to be cancelled: never that the file is damaged. */
static void
test_cancelled_open (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *sightings = NULL;
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse;

  if (data != NULL)
    fill (fixture);
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  /* one that was seen before is not checked again */
  sightings = g_build_filename (g_get_user_cache_dir (), "plumbline", "sightings", NULL);
  g_assert_cmpint (g_unlink (sightings), ==, 0);
  g_cancellable_cancel (cancellable);
  warehouse = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, cancellable, &error);
  /* a small file is open before SQLite asks */
  if (data != NULL || warehouse == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&warehouse, plumb_warehouse_close);
}

static void
test_cancelled_load (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  g_autoptr (GError) error = NULL;
  gboolean stored = TRUE;

  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_WRITE);
  before = test_digest (fixture->path);
  for (int i = 0; i < 2000; i++)
    {
      PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2000-01", i);

      fact.period = plumb_period_code (plumb_period_step (test_period ("2000-01-01"), i));
      g_array_append_val (facts, fact);
    }
  test_begin (fixture, "2026-01-01", 0);
  g_cancellable_cancel (cancellable);
  plumb_warehouse_set_cancellable (fixture->warehouse, cancellable);
  for (guint i = 0; i < facts->len; i++)
    g_assert_true (plumb_warehouse_add_fact (fixture->warehouse, &g_array_index (facts, PlumbFact, i), NULL));
  stored = plumb_warehouse_store_facts (fixture->warehouse, NULL, NULL, &error);
  /* one insertion is too short to be interrupted; where a long one is, that is what it says */
  g_assert_true (stored == (error == NULL));
  if (!stored)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  plumb_warehouse_roll_back (fixture->warehouse);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, data, function)                                                                  \
  g_test_add ("/warehouse/connection/" name, TestWarehouse, data, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
  ADD ("codes", NULL, test_codes);
  ADD ("columns", NULL, test_columns);
  ADD ("bindings", NULL, test_bindings);
  ADD ("prepare", NULL, test_prepare);
  ADD ("cancelled-read", NULL, test_cancelled_read);
  ADD ("cancelled-open", NULL, test_cancelled_open);
  ADD ("cancelled-open-full", "full", test_cancelled_open);
  ADD ("cancelled-load", NULL, test_cancelled_load);
  return g_test_run ();
}
