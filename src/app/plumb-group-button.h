/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button under which authorities are chosen one by one: the group that stands in the place of the neighbours.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_GROUP_BUTTON (plumb_group_button_get_type ())
G_DECLARE_FINAL_TYPE (PlumbGroupButton, plumb_group_button, PLUMB, GROUP_BUTTON, AdwBin)

/** plumb_group_button_set_session: @session (nullable): whose group is chosen, once the list is closed. */
void plumb_group_button_set_session (PlumbGroupButton *self, PlumbSession *session);

/** plumb_group_button_open: opens the list, as the button does. */
void plumb_group_button_open (PlumbGroupButton *self);

G_END_DECLS
