/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two small pictures of a scorecard row: the own line over time, and the neighbours' range from worse to better.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"

/* The statistic in the periods in which the own area has a row, so that both lines share their places. */
static double
statistic_at (const PlumbComparison *comparison, PlumbPeriod period)
{
  const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
  return comparator != NULL ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN;
}

static void
widen (double value, double *lowest, double *highest)
{
  if (!isfinite (value))
    return;
  *lowest = MIN (*lowest, value);
  *highest = MAX (*highest, value);
}

/* The first and the last period below the ends of the line. */
static void
draw_ends (const PlumbComparison *comparison, PlumbSceneBuilder *builder, double width, double y)
{
  const PlumbSeries *own = comparison->own;
  const PlumbCalendar calendar = comparison->indicator->calendar;
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM };
  g_autofree char *first = plumb_period_label_short (own->observations[0].period, calendar);
  g_autofree char *last = plumb_period_label_short (own->observations[own->n - 1].period, calendar);
  const double room = plumb_scene_builder_measure (builder, first, &style).width +
                      plumb_scene_builder_measure (builder, last, &style).width + 6;

  if (own->n > 1 && room <= width)
    plumb_scene_builder_text (builder, 0, y, first, &style, -1);
  style.align = PLUMB_ALIGN_END;
  plumb_scene_builder_text (builder, width, y, last, &style, -1);
}

PlumbScene *
plumb_sparkline_layout (const PlumbComparison *comparison,
                        double width,
                        double height,
                        const PlumbChartTheme *theme,
                        double text_scale)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (theme, text_scale);
  const PlumbSeries *own = comparison->own;
  const double unit = plumb_scene_builder_text_scale (builder);
  const double ends = plumb_line_height (PLUMB_TEXT_CAPTION, unit);
  const guint n = own->n;
  g_autofree double *x = g_new (double, n + 1);
  g_autofree double *y = g_new (double, n + 1);
  g_autofree double *behind = g_new (double, n + 1);
  g_autofree gboolean *dashed = g_new0 (gboolean, n + 1);
  g_autofree gboolean *cut = g_new0 (gboolean, n + 1);
  double lowest = INFINITY, highest = -INFINITY, bottom, letter_edge = -INFINITY;
  gboolean letters = FALSE;
  PlumbFrame frame = { .builder = builder };
  int last = -1;

  for (guint i = 0; i < n; i++)
    {
      const PlumbObservation *observation = &own->observations[i];

      x[i] = plumb_period_last_day (observation->period, comparison->indicator->calendar);
      y[i] = observation->state == PLUMB_STATE_NUMBER ? observation->value : NAN;
      behind[i] = statistic_at (comparison, observation->period);
      dashed[i] = observation->status == PLUMB_STATUS_FORECAST || observation->status == PLUMB_STATUS_BUDGET;
      cut[i] = i > 0 && plumb_figure_is_cut (comparison, own->observations[i - 1].period, observation->period);
      widen (y[i], &lowest, &highest);
      widen (behind[i], &lowest, &highest);
      letters = letters || observation->state != PLUMB_STATE_NUMBER;
      last = isfinite (y[i]) ? (int) i : last;
    }
  if (n == 0)
    return plumb_scene_builder_end (builder, width, height);
  if (!(highest > lowest))
    {
      lowest = isfinite (lowest) ? lowest - 1 : 0;
      highest = lowest + 2;
    }

  height = MAX (height, 16 * unit + (letters ? 9 * unit : 0) + ends);
  bottom = height - ends - (letters ? 9 * unit : 3 * unit);
  frame.x = (PlumbScale){ x[0], MAX (x[n - 1], x[0] + 1), 5 * unit, width - 5 * unit };
  frame.y = (PlumbScale){ lowest, highest, bottom, 4 * unit };
  if (n == 1)
    frame.x.from = width - 5 * unit;

  plumb_mark_line (&frame, &(PlumbLineMark){ .x = x,
                                             .y = behind,
                                             .cut = cut,
                                             .n = n,
                                             .role = PLUMB_ROLE_STATISTIC,
                                             .width = 1.5,
                                             .fade = 0.5 });
  plumb_mark_line (
    &frame,
    &(PlumbLineMark){ .x = x, .y = y, .cut = cut, .dashed = dashed, .n = n, .role = PLUMB_ROLE_OWN, .width = 2 });
  for (guint i = 0; i < n; i++)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_TINY,
                                     .role = PLUMB_ROLE_TEXT,
                                     .align = PLUMB_ALIGN_MIDDLE,
                                     .valign = PLUMB_VALIGN_BOTTOM };
      const char *letter = plumb_state_letter (own->observations[i].state);
      const double place = plumb_scale_map (&frame.x, x[i]);
      const double half = plumb_scene_builder_measure (builder, letter, &style).width / 2;

      /* Of gaps too close for a letter each, the first says why. */
      if (*letter == '\0' || place - half < letter_edge)
        continue;
      plumb_scene_builder_text (builder, CLAMP (place, half, width - half), height - ends + unit, letter, &style, -1);
      letter_edge = place + half + unit;
    }
  if (last >= 0)
    plumb_mark_point (&frame,
                      &(PlumbPointMark){ .x = x[last],
                                         .y = y[last],
                                         .radius = 3,
                                         .role = PLUMB_ROLE_OWN,
                                         .hollow = own->observations[last].status != PLUMB_STATUS_ACTUAL },
                      -1);
  draw_ends (comparison, builder, width, height - ends);
  return plumb_scene_builder_end (builder, width, height);
}

