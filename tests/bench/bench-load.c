/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How fast a tidy file goes into an empty warehouse, durably and with every check, beside three that check nothing: the
 * least that C can do with the same two libraries (libcsv into one SQLite table of texts with an index), a bulk insert
 * of integers sorted in memory, which is the floor, and the shell of SQLite where it is installed. They take turns in
 * one run; the ratios are what counts. PLUMB_BENCH_ROWS sets the rows.
 */
#include "bench-returns.h"

#include "bench.h"

#include <csv.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define MONTHS 120
#define COLUMNS 12

typedef struct
{
  sqlite3_stmt *insert;
  int column;
} Bare;

static void
run (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

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
}

static double
load_texts (const char *path, const char *database)
{
  Bare bare = { 0 };
  struct csv_parser parser;
  sqlite3 *db;
  char buffer[65536];
  size_t n;
  double start = bench_now ();
  FILE *file = g_fopen (path, "rb");

  g_assert_cmpint (sqlite3_open (database, &db), ==, SQLITE_OK);
  run (
    db,
    "CREATE TABLE t (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, g TEXT, h TEXT, i TEXT, j TEXT, k TEXT, l TEXT); BEGIN");
  sqlite3_prepare_v2 (db, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &bare.insert, NULL);
  csv_init (&parser, CSV_APPEND_NULL);
  while ((n = fread (buffer, 1, sizeof buffer, file)) > 0)
    csv_parse (&parser, buffer, n, bare_field, bare_row, &bare);
  csv_fini (&parser, bare_field, bare_row, &bare);
  csv_free (&parser);
  fclose (file);
  sqlite3_finalize (bare.insert);
  run (db, "COMMIT; CREATE INDEX i ON t (a, g, b, c)");
  sqlite3_close (db);
  return bench_now () - start;
}

/* The floor: cells found by looking for commas, words turned into numbers, a radix sort, and rows handed over by a
 * virtual table into a table of the same key. Nothing is checked, and the whole file is in memory. */
typedef struct
{
  guint64 key; /* indicator and breakdown, period, area */
  int numerator;
  int denominator;
  float value;
} Fact;

typedef struct
{
  Fact *facts;
  gsize n;
} Floor;

typedef struct
{
  sqlite3_vtab base;
  const Floor *rows;
} FloorTable;

typedef struct
{
  sqlite3_vtab_cursor base;
  gsize at;
} FloorCursor;

static int
floor_connect (sqlite3 *db, void *data, int argc, const char *const *argv, sqlite3_vtab **table, char **message)
{
  FloorTable *self = g_new0 (FloorTable, 1);

  self->rows = data;
  *table = &self->base;
  return sqlite3_declare_vtab (db, "CREATE TABLE x (a, b, c, d, e, f)");
}

