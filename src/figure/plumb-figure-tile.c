/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tile: one number with its period, its change, its status against target, its counts and a small line of how it
 * came about. What it must say comes first; the rest is added as far as there is room.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"
#include "plumb-figure-shapes.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

#define LEAST_WIDTH 148
/* From this width on the line stands beside the number, else below everything. */
#define BESIDE_WIDTH 330
#define LEAST_LINE 46
#define MOST_LINE 220

/* The pen goes down a column of a tile. */
typedef struct
{
  const PlumbFigure *figure;
  PlumbSceneBuilder *builder;
  double unit;
  double x;
  double y;
  double width;
  double bottom;
} Pen;

static PlumbTextStyle
caption (const Pen *self)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = self->width };
}

static void
write_text (Pen *self, const char *text, const PlumbTextStyle *style, int datum)
{
  if (*text != '\0')
    self->y += plumb_scene_builder_text (self->builder, self->x, self->y, text, style, datum).height;
}

/* Writes @text where it fits above the bottom. */
static void
write_if_room (Pen *self, const char *text)
{
  const PlumbTextStyle style = caption (self);

  if (self->y + plumb_scene_builder_measure (self->builder, text, &style).height <= self->bottom)
    write_text (self, text, &style, -1);
}

/* `2024–25`, `per 10,000, 2024–25`; a figure that is not final says so. */
static char *
period_line (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbObservation *own = self->standing.observation;
  const gboolean percent = indicator->unit == PLUMB_UNIT_PERCENT;
  g_autofree char *period = plumb_words_period (self->comparison, self->period);
  g_autofree char *unit = percent ? NULL : plumb_words_unit (indicator);
  g_autofree char *line = unit != NULL && *unit != '\0' ? g_strdup_printf ("%s, %s", unit, period) : g_strdup (period);

  if (own->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf ("%s, %s", period, plumb_state_reason (own->state));
  if (own->status == PLUMB_STATUS_ACTUAL)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s, %s", line, plumb_status_label (own->status));
}

static void
write_number (Pen *self)
{
  const PlumbFigure *figure = self->figure;
  const PlumbObservation *own = figure->standing.observation;
  const gboolean missing = own == NULL || own->state != PLUMB_STATE_NUMBER;
  const PlumbTextStyle big = { .size = PLUMB_TEXT_FIGURE,
                               .role = missing ? PLUMB_ROLE_TEXT : PLUMB_ROLE_OWN,
                               .bold = TRUE,
                               .wrap = self->width };
  const PlumbTextStyle small = caption (self);
  g_autofree char *value = NULL;
  g_autofree char *below = NULL;
  g_autofree char *period = NULL;
  g_autofree char *sentence = NULL;
  PlumbDatum datum = { .name = figure->area->name, .x = self->x + self->width / 2 };

  if (own == NULL)
    {
      write_text (self, _ ("no figure"), &small, -1);
      return;
    }
  value = missing ? g_strdup (plumb_state_letter (own->state))
                  : plumb_format_value (figure->comparison->indicator, own->value, TRUE);
  period = plumb_words_period (figure->comparison, figure->period);
  sentence = plumb_words_datum (figure->comparison, figure->comparison->own, figure->period);
  datum.value = value;
  datum.period = period;
  datum.sentence = sentence;
  datum.area =
    (PlumbBox){ self->x, self->y, self->width, plumb_scene_builder_measure (self->builder, value, &big).height };
  datum.y = self->y + datum.area.height / 2;
  write_text (self, value, &big, plumb_scene_builder_datum (self->builder, &datum));
  below = period_line (figure);
  write_text (self, below, &small, -1);
}

/* A shape with its word, and the reason where there is room. */
static void
write_marked (Pen *self, gboolean shaped, gboolean bold, const char *word, const char *reason)
{
  const double shape = shaped ? (PLUMB_SHAPE_SIZE + 6) * self->unit : 0;
  Pen inner = *self;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL,
                                 .role = shaped ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM,
                                 .bold = bold,
                                 .wrap = self->width - shape };

  inner.x += shape;
  inner.width -= shape;
  write_text (&inner, word, &style, -1);
  write_if_room (&inner, reason);
  self->y = inner.y;
}

static void
write_change (Pen *self)
{
  const PlumbChange *change = &self->figure->standing.change;
  g_autofree char *reason = plumb_change_reason (change, self->figure->comparison->indicator);

  /* of a figure that is not shown nothing more can be said */
  if (change->kind == PLUMB_CHANGE_NO_VALUE)
    return;
  self->y += 3 * self->unit;
  plumb_shape_change (self->builder, change, self->x, self->y + 4 * self->unit);
  write_marked (self, TRUE, change->judgement != PLUMB_JUDGEMENT_NONE, plumb_change_word (change), reason);
}

