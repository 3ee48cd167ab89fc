/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The attacker: what everything that is shown tells about each hidden cell.
 *
 * The attacker knows every shown cell and total, that the cells add up, that counts are whole, that true zeros are
 * shown, and the reason beside each hidden cell: a small one is 1 to 5, one that protects is more. This is the
 * strongest of the attackers that may be met: one who knows the rule and not which cells are hidden for their size, and
 * one who knows nothing but that counts are not negative, allow every table that this one allows and more, so that
 * their intervals are no narrower. What is not thought of is an attacker who runs the choice of cells backwards,
 * guessing from which one was taken what the others are not.
 */
#pragma once

#include "plumb-disclosure-table.h"

G_BEGIN_DECLS

/**
 * PlumbDisclosureInterval:
 * The feasibility interval of a cell: every whole number in it is its count in some table that shows the same.
 *
 * @most: %G_MAXINT64 where there is no bound
 */
typedef struct
{
  gint64 least;
  gint64 most;
} PlumbDisclosureInterval;

/**
 * plumb_disclosure_attack:
 * @table: complete
 *
 * Returns: (transfer full) (array): an interval for each cell, by its number; that of a shown one is its count. %NULL
 * where the table is too large for it to be worked out.
 * Source: integer bounds by greatest flow: Cox (1995), see plumb-disclosure-network-private.h.
 */
PlumbDisclosureInterval *plumb_disclosure_attack (const PlumbDisclosureTable *table);

/**
 * plumb_disclosure_verify:
 * @table: complete
 *
 * Whether every hidden cell, whatever its reason, can still have as many values as the rule wants kept.
 *
 * Errors: #PLUMB_DISCLOSURE_ERROR_OPEN, also where the table is too large to say
 */
gboolean plumb_disclosure_verify (const PlumbDisclosureTable *table, GError **error);

G_END_DECLS
