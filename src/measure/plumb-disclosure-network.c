/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network of a table, and greatest flows in it.
 */
#include "config.h"

#include "plumb-disclosure-network-private.h"

#include <string.h>

typedef struct
{
  guint index;
  gint64 by;
} Step;

/* The two nodes of the cell @index. */
static void
find_nodes (const PlumbDisclosureTable *table, guint index, guint *tail, guint *head)
{
  guint row = index / table->width;
  guint column = index % table->width;
  guint row_node = row;
  guint column_node = table->n_rows + 1 + column;

  if (table->n_columns == 0)
    {
      /* One group: its cells go from the one node to the other, the total comes back. */
      *tail = row == table->n_rows;
      *head = row != table->n_rows;
    }
  else if ((row == table->n_rows) == (column == table->n_columns))
    {
      *tail = row_node;
      *head = column_node;
    }
  else
    {
      *tail = column_node;
      *head = row_node;
    }
}

void
plumb_disclosure_bounds (const PlumbDisclosureTable *table, PlumbDisclosureReason reason, gint64 *low, gint64 *high)
{
  *low = 1;
  *high = PLUMB_DISCLOSURE_UNBOUNDED;
  if (reason == PLUMB_DISCLOSURE_SMALL)
    *high = table->rule->hidden_to;
  else if (reason == PLUMB_DISCLOSURE_PROTECTS)
    *low = table->rule->hidden_to + 1;
  else if (reason == PLUMB_DISCLOSURE_BEFORE)
    *low = table->before_low;
}

/* Lists the arcs of each node. */
static void
list_arcs (PlumbDisclosureNetwork *self)
{
  g_autofree guint *next = g_new (guint, self->n_nodes + 1);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      self->first[self->arcs[i].tail + 1]++;
      self->first[self->arcs[i].head + 1]++;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->first[i + 1] += self->first[i];
      next[i] = self->first[i];
    }
  for (guint i = 0; i < self->n_arcs; i++)
    {
      self->list[next[self->arcs[i].tail]++] = i;
      self->list[next[self->arcs[i].head]++] = i;
    }
}

PlumbDisclosureNetwork *
plumb_disclosure_network_new (const PlumbDisclosureTable *table)
{
  PlumbDisclosureNetwork *self = g_new0 (PlumbDisclosureNetwork, 1);

  self->n_arcs = (table->n_rows + 1) * table->width;
  self->n_nodes = table->n_columns == 0 ? 2 : table->n_rows + 1 + table->width;
  self->arcs = g_new0 (PlumbDisclosureArc, self->n_arcs);
  self->first = g_new0 (guint, self->n_nodes + 1);
  self->list = g_new (guint, 2 * (gsize) self->n_arcs);
  self->open = g_ptr_array_new_full (self->n_nodes, (GDestroyNotify) g_array_unref);
  self->via = g_new0 (guint, self->n_nodes);
  self->queue = g_new (guint, self->n_nodes);
  self->trail = g_array_new (FALSE, FALSE, sizeof (Step));
  self->work = PLUMB_DISCLOSURE_WORK;

  for (guint i = 0; i < self->n_nodes; i++)
    g_ptr_array_add (self->open, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->n_arcs; i++)
    {
      find_nodes (table, i, &self->arcs[i].tail, &self->arcs[i].head);
      self->arcs[i].flow = table->cells[i].count;
    }
  list_arcs (self);
  for (guint i = 0; i < self->n_arcs; i++)
    {
      PlumbDisclosureReason reason = table->cells[i].reason;
      gint64 low, high;

      if (reason == PLUMB_DISCLOSURE_SHOWN || reason == PLUMB_DISCLOSURE_NOTHING)
        continue;
      plumb_disclosure_bounds (table, reason, &low, &high);
      plumb_disclosure_network_open (self, i, low, high);
    }
  return self;
}

void
plumb_disclosure_network_free (PlumbDisclosureNetwork *self)
{
  g_free (self->arcs);
  g_free (self->first);
  g_free (self->list);
  g_ptr_array_unref (self->open);
  g_free (self->via);
  g_free (self->queue);
  g_array_unref (self->trail);
  g_free (self);
}

void
plumb_disclosure_network_open (PlumbDisclosureNetwork *self, guint index, gint64 low, gint64 high)
{
  PlumbDisclosureArc *arc = &self->arcs[index];

  g_return_if_fail (!arc->open);
  arc->open = TRUE;
  arc->low = low;
  arc->high = high;
  g_array_append_val (g_ptr_array_index (self->open, arc->tail), index);
  g_array_append_val (g_ptr_array_index (self->open, arc->head), index);
}

