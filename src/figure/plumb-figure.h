/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure: a chart of the field with its title, its sentence, its table and its footer; immutable, drawn at any size
 * by laying out its scene.
 */
#pragma once

#include "plumb-chart-theme.h"
#include "plumb-scene.h"
#include "plumb-scorecard.h"

G_BEGIN_DECLS

/**
 * PlumbFigureKind:
 * The names on the command line are these in small letters: `trend`, `rolling` ...
 */
typedef enum
{
  PLUMB_FIGURE_TREND,
  PLUMB_FIGURE_ROLLING,
  PLUMB_FIGURE_SEASONAL,
  PLUMB_FIGURE_CONTROL,
  PLUMB_FIGURE_NEIGHBOURS,
  PLUMB_FIGURE_RANKED,
  PLUMB_FIGURE_FUNNEL,
  PLUMB_FIGURE_SPREAD,
  PLUMB_FIGURE_STACKED,
  PLUMB_FIGURE_GRADES,
  PLUMB_FIGURE_DURATION,
  PLUMB_FIGURE_SLOPE,
  PLUMB_FIGURE_MULTIPLES,
  PLUMB_FIGURE_BULLET,
  PLUMB_FIGURE_SPINE,
  PLUMB_FIGURE_HEAT,
  PLUMB_FIGURE_SCATTER,
  PLUMB_FIGURE_JOURNEY,
  PLUMB_FIGURE_VARIANCE,
  PLUMB_FIGURE_WATERFALL,
  PLUMB_FIGURE_BURN,
  PLUMB_FIGURE_FORECAST,
  PLUMB_FIGURE_TILE,
  PLUMB_N_FIGURES
} PlumbFigureKind;

/** PlumbFigure: opaque, reference-counted, immutable; may be laid out on any thread. */
typedef struct _PlumbFigure PlumbFigure;

#define PLUMB_TYPE_FIGURE (plumb_figure_get_type ())
GType plumb_figure_get_type (void) G_GNUC_CONST;

gboolean plumb_figure_kind_parse (const char *text, PlumbFigureKind *kind);
const char *plumb_figure_kind_to_string (PlumbFigureKind kind);

/** plumb_figure_kind_label: Returns: (transfer none): what a switch offers @kind as, translated: `Control chart`. */
const char *plumb_figure_kind_label (PlumbFigureKind kind);

/** plumb_figure_kind_about: Returns: (transfer none): what @kind shows, one sentence, translated. */
const char *plumb_figure_kind_about (PlumbFigureKind kind);

/** plumb_figure_kind_is_of_area: whether @kind shows an area as a whole and needs no indicator. */
gboolean plumb_figure_kind_is_of_area (PlumbFigureKind kind);

/** plumb_figure_kind_is_marked: whether breaks and annotations stand in it, as its periods are one after the other. */
gboolean plumb_figure_kind_is_marked (PlumbFigureKind kind);

/** plumb_figure_kind_is_of_many: whether @kind shows several indicators, whichever is named, and not one by itself. */
gboolean plumb_figure_kind_is_of_many (PlumbFigureKind kind);

/** plumb_figure_kind_is_of_parts: whether @kind divides figures by one dimension of their breakdowns. */
gboolean plumb_figure_kind_is_of_parts (PlumbFigureKind kind);

/** plumb_figure_kind_axis: the last #PlumbAxis that @kind can have: asked for a later one it has this. One that has the
 * first only begins at zero, or where it has to. */
PlumbAxis plumb_figure_kind_axis (PlumbFigureKind kind);

/** plumb_figure_kind_size: (out) the size in points that becomes @kind, where none is asked for. */
void plumb_figure_kind_size (PlumbFigureKind kind, double *width, double *height);

/**
 * plumb_figure_load:
 * @selection: its indicator may be %NULL for a kind of an area as a whole
 *
 * Returns: (transfer full): the figure of @selection; one for which the warehouse lacks what it needs is empty and says
 * so Errors: as plumb_comparison_load()
 */
PlumbFigure *
plumb_figure_load (PlumbFigureKind kind, PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);

/**
 * plumb_figure_list_lacks:
 * Why kinds have nothing to draw of @selection. What they draw from is read once for all of them; no words, tables and
 * plots are made.
 *
 * Returns: (transfer full) (element-type utf8): for each kind %NULL where its figure is not empty, else the sentence of
 * that figure; %NULL too for a kind of many indicators
 * Errors: as plumb_comparison_load()
 */
GPtrArray *plumb_figure_list_lacks (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);

/**
 * plumb_figure_new:
 * @kind: one that needs nothing but a comparison; whom it does not show is taken out of that
 * @comparison: (transfer full): what is drawn; the figure keeps it
 *
 * Returns: (transfer full): for a selection without any number the figure that says so, never %NULL
 */
PlumbFigure *plumb_figure_new (PlumbFigureKind kind, PlumbComparison *comparison);

