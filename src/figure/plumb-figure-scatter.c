/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two indicators of every authority against each other, with the medians of both. No line is fitted through the points:
 * it would claim more than they say.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-cloud.h"
#include "plumb-figure-scatter-private.h"
#include "plumb-quantile.h"

/* A plot lower than this says nothing. */
#define LEAST_PLOT 190

const PlumbScatterData *
plumb_scatter_data (const PlumbFigure *figure)
{
  return figure->data;
}

static const PlumbScatterPoint *
point_at (const PlumbScatterData *data, guint i)
{
  return &g_array_index (data->points, PlumbScatterPoint, i);
}

const PlumbScatterPoint *
plumb_scatter_own (const PlumbFigure *figure)
{
  const PlumbScatterData *data = plumb_scatter_data (figure);

  for (guint i = 0; i < data->points->len; i++)
    if (plumb_among (figure->comparison, point_at (data, i)->area) == PLUMB_AMONG_OWN)
      return point_at (data, i);
  return NULL;
}

char *
plumb_scatter_period (const PlumbFigure *figure, PlumbScatterAxis axis)
{
  const PlumbScatterSide *side = &plumb_scatter_data (figure)->sides[axis];
  return side->period.kind != 0 ? plumb_period_label (side->period, side->indicator->calendar) : g_strdup ("");
}

static void
free_data (gpointer data)
{
  PlumbScatterData *self = data;

  for (guint axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    {
      g_clear_pointer (&self->sides[axis].indicator, plumb_indicator_unref);
      g_clear_pointer (&self->sides[axis].series, g_ptr_array_unref);
    }
  g_array_unref (self->points);
  g_free (self);
}

static const PlumbSeries *
find_series (GPtrArray *series, const PlumbArea *area)
{
  for (guint i = 0; i < series->len; i++)
    if (((const PlumbSeries *) g_ptr_array_index (series, i))->area->key == area->key)
      return g_ptr_array_index (series, i);
  return NULL;
}

const PlumbSeries *
plumb_scatter_series (const PlumbFigure *figure, PlumbScatterAxis axis, const PlumbArea *area)
{
  return find_series (plumb_scatter_data (figure)->sides[axis].series, area);
}

static gboolean
has_number (const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbObservation *observation = series != NULL ? plumb_series_measured_at (series, period) : NULL;
  return observation != NULL && observation->state == PLUMB_STATE_NUMBER;
}

static gboolean
any_has_number (GPtrArray *series, PlumbPeriod period)
{
  for (guint i = 0; i < series->len; i++)
    if (has_number (g_ptr_array_index (series, i), period))
      return TRUE;
  return FALSE;
}

/* The newest period of @series with a number, not after @to where that is set. */
static PlumbPeriod
newest_number (const PlumbSeries *series, PlumbPeriod to)
{
  const PlumbCalendar calendar = series->indicator->calendar;

  for (guint i = series->n; i > 0; i--)
    {
      const PlumbPeriod period = series->observations[i - 1].period;
      if (has_number (series, period) &&
          (to.kind == 0 || plumb_period_last_day (period, calendar) <= plumb_period_last_day (to, calendar)))
        return period;
    }
  return PLUMB_PERIOD_NONE;
}

/*
 * The newest period in which the own area, else anybody, has both; where there is none, the newest of each.
 * @others: (element-type PlumbSeries): the second indicator of all authorities, all periods
 */
static void
choose_periods (const PlumbFigure *figure, PlumbScatterData *self, GPtrArray *others)
{
  const PlumbSeries *own = figure->comparison->own;
  const PlumbSeries *other = find_series (others, figure->area);
  const PlumbPeriod to = figure->selection->to;
  PlumbPeriod newest = PLUMB_PERIOD_NONE;

  self->sides[PLUMB_SCATTER_X].period = figure->period;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = own->n; i > 0; i--)
      {
        const PlumbPeriod period = own->observations[i - 1].period;

        if (has_number (own, period) && (pass == 0 ? has_number (other, period) : any_has_number (others, period)))
          {
            self->sides[PLUMB_SCATTER_X].period = self->sides[PLUMB_SCATTER_Y].period = period;
            return;
          }
      }
  if (other != NULL)
    newest = newest_number (other, to);
  for (guint i = 0; newest.kind == 0 && i < others->len; i++)
    newest = newest_number (g_ptr_array_index (others, i), to);
  self->sides[PLUMB_SCATTER_Y].period = newest;
}

