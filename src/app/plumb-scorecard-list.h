/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of the scorecard in columns: those that are wanted and for which there is room.
 */
#pragma once

#include <adwaita.h>

#include "plumb-scorecard-item.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_LIST (plumb_scorecard_list_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardList, plumb_scorecard_list, PLUMB, SCORECARD_LIST, AdwBin)

/** plumb_scorecard_list_set_items: @items (element-type PlumbScorecardItem): the lines. Those that stay keep their
 * widgets, and the focus with them; of many the first are put in at once and the others bit by bit. */
void plumb_scorecard_list_set_items (PlumbScorecardList *self, GPtrArray *items);

/** plumb_scorecard_list_busy: whether lines are still to be put in. */
gboolean plumb_scorecard_list_busy (PlumbScorecardList *self);

/**
 * plumb_scorecard_list_arrange:
 * @level: how little room there is
 * @hidden: bits of the columns that are not wanted
 * @scorecard: (nullable): whose country and company the heads of the columns name
 */
void
plumb_scorecard_list_arrange (PlumbScorecardList *self, guint level, guint hidden, const PlumbScorecard *scorecard);

/** plumb_scorecard_list_show_order: marks the head of the column @order, %PLUMB_N_COLUMNS for none, that the lines are
 * ordered by. */
void plumb_scorecard_list_show_order (PlumbScorecardList *self, PlumbScorecardColumn order, gboolean reversed);

/** plumb_scorecard_list_open: as if the line @position were activated: an indicator opens, a heading opens or closes.
 */
void plumb_scorecard_list_open (PlumbScorecardList *self, guint position);

/** plumb_scorecard_list_focus: puts the focus on the heading of @theme (nullable), else on the list. */
void plumb_scorecard_list_focus (PlumbScorecardList *self, const char *theme);

/** plumb_scorecard_list_model: Returns: (transfer none) (element-type PlumbScorecardItem): the lines. */
GListModel *plumb_scorecard_list_model (PlumbScorecardList *self);

/** plumb_scorecard_list_n_columns: how many columns there are now. */
guint plumb_scorecard_list_n_columns (PlumbScorecardList *self);

G_END_DECLS
