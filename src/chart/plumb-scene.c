/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene itself: its life, its data, pointing, walking and its dump as text.
 */
#include "config.h"

#include "plumb-scene.h"

#include <math.h>

#include "plumb-scene-private.h"

G_DEFINE_BOXED_TYPE (PlumbScene, plumb_scene, plumb_scene_ref, plumb_scene_unref)

void
plumb_item_clear (PlumbItem *item)
{
  g_free (item->points);
  g_free (item->text);
  g_clear_pointer (&item->lines, g_array_unref);
}

void
plumb_datum_clear (PlumbDatum *datum)
{
  g_free ((char *) datum->name);
  g_free ((char *) datum->period);
  g_free ((char *) datum->value);
  g_free ((char *) datum->sentence);
  g_free ((char *) datum->link);
}

void
plumb_item_group_clear (PlumbItemGroup *group)
{
  g_free (group->id);
  g_free (group->title);
}

PlumbScene *
plumb_scene_new (const PlumbChartTheme *theme,
                 double text_scale,
                 double width,
                 double height,
                 GArray *items,
                 GArray *data,
                 GArray *groups)
{
  PlumbScene *self = g_atomic_rc_box_new0 (PlumbScene);

  self->theme = theme;
  self->text_scale = text_scale;
  self->width = width;
  self->height = height;
  self->items = items;
  self->data = data;
  self->groups = groups;
  self->texts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, PlumbItem, i).kind == PLUMB_ITEM_TEXT)
      g_array_append_val (self->texts, i);
  return self;
}

