/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Completed tables and what can be told from them, worked by hand. The intervals of tiny tables are held against every
 * table that shows the same in test-disclosure-random.c.
 */
#include "disclosure.h"
#include "plumb-disclosure-attack.h"
#include "plumb-disclosure-protect.h"

#include <string.h>

#define RULE "cin"

/* `at` is the number of the wrong total, -1 where the hidden cells are at fault, -2 where the table is completed */
static const struct
{
  const char *table;
  const char *completed;
  int at;
} tables[] = {
  { "3|8|.", "3|8|11", -2 },
  { "z|z|.", "z|z|0", -2 },
  { "1 2 .|3 4 .|. . .", "1 2 3|3 4 7|4 6 10", -2 },
  /* the totals of rows alone, and those of columns alone, give the grand total */
  { "1 c 3|3 4 7|. . .", "1 b 3|3 4 7|4 b 10", -2 },
  { "1 c .|3 4 7|4 6 .", "1 b b|3 4 7|4 6 10", -2 },
  { "1 c .|3 4 .|. . .", "1 b b|3 4 7|4 b b", -2 },
  { "3|8|12", NULL, 2 },
  { "1 2 3|3 4 7|4 6 11", NULL, 8 },
  { "1 2 3|3 4 8|4 6 10", NULL, 5 },
  { "1 2 3|3 4 7|4 5 10", NULL, 7 },
  /* the cells shown are more than the total already */
  { "9|c|8", NULL, 2 },
  /* either total alone would do: 13 hidden in the row, 15 in the column, one cell */
  { "c 0 13|0 c 20|15 18 33", NULL, -1 },
};

static void
test_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (PlumbDisclosureTable) table =
        disclosure_table_parse (plumb_disclosure_rule_find (RULE), tables[i].table);
      g_autofree char *text = disclosure_table_print (table);
      g_autoptr (GError) error = NULL;
      guint at = G_MAXUINT;

      g_assert_true (table->complete == (tables[i].at == -2));
      if (table->complete)
        {
          g_assert_cmpstr (text, ==, tables[i].completed);
          continue;
        }
      g_assert_false (plumb_disclosure_table_complete (table, &at, &error));
      g_assert_error (error, PLUMB_DISCLOSURE_ERROR,
                      (tables[i].at < 0 ? PLUMB_DISCLOSURE_ERROR_HIDDEN : PLUMB_DISCLOSURE_ERROR_TOTAL));
      g_assert_cmpint ((int) at, ==, tables[i].at < 0 ? -1 : tables[i].at);
    }
}

static void
assert_interval (const PlumbDisclosureTable *table, guint row, guint column, gint64 least, gint64 most)
{
  g_autofree PlumbDisclosureInterval *intervals = plumb_disclosure_attack (table);

  g_assert_cmpint (intervals[row * table->width + column].least, ==, least);
  g_assert_cmpint (intervals[row * table->width + column].most, ==, most);
}

/*
 * Two blocks of four and a row between them with two: no row and no column has a single hidden cell, and each of them
 * alone leaves 1 to 17 or more. Together they tell the two in the middle. The first two rows hide 58 - 40 = 18 each, so
 * the first block has 36; its second column hides 78 - 60 = 18, so its first has 18 as well; that column hides 65 - 40
 * = 25, so the third row has 25 - 18 = 7 of it, and 55 - 40 - 7 = 8 in the third column.
 */
static void
test_groups_together (void)
{
  const char *text = "c c 20 20 58|c c 20 20 58|c 20 c 20 55|20 20 c c 58|20 20 c c 58|65 78 66 78 287";
  g_autoptr (PlumbDisclosureTable) table = disclosure_table_parse (plumb_disclosure_rule_find (RULE), text);
  g_autoptr (GError) error = NULL;

  assert_interval (table, 2, 0, 7, 7);
  assert_interval (table, 2, 2, 8, 8);
  assert_interval (table, 0, 0, 1, 17);
  g_assert_false (plumb_disclosure_verify (table, &error));
  g_assert_error (error, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_true (plumb_disclosure_protect (table, &error));
  g_assert_no_error (error);
}

/* A total that was hidden before and has nothing in it: no hiding helps. */
static void
test_cannot_be_protected (void)
{
  g_autoptr (PlumbDisclosureTable) table = disclosure_table_parse (plumb_disclosure_rule_find (RULE), "0|0|c");
  g_autoptr (GError) error = NULL;

  assert_interval (table, 2, 0, 0, 0);
  g_assert_false (plumb_disclosure_protect (table, &error));
  g_assert_error (error, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_OPEN);
}

/* Too much to choose from: everything is hidden, but for true zeros. */
static void
test_enormous (void)
{
  const guint n_rows = 3000, n_columns = 100;
  g_autoptr (PlumbDisclosureTable) table =
    plumb_disclosure_table_new (plumb_disclosure_rule_find (RULE), n_rows, n_columns);
  g_autoptr (GError) error = NULL;
  guint shown = 0;

  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      plumb_disclosure_table_set_count (table, i, j, (i * 31 + j * 17 + i * j) % 7 % 4 * 3);
  g_assert_true (plumb_disclosure_table_complete (table, NULL, &error));
  g_assert_true (plumb_disclosure_protect (table, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < (n_rows + 1) * table->width; i++)
    shown += table->cells[i].reason == PLUMB_DISCLOSURE_SHOWN && table->cells[i].count > 0;
  g_test_message ("%u counts are shown", shown);
  for (guint i = 0; i < (n_rows + 1) * table->width; i++)
    g_assert_false (table->cells[i].reason == PLUMB_DISCLOSURE_SHOWN && table->cells[i].count >= 1 &&
                    table->cells[i].count <= 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/disclosure/attack/complete", test_complete);
  g_test_add_func ("/measure/disclosure/attack/groups-together", test_groups_together);
  g_test_add_func ("/measure/disclosure/attack/cannot-be-protected", test_cannot_be_protected);
  g_test_add_func ("/measure/disclosure/attack/enormous", test_enormous);
  return g_test_run ();
}
