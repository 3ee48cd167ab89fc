/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure is laid out as wide as the page. Where its scene is higher, it is cut at heights that no text and no row
 * crosses; the heads of its columns come again on every page, and a line at the foot says which page it is.
 */
#include "config.h"

#include "plumb-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-scene-builder.h"

/* Points of paper in a point of a scene: 72 of an inch against 96. */
#define PAPER_SCALE 0.75
/* Above the line that says the page, and below a caption. */
#define FOOT_GAP 8
#define CAPTION_GAP 12
/* A page is filled at least so far before it is cut, and a gap of so many points, which lines of one text do not have,
 * is as good as any larger one. */
#define LEAST_FILL 0.4
#define GOOD_GAP 8
/* Left of what stands above and below, as figures have it. */
#define MARGIN 24
/* What is higher than this part of a page is no row that a cut must spare, but the ground of a chart. */
#define MOST_OF_ROW 0.5

/* One page: what is seen of which scene. */
typedef struct
{
  PlumbScene *scene;
  PlumbScene *caption; /* nullable */
  PlumbScene *foot;    /* nullable */
  double scale;
  double head_top, head_bottom; /* of the heads that come again above the rest; the same where there are none */
  double top, bottom;
} Page;

struct _PlumbPages
{
  double width;
  double height;
  GArray *pages;
};

static void
clear_page (Page *page)
{
  plumb_scene_unref (page->scene);
  g_clear_pointer (&page->caption, plumb_scene_unref);
  g_clear_pointer (&page->foot, plumb_scene_unref);
}

PlumbPages *
plumb_pages_new (double width, double height)
{
  PlumbPages *self = g_new0 (PlumbPages, 1);

  self->width = MAX (width, 1) / PAPER_SCALE;
  self->height = MAX (height, 1) / PAPER_SCALE;
  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  g_array_set_clear_func (self->pages, (GDestroyNotify) clear_page);
  return self;
}

void
plumb_pages_free (PlumbPages *self)
{
  g_array_unref (self->pages);
  g_free (self);
}

static const PlumbChartTheme *
theme (void)
{
  return plumb_chart_theme_get (PLUMB_CHART_THEME_PRINT);
}

/* The figure as wide as a page, and as high as becomes it; higher where its texts need more. (transfer full)
 * (element-type PlumbScene): more than one of a table only. */
static GPtrArray *
lay_out (const PlumbFigure *figure, gboolean as_table, double width, double height)
{
  GPtrArray *scenes;

  if (as_table && !plumb_figure_is_empty (figure))
    return plumb_figure_layout_table (figure, width, theme (), 1);
  if (plumb_figure_kind (figure) < PLUMB_N_FIGURES)
    {
      double usual_width, usual_height;

      plumb_figure_kind_size (plumb_figure_kind (figure), &usual_width, &usual_height);
      height = MIN (height, width * usual_height / usual_width);
    }
  else
    height = 1;
  scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_scene_unref);
  g_ptr_array_add (scenes, plumb_figure_layout (figure, width, MAX (height, 1), theme (), 1, PLUMB_FIGURE_WHOLE));
  return scenes;
}

/* A line of text as a scene of its own. */
static PlumbScene *
set_text (const char *text, double width, PlumbTextSize size, PlumbRole role)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (theme (), 1);
  const PlumbTextStyle style = { .size = size, .role = role, .wrap = width - 2 * MARGIN };
  const double height = plumb_scene_builder_text (builder, MARGIN, 0, text, &style, -1).height;

  return plumb_scene_builder_end (builder, width, ceil (height));
}

/* What stands below the part @index of @n of @figure. */
static PlumbScene *
set_foot (const PlumbFigure *figure, guint index, guint n, double width)
{
  /* Translators: title of a chart, number of the page, how many it has */
  g_autofree char *text = g_strdup_printf (_ ("%s: page %u of %u"), plumb_figure_title (figure), index + 1, n);

  return set_text (text, width, PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM);
}

