/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each hidden cell in turn is attacked; while it has too few values, the cheapest path of cells that closes a circle
 * with it is hidden as well. Hiding more never narrows what was wide enough, so that one turn is enough.
 */
#include "config.h"

#include "plumb-disclosure-attack.h"
#include "plumb-disclosure-network-private.h"
#include "plumb-disclosure-protect.h"

#include <string.h>

/* What a path would hide beyond what is hidden: totals weigh more than any cells. */
typedef struct
{
  guint totals;
  gint64 counts;
} Cost;

/* A node that a path could go to. */
typedef struct
{
  Cost cost;
  guint node;
} Candidate;

typedef struct
{
  PlumbDisclosureTable *table;
  PlumbDisclosureNetwork *network;
  GArray *hidden; /* guint: numbers of the cells, in the order in which they were hidden */

  /* Of the path under way, a node */
  Cost *costs;
  guint *via; /* arc plus 1, 0 where the node was not reached */
  gboolean *settled;
  GArray *heap; /* Candidate: none is before the one at half its place */
  guint end;
} Protection;

static gboolean
is_less (Cost a, Cost b)
{
  return a.totals != b.totals ? a.totals < b.totals : a.counts < b.counts;
}

/* Whether the candidate at @a comes before that at @b; of equal ones the first node does, so that the choice is the
 * same each time. */
static gboolean
is_before (const GArray *heap, guint a, guint b)
{
  const Candidate *first = &g_array_index (heap, Candidate, a);
  const Candidate *second = &g_array_index (heap, Candidate, b);

  return is_less (first->cost, second->cost) || (!is_less (second->cost, first->cost) && first->node < second->node);
}

static void
swap_candidates (GArray *heap, guint a, guint b)
{
  Candidate kept = g_array_index (heap, Candidate, a);

  g_array_index (heap, Candidate, a) = g_array_index (heap, Candidate, b);
  g_array_index (heap, Candidate, b) = kept;
}

static void
push_candidate (GArray *heap, Cost cost, guint node)
{
  Candidate candidate = { .cost = cost, .node = node };
  guint at = heap->len;

  g_array_append_val (heap, candidate);
  for (; at > 0 && is_before (heap, at, (at - 1) / 2); at = (at - 1) / 2)
    swap_candidates (heap, at, (at - 1) / 2);
}

/* Takes the first candidate out of @heap, which is not empty. Returns: its node. */
static guint
pop_candidate (GArray *heap)
{
  guint node = g_array_index (heap, Candidate, 0).node;
  guint at = 0;

  swap_candidates (heap, 0, heap->len - 1);
  g_array_set_size (heap, heap->len - 1);
  for (;;)
    {
      guint least = at;

      for (guint child = 2 * at + 1; child <= 2 * at + 2 && child < heap->len; child++)
        if (is_before (heap, child, least))
          least = child;
      if (least == at)
        return node;
      swap_candidates (heap, at, least);
      at = least;
    }
}

/* Why the cell @index would be hidden when it is not for its size. */
static PlumbDisclosureReason
secondary_reason (const PlumbDisclosureTable *table, guint index)
{
  return plumb_disclosure_table_is_total (table, index) ? PLUMB_DISCLOSURE_TOTAL : PLUMB_DISCLOSURE_PROTECTS;
}

static void
hide (Protection *self, guint index, PlumbDisclosureReason reason)
{
  gint64 low, high;

  self->table->cells[index].reason = reason;
  plumb_disclosure_bounds (self->table, reason, &low, &high);
  plumb_disclosure_network_open (self->network, index, low, high);
  g_array_append_val (self->hidden, index);
}

/* Shows again what was hidden after the first @n. */
static void
take_back (Protection *self, guint n)
{
  for (guint i = self->hidden->len; i > n; i--)
    {
      guint index = g_array_index (self->hidden, guint, i - 1);

      plumb_disclosure_network_close (self->network, index);
      self->table->cells[index].reason = PLUMB_DISCLOSURE_SHOWN;
    }
  g_array_set_size (self->hidden, n);
}

/* How much may go through the arc @index from the node @from; the cell is hidden for it if it is not. */
static gint64
room_when_hidden (const Protection *self, guint index, guint from)
{
  const PlumbDisclosureArc *arc = &self->network->arcs[index];
  gint64 low = arc->low;
  gint64 high = arc->high;

  if (!arc->open)
    plumb_disclosure_bounds (self->table, secondary_reason (self->table, index), &low, &high);
  return arc->tail == from ? high - arc->flow : arc->flow - low;
}

/* Finds the cheapest path from @from to @to on which @by may go, without the arc @skip, and without totals that are
 * still shown unless @totals. */
static gboolean
find_cheapest (Protection *self, guint from, guint to, guint skip, gint64 by, gboolean totals)
{
  PlumbDisclosureNetwork *network = self->network;

  memset (self->via, 0, network->n_nodes * sizeof *self->via);
  memset (self->settled, 0, network->n_nodes * sizeof *self->settled);
  network->work -= network->n_nodes / 8;
  g_array_set_size (self->heap, 0);
  self->costs[from] = (Cost){ 0 };
  push_candidate (self->heap, self->costs[from], from);
  while (self->heap->len > 0 && network->work >= 0)
    {
      guint node = pop_candidate (self->heap);

      if (node == to)
        return TRUE;
      if (self->settled[node])
        continue;
      self->settled[node] = TRUE;
      network->work -= network->first[node + 1] - network->first[node];
      for (guint i = network->first[node]; i < network->first[node + 1]; i++)
        {
          guint index = network->list[i];
          const PlumbDisclosureArc *arc = &network->arcs[index];
          guint next = arc->tail == node ? arc->head : arc->tail;
          Cost cost = self->costs[node];

          if (index == skip || self->settled[next] || (!arc->open && arc->flow == 0))
            continue;
          if (!arc->open)
            {
              cost.totals += plumb_disclosure_table_is_total (self->table, index);
              cost.counts += arc->flow;
            }
          if ((cost.totals > 0 && !totals) || (self->via[next] != 0 && !is_less (cost, self->costs[next])) ||
              room_when_hidden (self, index, node) < by)
            continue;
          self->costs[next] = cost;
          self->via[next] = index + 1;
          push_candidate (self->heap, cost, next);
        }
    }
  return FALSE;
}

