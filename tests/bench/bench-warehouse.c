/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a large warehouse costs: a month that is added to it, opening it, and the reads of a dashboard, each in one read
 * transaction: a chart (13 series), a ranking (all authorities in one period), a scorecard (latest, previous, target
 * and median of ten neighbours), and the first two as the warehouse stood on a day. Times are medians, warm and with
 * the pages of the file dropped before each. PLUMB_BENCH_ROWS sets the rows.
 */
#include "bench-returns.h"

#include "bench.h"

#include "plumb-quantile.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MONTHS 120
#define TIMES 60
#define NEIGHBOURS 10

/* Bytes that the process had written to disk so far. */
static guint64
written (void)
{
  g_autofree char *text = NULL;
  const char *at;

  g_assert_true (g_file_get_contents ("/proc/self/io", &text, NULL, NULL));
  at = strstr (text, "\nwrite_bytes: ");
  return at != NULL ? g_ascii_strtoull (at + strlen ("\nwrite_bytes: "), NULL, 10) : 0;
}

static void
drop_pages (const char *path)
{
  int file = g_open (path, O_RDONLY, 0);

  g_assert_cmpint (posix_fadvise (file, 0, 0, POSIX_FADV_DONTNEED), ==, 0);
  close (file);
}

static PlumbWarehouse *
open_warehouse (const char *path)
{
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_READ, NULL, &error);

  g_assert_no_error (error);
  return warehouse;
}

typedef struct
{
  GPtrArray *indicators;
  GPtrArray *authorities;
  GPtrArray *company; /* eleven authorities, a region, the country */
  guint round;
} Context;

typedef guint (*Read) (PlumbWarehouse *warehouse, Context *context, guint32 as_at);

static PlumbIndicator *
next_indicator (Context *context)
{
  PlumbIndicator *indicator;

  do
    indicator = g_ptr_array_index (context->indicators, context->round++ * 7 % context->indicators->len);
  while (!g_str_has_prefix (indicator->id, "bench_"));
  return indicator;
}

static guint
count_observations (GPtrArray *series)
{
  guint n = 0;

  for (guint i = 0; i < series->len; i++)
    n += ((PlumbSeries *) g_ptr_array_index (series, i))->n;
  return n;
}

static guint
read_chart (PlumbWarehouse *warehouse, Context *context, guint32 as_at)
{
  PlumbSeriesQuery query = { .indicator = next_indicator (context), .areas = context->company, .as_at = as_at };
  g_autoptr (GPtrArray) series = plumb_warehouse_get_series (warehouse, &query, NULL);

  return count_observations (series);
}

static guint
read_rank (PlumbWarehouse *warehouse, Context *context, guint32 as_at)
{
  const PlumbPeriod period = { .kind = PLUMB_PERIOD_MONTH, .year = 2033, .month = 12 };
  PlumbSeriesQuery query = { .indicator = next_indicator (context),
                             .areas = context->authorities,
                             .from = period,
                             .to = period,
                             .as_at = as_at };
  g_autoptr (GPtrArray) series = plumb_warehouse_get_series (warehouse, &query, NULL);

  return count_observations (series);
}

