/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long all measures of 60 indicators take for every one of 152 authorities, beside a bare program that looks up and
 * sorts the same values. The two take turns in one run; the ratio is what counts.
 */
#include "bench.h"

#include "plumb-change.h"
#include "plumb-comparator.h"
#include "plumb-confidence.h"
#include "plumb-counterpart.h"
#include "plumb-quantile.h"
#include "plumb-rank.h"
#include "plumb-recent-trend.h"

#define INDICATORS 60
#define AREAS 152
#define NEIGHBOURS 10
#define FIRST 2013
#define LAST 2025

static const PlumbPeriod latest = { .kind = PLUMB_PERIOD_YEAR, .year = LAST };

static PlumbSeries *
make_series (PlumbIndicator *indicator, guint number, GRand *random)
{
  g_autofree char *name = g_strdup_printf ("Area %u", number);
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = number + 1, .name = name });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (int year = FIRST; year <= LAST; year++)
    {
      const double of = g_rand_int_range (random, 50, 3000);
      PlumbObservation row = { .period = { .kind = PLUMB_PERIOD_YEAR, .year = year },
                               .numerator = g_rand_int_range (random, 0, (int) of + 1),
                               .denominator = of };

      row.value =
        indicator->unit == PLUMB_UNIT_COUNT ? row.numerator : plumb_indicator_value (indicator, row.numerator, of);
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

/* One indicator in all areas, of each unit in turn. */
static GPtrArray *
make_indicator (guint number, GRand *random)
{
  static const char *const units[] = { "percent", "per 10,000", "count" };
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) units[number % G_N_ELEMENTS (units)],
                                            .decimals = number % 2,
                                            .polarity = PLUMB_POLARITY_LOW });
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);

  for (guint i = 0; i < AREAS; i++)
    g_ptr_array_add (all, make_series (indicator, i, random));
  return all;
}

static double
bare_indicator (GPtrArray *all)
{
  double values[AREAS], start = bench_now ();

  for (guint i = 0; i < AREAS; i++)
    {
      for (guint j = 0; j < AREAS; j++)
        values[j] = plumb_series_at (g_ptr_array_index (all, j), latest)->value;
      plumb_sort (values, AREAS);
    }
  return bench_now () - start;
}

static void
measure_area (GPtrArray *all, guint number, GPtrArray *group)
{
  const PlumbSeries *own = g_ptr_array_index (all, number);
  const PlumbIndicator *indicator = own->indicator;
  PlumbConfidence confidence;
  PlumbComparator comparator;
  PlumbRecentTrend trend;
  g_autoptr (GArray) ranks = NULL;
  g_autoptr (GArray) missing = NULL;

  g_ptr_array_set_size (group, 0);
  for (guint i = 0; i <= NEIGHBOURS; i++)
    g_ptr_array_add (group, g_ptr_array_index (all, (number + i * 7) % AREAS));
  ranks = plumb_rank_compute (indicator, group, latest, NULL);
  missing = plumb_comparator_missing (group, own, latest, PLUMB_STATISTIC_POOLED);
  for (int year = FIRST; year <= LAST; year++)
    comparator =
      plumb_comparator_compute (indicator, group, own, (PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = year });
  g_assert_cmpuint (comparator.n, ==, NEIGHBOURS);
  g_assert_cmpuint (plumb_comparator_compute (indicator, all, own, latest).n, ==, AREAS - 1);
  g_assert_cmpint (plumb_change_compute (own, latest, NULL).kind, !=, PLUMB_CHANGE_NO_VALUE);
  g_assert_nonnull (plumb_counterpart_last_year (own, latest, NULL).observation);
  trend = plumb_recent_trend_compute (own, latest, NULL);
  g_assert_cmpint (trend.verdict, !=, PLUMB_TREND_UNTESTED);
  confidence = plumb_confidence_compute (indicator, plumb_series_at (own, latest), PLUMB_CONFIDENCE_95);
  g_assert_cmpint (plumb_difference_compute (indicator, &confidence, comparator.median).kind, !=,
                   PLUMB_DIFFERENCE_UNJUDGED);
}

static double
measure_indicator (GPtrArray *all)
{
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  PlumbRankSummary summary;
  g_autoptr (GArray) ranks = NULL;
  double start = bench_now ();

  ranks = plumb_rank_compute (((PlumbSeries *) g_ptr_array_index (all, 0))->indicator, all, latest, &summary);
  g_assert_cmpuint (summary.of, ==, AREAS);
  for (guint i = 0; i < AREAS; i++)
    measure_area (all, i, group);
  return bench_now () - start;
}

int
main (int argc, char **argv)
{
  double bare[BENCH_ROUNDS] = { 0 }, measured[BENCH_ROUNDS] = { 0 };

  for (guint round = 0; round < BENCH_ROUNDS; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (INDICATORS);

      for (guint i = 0; i < INDICATORS; i++)
        {
          g_autoptr (GPtrArray) all = make_indicator (i, random);

          bare[round] += bare_indicator (all);
          measured[round] += measure_indicator (all);
        }
    }
  g_print ("all measures of %d indicators for %d authorities: %.2f s, %.1f times the values looked up and sorted\n",
           INDICATORS, AREAS, bench_median (measured), bench_median (measured) / bench_median (bare));
  return 0;
}