/* Finds what it takes so that the cell @index can be @by more, or less, than what it can already be; failing that, so
 * that it can be a little more or less. */
static gboolean
find_way (Protection *self, guint index, gboolean up, gint64 by, gboolean totals)
{
  const PlumbDisclosureArc *arc = &self->network->arcs[index];
  guint from = up ? arc->head : arc->tail;
  guint to = up ? arc->tail : arc->head;
  gboolean found;

  if (by <= 0)
    return FALSE;
  plumb_disclosure_network_slack (self->network, index, up, self->table->rule->keep);
  found =
    find_cheapest (self, from, to, index, by, totals) || (by > 1 && find_cheapest (self, from, to, index, 1, totals));
  plumb_disclosure_network_undo (self->network);
  self->end = to;
  return found;
}

/* Hides the cells on the way that was found. */
static void
hide_way (Protection *self)
{
  for (guint node = self->end; self->via[node] != 0;)
    {
      guint index = self->via[node] - 1;
      const PlumbDisclosureArc *arc = &self->network->arcs[index];

      if (!arc->open)
        hide (self, index, secondary_reason (self->table, index));
      node = arc->head == node ? arc->tail : arc->head;
    }
}

/* Hides what it takes, with or without totals, so that the cell @index keeps as many values as the rule wants. A small
 * one needs room above it and below; above it is made first, since what makes it has to give way, which a smaller cell
 * may not be able to. Any other may have its room where it is cheaper. */
static gboolean
protect_cell (Protection *self, guint index, gboolean totals)
{
  const PlumbDisclosureArc *arc = &self->network->arcs[index];
  gint64 wanted = self->table->rule->keep - 1;

  while (self->network->work >= 0)
    {
      gint64 up = plumb_disclosure_network_slack (self->network, index, TRUE, wanted);
      gint64 down, lacking, more, less;

      plumb_disclosure_network_undo (self->network);
      down = plumb_disclosure_network_slack (self->network, index, FALSE, wanted - up);
      plumb_disclosure_network_undo (self->network);
      lacking = wanted - up - down;
      if (lacking <= 0)
        return TRUE;
      more = MIN (lacking, arc->high - arc->flow - up);
      less = MIN (lacking, arc->flow - arc->low - down);
      if (find_way (self, index, TRUE, more, totals))
        {
          Cost cost = self->costs[self->end];

          if (self->table->cells[index].reason != PLUMB_DISCLOSURE_SMALL &&
              !(find_way (self, index, FALSE, less, totals) && is_less (self->costs[self->end], cost)))
            find_way (self, index, TRUE, more, totals);
        }
      else if (!find_way (self, index, FALSE, less, totals))
        return FALSE;
      hide_way (self);
    }
  return FALSE;
}

static void
hide_everything (PlumbDisclosureTable *table)
{
  for (guint i = 0; i < (table->n_rows + 1) * table->width; i++)
    if (table->cells[i].reason == PLUMB_DISCLOSURE_SHOWN && table->cells[i].count > 0)
      table->cells[i].reason = secondary_reason (table, i);
}

gboolean
plumb_disclosure_protect (PlumbDisclosureTable *table, GError **error)
{
  Protection self = { .table = table };
  gboolean holds = TRUE;

  g_return_val_if_fail (table->complete, FALSE);
  self.network = plumb_disclosure_network_new (table);
  self.hidden = g_array_new (FALSE, FALSE, sizeof (guint));
  self.costs = g_new0 (Cost, self.network->n_nodes);
  self.via = g_new0 (guint, self.network->n_nodes);
  self.settled = g_new0 (gboolean, self.network->n_nodes);
  self.heap = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self.network->n_arcs; i++)
    {
      if (table->cells[i].reason == PLUMB_DISCLOSURE_BEFORE)
        g_array_append_val (self.hidden, i);
      else if (plumb_disclosure_rule_hides (table->rule, (double) table->cells[i].count))
        hide (&self, i, plumb_disclosure_table_is_total (table, i) ? PLUMB_DISCLOSURE_TOTAL : PLUMB_DISCLOSURE_SMALL);
    }
  for (guint i = 0; i < self.hidden->len && holds; i++)
    {
      guint index = g_array_index (self.hidden, guint, i);
      guint n = self.hidden->len;

      holds = protect_cell (&self, index, FALSE);
      if (!holds)
        {
          take_back (&self, n);
          holds = protect_cell (&self, index, TRUE);
        }
    }
  if (!holds)
    hide_everything (table);

  plumb_disclosure_network_free (self.network);
  g_array_unref (self.hidden);
  g_free (self.costs);
  g_free (self.via);
  g_free (self.settled);
  g_array_unref (self.heap);
  return plumb_disclosure_verify (table, error);
}
