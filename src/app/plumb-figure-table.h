/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of a figure as a table that scrolls.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_FIGURE_TABLE (plumb_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFigureTable, plumb_figure_table, PLUMB, FIGURE_TABLE, AdwBin)

/** plumb_figure_table_set_figure: @figure (nullable): whose plumb_figure_table() is shown. */
void plumb_figure_table_set_figure (PlumbFigureTable *self, PlumbFigure *figure);

/** plumb_figure_table_n_rows: how many rows there are without the heads. */
guint plumb_figure_table_n_rows (PlumbFigureTable *self);

G_END_DECLS