/* What a page must not end within; of rows that follow each other without room between them, the end of one is as good
 * as a gap. */
typedef struct
{
  double top;
  double bottom;
  gboolean is_text;
} Row;

static void
add_row (GArray *rows, double top, double bottom, gboolean is_text)
{
  const Row row = { top, bottom, is_text };

  g_array_append_val (rows, row);
}

static GArray *
list_rows (const PlumbScene *scene, double most)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
    {
      PlumbBox box;

      plumb_scene_text (scene, i, &box);
      add_row (rows, box.y, box.y + box.height, TRUE);
    }
  for (guint i = 0; i < plumb_scene_n_data (scene); i++)
    {
      const PlumbBox box = plumb_scene_datum (scene, i)->area;

      if (box.height <= most)
        add_row (rows, box.y, box.y + box.height, FALSE);
    }
  for (guint i = 0; i < plumb_scene_n_kept (scene); i++)
    {
      double top, bottom;

      plumb_scene_kept (scene, i, &top, &bottom);
      add_row (rows, top, bottom, FALSE);
    }
  return rows;
}

static gboolean
cuts_through (const GArray *rows, double y)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (row->top < y - 0.01 && row->bottom > y + 0.01)
        return TRUE;
    }
  return FALSE;
}

/* How far from @y down the next text begins. */
static double
room_below (const GArray *rows, double y)
{
  double room = 2 * GOOD_GAP;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (row->is_text && row->top >= y - 0.01)
        room = MIN (room, row->top - y);
    }
  return MAX (room, 0);
}

/* Where to end the page that begins at @top and has room down to @bottom: the last of the largest gaps; -1 where there
 * is none. */
static double
find_cut (const GArray *rows, double top, double bottom)
{
  double best = -1, best_room = -1;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      double gap, y, room;

      /* of most rows this is all there is to know */
      if (row->bottom < top || row->bottom > bottom)
        continue;
      gap = row->is_text ? room_below (rows, row->bottom) : GOOD_GAP;
      y = row->is_text ? row->bottom + gap / 2 : row->bottom;
      room = MIN (gap, GOOD_GAP);
      if (y < top + LEAST_FILL * (bottom - top) || y > bottom || cuts_through (rows, y))
        continue;
      if (room > best_room || (room == best_room && y > best))
        {
          best_room = room;
          best = y;
        }
    }
  return best;
}

/* Ends of pages of @scene, from each of which the next page begins; %NULL where it cannot be cut. */
static GArray *
find_cuts (const PlumbScene *scene, double first, double later)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rows = list_rows (scene, MOST_OF_ROW * later);
  const double height = plumb_scene_height (scene);
  double top = 0;

  for (double room = first; height - top > room; room = later)
    {
      const double cut = find_cut (rows, top, top + room);

      if (cut <= top)
        return NULL;
      g_array_append_val (cuts, cut);
      top = cut;
    }
  g_array_append_val (cuts, height);
  return g_steal_pointer (&cuts);
}

/* Adds the pages of @scene, on the first of which @caption takes up its room. What stands @below them has room on each
 * unless @scene is @alone and has one page; it is not added yet. */
static void
add_scene (PlumbPages *self, PlumbScene *scene, PlumbScene *caption, double below, gboolean alone)
{
  const double above = caption == NULL ? 0 : plumb_scene_height (caption) + CAPTION_GAP;
  const double height = self->height - above - (alone ? 0 : below);
  double scale = MIN (1, self->width / plumb_scene_width (scene));
  g_autoptr (GArray) cuts = NULL;
  double head_top, head_bottom, top = 0;

  plumb_scene_head (scene, &head_top, &head_bottom);
  if (plumb_scene_height (scene) * scale > height)
    cuts = find_cuts (scene, (self->height - above - below) / scale,
                      (self->height - below) / scale - (head_bottom - head_top));
  if (cuts == NULL)
    {
      const double whole = plumb_scene_height (scene);

      scale = MIN (scale, height / whole);
      cuts = g_array_new (FALSE, FALSE, sizeof (double));
      g_array_append_val (cuts, whole);
    }
  for (guint i = 0; i < cuts->len; i++)
    {
      Page page = { .scene = plumb_scene_ref (scene), .scale = scale, .top = top };

      page.bottom = top = g_array_index (cuts, double, i);
      if (i == 0 && caption != NULL)
        page.caption = plumb_scene_ref (caption);
      if (i > 0)
        {
          page.head_top = head_top;
          page.head_bottom = head_bottom;
        }
      g_array_append_val (self->pages, page);
    }
}

