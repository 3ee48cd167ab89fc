/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of what readers see. Everything that depends on it comes from the translation, so that words, names of
 * months and the marks in a number are always of one language, and a machine without the files of a locale shows them
 * as well. What programs read (CSV, JSON, SVG, ids, periods as published) never depends on it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * plumb_locale_start:
 * Takes the language of the environment, before any text is asked for and any thread begins. Translations are those of
 * the build folder while the program runs from there, else the installed ones. Numbers of the C library keep their
 * point in every locale: nothing that is read or written by a program may change with it.
 */
void plumb_locale_start (void);

/** plumb_locale_month: Returns: the name of @month, 1 to 12, in the reader's language: `March`. */
const char *plumb_locale_month (guint month);

/** plumb_locale_short_month: as plumb_locale_month(), as short as a label has it: `Mar`. */
const char *plumb_locale_short_month (guint month);

/**
 * plumb_locale_stored:
 * @context: what @text is: `indicator`, `plain`, `theme`, `counted`, `unit`, `return`, `area`, `dimension`, `category`,
 * `neighbour set` or `closeness`
 * @text: as the warehouse has it
 *
 * What the indicators, areas, breakdowns and neighbours are called that come with the program is translated;
 * tools/list-names lists it. What anyone else wrote stays as written. Look a text up where it is read or put together,
 * not where it is drawn.
 *
 * Returns: @text in the reader's language; @text itself where there is none
 */
const char *plumb_locale_stored (const char *context, const char *text);

/**
 * plumb_locale_list:
 * @names: (array length=n): what they begin with decides on the word before the last in languages such as Welsh; that
 * the word may change them is not seen to, so names that are words of the language are better listed otherwise
 *
 * Returns: (transfer full): them as a list in a sentence: `A, B and C`; empty where there is none
 */
char *plumb_locale_list (const char *const *names, guint n);

/** plumb_locale_decimal_mark: Returns: what stands before the decimals of a number: `.`. */
const char *plumb_locale_decimal_mark (void);

/** plumb_locale_thousands_mark: Returns: what stands between thousands: `,`. */
const char *plumb_locale_thousands_mark (void);

G_END_DECLS
