/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Back and forward.
 */
#include "plumb-history.h"

static void
assert_place (const PlumbPlace *place, const char *indicator, const char *area)
{
  g_assert_nonnull (place);
  g_assert_cmpstr (place->indicator, ==, indicator);
  g_assert_cmpstr (place->area, ==, area);
}

static void
test_empty (void)
{
  g_autoptr (PlumbHistory) history = plumb_history_new ();

  g_assert_null (plumb_history_present (history));
  g_assert_false (plumb_history_can_move (history, -1));
  g_assert_false (plumb_history_can_move (history, 1));
  g_assert_null (plumb_history_move (history, -1));
  g_assert_null (plumb_history_present (history));
}

static void
test_ways (void)
{
  g_autoptr (PlumbHistory) history = plumb_history_new ();

  plumb_history_visit (history, "scorecard", NULL, "A");
  plumb_history_visit (history, "indicator", "x", "A");
  plumb_history_visit (history, "indicator", "x", "A");
  plumb_history_visit (history, "indicator", "x", "B");
  assert_place (plumb_history_present (history), "x", "B");
  g_assert_false (plumb_history_can_move (history, 1));
  assert_place (plumb_history_move (history, -1), "x", "A");
  assert_place (plumb_history_move (history, -1), NULL, "A");
  g_assert_null (plumb_history_move (history, -1));
  assert_place (plumb_history_present (history), NULL, "A");
  assert_place (plumb_history_move (history, 1), "x", "A");
  g_assert_true (plumb_history_can_move (history, 1));
}

static void
test_forget (void)
{
  g_autoptr (PlumbHistory) history = plumb_history_new ();

  plumb_history_visit (history, "scorecard", NULL, "A");
  plumb_history_visit (history, "indicator", "x", "A");
  plumb_history_visit (history, "indicator", "y", "A");
  plumb_history_move (history, -1);
  plumb_history_move (history, -1);
  plumb_history_visit (history, "indicator", "z", "A");
  g_assert_false (plumb_history_can_move (history, 1));
  assert_place (plumb_history_move (history, -1), NULL, "A");
  assert_place (plumb_history_move (history, 1), "z", "A");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/history/empty", test_empty);
  g_test_add_func ("/app/history/ways", test_ways);
  g_test_add_func ("/app/history/forget", test_forget);
  return g_test_run ();
}
