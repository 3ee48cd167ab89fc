/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of texts that scrolls: the numbers of a figure, or a report.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_FIGURE_TABLE (plumb_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFigureTable, plumb_figure_table, PLUMB, FIGURE_TABLE, AdwBin)

/** plumb_figure_table_set_figure: @figure (nullable): whose plumb_figure_table() is shown. */
void plumb_figure_table_set_figure (PlumbFigureTable *self, PlumbFigure *figure);

/**
 * plumb_figure_table_set_rows:
 * @rows: (element-type GStrv) (nullable): the first one heads the columns; the table keeps them
 */
void plumb_figure_table_set_rows (PlumbFigureTable *self, GPtrArray *rows);

/** plumb_figure_table_set_heat: shades the cells of rows that are set afterwards by their share of @most, so that the
 * table is a heat map; 0 for no shades. */
void plumb_figure_table_set_heat (PlumbFigureTable *self, guint most);

/** plumb_figure_table_n_rows: how many rows there are without the heads. */
guint plumb_figure_table_n_rows (PlumbFigureTable *self);

G_END_DECLS
