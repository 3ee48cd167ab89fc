/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key: samples with their names, for where names find no room at what they name.
 */
#pragma once

#include "plumb-mark.h"

G_BEGIN_DECLS

typedef enum
{
  PLUMB_KEY_LINE,
  PLUMB_KEY_FILL,
  PLUMB_KEY_POINT
} PlumbKeyKind;

/**
 * PlumbKeyEntry:
 * @text: (transfer none)
 * @style: of @text
 * @kind: what the sample shows
 * @role: of the sample
 * @width: of a line, in points, before text scale
 * @dash: of a line
 * @dotted: a line with a disc on it
 * @shape: of a point
 * @hollow: a point that is open
 */
typedef struct
{
  const char *text;
  PlumbTextStyle style;
  PlumbKeyKind kind;
  PlumbRole role;
  double width;
  PlumbDash dash;
  gboolean dotted;
  PlumbPointShape shape;
  gboolean hollow;
} PlumbKeyEntry;

/**
 * plumb_key_draw: @entries (array length=n) in rows, as many in each as fit.
 * @x: left edge, in points
 * @y: upper edge
 * @width: of the rows
 * @draw: %FALSE to measure only
 *
 * Returns: its height, with a little room below; 0 where there is no entry
 */
double plumb_key_draw (PlumbSceneBuilder *builder,
                       const PlumbKeyEntry *entries,
                       guint n,
                       double x,
                       double y,
                       double width,
                       gboolean draw);

G_END_DECLS
