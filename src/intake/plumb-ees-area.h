/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The area of a row of a published file.
 */
#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

typedef struct _PlumbEesAreas PlumbEesAreas;

PlumbEesAreas *plumb_ees_areas_new (const PlumbHeader *header);
void plumb_ees_areas_free (PlumbEesAreas *self);

/**
 * plumb_ees_areas_find:
 * @key: (out): 0 for a row that is left out: of a level that the warehouse does not keep, or of an authority that the
 * file does not name
 *
 * An authority is known by its DfE number first, which stays when boundaries of counties make a new GSS code, and by
 * its GSS code where the number says nothing. One that the register lacks is added from the row.
 */
gboolean
plumb_ees_areas_find (PlumbEesAreas *self, PlumbReading *reading, const PlumbRow *row, gint64 *key, GError **error);

/** plumb_ees_areas_end: warns of the rows that were left out, one warning a reason. */
void plumb_ees_areas_end (PlumbEesAreas *self, PlumbReading *reading);

G_END_DECLS
