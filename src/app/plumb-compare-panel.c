/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom an indicator is compared with.
 */
#include "plumb-compare-panel.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-group-button.h"
#include "plumb-set-list.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

struct _PlumbComparePanel
{
  AdwBin parent_instance;
  /* Template children */
  AdwActionRow *set_row;
  GtkDropDown *sets;
  PlumbGroupButton *group;
  GtkToggleButton *median;
  GtkToggleButton *mean;
  GtkToggleButton *pooled;
  AdwActionRow *region_row;
  GtkSwitch *region;
  AdwActionRow *country_row;
  GtkSwitch *country;
  GtkDropDown *first;
  GtkDropDown *last;
  /* Owned */
  PlumbSession *session;
  gulong changed_handler;
  gulong group_handler;
  char *indicator; /* whose periods are offered */
  GArray *periods;
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbComparePanel, plumb_compare_panel, ADW_TYPE_BIN)

static void
on_statistic_toggled_cb (PlumbComparePanel *self, GtkToggleButton *button)
{
  if (self->filling || self->session == NULL || !gtk_toggle_button_get_active (button))
    return;
  plumb_session_choose_statistic (self->session, button == self->median ? PLUMB_STATISTIC_MEDIAN
                                                 : button == self->mean ? PLUMB_STATISTIC_MEAN
                                                                        : PLUMB_STATISTIC_POOLED);
}

/* A range that would be upside down takes its other end along. */
static void
on_range_selected_cb (PlumbComparePanel *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const guint first = gtk_drop_down_get_selected (self->first);
  const guint last = gtk_drop_down_get_selected (self->last);

  if (self->filling)
    return;
  self->filling = TRUE;
  if (last != 0 && first > last)
    gtk_drop_down_set_selected (drop_down == self->first ? self->last : self->first,
                                gtk_drop_down_get_selected (drop_down));
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_switched_cb (PlumbComparePanel *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take_choices (PlumbComparePanel *self)
{
  GtkToggleButton *buttons[] = { self->median, self->mean, self->pooled };

  self->filling = TRUE;
  plumb_set_list_show (self->sets, self->session);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->set_row),
                                 plumb_session_group (self->session) != NULL ? _ ("Chosen group") : _ ("Neighbours"));
  gtk_toggle_button_set_active (buttons[plumb_session_statistic (self->session)], TRUE);
  self->filling = FALSE;
}

static void
on_set_selected_cb (PlumbComparePanel *self)
{
  if (self->filling || plumb_set_list_choose (self->sets, self->session))
    return;
  take_choices (self);
  plumb_group_button_open (self->group);
}

