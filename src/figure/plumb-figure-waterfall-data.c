/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of a waterfall, from the data only. What they do not explain is a step of its own, and only where every
 * step has its number: else what is hidden would follow from it.
 */
#include "config.h"

#include "plumb-figure-waterfall-private.h"
#include "plumb-figure-yearly.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-format.h"
#include "plumb-shown-series.h"

/* The breakdowns of an amount that is carried from year to year. */
#define MOVEMENT "movement"

/* Who came and who went, for counts on a day. */
static const struct
{
  const char *ids[2];
  const char *came;
  const char *came_name;
  const char *went;
  PlumbCountPart went_part;
  const char *went_name;
} stocks[] = {
  { { "cla_children", "cla_rate" },
    "cla_started_rate",
    N_ ("Started to be looked after"),
    "cla_ceased_rate",
    PLUMB_PART_NUMERATOR,
    N_ ("Ceased to be looked after") },
  { { "cpp_children", "cpp_rate" },
    "cpp_started_rate",
    N_ ("Plans started"),
    "cpp_2_years_ended",
    PLUMB_PART_DENOMINATOR,
    N_ ("Plans ended") },
};

static void
clear_fall (PlumbFall *fall)
{
  g_free (fall->name);
}

void
plumb_waterfall_free (PlumbWaterfall *self)
{
  plumb_indicator_unref (self->indicator);
  g_array_unref (self->falls);
  g_clear_pointer (&self->stock, plumb_series_unref);
  g_clear_pointer (&self->origin, plumb_origin_free);
  g_free (self);
}

const PlumbFall *
plumb_waterfall_at (const PlumbWaterfall *self, guint i)
{
  return &g_array_index (self->falls, PlumbFall, i);
}

static void
add_fall (PlumbWaterfall *self,
          PlumbFallKind kind,
          const char *name,
          double amount,
          PlumbState state,
          PlumbStatus status)
{
  const PlumbFall fall = { .kind = kind,
                           .name = g_strdup (name),
                           .amount = plumb_round (amount, self->indicator->decimals),
                           .state = isfinite (amount)             ? PLUMB_STATE_NUMBER
                                    : state == PLUMB_STATE_NUMBER ? PLUMB_STATE_NOT_AVAILABLE
                                                                  : state,
                           .status = status };
  g_array_append_val (self->falls, fall);
}

/* The residual before the end, then where each column stands. */
static void
settle (PlumbWaterfall *self)
{
  const PlumbFall *end = plumb_waterfall_at (self, self->falls->len - 1);
  double level = 0;
  gboolean known = TRUE;
  PlumbFall residual = { .kind = PLUMB_FALL_RESIDUAL, .status = end->status };

  residual.amount = end->amount;
  for (guint i = 0; i + 1 < self->falls->len; i++)
    residual.amount -= plumb_waterfall_at (self, i)->amount;
  residual.amount = plumb_round (residual.amount, self->indicator->decimals);
  if (isfinite (residual.amount) && fpclassify (residual.amount) != FP_ZERO)
    {
      residual.name = g_strdup (_ ("Not explained by these figures"));
      g_array_insert_val (self->falls, self->falls->len - 1, residual);
    }
  for (guint i = 0; i < self->falls->len; i++)
    {
      PlumbFall *fall = &g_array_index (self->falls, PlumbFall, i);
      const gboolean total = fall->kind == PLUMB_FALL_START || fall->kind == PLUMB_FALL_END;

      known = known && isfinite (fall->amount);
      self->broken = self->broken || !isfinite (fall->amount);
      fall->from = total || !known ? 0 : level;
      fall->to = fall->from + fall->amount - (total ? self->base : 0);
      fall->joined = known && i + 1 < self->falls->len;
      level = fall->to;
      /* a line to a column that has no number leads nowhere */
      if (!isfinite (fall->amount) && i > 0)
        g_array_index (self->falls, PlumbFall, i - 1).joined = FALSE;
    }
}

static PlumbSeries *
read_series (const PlumbFigure *figure, PlumbWarehouse *warehouse, PlumbIndicator *indicator, GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { .indicator = indicator, .areas = areas, .as_at = figure->selection->as_at };

  g_ptr_array_add (areas, figure->area);
  list = plumb_shown_series (warehouse, &query, figure->selection->public_view, error);
  return list != NULL ? plumb_series_ref (g_ptr_array_index (list, 0)) : NULL;
}

/* Those who came, or who went, with the part of their figures that is the count. */
typedef struct
{
  PlumbSeries *series; /* Nullable */
  PlumbCountPart part;
  const char *name;
  double sign;
} Flow;

static gboolean
read_flow (Flow *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, const char *id, GError **error)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (warehouse, id, NULL);

  if (indicator == NULL)
    return TRUE;
  self->series = read_series (figure, warehouse, indicator, error);
  return self->series != NULL;
}

