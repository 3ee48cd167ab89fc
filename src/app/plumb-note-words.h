/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of a figure, in words: what it is about, what it says, and where it comes from.
 */
#pragma once

#include "plumb-commentary.h"

G_BEGIN_DECLS

/** plumb_note_heading: Returns: (transfer full): the period it is about, and for a remark on the chart what it is. */
char *plumb_note_heading (const PlumbCommentary *note);

/** plumb_note_text: Returns: (transfer full): a line for each part that is there; an action whose day is over on the
 * Julian day @today says so. */
char *plumb_note_text (const PlumbCommentary *note, guint32 today);

/** plumb_note_origin: Returns: (transfer full): when it was written, or which file brought it. */
char *plumb_note_origin (const PlumbCommentary *note);

/** plumb_note_is_written: whether a person wrote it in the window. */
gboolean plumb_note_is_written (const PlumbCommentary *note);

G_END_DECLS
