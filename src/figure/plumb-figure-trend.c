/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trend: the own line over time before the neighbours' range and middle half, with their statistic, the region and
 * the country. This file gathers the data, shares out the room and draws the marks; labels, key and table have files of
 * their own.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-trend-private.h"
#include "plumb-format.h"

/* A plot lower than this says nothing. */
#define LEAST_PLOT 150
/* From this width on there is room for labels at the ends of the lines, else they become a key. */
#define END_LABELS_WIDTH 560
/* From this width on, and up to so many periods, the numbers stand under their points. */
#define TABLE_WIDTH 850
#define TABLE_PERIODS 14

static const PlumbTrendStyle styles[] = {
  [PLUMB_TREND_OWN] = { PLUMB_ROLE_OWN, 3, PLUMB_DASH_SOLID },
  [PLUMB_TREND_STATISTIC] = { PLUMB_ROLE_STATISTIC, 2, PLUMB_DASH_SOLID },
  [PLUMB_TREND_REGION] = { PLUMB_ROLE_REGION, 1.5, PLUMB_DASH_DOTS },
  [PLUMB_TREND_COUNTRY] = { PLUMB_ROLE_COUNTRY, 1.5, PLUMB_DASH_LONG },
  [PLUMB_TREND_TARGET] = { PLUMB_ROLE_TEXT, 2, PLUMB_DASH_LONGER },
  [PLUMB_TREND_TARGET_TO] = { PLUMB_ROLE_TEXT, 2, PLUMB_DASH_LONGER },
};
G_STATIC_ASSERT (G_N_ELEMENTS (styles) == PLUMB_N_TREND_LINES);

const PlumbTrendStyle *
plumb_trend_style (PlumbTrendLine line)
{
  return &styles[line];
}

