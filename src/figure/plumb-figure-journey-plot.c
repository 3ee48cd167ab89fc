/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey drawn: a column a step, its two years as bars on one scale, and ribbons between what happened in the
 * year, each as wide as the count it leads to. Where columns would be too narrow the steps stand one below the other.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-journey-private.h"
#include "plumb-format.h"
#include "plumb-mark-flow.h"

/* The narrowest a column may be, and the lowest the bars. */
#define LEAST_COLUMN 150
#define LEAST_BARS 110

typedef struct
{
  const PlumbJourney *data;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  gboolean rows; /* the steps stand one below the other */
  double column; /* width, with its gap */
  double tops[PLUMB_N_JOURNEY + 1];
  double highest;
  PlumbFrame frame;
  int data_index[2][PLUMB_N_JOURNEY];
} Plot;

static const PlumbStep *
step_of (const Plot *self, PlumbStepKind kind)
{
  return &self->data->steps[kind];
}

static double
left_of (const Plot *self, PlumbStepKind kind)
{
  return self->box.x + kind * self->column;
}

static PlumbTextStyle
text_style (PlumbTextSize size, PlumbRole role, gboolean bold, double wrap)
{
  return (PlumbTextStyle){ .size = size, .role = role, .bold = bold, .wrap = wrap };
}

/* @text at the top left, or only measured (fmax() takes such heights, as MAX() would draw twice); Returns: its height,
 * 0 for no text. */
static double
put (const Plot *self, double x, double y, const char *text, const PlumbTextStyle *style, int datum, gboolean draw)
{
  if (*text == '\0')
    return 0;
  return (draw ? plumb_scene_builder_text (self->builder, x, y, text, style, datum)
               : plumb_scene_builder_measure (self->builder, text, style))
    .height;
}

/* The change with its shape: a triangle for a rise or a fall that is more than chance, else a dash. */
static double
put_change (const Plot *self, PlumbStepKind kind, double x, double y, double wrap, gboolean draw)
{
  const double unit = self->unit;
  const PlumbStep *step = step_of (self, kind);
  const PlumbChangeKind change = step->change.kind;
  const PlumbTextStyle style = text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_TEXT, FALSE, wrap - 16 * unit);
  const PlumbTextStyle dim = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap - 16 * unit);
  const PlumbFrame at = { self->builder, { 0, 1, 0, 1 }, { 0, 1, 0, 1 } };
  const double middle = y + plumb_line_height (PLUMB_TEXT_LABEL, unit) / 2;
  const PlumbPointMark mark = { .x = x + 5 * unit,
                                .y = middle,
                                .radius = 4,
                                .role = PLUMB_ROLE_NEUTRAL,
                                .rimless = TRUE,
                                .shape = change == PLUMB_CHANGE_UP ? PLUMB_POINT_TRIANGLE : PLUMB_POINT_TRIANGLE_DOWN };
  const PlumbShapeStyle dash = { .stroke = PLUMB_ROLE_NEUTRAL, .width = 2 * unit };
  g_autofree char *amount = plumb_step_change (step);
  g_autofree char *verdict = plumb_step_verdict (step);
  double height;

  height = put (self, x + 16 * unit, y, amount, &style, -1, draw);
  if (draw && height > 0 && (change == PLUMB_CHANGE_UP || change == PLUMB_CHANGE_DOWN))
    plumb_mark_point (&at, &mark, -1);
  else if (draw && height > 0)
    plumb_scene_builder_line (self->builder, x, middle, x + 10 * unit, middle, &dash);
  return height + put (self, x + 16 * unit, y + height, verdict, &dim, -1, draw);
}

