/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Areas: found by whatever a file or a person calls them, or refused in words.
 */
#include "plumb-test-warehouse.h"

static gint64
put (TestWarehouse *fixture, PlumbAreaDefinition definition)
{
  g_autoptr (GError) error = NULL;
  gint64 key = 0;

  g_assert_true (plumb_warehouse_put_area (fixture->warehouse, &definition, &key, &error));
  g_assert_no_error (error);
  return key;
}

static void
assert_found (TestWarehouse *fixture, const char *text, gint64 key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (fixture->warehouse, text, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %s", text, area->name);
  g_assert_cmpint (area->key, ==, key);
}

static void
assert_not_found (TestWarehouse *fixture, const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (fixture->warehouse, text, &error);

  g_assert_null (area);
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, code);
  test_assert_sentence (error, code == PLUMB_WAREHOUSE_ERROR_AMBIGUOUS ? text : fixture->path);
}

static void
test_find (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    const char *text;
    gint64 key;
  } cases[] = {
    { "E06000066", fixture->somerset },
    { "e06000066", fixture->somerset },
    { " E06000066\n", fixture->somerset },
    { "E10000027", fixture->somerset }, /* former */
    { "933", fixture->somerset },
    { "Somerset", fixture->somerset },
    { "SOMERSET", fixture->somerset },
    { "Bristol, City of", fixture->bristol },
    { "City of Bristol", fixture->bristol },
    { "bristol", fixture->bristol },
    { "801", fixture->bristol },
    { "E92000001", fixture->country },
    { "England", fixture->country },
    { "south west", fixture->region },
    { "South-West", fixture->region },
  };
  static const char *const unknown[] = {
    "",          " ", "E06000099",           "E0600006",           "934",      "Somer",      "%",
    "Somerset%", "'", "Somerset' OR '1'='1", "Bristol\n Somerset", "\xff\xfe", "Bristol\xe2"
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (fixture, cases[i].text, cases[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbArea) area = plumb_warehouse_find_area (fixture->warehouse, unknown[i], &error);

      g_assert_null (area);
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
    }
  assert_not_found (fixture, "Atlantis", PLUMB_WAREHOUSE_ERROR_UNKNOWN);
}

/* An authority that still is comes before all others of its name; two of the same standing are ambiguous. */
static void
test_same_name (TestWarehouse *fixture, gconstpointer data)
{
  gint64 london, city, present, past_region;

  london = put (
    fixture,
    (PlumbAreaDefinition){ .code = "E12000007", .name = "London", .level = PLUMB_AREA_REGION, .parent = "E92000001" });
  city = put (fixture, (PlumbAreaDefinition){ .code = "E09000001",
                                              .name = "City of London",
                                              .level = PLUMB_AREA_AUTHORITY,
                                              .parent = "E12000007",
                                              .la_code = "201" });
  assert_found (fixture, "London", london);
  assert_found (fixture, "City of London", city);
  assert_found (fixture, "London, City of", city);

  put (fixture, (PlumbAreaDefinition){ .code = "E10000006",
                                       .name = "Cumberland",
                                       .level = PLUMB_AREA_AUTHORITY,
                                       .parent = "E12000009",
                                       .la_code = "909",
                                       .to = 2023 });
  present = put (fixture, (PlumbAreaDefinition){ .code = "E06000063",
                                                 .name = "Cumberland",
                                                 .level = PLUMB_AREA_AUTHORITY,
                                                 .parent = "E12000009",
                                                 .la_code = "942",
                                                 .from = 2023 });
  assert_found (fixture, "Cumberland", present);

  put (fixture, (PlumbAreaDefinition){ .code = "E06000901",
                                       .name = "St Helens",
                                       .level = PLUMB_AREA_AUTHORITY,
                                       .parent = "E12000009" });
  put (fixture, (PlumbAreaDefinition){ .code = "E06000902",
                                       .name = "St. Helens",
                                       .level = PLUMB_AREA_AUTHORITY,
                                       .parent = "E12000009" });
  assert_not_found (fixture, "St. Helens", PLUMB_WAREHOUSE_ERROR_AMBIGUOUS);

  past_region = put (
    fixture,
    (PlumbAreaDefinition){ .code = "E12000901", .name = "Wessex", .level = PLUMB_AREA_REGION, .parent = "E92000001" });
  assert_found (fixture, "Wessex", past_region);
  put (fixture, (PlumbAreaDefinition){ .code = "E06000903",
                                       .name = "Wessex",
                                       .level = PLUMB_AREA_AUTHORITY,
                                       .parent = "E12000009",
                                       .to = 1996 });
  assert_not_found (fixture, "Wessex", PLUMB_WAREHOUSE_ERROR_AMBIGUOUS);
}