char *
plumb_trend_name (const PlumbTrend *self, PlumbTrendLine line)
{
  switch (line)
    {
    case PLUMB_TREND_OWN:
      return g_strdup (self->comparison->area->name);
    case PLUMB_TREND_REGION:
      return g_strdup (plumb_figure_region (self->comparison)->area->name);
    case PLUMB_TREND_COUNTRY:
      return g_strdup (plumb_figure_country (self->comparison)->area->name);
    case PLUMB_TREND_TARGET:
    case PLUMB_TREND_TARGET_TO:
      return plumb_trend_target_name (self, line);
    case PLUMB_TREND_STATISTIC:
    case PLUMB_N_TREND_LINES:
    default:
      return plumb_words_statistic (self->comparison);
    }
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

static double
number_at (const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbObservation *observation = series != NULL ? plumb_series_at (series, period) : NULL;
  return observation != NULL && observation->state == PLUMB_STATE_NUMBER ? observation->value : NAN;
}

static void
gather (PlumbTrend *self)
{
  const PlumbComparison *comparison = self->comparison;

  self->n = comparison->periods->len;
  self->x = g_new (double, self->n);
  for (guint line = 0; line < PLUMB_N_TREND_LINES; line++)
    self->lines[line] = g_new (double, self->n);
  self->lowest = g_new (double, self->n);
  self->q1 = g_new (double, self->n);
  self->q3 = g_new (double, self->n);
  self->highest = g_new (double, self->n);
  self->cut = g_new0 (gboolean, self->n);
  self->dashed = g_new0 (gboolean, self->n);
  self->own = g_new0 (const PlumbObservation *, self->n);
  self->data = g_new (int, self->n);

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
      const gboolean enough = comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM;

      self->x[i] = plumb_period_last_day (period, comparison->indicator->calendar);
      self->own[i] = plumb_series_at (comparison->own, period);
      self->lines[PLUMB_TREND_OWN][i] = number_at (comparison->own, period);
      self->lines[PLUMB_TREND_REGION][i] = number_at (plumb_figure_region (comparison), period);
      self->lines[PLUMB_TREND_COUNTRY][i] = number_at (plumb_figure_country (comparison), period);
      self->lines[PLUMB_TREND_STATISTIC][i] =
        enough ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN;
      self->lowest[i] = enough ? comparator->minimum : NAN;
      self->q1[i] = enough ? comparator->q1 : NAN;
      self->q3[i] = enough ? comparator->q3 : NAN;
      self->highest[i] = enough ? comparator->maximum : NAN;
      self->dashed[i] = self->own[i] != NULL &&
                        (self->own[i]->status == PLUMB_STATUS_FORECAST || self->own[i]->status == PLUMB_STATUS_BUDGET);
      if (i > 0)
        self->cut[i] =
          plumb_figure_is_cut (comparison, g_array_index (comparison->periods, PlumbPeriod, i - 1), period);
    }
  plumb_trend_gather_targets (self);
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
static void
map_page (PlumbTrend *self)
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

static void
clear (PlumbTrend *self)
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
static GArray *
value_labels (const PlumbTrend *self)
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

static void
draw_time_axis (const PlumbTrend *self, double y, PlumbBox page)
{
  static const guint steps[] = {
    [PLUMB_FREQUENCY_YEAR] = 12,
    [PLUMB_FREQUENCY_QUARTER] = 3,
    [PLUMB_FREQUENCY_MONTH] = 1,
    [PLUMB_FREQUENCY_DAY] = 0,
  };
  const PlumbCalendar calendar = self->comparison->indicator->calendar;
  const guint step =
    steps[plumb_period_frequency (g_array_index (self->comparison->periods, PlumbPeriod, self->n - 1))];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PlumbTimeAxis axis = { .days = self->x, .n = self->n, .step = step, .anchor = named_for_sure (self, step) };

  for (guint i = 0; i < self->n; i++)
    g_ptr_array_add (names,
                     plumb_period_label_short (g_array_index (self->comparison->periods, PlumbPeriod, i), calendar));
  axis.names = (const char *const *) names->pdata;
  plumb_mark_time_axis (&self->frame, &axis, self->bottom, y, page);
}

static int
add_datum (const PlumbTrend *self,
           guint series,
           const char *name,
           guint i,
           double y,
           const char *value,
           const char *sentence)
{
  const PlumbPeriod period = g_array_index (self->comparison->periods, PlumbPeriod, i);
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

static void
draw_own_points (PlumbTrend *self)
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
          self->data[i] = add_datum (self, 0, self->comparison->area->name, i, self->bottom + 14 * self->unit,
                                     plumb_state_letter (observation->state), sentence);
          continue;
        }
      point.hollow = observation->status != PLUMB_STATUS_ACTUAL;
      value = plumb_words_value (self->comparison->indicator, observation->value);
      self->data[i] = add_datum (self, 0, self->comparison->area->name, i, y, value, sentence);
      plumb_mark_point (&self->frame, &point, self->data[i]);
    }
}

static char *
say_value (double value, gpointer trend)
{
  return plumb_words_value (((const PlumbTrend *) trend)->comparison->indicator, value);
}

static char *
say_statistic (double value, gpointer trend)
{
  return plumb_format_statistic (((const PlumbTrend *) trend)->comparison->indicator, value, TRUE);
}

static char *
say_target (double value, gpointer trend)
{
  return plumb_words_set_value (((const PlumbTrend *) trend)->comparison->indicator, value);
}

static void
draw_band (PlumbTrend *self, const char *id, const char *name, const double *low, const double *high, PlumbRole role)
{
  const PlumbBandMark mark = { self->x, low, high, self->cut, self->n, role };
  const PlumbSpeech speech = { name, say_statistic, self };
  g_autofree char *title = plumb_band_describe (&mark, &speech);

  if (plumb_trend_last (self, low) < 0)
    return;
  plumb_scene_builder_begin_group (self->builder, id, title);
  plumb_mark_band (&self->frame, &mark);
  plumb_scene_builder_end_group (self->builder);
}

