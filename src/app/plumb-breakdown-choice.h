/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of which breakdown the figures of an indicator are, and by what a figure of parts divides them.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_BREAKDOWN_CHOICE (plumb_breakdown_choice_get_type ())
/** PlumbBreakdownChoice: emits `changed` when something else was chosen. It is not seen where there is nothing to
 * choose. */
G_DECLARE_FINAL_TYPE (PlumbBreakdownChoice, plumb_breakdown_choice, PLUMB, BREAKDOWN_CHOICE, AdwBin)

/** plumb_breakdown_choice_offer: @breakdowns (array zero-terminated=1): those of @indicator (an id); what was chosen of
 * the same indicator stays, if it is still there, and else the total is. */
void plumb_breakdown_choice_offer (PlumbBreakdownChoice *self, const char *indicator, const char *const *breakdowns);

/** plumb_breakdown_choice_set_kind: a figure of @kind is shown. */
void plumb_breakdown_choice_set_kind (PlumbBreakdownChoice *self, PlumbFigureKind kind);

/** plumb_breakdown_choice_set_narrow: @narrow: there is no room for all in one line. */
void plumb_breakdown_choice_set_narrow (PlumbBreakdownChoice *self, gboolean narrow);

/** plumb_breakdown_choice_apply: puts the choices into @selection, of the same indicator. */
void plumb_breakdown_choice_apply (PlumbBreakdownChoice *self, PlumbSelection *selection);

G_END_DECLS
