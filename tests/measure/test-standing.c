/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Standings: one figure beside another, and all measures of a figure taken together.
 */
#include "plumb-standing.h"

#include <math.h>

#define YEAR(y) ((PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = (y) })

/* an interval from 12 to 18 about a figure */
static const PlumbConfidence interval = { .level = 0.95, .lower = 12, .upper = 18 };
static const PlumbConfidence unknown = { .lack = PLUMB_LACK_COUNTS, .level = 0.95, .lower = NAN, .upper = NAN };

static const struct
{
  const char *name;
  PlumbPolarity polarity;
  double own;
  double other;
  const PlumbConfidence *interval;
  int side;
  PlumbDifferenceKind kind;
  PlumbJudgement judgement;
} besides[] = {
  { "lower", PLUMB_POLARITY_LOW, 15, 20, &interval, -1, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_BETTER },
  { "lower-high", PLUMB_POLARITY_HIGH, 15, 20, &interval, -1, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_WORSE },
  { "lower-none", PLUMB_POLARITY_NONE, 15, 20, &interval, -1, PLUMB_DIFFERENCE_LOWER, PLUMB_JUDGEMENT_NONE },
  { "higher", PLUMB_POLARITY_LOW, 15, 10, &interval, 1, PLUMB_DIFFERENCE_HIGHER, PLUMB_JUDGEMENT_WORSE },
  { "within", PLUMB_POLARITY_LOW, 15, 16, &interval, -1, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
  { "equal", PLUMB_POLARITY_LOW, 15, 15, &interval, 0, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
  /* 18.04 is outside the interval and prints as 18.0, as the own figure does */
  { "equal-in-print", PLUMB_POLARITY_LOW, 17.96, 18.04, &interval, 0, PLUMB_DIFFERENCE_WITHIN, PLUMB_JUDGEMENT_NONE },
  /* the printed figure is above 19, the interval of its counts below: nobody knows */
  { "contradiction", PLUMB_POLARITY_LOW, 19.5, 19, &interval, 1, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
  { "no-counts", PLUMB_POLARITY_LOW, 15, 20, &unknown, -1, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
  { "not-asked", PLUMB_POLARITY_LOW, 15, 20, NULL, -1, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
  { "no-other", PLUMB_POLARITY_LOW, 15, NAN, &interval, 0, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
  { "no-own", PLUMB_POLARITY_LOW, NAN, 20, &unknown, 0, PLUMB_DIFFERENCE_UNJUDGED, PLUMB_JUDGEMENT_NONE },
};

static PlumbIndicator *
indicator_of (const char *unit, PlumbPolarity polarity)
{
  return plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) unit,
                                                 .decimals = 1,
                                                 .polarity = polarity,
                                                 .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
}

static void
test_beside (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent", besides[i].polarity);
  const PlumbBeside beside = plumb_beside_compute (indicator, besides[i].own, besides[i].other, 1, besides[i].interval);

  g_assert_cmpint (beside.side, ==, besides[i].side);
  g_assert_cmpint (beside.difference.kind, ==, besides[i].kind);
  g_assert_cmpint (beside.difference.judgement, ==, besides[i].judgement);
}

/* Years from @first on, of 1,000 each. */
static PlumbSeries *
series_of (PlumbIndicator *indicator, gint64 key, gint16 first, const int *events, guint n)
{
  g_autofree char *name = g_strdup_printf ("Area %d", (int) key);
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = key, .name = name, .level = PLUMB_AREA_AUTHORITY });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (guint i = 0; i < n; i++)
    {
      PlumbObservation row = { .period = YEAR ((gint16) (first + (int) i)),
                               .value = events[i] / 10.0,
                               .numerator = events[i],
                               .denominator = 1000,
                               .source = "" };
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

/* Own figures rise from 100 to 180 of 1,000; the neighbours have 90, 100 and 110, England has an older 17.0. */
static void
test_all (void)
{
  static const int own[] = { 100, 120, 140, 160, 180 };
  static const int others[][1] = { { 90 }, { 100 }, { 110 }, { 170 } };
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) series = series_of (indicator, 1, 2020, own, 5);
  g_autoptr (PlumbSeries) england = series_of (indicator, 9, 2023, others[3], 1);
  g_autoptr (GPtrArray) neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  PlumbCircle circle = { .own = series, .neighbours = neighbours, .country = england };
  PlumbStanding standing;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (neighbours, series_of (indicator, i + 2, 2024, others[i], 1));
  standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);
  g_assert_true (plumb_standing_has_number (&standing));
  g_assert_cmpint (standing.period.year, ==, 2024);
  g_assert_cmpint (standing.trend.verdict, ==, PLUMB_TREND_INCREASING);
  /* 160 and 180 of 1,000: z = 0.02 / sqrt (0.17 * 0.83 * 0.002) = 1.19 */
  g_assert_cmpint (standing.change.kind, ==, PLUMB_CHANGE_CHANCE);
  g_assert_cmpint (standing.record.kind, ==, PLUMB_RECORD_HIGHEST);
  g_assert_cmpfloat_with_epsilon (standing.neighbours.value, 10, 1e-9);
  g_assert_cmpint (standing.neighbours.difference.judgement, ==, PLUMB_JUDGEMENT_WORSE);
  g_assert_cmpuint (standing.rank.rank, ==, 4);
  g_assert_cmpuint (standing.rank.of, ==, 4);
  g_assert_cmpuint (standing.rank_of_all.rank, ==, 0);
  /* England's is a year older: laid beside, and not judged */
  g_assert_cmpuint (standing.country.age, ==, 1);
  g_assert_cmpint (standing.beside_country.side, ==, 1);
  g_assert_cmpint (standing.beside_country.difference.kind, ==, PLUMB_DIFFERENCE_UNJUDGED);
  g_assert_cmpint (standing.target.kind, ==, PLUMB_TARGET_NONE);
  g_assert_false (standing.control.charted);
  g_assert_null (standing.region.observation);

  /* among all authorities, itself in the list or not */
  circle.authorities = neighbours;
  standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);
  g_assert_cmpuint (standing.rank_of_all.of, ==, 4);
  g_ptr_array_add (neighbours, plumb_series_ref (series));
  standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);
  g_assert_cmpuint (standing.rank_of_all.of, ==, 4);
  g_assert_cmpuint (standing.all.of, ==, 4);
  g_assert_cmpint (standing.all.bands, ==, PLUMB_BANDS_FEW_DISTINCT);
}

static void
test_nothing (void)
{
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) series = series_of (indicator, 1, 2020, NULL, 0);
  const PlumbCircle circle = { .own = series };
  const PlumbStanding standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);

  g_assert_false (plumb_standing_has_number (&standing));
  g_assert_cmpint (standing.period.kind, ==, 0);
  g_assert_cmpint (standing.change.kind, ==, PLUMB_CHANGE_NO_VALUE);
  g_assert_cmpint (standing.trend.obstacle, ==, PLUMB_TREND_OBSTACLE_NO_VALUE);
  g_assert_true (isnan (standing.interval.lower));
  g_assert_true (isnan (standing.neighbours.value));
  g_assert_cmpuint (standing.group.of, ==, 0);
}

