/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key flows like text: an entry that does not fit begins a row.
 */
#include "config.h"

#include "plumb-key.h"

/* The width of a sample, its gap to the text, the gap between two entries, and the least height of a row. */
#define SAMPLE 26
#define SAMPLE_GAP 6
#define ENTRY_GAP 16
#define ROW 18

static void
draw_sample (PlumbSceneBuilder *builder, const PlumbKeyEntry *entry, double x, double middle)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const PlumbShapeStyle line = { .stroke = entry->role, .width = entry->width * unit, .dash = entry->dash };
  const PlumbShapeStyle fill = { .fill = entry->role, .stroke = PLUMB_ROLE_STATISTIC, .width = 0.5 * unit };
  const PlumbShapeStyle disc = { .fill = entry->role };
  /* a scale of its own, on which the sample is a unit wide */
  const PlumbFrame frame = { builder, { 0, 1, x, x + SAMPLE * unit }, { 0, 1, middle, middle + 1 } };
  const PlumbPointMark point = { .x = 0.5,
                                 .y = 0,
                                 .radius = 4,
                                 .role = entry->role,
                                 .hollow = entry->hollow,
                                 .rimless = TRUE,
                                 .shape = entry->shape };

  switch (entry->kind)
    {
    case PLUMB_KEY_LINE:
      plumb_scene_builder_line (builder, x, middle, x + SAMPLE * unit, middle, &line);
      if (entry->dotted)
        plumb_scene_builder_circle (builder, x + SAMPLE / 2 * unit, middle, 4 * unit, &disc, -1);
      break;
    case PLUMB_KEY_FILL:
      plumb_scene_builder_rect (builder, (PlumbBox){ x, middle - 5 * unit, SAMPLE * unit, 10 * unit }, 2 * unit, &fill,
                                -1);
      break;
    case PLUMB_KEY_POINT:
    default:
      plumb_mark_point (&frame, &point, -1);
      break;
    }
}

double
plumb_key_draw (PlumbSceneBuilder *builder,
                const PlumbKeyEntry *entries,
                guint n,
                double x,
                double y,
                double width,
                gboolean draw)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const double indent = (SAMPLE + SAMPLE_GAP) * unit;
  double left = x, top = y, row = 0;

  for (guint i = 0; i < n; i++)
    {
      PlumbTextStyle style = entries[i].style;
      PlumbBox size;

      style.wrap = width - indent;
      size = plumb_scene_builder_measure (builder, entries[i].text, &style);
      if (left > x && left + indent + size.width > x + width)
        {
          left = x;
          top += row;
          row = 0;
        }
      row = MAX (row, MAX (size.height, ROW * unit));
      if (draw)
        {
          plumb_scene_builder_text (builder, left + indent,
                                    top + ROW / 2 * unit - plumb_line_height (style.size, unit) / 2, entries[i].text,
                                    &style, -1);
          draw_sample (builder, &entries[i], left, top + ROW / 2 * unit);
        }
      left += indent + ENTRY_GAP * unit + size.width;
    }
  return row > 0 ? top + row - y + 4 * unit : 0;
}
