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
 * PlumbFigure:
 * @kind: %PLUMB_N_FIGURES for a scorecard, which has a @scorecard and no @comparison; all others have it the other way
 * round
 * @period: the period of the ranked bars, and the latest one of a trend; not set where the own area has none
 * @standing: of @comparison at @period; not set for a scorecard
 * @subtitle_tail: how many bytes at the end of @subtitle are bold
 */
struct _PlumbFigure
{
  PlumbFigureKind kind;
  PlumbComparison *comparison;
  PlumbScorecard *scorecard;
  PlumbPeriod period;
  PlumbStanding standing;
  char *title;
  char *subtitle;
  gsize subtitle_tail;
  char *sentence;
  char *footer;
  GPtrArray *table;
};

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

/** plumb_figure_has_numbers: whether there is anything to draw. */
gboolean plumb_figure_has_numbers (const PlumbFigure *self);

/* plumb-figure-words.c: Returns: (transfer full) */
char *plumb_words_title (const PlumbFigure *self);
char *plumb_words_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_words_sentence (const PlumbFigure *self);
char *plumb_words_footer (const PlumbFigure *self);

/* plumb-figure-phrases.c */

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

/** plumb_words_target: Returns: (transfer full): what meets the target: `18.0 % or lower`, `15.0 % to 18.0 %`; nothing
 * where that is not known. */
char *plumb_words_target (const PlumbIndicator *indicator, const PlumbTargetStatus *status);

/** plumb_words_observation: Returns: (transfer full): the value without unit, the letter of its state, or nothing where
 * there is no row. */
char *plumb_words_observation (const PlumbIndicator *indicator, const PlumbObservation *observation);

/** plumb_words_counts: Returns: (transfer full): `173 of 1,126`, `173`, or nothing. */
char *plumb_words_counts (const PlumbObservation *observation);

/** plumb_words_number: Returns: (transfer full): a numerator or denominator: whole, or with one decimal; nothing where
 * it is not finite. */
char *plumb_words_number (double value);

/** plumb_words_against: Returns: (transfer full) (nullable): `below the neighbours’ median of 22.0 %`. */
char *plumb_words_against (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_words_statistic: Returns: (transfer full): `neighbours’ median`. */
char *plumb_words_statistic (const PlumbComparison *comparison);

/** plumb_words_unit: Returns: (transfer full): what heads a column of values: `%`, `per 10,000`, `number`. */
char *plumb_words_unit (const PlumbIndicator *indicator);

/** plumb_words_datum: Returns: (transfer full): the own figure of @period and everyone's beside it, in one sentence or
 * two. */
char *plumb_words_datum (const PlumbComparison *comparison, const PlumbSeries *series, PlumbPeriod period);

/** plumb_words_period: Returns: (transfer full): @period as the indicator of @comparison reads it. */
char *plumb_words_period (const PlumbComparison *comparison, PlumbPeriod period);

/** plumb_figure_build_table: Returns: (transfer full) (element-type GStrv): see plumb_figure_table(). */
GPtrArray *plumb_figure_build_table (const PlumbFigure *self);

/**
 * plumb_trend_draw / plumb_neighbours_draw:
 * @box: where the plot goes; it may need more height
 *
 * Returns: the y down to which it was drawn
 */
double plumb_trend_draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box);
double plumb_neighbours_draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box);

/** plumb_scorecard_build_table: Returns: (transfer full) (element-type GStrv): a row for each indicator under the
 * heads; the strings are those of the page. */
GPtrArray *plumb_scorecard_build_table (const PlumbScorecard *scorecard);

double plumb_scorecard_draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box);

/** plumb_scorecard_least_width: points below which no column of a scorecard can leave any more. */
double plumb_scorecard_least_width (double text_scale);

G_END_DECLS
