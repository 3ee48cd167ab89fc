/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table with totals as a network: each row and each column is a node, each cell an arc, and every table that has the
 * same totals a circulation.
 *
 * A cell flows from its row to its column; the total of a column back from the column to the row of totals, the total
 * of a row from the column of totals to the row, and the grand total from the row of totals to the column of totals.
 * What flows into a node then flows out of it exactly when the cells add up. An attacker knows the flow of the arcs
 * that are shown and bounds for the others, so what a hidden cell can be is a question of greatest flow, which whole
 * numbers answer exactly: the matrix of a network is totally unimodular.
 *
 * Source: Cox, L.H. (1995), Network models for complementary cell suppression, Journal of the American Statistical
 * Association 90, 1453-1462; Kelly, Golden and Assad (1992), Cell suppression: disclosure protection for sensitive
 * tabular data, Networks 22, 397-417.
 */
#pragma once

#include "plumb-disclosure-table.h"

G_BEGIN_DECLS

/** PLUMB_DISCLOSURE_UNBOUNDED: upper bound of a count of which nothing is known; far above any sum of counts. */
#define PLUMB_DISCLOSURE_UNBOUNDED (G_MAXINT64 / 4)

/**
 * PlumbDisclosureArc:
 * @flow: the count of the cell, which pushing changes until it is undone
 * @open: the attacker does not know it: it can be @low to @high; the flow of another arc never changes
 */
typedef struct
{
  guint tail;
  guint head;
  gint64 flow;
  gint64 low;
  gint64 high;
  gboolean open;
} PlumbDisclosureArc;

/**
 * PlumbDisclosureNetwork:
 * @arcs: (array length=n_arcs): by the number of the cell
 * @first: (array): where the arcs of each node begin in @list; one more than nodes
 * @open: (element-type GArray): of each node the numbers of its open arcs
 * @work: how many arcs may still be looked at; below 0 every search gives up
 */
typedef struct
{
  guint n_nodes;
  guint n_arcs;
  PlumbDisclosureArc *arcs;
  guint *first;
  guint *list;
  GPtrArray *open;
  gint64 work;

  /* Of the search under way */
  guint *via; /* arc by which each node was reached, plus 1; 0 where it was not */
  guint *queue;
  GArray *trail; /* of steps, to be undone */
} PlumbDisclosureNetwork;

/** PLUMB_DISCLOSURE_WORK: arcs that one task looks at before it gives up; a second or two. */
#define PLUMB_DISCLOSURE_WORK G_GINT64_CONSTANT (400000000)

/** plumb_disclosure_network_new: Returns: (transfer full): the network of @table with its counts; open are the cells
 * that are hidden, within what their reason gives away. */
PlumbDisclosureNetwork *plumb_disclosure_network_new (const PlumbDisclosureTable *table);
void plumb_disclosure_network_free (PlumbDisclosureNetwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDisclosureNetwork, plumb_disclosure_network_free)

/**
 * plumb_disclosure_bounds:
 * @low: (out): the least that a hidden cell with @reason can be for one who reads the reason
 * @high: (out): the most
 *
 * True zeros are shown, so that a hidden cell is at least 1. A small one is known to be at most the rule's @hidden_to
 * and one that protects to be more; of a total and of a cell hidden before nothing else is known.
 */
void
plumb_disclosure_bounds (const PlumbDisclosureTable *table, PlumbDisclosureReason reason, gint64 *low, gint64 *high);

/** plumb_disclosure_network_open: the attacker knows of the arc @index no more than the two bounds. */
void plumb_disclosure_network_open (PlumbDisclosureNetwork *self, guint index, gint64 low, gint64 high);

/** plumb_disclosure_network_close: takes back the last plumb_disclosure_network_open(), which was of @index. */
void plumb_disclosure_network_close (PlumbDisclosureNetwork *self, guint index);

/** plumb_disclosure_network_undo: all flows as they were before anything was pushed. */
void plumb_disclosure_network_undo (PlumbDisclosureNetwork *self);

/** plumb_disclosure_network_balance: changes the open flows, within their bounds, until all cells add up; FALSE when
 * they cannot. */
gboolean plumb_disclosure_network_balance (PlumbDisclosureNetwork *self);

/**
 * plumb_disclosure_network_slack:
 * @up: how much the cell could be more, else how much less
 * @most: how much is asked for
 *
 * Returns: by how much the cell @index can differ from its count, up to @most. What was pushed for it stays until it is
 * undone.
 */
gint64 plumb_disclosure_network_slack (PlumbDisclosureNetwork *self, guint index, gboolean up, gint64 most);

G_END_DECLS
