/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file on its way into the warehouse: what it is, and then what became of it.
 */
#pragma once

#include <adwaita.h>

#include "plumb-loader.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_FILE_CARD (plumb_file_card_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFileCard, plumb_file_card, PLUMB, FILE_CARD, AdwBin)

/** plumb_file_card_new: Returns: (transfer floating): a card that looks at the file @path. */
GtkWidget *plumb_file_card_new (const char *path);

/** plumb_file_card_path: Returns: (transfer none). */
const char *plumb_file_card_path (PlumbFileCard *self);

/** plumb_file_card_busy: whether the file is still being looked at. */
gboolean plumb_file_card_busy (PlumbFileCard *self);

/** plumb_file_card_waits: whether the file has yet to be loaded: it was neither loaded nor refused. */
gboolean plumb_file_card_waits (PlumbFileCard *self);

/** plumb_file_card_unchecked: whether it was looked at, and nobody has said yet what loading it would do. */
gboolean plumb_file_card_unchecked (PlumbFileCard *self);

/** plumb_file_card_expect: says what loading the file would do, from a dry run. */
void plumb_file_card_expect (PlumbFileCard *self, const PlumbLoaded *loaded);

/** plumb_file_card_show: says what became of the file. */
void plumb_file_card_show (PlumbFileCard *self, const PlumbLoaded *loaded);

/** plumb_file_card_summary: Returns: (transfer none): what the card says of the file, in a line. */
const char *plumb_file_card_summary (PlumbFileCard *self);

G_END_DECLS
