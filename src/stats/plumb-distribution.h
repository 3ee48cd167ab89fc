/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of the distributions that intervals are made of.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_normal_quantile:
 * @p: more than 0 and less than 1
 *
 * Returns: the value that a standard normal variable is below with probability @p.
 * Source: Wichura (1988), algorithm AS 241 (PPND16), doi:10.2307/2347330; R: qnorm (p).
 */
double plumb_normal_quantile (double p);

/**
 * plumb_gamma_lower:
 * @shape: more than 0
 * @x: 0 or more
 *
 * Returns: the regularised lower incomplete gamma function P (@shape, @x), 0 to 1.
 * Source: the series and the continued fraction of DLMF 8.7.1 and 8.9.2, https://dlmf.nist.gov/8; R: pgamma (x, shape).
 */
double plumb_gamma_lower (double shape, double x);

/**
 * plumb_chi_squared_quantile:
 * @p: more than 0 and less than 1
 * @df: degrees of freedom, more than 0
 *
 * Returns: the value that a chi-squared variable is below with probability @p.
 * Source: the root of plumb_gamma_lower() by Newton's steps between closing bounds, begun at the approximation of
 * Wilson and Hilferty (1931), doi:10.1073/pnas.17.12.684; R: qchisq (p, df).
 */
double plumb_chi_squared_quantile (double p, double df);

G_END_DECLS
