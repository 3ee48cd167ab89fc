/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: its command line, its keys and its window.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_APPLICATION (plumb_application_get_type ())
G_DECLARE_FINAL_TYPE (PlumbApplication, plumb_application, PLUMB, APPLICATION, AdwApplication)

/** plumb_application_new: Returns: (transfer full): @flags are added to those it has, for tests. */
PlumbApplication *plumb_application_new (GApplicationFlags flags);

G_END_DECLS
