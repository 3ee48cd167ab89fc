/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The group chosen one by one is saved as a neighbour set of the warehouse, and what was saved so is deleted again; the
 * last one that was deleted can be had back.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

/* Whether what was asked of @writer may be told of: @error (nullable) is; and the warehouse is still open. */
static gboolean
end (PlumbWindow *self, GObject *writer, const GError *error)
{
  self->saving_set = FALSE;
  /* it may have been closed since */
  if (self->session == NULL)
    return FALSE;
  plumb_window_update_actions (self);
  if (error != NULL)
    plumb_window_say (self, error->message);
  return error == NULL && PLUMB_WORKER (writer) == plumb_session_writer (self->session);
}

/* The set that has come or gone is in the history of the warehouse too. @sentence: (nullable) */
static void
refresh (PlumbWindow *self, const char *sentence)
{
  if (self->data != NULL)
    plumb_loads_panel_reload (plumb_data_page_loads (self->data));
  plumb_window_refresh (self, sentence);
}

static gpointer
write_set (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_saved_set_write (data, warehouse, error) ? plumb_saved_set_copy (data) : NULL;
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSavedSet) set = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *said = NULL;

  if (!end (self, source, error))
    return;
  g_clear_pointer (&self->deleted_set, plumb_saved_set_free);
  if (self->choose_set)
    {
      plumb_session_await_set (self->session, set->name);
      g_settings_set_string (self->settings, "neighbour-set", set->name);
    }
  /* Translators: name of a neighbour set */
  said = g_strdup_printf (_ ("The neighbour set “%s” is saved."), set->name);
  refresh (self, said);
}

/* @set: (transfer full) */
static void
save (PlumbWindow *self, PlumbSavedSet *set)
{
  self->saving_set = TRUE;
  plumb_window_update_actions (self);
  plumb_worker_run_async (plumb_session_writer (self->session), write_set, set, (GDestroyNotify) plumb_saved_set_free,
                          (GDestroyNotify) plumb_saved_set_free, NULL, on_written_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *why_not = plumb_saved_set_why_not (name, plumb_session_sets (self->session));

  if (why_not != NULL)
    {
      plumb_window_say (self, why_not);
      return;
    }
  self->choose_set = TRUE;
  save (self, plumb_saved_set_new (name, plumb_session_area (self->session)->code,
                                   (const char *const *) plumb_session_group (self->session)));
}

static gpointer
delete_set (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_saved_set_delete (data, warehouse, error);
}

static void
on_deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSavedSet) set = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *said = NULL;
  AdwToast *toast;

  if (!end (self, source, error))
    return;
  self->choose_set = g_strcmp0 (plumb_session_set (self->session), set->name) == 0;
  if (self->choose_set)
    g_settings_set_string (self->settings, "neighbour-set", "");
  /* Translators: name of a neighbour set; the button beside it takes that back */
  said = g_markup_printf_escaped (_ ("The neighbour set “%s” is deleted."), set->name);
  toast = adw_toast_new (said);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.restore-set");
  g_clear_pointer (&self->deleted_set, plumb_saved_set_free);
  self->deleted_set = g_steal_pointer (&set);
  adw_toast_overlay_add_toast (self->toasts, toast);
  refresh (self, NULL);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  self->saving_set = TRUE;
  plumb_window_update_actions (self);
  plumb_worker_run_async (plumb_session_writer (self->session), delete_set, g_variant_dup_string (parameter, NULL),
                          g_free, (GDestroyNotify) plumb_saved_set_free, NULL, on_deleted_cb, g_object_ref (self));
}

static void
restore_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  save (self, plumb_saved_set_copy (self->deleted_set));
}

void
plumb_window_update_set_actions (PlumbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean can =
    self->session != NULL && !self->saving_set && plumb_session_why_not_write (self->session) == NULL;

  gtk_widget_action_set_enabled (widget, "win.save-group", can && plumb_session_group (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.delete-set", can && plumb_session_saved_sets (self->session)->len > 0);
  gtk_widget_action_set_enabled (widget, "win.restore-set", can && self->deleted_set != NULL);
}

void
plumb_window_install_set_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save-group", "s", save_action);
  gtk_widget_class_install_action (klass, "win.delete-set", "s", delete_action);
  gtk_widget_class_install_action (klass, "win.restore-set", NULL, restore_action);
}
