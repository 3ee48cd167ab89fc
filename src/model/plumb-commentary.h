/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commentary: what was said of a figure, and what is to be done about it.
 */
#pragma once

#include "plumb-area.h"
#include "plumb-indicator.h"
#include "plumb-period.h"

G_BEGIN_DECLS

/**
 * PlumbCommentary:
 * Texts are never %NULL, empty where nothing is said.
 *
 * @period: of the figure it is about
 * @reason: why the figure is what it is
 * @done: what was done
 * @owner: who answers for it
 * @next_action: what is to be done next
 * @due: Julian day by which it is to be done, 0 where none is given
 */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  PlumbPeriod period;
  char *reason;
  char *done;
  char *owner;
  char *next_action;
  guint32 due;
} PlumbCommentary;

/** plumb_commentary_new: Returns: (transfer full): a copy of @fields, whose texts may be %NULL for empty. */
PlumbCommentary *plumb_commentary_new (const PlumbCommentary *fields);
void plumb_commentary_free (PlumbCommentary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCommentary, plumb_commentary_free)

G_END_DECLS
