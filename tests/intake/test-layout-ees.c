/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Published files: periods, areas and figures, with the traps of the real ones made small.
 */
#include "config.h"

#include <math.h>

#include "fixture.h"

#define PLACE \
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,"
#define NATION "2025,Reporting year,National,E92000001,England,,,,,,"
#define REGION "2025,Reporting year,Regional,E92000001,England,E12000009,South West,,,,"
#define OWN "2025,Reporting year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,"
#define D3 "CPP_start,CPP_subsequent,CPP_subsequent_percent\n"

static void
test_wide (Fixture *self, gconstpointer data)
{
  PlumbObservation o;

  fixture_load_clean (self, PLACE D3 NATION
                      "61840,15130,24.5\n" REGION "4540,1240,27.2\n" OWN "140,c,c\n"
                      "2024,Reporting year,Local authority,E92000001,England,E12000009,South West,802,E06000024,"
                      "North Somerset,0,0,z\n");
  g_assert_cmpstr (self->report->layout, ==, "ees");
  g_assert_cmpstr (self->report->mapping, ==, "cin-d3");
  g_assert_cmpstr (self->report->load->mapping, ==, "cin-d3");

  o = fixture_look_up (self, "cpp_repeat_ever", NULL, "England", "2025");
  g_assert_cmpfloat (o.value, ==, 24.5);
  g_assert_cmpfloat (o.numerator, ==, 15130);
  g_assert_cmpfloat (o.denominator, ==, 61840);
  g_assert_false (o.derived);
  /* What is hidden stays hidden; the printed denominator stays. */
  o = fixture_look_up (self, "cpp_repeat_ever", NULL, "802", "2025");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (o.value) && isnan (o.numerator));
  g_assert_cmpfloat (o.denominator, ==, 140);
  /* A printed count beside a marker is kept. */
  o = fixture_look_up (self, "cpp_repeat_ever", NULL, "802", "2024");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_NOT_APPLICABLE);
  g_assert_cmpfloat (o.numerator, ==, 0);
}

#define C1_OLD \
  "Referrals,Referrals_rate,Re_referrals,Re_referrals_percent,No_Further_Action,No_Further_Action_percent,Not_in_Need,Not_in_Need_percent\n"
#define C1_NEW \
  "not_in_need_percent,not_in_need_count,no_further_action_percent,no_further_action_count,rereferral_percent,rereferral_count,referral_count\n"

static void
test_drift (Fixture *self, gconstpointer data)
{
  PlumbObservation o;

  fixture_load_clean (self, PLACE C1_OLD OWN "2000,480.5,400,20,c,c,600,30\n");
  g_assert_cmpfloat (fixture_look_up (self, "referral_rate", NULL, "802", "2025").value, ==, 480.5);
  g_assert_cmpint (self->report->load->added, ==, 5);

  fixture_load_clean (self, PLACE C1_NEW
                      "2026,Reporting year,Local authority,E92000001,England,E12000009,South West,802,E06000024,"
                      "North Somerset,31,620,c,c,21,420,2001\n");
  o = fixture_look_up (self, "rereferrals", NULL, "802", "2026");
  g_assert_cmpfloat (o.value, ==, 21);
  g_assert_cmpfloat (o.numerator, ==, 420);
  g_assert_cmpfloat (o.denominator, ==, 2001);
  g_assert_cmpfloat (fixture_look_up (self, "referrals", NULL, "802", "2026").value, ==, 2001);
  /* The rate is not printed: only its numerator is known. */
  o = fixture_look_up (self, "referral_rate", NULL, "802", "2026");
  g_assert_cmpfloat (o.numerator, ==, 2001);
}

#define C2 \
  "Assessments_completed,Assessments_completed_rate,Same_day,1-10_days,11-20_days,21-30_days,31-40_days,41-45_days\n"

