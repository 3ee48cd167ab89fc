/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of a figure laid out for paper. Columns are as wide as their texts while there is room, then texts wrap;
 * those for which there is no room even then go on in a table of their own, beside the first column again.
 */
#include "config.h"

#include "plumb-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 24
#define GAP 10
#define ROW_PADDING 4
/* Columns are parted where a text would take more lines than the most; those together then take so many in comfort. And
 * what a line loses as words are not cut. */
#define COMFORT 3
#define RAGGED 1.2
#define MOST_LINES 6

typedef struct
{
  double least;   /* of the longest word */
  double natural; /* of the longest text on one line */
  double width;
  gboolean is_numeric;
} Column;

/* What all parts of one table share. */
typedef struct
{
  const PlumbFigure *figure;
  const PlumbChartTheme *theme;
  double scale;
  double page;
  GPtrArray *rows;
  Column *columns;
  guint n;
} Table;

gboolean
plumb_figure_cell_is_number (const char *text)
{
  return g_ascii_isdigit (*text) || g_str_has_prefix (text, "−") || g_str_has_prefix (text, "+") ||
         g_str_has_prefix (text, "£");
}

static PlumbTextStyle
cell_style (gboolean head)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT, .bold = head };
}

static void
measure_cell (PlumbSceneBuilder *builder, Column *column, const char *text, gboolean head)
{
  const PlumbTextStyle style = cell_style (head);
  const double width = ceil (plumb_scene_builder_measure (builder, text, &style).width);
  g_auto (GStrv) words = NULL;

  column->natural = MAX (column->natural, width);
  if (width <= column->least)
    return;
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const double word = ceil (plumb_scene_builder_measure (builder, words[i], &style).width);

      column->least = MAX (column->least, word);
    }
}

static void
measure_columns (Table *self)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (self->theme, self->scale);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GStrv cells = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->n && cells[j] != NULL; j++)
        {
          measure_cell (builder, &self->columns[j], cells[j], i == 0);
          if (i > 0 && j > 0 && plumb_figure_cell_is_number (cells[j]))
            self->columns[j].is_numeric = TRUE;
        }
    }
  plumb_scene_unref (plumb_scene_builder_end (builder, 1, 1));
}

/* The width at which the texts of @column take no more than so many lines. */
static double
width_at (const Column *column, guint lines)
{
  return lines == 1 ? column->natural
                    : MIN (column->natural, MAX (column->least, ceil (column->natural / lines * RAGGED)));
}

/* The width of the first column and those from @from to before @to, with the gaps between them. */
static double
sum_widths (const Table *self, guint from, guint to, guint lines)
{
  double sum = width_at (&self->columns[0], lines);

  for (guint i = from; i < to; i++)
    sum += width_at (&self->columns[i], lines) + GAP * self->scale;
  return sum;
}

static double
room_of (const Table *self)
{
  return self->page - 2 * MARGIN * self->scale;
}

/* Gives the first column and those from @from to before @to their widths: rows as low as can be, then what is left to
 * those that wrap. */
static void
share_out (Table *self, guint from, guint to)
{
  guint lines = 1;
  double left, asked;

  while (lines < MOST_LINES && sum_widths (self, from, to, lines) > room_of (self))
    lines++;
  left = MAX (0, room_of (self) - sum_widths (self, from, to, lines));
  asked = sum_widths (self, from, to, 1) - sum_widths (self, from, to, lines);
  for (guint i = 0; i < to; i = i == 0 ? from : i + 1)
    {
      const double width = width_at (&self->columns[i], lines);
      const double share = asked > 0 ? MIN (1, left / asked) : 0;

      self->columns[i].width = floor (width + (self->columns[i].natural - width) * share);
    }
}

/* The column before which the part that begins with @from ends: all of the rest where they wrap so, else those for
 * which there is room in comfort, and at least one. */
static guint
find_end (const Table *self, guint from)
{
  guint to = MIN (from + 1, self->n);

  if (sum_widths (self, from, self->n, MOST_LINES) <= room_of (self))
    return self->n;
  while (to < self->n && sum_widths (self, from, to + 1, COMFORT) <= room_of (self))
    to++;
  return to;
}

