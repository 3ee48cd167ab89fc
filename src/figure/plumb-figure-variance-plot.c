/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Diverging bars: under budget to the left of zero, over budget to the right, each with its amount, a triangle and a
 * word, so that colour tells nothing alone. Price and volume are thinner bars below their line.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-variance-private.h"
#include "plumb-format.h"

/* Below this width a name stands above its bar; from the other on budget and outcome have columns. */
#define BESIDE_WIDTH 620
#define COLUMNS_WIDTH 860
/* The most of the width that names take beside bars. */
#define NAME_SHARE 0.3
#define BAR 26
#define PART_BAR 8
#define STACKED_BAR 12

typedef struct
{
  const PlumbVariances *data;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  gboolean stacked;
  gboolean below; /* stacked, and the amounts are so wide that they stand below the names */
  gboolean columns;
  double indent;
  double name_width;
  double left;
  double right;
  double value_right;
  double value_width;
  double budget_right;
  double outcome_right;
} Plot;

static gboolean
is_part (const PlumbVarianceRow *row)
{
  return row->kind == PLUMB_VARIANCE_PRICE || row->kind == PLUMB_VARIANCE_VOLUME;
}

static PlumbTextStyle
style_of (const PlumbVarianceRow *row, PlumbAlign align)
{
  return (PlumbTextStyle){ .size = is_part (row) ? PLUMB_TEXT_LABEL : PLUMB_TEXT_BODY,
                           .role = is_part (row) ? PLUMB_ROLE_DIM : PLUMB_ROLE_TEXT,
                           .bold = row->kind == PLUMB_VARIANCE_TOTAL,
                           .align = align,
                           .valign = PLUMB_VALIGN_MIDDLE };
}

/* "+1,841 adverse" */
static char *
value_text (const Plot *self, const PlumbVarianceRow *row)
{
  const char *word = plumb_variances_word (self->data, row->amount);
  g_autofree char *number = NULL;

  if (!isfinite (row->amount))
    return g_strdup ("");
  number = plumb_words_money_change (self->data->indicator, row->amount);
  return *word == '\0' ? g_steal_pointer (&number) : g_strdup_printf ("%s %s", number, word);
}

static char *
number_text (const Plot *self, double value)
{
  return isfinite (value) ? plumb_format_value (self->data->indicator, value, FALSE) : g_strdup ("");
}

static double
width_of (const Plot *self, const char *text, const PlumbTextStyle *style)
{
  return plumb_scene_builder_measure (self->builder, text, style).width;
}

static void
share_width (Plot *self)
{
  const double unit = self->unit;
  const double page = self->box.x + self->box.width;
  const PlumbTextStyle head = { .size = PLUMB_TEXT_CAPTION, .bold = TRUE };
  double name = 0, budget = width_of (self, _ ("Budget"), &head), outcome = width_of (self, _ ("Outcome"), &head);

  self->value_width = 0;
  for (guint i = 0; i < self->data->rows->len; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (self->data, i);
      const PlumbTextStyle style = style_of (row, PLUMB_ALIGN_START);
      g_autofree char *value = value_text (self, row);
      g_autofree char *planned = number_text (self, row->budget);
      g_autofree char *came = number_text (self, row->outcome);

      name = MAX (name, width_of (self, row->name, &style) + (is_part (row) ? self->indent : 0));
      self->value_width = MAX (self->value_width, width_of (self, value, &style) + 18 * unit);
      budget = MAX (budget, width_of (self, planned, &style));
      outcome = MAX (outcome, width_of (self, came, &style));
    }
  self->stacked = self->box.width < BESIDE_WIDTH * unit;
  self->columns = !self->data->direct && self->box.width >= COLUMNS_WIDTH * unit;
  self->outcome_right = page - 6 * unit;
  self->budget_right = self->outcome_right - outcome - 24 * unit;
  self->value_right = self->columns ? self->budget_right - budget - 24 * unit : page - 6 * unit;
  if (self->stacked)
    {
      self->name_width = self->value_right - self->value_width - 12 * unit - self->box.x;
      self->below = self->name_width < 90 * unit;
      if (self->below)
        self->name_width = self->value_right - self->box.x;
      self->left = self->box.x + 6 * unit;
      self->right = self->value_right;
      return;
    }
  self->name_width = MIN (name + unit, self->box.width * NAME_SHARE);
  self->left = self->box.x + self->name_width + 12 * unit;
  self->right = MAX (self->left + 40 * unit, self->value_right - self->value_width - 18 * unit);
}

