/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The indicators by theme, each with its name and its plain sentence.
 */
#include "plumb-indicator-choice.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-finder.h"
#include "plumb-search.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

struct _PlumbIndicatorChoice
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  PlumbFinder *finder;
  /* Owned */
  char *name;
  char *chosen;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbIndicatorChoice, plumb_indicator_choice, ADW_TYPE_BIN)

static gboolean
fits (gconstpointer indicator, guint number, const char *text)
{
  return plumb_search_indicator (indicator, number, text);
}

static void
take (PlumbIndicatorChoice *self, const PlumbIndicator *indicator)
{
  g_autofree char *said = NULL;

  g_free (self->chosen);
  self->chosen = g_strdup (indicator->id);
  gtk_label_set_label (self->label, indicator->name);
  /* Translators: what an indicator is for, and its name: Indicator: Re-referrals within 12 months */
  said = g_strdup_printf (_ ("%s: %s"), self->name, indicator->name);
  plumb_access_name (self->button, said);
}

static void
on_chosen_cb (PlumbIndicatorChoice *self, PlumbFound *line)
{
  const PlumbIndicator *indicator = plumb_found_thing (line);
  const gboolean other = g_strcmp0 (self->chosen, indicator->id) != 0;

  gtk_popover_popdown (self->popover);
  take (self, indicator);
  if (other)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_popover_show_cb (PlumbIndicatorChoice *self)
{
  plumb_finder_find (self->finder, "");
}

static void
plumb_indicator_choice_finalize (GObject *object)
{
  PlumbIndicatorChoice *self = PLUMB_INDICATOR_CHOICE (object);

  g_free (self->name);
  g_free (self->chosen);
  G_OBJECT_CLASS (plumb_indicator_choice_parent_class)->finalize (object);
}

static void
plumb_indicator_choice_class_init (PlumbIndicatorChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plumb_indicator_choice_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-indicator-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorChoice, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorChoice, finder);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorChoice, label);
  gtk_widget_class_bind_template_child (widget_class, PlumbIndicatorChoice, popover);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
}

static void
plumb_indicator_choice_init (PlumbIndicatorChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_finder_set_up (self->finder, _ ("Find an indicator"), _ ("Name, theme or acronym"), _ ("Indicators"),
                       _ ("No indicator fits this text."), fits, FALSE);
}

void
plumb_indicator_choice_offer (PlumbIndicatorChoice *self, const char *name, GPtrArray *indicators)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (PLUMB_IS_INDICATOR_CHOICE (self));

  g_free (self->name);
  self->name = g_strdup (name);
  for (guint i = 0; i < indicators->len; i++)
    {
      PlumbIndicator *indicator = g_ptr_array_index (indicators, i);

      g_ptr_array_add (lines, plumb_found_new (indicator->name, indicator->theme, plumb_indicator_ref (indicator),
                                               (GDestroyNotify) plumb_indicator_unref));
    }
  plumb_finder_set_lines (self->finder, lines);
  gtk_widget_set_sensitive (GTK_WIDGET (self), lines->len > 0);
}

const char *
plumb_indicator_choice_chosen (PlumbIndicatorChoice *self)
{
  return self->chosen;
}

void
plumb_indicator_choice_choose (PlumbIndicatorChoice *self, const char *id)
{
  const guint n = plumb_finder_n_lines (self->finder);
  guint found = 0;

  g_return_if_fail (PLUMB_IS_INDICATOR_CHOICE (self));

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (((const PlumbIndicator *) plumb_found_thing (plumb_finder_line (self->finder, i)))->id, id) == 0)
      found = i;
  if (n > 0)
    take (self, plumb_found_thing (plumb_finder_line (self->finder, found)));
}
