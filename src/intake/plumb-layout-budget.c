/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `budget`: the lines of a council's budget, one row a line and period. Each row becomes figures of the
 * indicators about money: what was planned, spent and forecast, the variance, and what a place costs. Nothing is added
 * up: a total is what a row without a line says.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-facts.h"

typedef enum
{
  LINE,
  KIND,
  AREA,
  PERIOD,
  UNIT,
  BUDGET,
  BUDGET_PLACES,
  BUDGET_UNIT_COST,
  ACTUAL,
  ACTUAL_PLACES,
  ACTUAL_UNIT_COST,
  FORECAST,
  FORECAST_PLACES,
  FORECAST_UNIT_COST,
  VARIANCE,
  AS_OF,
  NOTE,
  SOURCE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "line",
                                            "kind",
                                            "area",
                                            "period",
                                            "unit",
                                            "budget",
                                            "budget_places",
                                            "budget_unit_cost",
                                            "actual",
                                            "actual_places",
                                            "actual_unit_cost",
                                            "forecast",
                                            "forecast_places",
                                            "forecast_unit_cost",
                                            "variance",
                                            "as_of",
                                            "note",
                                            "source",
                                            NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef enum
{
  SERVICE_SPEND,
  PLACEMENT_SPEND,
  PLACEMENT_UNIT_COST,
  BUDGET_VARIANCE,
  N_INDICATORS
} Figure;

static const char *const indicator_ids[] = { "service_spend", "placement_spend", "placement_unit_cost",
                                             "budget_variance" };
G_STATIC_ASSERT (G_N_ELEMENTS (indicator_ids) == N_INDICATORS);

/* What a row may say of a line three times over. */
static const struct
{
  Column amount, places, unit_cost;
  PlumbStatus status;
} bases[] = {
  { BUDGET, BUDGET_PLACES, BUDGET_UNIT_COST, PLUMB_STATUS_BUDGET },
  { ACTUAL, ACTUAL_PLACES, ACTUAL_UNIT_COST, PLUMB_STATUS_ACTUAL },
  { FORECAST, FORECAST_PLACES, FORECAST_UNIT_COST, PLUMB_STATUS_FORECAST },
};

/* Units in which amounts may be written, and by what they are multiplied for thousands of pounds. */
static const struct
{
  const char *word;
  double factor;
  int decimals;
} units[] = { { "GBP thousand", 1, 0 }, { "GBP", 0.001, 3 }, { "GBP million", 1000, -3 } };

typedef struct
{
  int columns[N_COLUMNS];
  PlumbIndicator *indicators[N_INDICATORS]; /* Borrowed from the catalogue */
} Budget;

/* an amount and a unit cost for each basis, and the variance */
#define MAX_FACTS (2 * G_N_ELEMENTS (bases) + 1)

/* One row while it is read. */
typedef struct
{
  PlumbReading *reading;
  const PlumbRow *row;
  gboolean placement;
  const char *line;
  PlumbPeriod period;
  PlumbFact fact; /* what all facts of the row have in common */
  PlumbCell cells[N_COLUMNS];
  gint32 breakdown;
  gint32 variance_breakdown;
  PlumbFact facts[MAX_FACTS];
  guint n_facts;
} Line;

static const char *const needed_columns[] = { "line", "area", "period", NULL };

static gboolean
budget_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns) &&
         (plumb_header_find (header, "budget") >= 0 || plumb_header_find (header, "actual") >= 0 ||
          plumb_header_find (header, "forecast") >= 0 || plumb_header_find (header, "variance") >= 0);
}

static void
budget_free (gpointer data)
{
  g_free (data);
}

