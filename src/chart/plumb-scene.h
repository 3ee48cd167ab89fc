/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene: a laid-out chart as a flat list of shapes and texts with style roles, and the data behind them in the order
 * they are walked. Painting, pointing, walking by keyboard, SVG and tests all read it. Built with PlumbSceneBuilder;
 * immutable; may be used on any thread.
 *
 * All coordinates are points: logical pixels from the top left corner.
 */
#pragma once

#include <glib-object.h>

#include "plumb-chart-theme.h"

G_BEGIN_DECLS

/* So that whoever only hands a context over need not include cairo.h. */
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

/** PlumbScene: opaque, boxed, reference-counted, immutable. */
typedef struct _PlumbScene PlumbScene;

#define PLUMB_TYPE_SCENE (plumb_scene_get_type ())
GType plumb_scene_get_type (void) G_GNUC_CONST;

/** PlumbBox: a rectangle. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PlumbBox;

/**
 * PlumbDatum:
 * One figure of the chart: a point of a line, a bar, a letter in a gap. Its texts are never %NULL and live as long as
 * the scene.
 *
 * @series: 0 for the first; data of one series follow each other
 * @name: name of the series or of the row: `North Somerset`
 * @period: as a reader says it: `2021–22`
 * @value: as printed, with its unit: `13.2 %`; the letter where it is no number
 * @sentence: all of it read out: `2021–22: North Somerset 13.2 %, 100 of 759. Neighbours’ median 21.0 %.`
 * @link: what it leads to, as whoever draws calls it: the id of an indicator; empty where it leads nowhere
 * @x: centre of its mark: where the ring of focus is
 * @y: likewise
 * @area: where a pointer means this datum
 * @start: it is read before a reader walks: of many areas, the own one
 */
typedef struct
{
  guint series;
  const char *name;
  const char *period;
  const char *value;
  const char *sentence;
  const char *link;
  double x;
  double y;
  PlumbBox area;
  gboolean start;
} PlumbDatum;

/** PlumbWalk: the arrow keys walk the points of a series, Page Up and Page Down go to another series, Home and End to
 * its ends. */
typedef enum
{
  PLUMB_WALK_NEXT,
  PLUMB_WALK_PREVIOUS,
  PLUMB_WALK_FIRST,
  PLUMB_WALK_LAST,
  PLUMB_WALK_NEXT_SERIES,
  PLUMB_WALK_PREVIOUS_SERIES
} PlumbWalk;

PlumbScene *plumb_scene_ref (PlumbScene *self);
void plumb_scene_unref (PlumbScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbScene, plumb_scene_unref)

/** plumb_scene_width: as asked for, or what the widest text needs where that is more. */
double plumb_scene_width (const PlumbScene *self);

/** plumb_scene_height: as asked for, or what the texts need where that is more. */
double plumb_scene_height (const PlumbScene *self);

/** plumb_scene_head: from which y to which lie the heads of columns that are said again wherever the scene goes on: on
 * each of its pages; both 0 where there are none. */
void plumb_scene_head (const PlumbScene *self, double *top, double *bottom);

/**
 * plumb_scene_n_kept / plumb_scene_kept: what a page must not end within: a heading and the first row under it.
 * @top: (out) @bottom: (out): of the one at @index
 */
guint plumb_scene_n_kept (const PlumbScene *self);
void plumb_scene_kept (const PlumbScene *self, guint index, double *top, double *bottom);

/** plumb_scene_paint: paints all of the scene on @cr, its surface too, at the context's origin. The state of @cr is as
 * before. */
void plumb_scene_paint (const PlumbScene *self, cairo_t *cr);

/** plumb_scene_paint_marks: as plumb_scene_paint(), without the surface: what is behind shows through. */
void plumb_scene_paint_marks (const PlumbScene *self, cairo_t *cr);

/**
 * plumb_scene_paint_focus: paints the ring of focus round @datum; nothing where @datum is -1. For a second layer above
 * the scene, so that walking does not repaint the chart.
 */
void plumb_scene_paint_focus (const PlumbScene *self, cairo_t *cr, int datum);

/** plumb_scene_focus_area: where plumb_scene_paint_focus() paints for @datum: all that has to be painted again. Empty
 * where @datum is none. */
PlumbBox plumb_scene_focus_area (const PlumbScene *self, int datum);

/**
 * plumb_scene_rasterise: the scene painted once, to be shown many times.
 * @scale: pixels a point, more than 0
 *
 * Returns: (transfer full): an image surface that has @scale as its own, so that it is shown at the size of the scene
 */
cairo_surface_t *plumb_scene_rasterise (const PlumbScene *self, double scale);

/** plumb_scene_rasterise_band: likewise, as much of it as lies between @top and the lower @bottom. */
cairo_surface_t *plumb_scene_rasterise_band (const PlumbScene *self, double scale, double top, double bottom);

/** plumb_scene_pick: the index of the datum meant by a pointer at @x, @y; -1 where there is none. */
int plumb_scene_pick (const PlumbScene *self, double x, double y);

/** plumb_scene_n_data: how many data there are, in the order in which they are walked. */
guint plumb_scene_n_data (const PlumbScene *self);

/** plumb_scene_datum: Returns: (transfer none): the datum at @index, less than plumb_scene_n_data(). */
const PlumbDatum *plumb_scene_datum (const PlumbScene *self, guint index);

/** plumb_scene_start: Returns: the index of the datum that is read before a reader walks: the one that says so, else
 * the last of the first series; -1 when the scene has no data. */
int plumb_scene_start (const PlumbScene *self);

/**
 * plumb_scene_walk:
 * @datum: the index that has the focus, -1 for none yet
 *
 * Returns: the index that has it after @walk; it stays at the ends. Another series is entered at the datum nearest in
 * x. From -1 any
 *   @walk but LAST leads to the first datum, LAST to the last of the first series. -1 when the scene has no data.
 */
int plumb_scene_walk (const PlumbScene *self, int datum, PlumbWalk walk);

/**
 * plumb_scene_n_texts / plumb_scene_text: the texts and the boxes their ink lies in, so that it can be checked that
 * none is cut or overlaps.
 * @box: (out) (nullable)
 *
 * Returns: (transfer none): the text at @index
 */
guint plumb_scene_n_texts (const PlumbScene *self);
const char *plumb_scene_text (const PlumbScene *self, guint index, PlumbBox *box);

/** plumb_scene_dump: Returns: (transfer full): the scene as text, a line a shape, coordinates to 0.1; the same on every
 * run. */
char *plumb_scene_dump (const PlumbScene *self);

/** plumb_scene_describe: Returns: (transfer full): what the groups are, then the sentence of every datum, a line each:
 * the scene read out. */
char *plumb_scene_describe (const PlumbScene *self);

/**
 * plumb_scene_to_svg:
 * @title: what the picture is; becomes its `<title>`
 * @description: the picture read out; becomes its `<desc>`
 * @outline: letters as shapes, for where the font is not to be had; else as text
 *
 * Returns: (transfer full): the scene as an SVG document with a `<title>` at every datum and a `<g id="series-...">`
 * round every group.
 */
char *plumb_scene_to_svg (const PlumbScene *self, const char *title, const char *description, gboolean outline);

G_END_DECLS
