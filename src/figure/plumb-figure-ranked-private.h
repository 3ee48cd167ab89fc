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

/**
 * PlumbRankedPlot: the bars while they are laid out.
 *
 * @n: how many are ranked
 * @row: height of the row of one authority
 */
typedef struct
{
  const PlumbFigure *figure;
  const PlumbRanked *ranked;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  guint n;
  double left;
  double right;
  double top;
  double bottom;
  double row;
} PlumbRankedPlot;

/** plumb_ranked_at: Returns: (transfer none): the rank in row @i. */
const PlumbRank *plumb_ranked_at (const PlumbRankedPlot *self, guint i);

/** plumb_ranked_value: the figure in row @i, one of those ranked. */
double plumb_ranked_value (const PlumbRankedPlot *self, guint i);

/** plumb_ranked_middle: the middle of row @i, in points. */
double plumb_ranked_middle (const PlumbRankedPlot *self, guint i);

/* plumb-figure-ranked-notes.c */

/**
 * plumb_ranked_bands: the letters of the quarters before the bars, with the values between them and lines across.
 * @draw: %FALSE to measure only
 * @height: (out): that they need
 *
 * Returns: their width, 0 where there are no bands
 */
double plumb_ranked_bands (const PlumbRankedPlot *self, gboolean draw, double *height);

/** plumb_ranked_unranked: from @y on who is picked out and has no number, a line each with its letter, then how many
 * have none. Returns: where it ends. */
double plumb_ranked_unranked (const PlumbRankedPlot *self, double y);

/* plumb-figure-ranked-words.c: see #PlumbFigureClass */
char *plumb_ranked_title (const PlumbFigure *self);
char *plumb_ranked_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_ranked_sentence (const PlumbFigure *self);
char *plumb_ranked_footer (const PlumbFigure *self);
GPtrArray *plumb_ranked_table (const PlumbFigure *self);

G_END_DECLS
