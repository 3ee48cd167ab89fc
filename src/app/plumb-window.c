/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: its pages, its header, and where the reader has been. What it shows is opened in plumb-window-session.c,
 * its actions are in plumb-window-actions.c.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-appearance.h"
#include "plumb-light-label.h"

#include "config.h"

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlumbWindow, plumb_window, ADW_TYPE_APPLICATION_WINDOW)

/* The pages stand in the middle of the header, but for a page that is none of them; at the foot where it is narrow.
 * Where it is narrower still, copying and saving leave the room to the names, and are in the menu alone. */
static void
show_switcher (PlumbWindow *self)
{
  const char *page = plumb_window_page (self);
  gboolean narrow = plumb_narrow_bin_level (self->bin) > 0;
  gboolean figure = plumb_window_figure (self, NULL) != NULL && plumb_narrow_bin_level (self->bin) < 2;
  gboolean offered = self->session != NULL && !g_str_equal (page, "welcome") && !g_str_equal (page, "present");
  gboolean named = g_str_equal (page, "search") || g_str_equal (page, "help");

  plumb_narrow_bin_move (GTK_WIDGET (self->pages), narrow ? self->foot : self->middle, NULL);
  gtk_stack_set_visible_child_name (self->head, offered && !narrow && !named ? "pages" : "title");
  gtk_widget_set_visible (GTK_WIDGET (self->foot), offered && narrow);
  gtk_widget_set_visible (self->copy, figure);
  gtk_widget_set_visible (self->save, figure);
}

/* What stands in the header and above the page for the place shown. The header has no name but short ones and those of
 * files, which wrap: that of an indicator stands on its page, and is the name of the window. */
void
plumb_window_update_header (PlumbWindow *self)
{
  const PlumbPlace *place = plumb_history_present (self->history);
  PlumbArea *area = self->session == NULL ? NULL : plumb_session_area (self->session);
  const char *page = plumb_window_page (self);
  const gboolean of_area = plumb_window_page_of_area (self);
  const gboolean welcome = g_str_equal (page, "welcome");
  gboolean named_area = of_area && area != NULL;
  const char *title = plumb_window_page_title (self);
  g_autofree char *file = NULL;
  g_autofree char *window_title = NULL;

  if (self->session != NULL && !welcome)
    file = g_filename_display_basename (plumb_session_path (self->session));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->file, file == NULL ? "" : file);
  gtk_widget_set_visible (GTK_WIDGET (self->file), file != NULL);
  if (g_str_equal (page, "indicator"))
    {
      PlumbFigure *figure = plumb_indicator_page_figure (self->indicator);
      const PlumbComparison *comparison = figure == NULL ? NULL : plumb_figure_comparison (figure);

      if (comparison != NULL)
        title = comparison->indicator->name;
      else if (place != NULL)
        title = figure == NULL ? place->indicator : plumb_figure_title (figure);
    }
  window_title = named_area ? g_strdup_printf ("%s – %s", area->name, title) : g_strdup (title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);

  gtk_revealer_set_reveal_child (self->illustrative, named_area && area->illustrative);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), of_area);
  gtk_widget_set_visible (self->back, !welcome);
  gtk_widget_set_visible (self->forward, !welcome);
  show_switcher (self);
  plumb_window_update_banners (self);
  plumb_window_update_actions (self);
}

void
plumb_window_show_present_place (PlumbWindow *self)
{
  const PlumbPlace *place = plumb_history_present (self->history);
  PlumbArea *area = plumb_session_find_area (self->session, place->area);
  gboolean new_area = area != NULL && area != plumb_session_area (self->session);

  if (new_area)
    {
      self->moving = TRUE;
      plumb_session_choose_area (self->session, area);
      self->moving = FALSE;
      plumb_area_switcher_set_area (self->switcher, area);
    }
  if (place->indicator != NULL)
    {
      plumb_indicator_page_show (plumb_window_need (self, "indicator"), place->indicator);
      g_free (self->looked_at);
      self->looked_at = g_strdup (place->indicator);
      if (self->compare != NULL)
        plumb_compare_page_begin_with (self->compare, place->indicator);
    }
  if (g_str_equal (place->page, "compare"))
    plumb_compare_page_reload (plumb_window_need (self, "compare"));
  else if (g_str_equal (place->page, "journey"))
    plumb_journey_page_reload (plumb_window_need (self, "journey"));
  plumb_window_turn_to (self, place->page);
  if (new_area)
    plumb_scorecard_page_reload (self->scorecard);
  g_settings_set_string (self->settings, "last-area", place->area);
  g_settings_set_string (self->settings, "last-page", place->page);
  g_settings_set_string (self->settings, "last-indicator", place->indicator == NULL ? "" : place->indicator);
  plumb_window_update_header (self);
}

