/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What readers by keyboard and by ear need and GTK 4.8 has no setting for: names of widgets and rows, and lists that
 * Tab leaves.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * plumb_access_name:
 * @widget: any GtkWidget
 *
 * Gives @widget the accessible name @name; of a menu button and a drop-down the button within, which has the focus.
 * That of a drop-down says what is chosen, too.
 */
void plumb_access_name (gpointer widget, const char *name);

/**
 * plumb_access_name_row:
 * @child: what lies in the row
 * @levels: how many parents up the row is: 1 in a list view, 2 in a column view
 *
 * Gives the row of a list the accessible name @name, now and when @child comes into a row: a list item of GTK
 * before 4.12 has no name of its own.
 */
void plumb_access_name_row (GtkWidget *child, guint levels, const char *name);

/** plumb_access_leave_on_tab: Tab and Shift+Tab leave @list in one step instead of stopping at every row, as GTK
 * before 4.12 does. */
void plumb_access_leave_on_tab (GtkWidget *list);

G_END_DECLS
