/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a budget: what was planned, what came of it and what is forecast, in all and by line; and money in
 * words.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/**
 * PlumbLine:
 * @name: of the line, for a reader; empty for the total
 * @series: by #PlumbBasis, of %PLUMB_BASIS_MEASURED and above
 */
typedef struct
{
  char *name;
  PlumbSeries *series[PLUMB_N_BASES];
} PlumbLine;

/**
 * plumb_lines_load:
 * @dimension: (nullable): of the breakdowns; where %NULL the first by name of which @area has a figure
 *
 * Returns: (transfer full) (element-type PlumbLine): the total, then the lines by name that @area has a figure of
 */
GPtrArray *plumb_lines_load (PlumbWarehouse *warehouse,
                             PlumbIndicator *indicator,
                             PlumbArea *area,
                             const PlumbSelection *selection,
                             GError **error);

/** plumb_lines_find: Returns: (transfer none) (nullable): the one of @lines (element-type PlumbLine) called @name. */
const PlumbLine *plumb_lines_find (GPtrArray *lines, const char *name);

/** plumb_line_at: Returns: (transfer none) (nullable): its figure on @basis, never ANY. */
const PlumbObservation *plumb_line_at (const PlumbLine *self, PlumbBasis basis, PlumbPeriod period);

/**
 * plumb_line_outcome:
 * @as_at: Julian day
 *
 * Returns: (transfer none) (nullable): what stands against the budget: what was measured, where that is all of
 * @period, else the forecast.
 */
const PlumbObservation *plumb_line_outcome (const PlumbLine *self, PlumbPeriod period, guint32 as_at);

/** plumb_words_money: Returns: (transfer full): `£1,841k`, `−£45k`; of no money as plumb_words_value(). */
char *plumb_words_money (const PlumbIndicator *indicator, double value);

/** plumb_words_money_change: Returns: (transfer full): likewise, with its sign: `+£1,841k`; nothing has none. */
char *plumb_words_money_change (const PlumbIndicator *indicator, double value);

/** plumb_words_money_unit: Returns: (transfer full): what heads a column: `£ thousand`. */
char *plumb_words_money_unit (const PlumbIndicator *indicator);

G_END_DECLS