static void
test_parents (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbArea) somerset = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbArea) region = plumb_warehouse_get_area (fixture->warehouse, fixture->region, NULL);
  g_autoptr (PlumbArea) country = plumb_warehouse_get_area (fixture->warehouse, fixture->country, NULL);
  g_autoptr (PlumbArea) none = NULL;
  g_autoptr (GError) error = NULL;
  PlumbAreaDefinition orphan = { .code = "X", .name = "X", .level = PLUMB_AREA_AUTHORITY, .parent = "E12000099" };

  g_assert_cmpstr (somerset->code, ==, "E06000066");
  g_assert_cmpstr (somerset->la_code, ==, "933");
  g_assert_cmpint (somerset->level, ==, PLUMB_AREA_AUTHORITY);
  g_assert_cmpint (somerset->region, ==, fixture->region);
  g_assert_cmpint (somerset->country, ==, fixture->country);
  g_assert_false (somerset->illustrative);
  g_assert_cmpint (region->region, ==, 0);
  g_assert_cmpint (region->country, ==, fixture->country);
  g_assert_cmpint (country->region, ==, 0);
  g_assert_cmpint (country->country, ==, fixture->country);

  none = plumb_warehouse_get_area (fixture->warehouse, 4711, &error);
  g_assert_null (none);
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (plumb_warehouse_put_area (fixture->warehouse, &orphan, NULL, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  test_assert_sentence (error, "E12000099");
}

/* A new code for an area that was known by the former one is the same area, with its figures. */
static void
test_redefined (TestWarehouse *fixture, gconstpointer data)
{
  gint64 key = put (fixture, (PlumbAreaDefinition){ .code = "E06000999",
                                                    .name = "Somerset Council",
                                                    .level = PLUMB_AREA_AUTHORITY,
                                                    .parent = "E12000009",
                                                    .la_code = "933",
                                                    .former_codes = " E06000066  E10000027 ",
                                                    .illustrative = TRUE });
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, key, NULL);

  g_assert_cmpint (key, ==, fixture->somerset);
  g_assert_cmpstr (area->code, ==, "E06000999");
  g_assert_cmpstr (area->name, ==, "Somerset Council");
  g_assert_true (area->illustrative);
  assert_found (fixture, "E06000066", key);
  assert_found (fixture, "E10000027", key);
  assert_found (fixture, "E06000999", key);
  assert_not_found (fixture, "Somerset", PLUMB_WAREHOUSE_ERROR_UNKNOWN);
}

/* The names of @list, joined. */
static char *
names_of (GPtrArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", ((PlumbArea *) g_ptr_array_index (list, i))->name);
  return g_string_free (text, FALSE);
}

static void
test_lists (TestWarehouse *fixture, gconstpointer data)
{
  PlumbFact facts[] = { test_fact (fixture->referrals, fixture->somerset, "2024", 1),
                        test_fact (fixture->referrals, fixture->country, "2024", 2),
                        test_fact (fixture->rate, fixture->bristol, "2024", 3),
                        test_fact (fixture->referrals, fixture->region, "2024", 4),
                        /* a figure of a breakdown alone is none to switch to */
                        test_fact (fixture->referrals, fixture->dorset, "2024", 5) };
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (fixture->warehouse, NULL);
  g_autoptr (GPtrArray) measured = NULL;
  g_autofree char *all_names = names_of (all);
  g_autofree char *measured_names = NULL;

  g_assert_cmpstr (all_names, ==, "England|South West|Bristol, City of|Dorset|Somerset");
  g_assert_true (plumb_warehouse_intern_breakdown (fixture->warehouse, "sex=Female", &facts[4].breakdown, NULL));
  load = test_load (fixture, "2026-01-15", 0, facts, G_N_ELEMENTS (facts));
  measured = plumb_warehouse_list_measured_areas (fixture->warehouse, NULL);
  measured_names = names_of (measured);
  g_assert_cmpstr (measured_names, ==, "Bristol, City of|Somerset|South West|England");
}

static void
test_empty (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (fixture->warehouse, NULL);
  g_autoptr (GPtrArray) measured = plumb_warehouse_list_measured_areas (fixture->warehouse, NULL);

  g_assert_cmpuint (all->len, ==, 0);
  g_assert_cmpuint (measured->len, ==, 0);
  assert_not_found (fixture, "Somerset", PLUMB_WAREHOUSE_ERROR_UNKNOWN);
}

