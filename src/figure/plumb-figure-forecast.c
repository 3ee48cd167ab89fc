/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The forecast: the own series continued, dashed, by the plain method that was least off in the past, with an interval
 * of how far off it was. What the data themselves call a forecast is drawn and named apart.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-control.h"
#include "plumb-figure-own-private.h"
#include "plumb-forecast.h"
#include "plumb-format.h"

/**
 * Forecast:
 * @periods: (element-type PlumbPeriod): those of the own rows, then those to come
 * @first: index of the first to come
 * @value: forecasts by place in @periods; NAN where there is none; @low and @high likewise
 * @published: what the data call a forecast
 * @from: the latest figure that is a number, on which the forecast rests
 * @n: how many figures the method goes by
 * @steps: 0 where the series is too short
 */
typedef struct
{
  GArray *periods;
  guint first;
  double *value;
  double *low;
  double *high;
  double *published;
  const PlumbObservation *from;
  guint n;
  guint steps;
  PlumbForecastMethod method;
  PlumbBackTest test;
} Forecast;

static const Forecast *
data_of (const PlumbFigure *self)
{
  return self->data;
}

/* How many periods ahead are said, and how many make a year; a snapshot day is not continued. */
static guint
horizon (PlumbFrequency frequency, guint *season)
{
  switch (frequency)
    {
    case PLUMB_FREQUENCY_MONTH:
      *season = 12;
      return 6;
    case PLUMB_FREQUENCY_QUARTER:
      *season = 4;
      return 4;
    case PLUMB_FREQUENCY_YEAR:
      *season = 1;
      return 3;
    case PLUMB_FREQUENCY_DAY:
    default:
      *season = 1;
      return 0;
    }
}

/* The figures since the last break up to @data->from, evenly spaced; NAN for a gap. */
static GArray *
collect_values (const PlumbFigure *self, const Forecast *data)
{
  const PlumbComparison *comparison = self->comparison;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  PlumbPeriod before = PLUMB_PERIOD_NONE;

  for (guint i = 0; i < comparison->own->n; i++)
    {
      const PlumbObservation *own = &comparison->own->observations[i];
      const double gap = NAN;

      if (!plumb_observation_is_measured (own))
        continue;
      if (before.kind != 0 &&
          (own->period.kind != before.kind ||
           plumb_breaks_between (comparison->breaks, before, own->period, comparison->indicator->calendar) != NULL))
        g_array_set_size (values, 0);
      for (int missing = before.kind != 0 && values->len > 0 ? plumb_period_steps (before, own->period) - 1 : 0;
           missing > 0; missing--)
        g_array_append_val (values, gap);
      g_array_append_val (values, own->value);
      before = own->period;
      if (own == data->from)
        break;
    }
  return values;
}

/* Whether the data call @own a forecast. */
static gboolean
is_published (const PlumbObservation *own)
{
  return own->state == PLUMB_STATE_NUMBER && own->status == PLUMB_STATUS_FORECAST;
}

/* The rows there are, and behind the last measured one the periods to come. */
static void
list_periods (const PlumbFigure *self, Forecast *data, guint ahead)
{
  const PlumbSeries *own = self->comparison->own;
  const PlumbPeriod last = plumb_series_latest (own)->period;
  PlumbPeriod next = last;

  for (guint i = 0; i < own->n && plumb_period_compare (own->observations[i].period, last,
                                                        self->comparison->indicator->calendar) <= 0;
       i++)
    if (plumb_observation_is_measured (&own->observations[i]))
      g_array_append_val (data->periods, own->observations[i].period);
  data->first = data->periods->len;
  for (guint step = 1; step <= ahead; step++)
    {
      next = plumb_period_step (last, (int) step);
      g_array_append_val (data->periods, next);
    }
  for (guint i = 0; i < own->n; i++)
    if (is_published (&own->observations[i]) && own->observations[i].period.kind == last.kind &&
        plumb_period_steps (next, own->observations[i].period) > 0)
      g_array_append_val (data->periods, own->observations[i].period);
}

static PlumbPeriod
period_at (const Forecast *data, guint i)
{
  return g_array_index (data->periods, PlumbPeriod, i);
}

