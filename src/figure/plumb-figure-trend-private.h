/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A trend while it is laid out: its data as arrays over the periods, its plot, and what is taken of it.
 */
#pragma once

#include "plumb-figure-private.h"
#include "plumb-placer.h"

G_BEGIN_DECLS

/** A plot lower than this, in points, says nothing. */
#define PLUMB_TREND_LEAST_PLOT 150

/** From this width on, in points, there is room for labels at the ends of the lines, else they become a key. */
#define PLUMB_TREND_LABELS_WIDTH 560

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

typedef struct _PlumbTrend PlumbTrend;

/**
 * PlumbTrend:
 * @periods: (array length=n): borrowed
 * @n: periods; every array has so many
 * @names: (array length=n) (nullable): what the time axis calls them, where it is not their own labels
 * @extent: of all that is drawn
 * @fitted: the value axis need not begin at zero
 * @dress: (nullable): changes the mark of the own point @i, and what is said of it
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
struct _PlumbTrend
{
  const PlumbFigure *figure;
  const PlumbComparison *comparison;
  PlumbSceneBuilder *builder;
  double unit;
  const PlumbPeriod *periods;
  guint n;
  const char *const *names;
  PlumbExtent extent;
  gboolean fitted;
  void (*dress) (const PlumbTrend *self, guint i, PlumbPointMark *point, char **sentence);
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
};

/* plumb-figure-trend-plot.c */

/** plumb_trend_begin: @self over @periods (array length=n), without a value yet; end with plumb_trend_clear(). */
void plumb_trend_begin (PlumbTrend *self,
                        const PlumbFigure *figure,
                        PlumbSceneBuilder *builder,
                        const PlumbPeriod *periods,
                        guint n);
void plumb_trend_clear (PlumbTrend *self);

/** plumb_trend_take_own: @observation (nullable) is the own one at @i. */
void plumb_trend_take_own (PlumbTrend *self, guint i, const PlumbObservation *observation);

/** plumb_trend_arrange: gives the plot what is left of @box, and not less than @least of height, and sets its scales.
 */
void plumb_trend_arrange (PlumbTrend *self,
                          PlumbBox box,
                          double left,
                          double right,
                          double above,
                          double below,
                          double least);

/** plumb_trend_map_page: puts the lines where the scales have them, and tells a new placer. */
void plumb_trend_map_page (PlumbTrend *self);

/** plumb_trend_value_labels: Returns: (transfer full): the numbers of the value axis; the topmost says the unit where
 * it is a percentage. */
GArray *plumb_trend_value_labels (const PlumbTrend *self);

/** plumb_trend_draw_time_axis: @y: of the names, whose marks begin at the bottom of the plot; none leaves @page. */
void plumb_trend_draw_time_axis (const PlumbTrend *self, double y, PlumbBox page);

/** plumb_trend_add_datum: the datum of period @i; Returns: its index. */
int plumb_trend_add_datum (const PlumbTrend *self,
                           guint series,
                           const char *name,
                           guint i,
                           double y,
                           const char *value,
                           const char *sentence);

/** plumb_trend_draw_own_points: a point a number, and a datum an observation. */
void plumb_trend_draw_own_points (PlumbTrend *self);

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

/** plumb_trend_table_fits: whether every cell, and the period above it, is narrower than @slot, and none reaches into
 * the names of the rows or beyond @right. */
gboolean plumb_trend_table_fits (const PlumbTrend *self, double slot, double right);

/** plumb_trend_table: the table under the chart, its columns under the points; Returns: its height. */
double plumb_trend_table (const PlumbTrend *self, double x, double head, double y, gboolean draw);

G_END_DECLS
