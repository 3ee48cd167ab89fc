/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as they are printed. Expected texts are worked by hand: half away from zero on the decimal figure.
 */
#include "plumb-format.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define MINUS "\u2212"
#define NARROW_SPACE "\u202f"

static PlumbIndicator *
indicator_of (const char *unit, int decimals)
{
  return plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) unit, .decimals = decimals });
}

static const struct
{
  double value;
  int decimals;
  const char *text;
} numbers[] = {
  /* half away from zero, where printf would round to even */
  { 0.125, 2, "0.13" },
  { 2.5, 0, "3" },
  { -2.5, 0, MINUS "3" },
  { 0.5, 0, "1" },
  { 1.5, 0, "2" },
  { -0.5, 0, MINUS "1" },
  { 0.25, 1, "0.3" },
  /* on the decimal figure: these are a little less than the half in binary */
  { 1.005, 2, "1.01" },
  { 0.285, 2, "0.29" },
  { 2.675, 2, "2.68" },
  { 15.45, 1, "15.5" },
  { 8.345, 2, "8.35" },
  { 1.115, 2, "1.12" },
  { -1.005, 2, MINUS "1.01" },
  /* 100 * 23 / 160 is 14.375 and 10000 * 1 / 80000 is 0.125 */
  { 100.0 * 23 / 160, 2, "14.38" },
  { 10000.0 * 1 / 80000, 2, "0.13" },
  /* what is computed comes a little beside the half that it is */
  { 0.1 + 0.2 + 0.05, 1, "0.4" },
  { 1.1 * 1.15, 3, "1.265" },
  { 100 * 1.15, 0, "115" },
  { 100 * 0.285, 0, "29" },
  /* just under the half stays under */
  { 0.1249999, 2, "0.12" },
  { 2.4999999999, 0, "2" },
  { 0.44999, 1, "0.4" },
  /* carries */
  { 9.9999, 0, "10" },
  { 9.9999, 2, "10.00" },
  { 9.994, 2, "9.99" },
  { 99.95, 1, "100.0" },
  { 999.5, 0, "1,000" },
  { 0.95, 1, "1.0" },
  { 999999.5, 0, "1,000,000" },
  /* small */
  { 0.04, 1, "0.0" },
  { 0.05, 1, "0.1" },
  { 0.06, 1, "0.1" },
  { -0.04, 1, "0.0" },
  { -0.05, 1, MINUS "0.1" },
  { 0.004, 1, "0.0" },
  { 1e-300, 9, "0.000000000" },
  { DBL_MIN, 0, "0" },
  { 0, 0, "0" },
  { -0.0, 2, "0.00" },
  /* thousands */
  { 999, 0, "999" },
  { 1000, 0, "1,000" },
  { 12345.678, 1, "12,345.7" },
  { 2500000, 0, "2,500,000" },
  { -2500000, 1, MINUS "2,500,000.0" },
  { 1234567.891, 3, "1,234,567.891" },
  /* as many digits as a double holds, and more */
  { 1e15, 0, "1,000,000,000,000,000" },
  { 999999999999999, 0, "999,999,999,999,999" },
  { 99999999999999.5, 0, "100,000,000,000,000" },
  { 12345678901234.5, 0, "12,345,678,901,235" },
  { 1e15, 2, "1,000,000,000,000,000.00" },
  { 1e22, 0, "10,000,000,000,000,000,000,000" },
  /* no number */
  { NAN, 1, "" },
  { INFINITY, 1, "" },
  { -INFINITY, 0, "" },
};

static void
test_number (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = plumb_format_number (numbers[i].value, numbers[i].decimals);

      g_assert_cmpstr (text, ==, numbers[i].text);
    }
}

static void
test_round (void)
{
  /* rounding twice changes nothing, and the sign mirrors */
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (isfinite (numbers[i].value))
      {
        double once = plumb_round (numbers[i].value, numbers[i].decimals);

        g_assert_cmpfloat (plumb_round (once, numbers[i].decimals), ==, once);
        g_assert_cmpfloat (plumb_round (-numbers[i].value, numbers[i].decimals), ==, -once);
      }
  g_assert_cmpfloat (plumb_round (1.005, 2), ==, 1.01);
  g_assert_cmpfloat (plumb_round (0.285, 2), ==, 0.29);
  g_assert_cmpfloat (plumb_round (-2.5, 0), ==, -3);
  g_assert_true (isnan (plumb_round (NAN, 0)));
  g_assert_true (isinf (plumb_round (-INFINITY, 9)));
  g_assert_cmpfloat (plumb_round (DBL_MAX, 9), ==, DBL_MAX);
  /* every two-decimal figure with a 5 behind it, up to 100: n.nn5 goes up */
  for (int i = 5; i < 100000; i += 10)
    {
      g_autofree char *figure = g_strdup_printf ("%d.%03d", i / 1000, i % 1000);
      g_autofree char *up = g_strdup_printf ("%d.%02d", (i + 5) / 1000, (i + 5) % 1000 / 10);
      g_autofree char *text = plumb_format_number (g_ascii_strtod (figure, NULL), 2);

      g_assert_cmpstr (text, ==, up);
    }
}

