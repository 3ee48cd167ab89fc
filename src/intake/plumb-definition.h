/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The definition of an indicator as a file writes it, one text after the other.
 */
#pragma once

#include "plumb-indicator.h"

G_BEGIN_DECLS

/**
 * plumb_definition_set:
 * @fields: which borrows @text, as its texts are not written to
 * @key: `id`, `name`, `theme`, `unit`, `decimals`, `polarity`, `numerator`, `denominator`, `source_return`, `calendar`
 * or `plain`
 * @text: may be empty where the definition may be without
 *
 * Returns: (transfer none) (nullable): what is wrong with @text and what to do, a sentence; %NULL when it was taken
 */
const char *plumb_definition_set (PlumbIndicator *fields, const char *key, const char *text);

/** plumb_definition_keys: (array zero-terminated=1): the keys of plumb_definition_set(). */
extern const char *const plumb_definition_keys[];

G_END_DECLS
