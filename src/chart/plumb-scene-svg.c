/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a scene as SVG: shapes as shapes, text as text that can be searched, copied and read out, a group a series,
 * and a <title> at every datum. Cairo's own SVG has outlines of glyphs only. Coordinates have tenths of a point, those
 * of a path the difference from the point before, which halves the file.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plumb-font.h"
#include "plumb-scene-private.h"
#include "plumb-text.h"

/* Has done its work when lines are broken; many a viewer's font has no glyph for it. */
#define WORD_JOINER "\342\201\240"

typedef struct
{
  const PlumbScene *scene;
  GString *out;
  gboolean outline;
  int group;                    /* the open one, -1 for none */
  const PlumbShapeStyle *style; /* of the open run of shapes, %NULL for none */
} Writer;

/* @parts of a whole, 10 or 100, without a zero that says nothing. Written digit by digit, from the last one on: a chart
 * has thousands of numbers, and printf() for each took three quarters of the time of an SVG. */
static void
append_parts (GString *out, gint64 value, int parts)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 size = (guint64) ABS (value);
  gboolean said = FALSE; /* whether there is a digit behind the point */

  for (int part = parts; part > 1; part /= 10, size /= 10)
    if (said || size % 10 != 0)
      {
        *--at = (char) ('0' + size % 10);
        said = TRUE;
      }
  if (said)
    *--at = '.';
  do
    *--at = (char) ('0' + size % 10);
  while ((size /= 10) > 0);
  if (value < 0)
    *--at = '-';
  g_string_append_len (out, at, digits + sizeof digits - at);
}

static void
append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_parts (out, llround (value * 100), 100);
  g_string_append_c (out, '"');
}

/* Control characters are not allowed in XML, not even as entities; names from files may hold them. */
static void
append_escaped (GString *out, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, WORD_JOINER, -1);
  g_autofree char *joined = g_strjoinv (NULL, parts);
  g_autofree char *clean = g_utf8_make_valid (joined, -1);
  g_autofree char *escaped = NULL;

  for (char *c = clean; *c != '\0'; c++)
    if ((guchar) *c < 0x20 || *c == 0x7F)
      *c = ' ';
  escaped = g_markup_escape_text (clean, -1);
  g_string_append (out, escaped);
}

static void
append_color (const Writer *self, const char *name, PlumbRole role)
{
  g_string_append_printf (self->out, " %s=\"#%06X\"", name, plumb_chart_theme_color (self->scene->theme, role));
}

/* What is not said is inherited from the root: no fill, no stroke, round joins. */
static void
append_style (const Writer *self, const PlumbShapeStyle *style)
{
  double lengths[2];

  if (style->fill != PLUMB_ROLE_NONE)
    append_color (self, "fill", style->fill);
  if (style->stroke != PLUMB_ROLE_NONE && style->width > 0)
    {
      append_color (self, "stroke", style->stroke);
      append_attribute (self->out, "stroke-width", style->width);
      if (style->dash == PLUMB_DASH_DOTS)
        g_string_append (self->out, " stroke-linecap=\"round\"");
      if (plumb_dash_lengths (style->dash, self->scene->text_scale, lengths) > 0)
        {
          g_string_append (self->out, " stroke-dasharray=\"");
          append_parts (self->out, llround (lengths[0] * 100), 100);
          g_string_append_c (self->out, ' ');
          append_parts (self->out, llround (lengths[1] * 100), 100);
          g_string_append_c (self->out, '"');
        }
    }
  if (style->fade > 0)
    append_attribute (self->out, "opacity", 1 - style->fade);
}

static gboolean
equal_styles (const PlumbShapeStyle *a, const PlumbShapeStyle *b)
{
  return a->fill == b->fill && a->stroke == b->stroke && a->width == b->width && a->dash == b->dash &&
         a->fade == b->fade && a->halo == b->halo;
}

/* A step from one place to the next in @parts; a minus separates as a blank does. */
static void
append_step (GString *out, const gint64 from[2], const gint64 to[2], int parts)
{
  for (guint i = 0; i < 2; i++)
    {
      const gint64 step = to[i] - from[i];
      const char before = out->str[out->len - 1];

      if (step >= 0 && (g_ascii_isdigit (before) || before == '.'))
        g_string_append_c (out, ' ');
      append_parts (out, step, parts);
    }
}

static void
append_points (GString *out, const PlumbPoint *points, guint n, gboolean closed)
{
  gint64 from[2] = { 0, 0 };

  g_string_append (out, " d=\"M");
  for (guint i = 0; i < n; i++)
    {
      const gint64 to[2] = { llround (points[i].x * 10), llround (points[i].y * 10) };

      if (i == 1)
        g_string_append_c (out, 'l');
      append_step (out, from, to, 10);
      from[0] = to[0];
      from[1] = to[1];
    }
  g_string_append (out, closed ? "Z\"" : "\"");
}

