/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small multiples: a small trend for the own area and one for each neighbour, all over the same periods and on one
 * value axis, so that heights compare from panel to panel. Behind every other line is the own one, and the statistic.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-multiples-private.h"
#include "plumb-figure-trend-private.h"
#include "plumb-key.h"
#include "plumb-multiples.h"

/* A panel narrower, or its plot lower, than this says nothing. */
#define LEAST_WIDTH 150
#define LEAST_PLOT 84

typedef struct
{
  PlumbTrend trend;
  PlumbMultiples grid;
  double head;    /* height of the names above the plots */
  double letters; /* of the letters below them */
  double *statistic;
  double *ghost;
} Page;

static double
number_at (const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbObservation *observation = plumb_series_at (series, period);

  return observation != NULL && observation->state == PLUMB_STATE_NUMBER ? observation->value : NAN;
}

static PlumbTextStyle
head_style (const Page *self, guint i, double width, gsize tail)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = i == 0 ? PLUMB_ROLE_OWN : PLUMB_ROLE_TEXT,
                           .bold = i == 0,
                           .bold_tail = tail,
                           .wrap = width,
                           .valign = PLUMB_VALIGN_BOTTOM };
}

/* The name above panel @i and its newest number; draws it with its bottom at @y, or measures it. Returns: its height.
 */
static double
draw_head (const Page *self, guint i, PlumbBox panel, double y, gboolean draw)
{
  const PlumbSeries *series = plumb_panels_series (self->trend.figure, i);
  g_autofree char *newest = plumb_panels_newest (self->trend.figure, series);
  g_autofree char *text = g_strdup_printf ("%s %s", series->area->name, newest);
  const PlumbTextStyle style = head_style (self, i, panel.width, strlen (newest));

  return draw ? plumb_scene_builder_text (self->trend.builder, panel.x, y, text, &style, -1).height
              : plumb_scene_builder_measure (self->trend.builder, text, &style).height;
}

static gboolean
has_letters (const PlumbFigure *figure)
{
  for (guint i = 0; i < plumb_panels_n (figure); i++)
    {
      const PlumbSeries *series = plumb_panels_series (figure, i);

      for (guint j = 0; j < series->n; j++)
        if (series->observations[j].state != PLUMB_STATE_NUMBER)
          return TRUE;
    }
  return FALSE;
}

static char *
say_value (double value, gpointer figure)
{
  return plumb_words_value (((const PlumbFigure *) figure)->comparison->indicator, value);
}

/* A line behind the one that the panel is about. */
static void
draw_behind (const Page *self, const double *values, PlumbRole role, PlumbDash dash)
{
  const PlumbLineMark mark = { .x = self->trend.x,
                               .y = values,
                               .cut = self->trend.cut,
                               .n = self->trend.n,
                               .role = role,
                               .width = 1.5,
                               .dash = dash };

  plumb_mark_line (&self->trend.frame, &mark);
}

/* The rules of the breaks, upright through the plot. */
static void
draw_breaks (const Page *self)
{
  const PlumbTrend *trend = &self->trend;

  for (guint i = 1; i < trend->n; i++)
    if (plumb_breaks_between (trend->comparison->breaks, trend->periods[i - 1], trend->periods[i],
                              trend->comparison->indicator->calendar) != NULL)
      {
        const PlumbRuleMark rule = { .upright = TRUE,
                                     .place = (plumb_trend_x (trend, i - 1) + plumb_trend_x (trend, i)) / 2,
                                     .from = trend->top,
                                     .to = trend->bottom,
                                     .role = PLUMB_ROLE_AXIS,
                                     .width = 1,
                                     .dash = PLUMB_DASH_SHORT };

        plumb_mark_rule (&trend->frame, &rule);
      }
}

/* The y of the letters below the plot. */
static double
letters_y (const Page *self)
{
  return self->trend.bottom + 4 * self->trend.unit + self->letters / 2;
}

/* What can be walked, period by period. (transfer full) (array length=n): -1 where there is no row */
static int *
add_data (const Page *self, guint panel, const PlumbSeries *series)
{
  const PlumbTrend *trend = &self->trend;
  int *data = g_new (int, trend->n);

  for (guint i = 0; i < trend->n; i++)
    {
      const PlumbObservation *observation = plumb_series_at (series, trend->periods[i]);
      const gboolean number = observation != NULL && observation->state == PLUMB_STATE_NUMBER;
      g_autofree char *sentence = NULL;
      g_autofree char *value = NULL;

      data[i] = -1;
      if (observation == NULL)
        continue;
      sentence = plumb_words_datum (trend->comparison, series, trend->periods[i]);
      value = plumb_words_observation (trend->comparison->indicator, observation);
      data[i] =
        plumb_trend_add_datum (trend, panel, series->area->name, i,
                               number ? plumb_trend_y (trend, observation->value) : letters_y (self), value, sentence);
    }
  return data;
}