/* Latest, previous and target of one authority, and the median of its neighbours. */
static guint
read_scorecard (PlumbWarehouse *warehouse, Context *context, guint32 as_at)
{
  g_autoptr (GPtrArray) latest = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const GArray *own;
  guint n = 0;

  for (guint i = 0; i <= NEIGHBOURS; i++)
    g_ptr_array_add (latest, plumb_warehouse_get_latest (warehouse, g_ptr_array_index (context->company, i), NULL));
  own = g_ptr_array_index (latest, 0);
  for (guint row = 0; row < own->len; row++)
    {
      double values[NEIGHBOURS];
      guint n_values = 0;

      for (guint i = 1; i <= NEIGHBOURS; i++)
        {
          const PlumbLatest *theirs = &g_array_index ((GArray *) g_ptr_array_index (latest, i), PlumbLatest, row);

          if (isfinite (theirs->value))
            values[n_values++] = theirs->value;
        }
      plumb_sort (values, n_values);
      n += isfinite (plumb_quantile (values, n_values, 0.5));
    }
  return n;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
time_read (const char *path, Read read, Context *context, gboolean cold, guint32 as_at, guint *n)
{
  double times[TIMES];
  PlumbWarehouse *warehouse = open_warehouse (path);

  /* warm is a reader that has shown the same before */
  context->round = 0;
  for (guint i = 0; i < TIMES && !cold; i++)
    *n = read (warehouse, context, as_at);
  context->round = 0;
  for (guint i = 0; i < TIMES; i++)
    {
      double start;

      if (cold)
        {
          plumb_warehouse_close (warehouse);
          drop_pages (path);
          warehouse = open_warehouse (path);
        }
      start = bench_now ();
      g_assert_true (plumb_warehouse_begin_read (warehouse, NULL));
      *n = read (warehouse, context, as_at);
      plumb_warehouse_end_read (warehouse);
      times[i] = bench_now () - start;
    }
  plumb_warehouse_close (warehouse);
  qsort (times, TIMES, sizeof *times, compare);
  return times[TIMES / 2] * 1000;
}

static void
time_reads (const char *path)
{
  static const struct
  {
    const char *name;
    Read read;
    gboolean as_at;
  } reads[] = { { "chart, 13 series", read_chart, FALSE },
                { "ranking", read_rank, FALSE },
                { "scorecard", read_scorecard, FALSE },
                { "chart as at a day", read_chart, TRUE },
                { "ranking as at a day", read_rank, TRUE } };
  PlumbWarehouse *warehouse = open_warehouse (path);
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, NULL);
  Context context = { .indicators = plumb_warehouse_list_indicators (warehouse, NULL),
                      .authorities = g_ptr_array_new (),
                      .company = g_ptr_array_new () };
  guint32 tomorrow = plumb_warehouse_latest_release (warehouse, 0, NULL);
  double opening[TIMES];

  for (guint i = 0; i < areas->len && context.authorities->len < 152; i++)
    if (((PlumbArea *) g_ptr_array_index (areas, i))->level == PLUMB_AREA_AUTHORITY)
      g_ptr_array_add (context.authorities, g_ptr_array_index (areas, i));
  for (guint i = 0; i <= NEIGHBOURS; i++)
    g_ptr_array_add (context.company, g_ptr_array_index (context.authorities, i * 13 + 3));
  g_ptr_array_add (context.company, g_ptr_array_index (areas, 1));
  g_ptr_array_add (context.company, g_ptr_array_index (areas, 0));
  plumb_warehouse_close (warehouse);

  for (guint i = 0; i < TIMES; i++)
    {
      double start = bench_now ();

      plumb_warehouse_close (open_warehouse (path));
      opening[i] = bench_now () - start;
    }
  qsort (opening, TIMES, sizeof *opening, compare);
  g_print ("opening and closing: %.2f ms\n", opening[TIMES / 2] * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    {
      guint n = 0;
      double warm = time_read (path, reads[i].read, &context, FALSE, reads[i].as_at ? tomorrow : 0, &n);
      double cold = time_read (path, reads[i].read, &context, TRUE, reads[i].as_at ? tomorrow : 0, &n);

      g_print ("%s: %u figures, %.3f ms warm, %.3f ms cold\n", reads[i].name, n, warm, cold);
    }
  g_ptr_array_unref (context.indicators);
  g_ptr_array_unref (context.authorities);
  g_ptr_array_unref (context.company);
}

static int
load_and_read (char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  g_autofree char *month = g_build_filename (folder, "month.csv", NULL);
  g_autofree char *database = g_build_filename (folder, "bench.plumb", NULL);
  guint want = bench_count ("PLUMB_BENCH_ROWS", 1000000);
  guint indicators = MAX (want / (2 * BENCH_RETURNS_AREAS * MONTHS), 1);
  guint rows = bench_write_returns (path, indicators, 0, MONTHS, G_MAXUINT);
  guint new_rows = bench_write_returns (month, indicators, MONTHS, 1, G_MAXUINT);
  char *reader[] = { argv[0], database, NULL };
  PlumbWarehouse *warehouse;
  double seconds;
  guint64 before;
  GStatBuf status;
  int exit;

  warehouse = bench_warehouse (database, indicators);
  seconds = bench_load (warehouse, path);
  g_unlink (path);
  plumb_warehouse_close (warehouse);
  g_assert_cmpint (g_stat (database, &status), ==, 0);
  g_print ("%u rows in %.2f s, %.0f rows/s; %.1f bytes a row; %.0f MB of memory\n", rows, seconds, rows / seconds,
           (double) status.st_size / rows, bench_peak ());
  warehouse = plumb_warehouse_open (database, PLUMB_WAREHOUSE_WRITE, NULL, NULL);
  before = written ();
  seconds = bench_load (warehouse, month);
  g_print ("a month of %u rows: %.3f s, %.1f MB written\n", new_rows, seconds, (double) (written () - before) / 1e6);
  plumb_warehouse_close (warehouse);
  /* by a program of its own, as a reader is: this one's memory is that of a loader */
  g_assert_true (g_spawn_sync (NULL, reader, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &exit, NULL));
  g_assert_cmpint (exit, ==, 0);
  g_unlink (month);
  g_unlink (database);
  g_rmdir (folder);
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 1)
    return load_and_read (argv);
  time_reads (argv[1]);
  return 0;
}
