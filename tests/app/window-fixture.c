/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One application a program: a second one could not register its path.
 */
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "plumb-light-label.h"

static FixtureFolder *folder;
static PlumbApplication *application;

int
window_fixture_run (int argc, char **argv, void (*add) (void))
{
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
  folder = fixture_folder_new ();
  application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  add ();
  status = g_test_run ();
  g_object_unref (application);
  fixture_folder_free (folder);
  g_remove (file);
  g_rmdir (choices);
  g_rmdir (home);
  return status;
}

PlumbApplication *
window_fixture_application (void)
{
  return application;
}

FixtureFolder *
window_fixture_folder (void)
{
  return folder;
}

static gboolean
at_rest (gpointer window)
{
  return !plumb_window_busy (window);
}

void
window_fixture_rest (PlumbWindow *window)
{
  fixture_wait (at_rest, window);
}

PlumbWindow *
window_fixture_open (const char *path, const char *area, const char *indicator)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  plumb_window_open (window, path, area, indicator);
  window_fixture_rest (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  /* at another size the charts are painted anew */
  window_fixture_rest (window);
  return window;
}

void
window_fixture_act (PlumbWindow *window, const char *name, GVariant *target)
{
  g_autoptr (GVariant) sunk = target == NULL ? NULL : g_variant_ref_sink (target);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), name, sunk));
  window_fixture_rest (window);
}

gboolean
window_fixture_can (PlumbWindow *window, const char *name, GVariant *target)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());
  gboolean can;

  gtk_widget_set_parent (button, GTK_WIDGET (window->toasts));
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  can = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  g_object_unref (button);
  return can;
}

char *
window_fixture_copy_good (const char *name)
{
  char *path = g_build_filename (window_fixture_folder ()->folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (window_fixture_folder ()->good, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

gboolean
window_fixture_says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (PLUMB_IS_LIGHT_LABEL (widget) && strstr (plumb_light_label_get (PLUMB_LIGHT_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (window_fixture_says (child, text))
      return TRUE;
  return FALSE;
}

void
window_fixture_close (PlumbWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

gpointer
window_fixture_find (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = window_fixture_find (child, type);
  return found;
}
