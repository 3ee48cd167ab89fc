/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Status against target. A target comes down to the values that meet it, from a lowest to a highest; a level is open on
 * its better side.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-status.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Differences are taken of decimal figures: 15.4 is 0.4 over 15, and not a little more. */
#define DIFFERENCE_DECIMALS 9

static gboolean
is_set (PlumbPeriod period)
{
  return period.kind != 0;
}

static guint32
last_day (const PlumbTarget *target, PlumbCalendar calendar)
{
  return is_set (target->to) ? plumb_period_last_day (target->to, calendar) : G_MAXUINT32;
}

static gboolean
in_force (const PlumbTarget *target, PlumbPeriod period, PlumbCalendar calendar)
{
  guint32 day = plumb_period_last_day (period, calendar);

  return is_set (target->from) && day >= plumb_period_first_day (target->from, calendar) &&
         day <= last_day (target, calendar);
}

static int
compare_numbers (double a, double b)
{
  if (!isfinite (a) || !isfinite (b))
    return (isfinite (a) != 0) - (isfinite (b) != 0);
  return (a > b) - (a < b);
}

/* Positive where @a comes before @b: the later beginning, then the earlier end; what else they say decides only that
 * the order in which they are given does not. */
static int
precedence (const PlumbTarget *a, const PlumbTarget *b, PlumbCalendar calendar)
{
  guint32 first_a = plumb_period_first_day (a->from, calendar), first_b = plumb_period_first_day (b->from, calendar);
  guint32 last_a = last_day (a, calendar), last_b = last_day (b, calendar);
  const double numbers[][2] = { { a->value, b->value },
                                { a->end_value, b->end_value },
                                { a->lower, b->lower },
                                { a->upper, b->upper },
                                { a->tolerance, b->tolerance } };

  if (first_a != first_b)
    return first_a > first_b ? 1 : -1;
  if (last_a != last_b)
    return last_a < last_b ? 1 : -1;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int order = compare_numbers (numbers[i][0], numbers[i][1]);

      if (order != 0)
        return order;
    }
  return (int) b->scheme - (int) a->scheme;
}

const PlumbTarget *
plumb_target_find (GPtrArray *targets, PlumbPeriod period, PlumbCalendar calendar)
{
  const PlumbTarget *found = NULL;

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      const PlumbTarget *one = g_ptr_array_index (targets, i);

      if (in_force (one, period, calendar) && (found == NULL || precedence (one, found, calendar) > 0))
        found = one;
    }
  return found;
}

/* How much of the way from the beginning to the end of a trajectory lies behind @period, 0 to 1. */
static double
fraction_of_way (const PlumbTarget *target, PlumbPeriod period, PlumbCalendar calendar)
{
  double whole, part;

  if (target->from.kind == period.kind && target->to.kind == period.kind)
    {
      whole = plumb_period_steps (target->from, target->to);
      part = plumb_period_steps (target->from, period);
    }
  else
    {
      double from = plumb_period_last_day (target->from, calendar);

      whole = plumb_period_last_day (target->to, calendar) - from;
      part = plumb_period_last_day (period, calendar) - from;
    }
  return whole > 0 ? CLAMP (part / whole, 0, 1) : 1;
}

double
plumb_target_level (const PlumbTarget *self, PlumbPeriod period, const PlumbIndicator *indicator)
{
  double level;

  if (!isfinite (self->end_value) || !isfinite (self->value))
    return isfinite (self->end_value) ? NAN : self->value;
  if (!is_set (self->to))
    return NAN;
  level = self->value + (self->end_value - self->value) * fraction_of_way (self, period, indicator->calendar);
  return plumb_round (level, indicator->decimals);
}

PlumbUnjudged
plumb_target_bounds (const PlumbTarget *self,
                     PlumbPeriod period,
                     const PlumbIndicator *indicator,
                     double *lower,
                     double *upper)
{
  double level = plumb_target_level (self, period, indicator);

  *lower = *upper = NAN;
  if (isfinite (level))
    {
      if (indicator->polarity == PLUMB_POLARITY_NONE)
        return PLUMB_UNJUDGED_NO_POLARITY;
      *lower = indicator->polarity == PLUMB_POLARITY_HIGH ? level : -INFINITY;
      *upper = indicator->polarity == PLUMB_POLARITY_LOW ? level : INFINITY;
      return PLUMB_UNJUDGED_NOT;
    }
  if (!isfinite (self->lower) && !isfinite (self->upper))
    return PLUMB_UNJUDGED_NO_LEVEL;
  *lower = isfinite (self->lower) ? self->lower : -INFINITY;
  *upper = isfinite (self->upper) ? self->upper : INFINITY;
  return PLUMB_UNJUDGED_NOT;
}

