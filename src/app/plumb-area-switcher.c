/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button with the area's name and the popover that finds another one.
 */
#include "plumb-area-switcher.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-search.h"

/* One line of the list: an area as an object that a list model can hold. */
#define PLUMB_TYPE_AREA_ITEM (plumb_area_item_get_type ())
G_DECLARE_FINAL_TYPE (PlumbAreaItem, plumb_area_item, PLUMB, AREA_ITEM, GObject)

struct _PlumbAreaItem
{
  GObject parent_instance;
  PlumbArea *area;
};

G_DEFINE_FINAL_TYPE (PlumbAreaItem, plumb_area_item, G_TYPE_OBJECT)

static void
plumb_area_item_finalize (GObject *object)
{
  g_clear_pointer (&PLUMB_AREA_ITEM (object)->area, plumb_area_unref);
  G_OBJECT_CLASS (plumb_area_item_parent_class)->finalize (object);
}

static void
plumb_area_item_class_init (PlumbAreaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_area_item_finalize;
}

static void
plumb_area_item_init (PlumbAreaItem *self)
{
}

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

struct _PlumbAreaSwitcher
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkLabel *name;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkListView *list;
  GtkLabel *nothing;
  GtkWidget *scroller;
  /* Owned */
  GListStore *store;
  GtkFilter *filter;
  GtkSelectionModel *selection;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbAreaSwitcher, plumb_area_switcher, ADW_TYPE_BIN)

static gboolean
fits_search (gpointer item, gpointer data)
{
  PlumbAreaSwitcher *self = data;

  return plumb_search_area (PLUMB_AREA_ITEM (item)->area, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
choose (PlumbAreaSwitcher *self, guint position)
{
  g_autoptr (PlumbAreaItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item->area);
}

static void
on_list_activate_cb (PlumbAreaSwitcher *self, guint position)
{
  choose (self, position);
}

static void
on_search_activate_cb (PlumbAreaSwitcher *self)
{
  choose (self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->selection)));
}

/* Escape: the entry keeps it for itself, so that the popover does not hear of it. */
static void
on_stop_search_cb (PlumbAreaSwitcher *self)
{
  gtk_popover_popdown (self->popover);
}

static void
on_search_changed_cb (PlumbAreaSwitcher *self)
{
  gboolean any;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  any = plumb_area_switcher_n_found (self) > 0;
  if (any)
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
  gtk_widget_set_visible (self->scroller, any);
}

static void
on_popover_show_cb (PlumbAreaSwitcher *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Down from the entry goes into the list. */
static gboolean
on_search_key_cb (PlumbAreaSwitcher *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_item_setup_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *code = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_xalign (GTK_LABEL (code), 0);
  gtk_widget_add_css_class (code, "small");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), code);
  gtk_list_item_set_child (GTK_LIST_ITEM (object), box);
}

static void
on_item_bind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  GtkListItem *list_item = GTK_LIST_ITEM (object);
  PlumbArea *area = PLUMB_AREA_ITEM (gtk_list_item_get_item (list_item))->area;
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *name = gtk_widget_get_first_child (box);
  g_autofree char *codes = NULL;

  codes = *area->la_code == '\0' ? g_strdup (area->code) : g_strdup_printf ("%s · %s", area->la_code, area->code);
  if (area->illustrative)
    {
      g_autofree char *plain = codes;

      codes = g_strdup_printf ("%s · %s", plain, _ ("illustrative"));
    }
  gtk_label_set_label (GTK_LABEL (name), area->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), codes);
  plumb_access_name_row (box, 1, area->name);
}

static void
plumb_area_switcher_dispose (GObject *object)
{
  PlumbAreaSwitcher *self = PLUMB_AREA_SWITCHER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (plumb_area_switcher_parent_class)->dispose (object);
}

static void
plumb_area_switcher_class_init (PlumbAreaSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_area_switcher_dispose;

  /* chosen: @area (PlumbArea) was picked from the list. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PLUMB_TYPE_AREA);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-area-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, search);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
plumb_area_switcher_init (PlumbAreaSwitcher *self)
{
  GtkFilterListModel *found;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->store = g_list_store_new (PLUMB_TYPE_AREA_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (fits_search, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), g_object_ref (self->filter));
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (found)));
  gtk_list_view_set_model (self->list, self->selection);
  plumb_access_leave_on_tab (GTK_WIDGET (self->list));
  plumb_access_name (self->search, _ ("Find an authority"));
  plumb_access_name (self->list, _ ("Authorities"));
  plumb_area_switcher_set_area (self, NULL);
}

void
plumb_area_switcher_set_areas (PlumbAreaSwitcher *self, GPtrArray *areas)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      PlumbAreaItem *item = g_object_new (PLUMB_TYPE_AREA_ITEM, NULL);

      item->area = plumb_area_ref (g_ptr_array_index (areas, i));
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
}

void
plumb_area_switcher_set_area (PlumbAreaSwitcher *self, const PlumbArea *area)
{
  const char *name = area == NULL ? _ ("Choose an authority") : area->name;
  g_autofree char *label = NULL;

  gtk_label_set_label (self->name, name);
  /* Translators: %s is the name of the authority shown. */
  label = area == NULL ? g_strdup (name) : g_strdup_printf (_ ("Authority: %s"), name);
  plumb_access_name (self->button, label);
}

void
plumb_area_switcher_find (PlumbAreaSwitcher *self, const char *text)
{
  gtk_popover_popup (self->popover);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

guint
plumb_area_switcher_n_found (PlumbAreaSwitcher *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