static gpointer
budget_begin (PlumbReading *reading, GError **error)
{
  g_autofree Budget *self = g_new0 (Budget, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  for (int i = 0; i < N_INDICATORS; i++)
    {
      if (!plumb_catalog_indicator (reading->catalog, indicator_ids[i], &self->indicators[i], error))
        return NULL;
      if (self->indicators[i] == NULL)
        {
          g_set_error (
            error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
            _ ("“%s” is a list of budget lines, for which the warehouse needs the indicator “%s”. Load a list "
               "of indicators with it first."),
            reading->file_name, indicator_ids[i]);
          return NULL;
        }
    }
  plumb_layout_warn_unread (reading, column_names);
  return g_steal_pointer (&self);
}

static const char *
cell_of (Budget *self, const Line *line, Column column)
{
  return plumb_layout_cell (line->row, self->columns[column]);
}

static void
refuse (const Line *line, const char *code, Column column, const char *value, const char *message)
{
  plumb_problems_fatal (line->reading->problems, code, line->row->line, column_names[column], value, "%s", message);
}

static gboolean
is_number (PlumbCell cell)
{
  return cell.kind == PLUMB_CELL_NUMBER;
}

static gboolean
is_state (PlumbCell cell)
{
  return cell.kind == PLUMB_CELL_STATE;
}

static gboolean
is_given (PlumbCell cell)
{
  return is_number (cell) || is_state (cell);
}

static gboolean
is_hidden (PlumbCell cell)
{
  return is_state (cell) && plumb_state_is_suppressed (cell.state);
}

/* Half a unit of the last place that was printed. */
static double
half_of (PlumbCell cell)
{
  return 0.5 * pow (10, -cell.decimals);
}

static gboolean
read_key (Budget *self, Line *line, GError **error, gboolean *understood)
{
  const char *kind = cell_of (self, line, KIND);
  const char *as_of = cell_of (self, line, AS_OF);

  gint64 area;

  if (!plumb_layout_read_area (line->reading, line->row, column_names[AREA], cell_of (self, line, AREA), &area, error))
    return FALSE;
  line->fact.area = (gint32) area;
  *understood = area != 0;
  if (plumb_layout_read_period (line->reading, line->row, column_names[PERIOD], cell_of (self, line, PERIOD),
                                &line->period))
    line->fact.period = (gint32) plumb_period_code (line->period);
  else
    *understood = FALSE;
  line->placement = g_ascii_strcasecmp (kind, "placement") == 0;
  if (!line->placement && kind[0] != '\0' && g_ascii_strcasecmp (kind, "service") != 0)
    {
      refuse (
        line, "unknown-word", KIND, kind,
        _ ("This is no kind of line. Write placement for what homes for children cost, else service or nothing."));
      *understood = FALSE;
    }
  if (as_of[0] != '\0' && !plumb_date_parse (as_of, &line->fact.as_of))
    {
      refuse (line, "unknown-word", AS_OF, as_of, _ ("This is no date. Write it as 2025-03-31."));
      *understood = FALSE;
    }
  line->fact.note = plumb_warehouse_intern_text (line->reading->warehouse, cell_of (self, line, NOTE));
  line->fact.source = plumb_warehouse_intern_text (line->reading->warehouse, cell_of (self, line, SOURCE));
  return TRUE;
}

static gboolean
read_cells (Budget *self, Line *line)
{
  const char *unit = cell_of (self, line, UNIT);
  gsize chosen = 0;
  gboolean understood = TRUE;

  while (unit[0] != '\0' && chosen < G_N_ELEMENTS (units) && g_ascii_strcasecmp (unit, units[chosen].word) != 0)
    chosen++;
  if (chosen == G_N_ELEMENTS (units))
    {
      refuse (line, "unknown-word", UNIT, unit,
              _ ("This is no unit of money. Write GBP, GBP thousand or GBP million, or leave it empty for thousands."));
      return FALSE;
    }
  for (int column = BUDGET; column <= VARIANCE; column++)
    {
      PlumbCell *cell = &line->cells[column];

      *cell = plumb_cell_parse (cell_of (self, line, column), FALSE);
      if (cell->kind == PLUMB_CELL_BAD)
        {
          refuse (line, "unknown-marker", column, cell_of (self, line, column),
                  _ ("This is neither a number nor a marker. Write a figure such as 1,234.5, or c, z, x, u, k, low, or "
                     "nothing."));
          understood = FALSE;
        }
      if (column == BUDGET_PLACES || column == ACTUAL_PLACES || column == FORECAST_PLACES || !is_number (*cell))
        continue;
      cell->number *= units[chosen].factor;
      cell->decimals += units[chosen].decimals;
    }
  return understood;
}

/* Of three figures one of which the other two give, none may be hidden alone. */
static gboolean
keeps_hidden (const Line *line, Column a, Column b, Column c)
{
  const Column columns[] = { a, b, c };
  int hidden = -1;
  guint n_numbers = 0;

  for (int i = 0; i < (int) G_N_ELEMENTS (columns); i++)
    {
      if (is_hidden (line->cells[columns[i]]))
        hidden = i;
      n_numbers += is_number (line->cells[columns[i]]);
    }
  if (hidden < 0 || n_numbers < 2)
    return TRUE;
  refuse (line, "hidden-figure", columns[hidden], NULL,
          _ ("This figure is hidden, and two others of the row give it. Hide one of them as well, or leave it empty."));
  return FALSE;
}

static void
add_fact (Budget *self, Line *line, Figure figure, PlumbStatus status, PlumbFact fact)
{
  PlumbFact common = line->fact;

  g_return_if_fail (line->n_facts < MAX_FACTS);

  common.indicator = (gint32) self->indicators[figure]->key;
  common.breakdown = figure == BUDGET_VARIANCE ? line->variance_breakdown : line->breakdown;
  common.status = status;
  common.value = fact.value;
  common.numerator = fact.numerator;
  common.denominator = fact.denominator;
  common.state = fact.state;
  common.derived = fact.derived;
  common.line = line->row->line;
  line->facts[line->n_facts++] = common;
}

static PlumbFact
fact_of_cell (PlumbCell cell)
{
  return (PlumbFact){ .value = cell.number, .numerator = NAN, .denominator = NAN, .state = cell.state };
}

/* What a place costs, as printed or worked out. */
static gboolean
add_unit_cost (Budget *self, Line *line, gsize basis)
{
  PlumbCell amount = line->cells[bases[basis].amount];
  PlumbCell places = line->cells[bases[basis].places];
  PlumbCell unit_cost = line->cells[bases[basis].unit_cost];
  PlumbFact fact = { 0 };

  if (!is_given (places) && !is_given (unit_cost))
    return TRUE;
  if (!line->placement)
    {
      refuse (
        line, "contradiction", is_given (places) ? bases[basis].places : bases[basis].unit_cost, NULL,
        _ ("Places and their cost are for placements. Write placement in the column kind, or leave the cell empty."));
      return FALSE;
    }
  if (!keeps_hidden (line, bases[basis].amount, bases[basis].places, bases[basis].unit_cost))
    return FALSE;
  if (!plumb_fact_fill (&fact, self->indicators[PLACEMENT_UNIT_COST], unit_cost, amount, places) ||
      (fact.state == PLUMB_STATE_NUMBER && isnan (fact.value)))
    {
      refuse (line, "no-figure", bases[basis].places, NULL,
              _ ("There are places and nothing that they cost. Give the amount as well."));
      return FALSE;
    }
  if (is_number (amount) && is_number (places) && is_number (unit_cost) && places.number > 0 &&
      (unit_cost.number + half_of (unit_cost) <
         (amount.number - half_of (amount)) / (places.number + half_of (places)) ||
       (places.number > half_of (places) && unit_cost.number - half_of (unit_cost) >
                                              (amount.number + half_of (amount)) / (places.number - half_of (places)))))
    plumb_problems_warn (line->reading->problems, "value-against-counts", line->row->line,
                         column_names[bases[basis].unit_cost], cell_of (self, line, bases[basis].unit_cost),
                         _ ("The amount and the places give %.6g thousand pounds a place. Check which is right."),
                         amount.number / places.number);
  add_fact (self, line, PLACEMENT_UNIT_COST, bases[basis].status, fact);
  return TRUE;
}

/* The column that the budget is compared with: the forecast, else what was spent, where that is all of the period. */
static Column
outcome_of (Budget *self, const Line *line)
{
  guint32 end = plumb_period_last_day (line->period, self->indicators[BUDGET_VARIANCE]->calendar);

  if (is_given (line->cells[FORECAST]))
    return FORECAST;
  if (is_given (line->cells[ACTUAL]) && (line->fact.as_of == 0 || line->fact.as_of >= end))
    return ACTUAL;
  return N_COLUMNS;
}

static gboolean
add_variance (Budget *self, Line *line)
{
  PlumbCell variance = line->cells[VARIANCE];
  PlumbCell budget = line->cells[BUDGET];
  Column column = outcome_of (self, line);
  PlumbCell outcome = column != N_COLUMNS ? line->cells[column] : (PlumbCell){ 0 };
  PlumbStatus status = column == ACTUAL ? PLUMB_STATUS_ACTUAL : PLUMB_STATUS_FORECAST;
  gboolean both = is_number (budget) && is_number (outcome);
  double computed = both ? outcome.number - budget.number : NAN;

  if (column != N_COLUMNS && !keeps_hidden (line, BUDGET, column, VARIANCE))
    return FALSE;
  if (is_given (variance))
    {
      if (is_number (variance) && both &&
          fabs (computed - variance.number) > half_of (variance) + half_of (budget) + half_of (outcome) + 1e-9)
        plumb_problems_warn (
          line->reading->problems, "value-against-counts", line->row->line, column_names[VARIANCE],
          cell_of (self, line, VARIANCE),
          _ (
            "Compared with the budget it is %.6g thousand pounds. More than the budget has no sign, less than it a minus. "
            "Check which is right."),
          computed);
      add_fact (self, line, BUDGET_VARIANCE, status, fact_of_cell (variance));
    }
  else if (both)
    {
      PlumbFact fact = { .value = computed, .numerator = NAN, .denominator = NAN, .derived = TRUE };

      add_fact (self, line, BUDGET_VARIANCE, status, fact);
    }
  else if (is_given (budget) && is_given (outcome))
    {
      add_fact (self, line, BUDGET_VARIANCE, status, fact_of_cell (is_state (budget) ? budget : outcome));
    }
  return TRUE;
}

/* The breakdowns of the row; in the variances of all lines that of all placements is a line of its own. */
static gboolean
find_breakdowns (Line *line, GError **error)
{
  const char *name = line->line[0] == '\0' && line->placement ? "Placements" : line->line;
  g_autofree char *text = line->line[0] != '\0' ? g_strconcat ("line=", line->line, NULL) : g_strdup ("");
  g_autofree char *variance = name[0] != '\0' ? g_strconcat ("line=", name, NULL) : g_strdup ("");

  return plumb_catalog_breakdown (line->reading->catalog, text, &line->breakdown, error) &&
         plumb_catalog_breakdown (line->reading->catalog, variance, &line->variance_breakdown, error);
}

static gboolean
budget_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Budget *self = state;
  Line line = { .reading = reading, .row = row };
  g_autofree char *name = NULL;
  gboolean understood = TRUE;

  name = g_strstrip (g_strdup (cell_of (self, &line, LINE)));
  line.line = name;
  if (!read_key (self, &line, error, &understood))
    return FALSE;
  /* a breakdown is cut at these signs */
  if (strpbrk (line.line, ";=") != NULL)
    {
      refuse (&line, "unknown-word", LINE, line.line,
              _ ("The name of a line is without a semicolon and an equals sign."));
      understood = FALSE;
    }
  if (!read_cells (self, &line) || !understood)
    return TRUE;
  if (!find_breakdowns (&line, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      PlumbCell amount = line.cells[bases[i].amount];

      if (is_given (amount))
        add_fact (self, &line, line.placement ? PLACEMENT_SPEND : SERVICE_SPEND, bases[i].status,
                  fact_of_cell (amount));
      if (!add_unit_cost (self, &line, i))
        return TRUE;
    }
  if (!add_variance (self, &line))
    return TRUE;
  if (line.n_facts == 0)
    refuse (&line, "no-figure", BUDGET, NULL,
            _ ("There is no figure. Give a budget, what was spent, a forecast, or the variance."));
  for (guint i = 0; i < line.n_facts; i++)
    if (!plumb_warehouse_add_fact (reading->warehouse, &line.facts[i], error))
      return FALSE;
  return TRUE;
}

const PlumbLayout plumb_layout_budget = {
  .name = "budget",
  .recognise = budget_recognise,
  .begin = budget_begin,
  .row = budget_row,
  .free = budget_free,
};
