/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which action can be done where. The table was written by hand, from what a reader can do in each state; an action
 * that the window or the application has and the table has not fails the test, and so does one that is no more.
 */
#include <string.h>

#include "window-fixture.h"

#include "config.h"

/* Where the window is, in the order of the columns of the table. */
typedef enum
{
  NOTHING,   /* no warehouse is open */
  EMPTY,     /* one without figures */
  SCORECARD, /* with nowhere to go back to */
  INDICATOR, /* reached from there */
  DATA,      /* reached from the scorecard */
  PINS,      /* likewise, an empty list */
  SEARCH,    /* likewise */
  PUBLIC,    /* the scorecard in the public view */
  COMPARE,   /* reached from the scorecard */
  JOURNEY,   /* likewise */
  N_STATES
} State;

static const char *const states[N_STATES] = {
  "no warehouse", "an empty warehouse", "scorecard", "indicator", "data page", "pins",
  "search",       "public view",        "compare",   "journey",
};

/* In @can a + for each state in which the action can be done, in the order above. */
static const struct
{
  const char *can;
  const char *name;
  const char *target;
} table[] = {
  { .can = "++++++++++", .name = "app.quit", .target = NULL },
  { .can = "++++++++++", .name = "win.about", .target = NULL },
  { .can = "++++++++++", .name = "win.add-file", .target = "'f.csv'" },
  { .can = "--++++++++", .name = "win.area", .target = "'991'" },
  { .can = "-+++++++++", .name = "win.as-at", .target = "''" },
  { .can = "---++++-++", .name = "win.back", .target = NULL },
  { .can = "--++++++++", .name = "win.choose-area", .target = NULL },
  { .can = "++++++++++", .name = "win.choose-files", .target = NULL },
  { .can = "---+----++", .name = "win.copy-chart", .target = NULL },
  { .can = "---+----++", .name = "win.copy-data", .target = NULL },
  { .can = "-++++++-++", .name = "win.data", .target = NULL },
  { .can = "-++++++-++", .name = "win.data-view", .target = "0" },
  { .can = "----------", .name = "win.delete-set", .target = "'Coast'" },
  { .can = "----------", .name = "win.forward", .target = NULL },
  { .can = "++++++++++", .name = "win.fullscreen", .target = NULL },
  { .can = "++++++++++", .name = "win.glossary", .target = "'LAC'" },
  { .can = "++++++++++", .name = "win.help", .target = "''" },
  { .can = "--++++++++", .name = "win.indicator", .target = "'cla_rate'" },
  { .can = "++++++++++", .name = "win.larger-text", .target = NULL },
  { .can = "++++++++++", .name = "win.leave", .target = NULL },
  { .can = "----------", .name = "win.load", .target = NULL },
  { .can = "----------", .name = "win.migrate", .target = NULL },
  { .can = "++++++++++", .name = "win.new-warehouse", .target = NULL },
  { .can = "++++++++++", .name = "win.new-warehouse-at", .target = "'f'" },
  { .can = "---+------", .name = "win.next-indicator", .target = NULL },
  { .can = "---+------", .name = "win.note", .target = "'break'" },
  { .can = "++++++++++", .name = "win.open", .target = NULL },
  { .can = "++++++++++", .name = "win.open-sample", .target = NULL },
  { .can = "-+++++++++", .name = "win.page", .target = "'scorecard'" },
  { .can = "---+----++", .name = "win.pin", .target = NULL },
  { .can = "++++++++++", .name = "win.preferences", .target = NULL },
  { .can = "--+++-++++", .name = "win.present", .target = NULL },
  { .can = "---+------", .name = "win.previous-indicator", .target = NULL },
  { .can = "--++---+++", .name = "win.print", .target = NULL },
  { .can = "--++---+++", .name = "win.print-to", .target = "'f.pdf'" },
  { .can = "-+++++++++", .name = "win.reopen", .target = NULL },
  { .can = "----------", .name = "win.restore-set", .target = NULL },
  { .can = "----------", .name = "win.save-group", .target = "'Coast'" },
  { .can = "---+----++", .name = "win.save-image", .target = NULL },
  { .can = "---+----++", .name = "win.save-image-to", .target = "'f.png'" },
  { .can = "----------", .name = "win.save-pins", .target = NULL },
  { .can = "----------", .name = "win.save-pins-to", .target = "'f'" },
  { .can = "++++++++++", .name = "win.search", .target = NULL },
  { .can = "++++++++++", .name = "win.shortcuts", .target = NULL },
  { .can = "-++++++-++", .name = "win.show-report", .target = "int64 1" },
  { .can = "++++++++++", .name = "win.smaller-text", .target = NULL },
  { .can = "----------", .name = "win.stop-loading", .target = NULL },
  { .can = "-++++++-++", .name = "win.take-back", .target = "int64 1" },
  { .can = "++++++++++", .name = "win.usual-text", .target = NULL },
  { .can = "---++---++", .name = "win.view", .target = "0" },
};

