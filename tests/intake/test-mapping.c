/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mappings: what they say, what is wrong with them, and which one a header gets.
 */
#include "config.h"

#include "plumb-mapping-choice.h"

#include <string.h>

#define HEAD "[mapping]\nname=m\ntitle=M\n"

static PlumbHeader *
make_header (const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  PlumbRow row = { (const char *const *) names, g_strv_length (names), 1 };

  return plumb_header_new (&row);
}

static void
test_parse (void)
{
  static const char text[] = HEAD "requires=Extra | extra_2, Other\npartial=true\n"
                                  "[measure one]\nindicator=a_rate\nvalue=A | B?\nnumerator=C + D+ + 61+_days\n"
                                  "where=group: this, and that | or that; age: 5\n"
                                  "breakdown=sex={Sex};age=5 years\nmonth=april\n"
                                  "[measure many]\nindicator=count\ndimension=kind\ndenominator=Total\n"
                                  "[categories many]\nFirst kind: x=K1\nSecond=K2 | k_2\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbMapping) mapping = plumb_mapping_parse (text, "m.mapping", &error);
  const PlumbMappingMeasure *one, *second;
  const PlumbMappingFilter *filter;
  const PlumbMappingPart *part;

  g_assert_no_error (error);
  g_assert_cmpstr (mapping->name, ==, "m");
  g_assert_true (mapping->partial);
  g_assert_cmpuint (mapping->requires->len, ==, 2);
  g_assert_cmpuint (mapping->measures->len, ==, 3);

  one = g_ptr_array_index (mapping->measures, 0);
  g_assert_cmpstr (one->indicator, ==, "a_rate");
  g_assert_true (one->value->optional);
  g_assert_false (one->numerator->optional);
  g_assert_cmpuint (one->numerator->terms->len, ==, 3);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (one->value->terms, 0))[1], ==, "B");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (one->numerator->terms, 1))[0], ==, "D+");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (one->numerator->terms, 2))[0], ==, "61+_days");
  g_assert_cmpint (one->month, ==, 4);
  filter = g_ptr_array_index (one->where, 0);
  g_assert_cmpstr (filter->columns[0], ==, "group");
  g_assert_cmpstr (filter->texts[0], ==, "this, and that");
  g_assert_cmpstr (filter->texts[1], ==, "or that");
  part = g_ptr_array_index (one->breakdown, 0);
  g_assert_cmpstr (part->dimension, ==, "age");
  g_assert_false (part->from_column);
  part = g_ptr_array_index (one->breakdown, 1);
  g_assert_cmpstr (part->category, ==, "Sex");
  g_assert_true (part->from_column);

  second = g_ptr_array_index (mapping->measures, 2);
  g_assert_cmpstr (second->indicator, ==, "count");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (second->value->terms, 0))[1], ==, "k_2");
  part = g_ptr_array_index (second->breakdown, 0);
  g_assert_cmpstr (part->dimension, ==, "kind");
  g_assert_cmpstr (part->category, ==, "Second");
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *part;
  } cases[] = {
    { "", "name" },
    { "no key file", "no mapping" },
    { "[mapping]\nname=m\n", "title" },
    { HEAD, "[measure NAME]" },
    { HEAD "colour=red\n", "colour" },
    { HEAD "[measured a]\nindicator=x\n", "[measured a]" },
    { HEAD "[measure a]\nvalue=A\n", "indicator" },
    { HEAD "[measure a]\nindicator=x\n", "neither a value" },
    { HEAD "[measure a]\nindicator=x\nvalu=A\n", "valu" },
    { HEAD "[measure a]\nindicator=x\nvalue=A | \n", "value" },
    { HEAD "[measure a]\nindicator=x\nvalue=?\n", "value" },
    { HEAD "[measure a]\nindicator=x\nvalue=A\nwhere=group\n", "where" },
    { HEAD "[measure a]\nindicator=x\nvalue=A\nbreakdown=age\n", "breakdown" },
    { HEAD "[measure a]\nindicator=x\nvalue=A\nmonth=Avril\n", "month" },
    { HEAD "[measure a]\nindicator=x\ndimension=kind\n", "[categories a]" },
    { HEAD "[measure a]\nindicator=x\nvalue=A\nformat=days\n", "years:months" },
    { HEAD "[measure a]\nindicator=x\nnumerator=A\nadd_rows=yes\n", "add_rows" },
    { HEAD "[measure a]\nindicator=x\nnumerator=A\nadd_rows=true\nwhere=group: a\n", "several texts" },
    { HEAD "[measure a]\nindicator=x\nvalue=A\nadd_rows=true\nwhere=group: a | b\n", "without a value" },
    { HEAD "[indicator A]\nname=a\n", "no id" },
    { HEAD "[indicator a]\nname=a\nunit=count\n", "a theme" },
    { HEAD "[indicator a]\nname=a\nunit=\n", "needs a unit" },
    { HEAD "[indicator a]\nname=a\ncolour=red\n", "colour" },
    { HEAD "[indicator a]\nname=a\npolarity=up\n", "polarity" },
    { HEAD "[measure a]\nindicator=x\ndimension=kind\n[categories a]\nK=\n", "categories a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plumb_mapping_parse (cases[i].text, "wrong.mapping", &error));
      g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "wrong.mapping"));
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

