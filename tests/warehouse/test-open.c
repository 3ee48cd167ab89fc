/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening what may be anything: a warehouse, something else, a newer one, a damaged one, one that was tampered with.
 * The right error and a sentence each time, never a crash, and never a changed byte.
 */
#include "plumb-connection.h"
#include "plumb-test-warehouse.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Some rows, closed. */
static void
fill (TestWarehouse *fixture)
{
  PlumbFact facts[200];
  g_autoptr (PlumbLoad) load = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      facts[i] = test_fact (fixture->referrals, fixture->somerset, "2010-01", i);
      facts[i].period = plumb_period_code (plumb_period_step (test_period ("2010-01"), (int) i));
    }
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
}

static void
assert_refused (const char *path, PlumbWarehouseMode mode, int code)
{
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (path, mode, NULL, &error);

  g_assert_null (warehouse);
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, code);
  test_assert_sentence (error, path);
}

static void
test_modes (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;

  fill (fixture);
  before = test_digest (fixture->path);
  for (int mode = PLUMB_WAREHOUSE_READ; mode <= PLUMB_WAREHOUSE_CREATE; mode++)
    {
      test_warehouse_reopen (fixture, (PlumbWarehouseMode) mode);
      g_assert_cmpstr (plumb_warehouse_path (fixture->warehouse), ==, fixture->path);
      g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2010-03", NULL), ==, 2);
    }

  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_assert_false (plumb_warehouse_put_indicator (fixture->warehouse, indicator, NULL, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY);
  test_assert_sentence (error, fixture->path);
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_memory (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (warehouse);
  g_assert_false (g_file_test (":memory:", G_FILE_TEST_EXISTS));
}

/* Reads may be nested, and a load may begin between them. */
static void
test_reading (TestWarehouse *fixture, gconstpointer data)
{
  TestWarehouse reader = { .path = fixture->path };
  const PlumbFact fact = test_fact (fixture->referrals, fixture->somerset, "2025", 5);
  g_autoptr (GError) error = NULL;

  reader.warehouse = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_true (plumb_warehouse_begin_read (reader.warehouse, &error));
  g_assert_true (plumb_warehouse_begin_read (reader.warehouse, &error));
  g_assert_true (isnan (test_value (&reader, "referrals", fixture->somerset, "2025", NULL)));
  plumb_warehouse_end_read (reader.warehouse);
  plumb_warehouse_end_read (reader.warehouse);
  g_assert_no_error (error);

  test_load_one (fixture, "2026-01-15", 0, fact, "1/0/0/0");
  g_assert_true (plumb_warehouse_begin_read (reader.warehouse, &error));
  g_assert_cmpfloat (test_value (&reader, "referrals", fixture->somerset, "2025", NULL), ==, 5);
  plumb_warehouse_end_read (reader.warehouse);
  plumb_warehouse_close (reader.warehouse);
}

static void
test_nothing_there (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *missing = test_warehouse_file (fixture, "missing.plumb");
  g_autofree char *no_folder = test_warehouse_file (fixture, "no-folder/new.plumb");

  assert_refused (missing, PLUMB_WAREHOUSE_READ, PLUMB_WAREHOUSE_ERROR_OPEN);
  assert_refused (missing, PLUMB_WAREHOUSE_WRITE, PLUMB_WAREHOUSE_ERROR_OPEN);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_refused (no_folder, PLUMB_WAREHOUSE_CREATE, PLUMB_WAREHOUSE_ERROR_OPEN);
  for (int mode = PLUMB_WAREHOUSE_READ; mode <= PLUMB_WAREHOUSE_CREATE; mode++)
    assert_refused (fixture->folder, (PlumbWarehouseMode) mode, PLUMB_WAREHOUSE_ERROR_OPEN);
}

/* Not a warehouse, in any mode, and left as it is. */
static void
test_something_else (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gssize length;
  } files[] = {
    { "short.txt", "hello\n", 6 },
    { "one-byte", "S", 1 },
    { "figures.csv", "area,period,value\nE06000066,2025,1126\n", 38 },
    { "magic-alone", "SQLite format 3", 16 },
  };
  g_autofree char *other = test_warehouse_file (fixture, "other.sqlite");
  g_autofree char *long_text = test_warehouse_file (fixture, "long.csv");
  g_autofree char *text = g_strnfill (100000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = test_warehouse_file (fixture, files[i].name);

      g_assert_true (g_file_set_contents (path, files[i].bytes, files[i].length, NULL));
      for (int mode = PLUMB_WAREHOUSE_READ; mode <= PLUMB_WAREHOUSE_CREATE; mode++)
        {
          g_autofree char *after = NULL;
          gsize length;

          assert_refused (path, (PlumbWarehouseMode) mode, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);
          g_assert_true (g_file_get_contents (path, &after, &length, NULL));
          g_assert_cmpmem (after, length, files[i].bytes, (gsize) files[i].length);
        }
    }
  g_assert_true (g_file_set_contents (long_text, text, -1, NULL));
  assert_refused (long_text, PLUMB_WAREHOUSE_READ, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);

  test_tamper (other, "CREATE TABLE observation (value REAL); PRAGMA user_version = 1");
  assert_refused (other, PLUMB_WAREHOUSE_READ, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);
  assert_refused (other, PLUMB_WAREHOUSE_CREATE, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);
}

/* What is left when a program is stopped while it makes a warehouse: made now, but never by reading. */
static void
test_empty (TestWarehouse *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_refused (fixture->path, PLUMB_WAREHOUSE_READ, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);
  assert_refused (fixture->path, PLUMB_WAREHOUSE_WRITE, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE);
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_CREATE);
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
}

