/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the plot and the words of small multiples share: a panel for the own area and one for each neighbour.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/** plumb_panels_n: how many panels there are. */
guint plumb_panels_n (const PlumbFigure *self);

/** plumb_panels_series: Returns: (transfer none): what panel @i shows: the own area, then the neighbours by rank. */
const PlumbSeries *plumb_panels_series (const PlumbFigure *self, guint i);

/** plumb_panels_statistic: the neighbours' statistic at @period; NAN where there is none, and for what adds up over
 * areas. */
double plumb_panels_statistic (const PlumbFigure *self, PlumbPeriod period);

/** plumb_panels_extent: of everything that is drawn. */
PlumbExtent plumb_panels_extent (const PlumbFigure *self);

/** plumb_panels_newest: Returns: (transfer full): the newest number of @series with its unit, and with its period
 * where that is not the newest of the figure; else the letter of its newest row, or that there is none. */
char *plumb_panels_newest (const PlumbFigure *self, const PlumbSeries *series);

/* plumb-figure-multiples-words.c: see #PlumbFigureClass */
gboolean plumb_panels_is_empty (const PlumbFigure *self);
char *plumb_panels_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_panels_sentence (const PlumbFigure *self);
char *plumb_panels_footer (const PlumbFigure *self);
GPtrArray *plumb_panels_table (const PlumbFigure *self);

G_END_DECLS