/* "for every 100 referrals: 126, was 93"; of what is counted on a day that it is no such number. */
static char *
conversion_text (const Plot *self, PlumbStepKind kind)
{
  const PlumbStepKind of = kind == PLUMB_STEP_CONTACTS ? PLUMB_STEP_REFERRED : kind;
  g_autofree char *now = plumb_words_per_hundred (plumb_journey_per_hundred (self->data, of, FALSE));
  g_autofree char *before = plumb_words_per_hundred (plumb_journey_per_hundred (self->data, of, TRUE));

  if (step_of (self, kind)->stock && isfinite (plumb_step_count (step_of (self, kind), FALSE)))
    return g_strdup (_ ("counted on one day, and so not for every 100 referrals"));
  if (*now == '\0')
    return g_strdup ("");
  if (of == PLUMB_STEP_REFERRED)
    return *before != '\0'
             ? g_strdup_printf (_ ("%s of every 100 became a referral;\nthe year before: %s"), now, before)
             : g_strdup_printf (_ ("%s of every 100 became a referral"), now);
  return *before != '\0' ? g_strdup_printf (_ ("%s for every 100 referrals;\nthe year before: %s"), now, before)
                         : g_strdup_printf (_ ("%s for every 100 referrals"), now);
}

/* Where the datum of a step is, and where a pointer means it. */
static void
place_datum (const Plot *self, PlumbStepKind kind, gboolean before, PlumbDatum *datum)
{
  const double count = plumb_step_count (step_of (self, kind), before);
  const double value = isfinite (count) ? count : 0;

  if (self->rows)
    {
      const double height = self->tops[kind + 1] - self->tops[kind];
      const double y = self->tops[kind] + (before ? 0.5 : 0) * height;

      datum->x = plumb_scale_map (&self->frame.x, value);
      datum->y = y + height / 4;
      datum->area = (PlumbBox){ self->box.x, y, self->box.width, height / 2 };
      return;
    }
  datum->x = left_of (self, kind) + (before ? 0.63 : 0.22) * self->column;
  datum->y = plumb_scale_map (&self->frame.y, value);
  datum->area = (PlumbBox){ left_of (self, kind) + (before ? 0.46 * self->column : 0), self->frame.y.to,
                            (before ? 0.4 : 0.45) * self->column, self->frame.y.from - self->frame.y.to };
}

static void
add_data (Plot *self)
{
  for (guint before = 0; before < 2; before++)
    for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
      {
        const PlumbStep *step = step_of (self, kind);
        const double count = plumb_step_count (step, before);
        g_autofree char *period = plumb_step_period (self->data, kind, before);
        g_autofree char *sentence = plumb_step_sentence (self->data, kind, before);
        g_autofree char *value =
          isfinite (count) ? plumb_words_number (count) : g_strdup (plumb_step_letter (step, before));
        PlumbDatum datum = { .series = before,
                             .name = plumb_step_name (kind, FALSE),
                             .period = period,
                             .value = value,
                             .sentence = sentence };

        place_datum (self, kind, before, &datum);
        self->data_index[before][kind] = plumb_scene_builder_datum (self->builder, &datum);
      }
}

/* The heads of the columns, from the name to the change: where each row of them begins. */
typedef struct
{
  double name;
  double what;
  double figure;
  double change;
  double bottom;
} Rows;

static double
text_width (const Plot *self)
{
  return self->column - 14 * self->unit;
}

static Rows
measure_rows (const Plot *self)
{
  const double wrap = text_width (self);
  const PlumbTextStyle name = text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, wrap);
  const PlumbTextStyle what = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap);
  double name_height = 0, what_height = 0, change = 0;
  Rows rows;

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      name_height = fmax (name_height, put (self, 0, 0, plumb_step_name (kind, FALSE), &name, -1, FALSE));
      what_height = fmax (what_height, put (self, 0, 0, plumb_step_what (self->data, kind), &what, -1, FALSE));
      change = fmax (change, put_change (self, kind, 0, 0, wrap, FALSE));
    }
  rows.name = self->box.y;
  rows.what = rows.name + name_height;
  rows.figure = rows.what + what_height + 4 * self->unit;
  rows.change = rows.figure + plumb_line_height (PLUMB_TEXT_FIGURE, self->unit) + 2 * self->unit;
  rows.bottom = rows.change + change + 12 * self->unit;
  return rows;
}

