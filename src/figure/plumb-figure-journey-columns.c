/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey in columns, one a step: its two years as bars on one scale, and ribbons between what happened in the
 * year, each as wide as the count it leads to.
 */
#include "config.h"

#include "plumb-figure-journey-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-mark-flow.h"

/* The lowest the bars may be. */
#define LEAST_BARS 110

/* The heads of the columns, from the name to the change: where each row of them begins. */
typedef struct
{
  double name;
  double what;
  double figure;
  double change;
  double bottom;
} Rows;

static Rows
measure_rows (const PlumbJourneyPlot *self)
{
  const double wrap = plumb_journey_text_width (self);
  const PlumbTextStyle name = plumb_journey_text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, wrap);
  const PlumbTextStyle what = plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap);
  double name_height = 0, what_height = 0, change = 0;
  Rows rows;

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      name_height = fmax (name_height, plumb_journey_put (self, 0, 0, plumb_step_name (kind, FALSE), &name, -1, FALSE));
      what_height =
        fmax (what_height, plumb_journey_put (self, 0, 0, plumb_step_what (self->data, kind), &what, -1, FALSE));
      change = fmax (change, plumb_journey_put_change (self, kind, 0, 0, wrap, FALSE));
    }
  rows.name = self->box.y;
  rows.what = rows.name + name_height;
  rows.figure = rows.what + what_height + 4 * self->unit;
  rows.change = rows.figure + plumb_line_height (PLUMB_TEXT_FIGURE, self->unit) + 2 * self->unit;
  rows.bottom = rows.change + change + 12 * self->unit;
  return rows;
}

static void
draw_head (const PlumbJourneyPlot *self, PlumbStepKind kind, const Rows *rows)
{
  const double unit = self->unit;
  const double x = plumb_journey_plot_left (self, kind);
  const double wrap = plumb_journey_text_width (self);
  const double count = plumb_step_count (plumb_journey_plot_step (self, kind), FALSE);
  const PlumbTextStyle name = plumb_journey_text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, wrap);
  const PlumbTextStyle what = plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap);
  const PlumbTextStyle figure = plumb_journey_text_style (PLUMB_TEXT_FIGURE, PLUMB_ROLE_OWN, TRUE, 0);
  const int datum = self->data_index[0][kind];
  g_autofree char *number = plumb_words_number (count);

  plumb_journey_put (self, x, rows->name, plumb_step_name (kind, FALSE), &name, datum, TRUE);
  plumb_journey_put (self, x, rows->what, plumb_step_what (self->data, kind), &what, datum, TRUE);
  plumb_journey_put (self, x, rows->figure, number, &figure, datum, TRUE);
  if (isfinite (count))
    plumb_journey_put_change (self, kind, x, rows->change, wrap, TRUE);
  else
    plumb_mark_box (self->builder, x + 12 * unit, rows->figure + plumb_line_height (PLUMB_TEXT_FIGURE, unit) / 2,
                    plumb_step_letter (plumb_journey_plot_step (self, kind), FALSE), PLUMB_TEXT_CAPTION, datum);
}

/* A step without a number: a dashed box, with why. */
static void
draw_missing (const PlumbJourneyPlot *self, PlumbStepKind kind)
{
  const double unit = self->unit;
  const PlumbShapeStyle frame = { .stroke = PLUMB_ROLE_AXIS, .width = unit, .dash = PLUMB_DASH_SHORT };
  const PlumbTextStyle style =
    plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, 0.88 * self->column - 16 * unit);
  const PlumbBox box = { plumb_journey_plot_left (self, kind), self->frame.y.to, 0.88 * self->column,
                         self->frame.y.from - self->frame.y.to };
  g_autofree char *reason = plumb_step_reason (plumb_journey_plot_step (self, kind), FALSE);
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *text = g_strdup_printf ("%s: %s", period, reason);

  plumb_scene_builder_rect (self->builder, box, 4 * unit, &frame, self->data_index[0][kind]);
  plumb_journey_put (self, box.x + 8 * unit, box.y + 8 * unit, text, &style, self->data_index[0][kind], TRUE);
}

static void
draw_bar (const PlumbJourneyPlot *self, PlumbStepKind kind, gboolean before)
{
  const double from = before ? 0.47 : 0, width = before ? 0.32 : 0.44;
  const PlumbBarMark bar = { .value = plumb_step_count (plumb_journey_plot_step (self, kind), before),
                             .centre = plumb_journey_plot_left (self, kind) + (from + width / 2) * self->column,
                             .thickness = width * self->column,
                             .role = before ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_OWN,
                             .upright = TRUE };

  if (isfinite (bar.value))
    plumb_journey_put_bar (self, kind, before, TRUE, &bar);
}