/* A region among authorities has no rank. */
static void
test_region (void)
{
  static const int events[] = { 100 };
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) authority = series_of (indicator, 2, 2024, events, 1);
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1, .level = PLUMB_AREA_REGION });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (GPtrArray) authorities = g_ptr_array_new ();
  g_autoptr (PlumbSeries) region = NULL;
  PlumbCircle circle = { .authorities = authorities };

  g_array_append_val (rows, authority->observations[0]);
  region = plumb_series_new (indicator, area, rows, NULL, 0);
  g_ptr_array_add (authorities, authority);
  circle.own = region;
  g_assert_cmpuint (plumb_standing_compute (&circle, PLUMB_PERIOD_NONE).rank_of_all.rank, ==, 0);
}

/* What adds up over areas is beside nobody. */
static void
test_total (void)
{
  static const int own[] = { 100 };
  g_autoptr (PlumbIndicator) indicator = indicator_of ("count", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) series = series_of (indicator, 1, 2024, own, 1);
  g_autoptr (GPtrArray) neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  const PlumbCircle circle = { .own = series, .neighbours = neighbours };
  PlumbStanding standing;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (neighbours, series_of (indicator, i + 2, 2024, own, 1));
  standing = plumb_standing_compute (&circle, PLUMB_PERIOD_NONE);
  g_assert_cmpuint (standing.group.n, ==, 3);
  g_assert_true (isnan (standing.neighbours.value));
  g_assert_cmpint (standing.neighbours.difference.kind, ==, PLUMB_DIFFERENCE_UNJUDGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (besides); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/standing/beside/", besides[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_beside);
    }
  g_test_add_func ("/measure/standing/all", test_all);
  g_test_add_func ("/measure/standing/nothing", test_nothing);
  g_test_add_func ("/measure/standing/region", test_region);
  g_test_add_func ("/measure/standing/total", test_total);
  return g_test_run ();
}
