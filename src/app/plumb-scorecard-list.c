/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of the scorecard. A column that there is no room for leaves its text to another.
 */
#include "plumb-scorecard-list.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-scene-view.h"
#include "plumb-scorecard-cell.h"

/* Lines that are put in before the first frame, about as many as the window shows: what stands above them and the least
 * height of one, in points at text scale 1. And those in each later step, which keeps no frame waiting. */
#define ABOVE_LINES 370
#define LINE_HEIGHT 62
#define MORE_LINES 8

/* On both sides of a cell together: the gap between columns. */
#define CELL_PADDING 16

enum
{
  SIGNAL_OPEN_INDICATOR,
  SIGNAL_SORT,
  SIGNAL_TOGGLE_THEME,
  N_SIGNALS
};

/* What the sorter of a column is told by: GTK 4.8 does not say by which one its head was clicked. */
typedef struct
{
  PlumbScorecardList *list;
  PlumbScorecardColumn column;
} Probe;

/* Longer names of a country do not fit its head. */
#define MOST_OF_COUNTRY 14

struct _PlumbScorecardList
{
  AdwBin parent_instance;
  /* Template children */
  GtkColumnView *view;
  /* Owned */
  GListStore *lines;
  GPtrArray *coming; /* lines that are to be put in, from the last to the next */
  guint after;       /* before how many lines that are there */
  guint idle;
  GtkColumnViewColumn *columns[PLUMB_N_COLUMNS];
  int level; /* of room; -1 before columns were put in */
  double scale;
  guint hidden;
  guint present;  /* bits of the columns that are there */
  guint homeless; /* bits of those that are wanted and have no room */
  Probe probes[PLUMB_N_COLUMNS];
  PlumbScorecardColumn order; /* PLUMB_N_COLUMNS for that by themes */
  gboolean reversed;
  gboolean ordering; /* the heads are being told */
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbScorecardList, plumb_scorecard_list, ADW_TYPE_BIN)

static void
on_cell_setup_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  gtk_list_item_set_child (GTK_LIST_ITEM (object), plumb_scorecard_cell_new ());
}

static void
on_cell_bind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  PlumbScorecardList *self = g_object_get_data (G_OBJECT (factory), "plumb-list");
  GtkListItem *list_item = GTK_LIST_ITEM (object);
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  PlumbScorecardColumn column = GPOINTER_TO_UINT (data);
  PlumbScorecardItem *item = gtk_list_item_get_item (list_item);

  plumb_scorecard_cell_show (PLUMB_SCORECARD_CELL (cell), column, item, self->homeless);
  if (column == PLUMB_COLUMN_INDICATOR)
    {
      g_autofree char *sentence = plumb_scorecard_item_sentence (item);

      plumb_access_name_row (cell, 2, sentence);
    }
}

static void
on_cell_unbind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  GtkWidget *cell = gtk_list_item_get_child (GTK_LIST_ITEM (object));

  if (cell != NULL)
    plumb_scorecard_cell_show (PLUMB_SCORECARD_CELL (cell), GPOINTER_TO_UINT (data), NULL, 0);
}

/* Heads over numbers stand at the right as the numbers do; there is no property for that. */
static void
align_heads (PlumbScorecardList *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *head = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (guint i = 0; i < PLUMB_N_COLUMNS && head != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (head);

      if ((self->present & (1U << i)) == 0)
        continue;
      if (box != NULL && (i == PLUMB_COLUMN_VALUE || i == PLUMB_COLUMN_ENGLAND))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      head = gtk_widget_get_next_sibling (head);
    }
}

/* Tells the head of the column that the lines are ordered by. */
static void
mark_head (PlumbScorecardList *self)
{
  const gboolean marked = self->order < PLUMB_N_COLUMNS && (self->present & (1U << self->order)) != 0;

  self->ordering = TRUE;
  gtk_column_view_sort_by_column (self->view, marked ? self->columns[self->order] : NULL,
                                  self->reversed ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->ordering = FALSE;
}

static int
on_probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Probe *probe = data;

  probe->list->order = probe->column;
  return -1;
}

/* A head was clicked: asked for the order of any two things, the sorter of the view asks that of the column first. */
static void
on_sorter_changed_cb (PlumbScorecardList *self, GtkSorterChange change, GtkSorter *sorter)
{
  GtkOrdering ordering;

  if (self->ordering)
    return;
  ordering = gtk_sorter_compare (sorter, self, self->view);
  if (ordering == GTK_ORDERING_EQUAL)
    return;
  self->reversed = ordering == GTK_ORDERING_LARGER;
  g_signal_emit (self, signals[SIGNAL_SORT], 0, self->order, self->reversed);
}

