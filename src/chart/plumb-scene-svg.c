/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a scene as SVG: shapes as shapes, text as text that can be searched, copied and read out, and a <title> at
 * every datum. Cairo's own SVG has outlines of glyphs only.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plumb-scene-private.h"

/* Has done its work when lines are broken; many a viewer's font has no glyph for it. */
#define WORD_JOINER "\342\201\240"

static void
append_attribute (GString *out, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const double rounded = round (value * 100) / 100;

  g_string_append_printf (out, " %s=\"%s\"", name,
                          g_ascii_formatd (buffer, sizeof buffer, "%.10g", rounded == 0 ? 0 : rounded));
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
append_color (const PlumbScene *self, GString *out, const char *name, PlumbRole role)
{
  if (role == PLUMB_ROLE_NONE)
    g_string_append_printf (out, " %s=\"none\"", name);
  else
    g_string_append_printf (out, " %s=\"#%06X\"", name, plumb_chart_theme_color (self->theme, role));
}

static void
append_style (const PlumbScene *self, GString *out, const PlumbShapeStyle *style)
{
  double lengths[2];

  append_color (self, out, "fill", style->fill);
  if (style->stroke != PLUMB_ROLE_NONE && style->width > 0)
    {
      append_color (self, out, "stroke", style->stroke);
      append_attribute (out, "stroke-width", style->width);
      g_string_append (out, " stroke-linejoin=\"round\"");
      if (style->dash == PLUMB_DASH_DOTS)
        g_string_append (out, " stroke-linecap=\"round\"");
      if (plumb_dash_lengths (style->dash, self->text_scale, lengths) > 0)
        {
          char first[G_ASCII_DTOSTR_BUF_SIZE];
          char second[G_ASCII_DTOSTR_BUF_SIZE];
          g_string_append_printf (out, " stroke-dasharray=\"%s %s\"",
                                  g_ascii_formatd (first, sizeof first, "%.4g", lengths[0]),
                                  g_ascii_formatd (second, sizeof second, "%.4g", lengths[1]));
        }
    }
  if (style->fade > 0)
    append_attribute (out, "opacity", 1 - style->fade);
}

static void
append_shape (const PlumbScene *self, GString *out, const PlumbItem *item, const PlumbShapeStyle *style)
{
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
      g_string_append (out, "<path d=\"");
      for (guint i = 0; i < item->n_points; i++)
        {
          char x[G_ASCII_DTOSTR_BUF_SIZE];
          char y[G_ASCII_DTOSTR_BUF_SIZE];
          g_string_append_printf (out, "%s%s %s", i == 0 ? "M" : "L",
                                  g_ascii_formatd (x, sizeof x, "%.10g", round (item->points[i].x * 100) / 100),
                                  g_ascii_formatd (y, sizeof y, "%.10g", round (item->points[i].y * 100) / 100));
        }
      g_string_append (out, item->closed ? "Z\"" : "\"");
      break;
    case PLUMB_ITEM_TEXT:
    default:
      g_return_if_reached ();
    }
  append_style (self, out, style);
  g_string_append (out, "/>");
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
append_text (const PlumbScene *self, GString *out, const PlumbItem *item)
{
  g_string_append (out, "<text xml:space=\"preserve\"");
  append_attribute (out, "font-size", plumb_text_size_points (item->size, self->text_scale));
  append_color (self, out, "fill", item->role);
  if (item->align != PLUMB_ALIGN_START)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchors[item->align].name);
  if (item->halo)
    {
      append_color (self, out, "stroke", PLUMB_ROLE_SURFACE);
      append_attribute (out, "stroke-width", 3.5 * self->text_scale);
      g_string_append (out, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
  g_string_append_c (out, '>');
  for (guint i = 0; i < item->lines->len; i++)
    {
      const PlumbItemLine *line = &g_array_index (item->lines, PlumbItemLine, i);
      const gsize regular = MIN (line->bold_from, strlen (line->text));
      g_autofree char *head = g_strndup (line->text, regular);

      g_string_append (out, "<tspan");
      /* Anchored where it was aligned: a viewer without the font, or without figures of one width, sets other widths.
       */
      append_attribute (out, "x", line->x + line->width * anchors[item->align].share);
      append_attribute (out, "y", line->baseline);
      g_string_append (out, regular == 0 && *line->text != '\0' ? " font-weight=\"700\">" : ">");
      append_escaped (out, head);
      if (regular > 0 && line->text[regular] != '\0')
        {
          g_string_append (out, "<tspan font-weight=\"700\">");
          append_escaped (out, line->text + regular);
          g_string_append (out, "</tspan>");
        }
      else
        append_escaped (out, line->text + regular);
      /* A blank for those who copy the text; where lines end at an anchor it would move them. */
      g_string_append (out, i + 1 < item->lines->len && item->align == PLUMB_ALIGN_START ? " </tspan>" : "</tspan>");
    }
  g_string_append (out, "</text>");
}

static void
append_item (const PlumbScene *self, GString *out, const PlumbItem *item)
{
  if (item->kind == PLUMB_ITEM_TEXT)
    append_text (self, out, item);
  else
    {
      if (item->style.halo > 0)
        {
          PlumbShapeStyle halo = { .stroke = PLUMB_ROLE_SURFACE, .width = item->style.width + 2 * item->style.halo };
          append_shape (self, out, item, &halo);
        }
      append_shape (self, out, item, &item->style);
    }
}

char *
plumb_scene_to_svg (const PlumbScene *self, const char *title, const char *description)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                               "aria-labelledby=\"title description\"");
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char height[G_ASCII_DTOSTR_BUF_SIZE];

  append_attribute (out, "width", self->width);
  append_attribute (out, "height", self->height);
  g_string_append_printf (out, " viewBox=\"0 0 %s %s\"", g_ascii_formatd (width, sizeof width, "%.10g", self->width),
                          g_ascii_formatd (height, sizeof height, "%.10g", self->height));
  g_string_append (out, " font-family=\"" PLUMB_FONT_FAMILY
                        "\" style=\"font-variant-numeric:tabular-nums\">\n<title id=\"title\">");
  append_escaped (out, title);
  g_string_append (out, "</title>\n<desc id=\"description\">");
  append_escaped (out, description);
  g_string_append (out, "</desc>\n<rect width=\"100%\" height=\"100%\"");
  append_color (self, out, "fill", PLUMB_ROLE_SURFACE);
  g_string_append (out, "/>\n");

  for (guint i = 0; i < self->items->len; i++)
    {
      const PlumbItem *item = &g_array_index (self->items, PlumbItem, i);
      if (item->datum >= 0)
        {
          g_string_append (out, "<g><title>");
          append_escaped (out, plumb_scene_datum (self, item->datum)->sentence);
          g_string_append (out, "</title>");
        }
      append_item (self, out, item);
      g_string_append (out, item->datum >= 0 ? "</g>\n" : "\n");
    }
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
