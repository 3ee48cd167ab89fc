/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape beside the word for a change.
 */
#include "plumb-change-mark.h"

static const char *
change_icon (const PlumbChange *change)
{
  switch (change->kind)
    {
    case PLUMB_CHANGE_UP:
      return "plumb-up-symbolic";
    case PLUMB_CHANGE_DOWN:
      return "plumb-down-symbolic";
    case PLUMB_CHANGE_UNTESTED:
      return change->amount < 0 ? "plumb-down-hollow-symbolic" : "plumb-up-hollow-symbolic";
    case PLUMB_CHANGE_CHANCE:
    case PLUMB_CHANGE_NONE:
      return "plumb-level-symbolic";
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
    default:
      return "plumb-unknown-symbolic";
    }
}

void
plumb_change_mark_show (GtkImage *image, const PlumbChange *change)
{
  static const char *const classes[] = {
    [PLUMB_JUDGEMENT_NONE] = "neutral",
    [PLUMB_JUDGEMENT_BETTER] = "good",
    [PLUMB_JUDGEMENT_WORSE] = "bad",
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (image), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (image), classes[change->judgement]);
  gtk_image_set_from_icon_name (image, change_icon (change));
}

char *
plumb_change_mark_reason (const PlumbChange *change, const PlumbObservation *latest, const PlumbIndicator *indicator)
{
  g_autofree char *reason = plumb_change_reason (change, indicator);

  if (*reason == '\0' && latest != NULL)
    return g_strdup (plumb_state_reason (latest->state));
  return g_steal_pointer (&reason);
}
