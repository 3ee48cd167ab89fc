/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Change on the period before. The difference is that of the printed values; whether it is more than chance is tested
 * from the counts behind them, and where there are none that is said.
 */
#include "config.h"

#include "plumb-change.h"
#include "plumb-format.h"
#include "plumb-significance.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
is_count (double x)
{
  return isfinite (x) && x >= 0 && fpclassify (x - floor (x)) == FP_ZERO;
}

/* Whether the numbers behind @indicator are counts of events or children: a population is an estimate, a full-time
 * equivalent a sum of hours. */
static gboolean
has_counts (const PlumbIndicator *indicator)
{
  return strcmp (indicator->source_return, "ONS") != 0 && strstr (indicator->numerator, "(FTE)") == NULL &&
         strstr (indicator->denominator, "(FTE)") == NULL;
}

/* The two-sided probability of the difference, NAN where there are no counts to test with. */
static double
test_change (const PlumbIndicator *indicator, const PlumbObservation *now, const PlumbObservation *before)
{
  if (!has_counts (indicator))
    return NAN;
  switch (indicator->unit)
    {
    case PLUMB_UNIT_PERCENT:
      if (is_count (now->numerator) && is_count (before->numerator) && is_count (now->denominator) &&
          is_count (before->denominator) && now->denominator > 0 && before->denominator > 0 &&
          now->numerator <= now->denominator && before->numerator <= before->denominator)
        return plumb_two_proportions_p (now->numerator, now->denominator, before->numerator, before->denominator);
      return NAN;
    case PLUMB_UNIT_RATE:
      if (is_count (now->numerator) && is_count (before->numerator) && now->denominator > 0 && before->denominator > 0)
        return plumb_two_poisson_p (now->numerator, now->denominator, before->numerator, before->denominator);
      return NAN;
    case PLUMB_UNIT_COUNT:
      if (is_count (now->value) && is_count (before->value))
        return plumb_two_poisson_p (now->value, 1, before->value, 1);
      return NAN;
    case PLUMB_UNIT_OTHER:
    default:
      return NAN;
    }
}

static gboolean
is_broken (GPtrArray *breaks, PlumbPeriod now, PlumbPeriod before, PlumbCalendar calendar)
{
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      const PlumbBreak *one = g_ptr_array_index (breaks, i);

      if (!one->annotation &&
          plumb_period_last_day (one->period, calendar) > plumb_period_last_day (before, calendar) &&
          plumb_period_last_day (one->period, calendar) <= plumb_period_last_day (now, calendar))
        return TRUE;
    }
  return FALSE;
}

/* The period before of the same kind; of a snapshot day the same day a year earlier. */
static PlumbPeriod
period_before (PlumbPeriod period)
{
  if (period.kind != PLUMB_PERIOD_DAY)
    return plumb_period_step (period, -1);
  period.year--;
  if (period.month == 2 && period.day == 29)
    period.day = 28;
  return period;
}

PlumbChange
plumb_change_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks)
{
  PlumbChange self = { .kind = PLUMB_CHANGE_NO_VALUE, .amount = NAN, .p = NAN };
  const PlumbIndicator *indicator = series->indicator;
  const PlumbObservation *now = plumb_series_at (series, period);
  gboolean up;

  if (now == NULL || !isfinite (now->value))
    return self;
  self.earlier = plumb_series_measured_at (series, period_before (period));
  if (self.earlier == NULL)
    {
      self.kind = PLUMB_CHANGE_NO_EARLIER;
      return self;
    }
  if (!isfinite (self.earlier->value))
    {
      self.kind = PLUMB_CHANGE_EARLIER_HIDDEN;
      return self;
    }
  if (is_broken (breaks, period, self.earlier->period, indicator->calendar))
    {
      self.kind = PLUMB_CHANGE_BROKEN;
      return self;
    }

  self.amount = plumb_change_amount (indicator, now->value, self.earlier->value);
  if (fpclassify (self.amount) == FP_ZERO)
    {
      self.kind = PLUMB_CHANGE_NONE;
      return self;
    }
  self.p = test_change (indicator, now, self.earlier);
  up = self.amount > 0;
  if (!isfinite (self.p))
    self.kind = PLUMB_CHANGE_UNTESTED;
  else if (self.p >= PLUMB_CHANGE_ALPHA)
    self.kind = PLUMB_CHANGE_CHANCE;
  else
    {
      self.kind = up ? PLUMB_CHANGE_UP : PLUMB_CHANGE_DOWN;
      if (indicator->polarity != PLUMB_POLARITY_NONE)
        self.judgement =
          up == (indicator->polarity == PLUMB_POLARITY_HIGH) ? PLUMB_JUDGEMENT_BETTER : PLUMB_JUDGEMENT_WORSE;
    }
  return self;
}

const char *
plumb_change_word (const PlumbChange *self)
{
  switch (self->kind)
    {
    case PLUMB_CHANGE_NO_VALUE:
      return _ ("No value");
    case PLUMB_CHANGE_NO_EARLIER:
      return _ ("No earlier value");
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
      return _ ("Cannot be tested");
    case PLUMB_CHANGE_NONE:
      return _ ("Same");
    case PLUMB_CHANGE_CHANCE:
      return _ ("No clear change");
    case PLUMB_CHANGE_UNTESTED:
      return self->amount > 0 ? _ ("Higher") : _ ("Lower");
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
    default:
      if (self->judgement != PLUMB_JUDGEMENT_NONE)
        return self->judgement == PLUMB_JUDGEMENT_BETTER ? _ ("Better") : _ ("Worse");
      return self->kind == PLUMB_CHANGE_UP ? _ ("Higher") : _ ("Lower");
    }
}

char *
plumb_change_reason (const PlumbChange *self, const PlumbIndicator *indicator)
{
  g_autofree char *amount = NULL;

  switch (self->kind)
    {
    case PLUMB_CHANGE_NO_VALUE:
      return g_strdup ("");
    case PLUMB_CHANGE_NO_EARLIER:
      return g_strdup (_ ("the period before is not in the data"));
    case PLUMB_CHANGE_EARLIER_HIDDEN:
      /* Translators: letter of a state and its reason: the period before is c, suppressed to protect confidentiality */
      return g_strdup_printf (_ ("the period before is %s, %s"), plumb_state_letter (self->earlier->state),
                              plumb_state_reason (self->earlier->state));
    case PLUMB_CHANGE_BROKEN:
      return g_strdup (_ ("the series breaks between the two"));
    case PLUMB_CHANGE_NONE:
      return g_strdup (_ ("as in the period before"));
    case PLUMB_CHANGE_UNTESTED:
    case PLUMB_CHANGE_CHANCE:
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
    default:
      amount = plumb_format_change (indicator, self->amount, 0);
      if (self->kind == PLUMB_CHANGE_UNTESTED)
        return g_strdup_printf (_ ("%s, not tested, no counts"), amount);
      if (self->kind == PLUMB_CHANGE_CHANCE)
        return g_strdup_printf (_ ("%s, could be chance"), amount);
      return g_strdup_printf (_ ("%s, more than chance"), amount);
    }
}
