/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are chosen or dropped here, looked at, and loaded.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_LOAD_PANEL (plumb_load_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLoadPanel, plumb_load_panel, PLUMB, LOAD_PANEL, AdwBin)

/** plumb_load_panel_set_session: @session (nullable); a load that is under way is stopped. */
void plumb_load_panel_set_session (PlumbLoadPanel *self, PlumbSession *session);

/** plumb_load_panel_add: shows what the file @path is; one that is there already is not added again. */
void plumb_load_panel_add (PlumbLoadPanel *self, const char *path);

/** plumb_load_panel_load: loads the files that wait, with the day of release in the entry; plumb_load_panel_can_load()
 * says whether there are any. */
void plumb_load_panel_load (PlumbLoadPanel *self);
gboolean plumb_load_panel_can_load (PlumbLoadPanel *self);

/** plumb_load_panel_stop: stops the load under way. */
void plumb_load_panel_stop (PlumbLoadPanel *self);
gboolean plumb_load_panel_loading (PlumbLoadPanel *self);

/** plumb_load_panel_busy: whether a file is being looked at or loaded. */
gboolean plumb_load_panel_busy (PlumbLoadPanel *self);

/** plumb_load_panel_summary: Returns: (transfer none)
 * (nullable): what is said of the file @path; %NULL where it is not in the list. */
const char *plumb_load_panel_summary (PlumbLoadPanel *self, const char *path);

G_END_DECLS
