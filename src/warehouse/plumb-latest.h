/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeping the table `latest` what the view `latest_of_observation` says. Private to this room.
 */
#pragma once

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/** PlumbLatestUpdate: the rows of `latest` that facts may change, while these are stored. */
typedef struct _PlumbLatestUpdate PlumbLatestUpdate;

PlumbLatestUpdate *plumb_latest_update_new (void);
void plumb_latest_update_free (PlumbLatestUpdate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLatestUpdate, plumb_latest_update_free)

/** plumb_latest_update_touch: notes @fact, which is given in the order of plumb_fact_compare(); @provenance is its key
 * where it is new, and 0 where the warehouse may have another figure in its place. */
void plumb_latest_update_touch (PlumbLatestUpdate *self, const PlumbFact *fact, gint64 provenance);

/** plumb_latest_update_apply: writes the rows anew once all facts are stored. */
gboolean plumb_latest_update_apply (PlumbLatestUpdate *self, PlumbWarehouse *warehouse, GError **error);

/** plumb_latest_rebuild: writes all of the table anew, after figures went. */
gboolean plumb_latest_rebuild (PlumbWarehouse *warehouse, GError **error);

G_END_DECLS
