/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bullet: a value as a narrow bar on the ground of a range, with a goal across it and a reference as a tick.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

/**
 * PlumbBulletMark:
 * @value: the bar runs there from zero
 * @goal: a line across; NAN for none
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
