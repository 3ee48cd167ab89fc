/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A yearly allowance, a budget or a target, and how much of it is used up month by month.
 */
#pragma once

#include "plumb-figure-lines.h"
#include "plumb-figure-origin.h"

G_BEGIN_DECLS

/** PLUMB_BURN_MOST: the most periods that a year has here. */
#define PLUMB_BURN_MOST 12

/** PlumbBurnLack: why there is nothing to draw. */
typedef enum
{
  PLUMB_BURN_LACKS_NOTHING,
  PLUMB_BURN_LACKS_SUM,      /* what is measured does not add up over a year */
  PLUMB_BURN_LACKS_PERIODS,  /* there are no months and no quarters */
  PLUMB_BURN_LACKS_ALLOWANCE /* neither a budget nor a target of the year */
} PlumbBurnLack;

/**
 * PlumbBurn:
 * @year: the year of the allowance
 * @allowance: NAN where there is none
 * @is_budget: it is a budget, and no target
 * @n: periods of the year, 12 or 4
 * @periods: of the year, in order; @days: on which each ends
 * @start: the Julian day before the year begins
 * @own: (nullable): the figure of each period, measured or forecast
 * @total: measured from the start of the year to the end of each period; NAN where one of them has no number
 * @expected: likewise, with the forecast after what was measured; NAN before
 * @n_measured: periods from the start of the year on that have a number
 * @forecast: for the whole year; NAN where there is none
 */
typedef struct
{
  PlumbBurnLack lack;
  PlumbIndicator *indicator;
  PlumbSeries *series;
  PlumbPeriod year;
  double allowance;
  gboolean is_budget;
  guint n;
  PlumbPeriod periods[PLUMB_BURN_MOST];
  guint32 days[PLUMB_BURN_MOST];
  guint32 start;
  const PlumbObservation *own[PLUMB_BURN_MOST];
  double total[PLUMB_BURN_MOST];
  double expected[PLUMB_BURN_MOST];
  guint n_measured;
  double forecast;
  PlumbOrigin *origin;
} PlumbBurn;

/** plumb_burn_load: Returns: (transfer full): of the year of the newest measured figure. */
PlumbBurn *plumb_burn_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_burn_free (PlumbBurn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbBurn, plumb_burn_free)

/** plumb_burn_pace: what would be used by the end of period @i if the same was used in each. */
double plumb_burn_pace (const PlumbBurn *self, guint i);

/** plumb_burn_used: what is used by the end of the last period measured; NAN where there is none. */
double plumb_burn_used (const PlumbBurn *self);

/** plumb_burn_allowance_name: Returns: (transfer none): `budget` or `target`, translated. */
const char *plumb_burn_allowance_name (const PlumbBurn *self);

/** plumb_burn_gone: Returns: (transfer full): `6 of 12 months`. */
char *plumb_burn_gone (const PlumbBurn *self);

/** plumb_burn_draw: see PlumbFigureClass. */
double plumb_burn_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box);

G_END_DECLS
