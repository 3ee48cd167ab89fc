/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window in Welsh, whose words are longer than the English ones, still fits the smallest screen with every text
 * whole.
 */
#include "plumb-locale.h"
#include "window-fixture.h"

#define LEAST_WIDTH 1024
#define LEAST_HEIGHT 600

/* Every label that is seen has its text whole: not shortened, and no wider than the place it was given. */
static void
assert_whole (GtkWidget *widget, const char *page)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
      int width, least;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: %s", page, gtk_label_get_text (GTK_LABEL (widget)));
      g_assert_false (pango_layout_is_ellipsized (layout));
      g_assert_cmpint (width, <=, gtk_widget_get_allocated_width (widget));
      g_assert_cmpint (least, <=, gtk_widget_get_allocated_width (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child, page);
}

static void
assert_fits (PlumbWindow *window, const char *page)
{
  int width, height;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, LEAST_WIDTH, &height, NULL, NULL, NULL);
  g_test_message ("%s needs %d x %d", page, width, height);
  g_assert_cmpint (width, <=, LEAST_WIDTH);
  g_assert_cmpint (height, <=, LEAST_HEIGHT);
  assert_whole (GTK_WIDGET (window), page);
}

static void
test_fits (void)
{
  static const struct
  {
    const char *page;
    const char *action;
    int view; /* -1 where the action takes none */
  } pages[] = {
    { "files", "win.data", -1 },    { "history", "win.data-view", 1 }, { "coverage", "win.data-view", 2 },
    { "search", "win.search", -1 }, { "pins", "win.pins", -1 },        { "scorecard", "win.home", -1 },
  };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, NULL, "rereferrals");

  gtk_window_set_default_size (GTK_WINDOW (window), LEAST_WIDTH, LEAST_HEIGHT);
  assert_fits (window, "indicator");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      window_fixture_act (window, pages[i].action, pages[i].view >= 0 ? g_variant_new_int32 (pages[i].view) : NULL);
      assert_fits (window, pages[i].page);
    }
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/fit/welsh", test_fits);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "cy", TRUE);
  plumb_locale_start ();
  gtk_disable_setlocale ();
  if (g_strcmp0 (plumb_locale_month (1), "Ionawr") != 0)
    {
      g_print ("1..0 # SKIP the translations are not built, or the locale has none\n");
      return 0;
    }
  return window_fixture_run (argc, argv, add);
}
