/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one indicator: its chart or table, what it says, whom it is compared with, what it means.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_INDICATOR_PAGE (plumb_indicator_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbIndicatorPage, plumb_indicator_page, PLUMB, INDICATOR_PAGE, AdwBin)

/** PlumbIndicatorView: what the page shows of the indicator, from left to right as the buttons are. */
typedef enum
{
  PLUMB_INDICATOR_TREND,
  PLUMB_INDICATOR_NEIGHBOURS,
  PLUMB_INDICATOR_CONTROL,
  PLUMB_INDICATOR_SEASONAL,
  PLUMB_INDICATOR_STACKED,
  PLUMB_INDICATOR_TABLE
} PlumbIndicatorView;

/** plumb_indicator_page_set_session: @session (nullable). */
void plumb_indicator_page_set_session (PlumbIndicatorPage *self, PlumbSession *session);

/** plumb_indicator_page_show: reads @indicator (an id) for the session's area; what was being read is cancelled. */
void plumb_indicator_page_show (PlumbIndicatorPage *self, const char *indicator);

/** plumb_indicator_page_reload: reads the same indicator again with the choices as they are now. */
void plumb_indicator_page_reload (PlumbIndicatorPage *self);

/** plumb_indicator_page_busy: whether something is being read. */
gboolean plumb_indicator_page_busy (PlumbIndicatorPage *self);

/** plumb_indicator_page_figure: Returns: (transfer none) (nullable): the figure shown, under the table too. */
PlumbFigure *plumb_indicator_page_figure (PlumbIndicatorPage *self);

/** plumb_indicator_page_is_table: whether the figure is shown as its table. */
gboolean plumb_indicator_page_is_table (PlumbIndicatorPage *self);

/** plumb_indicator_page_set_view: as the buttons over the chart do. */
void plumb_indicator_page_set_view (PlumbIndicatorPage *self, PlumbIndicatorView view);

/** plumb_indicator_page_set_kind: as the list over the chart does; a figure that was not shown yet is read, and one
 * that has nothing to show says why. @kind: one that shows a single indicator. */
void plumb_indicator_page_set_kind (PlumbIndicatorPage *self, PlumbFigureKind kind);

/** plumb_indicator_page_why_not_note: Returns: (transfer none) (nullable): why no note can be put on the chart shown, as
 * a sentence; %NULL where it can. */
const char *plumb_indicator_page_why_not_note (PlumbIndicatorPage *self);

/** plumb_indicator_page_note: opens the dialog for @remark at the point of the chart that is in use. */
void plumb_indicator_page_note (PlumbIndicatorPage *self, PlumbRemark remark);

/** plumb_indicator_page_selection: Returns: (transfer none) (nullable): what the figure shown was asked for. */
const PlumbSelection *plumb_indicator_page_selection (PlumbIndicatorPage *self);

G_END_DECLS
