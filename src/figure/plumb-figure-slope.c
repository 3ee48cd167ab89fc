/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slope: two periods as two upright lines, and between them a line for the own area and for everyone it is compared
 * with, named at both ends. Who lacks a figure at one end has a point at the other and no line.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-slope-private.h"
#include "plumb-format.h"
#include "plumb-mark-slope.h"
#include "plumb-placer.h"

/* A plot lower than this says nothing. */
#define LEAST_PLOT 150
/* From this width on there are names at both ends, else at the right only. */
#define NAMES_WIDTH 700
/* The least room between the two periods. */
#define LEAST_WIDTH 60

typedef struct
{
  const PlumbFigure *figure;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbPeriod periods[2];
  GArray *lines;
  GPtrArray *texts;
  PlumbFrame frame;
  double top;
  double bottom;
  int *data;
} Plot;

static const PlumbSlopeLine *
line_at (const Plot *self, guint i)
{
  return &g_array_index (self->lines, PlumbSlopeLine, i);
}

static double
place_of (const Plot *self, guint end)
{
  return end == 0 ? self->frame.x.from : self->frame.x.to;
}

/* The labels of one end, names at the left too and units only if @names; their texts are kept with the plot. */
static PlumbSideLabel *
side_labels (Plot *self, guint end, gboolean names, guint *n)
{
  PlumbSideLabel *labels = g_new0 (PlumbSideLabel, self->lines->len + 1);

  *n = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbSlopeLine *line = line_at (self, i);
      const gboolean own = i == 0;
      g_autofree char *value = plumb_slope_value (self->figure, line, end, own && names);
      char *text;

      if (!isfinite (line->ends[end]))
        continue;
      text = names || end == 1 ? g_strdup_printf ("%s %s", line->name, value) : g_strdup (value);
      g_ptr_array_add (self->texts, text);
      labels[(*n)++] = (PlumbSideLabel){ .x = place_of (self, end) + (end == 0 ? -6 : 6) * self->unit,
                                         .y = plumb_scale_map (&self->frame.y, line->ends[end]),
                                         .weight = own ? 1 : 0.2,
                                         .text = text,
                                         .style = { .size = own ? PLUMB_TEXT_VALUE : PLUMB_TEXT_LABEL,
                                                    .role = own               ? PLUMB_ROLE_OWN
                                                            : line->neighbour ? PLUMB_ROLE_DIM
                                                                              : line->role,
                                                    .bold = i < 2 && !line->neighbour } };
    }
  return labels;
}

static void
add_data (Plot *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        const PlumbSlopeLine *line = line_at (self, i);
        const PlumbComparison *comparison = self->figure->comparison;
        const gboolean number = isfinite (line->ends[end]);
        g_autofree char *period = plumb_words_period (comparison, self->periods[end]);
        g_autofree char *value = plumb_slope_value (self->figure, line, end, TRUE);
        g_autofree char *sentence = line->series != NULL
                                      ? plumb_words_datum (comparison, line->series, self->periods[end])
                                      : g_strdup_printf ("%s: %s %s.", period, line->name, value);
        PlumbDatum datum = { .series = i,
                             .name = line->name,
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .x = place_of (self, end) };

        datum.y = number ? plumb_scale_map (&self->frame.y, line->ends[end]) : self->bottom + 12 * self->unit;
        datum.area =
          (PlumbBox){ datum.x - 40 * self->unit, datum.y - 8 * self->unit, 80 * self->unit, 16 * self->unit };
        self->data[2 * i + end] = plumb_scene_builder_datum (self->builder, &datum);
      }
}

static char *
say_value (double value, gpointer figure)
{
  return plumb_format_statistic (((const PlumbFigure *) figure)->comparison->indicator, value, TRUE);
}

