/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window for a test, and the end of it.
 */
#pragma once

#include "fixture.h"
#include "plumb-application.h"
#include "plumb-window-private.h"

G_BEGIN_DECLS

/** window_fixture_run: runs the tests that @add adds with one application and one folder of warehouses; Returns: the
 * status of the program. */
int window_fixture_run (int argc, char **argv, void (*add) (void));

/** window_fixture_application / window_fixture_folder: Returns: (transfer none): what the tests share. */
PlumbApplication *window_fixture_application (void);
FixtureFolder *window_fixture_folder (void);

/** window_fixture_open: Returns: (transfer none): a window that shows @path, drawn, with nothing to come. */
PlumbWindow *window_fixture_open (const char *path, const char *area, const char *indicator);

/** window_fixture_rest: waits until nothing is to come. */
void window_fixture_rest (PlumbWindow *window);

/** window_fixture_act: does what the action @name does, with @target (transfer floating) (nullable), and waits until
 * nothing is to come. */
void window_fixture_act (PlumbWindow *window, const char *name, GVariant *target);

/** window_fixture_can: whether a button for the action @name with @target (transfer floating) (nullable) could be
 * pressed. */
gboolean window_fixture_can (PlumbWindow *window, const char *name, GVariant *target);

/** window_fixture_copy_good: Returns: (transfer full): the name of a copy of the good warehouse, called @name, that a
 * test may change. */
char *window_fixture_copy_good (const char *name);

/** window_fixture_says: whether any label that is shown in or under @widget has @text in it. */
gboolean window_fixture_says (GtkWidget *widget, const char *text);

/** window_fixture_close: closes it; nothing may hold a window that was closed. */
void window_fixture_close (PlumbWindow *window);

/** window_fixture_find: the first widget of @type in or under @widget, as they are drawn; %NULL where there is none. */
gpointer window_fixture_find (GtkWidget *widget, GType type);

G_END_DECLS
