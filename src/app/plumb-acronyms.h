/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acronyms of the field, so that a search for CLA finds children looked after.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_acronym_phrases:
 * @acronym: in lower case
 *
 * Returns: (transfer none) (nullable): the phrases it stands for, in lower case, %NULL-terminated; %NULL when it is no
 * acronym known here.
 */
const char *const *plumb_acronym_phrases (const char *acronym);

G_END_DECLS
