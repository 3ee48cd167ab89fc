/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slope: a value before and after, joined.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbSlopeMark:
 * @before: at the minimum of x; the line is not drawn where it or @after is not finite, the other end still is
 * @after: at the maximum of x
 * @strong: a wide line that stands out from the others
 * @dash: of the line
 * @hollow_before: the beginning is not final; @hollow_after: nor is the end
 * @cut: nothing joins the two
 */
typedef struct
{
  double before;
  double after;
  PlumbRole role;
  gboolean strong;
  PlumbDash dash;
  gboolean hollow_before;
  gboolean hollow_after;
  gboolean cut;
} PlumbSlopeMark;

PlumbExtent plumb_slope_extent (const PlumbSlopeMark *mark);

/** plumb_mark_slope: @datum is that of the end, @datum_before that of the beginning; -1 for none. */
void plumb_mark_slope (const PlumbFrame *frame, const PlumbSlopeMark *mark, int datum_before, int datum);

/** plumb_slope_describe: "North Somerset: from 20.1 % to 15.4 %." */
char *plumb_slope_describe (const PlumbSlopeMark *mark, const PlumbSpeech *speech);

G_END_DECLS
