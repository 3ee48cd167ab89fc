/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plot of everything that is drawn over periods: its arrays, its scales, its time axis, the points of the own line
 * and what they say.
 */
#include "config.h"

#include <math.h>

#include "plumb-figure-trend-private.h"

static double *
new_values (guint n)
{
  double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = NAN;
  return values;
}

void
plumb_trend_begin (PlumbTrend *self,
                   const PlumbFigure *figure,
                   PlumbSceneBuilder *builder,
                   const PlumbPeriod *periods,
                   guint n)
{
  *self = (PlumbTrend){ .figure = figure, .comparison = figure->comparison, .builder = builder, .n = n };
  self->unit = plumb_scene_builder_text_scale (builder);
  self->periods = periods;
  self->extent = PLUMB_EXTENT_NONE;
  self->x = new_values (n);
  for (guint line = 0; line < PLUMB_N_TREND_LINES; line++)
    self->lines[line] = new_values (n);
  self->lowest = new_values (n);
  self->q1 = new_values (n);
  self->q3 = new_values (n);
  self->highest = new_values (n);
  self->cut = g_new0 (gboolean, n);
  self->dashed = g_new0 (gboolean, n);
  self->target_cut = g_new0 (gboolean, n);
  self->sloping = g_new0 (gboolean, n);
  self->own = g_new0 (const PlumbObservation *, n);
  self->data = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      self->data[i] = -1;
      self->x[i] = plumb_period_last_day (periods[i], self->comparison->indicator->calendar);
      if (i > 0)
        self->cut[i] = plumb_figure_is_cut (self->comparison, periods[i - 1], periods[i]);
    }
}

void
plumb_trend_take_own (PlumbTrend *self, guint i, const PlumbObservation *observation)
{
  self->own[i] = observation;
  if (observation == NULL)
    return;
  if (observation->state == PLUMB_STATE_NUMBER)
    self->lines[PLUMB_TREND_OWN][i] = observation->value;
  self->dashed[i] = !plumb_observation_is_measured (observation);
}

int
plumb_trend_last (const PlumbTrend *self, const double *values)
{
  for (guint i = self->n; i > 0; i--)
    if (isfinite (values[i - 1]))
      return i - 1;
  return -1;
}

double
plumb_trend_x (const PlumbTrend *self, guint i)
{
  return plumb_scale_map (&self->frame.x, self->x[i]);
}

double
plumb_trend_y (const PlumbTrend *self, double value)
{
  return plumb_scale_map (&self->frame.y, value);
}

static void
forget_page (PlumbTrend *self)
{
  g_clear_pointer (&self->placer, plumb_placer_free);
  g_clear_pointer (&self->page_x, g_free);
  for (guint line = 0; line < PLUMB_N_TREND_LINES; line++)
    g_clear_pointer (&self->page_lines[line], g_free);
  for (guint band = 0; band < G_N_ELEMENTS (self->page_bands); band++)
    g_clear_pointer (&self->page_bands[band], g_free);
}

static double *
map_values (const PlumbScale *scale, const double *values, guint n)
{
  double *places = g_new (double, n);

  for (guint i = 0; i < n; i++)
    places[i] = plumb_scale_map (scale, values[i]);
  return places;
}

/* Puts the lines where the scales have them, and tells a new placer. */
void
plumb_trend_map_page (PlumbTrend *self)
{
  const double *const bands[] = { self->lowest, self->q1, self->q3, self->highest };
  /* a point's value may stand a little outside the plot */
  const PlumbBox within = { self->left, self->top - 18 * self->unit, self->right + 4 * self->unit - self->left,
                            self->bottom - self->top + 18 * self->unit };

  forget_page (self);
  self->placer = plumb_placer_new (self->builder, within);
  self->page_x = map_values (&self->frame.x, self->x, self->n);
  for (guint band = 0; band < G_N_ELEMENTS (self->page_bands); band++)
    self->page_bands[band] = map_values (&self->frame.y, bands[band], self->n);
  for (guint line = 0; line < PLUMB_N_TREND_LINES; line++)
    {
      self->page_lines[line] = map_values (&self->frame.y, self->lines[line], self->n);
      self->line_bits[line] =
        plumb_placer_take_curve (self->placer, (PlumbCurve){ self->page_x, self->page_lines[line], self->cut, self->n },
                                 line == PLUMB_TREND_OWN ? 5 * self->unit : 0);
    }
}

void
plumb_trend_clear (PlumbTrend *self)
{
  g_free (self->x);
  for (guint line = 0; line < PLUMB_N_TREND_LINES; line++)
    g_free (self->lines[line]);
  g_free (self->lowest);
  g_free (self->q1);
  g_free (self->q3);
  g_free (self->highest);
  g_free (self->cut);
  g_free (self->dashed);
  g_free (self->target_cut);
  g_free (self->sloping);
  g_free (self->own);
  g_free (self->data);
  forget_page (self);
}

/* The numbers of the value axis; the topmost says the unit where it is a percentage. */
GArray *
plumb_trend_value_labels (const PlumbTrend *self)
{
  const gboolean percent = self->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  return plumb_axis_labels (&self->bounds, percent ? "\342\200\257%" : NULL);
}

