/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The control chart: the own figures of months or quarters before their mean and limits, which begin anew where the
 * series breaks. A shape says which rule a point breaks, its colour whether that is better or worse, and the key says
 * both in words.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-control-private.h"
#include "plumb-format.h"

/* So many signals are said in the plot, the newest; more would cover it. */
#define MOST_NOTES 6

static gpointer
compute (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbControlOptions options = { .frequency = plumb_own_frequency (comparison) };
  PlumbControlData *data;

  if (!plumb_own_has_rows_within_year (comparison))
    return NULL;
  data = g_new0 (PlumbControlData, 1);
  data->chart = plumb_control_compute (comparison->own, comparison->breaks, &options);
  data->assurance = plumb_control_assurance (data->chart, comparison->indicator, comparison->targets);
  return data;
}

static void
free_data (gpointer data)
{
  plumb_control_free (((PlumbControlData *) data)->chart);
  g_free (data);
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return self->data == NULL || ((const PlumbControlData *) self->data)->chart->latest < 0;
}

static const PlumbControl *
chart_of (const PlumbFigure *self)
{
  return ((const PlumbControlData *) self->data)->chart;
}

static const PlumbControlPoint *
point_at (const PlumbControl *chart, guint i)
{
  return &g_array_index (chart->points, PlumbControlPoint, i);
}

static const PlumbControlSegment *
segment_of (const PlumbControl *chart, guint i)
{
  return &g_array_index (chart->segments, PlumbControlSegment, point_at (chart, i)->segment);
}

/* The lines of a control chart, each at a share of the way from the mean to a limit. */
static const struct
{
  const char *id;
  const char *name;
  double way;
} levels[] = {
  { "mean", N_ ("Mean"), 0 },
  { "upper-limit", N_ ("Upper limit"), 1 },
  { "lower-limit", N_ ("Lower limit"), -1 },
  { "upper-two-thirds", N_ ("Two thirds of the way to the upper limit"), 2.0 / 3 },
  { "lower-two-thirds", N_ ("Two thirds of the way to the lower limit"), -2.0 / 3 },
};

/* The level at point @i; NAN where there is none. */
static double
level_at (const PlumbFigure *self, guint level, guint i)
{
  const PlumbXmr *limits = &segment_of (chart_of (self), i)->limits;

  return levels[level].way == 0 ? limits->mean : limits->mean + levels[level].way * (limits->upper - limits->mean);
}

/* Likewise, no farther than the measure can be. */
static double
shown_at (const PlumbFigure *self, guint level, guint i)
{
  const double value = level_at (self, level, i);
  return isfinite (value) ? plumb_control_limit_shown (self->comparison->indicator, value) : NAN;
}

/* The lines of the target in force at point @i: one, or both ends of a range; NAN for what there is not. */
static void
target_at (const PlumbFigure *self, guint i, double *lower, double *upper)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbPeriod period = point_at (chart_of (self), i)->period;
  const PlumbTarget *target = plumb_target_find (self->comparison->targets, period, indicator->calendar);

  *lower = *upper = NAN;
  if (target == NULL)
    return;
  *upper = plumb_target_level (target, period, indicator);
  if (isfinite (*upper))
    return;
  *lower = target->lower;
  *upper = target->upper;
}

PlumbExtent
plumb_control_extent (const PlumbFigure *self)
{
  const PlumbControl *chart = chart_of (self);
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < chart->points->len; i++)
    {
      double values[5] = { point_at (chart, i)->value, shown_at (self, 1, i), shown_at (self, 2, i) };

      target_at (self, i, &values[3], &values[4]);
      extent = plumb_extent_join (extent, plumb_extent_of (values, G_N_ELEMENTS (values), FALSE));
    }
  return extent;
}