static char *
reason_text (const PlumbVarianceRow *row)
{
  if (isfinite (row->amount))
    return NULL;
  /* Translators: why a figure is not shown */
  return g_strdup_printf (_ ("%s: not zero"), plumb_state_reason (row->state));
}

static PlumbTextStyle
reason_style (const Plot *self)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = PLUMB_ROLE_DIM,
                           .valign = PLUMB_VALIGN_MIDDLE,
                           .wrap = MAX (60 * self->unit, self->right - self->left - 48 * self->unit) };
}

/* How high the name of a row is, with its amount where that stands below it. */
static double
name_height (const Plot *self, const PlumbVarianceRow *row)
{
  PlumbTextStyle style = style_of (row, PLUMB_ALIGN_START);

  style.wrap = self->name_width - (is_part (row) ? self->indent : 0);
  return plumb_scene_builder_measure (self->builder, row->name, &style).height +
         (self->below && isfinite (row->amount) ? plumb_line_height (style.size, self->unit) : 0);
}

static double
row_height (const Plot *self, const PlumbVarianceRow *row)
{
  g_autofree char *reason = reason_text (row);
  const PlumbTextStyle style = reason_style (self);
  const double name = name_height (self, row);
  const double needed =
    reason != NULL ? MAX (plumb_scene_builder_measure (self->builder, reason, &style).height, 20 * self->unit) : 0;

  if (self->stacked)
    return name + MAX (needed, (is_part (row) ? PART_BAR : STACKED_BAR) * self->unit) + 10 * self->unit;
  return MAX (MAX (name, needed) + 4 * self->unit, (is_part (row) ? 20 : 28) * self->unit);
}

static PlumbBounds
bounds_of (const Plot *self)
{
  double low = 0, high = 0;

  for (guint i = 0; i < self->data->rows->len; i++)
    {
      const double amount = plumb_variances_row (self->data, i)->amount;
      if (isfinite (amount))
        {
          low = MIN (low, amount);
          high = MAX (high, amount);
        }
    }
  return plumb_bounds_find (low, high, TRUE,
                            MAX (2, MIN (5, (guint) ((self->right - self->left) / (70 * self->unit)))));
}

/* Which side is which, above the bars; Returns: the height. */
static double
draw_sides (const Plot *self, double y)
{
  const double unit = self->unit;
  const double zero = plumb_scale_map (&self->frame.x, 0);
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .bold = TRUE, .role = PLUMB_ROLE_DIM };
  const gboolean judged = self->data->polarity != PLUMB_POLARITY_NONE;
  const gboolean low = self->data->polarity == PLUMB_POLARITY_LOW;
  const char *under = !judged ? _ ("under budget") : low ? _ ("under budget: favourable") : _ ("under budget: adverse");
  const char *over = !judged ? _ ("over budget") : low ? _ ("over budget: adverse") : _ ("over budget: favourable");
  const double under_width = width_of (self, under, &style);
  const double over_width = width_of (self, over, &style);
  const double from = self->box.x, to = self->value_right - (self->stacked ? 0 : self->value_width);
  const gboolean side_by_side = zero - 6 * unit - under_width >= from && zero + 6 * unit + over_width <= to;
  const double line = plumb_line_height (PLUMB_TEXT_CAPTION, unit);
  PlumbBox box = { 0 };

  if (side_by_side)
    {
      plumb_scene_builder_text (self->builder, zero + 6 * unit, y, over, &style, -1);
      style.align = PLUMB_ALIGN_END;
      plumb_scene_builder_text (self->builder, zero - 6 * unit, y, under, &style, -1);
      box.height = line;
    }
  else
    {
      /* Translators: which side of a chart is which, over budget and under budget */
      g_autofree char *both = g_strdup_printf (_ ("Right: %s. Left: %s."), over, under);

      style.wrap = self->box.width;
      box = plumb_scene_builder_text (self->builder, from, y, both, &style, -1);
    }
  return box.height + 6 * unit;
}

