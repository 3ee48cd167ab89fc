/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stack: the parts of one row or column end to end, those below zero on the other side of it.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbStackMark:
 * @values: (array length=n): in the units of the axis; what is not finite is left out, and takes no room
 * @texts: (array length=n) (nullable): written in the parts where they fit, %NULL for none
 * @roles: (array length=n)
 * @data: (array length=n) (nullable): the datum of each part
 * @centre: of the row or column, in points
 * @thickness: in points
 * @upright: a column
 * @hollow: only outlines, for what is not final
 * @dash: of the outlines of what is hollow
 */
typedef struct
{
  const double *values;
  const char *const *texts;
  const PlumbRole *roles;
  const int *data;
  guint n;
  double centre;
  double thickness;
  gboolean upright;
  gboolean hollow;
  PlumbDash dash;
} PlumbStackMark;

/** plumb_stack_extent: from the sum of what is below zero to the sum of what is above. */
PlumbExtent plumb_stack_extent (const PlumbStackMark *mark);

/** plumb_stack_ends: where part @part begins and ends, in the units of the axis; both NAN where it is left out. */
void plumb_stack_ends (const PlumbStackMark *mark, guint part, double *from, double *to);

/** plumb_mark_stack: a line of surface parts the parts, unless they are too thin for one. */
void plumb_mark_stack (const PlumbFrame *frame, const PlumbStackMark *mark);

/** plumb_mark_stack_part: part @part alone, where plumb_mark_stack() has it: for a series that runs through many
 * stacks. Returns: its box; x is NAN where it is left out. */
PlumbBox plumb_mark_stack_part (const PlumbFrame *frame, const PlumbStackMark *mark, guint part);

/**
 * plumb_stack_describe: "2024: under 3 months 12, 3 to 6 months 20; 1 is missing."
 * @names: (array length=n): of the parts
 */
char *plumb_stack_describe (const PlumbStackMark *mark, const PlumbSpeech *speech, const char *const *names);

G_END_DECLS
