/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is read three times in blocks of a fixed size, and never held whole: to find its encoding, for its text, and,
 * by a thread of its own, for its SHA-256, which Nettle makes six times as fast as GLib does. Packed files are unpacked
 * here and not by a stream filter, because a gzip file may have several members and the filter would drop all but the
 * first without a word.
 */
#include "config.h"

#include "plumb-input.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <nettle/sha2.h>

#include "plumb-decoder.h"

#define BLOCK_SIZE (256 * 1024)

struct _PlumbInput
{
  GInputStream *stream;
  char *name;
  char *sha256;
  GThread *summing;   /* gives a Sum, until it is asked for */
  GCancellable *stop; /* of that thread */
  PlumbDecoder decoder;
  guint8 *block;
  goffset size;
  gsize position; /* atomic: bytes read since it was rewound */

  /* Of a gzip file */
  GConverter *unpacker;
  guint8 *packed;
  gsize packed_at;
  gsize packed_end;
  gboolean packed_ended;
  gboolean between_members;
};

/* What the thread found: the sum of the file, or why there is none. */
typedef struct
{
  char *sha256;
  GError *error;
} Sum;

static void
end_summing (PlumbInput *self, GError **error)
{
  Sum *sum;

  if (self->summing == NULL)
    return;
  sum = g_thread_join (g_steal_pointer (&self->summing));
  self->sha256 = sum->sha256;
  if (sum->error != NULL)
    g_propagate_error (error, sum->error);
  g_free (sum);
}

void
plumb_input_free (PlumbInput *self)
{
  g_cancellable_cancel (self->stop);
  end_summing (self, NULL);
  g_clear_object (&self->stop);
  g_clear_object (&self->stream);
  g_clear_object (&self->unpacker);
  plumb_decoder_clear (&self->decoder);
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->block);
  g_free (self->packed);
  g_free (self);
}

const char *
plumb_input_name (PlumbInput *self)
{
  return self->name;
}

const char *
plumb_input_sha256 (PlumbInput *self, GError **error)
{
  end_summing (self, error);
  return self->sha256;
}

PlumbEncoding
plumb_input_encoding (PlumbInput *self)
{
  return self->decoder.encoding;
}

double
plumb_input_fraction (PlumbInput *self)
{
  gsize position = (gsize) g_atomic_pointer_get (&self->position);

  return self->size > 0 ? MIN (1.0, (double) position / (double) self->size) : 1;
}

/* Says @cause, an error of the system, in a sentence about the file; a cancellation stays one. */
static void
take_read_error (PlumbInput *self, GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ, _ ("“%s” cannot be read: %s"), self->name,
               cause->message);
  g_error_free (cause);
}

static gboolean
read_bytes (PlumbInput *self, guint8 *bytes, gsize *length, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_input_stream_read_all (self->stream, bytes, BLOCK_SIZE, length, cancellable, &cause))
    {
      g_atomic_pointer_add (&self->position, *length);
      return TRUE;
    }
  take_read_error (self, cause, error);
  return FALSE;
}

static gboolean
unpack_block (PlumbInput *self, gsize *length, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      g_autoptr (GError) cause = NULL;
      GConverterResult result;
      gsize used = 0;

      if (self->packed_at == self->packed_end && !self->packed_ended)
        {
          if (!read_bytes (self, self->packed, &self->packed_end, cancellable, error))
            return FALSE;
          self->packed_at = 0;
          self->packed_ended = self->packed_end < BLOCK_SIZE;
        }
      *length = 0;
      if (self->packed_at == self->packed_end && self->between_members)
        return TRUE;
      result = g_converter_convert (
        self->unpacker, self->packed + self->packed_at, self->packed_end - self->packed_at, self->block, BLOCK_SIZE,
        self->packed_ended ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &used, length, &cause);
      if (result == G_CONVERTER_ERROR)
        {
          g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ,
                       _ ("“%s” is damaged or cut short (%s). Copy or download it again."), self->name, cause->message);
          return FALSE;
        }
      self->packed_at += used;
      self->between_members = result == G_CONVERTER_FINISHED;
      if (self->between_members)
        g_converter_reset (self->unpacker);
      if (*length > 0)
        return TRUE;
    }
}

/* The next bytes of the file, unpacked, in self->block; 0 at the end. */
static gboolean
read_block (PlumbInput *self, gsize *length, GCancellable *cancellable, GError **error)
{
  if (self->unpacker == NULL)
    return read_bytes (self, self->block, length, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return unpack_block (self, length, cancellable, error);
}

static gboolean
rewind_file (PlumbInput *self, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;

  if (!G_IS_SEEKABLE (self->stream) || !g_seekable_can_seek (G_SEEKABLE (self->stream)))
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ,
                   _ ("“%s” is not a file on disk. Save it as a file first."), self->name);
      return FALSE;
    }
  if (!g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_END, cancellable, &cause) ||
      (self->size = g_seekable_tell (G_SEEKABLE (self->stream)),
       !g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, cancellable, &cause)))
    {
      take_read_error (self, cause, error);
      return FALSE;
    }
  if (self->unpacker != NULL)
    g_converter_reset (self->unpacker);
  g_atomic_pointer_set (&self->position, 0);
  self->packed_at = self->packed_end = 0;
  self->packed_ended = FALSE;
  self->between_members = TRUE;
  return TRUE;
}