static void
draw_head (const Plot *self, PlumbStepKind kind, const Rows *rows)
{
  const double unit = self->unit;
  const double x = left_of (self, kind);
  const double wrap = text_width (self);
  const double count = plumb_step_count (step_of (self, kind), FALSE);
  const PlumbTextStyle name = text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, wrap);
  const PlumbTextStyle what = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap);
  const PlumbTextStyle figure = text_style (PLUMB_TEXT_FIGURE, PLUMB_ROLE_OWN, TRUE, 0);
  const int datum = self->data_index[0][kind];
  g_autofree char *number = plumb_words_number (count);

  put (self, x, rows->name, plumb_step_name (kind, FALSE), &name, datum, TRUE);
  put (self, x, rows->what, plumb_step_what (self->data, kind), &what, datum, TRUE);
  put (self, x, rows->figure, number, &figure, datum, TRUE);
  if (isfinite (count))
    put_change (self, kind, x, rows->change, wrap, TRUE);
  else
    plumb_mark_box (self->builder, x + 12 * unit, rows->figure + plumb_line_height (PLUMB_TEXT_FIGURE, unit) / 2,
                    plumb_step_letter (step_of (self, kind), FALSE), PLUMB_TEXT_CAPTION, datum);
}

/* A step without a number: a dashed box, with why. */
static void
draw_missing (const Plot *self, PlumbStepKind kind)
{
  const double unit = self->unit;
  const PlumbShapeStyle frame = { .stroke = PLUMB_ROLE_AXIS, .width = unit, .dash = PLUMB_DASH_SHORT };
  const PlumbTextStyle style = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, 0.88 * self->column - 16 * unit);
  const PlumbBox box = { left_of (self, kind), self->frame.y.to, 0.88 * self->column,
                         self->frame.y.from - self->frame.y.to };
  g_autofree char *reason = plumb_step_reason (step_of (self, kind), FALSE);
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *text = g_strdup_printf ("%s: %s", period, reason);

  plumb_scene_builder_rect (self->builder, box, 4 * unit, &frame, self->data_index[0][kind]);
  put (self, box.x + 8 * unit, box.y + 8 * unit, text, &style, self->data_index[0][kind], TRUE);
}

/* A bar; of what is counted on a day only its dashed outline. */
static void
put_bar (const Plot *self, PlumbStepKind kind, gboolean before, gboolean upright, const PlumbBarMark *bar)
{
  const double unit = self->unit;
  const PlumbShapeStyle outline = { .fill = PLUMB_ROLE_SURFACE,
                                    .stroke = before ? PLUMB_ROLE_STATISTIC : PLUMB_ROLE_OWN,
                                    .width = 1.5 * unit,
                                    .dash = PLUMB_DASH_SHORT };
  const int datum = self->data_index[before][kind];

  if (step_of (self, kind)->stock)
    plumb_scene_builder_rect (
      self->builder, plumb_mark_span (&self->frame, upright, 0, bar->value, bar->centre, bar->thickness - 2 * unit), 0,
      &outline, datum);
  else
    plumb_mark_bar (&self->frame, bar, datum);
}

static void
draw_bar (const Plot *self, PlumbStepKind kind, gboolean before)
{
  const double from = before ? 0.47 : 0, width = before ? 0.32 : 0.44;
  const PlumbBarMark bar = { .value = plumb_step_count (step_of (self, kind), before),
                             .centre = left_of (self, kind) + (from + width / 2) * self->column,
                             .thickness = width * self->column,
                             .role = before ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_OWN,
                             .upright = TRUE };

  if (isfinite (bar.value))
    put_bar (self, kind, before, TRUE, &bar);
}

