/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Windows for the tests: opened, waited for, searched for a widget, and closed without anything left behind.
 */
#pragma once

#include "plumb-application.h"
#include "plumb-window-private.h"

G_BEGIN_DECLS

/** fixture_at_rest: a #FixtureCondition: the window @window has nothing to come. */
gboolean fixture_at_rest (gpointer window);

/** fixture_open_window: shows what plumb_window_open() does with the three and waits for it. */
PlumbWindow *
fixture_open_window (PlumbApplication *application, const char *path, const char *area, const char *indicator);

/** fixture_close_window: nothing may hold a window that was closed. */
void fixture_close_window (PlumbWindow *window);

/** fixture_find: the first widget of @type in or under @widget, as they are drawn; %NULL where there is none. */
gpointer fixture_find (GtkWidget *widget, GType type);

/** fixture_main: runs the tests that @add adds in a private application; skips them without a display. */
int fixture_main (int argc, char **argv, void (*add) (PlumbApplication *application));

G_END_DECLS
