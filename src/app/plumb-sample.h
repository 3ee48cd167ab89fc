/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample warehouse that comes with the program. A reader gets a copy, to load into and take back as they like.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The illustrative authority that the sample begins with. */
#define PLUMB_SAMPLE_AREA "X06000001"

/** plumb_sample_copy_async: copies the sample to where the program keeps its data, unless a copy is there. */
void plumb_sample_copy_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/** plumb_sample_copy_finish: Returns: (transfer full): the file name of the copy. Errors: #GIOError; NOT_FOUND where
 * the program came without a sample. */
char *plumb_sample_copy_finish (GAsyncResult *result, GError **error);

G_END_DECLS
