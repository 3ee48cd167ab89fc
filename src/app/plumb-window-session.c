/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window shows: a warehouse is opened, its pages are told, and told again when it or a choice has changed.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

/* The list of pins was written: the scorecard lists the indicators that are on one. */
static void
on_pins_saved_cb (PlumbWindow *self)
{
  plumb_scorecard_page_reload (self->scorecard);
  plumb_window_update_header (self);
}

static void
on_session_changed_cb (PlumbWindow *self)
{
  const char *set = plumb_session_set (self->session);

  g_settings_set_string (self->settings, "neighbour-set", set == NULL ? "" : set);
  g_settings_set_string (self->settings, "statistic",
                         plumb_statistic_to_string (plumb_session_statistic (self->session)));
  if (self->moving)
    return;
  /* what is presented was chosen before */
  plumb_window_leave_present (self);
  if (g_str_equal (plumb_window_page (self), "indicator"))
    plumb_indicator_page_reload (self->indicator);
  else if (g_str_equal (plumb_window_page (self), "compare"))
    plumb_compare_page_reload (self->compare);
  else if (g_str_equal (plumb_window_page (self), "journey"))
    plumb_journey_page_reload (self->journey);
  plumb_scorecard_page_reload (self->scorecard);
}

static void
drop_session (PlumbWindow *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->session_handler, self->session);
  plumb_window_give_figures (self, NULL);
  if (self->pins != NULL)
    plumb_pins_page_set_board (self->pins, NULL);
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  plumb_window_give_warehouse (self, NULL);
  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  plumb_area_switcher_set_areas (self->switcher, NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->deleted_set, plumb_saved_set_free);
  g_clear_pointer (&self->history, plumb_history_free);
  self->history = plumb_history_new ();
}

/* The area to begin with: the one asked for, the one at home, the one last used, else the first. */
static PlumbArea *
first_area (PlumbWindow *self)
{
  g_autofree char *home = g_settings_get_string (self->settings, "home-area");
  g_autofree char *last = g_settings_get_string (self->settings, "last-area");
  PlumbArea *area = NULL;

  if (self->wanted_area != NULL)
    {
      area = plumb_session_find_area (self->session, self->wanted_area);
      if (area == NULL)
        {
          g_autofree char *sentence = g_strdup_printf (
            _ ("This warehouse has no figures of an area “%s”. Choose one from the list."), self->wanted_area);

          plumb_window_say (self, sentence);
        }
    }
  if (area == NULL)
    area = plumb_session_find_area (self->session, home);
  if (area == NULL)
    area = plumb_session_find_area (self->session, last);
  return area == NULL ? g_ptr_array_index (plumb_session_areas (self->session), 0) : area;
}

/* Gives the session, which has figures, to the pages that show them. */
static void
show_figures (PlumbWindow *self)
{
  if (self->board == NULL)
    {
      self->board = plumb_pin_board_new (self->session);
      g_signal_connect_swapped (self->board, "changed", G_CALLBACK (plumb_window_update_header), self);
      g_signal_connect_swapped (self->board, "failed", G_CALLBACK (plumb_window_say), self);
      g_signal_connect_swapped (self->board, "saved", G_CALLBACK (on_pins_saved_cb), self);
      if (self->pins != NULL)
        plumb_pins_page_set_board (self->pins, self->board);
    }
  plumb_window_give_figures (self, self->session);
}

void
plumb_window_take_settings (PlumbWindow *self)
{
  g_autoptr (PlumbSelection) chosen = plumb_session_settle (self->settings);

  if (self->session == NULL)
    return;
  plumb_session_choose_set (self->session, chosen->neighbour_set);
  plumb_session_choose_statistic (self->session, chosen->statistic);
  plumb_session_choose_months (self->session, chosen->months);
  plumb_session_choose_public_view (self->session, chosen->public_view);
  plumb_window_update_banners (self);
  plumb_window_update_actions (self);
}

static gboolean
has_indicator (PlumbWindow *self, const char *id)
{
  GPtrArray *indicators = plumb_session_indicators (self->session);

  for (guint i = 0; i < indicators->len; i++)
    if (g_str_equal (((PlumbIndicator *) g_ptr_array_index (indicators, i))->id, id))
      return TRUE;
  return FALSE;
}

/* Leads to @indicator (nullable) of @area, or where the reader was the last time, as far as that is still there; the
 * scorecard is where Back leads from it. */
static void
begin_at (PlumbWindow *self, const char *indicator, const PlumbArea *area)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-page");
  g_autofree char *last_indicator = g_settings_get_string (self->settings, "last-indicator");
  const char *page = indicator == NULL ? "scorecard" : "indicator";

  if (self->resuming && g_str_equal (last, "indicator") && has_indicator (self, last_indicator))
    {
      page = last;
      indicator = last_indicator;
    }
  else if (self->resuming && plumb_window_is_place (last) && !g_str_equal (last, "indicator"))
    page = last;
  self->resuming = FALSE;
  if (!g_str_equal (page, "scorecard"))
    plumb_history_visit (self->history, "scorecard", NULL, area->code);
  plumb_history_visit (self->history, page, indicator, area->code);
  plumb_window_show_present_place (self);
}

