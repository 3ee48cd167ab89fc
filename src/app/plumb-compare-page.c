/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is compared is chosen over the chart; with whom, the session keeps, as the page of an indicator asks for the
 * same.
 */
#include "plumb-compare-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-figure-view.h"
#include "plumb-group-button.h"
#include "plumb-indicator-choice.h"
#include "plumb-narrow-bin.h"
#include "plumb-set-list.h"

/* A view: the figure it shows, and what can be chosen for it. */
static const struct
{
  const char *id;
  const char *label;
  PlumbFigureKind kind;
  gboolean of_theme; /* of many indicators, else of one */
  gboolean of_two;   /* of another one, too */
} views[] = {
  [PLUMB_COMPARE_RANKED] = { "ranked", N_ ("Ranked"), PLUMB_FIGURE_RANKED, FALSE, FALSE },
  [PLUMB_COMPARE_FUNNEL] = { "funnel", N_ ("Funnel"), PLUMB_FIGURE_FUNNEL, FALSE, FALSE },
  [PLUMB_COMPARE_SCATTER] = { "scatter", N_ ("Scatter"), PLUMB_FIGURE_SCATTER, FALSE, TRUE },
  [PLUMB_COMPARE_SPINE] = { "spine", N_ ("Spine"), PLUMB_FIGURE_SPINE, TRUE, FALSE },
  [PLUMB_COMPARE_HEAT] = { "heat", N_ ("Heat map"), PLUMB_FIGURE_HEAT, TRUE, FALSE },
  [PLUMB_COMPARE_MULTIPLES] = { "multiples", N_ ("Small multiples"), PLUMB_FIGURE_MULTIPLES, FALSE, FALSE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (views) == PLUMB_N_COMPARE_VIEWS);

enum
{
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

struct _PlumbComparePage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkOrientable *top;
  GtkOrientable *kinds;
  GtkOrientable *what;
  GtkOrientable *who;
  AdwBin *kinds_place;
  AdwBin *what_place;
  AdwBin *who_place;
  GtkMenuButton *more;
  AdwBin *more_kinds;
  AdwBin *more_what;
  AdwBin *more_who;
  GtkToggleButton *buttons[PLUMB_N_COMPARE_VIEWS];
  GtkWidget *of_indicator;
  GtkWidget *of_other;
  GtkWidget *of_theme;
  PlumbIndicatorChoice *indicator;
  PlumbIndicatorChoice *other;
  GtkDropDown *theme;
  GtkDropDown *sets;
  PlumbGroupButton *group;
  GtkWidget *among;
  GtkToggleButton *among_all;
  GtkToggleButton *among_these;
  GtkWidget *axis;
  GtkToggleButton *axis_fitted;
  PlumbFigureView *view;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading; /* which indicators have figures */
  PlumbArea *offered;    /* whose indicators are offered */
  GPtrArray *themes;     /* theirs, as the warehouse has them */
  char *wanted;          /* the indicator to begin with, once they are */
  gulong changed_handler;
  gulong group_handler;
  PlumbCompareView shown;
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbComparePage, plumb_compare_page, ADW_TYPE_BIN)

/* The choices that mean something for the view shown. */
static void
show_choices (PlumbComparePage *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Chart: %s"), _ (views[self->shown].label));

  gtk_widget_set_visible (self->of_indicator, !views[self->shown].of_theme);
  gtk_widget_set_visible (self->of_other, views[self->shown].of_two);
  gtk_widget_set_visible (self->of_theme, views[self->shown].of_theme);
  gtk_widget_set_visible (self->among, self->shown == PLUMB_COMPARE_RANKED);
  gtk_widget_set_visible (self->axis, self->shown == PLUMB_COMPARE_MULTIPLES);
  gtk_menu_button_set_label (self->more, _ (views[self->shown].label));
  plumb_access_name (self->more, name);
}

/* What is asked for; %NULL while there is nothing to ask for. */
static PlumbSelection *
make_selection (PlumbComparePage *self)
{
  const PlumbArea *area = plumb_session_area (self->session);
  const char *indicator = plumb_indicator_choice_chosen (self->indicator);
  PlumbSelection *selection;

  if (!views[self->shown].of_theme && indicator == NULL)
    return NULL;
  selection = plumb_selection_new (views[self->shown].of_theme ? NULL : indicator, area->code);
  if (views[self->shown].of_two)
    selection->other = g_strdup (plumb_indicator_choice_chosen (self->other));
  /* the first line is all of them */
  if (views[self->shown].of_theme && gtk_drop_down_get_selected (self->theme) > 0)
    selection->theme = g_strdup (g_ptr_array_index (self->themes, gtk_drop_down_get_selected (self->theme) - 1));
  if (self->shown == PLUMB_COMPARE_MULTIPLES && gtk_toggle_button_get_active (self->axis_fitted))
    selection->axis = PLUMB_AXIS_FITTED;
  plumb_session_apply (self->session, selection);
  return selection;
}

/* The themes of @indicators, under a line for all; the one chosen stays where it is among them. */
static void
offer_themes (PlumbComparePage *self, GPtrArray *indicators)
{
  const guint chosen = gtk_drop_down_get_selected (self->theme);
  g_autofree char *before =
    chosen == 0 || chosen > self->themes->len ? NULL : g_strdup (g_ptr_array_index (self->themes, chosen - 1));
  g_autoptr (GtkStringList) themes = gtk_string_list_new (NULL);
  const char *last = NULL;
  guint selected = 0;

  gtk_string_list_append (themes, _ ("All themes"));
  g_ptr_array_set_size (self->themes, 0);
  for (guint i = 0; i < indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);

      if (g_strcmp0 (last, indicator->stored.theme) != 0)
        {
          gtk_string_list_append (themes, indicator->theme);
          g_ptr_array_add (self->themes, g_strdup (indicator->stored.theme));
        }
      last = indicator->stored.theme;
      if (g_strcmp0 (before, last) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (themes)) - 1;
    }
  gtk_drop_down_set_model (self->theme, G_LIST_MODEL (themes));
  gtk_drop_down_set_selected (self->theme, selected);
}

