/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pinned chart. It is moved by buttons, by keys, and by its handle, which is dropped on another card.
 */
#include "plumb-pin-card.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-chart-view.h"

struct _PlumbPinCard
{
  AdwBin parent_instance;
  /* Template children */
  GtkWidget *handle;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  PlumbChartView *chart;
  GtkLabel *footer;
  GtkEntry *caption;
  /* Owned */
  PlumbPinBoard *board;
  PlumbPinItem *item;
  guint position;
};

G_DEFINE_FINAL_TYPE (PlumbPinCard, plumb_pin_card, ADW_TYPE_BIN)

static void
move (PlumbPinCard *self, int by)
{
  const int to = (int) self->position + by;

  if (to >= 0)
    plumb_pin_board_move (self->board, self->position, to);
}

static void
on_up_cb (PlumbPinCard *self)
{
  move (self, -1);
}

static void
on_down_cb (PlumbPinCard *self)
{
  move (self, 1);
}

static void
on_remove_cb (PlumbPinCard *self)
{
  plumb_pin_board_remove (self->board, self->position);
}

static void
on_caption_cb (PlumbPinCard *self)
{
  if (self->board != NULL)
    plumb_pin_board_caption (self->board, self->item, gtk_editable_get_text (GTK_EDITABLE (self->caption)));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (PLUMB_PIN_CARD (widget), g_variant_get_int32 (parameter));
}

static GdkContentProvider *
on_prepare_cb (PlumbPinCard *self)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, self->position);
}

static gboolean
on_drop_cb (PlumbPinCard *self, const GValue *value)
{
  plumb_pin_board_move (self->board, g_value_get_uint (value), self->position);
  return TRUE;
}

static void
plumb_pin_card_dispose (GObject *object)
{
  PlumbPinCard *self = PLUMB_PIN_CARD (object);

  g_clear_object (&self->board);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (plumb_pin_card_parent_class)->dispose (object);
}

static void
plumb_pin_card_class_init (PlumbPinCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_pin_card_dispose;

  g_type_ensure (PLUMB_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-pin-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, caption);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, down);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, footer);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, handle);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, remove);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinCard, up);
  gtk_widget_class_bind_template_callback (widget_class, on_caption_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_up_cb);
  gtk_widget_class_install_action (widget_class, "pin.move", "i", move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "pin.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "pin.move", "i", 1);
}

static void
plumb_pin_card_init (PlumbPinCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_prepare_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  /* what was typed is kept without Enter too */
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_caption_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->caption), focus);
}

/* The buttons say which chart they are about: a screen reader meets many of them. */
static void
name_parts (PlumbPinCard *self, const char *title)
{
  const struct
  {
    gpointer widget;
    const char *format;
  } parts[] = {
    { self->up, N_ ("Move up: %s") },
    { self->down, N_ ("Move down: %s") },
    { self->remove, N_ ("Take off the list: %s") },
    { self->caption, N_ ("Caption of %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) name = g_string_new (_ (parts[i].format));

      g_string_replace (name, "%s", title, 1);
      plumb_access_name (parts[i].widget, name->str);
    }
}

PlumbPinItem *
plumb_pin_card_item (PlumbPinCard *self)
{
  return self->item;
}

GtkWidget *
plumb_pin_card_new (PlumbPinBoard *board, guint position)
{
  PlumbPinCard *self = g_object_new (PLUMB_TYPE_PIN_CARD, NULL);
  GListModel *items = plumb_pin_board_items (board);
  g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, position);
  PlumbFigure *figure = plumb_pin_item_figure (item);
  const char *problem = plumb_pin_item_problem (item);
  const char *title = figure != NULL ? plumb_figure_title (figure) : problem != NULL ? problem : _ ("Being drawn");

  self->board = g_object_ref (board);
  self->item = g_object_ref (item);
  self->position = position;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, figure == NULL ? "" : plumb_figure_subtitle (figure));
  gtk_label_set_label (self->footer, figure == NULL ? "" : plumb_figure_footer (figure));
  gtk_editable_set_text (GTK_EDITABLE (self->caption), plumb_pin_item_caption (item));
  gtk_widget_set_visible (GTK_WIDGET (self->chart), problem == NULL);
  plumb_chart_view_set_figure (self->chart, figure);
  plumb_chart_view_set_worker (self->chart, plumb_session_worker (plumb_pin_board_session (board)));
  gtk_widget_set_sensitive (self->up, position > 0);
  gtk_widget_set_sensitive (self->down, position + 1 < g_list_model_get_n_items (items));
  name_parts (self, title);
  return GTK_WIDGET (self);
}
