/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbour sets: the newest that lists the area, the named one, and none; the relation is not symmetric. Of the sets
 * of one name the one released last counts, in whatever order they came, until it is taken back.
 */
#include "plumb-test-warehouse.h"

static gint64
commit (TestWarehouse *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbLoad) load = plumb_warehouse_commit_load (fixture->warehouse, &error);

  g_assert_no_error (error);
  return load->key;
}

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
  gint64 old, new;

  test_begin (fixture, "2026-01-15", 0);
  old = put_set (fixture, "Neighbours 2021", "2021");
  new = put_set (fixture, "Neighbours 2025", "2025");
  put (fixture, old, fixture->somerset, 2, fixture->dorset, "Close");
  put (fixture, old, fixture->somerset, 1, fixture->bristol, "Very close");
  put (fixture, old, fixture->dorset, 1, fixture->bristol, "Not close");
  put (fixture, new, fixture->somerset, 1, fixture->dorset, "Extremely close");
  commit (fixture);
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
        plumb_warehouse_get_neighbours (fixture->warehouse, area, cases[i].name, 0, &set, &error);

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
      g_autoptr (GPtrArray) list = plumb_warehouse_get_neighbours (fixture->warehouse, area, names[i], 0, &set, &error);

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

/* The first neighbour of Somerset in a set, as it stood at the end of @as_at, NULL for now; `-` where there is no set.
 */
static char *
first_neighbour (TestWarehouse *fixture, const char *name, const char *as_at)
{
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbNeighbourSet) set = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    plumb_warehouse_get_neighbours (fixture->warehouse, area, name, as_at != NULL ? test_day (as_at) : 0, &set, &error);

  if (list == NULL)
    {
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
      test_assert_sentence (error, name);
    }
  if (list == NULL || list->len == 0)
    return g_strdup ("-");
  return g_strdup_printf ("%s, %s", set->name, ((PlumbNeighbour *) g_ptr_array_index (list, 0))->area->la_code);
}

static gint64
load_set (TestWarehouse *fixture, const char *released, const char *name, const char *dated, gint64 neighbour)
{
  test_begin (fixture, released, 0);
  put (fixture, put_set (fixture, name, dated), fixture->somerset, 1, neighbour, "");
  return commit (fixture);
}

#define ASSERT_FIRST(name, as_at, expected)                          \
  G_STMT_START                                                       \
  {                                                                  \
    g_autofree char *found = first_neighbour (fixture, name, as_at); \
    g_assert_cmpstr (found, ==, expected);                           \
  }                                                                  \
  G_STMT_END

/* Bristol is 801 and Dorset 838. The newer release counts, whichever is loaded first, and an earlier day has its own.
 */
static void
test_versions (TestWarehouse *fixture, gconstpointer data)
{
  gboolean newer_first = GPOINTER_TO_INT (data);
  gint64 newer = 0, older;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (PlumbUnload) unload = NULL;
  g_autoptr (PlumbUnload) last = NULL;
  g_autoptr (GError) error = NULL;

  if (newer_first)
    newer = load_set (fixture, "2026-02-01", "Mine", "2026", fixture->bristol);
  older = load_set (fixture, "2025-02-01", "Mine", "2025", fixture->dorset);
  if (!newer_first)
    newer = load_set (fixture, "2026-02-01", "Mine", "2026", fixture->bristol);

  list = plumb_warehouse_list_neighbour_sets (fixture->warehouse, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((PlumbNeighbourSet *) g_ptr_array_index (list, 0))->dated, ==, "2026");
  ASSERT_FIRST ("Mine", NULL, "Mine, 801");
  ASSERT_FIRST (NULL, NULL, "Mine, 801");
  ASSERT_FIRST ("Mine", "2026-02-01", "Mine, 801");
  ASSERT_FIRST ("Mine", "2026-01-31", "Mine, 838");
  ASSERT_FIRST (NULL, "2026-01-31", "Mine, 838");
  ASSERT_FIRST ("Mine", "2025-01-31", "-");
  ASSERT_FIRST (NULL, "2025-01-31", "-");

  unload = plumb_warehouse_unload (fixture->warehouse, newer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unload->sets, ==, 1);
  ASSERT_FIRST ("Mine", NULL, "Mine, 838");
  last = plumb_warehouse_unload (fixture->warehouse, older, &error);
  g_assert_no_error (error);
  ASSERT_FIRST ("Mine", NULL, "-");
}

