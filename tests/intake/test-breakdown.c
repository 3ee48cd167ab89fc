/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One breakdown, one text.
 */
#include "config.h"

#include "plumb-breakdown.h"

static void
test_canonical (void)
{
  static const struct
  {
    const char *text;
    const char *canonical; /* NULL where it is none */
  } cases[] = {
    { "", "" },
    { " ; ", "" },
    { "age=16", "age=16" },
    { " sex = girls ; age = 16 ", "age=16;sex=girls" },
    { "source=Police;", "source=Police" },
    { "a=b=c", "a=b=c" },
    { "age", NULL },
    { "=16", NULL },
    { "age=", NULL },
    { "age=1;age=2", NULL },
    { "age=1;sex", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *canonical = plumb_breakdown_canonical (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (canonical, ==, cases[i].canonical);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/breakdown/canonical", test_canonical);
  return g_test_run ();
}
