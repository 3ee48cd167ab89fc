/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbour sets that a reader saves: each is a load of its own, so that it stands in the history of the warehouse and
 * can be taken back there.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

/**
 * PlumbSavedSet:
 * @area: GSS code, DfE number or name of whose neighbours they are
 * @members: likewise, in their order
 */
typedef struct
{
  char *name;
  char *area;
  GStrv members;
} PlumbSavedSet;

/** plumb_saved_set_new: Returns: (transfer full): texts are copied, blanks around @name left out. */
PlumbSavedSet *plumb_saved_set_new (const char *name, const char *area, const char *const *members);
PlumbSavedSet *plumb_saved_set_copy (const PlumbSavedSet *self);
void plumb_saved_set_free (PlumbSavedSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSavedSet, plumb_saved_set_free)

/** plumb_saved_set_why_not: @names: (element-type utf8): of all sets there are; Returns: (transfer full) (nullable):
 * why a set cannot be called @name, as a sentence; %NULL where it can. */
char *plumb_saved_set_why_not (const char *name, const GPtrArray *names);

/** plumb_saved_set_write: saves @self, of at least one member. Errors: CONSTRAINT for its name, see
 * plumb_saved_set_why_not(), and for the area among its members; UNKNOWN for an area that is not there. */
gboolean plumb_saved_set_write (const PlumbSavedSet *self, PlumbWarehouse *warehouse, GError **error);

/** plumb_saved_set_delete: Returns: (transfer full): the set @name as it was. Errors: UNKNOWN for one that is not
 * there; READ_ONLY for one that came with a file. */
PlumbSavedSet *plumb_saved_set_delete (const char *name, PlumbWarehouse *warehouse, GError **error);

G_END_DECLS
