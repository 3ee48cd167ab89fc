/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and making warehouses. A file may come from anywhere: before anything is asked of it, its marks, its schema
 * to the letter and its pages are checked, and nothing in its schema is trusted.
 */
#include "config.h"

#include "plumb-incoming.h"
#include "plumb-schema-private.h"
#include "plumb-sighting.h"
#include "plumb-warehouse-write.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* instructions of SQLite's machine between two looks at the cancellable: about 10 microseconds */
#define STEPS_BETWEEN_CHECKS 1000

static int
is_cancelled (gpointer data)
{
  PlumbWarehouse *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

/* How long a lock is waited for, in tries of a fiftieth of a second: another writer is told soon; a reader waits until
 * a load of millions of figures has been written, which holds it up for some seconds. */
#define TRIES_A_SECOND 50
#define WRITER_TRIES (5 * TRIES_A_SECOND)
#define READER_TRIES (120 * TRIES_A_SECOND)

static int
on_busy (gpointer data, int tries)
{
  PlumbWarehouse *self = data;

  if (g_cancellable_is_cancelled (self->cancellable) || tries >= (self->writable ? WRITER_TRIES : READER_TRIES))
    return 0;
  g_usleep (G_USEC_PER_SEC / TRIES_A_SECOND);
  return 1;
}

/* SQLite reads what a last page lacks as zeros; a copy that broke off within it is refused all the same. One in memory
 * has no file. */
static gboolean
ends_with_a_page (PlumbWarehouse *self)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 size;
  gint64 page_size;

  return plumb_connection_get_int (self, "PRAGMA page_size", &page_size, NULL) &&
         sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
         (file->pMethods == NULL || (file->pMethods->xFileSize (file, &size) == SQLITE_OK && size % page_size == 0));
}

/* A file that lost its end still opens; only reading the lost pages fails. Looked at first, for that is how a copy
 * breaks off. */
