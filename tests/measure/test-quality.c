/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data quality: each flag alone, all together, and the borders of small numbers.
 */
#include "plumb-quality.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *unit;
  PlumbObservation own; /* of 2024 */
  int first;            /* year of an earlier row, 0 for none */
  PlumbState first_state;
  int broken;
  gboolean annotation;
  gboolean illustrative;
  gboolean trial;
  const char *words;
  guint n_hidden;
  guint n_missing;
} Case;

#define ROW(v, x, n)                                   \
  {                                                    \
    .value = (v), .numerator = (x), .denominator = (n) \
  }

static const Case cases[] = {
  { "nothing", "percent", ROW (15, 150, 1000), .words = "" },
  { "hidden", "percent", { .value = NAN, .state = PLUMB_STATE_CONFIDENTIAL }, .words = "hidden" },
  { "provisional",
    "percent",
    { .value = 15, .status = PLUMB_STATUS_PROVISIONAL, .numerator = NAN, .denominator = NAN },
    .words = "provisional" },
  { "forecast",
    "percent",
    { .value = 15, .status = PLUMB_STATUS_FORECAST, .numerator = NAN, .denominator = NAN },
    .words = "projected" },
  { "derived", "percent", { .value = 15, .derived = TRUE, .numerator = 150, .denominator = 1000 }, .words = "derived" },
  /* out of 49 one case is 2.04 points, out of 50 it is 2 */
  { "small-share", "percent", ROW (10.2, 5, 49), .words = "small-numbers" },
  { "share-of-fifty", "percent", ROW (10, 5, 50), .words = "" },
  { "small-rate", "per 10,000", ROW (1.9, 19, 100000), .words = "small-numbers" },
  { "rate-of-twenty", "per 10,000", ROW (2, 20, 100000), .words = "" },
  { "small-count", "count", ROW (3, NAN, NAN), .words = "" },
  { "unknown-counts", "percent", ROW (10, NAN, NAN), .words = "" },
  { "hidden-before", "percent", ROW (15, 150, 1000), 2023, PLUMB_STATE_CONFIDENTIAL, .words = "hidden-periods",
    .n_hidden = 1 },
  { "missing", "percent", ROW (15, 150, 1000), 2021, .words = "missing-periods", .n_missing = 2 },
  { "break", "percent", ROW (15, 150, 1000), 2023, .broken = 2024, .words = "break" },
  { "break-before-all", "percent", ROW (15, 150, 1000), 2023, .broken = 2023, .words = "" },
  { "break-after-all", "percent", ROW (15, 150, 1000), 2023, .broken = 2025, .words = "" },
  { "annotation", "percent", ROW (15, 150, 1000), 2023, .broken = 2024, .annotation = TRUE, .words = "" },
  { "trial", "count", ROW (15, NAN, NAN), .trial = TRUE, .words = "trial-limits" },
  { "all",
    "percent",
    { .value = 10, .status = PLUMB_STATUS_PROVISIONAL, .derived = TRUE, .numerator = 1, .denominator = 10 },
    2022,
    PLUMB_STATE_CONFIDENTIAL,
    .broken = 2024,
    .illustrative = TRUE,
    .trial = TRUE,
    .words = "illustrative;provisional;derived;small-numbers;break;hidden-periods;missing-periods;trial-limits",
    .n_hidden = 1,
    .n_missing = 1 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const PlumbPeriod at = { .kind = PLUMB_PERIOD_YEAR, .year = 2024 };
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
    &(PlumbIndicator){ .unit_text = (char *) c->unit, .decimals = 1, .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1, .illustrative = c->illustrative });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  g_autoptr (PlumbSeries) series = NULL;
  g_autofree char *words = NULL;
  PlumbObservation row = c->own;
  PlumbQuality quality;

  row.period = at;
  row.source = "";
  g_array_append_val (rows, row);
  if (c->first != 0)
    {
      PlumbObservation first = { .period = { .kind = PLUMB_PERIOD_YEAR, .year = (gint16) c->first },
                                 .state = c->first_state,
                                 .value = c->first_state == PLUMB_STATE_NUMBER ? 15 : NAN,
                                 .source = "" };
      g_array_append_val (rows, first);
    }
  if (c->broken != 0)
    g_ptr_array_add (breaks, plumb_break_new ((PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = (gint16) c->broken },
                                              c->annotation, NULL));
  series = plumb_series_new (indicator, area, rows, NULL, 0);
  quality = plumb_quality_compute (series, at, breaks, c->trial);
  words = plumb_quality_to_string (quality.flags);
  g_assert_cmpstr (words, ==, c->words);
  g_assert_cmpuint (quality.n_hidden, ==, c->n_hidden);
  g_assert_cmpuint (quality.n_missing, ==, c->n_missing);
}

/* Of two breaks the last one before the period counts, in whatever order they come. */
static void
test_last_break (void)
{
  const int orders[][2] = { { 2022, 2023 }, { 2023, 2022 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (
        &(PlumbIndicator){ .unit_text = (char *) "percent", .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
      g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1 });
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
      g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
      g_autoptr (PlumbSeries) series = NULL;

      for (gint16 year = 2021; year <= 2024; year++)
        {
          PlumbObservation row = { .period = { .kind = PLUMB_PERIOD_YEAR, .year = year }, .value = 1, .source = "" };
          g_array_append_val (rows, row);
        }
      for (guint j = 0; j < 2; j++)
        g_ptr_array_add (
          breaks,
          plumb_break_new ((PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = (gint16) orders[i][j] }, FALSE, NULL));
      series = plumb_series_new (indicator, area, rows, NULL, 0);
      g_assert_cmpint (
        plumb_quality_compute (series, (PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = 2024 }, breaks, FALSE)
          .broken->period.year,
        ==, 2023);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/quality/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/measure/quality/last-break", test_last_break);
  return g_test_run ();
}
