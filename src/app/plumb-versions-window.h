/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of what was said of a figure: for each period its versions, the newest first, with
 * their days and where they come from.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator-facts.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_VERSIONS_WINDOW (plumb_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (PlumbVersionsWindow, plumb_versions_window, PLUMB, VERSIONS_WINDOW, AdwWindow)

/**
 * plumb_versions_window_new:
 * @facts: of the indicator and the area
 * @on_chart: what was put on the chart, and not the commentary
 *
 * Returns: (transfer none): to be presented; reads all that was ever said, up to the day as on which @facts stand
 */
PlumbVersionsWindow *
plumb_versions_window_new (GtkWindow *parent, PlumbSession *session, PlumbIndicatorFacts *facts, gboolean on_chart);

/** plumb_versions_window_busy: whether it is still being read. */
gboolean plumb_versions_window_busy (PlumbVersionsWindow *self);

G_END_DECLS
