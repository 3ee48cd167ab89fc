/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session: the catalogue of one warehouse and the choices made from it.
 */
#include "plumb-session.h"

#include <glib/gi18n-lib.h>

enum
{
  SIGNAL_CHANGED,
  SIGNAL_GROUP_CHANGED,
  N_SIGNALS
};

struct _PlumbSession
{
  GObject parent_instance;
  /* Owned */
  char *path;
  PlumbWorker *worker;
  PlumbWorker *writer;
  GPtrArray *areas;
  GPtrArray *sets;
  GPtrArray *saved_sets;
  GPtrArray *indicators;
  PlumbArea *area;
  char *set;
  GHashTable *groups; /* the codes last chosen, by the code of the area */
  gboolean grouped;   /* they stand in the place of the set */
  PlumbStatistic statistic;
  guint32 as_at;
  gboolean public_view;
  guint months;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbSession, plumb_session, G_TYPE_OBJECT)

/* What the first job brings: made on the worker's thread, taken over by the session. */
typedef struct
{
  GPtrArray *areas;
  GPtrArray *sets;
  GPtrArray *saved_sets;
  GPtrArray *indicators;
} Catalogue;

static void
catalogue_free (gpointer data)
{
  Catalogue *catalogue = data;

  g_clear_pointer (&catalogue->areas, g_ptr_array_unref);
  g_clear_pointer (&catalogue->sets, g_ptr_array_unref);
  g_clear_pointer (&catalogue->saved_sets, g_ptr_array_unref);
  g_clear_pointer (&catalogue->indicators, g_ptr_array_unref);
  g_free (catalogue);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Catalogue, catalogue_free)

static gpointer
read_catalogue (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Catalogue) catalogue = g_new0 (Catalogue, 1);
  g_autoptr (GPtrArray) sets = NULL;

  catalogue->areas = plumb_warehouse_list_measured_areas (warehouse, error);
  if (catalogue->areas == NULL)
    return NULL;
  sets = plumb_warehouse_list_neighbour_sets (warehouse, error);
  if (sets == NULL)
    return NULL;
  catalogue->indicators = plumb_warehouse_list_indicators (warehouse, error);
  if (catalogue->indicators == NULL)
    return NULL;
  catalogue->sets = g_ptr_array_new_with_free_func (g_free);
  catalogue->saved_sets = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sets->len; i++)
    {
      const PlumbNeighbourSet *set = g_ptr_array_index (sets, i);

      g_ptr_array_add (catalogue->sets, g_strdup (set->name));
      if (set->saved)
        g_ptr_array_add (catalogue->saved_sets, g_strdup (set->name));
    }
  return g_steal_pointer (&catalogue);
}

static void
plumb_session_finalize (GObject *object)
{
  PlumbSession *self = PLUMB_SESSION (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->worker);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->saved_sets, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->set, g_free);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  G_OBJECT_CLASS (plumb_session_parent_class)->finalize (object);
}

