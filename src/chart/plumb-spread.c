/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Isotonic regression by pooling neighbours: blocks of labels that touch.
 */
#include "config.h"

#include "plumb-spread.h"

/*
 * Neighbouring labels that touch become one block, placed at the mean of what its members want; blocks that touch then
 * are joined again.
 */
gboolean
plumb_spread (double *places, const double *sizes, const double *weights, guint n, double from, double to)
{
  g_autofree double *start = g_new0 (double, n + 1);  /* top of each block */
  g_autofree double *length = g_new0 (double, n + 1); /* its size */
  g_autofree guint *count = g_new0 (guint, n + 1);
  g_autofree double *weight = g_new0 (double, n + 1);
  guint blocks = 0;
  guint i = 0;
  double total = 0;

  for (guint j = 0; j < n; j++)
    total += sizes[j];

  for (guint j = 0; j < n; j++)
    {
      start[blocks] = places[j] - sizes[j] / 2;
      length[blocks] = sizes[j];
      count[blocks] = 1;
      weight[blocks] = weights[j];
      blocks++;
      for (;;)
        {
          const guint b = blocks - 1;
          start[b] = MAX (from, MIN (start[b], to - length[b]));
          if (b == 0 || start[b - 1] + length[b - 1] <= start[b])
            break;
          /* A member wants its block to start where the member is, less the members before it. */
          start[b - 1] =
            (start[b - 1] * weight[b - 1] + (start[b] - length[b - 1]) * weight[b]) / (weight[b - 1] + weight[b]);
          weight[b - 1] += weight[b];
          length[b - 1] += length[b];
          count[b - 1] += count[b];
          blocks--;
        }
    }

  for (guint b = 0; b < blocks; b++)
    {
      double edge = total > to - from ? from : start[b];
      for (guint j = 0; j < count[b]; j++, i++)
        {
          places[i] = edge + sizes[i] / 2;
          edge += sizes[i];
        }
    }
  return total <= to - from;
}