/* Between two steps of the year that stand side by side. */
static void
draw_ribbon (const PlumbJourneyPlot *self, PlumbStepKind kind)
{
  const PlumbStepKind of = kind == PLUMB_STEP_CONTACTS ? PLUMB_STEP_REFERRED : kind + 1;
  const double known = plumb_step_count (plumb_journey_plot_step (self, of), FALSE);
  const double scale = (self->frame.y.from - self->frame.y.to) / self->frame.y.maximum;
  const double count = isfinite (known) ? known : plumb_step_count (plumb_journey_plot_step (self, kind + 1), FALSE);
  const PlumbFlowMark flow = { .from = plumb_journey_plot_left (self, kind) + 0.44 * self->column,
                               .to = plumb_journey_plot_left (self, kind + 1),
                               .start = self->frame.y.from - count * scale,
                               .end = self->frame.y.from - count * scale,
                               .value = count,
                               .points_per_unit = scale,
                               .role = PLUMB_ROLE_RANGE };

  if (plumb_journey_plot_step (self, kind)->stock || plumb_journey_plot_step (self, kind + 1)->stock ||
      !isfinite (plumb_step_count (plumb_journey_plot_step (self, kind), FALSE)) ||
      !isfinite (plumb_step_count (plumb_journey_plot_step (self, kind + 1), FALSE)))
    return;
  plumb_mark_flow (self->builder, &flow, -1);
}

/* The years below a column's bars, and last year's number, or its letter, above its bar; Returns: the height below. */
static double
draw_years (const PlumbJourneyPlot *self, PlumbStepKind kind, gboolean draw)
{
  const double unit = self->unit;
  double height = 0;

  for (guint before = 0; before < 2; before++)
    {
      const PlumbStep *step = plumb_journey_plot_step (self, kind);
      const double count = plumb_step_count (step, before);
      const double width = (before ? 0.4 : 0.42) * self->column;
      const double middle = plumb_journey_plot_left (self, kind) + (before ? 0.63 : 0.22) * self->column;
      PlumbTextStyle style =
        plumb_journey_text_style (PLUMB_TEXT_CAPTION, before ? PLUMB_ROLE_DIM : PLUMB_ROLE_OWN, !before, width);
      g_autofree char *period = plumb_step_period (self->data, kind, before);
      g_autofree char *number = plumb_words_number (count);
      const int datum = self->data_index[before][kind];

      style.align = PLUMB_ALIGN_MIDDLE;
      if (!isfinite (plumb_step_count (step, FALSE)))
        continue;
      height =
        fmax (height, plumb_journey_put (self, middle, self->frame.y.from + 4 * unit, period, &style, datum, draw));
      if (!draw || !before)
        continue;
      style = plumb_journey_text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_STATISTIC, FALSE, 0);
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
draw_conversions (const PlumbJourneyPlot *self, double y, gboolean draw)
{
  const PlumbTextStyle style =
    plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_TEXT, FALSE, plumb_journey_text_width (self));
  double height = 0;

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      g_autofree char *text = plumb_journey_conversion (self, kind);
      height = fmax (height, plumb_journey_put (self, plumb_journey_plot_left (self, kind), y, text, &style, -1, draw));
    }
  return height;
}

double
plumb_journey_draw_columns (PlumbJourneyPlot *self)
{
  const double unit = self->unit;
  const double line = plumb_line_height (PLUMB_TEXT_LABEL, unit);
  const Rows rows = measure_rows (self);
  double below = 0, bars, bottom;
  PlumbRuleMark axis = { .from = self->box.x, .role = PLUMB_ROLE_AXIS, .width = 1 };

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    below = fmax (below, draw_years (self, kind, FALSE));
  below += draw_conversions (self, 0, FALSE) + plumb_journey_put_on_the_way (self, 0, FALSE);
  bars = MAX (LEAST_BARS * unit, self->box.y + self->box.height - rows.bottom - line - below);
  bottom = rows.bottom + line + bars;
  self->frame.y = (PlumbScale){ 0, self->highest, bottom, bottom - bars };
  plumb_journey_add_data (self);
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
        if (isfinite (plumb_step_count (plumb_journey_plot_step (self, kind), FALSE)))
          draw_bar (self, kind, before == 2);
      plumb_scene_builder_end_group (self->builder);
    }
  plumb_mark_rule (&self->frame, &axis);
  below = 0;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      draw_head (self, kind, &rows);
      if (!isfinite (plumb_step_count (plumb_journey_plot_step (self, kind), FALSE)))
        draw_missing (self, kind);
      below = fmax (below, draw_years (self, kind, TRUE));
    }
  bottom += below;
  bottom += draw_conversions (self, bottom, TRUE);
  return bottom + plumb_journey_put_on_the_way (self, bottom, TRUE);
}
