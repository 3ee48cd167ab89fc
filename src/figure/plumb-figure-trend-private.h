/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A trend while it is laid out: its data as arrays over the periods, its plot, and what is taken of it.
 */
#pragma once

#include "plumb-figure-private.h"
#include "plumb-placer.h"

G_BEGIN_DECLS

/** The lines of a trend in the order in which they are walked; painted in the reverse order. */
typedef enum
{
  PLUMB_TREND_OWN,
  PLUMB_TREND_STATISTIC,
  PLUMB_TREND_REGION,
  PLUMB_TREND_COUNTRY,
  PLUMB_TREND_TARGET,    /* a level, a trajectory, or the one end of a range */
  PLUMB_TREND_TARGET_TO, /* the upper end of a range that has two */
  PLUMB_N_TREND_LINES
} PlumbTrendLine;

/**
 * PlumbTrend:
 * @n: periods; every array has so many
 * @x: Julian day on which the period ends
 * @lines: values, NAN where there is none
 * @data: the datum of each own observation, -1 where there is none
 * @cut: the series breaks, or lacks periods, before this one
 * @target_cut: another target is in force than in the period before
 * @sloping: the target is a trajectory
 * @unit: a point at text scale 1
 * @slot: points between two periods
 * @left: where the plot begins; likewise @right, @top, @bottom
 * @placer: knows what is taken, and holds the texts that are drawn above everything else
 * @page_x: @x on the page
 * @page_lines: @lines on the page
 * @page_bands: @lowest, @q1, @q3 and @highest on the page
 * @line_bits: the bit that each line has with @placer
 */
typedef struct
{
  const PlumbFigure *figure;
  const PlumbComparison *comparison;
  PlumbSceneBuilder *builder;
  double unit;
  guint n;
  double *x;
  double *lines[PLUMB_N_TREND_LINES];
  double *lowest;
  double *q1;
  double *q3;
  double *highest;
  gboolean *cut;
  gboolean *dashed;
  gboolean *target_cut;
  gboolean *sloping;
  const PlumbObservation **own;
  int *data;
  PlumbFrame frame;
  PlumbBounds bounds;
  double slot;
  double left;
  double right;
  double top;
  double bottom;
  PlumbPlacer *placer;
  double *page_x;
  double *page_lines[PLUMB_N_TREND_LINES];
  double *page_bands[4];
  guint line_bits[PLUMB_N_TREND_LINES];
} PlumbTrend;

/** plumb_trend_style: how the line is drawn and named. */
typedef struct
{
  PlumbRole role;
  double width;
  PlumbDash dash;
} PlumbTrendStyle;
const PlumbTrendStyle *plumb_trend_style (PlumbTrendLine line);

/** plumb_trend_name: Returns: (transfer full): `South West`, `neighbours’ median`. */
char *plumb_trend_name (const PlumbTrend *self, PlumbTrendLine line);

/** plumb_trend_last: the index of the last value of @values, -1 where there is none. */
int plumb_trend_last (const PlumbTrend *self, const double *values);

/** plumb_trend_x / plumb_trend_y: places on the page. */
double plumb_trend_x (const PlumbTrend *self, guint i);
double plumb_trend_y (const PlumbTrend *self, double value);

/* plumb-figure-trend-targets.c */

/** plumb_trend_gather_targets: fills both target lines, @target_cut and @sloping. */
void plumb_trend_gather_targets (PlumbTrend *self);

/** plumb_trend_target_name: Returns: (transfer full): `target`, of a range `target from` and `target to`. */
char *plumb_trend_target_name (const PlumbTrend *self, PlumbTrendLine line);

void plumb_trend_draw_target (const PlumbTrend *self, PlumbTrendLine line);

/* plumb-figure-trend-labels.c */

/** PlumbEndLabel: what stands at the end of a line. */
typedef struct
{
  char *text;
  PlumbTextStyle style;
  PlumbTrendLine line;
  int index;
  double value;
} PlumbEndLabel;

/** plumb_trend_end_labels: Returns: (transfer full) (element-type PlumbEndLabel): of all lines, and of the outermost
 * neighbours if @outermost. */
GArray *plumb_trend_end_labels (const PlumbTrend *self, gboolean outermost);

/** plumb_trend_labels_size: the widest of @labels broken at @wrap, and the height of all, no closer than they may be.
 */
PlumbBox plumb_trend_labels_size (const PlumbTrend *self, GArray *labels, double wrap);

void plumb_trend_draw_end_labels (PlumbTrend *self, GArray *labels, double wrap);

/** plumb_trend_hold_point_labels: the first, lowest and highest own value at their points, and the last if @last_too,
 * where there is room. */
void plumb_trend_hold_point_labels (PlumbTrend *self, gboolean last_too);

/** plumb_trend_hold_band_names: Returns: %FALSE when one of the two names finds no room in its band. */
gboolean plumb_trend_hold_band_names (PlumbTrend *self);

/* plumb-figure-trend-key.c */

/**
 * plumb_trend_key:
 * @labels: (element-type PlumbEndLabel) (nullable): the lines to explain, each with its last value
 * @bands: the bands are explained too
 * @draw: %FALSE to measure only
 *
 * Returns: the height of the key, 0 when there is nothing in it
 */
double plumb_trend_key (const PlumbTrend *self,
                        GArray *labels,
                        gboolean bands,
                        double x,
                        double y,
                        double width,
                        gboolean draw);

/** plumb_trend_notes: the notes of breaks and annotations above the plot, with their rules through it; Returns: the
 * height they need. */
double plumb_trend_notes (PlumbTrend *self, double y, gboolean draw);

/** plumb_trend_letters: the letters of the states in gaps, in a row whose top is @y; Returns: the row's height, 0 where
 * there is none. */
double plumb_trend_letters (PlumbTrend *self, double y, gboolean draw);

/* plumb-figure-trend-table.c */

/** plumb_trend_table_head: the width that the names of the rows want, at most @most. */
double plumb_trend_table_head (const PlumbTrend *self, double most);

/** plumb_trend_table_fits: whether every cell, and the period above it, is narrower than @slot. */
gboolean plumb_trend_table_fits (const PlumbTrend *self, double slot);

/** plumb_trend_table: the table under the chart, its columns under the points; Returns: its height. */
double plumb_trend_table (const PlumbTrend *self, double x, double head, double y, gboolean draw);

G_END_DECLS
