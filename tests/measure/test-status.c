/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Status against target, by hand.
 */
#include "plumb-status.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9
#define HIGH PLUMB_POLARITY_HIGH
#define LOW PLUMB_POLARITY_LOW
#define NO_JUDGEMENT PLUMB_POLARITY_NONE
#define RAG PLUMB_SCHEME_RAG
#define FINANCE PLUMB_SCHEME_FINANCE
#define COMPLETION PLUMB_SCHEME_COMPLETION

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  if (text != NULL)
    g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static guint32
day_of (const char *text)
{
  guint32 day = 0;

  g_assert_true (plumb_date_parse (text, &day));
  return day;
}

static PlumbSeries *
series_of (const char *period, double value, PlumbState state, PlumbStatus status, int decimals, PlumbPolarity polarity)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&(
    PlumbIndicator){ .id = (char *) "x", .unit_text = (char *) "percent", .decimals = decimals, .polarity = polarity });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .code = (char *) "E06000024", .name = (char *) "Here" });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  const PlumbObservation row = { .period = period_of (period), .value = value, .state = state, .status = status };

  g_array_append_val (rows, row);
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

static PlumbTarget *
target_of (const char *from, const char *to, double value, double lower, double upper)
{
  return plumb_target_new (&(PlumbTarget){ .from = period_of (from),
                                           .to = period_of (to),
                                           .value = value,
                                           .end_value = NAN,
                                           .lower = lower,
                                           .upper = upper });
}

typedef struct
{
  double value;
  int decimals;
  PlumbPolarity polarity;
  double target;
  double lower;
  double upper;
  double tolerance;
  PlumbScheme scheme;
  PlumbTargetStatusKind kind;
  double miss;
  const char *word;
  PlumbTargetShape shape;
} Case;

#define LEVEL(x) x, NAN, NAN
#define RANGE(a, b) NAN, a, b
#define AS_MET PLUMB_TARGET_MET, 0, "Met", PLUMB_TARGET_SHAPE_CIRCLE
#define AS_NEARLY(x) PLUMB_TARGET_NEARLY, x, "Nearly met", PLUMB_TARGET_SHAPE_TRIANGLE
#define AS_MISSED(x) PLUMB_TARGET_MISSED, x, "Missed", PLUMB_TARGET_SHAPE_SQUARE

static const Case cases[] = {
  { 80, 1, HIGH, LEVEL (80), 0, RAG, AS_MET },
  { 95, 1, HIGH, LEVEL (80), 0, RAG, AS_MET },
  { 79.9, 1, HIGH, LEVEL (80), 0, RAG, AS_MISSED (0.1) },
  /* compared as printed: 79.95 prints 80.0, 79.949 prints 79.9 */
  { 79.95, 1, HIGH, LEVEL (80), 0, RAG, AS_MET },
  { 79.949, 1, HIGH, LEVEL (80), 0, RAG, AS_MISSED (0.1) },
  { 79.6, 0, HIGH, LEVEL (80), 0, RAG, AS_MET },
  /* the target is taken as set, and not rounded to the figure: 13 is over 12.5, 12 is not */
  { 12.6, 0, LOW, LEVEL (12.5), 0, RAG, AS_MISSED (0.5) },
  { 12.4, 0, LOW, LEVEL (12.5), 0, RAG, AS_MET },
  { 15.4, 1, LOW, LEVEL (15.4), 0, RAG, AS_MET },
  { 14, 1, LOW, LEVEL (15.4), 0, RAG, AS_MET },
  { 15.5, 1, LOW, LEVEL (15.4), 0, RAG, AS_MISSED (0.1) },
  /* 15.4 is 0.4 over 15 in decimal figures, in binary ones it is a little more */
  { 15.4, 1, LOW, LEVEL (15), 0.4, RAG, AS_NEARLY (0.4) },
  { 15.5, 1, LOW, LEVEL (15), 0.4, RAG, AS_MISSED (0.5) },
  { 78, 1, HIGH, LEVEL (80), 2, RAG, AS_NEARLY (2) },
  { 77.9, 1, HIGH, LEVEL (80), 2, RAG, AS_MISSED (2.1) },
  /* red or green: no amber whatever the tolerance */
  { 78, 1, HIGH, LEVEL (80), 2, FINANCE, AS_MISSED (2) },
  { 80, 1, HIGH, LEVEL (80), 2, FINANCE, AS_MET },
  { -3, 0, LOW, LEVEL (0), 5, FINANCE, AS_MET },
  { 3, 0, LOW, LEVEL (0), 5, FINANCE, AS_MISSED (3) },
  /* a range has a status whatever the polarity; its ends are in it; an open end is open */
  { 50, 1, NO_JUDGEMENT, RANGE (50, 60), 0, RAG, AS_MET },
  { 60, 1, HIGH, RANGE (50, 60), 0, RAG, AS_MET },
  { 61, 1, HIGH, RANGE (50, 60), 1, RAG, AS_NEARLY (1) },
  { 62, 1, HIGH, RANGE (50, 60), 1, RAG, AS_MISSED (2) },
  { 47, 1, LOW, RANGE (50, 60), 1, RAG, AS_MISSED (3) },
  { 1e9, 1, NO_JUDGEMENT, RANGE (50, NAN), 0, RAG, AS_MET },
  { 49, 1, NO_JUDGEMENT, RANGE (50, NAN), 0, RAG, AS_MISSED (1) },
  { -1e9, 1, NO_JUDGEMENT, RANGE (NAN, 60), 0, RAG, AS_MET },
  { 61.5, 1, NO_JUDGEMENT, RANGE (NAN, 60), 0, RAG, AS_MISSED (1.5) },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbSeries) series =
    series_of ("2024-11", c->value, PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, c->decimals, c->polarity);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  PlumbTarget *target = target_of ("2024-04", NULL, c->target, c->lower, c->upper);
  g_autofree char *reason = NULL;
  PlumbTargetStatus got;

  target->tolerance = c->tolerance;
  target->scheme = c->scheme;
  g_ptr_array_add (targets, target);
  got = plumb_target_status_compute (series, period_of ("2024-11"), targets, day_of ("2024-12-15"));
  reason = plumb_target_status_reason (&got);
  g_assert_cmpint (got.kind, ==, c->kind);
  g_assert_cmpint (got.reason, ==, PLUMB_UNJUDGED_NOT);
  g_assert_true (got.target == target);
  g_assert_cmpfloat_with_epsilon (got.miss, c->miss, EPSILON);
  g_assert_cmpstr (plumb_target_status_word (&got), ==, c->word);
  g_assert_cmpint (plumb_target_status_shape (&got), ==, c->shape);
  g_assert_cmpstr (reason, ==, "");
}

