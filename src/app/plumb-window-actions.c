/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's actions: files, ways, pictures and the clipboard.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-chart-content.h"
#include "plumb-dialogs.h"
#include "plumb-export.h"
#include "plumb-preferences.h"

static void
on_warehouse_chosen_cb (GtkWindow *parent, GFile *file, gpointer data)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    plumb_window_open (PLUMB_WINDOW (parent), path, NULL, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_open_warehouse (GTK_WINDOW (widget), on_warehouse_chosen_cb, NULL);
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *area = g_strdup (self->wanted_area);

  if (path != NULL)
    plumb_window_open (self, path, area, NULL);
}

static void
migrate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_window_migrate (PLUMB_WINDOW (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_window_move (PLUMB_WINDOW (widget), -1);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_window_move (PLUMB_WINDOW (widget), 1);
}

/* Out of a presentation, or of full screen; else back where there is a way back, else to the scorecard. */
static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  if (plumb_window_leave_present (self))
    return;
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      gtk_window_unfullscreen (GTK_WINDOW (self));
      return;
    }
  if (plumb_window_show_place (self) || g_str_equal (plumb_window_page (self), "scorecard"))
    return;
  if (plumb_history_can_move (self->history, -1))
    plumb_window_move (self, -1);
  else
    plumb_window_go (self, NULL);
}

static void
step (PlumbWindow *self, int by)
{
  const PlumbPlace *place = plumb_history_present (self->history);
  const char *there = NULL;

  if (place != NULL && place->indicator != NULL)
    there = plumb_scorecard_page_step (self->scorecard, place->indicator, by);
  if (there != NULL)
    plumb_window_go (self, there);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (PLUMB_WINDOW (widget), 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (PLUMB_WINDOW (widget), -1);
}

/* Shows a page that leads back to where it was opened. */
static void
show_beside (PlumbWindow *self, const char *page)
{
  if (!g_str_equal (plumb_window_page (self), "search") && !g_str_equal (plumb_window_page (self), "help"))
    self->from_data = g_str_equal (plumb_window_page (self), "data");
  plumb_window_show_page (self, page);
}

/* The topic is empty for no one in particular. */
static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  show_beside (self, "help");
  plumb_help_page_show (self->help, g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);

  show_beside (self, "search");
  plumb_search_page_find (self->search, "");
}

static void
glossary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  search_action (widget, name, NULL);
  plumb_search_page_find (PLUMB_WINDOW (widget)->search, g_variant_get_string (parameter, NULL));
}

static void
indicator_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_window_go (PLUMB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_area_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  PlumbArea *area =
    self->session == NULL ? NULL : plumb_session_find_area (self->session, g_variant_get_string (parameter, NULL));

  if (area != NULL)
    g_signal_emit_by_name (self->switcher, "chosen", area);
}

static void
area_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_area_switcher_open (PLUMB_WINDOW (widget)->switcher);
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  int view = g_variant_get_int32 (parameter);

  if (view < 0)
    return;
  if (g_str_equal (plumb_window_page (self), "compare") && view < PLUMB_N_COMPARE_VIEWS)
    plumb_compare_page_set_view (self->compare, view);
  else if (g_str_equal (plumb_window_page (self), "journey"))
    plumb_journey_page_set_table (self->journey, view == PLUMB_INDICATOR_TABLE);
  else if (g_str_equal (plumb_window_page (self), "indicator") && view <= PLUMB_INDICATOR_TABLE)
    plumb_indicator_page_set_view (self->indicator, view);
  else if (g_str_equal (plumb_window_page (self), "data") && view <= PLUMB_DATA_COVERAGE)
    plumb_data_page_set_view (self->data, view);
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (plumb_preferences_new (GTK_WINDOW (widget), PLUMB_WINDOW (widget)->session)));
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_shortcuts (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_about (GTK_WINDOW (widget));
}

/* The figure shown, with a new cancellable for what is made of it; %NULL where no figure is shown. */
static PlumbFigure *
begin_export (PlumbWindow *self)
{
  PlumbFigure *figure = plumb_window_figure (self, NULL);

  if (self->session == NULL || figure == NULL)
    return NULL;
  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  self->exporting = g_cancellable_new ();
  return figure;
}