static void
visit (PlumbWindow *self, const char *page, const char *indicator, const char *area)
{
  plumb_history_visit (self->history, page, indicator, area);
  plumb_window_show_present_place (self);
}

void
plumb_window_visit (PlumbWindow *self, const char *page, const char *indicator)
{
  if (self->session != NULL && plumb_session_area (self->session) != NULL)
    visit (self, page, indicator, plumb_session_area (self->session)->code);
}

void
plumb_window_show_page (PlumbWindow *self, const char *page)
{
  plumb_window_turn_to (self, page);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  plumb_window_update_header (self);
}

gboolean
plumb_window_show_place (PlumbWindow *self)
{
  const char *page = plumb_window_page (self);
  const gboolean beside = g_str_equal (page, "search") || g_str_equal (page, "help");

  if (!beside && !g_str_equal (page, "data"))
    return FALSE;
  if (beside && self->from_data && self->session != NULL && !plumb_session_public_view (self->session))
    plumb_window_show_page (self, "data");
  else if (plumb_history_present (self->history) != NULL)
    {
      plumb_window_show_present_place (self);
      plumb_window_return_focus (self);
    }
  else
    {
      if (self->session != NULL)
        plumb_welcome_page_empty (self->welcome, self->path);
      plumb_window_show_page (self, "welcome");
    }
  return TRUE;
}

void
plumb_window_move (PlumbWindow *self, int step)
{
  if (g_str_equal (plumb_window_page (self), "present"))
    {
      plumb_present_page_move (self->present, step);
      return;
    }
  if (step < 0 && plumb_window_show_place (self))
    return;
  if (plumb_history_move (self->history, step) != NULL)
    {
      plumb_window_show_present_place (self);
      plumb_window_return_focus (self);
    }
}

void
plumb_window_go (PlumbWindow *self, const char *indicator)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self));

  plumb_window_visit (self, indicator == NULL ? "scorecard" : "indicator", indicator);
}

static void
on_open_indicator_cb (PlumbWindow *self, const char *indicator)
{
  plumb_window_go (self, indicator);
}

static void
on_area_chosen_cb (PlumbWindow *self, PlumbArea *area)
{
  const PlumbPlace *place = plumb_history_present (self->history);

  if (place == NULL)
    return;
  visit (self, place->page, place->indicator, area->code);
}

