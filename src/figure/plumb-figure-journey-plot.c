/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey drawn: what its columns and its rows share, and which of the two there is room for.
 */
#include "config.h"

#include "plumb-figure-journey-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The narrowest a column may be. */
#define LEAST_COLUMN 150

const PlumbStep *
plumb_journey_plot_step (const PlumbJourneyPlot *self, PlumbStepKind kind)
{
  return &self->data->steps[kind];
}

double
plumb_journey_plot_left (const PlumbJourneyPlot *self, PlumbStepKind kind)
{
  return self->box.x + kind * self->column;
}

PlumbTextStyle
plumb_journey_text_style (PlumbTextSize size, PlumbRole role, gboolean bold, double wrap)
{
  return (PlumbTextStyle){ .size = size, .role = role, .bold = bold, .wrap = wrap };
}

/* @text at the top left, or only measured (fmax() takes such heights, as MAX() would draw twice); Returns: its height,
 * 0 for no text. */
double
plumb_journey_put (const PlumbJourneyPlot *self,
                   double x,
                   double y,
                   const char *text,
                   const PlumbTextStyle *style,
                   int datum,
                   gboolean draw)
{
  if (*text == '\0')
    return 0;
  return (draw ? plumb_scene_builder_text (self->builder, x, y, text, style, datum)
               : plumb_scene_builder_measure (self->builder, text, style))
    .height;
}

/* The change with its shape: a triangle for a rise or a fall that is more than chance, else a dash. */
double
plumb_journey_put_change (const PlumbJourneyPlot *self,
                          PlumbStepKind kind,
                          double x,
                          double y,
                          double wrap,
                          gboolean draw)
{
  const double unit = self->unit;
  const PlumbStep *step = plumb_journey_plot_step (self, kind);
  const PlumbChangeKind change = step->change.kind;
  const PlumbTextStyle style = plumb_journey_text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_TEXT, FALSE, wrap - 16 * unit);
  const PlumbTextStyle dim = plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, wrap - 16 * unit);
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

  height = plumb_journey_put (self, x + 16 * unit, y, amount, &style, -1, draw);
  if (draw && height > 0 && (change == PLUMB_CHANGE_UP || change == PLUMB_CHANGE_DOWN))
    plumb_mark_point (&at, &mark, -1);
  else if (draw && height > 0)
    plumb_scene_builder_line (self->builder, x, middle, x + 10 * unit, middle, &dash);
  return height + plumb_journey_put (self, x + 16 * unit, y + height, verdict, &dim, -1, draw);
}

/* "for every 100 referrals: 126, was 93"; of what is counted on a day that it is no such number. */
char *
plumb_journey_conversion (const PlumbJourneyPlot *self, PlumbStepKind kind)
{
  const PlumbStepKind of = kind == PLUMB_STEP_CONTACTS ? PLUMB_STEP_REFERRED : kind;
  g_autofree char *now = plumb_words_per_hundred (plumb_journey_per_hundred (self->data, of, FALSE));
  g_autofree char *before = plumb_words_per_hundred (plumb_journey_per_hundred (self->data, of, TRUE));

  if (plumb_journey_plot_step (self, kind)->stock &&
      isfinite (plumb_step_count (plumb_journey_plot_step (self, kind), FALSE)))
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
place_datum (const PlumbJourneyPlot *self, PlumbStepKind kind, gboolean before, PlumbDatum *datum)
{
  const double count = plumb_step_count (plumb_journey_plot_step (self, kind), before);
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
  datum->x = plumb_journey_plot_left (self, kind) + (before ? 0.63 : 0.22) * self->column;
  datum->y = plumb_scale_map (&self->frame.y, value);
  /* with what stands above the bars */
  datum->area = (PlumbBox){ plumb_journey_plot_left (self, kind) + (before ? 0.46 * self->column : 0), self->box.y,
                            (before ? 0.4 : 0.45) * self->column, self->frame.y.from - self->box.y };
}

void
plumb_journey_add_data (PlumbJourneyPlot *self)
{
  for (guint before = 0; before < 2; before++)
    for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
      {
        const PlumbStep *step = plumb_journey_plot_step (self, kind);
        const double count = plumb_step_count (step, before);
        g_autofree char *period = plumb_step_period (self->data, kind, before);
        g_autofree char *sentence = plumb_step_sentence (self->data, kind, before);
        g_autofree char *value =
          isfinite (count) ? plumb_words_number (count) : g_strdup (plumb_step_letter (step, before));
        PlumbDatum datum = { .series = before,
                             .name = plumb_step_name (kind, FALSE),
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .link = step->has_figures ? step->indicator->id : NULL };

        place_datum (self, kind, before, &datum);
        self->data_index[before][kind] = plumb_scene_builder_datum (self->builder, &datum);
      }
}

double
plumb_journey_text_width (const PlumbJourneyPlot *self)
{
  return self->column - 14 * self->unit;
}

/* A bar; of what is counted on a day only its dashed outline. */
void
plumb_journey_put_bar (const PlumbJourneyPlot *self,
                       PlumbStepKind kind,
                       gboolean before,
                       gboolean upright,
                       const PlumbBarMark *bar)
{
  const double unit = self->unit;
  const PlumbShapeStyle outline = { .fill = PLUMB_ROLE_SURFACE,
                                    .stroke = before ? PLUMB_ROLE_STATISTIC : PLUMB_ROLE_OWN,
                                    .width = 1.5 * unit,
                                    .dash = PLUMB_DASH_SHORT };
  const int datum = self->data_index[before][kind];

  if (plumb_journey_plot_step (self, kind)->stock)
    plumb_scene_builder_rect (
      self->builder, plumb_mark_span (&self->frame, upright, 0, bar->value, bar->centre, bar->thickness - 2 * unit), 0,
      &outline, datum);
  else
    plumb_mark_bar (&self->frame, bar, datum);
}

double
plumb_journey_put_on_the_way (const PlumbJourneyPlot *self, double y, gboolean draw)
{
  const PlumbTextStyle style = plumb_journey_text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_TEXT, FALSE, self->box.width);
  g_autofree char *text = plumb_journey_on_the_way (self->data);

  return text != NULL
           ? plumb_journey_put (self, self->box.x, y + 8 * self->unit, text, &style, -1, draw) + 8 * self->unit
           : 0;
}

/* Whether every column is wide enough for its count in large figures. */
static gboolean
counts_fit (const PlumbJourneyPlot *self)
{
  const PlumbTextStyle style = plumb_journey_text_style (PLUMB_TEXT_FIGURE, PLUMB_ROLE_OWN, TRUE, 0);

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      g_autofree char *number = plumb_words_number (plumb_step_count (plumb_journey_plot_step (self, kind), FALSE));

      if (plumb_scene_builder_measure (self->builder, number, &style).width > plumb_journey_text_width (self))
        return FALSE;
    }
  return TRUE;
}

double
plumb_journey_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  PlumbJourneyPlot self = { .data = figure->data,
                            .builder = builder,
                            .unit = plumb_scene_builder_text_scale (builder),
                            .box = box };

  self.frame.builder = builder;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    for (guint before = 0; before < 2; before++)
      {
        const double count = plumb_step_count (plumb_journey_plot_step (&self, kind), before);
        self.highest = isfinite (count) ? MAX (self.highest, count) : self.highest;
      }
  self.highest = MAX (self.highest, 1);
  self.column = box.width / PLUMB_N_JOURNEY;
  self.rows = self.column < LEAST_COLUMN * self.unit || !counts_fit (&self);
  return self.rows ? plumb_journey_draw_rows (&self) : plumb_journey_draw_columns (&self);
}
