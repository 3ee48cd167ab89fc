/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcsv splits the cells; it knows nothing of lines, so it is fed one physical line at a time. Its strict mode is
 * used: its lenient one takes a stray quote as a reason to swallow the rows that follow.
 */
#include "config.h"

#include "plumb-csv.h"

#include <csv.h>
#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  PlumbInput *input;
  PlumbRowFunc function;
  gpointer data;
  struct csv_parser parser;

  /* The row under way */
  GString *text;
  GArray *offsets; /* gsize */
  GPtrArray *cells;
  guint row_line;

  guint line;
  gboolean after_return;
  GError *error;
} Reader;

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

  if (self->error != NULL)
    return;
  if (self->offsets->len == PLUMB_CSV_MAX_COLUMNS)
    {
      refuse (self, self->row_line, _ ("it has more than 5,000 columns. Save the sheet without the empty ones."));
      return;
    }
  if (self->text->len + length > PLUMB_CSV_MAX_ROW)
    {
      refuse (self, self->row_line, _ ("the row that begins here is longer than 16 MiB."));
      return;
    }
  g_array_append_val (self->offsets, self->text->len);
  g_string_append_len (self->text, cell, (gssize) length);
  g_string_append_c (self->text, '\0');
}

static void
on_row (int terminator, void *data)
{
  Reader *self = data;
  PlumbRow row;

  if (self->error != NULL)
    return;
  g_ptr_array_set_size (self->cells, (int) self->offsets->len);
  for (guint i = 0; i < self->offsets->len; i++)
    self->cells->pdata[i] = self->text->str + g_array_index (self->offsets, gsize, i);
  row.cells = (const char *const *) self->cells->pdata;
  row.n = self->offsets->len;
  row.line = self->row_line;
  self->function (&row, self->data, &self->error);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
}

static gboolean
feed (Reader *self, const char *text, gsize length)
{
  /* Nothing of a row has been seen yet: blank lines belong to none. */
  if (self->offsets->len == 0 && self->parser.entry_pos == 0)
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

static gboolean
read_all (Reader *self, GCancellable *cancellable)
{
  const char *text;
  gsize length;

  do
    {
      if (!plumb_input_read (self->input, &text, &length, cancellable, &self->error))
        return FALSE;
      if (!read_block (self, text, length))
        return FALSE;
    }
  while (length > 0);
  if (csv_fini (&self->parser, on_cell, on_row, self) != 0)
    refuse (self, self->row_line, _ ("a quotation mark is opened in this row and never closed."));
  return self->error == NULL;
}

gboolean
plumb_csv_read (PlumbInput *input, PlumbRowFunc function, gpointer data, GCancellable *cancellable, GError **error)
{
  Reader self = { .input = input, .function = function, .data = data, .line = 1 };
  gboolean ok;

  if (csv_init (&self.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("libcsv cannot be initialised");
  csv_set_blk_size (&self.parser, 4096);
  self.text = g_string_new (NULL);
  self.offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self.cells = g_ptr_array_new ();

  ok = read_all (&self, cancellable);

  csv_free (&self.parser);
  g_string_free (self.text, TRUE);
  g_array_unref (self.offsets);
  g_ptr_array_unref (self.cells);
  if (self.error != NULL)
    g_propagate_error (error, self.error);
  return ok;
}
