/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of an indicator and is to be done, which targets are set, and how its figures were revised.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator-facts.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_NOTES_PANEL (plumb_notes_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNotesPanel, plumb_notes_panel, PLUMB, NOTES_PANEL, AdwBin)

/** plumb_notes_panel_show: @facts: texts are copied. Newest first. */
void plumb_notes_panel_show (PlumbNotesPanel *self, const PlumbIndicatorFacts *facts);

G_END_DECLS
