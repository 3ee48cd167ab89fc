/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of pins: written whole, in their order, and gone when they are empty.
 */
#include "plumb-test-warehouse.h"

static void
put (TestWarehouse *fixture, const char *name, const char *const *captions)
{
  g_autoptr (GPtrArray) pins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_pin_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; captions[i] != NULL; i++)
    g_ptr_array_add (pins, plumb_pin_new ("trend", "[selection]\narea=802\n", captions[i]));
  g_assert_true (plumb_warehouse_put_pins (fixture->warehouse, name, pins, &error));
  g_assert_no_error (error);
}

static void
assert_pins (TestWarehouse *fixture, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pins = plumb_warehouse_get_pins (fixture->warehouse, name, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < pins->len; i++)
    {
      const PlumbPin *pin = g_ptr_array_index (pins, i);

      g_assert_cmpstr (pin->kind, ==, "trend");
      g_assert_cmpstr (pin->selection, ==, "[selection]\narea=802\n");
      g_string_append_printf (text, "%s;", pin->caption);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_lists (TestWarehouse *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = plumb_warehouse_list_pin_lists (fixture->warehouse, &error);
  g_autofree char *text = names == NULL ? NULL : g_strjoinv (";", names);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_lists (TestWarehouse *fixture, gconstpointer data)
{
  const char *const three[] = { "first", "", "third", NULL };
  const char *const other[] = { "third", "first", NULL };
  const char *const hostile[] = { "'); DROP TABLE pin; --", "“\n”", NULL };
  const char *const none[] = { NULL };
  g_auto (GStrv) problems = NULL;

  assert_lists (fixture, "");
  assert_pins (fixture, "Board", "");
  put (fixture, "Board", three);
  put (fixture, "A list; of “mine”", hostile);
  assert_lists (fixture, "A list; of “mine”;Board");
  assert_pins (fixture, "Board", "first;;third;");
  assert_pins (fixture, "A list; of “mine”", "'); DROP TABLE pin; --;“\n”;");
  /* another order, and one less */
  put (fixture, "Board", other);
  assert_pins (fixture, "Board", "third;first;");
  g_assert_true (plumb_warehouse_verify (fixture->warehouse, &problems, NULL));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
  put (fixture, "Board", none);
  put (fixture, "Never there", none);
  assert_lists (fixture, "A list; of “mine”");
  assert_pins (fixture, "Board", "");
}

static void
test_many (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) captions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    {
      g_ptr_array_add (captions, g_strdup_printf ("%u", i));
      g_string_append_printf (expected, "%u;", i);
    }
  g_ptr_array_add (captions, NULL);
  put (fixture, "Many", (const char *const *) captions->pdata);
  assert_pins (fixture, "Many", expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/warehouse/pins/lists", TestWarehouse, NULL, test_warehouse_set_up, test_lists,
              test_warehouse_tear_down);
  g_test_add ("/warehouse/pins/many", TestWarehouse, NULL, test_warehouse_set_up, test_many, test_warehouse_tear_down);
  return g_test_run ();
}
