/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lists: the breakdowns under the total, and the dimensions under the one that is taken without a choice.
 */
#include "plumb-breakdown-choice.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-parts.h"

/* From so many on a list is searched and not read. */
#define MANY 12

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

struct _PlumbBreakdownChoice
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *box;
  GtkDropDown *categories;
  GtkWidget *by;
  GtkDropDown *dimensions;
  GtkCheckButton *shares;
  /* Owned */
  char *indicator; /* whose breakdowns are offered */
  GStrv breakdowns;
  GStrv names; /* of the dimensions */
  PlumbFigureKind kind;
  gboolean filling;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbBreakdownChoice, plumb_breakdown_choice, ADW_TYPE_BIN)

/* The text of @texts that is chosen of @drop_down, whose first line is none of them. */
static const char *
chosen (GtkDropDown *drop_down, GStrv texts)
{
  const guint selected = gtk_drop_down_get_selected (drop_down);

  if (texts == NULL || selected == 0 || selected > g_strv_length (texts))
    return NULL;
  return texts[selected - 1];
}

static void
on_selected_cb (PlumbBreakdownChoice *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
update_visible (PlumbBreakdownChoice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->breakdowns != NULL && self->breakdowns[0] != NULL);
  /* of one dimension there is no choice */
  gtk_widget_set_visible (self->by, plumb_figure_kind_is_of_parts (self->kind) && self->names != NULL &&
                                      g_strv_length (self->names) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->shares), self->kind == PLUMB_FIGURE_STACKED);
}

/* @first, then what @texts say by @label; the line of @stays is chosen, if it is there. */
static void
fill (GtkDropDown *drop_down, const char *first, GStrv texts, char *(*label) (const char *text), const char *stays)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (lines, first);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gtk_string_list_take (lines, label (texts[i]));
      if (g_strcmp0 (texts[i], stays) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (drop_down, selected);
  gtk_drop_down_set_enable_search (drop_down, g_strv_length (texts) >= MANY);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_list_item_set_child (item, GTK_WIDGET (label));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* What is chosen is wrapped, and the list is as it was. */
static void
wrap_chosen (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
plumb_breakdown_choice_finalize (GObject *object)
{
  PlumbBreakdownChoice *self = PLUMB_BREAKDOWN_CHOICE (object);

  g_free (self->indicator);
  g_strfreev (self->breakdowns);
  g_strfreev (self->names);
  G_OBJECT_CLASS (plumb_breakdown_choice_parent_class)->finalize (object);
}

static void
plumb_breakdown_choice_class_init (PlumbBreakdownChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plumb_breakdown_choice_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-breakdown-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbBreakdownChoice, box);
  gtk_widget_class_bind_template_child (widget_class, PlumbBreakdownChoice, by);
  gtk_widget_class_bind_template_child (widget_class, PlumbBreakdownChoice, categories);
  gtk_widget_class_bind_template_child (widget_class, PlumbBreakdownChoice, dimensions);
  gtk_widget_class_bind_template_child (widget_class, PlumbBreakdownChoice, shares);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
}

static void
plumb_breakdown_choice_init (PlumbBreakdownChoice *self)
{
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->categories, text);
  gtk_drop_down_set_expression (self->dimensions, text);
  wrap_chosen (self->categories);
  wrap_chosen (self->dimensions);
  self->filling = FALSE;
  plumb_access_name (self->categories, _ ("Breakdown"));
  plumb_access_name (self->dimensions, _ ("Divided by"));
  update_visible (self);
}

void
plumb_breakdown_choice_offer (PlumbBreakdownChoice *self, const char *indicator, const char *const *breakdowns)
{
  const gboolean same = g_strcmp0 (self->indicator, indicator) == 0;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) names_before = NULL;
  g_autofree char *id = NULL;
  const char *breakdown, *dimension;

  g_return_if_fail (PLUMB_IS_BREAKDOWN_CHOICE (self));

  if (same && g_strv_equal ((const char *const *) self->breakdowns, breakdowns))
    return;
  breakdown = same ? chosen (self->categories, self->breakdowns) : NULL;
  dimension = same ? chosen (self->dimensions, self->names) : NULL;
  id = g_steal_pointer (&self->indicator);
  before = g_steal_pointer (&self->breakdowns);
  names_before = g_steal_pointer (&self->names);
  self->indicator = g_strdup (indicator);
  self->breakdowns = g_strdupv ((char **) breakdowns);
  self->names = plumb_parts_list_dimensions (breakdowns);
  self->filling = TRUE;
  fill (self->categories, _ ("Total"), self->breakdowns, plumb_parts_label, breakdown);
  fill (self->dimensions, _ ("The first that fits"), self->names, plumb_parts_dimension_label, dimension);
  self->filling = FALSE;
  update_visible (self);
  /* what is shown is of something that is not there any more */
  if ((breakdown != NULL && chosen (self->categories, self->breakdowns) == NULL) ||
      (dimension != NULL && chosen (self->dimensions, self->names) == NULL))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_breakdown_choice_set_kind (PlumbBreakdownChoice *self, PlumbFigureKind kind)
{
  g_return_if_fail (PLUMB_IS_BREAKDOWN_CHOICE (self));

  self->kind = kind;
  update_visible (self);
}

void
plumb_breakdown_choice_set_narrow (PlumbBreakdownChoice *self, gboolean narrow)
{
  g_return_if_fail (PLUMB_IS_BREAKDOWN_CHOICE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, narrow ? 6 : 18);
}

void
plumb_breakdown_choice_apply (PlumbBreakdownChoice *self, PlumbSelection *selection)
{
  g_return_if_fail (PLUMB_IS_BREAKDOWN_CHOICE (self));

  if (g_strcmp0 (self->indicator, selection->indicator) != 0)
    return;
  g_free (selection->breakdown);
  selection->breakdown = g_strdup (chosen (self->categories, self->breakdowns));
  g_free (selection->dimension);
  selection->dimension = g_strdup (chosen (self->dimensions, self->names));
  selection->shares = gtk_check_button_get_active (self->shares);
}
