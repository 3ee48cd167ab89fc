/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tidy layout: what each row becomes, and what is said about rows that are wrong.
 */
#include "config.h"

#include <math.h>

#include "fixture.h"

static void
test_figures (Fixture *self, gconstpointer data)
{
  PlumbObservation o;

  fixture_load_clean (self, "Period,VALUE,indicator,Area,numerator,denominator,breakdown,status,as_of,note,source\n"
                            "2024-11,61,contacts,North Somerset,,,,provisional,2024-12-03,\"first, look\",Board paper\n"
                            "2024/25,\"1,234\",contacts,802,,,,,,,\n"
                            "2024-Q3,,contacts,E06000024,45,,,,,,\n"
                            "2025,12.5%,rereferrals,802,10,80,,,,,\n"
                            "2024,,rereferrals,802,1,3,,,,,\n"
                            "2023,c,rereferrals,802,,80,,,,,\n"
                            "2022,k,rereferrals,802,1,900,,,,,\n"
                            "2025,,cin_rate,802,1500,,,,,,\n"
                            "2024,340.1,cin_rate,802,1500,,,,,,\n"
                            "2025,7,referral_source,802,,,\"type = home; source= Police\",,,,\n"
                            "2024-03-31,-250,budget_variance,802,,,,forecast,,,\n"
                            "2024-03-31,-300,budget_variance,802,,,,,,,\n"
                            "2024-12,0,contacts,Somerset,,,,,,,\n"
                            "2025,,rereferrals,933,0,0,,,,,\n");
  g_assert_cmpstr (self->report->layout, ==, "tidy");
  g_assert_cmpint (self->report->load->rows, ==, 14);
  g_assert_cmpint (self->report->load->added, ==, 14);

  o = fixture_look_up (self, "contacts", NULL, "802", "2024-11");
  g_assert_cmpfloat (o.value, ==, 61);
  g_assert_cmpint (o.status, ==, PLUMB_STATUS_PROVISIONAL);
  g_assert_cmpstr (o.note, ==, "first, look");
  g_assert_cmpstr (o.source, ==, "Board paper");
  g_assert_cmpuint (o.as_of, !=, 0);
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "802", "2024/25").value, ==, 1234);
  /* A count may be given as a numerator. */
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "802", "2024-Q3").value, ==, 45);
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "Somerset", "2024-12").value, ==, 0);

  o = fixture_look_up (self, "rereferrals", NULL, "802", "2025");
  g_assert_cmpfloat (o.value, ==, 12.5);
  g_assert_cmpfloat (o.numerator, ==, 10);
  g_assert_false (o.derived);
  o = fixture_look_up (self, "rereferrals", NULL, "802", "2024");
  g_assert_cmpfloat_with_epsilon (o.value, 100.0 / 3, 1e-12);
  g_assert_true (o.derived);
  o = fixture_look_up (self, "rereferrals", NULL, "802", "2023");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (o.value) && isnan (o.numerator));
  g_assert_cmpfloat (o.denominator, ==, 80);
  o = fixture_look_up (self, "rereferrals", NULL, "802", "2022");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_ROUNDS_TO_ZERO);
  g_assert_cmpfloat (o.numerator, ==, 1);
  /* Nothing out of nothing is not applicable, not zero. */
  o = fixture_look_up (self, "rereferrals", NULL, "Somerset", "2025");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_NOT_APPLICABLE);

  o = fixture_look_up (self, "referral_source", "source=Police;type=home", "802", "2025");
  g_assert_cmpfloat (o.value, ==, 7);
  g_assert_cmpfloat (fixture_look_up (self, "cin_rate", NULL, "802", "2025").numerator, ==, 1500);
  g_assert_cmpfloat (fixture_look_up (self, "cin_rate", NULL, "802", "2024").value, ==, 340.1);
}

