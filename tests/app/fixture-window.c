/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Windows for the tests.
 */
#include "fixture-window.h"

#include <glib/gstdio.h>

#include "fixture.h"

gboolean
fixture_at_rest (gpointer window)
{
  return !plumb_window_busy (window);
}

PlumbWindow *
fixture_open_window (PlumbApplication *application, const char *path, const char *area, const char *indicator)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  plumb_window_open (window, path, area, indicator);
  fixture_wait (fixture_at_rest, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

void
fixture_close_window (PlumbWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

gpointer
fixture_find (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fixture_find (child, type);
  return found;
}

int
fixture_main (int argc, char **argv, void (*add) (PlumbApplication *application))
{
  g_autoptr (PlumbApplication) application = NULL;
  g_autofree char *home = g_dir_make_tmp ("plumb-data-XXXXXX", NULL);
  g_autofree char *choices = g_build_filename (home, "plumbline", NULL);
  g_autofree char *file = g_build_filename (choices, "scorecard.ini", NULL);
  int status;

  /* what one test program remembers is not for another */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  /* Without isolated folders, as icons are read by loaders that data folders name; the session around is private
   * anyway. */
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      g_rmdir (home);
      return 0;
    }
  adw_init ();
  application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  add (application);
  status = g_test_run ();
  g_remove (file);
  g_rmdir (choices);
  g_rmdir (home);
  return status;
}
