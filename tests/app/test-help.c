/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help: every topic says something, what the program has letters for is explained, a topic is found and opened, and
 * the reader gets back.
 */
#include <string.h>

#include "plumb-help.h"
#include "plumb-state.h"
#include "window-fixture.h"

static guint
find_topic (const char *id)
{
  for (guint i = 0; i < plumb_help_n_topics (); i++)
    if (g_str_equal (plumb_help_id (i), id))
      return i;
  g_assert_not_reached ();
}

static void
test_texts (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *letters = plumb_help_text (find_topic ("letters"));

  for (guint i = 0; i < plumb_help_n_topics (); i++)
    {
      g_autofree char *text = plumb_help_text (i);

      g_assert_true (g_hash_table_add (ids, (char *) plumb_help_id (i)));
      g_assert_cmpuint (strlen (plumb_help_title (i)), >, 0);
      g_assert_cmpuint (strlen (text), >, 100);
    }
  /* the letters of official statistics, from the guidance on symbols in tables */
  g_assert_nonnull (strstr (letters, "\nc: suppressed to protect confidentiality"));
  g_assert_nonnull (strstr (letters, "\nz: not applicable"));
  g_assert_nonnull (strstr (letters, "\nx: not available"));
  g_assert_nonnull (strstr (letters, "\nu: low reliability"));
  g_assert_nonnull (strstr (letters, "\nlow: more than zero, but rounds to zero"));
}

/* There is help for every page and for what is done on them, and what is said of “Compare” names its views as the
 * buttons do. */
static void
test_whole (void)
{
  static const char *const topics[] = { "scorecard", "indicator", "compare", "journey", "pins",   "data",
                                        "charts",    "writing",   "public",  "keys",    "control" };
  static const char *const views[] = { "Ranked", "Funnel", "Scatter", "Spine", "Heat map", "Small multiples" };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  g_autofree char *compare = plumb_help_text (find_topic ("compare"));

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    find_topic (topics[i]);
  window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *quoted = g_strdup_printf ("“%s”", views[i]);

      g_assert_true (window_fixture_says (GTK_WIDGET (window->compare), views[i]));
      g_assert_nonnull (strstr (compare, quoted));
    }
  window_fixture_close (window);
}

/* From the search to the topic and back to the scorecard; from the data page back there. */
static void
test_ways (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  const guint control = find_topic ("control");

  window_fixture_act (window, "win.help", g_variant_new_string (""));
  g_assert_cmpstr (plumb_window_page (window), ==, "help");
  for (guint i = 0; i < plumb_help_n_topics (); i++)
    g_assert_false (plumb_help_page_is_open (window->help, i));
  window_fixture_act (window, "win.search", NULL);
  plumb_search_page_find (window->search, "usual variation");
  for (guint i = 0; i < plumb_search_page_n_found (window->search); i++)
    if (g_str_equal (plumb_search_page_title (window->search, i), plumb_help_title (control)))
      {
        plumb_search_page_activate (window->search, i);
        break;
      }
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "help");
  g_assert_true (plumb_help_page_is_open (window->help, control));
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");

  window_fixture_act (window, "win.page", g_variant_new_string ("data"));
  window_fixture_act (window, "win.help", g_variant_new_string ("data"));
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  window_fixture_close (window);
}

/* There is help before there is a warehouse. */
static void
test_without_warehouse (void)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  window_fixture_act (window, "win.help", g_variant_new_string ("nothing of this name"));
  g_assert_cmpstr (plumb_window_page (window), ==, "help");
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/help/texts", test_texts);
  g_test_add_func ("/app/help/ways", test_ways);
  g_test_add_func ("/app/help/whole", test_whole);
  g_test_add_func ("/app/help/without-warehouse", test_without_warehouse);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
