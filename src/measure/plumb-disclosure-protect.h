/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Primary and secondary suppression of a table of counts.
 */
#pragma once

#include "plumb-disclosure-table.h"

G_BEGIN_DECLS

/**
 * plumb_disclosure_protect:
 * @table: complete; each cell gets its reason
 *
 * Hides the counts that the rule hides for their size and then as many others as it takes so that none of the hidden
 * ones can be told: those that take the fewest totals first, of these the smallest. True zeros are never hidden. Where
 * the cells are not enough totals are hidden too, and where the work grows out of hand everything is. The result has
 * been verified by the attacker.
 *
 * Errors: #PLUMB_DISCLOSURE_ERROR_OPEN, where even that does not hold: a total was hidden before whose cells are all
 * zero
 * Source: cells by least-cost augmenting paths in the network of the table: Kelly, Golden and Assad (1992).
 */
gboolean plumb_disclosure_protect (PlumbDisclosureTable *table, GError **error);

G_END_DECLS
