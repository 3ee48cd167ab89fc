/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layouts that say what was planned and what was said: targets, commentary and budget lines.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fixture.h"

/* A target in words: `indicator area from-to value>end lower..upper tolerance scheme`. */
static char *
describe_target (const PlumbTargetRecord *record)
{
  const PlumbTarget *target = record->target;
  g_autofree char *from = plumb_period_to_string (target->from);
  g_autofree char *to = target->to.kind != 0 ? plumb_period_to_string (target->to) : g_strdup ("");

  return g_strdup_printf ("%s %s %s-%s %g>%g %g..%g %g %s", record->indicator->id,
                          record->area != NULL ? record->area->la_code : "all", from, to, target->value,
                          target->end_value, target->lower, target->upper, target->tolerance,
                          plumb_scheme_to_string (target->scheme));
}

static void
test_targets (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = {
    "referrals all 2025- nan>nan 1000..nan 0 rag",
    "referrals 802 2024-2026 1200>900 nan..nan 0 finance",
    "rereferrals 802 2024/25- 15.5>nan nan..nan 1 rag",
  };
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GError) error = NULL;

  fixture_load_clean (self, "Indicator,area,from,to,target,end_target,lower,upper,tolerance,scheme,note,source\n"
                            "rereferrals,North Somerset,2024/25,,15.5%,,,,1,,Lower than the region,Board\n"
                            "referrals,802,2024,2026,\"1,200\",900,,,,Finance,,\n"
                            "referrals,,2025,,,,1000,,,,,\n");
  g_assert_cmpstr (self->report->layout, ==, "targets");
  g_assert_cmpint (self->report->load->rows, ==, 3);
  targets = plumb_warehouse_list_targets (self->warehouse, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (targets->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < targets->len; i++)
    {
      g_autofree char *found = describe_target (g_ptr_array_index (targets, i));
      g_assert_cmpstr (found, ==, expected[i]);
    }
  g_assert_cmpstr (((PlumbTargetRecord *) g_ptr_array_index (targets, 2))->target->note, ==, "Lower than the region");
  g_assert_cmpstr (((PlumbTargetRecord *) g_ptr_array_index (targets, 2))->target->source, ==, "Board");
}

#define TARGETS "indicator,area,from,to,target,end_target,lower,upper,tolerance,scheme\n"

static void
test_wrong_targets (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    const char *row;
  } cases[] = {
    { "unknown-indicator", "rereferral,802,2025,,5,,,,," },
    { "unknown-area", "rereferrals,Nowhere,2025,,5,,,,," },
    { "unknown-period", "rereferrals,802,soon,,5,,,,," },
    { "unknown-period", "rereferrals,802,2025,later,5,,,,," },
    { "contradiction", "rereferrals,802,2025,2024,5,,,,," },
    { "contradiction", "rereferrals,802,2025,2025/26,5,,,,," },
    { "unknown-marker", "rereferrals,802,2025,,few,,,,," },
    { "unknown-marker", "rereferrals,802,2025,,c,,,,," },
    { "unknown-marker", "referrals,802,2025,,5%,,,,," },
    { "no-figure", "rereferrals,802,2025,,,,,,2," },
    { "contradiction", "rereferrals,802,2025,,5,,4,,," },
    { "contradiction", "rereferrals,802,2025,,5,7,,,," },
    { "contradiction", "rereferrals,802,2025,2026,,7,,,," },
    { "contradiction", "rereferrals,802,2025,,,,7,6,," },
    { "contradiction", "rereferrals,802,2025,,5,,,,-1," },
    { "unknown-word", "rereferrals,802,2025,,5,,,,,traffic" },
    { "duplicate-key", "rereferrals,802,2025,,5,,,,,\nrereferrals,North Somerset,2025,2026,6,,,,," },
  };
  g_autoptr (GPtrArray) targets = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (TARGETS, cases[i].row, "\n", NULL);

      g_test_message ("%s", cases[i].row);
      fixture_refuse (self, text, PLUMB_INTAKE_ERROR_ROWS, "line");
      g_assert_cmpstr (((PlumbProblem *) g_ptr_array_index (self->report->problems, 0))->code, ==, cases[i].code);
    }
  /* odd, and not impossible */
  g_assert_true (fixture_load_bytes (self, "odd.csv", TARGETS "rereferrals,802,2025,,105,,,,,\n", -1, NULL));
  g_assert_nonnull (fixture_find_problem (self, "outside 0 to 100"));
  targets = plumb_warehouse_list_targets (self->warehouse, NULL, NULL, 0, NULL);
  g_assert_cmpuint (targets->len, ==, 1);
}

