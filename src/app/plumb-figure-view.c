/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind of figure is read by a job of its own when it is first looked at.
 */
#include "plumb-figure-view.h"

#include <glib/gi18n-lib.h>

#include "plumb-chart-view.h"
#include "plumb-figure-table.h"

enum
{
  PROP_0,
  PROP_AS_TABLE,
  PROP_SAID_BESIDE,
  N_PROPS
};

enum
{
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

struct _PlumbFigureView
{
  AdwBin parent_instance;
  /* Template children */
  GtkStack *stack;
  GtkStack *pages;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *chart_box;
  GtkLabel *reading_label;
  GtkLabel *sentence;
  GtkLabel *footer;
  PlumbChartView *chart;
  PlumbFigureTable *table;
  AdwStatusPage *message;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading;
  guint n_reading;           /* jobs that are still to come */
  PlumbSelection *selection; /* what the figures kept were read with */
  PlumbFigure *figures[PLUMB_N_FIGURES];
  PlumbFigure *shown; /* stays until there is another one to show */
  PlumbFigureKind kind;
  gboolean asked[PLUMB_N_FIGURES]; /* being read, or kept */
  gboolean as_table;
  gboolean said_beside;
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbFigureView, plumb_figure_view, ADW_TYPE_BIN)

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

/* Whether the sentence of @kind is all that there is to say of an indicator. */
static gboolean
says_all (PlumbFigureKind kind)
{
  return kind == PLUMB_FIGURE_TREND || kind == PLUMB_FIGURE_NEIGHBOURS || kind == PLUMB_FIGURE_BULLET ||
         kind == PLUMB_FIGURE_TILE;
}

static void
show_figure (PlumbFigureView *self)
{
  PlumbFigure *figure = self->figures[self->kind];
  g_autofree char *subtitle = NULL;
  gboolean empty;

  if (figure == NULL)
    return;
  empty = plumb_figure_is_empty (figure);
  plumb_figure_ref (figure);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  self->shown = figure;
  subtitle = subtitle_markup (figure);
  gtk_label_set_label (self->title, plumb_figure_title (figure));
  gtk_label_set_markup (self->subtitle, subtitle);
  gtk_label_set_label (self->sentence, plumb_figure_sentence (figure));
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), empty || !self->said_beside || !says_all (self->kind));
  gtk_label_set_label (self->footer, plumb_figure_footer (figure));
  plumb_chart_view_set_figure (self->chart, figure);
  /* a row for every area makes thousands of labels, which are not for a table that is not seen */
  plumb_figure_table_set_figure (self->table, self->as_table ? figure : NULL);
  gtk_stack_set_visible_child_name (self->pages, self->as_table ? "table" : "chart");
  /* of nothing there is no chart and no reading, and the sentence says why */
  gtk_widget_set_visible (GTK_WIDGET (self->pages), !empty);
  gtk_stack_set_visible_child_name (self->stack, "figure");
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

static void
clear_figures (PlumbFigureView *self)
{
  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    {
      g_clear_pointer (&self->figures[i], plumb_figure_unref);
      self->asked[i] = FALSE;
    }
  g_clear_pointer (&self->selection, plumb_selection_free);
}

/* What is still to come is not wanted any more; it may be asked for again. */
static void
cancel_reading (PlumbFigureView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->n_reading = 0;
  for (guint i = 0; i < PLUMB_N_FIGURES; i++)
    self->asked[i] = self->figures[i] != NULL;
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
  g_autoptr (PlumbFigureView) self = data;
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  PlumbFigureKind kind;

  /* something else was asked for since */
  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    {
      g_clear_pointer (&figure, plumb_figure_unref);
      return;
    }
  self->n_reading--;
  if (figure == NULL)
    {
      plumb_figure_view_fail (self, error->message);
      return;
    }
  kind = plumb_figure_kind (figure);
  self->figures[kind] = figure;
  if (kind == self->kind)
    show_figure (self);
}

/* Shows the figure of the kind chosen, read before or now. */
static void
want_figure (PlumbFigureView *self)
{
  Order *order;

  if (self->selection == NULL || self->asked[self->kind])
    {
      show_figure (self);
      return;
    }
  self->asked[self->kind] = TRUE;
  if (self->reading == NULL)
    self->reading = g_cancellable_new ();
  order = g_new (Order, 1);
  *order = (Order){ self->kind, plumb_selection_copy (self->selection) };
  self->n_reading++;
  plumb_worker_run_async (plumb_session_worker (self->session), read_figure, order, order_free,
                          (GDestroyNotify) plumb_figure_unref, self->reading, on_figure_read_cb, g_object_ref (self));
}

/* A point that leads to an indicator was clicked, or got Enter. */
static void
on_open_cb (PlumbFigureView *self, const char *indicator)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.indicator", "s", indicator);
}