static void
test_value (void)
{
  g_autoptr (PlumbIndicator) percent = indicator_of ("percent", 1);
  g_autoptr (PlumbIndicator) rate = indicator_of ("per 10,000", 1);
  g_autoptr (PlumbIndicator) count = indicator_of ("count", 0);
  const struct
  {
    const PlumbIndicator *indicator;
    double value;
    gboolean with_unit;
    const char *text;
  } cases[] = {
    { percent, 15.35, TRUE, "15.4" NARROW_SPACE "%" },
    { percent, 15.35, FALSE, "15.4" },
    { percent, 0, TRUE, "0.0" NARROW_SPACE "%" },
    { percent, NAN, TRUE, "" },
    { rate, 543.25, TRUE, "543.3" },
    { count, 1126, TRUE, "1,126" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plumb_format_value (cases[i].indicator, cases[i].value, cases[i].with_unit);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_statistic (void)
{
  static const struct
  {
    const char *unit;
    int decimals;
    double value;
    const char *text;
  } cases[] = {
    { "count", 0, 11.5, "11.5" },
    { "count", 0, 11, "11" },
    { "count", 0, 1234.5, "1,234.5" },
    { "count", 0, 11.25, "11.3" },
    { "count", 0, 11.96, "12" }, /* to one decimal it is whole */
    { "count", 0, 11.04, "11" },
    { "count", 0, NAN, "" },
    { "percent", 0, 11.5, "11.5" NARROW_SPACE "%" },
    { "percent", 1, 15.35, "15.4" NARROW_SPACE "%" },
    { "per 10,000", 1, 60, "60.0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbIndicator) indicator = indicator_of (cases[i].unit, cases[i].decimals);
      g_autofree char *text = plumb_format_statistic (indicator, cases[i].value, TRUE);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_change (void)
{
  static const struct
  {
    const char *unit;
    int decimals;
    double now;
    double before;
    double amount;
    const char *text;
  } cases[] = {
    { "percent", 1, 15.4, 20.0, -4.6, MINUS "4.6 points" },
    { "percent", 1, 20, 15.4, 4.6, "+4.6 points" },
    { "percent", 1, 15.4, 15.4, 0, "0.0 points" },
    { "percent", 0, 15, 14, 1, "+1 point" },
    { "percent", 0, 14, 15, -1, MINUS "1 point" },
    { "percent", 0, 16, 14, 2, "+2 points" },
    { "percent", 0, 14, 14, 0, "0 points" },
    { "per 10,000", 1, 571.4, 543.2, 28.2, "+28.2" },
    { "per 10,000", 1, 543.2, 571.4, -28.2, MINUS "28.2" },
    { "count", 0, 2315, 1126, 1189, "+1,189" },
    { "count", 0, 1126, 1126, 0, "0" },
    /* of the printed values: 15.45 prints 15.5 and 15.44 prints 15.4 */
    { "percent", 1, 15.45, 15.44, 0.1, "+0.1 points" },
    { "percent", 1, 15.449, 15.351, 0, "0.0 points" },
    /* 0.3 - 0.1 is not 0.2 in binary */
    { "per 10,000", 1, 0.3, 0.1, 0.2, "+0.2" },
    { "count", 0, NAN, 3, NAN, "" },
    { "percent", 0, 3, NAN, NAN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbIndicator) indicator = indicator_of (cases[i].unit, cases[i].decimals);
      g_autofree char *text = plumb_format_change (indicator, cases[i].now, cases[i].before);
      double amount = plumb_change_amount (indicator, cases[i].now, cases[i].before);

      g_assert_cmpstr (text, ==, cases[i].text);
      if (isnan (cases[i].amount))
        g_assert_true (isnan (amount));
      else
        g_assert_cmpfloat (amount, ==, cases[i].amount);
    }
}

static void
test_machine (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text;
  } cases[] = {
    { 0.125, 2, "0.13" },
    { 1234567.5, 0, "1234568" },
    { -4.6, 1, "-4.6" },
    { 15.40, 2, "15.4" },
    { 15, 1, "15" },
    { 0, 1, "0" },
    { -0.0, 1, "0" },
    { -0.04, 1, "0" },
    { -0.0, -1, "0" },
    { 0.1 + 0.2, -1, "0.3" },
    { 1.0 / 3, -1, "0.333333333333333" },
    { 1e15, 0, "1000000000000000" },
    { -1e15, -1, "-1000000000000000" },
    { 1e20, 0, "100000000000000000000" },
    { 0.0001, 4, "0.0001" },
    { 0.00001, 5, "0.00001" },
    { -0.000002, 6, "-0.000002" },
    { 0.0000125, -1, "0.0000125" },
    { NAN, 1, "" },
    { INFINITY, 1, "" },
    { NAN, -1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plumb_format_machine (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Whatever is written is read back, to the 15 digits that a double holds for certain. */
/* A value that was set keeps the decimals it was set with, and never has fewer than the indicator. */
static void
test_exact (void)
{
  static const struct
  {
    const char *unit;
    int decimals;
    double value;
    const char *text;
  } cases[] = {
    { "percent", 0, 92.5, "92.5" },        { "percent", 0, 92, "92" },        { "percent", 1, 92, "92.0" },
    { "percent", 1, 15.25, "15.25" },      { "count", 0, 1200.5, "1,200.5" }, { "per 10,000", 1, 0.1 + 0.2, "0.3" },
    { "percent", 0, 1.0 / 3, "0.333333" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbIndicator) indicator =
        plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) cases[i].unit, .decimals = cases[i].decimals });
      g_autofree char *text = plumb_format_exact (indicator, cases[i].value, FALSE);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every figure of up to five digits rounded by one: in whole numbers that is (n + 5) / 10, and the digits, read, are
 * the figure. */
static void
test_round_digits (void)
{
  for (int decimals = 0; decimals <= 3; decimals++)
    for (int n = 0; n < 100000; n++)
      {
        g_autofree char *given = g_strdup_printf ("%de-%d", n, decimals + 1);
        g_autofree char *expected = g_strdup_printf ("%de-%d", (n + 5) / 10, decimals);

        g_assert_cmpfloat (plumb_round (g_ascii_strtod (given, NULL), decimals), ==, g_ascii_strtod (expected, NULL));
      }
}

static void
test_machine_round_trip (void)
{
  GRand *random = g_rand_new_with_seed (20260331);

  for (guint i = 0; i < 20000; i++)
    {
      double value = (g_rand_double (random) - 0.5) * pow (10, g_rand_int_range (random, -8, 20));
      g_autofree char *text = plumb_format_machine (value, -1);

      if (fabs (value) >= 1e-9)
        g_assert_null (strpbrk (text, "eE,"));
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (text, NULL), value, fabs (value) * 1e-14);
    }
  g_rand_free (random);
}

static void
test_ordinal (void)
{
  static const struct
  {
    guint n;
    const char *text;
  } cases[] = {
    { 1, "1st" },     { 2, "2nd" },     { 3, "3rd" },     { 4, "4th" },     { 10, "10th" },   { 11, "11th" },
    { 12, "12th" },   { 13, "13th" },   { 14, "14th" },   { 20, "20th" },   { 21, "21st" },   { 22, "22nd" },
    { 23, "23rd" },   { 30, "30th" },   { 100, "100th" }, { 101, "101st" }, { 111, "111th" }, { 112, "112th" },
    { 113, "113th" }, { 121, "121st" }, { 151, "151st" }, { 152, "152nd" }, { 153, "153rd" }, { 1011, "1011th" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plumb_format_ordinal (cases[i].n);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/format/number", test_number);
  g_test_add_func ("/model/format/round", test_round);
  g_test_add_func ("/model/format/round-digits", test_round_digits);
  g_test_add_func ("/model/format/exact", test_exact);
  g_test_add_func ("/model/format/value", test_value);
  g_test_add_func ("/model/format/statistic", test_statistic);
  g_test_add_func ("/model/format/change", test_change);
  g_test_add_func ("/model/format/machine", test_machine);
  g_test_add_func ("/model/format/machine-round-trip", test_machine_round_trip);
  g_test_add_func ("/model/format/ordinal", test_ordinal);
  return g_test_run ();
}
