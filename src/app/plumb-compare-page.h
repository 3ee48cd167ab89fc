/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that sets the area beside others: one indicator ranked, in a funnel, against another or in small multiples,
 * and many indicators as a spine or a heat map.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_COMPARE_PAGE (plumb_compare_page_get_type ())
/** PlumbComparePage: emits `figure-changed` when plumb_compare_page_figure() is another one. */
G_DECLARE_FINAL_TYPE (PlumbComparePage, plumb_compare_page, PLUMB, COMPARE_PAGE, AdwBin)

/** PlumbCompareView: what the page compares by. */
typedef enum
{
  PLUMB_COMPARE_RANKED,
  PLUMB_COMPARE_FUNNEL,
  PLUMB_COMPARE_SCATTER,
  PLUMB_COMPARE_SPINE,
  PLUMB_COMPARE_HEAT,
  PLUMB_COMPARE_MULTIPLES,
  PLUMB_N_COMPARE_VIEWS
} PlumbCompareView;

/** plumb_compare_page_set_session: @session (nullable). Nothing is read yet. */
void plumb_compare_page_set_session (PlumbComparePage *self, PlumbSession *session);

/** plumb_compare_page_begin_with: @indicator (an id) is compared from the next reading on. */
void plumb_compare_page_begin_with (PlumbComparePage *self, const char *indicator);

/** plumb_compare_page_reload: reads what is chosen for the session's area. */
void plumb_compare_page_reload (PlumbComparePage *self);

/** plumb_compare_page_set_view: as the buttons over the chart do. */
void plumb_compare_page_set_view (PlumbComparePage *self, PlumbCompareView view);

/** plumb_compare_page_busy: whether something is being read. */
gboolean plumb_compare_page_busy (PlumbComparePage *self);

/** plumb_compare_page_figure: Returns: (transfer none) (nullable): the figure shown, under the table too. */
PlumbFigure *plumb_compare_page_figure (PlumbComparePage *self);

/** plumb_compare_page_is_table: whether the figure is shown as its table. */
gboolean plumb_compare_page_is_table (PlumbComparePage *self);

/** plumb_compare_page_selection: Returns: (transfer none) (nullable): what the figure shown was asked for. */
const PlumbSelection *plumb_compare_page_selection (PlumbComparePage *self);

G_END_DECLS
