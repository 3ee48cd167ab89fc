/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that greets, and the page that says why a file cannot be shown: a sentence and the ways on.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_WELCOME_PAGE (plumb_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbWelcomePage, plumb_welcome_page, PLUMB, WELCOME_PAGE, AdwBin)

/** plumb_welcome_page_greet: the first page of a reader who has opened nothing yet. */
void plumb_welcome_page_greet (PlumbWelcomePage *self);

/** plumb_welcome_page_opening: says that the file @path is being opened. */
void plumb_welcome_page_opening (PlumbWelcomePage *self, const char *path);

/** plumb_welcome_page_migrating: says that the file @path is being brought up to date. */
void plumb_welcome_page_migrating (PlumbWelcomePage *self, const char *path);

/** plumb_welcome_page_empty: says that the warehouse @path has no figures yet and how they come in. */
void plumb_welcome_page_empty (PlumbWelcomePage *self, const char *path);

/** plumb_welcome_page_fail: says why the file @path could not be opened; @error a #PlumbWarehouseError or another. One
 * that an older Plumbline made can be brought up to date from here. */
void plumb_welcome_page_fail (PlumbWelcomePage *self, const char *path, const GError *error);

/** plumb_welcome_page_title: Returns: (transfer none): what stands in large letters. */
const char *plumb_welcome_page_title (PlumbWelcomePage *self);

G_END_DECLS
