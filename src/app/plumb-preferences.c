/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of the preferences. A drop-down that stands for a setting has the setting's values beside its labels.
 */
#include "plumb-preferences.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-dialogs.h"
#include "plumb-locale.h"

#include "config.h"

struct _PlumbPreferences
{
  AdwWindow parent_instance;
  /* Template children */
  GtkDropDown *area;
  GtkDropDown *theme;
  GtkDropDown *set;
  GtkDropDown *statistic;
  GtkDropDown *months;
  GtkSpinButton *text_size;
  GtkDropDown *scheme;
  GtkSwitch *public_view;
  /* Owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (PlumbPreferences, plumb_preferences, ADW_TYPE_WINDOW)

/* What a drop-down offers: labels for the reader and, as many, values for the setting. */
typedef struct
{
  GtkStringList *labels;
  GPtrArray *values;
} Offer;

static Offer
offer_new (void)
{
  return (Offer){ gtk_string_list_new (NULL), g_ptr_array_new_with_free_func (g_free) };
}

static void
offer (Offer *self, const char *label, const char *value)
{
  gtk_string_list_append (self->labels, label);
  g_ptr_array_add (self->values, g_strdup (value));
}

static void
on_selected_cb (PlumbPreferences *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const GPtrArray *values = g_object_get_data (G_OBJECT (drop_down), "plumb-values");
  const char *key = g_object_get_data (G_OBJECT (drop_down), "plumb-key");
  guint selected = gtk_drop_down_get_selected (drop_down);
  const char *value;

  if (values == NULL || selected >= values->len)
    return;
  value = g_ptr_array_index (values, selected);
  if (g_str_equal (key, "months"))
    g_settings_set_int (self->settings, key, (int) g_ascii_strtoll (value, NULL, 10));
  else
    g_settings_set_string (self->settings, key, value);
}

/* Takes the offer, in which a value that the setting has and nobody offers is the last, as it stands. */
static void
fill (PlumbPreferences *self, GtkDropDown *drop_down, const char *key, const char *name, Offer choices)
{
  g_autofree char *present = g_str_equal (key, "months")
                               ? g_strdup_printf ("%d", g_settings_get_int (self->settings, key))
                               : g_settings_get_string (self->settings, key);
  guint index = 0;

  while (index < choices.values->len && !g_str_equal (g_ptr_array_index (choices.values, index), present))
    index++;
  if (index == choices.values->len)
    offer (&choices, present, present);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (choices.labels));
  gtk_drop_down_set_selected (drop_down, index);
  g_object_unref (choices.labels);
  g_object_set_data (G_OBJECT (drop_down), "plumb-key", (gpointer) key);
  g_object_set_data_full (G_OBJECT (drop_down), "plumb-values", choices.values, (GDestroyNotify) g_ptr_array_unref);
  plumb_access_name (drop_down, name);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
}

static Offer
offer_areas (PlumbSession *session)
{
  Offer areas = offer_new ();

  offer (&areas, _ ("The one shown last"), "");
  for (guint i = 0; session != NULL && i < plumb_session_areas (session)->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (plumb_session_areas (session), i);

      offer (&areas, area->name, area->code);
    }
  return areas;
}

static Offer
offer_themes (PlumbSession *session)
{
  Offer themes = offer_new ();
  const char *last = "";

  offer (&themes, _ ("All themes"), "");
  for (guint i = 0; session != NULL && i < plumb_session_indicators (session)->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (plumb_session_indicators (session), i);

      if (!g_str_equal (indicator->stored.theme, last))
        offer (&themes, indicator->theme, indicator->stored.theme);
      last = indicator->stored.theme;
    }
  return themes;
}

static Offer
offer_sets (PlumbSession *session)
{
  Offer sets = offer_new ();

  offer (&sets, _ ("The newest that lists the authority"), "");
  for (guint i = 0; session != NULL && i < plumb_session_sets (session)->len; i++)
    {
      const char *name = g_ptr_array_index (plumb_session_sets (session), i);

      offer (&sets, plumb_locale_stored ("neighbour set", name), name);
    }
  return sets;
}

static Offer
offer_statistics (void)
{
  Offer statistics = offer_new ();

  for (PlumbStatistic i = PLUMB_STATISTIC_MEDIAN; i <= PLUMB_STATISTIC_POOLED; i++)
    offer (&statistics, plumb_statistic_label (i), plumb_statistic_to_string (i));
  return statistics;
}

/* A year with the same month of the year before, and so on. */
static Offer
offer_months (void)
{
  static const guint numbers[] = { 13, 25, 37, 61 };
  Offer months = offer_new ();

  offer (&months, _ ("All there are"), "0");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *label =
        g_strdup_printf (ngettext ("The last %u month", "The last %u months", numbers[i]), numbers[i]);
      g_autofree char *value = g_strdup_printf ("%u", numbers[i]);

      offer (&months, label, value);
    }
  return months;
}

static Offer
offer_schemes (void)
{
  Offer schemes = offer_new ();

  offer (&schemes, C_ ("colour scheme", "As the desktop has it"), "default");
  offer (&schemes, C_ ("colour scheme", "Light"), "light");
  offer (&schemes, C_ ("colour scheme", "Dark"), "dark");
  return schemes;
}

static void
plumb_preferences_dispose (GObject *object)
{
  g_clear_object (&PLUMB_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (plumb_preferences_parent_class)->dispose (object);
}

static void
plumb_preferences_class_init (PlumbPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, area);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, months);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, public_view);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, scheme);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, set);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, statistic);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, PlumbPreferences, theme);
  gtk_widget_class_bind_template_callback (widget_class, plumb_dialog_leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_preferences_init (PlumbPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (PLUMB_APP_ID);
  plumb_access_name (self->text_size, _ ("Size of text in per cent"));
  g_settings_bind (self->settings, "text-size", self->text_size, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "public-view", self->public_view, "active", G_SETTINGS_BIND_DEFAULT);
}

PlumbPreferences *
plumb_preferences_new (GtkWindow *parent, PlumbSession *session)
{
  PlumbPreferences *self = g_object_new (PLUMB_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);

  fill (self, self->area, "home-area", _ ("Home authority"), offer_areas (session));
  fill (self, self->theme, "theme", _ ("Theme that opens first"), offer_themes (session));
  fill (self, self->set, "neighbour-set", _ ("Neighbour set"), offer_sets (session));
  fill (self, self->statistic, "statistic", _ ("Statistic"), offer_statistics ());
  fill (self, self->months, "months", _ ("Months in a chart"), offer_months ());
  fill (self, self->scheme, "colour-scheme", _ ("Colour scheme"), offer_schemes ());
  return self;
}