static gpointer
compute (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  const PlumbObservation *from = plumb_own_measured (comparison);
  g_autoptr (GArray) values = NULL;
  Forecast *data;
  guint season, ahead, gap;

  if (from == NULL || from->period.kind != latest->period.kind)
    return NULL;
  data = g_new0 (Forecast, 1);
  data->from = from;
  data->periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  ahead = horizon (plumb_period_frequency (latest->period), &season);
  gap = (guint) plumb_period_steps (from->period, latest->period);
  values = ahead > 0 ? collect_values (self, data) : g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < values->len; i++)
    data->n += isfinite (g_array_index (values, double, i));
  data->steps = ahead > 0 ? ahead + gap : 0;
  if (data->steps > 0)
    data->method = plumb_forecast_choose ((const double *) (gconstpointer) values->data, values->len, season,
                                          &data->steps, &data->test);
  data->steps = data->steps > gap ? data->steps : 0;
  list_periods (self, data, data->steps > 0 ? data->steps - gap : 0);
  data->value = plumb_own_values (data->periods->len);
  data->low = plumb_own_values (data->periods->len);
  data->high = plumb_own_values (data->periods->len);
  data->published = plumb_own_values (data->periods->len);
  for (guint step = gap + 1; step <= data->steps; step++)
    {
      const guint i = data->first + step - gap - 1;
      const double value =
        plumb_forecast_at (data->method, (const double *) (gconstpointer) values->data, values->len, season, step);

      data->value[i] = plumb_control_limit_shown (comparison->indicator, value);
      data->low[i] = plumb_control_limit_shown (comparison->indicator, value - data->test.width[step - 1]);
      data->high[i] = plumb_control_limit_shown (comparison->indicator, value + data->test.width[step - 1]);
    }
  for (guint i = data->first; i < data->periods->len; i++)
    {
      const PlumbObservation *own = plumb_series_at (comparison->own, period_at (data, i));

      if (own != NULL && is_published (own))
        data->published[i] = own->value;
    }
  return data;
}

static void
free_data (gpointer figure_data)
{
  Forecast *data = figure_data;

  g_array_unref (data->periods);
  g_free (data->value);
  g_free (data->low);
  g_free (data->high);
  g_free (data->published);
  g_free (data);
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return self->data == NULL;
}

static const char *
method_name (PlumbForecastMethod method)
{
  switch (method)
    {
    case PLUMB_FORECAST_LINEAR:
      return _ ("a straight line through all figures");
    case PLUMB_FORECAST_SEASONAL:
      return _ ("the same part of the year before");
    case PLUMB_FORECAST_LAST:
    case PLUMB_N_FORECAST_METHODS:
    default:
      return _ ("the last value");
    }
}

/* The last period that is forecast; only where there are steps. */
static guint
last_forecast (const Forecast *data)
{
  guint last = data->first;

  for (guint i = data->first; i < data->periods->len; i++)
    if (isfinite (data->value[i]))
      last = i;
  return last;
}

static char *
title (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const Forecast *data = self->data;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *to = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint last;

  if (data == NULL)
    return g_strdup_printf (_ ("%s: nothing to continue for %s"), indicator->name, self->comparison->area->name);
  value = plumb_words_value (indicator, data->from->value);
  period = plumb_words_period (self->comparison, data->from->period);
  if (data->steps == 0)
    return g_strdup_printf (_ ("%s: %s in %s; too little to continue"), indicator->name, value, period);
  last = last_forecast (data);
  to = plumb_words_period (self->comparison, period_at (data, last));
  low = plumb_format_value (indicator, data->low[last], FALSE);
  high = plumb_words_value (indicator, data->high[last]);
  /* Translators: indicator, value, period; a later period, the lowest and highest value likely then */
  return g_strdup_printf (_ ("%s: %s in %s; in %s likely between %s and %s"), indicator->name, value, period, to, low,
                          high);
}

static gboolean
is_fitted (const PlumbFigure *self)
{
  return self->comparison->selection->axis == PLUMB_AXIS_FITTED;
}

