/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window and its data: actions of the data page, a new warehouse, the sample, and the day as on which everything is
 * shown.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-dialogs.h"
#include "plumb-sample.h"

/* Files and reports have numbers that the public view hides, so that it has no data page. */
static gboolean
may_see_data (PlumbWindow *self)
{
  return self->session != NULL && !plumb_session_public_view (self->session);
}

void
plumb_window_add_files (PlumbWindow *self, GPtrArray *paths)
{
  PlumbDataPage *page;

  if (self->session != NULL && !may_see_data (self))
    {
      plumb_window_say (self, _ ("The public view has no data page. Turn it off in the preferences to load files."));
      return;
    }
  page = plumb_window_need (self, "data");
  for (guint i = 0; i < paths->len; i++)
    plumb_load_panel_add (plumb_data_page_files (page), g_ptr_array_index (paths, i));
  plumb_data_page_set_view (page, PLUMB_DATA_FILES);
  if (self->session != NULL)
    plumb_window_show_page (self, "data");
  else if (self->opening != NULL)
    self->to_data = TRUE;
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-warehouse", NULL);
}

static void
data_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  if (may_see_data (self))
    plumb_window_show_page (self, "data");
}

static void
data_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  int view = g_variant_get_int32 (parameter);

  if (!may_see_data (self) || view < PLUMB_DATA_FILES || view > PLUMB_DATA_COVERAGE)
    return;
  plumb_data_page_set_view (plumb_window_need (self, "data"), view);
  plumb_window_show_page (self, "data");
}

static void
on_files_chosen_cb (GtkWindow *parent, GListModel *files, gpointer data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len > 0)
    plumb_window_add_files (PLUMB_WINDOW (parent), paths);
}

static void
choose_files_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_open_files (GTK_WINDOW (widget), on_files_chosen_cb, NULL);
}

/* Adds one without asking: for scripts that drive the window. */
static void
add_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (gpointer) g_variant_get_string (parameter, NULL));
  plumb_window_add_files (PLUMB_WINDOW (widget), paths);
}

static void
load_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_load_panel_load (plumb_data_page_files (PLUMB_WINDOW (widget)->data));
}

static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_load_panel_stop (plumb_data_page_files (PLUMB_WINDOW (widget)->data));
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_loads_panel_show_report (plumb_data_page_loads (plumb_window_need (PLUMB_WINDOW (widget), "data")),
                                 g_variant_get_int64 (parameter));
}

static void
on_take_back_confirmed_cb (GtkWindow *parent, gpointer data)
{
  plumb_loads_panel_take_back (plumb_data_page_loads (PLUMB_WINDOW (parent)->data), *(const gint64 *) data);
}

static void
take_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  GPtrArray *loads = plumb_loads_panel_loads (plumb_data_page_loads (plumb_window_need (self, "data")));
  gint64 key = g_variant_get_int64 (parameter);

  for (guint i = 0; loads != NULL && i < loads->len; i++)
    {
      const PlumbLoad *load = g_ptr_array_index (loads, i);
      g_autofree char *question = NULL;

      if (load->key != key)
        continue;
      /* Translators: %s is the name of a file. */
      question = g_strdup_printf (_ ("Take “%s” back?"), load->file_name);
      plumb_dialog_confirm (GTK_WINDOW (self), question,
                            plumb_load_is_saved_set (load)
                              ? _ ("The warehouse will be as if this neighbour set had never been saved.")
                              : _ ("The warehouse will be as if this file had never been loaded. The file itself "
                                   "stays where it is and can be loaded again."),
                            _ ("_Take back"), on_take_back_confirmed_cb, g_memdup2 (&key, sizeof key), g_free);
    }
}

static void
as_at_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  const char *text = g_variant_get_string (parameter, NULL);
  guint32 day = 0;

  if (self->session == NULL)
    return;
  if (*text != '\0' && !plumb_date_parse (text, &day))
    {
      g_autofree char *sentence = g_strdup_printf (_ ("“%s” is no day. Write it as 2025-11-20."), text);

      plumb_window_say (self, sentence);
      return;
    }
  plumb_session_choose_as_at (self->session, day);
  plumb_window_update_banners (self);
  plumb_window_update_set_actions (self);
}

