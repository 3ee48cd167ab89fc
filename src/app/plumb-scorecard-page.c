/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home page. It asks the worker for a scorecard and lists its lines as the reader has chosen for the authority.
 */
#include "plumb-scorecard-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-findings-strip.h"
#include "plumb-light-label.h"
#include "plumb-narrow-bin.h"
#include "plumb-neighbours-button.h"
#include "plumb-scorecard-list.h"
#include "plumb-scorecard-listing.h"
#include "plumb-scorecard-options.h"
#include "plumb-scorecard-reading.h"

enum
{
  SIGNAL_OPEN_INDICATOR,
  SIGNAL_READ,
  N_SIGNALS
};

struct _PlumbScorecardPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkBox *tools;
  GtkStack *stack;
  PlumbFindingsStrip *findings;
  PlumbScorecardList *list;
  PlumbScorecardOptions *options;
  GtkSearchEntry *search;
  GtkDropDown *views;
  GtkDropDown *days;
  GtkDropDown *themes;
  PlumbNeighboursButton *neighbours;
  PlumbLightLabel *as_at;
  GtkLabel *legend_statistic;
  GtkLabel *legend_country;
  GtkLabel *legend_own;
  PlumbLightLabel *note;
  GtkWidget *legend;
  AdwStatusPage *message;
  /* Owned */
  PlumbSession *session;
  gulong group_handler;
  char *first_theme;
  GPtrArray *offered; /* the themes in the list under the first line, as the warehouse has them */
  GCancellable *reading;
  PlumbScorecardShared *shared;
  PlumbScorecardChoices *choices;
  char *chooser; /* code of the area that the choices are of */
  GArray *releases;
  guint level;
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbScorecardPage, plumb_scorecard_page, ADW_TYPE_BIN)

static void
show_message (PlumbScorecardPage *self, const char *title, const char *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, markup);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* There is no room for more than the table. */
static gboolean
is_narrow (PlumbScorecardPage *self)
{
  return self->level + 2 >= PLUMB_SCORECARD_LEVELS;
}

static void
remember (PlumbScorecardPage *self)
{
  plumb_scorecard_choices_save (self->choices, self->chooser);
}

/* Why there is no line: what is asked for has none, or the search finds none. */
static void
show_nothing (PlumbScorecardPage *self)
{
  static const char *const reasons[PLUMB_N_SCORECARD_VIEWS] = {
    [PLUMB_SCORECARD_ALL] = N_ ("No indicator fits this search. Try another word, or choose all indicators."),
    [PLUMB_SCORECARD_ATTENTION] =
      N_ ("No figure here misses its target, got worse by more than chance would explain, or "
          "is of concern on its control chart."),
    [PLUMB_SCORECARD_BEHIND] = N_ ("No figure here is worse than the neighbours by more than chance would explain."),
    [PLUMB_SCORECARD_CHANGED] = N_ ("No figure here was released or revised since that day."),
    [PLUMB_SCORECARD_PINNED] = N_ ("No indicator here is pinned. Open one and pin its chart, and it is listed here."),
  };
  gboolean search = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  const char *reason = _ (reasons[search ? PLUMB_SCORECARD_ALL : self->choices->view]);

  if (!search && self->choices->view == PLUMB_SCORECARD_BEHIND && self->shared->scorecard->group)
    reason = _ ("No figure here is worse than the chosen group by more than chance would explain.");
  show_message (self, _ ("Nothing found"), reason);
}

static void
list_lines (PlumbScorecardPage *self)
{
  g_autoptr (GPtrArray) items = NULL;

  if (self->shared == NULL)
    return;
  items = plumb_scorecard_items (self->shared, self->choices, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  plumb_scorecard_list_set_items (self->list, items);
  if (self->shared->scorecard->rows->len == 0)
    {
      g_autofree char *sentence = g_strdup_printf (
        _ ("This warehouse has no figure of %s. Choose another authority, or load a file that has its figures."),
        self->shared->scorecard->area->name);

      show_message (self, _ ("No figures"), sentence);
    }
  else if (items->len == 0)
    {
      show_nothing (self);
    }
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
    }
}

