/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape beside the word for a status against target: a disc, a triangle, a square or a ring. It never stands
 * without its word.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-status.h"

G_BEGIN_DECLS

/** plumb_target_mark_show: @image has the shape of @status and the style class `good`, `warn`, `bad` or `neutral`; it
 * is not visible where the status has no shape. */
void plumb_target_mark_show (GtkImage *image, const PlumbTargetStatus *status);

G_END_DECLS
