/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes into UTF-8: what the encoding is, and then the text.
 */
#pragma once

#include "plumb-intake.h"

G_BEGIN_DECLS

typedef enum
{
  PLUMB_ENCODING_UTF8,
  PLUMB_ENCODING_UTF16_LE,
  PLUMB_ENCODING_UTF16_BE,
  PLUMB_ENCODING_WINDOWS_1252
} PlumbEncoding;

/**
 * PlumbDecoder:
 * @encoding: known when plumb_decoder_inspect() has seen everything
 * @marked: a byte order mark said so
 */
typedef struct
{
  PlumbEncoding encoding;
  gboolean marked;

  /*< private >*/
  gboolean valid_utf8;
  gsize inspected;
  guint8 tail[4];
  guint n_tail;
  gsize decoded;
  guint line;
  guint bad_byte;
  gunichar high;
  GString *text;
} PlumbDecoder;

void plumb_decoder_init (PlumbDecoder *self);
void plumb_decoder_clear (PlumbDecoder *self);

/** plumb_decoder_inspect: judges the next @length bytes of the file; with @length 0 the end of it. */
void plumb_decoder_inspect (PlumbDecoder *self, const guint8 *bytes, gsize length);

/**
 * plumb_decoder_decode:
 * @bytes: the next bytes of the file from its beginning; @length 0 at the end
 * @text: (out) (array length=text_length) (transfer none): their text until the next call; may be @bytes itself
 *
 * Errors: #PLUMB_INTAKE_ERROR_NOT_A_TABLE with half a sentence that names the line, for bytes that are no text
 */
gboolean plumb_decoder_decode (PlumbDecoder *self,
                               const guint8 *bytes,
                               gsize length,
                               const char **text,
                               gsize *text_length,
                               GError **error);

G_END_DECLS