void
plumb_disclosure_network_close (PlumbDisclosureNetwork *self, guint index)
{
  const guint ends[] = { self->arcs[index].tail, self->arcs[index].head };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GArray *open = g_ptr_array_index (self->open, ends[i]);

      g_return_if_fail (open->len > 0 && g_array_index (open, guint, open->len - 1) == index);
      g_array_set_size (open, open->len - 1);
    }
  self->arcs[index].open = FALSE;
}

void
plumb_disclosure_network_undo (PlumbDisclosureNetwork *self)
{
  for (guint i = self->trail->len; i > 0; i--)
    {
      const Step *step = &g_array_index (self->trail, Step, i - 1);

      self->arcs[step->index].flow -= step->by;
    }
  g_array_set_size (self->trail, 0);
}

/* How much more can go through @arc from the node @from to its other one. */
static gint64
room (const PlumbDisclosureArc *arc, guint from)
{
  return arc->tail == from ? arc->high - arc->flow : arc->flow - arc->low;
}

/* Finds a shortest path of open arcs with room, from the node @from to @to or, where that is no node, to one that has
 * less than nothing in @excess.
 *
 * Returns: the node it leads to; @from when there is none or the work is used up. */
static guint
find_path (PlumbDisclosureNetwork *self, guint from, guint to, guint skip, const gint64 *excess)
{
  guint n = 0;

  memset (self->via, 0, self->n_nodes * sizeof *self->via);
  self->work -= self->n_nodes / 8;
  self->queue[n++] = from;
  for (guint at = 0; at < n && self->work >= 0; at++)
    {
      guint node = self->queue[at];
      const GArray *open = g_ptr_array_index (self->open, node);

      for (guint i = 0; i < open->len; i++)
        {
          guint index = g_array_index (open, guint, i);
          const PlumbDisclosureArc *arc = &self->arcs[index];
          guint next = arc->tail == node ? arc->head : arc->tail;

          self->work--;
          if (next == from || self->via[next] != 0 || index == skip || room (arc, node) <= 0)
            continue;
          self->via[next] = index + 1;
          if (next == to || (excess != NULL && excess[next] < 0))
            return next;
          self->queue[n++] = next;
        }
    }
  return from;
}

/* Changes the flow of an arc by @by, to be undone. */
static void
step_arc (PlumbDisclosureNetwork *self, guint index, gint64 by)
{
  Step step = { .index = index, .by = by };

  self->arcs[index].flow += by;
  g_array_append_val (self->trail, step);
}

/* Pushes @most, or what there is room for, along the path that was found. Returns: how much. */
static gint64
augment (PlumbDisclosureNetwork *self, guint from, guint to, gint64 most)
{
  gint64 by = most;

  for (guint node = to; node != from;)
    {
      const PlumbDisclosureArc *arc = &self->arcs[self->via[node] - 1];
      guint before = arc->tail == node ? arc->head : arc->tail;

      by = MIN (by, room (arc, before));
      node = before;
    }
  for (guint node = to; node != from;)
    {
      guint index = self->via[node] - 1;
      gboolean forward = self->arcs[index].head == node;

      step_arc (self, index, forward ? by : -by);
      node = forward ? self->arcs[index].tail : self->arcs[index].head;
    }
  return by;
}

/* Pushes flow from the node @from to the node @to through open arcs but @skip. Returns: @most, or the greatest flow. */
static gint64
push (PlumbDisclosureNetwork *self, guint from, guint to, guint skip, gint64 most)
{
  gint64 pushed = 0;

  while (pushed < most && find_path (self, from, to, skip, NULL) == to)
    pushed += augment (self, from, to, most - pushed);
  return pushed;
}

gboolean
plumb_disclosure_network_balance (PlumbDisclosureNetwork *self)
{
  g_autofree gint64 *excess = g_new0 (gint64, self->n_nodes);

  for (guint i = 0; i < self->n_arcs; i++)
    {
      excess[self->arcs[i].head] += self->arcs[i].flow;
      excess[self->arcs[i].tail] -= self->arcs[i].flow;
    }
  for (guint node = 0; node < self->n_nodes; node++)
    while (excess[node] > 0)
      {
        guint to = find_path (self, node, self->n_nodes, self->n_arcs, excess);
        gint64 by;

        if (to == node)
          return FALSE;
        by = augment (self, node, to, MIN (excess[node], -excess[to]));
        excess[node] -= by;
        excess[to] += by;
      }
  g_array_set_size (self->trail, 0);
  return TRUE;
}

gint64
plumb_disclosure_network_slack (PlumbDisclosureNetwork *self, guint index, gboolean up, gint64 most)
{
  const PlumbDisclosureArc *arc = &self->arcs[index];
  gint64 asked = MIN (most, up ? arc->high - arc->flow : arc->flow - arc->low);

  /* More through the cell has to come back from its head to its tail. */
  return up ? push (self, arc->head, arc->tail, index, asked) : push (self, arc->tail, arc->head, index, asked);
}
