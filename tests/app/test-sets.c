/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group saved as a neighbour set: chosen on every page and on the command line, deleted and had back; what is in the
 * way of it is said. Warnings are fatal.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "plumb-finder.h"
#include "plumb-group-button.h"
#include "plumb-neighbours-button.h"
#include "window-fixture.h"

static const char *const group[] = { "X06000003", "X06000004", NULL };

static gboolean
says (PlumbWindow *window, const char *text)
{
  return window_fixture_says (GTK_WIDGET (window), text);
}

/* The button called @label in or under @widget. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The list of authorities of the page @page, open. */
static GtkWidget *
open_list (PlumbWindow *window, const char *page)
{
  PlumbNeighboursButton *neighbours;
  PlumbGroupButton *button;
  GtkWidget *finder;

  window_fixture_act (window, "win.page", g_variant_new_string (page));
  /* on the scorecard it is under the button of the neighbours */
  neighbours = window_fixture_find (gtk_stack_get_visible_child (window->stack), PLUMB_TYPE_NEIGHBOURS_BUTTON);
  if (neighbours != NULL)
    gtk_menu_button_popup (window_fixture_find (GTK_WIDGET (neighbours), GTK_TYPE_MENU_BUTTON));
  button = window_fixture_find (gtk_stack_get_visible_child (window->stack), PLUMB_TYPE_GROUP_BUTTON);
  plumb_group_button_open (button);
  finder = window_fixture_find (GTK_WIDGET (button), PLUMB_TYPE_FINDER);
  fixture_wait (is_mapped, finder);
  return GTK_WIDGET (button);
}

/* Types @name and presses the button. */
static void
save_as (PlumbWindow *window, GtkWidget *list, const char *name)
{
  GtkWidget *box = gtk_widget_get_parent (find_button (list, "Save"));

  gtk_editable_set_text (window_fixture_find (box, GTK_TYPE_ENTRY), name);
  g_signal_emit_by_name (find_button (list, "Save"), "clicked");
  window_fixture_rest (window);
}

/* What `plumb` prints; %NULL where it is not there. */
static char *
plumb (const char *path, const char *set)
{
  const char *program = g_getenv ("PLUMB");
  char *said = NULL;
  int status = 0;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL,
                               (char *[]){ (char *) program, (char *) "describe", (char *) path, (char *) "--indicator",
                                           (char *) "rereferrals", (char *) "--area", (char *) "991",
                                           (char *) "--neighbour-set", (char *) set, NULL },
                               NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return said;
}

/* From the list of the scorecard on; what is chosen is shown there, on the other pages and by the command line. */
static void
test_save (void)
{
  g_autofree char *path = window_fixture_copy_good ("save.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  g_autofree char *said = NULL;
  GtkWidget *list;

  g_assert_false (window_fixture_can (window, "win.save-group", g_variant_new_string ("Moor and Wold")));
  plumb_session_choose_group (window->session, group);
  window_fixture_rest (window);
  g_assert_true (says (window, "Chosen group: 2 authorities, median"));
  g_assert_true (window_fixture_can (window, "win.save-group", g_variant_new_string ("Moor and Wold")));
  list = open_list (window, "compare");
  save_as (window, list, " Moor and Wold ");
  g_assert_cmpstr (plumb_session_set (window->session), ==, "Moor and Wold");
  g_assert_null (plumb_session_group (window->session));
  g_assert_nonnull (strstr (plumb_figure_footer (plumb_compare_page_figure (window->compare)), "Moor and Wold"));
  window_fixture_act (window, "win.page", g_variant_new_string ("scorecard"));
  g_assert_true (says (window, "Neighbours: Moor and Wold, median"));
  said = plumb (path, "Moor and Wold");
  if (said != NULL)
    g_assert_nonnull (strstr (said, "2 of 2"));
  window_fixture_close (window);

  /* it is there the next time, and chosen as it was */
  window = window_fixture_open (path, "991", NULL);
  g_assert_true (says (window, "Neighbours: Moor and Wold, median"));
  g_settings_reset (window->settings, "neighbour-set");
  window_fixture_close (window);
}

/* What is wrong with a name is said beside it, and the group stays. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *sentence;
  } wrong[] = { { "", "needs a name" }, { "  ", "needs a name" }, { "Three", "a neighbour set “Three” already" } };
  g_autofree char *path = window_fixture_copy_good ("names.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  GtkWidget *list;

  plumb_session_choose_group (window->session, group);
  window_fixture_rest (window);
  list = open_list (window, "scorecard");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      save_as (window, list, wrong[i].name);
      g_assert_true (window_fixture_says (list, wrong[i].sentence));
    }
  g_assert_cmpuint (plumb_session_saved_sets (window->session)->len, ==, 0);
  g_assert_nonnull (plumb_session_group (window->session));
  /* nobody is no set */
  g_signal_emit_by_name (find_button (list, "Clear"), "clicked");
  save_as (window, list, "Nobody");
  g_assert_true (window_fixture_says (list, "Nobody is chosen. Check"));
  g_assert_cmpuint (plumb_session_saved_sets (window->session)->len, ==, 0);
  window_fixture_close (window);
}

