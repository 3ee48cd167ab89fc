/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A counterpart: one published figure that a value is laid beside, of the region, of England, or its own of a year
 * before. It keeps its own period, which may be older.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/**
 * PlumbCounterpart:
 * @observation: (nullable): with its period, and with its state where it is no number; %NULL where there is none. Lives
 * as long as the series
 * @age: how many periods older than the value it is, by plumb_period_distance(); 0 for the same period
 * @broken: (nullable): a break in the series that parts it from the value; lives as long as the breaks
 */
typedef struct
{
  const PlumbObservation *observation;
  guint age;
  const PlumbBreak *broken;
} PlumbCounterpart;

/**
 * plumb_counterpart_published:
 * @series: (nullable): of the region or the country
 * @own: the area of the value: nothing is compared with itself
 * @period: that of the value
 * @breaks: (element-type PlumbBreak) (nullable)
 *
 * Returns: the figure of @period, also where it is hidden; where there is none the newest older number. Nothing for
 * what adds up over areas: no authority is compared with a total. Forecasts and budgets are left out.
 */
PlumbCounterpart
plumb_counterpart_published (const PlumbSeries *series, const PlumbArea *own, PlumbPeriod period, GPtrArray *breaks);

/** plumb_counterpart_last_year: the figure of @series for the same period a year before @period; no older one. */
PlumbCounterpart plumb_counterpart_last_year (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks);

G_END_DECLS
