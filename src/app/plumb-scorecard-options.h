/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the scorecard is ordered and which columns it has, in the popover of a button.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard-choices.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_OPTIONS (plumb_scorecard_options_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardOptions, plumb_scorecard_options, PLUMB, SCORECARD_OPTIONS, AdwBin)

/** plumb_scorecard_options_take: shows @choices. Emits nothing. */
void plumb_scorecard_options_take (PlumbScorecardOptions *self, const PlumbScorecardChoices *choices);

/** plumb_scorecard_options_apply: puts what is chosen here into @choices; whoever follows the signal `changed` does. */
void plumb_scorecard_options_apply (PlumbScorecardOptions *self, PlumbScorecardChoices *choices);

G_END_DECLS