static gboolean *
segment_cuts (const PlumbControl *chart)
{
  gboolean *cut = g_new0 (gboolean, chart->points->len);

  for (guint i = 1; i < chart->points->len; i++)
    cut[i] = point_at (chart, i)->segment != point_at (chart, i - 1)->segment;
  return cut;
}

/* Whether a limit lies where the measure can be; else it is not drawn, and the ground reaches to where it can be. */
static gboolean
is_possible (const PlumbFigure *self, double limit)
{
  return plumb_control_limit_shown (self->comparison->indicator, limit) == limit;
}

/* What names a level of @segment, with its value; %NULL for one that has no name or is not drawn. */
static char *
level_label (const PlumbFigure *self, guint level, const PlumbControlSegment *segment)
{
  const PlumbXmr *limits = &segment->limits;
  const double value = levels[level].way == 0 ? limits->mean : levels[level].way > 0 ? limits->upper : limits->lower;
  g_autofree char *printed = NULL;

  if ((fabs (levels[level].way) != 1 && levels[level].way != 0) || !isfinite (value) || !is_possible (self, value))
    return NULL;
  printed = plumb_format_statistic (self->comparison->indicator, value, FALSE);
  if (levels[level].way == 0)
    return g_strdup_printf (_ ("mean %s"), printed);
  if (segment->trial)
    return levels[level].way > 0 ? g_strdup_printf (_ ("upper trial limit %s"), printed)
                                 : g_strdup_printf (_ ("lower trial limit %s"), printed);
  return levels[level].way > 0 ? g_strdup_printf (_ ("upper limit %s"), printed)
                               : g_strdup_printf (_ ("lower limit %s"), printed);
}

/* Names the levels of the segments before the last. */
static void
add_names (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  const PlumbControl *chart = chart_of (self);

  for (guint first = 0, end = 1; end < chart->points->len; end++)
    {
      if (point_at (chart, end)->segment == point_at (chart, first)->segment)
        continue;
      for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
        {
          const PlumbOwnName name = { .first = first,
                                      .last = end - 1,
                                      .value = level_at (self, level, first),
                                      .text = level_label (self, level, segment_of (chart, first)) };

          if (name.text != NULL)
            g_array_append_val (plot->names, name);
        }
      first = end;
    }
}

static void
add_levels (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  const PlumbControl *chart = chart_of (self);
  const guint n = chart->points->len;
  PlumbOwnBand band = { .id = "limits",
                        .name = g_strdup (_ ("Between the limits")),
                        .low = g_new (double, n),
                        .high = g_new (double, n),
                        .cut = segment_cuts (chart),
                        .role = PLUMB_ROLE_RANGE };

  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      const gboolean limit = fabs (levels[level].way) == 1;
      PlumbOwnLine line = { .id = levels[level].id,
                            .name = g_strdup (_ (levels[level].name)),
                            .values = g_new (double, n),
                            .cut = segment_cuts (chart),
                            .role = PLUMB_ROLE_STATISTIC,
                            .width = level == 0 ? 1.5
                                     : limit    ? 1.5
                                                : 1,
                            .dash = level == 0 ? PLUMB_DASH_SOLID
                                    : limit    ? PLUMB_DASH_SHORT
                                               : PLUMB_DASH_DOTS,
                            .fade = level == 0 || limit ? 0 : 0.4,
                            .label = level_label (self, level, segment_of (chart, n - 1)),
                            .bold = level == 0 };

      for (guint i = 0; i < n; i++)
        line.values[i] = is_possible (self, level_at (self, level, i)) ? level_at (self, level, i) : NAN;
      g_array_append_val (plot->lines, line);
    }
  for (guint i = 0; i < n; i++)
    {
      band.high[i] = shown_at (self, 1, i);
      band.low[i] = shown_at (self, 2, i);
    }
  g_array_append_val (plot->bands, band);
}

