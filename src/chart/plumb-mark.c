/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all marks share: their extents, their words, their fill, and the rectangle between two values.
 */
#include "config.h"

#include "plumb-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_extent_of (const double *values, guint n, gboolean zero)
{
  PlumbExtent extent = { INFINITY, -INFINITY, zero };

  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        extent.low = MIN (extent.low, values[i]);
        extent.high = MAX (extent.high, values[i]);
      }
  return extent;
}

PlumbExtent
plumb_extent_join (PlumbExtent one, PlumbExtent other)
{
  return (PlumbExtent){ MIN (one.low, other.low), MAX (one.high, other.high), one.zero || other.zero };
}

char *
plumb_describe_values (const PlumbSpeech *speech, const double *values, guint n)
{
  const PlumbExtent extent = plumb_extent_of (values, n, FALSE);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *end = NULL;
  g_autofree char *said = NULL;
  g_autofree char *lacking = NULL;
  double last = NAN;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        last = values[i];
        count++;
      }
  if (count == 0)
    return g_strdup_printf (_ ("%s: no value."), speech->name);

  low = speech->value (extent.low, speech->data);
  high = speech->value (extent.high, speech->data);
  end = speech->value (last, speech->data);
  if (count == 1)
    said = g_strdup_printf (_ ("%s: one value, %s."), speech->name, end);
  else
    /* Translators: name, how many values, lowest, highest, last */
    said = g_strdup_printf (
      ngettext ("%s: %u value from %s to %s, the last %s.", "%s: %u values from %s to %s, the last %s.", count),
      speech->name, count, low, high, end);
  if (count == n)
    return g_steal_pointer (&said);
  lacking = g_strdup_printf (ngettext ("%u is missing.", "%u are missing.", n - count), n - count);
  return g_strdup_printf ("%s %s", said, lacking);
}

char *
plumb_describe_value (const PlumbSpeech *speech, double value)
{
  g_autofree char *said = NULL;

  if (!isfinite (value))
    return g_strdup_printf (_ ("%s: no value."), speech->name);
  said = speech->value (value, speech->data);
  /* Translators: a name and its value */
  return g_strdup_printf (_ ("%s: %s."), speech->name, said);
}

PlumbShapeStyle
plumb_mark_fill (PlumbSceneBuilder *builder, PlumbRole role)
{
  PlumbShapeStyle style = { .fill = role };

  if (plumb_chart_theme_outlines (plumb_scene_builder_theme (builder), role))
    {
      style.stroke = PLUMB_ROLE_STATISTIC;
      style.width = plumb_scene_builder_text_scale (builder);
    }
  return style;
}

PlumbBox
plumb_mark_span (const PlumbFrame *frame, gboolean upright, double low, double high, double centre, double thickness)
{
  const double least = plumb_scene_builder_text_scale (frame->builder);
  const PlumbScale *scale = upright ? &frame->y : &frame->x;
  const double from = plumb_scale_map (scale, low);
  const double to = plumb_scale_map (scale, high);
  const double across = centre - thickness / 2;
  double along = MIN (from, to);

  if (!isfinite (from + to))
    return (PlumbBox){ .x = NAN };
  if (upright)
    {
      /* What is too short to see stands on its base, not below it. */
      if (fabs (to - from) < least)
        along = MAX (from, to) - least;
      return (PlumbBox){ across, along, thickness, MAX (fabs (to - from), least) };
    }
  return (PlumbBox){ along, across, MAX (fabs (to - from), least), thickness };
}
