/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record: whether a figure is the highest or the lowest that there is.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/** PLUMB_RECORD_LEAST: of fewer figures none is called a record: one of two is always the higher. A rule of the house.
 */
#define PLUMB_RECORD_LEAST 5

typedef enum
{
  PLUMB_RECORD_NONE,
  PLUMB_RECORD_HIGHEST,
  PLUMB_RECORD_LOWEST
} PlumbRecordKind;

/**
 * PlumbRecord:
 * @n: how many figures it is one of, itself counted, since the last break of the series; hidden ones are not among them
 * @since: the period of the first of them; not set where there is none
 * @equalled: the newest earlier period whose figure prints the same; not set where it stands alone, or is no record
 */
typedef struct
{
  PlumbRecordKind kind;
  guint n;
  PlumbPeriod since;
  PlumbPeriod equalled;
} PlumbRecord;

/**
 * plumb_record_compute:
 * @series: with its indicator
 * @period: whose figure is asked about
 * @breaks: (element-type PlumbBreak) (nullable): what stands before a break is another series
 *
 * Compares figures as printed. Where all print the same none is a record.
 */
PlumbRecord plumb_record_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks);

G_END_DECLS
