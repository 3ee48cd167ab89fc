/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey from contact to care of one area: each step leads to its indicator.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_JOURNEY_PAGE (plumb_journey_page_get_type ())
/** PlumbJourneyPage: `figure-changed` is emitted when plumb_journey_page_figure() is another one. */
G_DECLARE_FINAL_TYPE (PlumbJourneyPage, plumb_journey_page, PLUMB, JOURNEY_PAGE, AdwBin)

/** plumb_journey_page_set_session: @session (nullable). */
void plumb_journey_page_set_session (PlumbJourneyPage *self, PlumbSession *session);

/** plumb_journey_page_reload: reads the journey of the session's area, of the newest year unless one was chosen. */
void plumb_journey_page_reload (PlumbJourneyPage *self);

/** plumb_journey_page_busy: whether something is being read. */
gboolean plumb_journey_page_busy (PlumbJourneyPage *self);

/** plumb_journey_page_figure: Returns: (transfer none) (nullable): the figure shown, under the table too. */
PlumbFigure *plumb_journey_page_figure (PlumbJourneyPage *self);

/** plumb_journey_page_is_table: whether the figure is shown as its table. */
gboolean plumb_journey_page_is_table (PlumbJourneyPage *self);

/** plumb_journey_page_selection: Returns: (transfer none) (nullable): what the figure shown was asked for. */
const PlumbSelection *plumb_journey_page_selection (PlumbJourneyPage *self);

/** plumb_journey_page_set_table: as the buttons over the chart do. */
void plumb_journey_page_set_table (PlumbJourneyPage *self, gboolean table);

G_END_DECLS
