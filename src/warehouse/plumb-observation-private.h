/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a row to an observation, and to the rate that no file printed.
 */
#pragma once

#include "plumb-provenance.h"

G_BEGIN_DECLS

/**
 * plumb_observation_read:
 * @statement: at a row whose first columns are area, period, basis, provenance, value, numerator, denominator, state
 * @period: that of the row, decoded
 * @provenance: that of the row
 */
PlumbObservation
plumb_observation_read (sqlite3_stmt *statement, PlumbPeriod period, const PlumbProvenance *provenance);

/** plumb_observation_needs_population: whether @observation of a rate has a numerator and no denominator. Of years
 * only: what a rate of a shorter time is per year is for its source to say. */
gboolean plumb_observation_needs_population (const PlumbObservation *observation);

/**
 * plumb_observation_fill_rate: gives @observation of @indicator the denominator and the value that it lacks, where
 * @population (nullable) has them; a number that is then still without a value is not available.
 * Source: a rate of a year is per child of the mid-year of the year before.
 */
void plumb_observation_fill_rate (const PlumbIndicator *indicator,
                                  PlumbObservation *observation,
                                  const PlumbSeries *population);

/**
 * plumb_population_load:
 * @areas: (element-type PlumbArea)
 * @as_at: Julian day, 0 for now
 *
 * Returns: (transfer full) (element-type PlumbSeries): the population of each of @areas in their order; empty when the
 * warehouse knows no population
 */
GPtrArray *plumb_population_load (PlumbWarehouse *self, GPtrArray *areas, guint32 as_at, GError **error);

G_END_DECLS
