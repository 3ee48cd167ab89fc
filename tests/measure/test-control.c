/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control charts of series: gaps, breaks, baselines, states and assurance. Limits by hand or as in the tests of XmR.
 */
#include "plumb-control.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  if (*text != '\0')
    g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static PlumbIndicator *
indicator_of (PlumbPolarity polarity, const char *unit)
{
  return plumb_indicator_new (
    &(PlumbIndicator){ .id = (char *) "x", .name = (char *) "X", .unit_text = (char *) unit, .polarity = polarity });
}

/* The numbers of @text, separated by blanks, from @first on, a period each: `c` is suppressed, `.` has no row, `f` is a
 * forecast. */
static PlumbSeries *
series_of (const char *first, const char *text, PlumbPolarity polarity)
{
  g_autoptr (PlumbIndicator) indicator = indicator_of (polarity, "count");
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .code = (char *) "E06000024", .name = (char *) "Here" });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  PlumbPeriod period = period_of (first);

  for (guint i = 0; words[i] != NULL && *text != '\0'; i++, period = plumb_period_step (period, 1))
    {
      PlumbObservation row = { .period = period, .value = NAN, .numerator = NAN, .denominator = NAN };

      if (*words[i] == '.')
        continue;
      if (*words[i] == 'c')
        row.state = PLUMB_STATE_CONFIDENTIAL;
      else if (*words[i] == 'f')
        {
          row.status = PLUMB_STATUS_FORECAST;
          row.value = 1000;
        }
      else
        row.value = g_ascii_strtod (words[i], NULL);
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

static const PlumbControlPoint *
point (const PlumbControl *control, guint i)
{
  g_assert_cmpuint (i, <, control->points->len);
  return &g_array_index (control->points, PlumbControlPoint, i);
}

static const PlumbControlSegment *
segment (const PlumbControl *control, guint i)
{
  g_assert_cmpuint (i, <, control->segments->len);
  return &g_array_index (control->segments, PlumbControlSegment, i);
}

static PlumbControl *
chart (const PlumbSeries *series, GPtrArray *breaks)
{
  return plumb_control_compute (series, breaks, &(PlumbControlOptions){ .frequency = PLUMB_FREQUENCY_MONTH });
}

static GPtrArray *
breaks_at (const char *texts)
{
  GPtrArray *breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  g_auto (GStrv) words = g_strsplit (texts, " ", -1);

  /* `!` before a period makes it an annotation */
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (
      breaks, plumb_break_new (period_of (words[i] + (*words[i] == '!')), *words[i] == '!', "Recording changed"));
  return breaks;
}

#define DOTS "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1"

static void
test_screening (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2023-04", DOTS, PLUMB_POLARITY_NONE);
  g_autoptr (PlumbControl) with = chart (series, NULL);
  g_autoptr (PlumbControl) without = plumb_control_compute (
    series, NULL, &(PlumbControlOptions){ .frequency = PLUMB_FREQUENCY_MONTH, .unscreened = TRUE });

  g_assert_cmpuint (with->points->len, ==, 18);
  for (guint i = 0; i < 18; i++)
    {
      /* 35 / 18 and 2.66 times 15 / 15 or 32 / 17 */
      g_assert_cmpfloat_with_epsilon (point (with, i)->mean, 35.0 / 18, EPSILON);
      g_assert_cmpfloat_with_epsilon (point (with, i)->lower, -0.715555555556, EPSILON);
      g_assert_cmpfloat_with_epsilon (point (with, i)->upper, 4.60444444444, EPSILON);
      g_assert_cmpfloat_with_epsilon (point (without, i)->lower, -3.06261437908, EPSILON);
      g_assert_cmpfloat_with_epsilon (point (without, i)->upper, 6.95150326797, EPSILON);
      g_assert_cmpuint (point (with, i)->rules, ==, i == 4 ? PLUMB_XMR_OUTSIDE : 0);
      g_assert_cmpint (point (with, i)->variation, ==, i == 4 ? PLUMB_VARIATION_HIGHER : PLUMB_VARIATION_COMMON);
      if (i == 0)
        g_assert_true (isnan (point (with, i)->moving_range));
      else
        g_assert_cmpfloat (point (with, i)->moving_range, ==, i == 4 ? 8 : i == 5 ? 9 : 1);
    }
  g_assert_false (segment (with, 0)->trial);
  g_assert_cmpuint (segment (with, 0)->limits.n_screened, ==, 2);
  g_assert_cmpint (with->latest, ==, 17);
  g_assert_cmpuint (with->n_hidden + with->n_missing, ==, 0);
}

/* A month that is hidden or missing ends the run and the moving range, and is counted; a forecast is no point. */
static void
test_gaps (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-01", "4 5 6 7 c 8 9 10 11 . . 12 f", PLUMB_POLARITY_HIGH);
  g_autoptr (PlumbControl) got = chart (series, NULL);
  g_auto (GStrv) notes = plumb_control_notes (got, series->indicator);

  g_assert_cmpuint (got->points->len, ==, 10);
  g_assert_cmpuint (got->n_hidden, ==, 1);
  g_assert_cmpuint (got->n_missing, ==, 2);
  g_assert_cmpint (got->latest, ==, 9);
  g_assert_cmpint (point (got, 4)->state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_cmpint (point (got, 4)->variation, ==, PLUMB_VARIATION_NONE);
  g_assert_true (isnan (point (got, 4)->value) && isnan (point (got, 4)->mean) && isnan (point (got, 4)->upper));
  g_assert_true (isnan (point (got, 5)->moving_range) && isnan (point (got, 9)->moving_range));
  /* 4 5 6 7, 8 9 10 11, 12: each rise is of four; mean 72 / 9 = 8, ranges all 1 */
  g_assert_cmpfloat_with_epsilon (point (got, 0)->mean, 8, EPSILON);
  g_assert_cmpfloat_with_epsilon (point (got, 0)->lower, 5.34, EPSILON);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpuint (point (got, i)->rules & (PLUMB_XMR_RISING | PLUMB_XMR_ONE_SIDE), ==, 0);
  g_assert_true (segment (got, 0)->trial);
  g_assert_cmpstr (notes[0], ==, "1 period has no number and breaks the sequence.");
  g_assert_cmpstr (notes[1], ==, "2 periods are not in the data and break the sequence.");
  g_assert_cmpstr (notes[2], ==,
                   "The limits from Jan 2024 on are trial limits: they rest on 9 numbers, and not on 12 or more.");
  g_assert_null (notes[3]);
}

static void
test_empty_and_small (void)
{
  static const struct
  {
    const char *text;
    guint n;
    int latest;
    const char *note;
  } cases[] = {
    { "", 0, -1, NULL },
    { "5", 1, 0, "There are no limits from Jan 2024 on, as no two numbers that they rest on follow each other." },
    { "f f", 0, -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbSeries) series = series_of ("2024-01", cases[i].text, PLUMB_POLARITY_HIGH);
      g_autoptr (PlumbControl) got = chart (series, NULL);
      g_auto (GStrv) notes = plumb_control_notes (got, series->indicator);

      g_assert_cmpuint (got->points->len, ==, cases[i].n);
      g_assert_cmpint (got->latest, ==, cases[i].latest);
      g_assert_cmpstr (notes[0], ==, cases[i].note);
      if (cases[i].n > 0)
        g_assert_cmpint (point (got, 0)->variation, ==, PLUMB_VARIATION_NONE);
    }
}

static void
test_only_hidden (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-01", "c c c", PLUMB_POLARITY_HIGH);
  g_autoptr (PlumbControl) got = chart (series, NULL);
  g_auto (GStrv) notes = plumb_control_notes (got, series->indicator);

  g_assert_cmpuint (got->n_hidden, ==, 3);
  g_assert_cmpint (got->latest, ==, -1);
  g_assert_cmpint (plumb_control_assurance (got, series->indicator, NULL), ==, PLUMB_ASSURANCE_UNJUDGED);
  g_assert_cmpstr (notes[0], ==, "3 periods have no number and break the sequence.");
  g_assert_cmpstr (notes[1], ==, "There are no limits from Jan 2024 on, as they have no number to rest on.");
}

/* Only the periods asked for are points, whatever else the series holds. */
static void
test_frequency (void)
{
  g_autoptr (PlumbSeries) months = series_of ("2024-01", "1 2 3", PLUMB_POLARITY_NONE);
  g_autoptr (PlumbSeries) quarters = series_of ("2024-Q1", "6 8", PLUMB_POLARITY_NONE);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (PlumbSeries) both = NULL;
  g_autoptr (PlumbControl) got = NULL;

  g_array_append_vals (rows, months->observations, months->n);
  g_array_append_vals (rows, quarters->observations, quarters->n);
  both = plumb_series_new (months->indicator, months->area, rows, NULL, 0);
  got = plumb_control_compute (both, NULL, &(PlumbControlOptions){ .frequency = PLUMB_FREQUENCY_QUARTER });
  g_assert_cmpuint (got->points->len, ==, 2);
  g_assert_cmpfloat (point (got, 1)->moving_range, ==, 2);
  /* 7 +- 2.66 * 2 */
  g_assert_cmpfloat_with_epsilon (point (got, 1)->upper, 12.32, EPSILON);
}

/* A chart that is begun anew at a break is two charts side by side. */
static void
test_rebase (void)
{
  g_autoptr (PlumbSeries) whole =
    series_of ("2023-01", "5 7 4 6 5 8 c 7 6 5 6 7 8 20 25 22 21 24 27 26 . 25 22", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) left = series_of ("2023-01", "5 7 4 6 5 8 c 7 6 5 6 7 8", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbSeries) right = series_of ("2024-02", "20 25 22 21 24 27 26 . 25 22", PLUMB_POLARITY_LOW);
  g_autoptr (GPtrArray) breaks = breaks_at ("2024-02 2024-02 !2023-05 2022-01 2025-01");
  g_autoptr (PlumbControl) got = chart (whole, breaks);
  g_autoptr (PlumbControl) first = chart (left, NULL);
  g_autoptr (PlumbControl) second = chart (right, NULL);
  g_auto (GStrv) notes = plumb_control_notes (got, whole->indicator);

  g_assert_cmpuint (got->segments->len, ==, 2);
  g_assert_cmpuint (got->points->len, ==, first->points->len + second->points->len);
  for (guint i = 0; i < got->points->len; i++)
    {
      gboolean later = i >= first->points->len;
      const PlumbControlPoint *one = point (got, i);
      const PlumbControlPoint *other = later ? point (second, i - first->points->len) : point (first, i);

      g_assert_cmpuint (one->segment, ==, later);
      g_assert_cmpuint (one->rules, ==, other->rules);
      g_assert_cmpint (one->variation, ==, other->variation);
      g_assert_true (isnan (one->lower) ? isnan (other->lower) : one->lower - other->lower == 0);
      g_assert_true (isnan (one->moving_range) ? isnan (other->moving_range)
                                               : one->moving_range - other->moving_range == 0);
    }
  /* 12 numbers are enough, 9 are not */
  g_assert_false (segment (got, 0)->trial);
  g_assert_true (segment (got, 1)->trial);
  g_assert_cmpuint (segment (got, 1)->limits.n, ==, 9);
  g_assert_cmpstr (notes[2], ==, "The series breaks: the limits begin anew at Feb 2024.");
}

/* A break that is said by year or day falls on the month in which that begins; one in a missing month is not lost. */
static void
test_break_periods (void)
{
  static const struct
  {
    const char *text;
    const char *at;
    guint segment;
  } cases[] = {
    /* reporting year 2024/25 begins in April 2024 */
    { "1 2 3 4 5 6 7 8", "2025", 3 },       { "1 2 3 4 5 6 7 8", "2024/25", 3 }, { "1 2 3 4 5 6 7 8", "2024-Q2", 3 },
    { "1 2 3 4 5 6 7 8", "2024-04-15", 3 }, { "1 2 3 . . 6 7 8", "2024-05", 3 }, { "1 2 3 c 5 6 7 8", "2024-04", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbSeries) series = series_of ("2024-01", cases[i].text, PLUMB_POLARITY_NONE);
      g_autoptr (GPtrArray) breaks = breaks_at (cases[i].at);
      g_autoptr (PlumbControl) got = chart (series, breaks);

      g_assert_cmpuint (got->segments->len, ==, 2);
      g_assert_cmpuint (point (got, cases[i].segment - 1)->segment, ==, 0);
      g_assert_cmpuint (point (got, cases[i].segment)->segment, ==, 1);
    }
}

static void
test_baseline (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-01", "1 c 3 2 4 20 21 22", PLUMB_POLARITY_NONE);
  g_autoptr (GPtrArray) breaks = breaks_at ("2024-06");
  const PlumbControlOptions four = { .frequency = PLUMB_FREQUENCY_MONTH, .baseline = 4 };
  const PlumbControlOptions to_may = { .frequency = PLUMB_FREQUENCY_MONTH, .baseline_to = period_of ("2024-05") };
  const PlumbControlOptions many = { .frequency = PLUMB_FREQUENCY_MONTH, .baseline = 100 };
  g_autoptr (PlumbControl) by_count = plumb_control_compute (series, NULL, &four);
  g_autoptr (PlumbControl) by_period = plumb_control_compute (series, NULL, &to_may);
  g_autoptr (PlumbControl) all = plumb_control_compute (series, NULL, &many);
  g_autoptr (PlumbControl) in_parts = plumb_control_compute (series, breaks, &to_may);

  /* 1, 3, 2, 4: mean 2.5, ranges 1 and 2, 1.5 +- 3.99 */
  for (guint i = 0; i < 2; i++)
    {
      const PlumbControl *got = i == 0 ? by_count : by_period;

      g_assert_cmpfloat_with_epsilon (point (got, 7)->mean, 2.5, EPSILON);
      g_assert_cmpfloat_with_epsilon (point (got, 7)->upper, 6.49, EPSILON);
      g_assert_cmpuint (point (got, 7)->rules & PLUMB_XMR_OUTSIDE, ==, PLUMB_XMR_OUTSIDE);
      g_assert_cmpuint (segment (got, 0)->limits.n, ==, 4);
      g_assert_true (segment (got, 0)->trial);
    }
  g_assert_cmpuint (segment (all, 0)->limits.n, ==, 7);
  /* the segment that begins after the baseline has limits of its own: 21 +- 2.66 */
  g_assert_cmpfloat_with_epsilon (point (in_parts, 7)->upper, 23.66, EPSILON);
  g_assert_cmpfloat_with_epsilon (point (in_parts, 0)->upper, 6.49, EPSILON);
}

static void
test_variation (void)
{
  /* with a baseline of twelve 10s and 12s, 11 +- 2.66 * 2 */
#define BASE "10 12 10 12 10 12 10 12 10 12 10 12 "
  static const struct
  {
    const char *text;
    PlumbPolarity polarity;
    PlumbVariation variation;
    const char *rules;
  } cases[] = {
    { BASE "11", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_COMMON, "" },
    { BASE "16.32", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_COMMON, "" },
    { BASE "17", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_IMPROVING, "outside" },
    { BASE "17", PLUMB_POLARITY_LOW, PLUMB_VARIATION_CONCERNING, "outside" },
    { BASE "17", PLUMB_POLARITY_NONE, PLUMB_VARIATION_HIGHER, "outside" },
    { BASE "5", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_CONCERNING, "outside" },
    { BASE "5", PLUMB_POLARITY_LOW, PLUMB_VARIATION_IMPROVING, "outside" },
    { BASE "5", PLUMB_POLARITY_NONE, PLUMB_VARIATION_LOWER, "outside" },
    /* two thirds of the way up are 14.547 */
    { BASE "15 14.6", PLUMB_POLARITY_LOW, PLUMB_VARIATION_CONCERNING, "two-of-three" },
    { BASE "17 15", PLUMB_POLARITY_LOW, PLUMB_VARIATION_CONCERNING, "two-of-three" },
    { BASE "18 17", PLUMB_POLARITY_LOW, PLUMB_VARIATION_CONCERNING, "outside;two-of-three" },
    { BASE "10 9 10 9 10 9 10", PLUMB_POLARITY_LOW, PLUMB_VARIATION_IMPROVING, "one-side" },
    /* falling, and still all on the better side: its place counts */
    { BASE "14.5 14 13.5 13 12.5 12 11.5", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_IMPROVING, "falling;one-side" },
    /* a rise of seven that is over */
    { BASE "8 8.5 9 9.5 10.2 10.4 11.1 11 10.9", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_COMMON, "" },
    { BASE "8 9 9.5 10 10.2 10.4 11.1", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_IMPROVING, "rising" },
    { BASE "14 13 12.5 12 11.8 11.6 10.9", PLUMB_POLARITY_HIGH, PLUMB_VARIATION_CONCERNING, "falling" },
    { BASE "14 13 12.5 12 11.8 11.6 10.9", PLUMB_POLARITY_NONE, PLUMB_VARIATION_LOWER, "falling" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbSeries) series = series_of ("2023-01", cases[i].text, cases[i].polarity);
      g_autoptr (PlumbControl) got =
        plumb_control_compute (series, NULL, &(PlumbControlOptions){ PLUMB_FREQUENCY_MONTH, FALSE, 12, { 0 } });
      g_autofree char *rules = plumb_xmr_rules_to_string (point (got, (guint) got->latest)->rules);

      g_assert_cmpstr (rules, ==, cases[i].rules);
      g_assert_cmpint (point (got, (guint) got->latest)->variation, ==, cases[i].variation);
      g_assert_false (segment (got, 0)->trial);
    }
}

/* A rise that begins below the mean is a rise from its first point on: the trend says which way, not the side. */
static void
test_trend_direction (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2023-01", BASE "8 9 9.5 10 10.2 10.4 11.1", PLUMB_POLARITY_HIGH);
  g_autoptr (PlumbControl) got =
    plumb_control_compute (series, NULL, &(PlumbControlOptions){ PLUMB_FREQUENCY_MONTH, FALSE, 12, { 0 } });

  g_assert_cmpint (point (got, 11)->variation, ==, PLUMB_VARIATION_COMMON);
  for (guint i = 12; i < 19; i++)
    g_assert_cmpint (point (got, i)->variation, ==, PLUMB_VARIATION_IMPROVING);
}

typedef struct
{
  double value; /* NAN for none */
  double lower;
  double upper;
  PlumbPolarity polarity;
  const char *text;
  PlumbAssurance assurance;
} AssuranceCase;

static void
test_assurance (void)
{
  /* limits 11 +- 5.32: 5.68 and 16.32; a target counts from 2023-06 on */
  static const AssuranceCase cases[] = {
    { 5, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_MEETS },
    { 5.68, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_MEETS },
    { 5.7, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_HIT_AND_MISS },
    { 16.32, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_HIT_AND_MISS },
    { 17, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_MISSES },
    { 5, NAN, NAN, PLUMB_POLARITY_LOW, BASE, PLUMB_ASSURANCE_MISSES },
    { 11, NAN, NAN, PLUMB_POLARITY_LOW, BASE, PLUMB_ASSURANCE_HIT_AND_MISS },
    { 17, NAN, NAN, PLUMB_POLARITY_LOW, BASE, PLUMB_ASSURANCE_MEETS },
    { 17, NAN, NAN, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_UNJUDGED },
    { NAN, 5, 17, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_MEETS },
    { NAN, NAN, 17, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_MEETS },
    { NAN, 17, 20, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_MISSES },
    { NAN, 1, 5, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_MISSES },
    { NAN, 10, 12, PLUMB_POLARITY_NONE, BASE, PLUMB_ASSURANCE_HIT_AND_MISS },
    { NAN, NAN, NAN, PLUMB_POLARITY_HIGH, BASE, PLUMB_ASSURANCE_UNJUDGED },
    /* eleven numbers: trial limits */
    { 5, NAN, NAN, PLUMB_POLARITY_HIGH, "10 12 10 12 10 12 10 12 10 12 10", PLUMB_ASSURANCE_UNJUDGED },
    /* the target begins later */
    { 5, NAN, NAN, PLUMB_POLARITY_HIGH, "10 12 10", PLUMB_ASSURANCE_NO_TARGET },
    /* the latest number is what counts, not the hidden month behind it; ten 0.1 and ten 0.3 - 0.2 stand at 0.1 */
    { 5, NAN, NAN, PLUMB_POLARITY_HIGH, BASE "c", PLUMB_ASSURANCE_MEETS },
    { 0.1, NAN, NAN, PLUMB_POLARITY_HIGH, "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1",
      PLUMB_ASSURANCE_MEETS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strchomp (g_strdup (cases[i].text));
      g_autoptr (PlumbSeries) series = series_of ("2023-01", text, cases[i].polarity);
      g_autoptr (PlumbControl) got = chart (series, NULL);
      g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);

      g_ptr_array_add (targets, plumb_target_new (&(PlumbTarget){ .from = period_of ("2023-06"),
                                                                  .value = cases[i].value,
                                                                  .end_value = NAN,
                                                                  .lower = cases[i].lower,
                                                                  .upper = cases[i].upper }));
      g_assert_cmpint (plumb_control_assurance (got, series->indicator, targets), ==, cases[i].assurance);
      g_assert_cmpint (plumb_control_assurance (got, series->indicator, NULL), ==, PLUMB_ASSURANCE_NO_TARGET);
    }
}

static void
test_words (void)
{
  for (guint i = 0; i < PLUMB_N_VARIATIONS; i++)
    {
      g_assert_cmpstr (plumb_variation_label ((PlumbVariation) i), !=, "");
      g_assert_cmpint (*plumb_variation_to_string ((PlumbVariation) i) == '\0', ==, i == PLUMB_VARIATION_NONE);
    }
  for (guint i = 0; i <= PLUMB_ASSURANCE_HIT_AND_MISS; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (plumb_assurance_label ((PlumbAssurance) i), !=, plumb_assurance_label ((PlumbAssurance) j));
}

/* Clipped for a drawing only. */
static void
test_limit_shown (void)
{
  g_autoptr (PlumbIndicator) percent = indicator_of (PLUMB_POLARITY_NONE, "percent");
  g_autoptr (PlumbIndicator) count = indicator_of (PLUMB_POLARITY_NONE, "count");
  g_autoptr (PlumbIndicator) money = indicator_of (PLUMB_POLARITY_NONE, "GBP thousand");

  g_assert_cmpfloat (plumb_control_limit_shown (percent, 104), ==, 100);
  g_assert_cmpfloat (plumb_control_limit_shown (percent, -4), ==, 0);
  g_assert_cmpfloat (plumb_control_limit_shown (percent, 44), ==, 44);
  g_assert_cmpfloat (plumb_control_limit_shown (count, -4), ==, 0);
  g_assert_cmpfloat (plumb_control_limit_shown (count, 104), ==, 104);
  g_assert_cmpfloat (plumb_control_limit_shown (money, -4), ==, -4);
}

/* 300 years of months with two figures only. */
static void
test_enormous (void)
{
  g_autoptr (PlumbIndicator) indicator = indicator_of (PLUMB_POLARITY_NONE, "count");
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .code = (char *) "X", .name = (char *) "Here" });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  const PlumbObservation first = { .period = period_of ("1900-01"), .value = 1e15 };
  const PlumbObservation last = { .period = period_of ("2199-12"), .value = -1e15 };
  g_autoptr (PlumbSeries) series = NULL;
  g_autoptr (GPtrArray) breaks = breaks_at ("1900 1900-01 1900-01-01");
  g_autoptr (PlumbControl) got = NULL;

  g_array_append_val (rows, first);
  g_array_append_val (rows, last);
  series = plumb_series_new (indicator, area, rows, NULL, 0);
  got = chart (series, breaks);
  g_assert_cmpuint (got->n_missing, ==, 300 * 12 - 2);
  g_assert_cmpuint (got->segments->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/measure/control/screening", test_screening);
  g_test_add_func ("/measure/control/gaps", test_gaps);
  g_test_add_func ("/measure/control/empty-and-small", test_empty_and_small);
  g_test_add_func ("/measure/control/only-hidden", test_only_hidden);
  g_test_add_func ("/measure/control/frequency", test_frequency);
  g_test_add_func ("/measure/control/rebase", test_rebase);
  g_test_add_func ("/measure/control/break-periods", test_break_periods);
  g_test_add_func ("/measure/control/baseline", test_baseline);
  g_test_add_func ("/measure/control/variation", test_variation);
  g_test_add_func ("/measure/control/trend-direction", test_trend_direction);
  g_test_add_func ("/measure/control/assurance", test_assurance);
  g_test_add_func ("/measure/control/words", test_words);
  g_test_add_func ("/measure/control/limit-shown", test_limit_shown);
  g_test_add_func ("/measure/control/enormous", test_enormous);
  return g_test_run ();
}
