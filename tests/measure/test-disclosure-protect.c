/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Suppression of whole tables, worked by hand, and the intervals that the attacker is left with.
 */
#include "disclosure.h"
#include "plumb-disclosure-attack.h"
#include "plumb-disclosure-protect.h"

#include <string.h>

/*
 * A one-way table worked through, the first of the list: 3, 8 and 20 with the total 31 (rule cin).
 *   Primary: 3 is 1 to 5 and hidden. Alone it is open: 31 - 8 - 20 = 3.
 *   Secondary: the smallest other cell is 8. Shown are then 20 and 31, so the two hidden make 11. The attacker knows
 * that the small one is 1 to 5 and the other 6 or more: 1+10, 2+9, 3+8, 4+7, 5+6. All five values are left: enough. The
 * second: 3 and 6 make 9: 1+8, 2+7, 3+6 and no more, since 4+5 has no other cell of 6. So 6 is no good, and 20 is
 * hidden: 23 = 1+22 ... 5+18.
 */
typedef struct
{
  const char *name;
  const char *rule;
  const char *table;
  const char *expected;
  const char *intervals; /* of the hidden cells, one after the other; * has no bound */
} Case;

static const Case cases[] = {
  { "smallest-cell", "cin", "3|8|20|31", "s|p|20|31", "1-5 6-10" },
  { "smallest-is-too-small", "cin", "3|6|20|29", "s|6|p|29", "1-5 18-22" },
  /* 3+3 = 6 = 1+5 = 5+1: nothing else is needed */
  { "two-small-are-enough", "cin", "3|3|20|26", "s|s|20|26", "1-5 1-5" },
  /* 2+3 = 5 leaves 1 to 4; with 20 it is 25 */
  { "two-small-are-not", "cin", "2|3|20|25", "s|s|p|25", "1-5 1-5 15-23" },
  /* 4+4 = 8 leaves 3 to 5 */
  { "two-small-are-large", "cin", "4|4|20|28", "s|s|p|28", "1-5 1-5 18-26" },
  /* each 7 can give way by 1 only */
  { "two-to-give-way", "cin", "3|7|7|17", "s|p|p|17", "1-5 6-10 6-10" },
  { "equal-cells", "cin", "9|4|9|9|31", "p|s|9|9|31", "8-12 1-5" },
  /* true zeros are shown and cannot help: the total goes too */
  { "only-zeros-are-left", "cin", "3|0|0|3", "s|0|0|t", "1-5 1-5" },
  { "too-little-is-left", "cin", "3|0|7|10", "s|0|7|t", "1-5 8-12" },
  { "one-cell", "cin", "4|4", "s|t", "1-5 1-5" },
  { "small-total-of-three", "cin", "1|1|1|3", "s|s|s|t", "1-5 1-5 1-5 3-15" },
  { "nothing-to-hide", "cin", "6|0|20|26", "6|0|20|26", "" },
  { "all-zero", "cin", "0|0|0", "0|0|0", "" },
  { "large", "cin", "1|1000000000|1000000000|2|0|z|.", "s|p|1000000000|s|0|z|2000000003",
    "1-5 999999993-1000000001 1-5" },
  { "no-small-counts-are-hidden", "sen2", "3|8|20|31", "3|8|20|31", "" },
  /* c = 35 - 10 - 20 is told by the file itself; with 10 it is 15: the other one 6 or more */
  { "hidden-before-alone", "cin", "c|10|20|35", "b|p|20|35", "1-9 6-14" },
  { "hidden-before-two", "cin", "c|c|20|35", "b|b|20|35", "1-14 1-14" },
  { "hidden-before-total", "cin", "10|20|c", "p|20|b", "6-* 26-*" },
  { "workforce-protects-what-is-hidden", "workforce", "c|3|20|30", "b|p|20|30", "1-9 1-9" },
  { "sen2-is-not-solved", "sen2", "c|3|20|30", "b|p|20|30", "1-9 1-9" },
  { "not-given-total", "local", "3|8|20|.", "s|p|20|31", "1-5 6-10" },
  /* x = the cell of 3. In its row it makes 13 with 10, in its column 15 with 12, and the corner makes 17 more than it:
     10 = 13-x, 12 = 15-x, 20 = 17+x, x = 1 to 5 */
  { "two-by-two", "cin", "3 10 13|12 20 32|15 30 45", "s p 13|p p 32|15 30 45", "1-5 8-12 10-14 18-22" },
  /* three circles go through the 3: 10+12+20 = 42 is the cheapest */
  { "cheapest-circle", "cin", "3 10 40 53|12 20 30 62|50 60 70 180|65 90 140 295",
    "s p 40 53|p p 30 62|50 60 70 180|65 90 140 295", "1-5 8-12 10-14 18-22" },
  /* the small ones are in a circle already: x, 6-x, 6-x, x */
  { "small-circle", "cin", "3 3 20 26|3 3 20 26|6 6 40 52", "s s 20 26|s s 20 26|6 6 40 52", "1-5 1-5 1-5 1-5" },
  /* one column: row totals are the cells themselves and need the same */
  { "one-column", "cin", "3 3|8 8|20 20|31 31", "s t|p t|20 20|31 31", "1-5 1-5 6-10 6-10" },
  { "one-row", "cin", "3 8 20 31|3 8 20 31", "s p 20 31|t t 20 31", "1-5 6-10 1-5 6-10" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (PlumbDisclosureTable) table = disclosure_table_parse (plumb_disclosure_rule_find (one->rule), one->table);
  g_autoptr (GString) intervals = g_string_new (NULL);
  g_autofree PlumbDisclosureInterval *found = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (table->complete);
  plumb_disclosure_protect (table, &error);
  g_assert_no_error (error);
  text = disclosure_table_print (table);
  g_assert_cmpstr (text, ==, one->expected);

  found = plumb_disclosure_attack (table);
  for (guint i = 0; i < (table->n_rows + 1) * table->width; i++)
    if (table->cells[i].reason > PLUMB_DISCLOSURE_NOTHING)
      {
        g_string_append_printf (intervals, "%s%" G_GINT64_FORMAT "-", intervals->len > 0 ? " " : "", found[i].least);
        if (found[i].most == G_MAXINT64)
          g_string_append_c (intervals, '*');
        else
          g_string_append_printf (intervals, "%" G_GINT64_FORMAT, found[i].most);
      }
  g_assert_cmpstr (intervals->str, ==, one->intervals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/disclosure/protect/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