/* Heads of the columns of numbers; on a line of their own, as high as they need. */
static double
draw_heads (const Plot *self, double y)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .bold = TRUE,
                                 .role = PLUMB_ROLE_DIM,
                                 .align = PLUMB_ALIGN_END };
  const double line = plumb_line_height (PLUMB_TEXT_CAPTION, self->unit);

  if (!self->columns)
    return 0;
  plumb_scene_builder_text (self->builder, self->value_right, y, _ ("Variance"), &style, -1);
  plumb_scene_builder_text (self->builder, self->budget_right, y, _ ("Budget"), &style, -1);
  plumb_scene_builder_text (self->builder, self->outcome_right, y, _ ("Outcome"), &style, -1);
  return line + 4 * self->unit;
}

static void
draw_grid (const Plot *self, const PlumbBounds *bounds, double top, double bottom)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  g_autoptr (GArray) labels = plumb_axis_labels_along (self->builder, &self->frame.x, bounds, NULL);
  double taken = -INFINITY;

  for (int i = bounds->first; i <= bounds->last && !self->stacked; i++)
    {
      const double value = plumb_bounds_tick (bounds, i);
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = plumb_scale_map (&self->frame.x, value),
                                   .from = top,
                                   .to = bottom,
                                   .role = value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                   .width = 1 };
      plumb_mark_rule (&self->frame, &rule);
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      const double half = width_of (self, label->text, &style) / 2;
      const double x = CLAMP (plumb_scale_map (&self->frame.x, label->value), self->box.x + half,
                              self->box.x + self->box.width - half);

      /* one at the edge is moved inside, and left out where it would then touch the one before */
      if (x - half < taken)
        continue;
      plumb_scene_builder_text (self->builder, x, bottom + 5 * self->unit, label->text, &style, -1);
      taken = x + half + 4 * self->unit;
    }
}

/* The amount with its triangle, which points up for more than the budget. */
static void
draw_value (const Plot *self, const PlumbVarianceRow *row, double y, int datum)
{
  const double unit = self->unit;
  const PlumbTextStyle style = style_of (row, PLUMB_ALIGN_END);
  g_autofree char *value = value_text (self, row);
  const double width = width_of (self, value, &style);
  const PlumbFrame at = { self->builder, { 0, 1, 0, 1 }, { 0, 1, 0, 1 } };
  const PlumbPointMark mark = { .x = self->value_right - width - 10 * unit,
                                .y = y,
                                .radius = 4,
                                .role = plumb_variances_role (self->data, row),
                                .rimless = TRUE,
                                .shape = row->amount > 0 ? PLUMB_POINT_TRIANGLE : PLUMB_POINT_TRIANGLE_DOWN };

  plumb_scene_builder_text (self->builder, self->value_right, y, value, &style, datum);
  if (!is_part (row) && fpclassify (row->amount) != FP_ZERO)
    plumb_mark_point (&at, &mark, datum);
}

