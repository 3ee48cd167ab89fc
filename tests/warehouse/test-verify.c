/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verifying: nothing to say of a sound warehouse, a sentence for each thing that was tampered with.
 */
#include "plumb-test-warehouse.h"

#include <math.h>
#include <string.h>

static void
fill (TestWarehouse *fixture)
{
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 10),
                        test_fact (fixture->referrals, fixture->bristol, "2024", NAN),
                        test_fact (fixture->rate, fixture->somerset, "2025", NAN) };
  g_autoptr (PlumbLoad) first = NULL;
  g_autoptr (PlumbLoad) second = NULL;

  facts[1].state = PLUMB_STATE_CONFIDENTIAL;
  facts[2].numerator = 300; /* a rate that is computed when it is read */
  first = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  facts[0].value = 11;
  second = test_load (fixture, "2026-02-15", 0, facts, 1);
}

static char *
problems_of (TestWarehouse *fixture)
{
  g_auto (GStrv) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_verify (fixture->warehouse, &problems, &error));
  g_assert_no_error (error);
  for (guint i = 0; problems[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (problems[i], "."));
  return g_strjoinv ("|", problems);
}

static void
test_sound (TestWarehouse *fixture, gconstpointer data)
{
  g_autofree char *empty = problems_of (fixture);
  g_autofree char *filled = NULL;
  g_autofree char *read_only = NULL;

  g_assert_cmpstr (empty, ==, "");
  fill (fixture);
  filled = problems_of (fixture);
  g_assert_cmpstr (filled, ==, "");
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  read_only = problems_of (fixture);
  g_assert_cmpstr (read_only, ==, "");
}

#define EDIT(period, kind, text, due) \
  "INSERT INTO edit VALUES (1, 3, 1, " period ", " kind ", " text ", '', '', '', " due ", '2026-01-15T12:00:00Z')"

static const struct
{
  const char *name;
  const char *sql;
  const char *says;
} tamperings[] = {
  { "period", "UPDATE observation SET period = 424242 WHERE value = 11", "424242" },
  { "superseded-period", "UPDATE superseded SET period = 120240001", "120240001" },
  { "break-period", "INSERT INTO series_break VALUES (1, 1, NULL, 7, 0, 'x', 1)", "7" },
  { "state", "UPDATE observation SET state = 'evil' WHERE value IS NULL AND numerator IS NULL", "evil" },
  { "calendar", "UPDATE indicator SET calendar = 'lunar' WHERE id = 'referrals'", "lunar" },
  { "release", "UPDATE load SET released = '2026-02-30' WHERE load_id = 1", "2026-02-30" },
  { "as-of", "UPDATE provenance SET as_of = 'tomorrow'", "tomorrow" },
  { "latest", "UPDATE latest SET previous_value = 4711", "latest" },
  { "neither-number-nor-reason", "UPDATE observation SET value = NULL WHERE value = 11", "1" },
  { "history-without-a-present", "DELETE FROM observation WHERE value = 11", "1" },
  { "code", "DELETE FROM area_code WHERE code = 'E06000066'", "1" },
  { "foreign-key", "UPDATE observation SET area_id = 4711 WHERE value = 11", "observation" },
  { "target-period", "INSERT INTO target VALUES (1, NULL, 1, 99, NULL, 5, NULL, NULL, NULL, 0, 'rag', '', '', 1)",
    "99" },
  { "target-ends-before",
    "INSERT INTO target VALUES (1, NULL, 1, 120250000, 120240000, 5, NULL, NULL, NULL, 0, 'rag', '', '', 1)",
    "wrong way round: 1" },
  { "target-range", "INSERT INTO target VALUES (1, NULL, 1, 120250000, NULL, NULL, NULL, 7, 5, 0, 'rag', '', '', 1)",
    "wrong way round: 1" },
  { "commentary-period", "INSERT INTO commentary VALUES (1, 3, 1, 98, 'x', '', '', '', NULL, 1)", "98" },
  { "commentary-due", "INSERT INTO commentary VALUES (1, 3, 1, 120250000, 'x', '', '', '', 'soon', 1)", "soon" },
  { "commentary-empty", "INSERT INTO commentary VALUES (1, 3, 1, 120250000, '', '', 'A', '', NULL, 1)",
    "says nothing: 1" },
  { "edit-period", EDIT ("8", "'commentary'", "'x'", "NULL"), "“8”" },
  { "edit-due", EDIT ("120250000", "'break'", "'x'", "'soon'"), "soon" },
  { "edit-day", EDIT ("120250000", "'break'", "'x'", "NULL") "; UPDATE edit SET written_at = '2026-02-30T00:00:00Z'",
    "2026-02-30" },
  { "edit-area", EDIT ("120250000", "'break'", "'x'", "NULL") "; UPDATE edit SET area_id = 4711", "edit" },
  { "succession", "INSERT INTO successor VALUES (3, 4), (4, 5), (5, 3)", "own place: 3" },
  { "theme", "DELETE FROM theme WHERE name = 'Care'", "indicator" },
  { "check", "PRAGMA ignore_check_constraints = ON; UPDATE observation SET basis = 7 WHERE value = 11", "observation" },
};

static void
test_tampered (TestWarehouse *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *problems = NULL;

  fill (fixture);
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  test_tamper (fixture->path, tamperings[i].sql);
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_READ);
  problems = problems_of (fixture);
  g_test_message ("%s", problems);
  g_assert_cmpstr (problems, !=, "");
  g_assert_nonnull (strstr (problems, tamperings[i].says));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/warehouse/verify/sound", TestWarehouse, NULL, test_warehouse_set_up, test_sound,
              test_warehouse_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *path = g_strconcat ("/warehouse/verify/tampered/", tamperings[i].name, NULL);
      g_test_add (path, TestWarehouse, GUINT_TO_POINTER (i), test_warehouse_set_up, test_tampered,
                  test_warehouse_tear_down);
    }
  return g_test_run ();
}
