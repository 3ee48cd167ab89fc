/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The versions of the schema: a frozen warehouse of the first opens, and one that is older than the program is copied
 * and brought up to date, or stays as it was. The later versions here are the test's own.
 */
#include "plumb-connection.h"
#include "plumb-schema-private.h"
#include "plumb-test-warehouse.h"

#include <glib/gstdio.h>
#include <string.h>

/* Two versions more than the program has, the first of which makes a table anew that others refer to. */
#define NEXT                                                                                                   \
  "CREATE TABLE topic (theme_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, owner TEXT NOT NULL) STRICT; " \
  "INSERT INTO topic SELECT theme_id, name, 'nobody' FROM theme; DROP TABLE theme; ALTER TABLE topic RENAME TO theme;"
#define NEXT_BUT_ONE "ALTER TABLE load ADD COLUMN loaded_by TEXT NOT NULL DEFAULT '';"

#define MAX_VERSIONS 16

static PlumbSchema
later_schema (const char **scripts, const char *next, const char *next_but_one)
{
  const PlumbSchema *program = plumb_schema_of_program ();
  int version = program->version;

  g_assert_cmpint (version + 2, <=, MAX_VERSIONS);
  for (int i = 0; i < version; i++)
    scripts[i] = program->scripts[i];
  scripts[version++] = next;
  scripts[version++] = next_but_one;
  return (PlumbSchema){ scripts, version };
}

/* The frozen warehouse in the place of the fixture's. Each schema that is released gets such a fixture, once and for
 * all: what “sqlite3 W .dump” prints of a small warehouse of that version, with the two pragmas that mark it, a few
 * rows in every table, and a line of assert_frozen() for each. Those of versions 2 and 3 are made when 3 is released,
 * from a warehouse that the released program has written. */
static void
thaw (TestWarehouse *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "warehouse-v1.sql", NULL);
  g_autofree char *sql = NULL;

  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  test_tamper (fixture->path, sql);
}

static void
assert_frozen (PlumbWarehouse *warehouse)
{
  TestWarehouse view = { .warehouse = warehouse };
  g_auto (GStrv) problems = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpfloat (test_value (&view, "rereferrals", 4, "2025", NULL), ==, 16);
  g_assert_cmpfloat (test_value (&view, "rereferrals", 4, "2025", "2025-12-31"), ==, 15.4);
  g_assert_true (plumb_warehouse_verify (warehouse, &problems, NULL));
  text = g_strjoinv ("|", problems);
  g_assert_cmpstr (text, ==, "");
}

static void
test_frozen (TestWarehouse *fixture, gconstpointer data)
{
  thaw (fixture);
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_WRITE);
  assert_frozen (fixture->warehouse);
}

static void
test_migrated (TestWarehouse *fixture, gconstpointer data)
{
  const char *scripts[MAX_VERSIONS];
  PlumbSchema later = later_schema (scripts, NEXT, NEXT_BUT_ONE);
  g_autofree char *copy = test_warehouse_file (fixture, "county.plumb.v1-backup");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) newer = NULL;
  g_autoptr (PlumbWarehouse) old = NULL;
  gint64 owners = 0, version = 0;

  thaw (fixture);
  before = test_digest (fixture->path);
  g_assert_null (plumb_schema_open (&later, fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OLDER);
  test_assert_sentence (error, fixture->path);
  g_clear_error (&error);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);

  fixture->warehouse = plumb_schema_open (&later, fixture->path, PLUMB_WAREHOUSE_WRITE, NULL, &error);
  g_assert_no_error (error);
  assert_frozen (fixture->warehouse);
  g_assert_true (plumb_connection_get_int (fixture->warehouse, "SELECT count(*) FROM theme WHERE owner = 'nobody'",
                                           &owners, &error));
  g_assert_cmpint (owners, ==, 2);
  g_assert_true (plumb_connection_get_int (fixture->warehouse, "PRAGMA user_version", &version, &error));
  g_assert_cmpint (version, ==, later.version);
  g_assert_true (plumb_connection_get_int (fixture->warehouse, "PRAGMA foreign_keys", &version, &error));
  g_assert_cmpint (version, ==, 1);
  plumb_warehouse_close (fixture->warehouse);
  fixture->warehouse = plumb_schema_open (&later, fixture->path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_READ, NULL, &newer));
  g_assert_error (newer, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_NEWER);

  /* the copy is as old as the warehouse was */
  old = plumb_warehouse_open (copy, PLUMB_WAREHOUSE_WRITE, NULL, &error);
  g_assert_no_error (error);
  assert_frozen (old);
}

/* A new warehouse cannot be told from one that grew old. */
static void
test_created (TestWarehouse *fixture, gconstpointer data)
{
  const char *scripts[MAX_VERSIONS];
  PlumbSchema later = later_schema (scripts, NEXT, NEXT_BUT_ONE);
  g_autofree char *path = test_warehouse_file (fixture, "new.plumb");
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *made = plumb_schema_open (&later, path, PLUMB_WAREHOUSE_CREATE, NULL, &error);

  g_assert_no_error (error);
  plumb_warehouse_close (made);
  made = plumb_schema_open (&later, path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_assert_no_error (error);
  plumb_warehouse_close (made);
}

static void
assert_stays (TestWarehouse *fixture, const PlumbSchema *later, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = test_digest (fixture->path);
  g_autofree char *after = NULL;

  g_assert_null (plumb_schema_open (later, fixture->path, PLUMB_WAREHOUSE_WRITE, NULL, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, code);
  after = test_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* A script that breaks off, one that leaves references in the air, a copy that cannot be made, a forged warehouse. */
static void
test_stays (TestWarehouse *fixture, gconstpointer data)
{
  const char *scripts[MAX_VERSIONS];
  PlumbSchema broken = later_schema (scripts, NEXT, "DELETE FROM superseded; NO SQL;");
  const char *dangling_scripts[MAX_VERSIONS];
  PlumbSchema dangling = later_schema (dangling_scripts, "DELETE FROM load WHERE load_id = 1;", NEXT_BUT_ONE);
  const char *later_scripts[MAX_VERSIONS];
  PlumbSchema later = later_schema (later_scripts, NEXT, NEXT_BUT_ONE);
  g_autofree char *copy = test_warehouse_file (fixture, "county.plumb.v1-backup");

  thaw (fixture);
  assert_stays (fixture, &broken, PLUMB_WAREHOUSE_ERROR_INTERNAL);
  assert_stays (fixture, &dangling, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  assert_stays (fixture, &later, PLUMB_WAREHOUSE_ERROR_READ_ONLY);
  g_assert_cmpint (g_rmdir (copy), ==, 0);
  test_tamper (fixture->path, "CREATE TRIGGER evil AFTER DELETE ON theme BEGIN DELETE FROM observation; END");
  assert_stays (fixture, &later, PLUMB_WAREHOUSE_ERROR_CORRUPT);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/schema/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("frozen", test_frozen);
  ADD ("migrated", test_migrated);
  ADD ("created", test_created);
  ADD ("stays", test_stays);
  return g_test_run ();
}
