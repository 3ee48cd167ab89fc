/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV as RFC 4180 has it, with line feeds.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_csv_append_row:
 * @cells: (array zero-terminated=1): UTF-8; quoted where they hold a comma, a quote or a line break
 */
void plumb_csv_append_row (GString *text,
                           const char *const *cells);

G_END_DECLS