/* The numbers at the ends of the range and the statistic between them; in two lines when one is too narrow. Where the
 * ends are too long for one, the statistic stands alone: what the strip shows in words has all three. */
static double
draw_numbers (const PlumbScorecardRow *row, PlumbSceneBuilder *builder, double from, double to, double width, double y)
{
  const PlumbComparison *comparison = row->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbStatistic statistic = comparison->selection->statistic;
  const double unit = plumb_scene_builder_text_scale (builder);
  const gboolean flipped = indicator->polarity == PLUMB_POLARITY_LOW;
  const guint n = plumb_comparator_count (row->comparator, statistic);
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM };
  g_autofree char *low =
    plumb_format_value (indicator, flipped ? row->comparator->maximum : row->comparator->minimum, FALSE);
  g_autofree char *high =
    plumb_format_value (indicator, flipped ? row->comparator->minimum : row->comparator->maximum, FALSE);
  g_autofree char *number =
    plumb_format_statistic (indicator, plumb_comparator_value (row->comparator, statistic), FALSE);
  /* Translators: median 22.0, and median 22.0 (9 of 10) */
  g_autofree char *middle =
    n == row->comparator->of
      ? g_strdup_printf (_ ("%s %s"), plumb_statistic_label (statistic), number)
      : g_strdup_printf (_ ("%s %s (%u of %u)"), plumb_statistic_label (statistic), number, n, row->comparator->of);
  const double low_width = plumb_scene_builder_measure (builder, low, &style).width;
  const double high_width = plumb_scene_builder_measure (builder, high, &style).width;
  const double middle_width = plumb_scene_builder_measure (builder, middle, &style).width;
  const double needed = low_width + high_width + middle_width + 16 * unit;
  const double line = plumb_line_height (PLUMB_TEXT_CAPTION, unit);
  double wanted = needed;

  if (needed > width)
    wanted = low_width + high_width + 8 * unit;
  if (wanted > width)
    {
      style.align = PLUMB_ALIGN_MIDDLE;
      style.wrap = width;
      return y + plumb_scene_builder_text (builder, width / 2, y, middle, &style, -1).height;
    }
  if (to - from < wanted)
    {
      const double grow = (wanted - (to - from)) / 2;
      from = MAX (0, MIN (from - grow, width - wanted));
      to = MIN (width, from + wanted);
    }
  plumb_scene_builder_text (builder, from, y, low, &style, -1);
  style.align = PLUMB_ALIGN_END;
  plumb_scene_builder_text (builder, to, y, high, &style, -1);
  style.align = PLUMB_ALIGN_MIDDLE;
  if (needed <= width)
    plumb_scene_builder_text (builder, (from + low_width + to - high_width) / 2, y, middle, &style, -1);
  else
    {
      style.wrap = width;
      return y + line + plumb_scene_builder_text (builder, width / 2, y + line, middle, &style, -1).height;
    }
  return y + line;
}