static PlumbExtent
extent_of (const PlumbFigure *self)
{
  const Forecast *data = data_of (self);
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < data->periods->len; i++)
    {
      const PlumbObservation *own = plumb_series_measured_at (self->comparison->own, period_at (data, i));
      const double values[] = { own != NULL ? own->value : NAN, data->low[i], data->high[i], data->published[i] };

      extent = plumb_extent_join (extent, plumb_extent_of (values, G_N_ELEMENTS (values), FALSE));
    }
  return extent;
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  const Forecast *data = self->data;

  if (data == NULL)
    return plumb_own_subtitle (self, PLUMB_PERIOD_NONE, PLUMB_PERIOD_NONE, PLUMB_EXTENT_NONE, FALSE, tail);
  return plumb_own_subtitle (self, period_at (data, 0), period_at (data, data->periods->len - 1), extent_of (self),
                             is_fitted (self), tail);
}

static char *
method_sentence (const PlumbFigure *self)
{
  const Forecast *data = data_of (self);
  g_autofree char *error = plumb_words_amount (self->comparison->indicator, plumb_round (data->test.error, 1));

  /* Translators: the method, how many figures it goes by, its mean error, how often it was tried at least */
  return g_strdup_printf (
    ngettext (
      "Method: %s, from %u figure. Tried on the past it was off by %s on average, in %u tries or more for each "
      "step ahead; of the methods tried it was the least off.",
      "Method: %s, from %u figures. Tried on the past it was off by %s on average, in %u tries or more for each "
      "step ahead; of the methods tried it was the least off.",
      data->n),
    method_name (data->method), data->n, error, (guint) data->test.tries);
}

static gboolean
has_published (const Forecast *data)
{
  for (guint i = 0; i < data->periods->len; i++)
    if (isfinite (data->published[i]))
      return TRUE;
  return FALSE;
}

static char *
sentence (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const Forecast *data = self->data;
  g_autofree char *first = NULL;
  GString *out;

  if (data == NULL)
    return plumb_own_nothing (self, NULL);
  first = title (self);
  out = g_string_new (first);
  if (data->steps > 0)
    {
      const guint last = last_forecast (data);
      g_autofree char *value = plumb_words_statistic_value (indicator, data->value[last]);
      g_autofree char *method = method_sentence (self);

      g_string_append_printf (
        out, _ (", the forecast being %s. %s It says what comes if nothing changes; it is no plan."), value, method);
    }
  else
    g_string_append_printf (
      out, ". %s", _ ("A forecast needs a recent number, and enough since the last break to try a method five times."));
  if (has_published (data))
    g_string_append_printf (out, " %s", _ ("The forecast in the data is drawn apart."));
  plumb_own_append_hidden (out, self->comparison);
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  const Forecast *data = self->data;
  g_autofree char *source = plumb_words_footer (self);
  g_autofree char *method = NULL;

  if (data == NULL || data->steps == 0)
    return g_steal_pointer (&source);
  method = method_sentence (self);
  return g_strdup_printf ("%s\n%s %s", source, method,
                          _ ("Band: four in five of its errors, so many steps ahead, were within it."));
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const Forecast *data = self->data;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  plumb_cells_add_own_heads (head, comparison, comparison->area->name);
  g_strv_builder_add (head, C_ ("column", "Forecast"));
  g_strv_builder_add (head, C_ ("column", "likely from"));
  g_strv_builder_add (head, C_ ("column", "likely to"));
  g_strv_builder_add (head, C_ ("column", "Method"));
  plumb_cells_end (rows, head);
  for (guint i = 0; data != NULL && i < data->periods->len; i++)
    {
      const PlumbPeriod period = period_at (data, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      plumb_cells_add_own (row, comparison, period, plumb_series_at (comparison->own, period));
      plumb_cells_add (row, plumb_cells_statistic (indicator, data->value[i]));
      plumb_cells_add (row, plumb_cells_statistic (indicator, data->low[i]));
      plumb_cells_add (row, plumb_cells_statistic (indicator, data->high[i]));
      g_strv_builder_add (row, isfinite (data->value[i]) ? method_name (data->method) : "");
      plumb_cells_end (rows, row);
    }
  return rows;
}

/* "Sep 2026: forecast 412, likely 380 to 444." */
static char *
datum (const PlumbFigure *self, guint i)
{
  const Forecast *data = data_of (self);
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *period = plumb_words_period (self->comparison, period_at (data, i));
  g_autofree char *value = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!isfinite (data->value[i]))
    return NULL;
  value = plumb_words_statistic_value (indicator, data->value[i]);
  low = plumb_words_statistic_value (indicator, data->low[i]);
  high = plumb_words_statistic_value (indicator, data->high[i]);
  return g_strdup_printf (_ ("%s: forecast %s, likely between %s and %s."), period, value, low, high);
}

