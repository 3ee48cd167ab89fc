/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell of the scorecard: a line with a shape, a text or a letter in a box, a small drawing, and captions under it, as
 * wide as its column. Which of them it shows depends on that.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-scorecard-item.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_CELL (plumb_scorecard_cell_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardCell, plumb_scorecard_cell, PLUMB, SCORECARD_CELL, GtkWidget)

GtkWidget *plumb_scorecard_cell_new (void);

/**
 * plumb_scorecard_cell_show:
 * @item: (nullable): %NULL to show nothing
 * @homeless: bits of the columns that are wanted and have no room: the period goes under the value, the rank under the
 * neighbours, data quality under the name
 */
void plumb_scorecard_cell_show (PlumbScorecardCell *self,
                                PlumbScorecardColumn column,
                                PlumbScorecardItem *item,
                                guint homeless);

/** plumb_scorecard_cell_item: Returns: (transfer none) (nullable): what is shown. */
PlumbScorecardItem *plumb_scorecard_cell_item (PlumbScorecardCell *self);

G_END_DECLS