/* The places of the plot from its left and right edges: half a slot stays free at either end. */
static void
set_scales (PlumbTrend *self)
{
  const double first = self->x[0];
  const double last = self->x[self->n - 1];
  const double inset = MIN ((self->right - self->left) / self->n / 2, 32 * self->unit);

  self->frame.builder = self->builder;
  self->frame.x = (PlumbScale){ first, last, self->left + inset, self->right - inset };
  if (self->n == 1)
    self->frame.x = (PlumbScale){ first - 1, first + 1, self->left, self->right };
  self->frame.y = (PlumbScale){ self->bounds.minimum, self->bounds.maximum, self->bottom, self->top };
  self->slot = self->right - self->left;
  for (guint i = 1; i < self->n; i++)
    self->slot = MIN (self->slot, plumb_trend_x (self, i) - plumb_trend_x (self, i - 1));
}

/* The period that is named however few are: the last of years, else the newest that begins a year, where there is one.
 */
static guint32
named_for_sure (const PlumbTrend *self, guint step)
{
  /* counted from 0, as plumb_time_month() does */
  static const guint last_months[] = {
    [PLUMB_CALENDAR_FINANCIAL_YEAR] = 2, [PLUMB_CALENDAR_MARCH_SNAPSHOT] = 2, [PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT] = 8,
    [PLUMB_CALENDAR_CALENDAR_YEAR] = 11, [PLUMB_CALENDAR_ACADEMIC_YEAR] = 7,  [PLUMB_CALENDAR_MID_YEAR] = 5,
  };
  const guint first = (last_months[self->comparison->indicator->calendar] + step) % 12;

  for (guint i = self->n; i > 0 && step < 12; i--)
    if (plumb_time_month ((guint32) self->x[i - 1]) % 12 == (int) first)
      return (guint32) self->x[i - 1];
  return (guint32) self->x[self->n - 1];
}

void
plumb_trend_draw_time_axis (const PlumbTrend *self, double y, PlumbBox page)
{
  static const guint steps[] = {
    [PLUMB_FREQUENCY_YEAR] = 12,
    [PLUMB_FREQUENCY_QUARTER] = 3,
    [PLUMB_FREQUENCY_MONTH] = 1,
    [PLUMB_FREQUENCY_DAY] = 0,
  };
  const PlumbCalendar calendar = self->comparison->indicator->calendar;
  const guint step = steps[plumb_period_frequency (self->periods[self->n - 1])];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PlumbTimeAxis axis = { .days = self->x, .n = self->n, .step = step, .anchor = named_for_sure (self, step) };

  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (names, plumb_period_label_short (self->periods[i], calendar));
  axis.even = self->names != NULL;
  axis.names = self->names != NULL ? self->names : (const char *const *) names->pdata;
  plumb_mark_time_axis (&self->frame, &axis, self->bottom, y, page);
}

int
plumb_trend_add_datum (const PlumbTrend *self,
                       guint series,
                       const char *name,
                       guint i,
                       double y,
                       const char *value,
                       const char *sentence)
{
  const PlumbPeriod period = self->periods[i];
  const double x = plumb_trend_x (self, i);
  g_autofree char *label = plumb_words_period (self->comparison, period);
  const PlumbDatum datum = { .series = series,
                             .name = name,
                             .period = label,
                             .value = value,
                             .sentence = sentence,
                             .x = x,
                             .y = y,
                             .area = { x - self->slot / 2, self->top, self->slot,
                                       self->bottom - self->top + 24 * self->unit } };
  return plumb_scene_builder_datum (self->builder, &datum);
}

/* Gives the plot what is left of @box, and not less than @least of height, and sets its scales. */
void
plumb_trend_arrange (PlumbTrend *self,
                     PlumbBox box,
                     double left,
                     double right,
                     double above,
                     double below,
                     double least)
{
  self->left = box.x + left;
  self->right = MAX (self->left + 40 * self->unit, box.x + box.width - right);
  self->top = box.y + above;
  self->bottom = plumb_snap (self->top + MAX (least, box.height - above - below) - 1);
  self->bounds = plumb_figure_bounds_of (self->comparison->indicator, self->extent, !self->fitted,
                                         self->bottom - self->top < 180 * self->unit ? 3 : 5);
  set_scales (self);
}

void
plumb_trend_draw_own_points (PlumbTrend *self)
{
  const double radius = CLAMP (self->slot / self->unit * 0.3, 1.2, 4);
  const int last = plumb_trend_last (self, self->lines[PLUMB_TREND_OWN]);

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbObservation *observation = self->own[i];
      const double y = plumb_trend_y (self, self->lines[PLUMB_TREND_OWN][i]);
      g_autofree char *value = NULL;
      g_autofree char *sentence = NULL;
      PlumbPointMark point = { .x = self->x[i],
                               .y = self->lines[PLUMB_TREND_OWN][i],
                               .radius = (int) i == last ? MAX (radius * 1.375, 3) : radius,
                               .role = PLUMB_ROLE_OWN,
                               .rimless = radius < 2.5 && (int) i != last };

      self->data[i] = -1;
      if (observation == NULL)
        continue;
      sentence = plumb_words_datum (self->comparison, self->comparison->own, observation->period);
      if (observation->state != PLUMB_STATE_NUMBER)
        {
          self->data[i] =
            plumb_trend_add_datum (self, 0, self->comparison->area->name, i, self->bottom + 14 * self->unit,
                                   plumb_state_letter (observation->state), sentence);
          continue;
        }
      point.hollow = observation->status != PLUMB_STATUS_ACTUAL;
      if (self->dress != NULL)
        self->dress (self, i, &point, &sentence);
      value = plumb_words_value (self->comparison->indicator, observation->value);
      self->data[i] = plumb_trend_add_datum (self, 0, self->comparison->area->name, i, y, value, sentence);
      plumb_mark_point (&self->frame, &point, self->data[i]);
    }
}
