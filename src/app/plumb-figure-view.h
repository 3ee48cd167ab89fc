/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure to read: title, chart or table, what it says, where it comes from. It is read on the worker, and what can be
 * shown at once of figures read before is kept until something else is asked for.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_FIGURE_VIEW (plumb_figure_view_get_type ())
/**
 * PlumbFigureView:
 * Its property `as-table` shows the numbers instead of the chart; `said-beside` leaves a sentence that says all of an
 * indicator to whoever says the same beside it. `figure-changed` is emitted when plumb_figure_view_figure() is another
 * one. A point that leads to an indicator opens it.
 */
G_DECLARE_FINAL_TYPE (PlumbFigureView, plumb_figure_view, PLUMB, FIGURE_VIEW, AdwBin)

/** plumb_figure_view_set_session: @session (nullable): whose figures are read; nothing is shown any more. */
void plumb_figure_view_set_session (PlumbFigureView *self, PlumbSession *session);

/** plumb_figure_view_ask: reads the figure of @kind for @selection; what was read before is forgotten, what is being
 * read cancelled, and what is shown stays until there is another one to show. */
void plumb_figure_view_ask (PlumbFigureView *self, PlumbFigureKind kind, const PlumbSelection *selection);

/** plumb_figure_view_set_kind: shows another kind of figure for the same selection; one that was not shown yet is read.
 */
void plumb_figure_view_set_kind (PlumbFigureView *self, PlumbFigureKind kind);

/** plumb_figure_view_fail: says @sentence, why nothing can be read, instead of a figure. */
void plumb_figure_view_fail (PlumbFigureView *self, const char *sentence);

/** plumb_figure_view_busy: whether something is being read. */
gboolean plumb_figure_view_busy (PlumbFigureView *self);

/** plumb_figure_view_figure: Returns: (transfer none) (nullable): the figure shown, under the table too. */
PlumbFigure *plumb_figure_view_figure (PlumbFigureView *self);

/** plumb_figure_view_is_table: whether the numbers are shown instead of the chart. */
gboolean plumb_figure_view_is_table (PlumbFigureView *self);

/** plumb_figure_view_period: the period of the point in use: see plumb_chart_view_period(). */
const char *plumb_figure_view_period (PlumbFigureView *self);

/** plumb_figure_view_set_menu: the menu of the points of the chart: see plumb_chart_view_set_menu(). */
void plumb_figure_view_set_menu (PlumbFigureView *self, GMenuModel *menu);

/** plumb_figure_view_set_reading_below: what is read of the chart stands under it, and not above. */
void plumb_figure_view_set_reading_below (PlumbFigureView *self, gboolean below);

/** plumb_figure_view_selection: Returns: (transfer none) (nullable): what figures are asked for. */
const PlumbSelection *plumb_figure_view_selection (PlumbFigureView *self);

G_END_DECLS
