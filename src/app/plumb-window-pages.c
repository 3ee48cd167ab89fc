/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the window. Those that do not come first are made when they are needed, so that the first one need not
 * wait for them.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-painter.h"

/* What the pages of figures have to show: nothing where the warehouse is empty. */
static PlumbSession *
figures (PlumbWindow *self)
{
  return self->session == NULL || plumb_session_areas (self->session)->len == 0 ? NULL : self->session;
}

static GtkWidget *
make_indicator (PlumbWindow *self)
{
  self->indicator = g_object_new (PLUMB_TYPE_INDICATOR_PAGE, NULL);
  plumb_indicator_page_set_session (self->indicator, figures (self));
  return GTK_WIDGET (self->indicator);
}

static GtkWidget *
make_compare (PlumbWindow *self)
{
  self->compare = g_object_new (PLUMB_TYPE_COMPARE_PAGE, NULL);
  plumb_compare_page_set_session (self->compare, figures (self));
  if (self->looked_at != NULL)
    plumb_compare_page_begin_with (self->compare, self->looked_at);
  return GTK_WIDGET (self->compare);
}

static GtkWidget *
make_journey (PlumbWindow *self)
{
  self->journey = g_object_new (PLUMB_TYPE_JOURNEY_PAGE, NULL);
  plumb_journey_page_set_session (self->journey, figures (self));
  return GTK_WIDGET (self->journey);
}

static GtkWidget *
make_pins (PlumbWindow *self)
{
  self->pins = g_object_new (PLUMB_TYPE_PINS_PAGE, NULL);
  plumb_pins_page_set_board (self->pins, self->board);
  return GTK_WIDGET (self->pins);
}