/* The shape without the end of its tag. */
static void
append_shape (const Writer *self, const PlumbItem *item)
{
  GString *out = self->out;

  switch (item->kind)
    {
    case PLUMB_ITEM_RECT:
      g_string_append (out, "<rect");
      append_attribute (out, "x", item->box.x);
      append_attribute (out, "y", item->box.y);
      append_attribute (out, "width", item->box.width);
      append_attribute (out, "height", item->box.height);
      if (item->radius > 0)
        append_attribute (out, "rx", item->radius);
      break;
    case PLUMB_ITEM_CIRCLE:
      g_string_append (out, "<circle");
      append_attribute (out, "cx", item->box.x + item->radius);
      append_attribute (out, "cy", item->box.y + item->radius);
      append_attribute (out, "r", item->radius);
      break;
    case PLUMB_ITEM_PATH:
      g_string_append (out, "<path");
      append_points (out, item->points, item->n_points, item->closed);
      break;
    case PLUMB_ITEM_TEXT:
    default:
      g_return_if_reached ();
    }
}

static const struct
{
  const char *name;
  double share; /* of the width, from the left edge to the anchor */
} anchors[] = {
  [PLUMB_ALIGN_START] = { "start", 0 },
  [PLUMB_ALIGN_MIDDLE] = { "middle", 0.5 },
  [PLUMB_ALIGN_END] = { "end", 1 },
};

static void
append_text_style (const Writer *self, const PlumbItem *item)
{
  append_color (self, "fill", item->role);
  if (!item->halo)
    return;
  append_color (self, "stroke", PLUMB_ROLE_SURFACE);
  append_attribute (self->out, "stroke-width", PLUMB_TEXT_HALO * self->scene->text_scale);
  g_string_append (self->out, " paint-order=\"stroke\"");
}

/* The words of a line, the bold ones apart. */
static void
append_words (const Writer *self, const PlumbItemLine *line)
{
  const gsize regular = MIN (line->bold_from, strlen (line->text));
  g_autofree char *head = g_strndup (line->text, regular);

  append_escaped (self->out, head);
  if (regular == 0 || line->text[regular] == '\0')
    {
      append_escaped (self->out, line->text + regular);
      return;
    }
  g_string_append (self->out, "<tspan font-weight=\"700\">");
  append_escaped (self->out, line->text + regular);
  g_string_append (self->out, "</tspan>");
}

/* Anchored where it was aligned: a viewer without the font, or without figures of one width, sets other widths. */
static void
append_place (const Writer *self, const PlumbItem *item, const PlumbItemLine *line)
{
  append_attribute (self->out, "x", line->x + line->width * anchors[item->align].share);
  append_attribute (self->out, "y", line->baseline);
  if (line->bold_from == 0 && *line->text != '\0')
    g_string_append (self->out, " font-weight=\"700\"");
}

static void
append_text (const Writer *self, const PlumbItem *item)
{
  GString *out = self->out;
  const guint n = item->lines->len;

  g_string_append (out, "<text");
  append_attribute (out, "font-size", plumb_text_size_points (item->size, self->scene->text_scale));
  append_text_style (self, item);
  if (item->align != PLUMB_ALIGN_START)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchors[item->align].name);
  if (n == 1)
    append_place (self, item, &g_array_index (item->lines, PlumbItemLine, 0));
  g_string_append_c (out, '>');
  for (guint i = 0; i < n; i++)
    {
      const PlumbItemLine *line = &g_array_index (item->lines, PlumbItemLine, i);

      if (n > 1)
        {
          g_string_append (out, "<tspan");
          append_place (self, item, line);
          g_string_append_c (out, '>');
        }
      append_words (self, line);
      /* A blank for those who copy the text; where lines end at an anchor it would move them. */
      if (n > 1)
        g_string_append (out, i + 1 < n && item->align == PLUMB_ALIGN_START ? " </tspan>" : "</tspan>");
    }
  g_string_append (out, "</text>");
}

/* The letters of a text as one path; what they say stays with it. */
static void
append_outline (const Writer *self, const PlumbItem *item)
{
  static const char commands[] = { [CAIRO_PATH_MOVE_TO] = 'm',
                                   [CAIRO_PATH_LINE_TO] = 'l',
                                   [CAIRO_PATH_CURVE_TO] = 'c',
                                   [CAIRO_PATH_CLOSE_PATH] = 'z' };
  /* without bounds: Cairo leaves out letters that lie outside of a surface */
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gint64 from[2] = { 0, 0 }, start[2] = { 0, 0 };
  cairo_path_t *path;

  for (guint i = 0; i < item->lines->len; i++)
    plumb_scene_trace_line (self->scene, cr, item, &g_array_index (item->lines, PlumbItemLine, i));
  path = cairo_copy_path (cr);
  g_string_append (self->out, "<path");
  append_text_style (self, item);
  g_string_append (self->out, " aria-label=\"");
  append_escaped (self->out, item->text);
  g_string_append (self->out, "\" d=\"M0 0");
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      gint64 to[2] = { start[0], start[1] };

      g_string_append_c (self->out, commands[data->header.type]);
      /* All places of a command count from where it began. */
      for (int j = 1; j < data->header.length; j++)
        {
          to[0] = llround (data[j].point.x * 100);
          to[1] = llround (data[j].point.y * 100);
          append_step (self->out, from, to, 100);
        }
      memcpy (from, to, sizeof from);
      if (data->header.type == CAIRO_PATH_MOVE_TO)
        memcpy (start, to, sizeof start);
    }
  g_string_append (self->out, "\"/>");
  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
