/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one indicator. One job reads all of its figures, so that switching between them shows what is there
 * already.
 */
#include "plumb-indicator-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-change-mark.h"
#include "plumb-chart-view.h"
#include "plumb-compare-panel.h"
#include "plumb-definition-panel.h"
#include "plumb-figure-table.h"
#include "plumb-narrow-bin.h"

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
  GtkToggleButton *view_trend;
  GtkToggleButton *view_neighbours;
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
  AdwStatusPage *message;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading;
  char *indicator;
  PlumbFigure *figures[PLUMB_N_FIGURES];
  PlumbFigureKind kind;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbIndicatorPage, plumb_indicator_page, ADW_TYPE_BIN)

/* What one job brings. */
typedef struct
{
  PlumbFigure *figures[PLUMB_N_FIGURES];
} Figures;

static void
figures_free (gpointer data)
{
  Figures *figures = data;

  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    g_clear_pointer (&figures->figures[i], plumb_figure_unref);
  g_free (figures);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Figures, figures_free)

static gpointer
read_figures (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_TREND, PLUMB_FIGURE_NEIGHBOURS };
  g_autoptr (Figures) figures = g_new0 (Figures, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      figures->figures[kinds[i]] = plumb_figure_load (kinds[i], warehouse, data, error);
      if (figures->figures[kinds[i]] == NULL)
        return NULL;
    }
  return g_steal_pointer (&figures);
}

static PlumbFigure *
current_figure (PlumbIndicatorPage *self)
{
  return self->figures[self->kind];
}

/* The subtitle, which ends with the polarity in words: these in bold. */
static char *
subtitle_markup (const PlumbFigure *figure)
{
  const PlumbIndicator *indicator = plumb_figure_comparison (figure)->indicator;
  const char *polarity = plumb_polarity_label (indicator->polarity);
  const char *subtitle = plumb_figure_subtitle (figure);
  const char *found = g_strrstr (subtitle, polarity);
  g_autofree char *before = NULL;

  if (found == NULL)
    return g_markup_escape_text (subtitle, -1);
  before = g_strndup (subtitle, found - subtitle);
  return g_markup_printf_escaped ("%s<b>%s</b>", before, found);
}

/* The change that led to the latest figure, as the scorecard has it. */
static void
show_change (PlumbIndicatorPage *self, const PlumbComparison *comparison)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  PlumbChange change;
  g_autofree char *reason = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (self->change, latest != NULL);
  if (latest == NULL)
    return;
  change = plumb_change_compute (comparison->own, latest->period, comparison->breaks);
  reason = plumb_change_mark_reason (&change, latest, comparison->indicator);
  markup = *reason == '\0' ? g_markup_printf_escaped ("<b>%s</b>", plumb_change_word (&change))
                           : g_markup_printf_escaped ("<b>%s</b>: %s", plumb_change_word (&change), reason);
  plumb_change_mark_show (self->change_mark, &change);
  gtk_label_set_markup (self->change_text, markup);
}

static void
show_figure (PlumbIndicatorPage *self)
{
  PlumbFigure *figure = current_figure (self);
  g_autofree char *subtitle = NULL;

  if (figure == NULL)
    return;
  subtitle = subtitle_markup (figure);
  gtk_label_set_label (self->title, plumb_figure_title (figure));
  gtk_label_set_markup (self->subtitle, subtitle);
  gtk_label_set_label (self->sentence, plumb_figure_sentence (figure));
  gtk_label_set_label (self->footer, plumb_figure_footer (figure));
  plumb_chart_view_set_figure (self->chart, figure);
  plumb_figure_table_set_figure (self->table, figure);
  gtk_stack_set_visible_child_name (self->pages, gtk_toggle_button_get_active (self->view_table) ? "table" : "chart");
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
    g_clear_pointer (&self->figures[i], plumb_figure_unref);
}

static void
on_figures_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbIndicatorPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Figures) figures = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  const PlumbComparison *comparison;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  clear_figures (self);
  if (figures == NULL)
    {
      show_message (self, _ ("The indicator cannot be read"), error->message);
      g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
      return;
    }
  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    self->figures[i] = g_steal_pointer (&figures->figures[i]);
  comparison = plumb_figure_comparison (current_figure (self));
  plumb_compare_panel_show (self->compare, comparison);
  plumb_definition_panel_show (self->definition, comparison);
  show_change (self, comparison);
  show_figure (self);
}

static void
cancel_reading (PlumbIndicatorPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

void
plumb_indicator_page_reload (PlumbIndicatorPage *self)
{
  PlumbArea *area;
  PlumbSelection *selection;

  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  cancel_reading (self);
  area = self->session == NULL ? NULL : plumb_session_area (self->session);
  if (area == NULL || self->indicator == NULL)
    return;
  self->reading = g_cancellable_new ();
  selection = plumb_selection_new (self->indicator, area->code);
  selection->axis = gtk_toggle_button_get_active (self->axis_fitted) ? PLUMB_AXIS_FITTED : PLUMB_AXIS_ZERO;
  plumb_compare_panel_apply (self->compare, selection);
  plumb_worker_run_async (plumb_session_worker (self->session), read_figures, selection,
                          (GDestroyNotify) plumb_selection_free, figures_free, self->reading, on_figures_read_cb,
                          g_object_ref (self));
}

static void
on_view_toggled_cb (PlumbIndicatorPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  /* The table is that of the chart shown before. */
  if (button == self->view_trend)
    self->kind = PLUMB_FIGURE_TREND;
  else if (button == self->view_neighbours)
    self->kind = PLUMB_FIGURE_NEIGHBOURS;
  show_figure (self);
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
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, message);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, reading_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side_scroll);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, table);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_neighbours);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_table);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_trend);
  gtk_widget_class_bind_template_callback (widget_class, on_axis_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, plumb_indicator_page_reload);
}

static void
plumb_indicator_page_init (PlumbIndicatorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  return self->reading != NULL;
}

PlumbFigure *
plumb_indicator_page_figure (PlumbIndicatorPage *self)
{
  return current_figure (self);
}

void
plumb_indicator_page_set_view (PlumbIndicatorPage *self, PlumbIndicatorView view)
{
  GtkToggleButton *buttons[] = { self->view_trend, self->view_neighbours, self->view_table };

  gtk_toggle_button_set_active (buttons[view], TRUE);
}
