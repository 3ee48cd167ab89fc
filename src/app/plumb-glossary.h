/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acronyms of the field: what they mean, and what a search for one of them finds. A table that comes with the
 * program.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** plumb_glossary_list: Returns: (transfer none): all acronyms as they are written, in alphabetical order;
 * %NULL-terminated. */
const char *const *plumb_glossary_list (void);

/** plumb_glossary_meaning: Returns: (transfer none) (nullable): what @acronym, in any case, means; %NULL when it is
 * none that is known here. */
const char *plumb_glossary_meaning (const char *acronym);

/** plumb_glossary_phrases: Returns: (transfer none) (nullable): the phrases that @acronym, in any case, stands for, in
 * lower case; %NULL-terminated; %NULL when there are none. */
const char *const *plumb_glossary_phrases (const char *acronym);

/** plumb_glossary_markup: Returns: (transfer full): @text as markup in which each acronym, written as the table has it,
 * is a link `glossary:ACRONYM`. */
char *plumb_glossary_markup (const char *text);

G_END_DECLS
