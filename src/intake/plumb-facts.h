/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures out of cells: what value, numerator and denominator say together, and whether they agree.
 */
#pragma once

#include "plumb-layout.h"
#include "plumb-number.h"

G_BEGIN_DECLS

/**
 * plumb_fact_fill:
 * @fact: gets value, numerator, denominator, state and derived; its other fields are left alone
 * @value: as printed, %PLUMB_CELL_ABSENT or empty where it is to be worked out; never %PLUMB_CELL_BAD, as the next two
 *
 * A printed value counts as it is, and so does its marker. Without one, a count is its numerator; a percentage or
 * another ratio is computed and marked as derived; a rate is computed where its denominator is printed, and else left
 * to the warehouse, which knows the population. What a marker hides stays hidden: no part is ever worked out from the
 * others.
 *
 * Returns: %FALSE when there is neither value nor numerator
 */
gboolean plumb_fact_fill (PlumbFact *fact,
                          const PlumbIndicator *indicator,
                          PlumbCell value,
                          PlumbCell numerator,
                          PlumbCell denominator);

/**
 * plumb_fact_complete: computes the value of @fact, filled without a denominator, once its denominator is known. Does
 * nothing when it has a value or a marker.
 */
void plumb_fact_complete (PlumbFact *fact, const PlumbIndicator *indicator);

/** plumb_fact_check: warns of a percentage outside 0 to 100 and of more counted than there are. */
void plumb_fact_check (const PlumbFact *fact, const PlumbIndicator *indicator, PlumbProblems *problems);

/**
 * plumb_fact_disagrees:
 * @decimals: with which the value is printed
 *
 * Returns: whether the value of @fact is further from its numerator over its denominator than rounding to @decimals can
 * take it
 */
gboolean plumb_fact_disagrees (const PlumbFact *fact, const PlumbIndicator *indicator, int decimals);

G_END_DECLS