static void
pair (PlumbScatterData *self)
{
  for (guint i = 0; i < self->sides[PLUMB_SCATTER_X].series->len; i++)
    {
      const PlumbSeries *x = g_ptr_array_index (self->sides[PLUMB_SCATTER_X].series, i);
      const PlumbSeries *y = find_series (self->sides[PLUMB_SCATTER_Y].series, x->area);
      const PlumbScatterPoint point = { x->area,
                                        { plumb_series_measured_at (x, self->sides[PLUMB_SCATTER_X].period),
                                          y != NULL ? plumb_series_measured_at (y, self->sides[PLUMB_SCATTER_Y].period)
                                                    : NULL } };

      if (plumb_undrawn_count (&self->undrawn, point.at[PLUMB_SCATTER_X]) &&
          plumb_undrawn_count (&self->undrawn, point.at[PLUMB_SCATTER_Y]))
        g_array_append_val (self->points, point);
    }
}

static void
set_median (PlumbScatterData *self, PlumbScatterAxis axis)
{
  const guint n = self->points->len;
  g_autofree double *values = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    values[i] = point_at (self, i)->at[axis]->value;
  plumb_sort (values, n);
  self->sides[axis].median = n >= PLUMB_COMPARATOR_MINIMUM ? plumb_quantile (values, n, 0.5) : NAN;
}

static gboolean
load_sides (PlumbFigure *figure, PlumbScatterData *self, PlumbWarehouse *warehouse, GError **error)
{
  const PlumbComparison *comparison = figure->comparison;
  PlumbScatterSide *x = &self->sides[PLUMB_SCATTER_X], *y = &self->sides[PLUMB_SCATTER_Y];
  g_autoptr (GPtrArray) ones = NULL;
  g_autoptr (GPtrArray) others = NULL;

  y->indicator = plumb_warehouse_find_indicator (warehouse, figure->selection->other, error);
  if (y->indicator == NULL)
    return FALSE;
  others = plumb_authorities_load (warehouse, comparison, y->indicator, PLUMB_PERIOD_NONE, PLUMB_PERIOD_NONE, error);
  if (others == NULL)
    return FALSE;
  choose_periods (figure, self, others);
  if (x->period.kind == 0 || y->period.kind == 0)
    return TRUE;
  ones = plumb_authorities_load (warehouse, comparison, x->indicator, x->period, x->period, error);
  if (ones == NULL)
    return FALSE;
  x->series = plumb_authorities_at (ones, x->period);
  y->series = plumb_authorities_at (others, y->period);
  pair (self);
  return TRUE;
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  PlumbScatterData *self = figure->data = g_new0 (PlumbScatterData, 1);

  self->points = g_array_new (FALSE, TRUE, sizeof (PlumbScatterPoint));
  self->sides[PLUMB_SCATTER_X].indicator = plumb_indicator_ref (figure->comparison->indicator);
  if (figure->selection->other != NULL && !load_sides (figure, self, warehouse, error))
    return FALSE;
  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    set_median (self, axis);
  if (self->sides[PLUMB_SCATTER_X].period.kind != 0)
    figure->period = self->sides[PLUMB_SCATTER_X].period;
  figure->standing = plumb_comparison_stand (figure->comparison, figure->period);
  return TRUE;
}

static gboolean
is_empty (const PlumbFigure *figure)
{
  return plumb_scatter_data (figure)->points->len == 0;
}

PlumbBounds
plumb_scatter_bounds (const PlumbFigure *figure, PlumbScatterAxis axis, guint ticks)
{
  const PlumbScatterData *data = plumb_scatter_data (figure);
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < data->points->len; i++)
    extent = plumb_extent_join (extent, plumb_extent_of (&point_at (data, i)->at[axis]->value, 1, FALSE));
  if (!(extent.low <= extent.high))
    extent.low = extent.high = 0;
  return data->sides[axis].indicator->unit == PLUMB_UNIT_PERCENT
           ? plumb_bounds_find_percent (extent.low, extent.high, FALSE, ticks)
           : plumb_bounds_find (extent.low, extent.high, FALSE, ticks);
}

