/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons that lead to the pages of the window: in its header, or at its foot where it is narrow.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_PAGE_SWITCHER (plumb_page_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPageSwitcher, plumb_page_switcher, PLUMB, PAGE_SWITCHER, AdwBin)

/** plumb_page_switcher_offer_data: whether the page of the data is among them. */
void plumb_page_switcher_offer_data (PlumbPageSwitcher *self, gboolean offer);

G_END_DECLS
