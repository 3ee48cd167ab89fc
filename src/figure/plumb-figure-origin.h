/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the figures of a chart come from that is not made of one comparison: their sources, how complete and how firm
 * they are, and which are no number.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/** PlumbOrigin: opaque. */
typedef struct _PlumbOrigin PlumbOrigin;

/** plumb_origin_new: Returns: (transfer full): of nothing yet. */
PlumbOrigin *plumb_origin_new (void);
void plumb_origin_free (PlumbOrigin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbOrigin, plumb_origin_free)

/** plumb_origin_add: @observation (nullable) of @indicator is shown; its texts are copied. */
void plumb_origin_add (PlumbOrigin *self, const PlumbIndicator *indicator, const PlumbObservation *observation);

/**
 * plumb_origin_footer:
 * @notes: what is to be known of the chart itself, whole sentences; a line of its own
 *
 * Returns: (transfer full): "Illustrative data" first where it is, sources, day up to which they are complete, as-at
 * day, definition version, @notes, and the key of letters and statuses
 */
char *plumb_origin_footer (const PlumbOrigin *self, const PlumbFigure *figure, const char *notes);

G_END_DECLS