/* "target 18.0: hit and miss": the level, or an end of a range, and if @assured whether it will be met. */
static char *
target_label (const PlumbFigure *self, double level, gboolean assured)
{
  const PlumbControlData *data = self->data;
  g_autofree char *printed = plumb_format_exact (self->comparison->indicator, level, FALSE);

  switch (assured ? data->assurance : PLUMB_ASSURANCE_NO_TARGET)
    {
    case PLUMB_ASSURANCE_MEETS:
      return g_strdup_printf (_ ("target %s: met every time"), printed);
    case PLUMB_ASSURANCE_MISSES:
      return g_strdup_printf (_ ("target %s: missed every time"), printed);
    case PLUMB_ASSURANCE_HIT_AND_MISS:
      return g_strdup_printf (_ ("target %s: hit and miss"), printed);
    case PLUMB_ASSURANCE_UNJUDGED:
    case PLUMB_ASSURANCE_NO_TARGET:
    default:
      return g_strdup_printf (_ ("target %s"), printed);
    }
}

static void
add_target (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  const guint n = plot->trend.n;

  for (guint end = 0; end < 2; end++)
    {
      PlumbOwnLine line = { .id = end == 0 ? "target-lowest" : "target",
                            .name = g_strdup (end == 0 ? _ ("Lower end of the target") : C_ ("column", "Target")),
                            .values = g_new (double, n),
                            .role = PLUMB_ROLE_TEXT,
                            .width = 1.5,
                            .dash = PLUMB_DASH_LONG,
                            .exact = TRUE };
      int last;

      for (guint i = 0; i < n; i++)
        {
          double ends[2];

          target_at (self, i, &ends[0], &ends[1]);
          line.values[i] = ends[end];
        }
      last = plumb_trend_last (&plot->trend, line.values);
      if (last >= 0)
        line.label = target_label (self, line.values[last], end == 1);
      g_array_append_val (plot->lines, line);
    }
}

/* What a judgement looks like, as a signal. */
static PlumbRole
variation_role (PlumbVariation variation)
{
  switch (variation)
    {
    case PLUMB_VARIATION_IMPROVING:
      return PLUMB_ROLE_GOOD;
    case PLUMB_VARIATION_CONCERNING:
      return PLUMB_ROLE_WARN;
    case PLUMB_VARIATION_HIGHER:
    case PLUMB_VARIATION_LOWER:
      return PLUMB_ROLE_BAD;
    case PLUMB_VARIATION_COMMON:
    case PLUMB_VARIATION_NONE:
    case PLUMB_N_VARIATIONS:
    default:
      return PLUMB_ROLE_OWN;
    }
}

static void
dress (const PlumbTrend *trend, guint i, PlumbPointMark *mark, char **sentence)
{
  const PlumbControlPoint *point = point_at (chart_of (trend->figure), i);
  g_autofree char *plain = *sentence;

  *sentence = plumb_control_datum (trend->figure, i);
  if (point->variation <= PLUMB_VARIATION_COMMON)
    return;
  mark->role = variation_role (point->variation);
  mark->shape = point->rules & PLUMB_XMR_OUTSIDE ? PLUMB_POINT_DIAMOND : PLUMB_POINT_SQUARE;
  mark->radius = MAX (mark->radius * 1.25, 3);
  mark->rimless = FALSE;
}