static void
test_sums (Fixture *self, gconstpointer data)
{
  PlumbObservation o;

  fixture_load_clean (self, PLACE C2 NATION "700,50,10,20,30,40,50,60\n" REGION "700,50,10,c,30,40,x,60\n" OWN
                                            "0,0,0,0,0,0,0,0\n");
  /* 210 of 700 is 30 %. */
  o = fixture_look_up (self, "assessments_45_days", NULL, "England", "2025");
  g_assert_cmpfloat_with_epsilon (o.value, 30, 1e-12);
  g_assert_cmpfloat (o.numerator, ==, 210);
  g_assert_true (o.derived);
  o = fixture_look_up (self, "assessments_45_days", NULL, "South West", "2025");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (o.value) && isnan (o.numerator));
  o = fixture_look_up (self, "assessments_45_days", NULL, "802", "2025");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_NOT_APPLICABLE);
}

static void
test_months (Fixture *self, gconstpointer data)
{
  fixture_load_clean (
    self, PLACE "Referrals,April,May,June,July,August,September,October,November,December,January,February,March\n" OWN
                "78,1,2,3,4,5,6,7,8,9,10,c,12\n");
  g_assert_cmpint (self->report->load->added, ==, 12);
  g_assert_cmpfloat (fixture_look_up (self, "referrals", NULL, "802", "2024-04").value, ==, 1);
  g_assert_cmpfloat (fixture_look_up (self, "referrals", NULL, "802", "2024-12").value, ==, 9);
  g_assert_cmpfloat (fixture_look_up (self, "referrals", NULL, "802", "2025-01").value, ==, 10);
  g_assert_cmpint (fixture_look_up (self, "referrals", NULL, "802", "2025-02").state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_cmpint (fixture_look_up (self, "referrals", NULL, "802", "2025").state, ==, (PlumbState) -1);
}

/* The row of the denominator comes after one figure and before the other. */
static void
test_long (Fixture *self, gconstpointer data)
{
  PlumbObservation o;

  fixture_load_clean (self, PLACE "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent\n" OWN
                                  "17 to 18 years,Higher education i.e. studies beyond A level,c,c\n" OWN
                                  "17 to 18 years,Total,40,100\n" OWN
                                  "17 to 18 years,\"Total in education, employment or training\",30,75\n" OWN
                                  "19 to 21 years,\"Total in education, employment or training\",60,50\n" OWN
                                  "19 to 21 years,Total,120,100\n");
  o = fixture_look_up (self, "care_leavers_eet_17_18", NULL, "802", "2025");
  g_assert_cmpfloat (o.value, ==, 75);
  g_assert_cmpfloat (o.denominator, ==, 40);
  o = fixture_look_up (self, "care_leavers_eet_19_21", NULL, "802", "2025");
  g_assert_cmpfloat (o.denominator, ==, 120);
  o = fixture_look_up (self, "care_leavers_activity", "age=19 to 21 years", "802", "2025");
  g_assert_cmpfloat (o.value, ==, 120);
  o = fixture_look_up (self, "care_leavers_activity",
                       "activity=Higher education i.e. studies beyond A level;age=17 to 18 years", "802", "2025");
  g_assert_cmpint (o.state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_cmpfloat (o.denominator, ==, 40);
}

static void
test_geography (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) added = NULL;
  g_autoptr (PlumbArea) somerset = NULL;

  g_assert_true (fixture_load_bytes (
    self, "places.csv",
    PLACE D3
    "2025,Reporting year,Local authority,E92000001,England,E12000007,London,314 / 318,E09000021 / E09000027,"
    "Kingston upon Thames / Richmond upon Thames,10,1,10\n"
    "2025,Reporting year,Local authority,E92000001,England,E12000009,South West,933,E06999999,Somerset,20,1,5\n"
    "2025,Reporting year,Local authority,E92000001,England,E12000009,South West,z,E06000023,\"Bristol, City of\",30,3,10\n"
    "2025,Reporting year,Local authority,E92000001,England,z,z,z,z,Unknown,40,1,2.5\n"
    "2025,Reporting year,Local authority,E92000001,England,,,,,,40,1,2.5\n"
    "2025,Reporting year,Local authority,E92000001,England,E12000009,South West,799,E06000999,Newshire,50,1,2\n"
    "2024,Reporting year,Local authority,E92000001,England,E12000009,South West,799,E06000999,Newshire,60,3,5\n"
    "2025,Reporting year,Regional,E92000001,England,E13000001,Inner London,,,,70,7,10\n"
    "2025,Reporting year,Regional,E92000001,England,x,Nowhere,,,,70,7,10\n"
    "2025,Reporting year,School,E92000001,England,E12000009,South West,802,E06000024,North Somerset,1,1,100\n"
    "2025,Reporting year,Ward,E92000001,England,E12000009,South West,802,E06000024,North Somerset,1,1,100\n"
    "2025,Reporting year,Ward,E92000001,England,E12000009,South West,802,E06000024,North Somerset,1,0,0\n",
    -1, NULL));
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->report->n_problems, ==, 4);
  g_assert_cmpuint (fixture_find_problem (self, "Newshire (E06000999)")->line, ==, 7);
  fixture_find_problem (self, "1 row of the level “School”");
  fixture_find_problem (self, "2 rows of the level “Ward”");
  g_assert_cmpuint (fixture_find_problem (self, "3 rows, the first on this line")->line, ==, 5);
  g_assert_cmpint (self->report->load->added, ==, 6);

  g_assert_cmpfloat (fixture_look_up (self, "cpp_repeat_ever", NULL, "314 / 318", "2025").denominator, ==, 10);
  /* A new code under a known DfE number is the same authority. */
  g_assert_cmpfloat (fixture_look_up (self, "cpp_repeat_ever", NULL, "Somerset", "2025").denominator, ==, 20);
  somerset = plumb_warehouse_find_area (self->warehouse, "933", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (somerset->code, ==, "E06000066");
  g_assert_cmpfloat (fixture_look_up (self, "cpp_repeat_ever", NULL, "801", "2025").denominator, ==, 30);
  g_assert_cmpfloat (fixture_look_up (self, "cpp_repeat_ever", NULL, "Inner London", "2025").denominator, ==, 70);
  g_assert_cmpfloat (fixture_look_up (self, "cpp_repeat_ever", NULL, "Newshire", "2024").denominator, ==, 60);
  added = plumb_warehouse_find_area (self->warehouse, "799", &error);
  g_assert_no_error (error);
  g_assert_cmpint (added->level, ==, PLUMB_AREA_AUTHORITY);
  g_assert_cmpint (added->region, ==, somerset->region);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    PlumbIntakeError code;
    const char *part;
  } cases[] = {
    { PLACE "height,weight\n" OWN "1,2\n", PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT, "height, weight" },
    { PLACE D3 OWN "12,a few,2\n", PLUMB_INTAKE_ERROR_ROWS, "“a few”" },
    { PLACE D3 OWN "12,1,00:10\n", PLUMB_INTAKE_ERROR_ROWS, "line 2" },
    { PLACE D3 "2025,Week 3,National,E92000001,England,,,,,,1,1,100\n", PLUMB_INTAKE_ERROR_ROWS, "“Week 3”" },
    { PLACE D3 "202426,Financial year,National,E92000001,England,,,,,,1,1,100\n", PLUMB_INTAKE_ERROR_ROWS, "202426" },
    { PLACE "age_group,population_estimate\n" OWN "Aged 5,12\n", PLUMB_INTAKE_ERROR_ROWS, "no figure" },
    { PLACE D3 OWN "12,1,8.3\n" OWN "13,1,7.7\n", PLUMB_INTAKE_ERROR_ROWS, "Lines 2 and 3" },
    { PLACE "CPP_start,cpp_start,CPP_subsequent,CPP_subsequent_percent\n" OWN "1,1,1,100\n",
      PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT, "cpp_start" },
    { PLACE "cla_group,placement_stability,children_count,children_percent\n" OWN
            "CLA on 31 March,Total children,10,100\n" OWN "CLA on 31 March,Total children,11,100\n" OWN
            "CLA on 31 March,With 3 or more placements during the year,1,10\n",
      PLUMB_INTAKE_ERROR_ROWS, "another denominator" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_refuse (self, cases[i].text, cases[i].code, cases[i].part);
}

/* Words that changed between releases bring nothing: that has to be said. */
static void
test_nothing_found (Fixture *self, gconstpointer data)
{
  g_assert_true (fixture_load_bytes (self, "words.csv",
                                     PLACE "population_type,population_estimate,children_count,rate_per_10000\n" OWN
                                           "Children looked after on 31 March each year,44000,220,50\n" OWN
                                           "Children who began to be looked after,44000,90,20\n",
                                     -1, NULL));
  fixture_find_problem (self, "nothing for cla_started_rate");
  fixture_find_problem (self, "nothing for cla_ceased_rate");
  g_assert_cmpuint (self->report->n_problems, ==, 2);
}

/* Names that changed between releases are read, and said, and are no problem, whatever the strictness. */
static void
test_drift_is_said (Fixture *self, gconstpointer data)
{
  const PlumbIntakeOptions strict = { .strict = TRUE };

  g_assert_true (fixture_load_bytes (self, "names.csv",
                                     PLACE "Population_Type,population_estimate,children_count,rate_per_10000\n" OWN
                                           "Children looked after on 31 March each year,44000,220,50\n" OWN
                                           "Children starting to be looked after each year,44000,90,20\n" OWN
                                           "Children ceasing to be looked after each year,44000,88,20\n",
                                     -1, &strict));
  g_assert_cmpuint (self->report->n_problems, ==, 0);
  g_assert_cmpuint (self->report->problems->len, ==, 1);
  g_assert_true (fixture_find_problem (self, "“Population_Type” for “population_type”")->note);
  g_assert_cmpstr (fixture_find_problem (self, "Population_Type")->code, ==, "header-drift");
}

static void
test_own_mapping (Fixture *self, gconstpointer data)
{
  static const char mapping[] =
    "[mapping]\nname=own\ntitle=Own\n[measure n]\nindicator=early_help\nvalue=Families | families\n"
    "[measure o]\nindicator=uasc\nnumerator=u\n[measure p]\nindicator=sw_absence\nvalue=a?\nnumerator=u\n";
  g_autofree char *path = g_build_filename (self->folder, "own.mapping", NULL);
  PlumbIntakeOptions options = { .mapping_file = path };

  g_assert_true (g_file_set_contents (path, mapping, -1, NULL));
  g_assert_true (fixture_load_bytes (self, "own.csv", PLACE "families,u\n" OWN "12,3\n" NATION ",\n", -1, &options));
  g_assert_no_error (self->error);
  g_assert_cmpstr (self->report->mapping, ==, "own");
  g_assert_cmpfloat (fixture_look_up (self, "early_help", NULL, "802", "2025").value, ==, 12);
  /* A percentage of which only the numerator is known has no value. */
  g_assert_cmpint (fixture_look_up (self, "uasc", NULL, "802", "2025").state, ==, PLUMB_STATE_NOT_AVAILABLE);
  g_assert_cmpuint (fixture_find_problem (self, "nothing for early_help")->line, ==, 3);

  g_assert_false (fixture_load_bytes (self, "own2.csv", PLACE "v\n" OWN "12\n", -1, &options));
  g_assert_error (self->error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT);
  g_assert_true (
    g_file_set_contents (path, "[mapping]\nname=own\ntitle=O\n[measure n]\nindicator=no_such\nvalue=v\n", -1, NULL));
  g_assert_false (fixture_load_bytes (self, "own2.csv", PLACE "v\n" OWN "12\n", -1, &options));
  g_assert_error (self->error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING);
}

#define ADDED                                                                                        \
  "[mapping]\nname=added\ntitle=Added\n"                                                             \
  "[indicator near_home]\nname=Near home\ntheme=Examples\nunit=percent\ndecimals=1\npolarity=high\n" \
  "denominator=Children\ncalendar=march-snapshot\n"                                                  \
  "[indicator wait]\nname=Wait\ntheme=Examples\nunit=months\ndenominator=Children\n"                 \
  "[measure near]\nindicator=near_home\nnumerator=n\nwhere=kind: a | b\nadd_rows=true\n"             \
  "denominator=n\ndenominator_where=kind: all\n"                                                     \
  "[measure wait]\nindicator=wait\nvalue=n\nformat=years:months\nwhere=kind: wait\n"

/* Rows added up: a marker or a lacking row hides the sum; an indicator that only the mapping defines. */
static void
test_added_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "added.mapping", NULL);
  PlumbIntakeOptions options = { .mapping_file = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;
  PlumbObservation found;

  g_assert_true (g_file_set_contents (path, ADDED, -1, NULL));
  g_assert_true (fixture_load_bytes (self, "added.csv",
                                     PLACE "kind,n\n" OWN "all,40\n" OWN "b,7\n" OWN "a,3\n" OWN "wait,01:10\n" NATION
                                           "a,5\n" NATION "b,c\n" NATION "all,50\n" NATION "wait,z\n",
                                     -1, &options));
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->report->n_problems, ==, 0);
  indicator = plumb_warehouse_find_indicator (self->warehouse, "near_home", &error);
  g_assert_no_error (error);
  g_assert_cmpint (indicator->polarity, ==, PLUMB_POLARITY_HIGH);
  g_assert_cmpstr (indicator->theme, ==, "Examples");
  found = fixture_look_up (self, "near_home", NULL, "802", "2025");
  g_assert_cmpfloat (found.value, ==, 25);
  g_assert_cmpfloat (found.numerator, ==, 10);
  g_assert_true (found.derived);
  found = fixture_look_up (self, "near_home", NULL, "England", "2025");
  g_assert_cmpint (found.state, ==, PLUMB_STATE_CONFIDENTIAL);
  g_assert_true (isnan (found.value) && isnan (found.numerator));
  g_assert_cmpfloat (fixture_look_up (self, "wait", NULL, "802", "2025").value, ==, 22);
  g_assert_cmpint (fixture_look_up (self, "wait", NULL, "England", "2025").state, ==, PLUMB_STATE_NOT_APPLICABLE);

  g_assert_true (fixture_load_bytes (self, "partly.csv", PLACE "kind,n\n" OWN "a,3\n" OWN "all,40\n" OWN "wait,00:11\n",
                                     -1, &options));
  g_assert_nonnull (fixture_find_problem (self, "lacks a row"));
  g_assert_cmpint (fixture_look_up (self, "near_home", NULL, "802", "2025").state, ==, PLUMB_STATE_NOT_AVAILABLE);
  g_assert_false (
    fixture_load_bytes (self, "twice.csv", PLACE "kind,n\n" OWN "a,3\n" OWN "a,3\n" OWN "all,40\n", -1, &options));
  g_assert_nonnull (strstr (self->error->message, "the same part"));
  g_assert_false (fixture_load_bytes (self, "days.csv", PLACE "kind,n\n" OWN "wait,15\n", -1, &options));
  g_assert_nonnull (strstr (self->error->message, "“15”"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/ees/wide", test_wide);
  fixture_add ("/intake/ees/drift", test_drift);
  fixture_add ("/intake/ees/sums", test_sums);
  fixture_add ("/intake/ees/months", test_months);
  fixture_add ("/intake/ees/long", test_long);
  fixture_add ("/intake/ees/geography", test_geography);
  fixture_add ("/intake/ees/refused", test_refused);
  fixture_add ("/intake/ees/nothing-found", test_nothing_found);
  fixture_add ("/intake/ees/drift-is-said", test_drift_is_said);
  fixture_add ("/intake/ees/own-mapping", test_own_mapping);
  fixture_add ("/intake/ees/added-rows", test_added_rows);
  return g_test_run ();
}
