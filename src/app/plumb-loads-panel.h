/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The loads that made the warehouse what it is: each with what it changed, its report, and the way to take it back.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_LOADS_PANEL (plumb_loads_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLoadsPanel, plumb_loads_panel, PLUMB, LOADS_PANEL, AdwBin)

/** plumb_loads_panel_set_session: @session (nullable). */
void plumb_loads_panel_set_session (PlumbLoadsPanel *self, PlumbSession *session);

/** plumb_loads_panel_reload: reads the loads again. */
void plumb_loads_panel_reload (PlumbLoadsPanel *self);

/** plumb_loads_panel_busy: whether something is being read, or taken back. */
gboolean plumb_loads_panel_busy (PlumbLoadsPanel *self);

/** plumb_loads_panel_loads: Returns: (transfer none) (element-type PlumbLoad) (nullable): oldest first; %NULL while
 * they are being read. */
GPtrArray *plumb_loads_panel_loads (PlumbLoadsPanel *self);

/** plumb_loads_panel_show_report: shows the kept report of the load @key. */
void plumb_loads_panel_show_report (PlumbLoadsPanel *self, gint64 key);

/** plumb_loads_panel_report_rows: how many problems the report that is shown lists. */
guint plumb_loads_panel_report_rows (PlumbLoadsPanel *self);

/** plumb_loads_panel_take_back: takes the load @key back, without asking. */
void plumb_loads_panel_take_back (PlumbLoadsPanel *self, gint64 key);

G_END_DECLS
