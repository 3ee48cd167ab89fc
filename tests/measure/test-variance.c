/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Price and volume: worked by hand.
 */
#include "plumb-variance.h"

#include <math.h>

static const struct
{
  const char *name;
  double budget, budget_volume, amount, volume;
  double price, volume_part;
} cases[] = {
  /* 3,900 for 20 are 195 each, 4,830 for 23 are 210 each: (210 - 195) x 20 = 300, (23 - 20) x 210 = 630 */
  { "dearer-and-more", 3900, 20, 4830, 23, 300, 630 },
  /* 21.5 each planned, 22.25 came: 0.75 x 200 = 150, -8 x 22.25 = -178 */
  { "dearer-and-fewer", 4300, 200, 4272, 192, 150, -178 },
  { "only-more", 100, 10, 120, 12, 0, 20 },
  { "only-dearer", 100, 10, 120, 10, 20, 0 },
  { "as-planned", 100, 10, 100, 10, 0, 0 },
  /* income: -5 each planned, -4 came: 1 x 10 = 10, 2 x -4 = -8 */
  { "income", -50, 10, -48, 12, 10, -8 },
  { "no-places-planned", 0, 0, 120, 10, NAN, NAN },
  { "no-places-came", 100, 10, 0, 0, NAN, NAN },
  { "negative-places", 100, -1, 100, 10, NAN, NAN },
  { "missing", NAN, 10, 120, 10, NAN, NAN },
  { "endless", 100, 10, 120, INFINITY, NAN, NAN },
};

static void
test_case (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const PlumbPriceVolume parts =
    plumb_price_volume (cases[i].budget, cases[i].budget_volume, cases[i].amount, cases[i].volume);

  if (isnan (cases[i].price))
    {
      g_assert_true (isnan (parts.price) && isnan (parts.volume));
      return;
    }
  g_assert_cmpfloat_with_epsilon (parts.price, cases[i].price, 1e-9);
  g_assert_cmpfloat_with_epsilon (parts.volume, cases[i].volume_part, 1e-9);
  g_assert_cmpfloat_with_epsilon (parts.price + parts.volume, cases[i].amount - cases[i].budget, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/variance/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
