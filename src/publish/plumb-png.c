/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass over the pixels turns them into tokens: bytes, and matches with the row above, with the pixel to the left,
 * or with the last place where the same three pixels stood, which finds letters and edges again. Every so many tokens
 * become a Deflate block with a prefix code of its own. The checksum of the uncompressed bytes is carried from row to
 * row by what differs, so that equal rows cost nothing.
 *
 * Source: PNG (W3C, second edition), RFC 1950 and RFC 1951.
 */
#include "config.h"

#include "plumb-png.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "plumb-huffman.h"

/* Tokens: bytes as they are, then matches by their length with the pixel to the left, then with the row above, then
 * those at any distance, which is the token behind. */
#define LEFT 256
#define ABOVE (LEFT + MOST_MATCH + 1)
#define AWAY (ABOVE + MOST_MATCH + 1)
#define N_TOKENS (AWAY + MOST_MATCH + 1)
#define END_OF_BLOCK 256
#define LEAST_MATCH 3
#define MOST_MATCH 258
#define N_LENGTHS 29
#define N_DISTANCES 30
#define FARTHEST 32768
/* So many tokens share a code. */
#define BLOCK (1u << 16)
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
  guint8 length_symbol[MOST_MATCH + 1];
  const guint8 *pixels;
  gsize stride;
  guint16 places[1 << HASH_BITS][2]; /* where pixels with this hash last stood: x, and y + 1, 0 for nowhere */
  guint16 tokens[BLOCK + 8];
  guint n_tokens;
  guint64 bits;
  guint n_bits;
  GByteArray *out;
  GByteArray *block;
} Encoder;

static const guint16 length_base[N_LENGTHS] = { 3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                                31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258 };
static const guint8 length_extra[N_LENGTHS] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };

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

/* Up to 48 bits; there are never more than 7 from before. */
static inline guint8 *
put_bits (Encoder *self, guint8 *at, guint64 bits, guint n)
{
  guint64 little;

  self->bits |= bits << self->n_bits;
  self->n_bits += n;
  little = GUINT64_TO_LE (self->bits);
  memcpy (at, &little, 8);
  at += self->n_bits / 8;
  self->bits >>= self->n_bits & ~7u;
  self->n_bits &= 7;
  return at;
}

/* The symbol of a distance, and the bits behind it. */
static guint
distance_symbol (gsize distance, guint *extra, guint *n_extra)
{
  const guint from_one = distance - 1;
  const guint high = from_one < 2 ? 0 : g_bit_storage (from_one) - 1;

  *n_extra = from_one < 4 ? 0 : high - 1;
  *extra = from_one & ((1u << *n_extra) - 1);
  return from_one < 4 ? from_one : 2 * high + (from_one >> (high - 1) & 1);
}

/* Writes the lengths of both codes, themselves in a code. */
static guint8 *
put_code (Encoder *self, guint8 *at, const guint8 *lengths, guint n)
{
  static const guint8 order[19] = { 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };
  guint32 counts[19] = { 0 };
  guint8 code_lengths[19];
  guint16 codes[19];

  for (guint i = 0; i < n; i++)
    counts[lengths[i]]++;
  plumb_huffman_build (counts, G_N_ELEMENTS (order), 7, code_lengths, codes);
  at = put_bits (self, at, N_LENGTHS, 5);
  at = put_bits (self, at, N_DISTANCES - 1, 5);
  at = put_bits (self, at, G_N_ELEMENTS (order) - 4, 4);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    at = put_bits (self, at, code_lengths[order[i]], 3);
  for (guint i = 0; i < n; i++)
    at = put_bits (self, at, codes[lengths[i]], code_lengths[lengths[i]]);
  return at;
}

/* The bits of a match of @length, and behind them those of its distance unless that is 0. */
static guint64
match_bits (const Encoder *self, const guint8 *lengths, const guint16 *codes, guint length, gsize distance, guint8 *n)
{
  const guint code = self->length_symbol[length];
  guint64 bits = codes[END_OF_BLOCK + 1 + code] | (guint64) (length - length_base[code])
                                                    << lengths[END_OF_BLOCK + 1 + code];
  guint extra, n_extra, symbol;

  *n = lengths[END_OF_BLOCK + 1 + code] + length_extra[code];
  if (distance == 0)
    return bits;
  symbol = distance_symbol (distance, &extra, &n_extra);
  bits |= (guint64) (codes[PLUMB_HUFFMAN_SYMBOLS + symbol] | extra << lengths[PLUMB_HUFFMAN_SYMBOLS + symbol]) << *n;
  *n += lengths[PLUMB_HUFFMAN_SYMBOLS + symbol] + n_extra;
  return bits;
}

/* Makes the codes that are shortest for the tokens of the block. */
static void
find_codes (const Encoder *self, const gsize distances[2], guint8 *lengths, guint16 *codes)
{
  guint32 counts[PLUMB_HUFFMAN_SYMBOLS] = { [END_OF_BLOCK] = 1 };
  guint32 distance_counts[N_DISTANCES] = { 0 };
  guint extra, n_extra;
  const guint left = distance_symbol (distances[0], &extra, &n_extra);
  const guint above = distance_symbol (distances[1], &extra, &n_extra);

  for (guint i = 0; i < self->n_tokens; i++)
    {
      const guint token = self->tokens[i];

      if (token < LEFT)
        {
          counts[token]++;
          continue;
        }
      counts[END_OF_BLOCK + 1 + self->length_symbol[token - (token >= AWAY ? AWAY : token >= ABOVE ? ABOVE : LEFT)]]++;
      if (token < AWAY)
        distance_counts[token < ABOVE ? left : above]++;
      else
        distance_counts[distance_symbol (self->tokens[++i] + 1, &extra, &n_extra)]++;
    }
  plumb_huffman_build (counts, PLUMB_HUFFMAN_SYMBOLS, 15, lengths, codes);
  plumb_huffman_build (distance_counts, N_DISTANCES, 15, lengths + PLUMB_HUFFMAN_SYMBOLS,
                       codes + PLUMB_HUFFMAN_SYMBOLS);
}