void
plumb_scorecard_list_show_order (PlumbScorecardList *self, PlumbScorecardColumn order, gboolean reversed)
{
  g_return_if_fail (PLUMB_IS_SCORECARD_LIST (self));

  self->order = order;
  self->reversed = reversed;
  mark_head (self);
}

void
plumb_scorecard_list_arrange (PlumbScorecardList *self, guint level, guint hidden, const PlumbScorecard *scorecard)
{
  GListModel *there = gtk_column_view_get_columns (self->view);
  const double scale = plumb_scene_view_text_scale (GTK_WIDGET (self));
  const guint period = 1U << PLUMB_COLUMN_PERIOD;

  g_return_if_fail (level < PLUMB_SCORECARD_LEVELS);

  if (scorecard != NULL && scorecard->country != NULL)
    gtk_column_view_column_set_title (self->columns[PLUMB_COLUMN_ENGLAND],
                                      g_utf8_strlen (scorecard->country->name, -1) > MOST_OF_COUNTRY
                                        ? C_ ("column", "Country")
                                        : scorecard->country->name);
  gtk_column_view_column_set_title (
    self->columns[PLUMB_COLUMN_NEIGHBOURS],
    plumb_scorecard_column_title (PLUMB_COLUMN_NEIGHBOURS, scorecard != NULL && scorecard->group));
  if (self->level == (int) level && self->hidden == hidden && self->scale == scale)
    return;
  self->level = (int) level;
  self->hidden = hidden;
  self->scale = scale;
  self->present = self->homeless = 0;
  /* GTK 4.8 mixes up the widths of columns when some are there and not visible, so these go */
  while (g_list_model_get_n_items (there) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (there, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    if ((hidden & (1U << i)) == 0)
      {
        if (plumb_scorecard_column_width (i, level) < 0)
          self->homeless |= 1U << i;
        else
          self->present |= 1U << i;
      }
  gtk_column_view_column_set_title (self->columns[PLUMB_COLUMN_VALUE],
                                    self->homeless & period ? _ ("Value, period")
                                                            : plumb_scorecard_column_title (PLUMB_COLUMN_VALUE, FALSE));
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    {
      const int width = plumb_scorecard_column_width (i, level);

      if (width > 0)
        gtk_column_view_column_set_fixed_width (self->columns[i], width * scale + CELL_PADDING);
      if (self->present & (1U << i))
        gtk_column_view_append_column (self->view, self->columns[i]);
    }
  align_heads (self);
  mark_head (self);
}

static void
make_columns (PlumbScorecardList *self)
{
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) sorter = NULL;

      g_object_set_data (G_OBJECT (factory), "plumb-list", self);
      g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (on_cell_unbind_cb), GUINT_TO_POINTER (i));
      self->columns[i] = gtk_column_view_column_new (plumb_scorecard_column_title (i, FALSE), factory);
      gtk_column_view_column_set_expand (self->columns[i], plumb_scorecard_column_width (i, 0) == 0);
      self->probes[i] = (Probe){ self, i };
      sorter = GTK_SORTER (gtk_custom_sorter_new (on_probe_cb, &self->probes[i], NULL));
      gtk_column_view_column_set_sorter (self->columns[i], sorter);
    }
}

static PlumbScorecardItem *
item_at (PlumbScorecardList *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->lines), position);
}

static void
put_in (PlumbScorecardList *self, guint most)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  while (self->coming->len > 0 && items->len < most)
    g_ptr_array_add (items, g_ptr_array_steal_index (self->coming, self->coming->len - 1));
  g_list_store_splice (self->lines, n - self->after, 0, items->pdata, items->len);
}

