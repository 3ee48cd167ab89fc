/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker: one thread with one warehouse connection of its own, read-only but for a writer. All reading, judging and
 * writing of pictures is done there, one job after the other, so that the window never waits. What is written into the
 * warehouse has a second worker, so that reading does not wait either.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_WORKER (plumb_worker_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWorker, plumb_worker, PLUMB, WORKER, GObject)

/**
 * PlumbWorkerFunc:
 * @warehouse: open on the worker's thread, the only thread on which it may be used
 * @data: what plumb_worker_run_async() was given
 * @cancellable: (nullable): already set on @warehouse
 *
 * A job; it runs on the worker's thread and touches no widget.
 *
 * Returns: (transfer full): the result, %NULL exactly when @error is set
 */
typedef gpointer (*PlumbWorkerFunc) (PlumbWarehouse *warehouse,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

/**
 * plumb_worker_new:
 * @path: file name of the warehouse; it is opened by the first job, and by the next one again where that failed
 * @migrate_first: a warehouse that an older Plumbline made is brought up to date before, with a copy kept beside it
 *
 * Returns: (transfer full): its thread ends by itself when the last reference has gone and the jobs are done
 */
PlumbWorker *plumb_worker_new (const char *path, gboolean migrate_first);

/**
 * plumb_worker_new_writer:
 * @path: file name of the warehouse; it is made where it is not there, and one that an older Plumbline made is brought
 * up to date, with a copy kept beside it
 *
 * Returns: (transfer full): likewise, but the connection can write, and is open only while a job runs
 */
PlumbWorker *plumb_worker_new_writer (const char *path);

/**
 * plumb_worker_run_async:
 * @data: (transfer full): for @func
 * @destroy: (nullable): frees @data
 * @free_result: frees a result that nobody fetched
 * @cancellable: (nullable): a job that has not begun is skipped, one that runs is interrupted
 * @callback: called in the caller's main context
 */
void plumb_worker_run_async (PlumbWorker *self,
                             PlumbWorkerFunc func,
                             gpointer data,
                             GDestroyNotify destroy,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * plumb_worker_run_finish:
 * Returns: (transfer full): the result of the job, %NULL exactly when @error is set
 * Errors: of the job; of plumb_warehouse_open(); G_IO_ERROR_CANCELLED
 */
gpointer plumb_worker_run_finish (PlumbWorker *self, GAsyncResult *result, GError **error);

G_END_DECLS
