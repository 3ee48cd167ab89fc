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

PlumbObservation
plumb_observation_read (sqlite3_stmt *statement, PlumbPeriod period, const PlumbProvenance *provenance)
{
  static const PlumbStatus statuses[] = { PLUMB_STATUS_ACTUAL, PLUMB_STATUS_FORECAST, PLUMB_STATUS_BUDGET };
  int basis = sqlite3_column_int (statement, 2);
  PlumbObservation observation = { .period = period };
  const char *letter = plumb_column_text (statement, 7);

  observation.status = statuses[CLAMP (basis, 0, 2)];
  if (basis == 0 && provenance->provisional)
    observation.status = PLUMB_STATUS_PROVISIONAL;
  observation.value = plumb_column_double (statement, 4);
  observation.numerator = plumb_column_double (statement, 5);
  observation.denominator = plumb_column_double (statement, 6);
  /* an unknown marker is still no number */
  if (*letter != '\0' && !plumb_state_parse (letter, &observation.state))
    observation.state = PLUMB_STATE_NOT_AVAILABLE;
  observation.derived = provenance->derived;
  observation.as_of = provenance->as_of;
  observation.load = provenance->load;
  observation.note = provenance->note;
  observation.source = provenance->source;
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
