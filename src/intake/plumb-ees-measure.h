/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A measure of a mapping, tied to the columns of one file.
 */
#pragma once

#include "plumb-layout.h"
#include "plumb-mapping.h"

G_BEGIN_DECLS

typedef struct _PlumbEesMeasure PlumbEesMeasure;

/**
 * plumb_ees_measure_new:
 * @measure: of a mapping that fits @header; must outlive the result, as must @indicator
 *
 * Returns: (transfer full):
 */
PlumbEesMeasure *
plumb_ees_measure_new (const PlumbMappingMeasure *measure, const PlumbIndicator *indicator, const PlumbHeader *header);
void plumb_ees_measure_free (PlumbEesMeasure *self);

/**
 * plumb_ees_measure_row: takes from @row of @area and @period what the measure finds there, if anything; what is wrong
 * goes to the problems. Errors: #PlumbWarehouseError.
 */
gboolean plumb_ees_measure_row (PlumbEesMeasure *self,
                                PlumbReading *reading,
                                const PlumbRow *row,
                                gint64 area,
                                PlumbPeriod period,
                                GError **error);

/**
 * plumb_ees_measure_end:
 * @complain: warn when no row was for this measure
 *
 * Gives the figures the denominators that other rows hold. Errors: #PlumbWarehouseError.
 */
gboolean plumb_ees_measure_end (PlumbEesMeasure *self, PlumbReading *reading, gboolean complain, GError **error);

/** plumb_ees_measure_count: how many figures the measure found. */
guint64 plumb_ees_measure_count (const PlumbEesMeasure *self);

G_END_DECLS
