/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The placer tries few places and takes the first that is free: what it does has to be the same on every run, and
 * foreseeable.
 */
#include "config.h"

#include "plumb-placer.h"

#include <math.h>

#include "plumb-spread.h"

#define MOST_CURVES 32
/* Places tried between two lines. */
#define PLACES 64
/* Places asked along a line from a text to its point. */
#define STEPS 24
/* The least from one label beside a plot to the next, and how far its line reaches. */
#define SIDE_STEP 18
#define SIDE_LEAD 14

typedef struct
{
  double x;
  double y;
  char *text;
  PlumbTextStyle style;
  PlumbBox box;
  gboolean led; /* there is a line from the point to the text */
  PlumbPoint leader[2];
} Held;

typedef struct
{
  PlumbCurve curve;
  double radius;
} Taken;

struct _PlumbPlacer
{
  PlumbSceneBuilder *builder;
  PlumbBox within;
  GArray *boxes;
  Taken curves[MOST_CURVES];
  guint n_curves;
  GArray *held;
};

static void
clear_held (gpointer held)
{
  g_free (((Held *) held)->text);
}

PlumbPlacer *
plumb_placer_new (PlumbSceneBuilder *builder, PlumbBox within)
{
  PlumbPlacer *self = g_new0 (PlumbPlacer, 1);

  self->builder = builder;
  self->within = within;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  self->held = g_array_new (FALSE, FALSE, sizeof (Held));
  g_array_set_clear_func (self->held, clear_held);
  return self;
}

void
plumb_placer_free (PlumbPlacer *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->held);
  g_free (self);
}

void
plumb_placer_take (PlumbPlacer *self, PlumbBox box)
{
  g_array_append_val (self->boxes, box);
}

guint
plumb_placer_take_curve (PlumbPlacer *self, PlumbCurve curve, double radius)
{
  g_return_val_if_fail (self->n_curves < MOST_CURVES, 0);
  self->curves[self->n_curves] = (Taken){ curve, radius };
  return 1u << self->n_curves++;
}

/* Whether the line from @a to @b runs through @box: asked at places close enough for the size of letters. */
static gboolean
crosses (PlumbPoint a, PlumbPoint b, const PlumbBox *box)
{
  const double from = MAX (MIN (a.x, b.x), box->x);
  const double to = MIN (MAX (a.x, b.x), box->x + box->width);

  for (guint i = 0; i <= 16 && from <= to; i++)
    {
      const double x = from + (to - from) * i / 16;
      const double share = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0;
      const double y = a.y + share * (b.y - a.y);
      if (y > box->y && y < box->y + box->height)
        return TRUE;
    }
  return FALSE;
}

static gboolean
meets (const Taken *taken, const PlumbBox *box)
{
  const PlumbCurve *curve = &taken->curve;
  const double r = taken->radius;

  for (guint i = 0; i < curve->n; i++)
    {
      const PlumbBox point = { curve->x[i] - r, curve->y[i] - r, 2 * r, 2 * r };

      if (!isfinite (curve->y[i]))
        continue;
      if (r > 0 && plumb_box_overlaps (box, &point))
        return TRUE;
      if (i > 0 && isfinite (curve->y[i - 1]) &&
          crosses ((PlumbPoint){ curve->x[i - 1], curve->y[i - 1] }, (PlumbPoint){ curve->x[i], curve->y[i] }, box))
        return TRUE;
    }
  return FALSE;
}

gboolean
plumb_placer_is_free (const PlumbPlacer *self, const PlumbBox *box, guint but)
{
  for (guint i = 0; i < self->boxes->len; i++)
    if (plumb_box_overlaps (box, &g_array_index (self->boxes, PlumbBox, i)))
      return FALSE;
  for (guint i = 0; i < self->n_curves; i++)
    if (!(but & 1u << i) && meets (&self->curves[i], box))
      return FALSE;
  return TRUE;
}

void
plumb_placer_hold (PlumbPlacer *self, double x, double y, const char *text, const PlumbTextStyle *style)
{
  Held held = { .x = x, .y = y, .text = g_strdup (text), .style = *style };

  held.box = plumb_scene_builder_measure (self->builder, text, style);
  held.box.x += x;
  held.box.y += y;
  g_array_append_val (self->held, held);
  plumb_placer_take (self, held.box);
}

static gboolean
is_within (const PlumbBox *box, const PlumbBox *within)
{
  return box->x >= within->x && box->x + box->width <= within->x + within->width && box->y >= within->y &&
         box->y + box->height <= within->y + within->height;
}