/* A set that was saved goes, and comes back as it was; one that came with a file stays. */
static void
test_delete (void)
{
  g_autofree char *path = window_fixture_copy_good ("delete.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  GtkWidget *list;

  g_assert_false (window_fixture_can (window, "win.delete-set", g_variant_new_string ("Three")));
  plumb_session_choose_group (window->session, group);
  window_fixture_rest (window);
  window_fixture_act (window, "win.save-group", g_variant_new_string ("Two"));
  g_assert_true (says (window, "Neighbours: Two, median"));

  window_fixture_act (window, "win.delete-set", g_variant_new_string ("Three"));
  g_assert_true (says (window, "Neighbours: Two, median"));
  g_assert_cmpuint (plumb_session_sets (window->session)->len, ==, 2);

  list = open_list (window, "scorecard");
  g_signal_emit_by_name (find_button (list, "Delete"), "clicked");
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_session_sets (window->session)->len, ==, 1);
  g_assert_true (says (window, "Neighbours: Three, median"));
  g_assert_true (window_fixture_can (window, "win.restore-set", NULL));
  window_fixture_act (window, "win.restore-set", NULL);
  g_assert_true (says (window, "Neighbours: Two, median"));
  g_assert_false (window_fixture_can (window, "win.restore-set", NULL));

  /* it is in the history of the warehouse, and goes from there as well */
  window_fixture_act (window, "win.data", NULL);
  window_fixture_act (window, "win.data-view", g_variant_new_int32 (PLUMB_DATA_LOADS));
  g_assert_true (says (window, "Neighbour set saved in the window on"));
  g_settings_reset (window->settings, "neighbour-set");
  window_fixture_close (window);
}

/* Nothing is written in the public view, on an earlier day, or while another program writes; it is said why. */
static void
test_not (void)
{
  g_autofree char *path = window_fixture_copy_good ("locked.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  sqlite3 *other = NULL;

  plumb_session_choose_group (window->session, group);
  window_fixture_rest (window);
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2026-02-20"));
  g_assert_false (window_fixture_can (window, "win.save-group", g_variant_new_string ("Two")));
  window_fixture_act (window, "win.as-at", g_variant_new_string (""));
  g_settings_set_boolean (window->settings, "public-view", TRUE);
  window_fixture_rest (window);
  g_assert_false (window_fixture_can (window, "win.save-group", g_variant_new_string ("Two")));
  g_settings_reset (window->settings, "public-view");
  window_fixture_rest (window);

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  window_fixture_act (window, "win.save-group", g_variant_new_string ("Two"));
  g_assert_true (says (window, "writing"));
  g_assert_cmpuint (plumb_session_saved_sets (window->session)->len, ==, 0);
  g_assert_nonnull (plumb_session_group (window->session));
  sqlite3_close (other);
  window_fixture_act (window, "win.save-group", g_variant_new_string ("Two"));
  g_assert_cmpstr (plumb_session_set (window->session), ==, "Two");
  g_settings_reset (window->settings, "neighbour-set");
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/sets/save", test_save);
  g_test_add_func ("/app/sets/names", test_names);
  g_test_add_func ("/app/sets/delete", test_delete);
  g_test_add_func ("/app/sets/not", test_not);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
