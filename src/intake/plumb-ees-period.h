/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The period of a row of a published file, from its columns `time_period` and `time_identifier`.
 */
#pragma once

#include "plumb-period.h"

G_BEGIN_DECLS

/**
 * plumb_ees_period_parse:
 * @time_period: 4 digits, or 6 for a year that spans two (`202425`)
 * @time_identifier: `Reporting year`, `Calendar year`, `Financial year`, `Academic year`, `Tax year`, the name of a
 * month, `Q1`, `Quarter 1`, `Calendar year Q1`, `Financial year Q1`; letter case apart
 * @period: (out): as published: reporting year 2025 stays 2025; set on success only
 *
 * Returns: %FALSE for weeks, terms and whatever else the warehouse has no period for
 */
gboolean plumb_ees_period_parse (const char *time_period, const char *time_identifier, PlumbPeriod *period);

/**
 * plumb_ees_period_month:
 * @year: a year that ends in March, `2024` for 2023-24 or `2023/24`
 * @month: 1 to 12
 *
 * Returns: that month of the year: April to December lie in the calendar year before the one it ends in;
 * PLUMB_PERIOD_NONE when @year is not a year
 */
PlumbPeriod plumb_ees_period_month (PlumbPeriod year, int month);

G_END_DECLS
