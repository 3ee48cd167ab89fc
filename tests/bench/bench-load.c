/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How fast a tidy file goes into the warehouse, beside the least that C can do with the same two libraries: libcsv into
 * one SQLite table of texts with an index, in one transaction. The two take turns in one run; the ratio is what counts.
 */
#include "bench.h"

#include "plumb-intake.h"

#include <csv.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_stmt *insert;
  int column;
  guint rows;
} Bare;

static void
bare_field (void *text, size_t length, void *data)
{
  Bare *bare = data;

  sqlite3_bind_text (bare->insert, ++bare->column, text, (int) length, SQLITE_TRANSIENT);
}

static void
bare_row (int end, void *data)
{
  Bare *bare = data;

  sqlite3_step (bare->insert);
  sqlite3_reset (bare->insert);
  bare->column = 0;
  bare->rows++;
}

static double
load_bare (const char *path, const char *database)
{
  Bare bare = { 0 };
  struct csv_parser parser;
  sqlite3 *db;
  char buffer[65536];
  size_t n;
  double start = bench_now ();
  FILE *file = g_fopen (path, "rb");

  g_assert_cmpint (sqlite3_open (database, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "CREATE TABLE t (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT); BEGIN", NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", -1, &bare.insert, NULL);
  csv_init (&parser, CSV_APPEND_NULL);
  while ((n = fread (buffer, 1, sizeof buffer, file)) > 0)
    csv_parse (&parser, buffer, n, bare_field, bare_row, &bare);
  csv_fini (&parser, bare_field, bare_row, &bare);
  csv_free (&parser);
  fclose (file);
  sqlite3_finalize (bare.insert);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT; CREATE INDEX i ON t (a, b, c)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  return bench_now () - start;
}

static double
load_warehouse (const char *path, const char *database)
{
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (database, PLUMB_WAREHOUSE_CREATE, NULL, &error);
  double start;

  g_assert_no_error (error);
  g_assert_true (plumb_intake_prepare (warehouse, &error));
  start = bench_now ();
  plumb_intake_load_file (warehouse, path, &options, &report, NULL, &error);
  g_assert_no_error (error);
  plumb_warehouse_close (warehouse);
  return bench_now () - start;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  guint rows = bench_write_tidy (path, argc > 1 ? (guint) atoi (argv[1]) : 384);
  double bare[BENCH_ROUNDS], ours[BENCH_ROUNDS];

  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      g_autofree char *database = g_build_filename (folder, "bench.db", NULL);

      bare[i] = load_bare (path, database);
      g_unlink (database);
      ours[i] = load_warehouse (path, database);
      g_unlink (database);
    }
  g_unlink (path);
  g_rmdir (folder);
  g_print ("load, %u rows: warehouse %.0f rows/s, bare libcsv and SQLite %.0f rows/s, time ratio %.2f\n", rows,
           rows / bench_median (ours), rows / bench_median (bare), bench_median (ours) / bench_median (bare));
  return 0;
}
