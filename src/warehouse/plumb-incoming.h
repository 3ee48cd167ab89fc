/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `incoming`: rows that the program hands to SQLite one after the other, so that one statement stores
 * millions of them. A third of the time that binding each would take. Private to this room.
 */
#pragma once

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/**
 * PlumbIncoming:
 * @next: gives the next row: @fact (out) (transfer none), %NULL after the last, and @provenance (out), its key
 */
struct _PlumbIncoming
{
  gboolean (*next) (gpointer data, const PlumbFact **fact, gint64 *provenance, GError **error);
  gpointer data;
  GError *error;
};

/** plumb_incoming_register: makes the table known to @self; it is empty until @self->incoming is set. Returns: a code
 * of SQLite. */
int plumb_incoming_register (PlumbWarehouse *self);

G_END_DECLS
