/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button with the name of an indicator, under which another one is found.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_INDICATOR_CHOICE (plumb_indicator_choice_get_type ())
/** PlumbIndicatorChoice: emits `changed` when the reader has chosen another indicator. */
G_DECLARE_FINAL_TYPE (PlumbIndicatorChoice, plumb_indicator_choice, PLUMB, INDICATOR_CHOICE, AdwBin)

/** plumb_indicator_choice_offer: @indicators (element-type PlumbIndicator): what can be chosen; the one that is chosen
 * stays where it is among them. @name: what the indicator is for. */
void plumb_indicator_choice_offer (PlumbIndicatorChoice *self, const char *name, GPtrArray *indicators);

/** plumb_indicator_choice_chosen: Returns: (transfer none) (nullable): the id of the indicator chosen. */
const char *plumb_indicator_choice_chosen (PlumbIndicatorChoice *self);

/** plumb_indicator_choice_choose: chooses the one with @id, the first where there is none such, without a signal. */
void plumb_indicator_choice_choose (PlumbIndicatorChoice *self, const char *id);

G_END_DECLS
