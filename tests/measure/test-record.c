/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records: the highest and the lowest of a series, with ties, gaps, hidden figures and breaks. Worked by eye.
 */
#include "plumb-record.h"

#include <math.h>

typedef struct
{
  const char *name;
  const char *figures; /* year:value, a letter for a hidden one, a trailing f for a forecast */
  int decimals;
  PlumbRecordKind kind;
  guint n;
  int since;
  int equalled;
  int broken; /* year of a break, 0 for none */
} Case;

static const Case cases[] = {
  { "empty", "", 1, PLUMB_RECORD_NONE, 0, 0, 0, 0 },
  { "single", "2024:5", 1, PLUMB_RECORD_NONE, 1, 2024, 0, 0 },
  { "four", "2021:1 2022:2 2023:3 2024:4", 1, PLUMB_RECORD_NONE, 4, 2021, 0, 0 },
  { "highest", "2020:1 2021:2 2022:3 2023:4 2024:5", 1, PLUMB_RECORD_HIGHEST, 5, 2020, 0, 0 },
  { "lowest", "2020:5 2021:4 2022:3 2023:2 2024:1", 1, PLUMB_RECORD_LOWEST, 5, 2020, 0, 0 },
  { "middle", "2020:5 2021:1 2022:3 2023:2 2024:4", 1, PLUMB_RECORD_NONE, 5, 2020, 0, 0 },
  { "tied-twice", "2020:5 2021:1 2022:5 2023:2 2024:5", 1, PLUMB_RECORD_HIGHEST, 5, 2020, 2022, 0 },
  { "tied-in-print", "2020:5.04 2021:1 2022:3 2023:2 2024:4.96", 1, PLUMB_RECORD_HIGHEST, 5, 2020, 2020, 0 },
  { "all-equal", "2020:5 2021:5 2022:5 2023:5 2024:5", 1, PLUMB_RECORD_NONE, 5, 2020, 0, 0 },
  { "zeros", "2020:0 2021:0 2022:1 2023:0 2024:0", 0, PLUMB_RECORD_LOWEST, 5, 2020, 2023, 0 },
  { "hidden-are-not-counted", "2018:c 2019:1 2020:2 2021:c 2022:3 2023:4 2024:5", 1, PLUMB_RECORD_HIGHEST, 5, 2019, 0,
    0 },
  { "hidden-now", "2019:1 2020:2 2021:3 2022:3 2023:4 2024:c", 1, PLUMB_RECORD_NONE, 0, 0, 0, 0 },
  { "gap", "2010:1 2011:2 2012:3 2013:4 2024:5", 1, PLUMB_RECORD_HIGHEST, 5, 2010, 0, 0 },
  { "forecasts-are-not-counted", "2020:1 2021:2 2022:9f 2023:4 2024:5", 1, PLUMB_RECORD_NONE, 4, 2020, 0, 0 },
  { "later-ones-are-not", "2019:1 2020:1 2021:2 2022:3 2023:4 2024:5 2025:9", 1, PLUMB_RECORD_HIGHEST, 6, 2019, 0, 0 },
  { "break", "2017:9 2018:9 2019:9 2020:1 2021:2 2022:3 2023:4 2024:5", 1, PLUMB_RECORD_HIGHEST, 5, 2020, 0, 2020 },
  { "short-after-break", "2019:1 2020:1 2021:2 2022:3 2023:4 2024:5", 1, PLUMB_RECORD_NONE, 3, 2022, 0, 2022 },
  { "negative", "2020:-5 2021:-4 2022:-3 2023:-2 2024:-6", 1, PLUMB_RECORD_LOWEST, 5, 2020, 0, 0 },
};

static PlumbSeries *
series_of (const Case *c)
{
  g_autoptr (PlumbIndicator) indicator =
    plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) "percent",
                                            .decimals = c->decimals,
                                            .calendar = PLUMB_CALENDAR_CALENDAR_YEAR });
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 1 });
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (c->figures, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      PlumbObservation row = { .numerator = NAN, .denominator = NAN, .source = "" };
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);

      g_assert_true (plumb_period_parse (parts[0], &row.period));
      row.state = g_str_equal (parts[1], "c") ? PLUMB_STATE_CONFIDENTIAL : PLUMB_STATE_NUMBER;
      row.value = row.state == PLUMB_STATE_NUMBER ? g_ascii_strtod (parts[1], NULL) : NAN;
      row.status = g_str_has_suffix (parts[1], "f") ? PLUMB_STATUS_FORECAST : PLUMB_STATUS_ACTUAL;
      g_array_append_val (rows, row);
    }
  return plumb_series_new (indicator, area, rows, NULL, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const PlumbPeriod at = { .kind = PLUMB_PERIOD_YEAR, .year = 2024 };
  g_autoptr (PlumbSeries) series = series_of (c);
  g_autoptr (GPtrArray) breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  PlumbRecord record;

  if (c->broken != 0)
    g_ptr_array_add (
      breaks, plumb_break_new ((PlumbPeriod){ .kind = PLUMB_PERIOD_YEAR, .year = (gint16) c->broken }, FALSE, NULL));
  record = plumb_record_compute (series, at, breaks);
  g_assert_cmpint (record.kind, ==, c->kind);
  g_assert_cmpuint (record.n, ==, c->n);
  g_assert_cmpint (record.since.year, ==, c->since);
  g_assert_cmpint (record.equalled.year, ==, c->equalled);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/record/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
