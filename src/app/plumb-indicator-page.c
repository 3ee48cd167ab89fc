/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one indicator. What is known of it is read by one job, its figures by the view of figures.
 */
#include "plumb-indicator-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-breakdown-choice.h"
#include "plumb-change-mark.h"
#include "plumb-compare-panel.h"
#include "plumb-definition-panel.h"
#include "plumb-figure-view.h"
#include "plumb-indicator-facts.h"
#include "plumb-kind-switch.h"
#include "plumb-narrow-bin.h"
#include "plumb-notes-panel.h"
#include "plumb-parts.h"

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
  GtkWidget *note;
  PlumbNarrowBin *tools_bin;
  GtkBox *tools;
  PlumbKindSwitch *kinds;
  AdwBin *breakdown_place;
  AdwBin *more_breakdown;
  PlumbBreakdownChoice *breakdown;
  AdwBin *options_place;
  AdwBin *more_options;
  GtkBox *options;
  GtkMenuButton *more;
  GtkToggleButton *view_chart;
  GtkToggleButton *view_table;
  GtkWidget *axis;
  GtkToggleButton *axis_zero;
  GtkToggleButton *axis_fitted;
  GtkToggleButton *axis_shared;
  GtkWidget *change;
  GtkImage *change_mark;
  GtkLabel *change_text;
  PlumbFigureView *view;
  GMenuModel *note_menu;
  PlumbComparePanel *compare;
  PlumbDefinitionPanel *definition;
  PlumbNotesPanel *notes;
  GtkLabel *says;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading_facts; /* what is known of the indicator is still to come */
  char *indicator;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbIndicatorPage, plumb_indicator_page, ADW_TYPE_BIN)

/* The change that led to the latest figure, as the scorecard has it, and all else that the figure says. */
static void
show_facts (PlumbIndicatorPage *self, PlumbIndicatorFacts *facts)
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
  if (facts->comparison->selection->breakdown != NULL)
    {
      g_autofree char *breakdown = plumb_parts_label (facts->comparison->selection->breakdown);

      /* Translators: what all that follows is said of: Only age: 10 to 15. */
      g_string_append_printf (says, _ ("Only %s."), breakdown);
    }
  for (guint i = 0; i < facts->sentences->len; i++)
    g_string_append_printf (says, "%s%s", says->len > 0 ? "\n" : "",
                            ((PlumbSentence *) g_ptr_array_index (facts->sentences, i))->text);
  gtk_label_set_label (self->says, says->str);
  plumb_compare_panel_show (self->compare, facts->comparison);
  plumb_definition_panel_show (self->definition, facts);
  plumb_notes_panel_show (self->notes, facts);
  plumb_kind_switch_show_lacks (self->kinds, facts->lacks);
  plumb_breakdown_choice_offer (self->breakdown, facts->comparison->indicator->id,
                                (const char *const *) facts->breakdowns);
}

/* What is known of the indicator is read no more. */
static void
cancel_facts (PlumbIndicatorPage *self)
{
  g_cancellable_cancel (self->reading_facts);
  g_clear_object (&self->reading_facts);
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

  /* something else was asked for since */
  if (g_task_get_cancellable (G_TASK (result)) != self->reading_facts)
    return;
  g_clear_object (&self->reading_facts);
  if (facts == NULL)
    plumb_figure_view_fail (self->view, error->message);
  else
    show_facts (self, facts);
}

static PlumbAxis
chosen_axis (PlumbIndicatorPage *self)
{
  if (gtk_toggle_button_get_active (self->axis_shared))
    return PLUMB_AXIS_SHARED;
  return gtk_toggle_button_get_active (self->axis_fitted) ? PLUMB_AXIS_FITTED : PLUMB_AXIS_ZERO;
}

