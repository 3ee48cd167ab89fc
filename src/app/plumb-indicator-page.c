/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one indicator. What is known of it is read by one job; each kind of figure by a job of its own when it is
 * first looked at, and kept until something else is asked for.
 */
#include "plumb-indicator-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-change-mark.h"
#include "plumb-chart-view.h"
#include "plumb-compare-panel.h"
#include "plumb-definition-panel.h"
#include "plumb-figure-table.h"
#include "plumb-indicator-facts.h"
#include "plumb-narrow-bin.h"
#include "plumb-notes-panel.h"

#define SIDE_WIDTH 390

enum
{
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

struct _PlumbIndicatorPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkStack *stack;
  GtkBox *columns;
  AdwClamp *side;
  GtkScrolledWindow *side_scroll;
  GtkStack *pages;
  GtkDropDown *kinds;
  GtkToggleButton *view_chart;
  GtkToggleButton *view_table;
  GtkWidget *axis;
  GtkToggleButton *axis_zero;
  GtkToggleButton *axis_fitted;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *reading_label;
  GtkLabel *footer;
  GtkLabel *sentence;
  GtkWidget *change;
  GtkImage *change_mark;
  GtkLabel *change_text;
  PlumbChartView *chart;
  PlumbFigureTable *table;
  PlumbComparePanel *compare;
  PlumbDefinitionPanel *definition;
  PlumbNotesPanel *notes;
  GtkLabel *says;
  AdwStatusPage *message;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading;
  guint n_reading; /* jobs that are still to come */
  char *indicator;
  PlumbSelection *selection; /* what the figures kept were read with */
  PlumbFigure *figures[PLUMB_N_FIGURES];
  PlumbFigure *shown; /* stays until there is another one to show */
  PlumbFigureKind kind;
  gboolean asked[PLUMB_N_FIGURES]; /* being read, or kept */
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbIndicatorPage, plumb_indicator_page, ADW_TYPE_BIN)

/* The subtitle, which ends with the polarity in words: these in bold. */
static char *
subtitle_markup (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = plumb_figure_comparison (figure);
  const char *subtitle = plumb_figure_subtitle (figure);
  const char *polarity = comparison == NULL ? "" : plumb_polarity_label (comparison->indicator->polarity);
  const char *found = *polarity == '\0' ? NULL : g_strrstr (subtitle, polarity);
  g_autofree char *before = NULL;

  if (found == NULL)
    return g_markup_escape_text (subtitle, -1);
  before = g_strndup (subtitle, found - subtitle);
  return g_markup_printf_escaped ("%s<b>%s</b>", before, found);
}

/* The change that led to the latest figure, as the scorecard has it, and all else that the figure says. */
static void
show_facts (PlumbIndicatorPage *self, const PlumbIndicatorFacts *facts)
{
  const PlumbChange *change = &facts->standing.change;
  const PlumbObservation *latest = facts->standing.observation;
  g_autoptr (GString) says = g_string_new (NULL);

  gtk_widget_set_visible (self->change, latest != NULL);
  if (latest != NULL)
    {
      g_autofree char *reason = plumb_change_mark_reason (change, latest, facts->comparison->indicator);
      g_autofree char *markup = *reason == '\0'
                                  ? g_markup_printf_escaped ("<b>%s</b>", plumb_change_word (change))
                                  : g_markup_printf_escaped ("<b>%s</b>: %s", plumb_change_word (change), reason);

      plumb_change_mark_show (self->change_mark, change);
      gtk_label_set_markup (self->change_text, markup);
    }
  for (guint i = 0; i < facts->sentences->len; i++)
    g_string_append_printf (says, "%s%s", i > 0 ? "\n" : "",
                            ((PlumbSentence *) g_ptr_array_index (facts->sentences, i))->text);
  gtk_label_set_label (self->says, says->str);
  plumb_compare_panel_show (self->compare, facts->comparison);
  plumb_definition_panel_show (self->definition, facts->comparison);
  plumb_notes_panel_show (self->notes, facts);
}

