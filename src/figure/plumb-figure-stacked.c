/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stacked columns over time by the categories of one breakdown. A part that is hidden takes no room: a letter above the
 * column says that it is not all there, and nothing is sized by the total, from which the part could be read.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-stacked-private.h"
#include "plumb-figure-trend-private.h"
#include "plumb-format.h"
#include "plumb-key.h"
#include "plumb-mark-stack.h"

/* A plot lower than this says nothing. */
#define LEAST_PLOT 150
/* From this width on the layers are named beside the last column, else in a key. */
#define END_LABELS_WIDTH 560
/* The share of its slot that a column fills, and the widest it is. */
#define COLUMN_SHARE 0.72
#define COLUMN 90

/* @trend: places along time, and the notes of breaks, are those of a trend. */
typedef struct
{
  const PlumbFigure *figure;
  const PlumbStacked *stacked;
  PlumbTrend trend;
  double unit;
  double head;
  double thickness;
  gboolean totals;
  int *data;
} Plot;

static const PlumbLayer *
layer_at (const Plot *self, guint i)
{
  return g_ptr_array_index (self->stacked->layers, i);
}

static PlumbExtent
extent (const Plot *self)
{
  PlumbExtent all = PLUMB_EXTENT_NONE;
  const guint n = self->stacked->layers->len;
  g_autofree double *values = g_new (double, n + 1);
  const PlumbStackMark mark = { .values = values, .n = n };

  for (guint i = 0; i < self->stacked->n; i++)
    {
      for (guint j = 0; j < n; j++)
        values[j] = plumb_stacked_length (self->stacked, layer_at (self, j), i);
      all = plumb_extent_join (all, plumb_stack_extent (&mark));
    }
  return all;
}

/* Gives the plot its place in @box and sets the scales. */
static void
arrange (Plot *self, PlumbBox box, double left, double right, double above, double below)
{
  PlumbTrend *trend = &self->trend;
  const double unit = self->unit;
  const double first = trend->x[0];
  const double last = trend->x[trend->n - 1];
  const PlumbExtent all = extent (self);
  guint ticks;
  double inset;

  trend->left = box.x + left;
  trend->right = MAX (trend->left + 40 * unit, box.x + box.width - right);
  trend->top = box.y + above;
  trend->bottom = plumb_snap (trend->top + MAX (LEAST_PLOT * unit, box.height - above - below) - 1);
  ticks = trend->bottom - trend->top < 180 * unit ? 3 : 5;
  trend->bounds = self->stacked->shares ? plumb_bounds_whole (ticks)
                                        : plumb_bounds_find (MIN (all.low, 0), MAX (all.high, 0), TRUE, ticks);
  inset = (trend->right - trend->left) / trend->n / 2;
  trend->frame.builder = trend->builder;
  trend->frame.x = (PlumbScale){ first, last, trend->left + inset, trend->right - inset };
  if (trend->n == 1)
    trend->frame.x = (PlumbScale){ first - 1, first + 1, trend->left, trend->right };
  trend->frame.y = (PlumbScale){ trend->bounds.minimum, trend->bounds.maximum, trend->bottom, trend->top };
  trend->slot = trend->n == 1 ? trend->right - trend->left : 2 * inset;
  for (guint i = 1; i < trend->n; i++)
    trend->slot = MIN (trend->slot, plumb_trend_x (trend, i) - plumb_trend_x (trend, i - 1));
  self->thickness = MIN (MAX (trend->slot * COLUMN_SHARE, 1), COLUMN * unit);
}

/* The top of the numbers of column @i; the base line where it has none. */
static double
column_top (const Plot *self, guint i)
{
  double sum = 0;

  for (guint j = 0; j < self->stacked->layers->len; j++)
    {
      const double length = plumb_stacked_length (self->stacked, layer_at (self, j), i);
      if (isfinite (length) && length > 0)
        sum += length;
    }
  return plumb_trend_y (&self->trend, sum);
}

static char *
total_text (const Plot *self, guint i)
{
  const PlumbStacked *stacked = self->stacked;

  if (stacked->shares || stacked->negative || stacked->parts->kind != PLUMB_PARTS_WHOLE ||
      stacked->sums[i].lacking > 0 || stacked->sums[i].shown == 0)
    return NULL;
  return plumb_format_value (stacked->parts->indicator, stacked->sums[i].sum, FALSE);
}

/* Totals stand above all complete columns or above none. */
static gboolean
totals_fit (const Plot *self)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .bold = TRUE };
  double widest = plumb_mark_box_size (self->trend.builder, "c x", PLUMB_TEXT_BOX).width;

  for (guint i = 0; i < self->stacked->n; i++)
    {
      g_autofree char *text = total_text (self, i);
      if (text != NULL)
        widest = MAX (widest, plumb_scene_builder_measure (self->trend.builder, text, &style).width);
    }
  return widest + 4 * self->unit <= self->trend.slot;
}

