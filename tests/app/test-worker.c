/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker: jobs run in order on one thread that is not the caller's, and can be cancelled.
 */
#include "fixture.h"
#include "plumb-worker.h"

typedef struct
{
  GMutex lock;
  GCond begun;
  gboolean running;
  GThread *thread;
} Shared;

static FixtureFolder *folder;
static guint destroyed;

static void
count_destroyed (gpointer data)
{
  g_atomic_int_inc (&destroyed);
}

static gpointer
tell_thread (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_measured_areas (warehouse, error);

  g_assert_nonnull (areas);
  return g_thread_ref (g_thread_self ());
}

/* Waits to be cancelled, as a long query does. */
static gpointer
wait_for_cancel (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  Shared *shared = data;

  g_mutex_lock (&shared->lock);
  shared->running = TRUE;
  g_cond_signal (&shared->begun);
  g_mutex_unlock (&shared->lock);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_usleep (1000);
  return NULL;
}

static gpointer
never (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_not_reached ();
}

static void
on_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static gpointer
run (PlumbWorker *worker, PlumbWorkerFunc func, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  plumb_worker_run_async (worker, func, worker, count_destroyed, (GDestroyNotify) g_thread_unref, NULL, on_done_cb,
                          &result);
  g_assert_null (result);
  fixture_wait (has_result, &result);
  return plumb_worker_run_finish (worker, result, error);
}

static void
test_thread (void)
{
  g_autoptr (PlumbWorker) worker = plumb_worker_new (folder->good, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) first = run (worker, tell_thread, &error);
  g_autoptr (GThread) second = NULL;

  g_assert_no_error (error);
  g_assert_true (first != g_thread_self ());
  second = run (worker, tell_thread, &error);
  g_assert_no_error (error);
  g_assert_true (first == second);
  /* What a job was given goes with it, whichever thread lets go of it last. */
  while (g_atomic_int_get (&destroyed) != 2)
    g_usleep (100);
}

static void
test_missing (void)
{
  g_autoptr (PlumbWorker) worker = plumb_worker_new (folder->missing, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_null (run (worker, never, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OPEN);
}

static gpointer
take_back_nothing (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlumbUnload) unloaded = plumb_warehouse_unload (warehouse, 99999, error);

  g_assert_null (unloaded);
  g_assert_error (*error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  g_clear_error (error);
  return g_thread_ref (g_thread_self ());
}

/* A writer makes what is not there, may write where a reader may not, and lets go of the file after each job. */
static void
test_writer (void)
{
  g_autofree char *path = g_build_filename (folder->folder, "made.plumb", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (PlumbWorker) writer = plumb_worker_new_writer (path);
  g_autoptr (PlumbWorker) reader = plumb_worker_new (path, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) made = run (writer, take_back_nothing, &error);
  g_autoptr (GThread) again = NULL;
  g_autoptr (GThread) reading = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  again = run (writer, take_back_nothing, &error);
  g_assert_no_error (error);
  g_assert_true (made == again);
  reading = run (reader, tell_thread, &error);
  g_assert_no_error (error);
  g_assert_true (reading != made);
}

static void
test_cancel (void)
{
  g_autoptr (PlumbWorker) worker = plumb_worker_new (folder->good, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GCancellable) second = g_cancellable_new ();
  g_autoptr (GAsyncResult) interrupted = NULL;
  g_autoptr (GAsyncResult) skipped = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) after = NULL;
  Shared shared = { 0 };

  g_mutex_init (&shared.lock);
  g_cond_init (&shared.begun);
  plumb_worker_run_async (worker, wait_for_cancel, &shared, NULL, NULL, cancellable, on_done_cb, &interrupted);
  plumb_worker_run_async (worker, never, NULL, NULL, NULL, second, on_done_cb, &skipped);
  g_mutex_lock (&shared.lock);
  while (!shared.running)
    g_cond_wait (&shared.begun, &shared.lock);
  g_mutex_unlock (&shared.lock);
  g_cancellable_cancel (second);
  g_cancellable_cancel (cancellable);

  fixture_wait (has_result, &interrupted);
  g_assert_null (plumb_worker_run_finish (worker, interrupted, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  fixture_wait (has_result, &skipped);
  g_assert_null (plumb_worker_run_finish (worker, skipped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  /* The connection is usable after an interruption. */
  after = run (worker, tell_thread, &error);
  g_assert_no_error (error);
  g_assert_nonnull (after);
  g_mutex_clear (&shared.lock);
  g_cond_clear (&shared.begun);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = fixture_folder_new ();
  g_test_add_func ("/app/worker/thread", test_thread);
  g_test_add_func ("/app/worker/missing", test_missing);
  g_test_add_func ("/app/worker/writer", test_writer);
  g_test_add_func ("/app/worker/cancel", test_cancel);
  status = g_test_run ();
  fixture_folder_free (folder);
  return status;
}
