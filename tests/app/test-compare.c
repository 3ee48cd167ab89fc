/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that compares, with warnings fatal: every view on the sample, whom with, and what becomes of it. The keys
 * are in test_access.py.
 */
#include <adwaita.h>
#include <string.h>

#include "plumb-compare-panel.h"
#include "plumb-figure-view.h"
#include "plumb-finder.h"
#include "plumb-group-button.h"
#include "window-fixture.h"

static const PlumbFigureKind kinds[] = {
  [PLUMB_COMPARE_RANKED] = PLUMB_FIGURE_RANKED,   [PLUMB_COMPARE_FUNNEL] = PLUMB_FIGURE_FUNNEL,
  [PLUMB_COMPARE_SCATTER] = PLUMB_FIGURE_SCATTER, [PLUMB_COMPARE_SPINE] = PLUMB_FIGURE_SPINE,
  [PLUMB_COMPARE_HEAT] = PLUMB_FIGURE_HEAT,       [PLUMB_COMPARE_MULTIPLES] = PLUMB_FIGURE_MULTIPLES,
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == PLUMB_N_COMPARE_VIEWS);

/* A window with the sample: an illustrative authority with ten neighbours. */
static PlumbWindow *
open_sample (void)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_act (window, "win.open-sample", NULL);
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000001"));
  window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  return window;
}

