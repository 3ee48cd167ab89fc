/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The preferences and what follows them, the search page, and which actions can be done where. Warnings are fatal.
 */
#include <string.h>

#include "plumb-glossary.h"
#include "plumb-indicator-facts.h"
#include "plumb-preferences.h"
#include "window-fixture.h"

#include "config.h"

static GSettings *
settings (void)
{
  static GSettings *self;

  if (self == NULL)
    self = g_settings_new (PLUMB_APP_ID);
  return self;
}

static const PlumbSelection *
selection (PlumbWindow *window)
{
  return plumb_figure_comparison (plumb_indicator_page_figure (window->indicator))->selection;
}

/* What is chosen reaches the figures of the page that is shown. */
static void
test_figures (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");

  g_settings_set_string (settings (), "statistic", "pooled");
  window_fixture_rest (window);
  g_assert_cmpint (selection (window)->statistic, ==, PLUMB_STATISTIC_POOLED);
  g_settings_set_int (settings (), "months", 13);
  window_fixture_rest (window);
  g_assert_cmpuint (selection (window)->months, ==, 13);
  g_settings_set_string (settings (), "neighbour-set", "Three");
  window_fixture_rest (window);
  g_assert_cmpstr (selection (window)->neighbour_set, ==, "Three");
  for (guint i = 0; i < 3; i++)
    {
      const char *const keys[] = { "statistic", "months", "neighbour-set" };

      g_settings_reset (settings (), keys[i]);
    }
  window_fixture_rest (window);
  g_assert_null (selection (window)->neighbour_set);
  window_fixture_close (window);
}

/* In the fixture only icpc_15_days of Exampleshire is hidden by its file; the public view says so on every page. */
static void
test_public_view (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");

  g_assert_false (gtk_revealer_get_reveal_child (window->public_view));
  g_settings_set_boolean (settings (), "public-view", TRUE);
  window_fixture_rest (window);
  g_assert_true (gtk_revealer_get_reveal_child (window->public_view));
  g_assert_true (selection (window)->public_view);
  /* files and reports have numbers that are hidden here */
  g_assert_false (window_fixture_can (window, "win.data", NULL));
  window_fixture_act (window, "win.search", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (window->public_view));
  g_settings_reset (settings (), "public-view");
  window_fixture_act (window, "win.data", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  g_settings_set_boolean (settings (), "public-view", TRUE);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  window_fixture_close (window);
  /* a window that opens later has it too */
  window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (window->public_view));
  g_settings_reset (settings (), "public-view");
  window_fixture_rest (window);
  g_assert_false (gtk_revealer_get_reveal_child (window->public_view));
  window_fixture_close (window);
}

/* Free text and earlier figures may say what is hidden: the public sees neither. */
static void
test_public_facts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse =
    plumb_warehouse_open (window_fixture_folder ()->good, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) wanted = plumb_selection_new ("rereferrals", "991");

  g_assert_no_error (error);
  for (guint public_view = 0; public_view < 2; public_view++)
    {
      PlumbIndicatorFacts *facts;

      wanted->public_view = public_view;
      facts = plumb_indicator_facts_load (warehouse, wanted, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (facts->commentary->len, ==, public_view ? 0 : 1);
      g_assert_cmpuint (facts->revisions->len, ==, 0);
      plumb_indicator_facts_unref (facts);
    }
}

/* A pin keeps what was chosen when it was pinned, and shows of it what may be seen now. */
static void
test_public_pins (void)
{
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (own->good, "991", "rereferrals");

  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  window_fixture_rest (window);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PlumbPinItem) item = NULL;

      g_settings_set_boolean (settings (), "public-view", i == 1);
      window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      window_fixture_rest (window);
      item = g_list_model_get_item (plumb_pin_board_items (window->board), 0);
      g_assert_nonnull (plumb_pin_item_figure (item));
      g_assert_cmpint (plumb_figure_comparison (plumb_pin_item_figure (item))->selection->public_view, ==, i == 1);
    }
  g_settings_reset (settings (), "public-view");
  window_fixture_rest (window);
  window_fixture_close (window);
}

/* Home comes first, then what was shown last. */
static void
test_home (void)
{
  PlumbWindow *window;

  g_settings_set_string (settings (), "last-area", "X06000002");
  window = window_fixture_open (window_fixture_folder ()->good, NULL, NULL);
  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "Example Bay");
  window_fixture_act (window, "win.area", g_variant_new_string ("X06000004"));
  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "Example Wold");
  window_fixture_close (window);
  g_settings_set_string (settings (), "home-area", "X06000003");
  window = window_fixture_open (window_fixture_folder ()->good, NULL, NULL);
  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "Example Moor");
  window_fixture_close (window);
  g_settings_reset (settings (), "home-area");
  g_settings_reset (settings (), "last-area");
}

