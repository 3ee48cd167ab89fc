/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Disclosure control over thousands of random tables. That nothing can be told from what is shown is asked of the
 * attacker, and what the attacker says of tiny tables is held against the plain way: every table there is that shows
 * the same. The seed that GLib prints brings the same tables back.
 */
#include "disclosure.h"
#include "plumb-disclosure-attack.h"
#include "plumb-disclosure-protect.h"

#include <string.h>

static gboolean
is_hidden (const PlumbDisclosureCell *cell)
{
  return cell->reason != PLUMB_DISCLOSURE_SHOWN && cell->reason != PLUMB_DISCLOSURE_NOTHING;
}

/* A table of @n_rows by @n_columns counts, few of them large, with its totals; some hidden before. */
static PlumbDisclosureTable *
random_table (const PlumbDisclosureRule *rule, guint n_rows, guint n_columns, int largest, gboolean hiding)
{
  PlumbDisclosureTable *table = plumb_disclosure_table_new (rule, n_rows, n_columns);
  g_autofree gint64 *counts = g_new0 (gint64, (n_rows + 1) * table->width);
  guint last = n_columns > 0 ? n_columns : 1;
  int zeros = g_test_rand_int_range (0, 8);
  int small = g_test_rand_int_range (0, 8);
  gboolean with_totals = g_test_rand_int_range (0, 6) > 0;

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < last; j++)
      {
        gint64 count = g_test_rand_int_range (0, 10) < zeros   ? 0
                       : g_test_rand_int_range (0, 10) < small ? g_test_rand_int_range (1, 6)
                                                               : g_test_rand_int_range (0, largest + 1);

        counts[i * table->width + j] = count;
        counts[n_rows * table->width + j] += count;
        if (n_columns > 0)
          {
            counts[i * table->width + n_columns] += count;
            counts[n_rows * table->width + n_columns] += count;
          }
      }
  for (guint i = 0; i <= n_rows; i++)
    for (guint j = 0; j < table->width; j++)
      {
        guint index = i * table->width + j;

        if (plumb_disclosure_table_is_total (table, index) && !with_totals)
          continue;
        if (hiding && counts[index] > 0 && g_test_rand_int_range (0, 8) == 0)
          plumb_disclosure_table_set_hidden (table, i, j);
        else
          plumb_disclosure_table_set_count (table, i, j, counts[index]);
      }
  g_assert_true (plumb_disclosure_table_complete (table, NULL, NULL));
  return table;
}

/* No group has exactly one hidden cell, its total being one of them. */
static void
assert_no_single (const PlumbDisclosureTable *table)
{
  for (guint i = 0; table->n_columns > 0 && i <= table->n_rows; i++)
    {
      guint n = 0;

      for (guint j = 0; j < table->width; j++)
        n += is_hidden (plumb_disclosure_table_at (table, i, j));
      g_assert_cmpuint (n, !=, 1);
    }
  for (guint j = 0; j < table->width; j++)
    {
      guint n = 0;

      for (guint i = 0; i <= table->n_rows; i++)
        n += is_hidden (plumb_disclosure_table_at (table, i, j));
      g_assert_cmpuint (n, !=, 1);
    }
}

static void
test_random (gconstpointer rule_name)
{
  const PlumbDisclosureRule *rule = plumb_disclosure_rule_find (rule_name);

  for (guint turn = 0; turn < 5000; turn++)
    {
      guint n_rows = (guint) g_test_rand_int_range (1, 13);
      gboolean one_way = g_test_rand_int_range (0, 4) == 0;
      guint n_columns = one_way ? 0 : (guint) g_test_rand_int_range (1, 13);
      int largest = g_test_rand_int_range (0, 3) == 0 ? 5000 : 40;
      g_autoptr (PlumbDisclosureTable) table =
        random_table (rule, n_rows, n_columns, largest, g_test_rand_int_range (0, 4) == 0);
      g_autofree char *before = disclosure_table_print (table);
      g_autofree PlumbDisclosureInterval *intervals = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      plumb_disclosure_protect (table, &error);
      after = disclosure_table_print (table);
      if (g_test_verbose () || error != NULL)
        g_test_message ("%s -> %s", before, after);
      g_assert_no_error (error);
      assert_no_single (table);
      intervals = plumb_disclosure_attack (table);
      for (guint i = 0; i < (n_rows + 1) * table->width; i++)
        {
          const PlumbDisclosureCell *cell = &table->cells[i];

          if (!is_hidden (cell))
            {
              g_assert_false (rule->hidden_to > 0 && cell->count >= 1 && cell->count <= 5);
              continue;
            }
          if (cell->reason != PLUMB_DISCLOSURE_BEFORE)
            g_assert_cmpint (cell->count, >, 0);
          g_assert_cmpint (intervals[i].least, <=, cell->count);
          g_assert_cmpint (intervals[i].most, >=, cell->count);
          g_assert_cmpint (intervals[i].most - intervals[i].least + 1, >=, rule->keep);
        }
    }
}