/* A warehouse is opened in place of the one that is open; whatever else is dropped is taken for a file to load. */
static gboolean
looks_like_warehouse (const char *path)
{
  static const char *const endings[] = { ".plumb", ".sqlite", ".db" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
on_drop_cb (PlumbWindow *self, const GValue *value)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSList) files = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    files = gdk_file_list_get_files (g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    files = g_slist_prepend (NULL, g_value_get_object (value));
  for (GSList *file = files; file != NULL; file = file->next)
    {
      char *path = g_file_get_path (file->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0)
    return FALSE;
  if (looks_like_warehouse (g_ptr_array_index (paths, 0)))
    plumb_window_open (self, g_ptr_array_index (paths, 0), NULL, NULL);
  else
    plumb_window_add_files (self, paths);
  return TRUE;
}

/* The two side buttons of a mouse go back and forward. */
static void
on_side_button_cb (PlumbWindow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != 8 && button != 9)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  plumb_window_move (self, button == 8 ? -1 : 1);
}

static void
plumb_window_dispose (GObject *object)
{
  PlumbWindow *self = PLUMB_WINDOW (object);

  g_clear_handle_id (&self->presenting, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  if (self->session != NULL)
    g_clear_signal_handler (&self->session_handler, self->session);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  g_clear_object (&self->session);
  g_clear_pointer (&self->deleted_set, plumb_saved_set_free);
  if (self->presented_from != NULL)
    plumb_appearance_enlarge (self->settings, 1);
  g_clear_weak_pointer (&self->presented_focus);
  g_clear_weak_pointer (&self->size_toast);
  g_clear_object (&self->settings);
  /* a load under way ends with the window */
  if (self->data != NULL)
    plumb_data_page_set_session (self->data, NULL);
  self->data = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PLUMB_TYPE_WINDOW);
  G_OBJECT_CLASS (plumb_window_parent_class)->dispose (object);
}

static void
plumb_window_finalize (GObject *object)
{
  PlumbWindow *self = PLUMB_WINDOW (object);

  g_clear_pointer (&self->history, plumb_history_free);
  g_free (self->path);
  g_free (self->wanted_area);
  g_free (self->wanted_indicator);
  g_free (self->looked_at);
  g_free (self->presented_from);
  G_OBJECT_CLASS (plumb_window_parent_class)->finalize (object);
}

static void
plumb_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbWindow *self = PLUMB_WINDOW (object);
  const char *page;

  switch (id)
    {
    case PROP_PAGE:
      /* the state of an action is never NULL, not even before the template is there */
      page = self->stack == NULL ? NULL : plumb_window_page (self);
      g_value_set_string (value, page == NULL ? "" : page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlumbWindow *self = PLUMB_WINDOW (object);

  switch (id)
    {
    case PROP_PAGE:
      if (g_str_equal (g_value_get_string (value), "data"))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.data", NULL);
      else if (plumb_window_is_place (g_value_get_string (value)))
        plumb_window_visit (self, g_value_get_string (value), NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
on_page_shown_cb (PlumbWindow *self)
{
  plumb_window_left_present (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
plumb_window_class_init (PlumbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plumb_window_dispose;
  object_class->finalize = plumb_window_finalize;
  object_class->get_property = plumb_window_get_property;
  object_class->set_property = plumb_window_set_property;

  /* page: the name of the page that is shown; setting it leads there. */
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PLUMB_TYPE_AREA_SWITCHER);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  g_type_ensure (PLUMB_TYPE_PAGE_SWITCHER);
  g_type_ensure (PLUMB_TYPE_SCORECARD_PAGE);
  g_type_ensure (PLUMB_TYPE_LIGHT_LABEL);
  g_type_ensure (PLUMB_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, as_at);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, as_at_text);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, back);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, file);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, forward);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, head);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, header);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, illustrative);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, public_view);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, save);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, scorecard);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PlumbWindow, welcome);
  gtk_widget_class_bind_template_callback (widget_class, on_area_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_indicator_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, plumb_window_present_waiting);
  gtk_widget_class_bind_template_callback (widget_class, show_switcher);
  plumb_window_install_actions (widget_class);
  plumb_window_install_data_actions (widget_class);
  plumb_window_install_look_actions (widget_class);
  plumb_window_install_present_actions (widget_class);
  plumb_window_install_print_actions (widget_class);
  plumb_window_install_set_actions (widget_class);
}

static void
plumb_window_init (PlumbWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GtkGesture *click = gtk_gesture_click_new ();

  self->history = plumb_history_new ();
  self->settings = g_settings_new (PLUMB_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->settings, "changed", G_CALLBACK (plumb_window_take_settings), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_side_button_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  plumb_appearance_dress (GTK_WIDGET (self));
  plumb_access_name (self->menu, C_ ("menu", "Menu"));
  plumb_window_begin_look (self);
  plumb_welcome_page_greet (self->welcome);
  plumb_window_update_header (self);
}

PlumbWindow *
plumb_window_new (GtkApplication *application)
{
  return g_object_new (PLUMB_TYPE_WINDOW, "application", application, NULL);
}

PlumbSession *
plumb_window_session (PlumbWindow *self)
{
  return self->session;
}

void
plumb_window_say (PlumbWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}