static void
test_look (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  int before;
  int after;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &before, NULL);
  g_settings_set_int (settings (), "text-size", 200);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &after, NULL);
  /* 96 per inch, in 1024ths, where the desktop says nothing */
  g_assert_cmpint (after, ==, 2 * (before > 0 ? before : 96 * 1024));
  g_settings_reset (settings (), "text-size");
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &after, NULL);
  g_assert_cmpint (after, ==, before);
  g_settings_set_string (settings (), "colour-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_reset (settings (), "colour-scheme");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_window (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  PlumbPreferences *preferences = plumb_preferences_new (GTK_WINDOW (window), window->session);
  g_autofree char *area = NULL;

  gtk_window_present (GTK_WINDOW (preferences));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preferences));
  /* opening it changes nothing */
  area = g_settings_get_string (settings (), "home-area");
  g_assert_cmpstr (area, ==, "");
  g_object_add_weak_pointer (G_OBJECT (preferences), (gpointer *) &preferences);
  gtk_window_destroy (GTK_WINDOW (preferences));
  window_fixture_close (window);
  g_assert_null (preferences);
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *first;
  } rows[] = {
    { "re-ref", "Re-referrals within 12 months" }, /* an indicator by its name */
    { "Moor", "Example Moor" },                    /* an authority */
    { "icpc", "ICPC" },                            /* an acronym comes before what it finds */
    { "take one back", "History of loads, to take one back" },
    { "xyzzy", NULL },
  };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  window_fixture_act (window, "win.search", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "search");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      plumb_search_page_find (window->search, rows[i].text);
      g_assert_cmpstr (plumb_search_page_title (window->search, 0), ==, rows[i].first);
    }
  /* opened, it is left; Escape leads back to where the search began */
  plumb_search_page_find (window->search, "re-ref");
  plumb_search_page_activate (window->search, 0);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  window_fixture_act (window, "win.data", NULL);
  window_fixture_act (window, "win.search", NULL);
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  window_fixture_act (window, "win.glossary", g_variant_new_string ("CLA"));
  g_assert_cmpstr (plumb_search_page_title (window->search, 0), ==, "CLA");
  plumb_search_page_find (window->search, "Moor");
  plumb_search_page_activate (window->search, 0);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "Example Moor");
  window_fixture_close (window);
}

/* Before anything is open there are commands and acronyms. */
static void
test_search_without_warehouse (void)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_act (window, "win.search", NULL);
  plumb_search_page_find (window->search, "sample");
  g_assert_cmpstr (plumb_search_page_title (window->search, 0), ==, "Look at the sample");
  plumb_search_page_find (window->search, "History of loads");
  g_assert_cmpuint (plumb_search_page_n_found (window->search), ==, 0);
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, "Plumbline");
  window_fixture_close (window);
}

static void
test_glossary (void)
{
  g_autofree char *markup = plumb_glossary_markup ("A CIN plan & an IRO, but no CINEMA; cin");

  g_assert_cmpstr (plumb_glossary_meaning ("dcs"), ==, "Director of children’s services");
  g_assert_null (plumb_glossary_meaning ("XYZZY"));
  g_assert_cmpstr (plumb_glossary_phrases ("CLA")[0], ==, "looked after");
  g_assert_null (plumb_glossary_phrases ("DCS"));
  g_assert_cmpstr (markup, ==,
                   "A <a href=\"glossary:CIN\">CIN</a> plan &amp; an <a href=\"glossary:IRO\">IRO</a>, but no CINEMA; "
                   "cin");
  for (guint i = 0; plumb_glossary_list ()[i] != NULL; i++)
    g_assert_cmpstr (plumb_glossary_meaning (plumb_glossary_list ()[i]), !=, NULL);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/preferences/figures", test_figures);
  g_test_add_func ("/app/preferences/public-view", test_public_view);
  g_test_add_func ("/app/preferences/public-facts", test_public_facts);
  g_test_add_func ("/app/preferences/public-pins", test_public_pins);
  g_test_add_func ("/app/preferences/home", test_home);
  g_test_add_func ("/app/preferences/look", test_look);
  g_test_add_func ("/app/preferences/window", test_window);
  g_test_add_func ("/app/search-page/found", test_search);
  g_test_add_func ("/app/search-page/without-warehouse", test_search_without_warehouse);
  g_test_add_func ("/app/glossary", test_glossary);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
