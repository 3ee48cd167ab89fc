/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bullet: a value as a narrow bar on the ground of a range, with a goal across it and references as ticks.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbBulletMark:
 * @value: the bar runs there from zero
 * @goal: a line across; NAN for none
 * @goal_end: of a goal that is a range its other end, a second line; NAN for none
 * @slack_below: how far below the lower end of the goal a value may be and be near it: a strip at the foot of the
 *   ground; 0 for none
 * @slack_above: likewise above the upper end
 * @statistic: a solid line across, for the one number that stands for the others; NAN for none
 * @reference: a shorter, dashed line across; NAN for none
 * @range: lowest, lower quartile, upper quartile, highest of others; NAN for none
 * @centre: of the row, in points
 * @thickness: of the ground, in points
 * @neutral: nothing is better or worse: the ground is grey
 *
 * Bullets lie: their values run along x.
 */
typedef struct
{
  double value;
  double goal;
  double goal_end;
  double slack_below;
  double slack_above;
  double statistic;
  double reference;
  double range[4];
  double centre;
  double thickness;
  gboolean neutral;
} PlumbBulletMark;

PlumbExtent plumb_bullet_extent (const PlumbBulletMark *mark);
void plumb_mark_bullet (const PlumbFrame *frame, const PlumbBulletMark *mark, int datum);

/** plumb_bullet_describe: "North Somerset: 15.4 %. The goal is 14.0 %. Others run from 9.0 % to 41.0 %." */
char *plumb_bullet_describe (const PlumbBulletMark *mark, const PlumbSpeech *speech);

G_END_DECLS
