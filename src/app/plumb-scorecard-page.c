/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home page. It asks the worker for a scorecard, lists its lines in a column view, and lets columns go where the
 * page is narrow.
 */
#include "plumb-scorecard-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-narrow-bin.h"
#include "plumb-scene-view.h"
#include "plumb-scorecard-cell.h"

/* On both sides of a cell together: the gap between columns. */
#define CELL_PADDING 16

enum
{
  SIGNAL_OPEN_INDICATOR,
  N_SIGNALS
};

struct _PlumbScorecardPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkStack *stack;
  GtkColumnView *view;
  GtkSearchEntry *search;
  GtkDropDown *themes;
  GtkDropDown *sets;
  GtkDropDown *statistics;
  GtkMenuButton *neighbours;
  GtkLabel *neighbours_label;
  GtkLabel *as_at;
  GtkLabel *legend_statistic;
  GtkLabel *legend_country;
  GtkLabel *legend_own;
  GtkLabel *note;
  GtkWidget *legend;
  AdwStatusPage *message;
  GtkToggleButton *view_all;
  GtkToggleButton *view_better;
  GtkToggleButton *view_worse;
  GtkToggleButton *view_changed;
  /* Owned */
  PlumbSession *session;
  char *first_theme;
  GCancellable *reading;
  PlumbScorecardShared *shared;
  GListStore *lines;
  GtkColumnViewColumn *columns[PLUMB_N_COLUMNS];
  guint level;
  gboolean compact;
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbScorecardPage, plumb_scorecard_page, ADW_TYPE_BIN)

#define N_LEVELS 3

/* Widths in points at text scale 1 without padding, where there is room, where there is less, and where there is
 * little; 0 takes what is left, -1 is not there. */
static const struct
{
  const char *title;
  int widths[N_LEVELS];
} columns[] = {
  [PLUMB_COLUMN_INDICATOR] = { N_ ("Indicator"), { 0, 0, 0 } },
  [PLUMB_COLUMN_VALUE] = { N_ ("Value"), { 82, 186, 138 } },
  [PLUMB_COLUMN_PERIOD] = { N_ ("Period"), { 118, -1, -1 } },
  [PLUMB_COLUMN_CHANGE] = { N_ ("Change on the period before"), { 188, 178, 178 } },
  [PLUMB_COLUMN_TREND] = { N_ ("Trend"), { 118, 118, -1 } },
  [PLUMB_COLUMN_NEIGHBOURS] = { N_ ("Neighbours, better or higher →"), { 236, 196, 196 } },
  [PLUMB_COLUMN_ENGLAND] = { N_ ("England"), { 62, 62, -1 } },
  [PLUMB_COLUMN_RANK] = { N_ ("Rank, target"), { 130, -1, -1 } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == PLUMB_N_COLUMNS);

static PlumbScorecardView
chosen_view (PlumbScorecardPage *self)
{
  if (gtk_toggle_button_get_active (self->view_better))
    return PLUMB_SCORECARD_BETTER;
  if (gtk_toggle_button_get_active (self->view_worse))
    return PLUMB_SCORECARD_WORSE;
  return gtk_toggle_button_get_active (self->view_changed) ? PLUMB_SCORECARD_CHANGED : PLUMB_SCORECARD_ALL;
}

/* The first line of the list of themes is "All themes". */
static const char *
chosen_theme (PlumbScorecardPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->themes);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (self->themes)), selected);
}

static void
show_message (PlumbScorecardPage *self, const char *title, const char *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, markup);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
list_lines (PlumbScorecardPage *self)
{
  PlumbScorecardFilter filter = { chosen_view (self), chosen_theme (self),
                                  gtk_editable_get_text (GTK_EDITABLE (self->search)) };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autoptr (GPtrArray) items = NULL;

  if (self->shared == NULL)
    return;
  items = plumb_scorecard_items (self->shared, &filter);
  g_list_store_splice (self->lines, 0, n, items->pdata, items->len);
  if (self->shared->scorecard->rows->len == 0)
    {
      g_autofree char *sentence = g_strdup_printf (
        _ ("This warehouse has no figure of %s. Choose another authority, or load a file that has its figures."),
        self->shared->scorecard->area->name);

      show_message (self, _ ("No figures"), sentence);
    }
  else if (items->len == 0)
    {
      show_message (self, _ ("Nothing found"),
                    _ ("No indicator fits this search. Try another word, or choose all indicators."));
    }
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
    }
}