static int
floor_disconnect (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

static int
floor_index (sqlite3_vtab *table, sqlite3_index_info *info)
{
  return SQLITE_OK;
}

static int
floor_open (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  *cursor = (sqlite3_vtab_cursor *) g_new0 (FloorCursor, 1);
  return SQLITE_OK;
}

static int
floor_close (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
floor_filter (sqlite3_vtab_cursor *cursor, int number, const char *text, int argc, sqlite3_value **argv)
{
  return SQLITE_OK;
}

static int
floor_next (sqlite3_vtab_cursor *cursor)
{
  ((FloorCursor *) cursor)->at++;
  return SQLITE_OK;
}

static int
floor_eof (sqlite3_vtab_cursor *cursor)
{
  return ((FloorCursor *) cursor)->at >= ((FloorTable *) cursor->pVtab)->rows->n;
}

static int
floor_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  const Fact *fact = &((FloorTable *) cursor->pVtab)->rows->facts[((FloorCursor *) cursor)->at];

  switch (column)
    {
    case 0:
      sqlite3_result_int (context, (int) (fact->key >> 32));
      break;
    case 1:
      sqlite3_result_int (context, (int) (fact->key >> 16 & 0xffff));
      break;
    case 2:
      sqlite3_result_int (context, (int) (fact->key & 0xffff));
      break;
    case 3:
      if (fact->denominator > 0)
        sqlite3_result_int (context, fact->numerator);
      break;
    case 4:
      if (fact->denominator > 0)
        sqlite3_result_int (context, fact->denominator);
      break;
    default:
      if (fact->denominator > 0)
        sqlite3_result_double (context, (double) fact->value);
      break;
    }
  return SQLITE_OK;
}

static int
floor_rowid (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
  *row = (sqlite3_int64) ((FloorCursor *) cursor)->at;
  return SQLITE_OK;
}

/* The number of a word, 1 and up, in the order of their coming. */
static guint
number_of (GHashTable *words, char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

  if (number == 0)
    {
      number = g_hash_table_size (words) + 1;
      g_hash_table_insert (words, word, GUINT_TO_POINTER (number));
    }
  return number;
}

static void
sort_facts (Floor *self)
{
  Fact *spare = g_new (Fact, self->n);

  for (guint byte = 0; byte < 6; byte++)
    {
      gsize starts[257] = { 0 };
      Fact *sorted = spare;

      for (gsize i = 0; i < self->n; i++)
        starts[(self->facts[i].key >> 8 * byte & 0xff) + 1]++;
      for (guint i = 0; i < 256; i++)
        starts[i + 1] += starts[i];
      for (gsize i = 0; i < self->n; i++)
        spare[starts[self->facts[i].key >> 8 * byte & 0xff]++] = self->facts[i];
      spare = self->facts;
      self->facts = sorted;
    }
  g_free (spare);
}

static double
load_sorted (const char *path, const char *database)
{
  static const sqlite3_module module = {
    .xConnect = floor_connect,
    .xBestIndex = floor_index,
    .xDisconnect = floor_disconnect,
    .xOpen = floor_open,
    .xClose = floor_close,
    .xFilter = floor_filter,
    .xNext = floor_next,
    .xEof = floor_eof,
    .xColumn = floor_column,
    .xRowid = floor_rowid,
  };
  double start = bench_now ();
  g_autoptr (GHashTable) series = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) periods = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  Floor self = { 0 };
  gsize length, room = 1024;
  sqlite3 *db;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  self.facts = g_new (Fact, room);
  for (char *line = strchr (text, '\n') + 1; *line != '\0';)
    {
      char *end = strchr (line, '\n');
      char *cells[COLUMNS];
      Fact fact = { 0 };

      for (guint i = 0; i < COLUMNS; i++)
        {
          char *comma = i < COLUMNS - 1 ? strchr (line, ',') : end;

          cells[i] = line;
          *comma = '\0';
          line = comma + 1;
        }
      fact.key = (guint64) (number_of (series, cells[0]) * 2 + (*cells[6] != '\0')) << 32 |
                 (guint64) number_of (periods, cells[2]) << 16 | number_of (areas, cells[1]);
      fact.numerator = atoi (cells[4]);
      fact.denominator = atoi (cells[5]);
      fact.value =
        (float) atoi (cells[3]) + (float) (strchr (cells[3], '.') != NULL ? atoi (strchr (cells[3], '.') + 1) : 0) / 10;
      if (self.n == room)
        self.facts = g_renew (Fact, self.facts, room *= 2);
      self.facts[self.n++] = fact;
    }
  sort_facts (&self);
  g_assert_cmpint (sqlite3_open (database, &db), ==, SQLITE_OK);
  run (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; "
           "CREATE TABLE fact (series INTEGER, period INTEGER, area INTEGER, numerator, denominator, value, "
           "PRIMARY KEY (series, period, area)) WITHOUT ROWID");
  sqlite3_create_module (db, "facts", &module, &self);
  run (db, "BEGIN; INSERT INTO fact SELECT * FROM facts; COMMIT; PRAGMA wal_checkpoint (TRUNCATE)");
  sqlite3_close (db);
  g_free (self.facts);
  return bench_now () - start;
}

static double
load_by_shell (const char *path, const char *database)
{
  g_autofree char *import = g_strdup_printf (".import --csv --skip 1 %s t", path);
  const char *const arguments[] = {
    "sqlite3",
    database,
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (a, b, c, d, e, f, g, h, i, j, k, l)",
    import,
    "CREATE INDEX i ON t (a, g, b, c)",
    NULL
  };
  double start = bench_now ();
  int status = 1;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                               NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return bench_now () - start;
}

static double
load_warehouse (const char *path, const char *database, guint indicators)
{
  PlumbWarehouse *warehouse = bench_warehouse (database, indicators);
  double seconds = bench_load (warehouse, path);

  plumb_warehouse_close (warehouse);
  return seconds;
}

static gint64
size_of (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  g_autofree char *database = g_build_filename (folder, "bench.db", NULL);
  g_autofree char *shell = g_find_program_in_path ("sqlite3");
  guint want = bench_count ("PLUMB_BENCH_ROWS", 1000000);
  guint indicators = want / (2 * BENCH_RETURNS_AREAS * MONTHS) + 1;
  guint rows = bench_write_returns (path, indicators, 0, MONTHS, want);
  double texts[BENCH_ROUNDS], sorted[BENCH_ROUNDS], imported[BENCH_ROUNDS], ours[BENCH_ROUNDS], time;
  gint64 size = 0, bare_size = 0;
  double peak = 0;

  for (guint i = 0; i < BENCH_ROUNDS; i++)
    {
      ours[i] = load_warehouse (path, database, indicators);
      size = size_of (database);
      g_unlink (database);
      if (i == 0)
        peak = bench_peak (); /* before the others need any */
      sorted[i] = load_sorted (path, database);
      bare_size = size_of (database);
      g_unlink (database);
      texts[i] = load_texts (path, database);
      g_unlink (database);
      imported[i] = shell != NULL ? load_by_shell (path, database) : 0;
      g_unlink (database);
    }
  g_unlink (path);
  g_rmdir (folder);
  time = bench_median (ours);
  g_print (
    "load, %u rows: %.0f rows/s at %.0f MB of memory; as fast as the sorted bulk insert %.2f, as libcsv and SQLite texts %.2f",
    rows, rows / time, peak, bench_median (sorted) / time, bench_median (texts) / time);
  if (shell != NULL)
    g_print (", as sqlite3 .import %.2f", bench_median (imported) / time);
  g_print ("; bytes %.2f of the bare table\n", (double) size / (double) bare_size);
  return 0;
}