static void
show_view (PlumbWindow *window, PlumbCompareView view)
{
  window_fixture_act (window, "win.view", g_variant_new_int32 (view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

/* The label of a button under @widget, pressed. */
static void
press (GtkWidget *widget, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_TOGGLE_BUTTON (child) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
      press (child, label);
    }
}

static void
test_views (void)
{
  PlumbWindow *window = open_sample ();

  for (PlumbCompareView view = PLUMB_N_COMPARE_VIEWS; view-- > 0;)
    {
      PlumbFigure *figure;

      show_view (window, view);
      figure = plumb_compare_page_figure (window->compare);
      g_assert_nonnull (figure);
      g_assert_cmpint (plumb_figure_kind (figure), ==, kinds[view]);
      g_assert_false (plumb_figure_is_empty (figure));
      g_assert_cmpstr (plumb_compare_page_selection (window->compare)->area, ==, "X06000001");
      g_assert_true (window_fixture_can (window, "win.pin", NULL));
      g_assert_true (window_fixture_can (window, "win.copy-chart", NULL));
    }
  /* the first of the indicators that are no totals, and the second against it */
  show_view (window, PLUMB_COMPARE_SCATTER);
  g_assert_cmpstr (plumb_compare_page_selection (window->compare)->indicator, ==, "contacts_to_referral");
  g_assert_cmpstr (plumb_compare_page_selection (window->compare)->other, ==, "contacts_nfa");
  /* those with a place in the rank alone, as bars */
  show_view (window, PLUMB_COMPARE_RANKED);
  press (GTK_WIDGET (window->compare), "Only these");
  window_fixture_rest (window);
  g_assert_cmpint (plumb_figure_kind (plumb_compare_page_figure (window->compare)), ==, PLUMB_FIGURE_NEIGHBOURS);
  press (GTK_WIDGET (window->compare), "Table");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  show_view (window, PLUMB_COMPARE_MULTIPLES);
  press (GTK_WIDGET (window->compare), "Fitted");
  window_fixture_rest (window);
  g_assert_cmpint (plumb_compare_page_selection (window->compare)->axis, ==, PLUMB_AXIS_FITTED);
  window_fixture_close (window);
}

/* The indicator looked at last is the one to begin with; another area is compared in the same view. */
static void
test_begins_with (void)
{
  PlumbWindow *window = open_sample ();

  show_view (window, PLUMB_COMPARE_FUNNEL);
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  g_assert_cmpstr (plumb_compare_page_selection (window->compare)->indicator, ==, "rereferrals");
  g_assert_cmpint (plumb_figure_kind (plumb_compare_page_figure (window->compare)), ==, PLUMB_FIGURE_FUNNEL);
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000002"));
  g_assert_cmpstr (plumb_window_page (window), ==, "compare");
  g_assert_cmpstr (plumb_compare_page_selection (window->compare)->area, ==, "X06000002");
  plumb_session_choose_statistic (window->session, PLUMB_STATISTIC_MEAN);
  window_fixture_rest (window);
  g_assert_cmpint (plumb_compare_page_selection (window->compare)->statistic, ==, PLUMB_STATISTIC_MEAN);
  plumb_session_choose_statistic (window->session, PLUMB_STATISTIC_MEDIAN);
  window_fixture_rest (window);
  window_fixture_close (window);
}

/* The line of the list that says @name. */
static PlumbFound *
line_of (PlumbFinder *finder, const char *name)
{
  for (guint i = 0; i < plumb_finder_n_lines (finder); i++)
    {
      PlumbFound *line = plumb_finder_line (finder, i);

      if (g_str_equal (((const PlumbArea *) plumb_found_thing (line))->name, name))
        return line;
    }
  g_error ("%s is not offered", name);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* Three checked one by one are compared with on both pages; the set chosen is compared with again. */
static void
test_group (void)
{
  static const char *const names[] = { "Corvenholt", "Bramwick", "Eastholm" };
  PlumbWindow *window = open_sample ();
  PlumbGroupButton *button = window_fixture_find (GTK_WIDGET (window->compare), PLUMB_TYPE_GROUP_BUTTON);
  PlumbFinder *finder;
  GtkWidget *popover;
  PlumbFigure *figure;

  show_view (window, PLUMB_COMPARE_MULTIPLES);
  g_assert_null (plumb_session_group (window->session));
  plumb_group_button_open (button);
  finder = window_fixture_find (GTK_WIDGET (button), PLUMB_TYPE_FINDER);
  popover = gtk_widget_get_ancestor (GTK_WIDGET (finder), GTK_TYPE_POPOVER);
  fixture_wait (is_mapped, finder);
  /* the own area is not among the ten */
  g_assert_cmpuint (plumb_finder_n_lines (finder), ==, 10);
  plumb_finder_find (finder, "holm");
  g_assert_cmpuint (plumb_finder_n_found (finder), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_emit_by_name (finder, "chosen", line_of (finder, names[i]));
  gtk_popover_popdown (GTK_POPOVER (popover));
  fixture_wait (is_unmapped, finder);
  window_fixture_rest (window);

  g_assert_cmpuint (g_strv_length (plumb_session_group (window->session)), ==, 3);
  figure = plumb_compare_page_figure (window->compare);
  g_assert_nonnull (
    strstr (plumb_figure_footer (figure), "Group chosen by the reader: Bramwick; Corvenholt; Eastholm, n = 3 of 3."));
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  g_assert_nonnull (strstr (plumb_figure_sentence (plumb_indicator_page_figure (window->indicator)), "chosen group’s"));
  /* the scorecard goes by the group too, and says so; of three and the own area the last is the fourth */
  window_fixture_act (window, "win.page", g_variant_new_string ("scorecard"));
  g_assert_true (window_fixture_says (GTK_WIDGET (window->scorecard), "Chosen group: 3 authorities, median"));
  g_assert_true (window_fixture_says (GTK_WIDGET (window->scorecard), "Chosen group, better or higher →"));
  g_assert_true (window_fixture_says (GTK_WIDGET (window->scorecard), "of 4"));
  g_assert_false (window_fixture_says (GTK_WIDGET (window->scorecard), "of 11"));

  /* for another area nobody was chosen; for the first one they still are */
  window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000002"));
  g_assert_null (plumb_session_group (window->session));
  g_assert_null (strstr (plumb_figure_footer (plumb_compare_page_figure (window->compare)), "Group"));
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000001"));
  g_assert_cmpuint (g_strv_length (plumb_session_group (window->session)), ==, 3);

  plumb_session_choose_group (window->session, NULL);
  window_fixture_rest (window);
  figure = plumb_compare_page_figure (window->compare);
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "Neighbours: Illustrative neighbours"));
  window_fixture_act (window, "win.page", g_variant_new_string ("scorecard"));
  g_assert_true (window_fixture_says (GTK_WIDGET (window->scorecard), "Neighbours: Illustrative neighbours, median"));
  g_assert_true (window_fixture_says (GTK_WIDGET (window->scorecard), "of 11"));
  g_assert_cmpuint (g_strv_length (plumb_session_last_group (window->session)), ==, 3);
  window_fixture_close (window);
}

static gboolean
has_ten_checked (gpointer data)
{
  PlumbFinder *finder = data;
  guint n = 0;

  for (guint i = 0; i < plumb_finder_n_lines (finder); i++)
    n += plumb_found_checked (plumb_finder_line (finder, i));
  return n == 10;
}

/* The list starts from a set: who is in it is read and checked. */
static void
test_start (void)
{
  PlumbWindow *window = open_sample ();
  PlumbGroupButton *button = window_fixture_find (GTK_WIDGET (window->compare), PLUMB_TYPE_GROUP_BUTTON);
  PlumbFinder *finder;
  GtkDropDown *starts;

  plumb_group_button_open (button);
  finder = window_fixture_find (GTK_WIDGET (button), PLUMB_TYPE_FINDER);
  fixture_wait (is_mapped, finder);
  g_assert_false (has_ten_checked (finder));
  starts = window_fixture_find (gtk_widget_get_ancestor (GTK_WIDGET (finder), GTK_TYPE_POPOVER), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (starts, 1);
  fixture_wait (has_ten_checked, finder);
  /* two of them off, and all on again */
  g_signal_emit_by_name (finder, "chosen", line_of (finder, "Bramwick"));
  g_assert_false (has_ten_checked (finder));
  gtk_drop_down_set_selected (starts, g_list_model_get_n_items (gtk_drop_down_get_model (starts)) - 1);
  g_assert_true (has_ten_checked (finder));
  window_fixture_close (window);
}

/* Every view is pinned as it stands, and drawn from the list again. */
static void
test_pins (void)
{
  PlumbWindow *window = open_sample ();
  GListModel *items = plumb_pin_board_items (window->board);
  const guint before = g_list_model_get_n_items (items);
  const char *const group[] = { "X06000002", "X06000003", "X06000005", NULL };

  plumb_session_choose_group (window->session, group);
  for (PlumbCompareView view = 0; view < PLUMB_N_COMPARE_VIEWS; view++)
    {
      show_view (window, view);
      window_fixture_act (window, "win.pin", NULL);
    }
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, before + PLUMB_N_COMPARE_VIEWS);
  for (PlumbCompareView view = 0; view < PLUMB_N_COMPARE_VIEWS; view++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, before + view);

      g_assert_cmpstr (plumb_pin_item_problem (item), ==, NULL);
      g_assert_cmpint (plumb_figure_kind (plumb_pin_item_figure (item)), ==, kinds[view]);
      g_assert_true (g_strv_equal ((const char *const *) plumb_pin_item_selection (item)->group, group));
    }
  window_fixture_close (window);
}

/* What cannot be read is said in the place of the figure, and the next one is shown. */
static void
test_failure (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  PlumbFigureView *view = g_object_ref_sink (g_object_new (PLUMB_TYPE_FIGURE_VIEW, NULL));
  g_autoptr (PlumbSelection) none = plumb_selection_new ("no_such", "991");
  g_autoptr (PlumbSelection) some = plumb_selection_new ("rereferrals", "991");
  AdwStatusPage *message = window_fixture_find (GTK_WIDGET (view), ADW_TYPE_STATUS_PAGE);

  plumb_figure_view_set_session (view, window->session);
  plumb_figure_view_ask (view, PLUMB_FIGURE_TREND, none);
  while (plumb_figure_view_busy (view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (plumb_figure_view_figure (view));
  g_assert_nonnull (strstr (adw_status_page_get_description (message), "no_such"));
  plumb_figure_view_ask (view, PLUMB_FIGURE_TREND, some);
  /* what is asked for later counts */
  plumb_figure_view_set_kind (view, PLUMB_FIGURE_TILE);
  while (plumb_figure_view_busy (view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (plumb_figure_kind (plumb_figure_view_figure (view)), ==, PLUMB_FIGURE_TILE);
  plumb_figure_view_set_session (view, NULL);
  g_assert_null (plumb_figure_view_figure (view));
  g_assert_finalize_object (view);
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/compare/views", test_views);
  g_test_add_func ("/app/compare/begins-with", test_begins_with);
  g_test_add_func ("/app/compare/group", test_group);
  g_test_add_func ("/app/compare/start", test_start);
  g_test_add_func ("/app/compare/pins", test_pins);
  g_test_add_func ("/app/compare/failure", test_failure);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