static gboolean
on_idle_cb (gpointer data)
{
  PlumbScorecardList *self = data;

  put_in (self, MORE_LINES);
  if (self->coming->len > 0)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static guint
first_lines (PlumbScorecardList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width, height = root == NULL ? 0 : gtk_widget_get_height (GTK_WIDGET (root));

  if (height == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return 1 + MAX (MORE_LINES / 2, (int) ((height / self->scale - ABOVE_LINES) / LINE_HEIGHT));
}

void
plumb_scorecard_list_set_items (PlumbScorecardList *self, GPtrArray *items)
{
  const guint first = first_lines (self);
  guint n, most, before = 0, after = 0;

  put_in (self, G_MAXUINT);
  g_clear_handle_id (&self->idle, g_source_remove);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  most = MIN (n, items->len);
  for (; before < most; before++)
    {
      g_autoptr (PlumbScorecardItem) item = item_at (self, before);

      if (!plumb_scorecard_item_same (item, g_ptr_array_index (items, before)))
        break;
    }
  for (; after < most - before; after++)
    {
      g_autoptr (PlumbScorecardItem) item = item_at (self, n - 1 - after);

      if (!plumb_scorecard_item_same (item, g_ptr_array_index (items, items->len - 1 - after)))
        break;
    }
  g_list_store_splice (self->lines, before, n - before - after, NULL, 0);
  self->after = after;
  for (guint i = items->len - after; i > before; i--)
    g_ptr_array_add (self->coming, g_object_ref (g_ptr_array_index (items, i - 1)));
  put_in (self, before < first ? first - before : MORE_LINES);
  /* after what a frame does itself */
  if (self->coming->len > 0)
    self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, on_idle_cb, self, NULL);
}

gboolean
plumb_scorecard_list_busy (PlumbScorecardList *self)
{
  return self->idle != 0;
}

void
plumb_scorecard_list_open (PlumbScorecardList *self, guint position)
{
  g_autoptr (PlumbScorecardItem) item = item_at (self, position);
  const PlumbScorecardRow *row = item == NULL ? NULL : plumb_scorecard_item_row (item);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN_INDICATOR], 0, row->comparison->indicator->id);
  else if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLE_THEME], 0, plumb_scorecard_item_theme (item));
}

static void
on_activate_cb (PlumbScorecardList *self, guint position)
{
  plumb_scorecard_list_open (self, position);
}

/* Whether the row widget @row is the heading of @theme. */
static gboolean
is_heading (GtkWidget *row, const char *theme)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);
  GtkWidget *child = cell == NULL ? NULL : gtk_widget_get_first_child (cell);
  PlumbScorecardItem *item =
    PLUMB_IS_SCORECARD_CELL (child) ? plumb_scorecard_cell_item (PLUMB_SCORECARD_CELL (child)) : NULL;

  return item != NULL && plumb_scorecard_item_row (item) == NULL &&
         g_str_equal (plumb_scorecard_item_theme (item), theme);
}

void
plumb_scorecard_list_focus (PlumbScorecardList *self, const char *theme)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *row = theme == NULL || rows == NULL ? NULL : gtk_widget_get_first_child (rows);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (is_heading (row, theme))
      {
        gtk_widget_grab_focus (row);
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
plumb_scorecard_list_dispose (GObject *object)
{
  PlumbScorecardList *self = PLUMB_SCORECARD_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_object (&self->lines);
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  G_OBJECT_CLASS (plumb_scorecard_list_parent_class)->dispose (object);
}

static void
plumb_scorecard_list_class_init (PlumbScorecardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_scorecard_list_dispose;

  /* open-indicator: the line of the indicator with the id @id was activated. */
  signals[SIGNAL_OPEN_INDICATOR] = g_signal_new ("open-indicator", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* sort: the head of the column @column was clicked: its order is wanted, @reversed or not. */
  signals[SIGNAL_SORT] = g_signal_new ("sort", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  /* toggle-theme: the heading of @theme was activated. */
  signals[SIGNAL_TOGGLE_THEME] = g_signal_new ("toggle-theme", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-scorecard-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
plumb_scorecard_list_init (PlumbScorecardList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (PLUMB_TYPE_SCORECARD_ITEM);
  self->coming = g_ptr_array_new_with_free_func (g_object_unref);
  self->level = -1;
  self->order = PLUMB_N_COLUMNS;
  make_columns (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (on_sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  plumb_scorecard_list_arrange (self, 0, 0, NULL);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)))));
  plumb_access_leave_on_tab (GTK_WIDGET (self->view));
  plumb_access_name (self->view, _ ("Scorecard"));
}

GListModel *
plumb_scorecard_list_model (PlumbScorecardList *self)
{
  return G_LIST_MODEL (self->lines);
}

guint
plumb_scorecard_list_n_columns (PlumbScorecardList *self)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
}