static void
show_figure (PlumbIndicatorPage *self)
{
  PlumbFigure *figure = self->figures[self->kind];
  const gboolean as_table = gtk_toggle_button_get_active (self->view_table);
  g_autofree char *subtitle = NULL;

  if (figure == NULL)
    return;
  plumb_figure_ref (figure);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  self->shown = figure;
  subtitle = subtitle_markup (figure);
  gtk_label_set_label (self->title, plumb_figure_title (figure));
  gtk_label_set_markup (self->subtitle, subtitle);
  gtk_label_set_label (self->sentence, plumb_figure_sentence (figure));
  /* the sentences beside say the same of these two */
  gtk_widget_set_visible (GTK_WIDGET (self->sentence),
                          self->kind != PLUMB_FIGURE_TREND && self->kind != PLUMB_FIGURE_NEIGHBOURS);
  gtk_label_set_label (self->footer, plumb_figure_footer (figure));
  plumb_chart_view_set_figure (self->chart, figure);
  /* a row for every area makes thousands of labels, which are not for a table that is not seen */
  plumb_figure_table_set_figure (self->table, as_table ? figure : NULL);
  gtk_stack_set_visible_child_name (self->pages, as_table ? "table" : "chart");
  /* Bars begin at zero whatever is chosen for lines. */
  gtk_widget_set_visible (self->axis, self->kind == PLUMB_FIGURE_TREND);
  gtk_stack_set_visible_child_name (self->stack, "figure");
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

static void
show_message (PlumbIndicatorPage *self, const char *title, const char *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, markup);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
clear_figures (PlumbIndicatorPage *self)
{
  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    {
      g_clear_pointer (&self->figures[i], plumb_figure_unref);
      self->asked[i] = FALSE;
    }
  g_clear_pointer (&self->selection, plumb_selection_free);
}

static void
cancel_reading (PlumbIndicatorPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->n_reading = 0;
}

/* Whether the job that ended may be told of: nobody has asked for anything else since. A failure is told. */
static gboolean
end_reading (PlumbIndicatorPage *self, GAsyncResult *result, const GError *error)
{
  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return FALSE;
  self->n_reading--;
  if (error == NULL)
    return TRUE;
  g_clear_pointer (&self->shown, plumb_figure_unref);
  show_message (self, _ ("The indicator cannot be read"), error->message);
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
  return FALSE;
}

/* A kind of figure and what it is asked for. */
typedef struct
{
  PlumbFigureKind kind;
  PlumbSelection *selection;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  plumb_selection_free (order->selection);
  g_free (order);
}

static gpointer
read_figure (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;

  return plumb_figure_load (order->kind, warehouse, order->selection, error);
}

static void
on_figure_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbIndicatorPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbFigure) figure = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (!end_reading (self, result, error))
    return;
  if (self->figures[plumb_figure_kind (figure)] != NULL)
    return;
  self->figures[plumb_figure_kind (figure)] = plumb_figure_ref (figure);
  if (plumb_figure_kind (figure) == self->kind)
    show_figure (self);
}

/* Shows the figure of the kind chosen, read before or now. */
static void
want_figure (PlumbIndicatorPage *self)
{
  Order *order;

  if (self->selection == NULL || self->asked[self->kind])
    {
      show_figure (self);
      return;
    }
  self->asked[self->kind] = TRUE;
  order = g_new (Order, 1);
  *order = (Order){ self->kind, plumb_selection_copy (self->selection) };
  self->n_reading++;
  plumb_worker_run_async (plumb_session_worker (self->session), read_figure, order, order_free,
                          (GDestroyNotify) plumb_figure_unref, self->reading, on_figure_read_cb, g_object_ref (self));
}

static gpointer
read_facts (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_indicator_facts_load (warehouse, data, error);
}

static void
on_facts_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbIndicatorPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicatorFacts) facts = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (end_reading (self, result, error))
    show_facts (self, facts);
}

void
plumb_indicator_page_reload (PlumbIndicatorPage *self)
{
  PlumbArea *area;

  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  cancel_reading (self);
  area = self->session == NULL ? NULL : plumb_session_area (self->session);
  if (area == NULL || self->indicator == NULL)
    return;
  self->reading = g_cancellable_new ();
  clear_figures (self);
  self->selection = plumb_selection_new (self->indicator, area->code);
  self->selection->axis = gtk_toggle_button_get_active (self->axis_fitted) ? PLUMB_AXIS_FITTED : PLUMB_AXIS_ZERO;
  plumb_compare_panel_apply (self->compare, self->selection);
  want_figure (self);
  self->n_reading++;
  plumb_worker_run_async (plumb_session_worker (self->session), read_facts, plumb_selection_copy (self->selection),
                          (GDestroyNotify) plumb_selection_free, (GDestroyNotify) plumb_indicator_facts_free,
                          self->reading, on_facts_read_cb, g_object_ref (self));
}

static void
on_view_toggled_cb (PlumbIndicatorPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    show_figure (self);
}

