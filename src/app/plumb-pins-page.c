/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of pinned charts as a page: a card each, made anew when the list changes.
 */
#include "plumb-pins-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-narrow-bin.h"
#include "plumb-pin-card.h"

struct _PlumbPinsPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkBox *tools;
  GtkDropDown *lists;
  GtkEntry *name;
  GtkWidget *new_list;
  GtkWidget *rename;
  GtkWidget *save;
  GtkStack *stack;
  GtkBox *cards;
  /* Owned */
  PlumbPinBoard *board;
  gulong changed_handler;
  gulong saved_handler;
  gboolean taking;
};

G_DEFINE_FINAL_TYPE (PlumbPinsPage, plumb_pins_page, ADW_TYPE_BIN)

static void
take_lists (PlumbPinsPage *self)
{
  const char *const *names = plumb_pin_board_names (self->board);
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  self->taking = TRUE;
  gtk_drop_down_set_model (self->lists, G_LIST_MODEL (list));
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], plumb_pin_board_name (self->board)))
      gtk_drop_down_set_selected (self->lists, i);
  self->taking = FALSE;
}

/* A name that is typed and no other list's. */
static const char *
new_name (PlumbPinsPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->board == NULL || *name == '\0' || g_strv_contains (plumb_pin_board_names (self->board), name))
    return NULL;
  return name;
}

static void
on_name_changed_cb (PlumbPinsPage *self)
{
  gboolean usable = new_name (self) != NULL;

  gtk_widget_set_sensitive (self->new_list, usable);
  gtk_widget_set_sensitive (self->rename, usable && g_list_model_get_n_items (plumb_pin_board_items (self->board)) > 0);
}

/* The pin whose card has the focus, so that keys can go on moving it. */
static PlumbPinItem *
focused_item (PlumbPinsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *card = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, PLUMB_TYPE_PIN_CARD);

  return card == NULL ? NULL : plumb_pin_card_item (PLUMB_PIN_CARD (card));
}

static void
show_cards (PlumbPinsPage *self)
{
  const guint n = g_list_model_get_n_items (plumb_pin_board_items (self->board));
  g_autoptr (PlumbPinItem) focused = NULL;
  GtkWidget *child;

  g_set_object (&focused, focused_item (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = plumb_pin_card_new (self->board, i);

      gtk_box_append (self->cards, card);
      if (focused != NULL && plumb_pin_card_item (PLUMB_PIN_CARD (card)) == focused)
        gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
    }
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : "cards");
}

static void
on_changed_cb (PlumbPinsPage *self)
{
  take_lists (self);
  show_cards (self);
  on_name_changed_cb (self);
  /* figures are made for a page that is looked at */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plumb_pin_board_draw (self->board);
}

static void
on_map_cb (PlumbPinsPage *self)
{
  if (self->board != NULL)
    plumb_pin_board_draw (self->board);
}

static void
on_list_selected_cb (PlumbPinsPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->lists);

  if (!self->taking && self->board != NULL && selected != GTK_INVALID_LIST_POSITION)
    plumb_pin_board_open (self->board, plumb_pin_board_names (self->board)[selected]);
}

static void
on_new_list_cb (PlumbPinsPage *self)
{
  if (new_name (self) == NULL)
    return;
  plumb_pin_board_open (self->board, new_name (self));
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

static void
on_rename_cb (PlumbPinsPage *self)
{
  if (new_name (self) == NULL)
    return;
  plumb_pin_board_rename (self->board, new_name (self));
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

/* Two lines where there is no room for one. */
static void
on_narrow_changed_cb (PlumbPinsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), plumb_narrow_bin_level (self->bin) > 0
                                                                  ? GTK_ORIENTATION_VERTICAL
                                                                  : GTK_ORIENTATION_HORIZONTAL);
}

static void
plumb_pins_page_dispose (GObject *object)
{
  plumb_pins_page_set_board (PLUMB_PINS_PAGE (object), NULL);
  G_OBJECT_CLASS (plumb_pins_page_parent_class)->dispose (object);
}

static void
plumb_pins_page_class_init (PlumbPinsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_pins_page_dispose;

  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-pins-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, lists);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, name);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, new_list);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, rename);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, save);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbPinsPage, tools);
  gtk_widget_class_bind_template_callback (widget_class, on_list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_new_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rename_cb);
}

static void
plumb_pins_page_init (PlumbPinsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  plumb_access_name (self->lists, _ ("List of pinned charts"));
  plumb_access_name (self->name, _ ("Name of a list"));
  plumb_access_name (self->new_list, _ ("New list"));
  plumb_access_name (self->rename, _ ("Rename list"));
  plumb_access_name (self->save, _ ("Save images…"));
  on_name_changed_cb (self);
}

void
plumb_pins_page_set_board (PlumbPinsPage *self, PlumbPinBoard *board)
{
  g_return_if_fail (PLUMB_IS_PINS_PAGE (self));

  if (self->board != NULL)
    {
      g_clear_signal_handler (&self->changed_handler, self->board);
      g_clear_signal_handler (&self->saved_handler, self->board);
    }
  g_set_object (&self->board, board);
  if (board == NULL)
    return;
  self->changed_handler = g_signal_connect_swapped (board, "changed", G_CALLBACK (on_changed_cb), self);
  self->saved_handler = g_signal_connect_swapped (board, "saved", G_CALLBACK (take_lists), self);
  on_changed_cb (self);
}

guint
plumb_pins_page_n_cards (PlumbPinsPage *self)
{
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    n++;
  return n;
}