/* One wrong cell a row: the problem has to name it. */
static void
test_wrong_rows (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *row; /* indicator, area, period, value, numerator, denominator, breakdown, state, status, as_of */
    const char *column;
    const char *message;
  } cases[] = {
    { "contact,802,2025,1,,,,,,", "indicator", "no indicator" },
    { "contacts,Nowhere,2025,1,,,,,,", "area", "Nowhere" },
    { "contacts,,2025,1,,,,,,", "area", "" },
    { "contacts,802,2025-13,1,,,,,,", "period", "no period" },
    { "contacts,802,31/03/2025,1,,,,,,", "period", "no period" },
    { "contacts,802,2025,1e3,,,,,,", "value", "neither a number" },
    { "contacts,802,2025,nan,,,,,,", "value", "neither a number" },
    { "contacts,802,2025,0x10,,,,,,", "value", "neither a number" },
    { "contacts,802,2025,12%,,,,,,", "value", "neither a number" },
    { "rereferrals,802,2025,,twelve,100,,,,", "numerator", "neither a number" },
    { "rereferrals,802,2025,,12,£100,,,,", "denominator", "neither a number" },
    { "contacts,802,2025,1,,,age,,,", "breakdown", "no breakdown" },
    { "contacts,802,2025,1,,,,c,,", "state", "Keep one" },
    { "contacts,802,2025,k,,,,c,,", "state", "Keep one" },
    { "contacts,802,2025,,,,,secret,,", "state", "no state" },
    { "contacts,802,2025,,,,,12,,", "state", "no state" },
    { "contacts,802,2025,,5,,,c,,", "numerator", "hidden" },
    { "rereferrals,802,2025,c,5,100,,,,", "numerator", "hidden" },
    { "contacts,802,2025,1,,,,,sure,", "status", "no status" },
    { "contacts,802,2025,1,,,,,,2025-02-30", "as_of", "no date" },
    { "contacts,802,2025,,,,,,,", "value", "no figure" },
    { "rereferrals,802,2025,,,100,,,,", "value", "no figure" },
    { "rereferrals,802,2025,,12,,,,,", "denominator", "out of" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strconcat ("indicator,area,period,value,numerator,denominator,breakdown,state,status,as_of\n"
                     "contacts,802,2024,5,,,,,,\n",
                     cases[i].row, "\n", NULL);
      const PlumbProblem *problem;

      g_test_message ("%s", cases[i].row);
      fixture_refuse (self, text, PLUMB_INTAKE_ERROR_ROWS, "line 3");
      g_assert_cmpuint (self->report->problems->len, ==, 1);
      problem = fixture_find_problem (self, cases[i].message);
      g_assert_true (problem->fatal);
      g_assert_cmpuint (problem->line, ==, 3);
      g_assert_cmpstr (problem->column, ==, cases[i].column);
    }
  /* Nothing of any of them is in the warehouse. */
  g_assert_cmpuint (fixture_count (self, "contacts"), ==, 0);
}

static void
test_warnings (Fixture *self, gconstpointer data)
{
  g_assert_true (fixture_load_bytes (self, "warn.csv",
                                     "indicator,area,period,value,numerator,denominator,colour\n"
                                     "rereferrals,802,2025,13.0,10,80,red\n"
                                     "rereferrals,802,2024,12.5,10,80,red\n"
                                     "rereferrals,802,2023,13,10,80,red\n"
                                     "rereferrals,802,2022,101,,,red\n"
                                     "rereferrals,802,2021,,90,80,red\n"
                                     "contacts,802,2021,9,8,,red\n",
                                     -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 5);
  g_assert_cmpstr (fixture_find_problem (self, "not read")->column, ==, "colour");
  g_assert_cmpuint (fixture_find_problem (self, "give 12.5")->line, ==, 2);
  g_assert_cmpuint (fixture_find_problem (self, "outside 0 to 100")->line, ==, 5);
  g_assert_cmpuint (fixture_find_problem (self, "greater than its denominator")->line, ==, 6);
  g_assert_cmpuint (fixture_find_problem (self, "give 8")->line, ==, 7);
  for (guint i = 0; i < self->report->problems->len; i++)
    g_assert_false (((PlumbProblem *) g_ptr_array_index (self->report->problems, i))->fatal);
  g_assert_cmpint (self->report->load->added, ==, 6);
}

static void
test_duplicates (Fixture *self, gconstpointer data)
{
  g_assert_true (fixture_load_bytes (self, "twice.csv",
                                     "indicator,area,period,value\ncontacts,802,2025,1\ncontacts,802,2024,2\n"
                                     "contacts,E06000024,2025,1\n",
                                     -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 1);
  g_assert_cmpuint (fixture_find_problem (self, "repeats line 2")->line, ==, 4);
  g_assert_cmpint (self->report->load->added, ==, 2);

  fixture_refuse (self, "indicator,area,period,value\ncontacts,803,2025,1\ncontacts,803,2024,2\ncontacts,803,2025,3\n",
                  PLUMB_INTAKE_ERROR_ROWS, "Lines 2 and 4");
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "803", "2024").value, !=, 2);
}

/* The file of a single wrong column is read no further than helps. */
static void
test_many_problems (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value\n");

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "contacts,802,2025,one\n");
  fixture_refuse (self, text->str, PLUMB_INTAKE_ERROR_ROWS, "more than 50");
  g_assert_cmpuint (self->report->n_problems, ==, 51);
  g_string_truncate (text, 0);
  g_string_append (text, "indicator,area,period,value\n");
  for (int i = 0; i < 3; i++)
    g_string_append (text, "contacts,802,2025,one\n");
  fixture_refuse (self, text->str, PLUMB_INTAKE_ERROR_ROWS, "2 more such problems");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/tidy/figures", test_figures);
  fixture_add ("/intake/tidy/wrong-rows", test_wrong_rows);
  fixture_add ("/intake/tidy/warnings", test_warnings);
  fixture_add ("/intake/tidy/duplicates", test_duplicates);
  fixture_add ("/intake/tidy/many-problems", test_many_problems);
  return g_test_run ();
}
