/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button with the area's name and the popover that finds another one.
 */
#include "plumb-area-switcher.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-access.h"
#include "plumb-finder.h"
#include "plumb-search.h"

/* The letters of a name that stand in one line beside all else in the header. */
#define LONGEST_LINE 24

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

struct _PlumbAreaSwitcher
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkLabel *name;
  GtkPopover *popover;
  PlumbFinder *finder;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbAreaSwitcher, plumb_area_switcher, ADW_TYPE_BIN)

static gboolean
fits (gconstpointer area, guint number, const char *text)
{
  return plumb_search_area (area, text);
}

static void
on_chosen_cb (PlumbAreaSwitcher *self, PlumbFound *found)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, plumb_found_thing (found));
}

static void
on_popover_show_cb (PlumbAreaSwitcher *self)
{
  plumb_finder_find (self->finder, "");
}

static void
plumb_area_switcher_class_init (PlumbAreaSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* chosen: @area (PlumbArea) was picked from the list. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PLUMB_TYPE_AREA);

  g_type_ensure (PLUMB_TYPE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-area-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, finder);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, popover);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
}

static void
plumb_area_switcher_init (PlumbAreaSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_finder_set_up (self->finder, _ ("Find an authority"), _ ("Name, number or code"), _ ("Authorities"),
                       _ ("No authority with figures fits this text."), fits, FALSE);
  plumb_area_switcher_set_area (self, NULL);
}

/* Its number and its code, and whether it is made up. */
static char *
codes_text (const PlumbArea *area)
{
  g_autofree char *codes =
    *area->la_code == '\0' ? g_strdup (area->code) : g_strdup_printf ("%s · %s", area->la_code, area->code);

  return area->illustrative ? g_strdup_printf ("%s · %s", codes, _ ("illustrative")) : g_steal_pointer (&codes);
}

void
plumb_area_switcher_set_areas (PlumbAreaSwitcher *self, GPtrArray *areas)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (areas, i);
      g_autofree char *codes = codes_text (area);

      g_ptr_array_add (lines,
                       plumb_found_new (area->name, codes, plumb_area_ref (area), (GDestroyNotify) plumb_area_unref));
    }
  plumb_finder_set_lines (self->finder, lines);
  gtk_widget_set_visible (GTK_WIDGET (self), lines->len > 0);
}

/* A long name in two lines about as long as each other. A label that wraps by itself is not given the height for it by
 * the button of a menu in GTK 4.8. */
static char *
in_lines (const char *name)
{
  const glong length = g_utf8_strlen (name, -1);
  char *lines = g_strdup (name);
  char *best = NULL;
  glong least = length;

  for (char *p = strchr (lines, ' '); length > LONGEST_LINE && p != NULL; p = strchr (p + 1, ' '))
    {
      const glong off = ABS (2 * g_utf8_pointer_to_offset (lines, p) - length);

      if (off < least)
        {
          least = off;
          best = p;
        }
    }
  if (best != NULL)
    *best = '\n';
  return lines;
}

void
plumb_area_switcher_set_area (PlumbAreaSwitcher *self, const PlumbArea *area)
{
  const char *name = area == NULL ? _ ("Choose an authority") : area->name;
  g_autofree char *lines = in_lines (name);
  g_autofree char *label = NULL;

  gtk_label_set_label (self->name, lines);
  /* Translators: %s is the name of the authority shown. */
  label = area == NULL ? g_strdup (name) : g_strdup_printf (_ ("Authority: %s"), name);
  plumb_access_name (self->button, label);
}

void
plumb_area_switcher_find (PlumbAreaSwitcher *self, const char *text)
{
  gtk_popover_popup (self->popover);
  plumb_finder_find (self->finder, text);
}

guint
plumb_area_switcher_n_found (PlumbAreaSwitcher *self)
{
  return plumb_finder_n_found (self->finder);
}
