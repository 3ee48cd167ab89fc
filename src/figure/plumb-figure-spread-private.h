/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The spread over time: what the drawing and the words of it share.
 */
#pragma once

#include "plumb-figure-authorities.h"

G_BEGIN_DECLS

/**
 * PlumbSpreadData:
 * @neighbours: the boxes are those of the neighbours, without the own area; else of all authorities, it among them
 * @groups: (element-type PlumbComparator): one a period of the comparison
 */
typedef struct
{
  gboolean neighbours;
  GArray *groups;
} PlumbSpreadData;

const PlumbSpreadData *plumb_spread_data (const PlumbFigure *figure);

/** plumb_spread_group: Returns: (transfer none) (nullable): the box of period @i of the comparison; %NULL where fewer
 * than %PLUMB_COMPARATOR_MINIMUM have a value. */
const PlumbComparator *plumb_spread_group (const PlumbFigure *figure, guint i);

/** plumb_spread_extent: of all that is drawn. */
PlumbExtent plumb_spread_extent (const PlumbFigure *figure);

/* plumb-figure-spread-words.c */

/** plumb_spread_name: Returns: (transfer none): whose spread it is, translated: `All authorities`. */
const char *plumb_spread_name (const PlumbFigure *self);

/* see #PlumbFigureClass */
char *plumb_spread_title (const PlumbFigure *self);
char *plumb_spread_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_spread_sentence (const PlumbFigure *self);
char *plumb_spread_footer (const PlumbFigure *self);
GPtrArray *plumb_spread_table (const PlumbFigure *self);

G_END_DECLS
