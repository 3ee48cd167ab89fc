/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the journey: its steps lead to their indicators, one without figures says so, and a year can be chosen.
 */
#include <string.h>

#include "window-fixture.h"

/* a dash at which no line ends */
#define DASH "\342\201\240\342\200\223\342\201\240"

static PlumbWindow *
open_journey (const char *area)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, area, NULL);

  window_fixture_act (window, "win.page", g_variant_new_string ("journey"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpstr (plumb_window_page (window), ==, "journey");
  return window;
}

/* The button under the chart whose text is @name. */
static GtkWidget *
find_step (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), name) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL)
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_step (child, name);
  return found;
}

/* 310 children were in care in 2025 and 300 in 2024, 200 had a plan in 2025; of the others there is nothing. */
static void
test_steps (void)
{
  static const struct
  {
    const char *name;
    gboolean leads;
  } steps[] = {
    { "Contacts", FALSE },         { "Referrals", FALSE },       { "Assessments", FALSE },
    { "Children in need", FALSE }, { "Protection plans", TRUE }, { "Into care", TRUE },
  };
  PlumbWindow *window = open_journey ("991");
  PlumbFigure *figure = plumb_window_figure (window, NULL);

  g_assert_cmpint (plumb_figure_kind (figure), ==, PLUMB_FIGURE_JOURNEY);
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "310"));
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "200"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *button = find_step (GTK_WIDGET (window->journey), steps[i].name);

      g_assert_nonnull (button);
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, steps[i].leads);
    }
  g_signal_emit_by_name (find_step (GTK_WIDGET (window->journey), "Into care"), "clicked");
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  g_assert_cmpstr (plumb_indicator_page_selection (window->indicator)->indicator, ==, "cla_rate");
  window_fixture_act (window, "win.back", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "journey");
  window_fixture_close (window);
}

static void
test_year (void)
{
  PlumbWindow *window = open_journey ("991");
  GtkDropDown *years = window_fixture_find (GTK_WIDGET (window->journey), GTK_TYPE_DROP_DOWN);
  const PlumbSelection *selection;
  GListModel *model = gtk_drop_down_get_model (years);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), ==, "2024" DASH "25");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), 1), ==, "2023" DASH "24");
  gtk_drop_down_set_selected (years, 1);
  window_fixture_rest (window);
  g_assert_nonnull (strstr (plumb_figure_sentence (plumb_window_figure (window, &selection)), "300"));
  g_assert_null (strstr (plumb_figure_sentence (plumb_window_figure (window, NULL)), "310"));
  g_assert_cmpuint (gtk_drop_down_get_selected (years), ==, 1);
  g_assert_cmpint (selection->to.year, ==, 2024);
  gtk_drop_down_set_selected (years, 0);
  window_fixture_rest (window);
  g_assert_nonnull (strstr (plumb_figure_sentence (plumb_window_figure (window, &selection)), "310"));
  g_assert_cmpint (selection->to.kind, ==, 0);
  window_fixture_close (window);
}

/* An area of which there is nothing says so, and what can be done with a figure can be done with this one. */
static void
test_actions (void)
{
  PlumbWindow *window = open_journey ("993");

  g_assert_true (plumb_figure_is_empty (plumb_window_figure (window, NULL)));
  g_assert_null (find_step (GTK_WIDGET (window->journey), "Into care"));
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000001"));
  g_assert_cmpstr (plumb_window_page (window), ==, "journey");
  g_assert_false (plumb_figure_is_empty (plumb_window_figure (window, NULL)));
  window_fixture_act (window, "win.copy-chart", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (
    gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (window))), "image/png"));
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TABLE));
  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 1);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  window_fixture_rest (window);
  {
    g_autoptr (PlumbPinItem) item = g_list_model_get_item (plumb_pin_board_items (window->board), 0);

    g_assert_cmpint (plumb_figure_kind (plumb_pin_item_figure (item)), ==, PLUMB_FIGURE_JOURNEY);
  }
  window_fixture_close (window);
}

/* A load that ends while the reader looks at a figure leaves them there, with the figure as it is now. */
static void
test_loaded (void)
{
  static const struct
  {
    const char *action;
    const char *target;
  } places[] = { { "win.page", "journey" }, { "win.indicator", "cla_rate" } };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *page = NULL;

      window_fixture_act (window, places[i].action, g_variant_new_string (places[i].target));
      page = g_strdup (plumb_window_page (window));
      g_signal_emit_by_name (plumb_window_need (window, "data"), "warehouse-changed", "Loaded.");
      window_fixture_rest (window);
      g_assert_cmpstr (plumb_window_page (window), ==, page);
      g_assert_nonnull (plumb_window_figure (window, NULL));
    }
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/journey/steps", test_steps);
  g_test_add_func ("/app/journey/year", test_year);
  g_test_add_func ("/app/journey/actions", test_actions);
  g_test_add_func ("/app/journey/loaded", test_loaded);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
