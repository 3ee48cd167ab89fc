/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window in Welsh, whose words are longer than the English ones, still fits the smallest screen with every text
 * whole; also with the longest names, and with texts of twice their size.
 */
#include "plumb-chart-view.h"
#include "plumb-light-label.h"
#include "plumb-locale.h"
#include "window-fixture.h"

/* The smallest screen, and the narrowest window that has the pages in its header */
static const int widths[] = { 1024, 1300 };
#define LEAST_HEIGHT 600

/* Rounds of drawing after which a page that was rearranged for its size has come to rest. */
#define MOST_ROUNDS 50

/* Whether @widget lies in its parent as far as it is wide. */
static gboolean
lies_within (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds;

  return !gtk_widget_compute_bounds (widget, parent, &bounds) ||
         (bounds.origin.x >= -1 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (parent) + 1);
}

/* The first label that is seen and has not its text whole, because it is shortened, or wider than the place it was
 * given or than what it stands in; NULL where all have. */
static GtkWidget *
find_cut (GtkWidget *widget)
{
  GtkWidget *cut = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
      int width, least;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (pango_layout_is_ellipsized (layout) || MAX (width, least) > gtk_widget_get_allocated_width (widget) ||
          !lies_within (widget))
        return widget;
    }
  if (PLUMB_IS_LIGHT_LABEL (widget))
    {
      const int width = gtk_widget_get_width (widget);
      int height;

      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_allocated_width (widget), &height, NULL,
                          NULL, NULL);
      if (width <= 0 || height > gtk_widget_get_allocated_height (widget) || !lies_within (widget))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && cut == NULL;
       child = gtk_widget_get_next_sibling (child))
    cut = find_cut (child);
  return cut;
}

static void
assert_whole (PlumbWindow *window, const char *page)
{
  GtkWidget *cut = find_cut (GTK_WIDGET (window));

  for (guint i = 0; i < MOST_ROUNDS && cut != NULL; i++)
    {
      window_fixture_rest (window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      cut = find_cut (GTK_WIDGET (window));
    }
  if (cut != NULL)
    g_error ("%s: “%s” is not shown whole in %s", page,
             GTK_IS_LABEL (cut) ? gtk_label_get_text (GTK_LABEL (cut))
                                : plumb_light_label_get (PLUMB_LIGHT_LABEL (cut)),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (cut)));
}

static void
assert_fits (PlumbWindow *window, const char *page, int least_width)
{
  int width, height;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, least_width, &height, NULL, NULL, NULL);
  g_test_message ("%s needs %d x %d and has %d", page, width, height, gtk_widget_get_width (GTK_WIDGET (window)));
  g_assert_cmpint (width, <=, least_width);
  g_assert_cmpint (height, <=, LEAST_HEIGHT);
  assert_whole (window, page);
}

static void
test_fits (gconstpointer data)
{
  static const struct
  {
    const char *page;
    const char *action;
    const char *target;
  } pages[] = {
    { "files", "win.data-view", "0" },      { "history", "win.data-view", "1" },
    { "coverage", "win.data-view", "2" },   { "search", "win.search", NULL },
    { "compare", "win.page", "'compare'" }, { "journey", "win.page", "'journey'" },
    { "pins", "win.page", "'pins'" },       { "scorecard", "win.page", "'scorecard'" },
  };
  const int least_width = GPOINTER_TO_INT (data);
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, NULL, "rereferrals");

  gtk_window_set_default_size (GTK_WINDOW (window), least_width, LEAST_HEIGHT);
  assert_fits (window, "indicator", least_width);
  window_fixture_act (window, "win.data", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      window_fixture_act (window, pages[i].action,
                          pages[i].target != NULL ? g_variant_new_parsed (pages[i].target) : NULL);
      assert_fits (window, pages[i].page, least_width);
    }
  window_fixture_close (window);
}

/* How much of a chart has to be seen before anybody scrolls, in points. */
#define HEAD 50

