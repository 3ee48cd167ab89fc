/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layouts that bring no figures: areas, indicators, breaks and the two of neighbours.
 */
#include "config.h"

#include <string.h>

#include "fixture.h"

static void
test_areas (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = NULL;
  g_autoptr (PlumbArea) parent = NULL;

  /* The child stands before its parent. */
  fixture_load_clean (self, "code,name,level,parent,la_code,former_codes,from,to,illustrative\n"
                            "X06000001,Northshire,authority,X12000001,901,X10000001 X10000002,2019,,1\n"
                            "X12000001,The North,region,X92000001,,,,,1\n"
                            "X92000001,Exampleland,country,,,,,,1\n");
  g_assert_cmpstr (self->report->layout, ==, "areas");
  area = plumb_warehouse_find_area (self->warehouse, "X10000002", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (area->name, ==, "Northshire");
  g_assert_true (area->illustrative);
  parent = plumb_warehouse_get_area (self->warehouse, area->region, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (parent->name, ==, "The North");
}

/* What came in the place of an area; it may stand below it, and a file without the column says nothing of it. */
static void
test_successors (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) old = NULL;
  g_autoptr (PlumbAreaHistory) history = NULL;
  g_autoptr (PlumbAreaHistory) after = NULL;

  fixture_load_clean (self, "code,name,level,parent,former_codes,from,to,successors\n"
                            "X1,Northshire,authority,,X0:2001,,2023,X2 X3\n"
                            "X2,West,authority,,,2023,,\n"
                            "X3,East,authority,,,2023,,\n");
  old = plumb_warehouse_find_area (self->warehouse, "X0", &error);
  history = plumb_warehouse_get_area_history (self->warehouse, old, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (history->former_codes, PlumbFormerCode, 0).last_year, ==, 2001);
  g_assert_cmpuint (history->successors->len, ==, 2);
  g_assert_cmpstr (((PlumbArea *) g_ptr_array_index (history->successors, 0))->name, ==, "East");

  fixture_load_clean (self, "code,name,level,parent,to\nX1,Old Northshire,authority,,2023\n");
  after = plumb_warehouse_get_area_history (self->warehouse, old, &error);
  g_assert_cmpuint (after->successors->len, ==, 2);
}

/* The register that comes with the program: who took over from whom. Local government orders of 2019, 2021 and 2023. */
static void
test_register (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "909", "942 943" }, { "928", "940 941" }, { "835", "838 839" }, { "836", "839" }, { "837", "839" },
  };
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (self->warehouse, NULL);
  guint n_ended = 0;

  for (guint i = 0; i < areas->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (areas, i);
      g_autoptr (PlumbAreaHistory) history = plumb_warehouse_get_area_history (self->warehouse, area, NULL);
      g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
      const char *expected = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        if (g_str_equal (area->la_code, cases[j][0]))
          expected = cases[j][1];
      n_ended += area->last_year != 0;
      /* whoever ended has successors, nobody else has, and their years fit together */
      g_assert_true ((expected != NULL) == (area->last_year != 0));
      g_assert_true ((history->successors->len > 0) == (area->last_year != 0));
      for (guint j = 0; j < history->successors->len; j++)
        {
          const PlumbArea *successor = g_ptr_array_index (history->successors, j);

          g_assert_cmpint (successor->first_year, ==, area->last_year);
          g_assert_nonnull (strstr (expected, successor->la_code));
        }
      if (expected != NULL)
        g_assert_cmpuint (history->successors->len, ==, (strlen (expected) + 1) / 4);
      for (guint j = 0; j < history->former_codes->len; j++)
        g_assert_cmpint (g_array_index (history->former_codes, PlumbFormerCode, j).last_year, >=, 2013);
    }
  g_assert_cmpuint (n_ended, ==, G_N_ELEMENTS (cases));
}

static void
test_wrong_areas (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "X1,A,town,,,,,,0", "no level" },
    { ",A,authority,,,,,,0", "code and a name" },
    { "X1,,authority,,,,,,0", "code and a name" },
    { "X1,A,authority,,,,soon,,0", "no year" },
    { "X1,A,authority,,,,,,yes", "made up" },
    { "X1,A,authority,X9,,,,,0", "X9" },
    { "X1,A,authority,,,X0:soon,,,0", "colon" },
    { "X1,A,authority,,,:2001,,,0", "colon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (
        "code,name,level,parent,la_code,former_codes,from,to,illustrative,successors\n", cases[i][0], ",\n", NULL);

      fixture_refuse (self, text, PLUMB_INTAKE_ERROR_ROWS, "line 2");
      g_assert_true (fixture_find_problem (self, cases[i][1])->fatal);
    }
  fixture_refuse (self, "code,name,level,parent,successors\nX1,A,authority,,X9\n", PLUMB_INTAKE_ERROR_ROWS, "X9");
  fixture_refuse (self, "code,name,level,parent,successors\nX1,A,authority,,X1\n", PLUMB_INTAKE_ERROR_ROWS, "line 2");
}