/* The most that a count is tried to be, and so many hidden cells at most: beyond it there are too many tables. */
#define BRUTE_MOST 22
#define BRUTE_HIDDEN 4

typedef struct
{
  const PlumbDisclosureTable *table;
  guint hidden[BRUTE_HIDDEN]; /* numbers of the hidden cells, without totals */
  guint n;
  gint64 counts[64];
  PlumbDisclosureInterval found[64];
} Brute;

/* What a reason says, as the header tells it. */
static gboolean
may_be (const Brute *self, guint index, gint64 count)
{
  switch (self->table->cells[index].reason)
    {
    case PLUMB_DISCLOSURE_SMALL:
      return count >= 1 && count <= 5;
    case PLUMB_DISCLOSURE_PROTECTS:
      return count > self->table->rule->hidden_to;
    case PLUMB_DISCLOSURE_TOTAL:
      return count >= 1;
    case PLUMB_DISCLOSURE_BEFORE:
      return count >= self->table->before_low;
    case PLUMB_DISCLOSURE_SHOWN:
    case PLUMB_DISCLOSURE_NOTHING:
    default:
      return count == self->table->cells[index].count;
    }
}

/* Takes the counts tried as a table if its totals may be what they then are. */
static void
try_table (Brute *self)
{
  const PlumbDisclosureTable *table = self->table;
  guint n = (table->n_rows + 1) * table->width;
  guint last = table->n_columns > 0 ? table->n_columns : 1;

  for (guint i = 0; i < n; i++)
    if (plumb_disclosure_table_is_total (table, i))
      self->counts[i] = 0;
  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < last; j++)
      {
        gint64 count = self->counts[i * table->width + j];

        self->counts[table->n_rows * table->width + j] += count;
        if (table->n_columns > 0)
          {
            self->counts[i * table->width + table->n_columns] += count;
            self->counts[table->n_rows * table->width + table->n_columns] += count;
          }
      }
  for (guint i = 0; i < n; i++)
    if (!may_be (self, i, self->counts[i]))
      return;
  for (guint i = 0; i < n; i++)
    {
      self->found[i].least = MIN (self->found[i].least, self->counts[i]);
      self->found[i].most = MAX (self->found[i].most, self->counts[i]);
    }
}

static void
try_counts (Brute *self, guint at)
{
  if (at == self->n)
    {
      try_table (self);
      return;
    }
  for (gint64 count = 0; count <= BRUTE_MOST; count++)
    if (may_be (self, self->hidden[at], count))
      {
        self->counts[self->hidden[at]] = count;
        try_counts (self, at + 1);
      }
}

static void
test_brute_force (void)
{
  guint compared = 0;

  while (compared < 400)
    {
      const PlumbDisclosureRule *rule =
        plumb_disclosure_rule_find (g_test_rand_int_range (0, 3) == 0 ? "workforce" : "cin");
      guint n_rows = (guint) g_test_rand_int_range (1, 4);
      guint n_columns = (guint) g_test_rand_int_range (0, 4);
      g_autoptr (PlumbDisclosureTable) table = random_table (rule, n_rows, n_columns, 7, g_test_rand_bit ());
      g_autofree PlumbDisclosureInterval *intervals = NULL;
      g_autofree char *text = NULL;
      Brute brute = { .table = table };
      gboolean fits = TRUE;

      /* what protecting leaves, and what it would not have left */
      if (g_test_rand_bit ())
        plumb_disclosure_protect (table, NULL);
      for (guint i = 0; i < (n_rows + 1) * table->width; i++)
        {
          brute.counts[i] = table->cells[i].count;
          brute.found[i] = (PlumbDisclosureInterval){ .least = G_MAXINT64, .most = -1 };
          if (!is_hidden (&table->cells[i]) || plumb_disclosure_table_is_total (table, i))
            continue;
          fits = fits && brute.n < BRUTE_HIDDEN;
          if (fits)
            brute.hidden[brute.n++] = i;
        }
      if (!fits || brute.n == 0)
        continue;
      compared++;
      text = disclosure_table_print (table);
      g_test_message ("%s", text);
      try_counts (&brute, 0);
      intervals = plumb_disclosure_attack (table);
      for (guint i = 0; i < (n_rows + 1) * table->width; i++)
        {
          g_assert_cmpint (intervals[i].least, ==, brute.found[i].least);
          if (intervals[i].most < BRUTE_MOST)
            g_assert_cmpint (intervals[i].most, ==, brute.found[i].most);
          else
            g_assert_cmpint (brute.found[i].most, >=, BRUTE_MOST / 2);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/measure/disclosure/random/cin", "cin", test_random);
  g_test_add_data_func ("/measure/disclosure/random/workforce", "workforce", test_random);
  g_test_add_data_func ("/measure/disclosure/random/sen2", "sen2", test_random);
  g_test_add_func ("/measure/disclosure/random/brute-force", test_brute_force);
  return g_test_run ();
}