/* A row; Returns: the y below. */
static double
draw_row (const Table *self, PlumbSceneBuilder *builder, guint row, guint from, guint to, double top)
{
  const GStrv cells = g_ptr_array_index (self->rows, row);
  const double padding = ROW_PADDING * self->scale;
  const PlumbShapeStyle line = { .stroke = row == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                 .width = self->scale * (row == 0 ? 1.5 : 1) };
  const double left = MARGIN * self->scale;
  double x = left, bottom = top + padding + plumb_line_height (PLUMB_TEXT_LABEL, self->scale);

  for (guint i = 0; i < to && cells[i] != NULL; i = i == 0 ? from : i + 1)
    {
      const Column *column = &self->columns[i];
      PlumbTextStyle style = cell_style (row == 0);
      PlumbBox box = { 0 };

      style.wrap = column->width + 1;
      style.align = column->is_numeric ? PLUMB_ALIGN_END : PLUMB_ALIGN_START;
      if (*cells[i] != '\0')
        box = plumb_scene_builder_text (builder, x + (column->is_numeric ? column->width : 0), top + padding, cells[i],
                                        &style, -1);
      bottom = MAX (bottom, box.y + box.height);
      x += column->width + GAP * self->scale;
    }
  bottom = plumb_snap (bottom + padding);
  plumb_scene_builder_line (builder, left, bottom, x - GAP * self->scale, bottom, &line);
  return bottom;
}

static PlumbScene *
draw_part (Table *self, guint from, guint to)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (self->theme, self->scale);
  const double margin = MARGIN * self->scale;
  double y = plumb_figure_draw_titles (self->figure, builder, margin, self->page, TRUE);
  const double top = y;
  double width = 2 * margin + self->columns[0].width;

  for (guint i = from; i < to; i++)
    width += self->columns[i].width + GAP * self->scale;
  width = MAX (width, self->page);
  if (to - from + 1 < self->n)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM };
      /* Translators: numbers of columns of a table too wide for a page, of which the first is on every page */
      g_autofree char *part = g_strdup_printf (_ ("Columns %u to %u of %u, beside the first"), from + 1, to, self->n);

      y += plumb_scene_builder_text (builder, margin, y, part, &style, -1).height;
    }
  y = draw_row (self, builder, 0, from, to, y);
  plumb_scene_builder_head (builder, top, y + 1);
  for (guint i = 1; i < self->rows->len; i++)
    {
      const double above = y;

      y = draw_row (self, builder, i, from, to, above);
      plumb_scene_builder_keep (builder, above + 1, y + 1);
    }
  if (to == self->n)
    {
      const PlumbTextStyle footer = { .size = PLUMB_TEXT_CAPTION,
                                      .role = PLUMB_ROLE_DIM,
                                      .wrap = self->page - 2 * margin };

      y += 12 * self->scale;
      y += plumb_scene_builder_text (builder, margin, y, plumb_figure_footer (self->figure), &footer, -1).height;
    }
  return plumb_scene_builder_end (builder, width, ceil (y + margin));
}

GPtrArray *
plumb_figure_layout_table (const PlumbFigure *self, double width, const PlumbChartTheme *theme, double text_scale)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_scene_unref);
  GPtrArray *rows = plumb_figure_table (self);
  const guint n = g_strv_length (g_ptr_array_index (rows, 0));
  g_autofree Column *columns = g_new0 (Column, n);
  Table table = { .figure = self,
                  .theme = theme,
                  .scale = text_scale,
                  .page = width,
                  .rows = rows,
                  .columns = columns,
                  .n = n };
  guint from = 1;

  measure_columns (&table);
  do
    {
      const guint to = find_end (&table, from);

      share_out (&table, from, to);
      g_ptr_array_add (parts, draw_part (&table, from, to));
      from = to;
    }
  while (from < n);
  return parts;
}