/* Chooses @wanted (nullable) of @indicators; where it is not among them, number @n of those that mean something beside
 * others, which a total does not. */
static void
begin_with (PlumbIndicatorChoice *choice, GPtrArray *indicators, const char *wanted, guint n)
{
  const char *begin = NULL;

  for (guint i = 0; i < indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);

      if (g_strcmp0 (indicator->id, wanted) == 0)
        {
          begin = wanted;
          break;
        }
      if (!plumb_indicator_is_total (indicator) && n-- == 0)
        begin = indicator->id;
    }
  plumb_indicator_choice_choose (choice, begin);
}

static gpointer
read_measured (PlumbWarehouse *warehouse, gpointer area, GCancellable *cancellable, GError **error)
{
  return plumb_warehouse_get_latest (warehouse, area, error);
}

/* The indicators of the session of which @latest (element-type PlumbLatest) has a figure. */
static GPtrArray *
list_measured (PlumbComparePage *self, GArray *latest)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);
  GPtrArray *all = plumb_session_indicators (self->session);
  GPtrArray *measured = g_ptr_array_new ();

  for (guint i = 0; i < latest->len; i++)
    g_hash_table_add (keys, GSIZE_TO_POINTER ((gsize) g_array_index (latest, PlumbLatest, i).indicator));
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_contains (keys,
                               GSIZE_TO_POINTER ((gsize) ((const PlumbIndicator *) g_ptr_array_index (all, i))->key)))
      g_ptr_array_add (measured, g_ptr_array_index (all, i));
  return measured;
}

static void
on_measured_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbComparePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) latest = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  g_autoptr (GPtrArray) measured = NULL;

  /* another area was chosen since */
  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (latest == NULL)
    {
      g_clear_pointer (&self->offered, plumb_area_unref);
      plumb_figure_view_fail (self->view, error->message);
      return;
    }
  measured = list_measured (self, latest);
  self->filling = TRUE;
  plumb_indicator_choice_offer (self->indicator, _ ("Indicator"), measured);
  plumb_indicator_choice_offer (self->other, _ ("Against"), measured);
  begin_with (self->indicator, measured,
              self->wanted != NULL ? self->wanted : plumb_indicator_choice_chosen (self->indicator), 0);
  begin_with (self->other, measured, plumb_indicator_choice_chosen (self->other), 1);
  g_clear_pointer (&self->wanted, g_free);
  offer_themes (self, measured);
  self->filling = FALSE;
  plumb_compare_page_reload (self);
}