/* Between two steps of the year that stand side by side. */
static void
draw_ribbon (const Plot *self, PlumbStepKind kind)
{
  const PlumbStepKind of = kind == PLUMB_STEP_CONTACTS ? PLUMB_STEP_REFERRED : kind + 1;
  const double known = plumb_step_count (step_of (self, of), FALSE);
  const double scale = (self->frame.y.from - self->frame.y.to) / self->frame.y.maximum;
  const double count = isfinite (known) ? known : plumb_step_count (step_of (self, kind + 1), FALSE);
  const PlumbFlowMark flow = { .from = left_of (self, kind) + 0.44 * self->column,
                               .to = left_of (self, kind + 1),
                               .start = self->frame.y.from - count * scale,
                               .end = self->frame.y.from - count * scale,
                               .value = count,
                               .points_per_unit = scale,
                               .role = PLUMB_ROLE_RANGE };

  if (step_of (self, kind)->stock || step_of (self, kind + 1)->stock ||
      !isfinite (plumb_step_count (step_of (self, kind), FALSE)) ||
      !isfinite (plumb_step_count (step_of (self, kind + 1), FALSE)))
    return;
  plumb_mark_flow (self->builder, &flow, -1);
}

/* The years below a column's bars, and last year's number, or its letter, above its bar; Returns: the height below. */
static double
draw_years (const Plot *self, PlumbStepKind kind, gboolean draw)
{
  const double unit = self->unit;
  double height = 0;

  for (guint before = 0; before < 2; before++)
    {
      const PlumbStep *step = step_of (self, kind);
      const double count = plumb_step_count (step, before);
      const double width = (before ? 0.4 : 0.42) * self->column;
      const double middle = left_of (self, kind) + (before ? 0.63 : 0.22) * self->column;
      PlumbTextStyle style = text_style (PLUMB_TEXT_CAPTION, before ? PLUMB_ROLE_DIM : PLUMB_ROLE_OWN, !before, width);
      g_autofree char *period = plumb_step_period (self->data, kind, before);
      g_autofree char *number = plumb_words_number (count);
      const int datum = self->data_index[before][kind];

      style.align = PLUMB_ALIGN_MIDDLE;
      if (!isfinite (plumb_step_count (step, FALSE)))
        continue;
      height = fmax (height, put (self, middle, self->frame.y.from + 4 * unit, period, &style, datum, draw));
      if (!draw || !before)
        continue;
      style = text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_STATISTIC, FALSE, 0);
      style.align = PLUMB_ALIGN_MIDDLE;
      style.valign = PLUMB_VALIGN_BOTTOM;
      if (isfinite (count))
        plumb_scene_builder_text (self->builder, middle, plumb_scale_map (&self->frame.y, count) - 2 * unit, number,
                                  &style, datum);
      else
        plumb_mark_box (self->builder, middle, self->frame.y.from - 14 * unit, plumb_step_letter (step, TRUE),
                        PLUMB_TEXT_CAPTION, datum);
    }
  return height + 8 * unit;
}

static double
draw_conversions (const Plot *self, double y, gboolean draw)
{
  const PlumbTextStyle style = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_TEXT, FALSE, text_width (self));
  double height = 0;

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      g_autofree char *text = conversion_text (self, kind);
      height = fmax (height, put (self, left_of (self, kind), y, text, &style, -1, draw));
    }
  return height;
}

static double
draw_on_the_way (const Plot *self, double y, gboolean draw)
{
  const PlumbTextStyle style = text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_TEXT, FALSE, self->box.width);
  g_autofree char *text = plumb_journey_on_the_way (self->data);

  return text != NULL ? put (self, self->box.x, y + 8 * self->unit, text, &style, -1, draw) + 8 * self->unit : 0;
}