PlumbScene *
plumb_scene_ref (PlumbScene *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_scene (gpointer scene)
{
  PlumbScene *self = scene;

  g_array_unref (self->items);
  g_array_unref (self->data);
  g_array_unref (self->groups);
  g_array_unref (self->kept);
  g_array_unref (self->texts);
}

void
plumb_scene_unref (PlumbScene *self)
{
  g_atomic_rc_box_release_full (self, clear_scene);
}

void
plumb_scene_head (const PlumbScene *self, double *top, double *bottom)
{
  *top = self->head_top;
  *bottom = self->head_bottom;
}

guint
plumb_scene_n_kept (const PlumbScene *self)
{
  return self->kept->len / 2;
}

void
plumb_scene_kept (const PlumbScene *self, guint index, double *top, double *bottom)
{
  g_return_if_fail (index < plumb_scene_n_kept (self));

  *top = g_array_index (self->kept, double, 2 * index);
  *bottom = g_array_index (self->kept, double, 2 * index + 1);
}

double
plumb_scene_width (const PlumbScene *self)
{
  return self->width;
}

double
plumb_scene_height (const PlumbScene *self)
{
  return self->height;
}

guint
plumb_scene_n_data (const PlumbScene *self)
{
  return self->data->len;
}

const PlumbDatum *
plumb_scene_datum (const PlumbScene *self, guint index)
{
  g_return_val_if_fail (index < self->data->len, NULL);
  return &g_array_index (self->data, PlumbDatum, index);
}

int
plumb_scene_pick (const PlumbScene *self, double x, double y)
{
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->data->len; i++)
    {
      const PlumbDatum *datum = plumb_scene_datum (self, i);
      const PlumbBox *area = &datum->area;
      const double distance = hypot (x - datum->x, y - datum->y);

      if (x < area->x || x >= area->x + area->width || y < area->y || y >= area->y + area->height)
        continue;
      if (distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  return found;
}

/* The datum of @series whose mark is nearest to @x; -1 where the series is not there. */
static int
nearest_in_series (const PlumbScene *self, guint series, double x)
{
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->data->len; i++)
    {
      const PlumbDatum *datum = plumb_scene_datum (self, i);
      if (datum->series == series && fabs (datum->x - x) < nearest)
        {
          nearest = fabs (datum->x - x);
          found = i;
        }
    }
  return found;
}

int
plumb_scene_start (const PlumbScene *self)
{
  for (guint i = 0; i < self->data->len; i++)
    if (plumb_scene_datum (self, i)->start)
      return (int) i;
  return plumb_scene_walk (self, -1, PLUMB_WALK_LAST);
}

int
plumb_scene_walk (const PlumbScene *self, int datum, PlumbWalk walk)
{
  const int n = self->data->len;
  const PlumbDatum *from;
  int to;

  if (n == 0)
    return -1;
  if (datum < 0 || datum >= n)
    {
      datum = 0;
      if (walk != PLUMB_WALK_LAST)
        return datum;
    }
  from = plumb_scene_datum (self, datum);
  to = datum;

  switch (walk)
    {
    case PLUMB_WALK_NEXT:
      if (datum + 1 < n && plumb_scene_datum (self, datum + 1)->series == from->series)
        to = datum + 1;
      break;
    case PLUMB_WALK_PREVIOUS:
      if (datum > 0 && plumb_scene_datum (self, datum - 1)->series == from->series)
        to = datum - 1;
      break;
    case PLUMB_WALK_FIRST:
      while (to > 0 && plumb_scene_datum (self, to - 1)->series == from->series)
        to--;
      break;
    case PLUMB_WALK_LAST:
      while (to + 1 < n && plumb_scene_datum (self, to + 1)->series == from->series)
        to++;
      break;
    case PLUMB_WALK_NEXT_SERIES:
      to = nearest_in_series (self, from->series + 1, from->x);
      break;
    case PLUMB_WALK_PREVIOUS_SERIES:
      to = from->series > 0 ? nearest_in_series (self, from->series - 1, from->x) : -1;
      break;
    default:
      g_return_val_if_reached (datum);
    }
  return to < 0 ? datum : to;
}

guint
plumb_scene_n_texts (const PlumbScene *self)
{
  return self->texts->len;
}

const char *
plumb_scene_text (const PlumbScene *self, guint index, PlumbBox *box)
{
  const PlumbItem *item;

  g_return_val_if_fail (index < self->texts->len, NULL);
  item = &g_array_index (self->items, PlumbItem, g_array_index (self->texts, guint, index));
  if (box != NULL)
    *box = item->box;
  return item->text;
}

guint
plumb_dash_lengths (PlumbDash dash, double scale, double lengths[2])
{
  static const double table[PLUMB_N_DASHES][2] = {
    [PLUMB_DASH_LONG] = { 7, 4 },    [PLUMB_DASH_DOTS] = { 1.5, 3.5 }, [PLUMB_DASH_SHORT] = { 3, 2.5 },
    [PLUMB_DASH_LONGER] = { 14, 4 }, [PLUMB_DASH_SPARSE] = { 3, 7 },
  };

  if (dash == PLUMB_DASH_SOLID)
    return 0;
  lengths[0] = table[dash][0] * scale;
  lengths[1] = table[dash][1] * scale;
  return 2;
}

/* Coordinates to a tenth; a rounded -0.0 would differ from 0.0. */
static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const double tenth = round (value * 10) / 10;

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.1f", tenth == 0 ? 0 : tenth));
}

