/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long things last: a row for each band of time, the shortest first, its bar now above the one of a year before.
 * Bars start at zero, a band that is hidden has its letter and no bar.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-duration.h"
#include "plumb-figure-duration-private.h"
#include "plumb-format.h"
#include "plumb-key.h"

/* The most of the width that names beside bars may take; below @STACK_WIDTH longer ones stand above them. */
#define NAME_SHARE 0.3
#define STACK_WIDTH 620
/* The thickest bar, and the lowest row for two lines of numbers. */
#define BAR 40
#define ROW_ROOM 10

typedef struct
{
  const PlumbFigure *figure;
  const PlumbDurations *durations;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  PlumbBounds bounds;
  double name_width;
  double left;
  double right;
  gboolean stacked;
} Plot;

static PlumbTextStyle
value_style (gboolean now)
{
  return (PlumbTextStyle){ .size = now ? PLUMB_TEXT_BODY : PLUMB_TEXT_LABEL,
                           .bold = now,
                           .role = now ? PLUMB_ROLE_OWN : PLUMB_ROLE_DIM,
                           .align = PLUMB_ALIGN_END,
                           .valign = PLUMB_VALIGN_MIDDLE };
}

static PlumbTextStyle
name_style (const Plot *self)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_BODY,
                           .role = PLUMB_ROLE_TEXT,
                           .align = self->stacked ? PLUMB_ALIGN_START : PLUMB_ALIGN_END,
                           .valign = PLUMB_VALIGN_MIDDLE,
                           .wrap = self->name_width };
}

static const char *
name_at (const Plot *self, guint i)
{
  return plumb_parts_get (self->durations->parts, i)->label;
}

/* How many bars a row has. */
static guint
bars (const Plot *self)
{
  return self->durations->compared ? 2 : 1;
}

static void
share_width (Plot *self)
{
  const double unit = self->unit;
  const double page = self->box.x + self->box.width;
  double name = 0, value = 0;

  for (guint i = 0; i < self->durations->parts->list->len; i++)
    {
      const PlumbTextStyle plain = { .size = PLUMB_TEXT_BODY };

      name = MAX (name, plumb_scene_builder_measure (self->builder, name_at (self, i), &plain).width);
      for (guint j = 0; j < bars (self); j++)
        {
          g_autofree char *text = plumb_duration_value (self->durations, i, j == 0);
          const PlumbTextStyle style = value_style (j == 0);
          value = MAX (value, plumb_scene_builder_measure (self->builder, text, &style).width);
        }
    }
  self->stacked = self->box.width < STACK_WIDTH * unit && name > self->box.width * NAME_SHARE;
  self->right = page - value - 20 * unit;
  if (self->stacked)
    {
      self->left = self->box.x;
      self->name_width = self->box.width;
    }
  else
    {
      self->name_width = MIN (name + unit, self->box.width * NAME_SHARE);
      self->left = self->box.x + self->name_width + 12 * unit;
    }
  self->right = MAX (self->right, self->left + 40 * unit);
}

static void
find_bounds (Plot *self)
{
  PlumbExtent all = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < self->durations->parts->list->len; i++)
    for (guint j = 0; j < bars (self); j++)
      {
        const PlumbObservation *at = plumb_duration_row (self->durations, i, j == 0);
        if (at != NULL && at->state == PLUMB_STATE_NUMBER)
          all = plumb_extent_join (all, plumb_extent_of (&at->value, 1, TRUE));
      }
  all.low = MIN (all.low, 0);
  all.high = MAX (all.high, 0);
  self->bounds = self->durations->parts->indicator->unit == PLUMB_UNIT_PERCENT
                   ? plumb_bounds_find_percent (all.low, all.high, TRUE, 5)
                   : plumb_bounds_find (all.low, all.high, TRUE, self->right - self->left < 260 * self->unit ? 3 : 5);
  self->frame = (PlumbFrame){ self->builder,
                              { self->bounds.minimum, self->bounds.maximum, self->left, self->right },
                              { 0, 1, 0, 1 } };
}