static void
plumb_session_class_init (PlumbSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_session_finalize;

  /* changed: one of the choices is another one, or something was written of a figure. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* group-changed: plumb_session_group() is another one, or none, for the same area. */
  signals[SIGNAL_GROUP_CHANGED] =
    g_signal_new ("group-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_session_init (PlumbSession *self)
{
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

static gboolean
has_set (PlumbSession *self, const char *name)
{
  return g_ptr_array_find_with_equal_func (self->sets, name, g_str_equal, NULL);
}

static void
on_catalogue_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  PlumbSession *self = g_task_get_task_data (task);
  g_autoptr (Catalogue) catalogue = NULL;
  GError *error = NULL;

  catalogue = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  if (catalogue == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_pointer (&self->saved_sets, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  self->areas = g_steal_pointer (&catalogue->areas);
  self->sets = g_steal_pointer (&catalogue->sets);
  self->saved_sets = g_steal_pointer (&catalogue->saved_sets);
  self->indicators = g_steal_pointer (&catalogue->indicators);
  /* the load that brought it may have been taken back */
  if (self->set != NULL && !has_set (self, self->set))
    g_clear_pointer (&self->set, g_free);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

/* Returns: (transfer none): the worker that opens it. */
static PlumbWorker *
open_session (const char *path,
              gboolean migrate,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (PlumbSession) self = g_object_new (PLUMB_TYPE_SESSION, NULL);
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, open_session);
  self->path = g_strdup (path);
  self->worker = plumb_worker_new (path, migrate);
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  plumb_worker_run_async (self->worker, read_catalogue, NULL, NULL, catalogue_free, cancellable, on_catalogue_read_cb,
                          task);
  return self->worker;
}

/* What was begun before a window asked for it: how it ended, or who waits for that. */
static struct
{
  char *path;
  GAsyncResult *result;
  GTask *waiting;
} prepared;

static void
hand_over (void)
{
  g_autoptr (GTask) task = g_steal_pointer (&prepared.waiting);
  g_autoptr (GAsyncResult) result = g_steal_pointer (&prepared.result);
  GError *error = NULL;
  PlumbSession *session = plumb_session_open_finish (result, &error);

  g_clear_pointer (&prepared.path, g_free);
  if (session == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, session, g_object_unref);
}

static void
on_prepared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  if (prepared.path == NULL)
    return;
  prepared.result = g_object_ref (result);
  if (prepared.waiting != NULL)
    hand_over ();
}

PlumbWorker *
plumb_session_prepare (const char *path)
{
  g_return_val_if_fail (path == NULL || prepared.path == NULL, NULL);

  g_clear_object (&prepared.result);
  g_clear_pointer (&prepared.path, g_free);
  if (path == NULL)
    return NULL;
  prepared.path = g_strdup (path);
  return open_session (path, FALSE, NULL, on_prepared_cb, NULL);
}

void
plumb_session_open_async (const char *path,
                          gboolean migrate,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (path != NULL);

  if (migrate || prepared.waiting != NULL || g_strcmp0 (path, prepared.path) != 0)
    {
      open_session (path, migrate, cancellable, callback, user_data);
      return;
    }
  prepared.waiting = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (prepared.waiting, plumb_session_open_async);
  if (prepared.result != NULL)
    hand_over ();
}

PlumbSession *
plumb_session_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
plumb_session_refresh_async (PlumbSession *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, plumb_session_refresh_async);
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  plumb_worker_run_async (self->worker, read_catalogue, NULL, NULL, catalogue_free, cancellable, on_catalogue_read_cb,
                          task);
}

const char *
plumb_session_path (PlumbSession *self)
{
  return self->path;
}

PlumbWorker *
plumb_session_worker (PlumbSession *self)
{
  return self->worker;
}

PlumbWorker *
plumb_session_writer (PlumbSession *self)
{
  if (self->writer == NULL)
    self->writer = plumb_worker_new_writer (self->path);
  return self->writer;
}

GPtrArray *
plumb_session_areas (PlumbSession *self)
{
  return self->areas;
}

PlumbArea *
plumb_session_find_area (PlumbSession *self, const char *text)
{
  g_autofree char *key = plumb_area_name_key (text);

  for (guint i = 0; i < self->areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (self->areas, i);
      g_autofree char *name = plumb_area_name_key (area->name);
      g_autofree char *stored = plumb_area_name_key (area->stored_name);

      if (g_str_equal (area->code, text) || (*area->la_code != '\0' && g_str_equal (area->la_code, text)) ||
          g_str_equal (name, key) || g_str_equal (stored, key))
        return area;
    }
  return NULL;
}

GPtrArray *
plumb_session_sets (PlumbSession *self)
{
  return self->sets;
}

GPtrArray *
plumb_session_saved_sets (PlumbSession *self)
{
  return self->saved_sets;
}

GPtrArray *
plumb_session_indicators (PlumbSession *self)
{
  return self->indicators;
}

PlumbArea *
plumb_session_area (PlumbSession *self)
{
  return self->area;
}

const char *
plumb_session_set (PlumbSession *self)
{
  return self->set;
}

GStrv
plumb_session_last_group (PlumbSession *self)
{
  return self->area == NULL ? NULL : g_hash_table_lookup (self->groups, self->area->code);
}

GStrv
plumb_session_group (PlumbSession *self)
{
  return self->grouped ? plumb_session_last_group (self) : NULL;
}

PlumbStatistic
plumb_session_statistic (PlumbSession *self)
{
  return self->statistic;
}

void
plumb_session_choose_area (PlumbSession *self, PlumbArea *area)
{
  g_return_if_fail (area != NULL);

  if (self->area != NULL && g_str_equal (self->area->code, area->code))
    return;
  plumb_area_ref (area);
  g_clear_pointer (&self->area, plumb_area_unref);
  self->area = area;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_session_choose_set (PlumbSession *self, const char *name)
{
  const char *known = name != NULL && has_set (self, name) ? name : NULL;

  if (g_strcmp0 (self->set, known) == 0)
    return;
  g_free (self->set);
  self->set = g_strdup (known);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_session_await_set (PlumbSession *self, const char *name)
{
  if (!has_set (self, name))
    g_ptr_array_add (self->sets, g_strdup (name));
  g_free (self->set);
  self->set = g_strdup (name);
  self->grouped = FALSE;
}

void
plumb_session_choose_statistic (PlumbSession *self, PlumbStatistic statistic)
{
  if (self->statistic == statistic)
    return;
  self->statistic = statistic;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

guint32
plumb_session_as_at (PlumbSession *self)
{
  return self->as_at;
}

gboolean
plumb_session_public_view (PlumbSession *self)
{
  return self->public_view;
}

void
plumb_session_choose_as_at (PlumbSession *self, guint32 as_at)
{
  if (self->as_at == as_at)
    return;
  self->as_at = as_at;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_session_choose_public_view (PlumbSession *self, gboolean public_view)
{
  if (self->public_view == public_view)
    return;
  self->public_view = public_view;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_session_choose_months (PlumbSession *self, guint months)
{
  if (self->months == months)
    return;
  self->months = months;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const char *
plumb_session_why_not_write (PlumbSession *self)
{
  if (self->public_view)
    return _ ("Nothing can be written in the public view. Turn it off in the preferences.");
  if (self->as_at != 0)
    return _ ("Nothing can be written while an earlier day is shown. Go back to now.");
  return NULL;
}

PlumbSelection *
plumb_session_settle (GSettings *settings)
{
  PlumbSelection *selection = plumb_selection_new (NULL, NULL);
  g_autofree char *set = g_settings_get_string (settings, "neighbour-set");
  g_autofree char *statistic = g_settings_get_string (settings, "statistic");

  selection->neighbour_set = *set == '\0' ? NULL : g_steal_pointer (&set);
  plumb_statistic_parse (statistic, &selection->statistic);
  selection->months = (guint) g_settings_get_int (settings, "months");
  selection->public_view = g_settings_get_boolean (settings, "public-view");
  return selection;
}

void
plumb_session_wrote (PlumbSession *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_session_choose_group (PlumbSession *self, const char *const *codes)
{
  const GStrv before = plumb_session_group (self);

  g_return_if_fail (codes == NULL || (codes[0] != NULL && self->area != NULL));

  if (codes == NULL ? before == NULL : before != NULL && g_strv_equal ((const char *const *) before, codes))
    return;
  self->grouped = codes != NULL;
  if (codes != NULL)
    g_hash_table_insert (self->groups, g_strdup (self->area->code), g_strdupv ((GStrv) codes));
  g_signal_emit (self, signals[SIGNAL_GROUP_CHANGED], 0);
}

void
plumb_session_apply (PlumbSession *self, PlumbSelection *selection)
{
  g_free (selection->neighbour_set);
  selection->neighbour_set = g_strdup (self->set);
  g_strfreev (selection->group);
  selection->group = g_strdupv (plumb_session_group (self));
  selection->statistic = self->statistic;
  selection->as_at = self->as_at;
  selection->public_view = self->public_view;
  selection->months = self->months;
}