static char *
join_codes (GPtrArray *areas)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ((PlumbArea *) g_ptr_array_index (areas, i))->code);
  return g_string_free (text, FALSE);
}

/* `former codes | predecessors | successors | counted with` of the area @code. */
static char *
describe_history (TestWarehouse *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (fixture->warehouse, code, &error);
  g_autoptr (PlumbAreaHistory) history = plumb_warehouse_get_area_history (fixture->warehouse, area, &error);
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autofree char *predecessors = NULL;
  g_autofree char *successors = NULL;
  g_autofree char *counted_with = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < history->former_codes->len; i++)
    {
      const PlumbFormerCode *former = &g_array_index (history->former_codes, PlumbFormerCode, i);
      g_string_append_printf (codes, "%s%s %d", i > 0 ? " " : "", former->code, former->last_year);
    }
  predecessors = join_codes (history->predecessors);
  successors = join_codes (history->successors);
  counted_with = join_codes (history->counted_with);
  return g_strdup_printf ("%s|%s|%s|%s", codes->str, predecessors, successors, counted_with);
}

/* Cumbria became two, of which one has had another code since; a return counts both together. */
static void
test_history (TestWarehouse *fixture, gconstpointer data)
{
  static const PlumbAreaDefinition areas[] = {
    { .code = "E10000006", .name = "Cumbria", .level = PLUMB_AREA_AUTHORITY, .la_code = "909", .to = 2023 },
    { .code = "E06000064", .name = "Westmorland", .level = PLUMB_AREA_AUTHORITY, .la_code = "943", .from = 2023 },
    { .code = "E06000063",
      .name = "Cumberland",
      .level = PLUMB_AREA_AUTHORITY,
      .la_code = "942",
      .former_codes = "X2:2024 X1:2023 X0",
      .from = 2023 },
    { .code = "E06000063 / E06000064", .name = "Both", .level = PLUMB_AREA_JOINT, .la_code = "942 / 943" },
  };
  static const char *const expected[][2] = {
    { "E10000006", "||E06000063 E06000064|" },
    { "E06000063", "X0 0 X1 2023 X2 2024|E10000006||E06000063 / E06000064" },
    { "X1", "X0 0 X1 2023 X2 2024|E10000006||E06000063 / E06000064" },
    { "E06000064", "|E10000006||E06000063 / E06000064" },
    { "942 / 943", "|||E06000063 E06000064" },
    { "E92000001", "|||" },
    { "E06000066", "E10000027 0|||" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) cumbria = NULL;
  g_autoptr (PlumbArea) cumberland = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    g_assert_true (plumb_warehouse_put_area (fixture->warehouse, &areas[i], NULL, &error));
  g_assert_true (plumb_warehouse_put_successors (fixture->warehouse, "E10000006", "E06000064  942 E06000063", &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *found = describe_history (fixture, expected[i][0]);
      g_assert_cmpstr (found, ==, expected[i][1]);
    }
  cumbria = plumb_warehouse_find_area (fixture->warehouse, "909", &error);
  cumberland = plumb_warehouse_find_area (fixture->warehouse, "942", &error);
  g_assert_cmpint (cumbria->first_year, ==, 0);
  g_assert_cmpint (cumbria->last_year, ==, 2023);
  g_assert_cmpint (cumberland->first_year, ==, 2023);
  g_assert_cmpint (cumberland->last_year, ==, 0);

  /* what is said anew takes the place of what was said */
  g_assert_true (plumb_warehouse_put_successors (fixture->warehouse, "E10000006", "", &error));
  again = describe_history (fixture, "E10000006");
  g_assert_cmpstr (again, ==, "|||");

  g_assert_false (plumb_warehouse_put_successors (fixture->warehouse, "E10000006", "E06000063 E0", &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  test_assert_sentence (error, "E0");
  g_clear_error (&error);
  g_assert_false (plumb_warehouse_put_successors (fixture->warehouse, "E10000006", "909", &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/areas/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("find", test_find);
  ADD ("same-name", test_same_name);
  ADD ("parents", test_parents);
  ADD ("redefined", test_redefined);
  ADD ("lists", test_lists);
  g_test_add ("/warehouse/areas/empty", TestWarehouse, NULL, test_warehouse_set_up_empty, test_empty,
              test_warehouse_tear_down);
  ADD ("history", test_history);
  return g_test_run ();
}
