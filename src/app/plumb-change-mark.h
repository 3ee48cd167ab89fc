/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape beside the word for a change: a triangle, a hollow one, a dash or a dot. It never stands without its word.
 */
#pragma once

#include <gtk/gtk.h>

#include "plumb-change.h"

G_BEGIN_DECLS

/** plumb_change_mark_show: @image has the shape of @change and the style class `good`, `bad` or `neutral`. */
void plumb_change_mark_show (GtkImage *image, const PlumbChange *change);

/**
 * plumb_change_mark_reason:
 * @latest: (nullable): the observation the change led to
 *
 * Returns: (transfer full): plumb_change_reason(); where there is no value the reason for that. May be empty.
 */
char *
plumb_change_mark_reason (const PlumbChange *change, const PlumbObservation *latest, const PlumbIndicator *indicator);

G_END_DECLS
