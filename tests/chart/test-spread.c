/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels pushed apart. Expected places are worked by hand.
 */
#include "plumb-spread.h"

static const struct
{
  const char *name;
  guint n;
  double wanted[4], weights[4], from, to, expected[4];
  gboolean fits;
} spread_cases[] = {
  { "apart", 2, { 20, 80 }, { 1, 1 }, 0, 100, { 20, 80 }, TRUE },
  /* both want 50 and need 18 each: half a label to either side */
  { "same", 2, { 50, 50 }, { 1, 1 }, 0, 100, { 41, 59 }, TRUE },
  /* the heavy one stays: (41 * 17 + 41 - 18) / 18 = 40 is where the block begins */
  { "heavy", 2, { 50, 50 }, { 17, 1 }, 0, 100, { 49, 67 }, TRUE },
  { "top", 2, { 2, 4 }, { 1, 1 }, 0, 100, { 9, 27 }, TRUE },
  { "bottom", 2, { 97, 99 }, { 1, 1 }, 0, 100, { 73, 91 }, TRUE },
  { "chain", 3, { 30, 40, 50 }, { 1, 1, 1 }, 0, 100, { 22, 40, 58 }, TRUE },
  { "crowd", 4, { 10, 20, 30, 40 }, { 1, 1, 1, 1 }, 0, 60, { 9, 27, 45, 63 }, FALSE },
};

static void
test_spread (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const double sizes[] = { 18, 18, 18, 18 };
  double places[4] = { 0 };

  for (guint j = 0; j < spread_cases[i].n; j++)
    places[j] = spread_cases[i].wanted[j];
  g_assert_cmpint (
    plumb_spread (places, sizes, spread_cases[i].weights, spread_cases[i].n, spread_cases[i].from, spread_cases[i].to),
    ==, spread_cases[i].fits);
  for (guint j = 0; j < spread_cases[i].n; j++)
    g_assert_cmpfloat_with_epsilon (places[j], spread_cases[i].expected[j], 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spread_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/spread/", spread_cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_spread);
    }
  return g_test_run ();
}
