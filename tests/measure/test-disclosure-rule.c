/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rule is for which source, as the census and return guidance has it, and what it hides.
 */
#include "plumb-disclosure-rule.h"

#include <math.h>

/* The sources as data/indicators.csv writes them */
static const struct
{
  const char *source;
  const char *rule;
} sources[] = {
  { "CIN", "cin" },
  { "CIN; local monthly", "cin" },
  { "SSDA903", "ssda903" },
  { "SSDA903 OC3", "ssda903" },
  { "SSDA903; local monthly", "ssda903" },
  { "Workforce census", "workforce" },
  { "SEN2", "sen2" },
  { "local", "local" },
  /* what is local too has not been published */
  { "Workforce census; local monthly", "local" },
  { "SEN2; local monthly", "local" },
  { "ONS", "local" },
  { "", "local" },
};

static void
test_sources (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      PlumbIndicator fields = { .source_return = (char *) sources[i].source };
      g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&fields);

      g_assert_cmpstr (plumb_disclosure_rule_of (indicator)->name, ==, sources[i].rule);
      g_assert_true (plumb_disclosure_rule_of (indicator) == plumb_disclosure_rule_find (sources[i].rule));
    }
  g_assert_null (plumb_disclosure_rule_find ("CIN"));
  g_assert_null (plumb_disclosure_rule_find (NULL));
}

static void
test_hides (void)
{
  static const double hidden[] = { 1, 5, 0.5, 5.5 };
  static const double shown[] = { 0, 6, -3, 1e9, NAN, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_assert_true (plumb_disclosure_rule_hides (plumb_disclosure_rule_find ("cin"), hidden[i]));
      g_assert_false (plumb_disclosure_rule_hides (plumb_disclosure_rule_find ("sen2"), hidden[i]));
      g_assert_false (plumb_disclosure_rule_hides (plumb_disclosure_rule_find ("workforce"), hidden[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_false (plumb_disclosure_rule_hides (plumb_disclosure_rule_find ("local"), shown[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/disclosure/rule/sources", test_sources);
  g_test_add_func ("/measure/disclosure/rule/hides", test_hides);
  return g_test_run ();
}
