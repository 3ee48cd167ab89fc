/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of text as an HTML table: for a page, and for the clipboard.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** plumb_html_append_element: appends @text, escaped, between <@tag> and its end; @attributes, which are not escaped,
 * are empty or begin with a blank. */
void plumb_html_append_element (GString *out, const char *tag, const char *attributes, const char *text);

/**
 * plumb_html_append_table:
 * @rows: (element-type GStrv): the first heads the columns, the first cell of every other one its row; at least one
 * @caption: what the table is of
 *
 * Appends a `<table>` whose heads say with `scope` what they head; every text is escaped.
 */
void plumb_html_append_table (GString *out, GPtrArray *rows, const char *caption);

/**
 * plumb_html_write:
 * @rows: as of plumb_html_append_table()
 * @caption: likewise
 * @remark: (nullable): stands in every row in a last column called `data`
 *
 * A table by itself that a text processor or a spreadsheet takes from the clipboard: UTF-8, which it says, and cells as
 * plumb_csv_write() writes them, as a spreadsheet would run formulas out of HTML too.
 *
 * Returns: (transfer full):
 */
GBytes *plumb_html_write (GPtrArray *rows, const char *caption, const char *remark);

G_END_DECLS
