/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts put in the order in which they are stored, however many there are: sorted runs on disk, merged as they are
 * read. Private to this room.
 */
#pragma once

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/** PLUMB_FACT_RUN: facts that are sorted at a time; with their keys 88 bytes each. */
#define PLUMB_FACT_RUN (512 * 1024)

/**
 * plumb_fact_sorter_new:
 * @folder: where the runs go when there are more than @run facts, in files without a name that are gone with the
 * program
 * @run: %PLUMB_FACT_RUN; less in tests
 */
PlumbFactSorter *plumb_fact_sorter_new (const char *folder, gsize run);
void plumb_fact_sorter_free (PlumbFactSorter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFactSorter, plumb_fact_sorter_free)

/**
 * plumb_fact_sorter_add: takes a copy of @fact.
 * Errors: %PLUMB_WAREHOUSE_ERROR_NO_SPACE, %PLUMB_WAREHOUSE_ERROR_READ_ONLY when a run cannot be written
 */
gboolean plumb_fact_sorter_add (PlumbFactSorter *self, const PlumbFact *fact, GError **error);

/** plumb_fact_sorter_length: the number of facts added. */
guint64 plumb_fact_sorter_length (const PlumbFactSorter *self);

/**
 * plumb_fact_sorter_finish: ends the adding. Errors: as plumb_fact_sorter_add()
 */
gboolean plumb_fact_sorter_finish (PlumbFactSorter *self, GError **error);

/**
 * plumb_fact_sorter_next:
 * @fact: (out) (transfer none) (nullable): the next by plumb_fact_compare(), those of one key in the order in which
 * they were added; valid until the next call; %NULL after the last
 *
 * Errors: %PLUMB_WAREHOUSE_ERROR_INTERNAL when a run cannot be read back
 */
gboolean plumb_fact_sorter_next (PlumbFactSorter *self, const PlumbFact **fact, GError **error);

G_END_DECLS
