/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Presenting: which charts, in which order, how the screen looks meanwhile, and the way back.
 */
#include "window-fixture.h"

static const char *
shown (PlumbWindow *window)
{
  return plumb_present_page_selection (window->present)->indicator;
}

static void
move (PlumbWindow *window, int by)
{
  plumb_present_page_move (window->present, by);
  window_fixture_rest (window);
}

static int
dpi (void)
{
  int found;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &found, NULL);
  return found > 0 ? found : 96 * 1024;
}

/* The indicators in the order of the scorecard, from the first to the last and no further. */
static void
test_scorecard (void)
{
  static const char *const order[] = { "rereferrals", "icpc_15_days", "cpp_rate", "cla_rate", "placements_3_plus" };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  const int before = dpi ();

  window_fixture_act (window, "win.present", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "present");
  g_assert_false (gtk_widget_get_visible (window->header));
  g_assert_cmpint (dpi (), ==, (int) (before * 1.6));
  move (window, -1);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpuint (plumb_present_page_at (window->present), ==, i);
      g_assert_cmpstr (shown (window), ==, order[i]);
      g_assert_true (plumb_window_figure (window, NULL) == plumb_present_page_figure (window->present));
      move (window, 1);
    }
  g_assert_cmpuint (plumb_present_page_at (window->present), ==, G_N_ELEMENTS (order) - 1);
  window_fixture_act (window, "win.back", NULL);
  g_assert_cmpstr (shown (window), ==, "cla_rate");
  window_fixture_act (window, "win.forward", NULL);
  g_assert_cmpstr (shown (window), ==, "placements_3_plus");

  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_true (gtk_widget_get_visible (window->header));
  g_assert_cmpint (dpi (), ==, before);
  window_fixture_close (window);
}

/* What is listed is presented: a search narrows it. */
static void
test_filtered (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  plumb_scorecard_page_find (window->scorecard, "cla");
  window_fixture_act (window, "win.present", NULL);
  g_assert_cmpstr (shown (window), ==, "cla_rate");
  move (window, 1);
  g_assert_cmpstr (shown (window), ==, "placements_3_plus");
  move (window, 1);
  g_assert_cmpuint (plumb_present_page_at (window->present), ==, 1);
  window_fixture_close (window);
}

/* From an indicator on, as the kind of chart that it is shown as, and back to it. */
static void
test_indicator (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "cla_rate");

  plumb_indicator_page_set_kind (window->indicator, PLUMB_FIGURE_NEIGHBOURS);
  window_fixture_rest (window);
  window_fixture_act (window, "win.present", NULL);
  g_assert_cmpstr (shown (window), ==, "cla_rate");
  g_assert_cmpint (plumb_figure_kind (plumb_present_page_figure (window->present)), ==, PLUMB_FIGURE_NEIGHBOURS);
  move (window, -1);
  g_assert_cmpstr (shown (window), ==, "cpp_rate");
  window_fixture_act (window, "win.present", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  g_assert_cmpstr (plumb_indicator_page_selection (window->indicator)->indicator, ==, "cla_rate");
  window_fixture_close (window);
}

/* The pinned charts with their captions where those are shown. */
static void
test_pins (void)
{
  g_autofree char *warehouse = g_build_filename (window_fixture_folder ()->folder, "present.plumb", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (window_fixture_folder ()->good);
  g_autoptr (GFile) to = g_file_new_for_path (warehouse);
  g_autoptr (GError) error = NULL;
  PlumbWindow *window;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  window = window_fixture_open (warehouse, "991", "cla_rate");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_false (window_fixture_can (window, "win.present", NULL));
  window_fixture_act (window, "win.back", NULL);
  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.indicator", g_variant_new_string ("rereferrals"));
  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  window_fixture_act (window, "win.present", NULL);
  g_assert_cmpstr (shown (window), ==, "cla_rate");
  move (window, 1);
  g_assert_cmpstr (shown (window), ==, "rereferrals");
  move (window, 1);
  g_assert_cmpuint (plumb_present_page_at (window->present), ==, 1);
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "pins");
  window_fixture_close (window);
}

/* What the public may not see is not presented, and a presentation that was begun before does not go on; another page
 * ends it too. */
static void
test_ends (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  window_fixture_act (window, "win.present", NULL);
  plumb_session_choose_public_view (window->session, TRUE);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_act (window, "win.present", NULL);
  g_assert_true (plumb_present_page_selection (window->present)->public_view);
  window_fixture_act (window, "win.search", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "search");
  g_assert_true (gtk_widget_get_visible (window->header));
  g_assert_null (plumb_present_page_figure (window->present));
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/present/scorecard", test_scorecard);
  g_test_add_func ("/app/present/filtered", test_filtered);
  g_test_add_func ("/app/present/indicator", test_indicator);
  g_test_add_func ("/app/present/pins", test_pins);
  g_test_add_func ("/app/present/ends", test_ends);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
