/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Many figures into files at once, on all processors.
 */
#pragma once

#include "plumb-publish.h"

G_BEGIN_DECLS

/**
 * PlumbPublishOrder: a file to write, as plumb_publish_figure() does.
 *
 * @figure: (transfer none)
 * @file_name: (transfer none): no two orders of a batch have the same
 */
typedef struct
{
  const PlumbFigure *figure;
  const char *file_name;
  PlumbPublishOptions options;
} PlumbPublishOrder;

/**
 * plumb_publish_batch:
 * @orders: (array length=n)
 * @threads: how many draw at once, 0 for as many as there are processors
 *
 * Each file has the bytes that plumb_publish_figure() writes, however many threads there are.
 *
 * Errors: #PlumbPublishError, of the first order that failed; what had been begun is finished, the rest is left
 */
gboolean plumb_publish_batch (const PlumbPublishOrder *orders, guint n, guint threads, GError **error);

G_END_DECLS