static double
draw_columns (Plot *self)
{
  const double unit = self->unit;
  const double line = plumb_line_height (PLUMB_TEXT_LABEL, unit);
  const Rows rows = measure_rows (self);
  double below = 0, bars, bottom;
  PlumbRuleMark axis = { .from = self->box.x, .role = PLUMB_ROLE_AXIS, .width = 1 };

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    below = fmax (below, draw_years (self, kind, FALSE));
  below += draw_conversions (self, 0, FALSE) + draw_on_the_way (self, 0, FALSE);
  bars = MAX (LEAST_BARS * unit, self->box.y + self->box.height - rows.bottom - line - below);
  bottom = rows.bottom + line + bars;
  self->frame.y = (PlumbScale){ 0, self->highest, bottom, bottom - bars };
  add_data (self);
  axis.place = bottom;
  axis.to = self->box.x + self->box.width;

  plumb_scene_builder_begin_group (self->builder, "ribbons", _ ("Ribbons, as wide as the count they lead to"));
  for (PlumbStepKind kind = 0; kind + 1 < PLUMB_N_JOURNEY; kind++)
    draw_ribbon (self, kind);
  plumb_scene_builder_end_group (self->builder);
  for (guint before = 2; before > 0; before--)
    {
      g_autofree char *year =
        plumb_period_label (plumb_period_step (self->data->year, before == 2 ? -1 : 0), PLUMB_CALENDAR_FINANCIAL_YEAR);
      plumb_scene_builder_begin_group (self->builder, before == 2 ? "year-before" : "year", year);
      for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
        if (isfinite (plumb_step_count (step_of (self, kind), FALSE)))
          draw_bar (self, kind, before == 2);
      plumb_scene_builder_end_group (self->builder);
    }
  plumb_mark_rule (&self->frame, &axis);
  below = 0;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      draw_head (self, kind, &rows);
      if (!isfinite (plumb_step_count (step_of (self, kind), FALSE)))
        draw_missing (self, kind);
      below = fmax (below, draw_years (self, kind, TRUE));
    }
  bottom += below;
  bottom += draw_conversions (self, bottom, TRUE);
  return bottom + draw_on_the_way (self, bottom, TRUE);
}

/* Why there is no number, beside its letter; Returns: the height. */
static double
put_reason (const Plot *self, PlumbStepKind kind, double y, gboolean draw)
{
  const double unit = self->unit;
  const PlumbStep *step = step_of (self, kind);
  const int datum = self->data_index[0][kind];
  const PlumbBox box = plumb_mark_box_size (self->builder, plumb_step_letter (step, FALSE), PLUMB_TEXT_CAPTION);
  const double x = self->box.x + box.width + 8 * unit;
  const PlumbTextStyle style =
    text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, self->box.x + self->box.width - x);
  g_autofree char *reason = plumb_step_reason (step, FALSE);
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *said = g_strdup_printf ("%s: %s", period, reason);

  if (draw)
    plumb_mark_box (self->builder, self->box.x + box.width / 2, y + 4 * unit + box.height / 2,
                    plumb_step_letter (step, FALSE), PLUMB_TEXT_CAPTION, datum);
  return 4 * unit + fmax (box.height, put (self, x, y + 4 * unit, said, &style, datum, draw));
}

/* The bars of both years; Returns: the height. */
static double
put_bars (const Plot *self, PlumbStepKind kind, double y, gboolean draw)
{
  const double unit = self->unit;
  double height = 0;

  for (guint before = 0; before < 2; before++)
    {
      const double amount = plumb_step_count (step_of (self, kind), before);
      const double thickness = (before ? 6 : 10) * unit;
      const PlumbBarMark bar = { .value = amount,
                                 .centre = y + height + thickness / 2,
                                 .thickness = thickness,
                                 .role = before ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_OWN };

      if (!isfinite (amount))
        continue;
      if (draw)
        put_bar (self, kind, before, FALSE, &bar);
      height += thickness + 2 * unit;
    }
  return height + 2 * unit;
}

