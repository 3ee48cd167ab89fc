/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line a file in a small text: device, inode, size, time of the last writing, time of the last change, which nobody
 * can set back, SQLite's count of changes, and the version of the schema.
 */
#include "config.h"

#include "plumb-sighting.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define MAX_LINES 64

static char *
list_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "plumbline", "sightings", NULL);
}

/* SQLite's count of changes, in the header of the file: see its description of the file format. Read through SQLite: to
 * open and close the file in any other way would drop the locks that this process holds on it. */
static guint32
change_count (sqlite3 *db)
{
  guint8 count[4] = { 0 };
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK && file != NULL &&
      file->pMethods != NULL)
    file->pMethods->xRead (file, count, sizeof count, 24);
  return (guint32) count[0] << 24 | (guint32) count[1] << 16 | (guint32) count[2] << 8 | count[3];
}

/* The line of the file of @self as it is now; NULL when it is no file. */
static char *
describe (PlumbWarehouse *self, int version)
{
  struct stat status;

  if (stat (self->path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          ".%09ld %" G_GINT64_FORMAT ".%09ld %u %d",
                          (guint64) status.st_dev, (guint64) status.st_ino, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec, (gint64) status.st_ctim.tv_sec,
                          status.st_ctim.tv_nsec, change_count (self->db), version);
}

static GStrv
read_lines (void)
{
  g_autofree char *path = list_path ();
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? g_strsplit (text, "\n", MAX_LINES + 1) : g_new0 (char *, 1);
}

gboolean
plumb_sighting_is_known (PlumbWarehouse *self, int version)
{
  g_autofree char *line = describe (self, version);
  g_auto (GStrv) lines = line != NULL ? read_lines () : NULL;

  return lines != NULL && g_strv_contains ((const char *const *) lines, line);
}

void
plumb_sighting_note (PlumbWarehouse *self, int version)
{
  g_autofree char *line = describe (self, version);
  g_autofree char *path = list_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) text = NULL;

  if (line == NULL || plumb_sighting_is_known (self, version))
    return;
  lines = read_lines ();
  text = g_string_new (line);
  for (guint i = 0; i < MAX_LINES - 1 && lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_string_append_printf (text, "\n%s", lines[i]);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text->str, (gssize) text->len, NULL);
}
