/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The attacker solves for each hidden cell. Bounds that are handed from group to group would not do: they miss what
 * groups say together, and make a cell look safe that is not.
 */
#include "config.h"

#include "plumb-disclosure-attack.h"
#include "plumb-disclosure-network-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_hidden (const PlumbDisclosureCell *cell)
{
  return cell->reason != PLUMB_DISCLOSURE_SHOWN && cell->reason != PLUMB_DISCLOSURE_NOTHING;
}

PlumbDisclosureInterval *
plumb_disclosure_attack (const PlumbDisclosureTable *table)
{
  guint n = (table->n_rows + 1) * table->width;
  g_autofree PlumbDisclosureInterval *intervals = g_new (PlumbDisclosureInterval, n);
  g_autoptr (PlumbDisclosureNetwork) network = NULL;

  g_return_val_if_fail (table->complete, NULL);
  network = plumb_disclosure_network_new (table);
  for (guint i = 0; i < n; i++)
    {
      gint64 count = table->cells[i].count;

      intervals[i] = (PlumbDisclosureInterval){ .least = count, .most = count };
      if (!is_hidden (&table->cells[i]))
        continue;
      intervals[i].least -= plumb_disclosure_network_slack (network, i, FALSE, G_MAXINT64);
      plumb_disclosure_network_undo (network);
      intervals[i].most += plumb_disclosure_network_slack (network, i, TRUE, G_MAXINT64);
      plumb_disclosure_network_undo (network);
      if (intervals[i].most > PLUMB_DISCLOSURE_UNBOUNDED / 2)
        intervals[i].most = G_MAXINT64;
    }
  return network->work >= 0 ? g_steal_pointer (&intervals) : NULL;
}

/* Whether everything that has a count is hidden, and each total that is has a hidden cell. Then a cell may grow and
 * shrink together with its three totals, of which nothing but that they are at least 1 is known, so that it keeps all
 * values that its reason allows; and a total keeps those of its cells. It is where protecting ends when nothing less
 * holds, and is seen without a search. */
static gboolean
nothing_is_shown (const PlumbDisclosureTable *table)
{
  guint n = (table->n_rows + 1) * table->width;
  g_autofree gboolean *hidden_in = g_new0 (gboolean, table->n_rows + 1 + table->width);

  for (guint i = 0; i < n; i++)
    {
      if (!is_hidden (&table->cells[i]) && table->cells[i].count > 0)
        return FALSE;
      /* that of the row of totals stands for the whole table */
      if (is_hidden (&table->cells[i]) && !plumb_disclosure_table_is_total (table, i))
        hidden_in[i / table->width] = hidden_in[table->n_rows + 1 + i % table->width] = hidden_in[table->n_rows] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      guint row = i / table->width;
      guint column = i % table->width;
      guint group =
        row == table->n_rows && (column < table->n_columns || table->n_columns == 0) ? table->n_rows + 1 + column : row;

      if (is_hidden (&table->cells[i]) && plumb_disclosure_table_is_total (table, i) && !hidden_in[group])
        return FALSE;
    }
  return TRUE;
}

gboolean
plumb_disclosure_verify (const PlumbDisclosureTable *table, GError **error)
{
  g_autoptr (PlumbDisclosureNetwork) network = NULL;
  gint64 wanted = table->rule->keep - 1;

  g_return_val_if_fail (table->complete, FALSE);
  if (nothing_is_shown (table))
    return TRUE;
  network = plumb_disclosure_network_new (table);
  for (guint i = 0; i < network->n_arcs; i++)
    {
      gint64 slack;

      if (!network->arcs[i].open)
        continue;
      slack = plumb_disclosure_network_slack (network, i, TRUE, wanted);
      plumb_disclosure_network_undo (network);
      slack += plumb_disclosure_network_slack (network, i, FALSE, wanted - slack);
      plumb_disclosure_network_undo (network);
      if (slack < wanted)
        {
          g_set_error (error, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_OPEN,
                       _ ("A hidden count could still be told from what is shown: nothing may be published from this "
                          "table. Join rows or columns that have few in them."));
          return FALSE;
        }
    }
  return TRUE;
}
