/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: header, pages, and the way between them.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_WINDOW (plumb_window_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWindow, plumb_window, PLUMB, WINDOW, AdwApplicationWindow)

/** plumb_window_new: Returns: (transfer none): a window that greets, owned by GTK. */
PlumbWindow *plumb_window_new (GtkApplication *application);

/**
 * plumb_window_open:
 * @path: file name of a warehouse
 * @area: (nullable): GSS code, DfE number or name to begin with; the one last used where %NULL
 * @indicator: (nullable): id to begin with; the scorecard where %NULL
 *
 * Opens a warehouse in place of the one that is open. A file that cannot be shown gets a page that says why.
 */
void plumb_window_open (PlumbWindow *self, const char *path, const char *area, const char *indicator);

/**
 * plumb_window_resume:
 * @area: (nullable): as of plumb_window_open()
 * @indicator: (nullable): likewise; the page where the reader was where %NULL
 *
 * Opens the warehouse that was open the last time, if there was one.
 */
void plumb_window_resume (PlumbWindow *self, const char *area, const char *indicator);

/**
 * plumb_window_present:
 * Shows the window, with the warehouse that is being opened where that is open soon: the page that says so would be gone
 * sooner than it is read, and would keep the figures waiting.
 */
void plumb_window_present (PlumbWindow *self);

/**
 * plumb_window_add_files:
 * @paths: (element-type filename)
 *
 * Shows what the files are on the data page, once the warehouse is open; without one it asks where to keep a new one
 * first.
 */
void plumb_window_add_files (PlumbWindow *self, GPtrArray *paths);

/** plumb_window_go: shows @indicator (nullable: the scorecard) of the area that is shown. */
void plumb_window_go (PlumbWindow *self, const char *indicator);

/** plumb_window_session: Returns: (transfer none) (nullable): the warehouse that is open. */
PlumbSession *plumb_window_session (PlumbWindow *self);

/** plumb_window_page: Returns: (transfer none): the name of the page shown, as of plumb-window-pages.c. */
const char *plumb_window_page (PlumbWindow *self);

/** plumb_window_busy: whether anything that this window asked for is still to come. */
gboolean plumb_window_busy (PlumbWindow *self);

/** plumb_window_say: shows @text for a moment at the foot of the window. */
void plumb_window_say (PlumbWindow *self, const char *text);

G_END_DECLS
