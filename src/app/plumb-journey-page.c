/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the journey. Its steps are those of the chart: what leads somewhere there has a button below it, too.
 */
#include "plumb-journey-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-figure-view.h"
#include "plumb-narrow-bin.h"
#include "plumb-scene-view.h"

/* A size to lay the figure out at: which steps there are does not depend on it. */
#define NOMINAL_WIDTH 1200
#define NOMINAL_HEIGHT 400

enum
{
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

struct _PlumbJourneyPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkDropDown *years;
  GtkToggleButton *view_chart;
  GtkToggleButton *view_table;
  PlumbFigureView *view;
  GtkWidget *leads;
  GtkBox *steps;
  /* Owned */
  PlumbSession *session;
  PlumbPeriod year; /* the one chosen, not set for the newest */
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbJourneyPage, plumb_journey_page, ADW_TYPE_BIN)

/* The years to choose from, the one shown chosen. */
static void
show_years (PlumbJourneyPage *self, const PlumbFigure *figure)
{
  const GArray *periods = figure == NULL ? NULL : plumb_figure_periods (figure);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const PlumbPeriod year = g_array_index (periods, PlumbPeriod, i);
      g_autofree char *label = plumb_period_label (year, PLUMB_CALENDAR_FINANCIAL_YEAR);

      gtk_string_list_append (labels, label);
      if (plumb_period_equal (year, plumb_figure_period (figure)))
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->years, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->years), periods != NULL && periods->len > 1);
  self->filling = FALSE;
}

/* A step as a button; one that leads nowhere is off, and says why under its name. */
static GtkWidget *
make_step (const PlumbDatum *datum)
{
  const gboolean leads = *datum->link != '\0';
  GtkWidget *button = gtk_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const struct
  {
    const char *text;
    const char *style;
  } lines[] = { { datum->name, "heading" }, { leads ? "" : datum->sentence, "small" } };
  g_autofree char *name =
    leads ? g_strdup_printf (_ ("Open %s"), datum->name) : g_strdup_printf ("%s: %s", datum->name, datum->sentence);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label = gtk_label_new (lines[i].text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (label, lines[i].style);
      gtk_widget_set_visible (label, *lines[i].text != '\0');
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), texts);
  gtk_widget_set_hexpand (button, TRUE);
  if (leads)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", datum->link);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.indicator");
    }
  else
    gtk_widget_set_sensitive (button, FALSE);
  plumb_access_name (button, name);
  return button;
}

static void
show_steps (PlumbJourneyPage *self, const PlumbFigure *figure)
{
  g_autoptr (PlumbScene) scene = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_box_remove (self->steps, child);
  if (figure != NULL)
    scene =
      plumb_figure_layout (figure, NOMINAL_WIDTH, NOMINAL_HEIGHT, plumb_scene_view_theme (), 1, PLUMB_FIGURE_PLOT);
  /* the data of the first series are the steps of the year */
  for (guint i = 0; scene != NULL && i < plumb_scene_n_data (scene); i++)
    if (plumb_scene_datum (scene, i)->series == 0)
      gtk_box_append (self->steps, make_step (plumb_scene_datum (scene, i)));
  gtk_widget_set_visible (self->leads, gtk_widget_get_first_child (GTK_WIDGET (self->steps)) != NULL);
}

static void
on_figure_changed_cb (PlumbJourneyPage *self)
{
  const PlumbFigure *figure = plumb_figure_view_figure (self->view);

  show_years (self, figure);
  show_steps (self, figure);
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

/* The newest year is the one of a reader who chose none, and goes on with the warehouse. */
static void
on_year_selected_cb (PlumbJourneyPage *self)
{
  const PlumbFigure *figure = plumb_figure_view_figure (self->view);
  const GArray *periods = figure == NULL ? NULL : plumb_figure_periods (figure);
  const guint selected = gtk_drop_down_get_selected (self->years);

  if (self->filling || periods == NULL || selected >= periods->len)
    return;
  self->year = selected == 0 ? PLUMB_PERIOD_NONE : g_array_index (periods, PlumbPeriod, selected);
  plumb_journey_page_reload (self);
}

static void
on_narrow_changed_cb (PlumbJourneyPage *self)
{
  const gboolean narrow = plumb_narrow_bin_level (self->bin) > 0;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->steps),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
plumb_journey_page_dispose (GObject *object)
{
  g_clear_object (&PLUMB_JOURNEY_PAGE (object)->session);
  G_OBJECT_CLASS (plumb_journey_page_parent_class)->dispose (object);
}

static void
plumb_journey_page_class_init (PlumbJourneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_journey_page_dispose;

  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_FIGURE_VIEW);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-journey-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, leads);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, steps);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, view);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, view_chart);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, view_table);
  gtk_widget_class_bind_template_child (widget_class, PlumbJourneyPage, years);
  gtk_widget_class_bind_template_callback (widget_class, on_figure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_year_selected_cb);
}

static void
plumb_journey_page_init (PlumbJourneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->years, _ ("Year"));
}

void
plumb_journey_page_set_session (PlumbJourneyPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_JOURNEY_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;
  self->year = PLUMB_PERIOD_NONE;
  plumb_figure_view_set_session (self->view, session);
  on_figure_changed_cb (self);
}

void
plumb_journey_page_reload (PlumbJourneyPage *self)
{
  g_autoptr (PlumbSelection) selection = NULL;
  const PlumbArea *area;

  g_return_if_fail (PLUMB_IS_JOURNEY_PAGE (self));

  area = self->session == NULL ? NULL : plumb_session_area (self->session);
  if (area == NULL)
    return;
  selection = plumb_selection_new (NULL, area->code);
  plumb_session_apply (self->session, selection);
  selection->to = self->year;
  plumb_figure_view_ask (self->view, PLUMB_FIGURE_JOURNEY, selection);
}

gboolean
plumb_journey_page_busy (PlumbJourneyPage *self)
{
  return plumb_figure_view_busy (self->view);
}

PlumbFigure *
plumb_journey_page_figure (PlumbJourneyPage *self)
{
  return plumb_figure_view_figure (self->view);
}

gboolean
plumb_journey_page_is_table (PlumbJourneyPage *self)
{
  return plumb_figure_view_is_table (self->view);
}

const PlumbSelection *
plumb_journey_page_selection (PlumbJourneyPage *self)
{
  return plumb_figure_view_selection (self->view);
}

void
plumb_journey_page_set_table (PlumbJourneyPage *self, gboolean table)
{
  gtk_toggle_button_set_active (table ? self->view_table : self->view_chart, TRUE);
}