static GVariant *
target_of (guint i)
{
  return table[i].target == NULL ? NULL : g_variant_new_parsed (table[i].target);
}

static PlumbWindow *
reach (State state)
{
  FixtureFolder *folder = window_fixture_folder ();
  g_autoptr (GSettings) settings = g_settings_new (PLUMB_APP_ID);
  PlumbWindow *window;

  g_settings_reset (settings, "public-view");
  if (state == NOTHING)
    {
      window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      return window;
    }
  window = window_fixture_open (state == EMPTY ? folder->empty : folder->good, state == EMPTY ? NULL : "991", NULL);
  if (state == INDICATOR)
    window_fixture_act (window, "win.indicator", g_variant_new_string ("rereferrals"));
  else if (state == DATA)
    window_fixture_act (window, "win.data", NULL);
  else if (state == PINS)
    window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  else if (state == SEARCH)
    window_fixture_act (window, "win.search", NULL);
  else if (state == COMPARE)
    window_fixture_act (window, "win.page", g_variant_new_string ("compare"));
  else if (state == JOURNEY)
    window_fixture_act (window, "win.page", g_variant_new_string ("journey"));
  else if (state == PUBLIC)
    g_settings_set_boolean (settings, "public-view", TRUE);
  window_fixture_rest (window);
  return window;
}

static void
test_state (gconstpointer data)
{
  const State state = GPOINTER_TO_UINT (data);
  g_autoptr (GSettings) settings = g_settings_new (PLUMB_APP_ID);
  PlumbWindow *window = reach (state);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpuint (strlen (table[i].can), ==, N_STATES);
      if (window_fixture_can (window, table[i].name, target_of (i)) != (table[i].can[state] == '+'))
        g_error ("%s, %s: it %s be done", states[state], table[i].name, table[i].can[state] == '+' ? "cannot" : "can");
    }
  g_settings_reset (settings, "public-view");
  window_fixture_close (window);
}

static gboolean
is_listed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].name, name))
      return TRUE;
  return FALSE;
}

/* The table has what there is, no more and no less. */
static void
test_complete (void)
{
  PlumbWindow *window = reach (NOTHING);
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (window_fixture_application ()));
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (window);
  const char *name, *property;
  const GVariantType *type;
  GType owner;
  guint n = 0;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &name, &type, &property); i++)
    if (g_str_has_prefix (name, "win."))
      {
        n++;
        if (!is_listed (name))
          g_error ("%s is not in the table", name);
      }
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *full = g_strconcat ("app.", names[i], NULL);

      n++;
      if (!is_listed (full))
        g_error ("%s is not in the table", full);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (table));
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/actions/complete", test_complete);
  for (guint i = 0; i < N_STATES; i++)
    {
      g_autofree char *path = g_strconcat ("/app/actions/", states[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_state);
    }
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
