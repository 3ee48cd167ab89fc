/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a cell of the scorecard, for the file that fills them.
 */
#pragma once

#include "plumb-scene-view.h"
#include "plumb-scorecard-cell.h"

G_BEGIN_DECLS

/**
 * PlumbCellPart:
 * Made when it is first needed, as a list has hundreds of cells. From top to bottom, but for the first, which stands
 * before all, and shape and letter, which stand in the line of the text.
 */
typedef enum
{
  PLUMB_CELL_NUMBER,
  PLUMB_CELL_SHAPE,
  PLUMB_CELL_TEXT,
  PLUMB_CELL_LETTER,
  PLUMB_CELL_SCENE,
  PLUMB_CELL_CAPTION,
  PLUMB_CELL_SECOND,
  PLUMB_N_CELL_PARTS
} PlumbCellPart;

/** plumb_cell_clear: nothing is shown; texts stand at the @right, as numbers do, or the left. */
void plumb_cell_clear (PlumbScorecardCell *self, gboolean right);

/** plumb_cell_text: shows @text in @part, a text; nothing where it is %NULL or empty. */
void plumb_cell_text (PlumbScorecardCell *self, PlumbCellPart part, const char *text);

/** plumb_cell_part: Returns: (transfer none): the widget of @part, made now where it was not needed before, and hidden
 * then. */
gpointer plumb_cell_part (PlumbScorecardCell *self, PlumbCellPart part);

/** plumb_cell_fill: shows what @item has in @column, in a cell that is clear; @homeless as in
 * plumb_scorecard_cell_show(). */
void plumb_cell_fill (PlumbScorecardCell *self, PlumbScorecardColumn column, PlumbScorecardItem *item, guint homeless);

G_END_DECLS