static const char *const role_names[] = {
  [PLUMB_ROLE_NONE] = "none",
  [PLUMB_ROLE_SURFACE] = "surface",
  [PLUMB_ROLE_TEXT] = "text",
  [PLUMB_ROLE_DIM] = "dim",
  [PLUMB_ROLE_OWN] = "own",
  [PLUMB_ROLE_RANGE] = "range",
  [PLUMB_ROLE_MIDDLE] = "middle",
  [PLUMB_ROLE_OTHER] = "other",
  [PLUMB_ROLE_STATISTIC] = "statistic",
  [PLUMB_ROLE_COUNTRY] = "country",
  [PLUMB_ROLE_REGION] = "region",
  [PLUMB_ROLE_GOOD] = "good",
  [PLUMB_ROLE_WARN] = "warn",
  [PLUMB_ROLE_BAD] = "bad",
  [PLUMB_ROLE_NEUTRAL] = "neutral",
  [PLUMB_ROLE_NEUTRAL_RANGE] = "neutral-range",
  [PLUMB_ROLE_NEUTRAL_MIDDLE] = "neutral-middle",
  [PLUMB_ROLE_GRID] = "grid",
  [PLUMB_ROLE_AXIS] = "axis",
  [PLUMB_ROLE_TINT] = "tint",
  [PLUMB_ROLE_FOCUS] = "focus",
  [PLUMB_ROLE_STEP_1] = "step-1",
  [PLUMB_ROLE_STEP_2] = "step-2",
  [PLUMB_ROLE_STEP_3] = "step-3",
  [PLUMB_ROLE_STEP_4] = "step-4",
  [PLUMB_ROLE_STEP_5] = "step-5",
  [PLUMB_ROLE_PART_1] = "part-1",
  [PLUMB_ROLE_PART_2] = "part-2",
  [PLUMB_ROLE_PART_3] = "part-3",
  [PLUMB_ROLE_PART_4] = "part-4",
  [PLUMB_ROLE_PART_5] = "part-5",
  [PLUMB_ROLE_PART_6] = "part-6",
};
G_STATIC_ASSERT (G_N_ELEMENTS (role_names) == PLUMB_N_ROLES);

static void
append_style (GString *out, const PlumbShapeStyle *style)
{
  g_string_append_printf (out, " fill %s stroke %s dash %d", role_names[style->fill], role_names[style->stroke],
                          style->dash);
  append_number (out, style->width);
  append_number (out, style->fade);
}

char *
plumb_scene_dump (const PlumbScene *self)
{
  static const char *const kinds[] = { "rect", "circle", "path", "text" };
  GString *out = g_string_new ("scene");

  append_number (out, self->width);
  append_number (out, self->height);
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlumbItem *item = &g_array_index (self->items, PlumbItem, i);

      g_string_append_printf (out, "\n%s", kinds[item->kind]);
      switch (item->kind)
        {
        case PLUMB_ITEM_RECT:
        case PLUMB_ITEM_CIRCLE:
          append_number (out, item->box.x);
          append_number (out, item->box.y);
          append_number (out, item->box.width);
          append_number (out, item->box.height);
          append_style (out, &item->style);
          break;
        case PLUMB_ITEM_PATH:
          append_style (out, &item->style);
          for (guint j = 0; j < item->n_points; j++)
            {
              append_number (out, item->points[j].x);
              append_number (out, item->points[j].y);
            }
          if (item->closed)
            g_string_append (out, " closed");
          break;
        case PLUMB_ITEM_TEXT:
          g_string_append_printf (out, " role %s size %d", role_names[item->role], item->size);
          for (guint j = 0; j < item->lines->len; j++)
            {
              const PlumbItemLine *line = &g_array_index (item->lines, PlumbItemLine, j);
              append_number (out, line->x);
              append_number (out, line->baseline);
              g_string_append_printf (out, " |%s|", line->text);
            }
          break;
        default:
          g_return_val_if_reached (g_string_free (out, FALSE));
        }
      if (item->datum >= 0)
        g_string_append_printf (out, " datum %d", item->datum);
    }
  for (guint i = 0; i < self->data->len; i++)
    {
      const PlumbDatum *datum = plumb_scene_datum (self, i);

      g_string_append_printf (out, "\ndatum %u", datum->series);
      append_number (out, datum->x);
      append_number (out, datum->y);
      g_string_append_printf (out, " |%s|%s|%s| %s", datum->name, datum->period, datum->value, datum->sentence);
    }
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

char *
plumb_scene_describe (const PlumbScene *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const PlumbItemGroup *group = &g_array_index (self->groups, PlumbItemGroup, i);
      if (*group->title != '\0')
        g_string_append_printf (out, "%s\n", group->title);
    }
  for (guint i = 0; i < self->data->len; i++)
    g_string_append_printf (out, "%s\n", plumb_scene_datum (self, i)->sentence);
  return g_string_free (out, FALSE);
}
