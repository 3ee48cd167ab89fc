/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape beside the word for a status.
 */
#include "plumb-target-mark.h"

void
plumb_target_mark_show (GtkImage *image, const PlumbTargetStatus *status)
{
  static const struct
  {
    const char *icon;
    const char *style;
  } shapes[] = {
    [PLUMB_TARGET_SHAPE_NONE] = { NULL, NULL },
    [PLUMB_TARGET_SHAPE_CIRCLE] = { "plumb-met-symbolic", "good" },
    [PLUMB_TARGET_SHAPE_TRIANGLE] = { "plumb-nearly-symbolic", "warn" },
    [PLUMB_TARGET_SHAPE_SQUARE] = { "plumb-missed-symbolic", "bad" },
    [PLUMB_TARGET_SHAPE_RING] = { "plumb-pending-symbolic", "neutral" },
  };
  const PlumbTargetShape shape = plumb_target_status_shape (status);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i].style != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (image), shapes[i].style);
  gtk_widget_set_visible (GTK_WIDGET (image), shape != PLUMB_TARGET_SHAPE_NONE);
  if (shape == PLUMB_TARGET_SHAPE_NONE)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (image), shapes[shape].style);
  gtk_image_set_from_icon_name (image, shapes[shape].icon);
}