static void
draw_line (const Plot *self, guint i, gboolean cut)
{
  const PlumbSlopeLine *line = line_at (self, i);
  const PlumbSpeech speech = { line->name, say_value, (gpointer) self->figure };
  const PlumbObservation *const *rows = line->rows;
  const gboolean ahead = rows[1] != NULL && !plumb_observation_is_measured (rows[1]);
  const PlumbSlopeMark mark = { .before = line->ends[0],
                                .after = line->ends[1],
                                .role = line->role,
                                .strong = i == 0,
                                .dash = ahead ? PLUMB_DASH_SHORT : line->dash,
                                .hollow_before = rows[0] != NULL && rows[0]->status != PLUMB_STATUS_ACTUAL,
                                .hollow_after = rows[1] != NULL && rows[1]->status != PLUMB_STATUS_ACTUAL,
                                .cut = cut };
  g_autofree char *id = i == 0 ? g_strdup ("own") : g_strdup_printf ("line-%u", i);
  g_autofree char *title = plumb_slope_describe (&mark, &speech);

  plumb_scene_builder_begin_group (self->builder, id, title);
  plumb_mark_slope (&self->frame, &mark, self->data[2 * i], self->data[2 * i + 1]);
  plumb_scene_builder_end_group (self->builder);
}

/* The periods above their lines, and the lines. */
static void
draw_periods (const Plot *self)
{
  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *label = plumb_words_period (self->figure->comparison, self->periods[end]);
      const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL,
                                     .bold = TRUE,
                                     .role = PLUMB_ROLE_TEXT,
                                     .align = PLUMB_ALIGN_MIDDLE,
                                     .valign = PLUMB_VALIGN_BOTTOM };
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = place_of (self, end),
                                   .from = self->top - 8 * self->unit,
                                   .to = self->bottom,
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = 1 };

      plumb_mark_rule (&self->frame, &rule);
      plumb_scene_builder_text (self->builder, place_of (self, end), self->top - 12 * self->unit, label, &style, -1);
    }
}

/* The own letters below their lines; Returns: their height. */
static double
draw_letters (const Plot *self, gboolean draw)
{
  const PlumbSlopeLine *own = line_at (self, 0);
  double height = 0;

  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *letter = NULL;
      PlumbBox size;

      if (isfinite (own->ends[end]))
        continue;
      letter = plumb_slope_value (self->figure, own, end, FALSE);
      size = plumb_mark_box_size (self->builder, letter, PLUMB_TEXT_BOX);
      height = size.height + 8 * self->unit;
      if (draw)
        plumb_mark_box (self->builder, place_of (self, end), self->bottom + 4 * self->unit + size.height / 2, letter,
                        PLUMB_TEXT_BOX, self->data[end]);
    }
  return height;
}

/* What is said below: the break, and who has no line. Returns: (transfer full): empty for nothing. */
static char *
below_text (const Plot *self)
{
  const PlumbBreak *at = plumb_slope_break (self->figure, self->periods);
  g_autoptr (GString) lacking = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  if (at != NULL)
    {
      g_autofree char *note = plumb_words_break (at);

      /* Translators: "Break: " and what was noted of it */
      g_string_append_printf (out, _ ("Not joined, as the two cannot be compared. %s"), note);
    }
  for (guint i = 0; i < self->lines->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        const PlumbSlopeLine *line = line_at (self, i);
        g_autofree char *period = plumb_words_period (self->figure->comparison, self->periods[end]);
        g_autofree char *letter = plumb_slope_value (self->figure, line, end, FALSE);

        if (!isfinite (line->ends[end]))
          g_string_append_printf (lacking, "%s%s %s %s", lacking->len > 0 ? "; " : "", line->name, period, letter);
      }
  if (lacking->len > 0)
    {
      if (out->len > 0)
        g_string_append_c (out, '\n');
      g_string_append_printf (out, _ ("No figure at an end, so no line: %s."), lacking->str);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static double
widest_head (const Plot *self)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .bold = TRUE };
  double widest = 0;

  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *label = plumb_words_period (self->figure->comparison, self->periods[end]);
      widest = MAX (widest, plumb_scene_builder_measure (self->builder, label, &style).width);
    }
  return widest;
}

