/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the benchmarks share: a council's data made up on the spot, rounds that take turns, and their median.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BENCH_ROUNDS 5

/**
 * bench_write_tidy:
 * @months: periods of each of 40 indicators in 13 areas
 *
 * Writes a tidy CSV with numerators and denominators into @path. Returns: the number of its data rows.
 */
guint bench_write_tidy (const char *path, guint months);

/** bench_median: of (array length=BENCH_ROUNDS) @seconds, which it sorts. */
double bench_median (double *seconds);

/** bench_now: a monotonic clock in seconds. */
double bench_now (void);

G_END_DECLS
