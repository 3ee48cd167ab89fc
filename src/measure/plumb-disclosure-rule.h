/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules of disclosure control: which counts the publisher of a source hides, and how well they have to be hidden.
 */
#pragma once

#include "plumb-indicator.h"

G_BEGIN_DECLS

/**
 * PlumbDisclosureRule:
 * @name: `cin`, `ssda903`, `workforce`, `sen2` or `local`
 * @hidden_to: counts of 1 to this are hidden, primary suppression; 0 where they are published
 * @keep: how many values a hidden count must still be able to have for one who knows everything that is shown
 * @rounding: counts of countries and regions are rounded to this; 1 where they are not
 * @percent_decimals: places behind the point of a percentage; -1 where the indicator says
 *
 * Source: the census and return guidance of DfE's statistics: children in need and children looked after print no count
 * of 1 to 5 of an authority and round England and regions to 10; workforce and SEN2 print them. What is local is hidden
 * as the strictest of them are, since nobody has published it yet.
 */
typedef struct
{
  const char *name;
  int hidden_to;
  int keep;
  int rounding;
  int percent_decimals;
} PlumbDisclosureRule;

/** plumb_disclosure_rule_find: Returns: (transfer none) (nullable): the rule with this @name, %NULL where there is
 * none.
 */
const PlumbDisclosureRule *plumb_disclosure_rule_find (const char *name);

/** plumb_disclosure_rule_of: Returns: (transfer none): the rule of the return that @indicator comes from, `local` where
 * none of them is named. A return that prints small counts does not rule figures that are local as well. */
const PlumbDisclosureRule *plumb_disclosure_rule_of (const PlumbIndicator *indicator);

/** plumb_disclosure_rule_hides: whether @count, a number of children or cases, is hidden under @self for its size: it
 * is more than 0 and less than 6. NAN is no count. */
gboolean plumb_disclosure_rule_hides (const PlumbDisclosureRule *self, double count);

G_END_DECLS
