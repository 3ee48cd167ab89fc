/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a figure stands as JSON. The names of the members are a contract; README says what they hold.
 */
#pragma once

#include "plumb-sentences.h"

G_BEGIN_DECLS

/** plumb_describe_json_print: @standing, of @comparison, and its @sentences on standard output. */
void plumb_describe_json_print (const PlumbComparison *comparison, const PlumbStanding *standing, GPtrArray *sentences);

/** plumb_describe_missing: Returns: (transfer none): why one of the neighbours is not behind a statistic, translated.
 */
const char *plumb_describe_missing (const PlumbMissing *missing);

G_END_DECLS
