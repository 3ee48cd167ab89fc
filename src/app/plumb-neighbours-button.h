/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button that says who the neighbours are, or the group in their place, and a popover to choose these and the one
 * number that stands for them.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_NEIGHBOURS_BUTTON (plumb_neighbours_button_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNeighboursButton, plumb_neighbours_button, PLUMB, NEIGHBOURS_BUTTON, AdwBin)

/** plumb_neighbours_button_set_session: @session (nullable): where set and statistic are chosen. */
void plumb_neighbours_button_set_session (PlumbNeighboursButton *self, PlumbSession *session);

/** plumb_neighbours_button_show: says who stands beside the area of @scorecard; with @narrow to a screen reader only.
 */
void plumb_neighbours_button_show (PlumbNeighboursButton *self, const PlumbScorecard *scorecard, gboolean narrow);

G_END_DECLS
