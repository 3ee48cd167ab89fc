/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a heat map shows: indicators by authorities, or the authorities of one indicator by periods.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/** PLUMB_HEAT_GRADES: the shades of what has no quarter, from lowest to highest. */
#define PLUMB_HEAT_GRADES 3

/**
 * PlumbHeatCell:
 * All pointers live as long as the map.
 *
 * @observation: (nullable): no row for the period where it is %NULL
 * @band: 'A' best to 'D' worst quarter of all authorities in the period; 0 where there is none
 * @grade: without a band: 1 in the lowest third of what is shown beside it to %PLUMB_HEAT_GRADES; 0 where there is no
 * number that was measured
 */
typedef struct
{
  const PlumbComparison *comparison;
  const PlumbSeries *series;
  PlumbPeriod period;
  const PlumbObservation *observation;
  char band;
  guint grade;
} PlumbHeatCell;

/**
 * PlumbHeat:
 * @by_period: the columns are periods and the rows authorities; else the rows are indicators and the columns
 * authorities
 * @scorecard: (nullable): where it is not @by_period
 * @comparison: (nullable): where it is
 * @authorities: (element-type PlumbSeries) (nullable): of all authorities, where it is by period
 * @country: (nullable): whose authorities the quarters are of
 * @rows: how many, the own area first where it is by period
 * @columns: how many, the own area first where it is not by period
 * @cells: (element-type PlumbHeatCell): row after row
 * @bands: whether any cell has a band; @grades: whether any has a grade
 * @left_out: totals, which depend on the size of an area
 */
typedef struct
{
  gboolean by_period;
  PlumbScorecard *scorecard;
  PlumbComparison *comparison;
  GPtrArray *authorities;
  PlumbArea *country;
  guint rows;
  guint columns;
  GArray *cells;
  gboolean bands;
  gboolean grades;
  guint left_out;
} PlumbHeat;

const PlumbHeatCell *plumb_heat_cell (const PlumbHeat *self, guint row, guint column);

/* plumb-figure-heat-load.c */
gboolean plumb_heat_load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_heat_free (gpointer heat);

/* plumb-figure-heat-words.c: Returns: (transfer full) */
char *plumb_heat_title (const PlumbFigure *self);
char *plumb_heat_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_heat_sentence (const PlumbFigure *self);
char *plumb_heat_footer (const PlumbFigure *self);
GPtrArray *plumb_heat_table (const PlumbFigure *self);

/** plumb_heat_row_name / plumb_heat_column_name: the name of an indicator or an area; of a period its short label. */
char *plumb_heat_row_name (const PlumbHeat *self, guint row);
char *plumb_heat_column_name (const PlumbHeat *self, guint column);

/** plumb_heat_caption: what stands under the name of a row: unit, period and polarity of an indicator; nothing under an
 * area. */
char *plumb_heat_caption (const PlumbHeat *self, guint row);

/** plumb_heat_datum: the cell read out. */
char *plumb_heat_datum (const PlumbHeat *self, const PlumbHeatCell *cell);

G_END_DECLS