static void
begin_session (PlumbWindow *self)
{
  g_autofree char *theme = g_settings_get_string (self->settings, "theme");
  g_autofree char *indicator = g_steal_pointer (&self->wanted_indicator);
  gboolean to_data = self->to_data;
  PlumbArea *area;

  self->to_data = FALSE;
  g_settings_set_string (self->settings, "last-warehouse", self->path);
  plumb_window_take_settings (self);
  plumb_scorecard_page_begin_with (self->scorecard, theme);
  self->session_handler = g_signal_connect_swapped (self->session, "changed", G_CALLBACK (on_session_changed_cb), self);
  g_signal_connect_object (self->session, "group-changed", G_CALLBACK (plumb_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  plumb_window_give_warehouse (self, self->session);
  if (plumb_session_areas (self->session)->len == 0)
    {
      plumb_welcome_page_empty (self->welcome, self->path);
      plumb_window_show_page (self, to_data ? "data" : "welcome");
      return;
    }
  show_figures (self);
  area = first_area (self);
  begin_at (self, indicator, area);
  if (to_data)
    plumb_window_show_page (self, "data");
}

/* What is in the warehouse has changed while the data page is shown. */
static void
on_session_refreshed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSession) session = plumb_session_open_finish (result, &error);
  const PlumbPlace *place;
  PlumbArea *area;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->refreshing);
  if (session == NULL)
    {
      plumb_window_say (self, error->message);
      return;
    }
  plumb_window_give_figures (self, NULL);
  place = plumb_history_present (self->history);
  area = place == NULL ? NULL : plumb_session_find_area (session, place->area);
  if (area == NULL)
    {
      g_clear_pointer (&self->history, plumb_history_free);
      self->history = plumb_history_new ();
    }
  if (plumb_session_areas (session)->len > 0)
    {
      show_figures (self);
      if (area == NULL)
        {
          area = first_area (self);
          plumb_history_visit (self->history, "scorecard", NULL, area->code);
        }
      self->moving = TRUE;
      plumb_session_choose_area (session, area);
      self->moving = FALSE;
      plumb_area_switcher_set_area (self->switcher, area);
      plumb_scorecard_page_reload (self->scorecard);
      /* the reader went on while the load ran */
      if (plumb_window_is_place (plumb_window_page (self)))
        plumb_window_show_present_place (self);
    }
  plumb_window_update_header (self);
}

void
plumb_window_refresh (PlumbWindow *self, const char *sentence)
{
  if (sentence != NULL)
    plumb_window_say (self, sentence);
  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  self->refreshing = g_cancellable_new ();
  plumb_session_refresh_async (self->session, self->refreshing, on_session_refreshed_cb, g_object_ref (self));
}

/* How many milliseconds a window that is not there yet waits for its first page. */
#define PATIENCE 100

static void
present_now (PlumbWindow *self)
{
  g_clear_handle_id (&self->presenting, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

void
plumb_window_present_waiting (PlumbWindow *self)
{
  if (self->presenting != 0)
    present_now (self);
}

static gboolean
on_waited_cb (gpointer data)
{
  PlumbWindow *self = data;

  self->presenting = 0;
  present_now (self);
  return G_SOURCE_REMOVE;
}

void
plumb_window_present (PlumbWindow *self)
{
  g_return_if_fail (PLUMB_IS_WINDOW (self));

  if (self->opening == NULL || gtk_widget_get_visible (GTK_WIDGET (self)))
    present_now (self);
  else if (self->presenting == 0)
    self->presenting = g_timeout_add (PATIENCE, on_waited_cb, self);
}

static void
on_session_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbWindow) self = data;
  g_autoptr (GError) error = NULL;
  PlumbSession *session = plumb_session_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (session == NULL)
    {
      self->outdated = g_error_matches (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OLDER);
      plumb_welcome_page_fail (self->welcome, self->path, error);
      plumb_window_update_header (self);
      plumb_window_present_waiting (self);
      return;
    }
  self->session = session;
  begin_session (self);
  /* else once the scorecard is read */
  if (!plumb_scorecard_page_busy (self->scorecard))
    plumb_window_present_waiting (self);
  if (self->migrating)
    plumb_window_say (self, _ ("The warehouse is up to date. A copy of it as it was is beside it."));
}

/* Opens the file at the path of the window. */
static void
open_path (PlumbWindow *self, gboolean migrate)
{
  self->outdated = FALSE;
  self->migrating = migrate;
  if (migrate)
    plumb_welcome_page_migrating (self->welcome, self->path);
  else
    plumb_welcome_page_opening (self->welcome, self->path);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  plumb_window_update_header (self);
  self->opening = g_cancellable_new ();
  plumb_session_open_async (self->path, migrate, self->opening, on_session_opened_cb, g_object_ref (self));
}

void
plumb_window_migrate (PlumbWindow *self)
{
  if (self->outdated)
    open_path (self, TRUE);
}

void
plumb_window_open (PlumbWindow *self, const char *path, const char *area, const char *indicator)
{
  char *new_path;

  g_return_if_fail (PLUMB_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  drop_session (self);
  new_path = g_strdup (path);
  g_free (self->path);
  self->path = new_path;
  g_free (self->wanted_area);
  self->wanted_area = g_strdup (area);
  g_free (self->wanted_indicator);
  self->wanted_indicator = g_strdup (indicator);
  self->resuming = FALSE;
  open_path (self, FALSE);
}

void
plumb_window_resume (PlumbWindow *self, const char *area, const char *indicator)
{
  g_autofree char *last = NULL;

  g_return_if_fail (PLUMB_IS_WINDOW (self));

  last = g_settings_get_string (self->settings, "last-warehouse");
  if (*last == '\0')
    return;
  plumb_window_open (self, last, area, indicator);
  self->resuming = indicator == NULL;
}