/* Draws a line in a group of its own; the own points belong to the own line. */
static void
draw_line (PlumbTrend *self, PlumbTrendLine line)
{
  static const char *const ids[] = { "own", "statistic", "region", "country", "target", "target-to" };
  const PlumbTrendStyle *style = plumb_trend_style (line);
  const gboolean own = line == PLUMB_TREND_OWN;
  const gboolean target = line >= PLUMB_TREND_TARGET;
  const PlumbLineMark mark = { .x = self->x,
                               .y = self->lines[line],
                               .cut = self->cut,
                               .dashed = own ? self->dashed : NULL,
                               .n = self->n,
                               .role = style->role,
                               .width = own && self->slot < 8 * self->unit ? 2 : style->width,
                               .dash = style->dash,
                               .halo = own ? 1.5 : 0 };
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  PlumbSpeech speech = { NULL, line == PLUMB_TREND_STATISTIC ? say_statistic : target ? say_target : say_value, self };

  /* who is not compared with has no name either; the own area has its letters even without a number */
  if (!own && plumb_trend_last (self, self->lines[line]) < 0)
    return;
  speech.name = name = plumb_trend_name (self, line);
  title = plumb_line_describe (&mark, &speech);
  plumb_scene_builder_begin_group (self->builder, ids[line], title);
  if (target)
    plumb_trend_draw_target (self, line);
  else
    plumb_mark_line (&self->frame, &mark);
  if (own)
    draw_own_points (self);
  plumb_scene_builder_end_group (self->builder);
}

/* The other lines can be walked too; their points are not drawn. */
static void
add_other_data (PlumbTrend *self)
{
  guint series = 0;

  for (PlumbTrendLine line = PLUMB_TREND_STATISTIC; line < PLUMB_N_TREND_LINES; line++)
    {
      g_autofree char *name = NULL;

      if (plumb_trend_last (self, self->lines[line]) < 0)
        continue;
      series++;
      name = plumb_trend_name (self, line);
      for (guint i = 0; i < self->n; i++)
        {
          const PlumbPeriod period = g_array_index (self->comparison->periods, PlumbPeriod, i);
          const double number = self->lines[line][i];
          g_autofree char *value = NULL;
          g_autofree char *label = NULL;
          g_autofree char *sentence = NULL;

          if (!isfinite (number))
            continue;
          value = line == PLUMB_TREND_STATISTIC ? plumb_format_statistic (self->comparison->indicator, number, TRUE)
                  : line >= PLUMB_TREND_TARGET  ? plumb_words_set_value (self->comparison->indicator, number)
                                                : plumb_words_value (self->comparison->indicator, number);
          label = plumb_words_period (self->comparison, period);
          sentence = g_strdup_printf ("%s: %s %s.", label, name, value);
          add_datum (self, series, name, i, plumb_trend_y (self, number), value, sentence);
        }
    }
}

