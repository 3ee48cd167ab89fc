/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an indicator: the figures of one area by the categories of one breakdown, period by period, with what
 * is hidden among them.
 */
#pragma once

#include "plumb-comparison.h"

G_BEGIN_DECLS

/** PlumbPart: one category and its figures; @name as the breakdown has it, @label for a reader. */
typedef struct
{
  char *name;
  char *label;
  PlumbSeries *series;
} PlumbPart;

/**
 * PlumbPartsKind: what the parts are to each other.
 *
 * @PLUMB_PARTS_WHOLE: together they are the whole
 * @PLUMB_PARTS_OVERLAP: one case counts in several parts: they add up to more than there are
 * @PLUMB_PARTS_APART: rates, averages, or percentages each of something else: their sum means nothing
 */
typedef enum
{
  PLUMB_PARTS_WHOLE,
  PLUMB_PARTS_OVERLAP,
  PLUMB_PARTS_APART
} PlumbPartsKind;

/**
 * PlumbParts:
 * Read-only after plumb_parts_load().
 *
 * @indicator: what is broken down
 * @dimension: (nullable): by what, for a reader; %NULL where there is nothing to show
 * @within: (nullable): the breakdown that all of it is of: `age=19 to 21 years`; %NULL for the total
 * @list: (element-type PlumbPart): those of which the area has a row, by name; bands of time by their length
 * @ordered: they are bands of time
 * @whole: of @within; may be without observations
 * @periods: (element-type PlumbPeriod): in which a part has a row, in order, all of one frequency
 * @kind: what the parts are to each other
 */
typedef struct
{
  PlumbIndicator *indicator;
  char *dimension;
  char *within;
  GPtrArray *list;
  gboolean ordered;
  PlumbSeries *whole;
  GArray *periods;
  PlumbPartsKind kind;
} PlumbParts;

/**
 * PlumbPartsSum: the parts of one period together.
 *
 * @sum: of the numbers there are, forecasts and budgets too
 * @shown: how many numbers there are
 * @lacking: how many parts are hidden, missing or without a row; then @sum is not that of all. Where the others are the
 * whole, what has no row has nothing and is not lacking
 * @below_zero: a number is negative
 * @letters: (transfer full): of what is lacking, each letter once, a blank between; `?` for what has no row
 */
typedef struct
{
  double sum;
  guint shown;
  guint lacking;
  gboolean below_zero;
  char *letters;
} PlumbPartsSum;
void plumb_parts_sum_clear (PlumbPartsSum *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlumbPartsSum, plumb_parts_sum_clear)

/**
 * PlumbPartsWant: which breakdown will do.
 *
 * @dimension: (nullable): this one only
 * @within: (nullable): of this breakdown only; where %NULL of the total, or of the first there is
 * @suits: (nullable): whether a dimension with these @categories (array zero-terminated=1) will do
 */
typedef struct
{
  const char *dimension;
  const char *within;
  gboolean (*suits) (const char *const *categories);
} PlumbPartsWant;

/**
 * plumb_parts_load:
 * @comparison: its area, frequency, range of periods and as-at day count
 *
 * Of several dimensions the first by name with two categories or more is taken.
 *
 * Returns: (transfer full): without a dimension where the warehouse has nothing that is wanted
 * Errors: as plumb_comparison_load()
 */
PlumbParts *plumb_parts_load (PlumbWarehouse *warehouse,
                              const PlumbComparison *comparison,
                              const PlumbPartsWant *want,
                              GError **error);
void plumb_parts_free (PlumbParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbParts, plumb_parts_free)

/** plumb_parts_label: Returns: (transfer full): @breakdown as readers see it: `age: 10 to 15; sex: male`. */
char *plumb_parts_label (const char *breakdown);

/** plumb_parts_dimension_label: Returns: (transfer full): @dimension as readers see it. */
char *plumb_parts_dimension_label (const char *dimension);

/** plumb_parts_list_dimensions: Returns: (transfer full) (array zero-terminated=1): the dimensions that @breakdowns
 * (array zero-terminated=1) have two categories or more of, by name. */
GStrv plumb_parts_list_dimensions (const char *const *breakdowns);

/** plumb_parts_get: Returns: (transfer none): part @i. */
const PlumbPart *plumb_parts_get (const PlumbParts *self, guint i);

/** plumb_parts_at: Returns: (transfer none) (nullable): the row of part @i in @period. */
const PlumbObservation *plumb_parts_at (const PlumbParts *self, guint i, PlumbPeriod period);

/** plumb_parts_is_lacking: whether a part with the row @observation (nullable) has no number that belongs to the
 * whole; one that is not applicable has none to give. What has no row is only lacking where plumb_parts_sum() says so.
 */
gboolean plumb_parts_is_lacking (const PlumbObservation *observation);

/** plumb_parts_is_all: whether @sum is the whole of @period: then a part without a row has nothing. */
gboolean plumb_parts_is_all (const PlumbParts *self, PlumbPeriod period, double sum);

/** plumb_parts_sum: the parts of @period together. */
PlumbPartsSum plumb_parts_sum (const PlumbParts *self, PlumbPeriod period);

/** plumb_parts_status: how firm the figures of @period are: the least firm of them. */
PlumbStatus plumb_parts_status (const PlumbParts *self, PlumbPeriod period);

/** plumb_parts_latest: the newest period that has a number and is no forecast and no budget; not set where there is
 * none. */
PlumbPeriod plumb_parts_latest (const PlumbParts *self);

G_END_DECLS
