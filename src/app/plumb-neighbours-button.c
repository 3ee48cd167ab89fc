/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who the neighbours are, as the session has it.
 */
#include "plumb-neighbours-button.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-locale.h"
#include "plumb-set-list.h"

struct _PlumbNeighboursButton
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkDropDown *sets;
  GtkDropDown *statistics;
  /* Owned */
  PlumbSession *session;
  gulong changed_handler;
  gboolean taking;
};

G_DEFINE_FINAL_TYPE (PlumbNeighboursButton, plumb_neighbours_button, ADW_TYPE_BIN)

/* The choices as the session has them, without choosing anything. */
static void
take_choices (PlumbNeighboursButton *self)
{
  self->taking = TRUE;
  plumb_set_list_show (self->sets, self->session);
  gtk_drop_down_set_selected (self->statistics, plumb_session_statistic (self->session));
  self->taking = FALSE;
}

static void
on_set_selected_cb (PlumbNeighboursButton *self)
{
  if (!self->taking)
    plumb_set_list_choose (self->sets, self->session);
}

static void
on_statistic_selected_cb (PlumbNeighboursButton *self)
{
  if (!self->taking && self->session != NULL)
    plumb_session_choose_statistic (self->session, gtk_drop_down_get_selected (self->statistics));
}

static void
plumb_neighbours_button_dispose (GObject *object)
{
  PlumbNeighboursButton *self = PLUMB_NEIGHBOURS_BUTTON (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_handler, self->session);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_neighbours_button_parent_class)->dispose (object);
}

static void
plumb_neighbours_button_class_init (PlumbNeighboursButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_neighbours_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-neighbours-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, label);
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, sets);
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, statistics);
  gtk_widget_class_bind_template_callback (widget_class, on_set_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_statistic_selected_cb);
}

static void
plumb_neighbours_button_init (PlumbNeighboursButton *self)
{
  g_autoptr (GtkStringList) statistics = gtk_string_list_new (NULL);

  self->taking = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (PlumbStatistic i = PLUMB_STATISTIC_MEDIAN; i <= PLUMB_STATISTIC_POOLED; i++)
    gtk_string_list_append (statistics, plumb_statistic_label (i));
  gtk_drop_down_set_model (self->statistics, G_LIST_MODEL (statistics));
  self->taking = FALSE;
  plumb_access_name (self->button, _ ("Neighbours"));
  plumb_access_name (self->sets, _ ("Neighbour set"));
  plumb_access_name (self->statistics, _ ("Statistic"));
}

void
plumb_neighbours_button_set_session (PlumbNeighboursButton *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_NEIGHBOURS_BUTTON (self));

  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_handler, self->session);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  self->taking = TRUE;
  plumb_set_list_fill (self->sets, session, FALSE);
  self->taking = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), plumb_session_sets (session)->len > 0);
  self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (take_choices), self);
  take_choices (self);
}

void
plumb_neighbours_button_show (PlumbNeighboursButton *self, const char *set, gboolean narrow)
{
  g_autofree char *neighbours = NULL;

  g_return_if_fail (PLUMB_IS_NEIGHBOURS_BUTTON (self));

  if (set != NULL && self->session != NULL)
    /* Translators: name of the neighbour set; median, mean or pooled rate. */
    neighbours = g_strdup_printf (_ ("Neighbours: %s, %s"), plumb_locale_stored ("neighbour set", set),
                                  plumb_statistic_label (plumb_session_statistic (self->session)));
  else
    neighbours = g_strdup (_ ("No neighbours"));
  gtk_label_set_label (self->label, narrow ? _ ("Neighbours") : neighbours);
  plumb_access_name (self->button, neighbours);
}