static void
draw_bar (PlumbSceneBuilder *builder, const PlumbScale *scale, double low, double high, double middle, PlumbRole role)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const double from = MIN (plumb_scale_map (scale, low), plumb_scale_map (scale, high));
  const double to = MAX (plumb_scale_map (scale, low), plumb_scale_map (scale, high));
  const PlumbShapeStyle style = plumb_mark_fill (builder, role);

  plumb_scene_builder_rect (builder, (PlumbBox){ from, middle - 5 * unit, MAX (to - from, 2 * unit), 10 * unit },
                            2 * unit, &style, -1);
}

PlumbScene *
plumb_strip_layout (const PlumbScorecardRow *row,
                    double width,
                    double height,
                    const PlumbChartTheme *theme,
                    double text_scale)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (theme, text_scale);
  const double unit = plumb_scene_builder_text_scale (builder);
  const double middle = 10 * unit;
  const PlumbComparator *comparator = row->comparator;
  PlumbFrame frame = { .builder = builder };
  double lowest, highest, room, statistic, bottom;
  double country, own;

  if (comparator == NULL || comparator->n < PLUMB_COMPARATOR_MINIMUM)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = width };
      g_autofree char *text =
        comparator == NULL || comparator->of == 0
          ? g_strdup (_ ("no neighbours to compare with"))
          : g_strdup_printf (_ ("too few %s (%u of %u)"), plumb_words_with_value (row->comparison->selection),
                             comparator->n, comparator->of);
      bottom = plumb_scene_builder_text (builder, 0, 2 * unit, text, &style, -1).height + 2 * unit;
      return plumb_scene_builder_end (builder, width, MAX (height, ceil (bottom)));
    }

  statistic = plumb_comparator_value (comparator, row->comparison->selection->statistic);
  country = row->standing.country.observation != NULL && plumb_figure_country (row->comparison) != NULL
              ? row->standing.country.observation->value
              : NAN;
  own = row->standing.observation != NULL ? row->standing.observation->value : NAN;
  lowest = comparator->minimum;
  highest = comparator->maximum;
  widen (country, &lowest, &highest);
  widen (own, &lowest, &highest);
  widen (statistic, &lowest, &highest);
  room = highest > lowest ? (highest - lowest) * 0.03 : 1;
  frame.x = (PlumbScale){ lowest - room, highest + room, 4 * unit, width - 4 * unit };
  /* Better is always at the right. */
  if (row->comparison->indicator->polarity == PLUMB_POLARITY_LOW)
    {
      frame.x.from = width - 4 * unit;
      frame.x.to = 4 * unit;
    }

  draw_bar (builder, &frame.x, comparator->minimum, comparator->maximum, middle, PLUMB_ROLE_RANGE);
  draw_bar (builder, &frame.x, comparator->q1, comparator->q3, middle, PLUMB_ROLE_MIDDLE);
  if (isfinite (country))
    plumb_mark_rule (&frame, &(PlumbRuleMark){ .upright = TRUE,
                                               .place = plumb_scale_map (&frame.x, country),
                                               .from = middle - 9 * unit,
                                               .to = middle + 9 * unit,
                                               .role = PLUMB_ROLE_COUNTRY,
                                               .width = 1.5,
                                               .dash = PLUMB_DASH_SHORT });
  if (isfinite (statistic))
    plumb_mark_rule (&frame, &(PlumbRuleMark){ .upright = TRUE,
                                               .place = plumb_scale_map (&frame.x, statistic),
                                               .from = middle - 7 * unit,
                                               .to = middle + 7 * unit,
                                               .role = PLUMB_ROLE_STATISTIC,
                                               .width = 2.5 });
  if (isfinite (own))
    {
      const PlumbShapeStyle disc = { .fill = PLUMB_ROLE_OWN, .stroke = PLUMB_ROLE_SURFACE, .width = 2 * unit };
      plumb_scene_builder_circle (builder, plumb_scale_map (&frame.x, own), middle, 6 * unit, &disc, -1);
    }
  bottom = draw_numbers (
    row, builder,
    MIN (plumb_scale_map (&frame.x, comparator->minimum), plumb_scale_map (&frame.x, comparator->maximum)),
    MAX (plumb_scale_map (&frame.x, comparator->minimum), plumb_scale_map (&frame.x, comparator->maximum)), width,
    20 * unit);
  return plumb_scene_builder_end (builder, width, MAX (height, ceil (bottom)));
}