static void
test_commentary (Fixture *self, gconstpointer data)
{
  static const char *const wrong[][2] = {
    { "unknown-indicator", "x,802,2025,Why,,,,\n" },
    { "unknown-area", "referrals,Nowhere,2025,Why,,,,\n" },
    { "unknown-area", "referrals,,2025,Why,,,,\n" },
    { "unknown-period", "referrals,802,25,Why,,,,\n" },
    { "unknown-word", "referrals,802,2025,Why,,,,soon\n" },
    { "empty-cell", "referrals,802,2025,,,Head of service,,2026-01-31\n" },
    { "duplicate-key", "referrals,802,2025,Why,,,,\nreferrals,North Somerset,2025,Other,,,,\n" },
  };
#define COMMENTARY "indicator,area,period,reason,done,owner,next_action,due\n"
  g_autoptr (GPtrArray) list = NULL;
  const PlumbCommentary *commentary;
  guint32 due;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strconcat (COMMENTARY, wrong[i][1], NULL);

      g_test_message ("%s", wrong[i][1]);
      fixture_refuse (self, text, PLUMB_INTAKE_ERROR_ROWS, "line");
      g_assert_cmpstr (((PlumbProblem *) g_ptr_array_index (self->report->problems, 0))->code, ==, wrong[i][0]);
    }
  fixture_load_clean (self, COMMENTARY "referrals,802,2025,\"Why,\nin two lines\",Done,Head,Next,2026-01-31\n"
                                       "rereferrals,802,2024-11,,,,Ask,\n");
  g_assert_cmpstr (self->report->layout, ==, "commentary");
  list = plumb_warehouse_list_commentary (self->warehouse, NULL, NULL, 0, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  commentary = g_ptr_array_index (list, 0);
  g_assert_cmpstr (commentary->indicator->id, ==, "referrals");
  g_assert_cmpstr (commentary->area->la_code, ==, "802");
  g_assert_cmpstr (commentary->reason, ==, "Why,\nin two lines");
  g_assert_cmpstr (commentary->done, ==, "Done");
  g_assert_cmpstr (commentary->owner, ==, "Head");
  g_assert_cmpstr (commentary->next_action, ==, "Next");
  g_assert_true (plumb_date_parse ("2026-01-31", &due));
  g_assert_cmpuint (commentary->due, ==, due);
  commentary = g_ptr_array_index (list, 1);
  g_assert_cmpstr (commentary->reason, ==, "");
  g_assert_cmpuint (commentary->due, ==, 0);
}

#define BUDGET                                                                                              \
  "line,kind,area,period,unit,budget,budget_places,budget_unit_cost,actual,actual_places,actual_unit_cost," \
  "forecast,forecast_places,forecast_unit_cost,variance,as_of\n"

/* The figure of one indicator and line; what the series shows of a period is what was spent, else the forecast, else
 * the budget. */
static void
assert_figure (Fixture *self,
               const char *indicator,
               const char *line,
               const char *period,
               double value,
               PlumbStatus status)
{
  g_autofree char *breakdown = line != NULL ? g_strconcat ("line=", line, NULL) : NULL;
  PlumbObservation found = fixture_look_up (self, indicator, breakdown, "802", period);

  g_test_message ("%s of %s in %s", indicator, line, period);
  if (isnan (value))
    {
      g_assert_cmpint (found.state, ==, (PlumbState) -1);
      return;
    }
  g_assert_cmpfloat_with_epsilon (found.value, value, 1e-9);
  g_assert_cmpint (found.status, ==, status);
}

