/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heat map. Every cell has its number and the letter of its quarter where they fit, else the letter alone, so that
 * a shade is never all there is to see. Columns that find no room are left to the table, and the picture says so.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-axis.h"
#include "plumb-figure-heat-private.h"
#include "plumb-format.h"
#include "plumb-key.h"
#include "plumb-mark-cell.h"

#define NAME_SHARE 0.32
#define LEAST_CELL 20
#define LEAST_ROW 24
#define MOST_ROW 44
#define CELL_GAP 0.06

/* PlumbPrint: what stands in a cell. */
typedef enum
{
  PRINT_BESIDE, /* 15.4 A */
  PRINT_BELOW,  /* the letter below the number */
  PRINT_LETTER  /* A */
} Print;

typedef struct
{
  const PlumbHeat *heat;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  double name_width;
  double left;
  double cell_width;
  guint first; /* column that is drawn first */
  guint shown; /* how many columns are drawn */
  Print print;
  gboolean numbered; /* the heads are numbers, explained below */
} Map;

static double
width_of (const Map *self, const char *text, PlumbTextSize size)
{
  const PlumbTextStyle style = { .size = size };
  return plumb_scene_builder_measure (self->builder, text, &style).width;
}

static PlumbRole
role_of (const PlumbHeatCell *cell)
{
  static const PlumbRole greys[PLUMB_HEAT_GRADES] = { PLUMB_ROLE_NEUTRAL_RANGE, PLUMB_ROLE_NEUTRAL_MIDDLE,
                                                      PLUMB_ROLE_NEUTRAL };

  if (cell->band != 0)
    return PLUMB_ROLE_STEP_1 + (cell->band - 'A');
  return cell->grade > 0 ? greys[cell->grade - 1] : PLUMB_ROLE_NONE;
}

/* What @cell says as @print; a letter of a state, or a dash for no row, however it is printed. */
static char *
cell_text (const PlumbHeatCell *cell, Print print)
{
  const char band[] = { cell->band, '\0' };
  g_autofree char *value = NULL;

  if (cell->observation == NULL)
    return g_strdup ("–");
  value = plumb_words_observation (cell->comparison->indicator, cell->observation);
  if (cell->observation->state != PLUMB_STATE_NUMBER || (print != PRINT_LETTER && cell->band == 0))
    return g_steal_pointer (&value);
  switch (print)
    {
    case PRINT_BESIDE:
      return g_strdup_printf ("%s\302\240%s", value, band);
    case PRINT_BELOW:
      return g_strdup_printf ("%s\n%s", value, band);
    case PRINT_LETTER:
    default:
      return cell->band != 0 ? g_strdup (band) : cell->grade > 0 ? g_strdup_printf ("%u", cell->grade) : g_strdup ("·");
    }
}

static double
widest (const Map *self, Print print)
{
  double width = 0;

  for (guint i = 0; i < self->heat->cells->len; i++)
    {
      g_autofree char *text = cell_text (&g_array_index (self->heat->cells, PlumbHeatCell, i), print);
      width = MAX (width, width_of (self, text, PLUMB_TEXT_CAPTION));
    }
  return (width + 7 * self->unit) / (1 - CELL_GAP);
}

static GPtrArray *
column_names (const Map *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->shown; i++)
    g_ptr_array_add (names, self->numbered ? g_strdup_printf ("%u", i + 1)
                                           : plumb_heat_column_name (self->heat, self->first + i));
  return names;
}

static PlumbBand
columns_of (const Map *self)
{
  return (PlumbBand){ self->left, self->left + self->shown * self->cell_width, self->shown, CELL_GAP };
}

/* Draws the heads below @top, or measures them; Returns: their height, -1 where a word is wider than its column. */
static double
heads (const Map *self, double top, gboolean draw)
{
  g_autoptr (GPtrArray) names = column_names (self);
  const PlumbBand band = columns_of (self);

  return plumb_mark_category_axis (self->builder, &band, (const char *const *) names->pdata, top, draw);
}