/* A step as a row: name and number, its bar and that of the year before, and what is said of them. */
static double
put_row (const Plot *self, PlumbStepKind kind, double top, gboolean draw)
{
  const double unit = self->unit;
  const double width = self->box.width;
  const PlumbStep *step = step_of (self, kind);
  const int datum = self->data_index[0][kind], datum_before = self->data_index[1][kind];
  PlumbTextStyle value = text_style (PLUMB_TEXT_VALUE, PLUMB_ROLE_OWN, TRUE, 0);
  PlumbTextStyle name = text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, 0);
  const PlumbTextStyle dim = text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, width);
  g_autofree char *number = plumb_words_number (plumb_step_count (step, FALSE));
  g_autofree char *earlier = plumb_words_number (plumb_step_count (step, TRUE));
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *period_before = plumb_step_period (self->data, kind, TRUE);
  g_autofree char *conversion = conversion_text (self, kind);
  g_autofree char *said = NULL;
  double y = top;

  name.wrap = MAX (60 * unit, width - plumb_scene_builder_measure (self->builder, number, &value).width - 12 * unit);
  value.align = PLUMB_ALIGN_END;
  put (self, self->box.x + width, y, number, &value, datum, draw);
  y += fmax (put (self, self->box.x, y, plumb_step_name (kind, FALSE), &name, datum, draw),
             plumb_line_height (PLUMB_TEXT_VALUE, unit));
  if (*number == '\0')
    return y + put_reason (self, kind, y, draw) + 10 * unit - top;
  y += put_bars (self, kind, y, draw);
  /* Translators: year, what is counted; year before: its number: 2024–25, received in the year; 2023–24: 992 */
  said = *earlier != '\0'
           ? g_strdup_printf (_ ("%s, %s; %s: %s"), period, plumb_step_what (self->data, kind), period_before, earlier)
           : g_strdup_printf ("%s, %s", period, plumb_step_what (self->data, kind));
  y += put (self, self->box.x, y, said, &dim, datum_before, draw);
  y += put_change (self, kind, self->box.x, y, width, draw);
  y += put (self, self->box.x, y, conversion, &dim, datum, draw);
  return y + 10 * unit - top;
}

static double
draw_rows (Plot *self)
{
  self->frame.x = (PlumbScale){ 0, self->highest, self->box.x, self->box.x + self->box.width };
  self->tops[0] = self->box.y;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    self->tops[kind + 1] = self->tops[kind] + put_row (self, kind, 0, FALSE);
  add_data (self);
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      plumb_scene_builder_begin_group (self->builder, "step", plumb_step_name (kind, FALSE));
      put_row (self, kind, self->tops[kind], TRUE);
      plumb_scene_builder_end_group (self->builder);
    }
  return self->tops[PLUMB_N_JOURNEY] + draw_on_the_way (self, self->tops[PLUMB_N_JOURNEY] - 8 * self->unit, TRUE);
}

/* Whether every column is wide enough for its count in large figures. */
static gboolean
counts_fit (const Plot *self)
{
  const PlumbTextStyle style = text_style (PLUMB_TEXT_FIGURE, PLUMB_ROLE_OWN, TRUE, 0);

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      g_autofree char *number = plumb_words_number (plumb_step_count (step_of (self, kind), FALSE));

      if (plumb_scene_builder_measure (self->builder, number, &style).width > text_width (self))
        return FALSE;
    }
  return TRUE;
}

double
plumb_journey_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Plot self = { .data = figure->data,
                .builder = builder,
                .unit = plumb_scene_builder_text_scale (builder),
                .box = box };

  self.frame.builder = builder;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    for (guint before = 0; before < 2; before++)
      {
        const double count = plumb_step_count (step_of (&self, kind), before);
        self.highest = isfinite (count) ? MAX (self.highest, count) : self.highest;
      }
  self.highest = MAX (self.highest, 1);
  self.column = box.width / PLUMB_N_JOURNEY;
  self.rows = self.column < LEAST_COLUMN * self.unit || !counts_fit (&self);
  return self.rows ? draw_rows (&self) : draw_columns (&self);
}