static void
test_indicators (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;

  fixture_load_clean (
    self,
    "id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n"
    "school_moves,School moves,Education,percent,2,low,Moves,Children,local,academic-year,\"How many, in words.\"\n");
  g_assert_cmpstr (self->report->layout, ==, "indicators");
  indicator = plumb_warehouse_find_indicator (self->warehouse, "school_moves", &error);
  g_assert_no_error (error);
  g_assert_cmpint (indicator->unit, ==, PLUMB_UNIT_PERCENT);
  g_assert_cmpint (indicator->decimals, ==, 2);
  g_assert_cmpint (indicator->polarity, ==, PLUMB_POLARITY_LOW);
  g_assert_cmpint (indicator->calendar, ==, PLUMB_CALENDAR_ACADEMIC_YEAR);
  g_assert_cmpstr (indicator->plain, ==, "How many, in words.");
}

static void
test_wrong_indicators (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "School,S,T,count,0,none,,,local,,", "no id" },         { "a b,S,T,count,0,none,,,local,,", "no id" },
    { "a,,T,count,0,none,,,local,,", "needs a name" },        { "a,S,T,,0,none,,,local,,", "needs a unit" },
    { "a,S,T,count,7,none,,,local,,", "number of decimals" }, { "a,S,T,count,0,up,,,local,,", "no polarity" },
    { "a,S,T,count,0,none,,,local,lunar,", "no calendar" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strconcat ("id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n",
                     cases[i][0], "\n", NULL);

      fixture_refuse (self, text, PLUMB_INTAKE_ERROR_ROWS, "line 2");
      g_assert_true (fixture_find_problem (self, cases[i][1])->fatal);
    }
  fixture_refuse (self, "id,name,unit,polarity\na,S,count,none\na,T,count,none\n", PLUMB_INTAKE_ERROR_ROWS, "Line 2");
}