/* Shares the width between the names and as many columns as there is room for. */
static void
lay_columns (Map *self)
{
  const PlumbHeat *heat = self->heat;
  double name = 0, label = 0, room;

  for (guint i = 0; i < heat->rows; i++)
    {
      g_autofree char *text = plumb_heat_row_name (heat, i);
      name = MAX (name, width_of (self, text, PLUMB_TEXT_BODY));
    }
  self->name_width = MIN (name + self->unit, self->box.width * NAME_SHARE);
  self->left = self->box.x + self->name_width + 10 * self->unit;
  room = self->box.x + self->box.width - self->left;

  for (guint i = 0; heat->by_period && i < heat->columns; i++)
    {
      g_autofree char *text = plumb_heat_column_name (heat, i);
      label = MAX (label, width_of (self, text, PLUMB_TEXT_CAPTION) + 8 * self->unit);
    }
  /* all authorities are wanted, if need be by letters alone; of periods rather fewer, with their numbers */
  self->cell_width = MAX (LEAST_CELL * self->unit, widest (self, PRINT_LETTER));
  if (heat->by_period)
    self->cell_width = MAX (MAX (self->cell_width, label), MIN (widest (self, PRINT_BELOW), room / 3));
  self->shown = CLAMP ((guint) floor (room / self->cell_width), 1, heat->columns);
  /* of periods the newest, of authorities the own one and those closest to it */
  self->first = heat->by_period ? heat->columns - self->shown : 0;
  /* few columns are no wider than they need be to be read as one row */
  self->cell_width = MIN (room / self->shown, MAX (self->cell_width, 110 * self->unit));
  while (self->print < PRINT_LETTER && widest (self, self->print) > self->cell_width)
    self->print++;
  if (heads (self, 0, FALSE) < 0)
    self->numbered = TRUE;
}

static double
name_height (const Map *self, guint row, double y, gboolean draw)
{
  const PlumbTextStyle name = { .size = PLUMB_TEXT_BODY,
                                .role = PLUMB_ROLE_TEXT,
                                .wrap = self->name_width,
                                .bold = self->heat->by_period && row == 0 };
  const PlumbTextStyle caption = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = self->name_width };
  g_autofree char *text = plumb_heat_row_name (self->heat, row);
  g_autofree char *under = plumb_heat_caption (self->heat, row);
  const double first = plumb_scene_builder_measure (self->builder, text, &name).height;

  if (draw)
    {
      plumb_scene_builder_text (self->builder, self->box.x, y, text, &name, -1);
      if (*under != '\0')
        plumb_scene_builder_text (self->builder, self->box.x, y + first, under, &caption, -1);
    }
  return *under != '\0' ? first + plumb_scene_builder_measure (self->builder, under, &caption).height : first;
}

static void
draw_cell (const Map *self, guint row, guint column, const PlumbBand *rows, const PlumbBand *columns)
{
  const PlumbHeatCell *cell = plumb_heat_cell (self->heat, row, self->first + column);
  const PlumbIndicator *indicator = cell->comparison->indicator;
  g_autofree char *text = cell_text (cell, self->print);
  g_autofree char *sentence = plumb_heat_datum (self->heat, cell);
  g_autofree char *period = plumb_words_period (cell->comparison, cell->period);
  g_autofree char *value = cell->observation != NULL && cell->observation->state == PLUMB_STATE_NUMBER
                             ? plumb_words_value (indicator, cell->observation->value)
                             : plumb_words_observation (indicator, cell->observation);
  const PlumbCellMark mark = { .column = column,
                               .value = cell->observation != NULL ? cell->observation->value : NAN,
                               .text = text,
                               .role = role_of (cell) };
  const double x = plumb_band_middle (columns, column), y = plumb_band_middle (rows, 0);
  const PlumbDatum datum = { .series = row,
                             .name = cell->series->area->name,
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .link = self->heat->by_period ? NULL : indicator->id,
                             .x = x,
                             .y = y,
                             .area = { x - self->cell_width / 2, rows->from, self->cell_width,
                                       rows->to - rows->from } };

  plumb_mark_cell (self->builder, rows, columns, &mark, plumb_scene_builder_datum (self->builder, &datum));
}

static double
row_height (const Map *self, guint row, double wanted)
{
  const double texts = (self->print == PRINT_BELOW ? 2 : 1) * plumb_line_height (PLUMB_TEXT_CAPTION, self->unit);
  const double least =
    MAX (name_height (self, row, 0, FALSE) + 4 * self->unit, texts / (1 - CELL_GAP) + 3 * self->unit);

  return MAX (least, CLAMP (wanted, LEAST_ROW * self->unit, MOST_ROW * self->unit));
}

/* The rule of a break goes between two columns; what it is says the footer. */
static void
draw_breaks (const Map *self, double top, double bottom)
{
  const PlumbFrame frame = { .builder = self->builder };

  for (guint i = 1; self->heat->by_period && i < self->shown; i++)
    if (plumb_figure_is_cut (self->heat->comparison, plumb_heat_cell (self->heat, 0, self->first + i - 1)->period,
                             plumb_heat_cell (self->heat, 0, self->first + i)->period))
      plumb_mark_rule (&frame, &(PlumbRuleMark){ .upright = TRUE,
                                                 .place = self->left + i * self->cell_width,
                                                 .from = top,
                                                 .to = bottom,
                                                 .role = PLUMB_ROLE_TEXT,
                                                 .width = 2 });
}

/* The own row or column in a frame of its own. */
static void
draw_own_frame (const Map *self, double top, double first_bottom, double bottom)
{
  const PlumbShapeStyle frame = { .stroke = PLUMB_ROLE_OWN, .width = 2 * self->unit };
  const double width = self->heat->by_period ? self->shown * self->cell_width : self->cell_width;

  plumb_scene_builder_rect (self->builder,
                            (PlumbBox){ self->left, top, width, (self->heat->by_period ? first_bottom : bottom) - top },
                            2 * self->unit, &frame, -1);
}

