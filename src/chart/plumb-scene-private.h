/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scene is made of, for the files that build, paint and write it.
 */
#pragma once

#include "plumb-scene-builder.h"

G_BEGIN_DECLS

typedef enum
{
  PLUMB_ITEM_RECT,
  PLUMB_ITEM_CIRCLE,
  PLUMB_ITEM_PATH,
  PLUMB_ITEM_TEXT
} PlumbItemKind;

/* A line of text as it was broken: @x is its left edge, @bold_from the byte from which it is bold. */
typedef struct
{
  char *text;
  double x;
  double baseline;
  double width;
  gsize bold_from;
} PlumbItemLine;

typedef struct
{
  PlumbItemKind kind;
  int datum;
  PlumbShapeStyle style;
  PlumbBox box;
  double radius;
  PlumbPoint *points;
  guint n_points;
  gboolean closed;
  PlumbTextSize size;
  PlumbRole role;
  PlumbAlign align;
  gboolean halo;
  char *text;
  GArray *lines;
} PlumbItem;

struct _PlumbScene
{
  const PlumbChartTheme *theme;
  double text_scale;
  double width;
  double height;
  GArray *items;
  GArray *data;
  GArray *texts;
};

/* Takes @items and @data over. */
PlumbScene *plumb_scene_new (const PlumbChartTheme *theme,
                             double text_scale,
                             double width,
                             double height,
                             GArray *items,
                             GArray *data);
void plumb_item_clear (PlumbItem *item);
void plumb_datum_clear (PlumbDatum *datum);

/* The dashes of @dash for a line of @scale, up to 2 lengths; 0 for a solid one. */
guint plumb_dash_lengths (PlumbDash dash, double scale, double lengths[2]);

/* The height of a capital letter over the size: how far the baseline lies below the middle of a line, twice. */
#define PLUMB_CAP_HEIGHT 0.69
/* Ink of a line above and below its baseline, over the size. */
#define PLUMB_INK_ASCENT 0.76
#define PLUMB_INK_DESCENT 0.24
#define PLUMB_FONT_FAMILY "Cantarell, sans-serif"

G_END_DECLS
