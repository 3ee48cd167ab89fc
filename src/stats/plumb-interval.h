/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Confidence intervals of proportions and of counts.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbInterval:
 * Both ends belong to it; in the unit of what it is of.
 */
typedef struct
{
  double lower;
  double upper;
} PlumbInterval;

/** PLUMB_BYAR_MINIMUM: counts below this have the exact interval and not the approximation. */
#define PLUMB_BYAR_MINIMUM 10

/**
 * plumb_wilson_interval:
 * @x: successes, 0 to @n
 * @n: trials, more than 0
 * @confidence: more than 0 and less than 1: 0.95, 0.998
 *
 * Returns: the interval of the proportion @x / @n, within 0 to 1.
 * Source: Wilson (1927), doi:10.1080/01621459.1927.10502953, without continuity correction; the method of OHID's
 * technical guidance on confidence intervals; R: prop.test (x, n, conf.level = confidence, correct = FALSE)$conf.int.
 */
PlumbInterval plumb_wilson_interval (double x, double n, double confidence);

/**
 * plumb_poisson_interval:
 * @x: events, whole, 0 or more
 * @confidence: more than 0 and less than 1
 *
 * Returns: the interval of the expected number of events.
 * Source: from %PLUMB_BYAR_MINIMUM on Byar's approximation (Breslow and Day 1987, volume 2, equation 2.13); below it
 * exactly, from quantiles of chi-squared (Garwood 1936, doi:10.1093/biomet/28.3-4.437), R: poisson.test (x, conf.level
 * = confidence)$conf.int. The split is that of OHID's technical guidance.
 */
PlumbInterval plumb_poisson_interval (double x, double confidence);

G_END_DECLS
