/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a figure stands: everything that is known of it, as typed facts. Sentences, tables and lists of strengths are
 * made from these and from nothing else, so that no two of them say different things.
 */
#pragma once

#include "plumb-change.h"
#include "plumb-comparator.h"
#include "plumb-confidence.h"
#include "plumb-control.h"
#include "plumb-counterpart.h"
#include "plumb-quality.h"
#include "plumb-rank.h"
#include "plumb-recent-trend.h"
#include "plumb-record.h"
#include "plumb-status.h"

G_BEGIN_DECLS

/**
 * PlumbCircle:
 * What a figure is judged by.
 *
 * @own: with its indicator and area
 * @neighbours: (element-type PlumbSeries) (nullable)
 * @region: (nullable)
 * @country: (nullable)
 * @authorities: (element-type PlumbSeries) (nullable): all authorities, for the rank and the band among them; only the
 * period judged has to be in them
 * @breaks: (element-type PlumbBreak) (nullable)
 * @targets: (element-type PlumbTarget) (nullable): of the indicator and the area
 * @statistic: which one number stands for the neighbours
 * @as_at: the Julian day on which it is judged
 */
typedef struct
{
  const PlumbSeries *own;
  GPtrArray *neighbours;
  const PlumbSeries *region;
  const PlumbSeries *country;
  GPtrArray *authorities;
  GPtrArray *breaks;
  GPtrArray *targets;
  PlumbStatistic statistic;
  guint32 as_at;
} PlumbCircle;

/**
 * PlumbBeside:
 * A figure beside another one.
 *
 * @value: the other, NAN where there is none, or it is not compared with: a total depends on the size of an area
 * @side: 1 where the own figure is higher as both are printed, -1 where it is lower, 0 where they read the same or one
 * is not there
 * @difference: whether chance would explain it. Never higher or lower where they read the same, and unjudged where the
 * other is older or parted by a break
 */
typedef struct
{
  double value;
  int side;
  PlumbDifference difference;
} PlumbBeside;

/**
 * PlumbControlStand:
 * @charted: the series is by month or quarter and the figure has a number; all else is only set then
 * @limited: there are limits
 * @trial: they are trial limits
 * @point: the figure on its control chart
 * @assurance: whether the target will be met
 */
typedef struct
{
  gboolean charted;
  gboolean limited;
  gboolean trial;
  PlumbControlPoint point;
  PlumbAssurance assurance;
} PlumbControlStand;

/**
 * PlumbStanding:
 * Plain values; what they point to lives as long as the circle.
 *
 * @period: the period judged; not set where there is none
 * @observation: (nullable): the own row of @period
 * @broken: (nullable): the break between it and the period before
 * @interval: of 95 %, @wide_interval of 99.8 %
 * @group: the neighbours at @period; its @of is 0 where there are none
 * @neighbours: beside the chosen statistic of the neighbours
 * @rank: own area among itself and its neighbours; rank 0 where there is none, or it would stand alone
 * @rank_of_all: among all authorities, likewise; with its band. Rank 0 where they are not given, or the own area is
 * none
 * @all: what there is to say about the ranking of all authorities; its @of is 0 where they are not given
 * @last_year: the own figure for the same period a year before
 */
typedef struct
{
  const PlumbIndicator *indicator;
  const PlumbArea *area;
  PlumbPeriod period;
  const PlumbObservation *observation;
  PlumbStatistic statistic;
  PlumbChange change;
  const PlumbBreak *broken;
  PlumbRecentTrend trend;
  PlumbRecord record;
  PlumbConfidence interval;
  PlumbConfidence wide_interval;
  PlumbComparator group;
  PlumbBeside neighbours;
  PlumbRank rank;
  PlumbRank rank_of_all;
  PlumbRankSummary all;
  PlumbCounterpart region;
  PlumbBeside beside_region;
  PlumbCounterpart country;
  PlumbBeside beside_country;
  PlumbCounterpart last_year;
  PlumbTargetStatus target;
  PlumbControlStand control;
  PlumbQuality quality;
} PlumbStanding;

/**
 * plumb_standing_compute:
 * @circle: what it is judged by
 * @period: the period judged; not set for the latest that is no forecast and no budget
 */
PlumbStanding plumb_standing_compute (const PlumbCircle *circle, PlumbPeriod period);

/** plumb_standing_has_number: whether the figure is a number, and no forecast and no budget: there is something to
 * judge. */
gboolean plumb_standing_has_number (const PlumbStanding *self);

/** plumb_beside_compute: @indicator's figure @own, printed, beside @other; @interval is that of @own, or %NULL where
 * chance is not asked for. @decimals are those @other is printed with. */
PlumbBeside plumb_beside_compute (const PlumbIndicator *indicator,
                                  double own,
                                  double other,
                                  int decimals,
                                  const PlumbConfidence *interval);

G_END_DECLS
