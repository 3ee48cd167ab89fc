/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kind of figure is shown of an indicator: the usual ones as buttons where there is room, all of them in a list.
 * One that has nothing to show says so, and why.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_KIND_SWITCH (plumb_kind_switch_get_type ())
/** PlumbKindSwitch: emits `chosen` when plumb_kind_switch_kind() is another one. */
G_DECLARE_FINAL_TYPE (PlumbKindSwitch, plumb_kind_switch, PLUMB, KIND_SWITCH, AdwBin)

/** PLUMB_KIND_SWITCH_BUTTONS: how many kinds have a button. */
#define PLUMB_KIND_SWITCH_BUTTONS 5

/** plumb_kind_switch_nth: the kind of the button @i, from the left. */
PlumbFigureKind plumb_kind_switch_nth (guint i);

PlumbFigureKind plumb_kind_switch_kind (PlumbKindSwitch *self);

/** plumb_kind_switch_choose: @kind: one that shows a single indicator, whether it has something to show or not. */
void plumb_kind_switch_choose (PlumbKindSwitch *self, PlumbFigureKind kind);

/** plumb_kind_switch_show_lacks: @lacks: of plumb_figure_list_lacks(). */
void plumb_kind_switch_show_lacks (PlumbKindSwitch *self, GPtrArray *lacks);

/** plumb_kind_switch_lack: Returns: (transfer none) (nullable): why @kind has nothing to show, as was said last. */
const char *plumb_kind_switch_lack (PlumbKindSwitch *self, PlumbFigureKind kind);

/** plumb_kind_switch_set_narrow: @narrow: there is no room for buttons. */
void plumb_kind_switch_set_narrow (PlumbKindSwitch *self, gboolean narrow);

G_END_DECLS
