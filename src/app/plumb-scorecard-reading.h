/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scorecards are read on the worker; the first one while there is no page yet that asks for it.
 */
#pragma once

#include "plumb-scorecard-item.h"
#include "plumb-worker.h"

G_BEGIN_DECLS

/**
 * plumb_scorecard_read_async:
 * @selection: (transfer full): area, neighbours, day, view; the indicator is of no matter
 */
void plumb_scorecard_read_async (PlumbWorker *worker,
                                 PlumbSelection *selection,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/** plumb_scorecard_read_finish: Returns: (transfer full): the scorecard, with what is pinned. Errors: of
 * plumb_worker_run_finish() and plumb_scorecard_load(). */
PlumbScorecardShared *plumb_scorecard_read_finish (PlumbWorker *worker, GAsyncResult *result, GError **error);

/**
 * plumb_scorecard_read_ahead:
 * @areas: (transfer full): where the first scorecard may be of: the first of these GSS codes, numbers or names that
 * there is, else the first area with figures
 * @selection: (transfer full): likewise, but for the area
 *
 * Reads a scorecard that the next plumb_scorecard_read_async() has at once where it asks for the same; else it is let
 * go.
 */
void plumb_scorecard_read_ahead (PlumbWorker *worker, GStrv areas, PlumbSelection *selection);

G_END_DECLS
