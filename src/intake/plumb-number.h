/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell that should hold a figure: a number as people print it, a marker, or nothing.
 */
#pragma once

#include "plumb-state.h"

G_BEGIN_DECLS

/**
 * PlumbCellKind:
 * @PLUMB_CELL_ABSENT: there is no such column
 * @PLUMB_CELL_EMPTY: nothing but blanks
 * @PLUMB_CELL_STATE: a marker such as `c`
 * @PLUMB_CELL_BAD: neither number nor marker
 */
typedef enum
{
  PLUMB_CELL_ABSENT,
  PLUMB_CELL_EMPTY,
  PLUMB_CELL_NUMBER,
  PLUMB_CELL_STATE,
  PLUMB_CELL_BAD
} PlumbCellKind;

/**
 * PlumbCell:
 * @number: NAN unless @kind is %PLUMB_CELL_NUMBER
 * @state: %PLUMB_STATE_NUMBER unless @kind is %PLUMB_CELL_STATE
 * @decimals: figures printed behind the point
 */
typedef struct
{
  PlumbCellKind kind;
  double number;
  PlumbState state;
  int decimals;
} PlumbCell;

/**
 * plumb_number_parse:
 * @text: `1234`, `1,234.5`, `-3`, `−3`, `.5`; and `12%` where @percent. No exponents, no hexadecimal, no `nan`: a
 * spreadsheet that printed such a thing meant something else
 * @number: (out): set on success only
 * @decimals: (out): set on success only
 */
gboolean plumb_number_parse (const char *text, gboolean percent, double *number, int *decimals);

/** plumb_cell_parse: what @text says; @percent as in plumb_number_parse(). */
PlumbCell plumb_cell_parse (const char *text, gboolean percent);

/** plumb_cell_parse_months: as plumb_cell_parse() for a time in `years:months`, `01:10` for 22; a plain number is none
 * and no more than 11 months are without a year. */
PlumbCell plumb_cell_parse_months (const char *text);

G_END_DECLS
