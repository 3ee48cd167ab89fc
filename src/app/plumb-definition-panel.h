/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an indicator means and where its figures come from.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator-facts.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_DEFINITION_PANEL (plumb_definition_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDefinitionPanel, plumb_definition_panel, PLUMB, DEFINITION_PANEL, AdwBin)

/** plumb_definition_panel_show: says it for the indicator of @facts, its latest own figure, and the loads of all. */
void plumb_definition_panel_show (PlumbDefinitionPanel *self, const PlumbIndicatorFacts *facts);

G_END_DECLS