static void
fill_views (PlumbScorecardPage *self)
{
  static const char *const labels[PLUMB_N_SCORECARD_VIEWS] = {
    [PLUMB_SCORECARD_ALL] = NC_ ("filter", "All indicators"),
    [PLUMB_SCORECARD_ATTENTION] = NC_ ("filter", "Needs attention"),
    [PLUMB_SCORECARD_BEHIND] = NC_ ("filter", "Worse than neighbours"),
    [PLUMB_SCORECARD_CHANGED] = NC_ ("filter", "Changed since"),
    [PLUMB_SCORECARD_PINNED] = NC_ ("filter", "Pinned"),
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < PLUMB_N_SCORECARD_VIEWS; i++)
    {
      const char *name = i == PLUMB_SCORECARD_BEHIND && self->shared->scorecard->group
                           ? C_ ("filter", "Worse than the group")
                           : g_dpgettext2 (GETTEXT_PACKAGE, "filter", labels[i]);
      /* Translators: a choice of rows and how many indicators it has: Needs attention: 3 */
      g_autofree char *label =
        g_strdup_printf (_ ("%s: %u"), name, plumb_scorecard_count (self->shared, self->choices, i));

      gtk_string_list_append (list, label);
    }
  gtk_drop_down_set_model (self->views, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->views, self->choices->view);
}

/* The days on which something was released, but for the newest: nothing changed since. */
static void
fill_days (PlumbScorecardPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->releases, g_array_unref);
  self->releases = plumb_scorecard_releases (self->shared->scorecard);
  if (self->releases->len > 0)
    g_array_remove_index (self->releases, 0);
  for (guint i = 0; i < self->releases->len; i++)
    {
      const guint32 day = g_array_index (self->releases, guint32, i);
      g_autofree char *label = plumb_date_label (day);

      gtk_string_list_append (list, label);
      if (day == self->choices->since)
        selected = i;
    }
  gtk_drop_down_set_model (self->days, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->days, self->releases->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->days),
                          self->choices->view == PLUMB_SCORECARD_CHANGED && self->releases->len > 0);
}

/* The first line of the list of themes is "All themes". A theme that was remembered and is no more is forgotten. */
static void
fill_themes (PlumbScorecardPage *self)
{
  const GPtrArray *rows = self->shared->scorecard->rows;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const char *last = NULL;
  guint selected = 0;

  if (self->first_theme != NULL)
    {
      g_free (self->choices->theme);
      self->choices->theme = g_steal_pointer (&self->first_theme);
    }
  gtk_string_list_append (list, _ ("All themes"));
  g_ptr_array_set_size (self->offered, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const PlumbIndicator *indicator = ((PlumbScorecardRow *) g_ptr_array_index (rows, i))->comparison->indicator;
      const char *theme = indicator->stored.theme;

      if (g_strcmp0 (theme, last) == 0)
        continue;
      gtk_string_list_append (list, indicator->theme);
      g_ptr_array_add (self->offered, g_strdup (theme));
      if (g_strcmp0 (theme, self->choices->theme) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
      last = theme;
    }
  if (selected == 0)
    g_clear_pointer (&self->choices->theme, g_free);
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
  gboolean narrow = is_narrow (self);
  GString *note = g_string_new (NULL);

  /* Translators: %s is a date: the newest release in the warehouse. */
  as_at_line = scorecard->as_at == 0 ? g_strdup ("") : g_strdup_printf (_ ("As at %s"), as_at);
  plumb_light_label_set (self->as_at, as_at_line);
  plumb_neighbours_button_show (self->neighbours, scorecard, narrow);
  gtk_label_set_label (self->legend_statistic, statistic);
  gtk_label_set_label (self->legend_country, country);
  gtk_label_set_label (self->legend_own, scorecard->area->name);
  /* Where there is no room for it above, the date stands below. */
  if (narrow && *as_at_line != '\0')
    g_string_append_printf (note, "%s. ", as_at_line);
  if (scorecard->region != NULL && (self->choices->hidden & (1U << PLUMB_COLUMN_ENGLAND)) == 0 &&
      plumb_scorecard_column_width (PLUMB_COLUMN_ENGLAND, self->level) >= 0)
    /* Translators: name of the country, name of the region. */
    g_string_append_printf (note, _ ("Second line under %s: %s. "), country, scorecard->region->name);
  /* xgettext:no-c-format */
  g_string_append (note, _ ("Change tested at the 5 % level."));
  plumb_light_label_set (self->note, note->str);
  g_string_free (note, TRUE);
}

/* Columns, density and what stands above: all of the choices but which rows there are. */
static void
arrange (PlumbScorecardPage *self)
{
  if (self->choices->dense)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dense");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dense");
  gtk_widget_set_visible (GTK_WIDGET (self->findings), self->choices->summary);
  plumb_scorecard_list_arrange (self->list, self->level, self->choices->hidden, self->shared->scorecard);
  plumb_scorecard_list_show_order (self->list, self->choices->order, self->choices->reversed);
}

static void
fill (PlumbScorecardPage *self)
{
  self->filling = TRUE;
  plumb_scorecard_options_take (self->options, self->choices);
  fill_views (self);
  fill_days (self);
  fill_themes (self);
  fill_comparison (self);
  self->filling = FALSE;
  list_lines (self);
}

