/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what there was to what there is, step by step.
 */
#pragma once

#include "plumb-change.h"
#include "plumb-figure-variance-private.h"

G_BEGIN_DECLS

/** PlumbWaterfallKind: what the steps lead from and to. */
typedef enum
{
  PLUMB_WATERFALL_NOTHING, /* the warehouse has no steps for it */
  PLUMB_WATERFALL_STOCK,   /* a count on a day, by those who came and who went */
  PLUMB_WATERFALL_CARRIED, /* an amount brought forward to one carried forward */
  PLUMB_WATERFALL_BUDGET   /* a budget to what was spent or is forecast, by line */
} PlumbWaterfallKind;

typedef enum
{
  PLUMB_FALL_START,
  PLUMB_FALL_STEP,
  PLUMB_FALL_RESIDUAL, /* what no step explains */
  PLUMB_FALL_END
} PlumbFallKind;

/**
 * PlumbFall: one column.
 *
 * @amount: the level of a start and an end, the change of a step, with its sign; NAN exactly when @state is not
 * %PLUMB_STATE_NUMBER
 * @from: where the column begins, above the base of the waterfall, @to: where it ends; NAN where it has no amount.
 * After a step without a number nobody knows the level: from there on steps stand on zero
 * @joined: a line may join it with the next column
 */
typedef struct
{
  PlumbFallKind kind;
  char *name;
  double amount;
  PlumbState state;
  PlumbStatus status;
  double from;
  double to;
  gboolean joined;
} PlumbFall;

/**
 * PlumbWaterfall:
 * @falls: (element-type PlumbFall): the start, the steps, the residual where there is one, the end; empty for NOTHING
 * @base: the level that columns start from: 0, or of a budget that budget, beside which its variances would be too thin
 * to see
 * @broken: a step has no number
 * @polarity: of more
 * @change: of a stock, on the year before
 */
typedef struct
{
  PlumbWaterfallKind kind;
  PlumbIndicator *indicator;
  GArray *falls;
  double base;
  PlumbPeriod period;
  PlumbPolarity polarity;
  gboolean broken;
  PlumbChange change;
  PlumbSeries *stock;
  PlumbOrigin *origin;
} PlumbWaterfall;

/** plumb_waterfall_load: Returns: (transfer full): by the steps that the warehouse has for the indicator of @figure. */
PlumbWaterfall *plumb_waterfall_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_waterfall_free (PlumbWaterfall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbWaterfall, plumb_waterfall_free)

/** plumb_waterfall_at: Returns: (transfer none): column @i. */
const PlumbFall *plumb_waterfall_at (const PlumbWaterfall *self, guint i);

/** plumb_fall_text: Returns: (transfer full): its amount as printed at it: a level as such, a step with its sign; the
 * letter of its state. */
char *plumb_fall_text (const PlumbWaterfall *self, const PlumbFall *fall);

/** plumb_fall_sentence: Returns: (transfer full): it read out. */
char *plumb_fall_sentence (const PlumbWaterfall *self, const PlumbFall *fall);

/** plumb_fall_role: of its column. */
PlumbRole plumb_fall_role (const PlumbWaterfall *self, const PlumbFall *fall);

/** plumb_waterfall_draw: see PlumbFigureClass. */
double plumb_waterfall_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box);

G_END_DECLS