static PlumbTargetStatusKind
judge (const PlumbTarget *target, double miss, PlumbCalendar calendar, guint32 as_at)
{
  if (!(miss > 0))
    return PLUMB_TARGET_MET;
  switch (target->scheme)
    {
    case PLUMB_SCHEME_COMPLETION:
      return as_at < last_day (target, calendar) ? PLUMB_TARGET_PENDING : PLUMB_TARGET_MISSED;
    case PLUMB_SCHEME_FINANCE:
      return PLUMB_TARGET_MISSED;
    case PLUMB_SCHEME_RAG:
    case PLUMB_N_SCHEMES:
    default:
      return miss <= target->tolerance ? PLUMB_TARGET_NEARLY : PLUMB_TARGET_MISSED;
    }
}

PlumbTargetStatus
plumb_target_status_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *targets, guint32 as_at)
{
  PlumbTargetStatus self = { .kind = PLUMB_TARGET_NONE, .lower = NAN, .upper = NAN, .miss = NAN };
  const PlumbIndicator *indicator = series->indicator;
  const PlumbObservation *observation = plumb_series_measured_at (series, period);
  double printed;

  self.target = plumb_target_find (targets, period, indicator->calendar);
  if (self.target == NULL)
    return self;
  self.kind = PLUMB_TARGET_UNJUDGED;
  self.reason = plumb_target_bounds (self.target, period, indicator, &self.lower, &self.upper);
  if (self.reason != PLUMB_UNJUDGED_NOT)
    return self;
  if (observation == NULL || !isfinite (observation->value))
    {
      self.state = observation != NULL ? observation->state : PLUMB_STATE_NUMBER;
      self.reason = self.state != PLUMB_STATE_NUMBER ? PLUMB_UNJUDGED_HIDDEN : PLUMB_UNJUDGED_NO_VALUE;
      return self;
    }

  printed = plumb_round (observation->value, indicator->decimals);
  self.miss = plumb_round (MAX (MAX (self.lower - printed, printed - self.upper), 0), DIFFERENCE_DECIMALS);
  self.kind = judge (self.target, self.miss, indicator->calendar, as_at);
  return self;
}

const char *
plumb_target_status_to_string (const PlumbTargetStatus *self)
{
  static const char *const words[] = { "no target", "cannot be judged", "met", "nearly", "missed", "pending" };

  g_return_val_if_fail ((guint) self->kind < G_N_ELEMENTS (words), "");
  return words[self->kind];
}

const char *
plumb_target_status_word (const PlumbTargetStatus *self)
{
  gboolean completion = self->target != NULL && self->target->scheme == PLUMB_SCHEME_COMPLETION;

  switch (self->kind)
    {
    case PLUMB_TARGET_MET:
      return completion ? C_ ("target", "Completed") : C_ ("target", "Met");
    case PLUMB_TARGET_NEARLY:
      return C_ ("target", "Nearly met");
    case PLUMB_TARGET_MISSED:
      return completion ? C_ ("target", "Incomplete") : C_ ("target", "Missed");
    case PLUMB_TARGET_PENDING:
      return C_ ("target", "Pending");
    case PLUMB_TARGET_UNJUDGED:
      return C_ ("target", "Cannot be judged");
    case PLUMB_TARGET_NONE:
    default:
      return C_ ("target", "No target");
    }
}

PlumbTargetShape
plumb_target_status_shape (const PlumbTargetStatus *self)
{
  switch (self->kind)
    {
    case PLUMB_TARGET_MET:
      return PLUMB_TARGET_SHAPE_CIRCLE;
    case PLUMB_TARGET_NEARLY:
      return PLUMB_TARGET_SHAPE_TRIANGLE;
    case PLUMB_TARGET_MISSED:
      return PLUMB_TARGET_SHAPE_SQUARE;
    case PLUMB_TARGET_PENDING:
      return PLUMB_TARGET_SHAPE_RING;
    case PLUMB_TARGET_UNJUDGED:
    case PLUMB_TARGET_NONE:
    default:
      return PLUMB_TARGET_SHAPE_NONE;
    }
}

char *
plumb_target_status_reason (const PlumbTargetStatus *self)
{
  switch (self->reason)
    {
    case PLUMB_UNJUDGED_NO_VALUE:
      return g_strdup (_ ("there is no figure for the period"));
    case PLUMB_UNJUDGED_HIDDEN:
      /* Translators: letter of a state and its reason: the figure is c, suppressed to protect confidentiality */
      return g_strdup_printf (_ ("the figure is %s, %s"), plumb_state_letter (self->state),
                              plumb_state_reason (self->state));
    case PLUMB_UNJUDGED_NO_POLARITY:
      return g_strdup (_ ("the target is a level, and the indicator is without judgement"));
    case PLUMB_UNJUDGED_NO_LEVEL:
      return g_strdup (_ ("the target says no level and no range"));
    case PLUMB_UNJUDGED_NOT:
    default:
      return g_strdup ("");
    }
}
