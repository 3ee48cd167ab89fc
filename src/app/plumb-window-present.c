/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Presenting: the pinned charts where they are shown, else the indicators of the scorecard as they are listed; over the
 * whole screen, with large text, until the reader leaves for where they were.
 */
#include "plumb-window-private.h"

#include "plumb-appearance.h"

/* Text for a room, over the size of text for a reader. */
#define LARGER 1.6

static GPtrArray *
list_pins (PlumbWindow *self)
{
  GPtrArray *slides = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_slide_free);
  GListModel *items = plumb_pin_board_items (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, i);
      g_autoptr (PlumbSelection) selection = NULL;
      PlumbFigureKind kind;

      if (!plumb_pin_item_kind (item, &kind) || plumb_pin_item_selection (item) == NULL)
        continue;
      selection = plumb_selection_copy (plumb_pin_item_selection (item));
      selection->public_view = plumb_session_public_view (self->session);
      g_ptr_array_add (slides, plumb_slide_new (kind, selection, plumb_pin_item_caption (item)));
    }
  return slides;
}

/* The indicators that are listed, each as the kind of chart that the reader looks at; @first: (out): the one that is
 * shown. */
static GPtrArray *
list_indicators (PlumbWindow *self, guint *first)
{
  GPtrArray *slides = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_slide_free);
  g_autoptr (GPtrArray) ids = plumb_scorecard_page_ids (self->scorecard);
  const PlumbPlace *place = plumb_history_present (self->history);
  const char *shown = g_str_equal (plumb_window_page (self), "indicator") ? place->indicator : NULL;
  PlumbFigure *figure = shown == NULL ? NULL : plumb_indicator_page_figure (self->indicator);
  const PlumbFigureKind kind = figure == NULL ? PLUMB_FIGURE_TREND : plumb_figure_kind (figure);

  /* one that was opened from elsewhere comes first */
  if (shown != NULL && !g_ptr_array_find_with_equal_func (ids, shown, g_str_equal, NULL))
    g_ptr_array_insert (ids, 0, g_strdup (shown));
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (PlumbSelection) selection = plumb_selection_new (id, plumb_session_area (self->session)->code);

      plumb_session_apply (self->session, selection);
      if (g_strcmp0 (id, shown) == 0)
        *first = i;
      g_ptr_array_add (slides, plumb_slide_new (kind, selection, ""));
    }
  return slides;
}

static gboolean
is_presenting (PlumbWindow *self)
{
  return g_str_equal (plumb_window_page (self), "present");
}

/* What is said above the page stays: whom it may be shown to. */
static void
take_screen (PlumbWindow *self, gboolean presenting)
{
  gtk_widget_set_visible (self->header, !presenting);
  plumb_appearance_enlarge (self->settings, presenting ? LARGER : 1);
  if (presenting)
    self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  if (presenting && !self->was_fullscreen)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else if (!presenting && !self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

void
plumb_window_left_present (PlumbWindow *self)
{
  if (self->presented_from == NULL || is_presenting (self))
    return;
  g_clear_pointer (&self->presented_from, g_free);
  plumb_present_page_end (self->present);
  take_screen (self, FALSE);
}

gboolean
plumb_window_leave_present (PlumbWindow *self)
{
  g_autofree char *from = g_strdup (self->presented_from);
  GtkWidget *focus = self->presented_focus;

  if (!is_presenting (self))
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, from);
  plumb_window_update_header (self);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbWindow *self = PLUMB_WINDOW (widget);
  g_autoptr (GPtrArray) slides = NULL;
  guint first = 0;

  if (plumb_window_leave_present (self))
    return;
  slides = g_str_equal (plumb_window_page (self), "pins") ? list_pins (self) : list_indicators (self, &first);
  if (slides->len == 0)
    return;
  g_free (self->presented_from);
  self->presented_from = g_strdup (plumb_window_page (self));
  g_set_weak_pointer (&self->presented_focus, gtk_window_get_focus (GTK_WINDOW (self)));
  take_screen (self, TRUE);
  plumb_window_turn_to (self, "present");
  plumb_present_page_begin (self->present, self->session, slides, first);
  plumb_window_update_header (self);
}

void
plumb_window_update_present_actions (PlumbWindow *self)
{
  const gboolean on_pins = g_str_equal (plumb_window_page (self), "pins");
  const gboolean any = on_pins
                         ? self->board != NULL && g_list_model_get_n_items (plumb_pin_board_items (self->board)) > 0
                         : plumb_history_present (self->history) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.present", self->session != NULL && any);
}

void
plumb_window_install_present_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.present", NULL, present_action);
}
