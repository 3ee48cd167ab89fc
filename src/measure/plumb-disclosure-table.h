/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of counts with its totals: what is in each cell, and whether it is shown.
 */
#pragma once

#include "plumb-disclosure-rule.h"

G_BEGIN_DECLS

#define PLUMB_DISCLOSURE_ERROR (plumb_disclosure_error_quark ())
GQuark plumb_disclosure_error_quark (void);

/**
 * PlumbDisclosureError:
 * @PLUMB_DISCLOSURE_ERROR_TOTAL: a total is not the sum of its cells
 * @PLUMB_DISCLOSURE_ERROR_HIDDEN: no counts in the place of those hidden before give the totals
 * @PLUMB_DISCLOSURE_ERROR_OPEN: a hidden count can be told from what is shown, more closely than the rule allows
 */
typedef enum
{
  PLUMB_DISCLOSURE_ERROR_TOTAL,
  PLUMB_DISCLOSURE_ERROR_HIDDEN,
  PLUMB_DISCLOSURE_ERROR_OPEN
} PlumbDisclosureError;

/**
 * PlumbDisclosureReason:
 * Why a cell is as it is. A reader sees it beside the cell, so it is part of what gives a count away: it is the same
 * for every total, whatever its size.
 *
 * @PLUMB_DISCLOSURE_SHOWN: the count is shown; a true zero is
 * @PLUMB_DISCLOSURE_NOTHING: there is no count there, and it adds nothing
 * @PLUMB_DISCLOSURE_BEFORE: hidden already in what was given; its count is known to nobody
 * @PLUMB_DISCLOSURE_SMALL: hidden for its size: primary suppression
 * @PLUMB_DISCLOSURE_PROTECTS: not small, and hidden so that another cell cannot be told: secondary suppression
 * @PLUMB_DISCLOSURE_TOTAL: a total that is hidden for its size or to protect its cells; which of the two is not said
 */
typedef enum
{
  PLUMB_DISCLOSURE_SHOWN,
  PLUMB_DISCLOSURE_NOTHING,
  PLUMB_DISCLOSURE_BEFORE,
  PLUMB_DISCLOSURE_SMALL,
  PLUMB_DISCLOSURE_PROTECTS,
  PLUMB_DISCLOSURE_TOTAL
} PlumbDisclosureReason;

/** PLUMB_DISCLOSURE_MAX_COUNT: no count is greater, so that no sum overflows. */
#define PLUMB_DISCLOSURE_MAX_COUNT G_GINT64_CONSTANT (1000000000)

/**
 * PlumbDisclosureCell:
 * @count: 0 where there is none; where it was hidden before, one that the totals allow
 * @given: it was set; a total that was not is worked out and counts as published elsewhere
 */
typedef struct
{
  PlumbDisclosureReason reason;
  gint64 count;
  gboolean given;
} PlumbDisclosureCell;

/**
 * PlumbDisclosureTable:
 * Cells by row and column, row after row. The last row holds the totals of the columns and the last column those of the
 * rows; a one-way table (@n_columns is 0) has one column, whose last row is the total.
 *
 * @n_rows: without the row of totals, at least 1
 * @n_columns: without the column of totals; 0 for a one-way table
 * @width: cells in a row, totals included
 * @cells: (array): (@n_rows + 1) times @width of them
 */
typedef struct
{
  const PlumbDisclosureRule *rule;
  guint n_rows;
  guint n_columns;
  guint width;
  PlumbDisclosureCell *cells;
  gint64 before_low; /* the least that a count hidden before can be: 1, or 0 where the totals do not allow it */
  gboolean complete;
} PlumbDisclosureTable;

/** plumb_disclosure_table_new: Returns: (transfer full): a table in which nothing is set. @rule is borrowed. */
PlumbDisclosureTable *plumb_disclosure_table_new (const PlumbDisclosureRule *rule, guint n_rows, guint n_columns);
void plumb_disclosure_table_free (PlumbDisclosureTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbDisclosureTable, plumb_disclosure_table_free)

/** plumb_disclosure_table_set_count: @count: 0 to %PLUMB_DISCLOSURE_MAX_COUNT. */
void plumb_disclosure_table_set_count (PlumbDisclosureTable *self, guint row, guint column, gint64 count);

/** plumb_disclosure_table_set_hidden: the cell is hidden already, for whatever reason. */
void plumb_disclosure_table_set_hidden (PlumbDisclosureTable *self, guint row, guint column);

/** plumb_disclosure_table_at: Returns: (transfer none): the cell; row @n_rows and column @n_columns are the totals. */
const PlumbDisclosureCell *plumb_disclosure_table_at (const PlumbDisclosureTable *self, guint row, guint column);

/** plumb_disclosure_table_is_total: whether the cell of the number @index is a total. */
gboolean plumb_disclosure_table_is_total (const PlumbDisclosureTable *self, guint index);

/**
 * plumb_disclosure_table_complete:
 * @at: (out) (optional): number of the total that is wrong, row times @width plus column; set with
 * #PLUMB_DISCLOSURE_ERROR_TOTAL only
 *
 * Works out the totals that were not set and finds counts for those hidden before that all totals allow. After it the
 * table may be protected and attacked, and no more cells may be set.
 *
 * Errors: #PLUMB_DISCLOSURE_ERROR_TOTAL, #PLUMB_DISCLOSURE_ERROR_HIDDEN
 */
gboolean plumb_disclosure_table_complete (PlumbDisclosureTable *self, guint *at, GError **error);

G_END_DECLS