static void
draw_totals (const Plot *self)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .bold = TRUE,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_BOTTOM };

  for (guint i = 0; i < self->stacked->n && self->totals; i++)
    {
      g_autofree char *text = total_text (self, i);
      if (text != NULL)
        plumb_scene_builder_text (self->trend.builder, plumb_trend_x (&self->trend, i),
                                  column_top (self, i) - 3 * self->unit, text, &style, -1);
    }
}

/* The letters of what is lacking above its column; where they are wider than their columns a cross above each. */
static void
draw_letters (const Plot *self)
{
  const PlumbStacked *stacked = self->stacked;
  const double unit = self->unit;
  double widest = 0;

  for (guint i = 0; i < stacked->n; i++)
    if (stacked->sums[i].lacking > 0)
      widest = MAX (widest, plumb_mark_box_size (self->trend.builder, stacked->sums[i].letters, PLUMB_TEXT_BOX).width);
  for (guint i = 0; i < stacked->n; i++)
    {
      const PlumbFrame page = { self->trend.builder, { 0, 1, 0, 1 }, { 0, 1, 0, 1 } };
      const double top = column_top (self, i);
      PlumbPointMark cross = { .x = plumb_trend_x (&self->trend, i),
                               .radius = CLAMP (self->trend.slot / unit * 0.35, 1.2, 4),
                               .role = PLUMB_ROLE_TEXT,
                               .rimless = TRUE,
                               .shape = PLUMB_POINT_CROSS };

      cross.y = top - (cross.radius + 3) * unit;
      if (stacked->sums[i].lacking == 0)
        continue;
      if (widest + 2 * unit <= self->trend.slot)
        plumb_mark_box (self->trend.builder, cross.x, top - self->head / 2, stacked->sums[i].letters, PLUMB_TEXT_BOX,
                        -1);
      else
        plumb_mark_point (&page, &cross, -1);
    }
}

/* A datum for every layer in every period, layer by layer. */
static void
add_data (Plot *self)
{
  const PlumbStacked *stacked = self->stacked;
  const guint n = stacked->layers->len;
  g_autofree double *values = g_new (double, n + 1);
  const PlumbStackMark mark = { .values = values, .n = n };

  for (guint j = 0; j < n; j++)
    for (guint i = 0; i < stacked->n; i++)
      {
        const PlumbLayer *layer = layer_at (self, j);
        const double x = plumb_trend_x (&self->trend, i);
        double y = column_top (self, i) - self->head / 2;
        double from, to, height = self->head;
        g_autofree char *period =
          plumb_period_label (plumb_stacked_period (stacked, i), stacked->parts->indicator->calendar);
        g_autofree char *text = plumb_stacked_text (stacked, layer, i);
        g_autofree char *letters = plumb_stacked_letters (stacked, layer, i);
        g_autofree char *sentence = plumb_stacked_say (stacked, layer, i);
        PlumbDatum datum = { .series = j,
                             .name = layer->name,
                             .period = period,
                             .value = text != NULL ? text : letters,
                             .sentence = sentence };

        for (guint k = 0; k < n; k++)
          values[k] = plumb_stacked_length (stacked, layer_at (self, k), i);
        plumb_stack_ends (&mark, j, &from, &to);
        if (isfinite (from))
          {
            y = plumb_trend_y (&self->trend, (from + to) / 2);
            height = fabs (plumb_trend_y (&self->trend, to) - plumb_trend_y (&self->trend, from));
          }
        datum.x = x;
        datum.y = y;
        datum.area = (PlumbBox){ x - self->trend.slot / 2, y - height / 2, self->trend.slot, height };
        self->data[j * stacked->n + i] = plumb_scene_builder_datum (self->trend.builder, &datum);
      }
}

