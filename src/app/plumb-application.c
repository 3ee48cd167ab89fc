/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application. The first one that runs has the window; later ones hand their command line over to it.
 */
#include "plumb-application.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>

#include "plumb-app-resources.h"
#include "plumb-appearance.h"
#include "plumb-chart-content.h"
#include "plumb-scorecard-reading.h"
#include "plumb-window.h"

#include "config.h"

struct _PlumbApplication
{
  AdwApplication parent_instance;
  /* Owned */
  GSettings *settings;
  /* What the command line names: a warehouse, NULL for the one of the last time, and an area */
  char *first;
  char *area;
};

G_DEFINE_FINAL_TYPE (PlumbApplication, plumb_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "area", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show this area: GSS code, DfE number or name"), N_ ("AREA") },
  { "indicator", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show this indicator"), N_ ("ID") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and end"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[WAREHOUSE [FILE…]]") },
  { NULL },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.reopen", { "<Control>r" } },
  { "win.present", { "F5" } },
  { "win.search", { "<Control>f" } },
  { "win.help('')", { "F1" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.shortcuts", { "<Control>question", "<Control>F1" } },
  { "win.load", { "<Control>Return" } },
  { "win.fullscreen", { "F11" } },
  { "win.larger-text", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.smaller-text", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.usual-text", { "<Control>0", "<Control>KP_0" } },
  { "win.choose-area", { "<Control>l" } },
  { "win.page::scorecard", { "<Control>1", "<Alt>Home" } },
  { "win.page::compare", { "<Control>2" } },
  { "win.page::journey", { "<Control>3" } },
  { "win.page::pins", { "<Control>4" } },
  { "win.page::data", { "<Control>5", "<Control>i" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.next-indicator", { "<Control>Page_Down" } },
  { "win.previous-indicator", { "<Control>Page_Up" } },
  { "win.view(0)", { "<Alt>1" } },
  { "win.view(1)", { "<Alt>2" } },
  { "win.view(2)", { "<Alt>3" } },
  { "win.view(3)", { "<Alt>4" } },
  { "win.view(4)", { "<Alt>5" } },
  { "win.view(5)", { "<Alt>6" } },
  { "win.note::annotation", { "<Control>m" } },
  { "win.pin", { "<Control>d" } },
  { "win.save-image", { "<Control>s" } },
  { "win.print", { "<Control>p" } },
  { "win.copy-chart", { "<Control><Shift>c" } },
  { "win.copy-data", { "<Control><Shift>d" } },
};

static PlumbWindow *
get_window (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  return window != NULL ? PLUMB_WINDOW (window) : plumb_window_new (GTK_APPLICATION (application));
}

static void
show (GApplication *application, const char *path, const char *area, const char *indicator, GPtrArray *files)
{
  PlumbWindow *window = get_window (application);
  gboolean fresh = plumb_window_session (window) == NULL && !plumb_window_busy (window);

  if (path != NULL)
    plumb_window_open (window, path, area, indicator);
  else if (fresh)
    plumb_window_resume (window, area, indicator);
  if (files != NULL && files->len > 0)
    plumb_window_add_files (window, files);
  plumb_window_present (window);
}

static void
plumb_application_activate (GApplication *application)
{
  show (application, NULL, NULL, NULL, NULL);
}

static void
plumb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autofree char *path = n_files < 1 ? NULL : g_file_get_path (files[0]);

  show (application, path, NULL, NULL, NULL);
}

static int
plumb_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  const char *area = NULL;
  const char *indicator = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autofree const char **names = NULL;
  g_autofree char *path = NULL;

  g_variant_dict_lookup (given, "area", "&s", &area);
  g_variant_dict_lookup (given, "indicator", "&s", &indicator);
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &names) && names[0] != NULL)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, names[0]);

      path = g_file_get_path (file);
      for (guint i = 1; names[i] != NULL; i++)
        {
          g_autoptr (GFile) other = g_application_command_line_create_file_for_arg (line, names[i]);
          char *other_path = g_file_get_path (other);

          if (other_path != NULL)
            g_ptr_array_add (files, other_path);
        }
    }
  show (application, path, area, indicator, files);
  return 0;
}

static int
plumb_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  PlumbApplication *self = PLUMB_APPLICATION (application);
  g_autofree const char **names = NULL;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("plumbline %s\n", PLUMB_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &names) && names[0] != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (names[0]);

      self->first = g_file_get_path (file);
    }
  g_variant_dict_lookup (given, "area", "s", &self->area);
  return -1;
}

/* What is going to be shown is read while GTK reads its styles. */
static void
prepare (PlumbApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-warehouse");
  g_autoptr (GStrvBuilder) areas = g_strv_builder_new ();
  static const char *const kept[] = { "home-area", "last-area" };
  const char *path = self->first == NULL ? last : self->first;
  PlumbWorker *worker;

  if (*path == '\0')
    return;
  worker = plumb_session_prepare (path);
  if (self->area != NULL)
    g_strv_builder_add (areas, self->area);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *area = g_settings_get_string (self->settings, kept[i]);

      if (*area != '\0')
        g_strv_builder_add (areas, area);
    }
  plumb_scorecard_read_ahead (worker, g_strv_builder_end (areas), plumb_session_settle (self->settings));
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GList *windows;

  /* Windows are closed one by one, so that they keep their size. */
  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_destroy (windows->data);
  g_application_quit (application);
}

static void
plumb_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "quit", on_quit_cb, NULL, NULL, NULL, { 0 } } };
  PlumbApplication *self = PLUMB_APPLICATION (application);

  /* Naming the resources keeps the linker from leaving them out; GLib sets up all there are at the first question for
   * one, and does not lock that well enough to be asked by two threads. */
  g_resources_register (plumb_app_get_resource ());
  self->settings = g_settings_new (PLUMB_APP_ID);
  prepare (self);
  G_APPLICATION_CLASS (plumb_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
  gtk_window_set_default_icon_name (PLUMB_APP_ID);
  plumb_appearance_follow (self->settings);
}

static void
plumb_application_shutdown (GApplication *application)
{
  plumb_session_prepare (NULL);
  plumb_chart_content_clean_up ();
  G_APPLICATION_CLASS (plumb_application_parent_class)->shutdown (application);
}

static void
plumb_application_dispose (GObject *object)
{
  g_clear_object (&PLUMB_APPLICATION (object)->settings);
  g_clear_pointer (&PLUMB_APPLICATION (object)->first, g_free);
  g_clear_pointer (&PLUMB_APPLICATION (object)->area, g_free);
  G_OBJECT_CLASS (plumb_application_parent_class)->dispose (object);
}

static void
plumb_application_class_init (PlumbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_application_dispose;
  application_class->activate = plumb_application_activate;
  application_class->open = plumb_application_open;
  application_class->command_line = plumb_application_command_line;
  application_class->handle_local_options = plumb_application_handle_local_options;
  application_class->startup = plumb_application_startup;
  application_class->shutdown = plumb_application_shutdown;
}

static void
plumb_application_init (PlumbApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
    G_APPLICATION (self), _ ("Shows where children’s services stand, from a warehouse of indicators."));
}

PlumbApplication *
plumb_application_new (GApplicationFlags flags)
{
#ifdef __GLIBC__
  /* One arena for the main thread and one for the others: each of its own would keep what its thread once needed, and
   * in a single one the worker would hold up the start. */
  mallopt (M_ARENA_MAX, 2);
#endif
  return g_object_new (PLUMB_TYPE_APPLICATION, "application-id", PLUMB_APP_ID, "resource-base-path",
                       "/io/github/plumbline/Plumbline", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE | flags, NULL);
}
