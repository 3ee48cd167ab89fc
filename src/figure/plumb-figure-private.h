/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the figures share: the figure itself, its words and its table, and what each kind draws.
 */
#pragma once

#include "plumb-axis.h"
#include "plumb-figure.h"
#include "plumb-mark.h"
#include "plumb-status.h"

G_BEGIN_DECLS

/**
 * PlumbFigureClass:
 * What one kind of figure is: a file of its own has it, and plumb-figure.c lists it.
 *
 * @name: as on the command line
 * @label: translatable: what a switch offers it as
 * @about: translatable: what it shows, one sentence
 * @of_area: it shows an area as a whole, or indicators of its own choice: it needs no indicator and has no comparison
 * @axis: see plumb_figure_kind_axis()
 * @of_many: it shows several indicators, and not one by itself
 * @of_parts: it divides figures by one dimension
 * @alone: it shows the own figures of an indicator, whoever else is selected: its comparison has nobody else
 * @marked: its periods are one after the other, with breaks and annotations between and at them: its words and its
 * table say them too
 * @within_year: it needs months or quarters: those are taken where years are selected, or nothing
 * @compute: (nullable): works out its data from the comparison; %NULL where there is nothing to work them out from
 * @of_period: it shows one period: the one asked for, else that of the newest own number; and not all there are
 * @of_latest: its period is that of the newest own row, which may be hidden, and not of an older number
 * @load: (nullable): reads what the figure shows beside its comparison, or instead of one, into its data; %FALSE with
 * @error set. Where the warehouse does not have what the kind needs, that is no error: the figure is empty and says
 * why.
 * @free: (nullable): frees the data
 * @shows: (nullable): whether a comparison by itself tells that there is something to draw, so that nothing need be
 * loaded to know; %FALSE says nothing
 * @is_empty: (nullable): whether there is nothing to draw; by default whether the comparison has no number
 * @title: Returns: (transfer full): the finding; never a change that could be chance
 * @subtitle: Returns: (transfer full): measure, unit, place, period; @tail: (out): how many bytes at its end are bold
 * @sentence: Returns: (transfer full): the chart read out; of an empty figure why it is empty
 * @footer: Returns: (transfer full): see plumb_figure_footer()
 * @table: Returns: (transfer full) (element-type GStrv): see plumb_figure_table()
 * @periods: (nullable): see plumb_figure_periods()
 * @bare: where it is small it is drawn without title, subtitle and footer: its plot says what it shows
 * @width: the size that becomes it where none is asked for, in points; 0 for that of most
 * @height: likewise
 * @least_width: (nullable): the points below which it cannot be drawn, at @text_scale; by default 240
 * @draw: draws into @box, which may need more height. Returns: the y down to which it was drawn
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *about;
  gboolean of_area;
  PlumbAxis axis;
  gboolean of_many;
  gboolean of_parts;
  gboolean alone;
  gboolean marked;
  gboolean within_year;
  gpointer (*compute) (const PlumbFigure *self);
  gboolean of_period;
  gboolean of_latest;
  gboolean (*load) (PlumbFigure *self, PlumbWarehouse *warehouse, GError **error);
  void (*free) (gpointer data);
  gboolean (*shows) (const PlumbComparison *comparison);
  gboolean (*is_empty) (const PlumbFigure *self);
  char *(*title) (const PlumbFigure *self);
  char *(*subtitle) (const PlumbFigure *self, gsize *tail);
  char *(*sentence) (const PlumbFigure *self);
  char *(*footer) (const PlumbFigure *self);
  GPtrArray *(*table) (const PlumbFigure *self);
  const GArray *(*periods) (const PlumbFigure *self);
  gboolean bare;
  double width;
  double height;
  double (*least_width) (const PlumbFigure *self, double text_scale);
  double (*draw) (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box);
} PlumbFigureClass;

extern const PlumbFigureClass plumb_figure_class_trend;
extern const PlumbFigureClass plumb_figure_class_rolling;
extern const PlumbFigureClass plumb_figure_class_seasonal;
extern const PlumbFigureClass plumb_figure_class_control;
extern const PlumbFigureClass plumb_figure_class_neighbours;
extern const PlumbFigureClass plumb_figure_class_ranked;
extern const PlumbFigureClass plumb_figure_class_funnel;
extern const PlumbFigureClass plumb_figure_class_spread;
extern const PlumbFigureClass plumb_figure_class_stacked;
extern const PlumbFigureClass plumb_figure_class_grades;
extern const PlumbFigureClass plumb_figure_class_duration;
extern const PlumbFigureClass plumb_figure_class_slope;
extern const PlumbFigureClass plumb_figure_class_multiples;
extern const PlumbFigureClass plumb_figure_class_bullet;
extern const PlumbFigureClass plumb_figure_class_spine;
extern const PlumbFigureClass plumb_figure_class_heat;
extern const PlumbFigureClass plumb_figure_class_scatter;
extern const PlumbFigureClass plumb_figure_class_journey;
extern const PlumbFigureClass plumb_figure_class_variance;
extern const PlumbFigureClass plumb_figure_class_waterfall;
extern const PlumbFigureClass plumb_figure_class_burn;
extern const PlumbFigureClass plumb_figure_class_forecast;
extern const PlumbFigureClass plumb_figure_class_tile;
extern const PlumbFigureClass plumb_figure_class_scorecard;

/**
 * PlumbFigure:
 * @class: what it is
 * @kind: %PLUMB_N_FIGURES for a scorecard
 * @selection: what was asked for
 * @area: whose figure it is
 * @as_at: Julian day as at which it stands
 * @illustrative: whether any of what is shown is made up
 * @comparison: (nullable): %NULL for a kind of an area as a whole
 * @data: (nullable): what the class computed or loaded
 * @period: the period that the figure is about; not set where there is none
 * @standing: of @comparison at @period; not set where there is no comparison
 * @subtitle_tail: how many bytes at the end of @subtitle are bold
 */
