/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcsv splits the cells; it knows nothing of lines, so it is fed one physical line at a time. Its strict mode is
 * used: its lenient one takes a stray quote as a reason to swallow the rows that follow.
 *
 * A thread reads and splits while the caller works on the rows of a batch before: a few batches go round between the
 * two, so that memory does not grow with the file.
 */
#include "config.h"

#include "plumb-csv.h"

#include <csv.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define N_BATCHES 3
#define BATCH_BYTES (256 * 1024)

typedef struct
{
  guint first; /* cell */
  guint n;
  guint line;
} RowPlace;

/* Rows on their way to the caller. */
typedef struct
{
  char *text; /* the cells, each with a zero behind it */
  gsize used;
  gsize room;
  gsize *cells; /* where they begin in text, which may move while it grows */
  guint n_cells;
  guint cells_room;
  GArray *rows; /* RowPlace */
  gboolean last;
  GError *error; /* why nothing follows; NULL at the end of the file */
} Batch;

typedef struct
{
  PlumbInput *input;
  GCancellable *cancellable;
  struct csv_parser parser;
  GAsyncQueue *empty; /* Batch */
  GAsyncQueue *full;  /* Batch */
  gint stop;          /* atomic: the caller wants no more */

  /* The row under way */
  Batch *batch;
  gsize row_start;
  guint row_first;
  guint row_line;

  guint line;
  gboolean after_return;
  GError *error;
} Reader;

static Batch *
batch_new (void)
{
  Batch *self = g_new0 (Batch, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (RowPlace));
  return self;
}

static void
batch_free (Batch *self)
{
  g_free (self->text);
  g_free (self->cells);
  g_array_unref (self->rows);
  g_clear_error (&self->error);
  g_free (self);
}

static void
refuse (Reader *self, guint line, const char *reason)
{
  if (self->error == NULL)
    g_set_error (&self->error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("“%s” is no CSV file, line %u: %s"), plumb_input_name (self->input), line, reason);
}

static void
on_cell (void *cell, size_t length, void *data)
{
  Reader *self = data;
  Batch *batch = self->batch;

  if (self->error != NULL)
    return;
  if (batch->n_cells - self->row_first == PLUMB_CSV_MAX_COLUMNS)
    {
      refuse (self, self->row_line, _ ("it has more than 5,000 columns. Save the sheet without the empty ones."));
      return;
    }
  if (batch->used - self->row_start + length > PLUMB_CSV_MAX_ROW)
    {
      refuse (self, self->row_line, _ ("the row that begins here is longer than 16 MiB."));
      return;
    }
  if (batch->n_cells == batch->cells_room)
    {
      batch->cells_room = 2 * batch->cells_room + 1024;
      batch->cells = g_renew (gsize, batch->cells, batch->cells_room);
    }
  if (batch->used + length + 1 > batch->room)
    {
      batch->room = 2 * (batch->used + length) + 1024;
      batch->text = g_realloc (batch->text, batch->room);
    }
  memcpy (batch->text + batch->used, cell, length);
  batch->cells[batch->n_cells++] = batch->used;
  batch->used += length;
  batch->text[batch->used++] = '\0';
}

/* Gives the batch to the caller and takes an empty one for the next rows. */
static void
hand_over (Reader *self)
{
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  self->batch = g_async_queue_pop (self->empty);
  self->batch->used = self->batch->n_cells = 0;
  g_array_set_size (self->batch->rows, 0);
  if (g_atomic_int_get (&self->stop))
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
}

static void
on_row (int terminator, void *data)
{
  Reader *self = data;
  const RowPlace row = { self->row_first, self->batch->n_cells - self->row_first, self->row_line };

  if (self->error != NULL)
    return;
  g_array_append_val (self->batch->rows, row);
  if (self->batch->used >= BATCH_BYTES)
    hand_over (self);
  self->row_start = self->batch->used;
  self->row_first = self->batch->n_cells;
}

static gboolean
feed (Reader *self, const char *text, gsize length)
{
  /* Nothing of a row has been seen yet: blank lines belong to none. */
  if (self->batch->n_cells == self->row_first && self->parser.entry_pos == 0)
    self->row_line = self->line;
  if (csv_parse (&self->parser, text, length, on_cell, on_row, self) != length)
    {
      if (csv_error (&self->parser) == CSV_EPARSE)
        refuse (
          self, self->line,
          _ (
            "there is a quotation mark in the middle of a cell. A cell with one in it has to stand in quotation marks, with the "
            "inner one doubled."));
      else
        refuse (self, self->line, csv_strerror (csv_error (&self->parser)));
    }
  if (self->parser.entry_pos > PLUMB_CSV_MAX_CELL)
    refuse (self, self->row_line,
            _ ("a cell that begins here is longer than 1 MiB. Is a closing quotation mark missing?"));
  return self->error == NULL;
}

