/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker: a thread that takes jobs from a queue. What thread and object share is counted by itself, so that letting
 * go of the object never has to wait for a job that is still running.
 */
#include "plumb-worker.h"

#include "plumb-intake.h"

/* Shared by the object and its thread. */
typedef struct
{
  char *path;
  gboolean migrate;
  gboolean writes;
  GAsyncQueue *queue;
} Shared;

typedef struct
{
  PlumbWorkerFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GDestroyNotify free_result;
} Job;

struct _PlumbWorker
{
  GObject parent_instance;
  /* Owned */
  Shared *shared;
};

G_DEFINE_FINAL_TYPE (PlumbWorker, plumb_worker, G_TYPE_OBJECT)

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  g_free (shared->path);
  g_async_queue_unref (shared->queue);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_free (job);
}

/* Opened for writing once, a warehouse is brought up to date; and it gets what the registers of the program have and it
 * has not. */
static gboolean
migrate (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_WRITE, cancellable, error);

  return warehouse != NULL && plumb_intake_prepare (warehouse, error);
}

/* A writer makes the warehouse where it is not there. */
static PlumbWarehouse *
open_warehouse (const Shared *shared, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbWarehouse) warehouse = NULL;

  if (!shared->writes)
    return !shared->migrate || migrate (shared->path, cancellable, error)
             ? plumb_warehouse_open (shared->path, PLUMB_WAREHOUSE_READ, cancellable, error)
             : NULL;
  warehouse = plumb_warehouse_open (shared->path, PLUMB_WAREHOUSE_CREATE, cancellable, error);
  if (warehouse == NULL || !plumb_intake_prepare (warehouse, error))
    return NULL;
  return g_steal_pointer (&warehouse);
}

static void
run_job (const Shared *shared, PlumbWarehouse **warehouse, GTask *task)
{
  Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (*warehouse == NULL)
    *warehouse = open_warehouse (shared, cancellable, &error);
  if (*warehouse == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  plumb_warehouse_set_cancellable (*warehouse, cancellable);
  result = job->func (*warehouse, job->data, cancellable, &error);
  plumb_warehouse_set_cancellable (*warehouse, NULL);
  /* nobody holds a warehouse open for writing longer than they write */
  if (shared->writes)
    g_clear_pointer (warehouse, plumb_warehouse_close);
  if (result == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->free_result);
}

static gpointer
thread_main (gpointer data)
{
  Shared *shared = data;
  g_autoptr (PlumbWarehouse) warehouse = NULL;

  for (;;)
    {
      gpointer entry = g_async_queue_pop (shared->queue);
      g_autoptr (GTask) task = NULL;

      /* The object puts the shared part itself into the queue as its last word. */
      if (entry == shared)
        break;
      task = entry;
      run_job (shared, &warehouse, task);
    }
  g_clear_pointer (&warehouse, plumb_warehouse_close);
  g_atomic_rc_box_release_full (shared, shared_clear);
  return NULL;
}

static void
plumb_worker_finalize (GObject *object)
{
  PlumbWorker *self = PLUMB_WORKER (object);

  if (self->shared != NULL)
    {
      g_async_queue_push (self->shared->queue, self->shared);
      g_atomic_rc_box_release_full (self->shared, shared_clear);
    }
  G_OBJECT_CLASS (plumb_worker_parent_class)->finalize (object);
}

static void
plumb_worker_class_init (PlumbWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_worker_finalize;
}

static void
plumb_worker_init (PlumbWorker *self)
{
}

static PlumbWorker *
new_worker (const char *path, gboolean migrate_first, gboolean writes)
{
  PlumbWorker *self = g_object_new (PLUMB_TYPE_WORKER, NULL);

  self->shared = g_atomic_rc_box_new0 (Shared);
  self->shared->path = g_strdup (path);
  self->shared->migrate = migrate_first;
  self->shared->writes = writes;
  self->shared->queue = g_async_queue_new ();
  g_thread_unref (g_thread_new ("plumb-worker", thread_main, g_atomic_rc_box_acquire (self->shared)));
  return self;
}

PlumbWorker *
plumb_worker_new (const char *path, gboolean migrate_first)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_worker (path, migrate_first, FALSE);
}

PlumbWorker *
plumb_worker_new_writer (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_worker (path, FALSE, TRUE);
}

void
plumb_worker_run_async (PlumbWorker *self,
                        PlumbWorkerFunc func,
                        gpointer data,
                        GDestroyNotify destroy,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (PLUMB_IS_WORKER (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, plumb_worker_run_async);
  job = g_new (Job, 1);
  *job = (Job){ func, data, destroy, free_result };
  g_task_set_task_data (task, job, job_free);
  g_async_queue_push (self->shared->queue, task);
}

gpointer
plumb_worker_run_finish (PlumbWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
