/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The funnel: the figure of every authority by its denominator, between limits that narrow as the denominator grows.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-cloud.h"
#include "plumb-figure-funnel-private.h"
#include "plumb-format.h"

/* A plot lower than this says nothing. */
#define LEAST_PLOT 170
/* From this ratio of the largest denominator to the smallest on the axis is logarithmic. */
#define LOG_RATIO 10
/* How much further than the data a logarithmic axis reaches. */
#define MARGIN 1.3
/* Fewer than this expected, and the normal distribution is rough. */
#define FEW 5
/* Places at which a limit is drawn. */
#define PLACES 161

const PlumbFunnelData *
plumb_funnel_data (const PlumbFigure *figure)
{
  return figure->data;
}

static const PlumbFunnelPoint *
point_at (const PlumbFunnelData *data, guint i)
{
  return &g_array_index (data->points, PlumbFunnelPoint, i);
}

const PlumbFunnelPoint *
plumb_funnel_own (const PlumbFigure *figure)
{
  const PlumbFunnelData *data = plumb_funnel_data (figure);

  for (guint i = 0; i < data->points->len; i++)
    if (plumb_among (figure->comparison, point_at (data, i)->series->area) == PLUMB_AMONG_OWN)
      return point_at (data, i);
  return NULL;
}

static PlumbFunnel
scaled (PlumbFunnel funnel, double by)
{
  return (PlumbFunnel){ funnel.centre * by, funnel.lower2 * by, funnel.upper2 * by, funnel.lower3 * by,
                        funnel.upper3 * by };
}

PlumbFunnel
plumb_funnel_limits (const PlumbFigure *figure, double exposure)
{
  const PlumbFunnelData *data = plumb_funnel_data (figure);
  const PlumbIndicator *indicator = figure->comparison->indicator;
  const double centre = data->events / data->exposure;
  const PlumbFunnel funnel = indicator->unit == PLUMB_UNIT_PERCENT ? plumb_funnel_proportion (centre, exposure)
                                                                   : plumb_funnel_rate (centre, exposure);

  return scaled (funnel, plumb_indicator_multiplier (indicator));
}

static PlumbFunnelZone
zone_of (const PlumbFunnel *limits, double value)
{
  if (value < limits->lower2)
    return value < limits->lower3 ? PLUMB_ZONE_BELOW_3 : PLUMB_ZONE_BELOW_2;
  if (value > limits->upper2)
    return value > limits->upper3 ? PLUMB_ZONE_ABOVE_3 : PLUMB_ZONE_ABOVE_2;
  return PLUMB_ZONE_WITHIN;
}

/* Who has counts; then, when all are known, the limits of each. */
static void
gather (PlumbFigure *figure, PlumbFunnelData *self)
{
  const PlumbIndicator *indicator = figure->comparison->indicator;
  guint most = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (self->series, i);
      PlumbFunnelPoint point = { .series = series, .observation = plumb_series_at (series, figure->period) };

      if (!plumb_undrawn_count (&self->undrawn, point.observation))
        continue;
      point.counts = plumb_counts_get (indicator, point.observation);
      if (point.counts.lack != PLUMB_LACK_NONE)
        {
          if (++self->undrawn.lacks[point.counts.lack] > most)
            {
              most = self->undrawn.lacks[point.counts.lack];
              self->lack = point.counts.lack;
            }
          continue;
        }
      self->events += point.counts.events;
      self->exposure += point.counts.exposure;
      g_array_append_val (self->points, point);
    }
  for (guint i = 0; i < self->points->len; i++)
    {
      PlumbFunnelPoint *point = &g_array_index (self->points, PlumbFunnelPoint, i);
      const double value = plumb_indicator_value (indicator, point->counts.events, point->counts.exposure);
      const double expected = self->events / self->exposure * point->counts.exposure;

      point->limits = plumb_funnel_limits (figure, point->counts.exposure);
      point->zone = zone_of (&point->limits, value);
      if (point->limits.upper2 > point->limits.centre)
        point->errors = 2 * (value - point->limits.centre) / (point->limits.upper2 - point->limits.centre);
      self->zones[point->zone]++;
      self->few += expected < FEW || (point->counts.share && point->counts.exposure - expected < FEW);
    }
}