static void
set_count (GtkToggleButton *button, const char *label, guint count)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  GtkWidget *text = gtk_widget_get_first_child (box);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (text), label);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (text)), number);
  /* Translators: a choice of rows and how many indicators it has: Better: 3 indicators. */
  name = g_strdup_printf (ngettext ("%s: %u indicator", "%s: %u indicators", count), label, count);
  plumb_access_name (button, name);
}

static void
fill_views (PlumbScorecardPage *self)
{
  const PlumbScorecard *scorecard = self->shared->scorecard;

  set_count (self->view_all, _ ("All"), plumb_scorecard_count (scorecard, PLUMB_SCORECARD_ALL));
  set_count (self->view_better, _ ("Better"), plumb_scorecard_count (scorecard, PLUMB_SCORECARD_BETTER));
  set_count (self->view_worse, _ ("Worse"), plumb_scorecard_count (scorecard, PLUMB_SCORECARD_WORSE));
  set_count (self->view_changed, _ ("Changed"), plumb_scorecard_count (scorecard, PLUMB_SCORECARD_CHANGED));
}

static void
fill_themes (PlumbScorecardPage *self)
{
  const GPtrArray *rows = self->shared->scorecard->rows;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *before =
    self->first_theme != NULL ? g_steal_pointer (&self->first_theme) : g_strdup (chosen_theme (self));
  const char *last = NULL;
  guint selected = 0;

  gtk_string_list_append (list, _ ("All themes"));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *theme = ((PlumbScorecardRow *) g_ptr_array_index (rows, i))->comparison->indicator->theme;

      if (g_strcmp0 (theme, last) == 0)
        continue;
      gtk_string_list_append (list, theme);
      if (g_strcmp0 (theme, before) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
      last = theme;
    }
  gtk_drop_down_set_model (self->themes, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->themes, selected);
}

static void
fill_comparison (PlumbScorecardPage *self)
{
  const PlumbScorecard *scorecard = self->shared->scorecard;
  const char *statistic = plumb_statistic_label (scorecard->statistic);
  g_autofree char *as_at = plumb_date_label (scorecard->as_at);
  const char *country = scorecard->country == NULL ? _ ("England") : scorecard->country->name;
  g_autofree char *as_at_line = NULL;
  g_autofree char *neighbours = NULL;
  GString *note = g_string_new (NULL);

  /* Translators: %s is a date: the newest release in the warehouse. */
  as_at_line = scorecard->as_at == 0 ? g_strdup ("") : g_strdup_printf (_ ("As at %s"), as_at);
  gtk_label_set_label (self->as_at, as_at_line);
  if (scorecard->set != NULL)
    /* Translators: name of the neighbour set; median, mean or pooled rate. */
    neighbours = g_strdup_printf (_ ("Neighbours: %s, %s"), scorecard->set->name, statistic);
  else
    neighbours = g_strdup (_ ("No neighbours"));
  gtk_label_set_label (self->neighbours_label, neighbours);
  plumb_access_name (self->neighbours, neighbours);

  gtk_label_set_label (self->legend_statistic, statistic);
  gtk_label_set_label (self->legend_country, country);
  gtk_column_view_column_set_title (self->columns[PLUMB_COLUMN_ENGLAND], country);
  gtk_label_set_label (self->legend_own, scorecard->area->name);
  /* Where there is no room for it above, the date stands below. */
  if (self->level == N_LEVELS - 1 && *as_at_line != '\0')
    g_string_append_printf (note, "%s. ", as_at_line);
  if (scorecard->region != NULL && columns[PLUMB_COLUMN_ENGLAND].widths[self->level] >= 0)
    /* Translators: name of the country, name of the region. */
    g_string_append_printf (note, _ ("Second line under %s: %s. "), country, scorecard->region->name);
  g_string_append (note, _ ("Change tested at the 5 % level."));
  gtk_label_set_label (self->note, note->str);
  g_string_free (note, TRUE);
}

static void
fill (PlumbScorecardPage *self)
{
  self->filling = TRUE;
  fill_views (self);
  fill_themes (self);
  fill_comparison (self);
  self->filling = FALSE;
  list_lines (self);
}

static gpointer
read_scorecard (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_scorecard_load (warehouse, data, error);
}

static void
on_scorecard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbScorecardPage) self = data;
  g_autoptr (GError) error = NULL;
  PlumbScorecard *scorecard = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (scorecard == NULL)
    {
      show_message (self, _ ("The scorecard cannot be read"), error->message);
      return;
    }
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  self->shared = plumb_scorecard_share (scorecard);
  fill (self);
}