static void
test_tampered (TestWarehouse *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    int code;
  } cases[] = {
    { "PRAGMA application_id = 1", PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE },
    { "PRAGMA user_version = 4", PLUMB_WAREHOUSE_ERROR_NEWER },
    { "PRAGMA user_version = 2147483647", PLUMB_WAREHOUSE_ERROR_NEWER },
    { "CREATE TRIGGER evil AFTER INSERT ON observation BEGIN DELETE FROM superseded; END",
      PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "CREATE VIEW evil AS SELECT * FROM observation", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "CREATE TABLE evil (a)", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "CREATE INDEX evil ON observation (value)", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "DROP INDEX area_by_name", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "DROP TABLE series_break", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "ALTER TABLE observation ADD COLUMN evil REAL", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "ALTER TABLE theme RENAME TO subject", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "DROP TABLE observation; CREATE VIEW observation AS SELECT * FROM superseded", PLUMB_WAREHOUSE_ERROR_CORRUPT },
    /* a name that SQLite keeps for itself hides nothing */
    { "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_evil', 'observation', 0, "
      "'CREATE TRIGGER sqlite_evil AFTER INSERT ON observation BEGIN DELETE FROM superseded; END')",
      PLUMB_WAREHOUSE_ERROR_CORRUPT },
    { "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'BETWEEN 0 AND 6', 'BETWEEN 0 AND 9')",
      PLUMB_WAREHOUSE_ERROR_CORRUPT },
  };
  g_autofree char *sound = NULL;
  gsize length;

  fill (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = test_warehouse_file (fixture, "tampered.plumb");

      g_assert_true (g_file_set_contents (path, sound, (gssize) length, NULL));
      test_tamper (path, cases[i].sql);
      g_test_message ("%s", cases[i].sql);
      for (int mode = PLUMB_WAREHOUSE_READ; mode <= PLUMB_WAREHOUSE_CREATE; mode++)
        assert_refused (path, (PlumbWarehouseMode) mode, cases[i].code);
    }
}

/* What ANALYZE leaves behind is no change of the schema. */
static void
test_analyzed (TestWarehouse *fixture, gconstpointer data)
{
  fill (fixture);
  test_tamper (fixture->path, "ANALYZE; VACUUM");
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2010-03", NULL), ==, 2);
}

static void
test_truncated (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *sound = NULL;
  gsize length;

  fill (fixture);
  test_tamper (fixture->path, "VACUUM"); /* a free page may be lost */
  g_assert_true (g_file_get_contents (fixture->path, &sound, &length, NULL));
  for (guint i = 1; i < 40; i++)
    {
      g_autofree char *path = test_warehouse_file (fixture, "truncated.plumb");
      g_autoptr (GError) error = NULL;
      gsize kept = length * i / 40;

      g_assert_true (g_file_set_contents (path, sound, (gssize) kept, NULL));
      assert_refused (path, PLUMB_WAREHOUSE_READ, PLUMB_WAREHOUSE_ERROR_CORRUPT);
    }
}

/* Reads everything that a window would. */
static void
read_all (PlumbWarehouse *warehouse)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, NULL);
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, NULL);
  g_autoptr (GPtrArray) measured = plumb_warehouse_list_measured_areas (warehouse, NULL);
  g_autoptr (GPtrArray) themes = plumb_warehouse_list_themes (warehouse, NULL);
  g_autoptr (GPtrArray) sets = plumb_warehouse_list_neighbour_sets (warehouse, NULL);
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (warehouse, NULL);
  g_auto (GStrv) problems = NULL;

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      PlumbSeriesQuery query = { .indicator = g_ptr_array_index (indicators, i) };
      g_autoptr (GPtrArray) series = plumb_warehouse_get_series (warehouse, &query, NULL);
      g_autoptr (GPtrArray) earlier = NULL;

      query.as_at = test_day ("2026-06-30");
      earlier = plumb_warehouse_get_series (warehouse, &query, NULL);
    }
  plumb_warehouse_latest_release (warehouse, 0, NULL);
  plumb_warehouse_verify (warehouse, &problems, NULL);
}

