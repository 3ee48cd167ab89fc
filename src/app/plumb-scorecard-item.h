/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the scorecard as a list model holds it: the heading of a theme, or an indicator.
 */
#pragma once

#include <gio/gio.h>

#include "plumb-scorecard-choices.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_ITEM (plumb_scorecard_item_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardItem, plumb_scorecard_item, PLUMB, SCORECARD_ITEM, GObject)

/**
 * PlumbScorecardShared: a scorecard that its lines hold together. Used on the main thread only.
 *
 * @pinned: (element-type utf8): ids of the indicators that are pinned for the area, a set
 */
typedef struct
{
  PlumbScorecard *scorecard;
  GHashTable *pinned;
} PlumbScorecardShared;

/** plumb_scorecard_share: @scorecard and @pinned (transfer full). Returns: (transfer full): let go with
 * plumb_scorecard_shared_release(). */
PlumbScorecardShared *plumb_scorecard_share (PlumbScorecard *scorecard, GHashTable *pinned);
void plumb_scorecard_shared_release (PlumbScorecardShared *shared);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecardShared, plumb_scorecard_shared_release)

/**
 * plumb_scorecard_items:
 * @text: a search, empty for none; themes that are put away are open while there is one
 *
 * Returns: (transfer full) (element-type PlumbScorecardItem): the lines that @choices let through, in their order
 */
GPtrArray *plumb_scorecard_items (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text);

/** plumb_scorecard_ids: Returns: (transfer full): ids of the indicators that @choices and @text let through, in their
 * order, those of themes that are put away among them. */
GStrv plumb_scorecard_ids (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text);

/** plumb_scorecard_since: Returns: the Julian day after which a figure counts as changed: the one chosen, else of the
 * release before the newest; %G_MAXUINT32 where there was but one. */
guint32 plumb_scorecard_since (const PlumbScorecard *scorecard, const PlumbScorecardChoices *choices);

/** plumb_scorecard_count: how many indicators the @view of @choices has, whatever the theme and the search. */
guint plumb_scorecard_count (const PlumbScorecardShared *shared,
                             const PlumbScorecardChoices *choices,
                             PlumbScorecardView view);

/** plumb_scorecard_releases: Returns: (transfer full) (element-type guint32): the days on which figures of the
 * scorecard were released, newest first, each once. */
GArray *plumb_scorecard_releases (const PlumbScorecard *scorecard);

/** plumb_scorecard_item_row: Returns: (transfer none) (nullable): %NULL for a heading. */
const PlumbScorecardRow *plumb_scorecard_item_row (PlumbScorecardItem *self);

/** plumb_scorecard_item_scorecard: Returns: (transfer none): the scorecard the line is of. */
const PlumbScorecard *plumb_scorecard_item_scorecard (PlumbScorecardItem *self);

/** plumb_scorecard_item_theme: Returns: (transfer none): the theme, as the warehouse has it. */
const char *plumb_scorecard_item_theme (PlumbScorecardItem *self);

/** plumb_scorecard_item_title: Returns: (transfer none): the name of the theme for the reader. */
const char *plumb_scorecard_item_title (PlumbScorecardItem *self);

/** plumb_scorecard_item_number: the indicator's place in the scorecard, from 1; of a heading how many indicators stand
 * under it. */
guint plumb_scorecard_item_number (PlumbScorecardItem *self);

/** plumb_scorecard_item_is_closed: whether it is a heading whose indicators are put away. */
gboolean plumb_scorecard_item_is_closed (PlumbScorecardItem *self);

/** plumb_scorecard_item_same: whether @self shows what @other shows. */
gboolean plumb_scorecard_item_same (PlumbScorecardItem *self, PlumbScorecardItem *other);

/** plumb_scorecard_item_sentence: Returns: (transfer full): the line read out. */
char *plumb_scorecard_item_sentence (PlumbScorecardItem *self);

G_END_DECLS