static void
free_data (gpointer data)
{
  PlumbFunnelData *self = data;

  g_ptr_array_unref (self->series);
  g_array_unref (self->points);
  g_free (self);
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  PlumbComparison *comparison = figure->comparison;
  /* a bare count is out of nothing */
  const gboolean any = figure->period.kind != 0 && comparison->indicator->unit != PLUMB_UNIT_COUNT;
  PlumbFunnelData *self = figure->data = g_new0 (PlumbFunnelData, 1);
  g_autoptr (GPtrArray) series = NULL;

  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  self->points = g_array_new (FALSE, TRUE, sizeof (PlumbFunnelPoint));
  if (!any)
    return TRUE;
  series = plumb_authorities_load (warehouse, comparison, comparison->indicator, figure->period, figure->period, error);
  if (series == NULL)
    return FALSE;
  g_ptr_array_unref (self->series);
  self->series = plumb_authorities_at (series, figure->period);
  gather (figure, self);
  return TRUE;
}

static gboolean
is_empty (const PlumbFigure *figure)
{
  return plumb_funnel_data (figure)->points->len < PLUMB_COMPARATOR_MINIMUM;
}

PlumbBounds
plumb_funnel_bounds (const PlumbFigure *figure, guint ticks)
{
  const PlumbFunnelData *data = plumb_funnel_data (figure);
  const gboolean zero = figure->comparison->selection->axis == PLUMB_AXIS_ZERO;
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < data->points->len; i++)
    extent = plumb_extent_join (extent, plumb_extent_of (&point_at (data, i)->observation->value, 1, FALSE));
  return plumb_figure_bounds_of (figure->comparison->indicator, extent, zero, ticks);
}

static void
clear_label (PlumbAxisLabel *label)
{
  g_free (label->text);
}

/* How wide a number of the denominators is at most, with the next round number. */
static double
widest_denominator (const PlumbFunnelData *data, PlumbSceneBuilder *builder)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION };
  double highest = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < data->points->len; i++)
    highest = MAX (highest, point_at (data, i)->counts.exposure);
  text = plumb_format_number (highest * 2, 0);
  return plumb_scene_builder_measure (builder, text, &style).width;
}

/* Sets the scale of the denominators. Returns: (transfer full) (element-type PlumbAxisLabel): its numbers. */
static GArray *
set_denominators (const PlumbFunnelData *data, PlumbFrame *frame)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const guint ticks = CLAMP ((frame->x.to - frame->x.from) / (80 * unit), 2, 9);
  double lowest = INFINITY, highest = 0, first, last;
  g_autoptr (GArray) places = NULL;
  GArray *labels;

  for (guint i = 0; i < data->points->len; i++)
    {
      lowest = MIN (lowest, point_at (data, i)->counts.exposure);
      highest = MAX (highest, point_at (data, i)->counts.exposure);
    }
  if (highest / lowest < LOG_RATIO)
    {
      const PlumbBounds bounds = plumb_bounds_find (0, highest, TRUE, ticks);

      frame->x.minimum = bounds.minimum;
      frame->x.maximum = bounds.maximum;
      return plumb_axis_labels_along (frame->builder, &frame->x, &bounds, NULL);
    }
  places = plumb_log_ticks (lowest, highest, ticks + 2, &first, &last);
  frame->x.minimum = MAX (first, lowest / MARGIN);
  frame->x.maximum = MIN (last, highest * MARGIN);
  frame->x.kind = PLUMB_SCALE_LOG;
  labels = g_array_new (FALSE, TRUE, sizeof (PlumbAxisLabel));
  g_array_set_clear_func (labels, (GDestroyNotify) clear_label);
  for (guint i = 0; i < places->len; i++)
    {
      PlumbAxisLabel label = { .value = g_array_index (places, double, i) };

      /* of the ticks only those on the axis */
      if (label.value < frame->x.minimum || label.value > frame->x.maximum)
        continue;
      label.text = plumb_format_number (label.value, 0);
      g_array_append_val (labels, label);
    }
  return labels;
}

