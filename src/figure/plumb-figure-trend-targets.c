/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The targets of a trend: a level holds for its periods as a step, a trajectory is a straight line, a range has two.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-trend-private.h"
#include "plumb-mark-step.h"

const PlumbTarget *
plumb_figure_goal (const PlumbComparison *comparison, PlumbPeriod period, double *goal, double *goal_end)
{
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbTarget *target = plumb_target_find (comparison->targets, period, indicator->calendar);

  *goal = *goal_end = NAN;
  if (target == NULL)
    return NULL;
  *goal = plumb_target_level (target, period, indicator);
  if (isfinite (*goal))
    return target;
  *goal = isfinite (target->lower) ? target->lower : target->upper;
  if (isfinite (target->lower) && isfinite (target->upper))
    *goal_end = target->upper;
  return target;
}

void
plumb_trend_gather_targets (PlumbTrend *self)
{
  const PlumbTarget *before = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbPeriod period = g_array_index (self->comparison->periods, PlumbPeriod, i);
      const PlumbTarget *target = plumb_figure_goal (self->comparison, period, &self->lines[PLUMB_TREND_TARGET][i],
                                                     &self->lines[PLUMB_TREND_TARGET_TO][i]);

      self->target_cut[i] = target != before;
      self->sloping[i] = target != NULL && isfinite (target->end_value);
      before = target;
    }
}

char *
plumb_trend_target_name (const PlumbTrend *self, PlumbTrendLine line)
{
  const int last = plumb_trend_last (self, self->lines[PLUMB_TREND_TARGET]);

  if (line == PLUMB_TREND_TARGET_TO)
    return g_strdup (_ ("target to"));
  return g_strdup (last >= 0 && isfinite (self->lines[PLUMB_TREND_TARGET_TO][last]) ? _ ("target from") : _ ("target"));
}

void
plumb_trend_draw_target (const PlumbTrend *self, PlumbTrendLine line)
{
  const PlumbTrendStyle *style = plumb_trend_style (line);
  g_autofree double *levels = g_memdup2 (self->lines[line], self->n * sizeof (double));
  g_autofree double *slopes = g_memdup2 (self->lines[line], self->n * sizeof (double));

  for (guint i = 0; i < self->n; i++)
    *(self->sloping[i] ? &levels[i] : &slopes[i]) = NAN;
  plumb_mark_step (&self->frame, &(PlumbStepMark){ .x = self->x,
                                                   .y = levels,
                                                   .cut = self->target_cut,
                                                   .n = self->n,
                                                   .role = style->role,
                                                   .width = style->width,
                                                   .dash = style->dash,
                                                   .left = self->left,
                                                   .right = self->right });
  plumb_mark_line (&self->frame, &(PlumbLineMark){ .x = self->x,
                                                   .y = slopes,
                                                   .cut = self->target_cut,
                                                   .n = self->n,
                                                   .role = style->role,
                                                   .width = style->width,
                                                   .dash = style->dash });
}
