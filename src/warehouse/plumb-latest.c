/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The latest figures. They are kept as facts are stored: these come indicator by indicator and, within one, by period,
 * so that of each area the last one that was seen is the newest; which is the newest in the warehouse is known when all
 * are stored.
 */
#include "config.h"

#include "plumb-latest.h"

#include <math.h>

/* The newest of an area and indicator among the facts, of one frequency. */
typedef struct
{
  PlumbFact newest;
  gint64 provenance; /* of a fact that is new and the only one, else 0 */
  int frequency;
} Touched;

struct _PlumbLatestUpdate
{
  GArray *touched; /* Touched */
  GHashTable *of;  /* Touched of the indicator under way by area and frequency: index + 1 */
  gint32 indicator;
};

PlumbLatestUpdate *
plumb_latest_update_new (void)
{
  PlumbLatestUpdate *self = g_new0 (PlumbLatestUpdate, 1);

  self->touched = g_array_new (FALSE, FALSE, sizeof (Touched));
  self->of = g_hash_table_new (NULL, NULL);
  return self;
}

void
plumb_latest_update_free (PlumbLatestUpdate *self)
{
  g_array_unref (self->touched);
  g_hash_table_unref (self->of);
  g_free (self);
}

static int
kind_of (gint64 period)
{
  return (int) (period / 100000000);
}

static int
frequency_of (gint64 period)
{
  return kind_of (period) <= PLUMB_PERIOD_SPLIT_YEAR ? PLUMB_FREQUENCY_YEAR : kind_of (period) - 1;
}

/* The place of a period among those of its frequency, as the view has it. */
static gint64
place_of (gint64 period)
{
  return (period % 100000000 + (kind_of (period) == PLUMB_PERIOD_SPLIT_YEAR ? 10000 : 0)) * 10 + kind_of (period);
}

/* The period before, for a day the day a year before, as the view has it. */
static gint64
period_before (gint64 period)
{
  gboolean first = period / 100 % 100 == 1;

  switch (kind_of (period))
    {
    case PLUMB_PERIOD_QUARTER:
      return period - (first ? 9700 : 100);
    case PLUMB_PERIOD_MONTH:
      return period - (first ? 8900 : 100);
    default:
      return period - 10000;
    }
}

void
plumb_latest_update_touch (PlumbLatestUpdate *self, const PlumbFact *fact, gint64 provenance)
{
  int frequency = frequency_of (fact->period);
  gpointer key = GINT_TO_POINTER (fact->area * 8 + frequency);
  Touched *touched;
  guint index;

  if (fact->breakdown != 0 || plumb_fact_basis (fact) != 0)
    return;
  if (fact->indicator != self->indicator)
    {
      g_hash_table_remove_all (self->of);
      self->indicator = fact->indicator;
    }
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->of, key));
  if (index == 0)
    {
      const Touched fresh = { *fact, provenance, frequency };

      g_array_append_val (self->touched, fresh);
      g_hash_table_insert (self->of, key, GUINT_TO_POINTER (self->touched->len));
      return;
    }
  touched = &g_array_index (self->touched, Touched, index - 1);
  touched->provenance = 0;
  if (place_of (fact->period) > place_of (touched->newest.period))
    touched->newest = *fact;
}

/* A new month behind the one that was the latest, the usual case: its row moves on in one step. @done: (out): whether
 * it was so. */
static gboolean
move_on (PlumbWarehouse *warehouse, const Touched *touched, gboolean *done, GError **error)
{
  const PlumbFact *fact = &touched->newest;
  sqlite3_stmt *statement;

  *done = FALSE;
  if (touched->provenance == 0)
    return TRUE;
  statement = plumb_connection_prepare (warehouse, PLUMB_STMT_MOVE_LATEST_ON, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, fact->area);
  sqlite3_bind_int (statement, 2, fact->indicator);
  sqlite3_bind_int (statement, 3, touched->frequency);
  sqlite3_bind_int64 (statement, 4, period_before (fact->period));
  sqlite3_bind_int (statement, 5, fact->period);
  sqlite3_bind_int64 (statement, 6, touched->provenance);
  plumb_bind_double (statement, 7, fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN);
  plumb_bind_double (statement, 8, fact->numerator);
  plumb_bind_double (statement, 9, fact->denominator);
  plumb_bind_text (statement, 10, plumb_state_letter ((PlumbState) fact->state));
  if (!plumb_connection_run (warehouse, statement, error))
    return FALSE;
  *done = sqlite3_changes (warehouse->db) > 0;
  return TRUE;
}

/* The newest period that the warehouse has for what was touched: that of its row, or that of the facts. */
static gboolean
find_newest (PlumbWarehouse *warehouse, const Touched *touched, gint64 *period, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (warehouse, PLUMB_STMT_LATEST_PERIOD, error);
  PlumbStep step;

  *period = touched->newest.period;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, touched->newest.area);
  sqlite3_bind_int (statement, 2, touched->newest.indicator);
  sqlite3_bind_int (statement, 3, touched->frequency);
  step = plumb_connection_step (warehouse, statement, error);
  if (step == PLUMB_STEP_ROW)
    {
      if (place_of (sqlite3_column_int64 (statement, 0)) > place_of (*period))
        *period = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return step != PLUMB_STEP_ERROR;
}