static void
draw_layer (const Plot *self, guint j)
{
  const PlumbStacked *stacked = self->stacked;
  const guint n = stacked->layers->len;
  g_autofree double *values = g_new (double, n + 1);
  g_autofree PlumbRole *roles = g_new (PlumbRole, n + 1);
  g_autofree const char **texts = g_new0 (const char *, n + 1);
  g_autofree int *data = g_new0 (int, n + 1);
  g_autofree char *id = g_strdup_printf ("layer-%u", j + 1);

  plumb_scene_builder_begin_group (self->trend.builder, id, layer_at (self, j)->name);
  for (guint i = 0; i < stacked->n; i++)
    {
      const PlumbStatus status = plumb_parts_status (stacked->parts, plumb_stacked_period (stacked, i));
      g_autofree char *text = plumb_stacked_text (stacked, layer_at (self, j), i);
      const PlumbStackMark mark = { .values = values,
                                    .texts = texts,
                                    .roles = roles,
                                    .data = data,
                                    .n = n,
                                    .centre = plumb_trend_x (&self->trend, i),
                                    .thickness = self->thickness,
                                    .upright = TRUE,
                                    .hollow = status != PLUMB_STATUS_ACTUAL,
                                    .dash = status >= PLUMB_STATUS_FORECAST ? PLUMB_DASH_SHORT : PLUMB_DASH_SOLID };

      for (guint k = 0; k < n; k++)
        {
          values[k] = plumb_stacked_length (stacked, layer_at (self, k), i);
          roles[k] = layer_at (self, k)->role;
          data[k] = self->data[k * stacked->n + i];
        }
      texts[j] = text;
      plumb_mark_stack_part (&self->trend.frame, &mark, j);
    }
  plumb_scene_builder_end_group (self->trend.builder);
}

/* The layers' names with what they have in the last column, from the top down; their texts are the caller's. */
static PlumbSideLabel *
side_labels (const Plot *self, GPtrArray *texts)
{
  const PlumbStacked *stacked = self->stacked;
  const guint n = stacked->layers->len;
  const guint last = stacked->n - 1;
  PlumbSideLabel *labels = g_new0 (PlumbSideLabel, n + 1);
  g_autofree double *values = g_new (double, n + 1);
  const PlumbStackMark mark = { .values = values, .n = n };

  for (guint j = 0; j < n; j++)
    values[j] = plumb_stacked_length (stacked, layer_at (self, j), last);
  for (guint j = 0; j < n; j++)
    {
      const PlumbLayer *layer = layer_at (self, j);
      g_autofree char *value = plumb_stacked_text (stacked, layer, last);
      double from, to;

      if (value == NULL)
        value = plumb_stacked_letters (stacked, layer, last);
      g_ptr_array_add (texts, g_strdup_printf ("%s %s", layer->name, value));
      plumb_stack_ends (&mark, j, &from, &to);
      labels[j].text = g_ptr_array_index (texts, j);
      labels[j].weight = 1;
      labels[j].style = (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT };
      labels[j].x = plumb_trend_x (&self->trend, last) + self->thickness / 2;
      labels[j].y =
        isfinite (from) ? plumb_trend_y (&self->trend, (from + to) / 2) : column_top (self, last) - self->head / 2;
    }
  return labels;
}

/* Whether every layer that has a colour anywhere shows it in the last column: only there can its name stand. */
static gboolean
ends_tell (const Plot *self)
{
  const PlumbStacked *stacked = self->stacked;

  for (guint j = 0; j < stacked->layers->len; j++)
    for (guint i = 0; i < stacked->n; i++)
      {
        const double length = plumb_stacked_length (stacked, layer_at (self, j), i);
        const double last = plumb_stacked_length (stacked, layer_at (self, j), stacked->n - 1);

        if (isfinite (length) && length != 0 && (!isfinite (last) || last == 0))
          return FALSE;
      }
  return TRUE;
}

/* The key, the topmost layer first; Returns: its height. */
static double
draw_key (const Plot *self, PlumbBox box, gboolean draw)
{
  const guint n = self->stacked->layers->len;
  g_autofree PlumbKeyEntry *entries = g_new0 (PlumbKeyEntry, n + 1);

  for (guint j = 0; j < n; j++)
    {
      const PlumbLayer *layer = layer_at (self, n - 1 - j);
      entries[j] = (PlumbKeyEntry){ .text = layer->name,
                                    .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT },
                                    .kind = PLUMB_KEY_FILL,
                                    .role = layer->role };
    }
  return plumb_key_draw (self->trend.builder, entries, n, box.x, box.y, box.width, draw);
}

