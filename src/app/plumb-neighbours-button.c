/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who the neighbours are, as the session has it.
 */
#include "plumb-neighbours-button.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-group-button.h"
#include "plumb-locale.h"
#include "plumb-set-list.h"

struct _PlumbNeighboursButton
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkDropDown *sets;
  PlumbGroupButton *group;
  GtkDropDown *statistics;
  /* Owned */
  PlumbSession *session;
  gulong changed_handler;
  gulong group_handler;
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
  if (self->taking || plumb_set_list_choose (self->sets, self->session))
    return;
  take_choices (self);
  plumb_group_button_open (self->group);
}

static void
forget_session (PlumbNeighboursButton *self)
{
  if (self->session == NULL)
    return;
  g_clear_signal_handler (&self->changed_handler, self->session);
  g_clear_signal_handler (&self->group_handler, self->session);
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

  forget_session (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_neighbours_button_parent_class)->dispose (object);
}

static void
plumb_neighbours_button_class_init (PlumbNeighboursButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_neighbours_button_dispose;
  g_type_ensure (PLUMB_TYPE_GROUP_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-neighbours-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbNeighboursButton, group);
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

  forget_session (self);
  g_set_object (&self->session, session);
  plumb_group_button_set_session (self->group, session);
  if (session == NULL)
    return;
  self->taking = TRUE;
  plumb_set_list_fill (self->sets, session);
  self->taking = FALSE;
  self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (take_choices), self);
  self->group_handler = g_signal_connect_swapped (session, "group-changed", G_CALLBACK (take_choices), self);
  take_choices (self);
}

void
plumb_neighbours_button_show (PlumbNeighboursButton *self, const PlumbScorecard *scorecard, gboolean narrow)
{
  const char *statistic = plumb_statistic_label (scorecard->statistic);
  const GStrv group = !scorecard->group || self->session == NULL ? NULL : plumb_session_group (self->session);
  g_autofree char *neighbours = NULL;

  g_return_if_fail (PLUMB_IS_NEIGHBOURS_BUTTON (self));

  if (group != NULL)
    /* Translators: how many authorities the reader has chosen; median, mean or pooled rate. */
    neighbours = g_strdup_printf (
      ngettext ("Chosen group: %u authority, %s", "Chosen group: %u authorities, %s", g_strv_length (group)),
      g_strv_length (group), statistic);
  else if (scorecard->set != NULL)
    /* Translators: name of the neighbour set; median, mean or pooled rate. */
    neighbours = g_strdup_printf (_ ("Neighbours: %s, %s"),
                                  plumb_locale_stored ("neighbour set", scorecard->set->name), statistic);
  else
    neighbours = g_strdup (_ ("No neighbours"));
  gtk_label_set_label (self->label, !narrow ? neighbours : group != NULL ? _ ("Chosen group") : _ ("Neighbours"));
  plumb_access_name (self->button, neighbours);
}