static void
on_group_changed_cb (PlumbComparePanel *self)
{
  take_choices (self);
  /* a page that is not shown reads when it is */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
forget_session (PlumbComparePanel *self)
{
  if (self->session == NULL)
    return;
  g_clear_signal_handler (&self->changed_handler, self->session);
  g_clear_signal_handler (&self->group_handler, self->session);
}

static void
plumb_compare_panel_dispose (GObject *object)
{
  PlumbComparePanel *self = PLUMB_COMPARE_PANEL (object);

  forget_session (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_compare_panel_parent_class)->dispose (object);
}

static void
plumb_compare_panel_finalize (GObject *object)
{
  PlumbComparePanel *self = PLUMB_COMPARE_PANEL (object);

  g_clear_pointer (&self->periods, g_array_unref);
  g_free (self->indicator);
  G_OBJECT_CLASS (plumb_compare_panel_parent_class)->finalize (object);
}

static void
plumb_compare_panel_class_init (PlumbComparePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_compare_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_compare_panel_finalize;

  /* changed: region or country was switched, another range or group chosen. What else the session keeps, the session
   * tells. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_GROUP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-compare-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, country);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, country_row);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, first);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, group);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, last);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, mean);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, median);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, pooled);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, region);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, region_row);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, set_row);
  gtk_widget_class_bind_template_child (widget_class, PlumbComparePanel, sets);
  gtk_widget_class_bind_template_callback (widget_class, on_range_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_statistic_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_switched_cb);
}

static void
plumb_compare_panel_init (PlumbComparePanel *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  plumb_access_name (self->sets, _ ("Neighbour set"));
  plumb_access_name (self->first, C_ ("period", "From"));
  plumb_access_name (self->last, C_ ("period", "To"));
}

void
plumb_compare_panel_set_session (PlumbComparePanel *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_COMPARE_PANEL (self));

  forget_session (self);
  g_set_object (&self->session, session);
  plumb_group_button_set_session (self->group, session);
  if (session == NULL)
    return;
  self->filling = TRUE;
  plumb_set_list_fill (self->sets, session);
  self->filling = FALSE;
  self->group_handler = g_signal_connect_swapped (session, "group-changed", G_CALLBACK (on_group_changed_cb), self);
  self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (take_choices), self);
  take_choices (self);
}

/* How many neighbours there are and how close: "10 authorities, all “Very close”". */
static char *
closeness_text (const PlumbComparison *comparison)
{
  const GPtrArray *neighbours = comparison->neighbours;
  const char *closeness = NULL;
  g_autofree char *count = NULL;

  if (neighbours->len == 0)
    return g_strdup (comparison->selection->group != NULL ? _ ("Nobody else is chosen")
                                                          : _ ("No neighbours are listed for this area"));
  count = g_strdup_printf (ngettext ("%u authority", "%u authorities", neighbours->len), neighbours->len);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (neighbours, i);

      if (closeness != NULL && g_strcmp0 (closeness, series->closeness) != 0)
        return g_steal_pointer (&count);
      closeness = series->closeness;
    }
  if (closeness == NULL || *closeness == '\0')
    return g_steal_pointer (&count);
  /* Translators: "10 authorities", then a word as published, such as Very close. */
  return g_strdup_printf (_ ("%s, all “%s”"), count, closeness);
}

/* The period chosen of @drop_down, whose first line is no limit. */
static PlumbPeriod
chosen_period (PlumbComparePanel *self, GtkDropDown *drop_down)
{
  const guint selected = gtk_drop_down_get_selected (drop_down);

  if (self->periods == NULL || selected == 0 || selected > self->periods->len)
    return PLUMB_PERIOD_NONE;
  return g_array_index (self->periods, PlumbPeriod, selected - 1);
}

/* Chooses @period, or no limit where it is not there any more; Returns: whether it is. */
static gboolean
choose_period (PlumbComparePanel *self, GtkDropDown *drop_down, PlumbPeriod period)
{
  for (guint i = 0; period.kind != 0 && i < self->periods->len; i++)
    if (plumb_period_equal (g_array_index (self->periods, PlumbPeriod, i), period))
      {
        gtk_drop_down_set_selected (drop_down, i + 1);
        return TRUE;
      }
  gtk_drop_down_set_selected (drop_down, 0);
  return period.kind == 0;
}

static gboolean
offers (PlumbComparePanel *self, GArray *periods)
{
  if (self->periods == NULL || self->periods->len != periods->len)
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    if (!plumb_period_equal (g_array_index (self->periods, PlumbPeriod, i), g_array_index (periods, PlumbPeriod, i)))
      return FALSE;
  return TRUE;
}

/* The periods to choose a range from, under a first line for no limit. Those of the same indicator stay chosen
 * where they are still there. */
static void
offer_periods (PlumbComparePanel *self, const PlumbComparison *comparison)
{
  g_autoptr (GtkStringList) firsts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) lasts = gtk_string_list_new (NULL);
  const gboolean same = g_strcmp0 (self->indicator, comparison->indicator->id) == 0;
  const PlumbPeriod first = same ? chosen_period (self, self->first) : PLUMB_PERIOD_NONE;
  const PlumbPeriod last = same ? chosen_period (self, self->last) : PLUMB_PERIOD_NONE;
  gboolean kept;

  if (same && offers (self, comparison->periods))
    return;
  g_free (self->indicator);
  self->indicator = g_strdup (comparison->indicator->id);
  g_clear_pointer (&self->periods, g_array_unref);
  self->periods = g_array_ref (comparison->periods);
  gtk_string_list_append (firsts, _ ("The first there is"));
  gtk_string_list_append (lasts, _ ("The last there is"));
  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *label =
        plumb_period_label (g_array_index (self->periods, PlumbPeriod, i), comparison->indicator->calendar);

      gtk_string_list_append (firsts, label);
      gtk_string_list_append (lasts, label);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->first, G_LIST_MODEL (firsts));
  gtk_drop_down_set_model (self->last, G_LIST_MODEL (lasts));
  kept = choose_period (self, self->first, first);
  kept = choose_period (self, self->last, last) && kept;
  self->filling = FALSE;
  if (!kept)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_compare_panel_show (PlumbComparePanel *self, const PlumbComparison *comparison)
{
  g_autofree char *closeness = closeness_text (comparison);
  const PlumbArea *region = comparison->region == NULL ? NULL : comparison->region->area;
  const PlumbArea *country = comparison->country == NULL ? NULL : comparison->country->area;

  adw_action_row_set_subtitle (self->set_row, closeness);
  offer_periods (self, comparison);
  /* A switch that is off leaves no series behind: the name said before stays. */
  if (region != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->region_row), region->name);
      plumb_access_name (self->region, region->name);
    }
  if (country != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->country_row), country->name);
      plumb_access_name (self->country, country->name);
    }
}

void
plumb_compare_panel_apply (PlumbComparePanel *self, PlumbSelection *selection)
{
  selection->region = gtk_switch_get_active (self->region);
  selection->england = gtk_switch_get_active (self->country);
  if (g_strcmp0 (self->indicator, selection->indicator) == 0)
    {
      selection->from = chosen_period (self, self->first);
      selection->to = chosen_period (self, self->last);
      /* the periods are those of one line: no other is meant, whichever has the newest figure within them */
      if (selection->from.kind != 0 || selection->to.kind != 0)
        selection->frequency = plumb_period_frequency (selection->from.kind != 0 ? selection->from : selection->to);
    }
  if (self->session == NULL)
    return;
  plumb_session_apply (self->session, selection);
}