void
plumb_window_update_banners (PlumbWindow *self)
{
  guint32 as_at = self->session == NULL ? 0 : plumb_session_as_at (self->session);
  gboolean public_view = self->session != NULL && plumb_session_public_view (self->session);

  if (as_at != 0)
    {
      g_autofree char *day = plumb_date_label (as_at);
      /* Translators: %s is a day. */
      g_autofree char *text =
        g_strdup_printf (_ ("As it stood on %s: what was published later is left out, on every page."), day);

      gtk_label_set_label (self->as_at_text, text);
    }
  gtk_revealer_set_reveal_child (self->as_at, as_at != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->as_at), as_at != 0);
  gtk_revealer_set_reveal_child (self->public_view, public_view);
  plumb_page_switcher_offer_data (self->pages, !public_view);
  if (public_view && g_str_equal (plumb_window_page (self), "data"))
    plumb_window_show_place (self);
}

/* The warehouse has been made; it is opened as any other, and the files that wait are there still. */
static void
on_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (path == NULL)
    {
      plumb_window_say (self, error->message);
      return;
    }
  self->to_data = TRUE;
  plumb_window_open (self, path, NULL, NULL);
}

/* Opening it for writing made it. */
static gpointer
name_warehouse (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return g_strdup (plumb_warehouse_path (warehouse));
}

static void
make_warehouse (PlumbWindow *self, const char *path)
{
  g_autoptr (PlumbWorker) writer = plumb_worker_new_writer (path);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  plumb_worker_run_async (writer, name_warehouse, NULL, NULL, g_free, self->opening, on_made_cb, g_object_ref (self));
}

static void
on_new_warehouse_chosen_cb (GtkWindow *parent, GFile *file, gpointer data)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    make_warehouse (PLUMB_WINDOW (parent), path);
}

static void
new_warehouse_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_new_warehouse (GTK_WINDOW (widget), on_new_warehouse_chosen_cb, NULL);
}

/* Makes one without asking: for scripts that drive the window. */
static void
new_warehouse_at_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  make_warehouse (PLUMB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_sample_copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = plumb_sample_copy_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (path != NULL)
    plumb_window_open (self, path, PLUMB_SAMPLE_AREA, NULL);
  else
    plumb_window_say (self, error->message);
}

static void
sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  plumb_sample_copy_async (self->opening, on_sample_copied_cb, g_object_ref (self));
}

void
plumb_window_install_data_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.data", NULL, data_action },
    { "win.data-view", "i", data_view_action },
    { "win.choose-files", NULL, choose_files_action },
    { "win.add-file", "s", add_file_action },
    { "win.load", NULL, load_action },
    { "win.stop-loading", NULL, stop_action },
    { "win.show-report", "x", report_action },
    { "win.take-back", "x", take_back_action },
    { "win.as-at", "s", as_at_action },
    { "win.new-warehouse", NULL, new_warehouse_action },
    { "win.new-warehouse-at", "s", new_warehouse_at_action },
    { "win.open-sample", NULL, sample_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
}

void
plumb_window_update_data_actions (PlumbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PlumbLoadPanel *files = self->data == NULL ? NULL : plumb_data_page_files (self->data);
  gboolean open = may_see_data (self);
  gboolean loading = files != NULL && plumb_load_panel_loading (files);

  gtk_widget_action_set_enabled (widget, "win.data", open);
  gtk_widget_action_set_enabled (widget, "win.data-view", open);
  gtk_widget_action_set_enabled (widget, "win.choose-files", !loading);
  gtk_widget_action_set_enabled (widget, "win.add-file", !loading);
  gtk_widget_action_set_enabled (widget, "win.load", files != NULL && plumb_load_panel_can_load (files));
  gtk_widget_action_set_enabled (widget, "win.stop-loading", loading);
  gtk_widget_action_set_enabled (widget, "win.show-report", open);
  gtk_widget_action_set_enabled (widget, "win.take-back", open && !loading);
  gtk_widget_action_set_enabled (widget, "win.as-at", self->session != NULL);
}
