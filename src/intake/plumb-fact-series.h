/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks that no single row can show: the figures of a file as series, and beside what the warehouse has. They are made
 * while the figures are stored, when these stand in order.
 */
#pragma once

#include "plumb-area-years.h"

G_BEGIN_DECLS

/** A figure that was ten times another one, or a tenth, is rather a slip of the point than news. */
#define PLUMB_MOVED_FACTOR 10

/**
 * PlumbFactSeries:
 * What was seen of the facts so far. A key that comes twice is a warning (`repeated-row`) when both say the same, else
 * fatal (`duplicate-key`); periods that are lacking between others of an area (`period-gap`), one year written in two
 * ways with different figures (`year-twice`), and figures that are %PLUMB_MOVED_FACTOR times those they replace or less
 * than a tenth of them (`moved`) are warnings.
 */
typedef struct _PlumbFactSeries PlumbFactSeries;

/** plumb_fact_series_new: @years is shown every fact, and has to live as long. */
PlumbFactSeries *plumb_fact_series_new (PlumbReading *reading, PlumbAreaYears *years);
void plumb_fact_series_free (PlumbFactSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFactSeries, plumb_fact_series_free)

/** plumb_fact_series_watch: what plumb_warehouse_store_facts() is to tell, with a #PlumbFactSeries as its data. */
extern const PlumbStoreWatch plumb_fact_series_watch;

/** plumb_fact_series_end: after the last fact: gives the problems that are left. */
void plumb_fact_series_end (PlumbFactSeries *self);

G_END_DECLS
