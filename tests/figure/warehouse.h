/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A warehouse in memory with the indicators and areas of the program, filled from texts.
 */
#pragma once

#include "plumb-figure.h"

G_BEGIN_DECLS

/** warehouse_new: Returns: (transfer full): with each of @texts (array zero-terminated=1) loaded as a file. */
PlumbWarehouse *warehouse_new (const char *const *texts);

/** warehouse_figure: Returns: (transfer full): the figure of @indicator (nullable) in @area. */
PlumbFigure *
warehouse_figure (PlumbWarehouse *warehouse, PlumbFigureKind kind, const char *indicator, const char *area);

G_END_DECLS