/* Pending until the day on which the target's last period ends; done is done at any time. */
static void
test_completion (void)
{
  static const struct
  {
    double value;
    const char *to;
    const char *as_at;
    PlumbTargetStatusKind kind;
    const char *word;
  } table[] = {
    { 100, "2025-03", "2024-12-15", PLUMB_TARGET_MET, "Completed" },
    { 99, "2025-03", "2024-12-15", PLUMB_TARGET_PENDING, "Pending" },
    { 99, "2025-03", "2025-03-30", PLUMB_TARGET_PENDING, "Pending" },
    { 99, "2025-03", "2025-03-31", PLUMB_TARGET_MISSED, "Incomplete" },
    { 99, "2024/25", "2025-04-01", PLUMB_TARGET_MISSED, "Incomplete" },
    { 100, "2025-03", "2026-01-01", PLUMB_TARGET_MET, "Completed" },
    { 99, NULL, "2199-01-01", PLUMB_TARGET_PENDING, "Pending" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (PlumbSeries) series =
        series_of ("2024-11", table[i].value, PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, 0, HIGH);
      g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
      PlumbTarget *target = target_of ("2024-04", table[i].to, 100, NAN, NAN);
      PlumbTargetStatus got;

      target->scheme = COMPLETION;
      target->tolerance = 50;
      g_ptr_array_add (targets, target);
      got = plumb_target_status_compute (series, period_of ("2024-11"), targets, day_of (table[i].as_at));
      g_assert_cmpint (got.kind, ==, table[i].kind);
      g_assert_cmpstr (plumb_target_status_word (&got), ==, table[i].word);
      g_assert_true ((plumb_target_status_shape (&got) == PLUMB_TARGET_SHAPE_RING) ==
                     (got.kind == PLUMB_TARGET_PENDING));
    }
}

static void
test_unjudged (void)
{
  static const struct
  {
    const char *period; /* of the only row */
    PlumbState state;
    PlumbStatus status;
    PlumbPolarity polarity;
    double target;
    double upper;
    PlumbUnjudged reason;
    const char *words;
  } table[] = {
    { "2024-10", PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, HIGH, 80, NAN, PLUMB_UNJUDGED_NO_VALUE,
      "there is no figure for the period" },
    { "2024-11", PLUMB_STATE_NUMBER, PLUMB_STATUS_FORECAST, HIGH, 80, NAN, PLUMB_UNJUDGED_NO_VALUE,
      "there is no figure for the period" },
    { "2024-11", PLUMB_STATE_CONFIDENTIAL, PLUMB_STATUS_ACTUAL, HIGH, 80, NAN, PLUMB_UNJUDGED_HIDDEN,
      "the figure is c, suppressed to protect confidentiality" },
    { "2024-11", PLUMB_STATE_ROUNDS_TO_ZERO, PLUMB_STATUS_ACTUAL, NO_JUDGEMENT, NAN, 5, PLUMB_UNJUDGED_HIDDEN,
      "the figure is k, more than zero, but rounds to zero" },
    { "2024-11", PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, NO_JUDGEMENT, 80, NAN, PLUMB_UNJUDGED_NO_POLARITY,
      "the target is a level, and the indicator is without judgement" },
    { "2024-11", PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, HIGH, NAN, NAN, PLUMB_UNJUDGED_NO_LEVEL,
      "the target says no level and no range" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (PlumbSeries) series =
        series_of (table[i].period, 85, table[i].state, table[i].status, 1, table[i].polarity);
      g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
      g_autofree char *words = NULL;
      PlumbTargetStatus got;

      g_ptr_array_add (targets, target_of ("2024-04", NULL, table[i].target, NAN, table[i].upper));
      got = plumb_target_status_compute (series, period_of ("2024-11"), targets, 0);
      words = plumb_target_status_reason (&got);
      g_assert_cmpint (got.kind, ==, PLUMB_TARGET_UNJUDGED);
      g_assert_cmpint (got.reason, ==, table[i].reason);
      g_assert_cmpint (got.state, ==, table[i].reason == PLUMB_UNJUDGED_HIDDEN ? table[i].state : 0);
      g_assert_true (isnan (got.miss));
      g_assert_cmpstr (words, ==, table[i].words);
      g_assert_cmpstr (plumb_target_status_word (&got), ==, "Cannot be judged");
      g_assert_cmpint (plumb_target_status_shape (&got), ==, PLUMB_TARGET_SHAPE_NONE);
    }
}

static void
test_no_target (void)
{
  g_autoptr (PlumbSeries) series = series_of ("2024-11", 85, PLUMB_STATE_NUMBER, PLUMB_STATUS_ACTUAL, 1, HIGH);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PlumbTargetStatus without = plumb_target_status_compute (series, period_of ("2024-11"), NULL, 0);
  PlumbTargetStatus empty = plumb_target_status_compute (series, period_of ("2024-11"), none, 0);
  g_autoptr (PlumbTarget) never = target_of (NULL, NULL, 80, NAN, NAN);

  g_ptr_array_add (none, never);
  g_assert_null (plumb_target_find (none, period_of ("2024-11"), PLUMB_CALENDAR_FINANCIAL_YEAR));
  g_assert_cmpint (without.kind, ==, PLUMB_TARGET_NONE);
  g_assert_cmpint (empty.kind, ==, PLUMB_TARGET_NONE);
  g_assert_null (empty.target);
  g_assert_cmpstr (plumb_target_status_word (&empty), ==, "No target");
}

/* Which of several is in force: the value tells them apart. */
static void
test_find (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    double value;
  } all[] = {
    { "2023-04", NULL, 70 },      { "2024-04", "2025-03", 75 }, { "2024-10", "2024-12", 80 },
    { "2024-10", "2024-11", 81 }, { "2025/26", "2025/26", 85 }, { "2027-04-01", NULL, 90 },
    { "2019", "2019", 60 },
  };
  static const struct
  {
    const char *period;
    double value; /* NAN for none */
  } table[] = {
    { "2023-03", NAN }, { "2023-04", 70 },    { "2024-03", 70 }, { "2024-04", 75 }, { "2024-09", 75 },
    { "2024-10", 81 },  { "2024-11", 81 },    { "2024-12", 80 }, { "2025-01", 75 }, { "2025-03", 75 },
    { "2025-04", 85 },  { "2026-03", 85 },    { "2026-04", 70 }, { "2027-04", 90 }, { "2024-Q3", 75 },
    { "2024-Q4", 80 },  { "2025-Q1", 75 },    { "2019", 60 },    { "2018-04", 60 }, { "2018-03", NAN },
    { "2019-03", 60 },  { "2019-04", NAN },   { "2020", NAN },   { "2024/25", 75 }, { "2025/26", 85 },
    { "2030", 90 },     { "2024-10-31", 81 }, { "2025-06", 85 },
  };

  /* in whatever order they are given */
  for (guint turn = 0; turn < G_N_ELEMENTS (all); turn++)
    {
      g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);

      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        {
          guint at = (i * 3 + turn) % G_N_ELEMENTS (all);
          g_ptr_array_insert (targets, turn % 2 == 0 ? -1 : 0,
                              target_of (all[at].from, all[at].to, all[at].value, NAN, NAN));
        }
      for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        {
          const PlumbTarget *found =
            plumb_target_find (targets, period_of (table[i].period), PLUMB_CALENDAR_FINANCIAL_YEAR);

          if (isnan (table[i].value))
            g_assert_null (found);
          else
            g_assert_cmpfloat (found->value, ==, table[i].value);
        }
    }
}

