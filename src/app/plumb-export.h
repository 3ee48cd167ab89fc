/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure out of the window: into a file or onto the clipboard, drawn on the worker.
 */
#pragma once

#include "plumb-pin-board.h"
#include "plumb-publish.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

/** plumb_export_name: Returns: (transfer full): a file name for a picture of @figure, in ASCII:
 * `rereferrals-north-somerset-trend.png`. */
char *plumb_export_name (const PlumbFigure *figure);

/**
 * plumb_export_save_async:
 * @path: file name; its ending says the format
 */
void plumb_export_save_async (PlumbWorker *worker,
                              PlumbFigure *figure,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/** plumb_export_save_finish: Errors: #PlumbPublishError, G_IO_ERROR_CANCELLED. */
gboolean plumb_export_save_finish (PlumbWorker *worker, GAsyncResult *result, GError **error);

/**
 * plumb_export_folder_async:
 * @board: whose charts, in their order, as PNG images into files that begin with their number; those that cannot be
 * drawn are left out
 * @folder: file name; a file `captions.txt` there has the names of the images and their captions
 */
void plumb_export_folder_async (PlumbWorker *worker,
                                PlumbPinBoard *board,
                                const char *folder,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/** plumb_export_folder_finish: Errors: #PlumbPublishError, #GFileError, G_IO_ERROR_CANCELLED. */
gboolean plumb_export_folder_finish (PlumbWorker *worker, GAsyncResult *result, GError **error);

/** plumb_export_bytes_async: @formats (array length=n): what to make of @figure, in memory. */
void plumb_export_bytes_async (PlumbWorker *worker,
                               PlumbFigure *figure,
                               const PlumbPublishFormat *formats,
                               guint n,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/** plumb_export_bytes_finish: Returns: (transfer full) (element-type GBytes): one for each format, in their order;
 * Errors: as plumb_export_save_finish(). */
GPtrArray *plumb_export_bytes_finish (PlumbWorker *worker, GAsyncResult *result, GError **error);

G_END_DECLS