/* Level numbers below the rows; lines through them unless names would be struck through. */
static void
draw_axis (const Plot *self, double top, double bottom)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  const gboolean percent = self->durations->parts->indicator->unit == PLUMB_UNIT_PERCENT;
  g_autoptr (GArray) labels =
    plumb_axis_labels_along (self->builder, &self->frame.x, &self->bounds, percent ? "\342\200\257%" : NULL);

  for (int i = self->bounds.first; i <= self->bounds.last && !self->stacked; i++)
    {
      const double value = plumb_bounds_tick (&self->bounds, i);
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = plumb_scale_map (&self->frame.x, value),
                                   .from = top,
                                   .to = bottom,
                                   .role = value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                   .width = 1 };
      plumb_mark_rule (&self->frame, &rule);
    }
  for (guint i = 0; i < labels->len && !self->stacked; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      plumb_scene_builder_text (self->builder, plumb_scale_map (&self->frame.x, label->value), bottom + 5 * self->unit,
                                label->text, &style, -1);
    }
}

static int
add_datum (const Plot *self, guint i, gboolean now, PlumbBox area)
{
  const PlumbObservation *at = plumb_duration_row (self->durations, i, now);
  g_autofree char *period = plumb_duration_label (self->durations, now);
  g_autofree char *value = plumb_duration_value (self->durations, i, now);
  g_autofree char *sentence = plumb_duration_say (self->durations, i, now);
  const gboolean number = at != NULL && at->state == PLUMB_STATE_NUMBER;
  const PlumbDatum datum = { .series = now ? 0 : 1,
                             .name = name_at (self, i),
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .x = number ? plumb_scale_map (&self->frame.x, at->value) : self->left + 14 * self->unit,
                             .y = area.y + area.height / 2,
                             .area = area };
  return plumb_scene_builder_datum (self->builder, &datum);
}

/* One bar with its number, or its letter. */
static void
draw_bar (const Plot *self, guint i, gboolean now, double y, double thickness, int index)
{
  const PlumbObservation *at = plumb_duration_row (self->durations, i, now);
  const double value_right = self->box.x + self->box.width - 4 * self->unit;
  const PlumbTextStyle style = value_style (now);
  const PlumbRole role = now ? PLUMB_ROLE_OWN : PLUMB_ROLE_MIDDLE;
  g_autofree char *text = plumb_duration_value (self->durations, i, now);

  if (at == NULL || at->state != PLUMB_STATE_NUMBER)
    {
      plumb_mark_box (self->builder, self->left + 14 * self->unit, y, at != NULL ? plumb_state_letter (at->state) : "?",
                      PLUMB_TEXT_BOX, index);
      return;
    }
  if (at->status == PLUMB_STATUS_ACTUAL)
    {
      const PlumbBarMark bar = { .value = at->value, .centre = y, .thickness = thickness, .role = role };
      plumb_mark_bar (&self->frame, &bar, index);
    }
  else
    {
      const PlumbShapeStyle hollow = { .fill = PLUMB_ROLE_SURFACE,
                                       .stroke = now ? role : PLUMB_ROLE_STATISTIC,
                                       .width = 2 * self->unit,
                                       .dash =
                                         at->status == PLUMB_STATUS_PROVISIONAL ? PLUMB_DASH_SOLID : PLUMB_DASH_SHORT };
      plumb_scene_builder_rect (self->builder, plumb_mark_span (&self->frame, FALSE, 0, at->value, y, thickness), 0,
                                &hollow, index);
    }
  plumb_scene_builder_text (self->builder, value_right, y, text, &style, -1);
}

