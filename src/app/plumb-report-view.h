/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of a load: each problem with its code, line, column, value and message, by severity.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_REPORT_VIEW (plumb_report_view_get_type ())
G_DECLARE_FINAL_TYPE (PlumbReportView, plumb_report_view, PLUMB, REPORT_VIEW, AdwBin)

/**
 * plumb_report_view_show:
 * @title: what the report is of
 * @problems: (element-type PlumbProblem) (nullable): %NULL hides the view
 * @n_problems: how many there were in all, where only so many are kept
 */
void plumb_report_view_show (PlumbReportView *self, const char *title, GPtrArray *problems, guint n_problems);

/** plumb_report_view_choose: as the drop-down does: 0 all, 1 errors, 2 warnings. */
void plumb_report_view_choose (PlumbReportView *self, guint severity);

/** plumb_report_view_n_rows: how many problems the chosen severity leaves. */
guint plumb_report_view_n_rows (PlumbReportView *self);

G_END_DECLS