/* Figures of North Somerset's paper of 24 February 2023 and Somerset's of 12 December 2023, as published, and of an
 * example: the published rows of the former add up to 1,817 and its total is 1,789, which stays as it is. */
static void
test_budget (Fixture *self, gconstpointer data)
{
  fixture_load_clean (self, BUDGET ",,802,2022/23,,,,,,,,,,,1789,2022-12-31\n"
                                   "SEND Tribunal Legal Fees,,802,2022/23,,,,,,,,,,,120,2022-12-31\n"
                                   "Front door,service,802,2022/23,GBP,561177,,,,,,549941,,,,2022-12-31\n"
                                   ",placement,802,2019/20,,,,,10557,271.1,39,,,,,\n"
                                   ",placement,802,2022/23,,,,,,,,9625,273.9,35,1220,2022-12-31\n"
                                   "Residential,placement,802,2022/23,GBP million,24.4,77,,,,,30.0,88,,,\n"
                                   "Secure,placement,802,2023/24,,900,,,700,,,,,,,2023-09-30\n"
                                   "Secure,placement,802,2021/22,,900,,,1000,,,,,,,2022-03-31\n"
                                   "Fostering,placement,802,2022/23,,c,,,,,,c,,,,\n");
  g_assert_cmpstr (self->report->layout, ==, "budget");
  assert_figure (self, "budget_variance", NULL, "2022/23", 1789, PLUMB_STATUS_FORECAST);
  assert_figure (self, "budget_variance", "SEND Tribunal Legal Fees", "2022/23", 120, PLUMB_STATUS_FORECAST);
  assert_figure (self, "service_spend", "SEND Tribunal Legal Fees", "2022/23", NAN, 0);
  /* in thousands: 549,941 - 561,177 = -11,236 pounds */
  assert_figure (self, "service_spend", "Front door", "2022/23", 549.941, PLUMB_STATUS_FORECAST);
  assert_figure (self, "budget_variance", "Front door", "2022/23", -11.236, PLUMB_STATUS_FORECAST);
  /* nothing is added up for the total of services */
  assert_figure (self, "service_spend", NULL, "2022/23", NAN, 0);
  assert_figure (self, "placement_spend", NULL, "2019/20", 10557, PLUMB_STATUS_ACTUAL);
  assert_figure (self, "placement_unit_cost", NULL, "2019/20", 39, PLUMB_STATUS_ACTUAL);
  g_assert_cmpfloat (fixture_look_up (self, "placement_unit_cost", NULL, "802", "2019/20").denominator, ==, 271.1);
  assert_figure (self, "placement_unit_cost", NULL, "2022/23", 35, PLUMB_STATUS_FORECAST);
  /* the variance of all placements is a line among the services, not the total of them */
  assert_figure (self, "budget_variance", "Placements", "2022/23", 1220, PLUMB_STATUS_FORECAST);
  assert_figure (self, "budget_variance", "Residential", "2022/23", 5600, PLUMB_STATUS_FORECAST);
  /* 30,000 / 88 */
  assert_figure (self, "placement_unit_cost", "Residential", "2022/23", 340.909090909090, PLUMB_STATUS_FORECAST);
  g_assert_true (fixture_look_up (self, "placement_unit_cost", "line=Residential", "802", "2022/23").derived);
  /* half a year's spending is not compared with a year's budget; all of it is */
  assert_figure (self, "placement_spend", "Secure", "2023/24", 700, PLUMB_STATUS_ACTUAL);
  assert_figure (self, "budget_variance", "Secure", "2023/24", NAN, 0);
  assert_figure (self, "budget_variance", "Secure", "2021/22", 100, PLUMB_STATUS_ACTUAL);
  /* what is hidden is hidden in the difference too */
  g_assert_cmpint (fixture_look_up (self, "budget_variance", "line=Fostering", "802", "2022/23").state, ==,
                   PLUMB_STATE_CONFIDENTIAL);
  g_assert_cmpint (fixture_look_up (self, "placement_spend", "line=Fostering", "802", "2022/23").state, ==,
                   PLUMB_STATE_CONFIDENTIAL);
}

