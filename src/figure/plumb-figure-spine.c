/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The spine: many indicators of one area, each on the range of all authorities, drawn so that the worst, the middle and
 * the best of all rows are above one another and better is right. Indicators without judgement stand apart, in grey,
 * from lowest to highest.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-comparison-private.h"
#include "plumb-figure-spine-private.h"
#include "plumb-format.h"
#include "plumb-key.h"

/* From this width on the row is one line of columns; narrower, the bar stands under the name. */
#define WIDE 720
#define GAP 16
#define BAR 14
#define PADDING 6
#define MOST_ROW 60

gboolean
plumb_spine_has_range (const PlumbSpineRow *row)
{
  return row->all.n >= PLUMB_COMPARATOR_MINIMUM;
}

double
plumb_spine_place (const PlumbSpineRow *row, double value)
{
  const gboolean flipped = row->row->comparison->indicator->polarity == PLUMB_POLARITY_LOW;
  const double sign = flipped ? -1 : 1;
  const double worst = flipped ? row->all.maximum : row->all.minimum;
  const double best = flipped ? row->all.minimum : row->all.maximum;
  const double beyond = sign * (value - row->all.median);
  const double half = beyond < 0 ? sign * (row->all.median - worst) : sign * (best - row->all.median);

  if (!isfinite (value))
    return NAN;
  return half > 0 ? CLAMP (0.5 + 0.5 * beyond / half, 0, 1) : beyond < 0 ? 0 : beyond > 0 ? 1 : 0.5;
}

double
plumb_spine_statistic (const PlumbSpineRow *row)
{
  const PlumbStanding *standing = &row->row->standing;

  return standing->group.n >= PLUMB_COMPARATOR_MINIMUM ? plumb_comparator_value (&standing->group, standing->statistic)
                                                       : NAN;
}