static void
write_target (Pen *self)
{
  const PlumbTargetStatus *status = &self->figure->standing.target;
  const gboolean shaped = plumb_target_status_shape (status) != PLUMB_TARGET_SHAPE_NONE;
  const double line = plumb_line_height (PLUMB_TEXT_LABEL, self->unit);
  g_autofree char *target = plumb_words_target (self->figure->comparison->indicator, status);
  g_autofree char *text = NULL;

  if (status->kind == PLUMB_TARGET_NONE || self->y + line + 3 * self->unit > self->bottom)
    return;
  /* Translators: whether a target is met, to stand alone: Target: Nearly met */
  text = g_strdup_printf (_ ("Target: %s"), plumb_target_status_word (status));
  self->y += 3 * self->unit;
  plumb_shape_target (self->builder, status, self->x, self->y + 4 * self->unit);
  write_marked (self, shaped, FALSE, text, target);
}

static void
write_counts (Pen *self)
{
  const PlumbFigure *figure = self->figure;
  g_autofree char *counts = plumb_words_counts (figure->comparison->indicator, figure->standing.observation);
  g_autofree char *text = NULL;

  if (*counts == '\0' || figure->comparison->indicator->unit == PLUMB_UNIT_COUNT)
    return;
  self->y += 2 * self->unit;
  /* Translators: a numerator and its denominator: n: 173 of 1,126 */
  text = g_strdup_printf (_ ("n: %s"), counts);
  write_if_room (self, text);
}

/* The line from the first to the last period in @box; Returns: the y below, the top of @box where there is none. */
static double
draw_line (const Pen *self, PlumbBox box)
{
  const PlumbComparison *comparison = self->figure->comparison;
  g_autoptr (PlumbScene) line = NULL;

  if (comparison->own->n < 2 || box.height < LEAST_LINE * self->unit || box.width < 60 * self->unit)
    return box.y;
  line = plumb_sparkline_layout (comparison, box.width, MIN (box.height, MOST_LINE * self->unit),
                                 plumb_scene_builder_theme (self->builder), self->unit);
  plumb_scene_builder_begin_group (self->builder, "course", NULL);
  plumb_scene_builder_place (self->builder, line, box.x, box.y);
  plumb_scene_builder_end_group (self->builder);
  return box.y + plumb_scene_height (line);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const gboolean beside = box.width >= BESIDE_WIDTH * unit && figure->comparison->own->n > 1;
  const PlumbTextStyle name = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT, .bold = TRUE, .wrap = box.width };
  Pen pen = { figure, builder, unit, box.x, box.y, box.width, box.y + box.height };
  double top, below;

  write_text (&pen, figure->comparison->indicator->name, &name, -1);
  top = pen.y + 2 * unit;
  if (beside)
    pen.width = MAX (150 * unit, box.width * 0.4);
  write_number (&pen);
  if (figure->standing.observation != NULL)
    {
      write_change (&pen);
      write_target (&pen);
      write_counts (&pen);
    }
  if (beside)
    {
      const double left = pen.x + pen.width + 18 * unit;
      const PlumbBox right = { left, top, box.x + box.width - left, box.y + box.height - top };

      below = draw_line (&pen, right);
    }
  else
    {
      const double from = pen.y + 6 * unit;

      below = draw_line (&pen, (PlumbBox){ box.x, from, box.width, pen.bottom - from });
      below = below > from ? below : pen.y;
    }
  return MAX (pen.y, below);
}

static double
least_width (const PlumbFigure *self, double text_scale)
{
  return LEAST_WIDTH * text_scale;
}

/* The facts, and every period of the line. */
static GPtrArray *
build_table (const PlumbFigure *self)
{
  const PlumbSeries *own = self->comparison->own;
  GPtrArray *table = plumb_figure_facts_table (self);

  for (guint i = 0; i < own->n; i++)
    {
      g_autofree char *period = plumb_words_period (self->comparison, own->observations[i].period);
      g_autofree char *value = plumb_words_observation (own->indicator, &own->observations[i]);
      const char *cells[] = { period, value, NULL };

      if (&own->observations[i] != self->standing.change.earlier)
        g_ptr_array_add (table, g_strdupv ((GStrv) cells));
    }
  return table;
}

const PlumbFigureClass plumb_figure_class_tile = {
  .name = "tile",
  .label = N_ ("Tile"),
  .about = N_ ("One number with its change, its target and a small line, for a page of many."),
  .title = plumb_words_trend_title,
  .subtitle = plumb_words_subtitle,
  .sentence = plumb_words_sentence,
  .footer = plumb_words_footer,
  .table = build_table,
  .bare = TRUE,
  .width = 380,
  .height = 200,
  .least_width = least_width,
  .draw = draw,
};
