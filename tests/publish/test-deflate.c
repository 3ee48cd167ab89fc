/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deflate: what is written is read back by zlib, matches laid out by hand beside it.
 */
#include "plumb-deflate.h"

#include <string.h>
#include <zlib.h>

typedef struct
{
  GByteArray *stream;
  GByteArray *plain;
  PlumbDeflate *deflate;
} Fixture;

#define FIRST 3
#define SECOND 1000

static void
take (const guint8 *data, guint length, gpointer stream)
{
  g_byte_array_append (stream, data, length);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->stream = g_byte_array_new ();
  self->plain = g_byte_array_new ();
  self->deflate = plumb_deflate_new (FIRST, SECOND, take, self->stream);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_byte_array_unref (self->stream);
  g_byte_array_unref (self->plain);
}

static void
add_bytes (Fixture *self, guint32 bytes, guint n)
{
  plumb_deflate_bytes (self->deflate, bytes, n);
  for (guint i = 0; i < n; i++)
    {
      const guint8 byte = bytes >> 8 * i & 0xFF;
      g_byte_array_append (self->plain, &byte, 1);
    }
}

static void
add_match (Fixture *self, gsize n, PlumbDeflateKind kind, gsize distance)
{
  const gsize back = kind == PLUMB_DEFLATE_FIRST ? FIRST : kind == PLUMB_DEFLATE_SECOND ? SECOND : distance;

  plumb_deflate_match (self->deflate, n, kind, distance);
  for (gsize i = 0; i < n; i++)
    {
      const guint8 byte = self->plain->data[self->plain->len - back];
      g_byte_array_append (self->plain, &byte, 1);
    }
}

static void
check (Fixture *self)
{
  g_autofree guint8 *read = g_malloc (self->plain->len + 1);
  z_stream stream = { 0 };

  plumb_deflate_end (self->deflate);
  g_assert_cmpint (inflateInit2 (&stream, -15), ==, Z_OK);
  stream.next_in = self->stream->data;
  stream.avail_in = self->stream->len;
  stream.next_out = read;
  stream.avail_out = self->plain->len + 1;
  g_assert_cmpint (inflate (&stream, Z_FINISH), ==, Z_STREAM_END);
  g_assert_cmpuint (stream.avail_in, ==, 0);
  g_assert_cmpmem (read, stream.total_out, self->plain->data, self->plain->len);
  inflateEnd (&stream);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  check (self);
}

static void
test_one_byte (Fixture *self, gconstpointer data)
{
  add_bytes (self, 'x', 1);
  check (self);
}

/* Every length there is a symbol for, and those around the longest, whose rest must not be too short. */
static void
test_lengths (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < SECOND; i++)
    add_bytes (self, i * 2654435761u, 4);
  for (gsize n = PLUMB_DEFLATE_LEAST; n < 530; n++)
    for (PlumbDeflateKind kind = PLUMB_DEFLATE_FIRST; kind <= PLUMB_DEFLATE_ANY; kind++)
      add_match (self, n, kind, 7 + n);
  add_match (self, 0, PLUMB_DEFLATE_FIRST, 0);
  add_match (self, 100000, PLUMB_DEFLATE_SECOND, 0);
  check (self);
}

/* Both sides of every power of two, where the symbols of distances change. */
static void
test_distances (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < PLUMB_DEFLATE_FARTHEST / 4; i++)
    add_bytes (self, i * 2654435761u, 4);
  for (gsize power = 1; power <= PLUMB_DEFLATE_FARTHEST; power *= 2)
    for (gsize distance = power - (power > 1); distance <= MIN (power + 1, PLUMB_DEFLATE_FARTHEST); distance++)
      add_match (self, 5, PLUMB_DEFLATE_ANY, distance);
  check (self);
}

/* More than a block, with a match at any distance across its end: its two tokens are not parted. */
static void
test_blocks (Fixture *self, gconstpointer data)
{
  guint32 seed = 1;

  for (guint i = 0; i < 3 * PLUMB_DEFLATE_BLOCK; i++)
    {
      seed = seed * 1664525u + 1013904223u;
      add_bytes (self, seed >> 8, 1 + seed % 3);
      if (i > 100 && seed >> 29 == 0)
        add_match (self, 3 + seed % 300, PLUMB_DEFLATE_ANY, 1 + seed % 100);
    }
  check (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/publish/deflate/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/publish/deflate/one-byte", Fixture, NULL, set_up, test_one_byte, tear_down);
  g_test_add ("/publish/deflate/lengths", Fixture, NULL, set_up, test_lengths, tear_down);
  g_test_add ("/publish/deflate/distances", Fixture, NULL, set_up, test_distances, tear_down);
  g_test_add ("/publish/deflate/blocks", Fixture, NULL, set_up, test_blocks, tear_down);
  return g_test_run ();
}
