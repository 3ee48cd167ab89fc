/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ctrl-C as a cancellation, so that what is under way is taken back instead of broken off.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * plumb_interrupt_cancellable:
 * Returns: (transfer full): cancelled at the first SIGINT or SIGTERM that comes from now on; a second one ends the
 * program at once. Call it once, before there are other threads.
 */
GCancellable *plumb_interrupt_cancellable (void);

G_END_DECLS