/* Gives the plot what is left of @box, and not less than @least of height, and sets its scales. */
static void
arrange (PlumbTrend *self, PlumbBox box, double left, double right, double above, double below, double least)
{
  self->left = box.x + left;
  self->right = MAX (self->left + 40 * self->unit, box.x + box.width - right);
  self->top = box.y + above;
  self->bottom = plumb_snap (self->top + MAX (least, box.height - above - below) - 1);
  self->bounds = plumb_figure_bounds (self->comparison, self->bottom - self->top < 180 * self->unit ? 3 : 5);
  set_scales (self);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  PlumbTrend self = { .figure = figure, .comparison = figure->comparison, .builder = builder };
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const gboolean at_ends = box.width >= END_LABELS_WIDTH * unit;
  const double wrap = box.width * 0.3;
  g_autoptr (GArray) values = NULL;
  g_autoptr (GArray) labels = NULL;
  PlumbBox ends = { 0 };
  double left, right, letters, key, notes, bottom, table = 0, head = 0, least = LEAST_PLOT * unit;
  gboolean band_key = !at_ends;
  gboolean with_table = FALSE;

  gather (&self);
  arrange (&self, box, 40 * unit, 0, 0, axis, least);
  values = value_labels (&self);
  left = plumb_axis_labels_width (builder, values) + 10 * unit;
  labels = plumb_trend_end_labels (&self, at_ends);
  ends = plumb_trend_labels_size (&self, labels, wrap);
  if (at_ends && ends.height > box.height * 0.6)
    {
      g_clear_pointer (&labels, g_array_unref);
      labels = plumb_trend_end_labels (&self, FALSE);
      ends = plumb_trend_labels_size (&self, labels, wrap);
    }
  right = at_ends ? ends.width + 24 * unit : 4 * unit;
  if (at_ends)
    least = MAX (least, ends.height);

  if (box.width >= TABLE_WIDTH * unit && self.n > 1 && self.n <= TABLE_PERIODS &&
      plumb_period_frequency (g_array_index (self.comparison->periods, PlumbPeriod, 0)) == PLUMB_FREQUENCY_YEAR)
    {
      head = MAX (left, plumb_trend_table_head (&self, box.width * 0.2));
      arrange (&self, box, head, right, 0, axis, least);
      table = plumb_trend_table (&self, box.x, head, 0, FALSE) + 4 * unit;
      with_table = plumb_trend_table_fits (&self, self.slot) && box.height - table - axis >= 250 * unit;
    }
  if (with_table)
    left = head;
  else
    table = 0;

  /* Twice at most: once more with a key when the names of the bands find no room inside them. */
  for (;;)
    {
      arrange (&self, box, left, right, 0, axis, least);
      letters = plumb_trend_letters (&self, 0, FALSE);
      key = plumb_trend_key (&self, at_ends ? NULL : labels, band_key, 0, 0, box.width, FALSE);
      notes = plumb_trend_notes (&self, 0, FALSE);
      arrange (&self, box, left, right, key + notes + 18 * unit, letters + axis + table, least);
      map_page (&self);
      plumb_trend_notes (&self, 0, FALSE);
      plumb_trend_hold_point_labels (&self, !at_ends);
      if (band_key || plumb_trend_hold_band_names (&self))
        break;
      band_key = TRUE;
    }

  plumb_trend_key (&self, at_ends ? NULL : labels, band_key, box.x, box.y, box.width, TRUE);
  g_clear_pointer (&values, g_array_unref);
  values = value_labels (&self);
  plumb_mark_grid (&self.frame, values, self.left, self.right);
  draw_band (&self, "range", _ ("Lowest to highest neighbour"), self.lowest, self.highest, PLUMB_ROLE_RANGE);
  draw_band (&self, "middle", _ ("Middle half of the neighbours"), self.q1, self.q3, PLUMB_ROLE_MIDDLE);
  plumb_trend_notes (&self, box.y + key, TRUE);
  for (guint line = PLUMB_N_TREND_LINES; line > 0; line--)
    draw_line (&self, line - 1);
  add_other_data (&self);
  if (at_ends)
    plumb_trend_draw_end_labels (&self, labels, wrap);
  plumb_placer_draw (self.placer);
  plumb_trend_letters (&self, self.bottom, TRUE);
  draw_time_axis (&self, self.bottom + letters + 6 * unit, box);
  bottom = self.bottom + letters + axis;
  if (with_table)
    bottom += plumb_trend_table (&self, box.x, head, bottom + 4 * unit, TRUE) + 4 * unit;
  clear (&self);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_trend = {
  .name = "trend",
  .label = N_ ("Trend"),
  .about = N_ ("The figure over time, beside neighbours, region and country."),
  .title = plumb_words_trend_title,
  .subtitle = plumb_words_subtitle,
  .sentence = plumb_words_sentence,
  .footer = plumb_words_footer,
  .table = plumb_figure_trend_table,
  .draw = draw,
};