/* The room within three sigma, the limits and the centre; where a limit is beyond what can be it is not drawn. */
static void
draw_limits (const PlumbFigure *figure, const PlumbFrame *frame)
{
  const gboolean share = figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  const double least = MAX (frame->y.minimum, 0), most = share ? MIN (frame->y.maximum, 100) : frame->y.maximum;
  double x[PLACES], low[PLACES], high[PLACES], lines[5][PLACES];
  const PlumbBandMark band = { .x = x, .low = low, .high = high, .n = PLACES, .role = PLUMB_ROLE_NEUTRAL_RANGE };

  for (guint i = 0; i < PLACES; i++)
    {
      const double place = frame->x.from + (frame->x.to - frame->x.from) * (i + 0.001) / PLACES;
      PlumbFunnel limits;

      x[i] = plumb_scale_invert (&frame->x, place);
      limits = plumb_funnel_limits (figure, x[i]);
      low[i] = CLAMP (limits.lower3, least, most);
      high[i] = CLAMP (limits.upper3, least, most);
      lines[0][i] = limits.centre;
      lines[1][i] = limits.lower2;
      lines[2][i] = limits.upper2;
      lines[3][i] = limits.lower3;
      lines[4][i] = limits.upper3;
      for (guint line = 0; line < G_N_ELEMENTS (lines); line++)
        if (!(lines[line][i] >= least && lines[line][i] <= most))
          lines[line][i] = NAN;
    }
  plumb_scene_builder_begin_group (frame->builder, "limits", _ ("Two- and three-sigma limits"));
  plumb_mark_band (frame, &band);
  for (guint line = G_N_ELEMENTS (lines); line-- > 0;)
    plumb_mark_line (frame, &(PlumbLineMark){ .x = x,
                                              .y = lines[line],
                                              .n = PLACES,
                                              .role = line == 0 ? PLUMB_ROLE_COUNTRY : PLUMB_ROLE_AXIS,
                                              .width = 1.5,
                                              .dash = line == 1 || line == 2 ? PLUMB_DASH_SHORT : PLUMB_DASH_SOLID });
  plumb_scene_builder_end_group (frame->builder);
}

static void
say (gpointer figure, guint i, char **value, char **sentence)
{
  const PlumbFigure *self = figure;
  const PlumbFunnelPoint *point = point_at (plumb_funnel_data (self), i);
  const gboolean own = plumb_among (self->comparison, point->series->area) == PLUMB_AMONG_OWN;
  g_autofree char *said =
    plumb_words_datum (self->comparison, own ? self->comparison->own : point->series, self->period);

  *value = plumb_words_value (self->comparison->indicator, point->observation->value);
  /* Translators: a sentence with the figure of an authority, and where it lies: within the two-sigma limits */
  *sentence = g_strdup_printf (_ ("%s It lies %s."), said, plumb_zone_label (point->zone));
}