void
plumb_pages_add (PlumbPages *self, const PlumbFigure *figure, gboolean as_table, const char *caption)
{
  g_autoptr (PlumbScene) above =
    caption == NULL || *caption == '\0' ? NULL : set_text (caption, self->width, PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT);
  const double taken = above == NULL ? 0 : plumb_scene_height (above) + CAPTION_GAP;
  g_autoptr (GPtrArray) scenes = lay_out (figure, as_table, self->width, self->height - taken);
  g_autoptr (PlumbScene) foot = set_foot (figure, 98, 99, self->width);
  const guint first = self->pages->len;

  for (guint i = 0; i < scenes->len; i++)
    add_scene (self, g_ptr_array_index (scenes, i), i == 0 ? above : NULL, plumb_scene_height (foot) + FOOT_GAP,
               scenes->len == 1);
  for (guint i = first; self->pages->len > first + 1 && i < self->pages->len; i++)
    g_array_index (self->pages, Page, i).foot = set_foot (figure, i - first, self->pages->len - first, self->width);
}

guint
plumb_pages_n (const PlumbPages *self)
{
  return self->pages->len;
}

double
plumb_pages_scale (const PlumbPages *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, 1);

  return g_array_index (self->pages, Page, index).scale;
}

/* What lies between two heights of @scene, with its corner at the origin. */
static void
draw_part (cairo_t *cr, const PlumbScene *scene, double top, double bottom)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, plumb_scene_width (scene), bottom - top);
  cairo_clip (cr);
  cairo_translate (cr, 0, -top);
  plumb_scene_paint_marks (scene, cr);
  cairo_restore (cr);
}

void
plumb_pages_draw (const PlumbPages *self, guint index, cairo_t *cr)
{
  const Page *page;

  g_return_if_fail (index < self->pages->len);

  page = &g_array_index (self->pages, Page, index);
  cairo_save (cr);
  cairo_scale (cr, PAPER_SCALE, PAPER_SCALE);
  if (page->foot != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, self->height - plumb_scene_height (page->foot));
      plumb_scene_paint_marks (page->foot, cr);
      cairo_restore (cr);
    }
  if (page->caption != NULL)
    {
      plumb_scene_paint_marks (page->caption, cr);
      cairo_translate (cr, 0, plumb_scene_height (page->caption) + CAPTION_GAP);
    }
  cairo_scale (cr, page->scale, page->scale);
  if (page->head_bottom > page->head_top)
    {
      draw_part (cr, page->scene, page->head_top, page->head_bottom);
      cairo_translate (cr, 0, page->head_bottom - page->head_top);
    }
  draw_part (cr, page->scene, page->top, page->bottom);
  cairo_restore (cr);
}

gboolean
plumb_pages_are_upright (const PlumbFigure *figure, gboolean as_table, double breadth, double length)
{
  g_autoptr (GPtrArray) lying = lay_out (figure, as_table, length / PAPER_SCALE, breadth / PAPER_SCALE);
  g_autoptr (GPtrArray) upright = NULL;

  if (lying->len > 1 || plumb_scene_height (g_ptr_array_index (lying, 0)) <= breadth / PAPER_SCALE)
    return FALSE;
  upright = lay_out (figure, as_table, breadth / PAPER_SCALE, length / PAPER_SCALE);
  return upright->len == 1 && plumb_scene_width (g_ptr_array_index (upright, 0)) <= breadth / PAPER_SCALE;
}
