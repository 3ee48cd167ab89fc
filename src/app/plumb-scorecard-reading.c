/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The jobs of the worker that read scorecards. What was read ahead belongs to the worker's thread.
 */
#include "plumb-scorecard-reading.h"

typedef struct
{
  GStrv areas;
  PlumbSelection *selection;
  PlumbScorecardShared *shared;
} Ahead;

static void
ahead_free (gpointer data)
{
  Ahead *self = data;

  g_clear_pointer (&self->areas, g_strfreev);
  g_clear_pointer (&self->selection, plumb_selection_free);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  g_free (self);
}

static GPrivate read_ahead = G_PRIVATE_INIT (ahead_free);

/* The indicators that any list has pinned for @area. What cannot be read of a pin is told where its list is shown. */
static GHashTable *
find_pinned (PlumbWarehouse *warehouse, const PlumbArea *area, GError **error)
{
  g_autoptr (GHashTable) pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) names = plumb_warehouse_list_pin_lists (warehouse, error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) pins = plumb_warehouse_get_pins (warehouse, names[i], error);

      if (pins == NULL)
        return NULL;
      for (guint j = 0; j < pins->len; j++)
        {
          const PlumbPin *pin = g_ptr_array_index (pins, j);
          g_autoptr (PlumbSelection) selection = plumb_selection_parse (pin->selection, NULL);

          if (selection != NULL && selection->indicator != NULL && g_str_equal (selection->area, area->code))
            g_hash_table_add (pinned, g_strdup (selection->indicator));
        }
    }
  return names == NULL ? NULL : g_steal_pointer (&pinned);
}

static PlumbScorecardShared *
read_now (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbScorecard) scorecard = plumb_scorecard_load (warehouse, selection, error);
  GHashTable *pinned = scorecard == NULL ? NULL : find_pinned (warehouse, scorecard->area, error);

  return pinned == NULL ? NULL : plumb_scorecard_share (g_steal_pointer (&scorecard), pinned);
}

static gboolean
same (const PlumbSelection *a, const PlumbSelection *b)
{
  g_autofree char *first = plumb_selection_to_text (a);
  g_autofree char *second = plumb_selection_to_text (b);

  return a->public_view == b->public_view && g_str_equal (first, second);
}

static gpointer
read_job (PlumbWarehouse *warehouse, gpointer selection, GCancellable *cancellable, GError **error)
{
  Ahead *ahead = g_private_get (&read_ahead);
  PlumbScorecardShared *shared = NULL;

  if (ahead == NULL)
    return read_now (warehouse, selection, error);
  if (same (ahead->selection, selection))
    shared = g_steal_pointer (&ahead->shared);
  g_private_replace (&read_ahead, NULL);
  return shared == NULL ? read_now (warehouse, selection, error) : shared;
}

/* The code of the area that is going to be shown; NULL where there is none. */
static char *
find_area (PlumbWarehouse *warehouse, GStrv areas)
{
  g_autoptr (GPtrArray) measured = NULL;

  for (guint i = 0; areas[i] != NULL; i++)
    {
      g_autoptr (PlumbArea) area = plumb_warehouse_find_area (warehouse, areas[i], NULL);

      if (area != NULL)
        return g_strdup (area->code);
    }
  measured = plumb_warehouse_list_measured_areas (warehouse, NULL);
  return measured == NULL || measured->len == 0 ? NULL
                                                : g_strdup (((PlumbArea *) g_ptr_array_index (measured, 0))->code);
}

/* Whatever is wrong is said to whoever asks for the scorecard. */
static gpointer
ahead_job (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ahead *asked = data;
  Ahead *self = g_new0 (Ahead, 1);

  self->selection = plumb_selection_copy (asked->selection);
  g_free (self->selection->area);
  self->selection->area = find_area (warehouse, asked->areas);
  if (self->selection->area != NULL)
    self->shared = read_now (warehouse, self->selection, NULL);
  if (self->shared != NULL)
    g_private_replace (&read_ahead, self);
  else
    ahead_free (self);
  return GINT_TO_POINTER (TRUE);
}

void
plumb_scorecard_read_async (PlumbWorker *worker,
                            PlumbSelection *selection,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  plumb_worker_run_async (worker, read_job, selection, (GDestroyNotify) plumb_selection_free,
                          (GDestroyNotify) plumb_scorecard_shared_release, cancellable, callback, user_data);
}

PlumbScorecardShared *
plumb_scorecard_read_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  return plumb_worker_run_finish (worker, result, error);
}

void
plumb_scorecard_read_ahead (PlumbWorker *worker, GStrv areas, PlumbSelection *selection)
{
  Ahead *asked = g_new0 (Ahead, 1);

  asked->areas = areas;
  asked->selection = selection;
  plumb_worker_run_async (worker, ahead_job, asked, ahead_free, NULL, NULL, NULL, NULL);
}