/* The forecast begins at the figure it rests on, so that the dashed line joins the own one. */
static void
join (const PlumbFigure *self, double *values)
{
  const Forecast *data = data_of (self);

  for (guint i = 0; i < data->first; i++)
    if (plumb_period_equal (period_at (data, i), data->from->period) && i + 1 == data->first)
      values[i] = data->from->value;
}

static void
add_forecast (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  const Forecast *data = data_of (self);
  const guint n = data->periods->len;
  const guint last = last_forecast (data);
  g_autofree char *value = plumb_words_statistic_value (self->comparison->indicator, data->value[last]);
  PlumbOwnLine line = { .id = "forecast",
                        .name = g_strdup (_ ("Forecast")),
                        .values = g_memdup2 (data->value, n * sizeof (double)),
                        .role = PLUMB_ROLE_OWN,
                        .width = 2.5,
                        .dash = PLUMB_DASH_LONG,
                        .label = g_strdup_printf (_ ("forecast by %s: %s"), method_name (data->method), value),
                        .sentences = g_ptr_array_new_with_free_func (g_free) };
  PlumbOwnBand band = { .id = "interval",
                        .name = g_strdup (_ ("Likely range of the forecast")),
                        .low = g_memdup2 (data->low, n * sizeof (double)),
                        .high = g_memdup2 (data->high, n * sizeof (double)),
                        .role = PLUMB_ROLE_MIDDLE,
                        .label = g_strdup (_ ("likely range")) };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (line.sentences, datum (self, i));
  join (self, line.values);
  join (self, band.low);
  join (self, band.high);
  g_array_append_val (plot->lines, line);
  g_array_append_val (plot->bands, band);
}

static void
add_published (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  const PlumbComparison *comparison = self->comparison;
  const Forecast *data = data_of (self);
  const guint n = data->periods->len;
  PlumbOwnLine line = { .id = "published-forecast",
                        .name = g_strdup (_ ("Forecast in the data")),
                        .values = g_memdup2 (data->published, n * sizeof (double)),
                        .cut = g_memdup2 (plot->trend.cut, n * sizeof (gboolean)),
                        .role = PLUMB_ROLE_STATISTIC,
                        .width = 2,
                        .dash = PLUMB_DASH_SHORT,
                        .exact = TRUE,
                        .sentences = g_ptr_array_new_with_free_func (g_free) };
  const int last = plumb_trend_last (&plot->trend, line.values);

  if (last >= 0)
    {
      g_autofree char *value = plumb_words_value (comparison->indicator, line.values[last]);
      line.label = g_strdup_printf (_ ("forecast in the data: %s"), value);
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (line.sentences, plumb_words_datum (comparison, comparison->own, period_at (data, i)));
  g_array_append_val (plot->lines, line);
}

static double
draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const Forecast *data = data_of (self);
  PlumbOwnPlot plot;
  double bottom;

  plumb_own_plot_begin (&plot, self, builder, (const PlumbPeriod *) (gconstpointer) data->periods->data,
                        data->periods->len);
  for (guint i = 0; i < data->first; i++)
    plumb_trend_take_own (&plot.trend, i, plumb_series_at (self->comparison->own, period_at (data, i)));
  plot.trend.fitted = is_fitted (self);
  if (data->steps > 0)
    add_forecast (&plot);
  add_published (&plot);
  plumb_own_plot_label_own (&plot, data->from->value);
  plot.bold = TRUE;
  plot.extremes = TRUE;
  bottom = plumb_own_plot_draw (&plot, box);
  plumb_own_plot_clear (&plot);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_forecast = {
  .name = "forecast",
  .label = N_ ("Forecast"),
  .about = N_ ("The series continued by the plain method that was least off in the past."),
  .axis = PLUMB_AXIS_FITTED,
  .alone = TRUE,
  .marked = TRUE,
  .compute = compute,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .draw = draw,
};