static void
cancel_reading (PlumbComparePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Offers the indicators of which @area has a figure, and then reads what is chosen of them. */
static void
offer_measured (PlumbComparePage *self, PlumbArea *area)
{
  cancel_reading (self);
  g_clear_pointer (&self->offered, plumb_area_unref);
  self->offered = plumb_area_ref (area);
  self->reading = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (self->session), read_measured, plumb_area_ref (area),
                          (GDestroyNotify) plumb_area_unref, (GDestroyNotify) g_array_unref, self->reading,
                          on_measured_read_cb, g_object_ref (self));
}

void
plumb_compare_page_reload (PlumbComparePage *self)
{
  const gboolean these = self->shown == PLUMB_COMPARE_RANKED && gtk_toggle_button_get_active (self->among_these);
  PlumbArea *area = self->session == NULL ? NULL : plumb_session_area (self->session);
  PlumbSelection *selection;

  g_return_if_fail (PLUMB_IS_COMPARE_PAGE (self));

  show_choices (self);
  if (area == NULL || self->filling)
    return;
  if (self->offered == NULL || self->offered->key != area->key)
    offer_measured (self, area);
  /* what is offered is still to come */
  if (self->reading != NULL)
    return;
  selection = make_selection (self);
  if (selection == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("There is no figure of %s to compare."), area->name);

      plumb_figure_view_fail (self->view, sentence);
      return;
    }
  plumb_figure_view_ask (self->view, these ? PLUMB_FIGURE_NEIGHBOURS : views[self->shown].kind, selection);
  plumb_selection_free (selection);
}

static void
on_view_toggled_cb (PlumbComparePage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (PlumbCompareView i = 0; i < PLUMB_N_COMPARE_VIEWS; i++)
    if (self->buttons[i] == button)
      self->shown = i;
  plumb_compare_page_reload (self);
}

/* Of two buttons of which one is pressed. */
static void
on_toggled_cb (PlumbComparePage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    plumb_compare_page_reload (self);
}

/* With whom, as the session has it. */
static void
take_choices (PlumbComparePage *self)
{
  self->filling = TRUE;
  plumb_set_list_show (self->sets, self->session);
  self->filling = FALSE;
}

static void
on_set_selected_cb (PlumbComparePage *self)
{
  if (self->filling || plumb_set_list_choose (self->sets, self->session))
    return;
  take_choices (self);
  plumb_group_button_open (self->group);
}

