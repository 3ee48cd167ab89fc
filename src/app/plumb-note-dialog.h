/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog in which a person writes of a figure: commentary with its action, a note on the chart, or a break. It
 * stays with all that was typed until that is saved, or the reader agrees to lose it.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator-facts.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_NOTE_DIALOG (plumb_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNoteDialog, plumb_note_dialog, PLUMB, NOTE_DIALOG, AdwWindow)

/**
 * plumb_note_dialog_new:
 * @facts: of the indicator and the area, with what was said so far
 * @periods: (element-type PlumbPeriod): the periods to choose from, in the order of time
 * @remark: what is written; of a remark on the chart either kind may be chosen
 * @period: the one to begin with, which may be another one; PLUMB_PERIOD_NONE for the last of them
 *
 * Returns: (transfer none): to be presented; for something new
 */
PlumbNoteDialog *plumb_note_dialog_new (GtkWindow *parent,
                                        PlumbSession *session,
                                        PlumbIndicatorFacts *facts,
                                        GArray *periods,
                                        PlumbRemark remark,
                                        PlumbPeriod period);

/** plumb_note_dialog_edit: has what @note says changed, and not something new written. */
void plumb_note_dialog_edit (PlumbNoteDialog *self, const PlumbCommentary *note);

/** plumb_note_dialog_busy: whether it is being saved. */
gboolean plumb_note_dialog_busy (PlumbNoteDialog *self);

G_END_DECLS