/* Which bar is which. */
static double
draw_key (const Plot *self, gboolean draw)
{
  PlumbKeyEntry entries[2];
  g_autofree char *now = plumb_duration_label (self->durations, TRUE);
  g_autofree char *before = plumb_duration_label (self->durations, FALSE);

  entries[0] = (PlumbKeyEntry){ .text = now,
                                .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_OWN, .bold = TRUE },
                                .kind = PLUMB_KEY_FILL,
                                .role = PLUMB_ROLE_OWN };
  entries[1] = (PlumbKeyEntry){ .text = before,
                                .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM },
                                .kind = PLUMB_KEY_FILL,
                                .role = PLUMB_ROLE_MIDDLE };
  return plumb_key_draw (self->builder, entries, bars (self), self->box.x, self->box.y, self->box.width, draw);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbDurations *durations = figure->data;
  const guint n = durations->parts->list->len;
  Plot self = { .figure = figure, .durations = durations, .builder = builder, .box = box };
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const double line = plumb_line_height (PLUMB_TEXT_BODY, unit);
  const PlumbTextStyle caption = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_TEXT, .wrap = box.width };
  g_autofree double *tops = g_new (double, n + 1);
  g_autofree double *heads = g_new (double, n + 1);
  double axis, thickness, pitch, key, note = 0, top, equal;

  share_width (&self);
  find_bounds (&self);
  axis = self.stacked ? 4 * unit : plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  key = draw_key (&self, TRUE);
  if (durations->remark != NULL)
    note = plumb_scene_builder_text (builder, box.x, box.y + key, durations->remark, &caption, -1).height + 6 * unit;
  top = box.y + key + note + 4 * unit;
  equal = (box.y + box.height - axis - top) / n;
  pitch = CLAMP ((equal - ROW_ROOM * unit) / bars (&self), line, (BAR + 4) * unit);
  thickness = MIN (pitch * 0.82, BAR * unit);
  for (guint i = 0; i < n; i++)
    {
      const PlumbTextStyle style = name_style (&self);
      const double name = plumb_scene_builder_measure (builder, name_at (&self, i), &style).height;
      const double needed = pitch * bars (&self);

      tops[i] = top;
      heads[i] = self.stacked ? name + 2 * unit : 0;
      top += self.stacked ? heads[i] + needed + ROW_ROOM * unit
                          : MAX (MAX (name, needed) + ROW_ROOM * unit, MIN (equal, needed + 3 * ROW_ROOM * unit));
    }
  tops[n] = top;

  draw_axis (&self, tops[0], top);
  for (guint j = 0; j < bars (&self); j++)
    {
      plumb_scene_builder_begin_group (builder, j == 0 ? "now" : "year-before", NULL);
      for (guint i = 0; i < n; i++)
        {
          const double middle = (tops[i] + heads[i] + tops[i + 1]) / 2;
          const double y = bars (&self) == 1 ? middle : middle + (j == 0 ? -0.5 : 0.5) * pitch;
          const PlumbBox area = { box.x, y - pitch / 2, box.width, pitch };
          const PlumbTextStyle style = name_style (&self);

          if (j == 0)
            plumb_scene_builder_text (builder, self.stacked ? box.x : self.left - 12 * unit,
                                      self.stacked ? tops[i] + heads[i] / 2 : middle, name_at (&self, i), &style, -1);
          draw_bar (&self, i, j == 0, y, thickness, add_datum (&self, i, j == 0, area));
        }
      plumb_scene_builder_end_group (builder);
    }
  return top + axis;
}

/* Whether all but one of @categories are lengths of time. */
static gboolean
suits (const char *const *categories)
{
  guint bands = 0, n = 0;

  for (; categories[n] != NULL; n++)
    {
      double from, to;
      bands += plumb_duration_parse (categories[n], &from, &to);
    }
  return bands >= 2 && bands + 1 >= n;
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  const PlumbPartsWant want = { .dimension = figure->selection->dimension,
                                .within = figure->selection->breakdown,
                                .suits = suits };
  PlumbParts *parts = plumb_parts_load (warehouse, figure->comparison, &want, error);

  if (parts == NULL)
    return FALSE;
  figure->data = plumb_durations_new (figure, parts);
  return TRUE;
}

const PlumbFigureClass plumb_figure_class_duration = {
  .name = "duration",
  .label = N_ ("Duration bands"),
  .about = N_ ("How many have lasted how long, in bands of time, beside the same a year before."),
  .of_parts = TRUE,
  .load = load,
  .free = plumb_durations_free,
  .is_empty = plumb_duration_is_empty,
  .title = plumb_duration_title,
  .subtitle = plumb_duration_subtitle,
  .sentence = plumb_duration_sentence,
  .footer = plumb_duration_footer,
  .table = plumb_duration_table,
  .draw = draw,
};