static void
test_fit (void)
{
  static const char text[] =
    HEAD "requires=Extra\n[measure one]\nindicator=a\nvalue=A | B\nnumerator=N?\nwhere=group: g\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbMapping) mapping = plumb_mapping_parse (text, "m.mapping", &error);
  static const struct
  {
    const char *columns;
    const char *missing;
    guint uses;
  } cases[] = {
    { "extra,GROUP,b", NULL, 3 }, { "Extra,A,group,n,z", NULL, 4 }, { "A,group", "Extra", 2 },
    { "Extra,group", "A", 2 },    { "Extra,A", "group", 2 },
  };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbHeader) header = make_header (cases[i].columns);

      g_assert_cmpstr (plumb_mapping_missing (mapping, header), ==, cases[i].missing);
      g_assert_cmpuint (plumb_mapping_uses (mapping, header), ==, cases[i].uses);
    }
  g_assert_true (plumb_mapping_names (mapping, "GROUP"));
  g_assert_false (plumb_mapping_names (mapping, "z"));
}

/* Each that comes with the program parses, and no two have one name. */
static void
test_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mappings = plumb_mapping_list_built_in (&error);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (mappings->len, >=, 20);
  for (guint i = 0; i < mappings->len; i++)
    {
      const PlumbMapping *mapping = g_ptr_array_index (mappings, i);

      g_assert_true (g_hash_table_add (names, mapping->name));
      g_assert_cmpstr (mapping->title, !=, "");
    }
}

/* Headers of both releases; those of one kind of file contain columns of another. */
static void
test_choose (void)
{
  static const struct
  {
    const char *columns;
    const char *name; /* NULL: refused */
  } cases[] = {
    { "Referrals,Referrals_rate,Re_referrals,Re_referrals_percent,No_Further_Action,No_Further_Action_percent,Not_in_Need,"
      "Not_in_Need_percent",
      "cin-c1" },
    { "not_in_need_percent,not_in_need_count,no_further_action_percent,no_further_action_count,rereferral_percent,"
      "rereferral_count,referral_count",
      "cin-c1" },
    { "At31_episodes,Anypoint_episodes,Started_episodes,Ended_episodes", "cin-b1" },
    { "At31_episodes,Autism_percent", NULL },
    { "CPP_At31,3_months_or_less,more_than_3_months_6_months,more_than_6_months_less_than_1_year,1_year_less_than_2_years,"
      "2_years_or_more,2_years_or_more_percent",
      "cin-d5" },
    { "CPP_End,3_months_or_less,2_years_or_more,2_years_or_more_percent", "cin-d7" },
    { "CPP_start,CPP_subsequent,CPP_subsequent_percent", "cin-d3" },
    { "CPP_start,CPP_At31", "cin-d1" },
    { "age_group,population_estimate", "population" },
    { "population_type,population_estimate,children_count,rate_per_10000", "cla-numbers" },
    { "characteristic,breakdown,children_count,children_percent", "cla-new-placements" },
    { "characteristic,breakdown,children_percent", NULL },
    { "cla_group,placement_stability,children_count,children_percent", "cla-stability" },
    { "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent", "care-leavers" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbHeader) header = make_header (cases[i].columns);
      g_autoptr (PlumbMapping) mapping = plumb_mapping_choose (header, "file.csv", NULL, &error);

      g_test_message ("%s", cases[i].columns);
      if (cases[i].name == NULL)
        g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT);
      else
        g_assert_no_error (error);
      g_assert_cmpstr (mapping != NULL ? mapping->name : NULL, ==, cases[i].name);
    }
}

static void
test_header (void)
{
  g_autoptr (PlumbHeader) header = make_header ("One,two,, THREE ,Two");
  const char *cells[] = { "one", "TWO", "", "three", "two" };
  PlumbRow row = { cells, 5, 9 };

  g_assert_cmpint (plumb_header_find (header, "one"), ==, 0);
  g_assert_cmpint (plumb_header_find (header, "three"), ==, 3);
  g_assert_cmpint (plumb_header_find (header, "four"), ==, -1);
  g_assert_cmpint (plumb_header_find (header, ""), ==, -1);
  g_assert_cmpstr (plumb_header_repeated (header), ==, "Two");
  g_assert_true (plumb_header_equals (header, &row));
  row.n = 4;
  g_assert_false (plumb_header_equals (header, &row));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/mapping/parse", test_parse);
  g_test_add_func ("/intake/mapping/wrong", test_wrong);
  g_test_add_func ("/intake/mapping/fit", test_fit);
  g_test_add_func ("/intake/mapping/built-in", test_built_in);
  g_test_add_func ("/intake/mapping/choose", test_choose);
  g_test_add_func ("/intake/mapping/header", test_header);
  return g_test_run ();
}
