/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One filter over the lines, and one row widget for all of them.
 */
#include "plumb-finder.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"

struct _PlumbFound
{
  GObject parent_instance;
  /* Owned */
  char *name;
  char *detail;
  gpointer thing;
  GDestroyNotify destroy;
  guint number;
  gboolean checked;
  /* Borrowed: what shows it, while it is seen */
  GtkWidget *row;
};

G_DEFINE_FINAL_TYPE (PlumbFound, plumb_found, G_TYPE_OBJECT)

static void
plumb_found_finalize (GObject *object)
{
  PlumbFound *self = PLUMB_FOUND (object);

  self->destroy (self->thing);
  g_free (self->name);
  g_free (self->detail);
  G_OBJECT_CLASS (plumb_found_parent_class)->finalize (object);
}

static void
plumb_found_class_init (PlumbFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_found_finalize;
}

static void
plumb_found_init (PlumbFound *self)
{
}

PlumbFound *
plumb_found_new (const char *name, const char *detail, gpointer thing, GDestroyNotify destroy)
{
  PlumbFound *self = g_object_new (PLUMB_TYPE_FOUND, NULL);

  self->name = g_strdup (name);
  self->detail = g_strdup (detail);
  self->thing = thing;
  self->destroy = destroy;
  return self;
}

gpointer
plumb_found_thing (PlumbFound *self)
{
  return self->thing;
}

gboolean
plumb_found_checked (PlumbFound *self)
{
  return self->checked;
}

/* A row is a check mark, and beside it a name over a detail. */
static void
show_found (PlumbFound *self)
{
  GtkWidget *check, *name, *detail;
  g_autofree char *said = NULL;

  if (self->row == NULL)
    return;
  check = gtk_widget_get_first_child (self->row);
  name = gtk_widget_get_first_child (gtk_widget_get_last_child (self->row));
  detail = gtk_widget_get_next_sibling (name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->checked);
  gtk_label_set_label (GTK_LABEL (name), self->name);
  gtk_label_set_label (GTK_LABEL (detail), self->detail == NULL ? "" : self->detail);
  gtk_widget_set_visible (detail, self->detail != NULL);
  if (!gtk_widget_get_visible (check))
    said = g_strdup (self->name);
  else if (self->checked)
    /* Translators: name of an authority that has a check mark */
    said = g_strdup_printf (_ ("%s, chosen"), self->name);
  else
    said = g_strdup_printf (_ ("%s, not chosen"), self->name);
  plumb_access_name_row (self->row, 1, said);
}

void
plumb_found_check (PlumbFound *self, gboolean checked)
{
  self->checked = checked;
  show_found (self);
}

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_STOPPED,
  N_SIGNALS
};

struct _PlumbFinder
{
  AdwBin parent_instance;
  /* Template children */
  GtkSearchEntry *search;
  GtkListView *list;
  GtkLabel *nothing;
  GtkWidget *scroller;
  /* Owned */
  GListStore *store;
  GtkFilter *filter;
  GtkSelectionModel *selection;
  PlumbFinderFits fits;
  gboolean checks;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbFinder, plumb_finder, ADW_TYPE_BIN)

static gboolean
fits_search (gpointer item, gpointer data)
{
  PlumbFinder *self = data;
  PlumbFound *found = item;

  return self->fits (found->thing, found->number, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
choose (PlumbFinder *self, guint position)
{
  g_autoptr (PlumbFound) found = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (found != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, found);
}

static void
choose_selected (PlumbFinder *self)
{
  choose (self, gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->selection)));
}

static gboolean
on_list_key_cb (PlumbFinder *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (!self->checks || (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space))
    return GDK_EVENT_PROPAGATE;
  choose_selected (self);
  return GDK_EVENT_STOP;
}

/* Escape: the entry keeps it for itself, so that the popover does not hear of it. */
static void
on_stop_search_cb (PlumbFinder *self)
{
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static void
on_search_changed_cb (PlumbFinder *self)
{
  gboolean any;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  any = plumb_finder_n_found (self) > 0;
  if (any)
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
  gtk_widget_set_visible (self->scroller, any);
}

/* Down from the entry goes into the list, to the line that Enter would choose. */
static gboolean
on_search_key_cb (PlumbFinder *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->selection));
  g_autoptr (PlumbFound) found = g_list_model_get_item (G_LIST_MODEL (self->selection), selected);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || found == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
  if (found->row != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (found->row));
  return GDK_EVENT_STOP;
}

static GtkWidget *
append_label (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (box, label);
  return label;
}

static void
on_item_setup_cb (PlumbFinder *self, GObject *object)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* the row is what is pressed, and what has the focus */
  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_visible (check, self->checks);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  append_label (GTK_BOX (texts));
  gtk_widget_add_css_class (append_label (GTK_BOX (texts)), "small");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (GTK_LIST_ITEM (object), row);
}

static void
on_item_bind_cb (PlumbFinder *self, GObject *object)
{
  PlumbFound *found = gtk_list_item_get_item (GTK_LIST_ITEM (object));

  found->row = gtk_list_item_get_child (GTK_LIST_ITEM (object));
  show_found (found);
}

static void
on_item_unbind_cb (PlumbFinder *self, GObject *object)
{
  PlumbFound *found = gtk_list_item_get_item (GTK_LIST_ITEM (object));

  if (found->row == gtk_list_item_get_child (GTK_LIST_ITEM (object)))
    found->row = NULL;
}

static void
plumb_finder_dispose (GObject *object)
{
  PlumbFinder *self = PLUMB_FINDER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (plumb_finder_parent_class)->dispose (object);
}

static void
plumb_finder_class_init (PlumbFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_finder_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PLUMB_TYPE_FOUND);
  signals[SIGNAL_STOPPED] =
    g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFinder, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbFinder, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlumbFinder, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbFinder, search);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, choose_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
plumb_finder_init (PlumbFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (PLUMB_TYPE_FOUND);
  plumb_access_leave_on_tab (GTK_WIDGET (self->list));
}

void
plumb_finder_set_up (PlumbFinder *self,
                     const char *search,
                     const char *placeholder,
                     const char *list,
                     const char *nothing,
                     PlumbFinderFits fits,
                     gboolean checks)
{
  GtkFilterListModel *found;

  g_return_if_fail (PLUMB_IS_FINDER (self));
  g_return_if_fail (self->fits == NULL);

  self->fits = fits;
  self->checks = checks;
  g_object_set (self->search, "placeholder-text", placeholder, NULL);
  gtk_label_set_label (self->nothing, nothing);
  plumb_access_name (self->search, search);
  plumb_access_name (self->list, list);
  self->filter = GTK_FILTER (gtk_custom_filter_new (fits_search, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), g_object_ref (self->filter));
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (found)));
  gtk_list_view_set_model (self->list, self->selection);
}

void
plumb_finder_set_lines (PlumbFinder *self, GPtrArray *lines)
{
  g_return_if_fail (PLUMB_IS_FINDER (self));

  for (guint i = 0; i < lines->len; i++)
    PLUMB_FOUND (g_ptr_array_index (lines, i))->number = i + 1;
  g_list_store_splice (self->store, 0, plumb_finder_n_lines (self), lines->pdata, lines->len);
}

guint
plumb_finder_n_lines (PlumbFinder *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}

PlumbFound *
plumb_finder_line (PlumbFinder *self, guint i)
{
  g_autoptr (PlumbFound) found = g_list_model_get_item (G_LIST_MODEL (self->store), i);

  return found;
}

void
plumb_finder_find (PlumbFinder *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_FINDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  on_search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

guint
plumb_finder_n_found (PlumbFinder *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