static void
free_spine (gpointer data)
{
  PlumbSpine *self = data;

  g_clear_pointer (&self->scorecard, plumb_scorecard_free);
  g_clear_pointer (&self->country, plumb_area_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

/* Takes in the rows that are @judged, or those that are not. */
static void
add_rows (PlumbSpine *self, gboolean judged)
{
  for (guint i = 0; i < self->scorecard->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (self->scorecard->rows, i);
      const PlumbIndicator *indicator = row->comparison->indicator;
      const PlumbStanding *standing = &row->standing;
      PlumbSpineRow added = { .row = row, .judged = indicator->polarity != PLUMB_POLARITY_NONE };

      if (standing->observation == NULL || added.judged != judged)
        continue;
      if (plumb_indicator_is_total (indicator))
        {
          self->left_out++;
          continue;
        }
      added.all = plumb_comparator_compute (indicator, row->comparison->authorities, NULL, standing->period);
      if (plumb_standing_has_number (standing) && plumb_spine_has_range (&added))
        {
          const PlumbBeside beside =
            plumb_beside_compute (indicator, standing->observation->value, added.all.median,
                                  plumb_statistic_decimals (indicator, added.all.median), NULL);
          added.side = indicator->polarity == PLUMB_POLARITY_LOW ? -beside.side : beside.side;
        }
      self->n_judged += judged;
      g_array_append_val (self->rows, added);
    }
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  PlumbSpine *self = figure->data = g_new0 (PlumbSpine, 1);
  g_autoptr (PlumbSelection) selection = plumb_selection_copy (figure->selection);

  selection->authorities = TRUE;
  self->rows = g_array_new (FALSE, TRUE, sizeof (PlumbSpineRow));
  self->scorecard = plumb_scorecard_load (warehouse, selection, error);
  if (self->scorecard == NULL)
    return FALSE;
  if (figure->area->country != 0)
    {
      self->country = plumb_warehouse_get_area (warehouse, figure->area->country, error);
      if (self->country == NULL)
        return FALSE;
    }
  add_rows (self, TRUE);
  add_rows (self, FALSE);
  plumb_scorecard_forget_authorities (self->scorecard);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbComparison *comparison = g_array_index (self->rows, PlumbSpineRow, i).row->comparison;

      for (guint j = 0; j < comparison->neighbours->len; j++)
        figure->illustrative =
          figure->illustrative || ((PlumbSeries *) g_ptr_array_index (comparison->neighbours, j))->area->illustrative;
    }
  return TRUE;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return ((const PlumbSpine *) self->data)->rows->len == 0;
}

/* Where the columns lie; of narrow rows only the bar, and the right edge of the value. */
typedef struct
{
  const PlumbFigure *figure;
  const PlumbSpine *spine;
  PlumbSceneBuilder *builder;
  double unit;
  gboolean wide;
  double left, right;
  double least_row;
  double name_width, value_right, statistic_right, rank_width;
  PlumbScale bar;
} Page;

static double
width_of (const Page *self, const char *text, PlumbTextSize size, gboolean bold)
{
  const PlumbTextStyle style = { .size = size, .bold = bold };
  return plumb_scene_builder_measure (self->builder, text, &style).width;
}

static char *
own_text (const PlumbSpineRow *row)
{
  return plumb_words_observation (row->row->comparison->indicator, row->row->standing.observation);
}

static char *
rank_text (const PlumbSpineRow *row)
{
  return plumb_rank_label (&row->row->standing.rank_of_all, row->row->comparison->indicator->polarity);
}

static char *
statistic_text (const PlumbSpineRow *row)
{
  const double value = plumb_spine_statistic (row);
  return isfinite (value) ? plumb_format_statistic (row->row->comparison->indicator, value, FALSE) : g_strdup ("–");
}

static void
lay_columns (Page *self, PlumbBox box)
{
  const double gap = GAP * self->unit;
  double own = width_of (self, _ ("Own"), PLUMB_TEXT_CAPTION, TRUE);
  double statistic = 84 * self->unit;
  double rank = 100 * self->unit;

  self->left = box.x;
  self->right = box.x + box.width;
  for (guint i = 0; i < self->spine->rows->len; i++)
    {
      const PlumbSpineRow *row = &g_array_index (self->spine->rows, PlumbSpineRow, i);
      g_autofree char *value = own_text (row);
      g_autofree char *other = statistic_text (row);
      g_autofree char *place = rank_text (row);

      own = MAX (own, width_of (self, value, PLUMB_TEXT_VALUE, TRUE));
      statistic = MAX (statistic, width_of (self, other, PLUMB_TEXT_BODY, FALSE));
      rank = MAX (rank, width_of (self, place, PLUMB_TEXT_LABEL, FALSE));
    }
  self->wide = box.width >= WIDE * self->unit && own + statistic + rank < box.width * 0.42;
  self->rank_width = rank;
  if (self->wide)
    {
      self->name_width = box.width * 0.3;
      self->value_right = box.x + self->name_width + gap + own;
      self->statistic_right = self->value_right + gap + statistic;
      self->bar.from = self->statistic_right + 1.5 * gap;
      self->bar.to = self->right - rank - 1.5 * gap;
    }
  else
    {
      self->value_right = self->right;
      self->name_width = MAX (60 * self->unit, box.width - own - gap);
      self->bar.from = box.x + 6 * self->unit;
      self->bar.to = self->right - 6 * self->unit;
    }
  self->bar.minimum = 0;
  self->bar.maximum = 1;
}

static void
draw_ground (const Page *self, const PlumbSpineRow *row, double from, double to, double y, PlumbRole role)
{
  const PlumbShapeStyle style = plumb_mark_fill (self->builder, role);
  const double a = plumb_scale_map (&self->bar, plumb_spine_place (row, from));
  const double b = plumb_scale_map (&self->bar, plumb_spine_place (row, to));

  plumb_scene_builder_rect (
    self->builder,
    (PlumbBox){ MIN (a, b), y - BAR * self->unit / 2, MAX (fabs (b - a), 2 * self->unit), BAR * self->unit },
    2 * self->unit, &style, -1);
}

static int
add_datum (const Page *self, const PlumbSpineRow *row, PlumbBox area, double x, double y)
{
  const PlumbIndicator *indicator = row->row->comparison->indicator;
  const PlumbObservation *own = row->row->standing.observation;
  g_autofree char *sentence = plumb_spine_datum (self->figure, row);
  g_autofree char *period = plumb_words_period (row->row->comparison, row->row->standing.period);
  g_autofree char *value =
    own->state == PLUMB_STATE_NUMBER ? plumb_words_value (indicator, own->value) : own_text (row);
  const PlumbDatum datum = { .series = row->judged ? 0 : 1,
                             .name = indicator->name,
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .link = indicator->id,
                             .x = x,
                             .y = y,
                             .area = area };
  return plumb_scene_builder_datum (self->builder, &datum);
}

/* The range with its middle half, the line of the middle authority from @top to @bottom, the neighbours and the own
 * point. */
static void
draw_bar (const Page *self, const PlumbSpineRow *row, double y, double top, double bottom, int datum)
{
  const PlumbFrame frame = { self->builder, self->bar, { 0, 1, 0, 1 } };
  const PlumbObservation *own = row->row->standing.observation;
  const PlumbRuleMark middle = { .upright = TRUE,
                                 .place = plumb_snap (plumb_scale_map (&self->bar, 0.5)),
                                 .from = top,
                                 .to = bottom,
                                 .role = PLUMB_ROLE_COUNTRY,
                                 .width = 1.5,
                                 .dash = PLUMB_DASH_LONG };
  const PlumbPointMark neighbours = { .x = plumb_spine_place (row, plumb_spine_statistic (row)),
                                      .y = y,
                                      .radius = 6,
                                      .role = PLUMB_ROLE_STATISTIC,
                                      .hollow = TRUE,
                                      .shape = PLUMB_POINT_DIAMOND };
  const PlumbPointMark point = { .x = plumb_spine_place (row, own->state == PLUMB_STATE_NUMBER ? own->value : NAN),
                                 .y = y,
                                 .radius = 7,
                                 .role = PLUMB_ROLE_OWN,
                                 .hollow = !row->judged };

  draw_ground (self, row, row->all.minimum, row->all.maximum, y,
               row->judged ? PLUMB_ROLE_RANGE : PLUMB_ROLE_NEUTRAL_RANGE);
  draw_ground (self, row, row->all.q1, row->all.q3, y, row->judged ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_NEUTRAL_MIDDLE);
  plumb_mark_rule (&frame, &middle);
  if (isfinite (neighbours.x))
    plumb_mark_point (&frame, &neighbours, -1);
  if (isfinite (point.x))
    plumb_mark_point (&frame, &point, datum);
}

static char *
too_few (const PlumbSpineRow *row)
{
  return g_strdup_printf (_ ("too few authorities with a value (%u)"), row->all.n);
}

/* The own value, or the letter of its state in a box; right-aligned at the column of values, its middle at @y. */
static void
draw_own (const Page *self, const PlumbSpineRow *row, double y, int datum)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_VALUE,
                                 .role = PLUMB_ROLE_OWN,
                                 .bold = TRUE,
                                 .align = PLUMB_ALIGN_END,
                                 .valign = PLUMB_VALIGN_MIDDLE };
  g_autofree char *value = own_text (row);

  if (row->row->standing.observation->state == PLUMB_STATE_NUMBER)
    plumb_scene_builder_text (self->builder, self->value_right, y, value, &style, -1);
  else
    {
      const PlumbBox size = plumb_mark_box_size (self->builder, value, PLUMB_TEXT_CAPTION);
      plumb_mark_box (self->builder, self->value_right - size.width / 2, y, value, PLUMB_TEXT_CAPTION, datum);
    }
}

