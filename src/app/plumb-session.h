/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session: one warehouse that is open, what it offers to choose from, and what the reader has chosen. The pages share
 * it.
 */
#pragma once

#include "plumb-comparator.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SESSION (plumb_session_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSession, plumb_session, PLUMB, SESSION, GObject)

/**
 * plumb_session_open_async:
 * @path: file name of the warehouse
 * @migrate: bring one that an older Plumbline made up to date before, with a copy kept beside it
 *
 * Opens it on a worker of its own and reads which areas and neighbour sets it has. No area is chosen yet.
 */
void plumb_session_open_async (const char *path,
                               gboolean migrate,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/** plumb_session_open_finish: Returns: (transfer full): Errors: of plumb_warehouse_open(); G_IO_ERROR_CANCELLED. */
PlumbSession *plumb_session_open_finish (GAsyncResult *result, GError **error);

/** plumb_session_path: Returns: (transfer none): the file's name. */
const char *plumb_session_path (PlumbSession *self);

/** plumb_session_worker: Returns: (transfer none): where everything is read. */
PlumbWorker *plumb_session_worker (PlumbSession *self);

/** plumb_session_areas: Returns: (transfer none) (element-type PlumbArea): those with figures, authorities first; empty
 * in an empty warehouse. */
GPtrArray *plumb_session_areas (PlumbSession *self);

/** plumb_session_find_area: Returns: (transfer none) (nullable): the one with this GSS code, DfE number or name. */
PlumbArea *plumb_session_find_area (PlumbSession *self, const char *text);

/** plumb_session_sets: Returns: (transfer none) (element-type utf8): names of the neighbour sets, newest first. */
GPtrArray *plumb_session_sets (PlumbSession *self);

/** plumb_session_area: Returns: (transfer none) (nullable): the area chosen. */
PlumbArea *plumb_session_area (PlumbSession *self);

/** plumb_session_set: Returns: (transfer none) (nullable): the neighbour set chosen; %NULL for the newest that lists
 * the area. */
const char *plumb_session_set (PlumbSession *self);

PlumbStatistic plumb_session_statistic (PlumbSession *self);

/**
 * plumb_session_choose_area / plumb_session_choose_set / plumb_session_choose_statistic:
 * Emit `changed` when it was another one before. A set that the warehouse does not have is taken as %NULL.
 */
void plumb_session_choose_area (PlumbSession *self, PlumbArea *area);
void plumb_session_choose_set (PlumbSession *self, const char *name);
void plumb_session_choose_statistic (PlumbSession *self, PlumbStatistic statistic);

G_END_DECLS
