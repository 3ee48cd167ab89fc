/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window prints: the scorecard as it is listed, the pinned charts one a page, or the figure that is shown, as
 * its table where that is.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-print.h"

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PlumbWindow *self = PLUMB_WINDOW (source);
  g_autoptr (GError) error = NULL;
  const gboolean to_file = data != NULL;
  const gboolean printed = plumb_print_finish (result, &error);

  self->printing = FALSE;
  plumb_window_update_actions (self);
  if (error != NULL)
    {
      g_autofree char *said = g_strdup_printf (
        _ ("The pages could not be printed: %s. Choose another printer, or another place for the file."),
        error->message);

      plumb_window_say (self, said);
    }
  else if (printed)
    plumb_window_say (self, to_file ? _ ("Pages saved.") : _ ("Sent to the printer."));
}

/* Nothing is printed, and @sentence says why. */
static void
give_up (PlumbWindow *self, const char *sentence)
{
  self->printing = FALSE;
  plumb_window_update_actions (self);
  plumb_window_say (self, sentence);
}

static void
print (PlumbWindow *self, GPtrArray *figures, GPtrArray *captions, gboolean as_tables, const char *path)
{
  if (figures->len == 0)
    give_up (self, _ ("There is no chart to print yet. Print again when the charts are there."));
  else
    plumb_print_async (GTK_WINDOW (self), figures, captions, as_tables, path, on_printed_cb,
                       path == NULL ? NULL : self);
}

/* A scorecard that is asked for, and what of it. */
typedef struct
{
  PlumbSelection *selection;
  PlumbScorecardListing *listing;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  plumb_selection_free (order->selection);
  g_clear_pointer (&order->listing, plumb_scorecard_listing_free);
  g_free (order);
}

static gpointer
read_scorecard (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  Order *order = data;
  PlumbScorecard *scorecard = plumb_scorecard_load (warehouse, order->selection, error);

  return scorecard == NULL ? NULL : plumb_figure_new_scorecard (scorecard, g_steal_pointer (&order->listing));
}

/* What is printed once the scorecard has been read. */
typedef struct
{
  PlumbWindow *window;
  char *path;
} Waiting;

static void
on_scorecard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;
  g_autoptr (PlumbWindow) self = waiting->window;
  g_autofree char *path = waiting->path;
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref);
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  g_free (waiting);
  if (figure == NULL)
    {
      give_up (self, error->message);
      return;
    }
  g_ptr_array_add (figures, figure);
  print (self, figures, NULL, FALSE, path);
}

static void
print_scorecard (PlumbWindow *self, const char *path)
{
  g_autoptr (PlumbScorecardListing) listing = plumb_scorecard_page_listing (self->scorecard);
  Waiting *waiting;
  Order *order;

  if (listing == NULL || listing->indicators[0] == NULL)
    {
      give_up (self, listing == NULL
                       ? _ ("There is no scorecard to print yet. Print again when it is there.")
                       : _ ("No indicator is listed, so there is nothing to print. Choose all indicators and all "
                            "themes, or search for something else."));
      return;
    }
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (self), g_strdup (path) };
  order = g_new (Order, 1);
  *order = (Order){ plumb_selection_new (NULL, plumb_session_area (self->session)->code), g_steal_pointer (&listing) };
  plumb_session_apply (self->session, order->selection);
  plumb_worker_run_async (plumb_session_worker (self->session), read_scorecard, order, order_free,
                          (GDestroyNotify) plumb_figure_unref, NULL, on_scorecard_read_cb, waiting);
}

static void
print_pins (PlumbWindow *self, const char *path)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref);
  g_autoptr (GPtrArray) captions = g_ptr_array_new_with_free_func (g_free);
  GListModel *items = plumb_pin_board_items (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, i);

      if (plumb_pin_item_figure (item) == NULL)
        continue;
      g_ptr_array_add (figures, plumb_figure_ref (plumb_pin_item_figure (item)));
      g_ptr_array_add (captions, g_strdup (plumb_pin_item_caption (item)));
    }
  print (self, figures, captions, FALSE, path);
}

/* Whether the figure at the place shown is shown as its table. */
static gboolean
is_table (PlumbWindow *self)
{
  const char *page = plumb_window_page (self);

  if (g_str_equal (page, "indicator"))
    return plumb_indicator_page_is_table (self->indicator);
  if (g_str_equal (page, "compare"))
    return plumb_compare_page_is_table (self->compare);
  return g_str_equal (page, "journey") && plumb_journey_page_is_table (self->journey);
}

/* Whether there is anything to print at the place shown. */
static gboolean
can_print (PlumbWindow *self)
{
  const char *page = plumb_window_page (self);

  if (self->printing || self->session == NULL)
    return FALSE;
  if (g_str_equal (page, "scorecard"))
    return TRUE;
  if (g_str_equal (page, "pins"))
    return self->board != NULL && g_list_model_get_n_items (plumb_pin_board_items (self->board)) > 0;
  return plumb_window_figure (self, NULL) != NULL;
}

/* @path: (nullable): into a file instead of asking for a printer. */
static void
print_to (PlumbWindow *self, const char *path)
{
  const char *page = plumb_window_page (self);
  g_autoptr (GPtrArray) figures = NULL;

  if (!can_print (self))
    return;
  self->printing = TRUE;
  plumb_window_update_actions (self);
  if (g_str_equal (page, "scorecard"))
    {
      print_scorecard (self, path);
      return;
    }
  if (g_str_equal (page, "pins"))
    {
      print_pins (self, path);
      return;
    }
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref);
  g_ptr_array_add (figures, plumb_figure_ref (plumb_window_figure (self, NULL)));
  print (self, figures, NULL, is_table (self), path);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_to (PLUMB_WINDOW (widget), NULL);
}

/* Prints without asking, into a file: for scripts that drive the window. */
static void
print_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print_to (PLUMB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
plumb_window_update_print_actions (PlumbWindow *self)
{
  const gboolean can = can_print (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print-to", can);
}

void
plumb_window_install_print_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "win.print-to", "s", print_to_action);
}
