/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of counts as short texts, for the tests of disclosure control.
 */
#pragma once

#include "plumb-disclosure-table.h"

/**
 * disclosure_table_parse:
 * @text: rows separated by `|`, cells by a blank, totals last; one cell a row is a one-way table. A cell is a count,
 * `c` for hidden before, `z` for nothing, `.` for a total that was not given
 *
 * Returns: (transfer full): completed, or not where it does not add up.
 */
PlumbDisclosureTable *disclosure_table_parse (const PlumbDisclosureRule *rule, const char *text);

/** disclosure_table_print: Returns: (transfer full): as it was parsed, each hidden cell as the letter of its reason:
 * `b`efore, `s`mall, `p`rotects, `t`otal. */
char *disclosure_table_print (const PlumbDisclosureTable *table);
