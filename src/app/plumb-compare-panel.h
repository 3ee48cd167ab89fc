/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom an indicator is compared with: neighbour set and statistic, which the session keeps, and whether region and
 * England are drawn; and over which periods.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_COMPARE_PANEL (plumb_compare_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbComparePanel, plumb_compare_panel, PLUMB, COMPARE_PANEL, AdwBin)

/** plumb_compare_panel_set_session: @session (nullable): where set and statistic are chosen. */
void plumb_compare_panel_set_session (PlumbComparePanel *self, PlumbSession *session);

/** plumb_compare_panel_show: says with whom @comparison, of all periods, was made: neighbours and how close they are,
 * the names of region and country; and offers its periods. */
void plumb_compare_panel_show (PlumbComparePanel *self, const PlumbComparison *comparison);

/** plumb_compare_panel_apply: puts the choices into @selection. */
void plumb_compare_panel_apply (PlumbComparePanel *self, PlumbSelection *selection);

G_END_DECLS
