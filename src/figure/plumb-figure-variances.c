/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Variances to budget by line: worked out from budget and outcome, or as they were printed. Nothing is added up but to
 * say what the total has and no line, and nothing is worked out beside a line that is hidden.
 */
#include "config.h"

#include "plumb-figure-variance-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-format.h"
#include "plumb-locale.h"

#define VARIANCE "budget_variance"
#define UNIT_COST "placement_unit_cost"
#define SPEND "placement_spend"
/* What the layout of budgets calls the variance of all placements, and the breakdowns of each. */
#define PLACEMENTS "Placements"
#define LINE "line"

static void
clear_row (PlumbVarianceRow *row)
{
  g_free (row->name);
}

void
plumb_variances_free (PlumbVariances *self)
{
  plumb_indicator_unref (self->indicator);
  g_array_unref (self->rows);
  g_clear_pointer (&self->origin, plumb_origin_free);
  g_free (self);
}

const PlumbVarianceRow *
plumb_variances_row (const PlumbVariances *self, guint i)
{
  return &g_array_index (self->rows, PlumbVarianceRow, i);
}

const PlumbVarianceRow *
plumb_variances_total (const PlumbVariances *self)
{
  const PlumbVarianceRow *first = self->rows->len > 0 ? plumb_variances_row (self, 0) : NULL;
  return first != NULL && first->kind == PLUMB_VARIANCE_TOTAL && isfinite (first->amount) ? first : NULL;
}

/* The figure of @line that is its variance, or stands against its budget, at @period. */
static const PlumbObservation *
outcome_at (const PlumbVariances *self, const PlumbLine *line, PlumbPeriod period, guint32 as_at)
{
  const PlumbObservation *measured = plumb_line_at (line, PLUMB_BASIS_MEASURED, period);

  if (!self->direct)
    return plumb_line_outcome (line, period, as_at);
  return measured != NULL ? measured : plumb_line_at (line, PLUMB_BASIS_FORECAST, period);
}

/* Whether @observation is about a time that had begun when it was made: a forecast of the year under way is, one of
 * months to come is not. */
static gboolean
has_begun (const PlumbObservation *observation, PlumbCalendar calendar, guint32 as_at)
{
  return plumb_period_first_day (observation->period, calendar) <=
         (observation->as_of != 0 ? observation->as_of : as_at);
}

/* The last period of @basis that any line has; of amounts there has to be an outcome too. */
static PlumbPeriod
latest_period (const PlumbVariances *self, GPtrArray *lines, PlumbBasis basis, guint32 as_at)
{
  const PlumbCalendar calendar = self->indicator->calendar;
  PlumbPeriod latest = PLUMB_PERIOD_NONE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PlumbLine *line = g_ptr_array_index (lines, i);
      const PlumbSeries *series = line->series[basis];

      for (guint j = 0; j < series->n; j++)
        {
          const PlumbPeriod period = series->observations[j].period;

          if (self->direct ? !has_begun (&series->observations[j], calendar, as_at)
                           : outcome_at (self, line, period, as_at) == NULL)
            continue;
          if (latest.kind == 0 || plumb_period_compare (period, latest, calendar) > 0)
            latest = period;
        }
    }
  return latest;
}

/* The period of the newest figures: of printed variances those measured, or forecast for a time that has begun. */
static PlumbPeriod
find_period (const PlumbVariances *self, GPtrArray *lines, guint32 as_at)
{
  PlumbPeriod measured, forecast;

  if (!self->direct)
    return latest_period (self, lines, PLUMB_BASIS_BUDGET, as_at);
  measured = latest_period (self, lines, PLUMB_BASIS_MEASURED, as_at);
  forecast = latest_period (self, lines, PLUMB_BASIS_FORECAST, as_at);
  if (measured.kind == 0 || forecast.kind == 0)
    return measured.kind != 0 ? measured : forecast;
  return plumb_period_compare (forecast, measured, self->indicator->calendar) > 0 ? forecast : measured;
}

static PlumbVarianceRow
make_row (PlumbVariances *self, const PlumbLine *line, PlumbPeriod period, guint32 as_at)
{
  const PlumbObservation *outcome = outcome_at (self, line, period, as_at);
  const PlumbObservation *budget = self->direct ? NULL : plumb_line_at (line, PLUMB_BASIS_BUDGET, period);
  PlumbVarianceRow row = { .kind = *line->name == '\0' ? PLUMB_VARIANCE_TOTAL : PLUMB_VARIANCE_LINE,
                           .name = g_strdup (*line->name == '\0' ? _ ("Total") : line->name),
                           .amount = NAN,
                           .state = PLUMB_STATE_NOT_AVAILABLE,
                           .budget = budget != NULL ? budget->value : NAN,
                           .outcome = !self->direct && outcome != NULL ? outcome->value : NAN,
                           .places = NAN,
                           .outcome_places = NAN,
                           .status = outcome != NULL ? outcome->status : PLUMB_STATUS_ACTUAL };

  plumb_origin_add (self->origin, self->indicator, budget);
  plumb_origin_add (self->origin, self->indicator, outcome);
  if (outcome != NULL && outcome->state != PLUMB_STATE_NUMBER)
    row.state = outcome->state;
  else if (budget != NULL && budget->state != PLUMB_STATE_NUMBER)
    row.state = budget->state;
  if (self->direct && outcome != NULL)
    row.amount = plumb_round (outcome->value, self->indicator->decimals);
  else if (budget != NULL && outcome != NULL)
    row.amount = plumb_change_amount (self->indicator, outcome->value, budget->value);
  if (isfinite (row.amount))
    row.state = PLUMB_STATE_NUMBER;
  return row;
}

