/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparisons for the tests of the figures, made by hand: two from published figures, the others the worst that data
 * can be.
 */
#pragma once

#include "plumb-figure.h"

G_BEGIN_DECLS

/** fixture_names: %NULL-terminated. */
extern const char *const fixture_names[];

/** fixture_comparison: Returns: (transfer full): the comparison called @name, one of fixture_names. */
PlumbComparison *fixture_comparison (const char *name);

/**
 * fixture_alone: Returns: (transfer full): @figures, as `period:value:numerator:denominator:status` with blanks
 * between, of an area called North Somerset that is compared with nobody.
 */
PlumbComparison *fixture_alone (const PlumbIndicator *fields, const char *figures);

/**
 * fixture_compared: Returns: (transfer full): likewise, beside @neighbours, @region and @country.
 * @neighbours: (array zero-terminated=1) (nullable): figures, one string a neighbour
 * @region: (nullable): figures of the South West; @country: (nullable): of England
 */
PlumbComparison *fixture_compared (const PlumbIndicator *fields,
                                   const char *figures,
                                   const char *const *neighbours,
                                   const char *region,
                                   const char *country);

/** fixture_figure: Returns: (transfer full) (nullable): the figure of that comparison; %NULL for a kind that reads more
 * than a comparison from a warehouse. */
PlumbFigure *fixture_figure (PlumbFigureKind kind, const char *name);

G_END_DECLS
