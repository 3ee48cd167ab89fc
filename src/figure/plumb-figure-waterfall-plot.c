/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The waterfall drawn: columns with their names below, or where these find no room, bars with their names above.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-waterfall-private.h"
#include "plumb-mark-waterfall.h"

#define LEAST_PLOT 170
#define ROW_BAR 14

typedef struct
{
  const PlumbWaterfall *data;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  guint n;
} Plot;

static gboolean
is_end (const PlumbFall *fall)
{
  return fall->kind == PLUMB_FALL_START || fall->kind == PLUMB_FALL_END;
}

/* What stands at a column: its length. Where columns start from a budget that of an end is what it is beside it. */
static char *
label_of (const Plot *self, const PlumbFall *fall)
{
  if (self->data->kind == PLUMB_WATERFALL_BUDGET && fall->kind == PLUMB_FALL_START)
    return g_strdup ("");
  if (self->data->kind == PLUMB_WATERFALL_BUDGET && is_end (fall))
    return plumb_words_money_change (self->data->indicator, fall->amount - self->data->base);
  return plumb_fall_text (self->data, fall);
}

/* What stands below it: its name, with its level where its length is not that. */
static char *
name_of (const Plot *self, const PlumbFall *fall)
{
  g_autofree char *level = NULL;

  if (self->data->kind != PLUMB_WATERFALL_BUDGET || !is_end (fall))
    return g_strdup (fall->name);
  level = plumb_fall_text (self->data, fall);
  return g_strdup_printf ("%s %s", fall->name, level);
}

static PlumbTextStyle
value_style (const PlumbFall *fall, PlumbAlign align)
{
  return (PlumbTextStyle){ .size = is_end (fall) ? PLUMB_TEXT_VALUE : PLUMB_TEXT_LABEL,
                           .role = is_end (fall) ? PLUMB_ROLE_OWN : PLUMB_ROLE_TEXT,
                           .bold = is_end (fall),
                           .align = align };
}

static PlumbBounds
bounds_of (const Plot *self, guint ticks)
{
  double low = 0, high = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbFall *fall = plumb_waterfall_at (self->data, i);

      if (!isfinite (fall->to))
        continue;
      low = MIN (low, MIN (fall->from, fall->to));
      high = MAX (high, MAX (fall->from, fall->to));
    }
  return plumb_bounds_find (low, high, TRUE, ticks);
}

static int
add_datum (const Plot *self, const PlumbFall *fall, double x, double y, PlumbBox area)
{
  g_autofree char *value = plumb_fall_text (self->data, fall);
  g_autofree char *sentence = plumb_fall_sentence (self->data, fall);
  g_autofree char *period = plumb_period_label (self->data->period, self->data->indicator->calendar);
  const PlumbDatum datum = { .name = fall->name,
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .x = x,
                             .y = y,
                             .area = area };
  return plumb_scene_builder_datum (self->builder, &datum);
}

/* What nothing explains is an outline only. */
static void
draw_residual (const Plot *self, PlumbBox span, int datum)
{
  const PlumbShapeStyle outline = { .fill = PLUMB_ROLE_SURFACE,
                                    .stroke = PLUMB_ROLE_NEUTRAL,
                                    .width = 1.5 * self->unit,
                                    .dash = PLUMB_DASH_SHORT };
  plumb_scene_builder_rect (self->builder, span, 0, &outline, datum);
}

static PlumbBand
band_of (const Plot *self, double left, double right)
{
  return (PlumbBand){ left, right, self->n, 0.34 };
}

/* Whether the amounts are narrow enough to stand above their columns. */
static gboolean
amounts_fit (const Plot *self, double slot)
{
  for (guint i = 0; i < self->n; i++)
    {
      const PlumbFall *fall = plumb_waterfall_at (self->data, i);
      const PlumbTextStyle style = value_style (fall, PLUMB_ALIGN_MIDDLE);
      g_autofree char *text = label_of (self, fall);

      if (plumb_scene_builder_measure (self->builder, text, &style).width > slot - 4 * self->unit)
        return FALSE;
    }
  return TRUE;
}

