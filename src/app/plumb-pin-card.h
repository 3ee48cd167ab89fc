/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pinned chart with its caption, which can be moved, opened and taken off the list.
 */
#pragma once

#include <adwaita.h>

#include "plumb-pin-board.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_PIN_CARD (plumb_pin_card_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPinCard, plumb_pin_card, PLUMB, PIN_CARD, AdwBin)

/** plumb_pin_card_new: @board (transfer none): the pin at @position of it. Returns: (transfer floating). */
GtkWidget *plumb_pin_card_new (PlumbPinBoard *board, guint position);

/** plumb_pin_card_item: Returns: (transfer none): what is shown. */
PlumbPinItem *plumb_pin_card_item (PlumbPinCard *self);

G_END_DECLS
