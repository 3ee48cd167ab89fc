/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is noted of a figure and of the series up to it.
 */
#include "config.h"

#include "plumb-quality.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  PlumbQualityFlags flag;
  const char *word;
  const char *label;
} words[] = {
  { PLUMB_QUALITY_ILLUSTRATIVE, "illustrative", N_ ("illustrative data") },
  { PLUMB_QUALITY_HIDDEN, "hidden", N_ ("not shown") },
  { PLUMB_QUALITY_PROVISIONAL, "provisional", N_ ("provisional") },
  { PLUMB_QUALITY_PROJECTED, "projected", N_ ("no measurement") },
  { PLUMB_QUALITY_DERIVED, "derived", N_ ("worked out from counts") },
  { PLUMB_QUALITY_SMALL, "small-numbers", N_ ("small numbers") },
  { PLUMB_QUALITY_BREAK, "break", N_ ("break in the series") },
  { PLUMB_QUALITY_HIDDEN_PERIODS, "hidden-periods", N_ ("earlier figures not shown") },
  { PLUMB_QUALITY_MISSING_PERIODS, "missing-periods", N_ ("periods missing") },
  { PLUMB_QUALITY_TRIAL, "trial-limits", N_ ("trial limits") },
};

static gboolean
is_small (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  switch (indicator->unit)
    {
    case PLUMB_UNIT_PERCENT:
      return isfinite (observation->denominator) && observation->denominator < PLUMB_QUALITY_CASES;
    case PLUMB_UNIT_RATE:
      return isfinite (observation->numerator) && observation->numerator < PLUMB_QUALITY_EVENTS;
    case PLUMB_UNIT_COUNT:
    case PLUMB_UNIT_OTHER:
    default:
      return FALSE;
    }
}

static PlumbQualityFlags
flags_of (const PlumbSeries *series, const PlumbObservation *observation)
{
  PlumbQualityFlags flags = series->area->illustrative ? PLUMB_QUALITY_ILLUSTRATIVE : 0;

  if (observation == NULL)
    return flags;
  if (observation->state != PLUMB_STATE_NUMBER)
    return flags | PLUMB_QUALITY_HIDDEN;
  if (observation->status == PLUMB_STATUS_PROVISIONAL)
    flags |= PLUMB_QUALITY_PROVISIONAL;
  if (!plumb_observation_is_measured (observation))
    flags |= PLUMB_QUALITY_PROJECTED;
  if (observation->derived)
    flags |= PLUMB_QUALITY_DERIVED;
  if (is_small (series->indicator, observation))
    flags |= PLUMB_QUALITY_SMALL;
  return flags;
}

/* How many periods between two that follow each other in the series have no row. */
static guint
gap (const PlumbObservation *earlier, const PlumbObservation *later)
{
  if (earlier->period.kind != later->period.kind || later->period.kind == PLUMB_PERIOD_DAY)
    return 0;
  return (guint) MAX (plumb_period_steps (earlier->period, later->period) - 1, 0);
}

PlumbQuality
plumb_quality_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks, gboolean trial)
{
  const PlumbCalendar calendar = series->indicator->calendar;
  const PlumbObservation *own = period.kind != 0 ? plumb_series_at (series, period) : NULL;
  PlumbQuality self = { .flags = flags_of (series, own) };

  if (own == NULL)
    return self;
  for (const PlumbObservation *one = series->observations; one < own; one++)
    {
      self.n_hidden += one->state != PLUMB_STATE_NUMBER;
      self.n_missing += gap (one, one + 1);
    }
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      const PlumbBreak *one = g_ptr_array_index (breaks, i);
      g_autoptr (GPtrArray) alone = g_ptr_array_new ();

      g_ptr_array_add (alone, (gpointer) one);
      if (plumb_breaks_between (alone, series->observations[0].period, period, calendar) != NULL &&
          (self.broken == NULL ||
           plumb_period_first_day (one->period, calendar) > plumb_period_first_day (self.broken->period, calendar)))
        self.broken = one;
    }
  self.flags |= self.broken != NULL ? PLUMB_QUALITY_BREAK : 0;
  self.flags |= self.n_hidden > 0 ? PLUMB_QUALITY_HIDDEN_PERIODS : 0;
  self.flags |= self.n_missing > 0 ? PLUMB_QUALITY_MISSING_PERIODS : 0;
  self.flags |= trial ? PLUMB_QUALITY_TRIAL : 0;
  return self;
}

char *
plumb_quality_to_string (PlumbQualityFlags flags)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (flags & words[i].flag)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", words[i].word);
  return g_string_free (text, FALSE);
}

char *
plumb_quality_label (PlumbQualityFlags flags)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (flags & words[i].flag)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (words[i].label));
  return g_string_free (text, FALSE);
}
