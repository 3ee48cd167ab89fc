/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A CSV file with one count a row and column category, as a table to be protected.
 */
#pragma once

#include "plumb-disclosure-table.h"
#include "plumb-state.h"

G_BEGIN_DECLS

/**
 * PlumbCount:
 * One row of the file.
 *
 * @row: number of its row in the table; that of the totals for `Total`
 * @column: number of its column, as @row; 0 in a one-way table
 * @row_name: as the file writes it
 * @column_name: empty in a one-way table
 * @state: the marker that stands for the count, %PLUMB_STATE_NUMBER where there is one
 * @count: 0 where there is none
 */
typedef struct
{
  guint line;
  guint row;
  guint column;
  char *row_name;
  char *column_name;
  PlumbState state;
  gint64 count;
} PlumbCount;

/**
 * PlumbCountFile:
 * @counts: (element-type PlumbCount): in the order of the file
 * @table: completed
 */
typedef struct
{
  GArray *counts;
  PlumbDisclosureTable *table;
} PlumbCountFile;

/**
 * plumb_count_file_read:
 * @row_column: name of the column with the categories of the rows, of which `Total` in any case is no category
 * @column_column: (nullable): the same for the columns; a one-way table where %NULL
 * @count_column: name of the column with the counts: whole numbers or markers. `c` and `*` are hidden counts; other
 * markers are none, and a total that has one is worked out
 *
 * Every row has to be there with every column, and totals with all or with none.
 *
 * Returns: (transfer full) (nullable):
 * Errors: #PlumbIntakeError with file, line, column and value
 */
PlumbCountFile *plumb_count_file_read (const char *path,
                                       const char *row_column,
                                       const char *column_column,
                                       const char *count_column,
                                       const PlumbDisclosureRule *rule,
                                       GError **error);
void plumb_count_file_free (PlumbCountFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCountFile, plumb_count_file_free)

G_END_DECLS