/* Two that are in force for the same time: one of them always wins, whichever comes first. */
static void
test_same_time (void)
{
  PlumbTarget fields[] = {
    { .value = 80, .end_value = NAN, .lower = NAN, .upper = NAN },
    { .value = 80, .end_value = NAN, .lower = NAN, .upper = NAN, .tolerance = 2 },
    { .value = 80, .end_value = NAN, .lower = NAN, .upper = NAN, .scheme = FINANCE },
    { .value = 70, .end_value = NAN, .lower = NAN, .upper = NAN },
    { .value = NAN, .end_value = NAN, .lower = 10, .upper = NAN },
    { .value = NAN, .end_value = NAN, .lower = 10, .upper = 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < i; j++)
      {
        g_autoptr (GPtrArray) one = g_ptr_array_new ();
        g_autoptr (GPtrArray) other = g_ptr_array_new ();

        fields[i].from = fields[j].from = period_of ("2024-04");
        g_ptr_array_add (one, &fields[i]);
        g_ptr_array_add (one, &fields[j]);
        g_ptr_array_add (other, &fields[j]);
        g_ptr_array_add (other, &fields[i]);
        g_assert_true (plumb_target_find (one, period_of ("2024-05"), PLUMB_CALENDAR_FINANCIAL_YEAR) ==
                       plumb_target_find (other, period_of ("2024-05"), PLUMB_CALENDAR_FINANCIAL_YEAR));
      }
}

static void
test_trajectory (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    double value;
    double end_value;
    int decimals;
    const char *period;
    double level;
  } table[] = {
    { "2024-04", "2025-03", 70, 81, 1, "2024-04", 70 },
    { "2024-04", "2025-03", 70, 81, 1, "2025-03", 81 },
    /* seven of eleven months: 70 + 7 */
    { "2024-04", "2025-03", 70, 81, 1, "2024-11", 77 },
    { "2024-Q1", "2024-Q4", 30, 15, 1, "2024-Q2", 25 },
    { "2024/25", "2026/27", 60, 65, 1, "2025/26", 62.5 },
    /* rounded as the figure is, half away from zero */
    { "2024/25", "2026/27", 60, 65, 0, "2025/26", 63 },
    { "2024", "2027", 60, 70, 1, "2025", 63.3 },
    /* a month against years, by days: 31 March 2025 to 31 March 2026 are 365, 214 of them to the end of October */
    { "2024/25", "2025/26", 0, 365, 1, "2025-10", 214 },
    /* a month before the first year has ended is at the beginning */
    { "2024/25", "2025/26", 50, 365, 1, "2024-10", 50 },
    { "2024-03-31", "2024-04-10", 10, 20, 1, "2024-04-05", 15 },
    { "2024-04", "2024-04", 70, 81, 1, "2024-04", 81 },
    /* no end: no level */
    { "2024-04", NULL, 70, 81, 1, "2024-11", NAN },
    { "2024-04", "2025-03", NAN, 81, 1, "2024-11", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (PlumbIndicator) indicator =
        plumb_indicator_new (&(PlumbIndicator){ .id = (char *) "x", .decimals = table[i].decimals, .polarity = HIGH });
      g_autoptr (PlumbTarget) target = target_of (table[i].from, table[i].to, table[i].value, NAN, NAN);
      double level, lower, upper;
      PlumbUnjudged reason;

      target->end_value = table[i].end_value;
      level = plumb_target_level (target, period_of (table[i].period), indicator);
      reason = plumb_target_bounds (target, period_of (table[i].period), indicator, &lower, &upper);
      if (isnan (table[i].level))
        {
          g_assert_true (isnan (level) && isnan (lower) && isnan (upper));
          g_assert_cmpint (reason, ==, PLUMB_UNJUDGED_NO_LEVEL);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (level, table[i].level, EPSILON);
      g_assert_cmpfloat_with_epsilon (lower, table[i].level, EPSILON);
      g_assert_true (isinf (upper));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure/status/%u-%s", i, cases[i].word);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/status/completion", test_completion);
  g_test_add_func ("/measure/status/unjudged", test_unjudged);
  g_test_add_func ("/measure/status/no-target", test_no_target);
  g_test_add_func ("/measure/status/find", test_find);
  g_test_add_func ("/measure/status/same-time", test_same_time);
  g_test_add_func ("/measure/status/trajectory", test_trajectory);
  return g_test_run ();
}
