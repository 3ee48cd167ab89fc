/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the pixels turns them into bytes and matches: with the row above, with the pixel to the left, or with
 * the last place where the same three pixels stood, which finds letters and edges again. The checksum of the
 * uncompressed bytes is carried from row to row by what differs, so that equal rows cost nothing.
 *
 * Source: PNG (W3C, second edition), RFC 1950.
 */
#include "config.h"

#include "plumb-png.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "plumb-deflate.h"

/* Places are remembered by a hash of so many bits; the fewest pixels that are worth a match at a distance. */
#define HASH_BITS 12
#define LEAST_AWAY 3
/* The modulus of Adler-32. */
#define ADLER 65521

typedef struct
{
  guint width;
  guint height;
  gboolean alpha;
  guint depth;     /* bytes a pixel */
  gsize row_bytes; /* with the byte that names the filter */
  gsize above;     /* bytes that are equal to those a row above and not yet a token */
  const guint8 *pixels;
  gsize stride;
  guint16 places[1 << HASH_BITS][2]; /* where pixels with this hash last stood: x, and y + 1, 0 for nowhere */
  GByteArray *out;
  PlumbDeflate *deflate;
} Encoder;

static void
put_number (GByteArray *out, guint32 number)
{
  const guint32 big = GUINT32_TO_BE (number);
  g_byte_array_append (out, (const guint8 *) &big, 4);
}

static void
put_chunk (GByteArray *out, const char *type, const guint8 *data, guint length)
{
  uLong crc = crc32 (0, (const Bytef *) type, 4);

  put_number (out, length);
  g_byte_array_append (out, (const guint8 *) type, 4);
  if (length > 0)
    {
      g_byte_array_append (out, data, length);
      crc = crc32 (crc, data, length);
    }
  put_number (out, (guint32) crc);
}

/* Ends the run that is equal to the row above. Shorter than a match it is the filter's byte alone. */
static void
end_above (Encoder *self)
{
  if (self->above >= PLUMB_DEFLATE_LEAST)
    plumb_deflate_match (self->deflate, self->above, PLUMB_DEFLATE_SECOND, 0);
  else if (self->above > 0)
    plumb_deflate_bytes (self->deflate, 0, 1);
  self->above = 0;
}

/* The pixel as the file has it: red, green, blue and alpha from the lowest byte on, not multiplied. */
static inline guint32
file_pixel (guint32 pixel, gboolean alpha)
{
  const guint32 a = pixel >> 24;
  const guint32 r = pixel >> 16 & 0xFF, g = pixel >> 8 & 0xFF, b = pixel & 0xFF;

  if (!alpha)
    return r | g << 8 | b << 16;
  if (a == 0)
    return 0;
  return (r * 255 + a / 2) / a | (g * 255 + a / 2) / a << 8 | (b * 255 + a / 2) / a << 16 | a << 24;
}

/* The two sums of Adler-32 over a row: of its bytes, and of its bytes times how many follow, each included. */
typedef struct
{
  gint64 sum;
  gint64 weighted;
} RowSums;

/* Puts a pixel, which was @before in the row above, into the sums of the row; @weight is that of its first byte. */
static inline void
exchange (RowSums *sums, gint64 weight, guint32 before, guint32 now)
{
  const gint64 first = (gint64) (now & 0xFF) - (gint64) (before & 0xFF);
  const gint64 second = (gint64) (now >> 8 & 0xFF) - (gint64) (before >> 8 & 0xFF);
  const gint64 third = (gint64) (now >> 16 & 0xFF) - (gint64) (before >> 16 & 0xFF);
  const gint64 fourth = (gint64) (now >> 24) - (gint64) (before >> 24);
  const gint64 sum = first + second + third + fourth;

  sums->sum += sum;
  sums->weighted += weight * sum - second - 2 * third - 3 * fourth;
}

/* How many pixels from @row on are those of @above, at most @n. */
static inline guint
count_equal (const guint32 *row, const guint32 *above, guint n, guint32 mask)
{
  const guint64 both = (guint64) mask << 32 | mask;
  guint i = 0;

  for (; i + 2 <= n; i += 2)
    {
      guint64 now, before;

      memcpy (&now, row + i, 8);
      memcpy (&before, above + i, 8);
      if (((now ^ before) & both) != 0)
        break;
    }
  while (i < n && ((row[i] ^ above[i]) & mask) == 0)
    i++;
  return i;
}

/* Looks where the three pixels at @x last stood, and remembers that they stand here. Returns: how many pixels from
 * there on are the same, 0 where they are too few or too far back. */
static inline guint
find_far (Encoder *self, const guint32 *row, guint x, guint y, guint32 mask, guint depth, gsize *distance)
{
  const guint32 hash =
    ((row[x] & mask) * 2654435761u ^ (row[x + 1] & mask) * 2246822519u ^ (row[x + 2] & mask) * 3266489917u) >>
    (32 - HASH_BITS);
  const guint from_x = self->places[hash][0];
  const guint from_y = self->places[hash][1];
  const guint32 *from;
  guint n;

  self->places[hash][0] = x;
  self->places[hash][1] = y + 1;
  if (from_y == 0)
    return 0;
  *distance = (y + 1 - from_y) * self->row_bytes + ((gsize) x - from_x) * depth;
  if (*distance > PLUMB_DEFLATE_FARTHEST)
    return 0;
  from = (const guint32 *) (gconstpointer) (self->pixels + (from_y - 1) * self->stride) + from_x;
  n = count_equal (row + x, from, self->width - MAX (x, from_x), mask);
  return n >= LEAST_AWAY ? n : 0;
}

