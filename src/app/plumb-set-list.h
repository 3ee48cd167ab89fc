/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of the neighbour sets of a session, of which one is chosen for all pages; and of a group that stands in their
 * place.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-session.h"

G_BEGIN_DECLS

/** plumb_set_list_fill: lists the sets of @session in @list, newest first, and a group chosen one by one after them. */
void plumb_set_list_fill (GtkDropDown *list, PlumbSession *session);

/** plumb_set_list_show: selects in @list the group where it is in use, else the set that @session has chosen, the
 * newest where it has chosen none. */
void plumb_set_list_show (GtkDropDown *list, PlumbSession *session);

/** plumb_set_list_choose: chooses for @session (nullable) what is selected in @list; %FALSE where that is a group, and
 * who is in it is still to be chosen. */
gboolean plumb_set_list_choose (GtkDropDown *list, PlumbSession *session);

G_END_DECLS