/* What each shape and colour that occurs means. */
static void
add_signals (PlumbOwnPlot *plot)
{
  static const struct
  {
    gboolean outside;
    PlumbVariation variation;
    const char *text;
  } meanings[] = {
    { TRUE, PLUMB_VARIATION_IMPROVING, N_ ("beyond a limit, improving") },
    { TRUE, PLUMB_VARIATION_CONCERNING, N_ ("beyond a limit, concerning") },
    { TRUE, PLUMB_VARIATION_HIGHER, N_ ("beyond a limit") },
    { FALSE, PLUMB_VARIATION_IMPROVING, N_ ("in a run or near a limit, improving") },
    { FALSE, PLUMB_VARIATION_CONCERNING, N_ ("in a run or near a limit, concerning") },
    { FALSE, PLUMB_VARIATION_HIGHER, N_ ("in a run or near a limit") },
  };
  const PlumbControl *chart = chart_of (plot->trend.figure);
  PlumbKeyEntry entry = { .text = _ ("ordinary ups and downs"),
                          .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM },
                          .kind = PLUMB_KEY_POINT,
                          .role = PLUMB_ROLE_OWN };

  for (guint m = 0; m < G_N_ELEMENTS (meanings); m++)
    for (guint i = 0; i < chart->points->len; i++)
      {
        const PlumbControlPoint *point = point_at (chart, i);

        /* without a judgement higher and lower look alike: where they are tells them apart */
        if ((point->variation == PLUMB_VARIATION_LOWER ? PLUMB_VARIATION_HIGHER : point->variation) !=
              meanings[m].variation ||
            ((point->rules & PLUMB_XMR_OUTSIDE) != 0) != meanings[m].outside)
          continue;
        if (plot->signals->len == 0)
          g_array_append_val (plot->signals, entry);
        entry.text = _ (meanings[m].text);
        entry.role = variation_role (meanings[m].variation);
        entry.shape = meanings[m].outside ? PLUMB_POINT_DIAMOND : PLUMB_POINT_SQUARE;
        g_array_append_val (plot->signals, entry);
        break;
      }
}

/* Says the newest signals at their points: points beyond a limit first, then the middles of runs. */
static void
add_notes (PlumbOwnPlot *plot)
{
  const PlumbFigure *self = plot->trend.figure;
  g_autoptr (GArray) signals = plumb_control_signals (chart_of (self));

  for (guint outside = 2; outside > 0; outside--)
    for (guint s = signals->len; s > 0 && plot->notes->len < MOST_NOTES; s--)
      {
        const PlumbControlSignal *signal = &g_array_index (signals, PlumbControlSignal, s - 1);
        PlumbOwnNote note = { .first = signal->first, .last = signal->last, .above = signal->above };

        if ((signal->rule == PLUMB_XMR_OUTSIDE) != (outside == 2))
          continue;
        note.text = plumb_control_signal_text (self, signal, FALSE);
        g_array_append_val (plot->notes, note);
      }
}

static double
draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbControl *chart = chart_of (self);
  const guint n = chart->points->len;
  g_autofree PlumbPeriod *periods = g_new (PlumbPeriod, n);
  PlumbOwnPlot plot;
  double bottom;

  for (guint i = 0; i < n; i++)
    periods[i] = point_at (chart, i)->period;
  plumb_own_plot_begin (&plot, self, builder, periods, n);
  for (guint i = 0; i < n; i++)
    plumb_trend_take_own (&plot.trend, i, plumb_series_at (self->comparison->own, periods[i]));
  plot.trend.fitted = TRUE;
  plot.trend.dress = dress;
  plot.width = 2;
  plumb_own_plot_label_own (&plot, point_at (chart, (guint) chart->latest)->value);
  plot.bold = TRUE;
  add_levels (&plot);
  add_names (&plot);
  add_target (&plot);
  add_signals (&plot);
  add_notes (&plot);
  bottom = plumb_own_plot_draw (&plot, box);
  plumb_own_plot_clear (&plot);
  return bottom;
}

const PlumbFigureClass plumb_figure_class_control = {
  .name = "control",
  .label = N_ ("Control chart"),
  .about = N_ ("Months or quarters before their limits: which are more than the ordinary ups and downs."),
  .alone = TRUE,
  .marked = TRUE,
  .within_year = TRUE,
  .compute = compute,
  .free = free_data,
  .is_empty = is_empty,
  .title = plumb_control_title,
  .subtitle = plumb_control_subtitle,
  .sentence = plumb_control_sentence,
  .footer = plumb_control_footer,
  .table = plumb_control_table,
  .draw = draw,
};
