/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of the preferences. What is chosen is a setting at once; whoever cares follows the settings.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_PREFERENCES (plumb_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPreferences, plumb_preferences, PLUMB, PREFERENCES, AdwWindow)

/**
 * plumb_preferences_new:
 * @parent: the window it belongs to
 * @session: (nullable): the warehouse that authorities, themes and neighbour sets are offered from
 *
 * Returns: (transfer none): a modal window, owned by GTK
 */
PlumbPreferences *plumb_preferences_new (GtkWindow *parent, PlumbSession *session);

G_END_DECLS