gboolean
plumb_placer_hold_beside (PlumbPlacer *self,
                          double x,
                          double y,
                          double gap,
                          gboolean above,
                          guint across,
                          const char *text,
                          const PlumbTextStyle *style)
{
  const PlumbBox size = plumb_scene_builder_measure (self->builder, text, style);
  PlumbTextStyle centred = *style;

  centred.valign = PLUMB_VALIGN_MIDDLE;
  /* First where nothing at all is, then across what a halo lets it stand on. */
  for (guint attempt = 0; attempt < 4; attempt++)
    {
      const gboolean up = (attempt % 2 == 0) == above;
      const double middle = y + (up ? -1 : 1) * (gap + size.height / 2);
      const PlumbBox box = { x + size.x, middle - size.height / 2, size.width, size.height };

      if (!is_within (&box, &self->within) || !plumb_placer_is_free (self, &box, attempt < 2 ? 0 : across))
        continue;
      plumb_placer_hold (self, x, middle, text, &centred);
      return TRUE;
    }
  return FALSE;
}

/* Whether no held text lies on the line from @a to @b. */
static gboolean
is_line_free (const PlumbPlacer *self, PlumbPoint a, PlumbPoint b)
{
  for (guint i = 0; i < self->held->len; i++)
    {
      const PlumbBox *box = &g_array_index (self->held, Held, i).box;

      for (guint step = 0; step <= STEPS; step++)
        {
          const PlumbPoint at = { a.x + (b.x - a.x) * step / STEPS, a.y + (b.y - a.y) * step / STEPS };

          if (at.x >= box->x && at.x <= box->x + box->width && at.y >= box->y && at.y <= box->y + box->height)
            return FALSE;
        }
    }
  return TRUE;
}

/* Small boxes along the line from @a to @b. */
static void
take_line (PlumbPlacer *self, PlumbPoint a, PlumbPoint b)
{
  for (guint step = 0; step <= STEPS; step++)
    plumb_placer_take (self,
                       (PlumbBox){ a.x + (b.x - a.x) * step / STEPS - 1, a.y + (b.y - a.y) * step / STEPS - 1, 2, 2 });
}

gboolean
plumb_placer_hold_around (PlumbPlacer *self,
                          double x,
                          double y,
                          double gap,
                          double reach,
                          const char *text,
                          const PlumbTextStyle *style)
{
  static const PlumbPoint sides[] = { { 1, 0 },  { -1, 0 },  { 0, -1 }, { 0, 1 },
                                      { 1, -1 }, { -1, -1 }, { 1, 1 },  { -1, 1 } };
  const PlumbBox size = plumb_scene_builder_measure (self->builder, text, style);
  PlumbTextStyle placed = *style;

  placed.align = PLUMB_ALIGN_START;
  placed.valign = PLUMB_VALIGN_TOP;
  for (double off = gap; off <= reach + 0.01; off += size.height / 2)
    for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
      {
        const PlumbPoint s = sides[side];
        const PlumbBox box = { x + s.x * off - size.width * (1 - s.x) / 2, y + s.y * off - size.height * (1 - s.y) / 2,
                               size.width, size.height };
        const PlumbPoint from = { x, y };
        const PlumbPoint to = { x + s.x * off, y + s.y * off };
        const gboolean led = off > gap + 0.01;

        if (!is_within (&box, &self->within) || !plumb_placer_is_free (self, &box, 0) ||
            (led && !is_line_free (self, from, to)))
          continue;
        plumb_placer_hold (self, box.x, box.y, text, &placed);
        if (led)
          {
            Held *held = &g_array_index (self->held, Held, self->held->len - 1);

            held->led = TRUE;
            held->leader[0] = from;
            held->leader[1] = to;
            take_line (self, from, to);
          }
        return TRUE;
      }
  return FALSE;
}

/* Where @curve is at @x, between its points; NAN where it is not drawn. */
static double
height_at (const PlumbCurve *curve, double x)
{
  for (guint i = 1; i < curve->n; i++)
    {
      const double from = curve->x[i - 1];
      const double to = curve->x[i];

      if (x < from || x > to)
        continue;
      if ((curve->cut != NULL && curve->cut[i]) || !isfinite (curve->y[i - 1] + curve->y[i]))
        return NAN;
      return curve->y[i - 1] + (curve->y[i] - curve->y[i - 1]) * (x - from) / (to - from);
    }
  return NAN;
}

/* The room between two lines over @width at @x; Returns: FALSE where one of them is not there. */
static gboolean
find_room (const PlumbCurve *upper, const PlumbCurve *lower, double x, double width, double *top, double *bottom)
{
  *top = -INFINITY;
  *bottom = INFINITY;
  for (guint i = 0; i <= 8; i++)
    {
      const double at = x - width / 2 + width * i / 8;
      const double high = height_at (upper, at);
      const double low = height_at (lower, at);

      if (!isfinite (high + low))
        return FALSE;
      *top = MAX (*top, high);
      *bottom = MIN (*bottom, low);
    }
  return TRUE;
}

