/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a CSV file, each with the line it begins on.
 */
#pragma once

#include "plumb-input.h"

G_BEGIN_DECLS

/** Limits beyond which a file is no table that anybody made on purpose. */
#define PLUMB_CSV_MAX_CELL (1024 * 1024)
#define PLUMB_CSV_MAX_ROW (16 * 1024 * 1024)
#define PLUMB_CSV_MAX_COLUMNS 5000

/**
 * PlumbRow:
 * @cells: (array length=n): each a text that ends in a zero; unquoted ones without blanks around them
 * @line: on which the row begins, 1 for the first of the file
 */
typedef struct
{
  const char *const *cells;
  guint n;
  guint line;
} PlumbRow;

/** PlumbRowFunc: Returns: %FALSE with @error set to stop. */
typedef gboolean (*PlumbRowFunc) (const PlumbRow *row, gpointer data, GError **error);

/**
 * plumb_csv_read:
 * @function: called for each row in turn, on the thread of the caller; the row lives until it returns
 *
 * Reads @input to its end by RFC 4180: commas, quoted line breaks, doubled quotes; lines end in CR, LF or both.
 *
 * Errors: #PLUMB_INTAKE_ERROR_NOT_A_TABLE with the line, for zeros and control characters, a quote in the wrong place
 * or never closed, a cell, a row or a number of columns beyond the limits; those of plumb_input_read() and of @function
 */
gboolean
plumb_csv_read (PlumbInput *input, PlumbRowFunc function, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
