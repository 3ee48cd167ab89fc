/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A gallery: a folder of pictures with a page that shows them, for whoever wants to see what there is.
 */
#pragma once

#include "plumb-publish.h"

G_BEGIN_DECLS

/**
 * plumb_gallery_write:
 * @figures: (element-type PlumbFigure): of one area, at least one, each of another kind
 * @folder: made where it is not there; what it holds of the same names is replaced
 * @options: a width of 0 for the size that becomes each kind; what else it says is for all of them
 *
 * Writes `KIND.png` and `KIND.svg` of each, on all processors, and `index.html`: the title of each figure, its picture
 * with its sentence as the text for those who do not see it, where it comes from, and its table. The page needs no
 * network and no script. Same figures, same options, same bytes.
 *
 * Errors: #PlumbPublishError
 */
gboolean
plumb_gallery_write (GPtrArray *figures, const char *folder, const PlumbPublishOptions *options, GError **error);

G_END_DECLS