static void
plumb_figure_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (object);

  switch (id)
    {
    case PROP_AS_TABLE:
      g_value_set_boolean (value, self->as_table);
      break;
    case PROP_SAID_BESIDE:
      g_value_set_boolean (value, self->said_beside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_figure_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (object);

  switch (id)
    {
    case PROP_AS_TABLE:
      self->as_table = g_value_get_boolean (value);
      show_figure (self);
      break;
    case PROP_SAID_BESIDE:
      self->said_beside = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_figure_view_dispose (GObject *object)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (object);

  cancel_reading (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_figure_view_parent_class)->dispose (object);
}

static void
plumb_figure_view_finalize (GObject *object)
{
  PlumbFigureView *self = PLUMB_FIGURE_VIEW (object);

  clear_figures (self);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  G_OBJECT_CLASS (plumb_figure_view_parent_class)->finalize (object);
}

static void
plumb_figure_view_class_init (PlumbFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plumb_figure_view_get_property;
  object_class->set_property = plumb_figure_view_set_property;
  object_class->dispose = plumb_figure_view_dispose;
  object_class->finalize = plumb_figure_view_finalize;

  properties[PROP_AS_TABLE] =
    g_param_spec_boolean ("as-table", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SAID_BESIDE] =
    g_param_spec_boolean ("said-beside", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_CHART_VIEW);
  g_type_ensure (PLUMB_TYPE_FIGURE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-figure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, chart_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, footer);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, message);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, pages);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, reading_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, sentence);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, table);
  gtk_widget_class_bind_template_child (widget_class, PlumbFigureView, title);
  gtk_widget_class_bind_template_callback (widget_class, on_open_cb);
}

static void
plumb_figure_view_init (PlumbFigureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->chart, "reading", self->reading_label, "label", G_BINDING_SYNC_CREATE);
}

void
plumb_figure_view_set_session (PlumbFigureView *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_FIGURE_VIEW (self));

  if (!g_set_object (&self->session, session))
    return;
  cancel_reading (self);
  clear_figures (self);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  plumb_chart_view_set_figure (self->chart, NULL);
  plumb_chart_view_set_worker (self->chart, session == NULL ? NULL : plumb_session_worker (session));
  plumb_figure_table_set_figure (self->table, NULL);
  gtk_stack_set_visible_child_name (self->stack, "reading");
}

void
plumb_figure_view_ask (PlumbFigureView *self, PlumbFigureKind kind, const PlumbSelection *selection)
{
  PlumbSelection *copy;

  g_return_if_fail (PLUMB_IS_FIGURE_VIEW (self));
  g_return_if_fail (kind < PLUMB_N_FIGURES);
  g_return_if_fail (selection != NULL);

  cancel_reading (self);
  if (self->session == NULL)
    return;
  copy = plumb_selection_copy (selection);
  clear_figures (self);
  self->selection = copy;
  self->kind = kind;
  want_figure (self);
}

void
plumb_figure_view_set_kind (PlumbFigureView *self, PlumbFigureKind kind)
{
  g_return_if_fail (PLUMB_IS_FIGURE_VIEW (self));
  g_return_if_fail (kind < PLUMB_N_FIGURES);

  if (self->kind == kind)
    return;
  self->kind = kind;
  want_figure (self);
}

void
plumb_figure_view_fail (PlumbFigureView *self, const char *sentence)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (PLUMB_IS_FIGURE_VIEW (self));

  cancel_reading (self);
  markup = g_markup_escape_text (sentence, -1);
  g_clear_pointer (&self->shown, plumb_figure_unref);
  adw_status_page_set_title (self->message, _ ("The figures cannot be read"));
  adw_status_page_set_description (self->message, markup);
  gtk_stack_set_visible_child_name (self->stack, "message");
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

gboolean
plumb_figure_view_busy (PlumbFigureView *self)
{
  return self->n_reading > 0;
}

PlumbFigure *
plumb_figure_view_figure (PlumbFigureView *self)
{
  return self->shown;
}

gboolean
plumb_figure_view_is_table (PlumbFigureView *self)
{
  return self->as_table;
}

const char *
plumb_figure_view_period (PlumbFigureView *self)
{
  return plumb_chart_view_period (self->chart);
}

void
plumb_figure_view_set_menu (PlumbFigureView *self, GMenuModel *menu)
{
  plumb_chart_view_set_menu (self->chart, menu);
}

void
plumb_figure_view_set_reading_below (PlumbFigureView *self, gboolean below)
{
  g_return_if_fail (PLUMB_IS_FIGURE_VIEW (self));

  gtk_box_reorder_child_after (self->chart_box, GTK_WIDGET (self->reading_label),
                               below ? GTK_WIDGET (self->chart) : NULL);
}

const PlumbSelection *
plumb_figure_view_selection (PlumbFigureView *self)
{
  return self->selection;
}
