/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The burn-up drawn: what is used so far, the line of even pace to the allowance, what is forecast dashed, and a rule
 * at the day up to which there are figures.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-burn-private.h"
#include "plumb-format.h"
#include "plumb-key.h"
#include "plumb-placer.h"

#define LEAST_PLOT 150
#define SIDE_WIDTH 620
/* one more than the periods: the year begins with nothing used */
#define MOST (PLUMB_BURN_MOST + 1)

typedef struct
{
  const PlumbBurn *data;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbFrame frame;
  PlumbBounds bounds;
  guint n;
  double x[MOST];
  double used[MOST];
  double pace[MOST];
  double expected[MOST];
} Plot;

static void
gather (Plot *self)
{
  const PlumbBurn *data = self->data;

  self->n = data->n + 1;
  self->x[0] = data->start;
  self->used[0] = self->pace[0] = 0;
  self->expected[0] = data->n_measured == 0 ? 0 : NAN;
  for (guint i = 0; i < data->n; i++)
    {
      self->x[i + 1] = data->days[i];
      self->used[i + 1] = data->total[i];
      self->pace[i + 1] = plumb_burn_pace (data, i);
      self->expected[i + 1] = i + 1 == data->n ? data->forecast : data->expected[i];
    }
  /* the forecast goes on from what was measured */
  if (data->n_measured > 0)
    self->expected[data->n_measured] = plumb_burn_used (data);
}

static PlumbBounds
bounds_of (const Plot *self, guint ticks)
{
  PlumbExtent extent = plumb_extent_of (self->used, self->n, TRUE);

  extent = plumb_extent_join (extent, plumb_extent_of (self->pace, self->n, TRUE));
  extent = plumb_extent_join (extent, plumb_extent_of (self->expected, self->n, TRUE));
  return plumb_bounds_find (MIN (extent.low, 0), MAX (extent.high, 0), TRUE, ticks);
}

/* The forecast as one line: where only that of the year is known, straight to it. */
static void
draw_forecast (const Plot *self)
{
  double x[MOST], y[MOST];
  gboolean dashed[MOST];
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (isfinite (self->expected[i]))
      {
        x[n] = self->x[i];
        y[n] = self->expected[i];
        dashed[n++] = TRUE;
      }
  if (n > 1 && isfinite (self->data->forecast))
    plumb_mark_line (
      &self->frame,
      &(PlumbLineMark){ .x = x, .y = y, .dashed = dashed, .n = n, .role = PLUMB_ROLE_OWN, .width = 2.5, .halo = 1.5 });
}

static void
draw_lines (const Plot *self)
{
  const PlumbLineMark pace = { .x = self->x,
                               .y = self->pace,
                               .n = self->n,
                               .role = PLUMB_ROLE_STATISTIC,
                               .width = 1.5,
                               .dash = PLUMB_DASH_DOTS };
  const PlumbLineMark used = { .x = self->x,
                               .y = self->used,
                               .n = self->n,
                               .role = PLUMB_ROLE_OWN,
                               .width = 3,
                               .halo = 1.5 };

  plumb_scene_builder_begin_group (self->builder, "pace", _ ("Even pace"));
  plumb_mark_line (&self->frame, &pace);
  plumb_scene_builder_end_group (self->builder);
  plumb_scene_builder_begin_group (self->builder, "forecast", _ ("Forecast"));
  draw_forecast (self);
  plumb_scene_builder_end_group (self->builder);
  plumb_scene_builder_begin_group (self->builder, "used", _ ("Used so far"));
  if (self->data->n_measured > 0)
    plumb_mark_line (&self->frame, &used);
  plumb_scene_builder_end_group (self->builder);
}

static char *
datum_sentence (const Plot *self, guint i)
{
  const PlumbBurn *data = self->data;
  const PlumbObservation *own = data->own[i];
  g_autofree char *period = plumb_period_label (data->periods[i], data->indicator->calendar);
  g_autofree char *pace = plumb_words_money (data->indicator, plumb_burn_pace (data, i));
  GString *out = g_string_new (NULL);

  if (own != NULL && own->state != PLUMB_STATE_NUMBER)
    g_string_append_printf (out, _ ("%s: not shown: %s (%s)."), period, plumb_state_reason (own->state),
                            plumb_state_letter (own->state));
  else if (own != NULL)
    {
      g_autofree char *value = plumb_words_money (data->indicator, own->value);
      g_string_append_printf (out, "%s: %s, %s.", period, value, plumb_status_label (own->status));
    }
  else
    g_string_append_printf (out, _ ("%s: no figure."), period);
  if (isfinite (data->total[i]))
    {
      g_autofree char *total = plumb_words_money (data->indicator, data->total[i]);
      g_string_append_printf (out, _ (" %s since the start of the year."), total);
    }
  if (isfinite (self->expected[i + 1]) && !isfinite (data->total[i]))
    {
      g_autofree char *expected = plumb_words_money (data->indicator, self->expected[i + 1]);
      g_string_append_printf (out, _ (" %s by then, by the forecast."), expected);
    }
  g_string_append_printf (out, _ (" Even pace would be %s."), pace);
  return g_string_free (out, FALSE);
}

