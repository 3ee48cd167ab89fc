/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markers of missing figures: each comes out as it went in, and nothing that is a number is taken for one.
 */
#include "plumb-state.h"

#include <string.h>

static void
test_letters (void)
{
  /* the markers as publishers print them, with the words of a tidy file */
  static const struct
  {
    const char *letter;
    const char *word;
    PlumbState state;
  } cases[] = {
    { "c", "suppressed", PLUMB_STATE_CONFIDENTIAL },
    { "z", "not applicable", PLUMB_STATE_NOT_APPLICABLE },
    { "x", "not available", PLUMB_STATE_NOT_AVAILABLE },
    { "u", "low reliability", PLUMB_STATE_LOW_RELIABILITY },
    { "k", "rounds to zero", PLUMB_STATE_ROUNDS_TO_ZERO },
    { "low", "low", PLUMB_STATE_LOW },
    { ":", ":", PLUMB_STATE_OLD_NOT_AVAILABLE },
    { "~", "~", PLUMB_STATE_OLD_LOW },
    { "..", "..", PLUMB_STATE_OLD_DOTS },
    { "-", "-", PLUMB_STATE_OLD_DASH },
    { "*", "*", PLUMB_STATE_OLD_SUPPRESSED },
    { "dev", "in development", PLUMB_STATE_IN_DEVELOPMENT },
    { "new", "not previously reported", PLUMB_STATE_NOT_PREVIOUSLY_REPORTED },
    { "ncp", "not comparable", PLUMB_STATE_NOT_COMPARABLE },
    { "nil", "nil return", PLUMB_STATE_NIL_RETURN },
    { "wdn", "withdrawn", PLUMB_STATE_WITHDRAWN },
  };

  /* every state but the number */
  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, PLUMB_N_STATES - 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *upper = g_ascii_strup (cases[i].letter, -1);
      g_autofree char *padded = g_strdup_printf (" \t%s\r\n ", cases[i].letter);
      g_autofree char *upper_word = g_ascii_strup (cases[i].word, -1);
      const char *const texts[] = { cases[i].letter, upper, padded, cases[i].word, upper_word };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          PlumbState state = PLUMB_STATE_NUMBER;

          g_assert_true (plumb_state_parse (texts[j], &state));
          g_assert_cmpint (state, ==, cases[i].state);
        }
      g_assert_cmpstr (plumb_state_letter (cases[i].state), ==, cases[i].letter);
      g_assert_cmpstr (plumb_state_reason (cases[i].state), !=, "");
    }
  g_assert_cmpstr (plumb_state_letter (PLUMB_STATE_NUMBER), ==, "");
  g_assert_cmpstr (plumb_state_reason (PLUMB_STATE_NUMBER), ==, "");
}

static void
test_no_markers (void)
{
  static const char *const texts[] = { "",   " ",   "\t", "0",     "1.5", "-1",  "--", "...", ".",        "cc",
                                       "c1", "c c", "lo", "lower", "zz",  "n/a", "?",  "–",   "suppress", "**" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PlumbState state = PLUMB_STATE_WITHDRAWN;

      if (plumb_state_parse (texts[i], &state))
        g_error ("“%s” was taken for a marker", texts[i]);
      g_assert_cmpint (state, ==, PLUMB_STATE_WITHDRAWN);
    }
}

static void
test_statuses (void)
{
  static const struct
  {
    const char *text;
    PlumbStatus status;
  } cases[] = {
    { "actual", PLUMB_STATUS_ACTUAL },      { "", PLUMB_STATUS_ACTUAL },
    { "  ", PLUMB_STATUS_ACTUAL },          { "Provisional", PLUMB_STATUS_PROVISIONAL },
    { "FORECAST ", PLUMB_STATUS_FORECAST }, { " budget", PLUMB_STATUS_BUDGET },
  };
  PlumbStatus status = PLUMB_STATUS_BUDGET;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (plumb_status_parse (cases[i].text, &status));
      g_assert_cmpint (status, ==, cases[i].status);
    }
  for (int i = 0; i < PLUMB_N_STATUSES; i++)
    {
      g_assert_true (plumb_status_parse (plumb_status_to_string ((PlumbStatus) i), &status));
      g_assert_cmpint (status, ==, i);
      g_assert_cmpstr (plumb_status_label ((PlumbStatus) i), !=, "");
    }
  status = PLUMB_STATUS_BUDGET;
  g_assert_false (plumb_status_parse ("target", &status));
  g_assert_false (plumb_status_parse ("actuals", &status));
  g_assert_cmpint (status, ==, PLUMB_STATUS_BUDGET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/state/letters", test_letters);
  g_test_add_func ("/model/state/no-markers", test_no_markers);
  g_test_add_func ("/model/state/statuses", test_statuses);
  return g_test_run ();
}
