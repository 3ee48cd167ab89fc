/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stacked chart as it was loaded: its layers, and what each period is.
 */
#pragma once

#include "plumb-parts-words.h"

G_BEGIN_DECLS

/**
 * PlumbLayer: what has one colour through all columns: a category, or several that are grouped.
 *
 * @name: (transfer full)
 * @members: (element-type guint): parts
 * @values: for each period, NAN where one of @members is lacking and the layer is this one only, or all are
 * @lacking: for each period: a member is hidden or missing
 */
typedef struct
{
  char *name;
  GArray *members;
  PlumbRole role;
  double *values;
  gboolean *lacking;
} PlumbLayer;

/**
 * PlumbStacked:
 * @shares: columns are as high as each other, parts are percentages of them
 * @negative: a value is below zero, so that there are no shares
 * @n: periods
 * @sums: (array length=n)
 * @layers: (element-type PlumbLayer): from the base up
 */
typedef struct
{
  PlumbParts *parts;
  gboolean shares;
  gboolean negative;
  guint n;
  PlumbPartsSum *sums;
  GPtrArray *layers;
} PlumbStacked;

/** plumb_stacked_arrange: groups the parts into layers. */
void plumb_stacked_arrange (PlumbStacked *self);
void plumb_stacked_free (gpointer data);

/** plumb_stacked_period: the period @i. */
PlumbPeriod plumb_stacked_period (const PlumbStacked *self, guint i);

/** plumb_stacked_is_drawn: whether period @i has a column: of shares only one that is complete. */
gboolean plumb_stacked_is_drawn (const PlumbStacked *self, guint i);

/** plumb_stacked_length: how much of the axis @layer takes in period @i, NAN for none. */
double plumb_stacked_length (const PlumbStacked *self, const PlumbLayer *layer, guint i);

/** plumb_stacked_text: Returns: (transfer full) (nullable): what is printed in the part that @layer has in period @i;
 * %NULL where it is not all of it. */
char *plumb_stacked_text (const PlumbStacked *self, const PlumbLayer *layer, guint i);

/** plumb_stacked_letters: Returns: (transfer full): of what is lacking in @layer in period @i. */
char *plumb_stacked_letters (const PlumbStacked *self, const PlumbLayer *layer, guint i);

/** plumb_stacked_say: Returns: (transfer full): @layer in period @i in a sentence. */
char *plumb_stacked_say (const PlumbStacked *self, const PlumbLayer *layer, guint i);

/* plumb-figure-stacked-words.c: see #PlumbFigureClass */
gboolean plumb_stacked_is_empty (const PlumbFigure *figure);
char *plumb_stacked_title (const PlumbFigure *figure);
char *plumb_stacked_subtitle (const PlumbFigure *figure, gsize *tail);
char *plumb_stacked_sentence (const PlumbFigure *figure);
char *plumb_stacked_footer (const PlumbFigure *figure);
GPtrArray *plumb_stacked_table (const PlumbFigure *figure);

G_END_DECLS