gboolean
plumb_placer_hold_between (PlumbPlacer *self,
                           const PlumbCurve *upper,
                           const PlumbCurve *lower,
                           guint n,
                           double from,
                           double to,
                           const char *text,
                           const PlumbTextStyle *style)
{
  const PlumbBox size = plumb_scene_builder_measure (self->builder, text, style);
  const double least = size.height + 2 * plumb_scene_builder_text_scale (self->builder);
  PlumbPoint best = { 0 };
  double most = 0;

  for (guint region = 0; region < n; region++)
    for (guint step = 1; step < PLACES; step++)
      {
        const double x = from + (to - from) * step / PLACES;
        double top, bottom;
        PlumbBox box;

        if (!find_room (&upper[region], &lower[region], x, size.width, &top, &bottom) || bottom - top < least ||
            bottom - top <= most)
          continue;
        box = (PlumbBox){ x - size.width / 2, (top + bottom - size.height) / 2, size.width, size.height };
        if (!plumb_placer_is_free (self, &box, 0))
          continue;
        most = bottom - top;
        best = (PlumbPoint){ x, (top + bottom) / 2 };
      }
  if (most <= 0)
    return FALSE;
  plumb_placer_hold (self, best.x, best.y, text, style);
  return TRUE;
}

void
plumb_placer_draw (PlumbPlacer *self)
{
  for (guint i = 0; i < self->held->len; i++)
    {
      const Held *held = &g_array_index (self->held, Held, i);
      const PlumbShapeStyle leader = { .stroke = held->style.role,
                                       .width = plumb_scene_builder_text_scale (self->builder),
                                       .fade = 0.3 };

      if (held->led)
        plumb_scene_builder_line (self->builder, held->leader[0].x, held->leader[0].y, held->leader[1].x,
                                  held->leader[1].y, &leader);
      plumb_scene_builder_text (self->builder, held->x, held->y, held->text, &held->style, -1);
    }
}

static double
side_height (PlumbSceneBuilder *builder, const PlumbSideLabel *label, double wrap, double *width)
{
  PlumbTextStyle style = label->style;
  PlumbBox box;

  style.wrap = wrap;
  box = plumb_scene_builder_measure (builder, label->text, &style);
  *width = box.width;
  return MAX (box.height, SIDE_STEP * plumb_scene_builder_text_scale (builder));
}

PlumbBox
plumb_side_labels_size (PlumbSceneBuilder *builder, const PlumbSideLabel *labels, guint n, double wrap)
{
  PlumbBox size = { 0 };

  for (guint i = 0; i < n; i++)
    {
      double width;

      size.height += side_height (builder, &labels[i], wrap, &width);
      size.width = MAX (size.width, width);
    }
  return size;
}

static int
compare_labels (const void *a, const void *b)
{
  const PlumbSideLabel *first = *(const PlumbSideLabel *const *) a;
  const PlumbSideLabel *second = *(const PlumbSideLabel *const *) b;

  if (first->y != second->y)
    return first->y < second->y ? -1 : 1;
  return first < second ? -1 : 1;
}

/* @edge: where the lines end; @after: texts stand to the right of it, else to the left. */
static void
draw_labels (PlumbSceneBuilder *builder,
             const PlumbSideLabel *labels,
             guint n,
             double edge,
             gboolean after,
             double top,
             double bottom,
             double wrap)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const double way = after ? 1 : -1;
  g_autofree const PlumbSideLabel **sorted = g_new (const PlumbSideLabel *, n + 1);
  g_autofree double *places = g_new (double, n + 1);
  g_autofree double *sizes = g_new (double, n + 1);
  g_autofree double *weights = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    sorted[i] = &labels[i];
  qsort (sorted, n, sizeof *sorted, compare_labels);
  for (guint i = 0; i < n; i++)
    {
      double width;

      places[i] = sorted[i]->y;
      sizes[i] = side_height (builder, sorted[i], wrap, &width);
      weights[i] = sorted[i]->weight;
    }
  plumb_spread (places, sizes, weights, n, top, bottom);

  for (guint i = 0; i < n; i++)
    {
      const PlumbSideLabel *label = sorted[i];
      const PlumbShapeStyle leader = { .stroke = label->style.role, .width = unit, .fade = 0.3 };
      const double room = (edge - label->x) * way;
      PlumbTextStyle style = label->style;

      style.wrap = wrap;
      style.valign = PLUMB_VALIGN_MIDDLE;
      style.align = after ? PLUMB_ALIGN_START : PLUMB_ALIGN_END;
      if (fabs (label->y - places[i]) > unit || room < 12 * unit)
        plumb_scene_builder_line (builder, edge - way * MIN (room, SIDE_LEAD * unit), label->y, edge, places[i],
                                  &leader);
      else
        plumb_scene_builder_line (builder, edge - way * 10 * unit, label->y, edge, label->y, &leader);
      plumb_scene_builder_text (builder, edge + way * 4 * unit, places[i], label->text, &style, -1);
    }
}

void
plumb_side_labels_draw (PlumbSceneBuilder *builder,
                        const PlumbSideLabel *labels,
                        guint n,
                        double left,
                        double top,
                        double bottom,
                        double wrap)
{
  draw_labels (builder, labels, n, left, TRUE, top, bottom, wrap);
}

void
plumb_side_labels_draw_before (PlumbSceneBuilder *builder,
                               const PlumbSideLabel *labels,
                               guint n,
                               double right,
                               double top,
                               double bottom,
                               double wrap)
{
  draw_labels (builder, labels, n, right, FALSE, top, bottom, wrap);
}
