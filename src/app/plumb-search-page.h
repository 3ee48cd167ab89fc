/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that finds: indicators, authorities, acronyms and commands by a typed text.
 */
#pragma once

#include <adwaita.h>

#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SEARCH_PAGE (plumb_search_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSearchPage, plumb_search_page, PLUMB, SEARCH_PAGE, AdwBin)

/** plumb_search_page_set_session: @session (nullable): where indicators and authorities come from; without one there
 * are commands and acronyms only. */
void plumb_search_page_set_session (PlumbSearchPage *self, PlumbSession *session);

/** plumb_search_page_find: puts @text into the entry, with the focus in it. */
void plumb_search_page_find (PlumbSearchPage *self, const char *text);

/** plumb_search_page_n_found: how many results there are; plumb_search_page_title() is the name of that at @index, from
 * 0, %NULL where there is none. */
guint plumb_search_page_n_found (PlumbSearchPage *self);
const char *plumb_search_page_title (PlumbSearchPage *self, guint index);

/** plumb_search_page_activate: opens the result at @index, as Enter does. */
void plumb_search_page_activate (PlumbSearchPage *self, guint index);

G_END_DECLS