static void
draw_row (const Plot *self, const PlumbVarianceRow *row, const char *period, double y, double height)
{
  const double unit = self->unit;
  const double zero = plumb_scale_map (&self->frame.x, 0);
  const double name = name_height (self, row);
  const double text_y = self->stacked ? y + 2 * unit + name / 2 : y + height / 2;
  const double amount = self->below ? plumb_line_height (is_part (row) ? PLUMB_TEXT_LABEL : PLUMB_TEXT_BODY, unit) : 0;
  const double bar_y = self->stacked ? (y + 4 * unit + name + y + height - 4 * unit) / 2 : text_y;
  const double indent = is_part (row) ? self->indent : 0;
  const double thickness = is_part (row)   ? PART_BAR * unit
                           : self->stacked ? STACKED_BAR * unit
                                           : MIN (height * 0.6, BAR * unit);
  PlumbTextStyle style = style_of (row, PLUMB_ALIGN_START);
  g_autofree char *sentence = plumb_variances_row_sentence (self->data, row);
  g_autofree char *printed = isfinite (row->amount) ? plumb_words_money_change (self->data->indicator, row->amount)
                                                    : g_strdup (plumb_state_letter (row->state));
  const PlumbDatum datum = { .name = row->name,
                             .period = period,
                             .value = printed,
                             .sentence = sentence,
                             .x = isfinite (row->amount) ? plumb_scale_map (&self->frame.x, row->amount) : zero,
                             .y = bar_y,
                             .area = { self->box.x, y, self->box.width, height } };
  const int index = plumb_scene_builder_datum (self->builder, &datum);
  const PlumbBarMark bar = { .value = row->amount,
                             .centre = bar_y,
                             .thickness = thickness,
                             .role = plumb_variances_role (self->data, row) };

  style.wrap = self->name_width - indent;
  plumb_scene_builder_text (self->builder, self->box.x + indent, text_y - (isfinite (row->amount) ? amount / 2 : 0),
                            row->name, &style, index);
  if (self->stacked)
    {
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = zero,
                                   .from = bar_y - thickness / 2 - 3 * unit,
                                   .to = bar_y + thickness / 2 + 3 * unit,
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = 1 };
      plumb_mark_rule (&self->frame, &rule);
    }
  if (isfinite (row->amount))
    {
      g_autofree char *budget = number_text (self, row->budget);
      g_autofree char *outcome = number_text (self, row->outcome);

      plumb_mark_bar (&self->frame, &bar, index);
      draw_value (self, row, self->below ? text_y + (name - amount) / 2 : text_y, index);
      style = style_of (row, PLUMB_ALIGN_END);
      if (self->columns && *budget != '\0')
        plumb_scene_builder_text (self->builder, self->budget_right, text_y, budget, &style, index);
      if (self->columns && *outcome != '\0')
        plumb_scene_builder_text (self->builder, self->outcome_right, text_y, outcome, &style, index);
    }
  else
    {
      const PlumbTextStyle said = reason_style (self);
      g_autofree char *reason = reason_text (row);

      plumb_mark_box (self->builder, self->left + 22 * unit, bar_y, plumb_state_letter (row->state), PLUMB_TEXT_CAPTION,
                      index);
      plumb_scene_builder_text (self->builder, self->left + 42 * unit, bar_y, reason, &said, index);
    }
}

double
plumb_variance_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  Plot self = { .data = figure->data, .builder = builder, .unit = unit, .box = box, .indent = 16 * unit };
  const guint n = self.data->rows->len;
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 6 * unit;
  g_autofree char *period = plumb_period_label (self.data->period, self.data->indicator->calendar);
  PlumbBounds bounds;
  double y = box.y, needed = 0, stretch;

  share_width (&self);
  bounds = bounds_of (&self);
  self.frame = (PlumbFrame){ builder, { bounds.minimum, bounds.maximum, self.left, self.right }, { 0, 1, 0, 1 } };
  for (guint i = 0; i < n; i++)
    needed += row_height (&self, plumb_variances_row (self.data, i));
  y += draw_heads (&self, y);
  y += draw_sides (&self, y);
  stretch = CLAMP ((box.y + box.height - y - axis) / needed, 1, 3);
  draw_grid (&self, &bounds, y, y + needed * stretch);
  plumb_scene_builder_begin_group (builder, "variances", self.data->indicator->name);
  for (guint i = 0; i < n; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (self.data, i);
      const double height = row_height (&self, row) * stretch;

      draw_row (&self, row, period, y, height);
      y += height;
    }
  plumb_scene_builder_end_group (builder);
  return y + axis;
}