/**
 * plumb_figure_new_scorecard:
 * @scorecard: (transfer full): what is drawn; the figure keeps it
 * @listing: (transfer full) (nullable): how; without one all rows by theme, less their data quality, and on a page that
 * is too narrow less other columns too
 *
 * Returns: (transfer full): the scorecard as a page, as high as its rows need; its kind is %PLUMB_N_FIGURES and it has
 * no comparison
 */
PlumbFigure *plumb_figure_new_scorecard (PlumbScorecard *scorecard, PlumbScorecardListing *listing);

PlumbFigure *plumb_figure_ref (PlumbFigure *self);
void plumb_figure_unref (PlumbFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbFigure, plumb_figure_unref)

PlumbFigureKind plumb_figure_kind (const PlumbFigure *self);
/** plumb_figure_comparison: Returns: (transfer none) (nullable): what is drawn; %NULL for a scorecard. */
const PlumbComparison *plumb_figure_comparison (const PlumbFigure *self);
/** plumb_figure_is_empty: whether there is nothing to draw; the sentence says why. */
gboolean plumb_figure_is_empty (const PlumbFigure *self);
/** plumb_figure_as_at: the Julian day as at which the figure stands. */
guint32 plumb_figure_as_at (const PlumbFigure *self);

/** plumb_figure_is_illustrative: whether any of what is shown is made up; the picture, its text and its table say so
 * then. */
gboolean plumb_figure_is_illustrative (const PlumbFigure *self);

/** plumb_figure_title: Returns: (transfer none): the finding, in words; never a change that could be chance. */
const char *plumb_figure_title (const PlumbFigure *self);
/** plumb_figure_subtitle: Returns: (transfer none): measure, unit, place, period. */
const char *plumb_figure_subtitle (const PlumbFigure *self);
/** plumb_figure_sentence: Returns: (transfer none): the chart read out, for those who do not see it. */
const char *plumb_figure_sentence (const PlumbFigure *self);
/** plumb_figure_footer: Returns: (transfer none): source, release, as-of date, definition version, n of neighbours, key
 * of states; "Illustrative data" first where it is. */
const char *plumb_figure_footer (const PlumbFigure *self);

/**
 * plumb_figure_table:
 * Returns: (transfer none) (element-type GStrv): the first row heads the columns; every cell is as printed on the
 * chart, a missing value by its letter.
 */
GPtrArray *plumb_figure_table (const PlumbFigure *self);

/** plumb_figure_period: the period that the figure is about; not set where there is none. */
PlumbPeriod plumb_figure_period (const PlumbFigure *self);

/** plumb_figure_periods: Returns: (transfer none) (nullable) (element-type PlumbPeriod): of which it may be instead,
 * newest first, when a selection ends with one of them; %NULL for a kind that knows no such choice. */
const GArray *plumb_figure_periods (const PlumbFigure *self);

/**
 * PlumbFigureParts: what is drawn beside the plot itself.
 * In the window the title, subtitle and footer are widgets of their own and the scene is the plot alone.
 */
typedef enum
{
  PLUMB_FIGURE_PLOT = 0,
  PLUMB_FIGURE_TITLES = 1 << 0,
  PLUMB_FIGURE_FOOTER = 1 << 1,
  PLUMB_FIGURE_WHOLE = PLUMB_FIGURE_TITLES | PLUMB_FIGURE_FOOTER
} PlumbFigureParts;

/**
 * plumb_figure_layout:
 * @width: points, at least 1
 * @height: points, at least 1
 * @theme: roles and text sizes
 * @text_scale: 1.0 for the sizes of the theme, 0.8 to 2.0
 *
 * Returns: (transfer full): the scene at that size. Where the texts need more height than there is the scene is higher
 * than @height: ask plumb_scene_height().
 */
PlumbScene *plumb_figure_layout (const PlumbFigure *self,
                                 double width,
                                 double height,
                                 const PlumbChartTheme *theme,
                                 double text_scale,
                                 PlumbFigureParts parts);

/** plumb_figure_cell_is_number: whether @text, a cell of a table, begins as a number: those stand at the right. */
gboolean plumb_figure_cell_is_number (const char *text);

/**
 * plumb_figure_layout_table:
 * @width: points, at least 1
 *
 * Returns: (transfer full) (element-type PlumbScene): the table under the titles, each scene as high as its rows need;
 * more than one where there is no room for all columns side by side: each begins with the first column, and the last
 * one has the footer. What heads the columns is plumb_scene_head().
 */
GPtrArray *
plumb_figure_layout_table (const PlumbFigure *self, double width, const PlumbChartTheme *theme, double text_scale);

/** plumb_sparkline_layout: the own line of a scorecard row, with the statistic behind it; Returns: (transfer full). */
PlumbScene *plumb_sparkline_layout (const PlumbComparison *comparison,
                                    double width,
                                    double height,
                                    const PlumbChartTheme *theme,
                                    double text_scale);

/** plumb_strip_layout: the neighbours' range of a scorecard row, worse to better, with own position; Returns: (transfer
 * full). */
PlumbScene *plumb_strip_layout (const PlumbScorecardRow *row,
                                double width,
                                double height,
                                const PlumbChartTheme *theme,
                                double text_scale);

G_END_DECLS
