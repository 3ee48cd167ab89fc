/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prefix codes: lengths by the method of two queues, and the canonical codes that follow from them.
 */
#include "config.h"

#include "plumb-huffman.h"

#include <string.h>

typedef struct
{
  guint32 count;
  guint symbol;
} Leaf;

static int
compare_leaves (const void *a, const void *b)
{
  const Leaf *first = a;
  const Leaf *second = b;

  /* Equal counts stay in order, so that every sorting function gives the same code. */
  if (first->count != second->count)
    return first->count < second->count ? -1 : 1;
  return first->symbol < second->symbol ? -1 : 1;
}

/* The depth of every leaf, 2 leaves or more in rising order; Returns: the greatest. */
static guint
find_depths (const Leaf *leaves, guint n, guint8 *depths)
{
  guint64 weight[2 * PLUMB_HUFFMAN_SYMBOLS];
  guint parent[2 * PLUMB_HUFFMAN_SYMBOLS];
  guint8 depth[2 * PLUMB_HUFFMAN_SYMBOLS];
  guint leaf = 0;
  guint node = n;

  for (guint i = 0; i < n; i++)
    weight[i] = leaves[i].count;
  /* Leaves and nodes are both in rising order: the two lightest of all are at the heads of the two queues. */
  for (guint next = n; next < 2 * n - 1; next++)
    {
      weight[next] = 0;
      for (guint child = 0; child < 2; child++)
        {
          const guint lightest = leaf < n && (node >= next || weight[leaf] <= weight[node]) ? leaf++ : node++;
          weight[next] += weight[lightest];
          parent[lightest] = next;
        }
    }
  depth[2 * n - 2] = 0;
  for (guint i = 2 * n - 2; i > 0; i--)
    depth[i - 1] = depth[parent[i - 1]] + 1;
  memcpy (depths, depth, n);
  return depths[0];
}

static void
assign_codes (const guint8 *lengths, guint n, guint16 *codes)
{
  guint next[17] = { 0 };
  guint code = 0;

  for (guint i = 0; i < n; i++)
    next[lengths[i] + 1]++;
  next[1] = 0;
  for (guint length = 1; length <= 15; length++)
    next[length] = code = (code + next[length]) << 1;
  for (guint i = 0; i < n; i++)
    {
      guint turned = 0;

      if (lengths[i] == 0)
        continue;
      code = next[lengths[i]]++;
      for (guint bit = 0; bit < lengths[i]; bit++)
        turned |= (code >> bit & 1) << (lengths[i] - 1 - bit);
      codes[i] = turned;
    }
}

void
plumb_huffman_build (const guint32 *counts, guint n, guint limit, guint8 *lengths, guint16 *codes)
{
  Leaf leaves[PLUMB_HUFFMAN_SYMBOLS];
  guint8 depths[PLUMB_HUFFMAN_SYMBOLS];
  guint used = 0;

  g_return_if_fail (n <= PLUMB_HUFFMAN_SYMBOLS);

  memset (lengths, 0, n);
  memset (codes, 0, n * sizeof *codes);
  for (guint i = 0; i < n; i++)
    if (counts[i] > 0)
      leaves[used++] = (Leaf){ counts[i], i };
  if (used < 2)
    lengths[used == 1 ? leaves[0].symbol : 0] = 1;
  else
    {
      qsort (leaves, used, sizeof *leaves, compare_leaves);
      /* Counts that are more alike give a flatter tree; all equal, it is as flat as it can be. */
      while (find_depths (leaves, used, depths) > limit)
        for (guint i = 0; i < used; i++)
          leaves[i].count = (leaves[i].count + 1) / 2;
      for (guint i = 0; i < used; i++)
        lengths[leaves[i].symbol] = depths[i];
    }
  assign_codes (lengths, n, codes);
}