gboolean
plumb_latest_update_apply (PlumbLatestUpdate *self, PlumbWarehouse *warehouse, GError **error)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      const Touched *touched = &g_array_index (self->touched, Touched, i);
      sqlite3_stmt *statement;
      gboolean done;
      gint64 period;

      if (!move_on (warehouse, touched, &done, error))
        return FALSE;
      if (done)
        continue;
      statement = plumb_connection_prepare (warehouse, PLUMB_STMT_PUT_LATEST, error);
      if (statement == NULL || !find_newest (warehouse, touched, &period, error))
        return FALSE;
      sqlite3_bind_int (statement, 1, touched->newest.indicator);
      sqlite3_bind_int (statement, 2, touched->newest.area);
      sqlite3_bind_int64 (statement, 3, period);
      sqlite3_bind_int64 (statement, 4, period_before (period));
      sqlite3_bind_int64 (statement, 5, touched->frequency);
      if (!plumb_connection_run (warehouse, statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
plumb_latest_rebuild (PlumbWarehouse *warehouse, GError **error)
{
  sqlite3_stmt *clear = plumb_connection_prepare (warehouse, PLUMB_STMT_CLEAR_LATEST, error);
  sqlite3_stmt *fill = clear != NULL ? plumb_connection_prepare (warehouse, PLUMB_STMT_FILL_LATEST, error) : NULL;

  return fill != NULL && plumb_connection_run (warehouse, clear, error) &&
         plumb_connection_run (warehouse, fill, error);
}

static PlumbState
read_state (sqlite3_stmt *statement, int column)
{
  const char *letter = plumb_column_text (statement, column);
  PlumbState state = PLUMB_STATE_NUMBER;

  /* an unknown marker is still no number */
  if (*letter != '\0' && !plumb_state_parse (letter, &state))
    state = PLUMB_STATE_NOT_AVAILABLE;
  return state;
}

/* Of a year that is written in two ways: what counts of both, as in the series. */
static gboolean
join_twins (PlumbWarehouse *self, const PlumbArea *area, const char *id, PlumbLatest *latest, GError **error)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (self, id, error);
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (PlumbLoad) load = NULL;
  const PlumbSeriesQuery query = { .indicator = indicator,
                                   .areas = areas,
                                   .frequency = PLUMB_FREQUENCY_YEAR,
                                   .basis = PLUMB_BASIS_MEASURED };
  const PlumbObservation *newest, *previous;
  const PlumbSeries *series;

  if (indicator == NULL)
    return FALSE;
  if (plumb_period_twin (latest->period, indicator->calendar).kind == 0)
    return TRUE;
  g_ptr_array_add (areas, (gpointer) area);
  list = plumb_warehouse_get_series (self, &query, error);
  if (list == NULL)
    return FALSE;
  series = g_ptr_array_index (list, 0);
  newest = plumb_series_latest (series);
  if (newest == NULL)
    return TRUE;
  load = plumb_warehouse_get_load (self, newest->load, error);
  if (load == NULL)
    return FALSE;
  previous = plumb_series_at (series, plumb_period_before (newest->period));
  latest->period = newest->period;
  latest->value = newest->value;
  latest->numerator = newest->numerator;
  latest->denominator = newest->denominator;
  latest->state = newest->state;
  latest->released = load->released;
  latest->has_previous = previous != NULL;
  latest->previous_value = previous != NULL ? previous->value : NAN;
  latest->previous_numerator = previous != NULL ? previous->numerator : NAN;
  latest->previous_denominator = previous != NULL ? previous->denominator : NAN;
  latest->previous_state = previous != NULL ? previous->state : PLUMB_STATE_NUMBER;
  return TRUE;
}

GArray *
plumb_warehouse_get_latest (PlumbWarehouse *self, const PlumbArea *area, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PlumbLatest));
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LATEST, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, area->key);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbLatest latest = { .indicator = sqlite3_column_int64 (statement, 0),
                             .period = plumb_period_from_code (sqlite3_column_int64 (statement, 1)),
                             .value = plumb_column_double (statement, 2),
                             .numerator = plumb_column_double (statement, 3),
                             .denominator = plumb_column_double (statement, 4),
                             .state = read_state (statement, 5),
                             .has_previous = sqlite3_column_type (statement, 9) != SQLITE_NULL,
                             .previous_value = plumb_column_double (statement, 6),
                             .previous_numerator = plumb_column_double (statement, 7),
                             .previous_denominator = plumb_column_double (statement, 8),
                             .previous_state = read_state (statement, 9) };

      if (!plumb_date_parse (plumb_column_text (statement, 10), &latest.released))
        latest.released = 0;
      if (latest.period.kind == 0)
        continue;
      if (*plumb_column_text (statement, 11) != '\0' &&
          !join_twins (self, area, plumb_column_text (statement, 11), &latest, error))
        {
          sqlite3_reset (statement);
          return NULL;
        }
      g_array_append_val (list, latest);
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}
