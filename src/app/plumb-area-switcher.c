/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button with the area's name and the popover that finds another one, which is made when it is first opened.
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
  /* Of the popover; NULL before there is one */
  PlumbFinder *finder;
  /* Owned */
  GPtrArray *areas; /* NULL for none */
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
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, plumb_found_thing (found));
}

/* Its number and its code, and whether it is made up. */
static char *
codes_text (const PlumbArea *area)
{
  g_autofree char *codes =
    *area->la_code == '\0' ? g_strdup (area->code) : g_strdup_printf ("%s · %s", area->la_code, area->code);

  return area->illustrative ? g_strdup_printf ("%s · %s", codes, _ ("illustrative")) : g_steal_pointer (&codes);
}

/* Puts what is offered into the finder. */
static void
fill (PlumbAreaSwitcher *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->areas != NULL && i < self->areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (self->areas, i);
      g_autofree char *codes = codes_text (area);

      g_ptr_array_add (lines,
                       plumb_found_new (area->name, codes, plumb_area_ref (area), (GDestroyNotify) plumb_area_unref));
    }
  plumb_finder_set_lines (self->finder, lines);
}

static void
on_popover_show_cb (PlumbAreaSwitcher *self)
{
  plumb_finder_find (self->finder, "");
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlumbAreaSwitcher *self = data;
  GtkWidget *popover;

  if (self->finder != NULL)
    return;
  popover = gtk_popover_new ();
  self->finder =
    g_object_new (PLUMB_TYPE_FINDER, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  plumb_finder_set_up (self->finder, _ ("Find an authority"), _ ("Name, number or code"), _ ("Authorities"),
                       _ ("No authority with figures fits this text."), fits, FALSE);
  fill (self);
  g_signal_connect_swapped (self->finder, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect_swapped (self->finder, "stopped", G_CALLBACK (gtk_popover_popdown), popover);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover_show_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->finder));
  gtk_menu_button_set_popover (button, popover);
}

static void
plumb_area_switcher_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_AREA_SWITCHER (object)->areas, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_area_switcher_parent_class)->dispose (object);
}

static void
plumb_area_switcher_class_init (PlumbAreaSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_area_switcher_dispose;

  /* chosen: @area (PlumbArea) was picked from the list. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PLUMB_TYPE_AREA);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-area-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbAreaSwitcher, name);
}

static void
plumb_area_switcher_init (PlumbAreaSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, make_popover, self, NULL);
  plumb_area_switcher_set_area (self, NULL);
}

void
plumb_area_switcher_set_areas (PlumbAreaSwitcher *self, GPtrArray *areas)
{
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  self->areas = areas == NULL ? NULL : g_ptr_array_ref (areas);
  if (self->finder != NULL)
    fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), areas != NULL && areas->len > 0);
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
plumb_area_switcher_open (PlumbAreaSwitcher *self)
{
  gtk_menu_button_popup (self->button);
}
