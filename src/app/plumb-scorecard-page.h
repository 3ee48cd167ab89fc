/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home page: the scorecard of one area, its themes as sections, to be searched and narrowed.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_PAGE (plumb_scorecard_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardPage, plumb_scorecard_page, PLUMB, SCORECARD_PAGE, AdwBin)

/** plumb_scorecard_page_set_session: @session (nullable). Nothing is read before plumb_scorecard_page_reload(). */
void plumb_scorecard_page_set_session (PlumbScorecardPage *self, PlumbSession *session);

/** plumb_scorecard_page_reload: reads the scorecard of the session's area; what was being read is cancelled. */
void plumb_scorecard_page_reload (PlumbScorecardPage *self);

/** plumb_scorecard_page_begin_with: @theme (nullable): the name of the theme that the next scorecard is narrowed to
 * when it comes in; of one that it does not have, it shows all. */
void plumb_scorecard_page_begin_with (PlumbScorecardPage *self, const char *theme);

/** plumb_scorecard_page_busy: whether a scorecard is being read, or its lines are being listed. */
gboolean plumb_scorecard_page_busy (PlumbScorecardPage *self);

/** plumb_scorecard_page_find: puts the focus into the search; with @text (nullable) that is typed too. */
void plumb_scorecard_page_find (PlumbScorecardPage *self, const char *text);

/** plumb_scorecard_page_n_lines: how many lines are listed, headings included. */
guint plumb_scorecard_page_n_lines (PlumbScorecardPage *self);

/** plumb_scorecard_page_ids: Returns: (transfer full) (element-type utf8): the ids of the indicators that are listed,
 * in their order. */
GPtrArray *plumb_scorecard_page_ids (PlumbScorecardPage *self);

/** plumb_scorecard_page_listing: Returns: (transfer full) (nullable): what is listed, for paper; %NULL before there is
 * anything. */
PlumbScorecardListing *plumb_scorecard_page_listing (PlumbScorecardPage *self);

/** plumb_scorecard_page_step: Returns: (transfer none) (nullable): the id of the indicator after (@step 1) or
 * before (-1) @indicator in the list without its search, or among all where it is not in the list; %NULL past the ends.
 */
const char *plumb_scorecard_page_step (PlumbScorecardPage *self, const char *indicator, int step);

G_END_DECLS
