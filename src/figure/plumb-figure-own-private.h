/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plot of the own figures alone: the own line over periods with other lines and bands worked out from it, each named
 * at its end where there is room and in a key where there is none.
 */
#pragma once

#include "plumb-figure-trend-private.h"
#include "plumb-key.h"

G_BEGIN_DECLS

/**
 * PlumbOwnLine:
 * @id: of its group in a picture
 * @name: (transfer full): what it shows, in words
 * @values: (array length=n) (transfer full): NAN where there is none
 * @cut: (array length=n) (transfer full) (nullable): it is not drawn from the period before to this one
 * @label: (transfer full) (nullable): what stands at its end, or in the key; %NULL where it needs no name
 * @bold: @label is bold
 * @exact: its values are figures; else they are means and limits, printed as statistics
 * @periods: (array length=n) (nullable): of its values, where they are not those of the plot
 * @sentences: (element-type utf8) (transfer full) (nullable): what is said of each value; with them it can be walked
 */
typedef struct
{
  const char *id;
  char *name;
  double *values;
  gboolean *cut;
  PlumbRole role;
  double width;
  PlumbDash dash;
  double fade;
  char *label;
  gboolean bold;
  gboolean exact;
  const PlumbPeriod *periods;
  GPtrArray *sentences;
} PlumbOwnLine;

/** PlumbOwnBand: as #PlumbOwnLine, from @low to @high; @label stands in the key. */
typedef struct
{
  const char *id;
  char *name;
  double *low;
  double *high;
  gboolean *cut;
  PlumbRole role;
  char *label;
} PlumbOwnBand;

/** PlumbOwnNote: a text above or below the own values from period @first to @last, where there is room; @text is
 * (transfer full). */
typedef struct
{
  guint first;
  guint last;
  gboolean above;
  char *text;
} PlumbOwnNote;

/** PlumbOwnName: a text on a level line, at @value from period @first to @last, as near to its beginning as there is
 * room; @text is (transfer full). */
typedef struct
{
  guint first;
  guint last;
  double value;
  char *text;
} PlumbOwnName;

/**
 * PlumbOwnPlot:
 * @trend: the periods and the own line
 * @lines: (element-type PlumbOwnLine): the first on top, all below the own line
 * @bands: (element-type PlumbOwnBand): below all lines
 * @notes: (element-type PlumbOwnNote): those that matter most first
 * @names: (element-type PlumbOwnName)
 * @signals: (element-type PlumbKeyEntry): what shapes of points mean; their texts are static
 * @width: of the own line, in points
 * @name: (transfer full): of the own line
 * @label: (transfer full) (nullable): at its end; see plumb_own_plot_label_own()
 * @bold: @label is bold and large
 * @extremes: the first, highest and lowest own value have their numbers
 */
typedef struct
{
  PlumbTrend trend;
  GArray *lines;
  GArray *bands;
  GArray *notes;
  GArray *names;
  GArray *signals;
  double width;
  char *name;
  char *label;
  gboolean bold;
  gboolean extremes;
} PlumbOwnPlot;

/** plumb_own_plot_begin: over @periods (array length=n), which are borrowed; end with plumb_own_plot_clear(). */
void plumb_own_plot_begin (PlumbOwnPlot *self,
                           const PlumbFigure *figure,
                           PlumbSceneBuilder *builder,
                           const PlumbPeriod *periods,
                           guint n);
void plumb_own_plot_clear (PlumbOwnPlot *self);

/** plumb_own_plot_label_own: names the own line with @value, the newest. */
void plumb_own_plot_label_own (PlumbOwnPlot *self, double value);

/** plumb_own_plot_draw: Returns: the y down to which it was drawn. */
double plumb_own_plot_draw (PlumbOwnPlot *self, PlumbBox box);

/** plumb_own_values: Returns: (transfer full) (array length=n): @n times NAN. */
double *plumb_own_values (guint n);

/* plumb-figure-own-words.c */

/** plumb_own_frequency: of the own figures; 0 where there is none. */
PlumbFrequency plumb_own_frequency (const PlumbComparison *comparison);

/** plumb_own_has_rows_within_year: whether there are own figures by month or by quarter. */
gboolean plumb_own_has_rows_within_year (const PlumbComparison *comparison);

/**
 * plumb_own_subtitle:
 * @first: PLUMB_PERIOD_NONE where there is nothing to show
 * @last: likewise
 * @extent: of what is drawn
 * @fitted: the axis need not begin at zero
 * @tail: (out): how many bytes at its end are bold
 *
 * Returns: (transfer full): measure, unit, place, periods, where the axis begins if that is not zero, polarity
 */
char *plumb_own_subtitle (const PlumbFigure *self,
                          PlumbPeriod first,
                          PlumbPeriod last,
                          PlumbExtent extent,
                          gboolean fitted,
                          gsize *tail);

/** plumb_own_nothing: Returns: (transfer full): why nothing is drawn; @needs (nullable): what the kind needs, a
 * sentence that follows where there are no figures within the year. */
char *plumb_own_nothing (const PlumbFigure *self, const char *needs);

/** plumb_own_append_hidden: says in @out that the newest figure is not shown, and why, where that is so. */
void plumb_own_append_hidden (GString *out, const PlumbComparison *comparison);

/** plumb_own_measured: Returns: (transfer none) (nullable): the latest own figure that is a number and was measured. */
const PlumbObservation *plumb_own_measured (const PlumbComparison *comparison);

G_END_DECLS
