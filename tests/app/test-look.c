/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The size of text by its actions, which the keys, the wheel and the menu use.
 */
#include "plumb-appearance.h"
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
  GtkWidget *menu = GTK_WIDGET (gtk_menu_button_get_popover (window->menu));
  const int usual = dpi () > 0 ? dpi () : 96 * 1024;

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

static void
add (void)
{
  g_test_add_func ("/app/look/steps", test_steps);
  g_test_add_func ("/app/look/size", test_size);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
