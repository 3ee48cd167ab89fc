/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of the neighbour sets of a session, of which one is chosen for all pages; and of a group that stands in their
 * place.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-session.h"

G_BEGIN_DECLS

/** plumb_set_list_fill: lists the sets of @session in @list, newest first; a group chosen one by one after them if
 * @group. */
void plumb_set_list_fill (GtkDropDown *list, PlumbSession *session, gboolean group);

/** plumb_set_list_show: selects in @list the set that @session has chosen, the newest where it has chosen none; where
 * @list has it and it is in use, the group. */
void plumb_set_list_show (GtkDropDown *list, PlumbSession *session);

/** plumb_set_list_choose: chooses for @session (nullable) what is selected in @list; %FALSE where that is a group, and
 * who is in it is still to be chosen. */
gboolean plumb_set_list_choose (GtkDropDown *list, PlumbSession *session);

G_END_DECLS
