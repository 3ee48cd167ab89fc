/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a breakdown, `dimension=category`, in its canonical order.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_breakdown_canonical:
 * @text: `dimension=category`, several joined by `;` in any order, blanks around the parts; empty for the total
 *
 * Returns: (transfer full) (nullable): the parts by dimension and without blanks around them; %NULL when a part has no
 * dimension or no category or a dimension is there twice
 */
char *plumb_breakdown_canonical (const char *text);

G_END_DECLS
