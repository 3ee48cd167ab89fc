/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point of a chart as something that can have the focus: it draws nothing and says its sentence.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_CHART_POINT (plumb_chart_point_get_type ())
G_DECLARE_FINAL_TYPE (PlumbChartPoint, plumb_chart_point, PLUMB, CHART_POINT, GtkWidget)

/** PLUMB_CHART_POINT_SIZE: width and height in points. */
#define PLUMB_CHART_POINT_SIZE 12

/**
 * plumb_chart_point_new:
 * @datum: index in the scene
 * @sentence: what a screen reader says
 */
GtkWidget *plumb_chart_point_new (guint datum, const char *sentence);

guint plumb_chart_point_datum (PlumbChartPoint *self);

G_END_DECLS