/* Says what went wrong; whether the export was the latest one and may be told of. */
static gboolean
end_export (PlumbWindow *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  g_clear_object (&self->exporting);
  if (error != NULL)
    plumb_window_say (self, error->message);
  return error == NULL;
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;

  plumb_export_save_finish (PLUMB_WORKER (source), result, &error);
  if (end_export (self, error))
    plumb_window_say (self, _ ("Image saved."));
}

static void
save_to (PlumbWindow *self, const char *path)
{
  PlumbFigure *figure = begin_export (self);

  if (figure != NULL)
    plumb_export_save_async (plumb_session_worker (self->session), figure, path, self->exporting, on_saved_cb,
                             g_object_ref (self));
}

static void
on_picture_chosen_cb (GtkWindow *parent, GFile *file, gpointer data)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    save_to (PLUMB_WINDOW (parent), path);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  PlumbFigure *figure = plumb_window_figure (self, NULL);
  g_autofree char *offered = NULL;

  if (figure == NULL)
    return;
  offered = plumb_export_name (figure);
  plumb_dialog_save_picture (GTK_WINDOW (self), offered, on_picture_chosen_cb, NULL);
}

/* Saves without asking: for scripts that drive the window. */
static void
save_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_to (PLUMB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Offers what @providers have, all at once: whoever pastes takes what it can read. */
static void
offer (PlumbWindow *self, GdkContentProvider **providers, gsize n)
{
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, n);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/* Drawn when it is pasted. */
static void
copy_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  PlumbFigure *figure = plumb_window_figure (self, NULL);
  g_autoptr (GdkContentProvider) chart = NULL;

  if (self->session == NULL || figure == NULL)
    return;
  chart = plumb_chart_content_new (plumb_session_worker (self->session), figure, FALSE);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), chart);
  plumb_window_say (self, _ ("Chart copied."));
}

static const PlumbPublishFormat data_formats[] = { PLUMB_PUBLISH_CSV, PLUMB_PUBLISH_HTML };

static void
on_data_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) made = plumb_export_bytes_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *text = NULL;
  GBytes *csv;

  if (!end_export (self, error))
    return;
  csv = g_ptr_array_index (made, 0);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  offer (self,
         (GdkContentProvider *[]){
           gdk_content_provider_new_typed (G_TYPE_STRING, text),
           gdk_content_provider_new_for_bytes ("text/csv", csv),
           gdk_content_provider_new_for_bytes ("text/html", g_ptr_array_index (made, 1)),
         },
         3);
  plumb_window_say (self, _ ("Numbers copied."));
}

static void
copy_data_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  PlumbFigure *figure = begin_export (self);

  if (figure != NULL)
    plumb_export_bytes_async (plumb_session_worker (self->session), figure, data_formats, G_N_ELEMENTS (data_formats),
                              self->exporting, on_data_made_cb, g_object_ref (self));
}

static void
pin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  const PlumbSelection *selection = NULL;
  PlumbFigure *figure = plumb_window_figure (self, &selection);
  g_autofree char *said = NULL;

  if (figure == NULL || selection == NULL)
    return;
  plumb_pin_board_add (self->board, plumb_figure_kind (figure), selection);
  /* Translators: name of the list */
  said = g_strdup_printf (_ ("Pinned to “%s”."), plumb_pin_board_name (self->board));
  plumb_window_say (self, said);
}

/* A note or a break, by the word for it. */
static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbRemark remark;

  if (plumb_remark_parse (g_variant_get_string (parameter, NULL), &remark) && remark != PLUMB_REMARK_COMMENTARY)
    plumb_indicator_page_note (PLUMB_WINDOW (widget)->indicator, remark);
}

static void
on_folder_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;

  plumb_export_folder_finish (PLUMB_WORKER (source), result, &error);
  if (end_export (self, error))
    plumb_window_say (self, _ ("Images saved."));
}

static void
save_pins_into (PlumbWindow *self, const char *folder)
{
  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  self->exporting = g_cancellable_new ();
  plumb_export_folder_async (plumb_session_worker (self->session), self->board, folder, self->exporting,
                             on_folder_saved_cb, g_object_ref (self));
}

static void
on_folder_chosen_cb (GtkWindow *parent, GFile *file, gpointer data)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL && PLUMB_WINDOW (parent)->board != NULL)
    save_pins_into (PLUMB_WINDOW (parent), path);
}