/* The choices as the session has them, without choosing anything. */
static void
take_choices (PlumbScorecardPage *self)
{
  GPtrArray *names = plumb_session_sets (self->session);
  const char *chosen = plumb_session_set (self->session);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (list, g_ptr_array_index (names, i));
      if (g_strcmp0 (chosen, g_ptr_array_index (names, i)) == 0)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sets, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->sets, selected);
  gtk_drop_down_set_selected (self->statistics, plumb_session_statistic (self->session));
  self->filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->neighbours), names->len > 0);
}

void
plumb_scorecard_page_reload (PlumbScorecardPage *self)
{
  PlumbArea *area;
  PlumbSelection *selection;

  g_return_if_fail (PLUMB_IS_SCORECARD_PAGE (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  area = self->session == NULL ? NULL : plumb_session_area (self->session);
  if (area == NULL)
    return;
  take_choices (self);
  self->reading = g_cancellable_new ();
  selection = plumb_selection_new (NULL, area->code);
  plumb_session_apply (self->session, selection);
  plumb_worker_run_async (plumb_session_worker (self->session), read_scorecard, selection,
                          (GDestroyNotify) plumb_selection_free, (GDestroyNotify) plumb_scorecard_free, self->reading,
                          on_scorecard_read_cb, g_object_ref (self));
}

static void
on_narrowed_cb (PlumbScorecardPage *self)
{
  if (!self->filling)
    list_lines (self);
}

static void
on_view_toggled_cb (PlumbScorecardPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    on_narrowed_cb (self);
}

static void
on_set_selected_cb (PlumbScorecardPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->sets);
  GPtrArray *names = self->session == NULL ? NULL : plumb_session_sets (self->session);

  if (!self->filling && names != NULL && selected < names->len)
    plumb_session_choose_set (self->session, g_ptr_array_index (names, selected));
}

static void
on_statistic_selected_cb (PlumbScorecardPage *self)
{
  if (!self->filling && self->session != NULL)
    plumb_session_choose_statistic (self->session, gtk_drop_down_get_selected (self->statistics));
}

static void
open_line (PlumbScorecardPage *self, guint position)
{
  g_autoptr (PlumbScorecardItem) item = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const PlumbScorecardRow *row = item == NULL ? NULL : plumb_scorecard_item_row (item);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN_INDICATOR], 0, row->comparison->indicator->id);
}

static void
on_view_activate_cb (PlumbScorecardPage *self, guint position)
{
  open_line (self, position);
}

/* Enter in the search opens the first indicator found: the line under the first heading. */
static void
on_search_activate_cb (PlumbScorecardPage *self)
{
  open_line (self, 1);
}

static void
on_stop_search_cb (PlumbScorecardPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_cell_setup_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  gtk_list_item_set_child (GTK_LIST_ITEM (object), plumb_scorecard_cell_new ());
}

static void
on_cell_bind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  PlumbScorecardPage *self = g_object_get_data (G_OBJECT (factory), "plumb-page");
  GtkListItem *list_item = GTK_LIST_ITEM (object);
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  PlumbScorecardColumn column = GPOINTER_TO_UINT (data);
  PlumbScorecardItem *item = gtk_list_item_get_item (list_item);

  plumb_scorecard_cell_show (PLUMB_SCORECARD_CELL (cell), column, item, self->compact);
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
    plumb_scorecard_cell_show (PLUMB_SCORECARD_CELL (cell), GPOINTER_TO_UINT (data), NULL, FALSE);
}

/* Heads over numbers stand at the right as the numbers do; there is no property for that. */
static void
align_heads (PlumbScorecardPage *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *head = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (guint i = 0; i < PLUMB_N_COLUMNS && head != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (head);

      if (columns[i].widths[self->level] < 0)
        continue;
      if (box != NULL && (i == PLUMB_COLUMN_VALUE || i == PLUMB_COLUMN_ENGLAND))
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      head = gtk_widget_get_next_sibling (head);
    }
}

/* Puts in the columns that there is room for. GTK 4.8 mixes up the widths of columns when some are there and not
 * visible, so these go. */