/* One byte other than it was, anywhere: refused in words, or read without harm. */
static void
test_flipped (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *sound = NULL;
  GRand *random = g_rand_new_with_seed (20260331);
  guint refused = 0;
  gsize length;

  fill (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &length, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("flipped-%u.plumb", i);
      g_autofree char *path = test_warehouse_file (fixture, name);
      g_autoptr (PlumbWarehouse) warehouse = NULL;
      g_autoptr (GError) error = NULL;
      /* the header and the schema each byte, the rest here and there */
      gsize at = i < 100   ? i
                 : i < 200 ? (gsize) g_rand_int_range (random, 100, 8192)
                           : (gsize) g_rand_int_range (random, 0, (gint32) length);
      char was = sound[at];

      sound[at] = (char) (was ^ (1 << g_rand_int_range (random, 0, 8)));
      g_assert_true (g_file_set_contents (path, sound, (gssize) length, NULL));
      sound[at] = was;

      warehouse = plumb_warehouse_open (path, i % 2 == 0 ? PLUMB_WAREHOUSE_READ : PLUMB_WAREHOUSE_WRITE, NULL, &error);
      g_assert_true ((warehouse == NULL) == (error != NULL));
      if (warehouse != NULL)
        {
          read_all (warehouse);
          continue;
        }
      refused++;
      g_assert_cmpint (error->domain, ==, PLUMB_WAREHOUSE_ERROR);
      test_assert_sentence (error, path);
      if (error->code == PLUMB_WAREHOUSE_ERROR_INTERNAL)
        g_test_message ("byte %u: %s", (guint) at, error->message);
    }
  /* a flip in the schema or a page's structure is seen; one in a figure cannot be */
  g_assert_cmpuint (refused, >, 50);
  g_assert_cmpuint (refused, <, 300);
  g_rand_free (random);
}

/* A program that died while it was loading leaves a journal: what it had half done must neither be shown nor keep the
 * warehouse shut. */
static void
test_left_in_the_middle (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *copy = test_warehouse_file (fixture, "copy.plumb");
  g_autofree char *from_journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *to_journal = g_strconcat (copy, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *journal = NULL;
  gsize length, journal_length;
  sqlite3 *db = NULL;

  fill (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA cache_size = 1; BEGIN; UPDATE observation SET value = 999; "
                                 "CREATE TABLE filler AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                 "FROM n WHERE i < 2000) SELECT i, hex (zeroblob (100)) FROM n",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (from_journal, &journal, &journal_length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (to_journal, journal, (gssize) journal_length, NULL));
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (db);

  g_free (g_steal_pointer (&fixture->path));
  fixture->path = g_steal_pointer (&copy);
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  g_assert_cmpfloat (test_value (fixture, "referrals", fixture->somerset, "2010-03", NULL), ==, 2);
}

/* A warehouse that was found sound is checked again once anything of it was written, also with its old date and size.
 */
static void
test_seen (TestWarehouse *fixture, gconstpointer data)
{
  static const char wrong[] = { (char) 0xff };
  g_autofree char *sightings = g_build_filename (g_get_user_cache_dir (), "plumbline", "sightings", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) again = NULL;
  struct timespec times[2];
  struct stat status;
  int file;

  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  g_assert_true (g_file_test (sightings, G_FILE_TEST_EXISTS));
  again = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&again, plumb_warehouse_close);

  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  file = g_open (fixture->path, O_RDWR, 0);
  g_assert_cmpint (pwrite (file, wrong, sizeof wrong, 4096), ==, sizeof wrong); /* the kind of the second page */
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (futimens (file, times), ==, 0);
  close (file);
  again = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_null (again);
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/open/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("modes", test_modes);
  g_test_add_func ("/warehouse/open/memory", test_memory);
  ADD ("reading", test_reading);
  ADD ("nothing-there", test_nothing_there);
  ADD ("something-else", test_something_else);
  ADD ("empty", test_empty);
  ADD ("tampered", test_tampered);
  ADD ("analyzed", test_analyzed);
  ADD ("truncated", test_truncated);
  ADD ("flipped", test_flipped);
  ADD ("left-in-the-middle", test_left_in_the_middle);
  ADD ("seen", test_seen);
  return g_test_run ();
}