struct _PlumbFigure
{
  const PlumbFigureClass *class;
  PlumbFigureKind kind;
  PlumbSelection *selection;
  PlumbArea *area;
  guint32 as_at;
  gboolean illustrative;
  PlumbComparison *comparison;
  gpointer data;
  PlumbPeriod period;
  PlumbStanding standing;
  char *title;
  char *subtitle;
  gsize subtitle_tail;
  char *sentence;
  char *footer;
  GPtrArray *table;
};

/** plumb_words_break: Returns: (transfer full): what is written at the rule of a break or an annotation. */
char *plumb_words_break (const PlumbBreak *at);

/** plumb_figure_add_notes: says the breaks and annotations of a marked figure after its words and in its table. */
void plumb_figure_add_notes (PlumbFigure *self);

const PlumbFigureClass *plumb_figure_class (PlumbFigureKind kind);

/** plumb_figure_load_comparison: Returns: (transfer full): the comparison that @class needs: no more company and no
 * other periods than it shows. Errors: as plumb_comparison_load() */
PlumbComparison *plumb_figure_load_comparison (const PlumbFigureClass *class,
                                               PlumbWarehouse *warehouse,
                                               const PlumbSelection *selection,
                                               GError **error);

/**
 * plumb_figure_read:
 * @comparison: (transfer full) (nullable): %NULL for a kind of an area as a whole
 *
 * Returns: (transfer full): the figure without its words and its table, see plumb_figure_finish()
 * Errors: as plumb_comparison_load()
 */
PlumbFigure *plumb_figure_read (PlumbFigureKind kind,
                                PlumbWarehouse *warehouse,
                                const PlumbSelection *selection,
                                PlumbComparison *comparison,
                                GError **error);

/** plumb_figure_finish: Returns: (transfer full): @self with its words and its table; all else is set. */
PlumbFigure *plumb_figure_finish (PlumbFigure *self);

/**
 * plumb_figure_region / plumb_figure_country: Returns: (transfer none) (nullable): whom the own area is compared with;
 * nobody where the values add up over areas, as a total of 150 authorities dwarfs one of them and means nothing beside
 * it.
 */
PlumbSeries *plumb_figure_region (const PlumbComparison *comparison);
PlumbSeries *plumb_figure_country (const PlumbComparison *comparison);

/** plumb_figure_is_cut: whether no line may join @earlier and @later: the series breaks, or a period is missing between
 * them. */
gboolean plumb_figure_is_cut (const PlumbComparison *comparison, PlumbPeriod earlier, PlumbPeriod later);

/** plumb_figure_bounds: the value axis of a trend, in at most @ticks steps; always the same for a fitted one. */
PlumbBounds plumb_figure_bounds (const PlumbComparison *comparison, guint ticks);

/** plumb_figure_extent: of all that a trend shows. */
PlumbExtent plumb_figure_extent (const PlumbComparison *comparison);

