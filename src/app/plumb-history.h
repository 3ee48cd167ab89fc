/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places a reader has been to, for back and forward.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbPlace:
 * @page: name of the page of the window: `scorecard`, `indicator`, `compare`, `journey`, `pins`
 * @indicator: (nullable): id, for the page `indicator`
 * @area: GSS code
 */
typedef struct
{
  char *page;
  char *indicator;
  char *area;
} PlumbPlace;

/** PlumbHistory: opaque. */
typedef struct _PlumbHistory PlumbHistory;

PlumbHistory *plumb_history_new (void);
void plumb_history_free (PlumbHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbHistory, plumb_history_free)

/**
 * plumb_history_visit: the place becomes the present one and everything forward of the one before is forgotten; a place
 * that is the present one already changes nothing. Texts are copied.
 */
void plumb_history_visit (PlumbHistory *self, const char *page, const char *indicator, const char *area);

/** plumb_history_present: Returns: (transfer none) (nullable): the place the reader is at; %NULL before the first
 * visit. */
const PlumbPlace *plumb_history_present (const PlumbHistory *self);

/** plumb_history_can_move: whether there is a place @step (-1 back, 1 forward) of the present one. */
gboolean plumb_history_can_move (const PlumbHistory *self, int step);

/** plumb_history_move: Returns: (transfer none) (nullable): the place @step of the present one, now the present one;
 * %NULL at the ends. */
const PlumbPlace *plumb_history_move (PlumbHistory *self, int step);

G_END_DECLS
