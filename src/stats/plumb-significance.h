/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two figures differ by more than chance would give.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_two_proportions_p:
 * @x1: successes, 0 to @n1
 * @n1: trials, more than 0
 * @x2: successes, 0 to @n2
 * @n2: trials, more than 0
 *
 * Returns: two-sided probability of a difference at least as large, 1 when both proportions are 0 or both 1.
 * Source: two-sample z test with pooled variance, no continuity correction (Fleiss, Levin and Paik 2003, section 3.2);
 * R: prop.test (c (x1, x2), c (n1, n2), correct = FALSE).
 */
double plumb_two_proportions_p (double x1, double n1, double x2, double n2);

/**
 * plumb_two_poisson_p:
 * @x1: events, whole, 0 or more
 * @t1: exposure (population, or 1 for equal lengths of time), more than 0
 * @x2: events
 * @t2: exposure
 *
 * Returns: two-sided probability of a ratio of rates at least as unlikely, 1 when there are no events.
 * Source: conditional binomial test (Przyborowski and Wilenski 1940, doi:10.2307/2332612); R: poisson.test (c (x1, x2),
 * c (t1, t2)).
 */
double plumb_two_poisson_p (double x1, double t1, double x2, double t2);

G_END_DECLS
