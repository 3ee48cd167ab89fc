/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tokens become bits: first they are counted, which gives the codes, then each is looked up.
 */
#include "config.h"

#include "plumb-deflate.h"

#include <string.h>

#include "plumb-huffman.h"

/* Tokens: bytes as they are, then matches of each length with the first distance, then with the second, then those with
 * any, which is the token behind, less 1. */
#define FIRST 256
#define SECOND (FIRST + MOST_MATCH + 1)
#define ANY (SECOND + MOST_MATCH + 1)
#define N_TOKENS (ANY + MOST_MATCH + 1)
#define END_OF_BLOCK 256
#define MOST_MATCH 258
#define N_LENGTHS 29
#define N_DISTANCES 30

static const guint16 length_base[N_LENGTHS] = { 3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                                31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258 };
static const guint8 length_extra[N_LENGTHS] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };

PlumbDeflate *
plumb_deflate_new (gsize first, gsize second, PlumbDeflateFunc func, gpointer user_data)
{
  PlumbDeflate *self = g_new0 (PlumbDeflate, 1);

  self->distances[0] = first;
  self->distances[1] = second;
  self->func = func;
  self->user_data = user_data;
  /* no token takes more than 48 bits; what is before and behind them fits into the rest */
  self->block = g_malloc (PLUMB_DEFLATE_BLOCK * 6 + 1024);
  for (guint code = 0; code < N_LENGTHS; code++)
    for (guint length = length_base[code]; length <= MOST_MATCH; length++)
      self->length_symbols[length] = code;
  return self;
}

/* Up to 48 bits; there are never more than 7 from before. */
static inline guint8 *
put_bits (PlumbDeflate *self, guint8 *at, guint64 bits, guint n)
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
put_code (PlumbDeflate *self, guint8 *at, const guint8 *lengths, guint n)
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
match_bits (const PlumbDeflate *self,
            const guint8 *lengths,
            const guint16 *codes,
            guint length,
            gsize distance,
            guint8 *n)
{
  const guint code = self->length_symbols[length];
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
find_codes (const PlumbDeflate *self, guint8 *lengths, guint16 *codes)
{
  guint32 counts[PLUMB_HUFFMAN_SYMBOLS] = { [END_OF_BLOCK] = 1 };
  guint32 distance_counts[N_DISTANCES] = { 0 };
  guint extra, n_extra;
  const guint left = distance_symbol (self->distances[0], &extra, &n_extra);
  const guint above = distance_symbol (self->distances[1], &extra, &n_extra);

  for (guint i = 0; i < self->n_tokens; i++)
    {
      const guint token = self->tokens[i];

      if (token < FIRST)
        {
          counts[token]++;
          continue;
        }
      counts[END_OF_BLOCK + 1 +
             self->length_symbols[token - (token >= ANY      ? ANY
                                           : token >= SECOND ? SECOND
                                                             : FIRST)]]++;
      if (token < ANY)
        distance_counts[token < SECOND ? left : above]++;
      else
        distance_counts[distance_symbol (self->tokens[++i] + 1, &extra, &n_extra)]++;
    }
  plumb_huffman_build (counts, PLUMB_HUFFMAN_SYMBOLS, 15, lengths, codes);
  plumb_huffman_build (distance_counts, N_DISTANCES, 15, lengths + PLUMB_HUFFMAN_SYMBOLS,
                       codes + PLUMB_HUFFMAN_SYMBOLS);
}

void
plumb_deflate_flush (PlumbDeflate *self, gboolean last)
{
  guint8 lengths[PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES];
  guint16 codes[PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES];
  guint64 bits[N_TOKENS] = { 0 };
  guint8 n_bits[N_TOKENS] = { 0 };
  guint8 *at = self->block;

  find_codes (self, lengths, codes);
  for (guint token = 0; token < FIRST; token++)
    {
      bits[token] = codes[token];
      n_bits[token] = lengths[token];
    }
  for (guint length = PLUMB_DEFLATE_LEAST; length <= MOST_MATCH; length++)
    {
      bits[FIRST + length] = match_bits (self, lengths, codes, length, self->distances[0], &n_bits[FIRST + length]);
      bits[SECOND + length] = match_bits (self, lengths, codes, length, self->distances[1], &n_bits[SECOND + length]);
      bits[ANY + length] = match_bits (self, lengths, codes, length, 0, &n_bits[ANY + length]);
    }

  at = put_bits (self, at, (last ? 1 : 0) | 2 << 1, 3);
  at = put_code (self, at, lengths, PLUMB_HUFFMAN_SYMBOLS + N_DISTANCES);
  for (guint i = 0; i < self->n_tokens; i++)
    {
      const guint token = self->tokens[i];

      at = put_bits (self, at, bits[token], n_bits[token]);
      if (token >= ANY)
        {
          guint extra, n_extra;
          const guint symbol = PLUMB_HUFFMAN_SYMBOLS + distance_symbol (self->tokens[++i] + 1, &extra, &n_extra);
          at = put_bits (self, at, codes[symbol] | (guint64) extra << lengths[symbol], lengths[symbol] + n_extra);
        }
    }
  at = put_bits (self, at, codes[END_OF_BLOCK], lengths[END_OF_BLOCK]);
  if (last)
    at = put_bits (self, at, 0, 7);
  self->func (self->block, at - self->block, self->user_data);
  self->n_tokens = 0;
}

void
plumb_deflate_end (PlumbDeflate *self)
{
  plumb_deflate_flush (self, TRUE);
  g_free (self->block);
  g_free (self);
}

void
plumb_deflate_match (PlumbDeflate *self, gsize n, PlumbDeflateKind kind, gsize distance)
{
  static const guint
    bases[] = { [PLUMB_DEFLATE_FIRST] = FIRST, [PLUMB_DEFLATE_SECOND] = SECOND, [PLUMB_DEFLATE_ANY] = ANY };

  while (n > 0)
    {
      /* no rest may be too short for a match */
      const gsize length = n <= MOST_MATCH ? n : MIN (MOST_MATCH, n - PLUMB_DEFLATE_LEAST);

      self->tokens[self->n_tokens++] = bases[kind] + length;
      if (kind == PLUMB_DEFLATE_ANY)
        self->tokens[self->n_tokens++] = distance - 1;
      if (self->n_tokens >= PLUMB_DEFLATE_BLOCK)
        plumb_deflate_flush (self, FALSE);
      n -= length;
    }
}