static void
on_group_changed_cb (PlumbComparePage *self)
{
  take_choices (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plumb_compare_page_reload (self);
}

static void
on_figure_changed_cb (PlumbComparePage *self)
{
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

/* What stands side by side where there is room stands one under the other else: what is widest first. Where texts are
 * large for the window, all choices are behind a button, so that they do not push the chart out of it. */
static void
on_narrow_changed_cb (PlumbComparePage *self)
{
  const guint level = plumb_narrow_bin_level (self->bin);
  const struct
  {
    GtkOrientable *box;
    guint narrow;
  } boxes[] = { { self->what, 1 }, { self->kinds, 2 }, { self->who, 2 } };
  const struct
  {
    GtkOrientable *box;
    AdwBin *place, *behind;
  } choices[] = { { self->kinds, self->kinds_place, self->more_kinds },
                  { self->what, self->what_place, self->more_what },
                  { self->who, self->who_place, self->more_who } };
  const gboolean behind = level > 1;

  gtk_widget_set_visible (GTK_WIDGET (self->more), behind);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    plumb_narrow_bin_move (GTK_WIDGET (choices[i].box), behind ? choices[i].behind : choices[i].place,
                           behind ? GTK_WIDGET (self->more) : NULL);
  plumb_figure_view_set_reading_below (self->view, behind);
  gtk_orientable_set_orientation (self->top, level == 1 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_orientable_set_orientation (boxes[i].box,
                                    level >= boxes[i].narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (level > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
forget_session (PlumbComparePage *self)
{
  if (self->session == NULL)
    return;
  g_clear_signal_handler (&self->changed_handler, self->session);
  g_clear_signal_handler (&self->group_handler, self->session);
}

static void
plumb_compare_page_dispose (GObject *object)
{
  PlumbComparePage *self = PLUMB_COMPARE_PAGE (object);

  forget_session (self);
  cancel_reading (self);
  g_clear_pointer (&self->offered, plumb_area_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_compare_page_parent_class)->dispose (object);
}

static void
plumb_compare_page_class_init (PlumbComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_compare_page_dispose;

  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_FIGURE_VIEW);
  g_type_ensure (PLUMB_TYPE_GROUP_BUTTON);
  g_type_ensure (PLUMB_TYPE_INDICATOR_CHOICE);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-compare-page.ui");
  for (PlumbCompareView i = 0; i < PLUMB_N_COMPARE_VIEWS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, views[i].id, FALSE,
                                               G_STRUCT_OFFSET (PlumbComparePage, buttons) +
                                                 (gssize) (i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, among);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, among_all);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, among_these);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, axis);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, axis_fitted);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, group);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, indicator);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, kinds);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, kinds_place);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, more);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, more_kinds);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, more_what);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, more_who);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, of_indicator);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, of_other);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, of_theme);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, other);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, sets);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, theme);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, top);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, view);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, what);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, what_place);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, who);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePage, who_place);
  gtk_widget_class_bind_template_callback (widget_class, on_figure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, plumb_compare_page_reload);
}

static void
plumb_compare_page_init (PlumbComparePage *self)
{
  self->themes = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  for (PlumbCompareView i = 0; i < PLUMB_N_COMPARE_VIEWS; i++)
    {
      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), _ (views[i].label));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons[i]), plumb_figure_kind_about (views[i].kind));
      /* a tooltip would be its name else */
      plumb_access_name (self->buttons[i], _ (views[i].label));
    }
  plumb_access_name (self->theme, _ ("Theme"));
  plumb_access_name (self->sets, _ ("Compare with"));
  show_choices (self);
}

void
plumb_compare_page_set_session (PlumbComparePage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_COMPARE_PAGE (self));

  forget_session (self);
  cancel_reading (self);
  g_clear_pointer (&self->offered, plumb_area_unref);
  g_set_object (&self->session, session);
  plumb_figure_view_set_session (self->view, session);
  plumb_group_button_set_session (self->group, session);
  if (session == NULL)
    return;
  self->filling = TRUE;
  plumb_set_list_fill (self->sets, session);
  self->filling = FALSE;
  self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (take_choices), self);
  self->group_handler = g_signal_connect_swapped (session, "group-changed", G_CALLBACK (on_group_changed_cb), self);
  take_choices (self);
}

void
plumb_compare_page_begin_with (PlumbComparePage *self, const char *indicator)
{
  g_return_if_fail (PLUMB_IS_COMPARE_PAGE (self));

  if (self->offered != NULL && self->reading == NULL)
    {
      plumb_indicator_choice_choose (self->indicator, indicator);
      return;
    }
  g_free (self->wanted);
  self->wanted = g_strdup (indicator);
}

void
plumb_compare_page_set_view (PlumbComparePage *self, PlumbCompareView view)
{
  g_return_if_fail (view < PLUMB_N_COMPARE_VIEWS);

  gtk_toggle_button_set_active (self->buttons[view], TRUE);
}

gboolean
plumb_compare_page_busy (PlumbComparePage *self)
{
  return self->reading != NULL || plumb_figure_view_busy (self->view);
}

PlumbFigure *
plumb_compare_page_figure (PlumbComparePage *self)
{
  return plumb_figure_view_figure (self->view);
}

gboolean
plumb_compare_page_is_table (PlumbComparePage *self)
{
  return plumb_figure_view_is_table (self->view);
}

const PlumbSelection *
plumb_compare_page_selection (PlumbComparePage *self)
{
  return plumb_figure_view_selection (self->view);
}
