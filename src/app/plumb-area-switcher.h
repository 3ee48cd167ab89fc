/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button with the area's name; its popover lists the areas and finds them by name, number or GSS code as one types.
 */
#pragma once

#include <adwaita.h>

#include "plumb-area.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_AREA_SWITCHER (plumb_area_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PlumbAreaSwitcher, plumb_area_switcher, PLUMB, AREA_SWITCHER, AdwBin)

/** plumb_area_switcher_set_areas: @areas (element-type PlumbArea) (nullable): what is offered, in this order. */
void plumb_area_switcher_set_areas (PlumbAreaSwitcher *self, GPtrArray *areas);

/** plumb_area_switcher_set_area: @area (nullable): the one whose name is on the button. Does not emit `chosen`. */
void plumb_area_switcher_set_area (PlumbAreaSwitcher *self, const PlumbArea *area);

/** plumb_area_switcher_open: opens the popover. */
void plumb_area_switcher_open (PlumbAreaSwitcher *self);

G_END_DECLS