/* The SHA-256 of all that @stream gives; NULL with the error of the system. */
static char *
sum_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  guint8 digest[SHA256_DIGEST_SIZE];
  struct sha256_ctx sum;
  GString *text;
  gssize length;

  sha256_init (&sum);
  while ((length = g_input_stream_read (stream, block, BLOCK_SIZE, cancellable, error)) > 0)
    sha256_update (&sum, (size_t) length, block);
  if (length < 0)
    return NULL;
  sha256_digest (&sum, sizeof digest, digest);
  text = g_string_sized_new (2 * sizeof digest);
  for (gsize i = 0; i < sizeof digest; i++)
    g_string_append_printf (text, "%02x", digest[i]);
  return g_string_free (text, FALSE);
}

/* A thread: what it needs, and then what it found. */
typedef struct
{
  GInputStream *stream;
  GCancellable *stop;
  char *name;
} Task;

static gpointer
sum_in_thread (gpointer data)
{
  Task *task = data;
  Sum *sum = g_new0 (Sum, 1);
  g_autoptr (GError) cause = NULL;

  sum->sha256 = sum_stream (task->stream, task->stop, &cause);
  if (sum->sha256 == NULL)
    g_set_error (&sum->error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ, _ ("“%s” cannot be read: %s"), task->name,
                 cause->message);
  g_object_unref (task->stream);
  g_object_unref (task->stop);
  g_free (task->name);
  g_free (task);
  return sum;
}

static gboolean
find_encoding (PlumbInput *self, GCancellable *cancellable, GError **error)
{
  static const guint8 zip[] = { 'P', 'K', 3, 4 };
  static const guint8 compound[] = { 0xd0, 0xcf, 0x11, 0xe0 };
  gboolean first = TRUE;
  gsize length;

  do
    {
      if (!read_block (self, &length, cancellable, error))
        return FALSE;
      if (first && length >= 4 && (memcmp (self->block, zip, 4) == 0 || memcmp (self->block, compound, 4) == 0))
        {
          g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
                       _ ("“%s” is a workbook or an archive. Save the sheet as “CSV UTF-8” and load that."),
                       self->name);
          return FALSE;
        }
      if (first && length >= 2 && self->unpacker == NULL && self->block[0] == 0x1f && self->block[1] == 0x8b)
        {
          self->unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
          self->packed = g_malloc (BLOCK_SIZE);
          if (!rewind_file (self, cancellable, error))
            return FALSE;
          continue;
        }
      first = FALSE;
      plumb_decoder_inspect (&self->decoder, self->block, length);
    }
  while (length > 0);
  return rewind_file (self, cancellable, error);
}

/* The file that @stream gives, judged; without its sum. */
static PlumbInput *
judge (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbInput) self = g_new0 (PlumbInput, 1);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->block = g_malloc (BLOCK_SIZE);
  self->stop = g_cancellable_new ();
  plumb_decoder_init (&self->decoder);
  if (!rewind_file (self, cancellable, error) || !find_encoding (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

PlumbInput *
plumb_input_new (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbInput) self = judge (stream, name, cancellable, error);
  GError *cause = NULL;

  if (self == NULL)
    return NULL;
  self->sha256 = sum_stream (stream, cancellable, &cause);
  if (self->sha256 == NULL)
    {
      take_read_error (self, cause, error);
      return NULL;
    }
  return rewind_file (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

PlumbInput *
plumb_input_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GFileInputStream *second;
  PlumbInput *self;
  Task *task;

  /* A named pipe or a device would block in open() for as long as nobody writes to it. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ, _ ("“%s” is not a file. Choose a CSV file."),
                   name);
      return NULL;
    }
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ, _ ("“%s” cannot be read: %s"), name,
                     cause->message);
      return NULL;
    }
  self = judge (G_INPUT_STREAM (stream), name, cancellable, error);
  if (self == NULL)
    return NULL;
  second = g_file_read (file, cancellable, &cause);
  if (second == NULL)
    {
      take_read_error (self, g_steal_pointer (&cause), error);
      plumb_input_free (self);
      return NULL;
    }
  task = g_new0 (Task, 1);
  task->stream = G_INPUT_STREAM (second);
  task->stop = g_object_ref (self->stop);
  task->name = g_strdup (name);
  self->summing = g_thread_new ("sum", sum_in_thread, task);
  return self;
}

gboolean
plumb_input_read (PlumbInput *self, const char **text, gsize *length, GCancellable *cancellable, GError **error)
{
  gsize raw;

  /* A block may hold nothing but a byte order mark or half a character: only the end of the file is the end. */
  do
    {
      g_autoptr (GError) cause = NULL;

      if (!read_block (self, &raw, cancellable, error))
        return FALSE;
      if (!plumb_decoder_decode (&self->decoder, self->block, raw, text, length, &cause))
        {
          g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE, _ ("“%s” is no CSV file: %s"),
                       self->name, cause->message);
          return FALSE;
        }
    }
  while (raw > 0 && *length == 0);
  return TRUE;
}
