/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order in which facts are stored, whatever their number: with runs so short that many of them are merged.
 */
#include "plumb-fact-sorter.h"

#include "plumb-test-warehouse.h"

#include <glib/gstdio.h>

static PlumbFact
random_fact (GRand *random, guint line)
{
  static const PlumbStatus statuses[] = { PLUMB_STATUS_ACTUAL, PLUMB_STATUS_PROVISIONAL, PLUMB_STATUS_FORECAST,
                                          PLUMB_STATUS_BUDGET };

  return (PlumbFact){ .indicator = g_rand_int_range (random, 1, 4) * 300,
                      .breakdown = g_rand_int_range (random, 0, 3),
                      .period =
                        g_rand_boolean (random) ? 420240100 + 100 * g_rand_int_range (random, 0, 12) : 120250000,
                      .area = g_rand_int_range (random, 1, 600),
                      .status = (guint8) statuses[g_rand_int_range (random, 0, 4)],
                      .line = line };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PlumbFact *left = a, *right = b;
  int order = plumb_fact_compare (left, right);

  return order != 0 ? order : (left->line > right->line) - (left->line < right->line);
}

/* As a sort of the whole array has it; of one key in the order of the lines. */
static void
test_order (gconstpointer data)
{
  static const gsize runs[] = { 1, 7, 100, 4096, 100000 };
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      PlumbFact fact = random_fact (random, i + 2);
      g_array_append_val (facts, fact);
    }
  for (gsize run = 0; run < G_N_ELEMENTS (runs); run++)
    {
      g_autoptr (PlumbFactSorter) sorter = plumb_fact_sorter_new (g_get_tmp_dir (), runs[run]);
      g_autoptr (GArray) expected = g_array_copy (facts);
      const PlumbFact *fact;

      /* more files than the heap has to be tried with */
      if (n / runs[run] > 3000)
        continue;
      g_array_sort (expected, compare);
      for (guint i = 0; i < n; i++)
        g_assert_true (plumb_fact_sorter_add (sorter, &g_array_index (facts, PlumbFact, i), &error));
      g_assert_true (plumb_fact_sorter_finish (sorter, &error));
      g_assert_no_error (error);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (plumb_fact_sorter_next (sorter, &fact, &error));
          g_assert_cmpint (plumb_fact_compare (fact, &g_array_index (expected, PlumbFact, i)), ==, 0);
          g_assert_cmpuint (fact->line, ==, g_array_index (expected, PlumbFact, i).line);
        }
      for (guint i = 0; i < 2; i++)
        {
          g_assert_true (plumb_fact_sorter_next (sorter, &fact, &error));
          g_assert_null (fact);
        }
    }
}

/* The greatest keys there are still stand in order. */
static void
test_extremes (void)
{
  g_autoptr (PlumbFactSorter) sorter = plumb_fact_sorter_new (g_get_tmp_dir (), 2);
  const PlumbFact facts[] = { { .indicator = G_MAXINT32,
                                .breakdown = G_MAXINT32,
                                .period = 521991231,
                                .area = G_MAXINT32,
                                .status = PLUMB_STATUS_BUDGET },
                              { .indicator = 1, .breakdown = G_MAXINT32, .period = 119000000, .area = 1 },
                              { .indicator = 1, .period = 521991231, .area = G_MAXINT32 },
                              { .indicator = 1, .period = 521991231, .area = 1, .status = PLUMB_STATUS_FORECAST },
                              { .indicator = 1, .period = 521991231, .area = 1 } };
  const PlumbFact *fact;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_true (plumb_fact_sorter_add (sorter, &facts[i], NULL));
  g_assert_true (plumb_fact_sorter_finish (sorter, NULL));
  for (guint i = G_N_ELEMENTS (facts); i > 0; i--)
    {
      g_assert_true (plumb_fact_sorter_next (sorter, &fact, NULL));
      g_assert_cmpint (plumb_fact_compare (fact, &facts[i - 1]), ==, 0);
    }
}

/* A folder that cannot be written is named, with what to do. */
static void
test_no_room (void)
{
  g_autoptr (PlumbFactSorter) sorter = plumb_fact_sorter_new ("/proc/no-such-folder", 2);
  g_autoptr (GError) error = NULL;
  const PlumbFact fact = { .indicator = 1 };

  g_assert_true (plumb_fact_sorter_add (sorter, &fact, &error));
  g_assert_true (plumb_fact_sorter_add (sorter, &fact, &error));
  g_assert_no_error (error);
  g_assert_false (plumb_fact_sorter_add (sorter, &fact, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY);
  test_assert_sentence (error, "/proc/no-such-folder");
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 0, 1, 2, 5000, 20000 };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/warehouse/fact-sorter/order/%u", sizes[i]);
      g_test_add_data_func (path, GUINT_TO_POINTER (sizes[i]), test_order);
    }
  g_test_add_func ("/warehouse/fact-sorter/extremes", test_extremes);
  g_test_add_func ("/warehouse/fact-sorter/no-room", test_no_room);
  return g_test_run ();
}