static gboolean
count_flow (const Flow *self, PlumbPeriod year, PlumbObservation *count)
{
  guint months;
  return self->series != NULL && plumb_yearly_count (self->series, self->part, FALSE, year, count, &months);
}

/* Adds the count of those who came or went in the year; nothing where the warehouse has none. */
static void
add_flow (PlumbWaterfall *self, const Flow *flow)
{
  PlumbObservation count;

  if (!count_flow (flow, self->period, &count))
    return;
  plumb_origin_add (self->origin, flow->series->indicator, &count);
  add_fall (self, PLUMB_FALL_STEP, _ (flow->name), flow->sign * count.value, count.state, count.status);
}

/* Whether both ends of @year have a count, and somebody came or went. */
static gboolean
has_year (const PlumbSeries *series, PlumbCountPart part, const Flow *flows, PlumbPeriod year, PlumbObservation *counts)
{
  PlumbObservation flow;
  guint months;

  return plumb_yearly_count (series, part, TRUE, year, &counts[1], &months) && isfinite (counts[1].value) &&
         plumb_yearly_count (series, part, TRUE, plumb_period_step (year, -1), &counts[0], &months) &&
         isfinite (counts[0].value) &&
         ((count_flow (&flows[0], year, &flow) && isfinite (flow.value)) ||
          (count_flow (&flows[1], year, &flow) && isfinite (flow.value)));
}

/* The newest such year; @counts (out) (array length=2): of its two ends. */
static gboolean
find_year (PlumbWaterfall *self,
           const PlumbSeries *series,
           PlumbCountPart part,
           const Flow *flows,
           guint32 until,
           PlumbObservation *counts)
{
  PlumbPeriod year = { .kind = PLUMB_PERIOD_YEAR };

  if (series->n == 0)
    return FALSE;
  for (int y = series->observations[series->n - 1].period.year + 1; y > series->observations[0].period.year; y--)
    {
      year.year = (gint16) y;
      if ((until == 0 || plumb_period_last_day (year, PLUMB_CALENDAR_MARCH_SNAPSHOT) <= until) &&
          has_year (series, part, flows, year, counts))
        {
          self->period = year;
          return TRUE;
        }
    }
  return FALSE;
}

/* Counts are an indicator of their own, so that their change can be tested. */
static void
take_counts (PlumbWaterfall *self, const PlumbFigure *figure, PlumbObservation *counts)
{
  const PlumbIndicator *source = figure->comparison->indicator;
  const PlumbIndicator fields = { .id = source->id,
                                  .name = source->name,
                                  .unit_text = (char *) "count",
                                  .source_return = source->source_return,
                                  .calendar = PLUMB_CALENDAR_MARCH_SNAPSHOT,
                                  .definition_version = source->definition_version };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  g_array_append_vals (array, counts, 2);
  plumb_indicator_unref (self->indicator);
  self->indicator = plumb_indicator_new (&fields);
  self->stock = plumb_series_new (self->indicator, figure->area, array, NULL, 0);
  self->change = plumb_change_compute (self->stock, self->period, figure->comparison->breaks);
}

static gboolean
load_stock (PlumbWaterfall *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, gsize which, GError **error)
{
  PlumbIndicator *indicator = figure->comparison->indicator;
  const PlumbPeriod to = figure->selection->to;
  const guint32 until = to.kind != 0 ? plumb_period_last_day (to, indicator->calendar) : 0;
  const PlumbCountPart part = indicator->unit == PLUMB_UNIT_COUNT ? PLUMB_PART_VALUE : PLUMB_PART_NUMERATOR;
  g_autoptr (PlumbSeries) series = read_series (figure, warehouse, indicator, error);
  Flow flows[] = { { NULL, PLUMB_PART_NUMERATOR, stocks[which].came_name, 1 },
                   { NULL, stocks[which].went_part, stocks[which].went_name, -1 } };
  PlumbObservation counts[2];
  const gboolean read = series != NULL && read_flow (&flows[0], figure, warehouse, stocks[which].came, error) &&
                        read_flow (&flows[1], figure, warehouse, stocks[which].went, error);

  if (read && find_year (self, series, part, flows, until, counts))
    {
      g_autofree char *start = plumb_period_label (plumb_period_step (self->period, -1), PLUMB_CALENDAR_MARCH_SNAPSHOT);
      g_autofree char *end = plumb_period_label (self->period, PLUMB_CALENDAR_MARCH_SNAPSHOT);

      plumb_origin_add (self->origin, indicator, &counts[0]);
      plumb_origin_add (self->origin, indicator, &counts[1]);
      take_counts (self, figure, counts);
      add_fall (self, PLUMB_FALL_START, start, counts[0].value, counts[0].state, counts[0].status);
      add_flow (self, &flows[0]);
      add_flow (self, &flows[1]);
      add_fall (self, PLUMB_FALL_END, end, counts[1].value, counts[1].state, counts[1].status);
      self->kind = PLUMB_WATERFALL_STOCK;
    }
  g_clear_pointer (&flows[0].series, plumb_series_unref);
  g_clear_pointer (&flows[1].series, plumb_series_unref);
  return read;
}