/* What the reader has chosen for the area that is shown now. */
static void
recall (PlumbScorecardPage *self, const char *area)
{
  if (g_strcmp0 (self->chooser, area) == 0)
    return;
  g_free (self->chooser);
  self->chooser = g_strdup (area);
  plumb_scorecard_choices_free (self->choices);
  self->choices = plumb_scorecard_choices_load (area);
}

static void
on_scorecard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbScorecardPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbScorecardShared) shared = plumb_scorecard_read_finish (PLUMB_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (shared == NULL)
    {
      show_message (self, _ ("The scorecard cannot be read"), error->message);
      g_signal_emit (self, signals[SIGNAL_READ], 0);
      return;
    }
  plumb_narrow_bin_foresee (self->bin);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  self->shared = g_steal_pointer (&shared);
  recall (self, self->shared->scorecard->area->code);
  plumb_findings_strip_show (self->findings, self->shared);
  arrange (self);
  fill (self);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
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
  self->reading = g_cancellable_new ();
  selection = plumb_selection_new (NULL, area->code);
  plumb_session_apply (self->session, selection);
  plumb_scorecard_read_async (plumb_session_worker (self->session), selection, self->reading, on_scorecard_read_cb,
                              g_object_ref (self));
}

static void
on_search_changed_cb (PlumbScorecardPage *self)
{
  list_lines (self);
}

static void
on_view_selected_cb (PlumbScorecardPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->views);

  if (self->filling || self->shared == NULL || selected >= PLUMB_N_SCORECARD_VIEWS)
    return;
  self->choices->view = selected;
  gtk_widget_set_visible (GTK_WIDGET (self->days),
                          self->choices->view == PLUMB_SCORECARD_CHANGED && self->releases->len > 0);
  remember (self);
  list_lines (self);
}

static void
on_day_selected_cb (PlumbScorecardPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->days);

  if (self->filling || self->shared == NULL || selected >= self->releases->len)
    return;
  self->choices->since = g_array_index (self->releases, guint32, selected);
  remember (self);
  fill (self);
}

static void
on_theme_selected_cb (PlumbScorecardPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->themes);

  if (self->filling || self->shared == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_free (self->choices->theme);
  self->choices->theme = selected == 0 ? NULL : g_strdup (g_ptr_array_index (self->offered, selected - 1));
  remember (self);
  list_lines (self);
}

static void
on_options_changed_cb (PlumbScorecardPage *self)
{
  const guint hidden = self->choices->hidden;

  if (self->shared == NULL)
    return;
  plumb_scorecard_options_apply (self->options, self->choices);
  remember (self);
  if (self->choices->hidden != hidden)
    fill_comparison (self);
  arrange (self);
  list_lines (self);
}

static void
on_sort_cb (PlumbScorecardPage *self, guint column, gboolean reversed)
{
  if (self->shared == NULL)
    return;
  self->choices->order = column;
  self->choices->reversed = reversed;
  plumb_scorecard_options_take (self->options, self->choices);
  remember (self);
  list_lines (self);
}

static void
on_toggle_theme_cb (PlumbScorecardPage *self, const char *theme)
{
  g_autofree char *kept = g_strdup (theme);

  if (!g_hash_table_remove (self->choices->collapsed, kept))
    g_hash_table_add (self->choices->collapsed, g_strdup (kept));
  remember (self);
  list_lines (self);
  plumb_scorecard_list_focus (self->list, kept);
}

static void
on_open_indicator_cb (PlumbScorecardPage *self, const char *indicator)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_INDICATOR], 0, indicator);
}

/* Enter in the search opens the first indicator found: the line under the first heading, where there are any. */
static void
on_search_activate_cb (PlumbScorecardPage *self)
{
  plumb_scorecard_list_open (self->list, self->choices->sections ? 1 : 0);
}

static void
on_stop_search_cb (PlumbScorecardPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  plumb_scorecard_list_focus (self->list, NULL);
}

static void
on_narrow_changed_cb (PlumbScorecardPage *self)
{
  gboolean narrow;

  self->level = plumb_narrow_bin_level (self->bin);
  narrow = is_narrow (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), self->level == PLUMB_SCORECARD_LEVELS - 1
                                                                  ? GTK_ORIENTATION_VERTICAL
                                                                  : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->as_at), !narrow);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search), narrow);
  gtk_widget_set_visible (self->legend, !narrow);
  plumb_findings_strip_set_folded (self->findings, narrow);
  if (self->level > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  if (self->shared == NULL)
    return;
  arrange (self);
  fill (self);
}

static void
plumb_scorecard_page_dispose (GObject *object)
{
  PlumbScorecardPage *self = PLUMB_SCORECARD_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->session != NULL)
    g_clear_signal_handler (&self->group_handler, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  g_clear_pointer (&self->first_theme, g_free);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_scorecard_page_parent_class)->dispose (object);
}