static void
draw_time_axis (const Plot *self, PlumbBox page)
{
  static const guint steps[] = {
    [PLUMB_FREQUENCY_YEAR] = 12,
    [PLUMB_FREQUENCY_QUARTER] = 3,
    [PLUMB_FREQUENCY_MONTH] = 1,
    [PLUMB_FREQUENCY_DAY] = 0,
  };
  const PlumbTrend *trend = &self->trend;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PlumbTimeAxis axis = { .days = trend->x,
                         .n = trend->n,
                         .step = steps[plumb_period_frequency (plumb_stacked_period (self->stacked, trend->n - 1))],
                         .anchor = (guint32) trend->x[trend->n - 1] };

  for (guint i = 0; i < trend->n; i++)
    g_ptr_array_add (names, plumb_period_label_short (plumb_stacked_period (self->stacked, i),
                                                      self->stacked->parts->indicator->calendar));
  axis.names = (const char *const *) names->pdata;
  plumb_mark_time_axis (&trend->frame, &axis, trend->bottom, trend->bottom + 6 * self->unit, page);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbStacked *stacked = figure->data;
  Plot self = { .figure = figure, .stacked = stacked };
  PlumbTrend *trend = &self.trend;
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const double wrap = box.width * 0.3;
  const gboolean percent = stacked->shares || stacked->parts->indicator->unit == PLUMB_UNIT_PERCENT;
  gboolean at_ends = box.width >= END_LABELS_WIDTH * unit && ends_tell (&self);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree PlumbSideLabel *labels = NULL;
  g_autofree double *days = g_new (double, stacked->n);
  g_autoptr (GArray) values = NULL;
  PlumbBox ends;
  double left, right = 4 * unit, key = 0, notes;

  *trend = (PlumbTrend){ .figure = figure, .comparison = figure->comparison, .builder = builder, .unit = unit };
  trend->n = stacked->n;
  trend->x = days;
  for (guint i = 0; i < stacked->n; i++)
    days[i] = plumb_period_last_day (plumb_stacked_period (stacked, i), stacked->parts->indicator->calendar);
  self.head = plumb_mark_box_size (builder, "c", PLUMB_TEXT_BOX).height + 6 * unit;
  self.data = g_new (int, stacked->n * stacked->layers->len + 1);

  arrange (&self, box, 40 * unit, 0, self.head, axis);
  labels = side_labels (&self, texts);
  ends = plumb_side_labels_size (builder, labels, stacked->layers->len, wrap);
  at_ends = at_ends && ends.height <= trend->bottom - trend->top;
  if (at_ends)
    right = ends.width + 28 * unit;
  else
    key = draw_key (&self, box, FALSE);
  values = plumb_axis_labels (&trend->bounds, percent ? "\342\200\257%" : NULL);
  left = plumb_axis_labels_width (builder, values) + 10 * unit;
  arrange (&self, box, left, right, key + self.head, axis);
  notes = plumb_trend_notes (trend, 0, FALSE);
  arrange (&self, box, left, right, key + notes + self.head, axis);
  self.totals = totals_fit (&self);

  if (!at_ends)
    draw_key (&self, box, TRUE);
  g_clear_pointer (&values, g_array_unref);
  values = plumb_axis_labels (&trend->bounds, percent ? "\342\200\257%" : NULL);
  plumb_mark_grid (&trend->frame, values, trend->left, trend->right);
  plumb_trend_notes (trend, box.y + key, TRUE);
  add_data (&self);
  for (guint j = 0; j < stacked->layers->len; j++)
    draw_layer (&self, j);
  draw_totals (&self);
  draw_letters (&self);
  if (at_ends)
    {
      g_autoptr (GPtrArray) again = g_ptr_array_new_with_free_func (g_free);
      g_autofree PlumbSideLabel *placed = side_labels (&self, again);

      plumb_side_labels_draw (builder, placed, stacked->layers->len,
                              plumb_trend_x (trend, stacked->n - 1) + self.thickness / 2 + 20 * unit,
                              trend->top - self.head, trend->bottom, wrap);
    }
  draw_time_axis (&self, box);
  g_free (self.data);
  return trend->bottom + axis;
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  const PlumbPartsWant want = { .dimension = figure->selection->dimension, .within = figure->selection->breakdown };
  PlumbStacked *self;
  PlumbParts *parts = plumb_parts_load (warehouse, figure->comparison, &want, error);

  if (parts == NULL)
    return FALSE;
  figure->data = self = g_new0 (PlumbStacked, 1);
  self->parts = parts;
  self->shares = figure->selection->shares || parts->indicator->unit == PLUMB_UNIT_PERCENT;
  plumb_stacked_arrange (self);
  return TRUE;
}

const PlumbFigureClass plumb_figure_class_stacked = {
  .name = "stacked",
  .label = N_ ("Stacked columns"),
  .about = N_ ("The parts that a figure is made of over time, by one breakdown, as numbers or as shares."),
  .of_parts = TRUE,
  .marked = TRUE,
  .load = load,
  .free = plumb_stacked_free,
  .is_empty = plumb_stacked_is_empty,
  .title = plumb_stacked_title,
  .subtitle = plumb_stacked_subtitle,
  .sentence = plumb_stacked_sentence,
  .footer = plumb_stacked_footer,
  .table = plumb_stacked_table,
  .draw = draw,
};