/* From the most over budget to the most under; what has no number comes last. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PlumbVarianceRow *left = a;
  const PlumbVarianceRow *right = b;

  if (isfinite (left->amount) != isfinite (right->amount))
    return isfinite (left->amount) ? -1 : 1;
  if (isfinite (left->amount) && fpclassify (left->amount - right->amount) != FP_ZERO)
    return left->amount > right->amount ? -1 : 1;
  return g_utf8_collate (left->name, right->name);
}

static void
add_part (PlumbVariances *self, PlumbVarianceKind kind, const PlumbVarianceRow *of, double amount)
{
  PlumbVarianceRow row = { .kind = kind, .status = of->status, .budget = NAN, .outcome = NAN };

  row.name = g_strdup (kind == PLUMB_VARIANCE_PRICE ? C_ ("variance", "price") : C_ ("variance", "volume"));
  row.amount = plumb_round (amount, self->indicator->decimals);
  row.places = kind == PLUMB_VARIANCE_VOLUME ? of->places : NAN;
  row.outcome_places = kind == PLUMB_VARIANCE_VOLUME ? of->outcome_places : NAN;
  g_array_append_val (self->rows, row);
}

/* @row with its price and volume, by what places cost. */
static void
add_row (PlumbVariances *self, PlumbVarianceRow row, const PlumbLine *cost, guint32 as_at)
{
  const PlumbObservation *budget = cost != NULL ? plumb_line_at (cost, PLUMB_BASIS_BUDGET, self->period) : NULL;
  const PlumbObservation *outcome = cost != NULL ? plumb_line_outcome (cost, self->period, as_at) : NULL;
  PlumbPriceVolume parts = { NAN, NAN };

  if (budget != NULL && outcome != NULL)
    {
      row.places = budget->denominator;
      row.outcome_places = outcome->denominator;
      parts = plumb_price_volume (row.budget, row.places, row.outcome, row.outcome_places);
    }
  g_array_append_val (self->rows, row);
  if (!isfinite (row.amount) || !isfinite (parts.price))
    return;
  self->split = TRUE;
  plumb_origin_add (self->origin, cost->series[PLUMB_BASIS_BUDGET]->indicator, budget);
  plumb_origin_add (self->origin, cost->series[PLUMB_BASIS_BUDGET]->indicator, outcome);
  add_part (self, PLUMB_VARIANCE_PRICE, &row, parts.price);
  add_part (self, PLUMB_VARIANCE_VOLUME, &row, parts.volume);
}

/* What the total has and no line: only where every line has its number, so that nothing hidden follows from it. */
static void
add_residual (PlumbVariances *self, const PlumbVarianceRow *total, double sum, gboolean complete, guint n)
{
  PlumbVarianceRow row = { .kind = PLUMB_VARIANCE_RESIDUAL,
                           .budget = NAN,
                           .outcome = NAN,
                           .places = NAN,
                           .outcome_places = NAN,
                           .status = total->status };

  row.amount = plumb_round (total->amount - sum, self->indicator->decimals);
  if (n == 0 || !complete || !isfinite (row.amount) || fpclassify (row.amount) == FP_ZERO)
    return;
  row.name = g_strdup (_ ("In the total and in no line"));
  g_array_append_val (self->rows, row);
}

/* Whether the line is already in another one: of all variances those of single placements are in that of placements. */
static gboolean
is_within (GPtrArray *parts, GPtrArray *lines, const char *name)
{
  const char *placements = plumb_locale_stored ("category", PLACEMENTS);

  return parts != NULL && plumb_lines_find (lines, placements) != NULL && strcmp (name, placements) != 0 &&
         plumb_lines_find (parts, name) != NULL;
}

