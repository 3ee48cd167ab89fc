/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series that may be shown: every figure reads its numbers here and nowhere else, so that what the public must not
 * see is in no chart, table, scorecard or file.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

/**
 * plumb_shown_series:
 * @public_view: for readers outside the council: series are the public twins of plumb_disclosure_apply_group(), by the
 * rule of the return that the indicator comes from
 *
 * What is hidden does not depend on what is asked for: all periods and all breakdowns by one characteristic are looked
 * at, as a year gives its months away and a category its total. Breakdowns by several characteristics at once are
 * hidden from the public altogether. Figures of different areas, and different indicators, do not protect each other.
 *
 * Returns: (transfer full) (element-type PlumbSeries): as plumb_warehouse_get_series()
 * Errors: #PlumbWarehouseError
 */
GPtrArray *
plumb_shown_series (PlumbWarehouse *warehouse, const PlumbSeriesQuery *query, gboolean public_view, GError **error);

G_END_DECLS