void
plumb_indicator_page_reload (PlumbIndicatorPage *self)
{
  g_autoptr (PlumbSelection) selection = NULL;
  PlumbArea *area;

  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  cancel_facts (self);
  area = self->session == NULL ? NULL : plumb_session_area (self->session);
  if (area == NULL || self->indicator == NULL)
    return;
  selection = plumb_selection_new (self->indicator, area->code);
  selection->axis = chosen_axis (self);
  plumb_compare_panel_apply (self->compare, selection);
  plumb_breakdown_choice_apply (self->breakdown, selection);
  plumb_figure_view_ask (self->view, plumb_kind_switch_kind (self->kinds), selection);
  self->reading_facts = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (self->session), read_facts, g_steal_pointer (&selection),
                          (GDestroyNotify) plumb_selection_free, (GDestroyNotify) plumb_indicator_facts_unref,
                          self->reading_facts, on_facts_read_cb, g_object_ref (self));
}

/* Bars begin at zero whatever is chosen for lines, and nothing begins nowhere. */
static void
update_axis (PlumbIndicatorPage *self)
{
  const PlumbAxis axis = plumb_figure_kind_axis (plumb_kind_switch_kind (self->kinds));
  const PlumbFigure *figure = plumb_figure_view_figure (self->view);

  gtk_widget_set_visible (self->axis, axis > PLUMB_AXIS_ZERO && figure != NULL && !plumb_figure_is_empty (figure));
  gtk_widget_set_sensitive (GTK_WIDGET (self->axis_shared), axis == PLUMB_AXIS_SHARED);
}

static void
on_figure_changed_cb (PlumbIndicatorPage *self)
{
  update_axis (self);
  /* nothing is said of an indicator that cannot be read */
  gtk_widget_set_visible (GTK_WIDGET (self->side_scroll), plumb_figure_view_figure (self->view) != NULL);
  gtk_stack_set_visible_child_name (self->stack, "figure");
  gtk_widget_set_tooltip_text (self->note, plumb_indicator_page_why_not_note (self) != NULL
                                             ? plumb_indicator_page_why_not_note (self)
                                             : _ ("Put a note on the chart at the point in use (Ctrl+M)"));
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

static void
on_kind_chosen_cb (PlumbIndicatorPage *self)
{
  const PlumbFigureKind kind = plumb_kind_switch_kind (self->kinds);

  plumb_breakdown_choice_set_kind (self->breakdown, kind);
  plumb_figure_view_set_kind (self->view, kind);
}

static void
on_axis_toggled_cb (PlumbIndicatorPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    plumb_indicator_page_reload (self);
}

/* Where texts are large for the window, what is read stands under the chart. */
static void
update_reading (PlumbIndicatorPage *self)
{
  plumb_figure_view_set_reading_below (self->view, plumb_narrow_bin_level (self->bin) > 0 &&
                                                     plumb_narrow_bin_level (self->tools_bin) > 1);
}

/* The buttons of the kinds have a line of their own, or a list stands for them; then all is in one line if it fits, and
 * else behind a button, so that the chart is not pushed out of the window. */
static void
on_tools_narrow_changed_cb (PlumbIndicatorPage *self)
{
  const guint level = plumb_narrow_bin_level (self->tools_bin);
  const gboolean behind = level > 1;
  GtkWidget *button = behind ? GTK_WIDGET (self->more) : NULL;

  plumb_kind_switch_set_narrow (self->kinds, level > 0);
  plumb_breakdown_choice_set_narrow (self->breakdown, behind);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->options),
                                  behind ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), behind);
  plumb_narrow_bin_move (GTK_WIDGET (self->options), behind ? self->more_options : self->options_place, button);
  plumb_narrow_bin_move (GTK_WIDGET (self->breakdown), behind ? self->more_breakdown : self->breakdown_place, button);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools),
                                  level == 1 || level == 2 ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  update_reading (self);
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
  update_reading (self);
}

static void
plumb_indicator_page_dispose (GObject *object)
{
  PlumbIndicatorPage *self = PLUMB_INDICATOR_PAGE (object);

  cancel_facts (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_indicator_page_parent_class)->dispose (object);
}

