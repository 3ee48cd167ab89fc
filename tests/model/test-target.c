/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets: the words of the schemes, and copies that stand by themselves.
 */
#include "plumb-target.h"

#include <math.h>

static void
test_schemes (void)
{
  static const struct
  {
    const char *text;
    gboolean good;
    PlumbScheme scheme;
  } cases[] = {
    { "rag", TRUE, PLUMB_SCHEME_RAG },
    { "finance", TRUE, PLUMB_SCHEME_FINANCE },
    { "completion", TRUE, PLUMB_SCHEME_COMPLETION },
    { "Finance", TRUE, PLUMB_SCHEME_FINANCE },
    { "RAG", TRUE, PLUMB_SCHEME_RAG },
    { "", TRUE, PLUMB_SCHEME_RAG },
    { " ", FALSE, PLUMB_SCHEME_RAG },
    { "ragged", FALSE, PLUMB_SCHEME_RAG },
    { "r", FALSE, PLUMB_SCHEME_RAG },
    { "red-or-green", FALSE, PLUMB_SCHEME_RAG },
    { "\xff", FALSE, PLUMB_SCHEME_RAG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbScheme scheme = PLUMB_N_SCHEMES;

      g_assert_true (plumb_scheme_parse (cases[i].text, &scheme) == cases[i].good);
      g_assert_cmpint (scheme, ==, cases[i].good ? cases[i].scheme : PLUMB_N_SCHEMES);
    }
  for (guint i = 0; i < PLUMB_N_SCHEMES; i++)
    {
      PlumbScheme scheme = PLUMB_N_SCHEMES;

      g_assert_true (plumb_scheme_parse (plumb_scheme_to_string ((PlumbScheme) i), &scheme));
      g_assert_cmpint (scheme, ==, i);
    }
}

static void
test_copy (void)
{
  char note[] = "Agreed by cabinet", source[] = "Plan 2024.pdf";
  const PlumbTarget fields = { .from = { PLUMB_PERIOD_SPLIT_YEAR, 2024, 0, 0 },
                               .to = { PLUMB_PERIOD_SPLIT_YEAR, 2026, 0, 0 },
                               .value = 80,
                               .end_value = 90,
                               .lower = NAN,
                               .upper = NAN,
                               .tolerance = 2.5,
                               .scheme = PLUMB_SCHEME_FINANCE,
                               .note = note,
                               .source = source };
  g_autoptr (PlumbTarget) copy = plumb_target_new (&fields);

  note[0] = source[0] = '?';
  g_assert_true (plumb_period_equal (copy->from, fields.from) && plumb_period_equal (copy->to, fields.to));
  g_assert_cmpfloat (copy->value, ==, 80);
  g_assert_cmpfloat (copy->end_value, ==, 90);
  g_assert_true (isnan (copy->lower) && isnan (copy->upper));
  g_assert_cmpfloat (copy->tolerance, ==, 2.5);
  g_assert_cmpint (copy->scheme, ==, PLUMB_SCHEME_FINANCE);
  g_assert_cmpstr (copy->note, ==, "Agreed by cabinet");
  g_assert_cmpstr (copy->source, ==, "Plan 2024.pdf");
}

static void
test_without_texts (void)
{
  g_autoptr (PlumbTarget) target = plumb_target_new (&(PlumbTarget){ .value = 1 });

  g_assert_cmpstr (target->note, ==, "");
  g_assert_cmpstr (target->source, ==, "");
  g_assert_cmpint (target->to.kind, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/target/schemes", test_schemes);
  g_test_add_func ("/model/target/copy", test_copy);
  g_test_add_func ("/model/target/without-texts", test_without_texts);
  return g_test_run ();
}
