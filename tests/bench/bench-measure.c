/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long all measures of 60 indicators take for every one of 152 authorities, beside a bare program that looks up and
 * sorts the same values. The two take turns in one run; the ratio is what counts.
 */
#include <math.h>

#include "bench.h"

#include "plumb-quantile.h"
#include "plumb-strengths.h"

#define INDICATORS 60
#define AREAS 152
#define NEIGHBOURS 10
#define FIRST 2013
#define LAST 2025

static const PlumbPeriod latest = { .kind = PLUMB_PERIOD_YEAR, .year = LAST };

/* All figures of one area. */
typedef struct
{
  PlumbStanding of[INDICATORS];
} AreaStandings;

static PlumbSeries *
make_series (PlumbIndicator *indicator, guint number, GRand *random)
{
  g_autofree char *name = g_strdup_printf ("Area %u", number);
  g_autoptr (PlumbArea) area =
    plumb_area_new (&(PlumbArea){ .key = number + 1, .name = name, .level = PLUMB_AREA_AUTHORITY });
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

/* Everything a scorecard asks of the figure of one area, and the comparators of each year that its sparkline has. */
static PlumbStanding
measure_area (GPtrArray *all, guint number, GPtrArray *group, GPtrArray *targets)
{
  const PlumbSeries *own = g_ptr_array_index (all, number);
  const PlumbCircle circle = { .own = own,
                               .neighbours = group,
                               .region = g_ptr_array_index (all, (number + 1) % AREAS),
                               .country = g_ptr_array_index (all, (number + 2) % AREAS),
                               .authorities = all,
                               .targets = targets };
  PlumbComparator comparator;
  PlumbStanding standing;
  g_autoptr (GArray) missing = NULL;

  g_ptr_array_set_size (group, 0);
  for (guint i = 1; i <= NEIGHBOURS; i++)
    g_ptr_array_add (group, g_ptr_array_index (all, (number + i * 7) % AREAS));
  missing = plumb_comparator_missing (group, own, latest, PLUMB_STATISTIC_POOLED);
  for (int year = FIRST; year <= LAST; year++)
    comparator =
      plumb_comparator_compute (own->indicator, group, own, (PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = year });
  g_assert_cmpuint (comparator.n, ==, NEIGHBOURS);
  standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);
  g_assert_cmpuint (standing.all.of, ==, AREAS);
  g_assert_cmpint (standing.target.kind, !=, PLUMB_TARGET_NONE);
  g_assert_cmpint (standing.change.kind, !=, PLUMB_CHANGE_NO_VALUE);
  g_assert_cmpint (standing.trend.verdict, !=, PLUMB_TREND_UNTESTED);
  return standing;
}

/* Fills the standing of @indicator in each area's row of @standings. */
static double
measure_indicator (GPtrArray *all, guint indicator, AreaStandings *standings)
{
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  double start;

  g_ptr_array_add (targets, plumb_target_new (&(PlumbTarget){ .from = { .kind = PLUMB_PERIOD_YEAR, .year = FIRST },
                                                              .value = 20,
                                                              .end_value = NAN,
                                                              .lower = NAN,
                                                              .upper = NAN }));
  start = bench_now ();
  for (guint i = 0; i < AREAS; i++)
    standings[i].of[indicator] = measure_area (all, i, group, targets);
  return bench_now () - start;
}

static double
list_strengths (AreaStandings *standings)
{
  double start = bench_now ();

  for (guint i = 0; i < AREAS; i++)
    {
      g_autoptr (GPtrArray) figures = g_ptr_array_new ();
      g_autoptr (GArray) strengths = NULL;
      g_autoptr (GArray) development = NULL;

      for (guint j = 0; j < INDICATORS; j++)
        g_ptr_array_add (figures, &standings[i].of[j]);
      strengths = plumb_strengths_list (figures, FALSE);
      development = plumb_strengths_list (figures, TRUE);
      g_assert_cmpuint (strengths->len + development->len, <=, INDICATORS);
    }
  return bench_now () - start;
}

int
main (int argc, char **argv)
{
  double bare[BENCH_ROUNDS] = { 0 }, measured[BENCH_ROUNDS] = { 0 };
  g_autofree AreaStandings *standings = g_new0 (AreaStandings, AREAS);

  for (guint round = 0; round < BENCH_ROUNDS; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (INDICATORS);
      g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

      for (guint i = 0; i < INDICATORS; i++)
        {
          GPtrArray *all = make_indicator (i, random);

          g_ptr_array_add (kept, all);
          bare[round] += bare_indicator (all);
          measured[round] += measure_indicator (all, i, standings);
        }
      measured[round] += list_strengths (standings);
    }
  g_print ("all measures of %d indicators for %d authorities: %.2f s, %.1f times the values looked up and sorted\n",
           INDICATORS, AREAS, bench_median (measured), bench_median (measured) / bench_median (bare));
  return 0;
}
