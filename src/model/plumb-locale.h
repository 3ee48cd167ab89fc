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

/** plumb_locale_decimal_mark: Returns: what stands before the decimals of a number: `.`. */
const char *plumb_locale_decimal_mark (void);

/** plumb_locale_thousands_mark: Returns: what stands between thousands: `,`. */
const char *plumb_locale_thousands_mark (void);

G_END_DECLS
