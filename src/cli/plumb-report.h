/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of a load as a table: the same while it is loaded and when it is read again later.
 */
#pragma once

#include "plumb-problem.h"
#include "plumb-table.h"

G_BEGIN_DECLS

/** plumb_report_table_new: Returns: (transfer full): with the columns of a report. */
PlumbTable *plumb_report_table_new (void);

/**
 * plumb_report_add:
 * @file_name: without its folder
 * @problems: (element-type PlumbProblem)
 *
 * One row a problem.
 */
void plumb_report_add (PlumbTable *table, const char *file_name, GPtrArray *problems);

G_END_DECLS