static void
test_wrong_budget (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    gboolean fatal;
    const char *row;
  } cases[] = {
    { "unknown-area", TRUE, "A,,Nowhere,2025/26,,5,,,,,,,,,," },
    { "unknown-period", TRUE, "A,,802,25,,5,,,,,,,,,," },
    { "unknown-word", TRUE, "A,homes,802,2025/26,,5,,,,,,,,,," },
    { "unknown-word", TRUE, "A,,802,2025/26,EUR,5,,,,,,,,,," },
    { "unknown-word", TRUE, "A;B,,802,2025/26,,5,,,,,,,,,," },
    { "unknown-word", TRUE, "A=B,,802,2025/26,,5,,,,,,,,,," },
    { "unknown-word", TRUE, "A,,802,2025/26,,5,,,,,,,,,,soon" },
    { "unknown-marker", TRUE, "A,,802,2025/26,,(5),,,,,,,,,," },
    { "no-figure", TRUE, "A,,802,2025/26,,,,,,,,,,,," },
    { "no-figure", TRUE, "A,placement,802,2025/26,,,20,,,,,,,,," },
    { "contradiction", TRUE, "A,,802,2025/26,,5,20,,,,,,,,," },
    /* one of three hidden, which the other two give */
    { "hidden-figure", TRUE, "A,,802,2025/26,,5,,,,,,c,,,2," },
    { "hidden-figure", TRUE, "A,,802,2025/26,,5,,,,,,7,,,c," },
    { "hidden-figure", TRUE, "A,placement,802,2025/26,,c,4,7,,,,,,,," },
    { "hidden-figure", TRUE, "A,placement,802,2025/26,,28,c,7,,,,,,,," },
    { "duplicate-key", TRUE, "A,,802,2025/26,,5,,,,,,,,,,\nA,,802,2025/26,,6,,,,,,,,,," },
    /* rounding goes as far as one and a half: 7 - 5 is 2, and 1 or 3 may be printed for it */
    { "value-against-counts", FALSE, "A,,802,2025/26,,5,,,,,,7,,,4," },
    { "value-against-counts", FALSE, "A,,802,2025/26,,5,,,,,,7,,,-2," },
    /* 5,000 over 100 is 50 */
    { "value-against-counts", FALSE, "A,placement,802,2025/26,,5000,100,53,,,,,,,," },
    { NULL, FALSE, "A,,802,2025/26,,5,,,,,,7,,,3," },
    { NULL, FALSE, "A,placement,802,2025/26,,5000,100,50,,,,,,,," },
    { NULL, FALSE, "A,placement,802,2025/26,,c,c,7,,,,,,,," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (BUDGET, cases[i].row, "\n", NULL);
      gboolean loaded = fixture_load_bytes (self, "b.csv", text, -1, &(PlumbIntakeOptions){ .dry_run = TRUE });

      g_test_message ("%s", cases[i].row);
      g_assert_true (loaded != cases[i].fatal);
      g_assert_cmpuint (self->report->problems->len, ==, cases[i].code != NULL ? 1 : 0);
      if (cases[i].code != NULL)
        g_assert_cmpstr (((PlumbProblem *) g_ptr_array_index (self->report->problems, 0))->code, ==, cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/targets/load", test_targets);
  fixture_add ("/intake/targets/wrong", test_wrong_targets);
  fixture_add ("/intake/commentary/load", test_commentary);
  fixture_add ("/intake/budget/load", test_budget);
  fixture_add ("/intake/budget/wrong", test_wrong_budget);
  return g_test_run ();
}