static double
draw_row (const Page *self, const PlumbSpineRow *row, double top)
{
  const double unit = self->unit;
  const PlumbTextStyle name = { .size = PLUMB_TEXT_BODY, .role = PLUMB_ROLE_TEXT, .wrap = self->name_width };
  const PlumbTextStyle under = { .size = PLUMB_TEXT_CAPTION,
                                 .role = PLUMB_ROLE_DIM,
                                 .wrap = self->wide ? self->name_width : self->right - self->left };
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_GRID, .width = unit };
  PlumbTextStyle cell = { .size = PLUMB_TEXT_BODY,
                          .role = PLUMB_ROLE_STATISTIC,
                          .align = PLUMB_ALIGN_END,
                          .valign = PLUMB_VALIGN_MIDDLE };
  g_autofree char *caption = plumb_spine_caption (row);
  g_autofree char *rank = rank_text (row);
  g_autofree char *statistic = statistic_text (row);
  g_autofree char *few = too_few (row);
  const double text = plumb_scene_builder_measure (self->builder, row->row->comparison->indicator->name, &name).height +
                      (self->wide ? plumb_scene_builder_measure (self->builder, caption, &under).height : 0);
  double y = top + MAX (PADDING * unit, self->wide ? (self->least_row - text) / 2 : 0), middle, bar_y, bottom;
  const double first = y;
  double own_x;
  int datum;

  y += plumb_scene_builder_text (self->builder, self->left, y, row->row->comparison->indicator->name, &name, -1).height;
  if (!self->wide)
    {
      g_autofree char *whole = g_strdup_printf ("%s · %s", caption, rank);
      y += plumb_scene_builder_text (self->builder, self->left, y, whole, &under, -1).height;
      middle = first + plumb_line_height (PLUMB_TEXT_BODY, unit) / 2;
      bar_y = y + BAR * unit / 2 + 5 * unit;
      bottom = bar_y + BAR * unit / 2 + (PADDING + 2) * unit;
    }
  else
    {
      y += plumb_scene_builder_text (self->builder, self->left, y, caption, &under, -1).height;
      bottom = MAX (y + PADDING * unit, top + self->least_row);
      middle = bar_y = (top + bottom) / 2;
    }

  own_x = plumb_scale_map (
    &self->bar, plumb_spine_has_range (row) ? plumb_spine_place (row, row->row->standing.observation->value) : NAN);
  datum = add_datum (self, row, (PlumbBox){ self->left, top, self->right - self->left, bottom - top },
                     isfinite (own_x) ? own_x : self->value_right - 10 * unit, isfinite (own_x) ? bar_y : middle);
  draw_own (self, row, middle, datum);
  if (self->wide)
    {
      plumb_scene_builder_text (self->builder, self->statistic_right, middle, statistic, &cell, -1);
      cell.size = PLUMB_TEXT_LABEL;
      cell.role = PLUMB_ROLE_TEXT;
      plumb_scene_builder_text (self->builder, self->right, middle, rank, &cell, -1);
    }
  if (plumb_spine_has_range (row))
    draw_bar (self, row, bar_y, self->wide ? top : bar_y - 11 * unit, self->wide ? bottom : bar_y + 11 * unit, datum);
  else
    {
      const PlumbTextStyle reason = { .size = PLUMB_TEXT_CAPTION,
                                      .role = PLUMB_ROLE_DIM,
                                      .valign = PLUMB_VALIGN_MIDDLE,
                                      .wrap = self->bar.to - self->bar.from };
      plumb_scene_builder_text (self->builder, self->bar.from, bar_y, few, &reason, -1);
    }
  plumb_scene_builder_line (self->builder, self->left, plumb_snap (bottom), self->right, plumb_snap (bottom), &line);
  return bottom;
}