static void
save_pins_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_choose_folder (GTK_WINDOW (widget), on_folder_chosen_cb, NULL);
}

/* Saves without asking: for scripts that drive the window. */
static void
save_pins_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_pins_into (PLUMB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
plumb_window_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.open", NULL, open_action },
    { "win.reopen", NULL, reopen_action },
    { "win.migrate", NULL, migrate_action },
    { "win.back", NULL, back_action },
    { "win.forward", NULL, forward_action },
    { "win.leave", NULL, leave_action },
    { "win.next-indicator", NULL, next_action },
    { "win.previous-indicator", NULL, previous_action },
    { "win.search", NULL, search_action },
    { "win.glossary", "s", glossary_action },
    { "win.help", "s", help_action },
    { "win.indicator", "s", indicator_action },
    { "win.area", "s", show_area_action },
    { "win.choose-area", NULL, area_action },
    { "win.view", "i", view_action },
    { "win.save-image", NULL, save_action },
    { "win.save-image-to", "s", save_to_action },
    { "win.copy-chart", NULL, copy_chart_action },
    { "win.copy-data", NULL, copy_data_action },
    { "win.note", "s", note_action },
    { "win.pin", NULL, pin_action },
    { "win.save-pins", NULL, save_pins_action },
    { "win.save-pins-to", "s", save_pins_to_action },
    { "win.preferences", NULL, preferences_action },
    { "win.shortcuts", NULL, shortcuts_action },
    { "win.about", NULL, about_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
  /* actions with a state: a check mark in the menu, a button that is pressed */
  gtk_widget_class_install_property_action (klass, "win.fullscreen", "fullscreened");
  gtk_widget_class_install_property_action (klass, "win.page", "page");
  /* A binding of the class comes after those of entries and popovers, an accelerator of the application before them. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "win.leave", NULL);
}

void
plumb_window_update_actions (PlumbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const PlumbPlace *place = plumb_history_present (self->history);
  const char *id = place == NULL ? NULL : place->indicator;
  const char *page = plumb_window_page (self);
  gboolean presenting = g_str_equal (page, "present");
  gboolean on_indicator = g_str_equal (page, "indicator");
  gboolean figure = plumb_window_figure (self, NULL) != NULL;
  gboolean pins = self->board != NULL && g_str_equal (page, "pins") &&
                  g_list_model_get_n_items (plumb_pin_board_items (self->board)) > 0;

  gtk_widget_action_set_enabled (widget, "win.back",
                                 plumb_history_can_move (self->history, -1) || g_str_equal (page, "data") ||
                                   g_str_equal (page, "search") || g_str_equal (page, "help") || presenting);
  gtk_widget_action_set_enabled (widget, "win.forward", plumb_history_can_move (self->history, 1) || presenting);
  gtk_widget_action_set_enabled (widget, "win.reopen", self->path != NULL);
  gtk_widget_action_set_enabled (widget, "win.migrate", self->outdated);
  gtk_widget_action_set_enabled (widget, "win.page", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.indicator", place != NULL);
  gtk_widget_action_set_enabled (widget, "win.area", place != NULL);
  gtk_widget_action_set_enabled (widget, "win.choose-area", place != NULL);
  gtk_widget_action_set_enabled (
    widget, "win.view", (figure && !presenting) || g_str_equal (page, "compare") || g_str_equal (page, "data"));
  gtk_widget_action_set_enabled (widget, "win.next-indicator", on_indicator && id != NULL);
  gtk_widget_action_set_enabled (widget, "win.previous-indicator", on_indicator && id != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-image", figure);
  gtk_widget_action_set_enabled (widget, "win.save-image-to", figure);
  gtk_widget_action_set_enabled (widget, "win.copy-chart", figure);
  gtk_widget_action_set_enabled (widget, "win.copy-data", figure);
  gtk_widget_action_set_enabled (widget, "win.note",
                                 figure && on_indicator && plumb_indicator_page_why_not_note (self->indicator) == NULL);
  gtk_widget_action_set_enabled (widget, "win.pin", figure);
  gtk_widget_action_set_enabled (widget, "win.save-pins", pins);
  gtk_widget_action_set_enabled (widget, "win.save-pins-to", pins);
  plumb_window_update_data_actions (self);
  plumb_window_update_print_actions (self);
  plumb_window_update_present_actions (self);
  plumb_window_update_set_actions (self);
}