/* The letters of what is no number, each where its gap is; one is enough for gaps of one kind that lie close. */
static void
draw_letters (const Page *self, const PlumbSeries *series, const int *data)
{
  const PlumbTrend *trend = &self->trend;
  double taken = trend->left - 2 * trend->unit;

  for (guint i = 0; i < trend->n; i++)
    {
      const PlumbObservation *observation = plumb_series_at (series, trend->periods[i]);
      const char *letter;
      double half, x;

      if (observation == NULL || observation->state == PLUMB_STATE_NUMBER)
        continue;
      letter = plumb_state_letter (observation->state);
      half = plumb_mark_box_size (trend->builder, letter, PLUMB_TEXT_CAPTION).width / 2;
      x = CLAMP (plumb_trend_x (trend, i), trend->left + half, trend->right - half);
      if (x - half < taken + 2 * trend->unit)
        continue;
      plumb_mark_box (trend->builder, x, letters_y (self), letter, PLUMB_TEXT_CAPTION, data[i]);
      taken = x + half;
    }
}

/* The line that the panel is about, its last point and those that are not final. */
static void
draw_line (const Page *self, guint panel, const PlumbSeries *series)
{
  const PlumbTrend *trend = &self->trend;
  const PlumbRole role = panel == 0 ? PLUMB_ROLE_OWN : PLUMB_ROLE_OTHER;
  g_autofree double *values = g_new (double, trend->n);
  g_autofree gboolean *dashed = g_new0 (gboolean, trend->n);
  g_autofree int *data = add_data (self, panel, series);
  const PlumbLineMark mark = { .x = trend->x,
                               .y = values,
                               .cut = trend->cut,
                               .dashed = dashed,
                               .n = trend->n,
                               .role = role,
                               .width = panel == 0 ? 2.5 : 2,
                               .halo = 1 };
  const PlumbSpeech speech = { series->area->name, say_value, (gpointer) trend->figure };
  g_autofree char *id = panel == 0 ? g_strdup ("own") : g_strdup_printf ("panel-%u", panel);
  g_autofree char *title = NULL;
  int last;

  for (guint i = 0; i < trend->n; i++)
    {
      const PlumbObservation *observation = plumb_series_at (series, trend->periods[i]);

      values[i] = number_at (series, trend->periods[i]);
      dashed[i] = observation != NULL && !plumb_observation_is_measured (observation);
    }
  last = plumb_trend_last (trend, values);
  title = plumb_line_describe (&mark, &speech);
  plumb_scene_builder_begin_group (trend->builder, id, title);
  plumb_mark_line (&trend->frame, &mark);
  for (guint i = 0; i < trend->n; i++)
    {
      const PlumbObservation *observation = plumb_series_at (series, trend->periods[i]);
      const PlumbPointMark point = { .x = trend->x[i],
                                     .y = values[i],
                                     .radius = (int) i == last ? 3 : 1.6,
                                     .role = role,
                                     .hollow = observation != NULL && observation->status != PLUMB_STATUS_ACTUAL,
                                     .rimless = (int) i != last };

      if (isfinite (values[i]) && ((int) i == last || point.hollow))
        plumb_mark_point (&trend->frame, &point, data[i]);
    }
  draw_letters (self, series, data);
  plumb_scene_builder_end_group (trend->builder);
}

/* Grid lines; their numbers only where the panel has none at its left. */
static void
draw_grid (const Page *self, gboolean numbers)
{
  g_autoptr (GArray) labels = plumb_trend_value_labels (&self->trend);

  for (guint i = 0; i < labels->len && !numbers; i++)
    *g_array_index (labels, PlumbAxisLabel, i).text = '\0';
  plumb_mark_grid (&self->trend.frame, labels, self->trend.left, self->trend.right);
}

static void
draw_panel (Page *self, guint i)
{
  PlumbTrend *trend = &self->trend;
  const PlumbBox panel = plumb_multiples_panel (&self->grid, i);
  const double unit = trend->unit;

  plumb_trend_arrange (trend, panel, 0, 0, self->head + 8 * unit, self->letters + 4 * unit, 0);
  draw_head (self, i, panel, panel.y + self->head, TRUE);
  draw_grid (self, plumb_multiples_has_y_axis (&self->grid, i));
  draw_breaks (self);
  draw_behind (self, self->statistic, PLUMB_ROLE_STATISTIC, PLUMB_DASH_DOTS);
  if (i > 0)
    draw_behind (self, self->ghost, PLUMB_ROLE_OWN, PLUMB_DASH_SOLID);
  draw_line (self, i, plumb_panels_series (trend->figure, i));
  if (plumb_multiples_has_x_axis (&self->grid, i))
    plumb_trend_draw_time_axis (trend, panel.y + panel.height + 4 * unit, panel);
}

