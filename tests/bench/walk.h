/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A walk through every page of the window and every kind of figure, each looked at for a moment.
 */
#pragma once

#include "plumb-window-private.h"

G_BEGIN_DECLS

/** WALK_STEPS: how many steps there are. */
#define WALK_STEPS (23 + PLUMB_N_FIGURES)

/** walk_step: takes step @i, with watch_step() before, and stays there. */
void walk_step (PlumbWindow *window, guint i);

/** walk_act: does what the action @name does, with @target (transfer floating) (nullable). */
void walk_act (PlumbWindow *window, const char *name, GVariant *target);

/** walk_stay: lets the main loop run for a moment, as gtk_main() would. */
void walk_stay (void);

G_END_DECLS
