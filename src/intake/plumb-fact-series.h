/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks that no single row can show: the figures of a file as series, and beside what the warehouse has.
 */
#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

/** A figure that was ten times another one, or a tenth, is rather a slip of the point than news. */
#define PLUMB_MOVED_FACTOR 10

/**
 * plumb_fact_series_check:
 * Sorts the facts of @reading, whose keys are the catalogue's, and warns of periods that are lacking between others of
 * an area (`period-gap`) and of figures that are %PLUMB_MOVED_FACTOR times those they replace or less than a tenth of
 * them (`moved`).
 *
 * Errors: #PlumbWarehouseError; G_IO_ERROR_CANCELLED
 */
gboolean plumb_fact_series_check (PlumbReading *reading, GError **error);

G_END_DECLS
