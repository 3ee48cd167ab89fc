/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The box plot: drawn along its values, and turned when it stands upright.
 */
#include "config.h"

#include "plumb-mark-box-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PlumbExtent
plumb_box_plot_extent (const PlumbBoxPlotMark *mark)
{
  return plumb_extent_of (mark->values, G_N_ELEMENTS (mark->values), FALSE);
}

static gboolean
is_whole (const PlumbBoxPlotMark *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (mark->values); i++)
    if (!isfinite (mark->values[i]))
      return FALSE;
  return TRUE;
}

/* A line at the values @from to @to, @across from the centre on either side. */
static void
draw_line (const PlumbFrame *frame,
           const PlumbBoxPlotMark *mark,
           double from,
           double to,
           double across,
           double width,
           int datum)
{
  const PlumbScale *values = mark->upright ? &frame->y : &frame->x;
  const PlumbShapeStyle style = { .stroke = mark->line,
                                  .width = width * plumb_scene_builder_text_scale (frame->builder) };
  const double a = plumb_scale_map (values, from), b = plumb_scale_map (values, to);
  const double c = mark->centre - across, d = mark->centre + across;
  const PlumbPoint points[] = { { mark->upright ? c : a, mark->upright ? a : c },
                                { mark->upright ? d : b, mark->upright ? b : d } };

  plumb_scene_builder_path (frame->builder, points, 2, FALSE, &style, datum);
}

void
plumb_mark_box_plot (const PlumbFrame *frame, const PlumbBoxPlotMark *mark, int datum)
{
  const double *v = mark->values;
  const double half = mark->thickness / 2;
  const PlumbShapeStyle style = plumb_mark_fill (frame->builder, mark->fill);

  if (!is_whole (mark))
    return;
  draw_line (frame, mark, v[0], v[1], 0, 1, datum);
  draw_line (frame, mark, v[3], v[4], 0, 1, datum);
  draw_line (frame, mark, v[0], v[0], half / 2, 1, datum);
  draw_line (frame, mark, v[4], v[4], half / 2, 1, datum);
  plumb_scene_builder_rect (frame->builder,
                            plumb_mark_span (frame, mark->upright, v[1], v[3], mark->centre, mark->thickness), 0,
                            &style, datum);
  draw_line (frame, mark, v[2], v[2], half, 2, datum);
}

char *
plumb_box_plot_describe (const PlumbBoxPlotMark *mark, const PlumbSpeech *speech)
{
  char *said[5];
  char *sentence;

  if (!is_whole (mark))
    return g_strdup_printf (_ ("%s: no value."), speech->name);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    said[i] = speech->value (mark->values[i], speech->data);
  sentence = g_strdup_printf (_ ("%s: median %s, half between %s and %s, all between %s and %s."), speech->name,
                              said[2], said[1], said[3], said[0], said[4]);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_free (said[i]);
  return sentence;
}
