/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indicators: their unit, and numerator over denominator. Expected values worked by hand.
 */
#include "plumb-indicator.h"

#include <math.h>

static void
test_units (void)
{
  static const struct
  {
    const char *text;
    PlumbUnit unit;
    double multiplier;
  } cases[] = {
    { "percent", PLUMB_UNIT_PERCENT, 100 },
    { "Percent", PLUMB_UNIT_PERCENT, 100 },
    { "count", PLUMB_UNIT_COUNT, 1 },
    { "per 10,000", PLUMB_UNIT_RATE, 10000 },
    { "Per 10,000", PLUMB_UNIT_RATE, 10000 },
    { "days", PLUMB_UNIT_OTHER, 1 },
    { "GBP thousand", PLUMB_UNIT_OTHER, 1 },
    { "per 10,000 households", PLUMB_UNIT_OTHER, 1 },
    { "", PLUMB_UNIT_OTHER, 1 },
    { NULL, PLUMB_UNIT_OTHER, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* a wrong unit in the fields does not survive */
      g_autoptr (PlumbIndicator) indicator =
        plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) cases[i].text, .unit = PLUMB_UNIT_RATE });

      g_assert_cmpint (indicator->unit, ==, cases[i].unit);
      g_assert_cmpfloat (plumb_indicator_multiplier (indicator), ==, cases[i].multiplier);
    }
}

static void
test_value (void)
{
  static const struct
  {
    const char *unit;
    double numerator;
    double denominator;
    double value;
  } cases[] = {
    { "percent", 23, 160, 14.375 },
    { "percent", 0, 160, 0 },
    { "percent", 160, 160, 100 },
    { "per 10,000", 5, 80000, 0.625 },
    { "per 10,000", 2500000, 12500000, 2000 },
    { "days", 912, 8, 114 },
    { "count", 7, 2, 3.5 },
    { "percent", 5, 0, NAN },
    { "percent", 0, 0, NAN },
    { "percent", NAN, 5, NAN },
    { "percent", 5, NAN, NAN },
    { "percent", INFINITY, 5, NAN },
    { "percent", 5, INFINITY, NAN },
    { "percent", 5, -0.0, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbIndicator) indicator =
        plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) cases[i].unit });
      double value = plumb_indicator_value (indicator, cases[i].numerator, cases[i].denominator);

      if (isnan (cases[i].value))
        g_assert_true (isnan (value));
      else
        g_assert_cmpfloat (value, ==, cases[i].value);
    }
}

static void
test_texts (void)
{
  char id[] = "rereferrals";
  PlumbIndicator fields = { .key = 7, .id = id, .decimals = 1, .polarity = PLUMB_POLARITY_LOW };
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&fields);
  g_autoptr (PlumbIndicator) same = plumb_indicator_ref (indicator);

  id[0] = 'X'; /* the indicator has its own */
  g_assert_true (same == indicator);
  g_assert_cmpstr (indicator->id, ==, "rereferrals");
  g_assert_cmpstr (indicator->name, ==, "");
  g_assert_cmpstr (indicator->plain, ==, "");
  g_assert_cmpstr (indicator->theme, ==, "");
  g_assert_cmpstr (indicator->unit_text, ==, "");
  g_assert_cmpstr (indicator->numerator, ==, "");
  g_assert_cmpstr (indicator->denominator, ==, "");
  g_assert_cmpstr (indicator->source_return, ==, "");
  g_assert_cmpint (indicator->key, ==, 7);
  g_assert_cmpint (indicator->decimals, ==, 1);
}

static void
test_polarity (void)
{
  static const struct
  {
    const char *word;
    PlumbPolarity polarity;
    const char *label;
  } cases[] = {
    { "none", PLUMB_POLARITY_NONE, "No judgement" },
    { "high", PLUMB_POLARITY_HIGH, "Higher is better" },
    { "low", PLUMB_POLARITY_LOW, "Lower is better" },
  };
  PlumbPolarity polarity;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (plumb_polarity_parse (cases[i].word, &polarity));
      g_assert_cmpint (polarity, ==, cases[i].polarity);
      g_assert_cmpstr (plumb_polarity_to_string (cases[i].polarity), ==, cases[i].word);
      g_assert_cmpstr (plumb_polarity_label (cases[i].polarity), ==, cases[i].label);
    }
  g_assert_false (plumb_polarity_parse ("", &polarity));
  g_assert_false (plumb_polarity_parse ("High", &polarity));
  g_assert_false (plumb_polarity_parse (NULL, &polarity));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/indicator/units", test_units);
  g_test_add_func ("/model/indicator/value", test_value);
  g_test_add_func ("/model/indicator/texts", test_texts);
  g_test_add_func ("/model/indicator/polarity", test_polarity);
  return g_test_run ();
}
