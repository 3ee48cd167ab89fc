/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a spine shows: the latest figure of many indicators, each on the range of all authorities.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/**
 * PlumbSpineRow:
 * @row: lives as long as the spine
 * @all: all authorities in the period of the own figure, own area included; its n may be too few to draw a range
 * @judged: higher or lower is better
 * @side: 1 where the own figure is on the better side of the middle authority (the higher, where there is no
 * judgement), -1 on the other, 0 where both print the same or there is nothing to compare
 */
typedef struct
{
  const PlumbScorecardRow *row;
  PlumbComparator all;
  gboolean judged;
  int side;
} PlumbSpineRow;

/**
 * PlumbSpine:
 * @country: (nullable): whose authorities they are
 * @rows: (element-type PlumbSpineRow): the judged ones first, then those without judgement, by theme
 * @n_judged: how many are judged
 * @left_out: totals, which depend on the size of an area and are compared with nobody
 */
typedef struct
{
  PlumbScorecard *scorecard;
  PlumbArea *country;
  GArray *rows;
  guint n_judged;
  guint left_out;
} PlumbSpine;

/** plumb_spine_has_range: whether so many authorities have a value that a range can be drawn. */
gboolean plumb_spine_has_range (const PlumbSpineRow *row);

/**
 * plumb_spine_place: where @value lies on the range of @row: 0 for the worst authority (the lowest, where there is no
 * judgement), 0.5 for the middle one, 1 for the best, straight in between on each side; NAN for NAN.
 *
 * Source: the spine chart of Public Health England's Fingertips, there about the national average.
 */
double plumb_spine_place (const PlumbSpineRow *row, double value);

/** plumb_spine_statistic: the chosen statistic of the neighbours, NAN where there is none. */
double plumb_spine_statistic (const PlumbSpineRow *row);

/* plumb-figure-spine-words.c: Returns: (transfer full) */
char *plumb_spine_title (const PlumbFigure *self);
char *plumb_spine_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_spine_sentence (const PlumbFigure *self);
char *plumb_spine_footer (const PlumbFigure *self);
GPtrArray *plumb_spine_table (const PlumbFigure *self);

/** plumb_spine_caption: `%, 2024–25 · Lower is better`. */
char *plumb_spine_caption (const PlumbSpineRow *row);

/** plumb_spine_datum: the row read out. */
char *plumb_spine_datum (const PlumbFigure *self, const PlumbSpineRow *row);

/** plumb_spine_middle: `England’s middle authority`. */
char *plumb_spine_middle (const PlumbSpine *self);

G_END_DECLS