/** plumb_figure_bounds_of: the value axis of what lies within @extent, in at most @ticks steps; always the same where
 * it need not begin at @zero. */
PlumbBounds plumb_figure_bounds_of (const PlumbIndicator *indicator, PlumbExtent extent, gboolean zero, guint ticks);

/**
 * plumb_figure_goal:
 * @goal: (out): the level that the target in force at @period sets, or the one end of a range; NAN where there is none
 * @goal_end: (out): the upper end of a range that has two, else NAN
 *
 * Returns: (transfer none) (nullable): the target in force
 */
const PlumbTarget *
plumb_figure_goal (const PlumbComparison *comparison, PlumbPeriod period, double *goal, double *goal_end);

/** plumb_figure_has_numbers: whether there is anything to draw. */
gboolean plumb_figure_has_numbers (const PlumbFigure *self);

/* plumb-figure-words.c: Returns: (transfer full) */
char *plumb_words_trend_title (const PlumbFigure *self);
char *plumb_words_neighbours_title (const PlumbFigure *self);
char *plumb_words_subtitle (const PlumbFigure *self, gsize *tail);

/** plumb_words_subtitle_of: likewise, of @place and @range, (nullable): a period or two; @remark: (nullable): a whole
 * sentence before the polarity. */
char *plumb_words_subtitle_of (const PlumbFigure *self,
                               const char *place,
                               const char *range,
                               const char *remark,
                               gsize *tail);

/** plumb_words_axis: Returns: (transfer full) (nullable): what has to be said of an axis with @bounds: that it does not
 * start at zero, that it is shared. */
char *plumb_words_axis (PlumbAxis axis, PlumbBounds bounds);

/** plumb_words_measure: Returns: (transfer full): what is counted and its unit: `Referrals within 12 months ..., % of
 * referrals in the year`. */
char *plumb_words_measure (const PlumbIndicator *indicator);

/** plumb_words_period_range: Returns: (transfer full) (nullable): the periods shown: `2012–13 to 2024–25`. */
char *plumb_words_period_range (const PlumbFigure *self);
char *plumb_words_sentence (const PlumbFigure *self);
char *plumb_words_footer (const PlumbFigure *self);

/** plumb_words_source: the beginning of every footer: where @observation (nullable) comes from, as at which day, by
 * which definition; whether it is made up; of what areas it is made. */
char *plumb_words_source (const PlumbFigure *self, const PlumbObservation *observation);

/* plumb-figure-phrases.c */

/** plumb_words_some: Returns: (transfer full): the first @most of @items (element-type utf8) or one more, and how many
 * more there are: `Re-referrals; Absence; 4 more`, `4`. */
char *plumb_words_some (GPtrArray *items, guint most);

/** plumb_words_value: Returns: (transfer full): `15.4 %`, `63 per 10,000`, `1,126`. */
char *plumb_words_value (const PlumbIndicator *indicator, double value);

/** plumb_words_statistic_value: Returns: (transfer full): likewise, a mean, median or quartile. */
char *plumb_words_statistic_value (const PlumbIndicator *indicator, double value);

/** plumb_words_set_value: Returns: (transfer full): likewise, a value that was set, with all its decimals. */
char *plumb_words_set_value (const PlumbIndicator *indicator, double value);

/** plumb_words_amount: Returns: (transfer full): a difference without its sign: `4.6 points`, `28.2`, `12`; with all
 * its decimals. */
char *plumb_words_amount (const PlumbIndicator *indicator, double amount);

/** plumb_words_age: Returns: (transfer full): how many periods of @frequency older: `1 year older`. */
char *plumb_words_age (guint age, PlumbFrequency frequency);

/** plumb_words_observation: Returns: (transfer full): the value without unit, the letter of its state, or nothing where
 * there is no row. */
char *plumb_words_observation (const PlumbIndicator *indicator, const PlumbObservation *observation);

/** plumb_words_counts: Returns: (transfer full): `173 of 1,126`, of a ratio that is no share `2,815 for 185.7`, `173`,
 * or nothing. */
char *plumb_words_counts (const PlumbIndicator *indicator, const PlumbObservation *observation);

/** plumb_words_number: Returns: (transfer full): a numerator or denominator: whole, or with one decimal; nothing where
 * it is not finite. */
char *plumb_words_number (double value);

