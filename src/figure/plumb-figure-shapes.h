/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shapes that stand beside a word in scorecards, tiles and bullets, never without it.
 */
#pragma once

#include "plumb-change.h"
#include "plumb-scene-builder.h"
#include "plumb-status.h"

G_BEGIN_DECLS

/** PLUMB_SHAPE_SIZE: the side of a shape, in points at text scale 1. */
#define PLUMB_SHAPE_SIZE 10

/** plumb_shape_change: a triangle that points up or down, hollow where nothing was tested; a bar for no clear change, a
 * dot where there is nothing to compare with. @x: left, @y: top, in points. */
void plumb_shape_change (PlumbSceneBuilder *builder, const PlumbChange *change, double x, double y);

/** plumb_shape_target: a disc, a triangle, a square or a ring, or nothing where nothing was judged. @x: left, @y: top,
 * in points. */
void plumb_shape_target (PlumbSceneBuilder *builder, const PlumbTargetStatus *status, double x, double y);

G_END_DECLS