static void
draw_column (const Plot *self, guint i, const PlumbBand *band)
{
  const double unit = self->unit;
  const PlumbFall *fall = plumb_waterfall_at (self->data, i);
  const double centre = plumb_band_middle (band, i);
  const double slot = (band->to - band->from) / self->n;
  const double from = plumb_scale_map (&self->frame.y, isfinite (fall->from) ? fall->from : 0);
  const double to = isfinite (fall->to) ? plumb_scale_map (&self->frame.y, fall->to) : from;
  const PlumbBox area = { centre - slot / 2, self->frame.y.to, slot, self->frame.y.from - self->frame.y.to };
  const int datum = add_datum (self, fall, centre, to, area);
  PlumbTextStyle style = value_style (fall, PLUMB_ALIGN_MIDDLE);
  g_autofree char *text = label_of (self, fall);
  const PlumbWaterfallMark mark = { .from = fall->from,
                                    .to = fall->to,
                                    .centre = centre,
                                    .thickness = plumb_band_thickness (band),
                                    .next = fall->joined ? plumb_band_middle (band, i + 1) : NAN,
                                    .role = plumb_fall_role (self->data, fall) };

  if (!isfinite (fall->amount))
    {
      plumb_mark_box (self->builder, centre, plumb_scale_map (&self->frame.y, 0) - 14 * unit, text, PLUMB_TEXT_CAPTION,
                      datum);
      return;
    }
  plumb_mark_waterfall (&self->frame, &mark, datum);
  if (fall->kind == PLUMB_FALL_RESIDUAL)
    draw_residual (
      self, plumb_mark_span (&self->frame, TRUE, fall->from, fall->to, centre, plumb_band_thickness (band)), datum);
  style.valign = PLUMB_VALIGN_BOTTOM;
  style.halo = TRUE;
  if (*text != '\0')
    plumb_scene_builder_text (self->builder, centre, MIN (from, to) - 3 * unit, text, &style, datum);
}

/* Returns: the y down to which it was drawn, or 0 where columns are too narrow for their texts. */
static double
draw_columns (Plot *self)
{
  const double unit = self->unit;
  const double above = plumb_line_height (PLUMB_TEXT_VALUE, unit) + 4 * unit;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = NULL;
  PlumbBounds bounds = bounds_of (self, 5);
  PlumbBand band;
  double left, bottom, height;

  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (names, name_of (self, plumb_waterfall_at (self->data, i)));
  numbers = plumb_axis_labels (&bounds, NULL);
  left = self->box.x + plumb_axis_labels_width (self->builder, numbers) + 12 * unit;
  band = band_of (self, left, self->box.x + self->box.width);
  if (!amounts_fit (self, (band.to - band.from) / self->n))
    return 0;
  height = plumb_mark_category_axis (self->builder, &band, (const char *const *) names->pdata, 0, FALSE);
  if (height < 0)
    return 0;
  bottom = MAX (self->box.y + above + LEAST_PLOT * unit, self->box.y + self->box.height - height - 8 * unit);
  self->frame.y = (PlumbScale){ bounds.minimum, bounds.maximum, bottom, self->box.y + above };
  plumb_mark_grid (&self->frame, numbers, left, band.to);
  plumb_scene_builder_begin_group (self->builder, "steps", self->data->indicator->name);
  for (guint i = 0; i < self->n; i++)
    draw_column (self, i, &band);
  plumb_scene_builder_end_group (self->builder);
  plumb_mark_category_axis (self->builder, &band, (const char *const *) names->pdata, bottom + 6 * unit, TRUE);
  return bottom + 6 * unit + height;
}

