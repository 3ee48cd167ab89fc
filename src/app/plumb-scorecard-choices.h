/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a reader has the scorecard of an authority listed. Remembered for each authority in a file of the reader's data
 * folder.
 */
#pragma once

#include "plumb-scorecard-column.h"

G_BEGIN_DECLS

/**
 * PlumbScorecardView:
 * @PLUMB_SCORECARD_ATTENTION: misses its target, is worse than the period before by more than chance would explain, or
 * is of concern on its control chart
 * @PLUMB_SCORECARD_BEHIND: worse than the neighbours by more than chance would explain
 * @PLUMB_SCORECARD_CHANGED: released or revised since a day
 * @PLUMB_SCORECARD_PINNED: on the list of pins
 */
typedef enum
{
  PLUMB_SCORECARD_ALL,
  PLUMB_SCORECARD_ATTENTION,
  PLUMB_SCORECARD_BEHIND,
  PLUMB_SCORECARD_CHANGED,
  PLUMB_SCORECARD_PINNED,
  PLUMB_N_SCORECARD_VIEWS
} PlumbScorecardView;

/**
 * PlumbScorecardChoices:
 * @view: which rows are listed
 * @since: Julian day: changed since when; 0 for the last release before the newest
 * @theme: (nullable): only this theme
 * @order: by which column; by themes and definitions for %PLUMB_N_COLUMNS
 * @reversed: the order the other way round
 * @sections: each theme under its heading, in order within; else one list
 * @dense: rows are as low as they can be
 * @hidden: bits of the columns that are not wanted
 * @collapsed: (element-type utf8): themes whose rows are put away, a set
 * @summary: strengths and areas for development stand above
 */
typedef struct
{
  PlumbScorecardView view;
  guint32 since;
  char *theme;
  PlumbScorecardColumn order;
  gboolean reversed;
  gboolean sections;
  gboolean dense;
  guint hidden;
  GHashTable *collapsed;
  gboolean summary;
} PlumbScorecardChoices;

/** plumb_scorecard_choices_new: Returns: (transfer full): those that everybody begins with. */
PlumbScorecardChoices *plumb_scorecard_choices_new (void);

/** plumb_scorecard_choices_load: Returns: (transfer full): those remembered of @area, a GSS code; what is not
 * remembered is as everybody begins. */
PlumbScorecardChoices *plumb_scorecard_choices_load (const char *area);

/** plumb_scorecard_choices_save: remembers @self for @area, a GSS code. A folder that cannot be written to is only told
 * of in the log, as nothing is lost but a preference. */
void plumb_scorecard_choices_save (const PlumbScorecardChoices *self, const char *area);
void plumb_scorecard_choices_free (PlumbScorecardChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecardChoices, plumb_scorecard_choices_free)

G_END_DECLS
