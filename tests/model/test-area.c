/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Areas: how their names are compared, whichever file wrote them, and the words of their levels.
 */
#include "plumb-area.h"

static char *
key_of (const char *name)
{
  return plumb_area_name_key (name);
}

static void
test_same_name (void)
{
  static const char *const pairs[][2] = {
    { "Bristol, City of", "Bristol" },
    { "City of Bristol", "Bristol" },
    { "Bristol City of", "bristol" },
    { "St. Helens", "St Helens" },
    { "Kingston upon Hull, City of", "Kingston Upon Hull" },
    { "Herefordshire, County of", "Herefordshire" },
    { "City of York", "York" },
    { "Bath & North East Somerset", "Bath and North East Somerset" },
    { "Southend-on-Sea", "Southend on Sea" },
    { "Stockton-On-Tees", "Stockton on Tees" },
    { "King's Lynn", "King\u2019s Lynn" },
    { "King's Lynn", "Kings Lynn" },
    { "  North   Somerset\t", "North Somerset" },
    { "NORTH SOMERSET", "north somerset" },
    { "Yorkshire and The Humber", "Yorkshire and the Humber" },
    { "London, City of", "City of London" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *first = key_of (pairs[i][0]);
      g_autofree char *second = key_of (pairs[i][1]);

      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (first, !=, "");
    }
}

static void
test_other_name (void)
{
  static const char *const pairs[][2] = {
    { "City of London", "London" },     { "London, City of", "London" },
    { "North Somerset", "Somerset" },   { "Bristol", "Bristoll" },
    { "Dorset", "Dorset Council" },     { "Bournemouth, Christchurch and Poole", "Bournemouth" },
    { "Inner London", "Outer London" }, { "Derby", "Derbyshire" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *first = key_of (pairs[i][0]);
      g_autofree char *second = key_of (pairs[i][1]);

      g_assert_cmpstr (first, !=, second);
    }
}

static void
test_keys (void)
{
  static const struct
  {
    const char *name;
    const char *key;
  } cases[] = {
    { "City of London", "city of london" },
    { "Kingston upon Hull, City of", "kingston upon hull" },
    { "Bath & North East Somerset", "bath and north east somerset" },
    { "", "" },
    { "  ", "" },
    { "...", "" },
    { "city of", "city of" },
    { " city of", "city of" },
    { "Ynys Môn", "ynys môn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = key_of (cases[i].name);
      g_autofree char *again = key_of (key);

      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_cmpstr (again, ==, key);
    }
}

/* A name may come from a command line: bytes that are no text, a lead byte at the end among them, must not be read past
 * their end. */
static void
test_no_text (void)
{
  static const char *const names[] = { "\xff", "\xf0", "Bristol\xe2", "Bris\xc3tol", "\xe2\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* no room behind the end, so that a memory checker sees a step past it */
      g_autofree char *exact = g_strdup (names[i]);
      g_autofree char *key = key_of (exact);

      g_assert_true (g_utf8_validate (key, -1, NULL));
    }
}

static void
test_levels (void)
{
  static const struct
  {
    const char *word;
    PlumbAreaLevel level;
  } cases[] = {
    { "country", PLUMB_AREA_COUNTRY },     { "region", PLUMB_AREA_REGION }, { "sub-region", PLUMB_AREA_SUB_REGION },
    { "authority", PLUMB_AREA_AUTHORITY }, { "joint", PLUMB_AREA_JOINT },
  };
  PlumbAreaLevel level;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (plumb_area_level_parse (cases[i].word, &level));
      g_assert_cmpint (level, ==, cases[i].level);
      g_assert_cmpstr (plumb_area_level_to_string (cases[i].level), ==, cases[i].word);
    }
  g_assert_false (plumb_area_level_parse ("", &level));
  g_assert_false (plumb_area_level_parse ("Country", &level));
  g_assert_false (plumb_area_level_parse ("national", &level));
}

static void
test_texts (void)
{
  char name[] = "Dorset";
  g_autoptr (PlumbArea) area = plumb_area_new (&(PlumbArea){ .key = 3, .name = name, .level = PLUMB_AREA_AUTHORITY });
  g_autoptr (PlumbArea) same = plumb_area_ref (area);

  name[0] = 'X';
  g_assert_true (same == area);
  g_assert_cmpstr (area->name, ==, "Dorset");
  g_assert_cmpstr (area->code, ==, "");
  g_assert_cmpstr (area->la_code, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/model/area/same-name", test_same_name);
  g_test_add_func ("/model/area/other-name", test_other_name);
  g_test_add_func ("/model/area/keys", test_keys);
  g_test_add_func ("/model/area/no-text", test_no_text);
  g_test_add_func ("/model/area/levels", test_levels);
  g_test_add_func ("/model/area/texts", test_texts);
  return g_test_run ();
}