static double
draw_key (const Map *self, double y)
{
  static const PlumbRole greys[] = { PLUMB_ROLE_NEUTRAL_RANGE, PLUMB_ROLE_NEUTRAL_MIDDLE, PLUMB_ROLE_NEUTRAL };
  const char *const quarters[] = { _ ("A: best quarter"), _ ("B"), _ ("C"), _ ("D: worst quarter") };
  const char *const thirds[] = { _ ("1: lowest third, no quarters"), _ ("2: middle third"), _ ("3: highest third") };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  PlumbKeyEntry entries[G_N_ELEMENTS (quarters) + G_N_ELEMENTS (thirds)];
  guint n = 0;

  for (guint i = 0; self->heat->bands && i < G_N_ELEMENTS (quarters); i++)
    entries[n++] =
      (PlumbKeyEntry){ .text = quarters[i], .style = style, .kind = PLUMB_KEY_FILL, .role = PLUMB_ROLE_STEP_1 + i };
  for (guint i = 0; self->heat->grades && i < G_N_ELEMENTS (thirds); i++)
    entries[n++] = (PlumbKeyEntry){ .text = thirds[i], .style = style, .kind = PLUMB_KEY_FILL, .role = greys[i] };
  return plumb_key_draw (self->builder, entries, n, self->box.x, y, self->box.width, TRUE);
}

/* What the numbers above the columns stand for, and which columns there was no room for; Returns: the y below. */
static double
draw_notes (const Map *self, double y)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_TEXT, .wrap = self->box.width };
  const guint n = self->heat->columns;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; self->numbered && i < self->shown; i++)
    {
      g_autofree char *name = plumb_heat_column_name (self->heat, self->first + i);
      g_string_append_printf (text, "%s%u\302\240%s", i > 0 ? ", " : "", i + 1, name);
    }
  if (text->len > 0)
    g_string_append_c (text, '.');
  if (self->shown < n)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_printf (text,
                              self->heat->by_period ? _ ("Shown: the newest %u of %u periods; the table has all.")
                                                    : _ ("Shown: the first %u of %u authorities; the table has all."),
                              self->shown, n);
    }
  if (text->len == 0)
    return y;
  return y + plumb_scene_builder_text (self->builder, self->box.x, y, text->str, &style, -1).height + 4 * self->unit;
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Map self = { .heat = figure->data, .builder = builder, .box = box };
  double y, top, first_bottom = 0, wanted;
  PlumbBand columns;

  self.unit = plumb_scene_builder_text_scale (builder);
  lay_columns (&self);
  columns = columns_of (&self);
  y = heads (&self, box.y, TRUE);
  top = y = box.y + MAX (0, y) + 4 * self.unit;
  wanted = (box.height - (top - box.y) - 48 * self.unit) / self.heat->rows;

  for (guint row = 0; row < self.heat->rows; row++)
    {
      const double height = row_height (&self, row, wanted);
      const PlumbBand band = { y, y + height, 1, CELL_GAP };
      g_autofree char *id = g_strdup_printf ("row-%u", row + 1);
      g_autofree char *title = plumb_heat_row_name (self.heat, row);
      const double name = name_height (&self, row, 0, FALSE);

      plumb_scene_builder_begin_group (builder, id, title);
      name_height (&self, row, y + (height - name) / 2, TRUE);
      for (guint column = 0; column < self.shown; column++)
        draw_cell (&self, row, column, &band, &columns);
      plumb_scene_builder_end_group (builder);
      y += height;
      first_bottom = row == 0 ? y : first_bottom;
    }
  draw_breaks (&self, top, y);
  draw_own_frame (&self, top, first_bottom, y);
  y = draw_notes (&self, y + 6 * self.unit);
  return y + draw_key (&self, y + 2 * self.unit) + 2 * self.unit;
}

/* A cell is drawn for whatever has a row, with its letter at least. */
static gboolean
shows (const PlumbComparison *comparison)
{
  return comparison->periods->len > 0;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return ((const PlumbHeat *) self->data)->cells->len == 0;
}

const PlumbFigureClass plumb_figure_class_heat = {
  .name = "heat",
  .label = N_ ("Heat map"),
  .about = N_ ("Indicators by authorities, or the authorities of one indicator by periods, shaded by quarter."),
  .of_area = TRUE,
  .load = plumb_heat_load,
  .free = plumb_heat_free,
  .shows = shows,
  .is_empty = is_empty,
  .title = plumb_heat_title,
  .subtitle = plumb_heat_subtitle,
  .sentence = plumb_heat_sentence,
  .footer = plumb_heat_footer,
  .table = plumb_heat_table,
  .draw = draw,
};
