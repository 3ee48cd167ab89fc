/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the figures of parts say alike.
 */
#pragma once

#include "plumb-figure-private.h"
#include "plumb-parts.h"

G_BEGIN_DECLS

/** plumb_parts_words_place: Returns: (transfer full): whose parts, of what, by what: `North Somerset, by source`. */
char *plumb_parts_words_place (const PlumbFigure *figure, const PlumbParts *parts);

/** plumb_parts_words_range: Returns: (transfer full) (nullable): the first period and the last. */
char *plumb_parts_words_range (const PlumbParts *parts);

/**
 * plumb_parts_words_nothing: Returns: (transfer full): why there is nothing to draw.
 * @wanted: (nullable): what kind of breakdown is lacking, to follow "by": `grade`; the dimension that was asked for, or
 * any category, where %NULL
 */
char *plumb_parts_words_nothing (const PlumbFigure *figure, const PlumbParts *parts, const char *wanted);

/** plumb_parts_words_row: Returns: (transfer full): `312`, `12.4 %`, or `not shown: suppressed ... (c)`, or that there
 * is no figure. */
char *plumb_parts_words_row (const PlumbIndicator *indicator, const PlumbObservation *observation);

/** plumb_parts_words_share: Returns: (transfer full): @part of @whole in percent with one decimal: `28.4 %`. */
char *plumb_parts_words_share (double part, double whole);

/**
 * plumb_parts_words_footer: Returns: (transfer full): source and definition, then @remarks, then the letters that
 * occur, with their reasons.
 * @shown: (element-type PlumbParts): those shown, one or several
 * @periods: (element-type PlumbPeriod): those shown
 * @remarks: (nullable): whole sentences
 */
char *
plumb_parts_words_footer (const PlumbFigure *figure, GPtrArray *shown, GArray *periods, const char *remarks);

G_END_DECLS
