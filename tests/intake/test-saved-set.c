/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets that a reader saves: chosen by their name as any other, never in the place of what came with a file, and deleted
 * without a trace but the name. 802 is North Somerset; 801, 800 and 803 are Bristol, Bath and South Gloucestershire.
 */
#include "config.h"

#include "fixture.h"
#include "plumb-saved-set.h"

#define GROUPS "set,dated,area,rank,neighbour\n"

static const char *const members[] = { "801", "800", "803", NULL };

static gboolean
save (Fixture *self, const char *name, const char *const *whom)
{
  g_autoptr (PlumbSavedSet) set = plumb_saved_set_new (name, "802", whom);

  g_clear_error (&self->error);
  return plumb_saved_set_write (set, self->warehouse, &self->error);
}

/* The DfE numbers of the neighbours of North Somerset in the set @name (NULL: by default), and the set's name before.
 */
static char *
neighbours (Fixture *self, const char *name, guint32 as_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (self->warehouse, "802", &error);
  g_autoptr (PlumbNeighbourSet) set = NULL;
  g_autoptr (GPtrArray) list = plumb_warehouse_get_neighbours (self->warehouse, area, name, as_at, &set, &error);
  GString *text;

  g_assert_no_error (error);
  text = g_string_new (set == NULL ? "none" : set->name);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, " %s", ((PlumbNeighbour *) g_ptr_array_index (list, i))->area->la_code);
  return g_string_free (text, FALSE);
}

#define assert_neighbours(self, name, as_at, expected)       \
  G_STMT_START                                               \
  {                                                          \
    g_autofree char *found = neighbours (self, name, as_at); \
    g_assert_cmpstr (found, ==, expected);                   \
  }                                                          \
  G_STMT_END

static guint
n_loads (Fixture *self)
{
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (self->warehouse, NULL);

  return loads->len;
}

/* By its name, on every day, in the order in which its members were chosen; what is published stays the default. */
static void
test_save (Fixture *self, gconstpointer data)
{
  const guint before = n_loads (self);
  guint32 early;
  g_autoptr (GPtrArray) sets = NULL;

  g_assert_true (plumb_date_parse ("2001-01-01", &early));
  fixture_load_clean (self, GROUPS "Published,2025,802,1,800\n");
  g_assert_true (save (self, "  Coast ", members));
  g_assert_no_error (self->error);
  assert_neighbours (self, "Coast", 0, "Coast 801 800 803");
  assert_neighbours (self, "Coast", early, "Coast 801 800 803");
  assert_neighbours (self, NULL, 0, "Published 800");
  sets = plumb_warehouse_list_neighbour_sets (self->warehouse, NULL);
  g_assert_cmpuint (sets->len, ==, 2);
  g_assert_false (((PlumbNeighbourSet *) g_ptr_array_index (sets, 0))->saved);
  g_assert_cmpstr (((PlumbNeighbourSet *) g_ptr_array_index (sets, 1))->name, ==, "Coast");
  g_assert_true (((PlumbNeighbourSet *) g_ptr_array_index (sets, 1))->saved);
  g_assert_cmpuint (n_loads (self), ==, before + 2);
}

/* What cannot be saved leaves nothing behind. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  static const char *const itself[] = { "801", "802", NULL };
  static const char *const nobody[] = { "801", "no such place", NULL };
  g_autofree char *longest = g_strnfill (60, 'a');
  g_autofree char *too_long = g_strnfill (61, 'a');
  const struct
  {
    const char *name;
    const char *const *members;
    const char *part;
  } refused[] = {
    { "", members, "*needs a name*" },
    { "   ", members, "*needs a name*" },
    { too_long, members, "*at most 60*" },
    { "two\nlines", members, "*one line*" },
    { "Published", members, "*“Published”*" },
    { "published", members, "*“Published”*" },
    { "Own", itself, "*" },
    { "Lost", nobody, "*no such place*" },
  };
  guint before;

  fixture_load_clean (self, GROUPS "Published,2025,802,1,800\n");
  before = n_loads (self);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (save (self, refused[i].name, refused[i].members));
      g_assert_nonnull (self->error);
      g_assert_true (g_pattern_match_simple (refused[i].part, self->error->message));
      g_assert_cmpuint (n_loads (self), ==, before);
    }
  assert_neighbours (self, "Published", 0, "Published 800");
  g_assert_true (save (self, longest, members));
  g_assert_no_error (self->error);
}

/* A file that brings a set of that name later is what counts, and when it is taken back what was saved counts again. */
static void
test_beside_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSavedSet) deleted = NULL;
  g_autoptr (PlumbUnload) unload = NULL;

  g_assert_true (save (self, "Coast", members));
  /* released long before it was saved */
  g_assert_true (fixture_load_bytes (self, "coast.csv", GROUPS "Coast,2025,802,1,908\n", -1,
                                     &(PlumbIntakeOptions){ .released = 2455000 - 1721425 }));
  assert_neighbours (self, "Coast", 0, "Coast 908");
  deleted = plumb_saved_set_delete ("Coast", self->warehouse, &error);
  g_assert_null (deleted);
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY);
  assert_neighbours (self, "Coast", 0, "Coast 908");
  unload = plumb_warehouse_unload (self->warehouse, self->report->load->key, NULL);
  g_assert_nonnull (unload);
  assert_neighbours (self, "Coast", 0, "Coast 801 800 803");
}

/* What is deleted is told, so that it can be saved again as it was. */
static void
test_delete (Fixture *self, gconstpointer data)
{
  const guint before = n_loads (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSavedSet) deleted = NULL;

  g_assert_true (save (self, "Coast", members));
  deleted = plumb_saved_set_delete ("Coast", self->warehouse, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (deleted->name, ==, "Coast");
  g_assert_cmpuint (n_loads (self), ==, before);
  assert_neighbours (self, NULL, 0, "none");
  g_assert_null (plumb_saved_set_delete ("Coast", self->warehouse, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
  g_assert_true (plumb_saved_set_write (deleted, self->warehouse, &self->error));
  assert_neighbours (self, "Coast", 0, "Coast 801 800 803");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/saved-set/save", test_save);
  fixture_add ("/intake/saved-set/refused", test_refused);
  fixture_add ("/intake/saved-set/beside-file", test_beside_file);
  fixture_add ("/intake/saved-set/delete", test_delete);
  return g_test_run ();
}