/* Inlined twice, so that the loops over the bytes of a pixel are unrolled. */
static G_ALWAYS_INLINE inline void
encode_row (Encoder *self,
            const guint32 *row,
            const guint32 *above,
            guint y,
            RowSums *sums,
            gboolean look_up,
            gboolean alpha)
{
  const guint32 mask = alpha ? 0xFFFFFFFF : 0x00FFFFFF;
  const guint depth = alpha ? 4 : 3;
  const guint width = self->width;
  guint x = 0;

  if (look_up)
    self->above++;
  else
    plumb_deflate_bytes (self->deflate, 0, 1);
  while (x < width)
    {
      const guint start = x;
      const gint64 weight = self->row_bytes - 1 - (gsize) x * depth;
      guint32 pixel = row[x] & mask;

      if (look_up)
        {
          const guint equal = count_equal (row + x, above + x, width - x, mask);

          if (equal > 0)
            {
              self->above += (gsize) equal * depth;
              x += equal;
              continue;
            }
          end_above (self);
        }
      if (x > 0 && pixel == (row[x - 1] & mask))
        {
          const guint32 now = file_pixel (pixel, alpha);
          for (; x < width && (row[x] & mask) == pixel; x++)
            exchange (sums, weight - (gint64) (x - start) * depth, file_pixel (above[x], alpha), now);
          plumb_deflate_match (self->deflate, (gsize) (x - start) * depth, PLUMB_DEFLATE_FIRST, 0);
          continue;
        }
      if (x + 2 < width)
        {
          gsize distance;
          const guint n = find_far (self, row, x, y, mask, depth, &distance);

          if (n > 0)
            {
              for (; x < start + n; x++)
                exchange (sums, weight - (gint64) (x - start) * depth, file_pixel (above[x], alpha),
                          file_pixel (row[x], alpha));
              plumb_deflate_match (self->deflate, (gsize) n * depth, PLUMB_DEFLATE_ANY, distance);
              continue;
            }
        }
      pixel = file_pixel (pixel, alpha);
      exchange (sums, weight, file_pixel (above[x], alpha), pixel);
      plumb_deflate_bytes (self->deflate, pixel, depth);
      x++;
    }
}

static void
put_data (const guint8 *data, guint length, gpointer out)
{
  put_chunk (out, "IDAT", data, length);
}

static void
put_head (Encoder *self, double dots_per_inch)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  const guint32 dots = GUINT32_TO_BE ((guint32) round (dots_per_inch / 0.0254));
  const guint32 size[2] = { GUINT32_TO_BE (self->width), GUINT32_TO_BE (self->height) };
  guint8 head[13] = { 0 };
  guint8 physical[9];

  g_byte_array_append (self->out, signature, sizeof signature);
  memcpy (head, size, 8);
  head[8] = 8;
  head[9] = self->alpha ? 6 : 2;
  put_chunk (self->out, "IHDR", head, sizeof head);
  memcpy (physical, &dots, 4);
  memcpy (physical + 4, &dots, 4);
  physical[8] = 1; /* dots a metre */
  put_chunk (self->out, "pHYs", physical, sizeof physical);
}

GBytes *
plumb_png_encode (const guint8 *pixels, guint width, guint height, gsize stride, gboolean alpha, double dots_per_inch)
{
  static const guint8 zlib_head[] = { 0x78, 0x01 };
  g_autofree Encoder *self = g_new0 (Encoder, 1);
  g_autofree guint32 *nothing = g_new0 (guint32, width);
  const guint32 *above = nothing;
  RowSums sums = { 0 };
  guint64 a = 1, b = 0;
  guint32 adler;

  self->width = width;
  self->height = height;
  self->alpha = alpha;
  self->depth = alpha ? 4 : 3;
  self->pixels = pixels;
  self->stride = stride;
  self->row_bytes = (gsize) width * self->depth + 1;
  self->out = g_byte_array_new ();
  self->deflate = plumb_deflate_new (self->depth, MIN (self->row_bytes, PLUMB_DEFLATE_FARTHEST), put_data, self->out);

  put_head (self, dots_per_inch);
  put_chunk (self->out, "IDAT", zlib_head, sizeof zlib_head);
  for (guint y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + y * stride);

      const gboolean look_up = y > 0 && self->row_bytes <= PLUMB_DEFLATE_FARTHEST;

      if (alpha)
        encode_row (self, row, above, y, &sums, look_up, TRUE);
      else
        encode_row (self, row, above, y, &sums, look_up, FALSE);
      sums.sum %= ADLER;
      sums.weighted %= ADLER;
      b = (b + a * self->row_bytes + sums.weighted + ADLER) % ADLER;
      a = (a + sums.sum + ADLER) % ADLER;
      above = row;
    }
  end_above (self);
  plumb_deflate_end (self->deflate);
  adler = GUINT32_TO_BE ((guint32) (b << 16 | a));
  put_chunk (self->out, "IDAT", (const guint8 *) &adler, 4);
  put_chunk (self->out, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (self->out);
}
