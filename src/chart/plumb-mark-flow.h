/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The flow: a ribbon from one stage to the next, as thick as what goes over.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbFlowMark:
 * @from: x of its beginning, in points
 * @to: x of its end, in points
 * @start: y of its upper edge at the beginning, in points
 * @end: y of its upper edge at the end
 * @value: what goes over, 0 or more; the ribbon is @value times @points_per_unit thick
 * @points_per_unit: the same for all ribbons of a chart, more than 0
 */
typedef struct
{
  double from;
  double to;
  double start;
  double end;
  double value;
  double points_per_unit;
  PlumbRole role;
} PlumbFlowMark;

PlumbExtent plumb_flow_extent (const PlumbFlowMark *mark);

/** plumb_mark_flow: Returns: how thick it is, 0 where it is not drawn: where the next ribbon of the stage begins. */
double plumb_mark_flow (PlumbSceneBuilder *builder, const PlumbFlowMark *mark, int datum);
char *plumb_flow_describe (const PlumbFlowMark *mark, const PlumbSpeech *speech);

G_END_DECLS
