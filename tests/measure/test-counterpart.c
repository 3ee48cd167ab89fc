/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figure stands beside a value: the same period's, an older one with its age, none.
 */
#include "plumb-counterpart.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *rows; /* period=value; a letter for one that is none, `f` before a forecast */
  const char *period;
  const char *break_at;
  const char *published; /* the period found, NULL for none */
  guint age;
  gboolean published_broken;
  const char *last_year;
} Case;

static const Case cases[] = {
  { "same-period", "2023=20 2024=21 2025=22", "2025", NULL, "2025", 0, FALSE, "2024" },
  { "a-year-older", "2023=20 2024=21", "2025", NULL, "2024", 1, FALSE, "2024" },
  { "three-years-older", "2021=20 2022=21", "2025", NULL, "2022", 3, FALSE, NULL },
  /* a hidden one of the period is what was published for it; of older ones a number is taken */
  { "hidden", "2024=21 2025=c", "2025", NULL, "2025", 0, FALSE, "2024" },
  { "hidden-older", "2023=20 2024=c", "2025", NULL, "2023", 2, FALSE, "2024" },
  { "newer-is-none", "2026=22", "2025", NULL, NULL, 0, FALSE, NULL },
  { "none", "", "2025", NULL, NULL, 0, FALSE, NULL },
  { "forecasts-are-none", "2024=21 2025=f22", "2025", NULL, "2024", 1, FALSE, "2024" },
  { "broken", "2023=20 2024=21", "2025", "2025", "2024", 1, TRUE, "2024" },
  { "same-month-last-year", "2024-01=20 2024-12=21", "2025-01", NULL, "2024-12", 1, FALSE, "2024-01" },
  { "same-quarter-last-year", "2024-Q1=20 2024-Q3=21", "2025-Q1", NULL, "2024-Q3", 2, FALSE, "2024-Q1" },
};

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static PlumbSeries *
series_of (const Case *c, const char *unit, PlumbArea *area)
{
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) unit, .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (c->rows, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (words[i], "=", 2);
      const gboolean forecast = sides[1][0] == 'f';
      PlumbObservation row = { .period = period_of (sides[0]),
                               .value = NAN,
                               .status = forecast ? PLUMB_STATUS_FORECAST : PLUMB_STATUS_ACTUAL };

      if (!plumb_state_parse (sides[1], &row.state))
        row.value = g_ascii_strtod (sides[1] + forecast, NULL);
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

static void
assert_period (const PlumbObservation *observation, const char *expected)
{
  g_autofree char *period = observation != NULL ? plumb_period_to_string (observation->period) : NULL;

  g_assert_cmpstr (period, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbArea) own = plumb_area_new (&(PlumbArea){ .key = 1 });
  g_autoptr (PlumbArea) region = plumb_area_new (&(PlumbArea){ .key = 2 });
  g_autoptr (PlumbSeries) series = series_of (c, "percent", region);
  g_autoptr (PlumbSeries) total = series_of (c, "count", region);
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  PlumbPeriod period = period_of (c->period);
  PlumbCounterpart got;

  if (c->break_at != NULL)
    g_ptr_array_add (breaks, plumb_break_new (period_of (c->break_at), FALSE, "Recording changed"));
  got = plumb_counterpart_published (series, own, period, breaks);
  assert_period (got.observation, c->published);
  g_assert_cmpuint (got.age, ==, c->age);
  g_assert_cmpint (got.broken != NULL, ==, c->published_broken);

  got = plumb_counterpart_last_year (series, period, breaks);
  assert_period (got.observation, c->last_year);

  /* nothing is compared with itself, nor with a total, nor with nobody */
  g_assert_null (plumb_counterpart_published (series, region, period, breaks).observation);
  g_assert_null (plumb_counterpart_published (total, own, period, breaks).observation);
  g_assert_null (plumb_counterpart_published (NULL, own, period, breaks).observation);
  /* but a count has a year before */
  assert_period (plumb_counterpart_last_year (total, period, breaks).observation, c->last_year);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/counterpart/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