static gboolean
is_refused (guint8 byte)
{
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/* Feeds one block, line by line. */
static gboolean
read_block (Reader *self, const char *text, gsize length)
{
  const char *end = text + length;
  const char *start = text;

  for (const char *at = text; at < end; at++)
    {
      guint8 byte = (guint8) *at;

      if (G_LIKELY (byte >= 0x20))
        continue;
      if (is_refused (byte))
        {
          g_autofree char *reason = NULL;

          reason = byte == 0 ? g_strdup (_ ("it holds zero bytes, so it is not text."))
                             : g_strdup_printf (_ ("it holds the control character 0x%02x, so it is not text."), byte);
          refuse (self, self->line, reason);
          return FALSE;
        }
      if (byte == '\n' && at == text && self->after_return)
        {
          /* The second half of a line end whose first half closed the block before. */
          self->after_return = FALSE;
          if (!feed (self, start, 1))
            return FALSE;
          start = at + 1;
          continue;
        }
      if (byte == '\t' || (byte == '\r' && at + 1 < end && at[1] == '\n'))
        continue;
      self->after_return = byte == '\r' && at + 1 == end;
      if (!feed (self, start, at + 1 - start))
        return FALSE;
      self->line++;
      start = at + 1;
    }
  if (length > 0 && end[-1] != '\r')
    self->after_return = FALSE;
  return start == end || feed (self, start, end - start);
}

/* The thread: reads to the end and gives what is left, with the reason for ending. */
static gpointer
read_all (gpointer data)
{
  Reader *self = data;
  const char *text;
  gsize length;

  do
    {
      if (!plumb_input_read (self->input, &text, &length, self->cancellable, &self->error))
        break;
    }
  while (read_block (self, text, length) && length > 0);
  if (self->error == NULL && csv_fini (&self->parser, on_cell, on_row, self) != 0)
    refuse (self, self->row_line, _ ("a quotation mark is opened in this row and never closed."));
  self->batch->last = TRUE;
  self->batch->error = g_steal_pointer (&self->error);
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  return NULL;
}

/* Gives the rows of @batch to @function; FALSE when that stopped. */
static gboolean
give_rows (const Batch *batch, GPtrArray *cells, PlumbRowFunc function, gpointer data, GError **error)
{
  for (guint i = 0; i < batch->rows->len; i++)
    {
      const RowPlace *place = &g_array_index (batch->rows, RowPlace, i);
      PlumbRow row = { .n = place->n, .line = place->line };

      g_ptr_array_set_size (cells, (int) place->n);
      for (guint j = 0; j < place->n; j++)
        cells->pdata[j] = batch->text + batch->cells[place->first + j];
      row.cells = (const char *const *) cells->pdata;
      if (!function (&row, data, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
plumb_csv_read (PlumbInput *input, PlumbRowFunc function, gpointer data, GCancellable *cancellable, GError **error)
{
  Reader reader = { .input = input, .cancellable = cancellable, .line = 1, .batch = batch_new () };
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  gboolean ok = TRUE, last = FALSE;
  GThread *thread;

  if (csv_init (&reader.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("libcsv cannot be initialised");
  csv_set_blk_size (&reader.parser, 4096);
  reader.empty = g_async_queue_new_full ((GDestroyNotify) batch_free);
  reader.full = g_async_queue_new_full ((GDestroyNotify) batch_free);
  for (guint i = 1; i < N_BATCHES; i++)
    g_async_queue_push (reader.empty, batch_new ());
  thread = g_thread_new ("csv", read_all, &reader);

  while (!last)
    {
      Batch *batch = g_async_queue_pop (reader.full);

      last = batch->last;
      if (ok && !give_rows (batch, cells, function, data, error))
        {
          ok = FALSE;
          g_atomic_int_set (&reader.stop, TRUE);
        }
      if (ok && batch->error != NULL)
        {
          ok = FALSE;
          g_propagate_error (error, g_steal_pointer (&batch->error));
        }
      g_async_queue_push (reader.empty, batch);
    }
  g_thread_join (thread);
  csv_free (&reader.parser);
  g_async_queue_unref (reader.empty);
  g_async_queue_unref (reader.full);
  return ok;
}