static void
say (gpointer figure, guint i, char **value, char **sentence)
{
  const PlumbScatterData *data = plumb_scatter_data (figure);
  const PlumbScatterPoint *point = point_at (data, i);
  g_autofree char *x = plumb_words_value (data->sides[PLUMB_SCATTER_X].indicator, point->at[PLUMB_SCATTER_X]->value);
  g_autofree char *y = plumb_words_value (data->sides[PLUMB_SCATTER_Y].indicator, point->at[PLUMB_SCATTER_Y]->value);

  /* Translators: the values of two indicators */
  *value = g_strdup_printf (_ ("%s, %s"), x, y);
  *sentence = plumb_scatter_say (figure, point);
}

static void
draw_medians (const PlumbFigure *figure, const PlumbFrame *frame)
{
  const PlumbScatterSide *sides = plumb_scatter_data (figure)->sides;

  plumb_scene_builder_begin_group (frame->builder, "medians", _ ("Medians"));
  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    {
      const gboolean upright = axis == PLUMB_SCATTER_X;
      const PlumbRuleMark rule = { .upright = upright,
                                   .place = plumb_scale_map (upright ? &frame->x : &frame->y, sides[axis].median),
                                   .from = upright ? frame->y.to : frame->x.from,
                                   .to = upright ? frame->y.from : frame->x.to,
                                   .role = PLUMB_ROLE_STATISTIC,
                                   .width = 1.5,
                                   .dash = PLUMB_DASH_SHORT };

      if (isfinite (rule.place))
        plumb_mark_rule (frame, &rule);
    }
  plumb_scene_builder_end_group (frame->builder);
}

/* The points, then the medians with their values. Returns: its height. */
static double
draw_key (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbScatterSide *sides = plumb_scatter_data (figure)->sides;
  PlumbKeyEntry entries[PLUMB_N_AMONG + 1];
  guint n = plumb_among_key (figure->comparison, entries);
  g_autofree char *text = NULL;

  if (isfinite (sides[PLUMB_SCATTER_X].median))
    {
      g_autofree char *x =
        plumb_words_statistic_value (sides[PLUMB_SCATTER_X].indicator, sides[PLUMB_SCATTER_X].median);
      g_autofree char *y =
        plumb_words_statistic_value (sides[PLUMB_SCATTER_Y].indicator, sides[PLUMB_SCATTER_Y].median);

      /* Translators: the medians of two indicators */
      text = g_strdup_printf (_ ("medians: %s across, %s up"), x, y);
      entries[n++] = (PlumbKeyEntry){ .text = text,
                                      .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM },
                                      .kind = PLUMB_KEY_LINE,
                                      .role = PLUMB_ROLE_STATISTIC,
                                      .width = 1.5,
                                      .dash = PLUMB_DASH_SHORT };
    }
  return plumb_key_draw (builder, entries, n, box.x, box.y, box.width, TRUE);
}

/* `Children in need, per 10,000, 2024–25`, the name of an axis. */
static char *
axis_title (const PlumbFigure *figure, PlumbScatterAxis axis)
{
  const PlumbIndicator *indicator = plumb_scatter_data (figure)->sides[axis].indicator;
  g_autofree char *unit = plumb_words_unit (indicator);
  g_autofree char *period = plumb_scatter_period (figure, axis);

  /* Translators: the name of an indicator, its unit, a period */
  return g_strdup_printf (_ ("%s, %s, %s"), indicator->name, unit, period);
}