/* How much of @chart lies above the foot of the window. */
static float
seen (PlumbWindow *window, GtkWidget *chart)
{
  graphene_rect_t bounds, foot;

  g_assert_true (gtk_widget_compute_bounds (chart, GTK_WIDGET (window), &bounds));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (window->foot), GTK_WIDGET (window), &foot));
  return foot.origin.y - bounds.origin.y;
}

/* The chart on @page begins within the window. */
static void
assert_seen (PlumbWindow *window, gpointer page)
{
  GtkWidget *chart = window_fixture_find (page, PLUMB_TYPE_CHART_VIEW);

  for (guint i = 0; i < MOST_ROUNDS && seen (window, chart) < HEAD; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat (seen (window, chart), >=, HEAD);
}

/* Of the authority with the longest name every text is whole, and with large texts the chart is seen at once. */
static void
test_longest (gconstpointer data)
{
  static const char *const indicators[] = { "qa_team_spotlights_done", "cin_primary_need" };
  const int size = GPOINTER_TO_INT (data);
  const int least_width = size == 100 ? widths[1] : widths[0];
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "sample.plumb", NULL);
  PlumbWindow *window = window_fixture_open (path, "X06000008", NULL);

  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "Harrowmoor and the Upper Vale of Larkendeshire");
  g_settings_set_int (window->settings, "text-size", size);
  gtk_window_set_default_size (GTK_WINDOW (window), least_width, LEAST_HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      window_fixture_act (window, "win.indicator", g_variant_new_string (indicators[i]));
      assert_fits (window, indicators[i], least_width);
    }
  if (size != 100)
    assert_seen (window, window->indicator);
  window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  assert_fits (window, "compare", least_width);
  if (size != 100)
    assert_seen (window, window->compare);
  g_settings_reset (window->settings, "text-size");
  window_fixture_close (window);
}

/* The window of the keys is a window of GTK's, which neither scrolls nor wraps. */
static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/plumbline/Plumbline/plumb-shortcuts.ui");
  GtkWidget *shortcuts = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
  int width, height;

  gtk_window_present (GTK_WINDOW (shortcuts));
  gtk_test_widget_wait_for_draw (shortcuts);
  gtk_widget_measure (shortcuts, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (shortcuts, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_test_message ("the keys need %d x %d", width, height);
  g_assert_cmpint (width, <=, widths[0]);
  g_assert_cmpint (height, <=, LEAST_HEIGHT);
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

/* Names of one word wrap within it, and no amount loses its last digits; what looks like markup is none. */
static void
test_hostile (void)
{
  static const char *const pages[] = { "compare", "journey", "pins", "scorecard" };
  static const char *const indicators[] = { "h_markup", "h_word", "h_huge", "h_money" };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->hostile, "X06000001", NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  assert_whole (window, "scorecard");
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      plumb_window_go (window, indicators[i]);
      window_fixture_rest (window);
      assert_whole (window, indicators[i]);
      window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_NEIGHBOURS));
      assert_whole (window, indicators[i]);
      window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TREND));
    }
  g_assert_true (window_fixture_says (GTK_WIDGET (window), "Moor & <b>Vale"));
  /* what is counted is no part of what it is counted for: 2,815 for 185.7 */
  plumb_window_go (window, "h_ratio");
  window_fixture_rest (window);
  g_assert_true (window_fixture_says (GTK_WIDGET (window), "(2,815 ar gyfer 185.7)"));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      window_fixture_act (window, "win.page", g_variant_new_string (pages[i]));
      assert_whole (window, pages[i]);
    }
  window_fixture_close (window);
}

static void
add (void)
{
  static const int sizes[] = { 100, 200 };

  g_test_add_func ("/app/fit/hostile", test_hostile);
  g_test_add_func ("/app/fit/shortcuts", test_shortcuts);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/fit/welsh/%d", widths[i]);
      g_test_add_data_func (path, GINT_TO_POINTER (widths[i]), test_fits);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/fit/longest/%d", sizes[i]);
      g_test_add_data_func (path, GINT_TO_POINTER (sizes[i]), test_longest);
    }
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
