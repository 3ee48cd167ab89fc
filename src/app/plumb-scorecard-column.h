/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the scorecard: what they are called, how wide they are, and how they order its rows.
 */
#pragma once

#include "plumb-scorecard.h"

G_BEGIN_DECLS

/** PLUMB_SCORECARD_LEVELS: of room: 0 where there is enough, 3 where there is least, as with large text. */
#define PLUMB_SCORECARD_LEVELS 4

/** plumb_scorecard_column_to_string: Returns: (transfer none): the word that files keep: `value`, and `theme` for
 * %PLUMB_N_COLUMNS. */
const char *plumb_scorecard_column_to_string (PlumbScorecardColumn column);
gboolean plumb_scorecard_column_parse (const char *text, PlumbScorecardColumn *column);

/** plumb_scorecard_column_title: @group: a chosen group stands in the place of the neighbours; Returns: (transfer
 * none): what stands over the column, translated. */
const char *plumb_scorecard_column_title (PlumbScorecardColumn column, gboolean group);

/** plumb_scorecard_column_order: Returns: (transfer none): what a list of orders calls the one by @column, translated:
 * `Change, worse first`. */
const char *plumb_scorecard_column_order (PlumbScorecardColumn column);

/** plumb_scorecard_column_width: points at text scale 1 without padding where the room is @level; 0 takes what is left,
 * -1 has no room and its text may go under another. */
int plumb_scorecard_column_width (PlumbScorecardColumn column, guint level);

/**
 * plumb_scorecard_column_compare:
 * @reversed: the other way round; what cannot be compared stays last
 *
 * Returns: less than 0 where @a comes before @b in the order by @column, 0 where neither does
 */
int plumb_scorecard_column_compare (PlumbScorecardColumn column,
                                    const PlumbScorecardRow *a,
                                    const PlumbScorecardRow *b,
                                    gboolean reversed);

G_END_DECLS
