/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A point of a chart as something that can have the focus.
 */
#include "plumb-chart-point.h"

struct _PlumbChartPoint
{
  GtkWidget parent_instance;
  guint datum;
};

G_DEFINE_FINAL_TYPE (PlumbChartPoint, plumb_chart_point, GTK_TYPE_WIDGET)

static void
plumb_chart_point_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = PLUMB_CHART_POINT_SIZE;
}

static void
plumb_chart_point_class_init (PlumbChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = plumb_chart_point_measure;
  gtk_widget_class_set_css_name (widget_class, "point");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
plumb_chart_point_init (PlumbChartPoint *self)
{
  /* The pointer is the chart's own affair. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
plumb_chart_point_new (guint datum, const char *sentence)
{
  PlumbChartPoint *self = g_object_new (PLUMB_TYPE_CHART_POINT, NULL);

  self->datum = datum;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

guint
plumb_chart_point_datum (PlumbChartPoint *self)
{
  return self->datum;
}