static void
plumb_scorecard_page_finalize (GObject *object)
{
  PlumbScorecardPage *self = PLUMB_SCORECARD_PAGE (object);

  g_clear_pointer (&self->choices, plumb_scorecard_choices_free);
  g_clear_pointer (&self->releases, g_array_unref);
  g_free (self->chooser);
  G_OBJECT_CLASS (plumb_scorecard_page_parent_class)->finalize (object);
}

static void
plumb_scorecard_page_class_init (PlumbScorecardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_scorecard_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_scorecard_page_finalize;

  /* open-indicator: the line of the indicator with the id @id was activated. */
  signals[SIGNAL_OPEN_INDICATOR] = g_signal_new ("open-indicator", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* read: what was asked for is listed, or the page says why it is not. */
  signals[SIGNAL_READ] =
    g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_FINDINGS_STRIP);
  g_type_ensure (PLUMB_TYPE_LIGHT_LABEL);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  g_type_ensure (PLUMB_TYPE_NEIGHBOURS_BUTTON);
  g_type_ensure (PLUMB_TYPE_SCORECARD_LIST);
  g_type_ensure (PLUMB_TYPE_SCORECARD_OPTIONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-scorecard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, as_at);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, days);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, findings);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_country);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_own);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, legend_statistic);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, message);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, neighbours);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, note);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, options);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, search);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, themes);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardPage, views);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_indicator_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_theme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toggle_theme_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_selected_cb);
}

static void
plumb_scorecard_page_init (PlumbScorecardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->offered = g_ptr_array_new_with_free_func (g_free);
  self->choices = plumb_scorecard_choices_new ();
  plumb_access_name (self->search, _ ("Search indicators"));
  plumb_access_name (self->views, C_ ("filter", "Show"));
  plumb_access_name (self->days, _ ("Changed since"));
  plumb_access_name (self->themes, _ ("Theme"));
}

void
plumb_scorecard_page_set_session (PlumbScorecardPage *self, PlumbSession *session)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (PLUMB_IS_SCORECARD_PAGE (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->group_handler, self->session);
  g_set_object (&self->session, session);
  /* after the page that is shown, which is what the reader waits for */
  if (session != NULL)
    self->group_handler = g_signal_connect_data (session, "group-changed", G_CALLBACK (plumb_scorecard_page_reload),
                                                 self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  plumb_neighbours_button_set_session (self->neighbours, session);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  plumb_scorecard_list_set_items (self->list, none);
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
  return self->reading != NULL || plumb_scorecard_list_busy (self->list);
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
  return g_list_model_get_n_items (plumb_scorecard_list_model (self->list));
}

GPtrArray *
plumb_scorecard_page_ids (PlumbScorecardPage *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = NULL;

  if (self->shared == NULL)
    return ids;
  items = plumb_scorecard_items (self->shared, self->choices, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  for (guint i = 0; i < items->len; i++)
    {
      const PlumbScorecardRow *row = plumb_scorecard_item_row (g_ptr_array_index (items, i));

      if (row != NULL)
        g_ptr_array_add (ids, g_strdup (row->comparison->indicator->id));
    }
  return ids;
}

PlumbScorecardListing *
plumb_scorecard_page_listing (PlumbScorecardPage *self)
{
  if (self->shared == NULL)
    return NULL;
  return plumb_scorecard_listing_new (self->shared, self->choices, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Whether @indicator is among @items; in @there what is listed @step from it, headings passed by, %NULL past the ends.
 */
static gboolean
step_in (GPtrArray *items, const char *indicator, int step, const char **there)
{
  gboolean found = FALSE;

  *there = NULL;
  for (guint i = 0; i < items->len && *there == NULL; i++)
    {
      /* down the list for the next, up for the one before */
      const PlumbScorecardRow *row =
        plumb_scorecard_item_row (g_ptr_array_index (items, step > 0 ? i : items->len - 1 - i));

      if (row != NULL && found)
        *there = row->comparison->indicator->id;
      else if (row != NULL)
        found = g_str_equal (row->comparison->indicator->id, indicator);
    }
  return found;
}

const char *
plumb_scorecard_page_step (PlumbScorecardPage *self, const char *indicator, int step)
{
  g_autoptr (PlumbScorecardChoices) everything = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const char *there;

  if (self->shared == NULL)
    return NULL;
  items = plumb_scorecard_items (self->shared, self->choices, "");
  if (step_in (items, indicator, step, &there))
    return there;
  /* it was not opened from the list as it is now */
  everything = plumb_scorecard_choices_new ();
  g_ptr_array_unref (items);
  items = plumb_scorecard_items (self->shared, everything, "");
  step_in (items, indicator, step, &there);
  return there;
}
