/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bands of time as they were loaded: which period, and beside which.
 */
#pragma once

#include "plumb-parts-words.h"

G_BEGIN_DECLS

/**
 * PlumbDurations:
 * @now: the period shown; not set where there is none
 * @before: the same period a year before
 * @compared: @before is shown too: it has rows, and no break parts the two
 * @remark: (nullable): why it is not, where a break does
 */
typedef struct
{
  PlumbParts *parts;
  GPtrArray *breaks;
  PlumbPeriod now;
  PlumbPeriod before;
  gboolean compared;
  char *remark;
} PlumbDurations;

/** plumb_durations_new: @parts (transfer full): Returns: (transfer full): the newest period, or the one asked for. */
PlumbDurations *plumb_durations_new (const PlumbFigure *figure, PlumbParts *parts);
void plumb_durations_free (gpointer data);

/** plumb_duration_row: Returns: (transfer none) (nullable): band @i, @now or a year before. */
const PlumbObservation *plumb_duration_row (const PlumbDurations *self, guint i, gboolean now);

/** plumb_duration_value: Returns: (transfer full): `12 (42.9 %)`; the share where all bands are shown; its letter. */
char *plumb_duration_value (const PlumbDurations *self, guint i, gboolean now);

/** plumb_duration_label: Returns: (transfer full): the period. */
char *plumb_duration_label (const PlumbDurations *self, gboolean now);

/** plumb_duration_say: Returns: (transfer full): band @i in a sentence. */
char *plumb_duration_say (const PlumbDurations *self, guint i, gboolean now);

/* plumb-figure-duration-words.c: see #PlumbFigureClass */
gboolean plumb_duration_is_empty (const PlumbFigure *figure);
char *plumb_duration_title (const PlumbFigure *figure);
char *plumb_duration_subtitle (const PlumbFigure *figure, gsize *tail);
char *plumb_duration_sentence (const PlumbFigure *figure);
char *plumb_duration_footer (const PlumbFigure *figure);
GPtrArray *plumb_duration_table (const PlumbFigure *figure);

G_END_DECLS
