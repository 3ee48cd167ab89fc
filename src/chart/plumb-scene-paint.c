/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paints a scene with Cairo: the one drawing path of screen, picture and page. Letters are filled outlines on a raster,
 * where that is the same on every version of Cairo, and real text in a PDF, where they can be searched and copied.
 */
#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "plumb-scene-private.h"
#include "plumb-text.h"

static void
set_color (const PlumbScene *self, cairo_t *cr, PlumbRole role, double fade)
{
  const guint32 color = plumb_chart_theme_color (self->theme, role);

  cairo_set_source_rgba (cr, (color >> 16 & 0xFF) / 255.0, (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0,
                         1 - CLAMP (fade, 0, 1));
}

static void
trace_rect (cairo_t *cr, const PlumbBox *box, double radius)
{
  const double right = box->x + box->width;
  const double bottom = box->y + box->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
trace (cairo_t *cr, const PlumbItem *item)
{
  switch (item->kind)
    {
    case PLUMB_ITEM_RECT:
      trace_rect (cr, &item->box, item->radius);
      break;
    case PLUMB_ITEM_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, item->box.x + item->radius, item->box.y + item->radius, item->radius, 0, 2 * G_PI);
      break;
    case PLUMB_ITEM_PATH:
      cairo_move_to (cr, item->points[0].x, item->points[0].y);
      for (guint i = 1; i < item->n_points; i++)
        cairo_line_to (cr, item->points[i].x, item->points[i].y);
      if (item->closed)
        cairo_close_path (cr);
      break;
    case PLUMB_ITEM_TEXT:
    default:
      break;
    }
}

static void
paint_shape (const PlumbScene *self, cairo_t *cr, const PlumbItem *item)
{
  const PlumbShapeStyle *style = &item->style;
  double lengths[2];

  cairo_new_path (cr);
  trace (cr, item);
  /* Half the time for lines, which look the same; curves show the coarser steps. Not for broken lines: a level one of
   * short dashes has more edges in a row of pixels than Cairo 1.16 has room for, and it writes beyond that room. */
  cairo_set_antialias (cr, item->kind == PLUMB_ITEM_PATH && style->dash == PLUMB_DASH_SOLID ? CAIRO_ANTIALIAS_FAST
                                                                                            : CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (style->halo > 0)
    {
      set_color (self, cr, PLUMB_ROLE_SURFACE, 0);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, style->width + 2 * style->halo);
      cairo_stroke_preserve (cr);
    }
  if (style->fill != PLUMB_ROLE_NONE)
    {
      set_color (self, cr, style->fill, style->fade);
      cairo_fill_preserve (cr);
    }
  if (style->stroke != PLUMB_ROLE_NONE && style->width > 0)
    {
      set_color (self, cr, style->stroke, style->fade);
      cairo_set_dash (cr, lengths, plumb_dash_lengths (style->dash, self->text_scale, lengths), 0);
      cairo_set_line_cap (cr, style->dash == PLUMB_DASH_SOLID || style->dash == PLUMB_DASH_DOTS ? CAIRO_LINE_CAP_ROUND
                                                                                                : CAIRO_LINE_CAP_BUTT);
      if (item->n_points == 2 && style->dash == PLUMB_DASH_SOLID)
        cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_line_width (cr, style->width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

void
plumb_scene_trace_line (const PlumbScene *self, cairo_t *cr, const PlumbItem *item, const PlumbItemLine *line)
{
  const double points = plumb_text_size_points (item->size, self->text_scale);
  g_autoptr (PangoLayout) layout = plumb_text_layout (line->text, points, line->bold_from, 0);

  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (layout, 0));
}

static void
show_line (const PlumbScene *self, cairo_t *cr, const PlumbItem *item, const PlumbItemLine *line)
{
  const double points = plumb_text_size_points (item->size, self->text_scale);
  g_autoptr (PangoLayout) layout = plumb_text_layout (line->text, points, line->bold_from, 0);

  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static void
paint_text (const PlumbScene *self, cairo_t *cr, const PlumbItem *item)
{
  const gboolean real = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;

  for (guint i = 0; i < item->lines->len; i++)
    {
      const PlumbItemLine *line = &g_array_index (item->lines, PlumbItemLine, i);

      cairo_new_path (cr);
      if (item->halo || !real)
        plumb_scene_trace_line (self, cr, item, line);
      if (item->halo)
        {
          set_color (self, cr, PLUMB_ROLE_SURFACE, 0);
          cairo_set_dash (cr, NULL, 0, 0);
          cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
          cairo_set_line_width (cr, PLUMB_TEXT_HALO * self->text_scale);
          cairo_stroke_preserve (cr);
        }
      set_color (self, cr, item->role, 0);
      if (real)
        {
          cairo_new_path (cr);
          show_line (self, cr, item, line);
        }
      else
        cairo_fill (cr);
    }
  cairo_new_path (cr);
}

void
plumb_scene_paint (const PlumbScene *self, cairo_t *cr)
{
  cairo_save (cr);
  set_color (self, cr, PLUMB_ROLE_SURFACE, 0);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  cairo_restore (cr);
  plumb_scene_paint_marks (self, cr);
}

void
plumb_scene_paint_marks (const PlumbScene *self, cairo_t *cr)
{
  cairo_save (cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const PlumbItem *item = &g_array_index (self->items, PlumbItem, i);
      if (item->kind == PLUMB_ITEM_TEXT)
        paint_text (self, cr, item);
      else
        paint_shape (self, cr, item);
    }
  cairo_restore (cr);
}

/* Radius of the ring of focus and the width of its line, at text scale 1. */
#define FOCUS_RADIUS 9.5
#define FOCUS_WIDTH 2

void
plumb_scene_paint_focus (const PlumbScene *self, cairo_t *cr, int datum)
{
  const PlumbDatum *focused;

  if (datum < 0 || datum >= (int) self->data->len)
    return;
  focused = plumb_scene_datum (self, datum);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, focused->x, focused->y, FOCUS_RADIUS * self->text_scale, 0, 2 * G_PI);
  set_color (self, cr, PLUMB_ROLE_FOCUS, 0);
  cairo_set_line_width (cr, FOCUS_WIDTH * self->text_scale);
  cairo_stroke (cr);
  cairo_restore (cr);
}

PlumbBox
plumb_scene_focus_area (const PlumbScene *self, int datum)
{
  /* a point more for what antialiasing adds */
  const double reach = (FOCUS_RADIUS + FOCUS_WIDTH / 2.0) * self->text_scale + 1;
  const PlumbDatum *focused;

  if (datum < 0 || datum >= (int) self->data->len)
    return (PlumbBox){ 0 };
  focused = plumb_scene_datum (self, datum);
  return (PlumbBox){ floor (focused->x - reach), floor (focused->y - reach), ceil (2 * reach) + 1,
                     ceil (2 * reach) + 1 };
}

cairo_surface_t *
plumb_scene_rasterise (const PlumbScene *self, double scale)
{
  return plumb_scene_rasterise_band (self, scale, 0, self->height);
}

cairo_surface_t *
plumb_scene_rasterise_band (const PlumbScene *self, double scale, double top, double bottom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (self->width * scale),
                                                         (int) ceil ((bottom - top) * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_translate (cr, 0, -top);
  plumb_scene_paint (self, cr);
  cairo_destroy (cr);
  return surface;
}
