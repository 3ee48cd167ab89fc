/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two files of the Local Authority Interactive Tool have in common: how a measure is called here.
 */
#pragma once

#include "plumb-indicator.h"

G_BEGIN_DECLS

/** plumb_lait_id: Returns: (transfer full): the id of the measure @short_name: `lait_` and the name in small letters,
 * digits and low lines, a percentage sign as `pc`, so that `LAC_ceased_SGO%` and `LAC_ceased_SGO` are two. */
char *plumb_lait_id (const char *short_name);

/** plumb_lait_theme: Returns: (transfer full): the theme of the measures of @topic, apart from the program's own. */
char *plumb_lait_theme (const char *topic);

/** plumb_lait_base: Returns: (transfer none): what measures that are no totals are out of, which the tool does not say
 * in a column of its own. */
const char *plumb_lait_base (void);

G_END_DECLS