/* The heads above the rows of one kind; Returns: the y below. */
static double
draw_heads (const Page *self, gboolean judged, double top)
{
  const double unit = self->unit;
  const double below = top + 2 * plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 6 * unit;
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                           .role = PLUMB_ROLE_DIM,
                           .bold = TRUE,
                           .valign = PLUMB_VALIGN_BOTTOM };
  const PlumbTextStyle heading = { .size = PLUMB_TEXT_BODY,
                                   .role = PLUMB_ROLE_TEXT,
                                   .bold = TRUE,
                                   .valign = PLUMB_VALIGN_BOTTOM };
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_GRID, .width = unit };
  const char *left = judged ? _ ("← worse") : _ ("← lower");
  const char *right = judged ? _ ("better →") : _ ("higher →");
  const double y = below - 4 * unit;
  const double middle = plumb_scale_map (&self->bar, 0.5);
  const double room = width_of (self, left, PLUMB_TEXT_CAPTION, TRUE) +
                      width_of (self, right, PLUMB_TEXT_CAPTION, TRUE) +
                      width_of (self, _ ("median"), PLUMB_TEXT_CAPTION, TRUE) + 24 * unit;

  if (self->wide || judged)
    plumb_scene_builder_text (self->builder, self->left,
                              self->wide ? y : top + plumb_line_height (PLUMB_TEXT_BODY, unit),
                              judged ? _ ("Judged") : _ ("No judgement"), &heading, -1);
  else
    plumb_scene_builder_text (self->builder, self->left, top + plumb_line_height (PLUMB_TEXT_BODY, unit),
                              _ ("No judgement"), &heading, -1);
  plumb_scene_builder_text (self->builder, self->bar.from, y, left, &style, -1);
  style.align = PLUMB_ALIGN_MIDDLE;
  if (room <= self->bar.to - self->bar.from)
    plumb_scene_builder_text (self->builder, middle, y, _ ("median"), &style, -1);
  style.align = PLUMB_ALIGN_END;
  plumb_scene_builder_text (self->builder, self->bar.to, y, right, &style, -1);
  if (self->wide)
    {
      plumb_scene_builder_text (self->builder, self->value_right, y, _ ("Own"), &style, -1);
      plumb_scene_builder_text (self->builder, self->right, y, _ ("Rank among all"), &style, -1);
      style.wrap = self->statistic_right - self->value_right - GAP * unit;
      plumb_scene_builder_text (self->builder, self->statistic_right, y,
                                self->figure->selection->group != NULL ? _ ("Chosen group")
                                : self->spine->scorecard->statistic == PLUMB_STATISTIC_MEDIAN
                                  ? _ ("Neighbours’ median")
                                  : _ ("Neigh\302\255bours"),
                                &style, -1);
    }
  plumb_scene_builder_line (self->builder, self->left, plumb_snap (below), self->right, plumb_snap (below), &line);
  return below;
}

