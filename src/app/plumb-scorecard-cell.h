/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell of the scorecard: a line with a shape, a text or a letter in a box, a small drawing, and captions under it.
 * Which of them it shows depends on its column.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard-item.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_CELL (plumb_scorecard_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardCell, plumb_scorecard_cell, PLUMB, SCORECARD_CELL, AdwBin)

/** PlumbScorecardColumn: from left to right. */
typedef enum
{
  PLUMB_COLUMN_INDICATOR,
  PLUMB_COLUMN_VALUE,
  PLUMB_COLUMN_PERIOD,
  PLUMB_COLUMN_CHANGE,
  PLUMB_COLUMN_TREND,
  PLUMB_COLUMN_NEIGHBOURS,
  PLUMB_COLUMN_ENGLAND,
  PLUMB_COLUMN_RANK,
  PLUMB_N_COLUMNS
} PlumbScorecardColumn;

GtkWidget *plumb_scorecard_cell_new (void);

/**
 * plumb_scorecard_cell_show:
 * @item: (nullable): %NULL to show nothing
 * @compact: the columns of period and rank are not there and their texts go under value and neighbours
 */
void plumb_scorecard_cell_show (PlumbScorecardCell *self,
                                PlumbScorecardColumn column,
                                PlumbScorecardItem *item,
                                gboolean compact);

G_END_DECLS
