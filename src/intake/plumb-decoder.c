/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three encodings are what spreadsheets write. The tables stand here instead of in iconv, whose Windows-1252 is not
 * installed everywhere. Text that is UTF-8 already is passed on where it lies.
 */
#include "config.h"

#include "plumb-decoder.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Windows-1252 from 0x80 to 0x9f; 0 where it has no character. Source: the WHATWG and Unicode mapping tables agree but
 * for the zeros. */
static const gunichar2 high_controls[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

void
plumb_decoder_init (PlumbDecoder *self)
{
  *self = (PlumbDecoder){ .valid_utf8 = TRUE, .line = 1 };
}

void
plumb_decoder_clear (PlumbDecoder *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
}

/* How many bytes a character has whose first is @lead, by its bits alone. */
static guint
sequence_length (guint8 lead)
{
  if (lead < 0xc0)
    return 1;
  if (lead < 0xe0)
    return 2;
  return lead < 0xf0 ? 3 : 4;
}

/* Where the first byte is that is not UTF-8: @bad, in the block that begins at @bytes. */
static void
note_bad (PlumbDecoder *self, const guint8 *bytes, const guint8 *bad)
{
  self->bad_byte = *bad;
  for (const guint8 *at = bytes; at < bad; at++)
    self->line += *at == '\n';
}

/* Whether @length bytes are whole UTF-8 characters but for the last, whose beginning is kept in the tail. */
static gboolean
check_utf8 (PlumbDecoder *self, const guint8 *bytes, gsize length)
{
  const char *at = (const char *) bytes;
  const char *end = at + length;
  const char *stop;

  while (!g_utf8_validate_len (at, end - at, &stop))
    {
      gsize left = end - stop;

      /* Zeros are refused with their place when the text is read; here they only must not make a UTF-8 file a Windows
       * one. */
      if (*stop == '\0')
        {
          at = stop + 1;
          continue;
        }
      if (left >= sequence_length ((guint8) *stop) || left > 3 ||
          g_utf8_get_char_validated (stop, left) != (gunichar) -2)
        {
          note_bad (self, bytes, (const guint8 *) stop);
          return FALSE;
        }
      memcpy (self->tail, stop, left);
      self->n_tail = left;
      return TRUE;
    }
  return TRUE;
}

static void
inspect_start (PlumbDecoder *self, const guint8 *bytes, gsize length)
{
  if (length >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    self->marked = TRUE;
  if (length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    {
      self->encoding = PLUMB_ENCODING_UTF16_LE;
      self->marked = TRUE;
    }
  if (length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    {
      self->encoding = PLUMB_ENCODING_UTF16_BE;
      self->marked = TRUE;
    }
}

void
plumb_decoder_inspect (PlumbDecoder *self, const guint8 *bytes, gsize length)
{
  if (self->inspected == 0)
    inspect_start (self, bytes, length);
  self->inspected += length;
  if (length == 0)
    {
      if (self->n_tail > 0)
        {
          self->valid_utf8 = FALSE;
          self->bad_byte = self->tail[0];
        }
      self->n_tail = 0;
      if (self->encoding == PLUMB_ENCODING_UTF8 && !self->marked && !self->valid_utf8)
        {
          self->encoding = PLUMB_ENCODING_WINDOWS_1252;
          self->line = 1;
        }
      return;
    }
  /* A character that began in the block before. */
  while (self->valid_utf8 && self->n_tail > 0 && length > 0)
    {
      self->tail[self->n_tail++] = *bytes++;
      length--;
      if (self->n_tail >= sequence_length (self->tail[0]))
        {
          self->valid_utf8 = g_utf8_validate_len ((const char *) self->tail, self->n_tail, NULL);
          if (!self->valid_utf8)
            self->bad_byte = self->tail[0];
          self->n_tail = 0;
        }
    }
  if (self->valid_utf8 && length > 0)
    self->valid_utf8 = check_utf8 (self, bytes, length);
  /* Lines are counted as long as one may have to be named. */
  if (self->valid_utf8 && self->marked && self->encoding == PLUMB_ENCODING_UTF8)
    for (gsize i = 0; i < length; i++)
      self->line += bytes[i] == '\n';
}

static gboolean
refuse (PlumbDecoder *self, const char *encoding, guint byte, GError **error)
{
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
               _ ("line %u has a byte (0x%02x) that is no character in %s. Save the file again as “CSV UTF-8”."),
               self->line, byte, encoding);
  return FALSE;
}

static gboolean
decode_windows (PlumbDecoder *self, const guint8 *bytes, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++)
    {
      gunichar character = bytes[i];

      if (character == '\n')
        self->line++;
      if (character >= 0x80 && character < 0xa0)
        {
          character = high_controls[character - 0x80];
          if (character == 0)
            return refuse (self, "Windows-1252", bytes[i], error);
        }
      if (character < 0x80)
        g_string_append_c (self->text, (char) character);
      else
        g_string_append_unichar (self->text, character);
    }
  return TRUE;
}

static gboolean
append_unit (PlumbDecoder *self, gunichar unit, GError **error)
{
  gboolean is_low = unit >= 0xdc00 && unit < 0xe000;

  /* A high surrogate is followed by a low one, and a low one by nothing else. */
  if (is_low != (self->high != 0))
    return refuse (self, "UTF-16", unit >> 8, error);
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      self->high = unit;
      return TRUE;
    }
  if (is_low)
    unit = 0x10000 + ((self->high - 0xd800) << 10) + (unit - 0xdc00);
  self->high = 0;
  if (unit == '\n')
    self->line++;
  if (unit == 0xfeff && self->text->len == 0 && self->decoded <= 2)
    return TRUE;
  g_string_append_unichar (self->text, unit);
  return TRUE;
}

static gboolean
decode_utf16 (PlumbDecoder *self, const guint8 *bytes, gsize length, GError **error)
{
  gboolean little = self->encoding == PLUMB_ENCODING_UTF16_LE;

  if (length == 0 && (self->n_tail > 0 || self->high != 0))
    return refuse (self, "UTF-16", self->tail[0], error);
  for (gsize i = 0; i < length; i++)
    {
      self->decoded++;
      self->tail[self->n_tail++] = bytes[i];
      if (self->n_tail < 2)
        continue;
      self->n_tail = 0;
      if (!append_unit (self, little ? self->tail[0] | self->tail[1] << 8 : self->tail[0] << 8 | self->tail[1], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
decode_utf8 (PlumbDecoder *self,
             const guint8 *bytes,
             gsize length,
             const char **text,
             gsize *text_length,
             GError **error)
{
  gsize skip = self->marked && self->decoded == 0 ? MIN (length, 3) : 0;

  /* Only a mark makes a file UTF-8 that is not. */
  if (!self->valid_utf8)
    return refuse (self, "UTF-8", self->bad_byte, error);
  self->decoded += length;
  *text = (const char *) bytes + skip;
  *text_length = length - skip;
  return TRUE;
}

gboolean
plumb_decoder_decode (PlumbDecoder *self,
                      const guint8 *bytes,
                      gsize length,
                      const char **text,
                      gsize *text_length,
                      GError **error)
{
  if (self->encoding == PLUMB_ENCODING_UTF8)
    return decode_utf8 (self, bytes, length, text, text_length, error);

  if (self->text == NULL)
    self->text = g_string_new (NULL);
  g_string_truncate (self->text, 0);
  if (self->encoding == PLUMB_ENCODING_WINDOWS_1252)
    {
      if (!decode_windows (self, bytes, length, error))
        return FALSE;
    }
  else if (!decode_utf16 (self, bytes, length, error))
    {
      return FALSE;
    }
  *text = self->text->str;
  *text_length = self->text->len;
  return TRUE;
}
