/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart to read: a figure's plot with its points under pointer and arrow keys. Each point of the series in use is a
 * small focusable child, because moving focus is what every screen reader speaks.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-figure.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_CHART_VIEW (plumb_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbChartView, plumb_chart_view, PLUMB, CHART_VIEW, GtkWidget)

/** plumb_chart_view_set_figure: @figure (nullable): what is shown; of the same kind, indicator and area the point in use
 * stays the same one where it is still there. */
void plumb_chart_view_set_figure (PlumbChartView *self, PlumbFigure *figure);

/** plumb_chart_view_set_worker: @worker (nullable): where the chart is drawn when it is dragged into another program;
 * without one it cannot be dragged. */
void plumb_chart_view_set_worker (PlumbChartView *self, PlumbWorker *worker);

/**
 * plumb_chart_view_reading: also the property `reading`.
 *
 * Returns: (transfer none): the sentence of the point under the pointer, else of the one with the focus, else of the
 * last one of the first series; empty where there is none.
 */
const char *plumb_chart_view_reading (PlumbChartView *self);

/**
 * plumb_chart_view_period: Returns: (transfer none): the period, as a reader says it, of the point that the reading is
 * of; empty where there is none. Lives until the figure or the size is another one.
 */
const char *plumb_chart_view_period (PlumbChartView *self);

/** plumb_chart_view_set_menu: @menu (nullable): opens at a point by the second button of a pointer, the menu key and
 * Shift+F10. */
void plumb_chart_view_set_menu (PlumbChartView *self, GMenuModel *menu);

/** plumb_chart_view_walk: moves the focus as the arrow keys do. */
void plumb_chart_view_walk (PlumbChartView *self, PlumbWalk walk);

G_END_DECLS
