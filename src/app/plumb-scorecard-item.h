/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the scorecard as a list model holds it: the heading of a theme, or an indicator.
 */
#pragma once

#include <gio/gio.h>

#include "plumb-scorecard.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_SCORECARD_ITEM (plumb_scorecard_item_get_type ())
G_DECLARE_FINAL_TYPE (PlumbScorecardItem, plumb_scorecard_item, PLUMB, SCORECARD_ITEM, GObject)

/** PlumbScorecardView: which rows are wanted. */
typedef enum
{
  PLUMB_SCORECARD_ALL,
  PLUMB_SCORECARD_BETTER,
  PLUMB_SCORECARD_WORSE,
  PLUMB_SCORECARD_CHANGED,
  PLUMB_N_SCORECARD_VIEWS
} PlumbScorecardView;

/** PlumbScorecardFilter: @theme (nullable): %NULL for all; @text: empty for all. */
typedef struct
{
  PlumbScorecardView view;
  const char *theme;
  const char *text;
} PlumbScorecardFilter;

/**
 * PlumbScorecardShared: a scorecard that its lines hold together. Used on the main thread only.
 */
typedef struct
{
  PlumbScorecard *scorecard;
} PlumbScorecardShared;

/** plumb_scorecard_share: @scorecard (transfer full). Returns: (transfer full): let go with
 * plumb_scorecard_shared_release(). */
PlumbScorecardShared *plumb_scorecard_share (PlumbScorecard *scorecard);
void plumb_scorecard_shared_release (PlumbScorecardShared *shared);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScorecardShared, plumb_scorecard_shared_release)

/** plumb_scorecard_items: Returns: (transfer full) (element-type PlumbScorecardItem): the lines that @filter lets
 * through, each theme under its heading. */
GPtrArray *plumb_scorecard_items (PlumbScorecardShared *shared, const PlumbScorecardFilter *filter);

/** plumb_scorecard_count: how many indicators a @view has, whatever the search. */
guint plumb_scorecard_count (const PlumbScorecard *scorecard, PlumbScorecardView view);

/** plumb_scorecard_item_row: Returns: (transfer none) (nullable): %NULL for a heading. */
const PlumbScorecardRow *plumb_scorecard_item_row (PlumbScorecardItem *self);

/** plumb_scorecard_item_scorecard: Returns: (transfer none): the scorecard the line is of. */
const PlumbScorecard *plumb_scorecard_item_scorecard (PlumbScorecardItem *self);

/** plumb_scorecard_item_theme: Returns: (transfer none): the name of the theme. */
const char *plumb_scorecard_item_theme (PlumbScorecardItem *self);

/** plumb_scorecard_item_number: the indicator's place in the scorecard, from 1; of a heading how many indicators stand
 * under it. */
guint plumb_scorecard_item_number (PlumbScorecardItem *self);

/** plumb_scorecard_item_sentence: Returns: (transfer full): the line read out. */
char *plumb_scorecard_item_sentence (PlumbScorecardItem *self);

G_END_DECLS