/* A point for each period, hollow while it is provisional; where there is no number its letter, at the foot. */
static void
draw_points (const Plot *self)
{
  const PlumbBurn *data = self->data;
  const double unit = self->unit;
  const double slot = (self->frame.x.to - self->frame.x.from) / data->n;

  for (guint i = 0; i < data->n; i++)
    {
      const PlumbObservation *own = data->own[i];
      const double shown = isfinite (data->total[i]) ? data->total[i] : self->expected[i + 1];
      const double x = plumb_scale_map (&self->frame.x, self->x[i + 1]);
      const gboolean letter = own != NULL && own->state != PLUMB_STATE_NUMBER;
      const double y =
        isfinite (shown) ? plumb_scale_map (&self->frame.y, shown) : plumb_scale_map (&self->frame.y, 0) - 12 * unit;
      g_autofree char *period = plumb_period_label (data->periods[i], data->indicator->calendar);
      g_autofree char *value = isfinite (shown) ? plumb_words_money (data->indicator, shown)
                                                : g_strdup (letter ? plumb_state_letter (own->state) : "–");
      g_autofree char *sentence = datum_sentence (self, i);
      const PlumbDatum datum = { .name = isfinite (data->total[i]) ? _ ("Used so far") : _ ("Forecast"),
                                 .period = period,
                                 .value = value,
                                 .sentence = sentence,
                                 .x = x,
                                 .y = y,
                                 .area = { x - slot / 2, self->frame.y.to, slot,
                                           self->frame.y.from - self->frame.y.to } };
      const int index = plumb_scene_builder_datum (self->builder, &datum);
      const PlumbPointMark point = { .x = self->x[i + 1],
                                     .y = shown,
                                     .radius = i + 1 == data->n_measured ? 5.5 : 4,
                                     .role = PLUMB_ROLE_OWN,
                                     .hollow = !isfinite (data->total[i]) || own->status == PLUMB_STATUS_PROVISIONAL };

      if (isfinite (shown))
        plumb_mark_point (&self->frame, &point, index);
      else if (letter)
        plumb_mark_box (self->builder, x, y, plumb_state_letter (own->state), PLUMB_TEXT_CAPTION, index);
    }
}

/* The day up to which there are figures: a rule, and above the plot what it says; Returns: the height of the text. */
static double
draw_today (const Plot *self, double left, double y, double width, gboolean draw)
{
  const PlumbBurn *data = self->data;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .bold = TRUE, .role = PLUMB_ROLE_OWN, .wrap = width };
  g_autofree char *used = NULL;
  g_autofree char *day = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *text = NULL;
  PlumbBox box;
  double x;

  if (data->n_measured == 0)
    return 0;
  day = plumb_date_label (data->days[data->n_measured - 1]);
  gone = plumb_burn_gone (data);
  used = plumb_words_money (data->indicator, plumb_burn_used (data));
  /* Translators: a day, an amount, and how much of the year had gone: Up to 30 September 2026: £22,730k in 6 months of
   * 12 */
  text = g_strdup_printf (_ ("Up to %s: %s in %s"), day, used, gone);
  box = plumb_scene_builder_measure (self->builder, text, &style);
  if (!draw)
    return box.height + 4 * self->unit;
  x = plumb_scale_map (&self->frame.x, data->days[data->n_measured - 1]);
  plumb_scene_builder_text (self->builder, CLAMP (x - box.width / 2, left, MAX (left, left + width - box.width)), y,
                            text, &style, -1);
  plumb_mark_rule (&self->frame, &(PlumbRuleMark){ .upright = TRUE,
                                                   .place = x,
                                                   .from = y + box.height + 2 * self->unit,
                                                   .to = self->frame.y.from,
                                                   .role = PLUMB_ROLE_AXIS,
                                                   .width = 1,
                                                   .dash = PLUMB_DASH_SHORT });
  return box.height + 4 * self->unit;
}

static void
draw_time (const Plot *self, double y, PlumbBox page)
{
  const PlumbBurn *data = self->data;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  double days[PLUMB_BURN_MOST];
  PlumbTimeAxis axis = { .days = days, .n = data->n, .step = 12 / data->n, .anchor = data->days[data->n - 1] };

  for (guint i = 0; i < data->n; i++)
    {
      days[i] = data->days[i];
      g_ptr_array_add (names, plumb_period_label_short (data->periods[i], data->indicator->calendar));
    }
  axis.names = (const char *const *) names->pdata;
  plumb_mark_time_axis (&self->frame, &axis, self->frame.y.from, y, page);
}