static gboolean
check_pages (PlumbWarehouse *self, GError **error)
{
  sqlite3_stmt *statement = NULL;
  g_autofree char *answer = NULL;
  const char *last_line;
  int rc = sqlite3_prepare_v2 (self->db, "PRAGMA quick_check(1)", -1, &statement, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  if (rc == SQLITE_ROW)
    answer = g_strdup (plumb_column_text (statement, 0));
  sqlite3_finalize (statement);
  if (rc != SQLITE_ROW)
    return plumb_connection_fail (self, rc, error);
  if (!ends_with_a_page (self))
    return plumb_connection_fail (self, SQLITE_CORRUPT, error);
  if (strcmp (answer, "ok") != 0)
    {
      /* a heading may stand in a line above what is wrong */
      last_line = strrchr (answer, '\n');
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CORRUPT,
                   _ ("The warehouse “%s” is damaged (%s). Take it from a backup, or load its files into a new one."),
                   self->path, last_line != NULL ? last_line + 1 : answer);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_warehouse (PlumbWarehouse *self, const PlumbSchema *schema, GError **error)
{
  gint64 application, version;

  if (!plumb_connection_get_int (self, "PRAGMA application_id", &application, error) ||
      !plumb_connection_get_int (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != PLUMB_APPLICATION_ID)
    return plumb_connection_fail (self, SQLITE_NOTADB, error);
  if (version > schema->version)
    {
      g_set_error (
        error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_NEWER,
        _ ("The warehouse “%s” has schema version %d; this program knows version %d. Open it with a newer Plumbline."),
        self->path, (int) version, schema->version);
      return FALSE;
    }
  if (plumb_sighting_is_known (self, (int) version))
    return version == schema->version || plumb_schema_migrate (self, schema, (int) version, error);
  if (!check_pages (self, error))
    return FALSE;
  if (!plumb_schema_matches (self->db, schema, (int) version))
    {
      g_set_error (
        error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CORRUPT,
        _ (
          "The tables of “%s” are not those of a Plumbline warehouse: another program has changed them. Load its files into "
          "a new one."),
        self->path);
      return FALSE;
    }
  plumb_sighting_note (self, (int) version);
  return version == schema->version || plumb_schema_migrate (self, schema, (int) version, error);
}

/* Settings for a file that nobody vouches for. */
static gboolean
harden (PlumbWarehouse *self, GError **error)
{
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_handler (self->db, on_busy, self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_limit (self->db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (self->db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_progress_handler (self->db, STEPS_BETWEEN_CHECKS, is_cancelled, self);
  return plumb_connection_exec (self, "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON", error) &&
         plumb_connection_exec (
           self, self->writable ? "PRAGMA cache_size = -32768" : "PRAGMA query_only = ON; PRAGMA cache_size = -8192",
           error);
}

/* Whether @journal names a journal of several databases: ours never do, and one that does may have SQLite delete the
 * file it names. The mark at the end is in SQLite's description of its file format. */
static gboolean
names_other_files (const char *journal)
{
  static const guchar mark[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  g_autoptr (GFile) file = g_file_new_for_path (journal);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  guchar end[sizeof mark];
  gsize n = 0;

  return stream == NULL || (g_seekable_seek (G_SEEKABLE (stream), -(goffset) sizeof end, G_SEEK_END, NULL, NULL) &&
                            g_input_stream_read_all (G_INPUT_STREAM (stream), end, sizeof end, &n, NULL, NULL) &&
                            n == sizeof end && memcmp (end, mark, sizeof mark) == 0);
}

/* A program that was stopped in the middle of a load leaves its journal, and no read-only connection may take the half
 * load back: without this the window could not open the warehouse. Does nothing while a load is under way. */
static void
take_back_broken_load (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  sqlite3 *db = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS) || names_other_files (journal))
    return;
  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    sqlite3_exec (db, "PRAGMA user_version", NULL, NULL, NULL); /* reads the header alone */
  sqlite3_close (db);
}

/* SQLite takes a file of one byte for an empty one as well, but that is not ours. */
static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size == 0;
}

PlumbWarehouse *
plumb_warehouse_open (const char *path, PlumbWarehouseMode mode, GCancellable *cancellable, GError **error)
{
  return plumb_schema_open (plumb_schema_of_program (), path, mode, cancellable, error);
}

PlumbWarehouse *
plumb_schema_open (const PlumbSchema *schema,
                   const char *path,
                   PlumbWarehouseMode mode,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (PlumbWarehouse) self = g_new0 (PlumbWarehouse, 1);
  gboolean fresh = mode == PLUMB_WAREHOUSE_CREATE && !g_file_test (path, G_FILE_TEST_EXISTS);
  gint64 pages;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int rc;

  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->writable = mode != PLUMB_WAREHOUSE_READ;
  plumb_warehouse_set_cancellable (self, cancellable);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      plumb_connection_fail (self, SQLITE_CANTOPEN, error);
      return NULL;
    }

  if (mode == PLUMB_WAREHOUSE_READ)
    {
      take_back_broken_load (path);
      flags |= SQLITE_OPEN_READONLY;
    }
  else
    flags |= SQLITE_OPEN_READWRITE | (fresh ? SQLITE_OPEN_CREATE : 0);
  rc = sqlite3_open_v2 (path, &self->db, flags, NULL);
  if (rc != SQLITE_OK)
    {
      plumb_connection_fail (self, rc, error);
      return NULL;
    }
  if (self->writable && sqlite3_db_readonly (self->db, "main") == 1)
    {
      plumb_connection_fail (self, SQLITE_READONLY, error);
      return NULL;
    }
  if (!harden (self, error))
    return NULL;
  rc = plumb_incoming_register (self);
  if (rc != SQLITE_OK)
    {
      plumb_connection_fail (self, rc, error);
      return NULL;
    }
  /* a program that was stopped while it made the warehouse leaves an empty file: asked after opening it, as that takes
   * back what was half made */
  if (mode == PLUMB_WAREHOUSE_CREATE &&
      (!plumb_connection_get_int (self, "PRAGMA page_count", &pages, error) ||
       (pages == 0 && (fresh || is_empty (path)) && !plumb_schema_create (self, schema, error))))
    return NULL;
  if (!check_warehouse (self, schema, error) ||
      !plumb_connection_get_int (self, "PRAGMA data_version", &self->data_version, error))
    return NULL;
  self->version = schema->version;
  return g_steal_pointer (&self);
}

/* A warehouse that was sound, and that nobody else has written since, is as sound as this program left it. */
static void
note_what_was_written (PlumbWarehouse *self)
{
  gint64 data_version;

  if (self->writable && self->version > 0 &&
      plumb_connection_get_int (self, "PRAGMA data_version", &data_version, NULL) && data_version == self->data_version)
    plumb_sighting_note (self, self->version);
}

void
plumb_warehouse_close (PlumbWarehouse *self)
{
  g_assert (self->owner == g_thread_self ());

  plumb_warehouse_roll_back (self);
  note_what_was_written (self);
  for (guint i = 0; i < PLUMB_N_STMTS; i++)
    sqlite3_finalize (self->statements[i]);
  sqlite3_close (self->db);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

void
plumb_warehouse_set_cancellable (PlumbWarehouse *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

const char *
plumb_warehouse_path (PlumbWarehouse *self)
{
  return self->path;
}

gboolean
plumb_warehouse_begin_read (PlumbWarehouse *self, GError **error)
{
  /* inside a load its own transaction already holds one state */
  if (self->reading == 0 && self->load == NULL && !plumb_connection_exec (self, "BEGIN", error))
    return FALSE;
  self->reading++;
  return TRUE;
}

void
plumb_warehouse_end_read (PlumbWarehouse *self)
{
  g_return_if_fail (self->reading > 0);

  if (--self->reading == 0 && self->load == NULL)
    plumb_connection_exec (self, "ROLLBACK", NULL);
}