/* What stands behind the last number of @axis, %NULL for nothing. */
static const char *
percent_sign (const PlumbFigure *figure, PlumbScatterAxis axis)
{
  return plumb_scatter_data (figure)->sides[axis].indicator->unit == PLUMB_UNIT_PERCENT ? "\342\200\257%" : NULL;
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbScatterData *data = plumb_scatter_data (figure);
  const double unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  PlumbTextStyle title = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .bold = TRUE, .wrap = box.width };
  g_autofree char *x_title = axis_title (figure, PLUMB_SCATTER_X);
  g_autofree char *y_title = axis_title (figure, PLUMB_SCATTER_Y);
  g_autofree char *undrawn = plumb_undrawn_sentence (&data->undrawn);
  g_autofree char *period = plumb_scatter_period (figure, PLUMB_SCATTER_X);
  g_autofree char *missing = NULL;
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (PlumbCloudPoint));
  g_autoptr (GArray) ups = NULL;
  g_autoptr (GArray) acrosses = NULL;
  g_autoptr (PlumbPlacer) placer = NULL;
  PlumbFrame frame = { .builder = builder };
  PlumbBounds across, up;
  PlumbCloud cloud = { .comparison = figure->comparison,
                       .points = points,
                       .say = say,
                       .data = (gpointer) figure,
                       .period = period };
  double top, left, right, half, bottom, y;

  top = box.y + draw_key (figure, builder, box) + 4 * unit;
  top += plumb_scene_builder_text (builder, box.x, top, y_title, &title, -1).height + 10 * unit;
  bottom = box.y + box.height - axis - plumb_scene_builder_measure (builder, x_title, &title).height -
           (*undrawn != '\0' ? 22 : 4) * unit;
  bottom = plumb_snap (MAX (bottom, top + LEAST_PLOT * unit));
  up = plumb_scatter_bounds (figure, PLUMB_SCATTER_Y, 5);
  across = plumb_scatter_bounds (figure, PLUMB_SCATTER_X, 5);
  ups = plumb_axis_labels (&up, percent_sign (figure, PLUMB_SCATTER_Y));
  acrosses = plumb_axis_labels (&across, percent_sign (figure, PLUMB_SCATTER_X));
  half = plumb_axis_labels_width (builder, acrosses) / 2 + 2 * unit;
  left = plumb_snap (box.x + MAX (plumb_axis_labels_width (builder, ups) + 10 * unit, half));
  right = box.x + box.width - MAX (20 * unit, half);
  frame.x = (PlumbScale){ across.minimum, across.maximum, left + 4 * unit, right };
  frame.y = (PlumbScale){ up.minimum, up.maximum, bottom, top };
  g_clear_pointer (&acrosses, g_array_unref);
  acrosses = plumb_axis_labels_along (builder, &frame.x, &across, percent_sign (figure, PLUMB_SCATTER_X));
  cloud.plot = (PlumbBox){ left, top - 6 * unit, box.x + box.width - left, bottom - top + 6 * unit };
  placer = plumb_placer_new (builder, cloud.plot);

  for (guint i = 0; i < data->points->len; i++)
    {
      const PlumbScatterPoint *at = point_at (data, i);
      const PlumbCloudPoint point = { .area = at->area,
                                      .among = plumb_among (figure->comparison, at->area),
                                      .x = at->at[PLUMB_SCATTER_X]->value,
                                      .y = at->at[PLUMB_SCATTER_Y]->value,
                                      .hollow = at->at[PLUMB_SCATTER_X]->status != PLUMB_STATUS_ACTUAL ||
                                                at->at[PLUMB_SCATTER_Y]->status != PLUMB_STATUS_ACTUAL };

      g_array_append_val (points, point);
    }
  plumb_mark_grid (&frame, ups, left, box.x + box.width);
  plumb_cloud_axis_x (&frame, acrosses, TRUE);
  draw_medians (figure, &frame);
  missing = plumb_cloud_draw (&cloud, &frame, placer);
  title.align = PLUMB_ALIGN_END;
  y = bottom + axis;
  y += plumb_scene_builder_text (builder, box.x + box.width, y, x_title, &title, -1).height;
  y = plumb_cloud_note (builder, box, y + 2 * unit, missing);
  return plumb_cloud_note (builder, box, y, undrawn);
}

const PlumbFigureClass plumb_figure_class_scatter = {
  .name = "scatter",
  .label = N_ ("Two indicators"),
  .about =
    N_ ("The figures of two indicators in every authority against each other, with the own one and its neighbours "
        "picked out."),
  .of_many = TRUE,
  .of_period = TRUE,
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = plumb_scatter_title,
  .subtitle = plumb_scatter_subtitle,
  .sentence = plumb_scatter_sentence,
  .footer = plumb_scatter_footer,
  .table = plumb_scatter_table,
  .draw = draw,
};