/* Of two releases of one day the one loaded last counts. */
static void
test_same_day (TestWarehouse *fixture, gconstpointer data)
{
  load_set (fixture, "2026-02-01", "Mine", "2026", fixture->bristol);
  load_set (fixture, "2026-02-01", "Mine", "2026", fixture->dorset);
  ASSERT_FIRST ("Mine", NULL, "Mine, 838");
}

/* Of sets of one date the list of DfE comes first and then the names in order, whatever was loaded first. */
static void
test_same_date (TestWarehouse *fixture, gconstpointer data)
{
  static const char *const orders[][3] = { { "DfE 2025", "LAIT 2025", "Coast" }, { "Coast", "LAIT 2025", "DfE 2025" } };
  const char *const *names = orders[GPOINTER_TO_INT (data)];
  static const char *const expected[] = { "DfE 2025", "Coast", "LAIT 2025" };
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < 3; i++)
    load_set (fixture, "2026-02-01", names[i], "2025",
              g_str_equal (names[i], "DfE 2025") ? fixture->bristol : fixture->dorset);
  list = plumb_warehouse_list_neighbour_sets (fixture->warehouse, NULL);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((PlumbNeighbourSet *) g_ptr_array_index (list, i))->name, ==, expected[i]);
  ASSERT_FIRST (NULL, NULL, "DfE 2025, 801");
}

/* What an older schema left has no load: it counts until there is another of its name, and on every day. */
static void
test_without_load (TestWarehouse *fixture, gconstpointer data)
{
  load_set (fixture, "2025-02-01", "Mine", "2025", fixture->dorset);
  g_clear_pointer (&fixture->warehouse, plumb_warehouse_close);
  test_tamper (fixture->path, "UPDATE neighbour_set SET load_id = NULL");
  test_warehouse_reopen (fixture, PLUMB_WAREHOUSE_WRITE);
  ASSERT_FIRST ("Mine", NULL, "Mine, 838");
  ASSERT_FIRST ("Mine", "2001-01-01", "Mine, 838");
  load_set (fixture, "1990-01-01", "Mine", "1990", fixture->bristol);
  ASSERT_FIRST ("Mine", NULL, "Mine, 801");
}

static void
test_refused (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    gint64 area;
    int rank;
    gint64 neighbour;
  } cases[] = {
    { fixture->somerset, 2, fixture->somerset }, /* its own neighbour */
    { fixture->somerset, 0, fixture->dorset },
    { fixture->somerset, 1, fixture->bristol }, /* the rank is taken */
  };
  g_autoptr (GError) twice = NULL;
  gint64 set, again;

  test_begin (fixture, "2026-01-15", 0);
  set = put_set (fixture, "Mine", "2024");
  put (fixture, set, fixture->somerset, 1, fixture->dorset, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (plumb_warehouse_put_neighbour (fixture->warehouse, set, cases[i].area, cases[i].rank,
                                                     cases[i].neighbour, "", &error));
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
    }
  g_assert_false (plumb_warehouse_put_neighbour_set (fixture->warehouse, "Mine", "2025", "", &again, &twice));
  g_assert_error (twice, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD_WITH(name, data, function)                                                             \
  g_test_add ("/warehouse/neighbours/" name, TestWarehouse, data, test_warehouse_set_up, function, \
              test_warehouse_tear_down)
#define ADD(name, function) ADD_WITH (name, NULL, function)
  ADD ("get", test_get);
  ADD ("unknown", test_unknown);
  ADD ("list", test_list);
  ADD_WITH ("versions", GINT_TO_POINTER (FALSE), test_versions);
  ADD_WITH ("versions-newer-first", GINT_TO_POINTER (TRUE), test_versions);
  ADD ("same-day", test_same_day);
  ADD_WITH ("same-date", GINT_TO_POINTER (0), test_same_date);
  ADD_WITH ("same-date-reversed", GINT_TO_POINTER (1), test_same_date);
  ADD ("without-load", test_without_load);
  ADD ("refused", test_refused);
  return g_test_run ();
}
