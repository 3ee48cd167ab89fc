/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prefix codes, worked by hand.
 */
#include "plumb-huffman.h"

static const struct
{
  const char *name;
  guint n, limit;
  guint32 counts[8];
  guint8 lengths[8];
  guint16 codes[8];
} cases[] = {
  /* none and one: a single bit */
  { "none", 3, 15, { 0 }, { 1, 0, 0 }, { 0 } },
  { "one", 3, 15, { 0, 9, 0 }, { 0, 1, 0 }, { 0 } },
  { "two", 2, 15, { 1, 1 }, { 1, 1 }, { 0, 1 } },
  /* 1 + 1 = 2, 2 + 2 = 4, 4 + 4: depths 3 3 2 1. Canonical: 0, 10, 110, 111; turned round 0, 01, 011, 111 */
  { "halves", 4, 15, { 4, 2, 1, 1 }, { 1, 2, 3, 3 }, { 0, 1, 3, 7 } },
  /* the example of RFC 1951, 3.2.2: lengths 3 3 3 3 3 2 4 4 give 010 011 100 101 110 00 1110 1111 */
  { "rfc-1951", 8, 15, { 10, 10, 10, 10, 10, 21, 5, 5 }, { 3, 3, 3, 3, 3, 2, 4, 4 }, { 2, 6, 1, 5, 3, 0, 7, 15 } },
  /* Fibonacci's numbers make the deepest tree; at most 3 bits hold 8 symbols only if all have 3 */
  { "limited", 8, 3, { 1, 1, 2, 3, 5, 8, 13, 21 }, { 3, 3, 3, 3, 3, 3, 3, 3 }, { 0, 4, 2, 6, 1, 5, 3, 7 } },
};

static void
test_build (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  guint8 lengths[8];
  guint16 codes[8];

  plumb_huffman_build (cases[i].counts, cases[i].n, cases[i].limit, lengths, codes);
  for (guint j = 0; j < cases[i].n; j++)
    {
      g_assert_cmpuint (lengths[j], ==, cases[i].lengths[j]);
      g_assert_cmphex (codes[j], ==, cases[i].codes[j]);
    }
}

/* Any counts: complete, by Kraft's equality, and within the limit. */
static void
test_complete (void)
{
  guint32 counts[PLUMB_HUFFMAN_SYMBOLS];
  guint8 lengths[PLUMB_HUFFMAN_SYMBOLS];
  guint16 codes[PLUMB_HUFFMAN_SYMBOLS];
  guint32 seed = 3;

  for (guint round = 0; round < 200; round++)
    {
      guint sum = 0;

      for (guint i = 0; i < PLUMB_HUFFMAN_SYMBOLS; i++)
        {
          seed = seed * 1664525u + 1013904223u;
          counts[i] = seed >> 28 == 0 ? 0 : 1u << (seed >> 8) % (1 + round % 22);
        }
      plumb_huffman_build (counts, PLUMB_HUFFMAN_SYMBOLS, 15, lengths, codes);
      for (guint i = 0; i < PLUMB_HUFFMAN_SYMBOLS; i++)
        {
          g_assert_cmpuint (lengths[i], <=, 15);
          g_assert_cmpint (lengths[i] > 0, ==, counts[i] > 0);
          sum += lengths[i] > 0 ? 1u << (15 - lengths[i]) : 0;
        }
      g_assert_cmpuint (sum, ==, 1u << 15);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/publish/huffman/build/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_build);
    }
  g_test_add_func ("/publish/huffman/complete", test_complete);
  return g_test_run ();
}