static void
test_breaks (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (self->warehouse, "rereferrals", &error);
  g_autoptr (PlumbArea) own = plumb_warehouse_find_area (self->warehouse, "802", &error);
  g_autoptr (PlumbArea) other = plumb_warehouse_find_area (self->warehouse, "801", &error);

  fixture_load_clean (self, "indicator,area,period,kind,note\n"
                            "rereferrals,,2021,break,Fewer referrals were recorded.\n"
                            "rereferrals,802,2024,Annotation,New front door.\n");
  g_assert_cmpstr (self->report->layout, ==, "breaks");
  here = plumb_warehouse_get_breaks (self->warehouse, indicator, own, 0, &error);
  elsewhere = plumb_warehouse_get_breaks (self->warehouse, indicator, other, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (here->len, ==, 2);
  g_assert_cmpuint (elsewhere->len, ==, 1);
  g_assert_cmpstr (((PlumbBreak *) g_ptr_array_index (elsewhere, 0))->note, ==, "Fewer referrals were recorded.");
  g_assert_true (((PlumbBreak *) g_ptr_array_index (here, 1))->annotation);

  fixture_refuse (self, "indicator,area,period,kind,note\nrereferral,,2021,break,x\n", PLUMB_INTAKE_ERROR_ROWS,
                  "no indicator");
  fixture_refuse (self, "indicator,area,period,kind,note\nrereferrals,Nowhere,2021,break,x\n", PLUMB_INTAKE_ERROR_ROWS,
                  "Nowhere");
  fixture_refuse (self, "indicator,area,period,kind,note\nrereferrals,,21,break,x\n", PLUMB_INTAKE_ERROR_ROWS,
                  "no period");
  fixture_refuse (self, "indicator,area,period,kind,note\nrereferrals,,2021,brake,x\n", PLUMB_INTAKE_ERROR_ROWS,
                  "annotation");
  fixture_refuse (self, "indicator,area,period,kind,note\nrereferrals,,2021,break,\n", PLUMB_INTAKE_ERROR_ROWS,
                  "no note");
}

/* The neighbours of @area as `name closeness`, joined by commas. */
static char *
list_neighbours (Fixture *self, const char *set, const char *area_text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (self->warehouse, area_text, &error);
  g_autoptr (PlumbNeighbourSet) found = NULL;
  g_autoptr (GPtrArray) list = plumb_warehouse_get_neighbours (self->warehouse, area, set, 0, &found, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbNeighbour *neighbour = g_ptr_array_index (list, i);

      g_assert_cmpint (neighbour->rank, ==, (int) i + 1);
      g_string_append_printf (out, "%s%s %s", i > 0 ? "," : "", neighbour->area->la_code, neighbour->closeness);
    }
  return g_string_free (out, FALSE);
}

#define WIDE \
  "old_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P,SN_4,SN_4P,SN_5,SN_5P,SN_6,SN_6P,SN_7,SN_7P,SN_8,SN_8P,SN_9,SN_9P,SN_10,SN_10P\n"

static void
test_neighbours (Fixture *self, gconstpointer data)
{
  g_autofree char *list = NULL;

  fixture_load_clean (
    self, WIDE
    "802,North Somerset,9,South West,803,Close ,916,Close ,865,Very close,850,x,881,x,886,x,936,x,938,x,931,x,800,Not close\n");
  g_assert_cmpstr (self->report->layout, ==, "neighbours");
  list = list_neighbours (self, "DfE 2025", "802");
  g_assert_cmpstr (list, ==, "803 Close,916 Close,865 Very close,850 x,881 x,886 x,936 x,938 x,931 x,800 Not close");

  fixture_refuse (self, WIDE "802,North Somerset,9,South West,999,Close,,,,,,,,,,,,,,,,,,\n", PLUMB_INTAKE_ERROR_ROWS,
                  "999");
  fixture_refuse (self, WIDE "802,North Somerset,9,South West,802,Close,,,,,,,,,,,,,,,,,,\n", PLUMB_INTAKE_ERROR_ROWS,
                  "own neighbour");
  fixture_refuse (self, WIDE "802,North Somerset,9,South West,803,Close,803,Close,,,,,,,,,,,,,,,,\n",
                  PLUMB_INTAKE_ERROR_ROWS, "already in line 2");
}

#define PAIRED_NAMES \
  "LA num,LA Name,LA number,GOInd,GOReg,SN1,SNP,SN2,SNP,SN3,SNP,SN4,SNP,SN5,SNP,SN6,SNP,SN7,SNP,SN8,SNP,SN9,SNP,SN10,SNP"
#define MARKS "A,B,C,D,E,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22\n"
#define NUMBERS "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25\n"
#define PAIRED_ROW \
  "802,North Somerset,802,9,South West,803,Close,916,Close ,865,Not close,850,x,881,x,886,x,936,x,938,x,931,x,800,y"

/* Ten columns of one name, a nameless last column and blank rows; and two rows above the names. */
static void
test_paired_neighbours (Fixture *self, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *tool = NULL;
  g_autofree char *blank = g_strnfill (25, ',');
  g_autofree char *text = g_strconcat (PAIRED_NAMES ",\n" PAIRED_ROW ",\n", blank, "\n", NULL);

  fixture_load_clean (self, text);
  old = list_neighbours (self, "DfE 2021", "802");
  g_assert_cmpstr (old, ==, "803 Close,916 Close,865 Not close,850 x,881 x,886 x,936 x,938 x,931 x,800 y");
  fixture_load_clean (self, MARKS NUMBERS PAIRED_NAMES "\n" PAIRED_ROW "\n");
  tool = list_neighbours (self, "LAIT 2025", "802");
  g_assert_cmpstr (tool, ==, old);

  fixture_refuse (self, MARKS NUMBERS PAIRED_ROW "\n", PLUMB_INTAKE_ERROR_ROWS, "third row");
}

static void
test_groups (Fixture *self, gconstpointer data)
{
  g_autofree char *coast = NULL;
  g_autofree char *replaced = NULL;

  fixture_load_clean (self, "set,dated,area,rank,neighbour,closeness\n"
                            "Coast,2024,North Somerset,2,Torbay,\n"
                            "Coast,2024,802,1,Plymouth,our own\n"
                            "Hills,2023,802,1,Gloucestershire,\n");
  coast = list_neighbours (self, "Coast", "802");
  g_assert_cmpstr (coast, ==, "879 our own,880 ");
  /* A set is replaced as a whole. */
  fixture_load_clean (self, "set,dated,area,rank,neighbour,closeness\nCoast,2025,802,1,Cornwall,\n");
  replaced = list_neighbours (self, "Coast", "802");
  g_assert_cmpstr (replaced, ==, "908 ");

  fixture_refuse (self, "set,dated,area,rank,neighbour\n,2024,802,1,801\n", PLUMB_INTAKE_ERROR_ROWS, "no name");
  fixture_refuse (self, "set,dated,area,rank,neighbour\nS,2024,802,0,801\n", PLUMB_INTAKE_ERROR_ROWS, "no rank");
  fixture_refuse (self, "set,dated,area,rank,neighbour\nS,2024,802,1.5,801\n", PLUMB_INTAKE_ERROR_ROWS, "no rank");
  fixture_refuse (self, "set,dated,area,rank,neighbour\nS,2024,802,1,801\nS,2024,802,1,803\n", PLUMB_INTAKE_ERROR_ROWS,
                  "line 2");
  fixture_refuse (self, "set,dated,area,rank,neighbour\nS,2024,802,1,801\nS,2023,802,2,803\n", PLUMB_INTAKE_ERROR_ROWS,
                  "2024");
}

#define DICTIONARY \
  "Measure_code,Topic,Measure,Chart_title,Measure_short,Polarity,y_axis_name,Description,dps,Year_Type\n"
#define LONG "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"

/* Measures whose short names differ by a sign alone; what is a total and what is not; and a file that comes before. */
static void
test_lait (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) percent = NULL;
  g_autoptr (PlumbIndicator) number = NULL;
  g_autoptr (PlumbIndicator) score = NULL;
  PlumbObservation found;

  g_assert_true (
    fixture_load_bytes (self, "long.csv", LONG "Score KS4 ,Average score,2024,England,12.5,970,NA\n", -1, NULL));
  g_assert_nonnull (fixture_find_problem (self, "data dictionary"));
  score = plumb_warehouse_find_indicator (self->warehouse, "lait_score_ks4", &error);
  g_assert_no_error (error);
  g_assert_cmpint (score->polarity, ==, PLUMB_POLARITY_NONE);
  g_assert_false (plumb_indicator_is_total (score));
  g_clear_pointer (&score, plumb_indicator_unref);

  g_assert_true (fixture_load_bytes (
    self, "dictionary.csv",
    DICTIONARY "1,Care,Guardianship,Title,SGO%,High,% ceased,\"First line.\nSecond.\",2,Financial Year\n"
               "2,Care,Guardianship (number),Title,SGO,-,Number ceased,Text,NA,Academic Year\n"
               "3,Schools,Score,Title,Score KS4,NA,Average Score,Text,NA,Academic Year\n"
               "3,Care,Score again,Title,Score KS4,Low,Average Score,Text,NA,Academic Year\n",
    -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 1);
  g_assert_cmpuint (fixture_find_problem (self, "once more")->line, ==, 6);
  percent = plumb_warehouse_find_indicator (self->warehouse, "lait_sgo_pc", &error);
  number = plumb_warehouse_find_indicator (self->warehouse, "lait_sgo", &error);
  score = plumb_warehouse_find_indicator (self->warehouse, "lait_score_ks4", &error);
  g_assert_no_error (error);
  g_assert_cmpint (percent->unit, ==, PLUMB_UNIT_PERCENT);
  g_assert_cmpint (percent->decimals, ==, 2);
  g_assert_cmpint (percent->polarity, ==, PLUMB_POLARITY_HIGH);
  g_assert_cmpstr (percent->plain, ==, "First line.");
  g_assert_cmpstr (percent->theme, ==, "LAIT: Care");
  g_assert_true (plumb_indicator_is_total (number));
  g_assert_cmpint (number->decimals, ==, 0);
  g_assert_false (plumb_indicator_is_total (score));
  g_assert_cmpint (score->decimals, ==, 1);
  g_assert_cmpstr (score->name, ==, "Score");

  /* London and its two halves are three areas; a dash and -100 are no numbers. */
  fixture_load_clean (self, LONG "SGO%,Guardianship,2016-17,London,1.1000000000000001,986,NA\n"
                                 "SGO%,Guardianship,2016-17,London (Inner),7.0000000000000007E-2,987,NA\n"
                                 "SGO%,Guardianship,2016-17,London (Outer),-,988,NA\n"
                                 "SGO%,Guardianship,2016-17,North Somerset,-100,802,South West\n"
                                 "SGO,Guardianship,2016-17 (OT),North Somerset,12,802,South West\n");
  g_assert_cmpstr (self->report->layout, ==, "lait");
  found = fixture_look_up (self, "lait_sgo_pc", NULL, "London", "2016/17");
  g_assert_cmpfloat (found.value, ==, 1.1);
  g_assert_cmpfloat (fixture_look_up (self, "lait_sgo_pc", NULL, "Inner London", "2016/17").value, ==, 0.07);
  g_assert_cmpint (fixture_look_up (self, "lait_sgo_pc", NULL, "Outer London", "2016/17").state, ==,
                   PLUMB_STATE_OLD_DASH);
  g_assert_cmpint (fixture_look_up (self, "lait_sgo_pc", NULL, "802", "2016/17").state, ==, PLUMB_STATE_NOT_AVAILABLE);
  g_assert_cmpfloat (fixture_look_up (self, "lait_sgo", NULL, "802", "2016/17").value, ==, 12);

  g_assert_true (fixture_load_bytes (self, "other.csv", LONG "SGO,G,2016,Bristol,1,802,South West\n", -1, NULL));
  g_assert_cmpstr (fixture_find_problem (self, "name of another authority")->code, ==, "code-name");

  fixture_refuse (self, LONG "SGO,G,2016-18,London,1,986,NA\n", PLUMB_INTAKE_ERROR_ROWS, "no year");
  fixture_refuse (self, LONG "SGO,G,2016,London,few,986,NA\n", PLUMB_INTAKE_ERROR_ROWS, "“few”");
  fixture_refuse (self, LONG "SGO,G,2016,London,1E+300,986,NA\n", PLUMB_INTAKE_ERROR_ROWS, "1E+300");
  fixture_refuse (self, LONG "SGO,G,2016,Nowhere,1,999,NA\n", PLUMB_INTAKE_ERROR_ROWS, "999");
  fixture_refuse (self, DICTIONARY "1,Care,G,T,S,Up,% x,D,2,Annual\n", PLUMB_INTAKE_ERROR_ROWS, "no polarity");
  fixture_refuse (self, DICTIONARY "1,Care,,T,S,Low,% x,D,2,Annual\n", PLUMB_INTAKE_ERROR_ROWS, "needs a name");
  fixture_refuse (self, DICTIONARY "1,Care,G,T,S,Low,% x,D,9,Annual\n", PLUMB_INTAKE_ERROR_ROWS, "decimals");
}

/* Lists of authorities that others keep, with a county of two districts, a Welsh one, and one that nobody knows. */
static void
test_codes (Fixture *self, gconstpointer data)
{
  g_autoptr (PlumbArea) area = NULL;

  g_assert_true (
    fixture_load_bytes (self, "upper.csv",
                        "LTLA23CD,LTLA23NM,LTLA23NMW,UTLA23CD,UTLA23NM,UTLA23NMW,ObjectId\n"
                        "E07000008,Cambridge,,E10000003,Cambridgeshire,,1\n"
                        "E07000009,East Cambridgeshire,,E10000003,Cambridgeshire,,2\n"
                        "W06000001,Isle of Anglesey,Ynys Mon,W06000001,Isle of Anglesey,Ynys Mon,3\n"
                        "E06000099,Newshire,,E06000099,Newshire,,4\n"
                        "E06000023,Bath and North East Somerset,,E06000023,Bath and North East Somerset,,5\n",
                        -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 2);
  g_assert_cmpuint (fixture_find_problem (self, "Newshire")->line, ==, 5);
  g_assert_cmpuint (fixture_find_problem (self, "another authority")->line, ==, 6);
  g_assert_true (fixture_find_problem (self, "no authority in England")->note);
  area = plumb_warehouse_find_area (self->warehouse, "E06000099", NULL);
  g_assert_cmpstr (area->name, ==, "Newshire");
  g_clear_pointer (&area, plumb_area_unref);

  g_assert_true (fixture_load_bytes (self, "numbers.csv",
                                     "LA Number,LA Name,Region,Type\n801,\"Bristol, City of\",South West,UA\n"
                                     "969,Othershire,South West,SC\n986,London,NA,NA\n",
                                     -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 1);
  area = plumb_warehouse_find_area (self->warehouse, "969", NULL);
  g_assert_cmpstr (area->name, ==, "Othershire");
  g_assert_cmpint (area->region, !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/areas/load", test_areas);
  fixture_add ("/intake/areas/successors", test_successors);
  fixture_add ("/intake/areas/register", test_register);
  fixture_add ("/intake/areas/wrong", test_wrong_areas);
  fixture_add ("/intake/indicators/load", test_indicators);
  fixture_add ("/intake/indicators/wrong", test_wrong_indicators);
  fixture_add ("/intake/breaks/load", test_breaks);
  fixture_add ("/intake/neighbours/wide", test_neighbours);
  fixture_add ("/intake/neighbours/paired", test_paired_neighbours);
  fixture_add ("/intake/lait/load", test_lait);
  fixture_add ("/intake/neighbours/groups", test_groups);
  fixture_add ("/intake/areas/codes", test_codes);
  return g_test_run ();
}
