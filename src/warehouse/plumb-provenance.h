/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where figures come from and how firm they are: rows of the table `provenance`, written while a load is under way and
 * read with the figures. Private to this room.
 */
#pragma once

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/**
 * PlumbProvenance:
 * @load: key of the load that brought the figure
 * @released: Julian day of its release
 * @edition: of its release, see plumb_warehouse_begin_load()
 * @as_of: Julian day, 0 where nothing is said
 * @note: (nullable)
 * @source: never %NULL: the document, else the file
 */
typedef struct
{
  gint64 load;
  guint32 released;
  int edition;
  gboolean provisional;
  gboolean derived;
  guint32 as_of;
  const char *note;
  const char *source;
} PlumbProvenance;

/** PlumbProvenances: those that one reading has met. */
typedef struct _PlumbProvenances PlumbProvenances;

/** plumb_provenances_new: @texts: (transfer none): gets the texts, and has to outlive whoever keeps them. */
PlumbProvenances *plumb_provenances_new (PlumbWarehouse *warehouse, GStringChunk *texts);
void plumb_provenances_free (PlumbProvenances *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbProvenances, plumb_provenances_free)

/** plumb_provenances_get: Returns: (transfer none): the provenance with @key, read when it is met first; %NULL with
 * @error set when it cannot be read. One that is not there is that of no load. */
const PlumbProvenance *plumb_provenances_get (PlumbProvenances *self, gint64 key, GError **error);

/** plumb_provenance_writer_new: for the rows of the load under way, each of which is written once. */
PlumbProvenanceWriter *plumb_provenance_writer_new (void);
void plumb_provenance_writer_free (PlumbProvenanceWriter *self);

/** plumb_provenance_writer_text: Returns: the number of @text, 0 for the empty text. */
gint32 plumb_provenance_writer_text (PlumbProvenanceWriter *self, const char *text);

/** plumb_provenance_writer_get_text: Returns: (transfer none): the text with @number. */
const char *plumb_provenance_writer_get_text (PlumbProvenanceWriter *self, gint32 number);

/** plumb_provenance_writer_key: @key: (out): of the row for @fact in the load of @warehouse. */
gboolean plumb_provenance_writer_key (PlumbProvenanceWriter *self,
                                      PlumbWarehouse *warehouse,
                                      const PlumbFact *fact,
                                      gint64 *key,
                                      GError **error);

G_END_DECLS
