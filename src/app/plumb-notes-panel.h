/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of an indicator and is to be done, which targets are set, and how its figures were revised.
 */
#pragma once

#include <adwaita.h>

#include "plumb-indicator-facts.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_NOTES_PANEL (plumb_notes_panel_get_type ())
G_DECLARE_FINAL_TYPE (PlumbNotesPanel, plumb_notes_panel, PLUMB, NOTES_PANEL, AdwBin)

/** plumb_notes_panel_set_session: @session (nullable): where is written from now on. */
void plumb_notes_panel_set_session (PlumbNotesPanel *self, PlumbSession *session);

/** plumb_notes_panel_show: newest first; the button that has the focus keeps it where its note is still there. */
void plumb_notes_panel_show (PlumbNotesPanel *self, PlumbIndicatorFacts *facts);

/**
 * plumb_notes_panel_write:
 * @periods: (element-type PlumbPeriod) (nullable): to choose from; %NULL for all of the facts
 * @period: the one to begin with; PLUMB_PERIOD_NONE for that of the latest figure
 *
 * Opens the dialog to write something new, unless nothing can be written of what is shown.
 */
void plumb_notes_panel_write (PlumbNotesPanel *self, PlumbRemark remark, GArray *periods, PlumbPeriod period);

/** plumb_notes_panel_busy: whether something is being saved or read. */
gboolean plumb_notes_panel_busy (PlumbNotesPanel *self);

G_END_DECLS
