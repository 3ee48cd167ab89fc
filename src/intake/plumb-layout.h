/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layout: one way in which a file says what it says. A new one is one file and one line in plumb-layout.c.
 */
#pragma once

#include "plumb-catalog.h"
#include "plumb-header.h"
#include "plumb-problems.h"

G_BEGIN_DECLS

/**
 * PlumbReading:
 * One file while it is read, inside a load: figures go to plumb_warehouse_add_fact().
 *
 * @file_name: without its folder, for messages
 * @header: its first row
 * @mapping_file: (nullable): path of a mapping that the user gave
 * @mapping: (nullable): name of the mapping in use, set by the layout
 * @edition: the last year in a cumulative release, set by the layout, else 0
 * @completes: it is a register that comes with the program, of which a warehouse that has an older one gets what it
 * lacks, and keeps what was defined otherwise
 */
typedef struct
{
  PlumbWarehouse *warehouse; /* Borrowed */
  const char *file_name;     /* Borrowed */
  const char *mapping_file;  /* Borrowed */
  PlumbHeader *header;
  PlumbProblems *problems;
  PlumbCatalog *catalog;
  char *mapping;
  int edition;
  gboolean completes;
} PlumbReading;

/**
 * PlumbLayout:
 * @name: as in #PlumbLoadReport
 * @repeats: columns may have the same name
 * @recognise: whether a file with @header is of this layout
 * @begin: finds the columns; Returns: (transfer full): the layout's own state; %NULL with @error when the file cannot
 * be read after all
 * @row: reads one row that is as long as the header; what is wrong with it goes to the reading's problems, and only a
 * failure of the warehouse is an error
 * @end: (nullable): after the last row
 * @store: (nullable): writes what is no fact, inside a load
 * @free: frees the state
 */
typedef struct
{
  const char *name;
  gboolean repeats;
  gboolean (*recognise) (const PlumbHeader *header);
  gpointer (*begin) (PlumbReading *reading, GError **error);
  gboolean (*row) (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error);
  gboolean (*end) (gpointer state, PlumbReading *reading, GError **error);
  gboolean (*store) (gpointer state, PlumbReading *reading, GError **error);
  void (*free) (gpointer state);
} PlumbLayout;

extern const PlumbLayout plumb_layout_ees;
extern const PlumbLayout plumb_layout_tidy;
extern const PlumbLayout plumb_layout_neighbours;
extern const PlumbLayout plumb_layout_neighbours_paired;
extern const PlumbLayout plumb_layout_groups;
extern const PlumbLayout plumb_layout_areas;
extern const PlumbLayout plumb_layout_codes;
extern const PlumbLayout plumb_layout_indicators;
extern const PlumbLayout plumb_layout_breaks;
extern const PlumbLayout plumb_layout_targets;
extern const PlumbLayout plumb_layout_commentary;
extern const PlumbLayout plumb_layout_budget;
extern const PlumbLayout plumb_layout_lait;
extern const PlumbLayout plumb_layout_lait_dictionary;

/**
 * plumb_layout_find:
 * Returns: (transfer none): the layout of a file with @header
 * Errors: #PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT
 */
const PlumbLayout *plumb_layout_find (const PlumbHeader *header, const char *file_name, GError **error);

/** plumb_layout_has: whether @header has every one of @columns (array zero-terminated=1). */
gboolean plumb_layout_has (const PlumbHeader *header, const char *const *columns);

/** plumb_layout_cell: Returns: (transfer none): the cell of @row in @column; the empty text where @column is -1. */
static inline const char *
plumb_layout_cell (const PlumbRow *row, int column)
{
  return column < 0 ? "" : row->cells[column];
}

/**
 * plumb_layout_read_indicator:
 * @id: what stands in @column of @row
 * @indicator: (out) (transfer none) (nullable): %NULL, with a fatal problem, when there is none with this id
 *
 * Errors: of the warehouse
 */
gboolean plumb_layout_read_indicator (PlumbReading *reading,
                                      const PlumbRow *row,
                                      const char *column,
                                      const char *id,
                                      PlumbIndicator **indicator,
                                      GError **error);

/**
 * plumb_layout_read_area:
 * @text: what stands in @column of @row
 * @key: (out): 0, with a fatal problem, when it is no area or fits several
 *
 * Errors: of the warehouse
 */
gboolean plumb_layout_read_area (PlumbReading *reading,
                                 const PlumbRow *row,
                                 const char *column,
                                 const char *text,
                                 gint64 *key,
                                 GError **error);

/** plumb_layout_read_period: what stands in @column of @row; %FALSE, with a fatal problem, when it is no period. */
gboolean plumb_layout_read_period (PlumbReading *reading,
                                   const PlumbRow *row,
                                   const char *column,
                                   const char *text,
                                   PlumbPeriod *period);

/**
 * plumb_layout_warn_unread:
 * @known: (array zero-terminated=1): the columns that the layout knows
 *
 * Warns of the columns of the file that nobody reads, so that a misspelt one does not go unseen.
 */
void plumb_layout_warn_unread (PlumbReading *reading, const char *const *known);

/** plumb_layout_join_names: Returns: (transfer full): @names as a list in a sentence, the first twelve and the number
 * of the others. */
char *plumb_layout_join_names (GPtrArray *names);

G_END_DECLS