static void
plumb_indicator_page_finalize (GObject *object)
{
  PlumbIndicatorPage *self = PLUMB_INDICATOR_PAGE (object);

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

  g_type_ensure (PLUMB_TYPE_BREAKDOWN_CHOICE);
  g_type_ensure (PLUMB_TYPE_COMPARE_PANEL);
  g_type_ensure (PLUMB_TYPE_DEFINITION_PANEL);
  g_type_ensure (PLUMB_TYPE_FIGURE_VIEW);
  g_type_ensure (PLUMB_TYPE_KIND_SWITCH);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  g_type_ensure (PLUMB_TYPE_NOTES_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-indicator-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis_fitted);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis_shared);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, axis_zero);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, breakdown);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, breakdown_place);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change_mark);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, change_text);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, compare);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, definition);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, more);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, more_breakdown);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, more_options);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, note);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, note_menu);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, notes);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, options);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, options_place);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, says);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, side_scroll);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, tools_bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorPage, view_table);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_axis_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_figure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tools_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plumb_indicator_page_reload);
}

static void
plumb_indicator_page_init (PlumbIndicatorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_figure_view_set_menu (self->view, self->note_menu);
}

void
plumb_indicator_page_set_session (PlumbIndicatorPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  cancel_facts (self);
  g_clear_pointer (&self->indicator, g_free);
  plumb_figure_view_set_session (self->view, session);
  plumb_compare_panel_set_session (self->compare, session);
  plumb_notes_panel_set_session (self->notes, session);
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
  return self->reading_facts != NULL || plumb_figure_view_busy (self->view) || plumb_notes_panel_busy (self->notes);
}

PlumbFigure *
plumb_indicator_page_figure (PlumbIndicatorPage *self)
{
  return plumb_figure_view_figure (self->view);
}

gboolean
plumb_indicator_page_is_table (PlumbIndicatorPage *self)
{
  return plumb_figure_view_is_table (self->view);
}

void
plumb_indicator_page_set_view (PlumbIndicatorPage *self, PlumbIndicatorView view)
{
  gtk_toggle_button_set_active (view == PLUMB_INDICATOR_TABLE ? self->view_table : self->view_chart, TRUE);
  if (view < PLUMB_INDICATOR_TABLE)
    plumb_indicator_page_set_kind (self, plumb_kind_switch_nth (view));
}

void
plumb_indicator_page_set_kind (PlumbIndicatorPage *self, PlumbFigureKind kind)
{
  plumb_kind_switch_choose (self->kinds, kind);
}

const char *
plumb_indicator_page_why_not_note (PlumbIndicatorPage *self)
{
  PlumbFigure *figure = plumb_figure_view_figure (self->view);

  if (self->session == NULL || figure == NULL)
    return _ ("No chart is shown.");
  if (plumb_session_why_not_write (self->session) != NULL)
    return plumb_session_why_not_write (self->session);
  if (!plumb_figure_kind_is_marked (plumb_figure_kind (figure)))
    return _ ("Notes stand in charts over time, such as the trend. Choose one of those.");
  return NULL;
}

/* The period of @comparison that a reader calls @label; that of none for none. */
static PlumbPeriod
find_period (const PlumbComparison *comparison, const char *label)
{
  for (guint i = 0; i < comparison->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      g_autofree char *each = plumb_period_label (period, comparison->indicator->calendar);

      if (g_str_equal (each, label))
        return period;
    }
  return PLUMB_PERIOD_NONE;
}

void
plumb_indicator_page_note (PlumbIndicatorPage *self, PlumbRemark remark)
{
  const PlumbComparison *comparison;

  g_return_if_fail (PLUMB_IS_INDICATOR_PAGE (self));

  /* what the panel has may still be of another indicator */
  if (plumb_indicator_page_why_not_note (self) != NULL || self->reading_facts != NULL)
    return;
  comparison = plumb_figure_comparison (plumb_figure_view_figure (self->view));
  plumb_notes_panel_write (self->notes, remark, comparison->periods,
                           find_period (comparison, plumb_figure_view_period (self->view)));
}

const PlumbSelection *
plumb_indicator_page_selection (PlumbIndicatorPage *self)
{
  return plumb_figure_view_selection (self->view);
}
