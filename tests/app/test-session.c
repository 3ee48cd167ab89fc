/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is there again when the program is started again: warehouse, area, page, indicator, size of the window and the
 * choices of the reader. A window is closed and the application activated, as it is without arguments.
 */
#include <glib/gstdio.h>

#include "plumb-scorecard-choices.h"
#include "window-fixture.h"

#include "config.h"

#define WIDTH 1111
#define HEIGHT 777

static PlumbWindow *
start_again (void)
{
  PlumbWindow *window;

  g_application_activate (G_APPLICATION (window_fixture_application ()));
  window = PLUMB_WINDOW (gtk_application_get_windows (GTK_APPLICATION (window_fixture_application ()))->data);
  window_fixture_rest (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static void
assert_session (PlumbWindow *window, const char *path, const char *area)
{
  g_assert_cmpstr (plumb_session_path (plumb_window_session (window)), ==, path);
  g_assert_cmpstr (plumb_session_area (plumb_window_session (window))->code, ==, area);
}

static const char *
indicator_of (PlumbWindow *window)
{
  return plumb_figure_comparison (plumb_indicator_page_figure (window->indicator))->indicator->id;
}

static void
test_indicator (void)
{
  FixtureFolder *folder = window_fixture_folder ();
  g_autoptr (GSettings) settings = g_settings_new (PLUMB_APP_ID);
  PlumbWindow *window = window_fixture_open (folder->good, "991", NULL);
  int width = 0, height = 0;

  window_fixture_act (window, "win.area", g_variant_new_string ("X06000002"));
  window_fixture_act (window, "win.indicator", g_variant_new_string ("rereferrals"));
  plumb_session_choose_statistic (plumb_window_session (window), PLUMB_STATISTIC_MEAN);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  window_fixture_rest (window);
  window_fixture_close (window);

  window = start_again ();
  assert_session (window, folder->good, "X06000002");
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  g_assert_cmpstr (indicator_of (window), ==, "rereferrals");
  g_assert_cmpint (plumb_session_statistic (plumb_window_session (window)), ==, PLUMB_STATISTIC_MEAN);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, WIDTH);
  g_assert_cmpint (height, ==, HEIGHT);
  /* the scorecard is behind it */
  window_fixture_act (window, "win.back", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_close (window);

  /* and is where the reader was last */
  window = start_again ();
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_false (window_fixture_can (window, "win.back", NULL));
  window_fixture_close (window);
  g_settings_reset (settings, "statistic");
}

/* A page that is a place; which lines the scorecard has is chosen for each area. */
static void
test_page (void)
{
  FixtureFolder *folder = window_fixture_folder ();
  PlumbWindow *window = window_fixture_open (folder->good, "991", NULL);
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  guint lines = plumb_scorecard_page_n_lines (window->scorecard);

  choices->view = PLUMB_SCORECARD_ATTENTION;
  plumb_scorecard_choices_save (choices, "X06000001");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  window_fixture_close (window);

  window = start_again ();
  assert_session (window, folder->good, "X06000001");
  g_assert_cmpstr (plumb_window_page (window), ==, "pins");
  window_fixture_act (window, "win.page", g_variant_new_string ("scorecard"));
  g_assert_cmpuint (plumb_scorecard_page_n_lines (window->scorecard), <, lines);
  choices->view = PLUMB_SCORECARD_ALL;
  plumb_scorecard_choices_save (choices, "X06000001");
  window_fixture_close (window);
}

/* An indicator that the warehouse no longer has leads to the scorecard; one that is asked for by name comes first. */
static void
test_elsewhere (void)
{
  FixtureFolder *folder = window_fixture_folder ();
  g_autoptr (GSettings) settings = g_settings_new (PLUMB_APP_ID);
  PlumbWindow *window = window_fixture_open (folder->good, "991", "rereferrals");

  window_fixture_close (window);
  g_settings_set_string (settings, "last-indicator", "gone");
  window = start_again ();
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_act (window, "win.indicator", g_variant_new_string ("rereferrals"));
  window_fixture_close (window);

  window = window_fixture_open (folder->good, NULL, "cla_rate");
  g_assert_cmpstr (indicator_of (window), ==, "cla_rate");
  window_fixture_close (window);
}

/* A warehouse that has gone since is named in a sentence, with a way on. */
static void
test_vanished (void)
{
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  g_autofree char *name = g_path_get_basename (own->good);
  PlumbWindow *window = window_fixture_open (own->good, "991", NULL);

  window_fixture_close (window);
  g_assert_cmpint (g_remove (own->good), ==, 0);
  window = start_again ();
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_null (plumb_window_session (window));
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), !=, "Plumbline");
  g_assert_true (window_fixture_says (GTK_WIDGET (window), name));
  g_assert_true (window_fixture_says (GTK_WIDGET (window), "cannot be opened. Check that it is there"));
  g_assert_true (window_fixture_can (window, "win.open", NULL));
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/session/indicator", test_indicator);
  g_test_add_func ("/app/session/page", test_page);
  g_test_add_func ("/app/session/elsewhere", test_elsewhere);
  g_test_add_func ("/app/session/vanished", test_vanished);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
