/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step of a waterfall: a column from where the one before ended to where the next begins.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbWaterfallMark:
 * @from: where it begins; zero for a total
 * @to: where it ends
 * @centre: of the column, in points
 * @thickness: in points
 * @next: centre of the next column, to which a line leads at @to; NAN after the last
 * @role: of the fill, chosen by what the change means
 */
typedef struct
{
  double from;
  double to;
  double centre;
  double thickness;
  double next;
  PlumbRole role;
} PlumbWaterfallMark;

PlumbExtent plumb_waterfall_extent (const PlumbWaterfallMark *mark);
void plumb_mark_waterfall (const PlumbFrame *frame, const PlumbWaterfallMark *mark, int datum);

/** plumb_waterfall_describe: "Price: £0.4m more, £5.2m in all." */
char *plumb_waterfall_describe (const PlumbWaterfallMark *mark, const PlumbSpeech *speech);

G_END_DECLS
