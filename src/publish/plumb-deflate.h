/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Deflate stream (RFC 1951) out of bytes and matches that the caller has found. Every so many of them become a block
 * with prefix codes of its own.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The shortest match, and the farthest back one may reach, in bytes. */
#define PLUMB_DEFLATE_LEAST 3
#define PLUMB_DEFLATE_FARTHEST 32768

/** PlumbDeflateFunc: takes @length bytes of the stream, of which the next follow. */
typedef void (*PlumbDeflateFunc) (const guint8 *data, guint length, gpointer user_data);

/** So many tokens make a block; some more have room behind them. */
#define PLUMB_DEFLATE_BLOCK (1u << 16)

/** PlumbDeflate: @tokens and @n_tokens are for the functions below alone, the rest for the file. */
typedef struct
{
  guint16 tokens[PLUMB_DEFLATE_BLOCK + 8];
  guint n_tokens;
  gsize distances[2];
  guint8 length_symbols[259];
  guint64 bits;
  guint n_bits;
  guint8 *block;
  PlumbDeflateFunc func;
  gpointer user_data;
} PlumbDeflate;

/** PlumbDeflateKind: the distance of a match: one of two that come often, or any. */
typedef enum
{
  PLUMB_DEFLATE_FIRST,
  PLUMB_DEFLATE_SECOND,
  PLUMB_DEFLATE_ANY
} PlumbDeflateKind;

/**
 * plumb_deflate_new:
 * @first: the distance of %PLUMB_DEFLATE_FIRST, 1 to %PLUMB_DEFLATE_FARTHEST
 * @second: the distance of %PLUMB_DEFLATE_SECOND, likewise
 *
 * Returns: (transfer full): end with plumb_deflate_end()
 */
PlumbDeflate *plumb_deflate_new (gsize first, gsize second, PlumbDeflateFunc func, gpointer user_data);

/** plumb_deflate_flush: ends a block; called by itself when one is full. */
void plumb_deflate_flush (PlumbDeflate *self, gboolean last);

/** plumb_deflate_end: writes what is left and the end of the stream, and frees @self. */
void plumb_deflate_end (PlumbDeflate *self);

/** plumb_deflate_bytes: the lowest @n bytes of @bytes, the lowest first; @n 1 to 4. */
static inline void
plumb_deflate_bytes (PlumbDeflate *self, guint32 bytes, guint n)
{
  guint16 *next = self->tokens + self->n_tokens;

  next[0] = bytes & 0xFF;
  next[1] = bytes >> 8 & 0xFF;
  next[2] = bytes >> 16 & 0xFF;
  next[3] = bytes >> 24;
  self->n_tokens += n;
  if (self->n_tokens >= PLUMB_DEFLATE_BLOCK)
    plumb_deflate_flush (self, FALSE);
}

/**
 * plumb_deflate_match: the next @n bytes are those that came a distance ago.
 * @n: 0, or %PLUMB_DEFLATE_LEAST or more
 * @distance: for %PLUMB_DEFLATE_ANY alone: 1 to %PLUMB_DEFLATE_FARTHEST
 */
void plumb_deflate_match (PlumbDeflate *self, gsize n, PlumbDeflateKind kind, gsize distance);

G_END_DECLS
