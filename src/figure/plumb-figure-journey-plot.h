/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A journey while it is laid out.
 */
#pragma once

#include "plumb-figure-journey-private.h"

G_BEGIN_DECLS

/**
 * PlumbJourneyPlot:
 * @unit: a point at text scale 1
 * @rows: the steps stand one below the other
 * @column: width of a column, with its gap
 * @tops: of the rows; the last is where they end
 * @highest: count
 * @frame: columns have a scale along y, rows along x
 * @data_index: of the data, by year before and step
 */
typedef struct
{
  const PlumbJourney *data;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  gboolean rows;
  double column;
  double tops[PLUMB_N_JOURNEY + 1];
  double highest;
  PlumbFrame frame;
  int data_index[2][PLUMB_N_JOURNEY];
} PlumbJourneyPlot;

/** plumb_journey_plot_step: Returns: (transfer none): the step. */
const PlumbStep *plumb_journey_plot_step (const PlumbJourneyPlot *self, PlumbStepKind kind);

/** plumb_journey_plot_left: where the column of a step begins. */
double plumb_journey_plot_left (const PlumbJourneyPlot *self, PlumbStepKind kind);

/** plumb_journey_text_width: of a column. */
double plumb_journey_text_width (const PlumbJourneyPlot *self);

/** plumb_journey_text_style: a style with these. */
PlumbTextStyle plumb_journey_text_style (PlumbTextSize size, PlumbRole role, gboolean bold, double wrap);

/**
 * plumb_journey_put: @text with its corner at @x, @y; nothing for an empty one.
 * @draw: %FALSE to measure only
 *
 * Returns: its height. Take the greater of two such by fmax(): MAX() would draw twice.
 */
double plumb_journey_put (const PlumbJourneyPlot *self,
                          double x,
                          double y,
                          const char *text,
                          const PlumbTextStyle *style,
                          int datum,
                          gboolean draw);

/** plumb_journey_put_change: likewise the change of a step, with its shape and whether it could be chance. */
double plumb_journey_put_change (const PlumbJourneyPlot *self,
                                 PlumbStepKind kind,
                                 double x,
                                 double y,
                                 double wrap,
                                 gboolean draw);

/** plumb_journey_put_on_the_way: likewise what leads to a plan; Returns: 0 where there is nothing. */
double plumb_journey_put_on_the_way (const PlumbJourneyPlot *self, double y, gboolean draw);

/** plumb_journey_conversion: Returns: (transfer full): how many for every 100; of a count on a day that it is no such
 * number; empty where there is nothing to say. */
char *plumb_journey_conversion (const PlumbJourneyPlot *self, PlumbStepKind kind);

/** plumb_journey_put_bar: a bar; of what is counted on a day only its dashed outline. */
void plumb_journey_put_bar (const PlumbJourneyPlot *self,
                            PlumbStepKind kind,
                            gboolean before,
                            gboolean upright,
                            const PlumbBarMark *bar);

/** plumb_journey_add_data: a datum for each count of the year, then of the year before; the frame and @tops are set. */
void plumb_journey_add_data (PlumbJourneyPlot *self);

/** plumb_journey_draw_columns / plumb_journey_draw_rows: Returns: the y down to which it was drawn. */
double plumb_journey_draw_columns (PlumbJourneyPlot *self);
double plumb_journey_draw_rows (PlumbJourneyPlot *self);

G_END_DECLS