/* What the lines are: at their ends where there is room, else in a key. */
typedef struct
{
  char *text[3];
  PlumbTextStyle style[3];
  double value[3];
  guint line[3]; /* 0 used, 1 pace, 2 forecast */
  guint n;
} Labels;

static void
add_label (const Plot *self, Labels *labels, guint line, const char *name, double value)
{
  static const PlumbRole roles[] = { PLUMB_ROLE_OWN, PLUMB_ROLE_STATISTIC, PLUMB_ROLE_OWN };
  g_autofree char *money = NULL;

  if (!isfinite (value))
    return;
  money = plumb_words_money (self->data->indicator, value);
  labels->text[labels->n] = g_strdup_printf ("%s %s", name, money);
  labels->style[labels->n] = (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL, .role = roles[line], .bold = line == 0 };
  labels->value[labels->n] = value;
  labels->line[labels->n++] = line;
}

static double
draw_key (const Plot *self, const Labels *labels, PlumbBox box, double y, gboolean draw)
{
  static const PlumbKeyEntry samples[] = {
    { .role = PLUMB_ROLE_OWN, .width = 3, .dotted = TRUE },
    { .role = PLUMB_ROLE_STATISTIC, .width = 1.5, .dash = PLUMB_DASH_DOTS },
    { .role = PLUMB_ROLE_OWN, .width = 2.5, .dash = PLUMB_DASH_LONG },
  };
  PlumbKeyEntry entries[3];

  for (guint i = 0; i < labels->n; i++)
    {
      entries[i] = samples[labels->line[i]];
      entries[i].text = labels->text[i];
      entries[i].style = labels->style[i];
    }
  return plumb_key_draw (self->builder, entries, labels->n, box.x, y, box.width, draw);
}

static double
side_width (const Plot *self, const Labels *labels, PlumbSideLabel *sides, double wrap)
{
  for (guint i = 0; i < labels->n; i++)
    sides[i] = (PlumbSideLabel){ .weight = 1, .text = labels->text[i], .style = labels->style[i] };
  return plumb_side_labels_size (self->builder, sides, labels->n, wrap).width;
}

double
plumb_burn_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  Plot self = { .data = figure->data, .builder = builder, .unit = unit };
  const gboolean beside = box.width >= SIDE_WIDTH * unit;
  const double wrap = box.width * 0.24;
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 12 * unit;
  g_autofree char *allowance = g_strdup_printf (_ ("Even pace to the %s:"), plumb_burn_allowance_name (self.data));
  g_autoptr (GArray) numbers = NULL;
  Labels labels = { 0 };
  PlumbSideLabel sides[3];
  double left, right, top = box.y, bottom, key = 0;

  gather (&self);
  if (!beside)
    add_label (&self, &labels, 0, _ ("Used so far:"), plumb_burn_used (self.data));
  add_label (&self, &labels, 1, allowance, self.data->allowance);
  add_label (&self, &labels, 2, _ ("Forecast:"), self.data->forecast);
  if (!beside)
    key = draw_key (&self, &labels, box, 0, FALSE);
  top += draw_today (&self, box.x, 0, box.width, FALSE) + 4 * unit;
  bottom = MAX (top + LEAST_PLOT * unit, box.y + box.height - axis - key);
  self.bounds = bounds_of (&self, MAX (2, MIN (5, (guint) ((bottom - top) / (40 * unit)))));
  numbers = plumb_axis_labels (&self.bounds, NULL);
  left = box.x + plumb_axis_labels_width (builder, numbers) + 12 * unit;
  right = box.x + box.width - (beside ? side_width (&self, &labels, sides, wrap) + 20 * unit : 24 * unit);
  self.frame = (PlumbFrame){ builder,
                             { self.data->start, self.data->days[self.data->n - 1], left, right },
                             { self.bounds.minimum, self.bounds.maximum, bottom, top } };
  plumb_mark_grid (&self.frame, numbers, left, right);
  draw_today (&self, box.x, box.y, box.width, TRUE);
  draw_lines (&self);
  draw_points (&self);
  draw_time (&self, bottom + 8 * unit, box);
  for (guint i = 0; i < labels.n && beside; i++)
    {
      sides[i].x = right + 8 * unit;
      sides[i].y = plumb_scale_map (&self.frame.y, labels.value[i]);
    }
  if (beside)
    plumb_side_labels_draw (builder, sides, labels.n, right + 12 * unit, top - 8 * unit, bottom + 6 * unit, wrap);
  else
    draw_key (&self, &labels, box, bottom + axis, TRUE);
  for (guint i = 0; i < labels.n; i++)
    g_free (labels.text[i]);
  return bottom + axis + key;
}