static GtkWidget *
make_data (PlumbWindow *self)
{
  self->data = g_object_new (PLUMB_TYPE_DATA_PAGE, NULL);
  plumb_data_page_set_session (self->data, self->session);
  g_signal_connect_object (self->data, "changed", G_CALLBACK (plumb_window_update_data_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->data, "warehouse-changed", G_CALLBACK (plumb_window_refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->data);
}

static GtkWidget *
make_search (PlumbWindow *self)
{
  self->search = g_object_new (PLUMB_TYPE_SEARCH_PAGE, NULL);
  plumb_search_page_set_session (self->search, self->session);
  return GTK_WIDGET (self->search);
}

static GtkWidget *
make_present (PlumbWindow *self)
{
  self->present = g_object_new (PLUMB_TYPE_PRESENT_PAGE, NULL);
  return GTK_WIDGET (self->present);
}

static GtkWidget *
make_help (PlumbWindow *self)
{
  self->help = g_object_new (PLUMB_TYPE_HELP_PAGE, NULL);
  return GTK_WIDGET (self->help);
}

/* A page: what it is called, whether it shows the area that is chosen, whether it is a place of the history, and how it
 * is made where it is not there from the start. */
static const struct
{
  const char *name;
  const char *title;
  gboolean of_area;
  gboolean is_place;
  GtkWidget *(*make) (PlumbWindow *self);
} pages[] = {
  { "welcome", N_ ("Plumbline"), FALSE, FALSE, NULL },
  { "scorecard", N_ ("Scorecard"), TRUE, TRUE, NULL },
  { "indicator", N_ ("Indicator"), TRUE, TRUE, make_indicator },
  { "compare", N_ ("Compare"), TRUE, TRUE, make_compare },
  { "journey", N_ ("Journey"), TRUE, TRUE, make_journey },
  { "pins", N_ ("Pinned charts"), FALSE, TRUE, make_pins },
  { "data", N_ ("Data"), FALSE, FALSE, make_data },
  { "search", N_ ("Search"), FALSE, FALSE, make_search },
  { "present", N_ ("Presentation"), TRUE, FALSE, make_present },
  { "help", N_ ("Help"), FALSE, FALSE, make_help },
};

static guint
page_index (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return i;
  return 0;
}

gboolean
plumb_window_is_place (const char *page)
{
  return pages[page_index (page)].is_place;
}

gboolean
plumb_window_page_of_area (PlumbWindow *self)
{
  return pages[page_index (plumb_window_page (self))].of_area;
}

const char *
plumb_window_page_title (PlumbWindow *self)
{
  return _ (pages[page_index (plumb_window_page (self))].title);
}

gpointer
plumb_window_need (PlumbWindow *self, const char *page)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (self->stack, page);
  const guint i = page_index (page);

  if (widget != NULL)
    return widget;
  widget = pages[i].make (self);
  if (g_signal_lookup ("figure-changed", G_OBJECT_TYPE (widget)) != 0)
    g_signal_connect_object (widget, "figure-changed", G_CALLBACK (plumb_window_update_header), self,
                             G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, widget, page);
  return widget;
}

static void
free_kept (gpointer kept)
{
  g_weak_ref_clear (kept);
  g_free (kept);
}

/* A page that is left keeps the widget in it that had the focus. */
static void
keep_focus (PlumbWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GWeakRef *kept;

  if (page == NULL || focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return;
  kept = g_new0 (GWeakRef, 1);
  g_weak_ref_init (kept, focus);
  g_object_set_data_full (G_OBJECT (page), "plumb-kept-focus", kept, free_kept);
}

void
plumb_window_turn_to (PlumbWindow *self, const char *page)
{
  plumb_window_need (self, page);
  keep_focus (self);
  gtk_stack_set_visible_child_name (self->stack, page);
}

void
plumb_window_return_focus (PlumbWindow *self)
{
  GWeakRef *kept = g_object_get_data (G_OBJECT (gtk_stack_get_visible_child (self->stack)), "plumb-kept-focus");
  g_autoptr (GtkWidget) widget = kept == NULL ? NULL : g_weak_ref_get (kept);

  if (widget != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
}

const char *
plumb_window_page (PlumbWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

void
plumb_window_give_figures (PlumbWindow *self, PlumbSession *session)
{
  plumb_scorecard_page_set_session (self->scorecard, session);
  if (self->indicator != NULL)
    plumb_indicator_page_set_session (self->indicator, session);
  if (self->compare != NULL)
    plumb_compare_page_set_session (self->compare, session);
  if (self->journey != NULL)
    plumb_journey_page_set_session (self->journey, session);
  if (session != NULL)
    plumb_area_switcher_set_areas (self->switcher, plumb_session_areas (session));
}

void
plumb_window_give_warehouse (PlumbWindow *self, PlumbSession *session)
{
  if (self->data != NULL)
    plumb_data_page_set_session (self->data, session);
  if (self->search != NULL)
    plumb_search_page_set_session (self->search, session);
}

PlumbFigure *
plumb_window_figure (PlumbWindow *self, const PlumbSelection **selection)
{
  const char *page = plumb_window_page (self);
  const PlumbSelection *asked = NULL;
  PlumbFigure *figure = NULL;

  if (g_str_equal (page, "indicator"))
    {
      figure = plumb_indicator_page_figure (self->indicator);
      asked = plumb_indicator_page_selection (self->indicator);
    }
  else if (g_str_equal (page, "compare"))
    {
      figure = plumb_compare_page_figure (self->compare);
      asked = plumb_compare_page_selection (self->compare);
    }
  else if (g_str_equal (page, "journey"))
    {
      figure = plumb_journey_page_figure (self->journey);
      asked = plumb_journey_page_selection (self->journey);
    }
  else if (g_str_equal (page, "present"))
    {
      figure = plumb_present_page_figure (self->present);
      asked = plumb_present_page_selection (self->present);
    }
  if (selection != NULL)
    *selection = asked;
  return figure;
}

gboolean
plumb_window_busy (PlumbWindow *self)
{
  return self->printing || self->saving_set || self->opening != NULL || self->exporting != NULL || self->refreshing != NULL ||
         plumb_painter_busy () || plumb_scorecard_page_busy (self->scorecard) ||
         (self->data != NULL && plumb_data_page_busy (self->data)) ||
         (self->indicator != NULL && plumb_indicator_page_busy (self->indicator)) ||
         (self->compare != NULL && plumb_compare_page_busy (self->compare)) ||
         (self->journey != NULL && plumb_journey_page_busy (self->journey)) ||
         (self->present != NULL && plumb_present_page_busy (self->present)) ||
         (self->board != NULL && plumb_pin_board_busy (self->board));
}
