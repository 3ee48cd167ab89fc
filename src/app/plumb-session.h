/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session: one warehouse that is open, what it offers to choose from, and what the reader has chosen. The pages share
 * it.
 */
#pragma once

#include "plumb-selection.h"
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

/**
 * plumb_session_prepare:
 * @path: (nullable): file name of a warehouse
 *
 * Begins, once, to open it while there is no window yet that could ask for it; the next plumb_session_open_async() of
 * the same file takes that over. %NULL forgets what was begun.
 *
 * Returns: (transfer none) (nullable): the worker that opens it
 */
PlumbWorker *plumb_session_prepare (const char *path);

/** plumb_session_open_finish: Returns: (transfer full): Errors: of plumb_warehouse_open(); G_IO_ERROR_CANCELLED. */
PlumbSession *plumb_session_open_finish (GAsyncResult *result, GError **error);

/**
 * plumb_session_refresh_async:
 * Reads again which areas, neighbour sets and indicators there are, after something was loaded or taken back; what was
 * chosen stays chosen, and nothing is emitted. Ends with plumb_session_open_finish().
 */
void plumb_session_refresh_async (PlumbSession *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/** plumb_session_path: Returns: (transfer none): the file's name. */
const char *plumb_session_path (PlumbSession *self);

/** plumb_session_worker: Returns: (transfer none): where everything is read. */
PlumbWorker *plumb_session_worker (PlumbSession *self);

/** plumb_session_writer: Returns: (transfer none): where everything is written; a thread of its own. */
PlumbWorker *plumb_session_writer (PlumbSession *self);

/** plumb_session_areas: Returns: (transfer none) (element-type PlumbArea): those with figures, authorities first; empty
 * in an empty warehouse. */
GPtrArray *plumb_session_areas (PlumbSession *self);

/** plumb_session_find_area: Returns: (transfer none) (nullable): the one with this GSS code, DfE number or name. */
PlumbArea *plumb_session_find_area (PlumbSession *self, const char *text);

/** plumb_session_sets: Returns: (transfer none) (element-type utf8): names of the neighbour sets, newest first. */
GPtrArray *plumb_session_sets (PlumbSession *self);

/** plumb_session_saved_sets: Returns: (transfer none) (element-type utf8): names of those that a reader has saved. */
GPtrArray *plumb_session_saved_sets (PlumbSession *self);

/** plumb_session_indicators: Returns: (transfer none) (element-type PlumbIndicator): all that are defined, by theme. */
GPtrArray *plumb_session_indicators (PlumbSession *self);

/** plumb_session_area: Returns: (transfer none) (nullable): the area chosen. */
PlumbArea *plumb_session_area (PlumbSession *self);

/** plumb_session_set: Returns: (transfer none) (nullable): the neighbour set chosen; %NULL for the newest that lists
 * the area. */
const char *plumb_session_set (PlumbSession *self);

/** plumb_session_group: Returns: (transfer none) (nullable): GSS codes of the group that stands in the place of the
 * neighbours, for the area chosen; %NULL while those of a set do. */
GStrv plumb_session_group (PlumbSession *self);

/** plumb_session_last_group: Returns: (transfer none) (nullable): the group last chosen for the area, in use or not. */
GStrv plumb_session_last_group (PlumbSession *self);

PlumbStatistic plumb_session_statistic (PlumbSession *self);

/** plumb_session_as_at: the Julian day as on which the warehouse is shown, 0 for as it stands now. */
guint32 plumb_session_as_at (PlumbSession *self);

/** plumb_session_public_view: whether only what the public may see is shown. */
gboolean plumb_session_public_view (PlumbSession *self);

/**
 * plumb_session_choose_area / plumb_session_choose_set / plumb_session_choose_statistic / plumb_session_choose_as_at /
 * plumb_session_choose_public_view / plumb_session_choose_months:
 * Emit `changed` when it was another one before. A set that the warehouse does not have is taken as %NULL.
 */
void plumb_session_choose_area (PlumbSession *self, PlumbArea *area);
void plumb_session_choose_set (PlumbSession *self, const char *name);
void plumb_session_choose_statistic (PlumbSession *self, PlumbStatistic statistic);
void plumb_session_choose_as_at (PlumbSession *self, guint32 as_at);
void plumb_session_choose_public_view (PlumbSession *self, gboolean public_view);
void plumb_session_choose_months (PlumbSession *self, guint months);

/** plumb_session_settle: Returns: (transfer full): what @settings say about figures: neighbour set, statistic, months
 * and public view. */
PlumbSelection *plumb_session_settle (GSettings *settings);

/** plumb_session_await_set: the set @name, which was just saved, is the one chosen, and no group. Nothing is emitted:
 * plumb_session_refresh_async() comes next. */
void plumb_session_await_set (PlumbSession *self, const char *name);

/** plumb_session_why_not_write: Returns: (transfer none) (nullable): why nothing can be written of what is shown, as a
 * sentence; %NULL where it can. */
const char *plumb_session_why_not_write (PlumbSession *self);

/** plumb_session_wrote: emits `changed`, as figures may be judged in another way since something was written of one. */
void plumb_session_wrote (PlumbSession *self);

/**
 * plumb_session_choose_group:
 * @codes: (nullable): GSS codes that stand in the place of the neighbours of the area chosen, for as long as the
 * session lasts; %NULL for the neighbours again
 *
 * Emits `group-changed` when it was another one before.
 */
void plumb_session_choose_group (PlumbSession *self, const char *const *codes);

/** plumb_session_apply: puts the choices of the session into @selection, all but the area: neighbour set, group,
 * statistic, day, public view and months. Whatever asks for a figure goes through here. */
void plumb_session_apply (PlumbSession *self, PlumbSelection *selection);

G_END_DECLS
