/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `tidy`: one row a figure, columns by name. It is what a council's own systems are asked to write, so it is
 * strict, and each complaint says how to put the row right.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-breakdown.h"
#include "plumb-facts.h"

typedef enum
{
  INDICATOR,
  AREA,
  PERIOD,
  VALUE,
  NUMERATOR,
  DENOMINATOR,
  BREAKDOWN,
  STATE,
  STATUS,
  AS_OF,
  NOTE,
  SOURCE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "indicator",   "area",      "period", "value",  "numerator",
                                            "denominator", "breakdown", "state",  "status", "as_of",
                                            "note",        "source",    NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  int columns[N_COLUMNS];
  GHashTable *breakdowns;     /* text as written -> key + 1, or 0 for one that is wrong */
  const char *last_breakdown; /* Borrowed from breakdowns */
  gint32 last_key;
  char last_day[16]; /* empty before the first */
  guint32 last_as_of;
} Tidy;

static const char *const needed_columns[] = { "indicator", "area", "period", NULL };

static gboolean
tidy_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns) &&
         (plumb_header_find (header, "value") >= 0 || plumb_header_find (header, "numerator") >= 0);
}

static gpointer
tidy_begin (PlumbReading *reading, GError **error)
{
  Tidy *self = g_new0 (Tidy, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->breakdowns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
tidy_free (gpointer data)
{
  Tidy *self = data;

  g_hash_table_unref (self->breakdowns);
  g_free (self);
}

static const char *
cell_of (Tidy *self, const PlumbRow *row, Column column)
{
  return plumb_layout_cell (row, self->columns[column]);
}

/* The indicator, area and period of @row; FALSE when one of them is not understood, or with @error set. */
static gboolean
read_key (Tidy *self,
          PlumbReading *reading,
          const PlumbRow *row,
          PlumbFact *fact,
          PlumbIndicator **indicator,
          GError **error)
{
  const char *id = cell_of (self, row, INDICATOR);
  const char *area = cell_of (self, row, AREA);
  const char *period = cell_of (self, row, PERIOD);
  const char *why;
  gboolean understood = TRUE;
  gint64 area_key, code;

  if (!plumb_catalog_indicator (reading->catalog, id, indicator, error) ||
      !plumb_catalog_area (reading->catalog, area, &area_key, &why, error))
    return FALSE;
  fact->area = (gint32) area_key;
  if (*indicator == NULL)
    {
      plumb_problems_fatal (
        reading->problems, "unknown-indicator", row->line, column_names[INDICATOR], id,
        _ (
          "There is no indicator with this id. Use one that the warehouse has, or load a list of indicators with it."));
      understood = FALSE;
    }
  else
    {
      fact->indicator = (gint32) (*indicator)->key;
    }
  if (fact->area == 0)
    {
      plumb_problems_fatal (reading->problems, "unknown-area", row->line, column_names[AREA], area, "%s", why);
      understood = FALSE;
    }
  if (plumb_catalog_period (reading->catalog, period, &code))
    {
      fact->period = (gint32) code;
    }
  else
    {
      plumb_problems_fatal (reading->problems, "unknown-period", row->line, column_names[PERIOD], period,
                            _ ("This is no period. Write it as 2025, 2024/25, 2024-Q3, 2024-11 or 2024-03-31."));
      understood = FALSE;
    }
  return understood;
}

/* The breakdown of @row; FALSE when it is not understood, or with @error set. */
static gboolean
read_breakdown (Tidy *self, PlumbReading *reading, const PlumbRow *row, PlumbFact *fact, GError **error)
{
  const char *text = cell_of (self, row, BREAKDOWN);
  gpointer stored, known;

  fact->breakdown = 0;
  if (text[0] == '\0')
    return TRUE;
  if (self->last_breakdown == NULL || strcmp (self->last_breakdown, text) != 0)
    {
      if (!g_hash_table_lookup_extended (self->breakdowns, text, &stored, &known))
        {
          g_autofree char *canonical = plumb_breakdown_canonical (text);
          gint32 key = -1;

          if (canonical != NULL && !plumb_catalog_breakdown (reading->catalog, canonical, &key, error))
            return FALSE;
          stored = g_strdup (text);
          known = GINT_TO_POINTER (key + 1);
          g_hash_table_insert (self->breakdowns, stored, known);
        }
      self->last_breakdown = stored;
      self->last_key = GPOINTER_TO_INT (known) - 1;
    }
  fact->breakdown = self->last_key;
  if (fact->breakdown >= 0)
    return TRUE;
  plumb_problems_fatal (
    reading->problems, "unknown-word", row->line, column_names[BREAKDOWN], text,
    _ ("This is no breakdown. Write it as dimension=category, several joined by a semicolon, each dimension once; "
       "leave it empty for the total."));
  return FALSE;
}

/* The Julian day of a date, which is that of the row before as a rule. */
static gboolean
read_day (Tidy *self, const char *text, guint32 *day)
{
  if (strcmp (self->last_day, text) != 0)
    {
      if (!plumb_date_parse (text, &self->last_as_of))
        return FALSE;
      g_strlcpy (self->last_day, text, sizeof self->last_day);
    }
  *day = self->last_as_of;
  return TRUE;
}

static gboolean
read_remarks (Tidy *self, PlumbReading *reading, const PlumbRow *row, PlumbFact *fact)
{
  const char *status = cell_of (self, row, STATUS);
  const char *as_of = cell_of (self, row, AS_OF);
  gboolean understood = TRUE;
  PlumbStatus parsed;

  if (plumb_status_parse (status, &parsed))
    {
      fact->status = (guint8) parsed;
    }
  else
    {
      plumb_problems_fatal (
        reading->problems, "unknown-word", row->line, column_names[STATUS], status,
        _ ("This is no status. Use actual, provisional, forecast or budget, or leave it empty for actual."));
      understood = FALSE;
    }
  fact->as_of = 0;
  if (as_of[0] != '\0' && !read_day (self, as_of, &fact->as_of))
    {
      plumb_problems_fatal (reading->problems, "unknown-word", row->line, column_names[AS_OF], as_of,
                            _ ("This is no date. Write it as 2025-03-31."));
      understood = FALSE;
    }
  fact->note = plumb_warehouse_intern_text (reading->warehouse, cell_of (self, row, NOTE));
  fact->source = plumb_warehouse_intern_text (reading->warehouse, cell_of (self, row, SOURCE));
  return understood;
}

static gboolean
read_number (Tidy *self, PlumbReading *reading, const PlumbRow *row, Column column, gboolean percent, PlumbCell *cell)
{
  const char *text = cell_of (self, row, column);

  *cell = plumb_cell_parse (text, percent);
  if (cell->kind != PLUMB_CELL_BAD)
    return TRUE;
  plumb_problems_fatal (
    reading->problems, "unknown-marker", row->line, column_names[column], text,
    _ ("This is neither a number nor a marker. Write a figure such as 1,234.5, or c, z, x, u, k, low, or nothing."));
  return FALSE;
}

/* Takes the column `state` into the value cell; both together are a contradiction unless they say the same. */
static gboolean
merge_state (Tidy *self, PlumbReading *reading, const PlumbRow *row, PlumbCell *value)
{
  const char *text = cell_of (self, row, STATE);
  PlumbCell stated = plumb_cell_parse (text, FALSE);

  if (stated.kind == PLUMB_CELL_EMPTY)
    return TRUE;
  if (stated.kind != PLUMB_CELL_STATE)
    {
      plumb_problems_fatal (
        reading->problems, "unknown-marker", row->line, column_names[STATE], text,
        _ ("This is no state. Use a marker such as c, z, x, u, k or low, or leave it empty where there is a number."));
      return FALSE;
    }
  if (value->kind == PLUMB_CELL_NUMBER || (value->kind == PLUMB_CELL_STATE && value->state != stated.state))
    {
      plumb_problems_fatal (reading->problems, "contradiction", row->line, column_names[STATE], text,
                            _ ("The row has this state and also the value “%s”. Keep one of them."),
                            cell_of (self, row, VALUE));
      return FALSE;
    }
  *value = stated;
  return TRUE;
}

/* What is said to be hidden must not be readable from the cell beside it. */
static gboolean
keeps_hidden (PlumbReading *reading,
              const PlumbRow *row,
              const PlumbIndicator *indicator,
              PlumbCell value,
              PlumbCell numerator)
{
  if (value.kind != PLUMB_CELL_STATE || numerator.kind != PLUMB_CELL_NUMBER)
    return TRUE;
  if (!plumb_state_is_suppressed (value.state) && indicator->unit != PLUMB_UNIT_COUNT)
    return TRUE;
  plumb_problems_fatal (
    reading->problems, "hidden-figure", row->line, column_names[NUMERATOR], NULL,
    _ ("The row has the state %s and also a numerator. Remove the numerator if it is to be hidden, or the state if "
       "it is not."),
    plumb_state_letter (value.state));
  return FALSE;
}

static gboolean
read_figures (Tidy *self, PlumbReading *reading, const PlumbRow *row, const PlumbIndicator *indicator, PlumbFact *fact)
{
  PlumbCell value, numerator, denominator;
  gboolean understood;

  understood = read_number (self, reading, row, VALUE, indicator->unit == PLUMB_UNIT_PERCENT, &value);
  understood = read_number (self, reading, row, NUMERATOR, FALSE, &numerator) && understood;
  understood = read_number (self, reading, row, DENOMINATOR, FALSE, &denominator) && understood;
  if (!understood || !merge_state (self, reading, row, &value) ||
      !keeps_hidden (reading, row, indicator, value, numerator))
    return FALSE;
  if (!plumb_fact_fill (fact, indicator, value, numerator, denominator))
    {
      plumb_problems_fatal (
        reading->problems, "no-figure", row->line, column_names[self->columns[VALUE] >= 0 ? VALUE : NUMERATOR], NULL,
        _ ("There is no figure. Give a value, or a numerator, or say with a state why there is none."));
      return FALSE;
    }
  if (fact->state == PLUMB_STATE_NUMBER && isnan (fact->value) && indicator->unit != PLUMB_UNIT_RATE)
    {
      plumb_problems_fatal (
        reading->problems, "no-figure", row->line, column_names[DENOMINATOR], NULL,
        _ ("There is a numerator and nothing that it is out of. Give the denominator or the value."));
      return FALSE;
    }
  if (value.kind == PLUMB_CELL_NUMBER && plumb_fact_disagrees (fact, indicator, value.decimals))
    plumb_problems_warn (
      reading->problems, "value-against-counts", row->line, column_names[VALUE], cell_of (self, row, VALUE),
      _ ("The numerator and the denominator give %.6g. Check which is right."),
      indicator->unit == PLUMB_UNIT_COUNT ? fact->numerator
                                          : plumb_indicator_value (indicator, fact->numerator, fact->denominator));
  plumb_fact_check (fact, indicator, reading->problems);
  return TRUE;
}

static gboolean
tidy_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Tidy *self = state;
  PlumbFact fact = { .line = row->line };
  PlumbIndicator *indicator = NULL;
  GError *failure = NULL;
  gboolean understood;

  understood = read_key (self, reading, row, &fact, &indicator, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  understood = read_breakdown (self, reading, row, &fact, &failure) && understood;
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  understood = read_remarks (self, reading, row, &fact) && understood;
  /* Without an indicator nobody knows what the figures are. */
  if (indicator != NULL)
    understood = read_figures (self, reading, row, indicator, &fact) && understood;
  return !understood || plumb_warehouse_add_fact (reading->warehouse, &fact, error);
}

const PlumbLayout plumb_layout_tidy = {
  .name = "tidy",
  .recognise = tidy_recognise,
  .begin = tidy_begin,
  .row = tidy_row,
  .free = tidy_free,
};
