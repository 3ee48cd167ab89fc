/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The interval: how far a value may be off, as a line with a bar across at either end.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbIntervalMark:
 * @low: nothing is drawn where it or @high is not finite
 * @value: what it is about, for its description
 * @centre: place on the other axis, in points
 * @cap: length of the bars across, in points, before text scale
 * @upright: the values run along y
 */
typedef struct
{
  double low;
  double value;
  double high;
  double centre;
  double cap;
  PlumbRole role;
  gboolean upright;
} PlumbIntervalMark;

PlumbExtent plumb_interval_extent (const PlumbIntervalMark *mark);
void plumb_mark_interval (const PlumbFrame *frame, const PlumbIntervalMark *mark, int datum);

/** plumb_interval_describe: "North Somerset: 15.4 %, between 12.9 % and 18.1 %." */
char *plumb_interval_describe (const PlumbIntervalMark *mark, const PlumbSpeech *speech);

G_END_DECLS
