/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cell: one field of a heat map, its value written in it.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbCellMark:
 * @row: of @rows
 * @column: of @columns
 * @value: NAN for none
 * @text: as printed, or the letter of what is missing; left out where it is wider than the cell
 * @role: of its fill: a grade such as plumb_cell_grade() gives; %PLUMB_ROLE_NONE for a value that is missing, which
 *   gets a frame and no fill
 */
typedef struct
{
  guint row;
  guint column;
  double value;
  const char *text;
  PlumbRole role;
} PlumbCellMark;

/** plumb_cell_grade: the grade of @value between @low and @high in five equal steps; %PLUMB_ROLE_NONE for NAN, and the
 * middle one where all are equal. */
PlumbRole plumb_cell_grade (double value, double low, double high);

PlumbExtent plumb_cell_extent (const PlumbCellMark *mark);

/** plumb_mark_cell: the frame of a cell has no scales, it has bands: @rows along y and @columns along x. Returns: the
 * cell's box. */
PlumbBox plumb_mark_cell (PlumbSceneBuilder *builder,
                          const PlumbBand *rows,
                          const PlumbBand *columns,
                          const PlumbCellMark *mark,
                          int datum);
char *plumb_cell_describe (const PlumbCellMark *mark, const PlumbSpeech *speech);

G_END_DECLS