/* The tokens so far as one block with its own code, in a chunk of its own. */
static void
flush (Encoder *self, gboolean last)
{
  const gsize distances[2] = { self->depth, MIN (self->row_bytes, FARTHEST) };
  guint8 lengths[PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES];
  guint16 codes[PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES];
  guint64 bits[N_TOKENS] = { 0 };
  guint8 n_bits[N_TOKENS] = { 0 };
  guint8 *at = self->block->data;

  find_codes (self, distances, lengths, codes);
  for (guint token = 0; token < LEFT; token++)
    {
      bits[token] = codes[token];
      n_bits[token] = lengths[token];
    }
  for (guint length = LEAST_MATCH; length <= MOST_MATCH; length++)
    {
      bits[LEFT + length] = match_bits (self, lengths, codes, length, distances[0], &n_bits[LEFT + length]);
      bits[ABOVE + length] = match_bits (self, lengths, codes, length, distances[1], &n_bits[ABOVE + length]);
      bits[AWAY + length] = match_bits (self, lengths, codes, length, 0, &n_bits[AWAY + length]);
    }

  at = put_bits (self, at, (last ? 1 : 0) | 2 << 1, 3);
  at = put_code (self, at, lengths, PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES);
  for (guint i = 0; i < self->n_tokens; i++)
    {
      const guint token = self->tokens[i];

      at = put_bits (self, at, bits[token], n_bits[token]);
      if (token >= AWAY)
        {
          guint extra, n_extra;
          const guint symbol = PLUMB_HUFFMAN_SYMBOLS + distance_symbol (self->tokens[++i] + 1, &extra, &n_extra);
          at = put_bits (self, at, codes[symbol] | (guint64) extra << lengths[symbol], lengths[symbol] + n_extra);
        }
    }
  at = put_bits (self, at, codes[END_OF_BLOCK], lengths[END_OF_BLOCK]);
  if (last)
    at = put_bits (self, at, 0, 7);
  put_chunk (self->out, "IDAT", self->block->data, at - self->block->data);
  self->n_tokens = 0;
}

/* There is always room for the bytes of a pixel behind the last token. */
static inline void
add_pixel (Encoder *self, guint32 pixel, gboolean alpha)
{
  self->tokens[self->n_tokens] = pixel & 0xFF;
  self->tokens[self->n_tokens + 1] = pixel >> 8 & 0xFF;
  self->tokens[self->n_tokens + 2] = pixel >> 16 & 0xFF;
  self->tokens[self->n_tokens + 3] = pixel >> 24;
  self->n_tokens += alpha ? 4 : 3;
  if (self->n_tokens >= BLOCK)
    flush (self, FALSE);
}

static inline void
add_token (Encoder *self, guint token)
{
  self->tokens[self->n_tokens++] = token;
  if (self->n_tokens >= BLOCK)
    flush (self, FALSE);
}

/* Matches of @n bytes, which is none or enough for one; no rest may be too short. @distance is for %AWAY alone. */
static void
add_matches (Encoder *self, gsize n, guint kind, gsize distance)
{
  while (n > 0)
    {
      const gsize length = n <= MOST_MATCH ? n : MIN (MOST_MATCH, n - LEAST_MATCH);

      if (kind == AWAY)
        self->tokens[self->n_tokens++] = kind + length;
      add_token (self, kind == AWAY ? distance - 1 : kind + length);
      n -= length;
    }
}

/* Ends the run that is equal to the row above. Shorter than a match it is the filter's byte alone. */
static void
end_above (Encoder *self)
{
  if (self->above >= LEAST_MATCH)
    add_matches (self, self->above, ABOVE, 0);
  else if (self->above > 0)
    add_token (self, 0);
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
  if (*distance > FARTHEST)
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
    add_token (self, 0);
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
          add_matches (self, (gsize) (x - start) * depth, LEFT, 0);
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
              add_matches (self, (gsize) n * depth, AWAY, distance);
              continue;
            }
        }
      pixel = file_pixel (pixel, alpha);
      exchange (sums, weight, file_pixel (above[x], alpha), pixel);
      add_pixel (self, pixel, alpha);
      x++;
    }
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
  self->block = g_byte_array_sized_new (BLOCK * 6 + 1024);
  for (guint code = 0; code < N_LENGTHS; code++)
    for (guint length = length_base[code]; length <= MOST_MATCH; length++)
      self->length_symbol[length] = code;

  put_head (self, dots_per_inch);
  put_chunk (self->out, "IDAT", zlib_head, sizeof zlib_head);
  for (guint y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + y * stride);

      const gboolean look_up = y > 0 && self->row_bytes <= FARTHEST;

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
  flush (self, TRUE);
  adler = GUINT32_TO_BE ((guint32) (b << 16 | a));
  put_chunk (self->out, "IDAT", (const guint8 *) &adler, 4);
  put_chunk (self->out, "IEND", NULL, 0);
  g_byte_array_unref (self->block);
  return g_byte_array_free_to_bytes (self->out);
}
