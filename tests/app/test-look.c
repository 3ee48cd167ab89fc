/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The size of text by its actions, which the keys, the wheel and the menu use; and that every page holds the largest.
 */
#include "plumb-appearance.h"
#include "plumb-chart-view.h"
#include "window-fixture.h"

#include "config.h"

static GSettings *
settings (void)
{
  static GSettings *kept = NULL;

  if (kept == NULL)
    kept = g_settings_new (PLUMB_APP_ID);
  return kept;
}

/* The steps that readers know from their browser, both ways; a size between two of them goes to the one beside. */
static void
test_steps (void)
{
  static const int steps[] = { 80, 90, 100, 110, 125, 150, 175, 200 };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (plumb_appearance_step_text (steps[i], 1), ==, steps[i + 1]);
      g_assert_cmpint (plumb_appearance_step_text (steps[i + 1], -1), ==, steps[i]);
      g_assert_cmpint (plumb_appearance_step_text (steps[i], 0), ==, 100);
    }
  g_assert_cmpint (plumb_appearance_step_text (200, 1), ==, 200);
  g_assert_cmpint (plumb_appearance_step_text (80, -1), ==, 80);
  g_assert_cmpint (plumb_appearance_step_text (133, 1), ==, 150);
  g_assert_cmpint (plumb_appearance_step_text (133, -1), ==, 125);
}

static int
dpi (void)
{
  int found;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &found, NULL);
  return found;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_label (child, text);
  return found;
}

/* Text grows in everything that is shown and is kept; the window says how large it is, and stops at the ends. */
static void
test_size (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  const int usual = dpi () > 0 ? dpi () : 96 * 1024;
  GtkWidget *menu;

  gtk_menu_button_popup (window->menu);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (window->menu));
  g_assert_true (has_label (menu, "100\302\240%"));
  window_fixture_act (window, "win.larger-text", NULL);
  window_fixture_act (window, "win.larger-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings (), "text-size"), ==, 125);
  g_assert_cmpint (dpi (), ==, usual * 5 / 4);
  g_assert_true (has_label (menu, "125\302\240%"));
  g_assert_cmpstr (adw_toast_get_title (window->size_toast), ==, "Size of text: 125\302\240%");
  for (guint i = 0; i < 3; i++)
    window_fixture_act (window, "win.larger-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings (), "text-size"), ==, 200);
  g_assert_false (window_fixture_can (window, "win.larger-text", NULL));
  g_assert_true (window_fixture_can (window, "win.smaller-text", NULL));
  window_fixture_act (window, "win.usual-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings (), "text-size"), ==, 100);
  g_settings_set_int (settings (), "text-size", 80);
  g_assert_false (window_fixture_can (window, "win.smaller-text", NULL));
  g_settings_reset (settings (), "text-size");
  window_fixture_close (window);
}

/* No text and no chart in @widget stands over the right edge of @window, and no text is narrower than its longest word.
 */
static void
assert_within (GtkWidget *widget, GtkWidget *window, const char *page)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (PLUMB_IS_CHART_VIEW (widget) && gtk_widget_compute_bounds (widget, window, &bounds))
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (window));
  if (GTK_IS_LABEL (widget) && gtk_widget_compute_bounds (widget, window, &bounds))
    {
      int least;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) || bounds.size.width < least)
        g_error ("%s: “%s” is cut: %g from %g, %d at least", page, gtk_label_get_label (GTK_LABEL (widget)),
                 bounds.size.width, bounds.origin.x, least);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_within (child, window, page);
}

/* With text twice as large every page fits into 1,024 by 600 points. */
static void
test_fits (void)
{
  static const struct
  {
    const char *action;
    const char *target;
  } ways[] = {
    { "win.page", "'scorecard'" }, { "win.indicator", "'rereferrals'" },
    { "win.page", "'compare'" },   { "win.page", "'journey'" },
    { "win.page", "'pins'" },      { "win.page", "'data'" },
    { "win.search", NULL },        { "win.help", "'control'" },
    { "win.present", NULL },
  };
  PlumbWindow *window;

  g_settings_set_int (settings (), "text-size", 200);
  g_settings_set_int (settings (), "window-width", 1024);
  g_settings_set_int (settings (), "window-height", 600);
  window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *page;
      int least;

      window_fixture_act (window, ways[i].action,
                          ways[i].target == NULL ? NULL : g_variant_new_parsed (ways[i].target));
      /* a page that is too narrow is arranged anew in the next round */
      for (guint round = 0; round < 3; round++)
        gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      page = gtk_stack_get_visible_child (window->stack);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, gtk_widget_get_width (GTK_WIDGET (window)));
      assert_within (page, GTK_WIDGET (window), plumb_window_page (window));
    }
  window_fixture_close (window);
  g_settings_reset (settings (), "text-size");
  g_settings_reset (settings (), "window-width");
  g_settings_reset (settings (), "window-height");
}

static void
add (void)
{
  g_test_add_func ("/app/look/steps", test_steps);
  g_test_add_func ("/app/look/size", test_size);
  g_test_add_func ("/app/look/fits", test_fits);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
