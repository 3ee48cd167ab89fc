/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes and texts are collected in two arrays, which the scene takes over. Pango breaks lines and measures them; where
 * the lines stand is reckoned here from the size alone, so that it does not depend on the metrics of a font.
 */
#include "config.h"

#include "plumb-scene-builder.h"

#include <math.h>
#include <string.h>

#include "plumb-scene-private.h"
#include "plumb-text.h"

struct _PlumbSceneBuilder
{
  const PlumbChartTheme *theme;
  double text_scale;
  GArray *items;
  GArray *data;
  GArray *groups;
  double head_top, head_bottom;
  GArray *kept;
  int group;
};

PlumbSceneBuilder *
plumb_scene_builder_new (const PlumbChartTheme *theme, double text_scale)
{
  PlumbSceneBuilder *self = g_new0 (PlumbSceneBuilder, 1);

  self->theme = theme;
  self->text_scale = CLAMP (text_scale, 0.5, 4);
  self->items = g_array_new (FALSE, TRUE, sizeof (PlumbItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) plumb_item_clear);
  self->data = g_array_new (FALSE, TRUE, sizeof (PlumbDatum));
  g_array_set_clear_func (self->data, (GDestroyNotify) plumb_datum_clear);
  self->groups = g_array_new (FALSE, TRUE, sizeof (PlumbItemGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) plumb_item_group_clear);
  self->kept = g_array_new (FALSE, FALSE, sizeof (double));
  self->group = -1;
  return self;
}

PlumbScene *
plumb_scene_builder_end (PlumbSceneBuilder *self, double width, double height)
{
  PlumbScene *scene =
    plumb_scene_new (self->theme, self->text_scale, width, height, self->items, self->data, self->groups);
  scene->head_top = self->head_top;
  scene->head_bottom = self->head_bottom;
  scene->kept = self->kept;
  g_free (self);
  return scene;
}

void
plumb_scene_builder_head (PlumbSceneBuilder *self, double top, double bottom)
{
  self->head_top = top;
  self->head_bottom = bottom;
}

void
plumb_scene_builder_keep (PlumbSceneBuilder *self, double top, double bottom)
{
  g_array_append_val (self->kept, top);
  g_array_append_val (self->kept, bottom);
}

void
plumb_scene_builder_begin_group (PlumbSceneBuilder *self, const char *id, const char *title)
{
  const PlumbItemGroup group = { g_strdup (id), g_strdup (title != NULL ? title : "") };

  g_return_if_fail (self->group < 0);
  self->group = self->groups->len;
  g_array_append_val (self->groups, group);
}

void
plumb_scene_builder_end_group (PlumbSceneBuilder *self)
{
  self->group = -1;
}

const PlumbChartTheme *
plumb_scene_builder_theme (const PlumbSceneBuilder *self)
{
  return self->theme;
}

double
plumb_scene_builder_text_scale (const PlumbSceneBuilder *self)
{
  return self->text_scale;
}

int
plumb_scene_builder_datum (PlumbSceneBuilder *self, const PlumbDatum *datum)
{
  PlumbDatum copy = *datum;

  copy.name = g_strdup (datum->name != NULL ? datum->name : "");
  copy.period = g_strdup (datum->period != NULL ? datum->period : "");
  copy.value = g_strdup (datum->value != NULL ? datum->value : "");
  copy.sentence = g_strdup (datum->sentence != NULL ? datum->sentence : "");
  copy.link = g_strdup (datum->link != NULL ? datum->link : "");
  g_array_append_val (self->data, copy);
  return self->data->len - 1;
}

static PlumbItem *
add (PlumbSceneBuilder *self, PlumbItemKind kind, const PlumbShapeStyle *style, int datum)
{
  PlumbItem item = { .kind = kind, .datum = datum, .group = self->group };

  if (style != NULL)
    item.style = *style;
  g_array_append_val (self->items, item);
  return &g_array_index (self->items, PlumbItem, self->items->len - 1);
}

void
plumb_scene_builder_rect (PlumbSceneBuilder *self, PlumbBox box, double radius, const PlumbShapeStyle *style, int datum)
{
  PlumbItem *item;

  if (!isfinite (box.x + box.y + box.width + box.height) || box.width < 0 || box.height < 0)
    return;
  item = add (self, PLUMB_ITEM_RECT, style, datum);
  item->box = box;
  item->radius = MIN (radius, MIN (box.width, box.height) / 2);
}

void
plumb_scene_builder_circle (PlumbSceneBuilder *self,
                            double x,
                            double y,
                            double radius,
                            const PlumbShapeStyle *style,
                            int datum)
{
  PlumbItem *item;

  if (!isfinite (x + y))
    return;
  item = add (self, PLUMB_ITEM_CIRCLE, style, datum);
  item->box = (PlumbBox){ x - radius, y - radius, 2 * radius, 2 * radius };
  item->radius = radius;
}

void
plumb_scene_builder_path (PlumbSceneBuilder *self,
                          const PlumbPoint *points,
                          guint n,
                          gboolean closed,
                          const PlumbShapeStyle *style,
                          int datum)
{
  PlumbItem *item;

  if (n < 2)
    return;
  item = add (self, PLUMB_ITEM_PATH, style, datum);
  item->points = g_memdup2 (points, n * sizeof (PlumbPoint));
  item->n_points = n;
  item->closed = closed;
}

