/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days and the months they lie in.
 */
#include "config.h"

#include "plumb-scale.h"

int
plumb_time_month (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (julian, 1));
  return g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1;
}

guint
plumb_time_wider (guint stride)
{
  static const guint strides[] = { 1, 3, 6, 12, 24, 60, 120 };

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (strides[i] > stride)
      return strides[i];
  return stride * 2;
}

gboolean
plumb_time_is_tick (guint32 julian, guint stride, guint32 anchor)
{
  return (plumb_time_month (julian) - plumb_time_month (anchor)) % (int) stride == 0;
}
