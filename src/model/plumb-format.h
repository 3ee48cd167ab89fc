/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as they are printed: rounded half away from zero, on the decimal figure and not on its binary shadow.
 */
#pragma once

#include <glib.h>

#include "plumb-indicator.h"
#include "plumb-state.h"

G_BEGIN_DECLS

/**
 * plumb_round:
 * @value: any double
 * @decimals: 0 to 9
 *
 * Rounds the shortest decimal figure of 15 significant digits half away from zero: 0.125 to two places is 0.13, 1.005
 * is 1.01, -2.5 is -3.
 *
 * Returns: the rounded value; @value itself when it is not finite.
 * Source: DfE rounds half up and after aggregation.
 */
double plumb_round (double value, int decimals);

/**
 * plumb_format_number:
 * Returns: (transfer full): @value rounded and set for a reader: the marks of plumb-locale.h between thousands and
 * before the decimals, minus U+2212, always @decimals places.
 */
char *plumb_format_number (double value, int decimals);

/** plumb_format_value: Returns: (transfer full): @value of @indicator with its decimals; with a percent sign behind
 * U+202F when @with_unit. */
char *plumb_format_value (const PlumbIndicator *indicator, double value, gboolean with_unit);

/**
 * plumb_format_statistic: as plumb_format_value() for a mean, median or quartile: of whole numbers that is not whole
 * itself it shows one decimal (11.5).
 */
char *plumb_format_statistic (const PlumbIndicator *indicator, double value, gboolean with_unit);

/**
 * plumb_format_exact: as plumb_format_value() for a value that was set and not measured, a target: where it has more
 * decimals than the indicator it shows them, 6 at most.
 */
char *plumb_format_exact (const PlumbIndicator *indicator, double value, gboolean with_unit);

/**
 * plumb_format_change: Returns: (transfer full): the difference of the two printed values with its sign: `+28.2`, `−4.6
 * points` for a percentage, `0.0`.
 */
char *plumb_format_change (const PlumbIndicator *indicator, double now, double before);

/** plumb_change_amount: the difference of @now and @before as printed, rounded to the indicator's decimals. */
double plumb_change_amount (const PlumbIndicator *indicator, double now, double before);

/**
 * plumb_format_machine: Returns: (transfer full): @value for a program, shortest form with a point and, from
 * 1e-9 to 1e21, without an exponent, rounded to @decimals; empty when @value is not finite. With @decimals negative
 * nothing is rounded but to 15 significant digits.
 */
char *plumb_format_machine (double value, int decimals);

/** plumb_format_ordinal: Returns: (transfer full): `1st`, `22nd`, translated; @n at least 1. */
char *plumb_format_ordinal (guint n);

/** plumb_statistic_decimals: the decimals that plumb_format_statistic() shows for @value. */
int plumb_statistic_decimals (const PlumbIndicator *indicator, double value);

G_END_DECLS
