/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small multiples: grids worked by hand.
 */
#include "plumb-multiples.h"

#include <math.h>

static const struct
{
  guint n;
  double width, least_width;
  guint columns, rows;
} grids[] = {
  { 1, 400, 90, 1, 1 },
  /* four of 90 with gaps of 10 need 390 */
  { 10, 390, 90, 4, 3 },
  { 10, 389, 90, 3, 4 },
  { 5, 390, 90, 3, 2 },
  { 4, 390, 90, 4, 1 },
  /* narrower than one: a column of them */
  { 3, 50, 90, 1, 3 },
  { 152, 390, 90, 4, 38 },
};

static void
test_arrange (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      const PlumbBox area = { 20, 30, grids[i].width, 100 };
      const PlumbMultiples grid = plumb_multiples_arrange (area, grids[i].n, grids[i].least_width, 60, 10, TRUE);
      const PlumbBox last = plumb_multiples_panel (&grid, grids[i].n - 1);
      PlumbBox one, other;

      g_assert_cmpuint (grid.columns, ==, grids[i].columns);
      g_assert_cmpuint (grid.rows, ==, grids[i].rows);
      g_assert_cmpfloat (grid.area.height, >=, grids[i].rows * 60);
      g_assert_cmpfloat (last.height, >=, 60 - 1e-9);
      g_assert_cmpfloat_with_epsilon (last.y + last.height, 30 + grid.area.height, 1e-6);
      for (guint j = 1; j < grids[i].n; j++)
        {
          one = plumb_multiples_panel (&grid, j - 1);
          other = plumb_multiples_panel (&grid, j);
          g_assert_false (plumb_box_overlaps (&one, &other));
          g_assert_cmpfloat (other.x + other.width, <=, 20 + grids[i].width + 1e-6);
        }
    }
}

/* Five in rows of three: the third of the first row has nothing below it, so it has an axis as the second row has. */
static void
test_axes (void)
{
  PlumbMultiples grid = plumb_multiples_arrange ((PlumbBox){ 0, 0, 390, 100 }, 5, 90, 40, 10, TRUE);
  const gboolean below[] = { FALSE, FALSE, TRUE, TRUE, TRUE };
  const gboolean beside[] = { TRUE, FALSE, FALSE, TRUE, FALSE };

  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (plumb_multiples_has_x_axis (&grid, i), ==, below[i]);
      g_assert_cmpint (plumb_multiples_has_y_axis (&grid, i), ==, beside[i]);
    }
  grid.shared = FALSE;
  g_assert_true (plumb_multiples_has_y_axis (&grid, 1));
}

static void
test_bounds (void)
{
  const PlumbExtent extents[] = { { 0, 40, TRUE }, { 0, 4, TRUE }, { INFINITY, -INFINITY, FALSE } };
  PlumbMultiples grid = plumb_multiples_arrange ((PlumbBox){ 0, 0, 390, 100 }, 3, 90, 40, 10, TRUE);
  PlumbBounds bounds;

  for (guint i = 0; i < 3; i++)
    {
      bounds = plumb_multiples_bounds (&grid, extents, i, 5);
      g_assert_cmpfloat (bounds.maximum, >=, 40);
    }
  grid.shared = FALSE;
  bounds = plumb_multiples_bounds (&grid, extents, 1, 5);
  g_assert_cmpfloat (bounds.maximum, <, 6);
  bounds = plumb_multiples_bounds (&grid, extents, 2, 5);
  g_assert_cmpfloat (bounds.maximum, >=, 40);
  grid.n = 1;
  bounds = plumb_multiples_bounds (&grid, &extents[2], 0, 5);
  g_assert_cmpfloat (bounds.minimum, ==, 0);
  g_assert_cmpfloat (bounds.maximum, >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/multiples/arrange", test_arrange);
  g_test_add_func ("/chart/multiples/axes", test_axes);
  g_test_add_func ("/chart/multiples/bounds", test_bounds);
  return g_test_run ();
}
