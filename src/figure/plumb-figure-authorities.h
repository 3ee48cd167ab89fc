/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All authorities of a figure: who they are, in which years, and how the own area and its neighbours are told from the
 * others.
 */
#pragma once

#include "plumb-counts.h"
#include "plumb-figure-private.h"
#include "plumb-key.h"

G_BEGIN_DECLS

/** PlumbAmong: what an authority is to the own area, in the order in which they are painted. */
typedef enum
{
  PLUMB_AMONG_OTHERS,
  PLUMB_AMONG_NEIGHBOURS,
  PLUMB_AMONG_OWN,
  PLUMB_N_AMONG
} PlumbAmong;

/**
 * PlumbAmongStyle: how an authority is drawn, so that neither colour nor shape alone tells, and the own one is seen
 * first.
 *
 * @id: of the group of marks
 * @name: the role of its name
 * @point: that of its point
 * @bar: that of its bar
 * @shape: of its point
 * @radius: of its point, in points, before text scale
 * @size: of its name
 */
typedef struct
{
  const char *id;
  PlumbRole name;
  PlumbRole point;
  PlumbRole bar;
  PlumbPointShape shape;
  double radius;
  PlumbTextSize size;
} PlumbAmongStyle;

const PlumbAmongStyle *plumb_among_style (PlumbAmong among);

/** plumb_among_text: the style of a name. */
PlumbTextStyle plumb_among_text (PlumbAmong among);

/** plumb_among: what @area is to the area of @comparison. */
PlumbAmong plumb_among (const PlumbComparison *comparison, const PlumbArea *area);

/** plumb_among_label: Returns: (transfer none): a heading for each: the name of the own area, `statistical neighbour`,
 * `other authority`. */
const char *plumb_among_label (const PlumbComparison *comparison, PlumbAmong among);

/** plumb_among_key: sets @entries (array length=%PLUMB_N_AMONG): own, neighbours where there are any, others. Returns:
 * how many are set. */
guint plumb_among_key (const PlumbComparison *comparison, PlumbKeyEntry *entries);

/**
 * plumb_authorities_load:
 * @indicator: that of @comparison, or another
 * @from: first period, not set for all
 * @to: last one
 *
 * Returns: (transfer full) (element-type PlumbSeries): of every authority of the country of the own area, those that
 * ceased to be too, in the frequency of @from where that is set
 */
GPtrArray *plumb_authorities_load (PlumbWarehouse *warehouse,
                                   const PlumbComparison *comparison,
                                   PlumbIndicator *indicator,
                                   PlumbPeriod from,
                                   PlumbPeriod to,
                                   GError **error);

/**
 * plumb_authorities_at: those of @series that were areas in @period, so that nobody is counted twice through those that
 * came in its place. In the year in which one took the place of another, whoever has a row.
 *
 * Returns: (transfer full) (element-type PlumbSeries): the order is kept
 */
GPtrArray *plumb_authorities_at (GPtrArray *series, PlumbPeriod period);

/** plumb_authorities_subtitle: Returns: (transfer full): see plumb_words_subtitle_of(): of the own area among all
 * authorities, in the period of @self. */
char *plumb_authorities_subtitle (const PlumbFigure *self, const char *remark, gsize *tail);

/**
 * PlumbUndrawn: how many authorities are not drawn, by the reason. Begin with zeros.
 *
 * @states: as their figure is no number
 * @no_row: as they have no measured figure
 * @lacks: as their figure has no counts
 */
typedef struct
{
  guint states[PLUMB_N_STATES];
  guint no_row;
  guint lacks[PLUMB_N_LACKS];
} PlumbUndrawn;

/** plumb_undrawn_count: Returns: whether @observation, (nullable), is a measured number; counts it with its reason
 * where it is not. */
gboolean plumb_undrawn_count (PlumbUndrawn *self, const PlumbObservation *observation);

/** plumb_undrawn_sentence: Returns: (transfer full): `Not drawn: 3 c (suppressed ...), 1 without a figure.`; empty
 * where all are drawn. */
char *plumb_undrawn_sentence (const PlumbUndrawn *self);

/** plumb_cells_take: adds @cell, which is freed, to a row of a table. */
void plumb_cells_take (GStrvBuilder *row, char *cell);

/** plumb_cells_status: what stands beside a value in a table: `provisional`, the reason why there is none, or nothing.
 */
const char *plumb_cells_status (const PlumbObservation *observation);

G_END_DECLS
