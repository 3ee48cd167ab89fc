/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of pinned charts as a page.
 */
#pragma once

#include <adwaita.h>

#include "plumb-pin-board.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_PINS_PAGE (plumb_pins_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPinsPage, plumb_pins_page, PLUMB, PINS_PAGE, AdwBin)

/** plumb_pins_page_set_board: @board (nullable): what is shown. */
void plumb_pins_page_set_board (PlumbPinsPage *self, PlumbPinBoard *board);

/** plumb_pins_page_n_cards: how many charts stand on the page. */
guint plumb_pins_page_n_cards (PlumbPinsPage *self);

G_END_DECLS
