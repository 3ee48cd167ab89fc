/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard as it is listed, for paper: which rows, in which order, with which columns, and that in words.
 */
#pragma once

#include "plumb-scorecard-item.h"

G_BEGIN_DECLS

/** plumb_scorecard_listing_new: @text: the search, empty for none; Returns: (transfer full): what @choices and @text
 * let through of @shared. */
PlumbScorecardListing *
plumb_scorecard_listing_new (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text);

G_END_DECLS