static void
arrange_columns (PlumbScorecardPage *self)
{
  GListModel *present = gtk_column_view_get_columns (self->view);
  double scale = plumb_scene_view_text_scale (GTK_WIDGET (self));

  while (g_list_model_get_n_items (present) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (present, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    {
      int width = columns[i].widths[self->level];

      if (width > 0)
        gtk_column_view_column_set_fixed_width (self->columns[i], width * scale + CELL_PADDING);
      if (width >= 0)
        gtk_column_view_append_column (self->view, self->columns[i]);
    }
  gtk_column_view_column_set_title (self->columns[PLUMB_COLUMN_VALUE],
                                    self->compact ? _ ("Value, period") : _ (columns[PLUMB_COLUMN_VALUE].title));
  align_heads (self);
}

static void
make_columns (PlumbScorecardPage *self)
{
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

      g_object_set_data (G_OBJECT (factory), "plumb-page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (on_cell_unbind_cb), GUINT_TO_POINTER (i));
      self->columns[i] = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (self->columns[i], columns[i].widths[0] == 0);
    }
}

static void
on_narrow_changed_cb (PlumbScorecardPage *self)
{
  self->level = plumb_narrow_bin_level (self->bin);
  self->compact = self->level > 0;
  arrange_columns (self);
  gtk_widget_set_visible (GTK_WIDGET (self->as_at), self->level < N_LEVELS - 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search), self->level == N_LEVELS - 1);
  gtk_widget_set_visible (self->legend, self->level < N_LEVELS - 1);
  if (self->compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  if (self->shared != NULL)
    fill (self);
}

static void
plumb_scorecard_page_dispose (GObject *object)
{
  PlumbScorecardPage *self = PLUMB_SCORECARD_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  g_clear_object (&self->lines);
  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  g_clear_pointer (&self->first_theme, g_free);
  G_OBJECT_CLASS (plumb_scorecard_page_parent_class)->dispose (object);
}

static void
plumb_scorecard_page_class_init (PlumbScorecardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_scorecard_page_dispose;

  /* open-indicator: the line of the indicator with the id @id was activated. */
  signals[SIGNAL_OPEN_INDICATOR] = g_signal_new ("open-indicator", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-scorecard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, as_at);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_country);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_own);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_statistic);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, message);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, neighbours);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, neighbours_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, note);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, search);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, sets);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, statistics);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, themes);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, view);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, view_all);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, view_better);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, view_changed);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, view_worse);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrowed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_statistic_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled_cb);
}

static void
plumb_scorecard_page_init (PlumbScorecardPage *self)
{
  g_autoptr (GtkStringList) statistics = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = g_list_store_new (PLUMB_TYPE_SCORECARD_ITEM);
  make_columns (self);
  arrange_columns (self);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)))));
  plumb_access_leave_on_tab (GTK_WIDGET (self->view));
  self->filling = TRUE;
  for (PlumbStatistic i = PLUMB_STATISTIC_MEDIAN; i <= PLUMB_STATISTIC_POOLED; i++)
    gtk_string_list_append (statistics, plumb_statistic_label (i));
  gtk_drop_down_set_model (self->statistics, G_LIST_MODEL (statistics));
  self->filling = FALSE;

  plumb_access_name (self->search, _ ("Search indicators"));
  plumb_access_name (self->view, _ ("Scorecard"));
  plumb_access_name (self->themes, _ ("Theme"));
  plumb_access_name (self->sets, _ ("Neighbour set"));
  plumb_access_name (self->statistics, _ ("Statistic"));
}

void
plumb_scorecard_page_set_session (PlumbScorecardPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_SCORECARD_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_list_store_remove_all (self->lines);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  gtk_stack_set_visible_child_name (self->stack, "reading");
}

void
plumb_scorecard_page_begin_with (PlumbScorecardPage *self, const char *theme)
{
  g_free (self->first_theme);
  self->first_theme = theme == NULL || *theme == '\0' ? NULL : g_strdup (theme);
}

gboolean
plumb_scorecard_page_busy (PlumbScorecardPage *self)
{
  return self->reading != NULL;
}

void
plumb_scorecard_page_find (PlumbScorecardPage *self, const char *text)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

guint
plumb_scorecard_page_n_lines (PlumbScorecardPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}

const char *
plumb_scorecard_page_step (PlumbScorecardPage *self, const char *indicator, int step)
{
  const GPtrArray *rows = self->shared == NULL ? NULL : self->shared->scorecard->rows;

  for (int i = 0; rows != NULL && i < (int) rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (rows, i);
      int there = i + step;

      if (!g_str_equal (row->comparison->indicator->id, indicator))
        continue;
      if (there < 0 || there >= (int) rows->len)
        return NULL;
      return ((PlumbScorecardRow *) g_ptr_array_index (rows, there))->comparison->indicator->id;
    }
  return NULL;
}
