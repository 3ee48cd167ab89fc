/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The length of time that a wording means, so that bands of time stand in their order and not in that of the alphabet.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_duration_parse:
 * @text: as a return words a band: `3 months or less`, `More than 3 months to 6 months`, `1 year, less than 2 years`,
 * `2 years or more`, `6–12 months`, `under one week`; in English, as the returns are
 * @from: (out): where the band begins, in days; 0 where it has no lower end
 * @to: (out): where it ends, in days; INFINITY where it has no upper end
 *
 * A number without a unit has that of the next number; a month has 365.25 / 12 days, a year 365.25.
 *
 * Returns: %FALSE where @text names no length of time; nothing is set then
 */
gboolean plumb_duration_parse (const char *text, double *from, double *to);

/**
 * plumb_duration_compare: two wordings, the shorter band first; what is no length of time comes last, and two of these
 * are the same. Negative, 0 or positive.
 */
int plumb_duration_compare (const char *one, const char *other);

G_END_DECLS