static double
draw_key (const Page *self, double y)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  const gboolean neutral = self->spine->n_judged < self->spine->rows->len;
  g_autofree char *open = g_strdup_printf (_ ("%s, no judgement"), self->figure->area->name);
  const PlumbComparison *first =
    self->spine->rows->len == 0 ? NULL : g_array_index (self->spine->rows, PlumbSpineRow, 0).row->comparison;
  g_autofree char *statistic = first == NULL || first->neighbours->len == 0 ? NULL : plumb_words_statistic (first);
  PlumbKeyEntry entries[5];
  guint n = 0;

  if (self->spine->n_judged > 0)
    entries[n++] = (PlumbKeyEntry){ .text = self->figure->area->name,
                                    .style = style,
                                    .kind = PLUMB_KEY_POINT,
                                    .role = PLUMB_ROLE_OWN };
  if (neutral)
    entries[n++] =
      (PlumbKeyEntry){ .text = open, .style = style, .kind = PLUMB_KEY_POINT, .role = PLUMB_ROLE_OWN, .hollow = TRUE };
  if (statistic != NULL)
    entries[n++] = (PlumbKeyEntry){ .text = statistic,
                                    .style = style,
                                    .kind = PLUMB_KEY_POINT,
                                    .role = PLUMB_ROLE_STATISTIC,
                                    .shape = PLUMB_POINT_DIAMOND,
                                    .hollow = TRUE };
  entries[n++] = (PlumbKeyEntry){ .text = _ ("all authorities"),
                                  .style = style,
                                  .kind = PLUMB_KEY_FILL,
                                  .role = self->spine->n_judged > 0 ? PLUMB_ROLE_RANGE : PLUMB_ROLE_NEUTRAL_RANGE };
  entries[n++] = (PlumbKeyEntry){ .text = _ ("their middle half"),
                                  .style = style,
                                  .kind = PLUMB_KEY_FILL,
                                  .role = self->spine->n_judged > 0 ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_NEUTRAL_MIDDLE };
  y += 8 * self->unit;
  return y + plumb_key_draw (self->builder, entries, n, self->left, y, self->right - self->left, TRUE);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Page self = { .figure = figure, .spine = figure->data, .builder = builder };
  double y = box.y;
  const guint n = self.spine->rows->len;

  self.unit = plumb_scene_builder_text_scale (builder);
  lay_columns (&self, box);
  /* room that nobody else needs goes to the rows, up to a point */
  self.least_row = MIN ((box.height - 120 * self.unit) / n, MOST_ROW * self.unit);
  for (guint i = 0; i < n; i++)
    {
      const PlumbSpineRow *row = &g_array_index (self.spine->rows, PlumbSpineRow, i);
      const gboolean first = i == 0 || i == self.spine->n_judged;

      if (first)
        {
          y = draw_heads (&self, row->judged, y + (i > 0 ? 6 * self.unit : 0));
          plumb_scene_builder_begin_group (builder, row->judged ? "judged" : "no-judgement",
                                           row->judged ? _ ("Judged") : _ ("No judgement"));
        }
      y = draw_row (&self, row, y);
      if (i + 1 == n || i + 1 == self.spine->n_judged)
        plumb_scene_builder_end_group (builder);
    }
  return draw_key (&self, y);
}

const PlumbFigureClass plumb_figure_class_spine = {
  .name = "spine",
  .label = N_ ("Spine"),
  .about = N_ ("Many indicators of one area, each on the range of all authorities, better to the right."),
  .of_area = TRUE,
  .of_many = TRUE,
  .load = load,
  .free = free_spine,
  .is_empty = is_empty,
  .title = plumb_spine_title,
  .subtitle = plumb_spine_subtitle,
  .sentence = plumb_spine_sentence,
  .footer = plumb_spine_footer,
  .table = plumb_spine_table,
  .draw = draw,
};
