/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which indicators the warehouse has figures of, for how many areas, period by period.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_COVERAGE_PANEL (plumb_coverage_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbCoveragePanel, plumb_coverage_panel, PLUMB, COVERAGE_PANEL, AdwBin)

/** plumb_coverage_panel_set_session: @session (nullable). */
void plumb_coverage_panel_set_session (PlumbCoveragePanel *self, PlumbSession *session);

/** plumb_coverage_panel_reload: reads the coverage again. */
void plumb_coverage_panel_reload (PlumbCoveragePanel *self);

/** plumb_coverage_panel_busy: whether it is being read. */
gboolean plumb_coverage_panel_busy (PlumbCoveragePanel *self);

/** plumb_coverage_panel_text: Returns: (transfer none): the cell of the indicator in row @row, from 1, and the column
 * @column, 0 for its name; row 0 heads the columns. Empty where there is none. */
const char *plumb_coverage_panel_text (PlumbCoveragePanel *self, guint row, guint column);

G_END_DECLS
