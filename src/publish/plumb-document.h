/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF, a page a scene, with real text.
 */
#pragma once

#include "plumb-scene.h"

G_BEGIN_DECLS

/** PlumbDocument: opaque; a PDF that is being written. */
typedef struct _PlumbDocument PlumbDocument;

/**
 * plumb_document_new:
 * @title: of the whole, for the reader's window
 * @subject: (nullable): what it says, in a sentence
 * @keywords: (nullable)
 * @day: Julian day that is given as its date, 0 for unknown; where the environment has SOURCE_DATE_EPOCH (seconds since
 *   1970, as reproducible builds set it), that is taken instead. Never the clock's: same scenes, same bytes.
 *
 * Returns: (transfer full): end with plumb_document_end()
 */
PlumbDocument *plumb_document_new (const char *title, const char *subject, const char *keywords, guint32 day);

/** plumb_document_add: adds a page of the size of @scene, a point being 1/96 inch. */
void plumb_document_add (PlumbDocument *self, const PlumbScene *scene);

/** plumb_document_end: Returns: (transfer full): the file; %NULL with %PLUMB_PUBLISH_ERROR_SIZE where Cairo could not
 * draw it. @self is freed either way. */
GBytes *plumb_document_end (PlumbDocument *self, GError **error);

G_END_DECLS