void
plumb_scene_builder_line (PlumbSceneBuilder *self,
                          double x1,
                          double y1,
                          double x2,
                          double y2,
                          const PlumbShapeStyle *style)
{
  const PlumbPoint points[] = { { x1, y1 }, { x2, y2 } };
  plumb_scene_builder_path (self, points, 2, FALSE, style, -1);
}

/* Breaks @text into @lines with their widths; Returns: the box of them all at 0, 0. */
static PlumbBox
set_text (PlumbSceneBuilder *self, const char *text, const PlumbTextStyle *style, GArray *lines)
{
  const double points = plumb_text_size_points (style->size, self->text_scale);
  const double height = plumb_line_height (style->size, self->text_scale);
  const gsize length = strlen (text);
  const gsize bold_from = style->bold ? 0 : length - MIN (style->bold_tail, length);
  g_autoptr (PangoLayout) layout = plumb_text_layout (text, points, bold_from, style->wrap);
  const int n = pango_layout_get_line_count (layout);
  PlumbBox box = { .height = n * height };

  for (int i = 0; i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char *words = g_strchomp (g_strndup (text + line->start_index, line->length));
      PangoRectangle extents;
      PlumbItemLine set = { 0 };

      pango_layout_line_get_extents (line, NULL, &extents);
      set.width = extents.width / (double) PANGO_SCALE;
      set.baseline = (i + 0.5) * height + PLUMB_CAP_HEIGHT / 2 * points;
      set.bold_from = bold_from > (gsize) line->start_index ? bold_from - line->start_index : 0;
      set.text = g_steal_pointer (&words);
      box.width = MAX (box.width, set.width);
      if (lines != NULL)
        g_array_append_val (lines, set);
      else
        g_free (set.text);
    }

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      PlumbItemLine *line = &g_array_index (lines, PlumbItemLine, i);
      line->x = style->align == PLUMB_ALIGN_START    ? 0
                : style->align == PLUMB_ALIGN_MIDDLE ? -line->width / 2
                                                     : -line->width;
    }
  if (style->align != PLUMB_ALIGN_START)
    box.x = style->align == PLUMB_ALIGN_MIDDLE ? -box.width / 2 : -box.width;
  if (style->valign != PLUMB_VALIGN_TOP)
    box.y = style->valign == PLUMB_VALIGN_MIDDLE ? -box.height / 2 : -box.height;
  return box;
}

PlumbBox
plumb_scene_builder_measure (PlumbSceneBuilder *self, const char *text, const PlumbTextStyle *style)
{
  return set_text (self, text, style, NULL);
}

static void
clear_line (PlumbItemLine *line)
{
  g_free (line->text);
}

/* The lines of a text, moved by @x, @y. */
static GArray *
copy_lines (GArray *lines, double x, double y)
{
  GArray *copy = g_array_new (FALSE, TRUE, sizeof (PlumbItemLine));

  g_array_set_clear_func (copy, (GDestroyNotify) clear_line);
  for (guint i = 0; i < lines->len; i++)
    {
      PlumbItemLine line = g_array_index (lines, PlumbItemLine, i);

      line.text = g_strdup (line.text);
      line.x += x;
      line.baseline += y;
      g_array_append_val (copy, line);
    }
  return copy;
}

void
plumb_scene_builder_place (PlumbSceneBuilder *self, const PlumbScene *scene, double x, double y)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      PlumbItem item = g_array_index (scene->items, PlumbItem, i);

      item.datum = -1;
      item.group = self->group;
      item.box.x += x;
      item.box.y += y;
      item.text = g_strdup (item.text);
      item.points = g_memdup2 (item.points, item.n_points * sizeof *item.points);
      for (guint j = 0; j < item.n_points; j++)
        {
          item.points[j].x += x;
          item.points[j].y += y;
        }
      if (item.lines != NULL)
        item.lines = copy_lines (item.lines, x, y);
      g_array_append_val (self->items, item);
    }
}

PlumbBox
plumb_scene_builder_text (PlumbSceneBuilder *self,
                          double x,
                          double y,
                          const char *text,
                          const PlumbTextStyle *style,
                          int datum)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (PlumbItemLine));
  const double points = plumb_text_size_points (style->size, self->text_scale);
  PlumbBox box;
  PlumbItem *item;

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  box = set_text (self, text, style, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      PlumbItemLine *line = &g_array_index (lines, PlumbItemLine, i);
      line->x += x;
      line->baseline += y + box.y;
    }
  box.x += x;
  box.y += y;

  item = add (self, PLUMB_ITEM_TEXT, NULL, datum);
  item->text = g_strdup (text);
  item->lines = lines;
  item->size = style->size;
  item->role = style->role;
  item->align = style->align;
  item->halo = style->halo;
  item->box = (PlumbBox){ .x = box.x, .width = box.width };
  item->box.y = g_array_index (lines, PlumbItemLine, 0).baseline - PLUMB_INK_ASCENT * points;
  item->box.height =
    g_array_index (lines, PlumbItemLine, lines->len - 1).baseline + PLUMB_INK_DESCENT * points - item->box.y;
  return box;
}

double
plumb_line_height (PlumbTextSize size, double text_scale)
{
  return plumb_text_size_points (size, text_scale) * 4 / 3;
}

double
plumb_snap (double value)
{
  return floor (value) + 0.5;
}

gboolean
plumb_box_overlaps (const PlumbBox *a, const PlumbBox *b)
{
  const double slack = 0.01;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width && a->y + slack < b->y + b->height &&
         b->y + slack < a->y + a->height;
}