static void
on_kind_selected_cb (PlumbIndicatorPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->kinds);

  if (selected >= PLUMB_N_FIGURES || selected == self->kind)
    return;
  self->kind = selected;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kinds), plumb_figure_kind_about (self->kind));
  want_figure (self);
}

static void
on_axis_toggled_cb (PlumbIndicatorPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    plumb_indicator_page_reload (self);
}

/* Beside the chart where there is room, and scrolled by itself, so that the chart fits the window; else under it. */
static void
on_narrow_changed_cb (PlumbIndicatorPage *self)
{
  gboolean narrow = plumb_narrow_bin_level (self->bin) > 0;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), narrow ? -1 : SIDE_WIDTH, -1);
  adw_clamp_set_maximum_size (self->side, narrow ? G_MAXINT16 : SIDE_WIDTH);
  gtk_widget_set_hexpand (GTK_WIDGET (self->side), narrow);
  gtk_scrolled_window_set_policy (self->side_scroll, GTK_POLICY_NEVER,
                                  narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
plumb_indicator_page_dispose (GObject *object)
{
  PlumbIndicatorPage *self = PLUMB_INDICATOR_PAGE (object);

  cancel_reading (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_indicator_page_parent_class)->dispose (object);
}

static void
plumb_indicator_page_finalize (GObject *object)
{
  PlumbIndicatorPage *self = PLUMB_INDICATOR_PAGE (object);

  clear_figures (self);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  g_free (self->indicator);
  G_OBJECT_CLASS (plumb_indicator_page_parent_class)->finalize (object);
}

static void
plumb_indicator_page_class_init (PlumbIndicatorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plumb_indicator_page_dispose;
  object_class->finalize = plumb_indicator_page_finalize;

  /* figure-changed: plumb_indicator_page_figure() is another one. */
  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_CHART_VIEW);
  g_type_ensure (PLUMB_TYPE_COMPARE_PANEL);
  g_type_ensure (PLUMB_TYPE_DEFINITION_PANEL);
  g_type_ensure (PLUMB_TYPE_FIGURE_TABLE);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  g_type_ensure (PLUMB_TYPE_NOTES_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-indicator-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis_fitted);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis_zero);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change_mark);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change_text);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, compare);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, definition);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, footer);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, message);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, notes);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, reading_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, says);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side_scroll);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, table);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_table);
  gtk_widget_class_bind_template_callback (widget_class, on_axis_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, plumb_indicator_page_reload);
}

static void
plumb_indicator_page_init (PlumbIndicatorPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    gtk_string_list_append (kinds, plumb_figure_kind_label (i));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (kinds));
  plumb_access_name (self->kinds, _ ("Chart"));
  g_object_bind_property (self->chart, "reading", self->reading_label, "label", G_BINDING_SYNC_CREATE);
}

void
plumb_indicator_page_set_session (PlumbIndicatorPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  cancel_reading (self);
  clear_figures (self);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  g_clear_pointer (&self->indicator, g_free);
  plumb_chart_view_set_figure (self->chart, NULL);
  plumb_figure_table_set_figure (self->table, NULL);
  plumb_compare_panel_set_session (self->compare, session);
  gtk_stack_set_visible_child_name (self->stack, "reading");
}

void
plumb_indicator_page_show (PlumbIndicatorPage *self, const char *indicator)
{
  char *id;

  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));
  g_return_if_fail (indicator != NULL);

  id = g_strdup (indicator);
  g_free (self->indicator);
  self->indicator = id;
  plumb_indicator_page_reload (self);
}

gboolean
plumb_indicator_page_busy (PlumbIndicatorPage *self)
{
  return self->n_reading > 0;
}

PlumbFigure *
plumb_indicator_page_figure (PlumbIndicatorPage *self)
{
  return self->shown;
}

void
plumb_indicator_page_set_view (PlumbIndicatorPage *self, PlumbIndicatorView view)
{
  if (view == PLUMB_INDICATOR_TABLE)
    {
      gtk_toggle_button_set_active (self->view_table, TRUE);
      return;
    }
  plumb_indicator_page_set_kind (self, view == PLUMB_INDICATOR_TREND ? PLUMB_FIGURE_TREND : PLUMB_FIGURE_NEIGHBOURS);
  gtk_toggle_button_set_active (self->view_chart, TRUE);
}

void
plumb_indicator_page_set_kind (PlumbIndicatorPage *self, PlumbFigureKind kind)
{
  g_return_if_fail (kind < PLUMB_N_FIGURES);

  gtk_drop_down_set_selected (self->kinds, kind);
}

const PlumbSelection *
plumb_indicator_page_selection (PlumbIndicatorPage *self)
{
  return self->selection;
}
