/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table on standard output: aligned for people, CSV or JSON for programs.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLUMB_FORMAT_TEXT,
  PLUMB_FORMAT_CSV,
  PLUMB_FORMAT_JSON
} PlumbFormat;

typedef struct _PlumbTable PlumbTable;

/**
 * plumb_table_new:
 * @columns: (array zero-terminated=1): names; one that begins with `#` holds numbers: right-aligned, and numbers in
 * JSON
 *
 * Returns: (transfer full):
 */
PlumbTable *plumb_table_new (const char *const *columns);
void plumb_table_free (PlumbTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTable, plumb_table_free)

/** plumb_table_add: one row, as many strings as there are columns; a %NULL is an empty cell. */
void plumb_table_add (PlumbTable *self, ...);

/** plumb_table_take: one row whose cells the table takes over. */
void plumb_table_take (PlumbTable *self, GStrv cells);

/** plumb_table_add_heading: a line of its own above the rows that follow, with an empty one before it. */
void plumb_table_add_heading (PlumbTable *self, const char *text);

/** plumb_table_print: the table on standard output; as text without what would steer a terminal. Last call. */
void plumb_table_print (PlumbTable *self, PlumbFormat format);

G_END_DECLS