/** plumb_words_against: Returns: (transfer full) (nullable): `below the neighbours’ median of 22.0 %`. */
char *plumb_words_against (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_words_statistic: Returns: (transfer full): `neighbours’ median`, `chosen group’s median`. */
char *plumb_words_statistic (const PlumbComparison *comparison);

/** plumb_words_company: Returns: (transfer full) (nullable): in whose company the own area is, without a full stop:
 * `Neighbours: Illustrative neighbours`, `Group chosen by the reader: Bramwick; Corvenholt; Eastholm`; %NULL where
 * there is nobody. */
char *plumb_words_company (const PlumbComparison *comparison);

/** plumb_words_lowest / plumb_words_highest / plumb_words_range / plumb_words_with_value: Returns: (transfer none): the
 * ends of the neighbours or the group, what lies between them, and how many there are: `lowest neighbour`, `lowest to
 * highest neighbour`, `neighbours with a value`. */
const char *plumb_words_lowest (const PlumbSelection *selection);
const char *plumb_words_highest (const PlumbSelection *selection);
const char *plumb_words_range (const PlumbSelection *selection);
const char *plumb_words_with_value (const PlumbSelection *selection);

/** plumb_words_nobody: Returns: (transfer none): the sentence that nobody is there to compare with. */
const char *plumb_words_nobody (const PlumbSelection *selection);

/** plumb_words_and_company: Returns: (transfer full): what follows the own name: ` and its 10 statistical neighbours`.
 */
char *plumb_words_and_company (const PlumbSelection *selection, guint n);

/** plumb_words_unit: Returns: (transfer full): what heads a column of values: `%`, `per 10,000`, `number`. */
char *plumb_words_unit (const PlumbIndicator *indicator);

/** plumb_words_datum: Returns: (transfer full): the own figure of @period and everyone's beside it, in one sentence or
 * two. */
char *plumb_words_datum (const PlumbComparison *comparison, const PlumbSeries *series, PlumbPeriod period);

/** plumb_words_append_breakdown: appends the breakdown that @selection is of, after a comma; nothing for the total. */
void plumb_words_append_breakdown (GString *out, const PlumbSelection *selection);

/** plumb_words_period: Returns: (transfer full): @period as the indicator of @comparison reads it. */
char *plumb_words_period (const PlumbComparison *comparison, PlumbPeriod period);

/* plumb-figure-table.c */

/** plumb_cells_add: adds @cell to @row, and takes it. */
void plumb_cells_add (GStrvBuilder *row, char *cell);

/** plumb_cells_end: @table takes the cells of @row over; the row after it begins empty. */
void plumb_cells_end (GPtrArray *table, GStrvBuilder *row);

/** plumb_cells_statistic: Returns: (transfer full): a mean, median, quartile or limit without its unit; empty where
 * there is none. */
char *plumb_cells_statistic (const PlumbIndicator *indicator, double value);

/** plumb_cells_add_own_heads / plumb_cells_add_own: what a row of a table over periods has: the period, the figure of
 * @name, its status, numerator and denominator; @observation is (nullable). */
void plumb_cells_add_own_heads (GStrvBuilder *row, const PlumbComparison *comparison, const char *name);
void plumb_cells_add_own (GStrvBuilder *row,
                          const PlumbComparison *comparison,
                          PlumbPeriod period,
                          const PlumbObservation *observation);

/** plumb_figure_trend_table / plumb_figure_neighbours_table: Returns: (transfer full) (element-type GStrv): see
 * plumb_figure_table(). */
GPtrArray *plumb_figure_trend_table (const PlumbFigure *self);
GPtrArray *plumb_figure_neighbours_table (const PlumbFigure *self);

/** plumb_figure_facts_table: Returns: (transfer full) (element-type GStrv): of a figure about one number, a row for
 * everything that is known of it. */
GPtrArray *plumb_figure_facts_table (const PlumbFigure *self);

/** plumb_figure_draw_titles: title and subtitle, if there are to be @titles, at the top of @page points of which
 * @margin on either side are free; and that figures are made up, where they are. Returns: the y below. */
double plumb_figure_draw_titles (const PlumbFigure *self,
                                 PlumbSceneBuilder *builder,
                                 double margin,
                                 double page,
                                 gboolean titles);

/** plumb_scorecard_build_table: Returns: (transfer full) (element-type GStrv): a row for each of @rows (element-type
 * PlumbScorecardRow), those of @scorecard that are drawn, under the heads; the strings are those of the page. */
GPtrArray *plumb_scorecard_build_table (const PlumbScorecard *scorecard, const GPtrArray *rows);

G_END_DECLS
