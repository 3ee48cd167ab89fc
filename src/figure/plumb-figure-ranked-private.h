/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All authorities ranked: what the drawing and the words of it share.
 */
#pragma once

#include "plumb-figure-authorities.h"

G_BEGIN_DECLS

/**
 * PlumbRanked:
 * @series: (element-type PlumbSeries): all authorities of the period
 * @ranks: (element-type PlumbRank): best first; those that share a rank by band, then by name
 * @summary: of @ranks
 */
typedef struct
{
  GPtrArray *series;
  GArray *ranks;
  PlumbRankSummary summary;
} PlumbRanked;

/** plumb_ranked: Returns: (transfer none): what @figure has loaded. */
const PlumbRanked *plumb_ranked (const PlumbFigure *figure);

/** plumb_ranked_own: Returns: (transfer none) (nullable): the rank of the own area; %NULL where it is not ranked. */
const PlumbRank *plumb_ranked_own (const PlumbFigure *figure);

/** plumb_ranked_series: Returns: (transfer none): which @rank is the rank of. */
const PlumbSeries *plumb_ranked_series (const PlumbFigure *figure, const PlumbRank *rank);

/** plumb_ranked_label: Returns: (transfer full): `21st of 151, band A`, `10th highest of 151`. */
char *plumb_ranked_label (const PlumbFigure *figure, const PlumbRank *rank);

/* plumb-figure-ranked-words.c: see #PlumbFigureClass */
char *plumb_ranked_title (const PlumbFigure *self);
char *plumb_ranked_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_ranked_sentence (const PlumbFigure *self);
char *plumb_ranked_footer (const PlumbFigure *self);
GPtrArray *plumb_ranked_table (const PlumbFigure *self);

G_END_DECLS
