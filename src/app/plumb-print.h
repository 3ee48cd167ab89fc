/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures on paper.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

/**
 * plumb_print_async:
 * @figures: (element-type PlumbFigure): each begins a page
 * @captions: (element-type utf8) (nullable): what stands above each
 * @as_tables: their tables are printed instead of them
 * @path: (nullable): a PDF is written there instead of asking for a printer
 * @callback: with @parent as its source, when all has been handed over, or the reader has changed their mind
 */
void plumb_print_async (GtkWindow *parent,
                        GPtrArray *figures,
                        GPtrArray *captions,
                        gboolean as_tables,
                        const char *path,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

/** plumb_print_finish: Returns: whether anything was printed; %FALSE without @error where the reader has changed their
 * mind. Errors: #GtkPrintError, of the printer or the file. */
gboolean plumb_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
