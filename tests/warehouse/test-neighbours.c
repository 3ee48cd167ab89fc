/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbour sets: the newest that lists the area, the named one, and none; the relation is not symmetric.
 */
#include "plumb-test-warehouse.h"

static gint64
put_set (TestWarehouse *fixture, const char *name, const char *dated)
{
  g_autoptr (GError) error = NULL;
  gint64 key = 0;

  g_assert_true (plumb_warehouse_put_neighbour_set (fixture->warehouse, name, dated, "Model", &key, &error));
  g_assert_no_error (error);
  return key;
}

static void
put (TestWarehouse *fixture, gint64 set, gint64 area, int rank, gint64 neighbour, const char *closeness)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_put_neighbour (fixture->warehouse, set, area, rank, neighbour, closeness, &error));
  g_assert_no_error (error);
}

/* In 2021 Somerset lists two and Dorset one; in 2025 Somerset lists one. */
static void
fill (TestWarehouse *fixture)
{
  gint64 old = put_set (fixture, "Neighbours 2021", "2021");
  gint64 new = put_set (fixture, "Neighbours 2025", "2025");

  put (fixture, old, fixture->somerset, 2, fixture->dorset, "Close");
  put (fixture, old, fixture->somerset, 1, fixture->bristol, "Very close");
  put (fixture, old, fixture->dorset, 1, fixture->bristol, "Not close");
  put (fixture, new, fixture->somerset, 1, fixture->dorset, "Extremely close");
}

static void
test_get (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    gint64 area;
    const char *name;
    const char *set; /* NULL for none */
    const char *neighbours;
  } cases[] = {
    { fixture->somerset, NULL, "Neighbours 2025", "1 Dorset (Extremely close);" },
    { fixture->somerset, "Neighbours 2021", "Neighbours 2021", "1 Bristol, City of (Very close);2 Dorset (Close);" },
    { fixture->somerset, "Neighbours 2025", "Neighbours 2025", "1 Dorset (Extremely close);" },
    /* the newest that lists it, not the newest */
    { fixture->dorset, NULL, "Neighbours 2021", "1 Bristol, City of (Not close);" },
    { fixture->dorset, "Neighbours 2025", "Neighbours 2025", "" },
    /* it is listed by others and lists nobody itself */
    { fixture->bristol, NULL, NULL, "" },
    { fixture->country, NULL, NULL, "" },
  };

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, cases[i].area, NULL);
      g_autoptr (PlumbNeighbourSet) set = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) list =
        plumb_warehouse_get_neighbours (fixture->warehouse, area, cases[i].name, &set, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < list->len; j++)
        {
          const PlumbNeighbour *neighbour = g_ptr_array_index (list, j);
          g_string_append_printf (text, "%d %s (%s);", neighbour->rank, neighbour->area->name, neighbour->closeness);
        }
      g_assert_cmpstr (text->str, ==, cases[i].neighbours);
      g_assert_cmpstr (set != NULL ? set->name : NULL, ==, cases[i].set);
    }
}

static void
test_unknown (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const names[] = { "Neighbours 1999", "", "neighbours 2025" };
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PlumbNeighbourSet) set = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = plumb_warehouse_get_neighbours (fixture->warehouse, area, names[i], &set, &error);

      g_assert_null (list);
      g_assert_null (set);
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
      test_assert_sentence (error, names[i]);
    }
}

static void
test_list (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = plumb_warehouse_list_neighbour_sets (fixture->warehouse, NULL);
  g_autoptr (GPtrArray) list = NULL;
  const PlumbNeighbourSet *set;

  g_assert_cmpuint (none->len, ==, 0);
  fill (fixture);
  list = plumb_warehouse_list_neighbour_sets (fixture->warehouse, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  set = g_ptr_array_index (list, 0);
  g_assert_cmpstr (set->name, ==, "Neighbours 2025");
  g_assert_cmpstr (set->dated, ==, "2025");
  g_assert_cmpstr (set->source, ==, "Model");
  g_assert_cmpint (set->areas, ==, 1);
  set = g_ptr_array_index (list, 1);
  g_assert_cmpstr (set->name, ==, "Neighbours 2021");
  g_assert_cmpint (set->areas, ==, 2);
}

/* Putting a set of the same name empties it and keeps its key. */
static void
test_again (TestWarehouse *fixture, gconstpointer data)
{
  gint64 key = put_set (fixture, "Mine", "2024");
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbNeighbourSet) set = NULL;
  g_autoptr (GPtrArray) list = NULL;

  put (fixture, key, fixture->somerset, 1, fixture->dorset, "");
  g_assert_cmpint (put_set (fixture, "Mine", "2025"), ==, key);
  list = plumb_warehouse_get_neighbours (fixture->warehouse, area, "Mine", &set, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpstr (set->dated, ==, "2025");
}

static void
test_refused (TestWarehouse *fixture, gconstpointer data)
{
  gint64 set = put_set (fixture, "Mine", "2024");
  const struct
  {
    gint64 area;
    int rank;
    gint64 neighbour;
  } cases[] = {
    { fixture->somerset, 2, fixture->somerset }, /* its own neighbour */
    { fixture->somerset, 0, fixture->dorset },
    { fixture->somerset, 1, fixture->bristol }, /* the rank is taken */
    { fixture->somerset, 2, 4711 },
  };

  put (fixture, set, fixture->somerset, 1, fixture->dorset, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (plumb_warehouse_put_neighbour (fixture->warehouse, set, cases[i].area, cases[i].rank,
                                                     cases[i].neighbour, "", &error));
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function)                                                                        \
  g_test_add ("/warehouse/neighbours/" name, TestWarehouse, NULL, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
  ADD ("get", test_get);
  ADD ("unknown", test_unknown);
  ADD ("list", test_list);
  ADD ("again", test_again);
  ADD ("refused", test_refused);
  return g_test_run ();
}