append_datum_title (const Writer *self, int datum)
{
  g_string_append (self->out, "<title>");
  append_escaped (self->out, plumb_scene_datum (self->scene, datum)->sentence);
  g_string_append (self->out, "</title>");
}

static void
end_run (Writer *self)
{
  if (self->style != NULL)
    g_string_append (self->out, "</g>\n");
  self->style = NULL;
}

static void
append_item (Writer *self, const PlumbItem *item, const PlumbItem *next)
{
  GString *out = self->out;
  const gboolean wrapped = item->datum >= 0 && (item->kind == PLUMB_ITEM_TEXT || item->style.halo > 0);

  if (self->style != NULL && (item->kind == PLUMB_ITEM_TEXT || !equal_styles (self->style, &item->style)))
    end_run (self);
  if (wrapped)
    {
      g_string_append (out, "<g>");
      append_datum_title (self, item->datum);
    }
  if (item->kind == PLUMB_ITEM_TEXT)
    {
      if (self->outline)
        append_outline (self, item);
      else
        append_text (self, item);
    }
  else
    {
      const PlumbShapeStyle halo = { .stroke = PLUMB_ROLE_SURFACE, .width = item->style.width + 2 * item->style.halo };

      /* Shapes that look alike share what they look like. */
      if (self->style == NULL && item->style.halo == 0 && next != NULL && next->kind != PLUMB_ITEM_TEXT &&
          next->group == item->group && equal_styles (&next->style, &item->style))
        {
          self->style = &item->style;
          g_string_append (out, "<g");
          append_style (self, self->style);
          g_string_append (out, ">\n");
        }
      if (item->style.halo > 0)
        {
          append_shape (self, item);
          append_style (self, &halo);
          g_string_append (out, "/>");
        }
      append_shape (self, item);
      if (self->style == NULL)
        append_style (self, &item->style);
      if (item->datum < 0 || wrapped)
        g_string_append (out, "/>");
      else
        {
          g_string_append_c (out, '>');
          append_datum_title (self, item->datum);
          g_string_append_printf (out, "</%s>",
                                  item->kind == PLUMB_ITEM_RECT     ? "rect"
                                  : item->kind == PLUMB_ITEM_CIRCLE ? "circle"
                                                                    : "path");
        }
    }
  g_string_append (out, wrapped ? "</g>\n" : "\n");
}

/* The id of a group, with a number where it has come before. */
static void
begin_group (Writer *self, int index)
{
  const PlumbItemGroup *group = &g_array_index (self->scene->groups, PlumbItemGroup, index);
  guint same = 1;

  for (int i = 0; i < index; i++)
    same += g_strcmp0 (g_array_index (self->scene->groups, PlumbItemGroup, i).id, group->id) == 0;
  g_string_append (self->out, "<g id=\"series-");
  append_escaped (self->out, group->id);
  if (same > 1)
    g_string_append_printf (self->out, "-%u", same);
  g_string_append (self->out, "\">");
  if (*group->title != '\0')
    {
      g_string_append (self->out, "<title>");
      append_escaped (self->out, group->title);
      g_string_append (self->out, "</title>");
    }
  g_string_append_c (self->out, '\n');
}

static void
move_to_group (Writer *self, int group)
{
  if (self->group == group)
    return;
  end_run (self);
  if (self->group >= 0)
    g_string_append (self->out, "</g>\n");
  if (group >= 0)
    begin_group (self, group);
  self->group = group;
}

char *
plumb_scene_to_svg (const PlumbScene *self, const char *title, const char *description, gboolean outline)
{
  Writer writer = { .scene = self, .outline = outline, .group = -1 };
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                               "aria-labelledby=\"title description\"");

  writer.out = out;
  append_attribute (out, "width", self->width);
  append_attribute (out, "height", self->height);
  g_string_append (out, " viewBox=\"0 0 ");
  append_parts (out, llround (self->width * 100), 100);
  g_string_append_c (out, ' ');
  append_parts (out, llround (self->height * 100), 100);
  g_string_append (out,
                   "\" fill=\"none\" stroke-linejoin=\"round\" xml:space=\"preserve\" font-family=\"" PLUMB_FONT_FAMILY
                   "\" style=\"font-variant-numeric:tabular-nums\">\n<title id=\"title\">");
  append_escaped (out, title);
  g_string_append (out, "</title>\n<desc id=\"description\">");
  append_escaped (out, description);
  g_string_append (out, "</desc>\n<rect width=\"100%\" height=\"100%\"");
  append_color (&writer, "fill", PLUMB_ROLE_SURFACE);
  g_string_append (out, "/>\n");

  for (guint i = 0; i < self->items->len; i++)
    {
      const PlumbItem *item = &g_array_index (self->items, PlumbItem, i);

      move_to_group (&writer, item->group);
      append_item (&writer, item, i + 1 < self->items->len ? item + 1 : NULL);
    }
  end_run (&writer);
  move_to_group (&writer, -1);
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
