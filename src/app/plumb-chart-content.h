/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart for another program, by copying or by dragging: drawn on the worker when it is asked for.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-figure.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_CHART_CONTENT (plumb_chart_content_get_type ())
G_DECLARE_FINAL_TYPE (PlumbChartContent, plumb_chart_content, PLUMB, CHART_CONTENT, GdkContentProvider)

/**
 * plumb_chart_content_new:
 * @as_file: offered also as the name of a PNG file, as file managers take it; not for copying, as an editor would paste
 * the name
 *
 * Returns: (transfer full): offers @figure as PNG and SVG
 */
GdkContentProvider *plumb_chart_content_new (PlumbWorker *worker, PlumbFigure *figure, gboolean as_file);

/** plumb_chart_content_clean_up: removes the files that were offered; when the program ends. */
void plumb_chart_content_clean_up (void);

G_END_DECLS