/* An amount carried from period to period, with its movements as breakdowns. */
static gboolean
load_carried (PlumbWaterfall *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_copy (figure->selection);
  g_autoptr (GPtrArray) lines = NULL;
  const PlumbSeries *total;

  g_free (selection->dimension);
  selection->dimension = g_strdup (MOVEMENT);
  lines = plumb_lines_load (warehouse, self->indicator, figure->area, selection, error);
  if (lines == NULL)
    return FALSE;
  total = ((PlumbLine *) g_ptr_array_index (lines, 0))->series[PLUMB_BASIS_MEASURED];
  if (lines->len < 2 || total->n < 2)
    return TRUE;
  for (guint i = total->n; i > 1 && self->kind == PLUMB_WATERFALL_NOTHING; i--)
    {
      const PlumbObservation *end = &total->observations[i - 1];
      const PlumbObservation *start = plumb_series_at (total, plumb_period_before (end->period));

      if (start == NULL || !isfinite (start->value) || !isfinite (end->value))
        continue;
      add_fall (self, PLUMB_FALL_START, _ ("Brought forward"), start->value, start->state, start->status);
      for (guint j = 1; j < lines->len; j++)
        {
          const PlumbLine *line = g_ptr_array_index (lines, j);
          const PlumbObservation *step = plumb_line_at (line, PLUMB_BASIS_MEASURED, end->period);

          if (step == NULL)
            continue;
          plumb_origin_add (self->origin, self->indicator, step);
          add_fall (self, PLUMB_FALL_STEP, line->name, step->value, step->state, step->status);
        }
      if (self->falls->len == 1)
        {
          g_array_set_size (self->falls, 0);
          continue;
        }
      plumb_origin_add (self->origin, self->indicator, start);
      plumb_origin_add (self->origin, self->indicator, end);
      add_fall (self, PLUMB_FALL_END, _ ("Carried forward"), end->value, end->state, end->status);
      self->period = end->period;
      self->kind = PLUMB_WATERFALL_CARRIED;
    }
  return TRUE;
}

static gboolean
load_budget (PlumbWaterfall *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbVariances) variances = plumb_variances_load (figure, warehouse, error);
  const PlumbVarianceRow *total;

  if (variances == NULL)
    return FALSE;
  total = plumb_variances_total (variances);
  if (variances->direct || total == NULL)
    return TRUE;
  add_fall (self, PLUMB_FALL_START, _ ("Budget"), total->budget, PLUMB_STATE_NUMBER, PLUMB_STATUS_BUDGET);
  for (guint i = 0; i < variances->rows->len; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (variances, i);

      if (row->kind == PLUMB_VARIANCE_LINE)
        add_fall (self, PLUMB_FALL_STEP, row->name, row->amount, row->state, row->status);
    }
  if (self->falls->len == 1)
    {
      g_array_set_size (self->falls, 0);
      return TRUE;
    }
  add_fall (self, PLUMB_FALL_END, total->status == PLUMB_STATUS_FORECAST ? _ ("Forecast") : _ ("Spent"), total->outcome,
            PLUMB_STATE_NUMBER, total->status);
  self->kind = PLUMB_WATERFALL_BUDGET;
  self->base = total->budget;
  self->period = variances->period;
  self->polarity = variances->polarity;
  plumb_origin_free (self->origin);
  self->origin = g_steal_pointer (&variances->origin);
  return TRUE;
}

PlumbWaterfall *
plumb_waterfall_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbWaterfall) self = g_new0 (PlumbWaterfall, 1);
  gboolean read = TRUE;

  self->indicator = plumb_indicator_ref (figure->comparison->indicator);
  self->polarity = self->indicator->polarity;
  self->falls = g_array_new (FALSE, TRUE, sizeof (PlumbFall));
  g_array_set_clear_func (self->falls, (GDestroyNotify) clear_fall);
  self->origin = plumb_origin_new ();
  for (gsize i = 0; read && i < G_N_ELEMENTS (stocks); i++)
    if (strcmp (self->indicator->id, stocks[i].ids[0]) == 0 || strcmp (self->indicator->id, stocks[i].ids[1]) == 0)
      {
        read = load_stock (self, figure, warehouse, i, error);
        break;
      }
  /* the parts of an average do not add up to it */
  if (read && self->kind == PLUMB_WATERFALL_NOTHING && plumb_indicator_is_total (self->indicator))
    read = load_carried (self, figure, warehouse, error);
  if (read && self->kind == PLUMB_WATERFALL_NOTHING && plumb_indicator_is_total (self->indicator))
    read = load_budget (self, figure, warehouse, error);
  if (read && self->kind != PLUMB_WATERFALL_NOTHING)
    settle (self);
  return read ? g_steal_pointer (&self) : NULL;
}
