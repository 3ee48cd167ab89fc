/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first row of a file: where each column stands.
 */
#pragma once

#include "plumb-csv.h"

G_BEGIN_DECLS

typedef struct _PlumbHeader PlumbHeader;

PlumbHeader *plumb_header_new (const PlumbRow *row);
void plumb_header_free (PlumbHeader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbHeader, plumb_header_free)

/** plumb_header_find: Returns: the number of the column @name from 0, letter case apart; -1 where there is none. */
int plumb_header_find (const PlumbHeader *self, const char *name);

/** plumb_header_name: Returns: (transfer none): of the column @column as it is written in the file; empty for a
 * nameless one. */
const char *plumb_header_name (const PlumbHeader *self, guint column);

/** plumb_header_length: the number of columns. */
guint plumb_header_length (const PlumbHeader *self);

/** plumb_header_repeated: Returns: (transfer none) (nullable): a name that is there more than once. */
const char *plumb_header_repeated (const PlumbHeader *self);

/** plumb_header_equals: whether @row is the header once more, as happens when files are put one behind the other. */
gboolean plumb_header_equals (const PlumbHeader *self, const PlumbRow *row);

G_END_DECLS
