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

/* Items that belong together: those of one series. */
typedef struct
{
  char *id;
  char *title;
} PlumbItemGroup;

/* @group is -1 for none. */
typedef struct
{
  PlumbItemKind kind;
  int datum;
  int group;
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
  double head_top, head_bottom;
  GArray *kept; /* of tops and bottoms, a pair each */
  GArray *items;
  GArray *data;
  GArray *groups;
  GArray *texts;
};

/* Takes @items, @data and @groups over. */
PlumbScene *plumb_scene_new (const PlumbChartTheme *theme,
                             double text_scale,
                             double width,
                             double height,
                             GArray *items,
                             GArray *data,
                             GArray *groups);
void plumb_item_clear (PlumbItem *item);
void plumb_datum_clear (PlumbDatum *datum);
void plumb_item_group_clear (PlumbItemGroup *group);

/* The dashes of @dash for a line of @scale, up to 2 lengths; 0 for a solid one. */
guint plumb_dash_lengths (PlumbDash dash, double scale, double lengths[2]);

/* Adds the letters of @line of the text @item to the path of @cr, where they stand in the scene. */
void plumb_scene_trace_line (const PlumbScene *self, cairo_t *cr, const PlumbItem *item, const PlumbItemLine *line);

/* How wide the surface shows round letters with a halo, both sides together, in points at text scale 1. */
#define PLUMB_TEXT_HALO 3.5
/* The height of a capital letter over the size: how far the baseline lies below the middle of a line, twice. */
#define PLUMB_CAP_HEIGHT 0.69
/* Ink of a line above and below its baseline, over the size. */
#define PLUMB_INK_ASCENT 0.76
#define PLUMB_INK_DESCENT 0.24

G_END_DECLS
