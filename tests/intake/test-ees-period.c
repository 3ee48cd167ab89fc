/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time identifiers of published files. Expected values: DfE's guidance, and the calendar.
 */
#include "config.h"

#include "plumb-ees-period.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *time_period;
    const char *identifier;
    const char *period; /* NULL where there is none */
  } cases[] = {
    { "2025", "Reporting year", "2025" },
    { "2025", "REPORTING YEAR", "2025" },
    { "2019", "Calendar year", "2019" },
    { "202425", "Financial year", "2024/25" },
    { "202425", "Academic year", "2024/25" },
    { "199900", "Tax year", "1999/00" },
    { "2024", "April", "2024-04" },
    { "2024", "December", "2024-12" },
    { "2024", "Q3", "2024-Q3" },
    { "2024", "Quarter 1", "2024-Q1" },
    { "2024", "Calendar year Q4", "2024-Q4" },
    { "202425", "Financial year Q1", "2024-Q2" },
    { "202425", "Financial year Q4", "2025-Q1" },
    { "202426", "Financial year", NULL },
    { "2024", "Financial year", NULL },
    { "202425", "Reporting year", NULL },
    { "2024/25", "Financial year", NULL },
    { "2024", "Week 12", NULL },
    { "202425", "Autumn term", NULL },
    { "202425", "Financial year Q1-Q2", NULL },
    { "202425", "Academic year Q1", NULL },
    { "2024", "Q5", NULL },
    { "2024", "", NULL },
    { "", "Reporting year", NULL },
    { "20x4", "Reporting year", NULL },
    { "0000", "Reporting year", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbPeriod period = PLUMB_PERIOD_NONE;
      gboolean ok = plumb_ees_period_parse (cases[i].time_period, cases[i].identifier, &period);
      g_autofree char *text = ok ? plumb_period_to_string (period) : NULL;

      g_test_message ("%s, %s", cases[i].time_period, cases[i].identifier);
      g_assert_cmpstr (text, ==, cases[i].period);
    }
}

static void
test_month (void)
{
  static const struct
  {
    PlumbPeriod year;
    int month;
    const char *expected;
  } cases[] = {
    { { PLUMB_PERIOD_YEAR, 2024, 0, 0 }, 4, "2023-04" },
    { { PLUMB_PERIOD_YEAR, 2024, 0, 0 }, 12, "2023-12" },
    { { PLUMB_PERIOD_YEAR, 2024, 0, 0 }, 1, "2024-01" },
    { { PLUMB_PERIOD_YEAR, 2024, 0, 0 }, 3, "2024-03" },
    { { PLUMB_PERIOD_SPLIT_YEAR, 2023, 0, 0 }, 4, "2023-04" },
    { { PLUMB_PERIOD_SPLIT_YEAR, 2023, 0, 0 }, 3, "2024-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plumb_period_to_string (plumb_ees_period_month (cases[i].year, cases[i].month));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_cmpint (plumb_ees_period_month ((PlumbPeriod){ PLUMB_PERIOD_MONTH, 2024, 5, 0 }, 4).kind, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/ees-period/parse", test_parse);
  g_test_add_func ("/intake/ees-period/month", test_month);
  return g_test_run ();
}