static void
add_lines (PlumbVariances *self, GPtrArray *lines, GPtrArray *costs, GPtrArray *parts, guint32 as_at)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (PlumbVarianceRow));
  PlumbVarianceRow total = { .amount = NAN };
  double sum = 0;
  gboolean complete = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PlumbLine *line = g_ptr_array_index (lines, i);
      PlumbVarianceRow row;

      if (outcome_at (self, line, self->period, as_at) == NULL &&
          (self->direct || plumb_line_at (line, PLUMB_BASIS_BUDGET, self->period) == NULL))
        continue;
      row = make_row (self, line, self->period, as_at);
      if (row.kind == PLUMB_VARIANCE_TOTAL)
        {
          total = row;
          add_row (self, row, costs != NULL ? plumb_lines_find (costs, "") : NULL, as_at);
          continue;
        }
      complete = complete && isfinite (row.amount);
      if (is_within (parts, lines, line->name))
        {
          g_autofree char *name = g_steal_pointer (&row.name);
          /* Translators: a line of a budget that is in another one: Residential (in Placements) */
          row.name = g_strdup_printf (_ ("%s (in %s)"), name, plumb_locale_stored ("category", PLACEMENTS));
        }
      else
        sum += isfinite (row.amount) ? row.amount : 0;
      g_array_append_val (sorted, row);
    }
  g_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PlumbVarianceRow *row = &g_array_index (sorted, PlumbVarianceRow, i);
      add_row (self, *row, costs != NULL ? plumb_lines_find (costs, row->name) : NULL, as_at);
    }
  add_residual (self, &total, sum, complete, sorted->len);
}

/* The lines of placements, for variances among which those of single placements may be; %NULL where there are none. */
static gboolean
load_parts (const PlumbVariances *self,
            const PlumbFigure *figure,
            PlumbWarehouse *warehouse,
            GPtrArray **parts,
            GError **error)
{
  g_autoptr (PlumbIndicator) indicator = self->direct ? plumb_warehouse_find_indicator (warehouse, SPEND, NULL) : NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_copy (figure->selection);

  *parts = NULL;
  if (indicator == NULL)
    return TRUE;
  g_free (selection->dimension);
  selection->dimension = g_strdup (LINE);
  *parts = plumb_lines_load (warehouse, indicator, figure->area, selection, error);
  return *parts != NULL;
}

/* What a place costs by line, for an amount that is spent on placements; %NULL where that is not known. */
static gboolean
load_costs (const PlumbFigure *figure, PlumbWarehouse *warehouse, GPtrArray **costs, GError **error)
{
  g_autoptr (PlumbIndicator) indicator = NULL;

  *costs = NULL;
  if (strcmp (figure->comparison->indicator->id, SPEND) != 0)
    return TRUE;
  indicator = plumb_warehouse_find_indicator (warehouse, UNIT_COST, NULL);
  if (indicator == NULL)
    return TRUE;
  *costs = plumb_lines_load (warehouse, indicator, figure->area, figure->selection, error);
  return *costs != NULL;
}

/* Of an amount without a judgement of its own being over budget is what the indicator of variances says it is. */
static PlumbPolarity
find_polarity (const PlumbIndicator *indicator, PlumbWarehouse *warehouse)
{
  g_autoptr (PlumbIndicator) variance = NULL;

  if (indicator->polarity != PLUMB_POLARITY_NONE || !g_str_has_prefix (indicator->unit_text, "GBP"))
    return indicator->polarity;
  variance = plumb_warehouse_find_indicator (warehouse, VARIANCE, NULL);
  return variance != NULL ? variance->polarity : PLUMB_POLARITY_NONE;
}

PlumbVariances *
plumb_variances_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbVariances) self = g_new0 (PlumbVariances, 1);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) costs = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  self->indicator = plumb_indicator_ref (figure->comparison->indicator);
  self->direct = strcmp (self->indicator->id, VARIANCE) == 0;
  self->rows = g_array_new (FALSE, TRUE, sizeof (PlumbVarianceRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  self->origin = plumb_origin_new ();
  self->polarity = find_polarity (self->indicator, warehouse);
  lines = plumb_lines_load (warehouse, self->indicator, figure->area, figure->selection, error);
  if (lines == NULL || !load_costs (figure, warehouse, &costs, error) ||
      !load_parts (self, figure, warehouse, &parts, error))
    return NULL;
  self->period = find_period (self, lines, figure->as_at);
  if (self->period.kind != 0)
    add_lines (self, lines, costs, parts, figure->as_at);
  return g_steal_pointer (&self);
}

const char *
plumb_variances_word (const PlumbVariances *self, double amount)
{
  if (!isfinite (amount) || fpclassify (amount) == FP_ZERO)
    return "";
  if (self->polarity == PLUMB_POLARITY_NONE)
    return amount > 0 ? C_ ("variance", "over") : C_ ("variance", "under");
  return (amount > 0) == (self->polarity == PLUMB_POLARITY_LOW) ? C_ ("variance", "adverse")
                                                                : C_ ("variance", "favourable");
}

PlumbRole
plumb_variances_role (const PlumbVariances *self, const PlumbVarianceRow *row)
{
  if (row->kind != PLUMB_VARIANCE_TOTAL && row->kind != PLUMB_VARIANCE_LINE)
    return PLUMB_ROLE_NEUTRAL;
  if (self->polarity == PLUMB_POLARITY_NONE)
    return PLUMB_ROLE_OWN;
  return (row->amount > 0) == (self->polarity == PLUMB_POLARITY_LOW) ? PLUMB_ROLE_BAD : PLUMB_ROLE_GOOD;
}
