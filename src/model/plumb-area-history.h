/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an area was and became: its former codes, the areas before and after it, and those it is counted with.
 */
#pragma once

#include "plumb-area.h"

G_BEGIN_DECLS

/**
 * PlumbFormerCode:
 * @last_year: the last year in which it was the area's code, 0 where that is not known
 */
typedef struct
{
  char *code;
  int last_year;
} PlumbFormerCode;

/**
 * PlumbAreaHistory:
 * Never %NULL parts, empty where there is nothing to say.
 *
 * @former_codes: (element-type PlumbFormerCode): codes of this very area, the oldest first
 * @predecessors: (element-type PlumbArea): in whose place it came, wholly or in part, by name
 * @successors: (element-type PlumbArea): which came in its place, wholly or in part, by name
 * @counted_with: (element-type PlumbArea): of an authority the joint areas in which a return counts it together with
 * another; of a joint area its members
 */
typedef struct
{
  GArray *former_codes;
  GPtrArray *predecessors;
  GPtrArray *successors;
  GPtrArray *counted_with;
} PlumbAreaHistory;

/** plumb_area_history_new: Returns: (transfer full): one without anything in it yet. */
PlumbAreaHistory *plumb_area_history_new (void);
void plumb_area_history_free (PlumbAreaHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbAreaHistory, plumb_area_history_free)

/** plumb_area_history_add_code: adds a former code behind those it has; @last_year 0 where it is not known. */
void plumb_area_history_add_code (PlumbAreaHistory *self, const char *code, int last_year);

G_END_DECLS
