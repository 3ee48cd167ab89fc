/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A series: the observations of one indicator in one area, in the order of time.
 */
#pragma once

#include <glib-object.h>

#include "plumb-area.h"
#include "plumb-indicator.h"
#include "plumb-period.h"
#include "plumb-state.h"

G_BEGIN_DECLS

/**
 * PlumbObservation:
 * @value: in the indicator's unit, unrounded where it was computed; NAN exactly when @state is not %PLUMB_STATE_NUMBER
 * @numerator: NAN where there is none or it is hidden
 * @denominator: NAN where there is none or it is hidden
 * @derived: @value was computed from numerator and denominator and not published
 * @as_of: Julian day to which the figure was complete, 0 where nothing is said
 * @load: key of the load that brought it in its warehouse, 0 where none did
 * @note: (nullable): remark that came with the figure; lives as long as its series
 * @source: document or file it came from, never %NULL; lives as long as its series
 */
typedef struct
{
  PlumbPeriod period;
  double value;
  double numerator;
  double denominator;
  PlumbState state;
  PlumbStatus status;
  gboolean derived;
  guint32 as_of;
  gint64 load;
  const char *note;
  const char *source;
} PlumbObservation;

/**
 * PlumbSeries:
 * Immutable and reference-counted.
 *
 * @area: (transfer none): never %NULL
 * @observations: (array length=n): by plumb_period_compare(); one of a period
 * @closeness: how close a neighbour is, as published (`Very close`), and its place 1-10 in @rank; empty and 0 where it
 * is none
 */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  const PlumbObservation *observations;
  guint n;
  const char *closeness;
  int rank;
} PlumbSeries;

#define PLUMB_TYPE_SERIES (plumb_series_get_type ())
GType plumb_series_get_type (void) G_GNUC_CONST;

/**
 * plumb_series_new:
 * @observations: (element-type PlumbObservation): in any order; their texts are copied; where a period is there twice
 * the later one counts
 * @closeness: (nullable): empty where %NULL
 *
 * Returns: (transfer full):
 */
PlumbSeries *
plumb_series_new (PlumbIndicator *indicator, PlumbArea *area, GArray *observations, const char *closeness, int rank);
PlumbSeries *plumb_series_ref (PlumbSeries *self);
void plumb_series_unref (PlumbSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSeries, plumb_series_unref)

/** plumb_series_at: Returns: (transfer none) (nullable): the observation of @period, or of the same year written the
 * other way; %NULL when there is no row for it. */
const PlumbObservation *plumb_series_at (const PlumbSeries *self, PlumbPeriod period);

/** plumb_observation_is_measured: whether it is actual or provisional, and no forecast and no budget. */
gboolean plumb_observation_is_measured (const PlumbObservation *observation);

/** plumb_series_measured_at: as plumb_series_at(), but %NULL for a forecast and for a budget: neither is compared with.
 */
const PlumbObservation *plumb_series_measured_at (const PlumbSeries *self, PlumbPeriod period);

/** plumb_series_latest: Returns: (transfer none) (nullable): the last observation that is no forecast and no budget. */
const PlumbObservation *plumb_series_latest (const PlumbSeries *self);

/**
 * PlumbBreak:
 * @period: the first period after the break, or the period an annotation is about
 * @annotation: %TRUE for a remark on the chart that breaks nothing
 * @note: (nullable): %NULL or empty where nothing is said
 * @file: (nullable): that declares it; %NULL for what a person wrote in the window
 * @since: (nullable): of what a file declares the day of its release, else the time of writing; see #PlumbCommentary
 */
typedef struct
{
  PlumbPeriod period;
  gboolean annotation;
  char *note;
  char *file;
  char *since;
} PlumbBreak;

/** plumb_break_new: Returns: (transfer full): one that a person wrote; @note (nullable). */
PlumbBreak *plumb_break_new (PlumbPeriod period, gboolean annotation, const char *note);
void plumb_break_free (PlumbBreak *self);

/**
 * plumb_breaks_between:
 * @breaks: (element-type PlumbBreak) (nullable)
 *
 * Returns: (transfer none) (nullable): the first break of @breaks that parts @before from the later @after: the first
 * day of its period is after the one and not after the other. Annotations break nothing.
 */
const PlumbBreak *
plumb_breaks_between (GPtrArray *breaks, PlumbPeriod before, PlumbPeriod after, PlumbCalendar calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbBreak, plumb_break_free)

G_END_DECLS
