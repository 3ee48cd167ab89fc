/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strengths and areas for development above the scorecard, a sentence each, which opens its indicator.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard-item.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_FINDINGS_STRIP (plumb_findings_strip_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFindingsStrip, plumb_findings_strip, PLUMB, FINDINGS_STRIP, AdwBin)

/** plumb_findings_strip_show: @shared (nullable): whose strengths and areas for development; those in sight come at
 * once, the others after the next frame. */
void plumb_findings_strip_show (PlumbFindingsStrip *self, PlumbScorecardShared *shared);

/** plumb_findings_strip_set_folded: with little room the strip is one line that unfolds. */
void plumb_findings_strip_set_folded (PlumbFindingsStrip *self, gboolean folded);

/** plumb_findings_strip_open: as if the line @position of the strengths, or of the areas for @development, were
 * activated. */
void plumb_findings_strip_open (PlumbFindingsStrip *self, gboolean development, int position);

G_END_DECLS
