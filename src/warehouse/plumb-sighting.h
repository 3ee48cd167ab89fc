/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which files were looked at before: to check every page of a large warehouse takes seconds, and a file that has not
 * changed since need not be checked again. Kept in the user's cache; without it every opening is a first one. Private
 * to this room.
 */
#pragma once

#include "plumb-connection.h"

G_BEGIN_DECLS

/** plumb_sighting_is_known: whether the file of @self is, to its times, its size and its count of changes, one that was
 * found sound by a program of schema @version. */
gboolean plumb_sighting_is_known (PlumbWarehouse *self, int version);

/** plumb_sighting_note: remembers the file of @self as it is now, which was found sound. */
void plumb_sighting_note (PlumbWarehouse *self, int version);

G_END_DECLS