/* The key: the points, then the lines. Returns: its height. */
static double
draw_key (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbFunnelData *data = plumb_funnel_data (figure);
  const PlumbIndicator *indicator = figure->comparison->indicator;
  g_autofree char *centre =
    plumb_words_statistic_value (indicator, plumb_indicator_value (indicator, data->events, data->exposure));
  /* Translators: a value: all together 22.6 % */
  g_autofree char *together = g_strdup_printf (_ ("all together %s"), centre);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  const PlumbKeyEntry lines[] = {
    { .text = together, .style = style, .kind = PLUMB_KEY_LINE, .role = PLUMB_ROLE_COUNTRY, .width = 1.5 },
    { .text = _ ("two-sigma limits"),
      .style = style,
      .kind = PLUMB_KEY_LINE,
      .role = PLUMB_ROLE_AXIS,
      .width = 1.5,
      .dash = PLUMB_DASH_SHORT },
    { .text = _ ("three-sigma limits"), .style = style, .kind = PLUMB_KEY_LINE, .role = PLUMB_ROLE_AXIS, .width = 1.5 },
  };
  PlumbKeyEntry entries[PLUMB_N_AMONG + G_N_ELEMENTS (lines)];
  guint n = plumb_among_key (figure->comparison, entries);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    entries[n++] = lines[i];
  return plumb_key_draw (builder, entries, n, box.x, box.y, box.width, TRUE);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbFunnelData *data = plumb_funnel_data (figure);
  const PlumbIndicator *indicator = figure->comparison->indicator;
  const double unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const PlumbTextStyle title = { .size = PLUMB_TEXT_CAPTION,
                                 .role = PLUMB_ROLE_DIM,
                                 .bold = TRUE,
                                 .align = PLUMB_ALIGN_END,
                                 .wrap = box.width };
  const char *what = *indicator->denominator != '\0' ? indicator->denominator : _ ("Denominator");
  const double top = box.y + draw_key (figure, builder, box) + 8 * unit;
  g_autofree char *period = plumb_words_period (figure->comparison, figure->period);
  g_autofree char *undrawn = plumb_undrawn_sentence (&data->undrawn);
  /* Translators: a denominator: Referrals in the year (logarithmic axis) */
  g_autofree char *logarithmic = g_strdup_printf (_ ("%s (logarithmic axis)"), what);
  g_autofree char *missing = NULL;
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (PlumbCloudPoint));
  g_autoptr (GArray) values = NULL;
  g_autoptr (GArray) denominators = NULL;
  g_autoptr (PlumbPlacer) placer = NULL;
  PlumbFrame frame = { .builder = builder };
  PlumbBounds bounds;
  PlumbCloud cloud = { .comparison = figure->comparison,
                       .points = points,
                       .say = say,
                       .data = (gpointer) figure,
                       .period = period };
  double left, half, bottom, y;

  /* what stands below the plot has its height from the longest form of the title */
  bottom = box.y + box.height - axis - plumb_scene_builder_measure (builder, logarithmic, &title).height -
           (*undrawn != '\0' ? 40 : 20) * unit;
  bottom = plumb_snap (MAX (bottom, top + LEAST_PLOT * unit));
  bounds = plumb_funnel_bounds (figure, bottom - top < 220 * unit ? 3 : 5);
  values = plumb_axis_labels (&bounds, indicator->unit == PLUMB_UNIT_PERCENT ? "\342\200\257%" : NULL);
  left = plumb_snap (box.x + plumb_axis_labels_width (builder, values) + 10 * unit);
  half = widest_denominator (data, builder) / 2 + 2 * unit;
  left = MAX (left, plumb_snap (box.x + half - 8 * unit));
  frame.x.from = left + 8 * unit;
  frame.x.to = box.x + box.width - MAX (24 * unit, half);
  frame.y = (PlumbScale){ bounds.minimum, bounds.maximum, bottom, top };
  denominators = set_denominators (data, &frame);
  cloud.plot = (PlumbBox){ left, top - 6 * unit, box.x + box.width - left, bottom - top + 6 * unit };
  placer = plumb_placer_new (builder, cloud.plot);

  for (guint i = 0; i < data->points->len; i++)
    {
      const PlumbFunnelPoint *at = point_at (data, i);
      PlumbCloudPoint point = { .area = at->series->area,
                                .among = plumb_among (figure->comparison, at->series->area),
                                .x = at->counts.exposure,
                                .y = at->observation->value,
                                .hollow = at->observation->status != PLUMB_STATUS_ACTUAL };

      if (at->zone == PLUMB_ZONE_ABOVE_3 || at->zone == PLUMB_ZONE_BELOW_3)
        point.name_weight = fabs (at->errors);
      g_array_append_val (points, point);
    }
  plumb_mark_grid (&frame, values, left, box.x + box.width);
  draw_limits (figure, &frame);
  plumb_cloud_axis_x (&frame, denominators, FALSE);
  missing = plumb_cloud_draw (&cloud, &frame, placer);
  y = bottom + axis;
  y += plumb_scene_builder_text (builder, box.x + box.width, y, frame.x.kind == PLUMB_SCALE_LOG ? logarithmic : what,
                                 &title, -1)
         .height;
  y = plumb_cloud_note (builder, box, y + 2 * unit, missing);
  return plumb_cloud_note (builder, box, y, undrawn);
}

const PlumbFigureClass plumb_figure_class_funnel = {
  .name = "funnel",
  .label = N_ ("Funnel"),
  .about = N_ ("The figure of every authority by the size of its denominator, with the limits that chance would give."),
  .axis = PLUMB_AXIS_FITTED,
  .of_period = TRUE,
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = plumb_funnel_title,
  .subtitle = plumb_funnel_subtitle,
  .sentence = plumb_funnel_sentence,
  .footer = plumb_funnel_footer,
  .table = plumb_funnel_table,
  .draw = draw,
};
