/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Variances to budget by line, as the chart of variances and the waterfall of money show them.
 */
#pragma once

#include "plumb-figure-lines.h"
#include "plumb-figure-origin.h"
#include "plumb-variance.h"

G_BEGIN_DECLS

/** PlumbVarianceKind: what a row is about. */
typedef enum
{
  PLUMB_VARIANCE_TOTAL,
  PLUMB_VARIANCE_LINE,
  PLUMB_VARIANCE_PRICE,
  PLUMB_VARIANCE_VOLUME,
  PLUMB_VARIANCE_RESIDUAL /* what the total has and no line */
} PlumbVarianceKind;

/**
 * PlumbVarianceRow:
 * @name: of the row, translated
 * @amount: outcome less budget; NAN exactly when @state is not %PLUMB_STATE_NUMBER
 * @budget: NAN where there is none; @outcome likewise
 * @places: full-year places that @budget pays for, NAN where that is not known; @outcome_places that @outcome pays for
 * @status: of the outcome
 */
typedef struct
{
  PlumbVarianceKind kind;
  char *name;
  double amount;
  PlumbState state;
  double budget;
  double outcome;
  double places;
  double outcome_places;
  PlumbStatus status;
} PlumbVarianceRow;

/**
 * PlumbVariances:
 * @direct: the amounts were printed as variances; there is no budget and no outcome then
 * @rows: (element-type PlumbVarianceRow): the total, then the lines from the most over budget to the most under, each
 * with its price and its volume below it where they are known, then the residual
 * @period: not set where there is nothing to compare
 * @polarity: of being over budget
 * @split: some line has a price and a volume
 */
typedef struct
{
  PlumbIndicator *indicator;
  gboolean direct;
  GArray *rows;
  PlumbOrigin *origin;
  PlumbPeriod period;
  PlumbPolarity polarity;
  gboolean split;
} PlumbVariances;

/**
 * plumb_variances_load:
 * @figure: with its comparison, whose indicator may be an amount with a budget, or is `budget_variance` itself
 *
 * Returns: (transfer full): of the latest period that has any
 */
PlumbVariances *plumb_variances_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_variances_free (PlumbVariances *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbVariances, plumb_variances_free)

/** plumb_variances_row: Returns: (transfer none): row @i. */
const PlumbVarianceRow *plumb_variances_row (const PlumbVariances *self, guint i);

/** plumb_variances_total: Returns: (transfer none) (nullable): the row of the total; %NULL where it has no number. */
const PlumbVarianceRow *plumb_variances_total (const PlumbVariances *self);

/** plumb_variances_word: Returns: (transfer none): `adverse` or `favourable`, or without a judgement `over` or `under`,
 * translated; empty for a variance of nothing. */
const char *plumb_variances_word (const PlumbVariances *self, double amount);

/** plumb_variances_role: the role of a bar: by its judgement, of the parts and the residual neutral. */
PlumbRole plumb_variances_role (const PlumbVariances *self, const PlumbVarianceRow *row);

/** plumb_variances_row_sentence: Returns: (transfer full): all of it read out. */
char *plumb_variances_row_sentence (const PlumbVariances *self, const PlumbVarianceRow *row);

/** plumb_variances_nothing: Returns: (transfer full): why there is nothing to show. */
char *plumb_variances_nothing (const PlumbVariances *self, const PlumbFigure *figure);

/** plumb_variances_table: Returns: (transfer full) (element-type GStrv): see plumb_figure_table(). */
GPtrArray *plumb_variances_table (const PlumbVariances *self);

/** plumb_variance_draw: see PlumbFigureClass. */
double plumb_variance_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box);

G_END_DECLS
