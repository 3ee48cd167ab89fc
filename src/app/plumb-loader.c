/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading on the writer's thread. The job has a cancellable of its own, so that what was loaded before a stop is still
 * told of.
 */
#include "plumb-loader.h"

#include "plumb-inspect.h"

struct _PlumbLoadProgress
{
  GMutex lock;
  guint file;
  gint64 rows;
  double fraction;
};

typedef struct
{
  GPtrArray *paths;
  guint32 released;
  gboolean dry_run;
  PlumbLoadProgress *progress;
  GCancellable *cancellable;
} Order;

PlumbLoadProgress *
plumb_load_progress_new (void)
{
  PlumbLoadProgress *self = g_atomic_rc_box_new0 (PlumbLoadProgress);

  g_mutex_init (&self->lock);
  return self;
}

PlumbLoadProgress *
plumb_load_progress_ref (PlumbLoadProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_progress (gpointer data)
{
  PlumbLoadProgress *self = data;

  g_mutex_clear (&self->lock);
}

void
plumb_load_progress_unref (PlumbLoadProgress *self)
{
  g_atomic_rc_box_release_full (self, clear_progress);
}

void
plumb_load_progress_get (PlumbLoadProgress *self, guint *file, gint64 *rows, double *fraction)
{
  g_mutex_lock (&self->lock);
  *file = self->file;
  *rows = self->rows;
  *fraction = self->fraction;
  g_mutex_unlock (&self->lock);
}

static void
on_progress (gint64 rows, double fraction, gpointer data)
{
  PlumbLoadProgress *self = data;

  g_mutex_lock (&self->lock);
  self->rows = rows;
  self->fraction = fraction;
  g_mutex_unlock (&self->lock);
}

static void
begin_file (PlumbLoadProgress *self, guint file)
{
  g_mutex_lock (&self->lock);
  self->file = file;
  self->rows = 0;
  self->fraction = 0;
  g_mutex_unlock (&self->lock);
}

static void
order_free (gpointer data)
{
  Order *self = data;

  g_ptr_array_unref (self->paths);
  plumb_load_progress_unref (self->progress);
  g_object_unref (self->cancellable);
  g_free (self);
}

static void
loaded_free (gpointer data)
{
  PlumbLoaded *self = data;

  g_free (self->path);
  g_clear_pointer (&self->report, plumb_load_report_free);
  g_clear_error (&self->error);
  g_free (self);
}

static gpointer
load_files (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  const PlumbIntakeOptions options = { .released = order->released,
                                       .dry_run = order->dry_run,
                                       .progress = on_progress,
                                       .progress_data = order->progress };
  GPtrArray *list = g_ptr_array_new_with_free_func (loaded_free);

  for (guint i = 0; i < order->paths->len && !g_cancellable_is_cancelled (order->cancellable); i++)
    {
      PlumbLoaded *loaded = g_new0 (PlumbLoaded, 1);

      loaded->path = g_strdup (g_ptr_array_index (order->paths, i));
      begin_file (order->progress, i);
      plumb_intake_load_file (warehouse, loaded->path, &options, &loaded->report, order->cancellable, &loaded->error);
      g_ptr_array_add (list, loaded);
    }
  return list;
}

void
plumb_loader_load_async (PlumbWorker *writer,
                         GPtrArray *paths,
                         guint32 released,
                         gboolean dry_run,
                         PlumbLoadProgress *progress,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Order *order = g_new0 (Order, 1);

  order->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (order->paths, g_strdup (g_ptr_array_index (paths, i)));
  order->released = released;
  order->dry_run = dry_run;
  order->progress = plumb_load_progress_ref (progress);
  order->cancellable = g_object_ref (cancellable);
  plumb_worker_run_async (writer, load_files, order, order_free, (GDestroyNotify) g_ptr_array_unref, NULL, callback,
                          user_data);
}

GPtrArray *
plumb_loader_load_finish (PlumbWorker *writer, GAsyncResult *result, GError **error)
{
  return plumb_worker_run_finish (writer, result, error);
}

static void
inspect_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *findings = NULL;
  GError *error = NULL;

  if (plumb_inspect_file (data, &findings, NULL, cancellable, &error))
    g_task_return_pointer (task, findings, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
plumb_loader_inspect_async (const char *path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, plumb_loader_inspect_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, inspect_in_thread);
}

GPtrArray *
plumb_loader_inspect_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
