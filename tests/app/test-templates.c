/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every template of the folder ui, whatever is in it: it is part of the program, its class is found by its name, can be
 * made, and goes without leaving anything behind.
 */
#include <string.h>

#include "window-fixture.h"

#define PREFIX "/io/github/plumbline/Plumbline/"

/* The class of the template in @text, NULL where it is none. */
static char *
template_class (const char *text)
{
  const char *at = strstr (text, "<template class=\"");

  if (at == NULL)
    return NULL;
  at += strlen ("<template class=\"");
  return g_strndup (at, strcspn (at, "\""));
}

/* A window is owned by GTK until it is destroyed. */
static void
make (GType type)
{
  GObject *object = g_object_new (type, NULL);

  if (!GTK_IS_WINDOW (object))
    {
      g_object_ref_sink (object);
      g_assert_finalize_object (object);
      return;
    }
  g_object_add_weak_pointer (object, (gpointer *) &object);
  gtk_window_destroy (GTK_WINDOW (object));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (object);
}

static void
test_template (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autofree char *class = NULL;
  GType type;

  g_assert_no_error (error);
  class = template_class (g_bytes_get_data (bytes, NULL));
  if (class == NULL)
    {
      /* no template: the window of the keys, which is made as it is needed */
      g_assert_cmpstr (name, ==, "plumb-shortcuts.ui");
      g_assert_true (gtk_builder_add_from_resource (builder, path, &error));
      g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
      gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
      return;
    }
  type = gtk_builder_get_type_from_name (builder, class);
  if (type == G_TYPE_INVALID)
    g_error ("%s is the template of %s, which the program has not", name, class);
  make (type);
}

static void
add_tests (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("PLUMB_SOURCE_ROOT"), "ui", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ui"))
      {
        g_autofree char *path = g_strconcat ("/app/templates/", name, NULL);

        g_test_add_data_func_full (path, g_strdup (name), test_template, g_free);
      }
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