static double
draw_key (const Page *self, PlumbBox box, gboolean draw)
{
  const PlumbComparison *comparison = self->trend.comparison;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  g_autofree char *statistic = plumb_words_statistic (comparison);
  PlumbKeyEntry entries[3];
  guint n = 0;

  if (comparison->neighbours->len == 0)
    return 0;
  entries[n++] = (PlumbKeyEntry){ .text = comparison->area->name,
                                  .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_OWN, .bold = TRUE },
                                  .kind = PLUMB_KEY_LINE,
                                  .role = PLUMB_ROLE_OWN,
                                  .width = 1.5 };
  entries[n++] = (PlumbKeyEntry){ .text = _ ("the authority named above each chart"),
                                  .style = style,
                                  .kind = PLUMB_KEY_LINE,
                                  .role = PLUMB_ROLE_OTHER,
                                  .width = 2 };
  if (plumb_trend_last (&self->trend, self->statistic) >= 0)
    entries[n++] = (PlumbKeyEntry){ .text = statistic,
                                    .style = style,
                                    .kind = PLUMB_KEY_LINE,
                                    .role = PLUMB_ROLE_STATISTIC,
                                    .width = 1.5,
                                    .dash = PLUMB_DASH_DOTS };
  return plumb_key_draw (self->trend.builder, entries, n, box.x, box.y, box.width, draw);
}

/* The width that the numbers of the value axis need, however high the panels become. */
static double
numbers_width (Page *self, PlumbBox box)
{
  double width = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) labels = NULL;

      box.height = i == 0 ? 100 * self->trend.unit : 1000 * self->trend.unit;
      plumb_trend_arrange (&self->trend, box, 0, 0, 0, 0, 0);
      labels = plumb_trend_value_labels (&self->trend);
      width = MAX (width, plumb_axis_labels_width (self->trend.builder, labels));
    }
  return width + 10 * self->trend.unit;
}

/* Shares out @box among the panels, as high as the names above them need. */
static void
arrange (Page *self, PlumbBox box)
{
  const double unit = self->trend.unit;
  const guint n = plumb_panels_n (self->trend.figure);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const double left = numbers_width (self, box);
  const double gap = axis + 12 * unit;
  const double key = draw_key (self, box, FALSE);
  const PlumbBox area = { box.x + left, box.y + key + 6 * unit, box.width - left, box.height - key - 6 * unit - axis };

  if (has_letters (self->trend.figure))
    self->letters = plumb_mark_box_size (self->trend.builder, "c", PLUMB_TEXT_CAPTION).height;
  self->grid = plumb_multiples_arrange (area, n, LEAST_WIDTH * unit, 0, gap, TRUE);
  for (guint i = 0; i < n; i++)
    self->head = MAX (self->head, draw_head (self, i, plumb_multiples_panel (&self->grid, i), 0, FALSE));
  self->grid = plumb_multiples_arrange (area, n, LEAST_WIDTH * unit,
                                        self->head + self->letters + (LEAST_PLOT + 12) * unit, gap, TRUE);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbComparison *comparison = figure->comparison;
  const double unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  Page self = { 0 };
  double bottom;

  plumb_trend_begin (&self.trend, figure, builder, (const PlumbPeriod *) (gconstpointer) comparison->periods->data,
                     comparison->periods->len);
  self.trend.extent = plumb_panels_extent (figure);
  self.trend.fitted = figure->selection->axis == PLUMB_AXIS_FITTED;
  self.statistic = g_new (double, self.trend.n);
  self.ghost = g_new (double, self.trend.n);
  for (guint i = 0; i < self.trend.n; i++)
    {
      self.statistic[i] = plumb_panels_statistic (figure, self.trend.periods[i]);
      self.ghost[i] = number_at (comparison->own, self.trend.periods[i]);
    }
  arrange (&self, box);
  draw_key (&self, box, TRUE);
  for (guint i = 0; i < plumb_panels_n (figure); i++)
    draw_panel (&self, i);
  bottom = self.grid.area.y + self.grid.area.height + axis;
  g_free (self.statistic);
  g_free (self.ghost);
  plumb_trend_clear (&self.trend);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_multiples = {
  .name = "multiples",
  .label = N_ ("Small multiples"),
  .about = N_ ("A small chart over time for the own area and for each neighbour, all on one value axis."),
  .axis = PLUMB_AXIS_FITTED,
  .is_empty = plumb_panels_is_empty,
  .title = plumb_words_neighbours_title,
  .subtitle = plumb_panels_subtitle,
  .sentence = plumb_panels_sentence,
  .footer = plumb_panels_footer,
  .table = plumb_panels_table,
  .draw = draw,
};
