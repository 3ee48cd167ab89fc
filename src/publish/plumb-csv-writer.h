/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of text as a CSV file that a spreadsheet opens without running any of it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_csv_write:
 * @rows: (element-type GStrv): the first heads the columns
 * @remark: (nullable): stands in every row in a last column called `data`
 *
 * UTF-8, CRLF, quoted where needed (RFC 4180). A cell that a spreadsheet would take for a formula, and that is no
 * number, gets an apostrophe in front.
 *
 * Returns: (transfer full):
 */
GBytes *plumb_csv_write (GPtrArray *rows, const char *remark);

/** plumb_csv_guard_cell: Returns: (transfer full): @printed as it may stand in a spreadsheet: without what keeps it on
 * one line of a chart, and with an apostrophe in front of what would be taken for a formula. */
char *plumb_csv_guard_cell (const char *printed);

/** plumb_csv_append_cell: appends @cell as it is, quoted where needed, for programs that read what they were promised.
 */
void plumb_csv_append_cell (GString *text, const char *cell);

G_END_DECLS
