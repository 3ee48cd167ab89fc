/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files into the warehouse off the main thread: what a file is, and loading it.
 */
#pragma once

#include "plumb-intake.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

/** PlumbLoadProgress: opaque, reference-counted: how far a load is. The worker's thread writes it, any thread may read
 * it.
 */
typedef struct _PlumbLoadProgress PlumbLoadProgress;

PlumbLoadProgress *plumb_load_progress_new (void);
PlumbLoadProgress *plumb_load_progress_ref (PlumbLoadProgress *self);
void plumb_load_progress_unref (PlumbLoadProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLoadProgress, plumb_load_progress_unref)

/**
 * plumb_load_progress_get:
 * @file: (out): which file is being read, from 0
 * @rows: (out): of it that have been read
 * @fraction: (out): of it that has been read, 0 to 1; at 1 what was read is being stored
 */
void plumb_load_progress_get (PlumbLoadProgress *self, guint *file, gint64 *rows, double *fraction);

/**
 * PlumbLoaded:
 * What became of one file.
 *
 * @report: (nullable): %NULL only where the file could not be begun
 * @error: (nullable): why nothing of it was loaded; G_IO_ERROR_CANCELLED where it was stopped
 */
typedef struct
{
  char *path;
  PlumbLoadReport *report;
  GError *error;
} PlumbLoaded;

/**
 * plumb_loader_load_async:
 * @writer: of plumb_worker_new_writer()
 * @paths: (element-type filename): in the order in which they are loaded; copied
 * @released: Julian day on which the figures were published, 0 for today
 * @dry_run: only say what loading them would do
 * @cancellable: stops the file that is read, of which nothing is loaded, and leaves out those behind it
 */
void plumb_loader_load_async (PlumbWorker *writer,
                              GPtrArray *paths,
                              guint32 released,
                              gboolean dry_run,
                              PlumbLoadProgress *progress,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * plumb_loader_load_finish:
 * Returns: (transfer full) (element-type PlumbLoaded): one a file that was begun, also where it was refused or stopped
 * Errors: of plumb_warehouse_open() for writing: nothing was begun then
 */
GPtrArray *plumb_loader_load_finish (PlumbWorker *writer, GAsyncResult *result, GError **error);

/** plumb_loader_inspect_async: says what the file @path is, on a thread of its own. */
void plumb_loader_inspect_async (const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/** plumb_loader_inspect_finish: Returns: (transfer full) (element-type PlumbFinding): Errors: of plumb_inspect_file().
 */
GPtrArray *plumb_loader_inspect_finish (GAsyncResult *result, GError **error);

G_END_DECLS
