/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a row to an observation. A rate that was not printed is computed when it is read: the population file may come
 * before or after the counts, or be restated.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-observation-private.h"

#include <math.h>

#define POPULATION "population_0_17"

static PlumbStatus
read_status (sqlite3_stmt *statement)
{
  switch (sqlite3_column_int (statement, 2))
    {
    case 1:
      return PLUMB_STATUS_FORECAST;
    case 2:
      return PLUMB_STATUS_BUDGET;
    default:
      return sqlite3_column_int (statement, 3) != 0 ? PLUMB_STATUS_PROVISIONAL : PLUMB_STATUS_ACTUAL;
    }
}

PlumbObservation
plumb_observation_read (sqlite3_stmt *statement, GStringChunk *texts)
{
  PlumbObservation observation = { .period = plumb_period_from_code (sqlite3_column_int64 (statement, 1)) };
  const char *letter = plumb_column_text (statement, 7);
  const char *note = plumb_column_text (statement, 10);

  observation.status = read_status (statement);
  observation.value = plumb_column_double (statement, 4);
  observation.numerator = plumb_column_double (statement, 5);
  observation.denominator = plumb_column_double (statement, 6);
  /* an unknown marker is still no number */
  if (*letter != '\0' && !plumb_state_parse (letter, &observation.state))
    observation.state = PLUMB_STATE_NOT_AVAILABLE;
  observation.derived = sqlite3_column_int (statement, 8) != 0;
  plumb_date_parse (plumb_column_text (statement, 9), &observation.as_of);
  observation.note = *note != '\0' ? g_string_chunk_insert_const (texts, note) : NULL;
  observation.source = g_string_chunk_insert_const (texts, plumb_column_text (statement, 11));
  return observation;
}

gboolean
plumb_observation_needs_population (const PlumbObservation *observation)
{
  return plumb_period_frequency (observation->period) == PLUMB_FREQUENCY_YEAR && isfinite (observation->numerator) &&
         !isfinite (observation->denominator);
}

/* The year whose mid-year population is the denominator: that of the year before the one in which the period ends. */
static PlumbPeriod
population_period (PlumbPeriod period)
{
  PlumbPeriod year = { .kind = PLUMB_PERIOD_YEAR, .year = period.year };

  if (period.kind == PLUMB_PERIOD_YEAR)
    year.year = period.year - 1;
  return year;
}

void
plumb_observation_fill_rate (const PlumbIndicator *indicator,
                             PlumbObservation *observation,
                             const PlumbSeries *population)
{
  const PlumbObservation *people = NULL;

  if (population != NULL && plumb_observation_needs_population (observation))
    people = plumb_series_measured_at (population, population_period (observation->period));
  if (people != NULL && isfinite (people->value))
    {
      observation->denominator = people->value;
      if (observation->state == PLUMB_STATE_NUMBER && !isfinite (observation->value))
        {
          observation->value = plumb_indicator_value (indicator, observation->numerator, observation->denominator);
          observation->derived = TRUE;
        }
    }
  if (observation->state == PLUMB_STATE_NUMBER && !isfinite (observation->value))
    observation->state = PLUMB_STATE_NOT_AVAILABLE; /* no population to compute the rate from */
}

GPtrArray *
plumb_population_load (PlumbWarehouse *self, GPtrArray *areas, guint32 as_at, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (self, POPULATION, &local);
  PlumbSeriesQuery query = { .indicator = indicator, .areas = areas, .as_at = as_at };

  if (indicator != NULL)
    return plumb_warehouse_get_series (self, &query, error);
  if (!g_error_matches (local, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_ptr_array_new (); /* a warehouse may do without */
}
