/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the scorecard is ordered and which columns it has. The heads of a column view cannot have the focus before GTK
 * 4.10, so that this is how a keyboard sorts.
 */
#include "plumb-scorecard-options.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

struct _PlumbScorecardOptions
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkDropDown *orders;
  GtkCheckButton *reversed;
  GtkCheckButton *sections;
  GtkCheckButton *dense;
  GtkCheckButton *summary;
  GtkGrid *columns;
  /* Borrowed from the grid: one a column, none for the first */
  GtkCheckButton *checks[PLUMB_N_COLUMNS];
  gboolean taking;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbScorecardOptions, plumb_scorecard_options, ADW_TYPE_BIN)

static void
on_chosen_cb (PlumbScorecardOptions *self)
{
  if (!self->taking)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
plumb_scorecard_options_class_init (PlumbScorecardOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* changed: something else was chosen. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-scorecard-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, columns);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, dense);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, orders);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, reversed);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, sections);
  gtk_widget_class_bind_template_child (widget_class, PlumbScorecardOptions, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

/* The list of orders begins with that by themes. */
static PlumbScorecardColumn
order_at (guint position)
{
  return position == 0 ? PLUMB_N_COLUMNS : (PlumbScorecardColumn) (position - 1);
}

static void
plumb_scorecard_options_init (PlumbScorecardOptions *self)
{
  g_autoptr (GtkStringList) orders = gtk_string_list_new (NULL);

  self->taking = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i <= PLUMB_N_COLUMNS; i++)
    gtk_string_list_append (orders, plumb_scorecard_column_order (order_at (i)));
  gtk_drop_down_set_model (self->orders, G_LIST_MODEL (orders));
  for (guint i = PLUMB_COLUMN_INDICATOR + 1; i < PLUMB_N_COLUMNS; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (plumb_scorecard_column_title (i, FALSE));

      self->checks[i] = GTK_CHECK_BUTTON (check);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_chosen_cb), self);
      gtk_grid_attach (self->columns, check, (int) (i - 1) % 2, (int) (i - 1) / 2, 1, 1);
    }
  self->taking = FALSE;
  plumb_access_name (self->button, _ ("Sort and columns"));
  plumb_access_name (self->orders, _ ("Sort by"));
}

void
plumb_scorecard_options_take (PlumbScorecardOptions *self, const PlumbScorecardChoices *choices)
{
  g_return_if_fail (PLUMB_IS_SCORECARD_OPTIONS (self));

  self->taking = TRUE;
  gtk_drop_down_set_selected (self->orders, choices->order == PLUMB_N_COLUMNS ? 0 : choices->order + 1);
  gtk_check_button_set_active (self->reversed, choices->reversed);
  gtk_check_button_set_active (self->sections, choices->sections);
  gtk_check_button_set_active (self->dense, choices->dense);
  gtk_check_button_set_active (self->summary, choices->summary);
  for (guint i = PLUMB_COLUMN_INDICATOR + 1; i < PLUMB_N_COLUMNS; i++)
    gtk_check_button_set_active (self->checks[i], (choices->hidden & (1U << i)) == 0);
  self->taking = FALSE;
}

void
plumb_scorecard_options_apply (PlumbScorecardOptions *self, PlumbScorecardChoices *choices)
{
  choices->order = order_at (gtk_drop_down_get_selected (self->orders));
  choices->reversed = gtk_check_button_get_active (self->reversed);
  choices->sections = gtk_check_button_get_active (self->sections);
  choices->dense = gtk_check_button_get_active (self->dense);
  choices->summary = gtk_check_button_get_active (self->summary);
  choices->hidden = 0;
  for (guint i = PLUMB_COLUMN_INDICATOR + 1; i < PLUMB_N_COLUMNS; i++)
    if (!gtk_check_button_get_active (self->checks[i]))
      choices->hidden |= 1U << i;
}