/* A step with its name and amount above its bar; Returns: where it ends. */
static double
draw_row (const Plot *self, guint i, double y)
{
  const double unit = self->unit;
  const PlumbFall *fall = plumb_waterfall_at (self->data, i);
  const double right = self->box.x + self->box.width;
  const PlumbTextStyle amount = value_style (fall, PLUMB_ALIGN_END);
  PlumbTextStyle name = { .size = PLUMB_TEXT_BODY, .role = PLUMB_ROLE_TEXT, .bold = is_end (fall) };
  PlumbTextStyle why = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .valign = PLUMB_VALIGN_MIDDLE };
  g_autofree char *text = label_of (self, fall);
  g_autofree char *said = name_of (self, fall);
  const double width = plumb_scene_builder_measure (self->builder, text, &amount).width;
  const double zero = plumb_scale_map (&self->frame.x, 0);
  double height, bar = ROW_BAR * unit, centre;
  PlumbBarMark mark = { .value = fall->to,
                        .base = fall->from,
                        .thickness = bar,
                        .role = plumb_fall_role (self->data, fall) };
  int datum;

  name.wrap = MAX (60 * unit, self->box.width - width - 12 * unit);
  why.wrap = self->box.width - 44 * unit;
  height =
    MAX (plumb_scene_builder_measure (self->builder, said, &name).height, plumb_line_height (PLUMB_TEXT_VALUE, unit));
  if (!isfinite (fall->amount))
    bar = MAX (22 * unit, plumb_scene_builder_measure (self->builder, plumb_state_reason (fall->state), &why).height);
  centre = y + height + 2 * unit + bar / 2;
  datum = add_datum (self, fall, isfinite (fall->to) ? plumb_scale_map (&self->frame.x, fall->to) : zero, centre,
                     (PlumbBox){ self->box.x, y, self->box.width, height + bar + 8 * unit });
  plumb_scene_builder_text (self->builder, self->box.x, y, said, &name, datum);
  if (isfinite (fall->amount))
    {
      if (*text != '\0')
        plumb_scene_builder_text (self->builder, right, y, text, &amount, datum);
      mark.centre = centre;
      plumb_mark_bar (&self->frame, &mark, datum);
      if (fall->kind == PLUMB_FALL_RESIDUAL)
        draw_residual (self, plumb_mark_span (&self->frame, FALSE, fall->from, fall->to, centre, bar), datum);
    }
  else
    {
      plumb_mark_box (self->builder, self->box.x + 14 * unit, centre, text, PLUMB_TEXT_CAPTION, datum);
      plumb_scene_builder_text (self->builder, self->box.x + 34 * unit, centre, plumb_state_reason (fall->state), &why,
                                datum);
    }
  plumb_mark_rule (&self->frame, &(PlumbRuleMark){ .upright = TRUE,
                                                   .place = zero,
                                                   .from = centre - bar / 2 - 2 * unit,
                                                   .to = centre + bar / 2 + 2 * unit,
                                                   .role = PLUMB_ROLE_AXIS,
                                                   .width = 1 });
  return y + height + bar + 10 * unit;
}

static double
draw_rows (Plot *self)
{
  const double edge = 6 * self->unit;
  const PlumbBounds bounds = bounds_of (self, 4);
  double y = self->box.y;

  self->frame.x =
    (PlumbScale){ bounds.minimum, bounds.maximum, self->box.x + edge, self->box.x + self->box.width - edge };
  plumb_scene_builder_begin_group (self->builder, "steps", self->data->indicator->name);
  for (guint i = 0; i < self->n; i++)
    y = draw_row (self, i, y);
  plumb_scene_builder_end_group (self->builder);
  return y;
}

double
plumb_waterfall_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Plot self = { .data = figure->data,
                .builder = builder,
                .unit = plumb_scene_builder_text_scale (builder),
                .box = box };
  double bottom;

  self.n = self.data->falls->len;
  self.frame.builder = builder;
  bottom = draw_columns (&self);
  return bottom > 0 ? bottom : draw_rows (&self);
}
