/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of texts. A row of the list model is the number of a row of the texts, as a string. GTK makes widgets for two
 * hundred rows, seen or not, so they are listed as far as the reader has come.
 */
#include "plumb-figure-table.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "plumb-access.h"

/* So many cells are listed at once, that no frame waits for; and a row has to be. */
#define STEP 240

struct _PlumbFigureTable
{
  AdwBin parent_instance;
  /* Template children */
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  /* Owned */
  GPtrArray *texts; /* GStrv, the heads first */
  GtkStringList *rows;
  guint idle;
  guint most; /* the number that is shaded darkest, 0 for no shades */
};

G_DEFINE_FINAL_TYPE (PlumbFigureTable, plumb_figure_table, ADW_TYPE_BIN)

/* The cells of the row that @list_item is bound to. */
static char **
bound_cells (PlumbFigureTable *self, GtkListItem *list_item)
{
  const char *number = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (list_item)));

  return g_ptr_array_index (self->texts, (guint) strtoul (number, NULL, 10));
}

/* Four shades, from few to all; nothing has none. */
static void
shade (PlumbFigureTable *self, GtkWidget *label, const char *text)
{
  static const char *const shades[] = { "heat-1", "heat-2", "heat-3", "heat-4" };
  gulong number = plumb_figure_cell_is_number (text) ? strtoul (text, NULL, 10) : 0;
  guint index = self->most == 0 || number == 0 ? G_MAXUINT : (guint) ((number * 4 - 1) / self->most);

  if (self->most > 0)
    gtk_widget_add_css_class (label, "heat");
  for (guint i = 0; i < G_N_ELEMENTS (shades); i++)
    if (i == index)
      gtk_widget_add_css_class (label, shades[i]);
    else
      gtk_widget_remove_css_class (label, shades[i]);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "table-cell");
  gtk_list_item_set_child (GTK_LIST_ITEM (object), label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  PlumbFigureTable *self = g_object_get_data (G_OBJECT (factory), "plumb-table");
  guint column = GPOINTER_TO_UINT (data);
  char **cells = bound_cells (self, GTK_LIST_ITEM (object));
  GtkWidget *label = gtk_list_item_get_child (GTK_LIST_ITEM (object));
  const char *text = column < g_strv_length (cells) ? cells[column] : "";

  gtk_label_set_label (GTK_LABEL (label), text);
  /* a date stays on one line; a long name wraps after so many letters */
  gtk_label_set_width_chars (GTK_LABEL (label), column == 0 ? MIN (g_utf8_strlen (text, -1), 14) : -1);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 || !plumb_figure_cell_is_number (text) ? 0 : 1);
  shade (self, label, column == 0 ? "" : text);
  if (column == 0)
    {
      g_autofree char *sentence = g_strjoinv (", ", cells);

      plumb_access_name_row (label, 2, sentence);
    }
}

static void
plumb_figure_table_dispose (GObject *object)
{
  PlumbFigureTable *self = PLUMB_FIGURE_TABLE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_figure_table_parent_class)->dispose (object);
}

static void
plumb_figure_table_class_init (PlumbFigureTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_figure_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-figure-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureTable, view);
}

static void
list_more (PlumbFigureTable *self)
{
  const guint listed = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const guint columns = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
  const guint most = MIN (listed + 1 + STEP / MAX (columns, 1), plumb_figure_table_n_rows (self));

  for (guint i = listed + 1; i <= most; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_string_list_append (self->rows, number);
    }
}

/* A page before its end the list goes on. */
static gboolean
on_idle_cb (gpointer data)
{
  PlumbFigureTable *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) < plumb_figure_table_n_rows (self) &&
      gtk_adjustment_get_value (adjustment) + 2 * gtk_adjustment_get_page_size (adjustment) >=
        gtk_adjustment_get_upper (adjustment))
    {
      list_more (self);
      return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
go_on (PlumbFigureTable *self)
{
  /* after what a frame does itself */
  if (self->idle == 0)
    self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, on_idle_cb, self, NULL);
}

static void
plumb_figure_table_init (PlumbFigureTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed", G_CALLBACK (go_on),
                           self, G_CONNECT_SWAPPED);
  self->rows = gtk_string_list_new (NULL);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)))));
  plumb_access_leave_on_tab (GTK_WIDGET (self->view));
  plumb_access_name (self->view, _ ("Table of the figures"));
}

static void
remove_columns (PlumbFigureTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

void
plumb_figure_table_set_figure (PlumbFigureTable *self, PlumbFigure *figure)
{
  plumb_figure_table_set_rows (self, figure == NULL ? NULL : plumb_figure_table (figure));
}

void
plumb_figure_table_set_rows (PlumbFigureTable *self, GPtrArray *rows)
{
  char **heads;

  g_return_if_fail (PLUMB_IS_FIGURE_TABLE (self));

  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  remove_columns (self);
  if (rows != NULL)
    g_ptr_array_ref (rows);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->texts = rows;
  if (rows == NULL || rows->len == 0)
    return;

  heads = g_ptr_array_index (rows, 0);
  for (guint i = 0; heads[i] != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "plumb-table", self);
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (heads[i], factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (self->view, column);
    }
  list_more (self);
  go_on (self);
}

void
plumb_figure_table_set_heat (PlumbFigureTable *self, guint most)
{
  self->most = most;
}

guint
plumb_figure_table_n_rows (PlumbFigureTable *self)
{
  return self->texts == NULL || self->texts->len == 0 ? 0 : self->texts->len - 1;
}