/* Sets the scales: @left and @right are the widths of the labels. */
static void
arrange (Plot *self, PlumbBox box, double left, double right, double above, double below, double least)
{
  const PlumbBounds bounds = plumb_slope_bounds (self->figure, self->lines);
  const double from = box.x + left;
  const double across = MAX (LEAST_WIDTH * self->unit, widest_head (self) + 12 * self->unit);

  self->top = box.y + above;
  self->bottom = plumb_snap (self->top + MAX (least, box.height - above - below) - 1);
  self->frame.builder = self->builder;
  self->frame.x = (PlumbScale){ 0, 1, plumb_snap (from), plumb_snap (MAX (from + across, box.x + box.width - right)) };
  self->frame.y = (PlumbScale){ bounds.minimum, bounds.maximum, self->bottom, self->top };
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Plot self = { .figure = figure, .builder = builder };
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const gboolean names = box.width >= NAMES_WIDTH * unit;
  const double above = plumb_line_height (PLUMB_TEXT_LABEL, unit) + 14 * unit;
  PlumbTextStyle caption = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = box.width };
  const double wrap[] = { box.width * (names ? 0.28 : 0.2), box.width * (names ? 0.32 : 0.4) };
  PlumbSideLabel *labels[2];
  g_autofree char *text = NULL;
  PlumbBox sizes[2];
  double head, said = 0, letters, least;
  guint n[2];
  gboolean cut;

  plumb_slope_periods (figure, self.periods);
  self.lines = plumb_slope_lines (figure, self.periods);
  self.texts = g_ptr_array_new_with_free_func (g_free);
  self.data = g_new (int, 2 * self.lines->len);
  cut = plumb_slope_break (figure, self.periods) != NULL;

  arrange (&self, box, 0, 0, 0, 0, LEAST_PLOT * unit);
  for (guint end = 0; end < 2; end++)
    {
      labels[end] = side_labels (&self, end, names, &n[end]);
      sizes[end] = plumb_side_labels_size (builder, labels[end], n[end], wrap[end]);
      g_free (labels[end]);
    }
  head = widest_head (&self) / 2;
  text = below_text (&self);
  if (*text != '\0')
    said = plumb_scene_builder_measure (builder, text, &caption).height + 8 * unit;
  letters = draw_letters (&self, FALSE);
  least = MAX (LEAST_PLOT * unit, MAX (sizes[0].height, sizes[1].height));
  arrange (&self, box, MAX (head, sizes[0].width + 26 * unit), MAX (head, sizes[1].width + 26 * unit), above,
           letters + said + 8 * unit, least);

  if (self.frame.y.minimum <= 0 && self.frame.y.maximum >= 0)
    {
      const PlumbRuleMark zero = { .place = plumb_scale_map (&self.frame.y, 0),
                                   .from = place_of (&self, 0),
                                   .to = place_of (&self, 1),
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = 1 };
      plumb_mark_rule (&self.frame, &zero);
    }
  draw_periods (&self);
  add_data (&self);
  for (guint i = self.lines->len; i > 0; i--)
    draw_line (&self, i - 1, cut);
  for (guint end = 0; end < 2; end++)
    labels[end] = side_labels (&self, end, names, &n[end]);
  plumb_side_labels_draw_before (builder, labels[0], n[0], place_of (&self, 0) - 20 * unit, self.top, self.bottom,
                                 wrap[0]);
  plumb_side_labels_draw (builder, labels[1], n[1], place_of (&self, 1) + 20 * unit, self.top, self.bottom, wrap[1]);
  draw_letters (&self, TRUE);
  if (*text != '\0')
    plumb_scene_builder_text (builder, box.x, self.bottom + letters + 8 * unit, text, &caption, -1);
  g_array_unref (self.lines);
  g_ptr_array_unref (self.texts);
  g_free (self.data);
  g_free (labels[0]);
  g_free (labels[1]);
  return self.bottom + letters + said + 8 * unit;
}

/* Narrower than this a name and a value have no room on either side. */
static double
least_width (const PlumbFigure *self, double text_scale)
{
  return 360 * text_scale;
}

const PlumbFigureClass plumb_figure_class_slope = {
  .name = "slope",
  .label = N_ ("Before and after"),
  .about = N_ ("Two periods of the own area, its neighbours, the region and the country, joined by lines."),
  .axis = PLUMB_AXIS_SHARED,
  .is_empty = plumb_slope_is_empty,
  .title = plumb_slope_title,
  .subtitle = plumb_slope_subtitle,
  .sentence = plumb_slope_sentence,
  .footer = plumb_slope_footer,
  .table = plumb_slope_table,
  .least_width = least_width,
  .draw = draw,
};
