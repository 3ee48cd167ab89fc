/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits that depend on the size of what is measured: the P-chart over time and the funnel over areas.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbFunnel:
 * Two and three standard errors around a centre. Not clipped: a lower limit below 0, or an upper one above 1 for a
 * proportion, says that no value can be beyond it.
 */
typedef struct
{
  double centre;
  double lower2;
  double upper2;
  double lower3;
  double upper3;
} PlumbFunnel;

/**
 * plumb_funnel_proportion:
 * @centre: the proportion all are measured against, 0 to 1
 * @n: denominator, more than 0
 *
 * Returns: @centre +- 2 and 3 times sqrt (p (1 - p) / n); all NAN where an argument is out of its range.
 * Source: Spiegelhalter (2005), doi:10.1002/sim.1970, section A.1, normal approximation; it is rough where fewer than
 * about 5 are expected on either side.
 */
PlumbFunnel plumb_funnel_proportion (double centre, double n);

/**
 * plumb_funnel_rate:
 * @centre: events per unit of exposure, 0 or more
 * @exposure: population or time of the same unit, more than 0
 *
 * Returns: @centre +- 2 and 3 times sqrt (rate / exposure), of Poisson counts; all NAN where an argument is out of its
 * range.
 * Source: Spiegelhalter (2005), doi:10.1002/sim.1970, section A.3; rough where fewer than about 5 events are expected.
 */
PlumbFunnel plumb_funnel_rate (double centre, double exposure);

/**
 * plumb_p_chart:
 * @x: (array length=n): numerators, NAN for a gap
 * @of: (array length=n): denominators, NAN for a gap
 * @limits: (out caller-allocates) (array length=n): each with the limits of its own denominator; all NAN for a gap and
 * for a point with nothing in its denominator
 *
 * Returns: the centre: sum of numerators over sum of denominators, of the points that are no gap; NAN where there is
 * none.
 * Source: Montgomery, Introduction to Statistical Quality Control, section 7.2.2, variable-width limits; R:
 * qcc::qcc (x, sizes = of, type = "p").
 */
double plumb_p_chart (const double *x, const double *of, gsize n, PlumbFunnel *limits);

G_END_DECLS
