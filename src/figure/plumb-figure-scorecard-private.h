/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the scorecard on a page share.
 */
#pragma once

#include "plumb-figure-private.h"

G_BEGIN_DECLS

/**
 * PlumbScorecardPage:
 * @listing: (nullable): what the reader has made of the scorecard
 * @rows: (element-type PlumbScorecardRow): those that are shown, in their order
 */
typedef struct
{
  PlumbScorecard *scorecard;
  PlumbScorecardListing *listing;
  GPtrArray *rows;
} PlumbScorecardPage;

/** plumb_scorecard_page_shows: whether @column is shown; the quality of the data only to who has asked for it. */
gboolean plumb_scorecard_page_shows (const PlumbScorecardPage *self, PlumbScorecardColumn column);

/* plumb-figure-scorecard-words.c: Returns: (transfer full) */
char *plumb_scorecard_words_title (const PlumbFigure *self);
char *plumb_scorecard_words_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_scorecard_words_sentence (const PlumbFigure *self);
char *plumb_scorecard_words_footer (const PlumbFigure *self);

G_END_DECLS
