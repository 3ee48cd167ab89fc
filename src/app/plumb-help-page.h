/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help as a page: its topics, each of which opens.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_HELP_PAGE (plumb_help_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbHelpPage, plumb_help_page, PLUMB, HELP_PAGE, AdwBin)

/** plumb_help_page_show: opens the topic @id and puts the focus there; an empty one, or one that there is not, leaves
 * the topics as they are and goes to the first. */
void plumb_help_page_show (PlumbHelpPage *self, const char *id);

/** plumb_help_page_is_open: whether the topic at @index is open. */
gboolean plumb_help_page_is_open (PlumbHelpPage *self, guint index);

G_END_DECLS
