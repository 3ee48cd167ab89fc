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

/* The two-sided probability of the difference; NAN where it cannot be tested, with @lack said. */
static double
test_change (const PlumbIndicator *indicator,
             const PlumbObservation *now,
             const PlumbObservation *before,
             gboolean up,
             PlumbLack *lack)
{
  PlumbCounts later = plumb_counts_get (indicator, now);
  PlumbCounts earlier = plumb_counts_get (indicator, before);
  double p, change;

  *lack = later.lack != PLUMB_LACK_NONE ? later.lack : earlier.lack;
  if (*lack != PLUMB_LACK_NONE)
    return NAN;
  p = later.share ? plumb_two_proportions_p (later.events, later.exposure, earlier.events, earlier.exposure)
                  : plumb_two_poisson_p (later.events, later.exposure, earlier.events, earlier.exposure);
  /* counts that went the other way do not vouch for the figures printed */
  change = later.events / later.exposure - earlier.events / earlier.exposure;
  if (p < PLUMB_CHANGE_ALPHA && (change > 0) != up)
    {
      *lack = PLUMB_LACK_AGREEMENT;
      return NAN;
    }
  return p;
}

PlumbChange
plumb_change_between (const PlumbSeries *series, PlumbPeriod earlier, PlumbPeriod period, GPtrArray *breaks)
{
  PlumbChange self = { .kind = PLUMB_CHANGE_NO_VALUE, .amount = NAN, .p = NAN };
  const PlumbIndicator *indicator = series->indicator;
  const PlumbObservation *now = plumb_series_measured_at (series, period);
  gboolean up;

  if (now == NULL || !isfinite (now->value))
    return self;
  self.earlier = plumb_series_measured_at (series, earlier);
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
  if (plumb_breaks_between (breaks, self.earlier->period, period, indicator->calendar) != NULL)
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
  up = self.amount > 0;
  self.p = test_change (indicator, now, self.earlier, up, &self.lack);
  if (!isfinite (self.p))
    self.kind = PLUMB_CHANGE_UNTESTED;
  else if (self.p >= PLUMB_CHANGE_ALPHA)
    self.kind = PLUMB_CHANGE_CHANCE;
  else
    {
      self.kind = up ? PLUMB_CHANGE_UP : PLUMB_CHANGE_DOWN;
      self.judgement = plumb_judgement_of (indicator->polarity, up);
    }
  return self;
}

PlumbChange
plumb_change_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks)
{
  return plumb_change_between (series, plumb_period_before (period), period, breaks);
}

const char *
plumb_change_kind_to_string (PlumbChangeKind kind)
{
  static const char *const words[] = { "no-value", "no-earlier", "earlier-hidden",
                                       "broken",   "same",       "untested",
                                       "chance",   "up",         "down" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");
  return words[kind];
}

const char *
plumb_change_method (const PlumbChange *self, const PlumbIndicator *indicator)
{
  if (!isfinite (self->p))
    return "";
  return indicator->unit == PLUMB_UNIT_PERCENT ? "two-proportions" : "two-poisson";
}

const char *
plumb_change_word (const PlumbChange *self)
{
  switch (self->kind)
    {
    case PLUMB_CHANGE_NO_VALUE:
      return C_ ("change", "No value");
    case PLUMB_CHANGE_NO_EARLIER:
      return C_ ("change", "No earlier value");
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
    case PLUMB_CHANGE_UNTESTED:
      return C_ ("change", "Cannot be tested");
    case PLUMB_CHANGE_NONE:
      return C_ ("change", "Same");
    case PLUMB_CHANGE_CHANCE:
      return C_ ("change", "No clear change");
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
    default:
      if (self->judgement != PLUMB_JUDGEMENT_NONE)
        return plumb_judgement_label (self->judgement);
      return self->kind == PLUMB_CHANGE_UP ? C_ ("change", "Higher") : C_ ("change", "Lower");
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
        /* Translators: a difference, and why it is not tested: +22.3, full-time equivalents are no counts */
        return g_strdup_printf (_ ("%s, %s"), amount, plumb_lack_reason (self->lack));
      if (self->kind == PLUMB_CHANGE_CHANCE)
        return g_strdup_printf (_ ("%s, could be chance"), amount);
      return g_strdup_printf (_ ("%s, more than chance"), amount);
    }
}
