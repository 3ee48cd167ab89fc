/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data of the benchmarks of loading and reading: monthly returns of every authority, made up on the spot.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

/** BENCH_RETURNS_AREAS: England, its nine regions and 152 authorities. */
#define BENCH_RETURNS_AREAS 162

/** bench_write_indicators: writes a list of @n percentages, `bench_0000` and so on, into @path. */
void bench_write_indicators (const char *path, guint n);

/**
 * bench_write_returns:
 * @first: number of the first month, 0 for January 2024
 * @months: how many of them
 * @rows: how many rows at the most
 *
 * Writes a tidy CSV in the order in which monthly files arrive: every indicator with its total and one breakdown in
 * every area, with values, numerators and denominators; one figure in forty is confidential. Returns: the number of its
 * data rows.
 */
guint bench_write_returns (const char *path, guint indicators, guint first, guint months, guint rows);

/** bench_warehouse: Returns: (transfer full): a new warehouse at @path with @indicators of bench_write_indicators(). */
PlumbWarehouse *bench_warehouse (const char *path, guint indicators);

/** bench_load: loads @path into @warehouse, which has to go without a problem. Returns: the seconds it took. */
double bench_load (PlumbWarehouse *warehouse, const char *path);

/** bench_peak: the most memory that the process has had, in MB. */
double bench_peak (void);

/** bench_count: the number that the user gave in the environment variable @name, else @usual. */
guint bench_count (const char *name, guint usual);

G_END_DECLS
