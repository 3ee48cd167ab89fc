/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of a million figures has a handful of provenances: each is written or read once, and the one of the figure
 * before is tried first.
 */
#include "config.h"

#include "plumb-provenance.h"

#include <string.h>

struct _PlumbProvenances
{
  PlumbWarehouse *warehouse; /* Borrowed */
  GStringChunk *texts;       /* Borrowed */
  GHashTable *known;         /* key -> PlumbProvenance */
  gint64 last_key;
  const PlumbProvenance *last;
};

PlumbProvenances *
plumb_provenances_new (PlumbWarehouse *warehouse, GStringChunk *texts)
{
  PlumbProvenances *self = g_new0 (PlumbProvenances, 1);

  self->warehouse = warehouse;
  self->texts = texts;
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return self;
}

void
plumb_provenances_free (PlumbProvenances *self)
{
  g_hash_table_unref (self->known);
  g_free (self);
}

static PlumbProvenance *
read_provenance (PlumbProvenances *self, gint64 key, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self->warehouse, PLUMB_STMT_PROVENANCE, error);
  PlumbProvenance *provenance;
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, key);
  step = plumb_connection_step (self->warehouse, statement, error);
  if (step == PLUMB_STEP_ERROR)
    return NULL;
  provenance = g_new0 (PlumbProvenance, 1);
  provenance->source = "";
  if (step == PLUMB_STEP_ROW)
    {
      const char *note = plumb_column_text (statement, 6);

      provenance->load = sqlite3_column_int64 (statement, 0);
      plumb_date_parse (plumb_column_text (statement, 1), &provenance->released);
      provenance->edition = sqlite3_column_int (statement, 2);
      provenance->provisional = sqlite3_column_int (statement, 3) != 0;
      provenance->derived = sqlite3_column_int (statement, 4) != 0;
      plumb_date_parse (plumb_column_text (statement, 5), &provenance->as_of);
      provenance->note = *note != '\0' ? g_string_chunk_insert (self->texts, note) : NULL;
      provenance->source = g_string_chunk_insert (self->texts, plumb_column_text (statement, 7));
      sqlite3_reset (statement);
    }
  return provenance;
}

const PlumbProvenance *
plumb_provenances_get (PlumbProvenances *self, gint64 key, GError **error)
{
  PlumbProvenance *provenance;

  if (self->last != NULL && self->last_key == key)
    return self->last;
  provenance = g_hash_table_lookup (self->known, &key);
  if (provenance == NULL)
    {
      provenance = read_provenance (self, key, error);
      if (provenance == NULL)
        return NULL;
      g_hash_table_insert (self->known, g_memdup2 (&key, sizeof key), provenance);
    }
  self->last_key = key;
  self->last = provenance;
  return provenance;
}

/* What tells one provenance of a load from another. */
typedef struct
{
  gint32 note;
  gint32 source;
  guint32 as_of;
  gboolean provisional;
  gboolean derived;
  gint64 key;
} Row;

struct _PlumbProvenanceWriter
{
  GHashTable *texts; /* text -> number */
  GPtrArray *list;   /* number -> text, borrowed from texts */
  GHashTable *rows;  /* Row, itself the key */
  const Row *last;
};

static guint
row_hash (gconstpointer data)
{
  const Row *row = data;

  return (guint) row->note * 31 + (guint) row->source * 2654435761u + row->as_of * 7 + (guint) row->provisional * 2 +
         (guint) row->derived;
}

static gboolean
row_equal (gconstpointer a, gconstpointer b)
{
  const Row *first = a;
  const Row *second = b;

  return first->note == second->note && first->source == second->source && first->as_of == second->as_of &&
         first->provisional == second->provisional && first->derived == second->derived;
}

PlumbProvenanceWriter *
plumb_provenance_writer_new (void)
{
  PlumbProvenanceWriter *self = g_new0 (PlumbProvenanceWriter, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = g_ptr_array_new ();
  g_ptr_array_add (self->list, (gpointer) "");
  self->rows = g_hash_table_new_full (row_hash, row_equal, g_free, NULL);
  return self;
}

void
plumb_provenance_writer_free (PlumbProvenanceWriter *self)
{
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->texts);
  g_free (self);
}

gint32
plumb_provenance_writer_text (PlumbProvenanceWriter *self, const char *text)
{
  gpointer number;
  char *copy;

  if (text[0] == '\0')
    return 0;
  number = g_hash_table_lookup (self->texts, text);
  if (number != NULL)
    return GPOINTER_TO_INT (number);
  copy = g_strdup (text);
  g_hash_table_insert (self->texts, copy, GINT_TO_POINTER ((gint) self->list->len));
  g_ptr_array_add (self->list, copy);
  return (gint32) self->list->len - 1;
}

const char *
plumb_provenance_writer_get_text (PlumbProvenanceWriter *self, gint32 number)
{
  return g_ptr_array_index (self->list, number);
}

static gboolean
write_row (PlumbProvenanceWriter *self, PlumbWarehouse *warehouse, Row *row, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (warehouse, PLUMB_STMT_PUT_PROVENANCE, error);
  g_autofree char *as_of = row->as_of != 0 ? plumb_date_to_string (row->as_of) : NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, warehouse->load->key);
  sqlite3_bind_int (statement, 2, row->provisional);
  sqlite3_bind_int (statement, 3, row->derived);
  plumb_bind_text (statement, 4, as_of != NULL ? as_of : "");
  plumb_bind_text (statement, 5, plumb_provenance_writer_get_text (self, row->note));
  plumb_bind_text (statement, 6, plumb_provenance_writer_get_text (self, row->source));
  if (!plumb_connection_run (warehouse, statement, error))
    return FALSE;
  row->key = sqlite3_last_insert_rowid (warehouse->db);
  return TRUE;
}

gboolean
plumb_provenance_writer_key (PlumbProvenanceWriter *self,
                             PlumbWarehouse *warehouse,
                             const PlumbFact *fact,
                             gint64 *key,
                             GError **error)
{
  Row row = { .note = fact->note,
              .source = fact->source,
              .as_of = fact->as_of,
              .provisional = fact->status == PLUMB_STATUS_PROVISIONAL,
              .derived = fact->derived };

  if (self->last == NULL || !row_equal (self->last, &row))
    {
      self->last = g_hash_table_lookup (self->rows, &row);
      if (self->last == NULL)
        {
          Row *written;

          if (!write_row (self, warehouse, &row, error))
            return FALSE;
          written = g_memdup2 (&row, sizeof row);
          g_hash_table_add (self->rows, written);
          self->last = written;
        }
    }
  *key = self->last->key;
  return TRUE;
}
