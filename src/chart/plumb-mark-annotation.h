/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The annotation: a note beside the place it is about, with a line to it.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbAnnotationMark:
 * @x: of the place, in the units of x
 * @y: likewise
 * @text_x: where the near edge of the text is, in points
 * @text_y: its middle, in points
 * @wrap: width at which it is broken, in points
 */
typedef struct
{
  double x;
  double y;
  double text_x;
  double text_y;
  double wrap;
  const char *text;
} PlumbAnnotationMark;

PlumbExtent plumb_annotation_extent (const PlumbAnnotationMark *mark);

/** plumb_mark_annotation: the text stands left or right of its place, whichever @text_x lies; Returns: its box, of no
 * size where the place is not finite. */
PlumbBox plumb_mark_annotation (const PlumbFrame *frame, const PlumbAnnotationMark *mark, int datum);

/** plumb_annotation_describe: its text. */
char *plumb_annotation_describe (const PlumbAnnotationMark *mark);

G_END_DECLS
