/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Series: sorted, immutable runs of observations that carry their own texts.
 */
#include "config.h"

#include "plumb-series.h"

#include <math.h>

/* What the public struct does not show: the owner of its texts. */
typedef struct
{
  PlumbSeries series;
  GStringChunk *texts;
  PlumbObservation *sorted;
} Series;

G_DEFINE_BOXED_TYPE (PlumbSeries, plumb_series, plumb_series_ref, plumb_series_unref)

static int
compare_observations (gconstpointer a, gconstpointer b, gpointer indicator)
{
  const PlumbObservation *first = a;
  const PlumbObservation *second = b;

  return plumb_period_compare (first->period, second->period, ((PlumbIndicator *) indicator)->calendar);
}

/* Whether they are in order already, which needs no calendar while all periods are of one kind. */
static gboolean
is_sorted (const PlumbObservation *observations, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      PlumbPeriod before = observations[i - 1].period, period = observations[i].period;

      if (before.kind != period.kind || plumb_period_code (before) >= plumb_period_code (period))
        return FALSE;
    }
  return TRUE;
}

PlumbSeries *
plumb_series_new (PlumbIndicator *indicator, PlumbArea *area, GArray *observations, const char *closeness, int rank)
{
  Series *self = g_atomic_rc_box_new0 (Series);
  const char *given = NULL, *source = NULL;
  PlumbObservation *sorted;
  guint n = 0;

  self->texts = g_string_chunk_new (64);
  self->sorted = sorted = g_new (PlumbObservation, observations->len + 1);
  for (guint i = 0; i < observations->len; i++)
    {
      sorted[i] = g_array_index (observations, PlumbObservation, i);
      if (sorted[i].note != NULL)
        sorted[i].note = g_string_chunk_insert (self->texts, sorted[i].note);
      /* figures of one file have one source */
      if (source == NULL || sorted[i].source != given)
        {
          given = sorted[i].source;
          source = g_string_chunk_insert (self->texts, given != NULL ? given : "");
        }
      sorted[i].source = source;
      if (sorted[i].state != PLUMB_STATE_NUMBER)
        sorted[i].value = NAN;
    }
  /* stable, so that of two rows of one period the later given one comes last */
  if (!is_sorted (sorted, observations->len))
    g_qsort_with_data (sorted, observations->len, sizeof *sorted, compare_observations, indicator);
  for (guint i = 0; i < observations->len; i++)
    {
      if (n > 0 && plumb_period_equal (sorted[n - 1].period, sorted[i].period))
        n--;
      sorted[n++] = sorted[i];
    }

  self->series.indicator = plumb_indicator_ref (indicator);
  self->series.area = plumb_area_ref (area);
  self->series.observations = sorted;
  self->series.n = n;
  self->series.closeness = g_string_chunk_insert (self->texts, closeness != NULL ? closeness : "");
  self->series.rank = rank;
  return &self->series;
}

PlumbSeries *
plumb_series_ref (PlumbSeries *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
series_clear (gpointer data)
{
  Series *self = data;

  plumb_indicator_unref (self->series.indicator);
  plumb_area_unref (self->series.area);
  g_free (self->sorted);
  g_string_chunk_free (self->texts);
}

void
plumb_series_unref (PlumbSeries *self)
{
  g_atomic_rc_box_release_full (self, series_clear);
}

static const PlumbObservation *
find (const PlumbSeries *self, PlumbPeriod period)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = plumb_period_compare (self->observations[middle].period, period, self->indicator->calendar);

      if (order == 0)
        return plumb_period_equal (self->observations[middle].period, period) ? &self->observations[middle] : NULL;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

const PlumbObservation *
plumb_series_at (const PlumbSeries *self, PlumbPeriod period)
{
  const PlumbObservation *observation = find (self, period);
  const PlumbPeriod twin =
    observation == NULL ? plumb_period_twin (period, self->indicator->calendar) : PLUMB_PERIOD_NONE;

  return twin.kind != 0 ? find (self, twin) : observation;
}

gboolean
plumb_observation_is_measured (const PlumbObservation *observation)
{
  return observation->status == PLUMB_STATUS_ACTUAL || observation->status == PLUMB_STATUS_PROVISIONAL;
}

const PlumbObservation *
plumb_series_measured_at (const PlumbSeries *self, PlumbPeriod period)
{
  const PlumbObservation *observation = plumb_series_at (self, period);

  return observation != NULL && plumb_observation_is_measured (observation) ? observation : NULL;
}

const PlumbObservation *
plumb_series_latest (const PlumbSeries *self)
{
  for (guint i = self->n; i > 0; i--)
    if (plumb_observation_is_measured (&self->observations[i - 1]))
      return &self->observations[i - 1];
  return NULL;
}

PlumbBreak *
plumb_break_new (PlumbPeriod period, gboolean annotation, const char *note)
{
  PlumbBreak *self = g_new0 (PlumbBreak, 1);

  self->period = period;
  self->annotation = annotation;
  self->note = g_strdup (note);
  return self;
}

void
plumb_break_free (PlumbBreak *self)
{
  g_free (self->note);
  g_free (self->file);
  g_free (self->since);
  g_free (self);
}

const PlumbBreak *
plumb_breaks_between (GPtrArray *breaks, PlumbPeriod before, PlumbPeriod after, PlumbCalendar calendar)
{
  for (guint i = 0; breaks != NULL && i < breaks->len; i++)
    {
      const PlumbBreak *one = g_ptr_array_index (breaks, i);
      guint32 day = plumb_period_first_day (one->period, calendar);

      if (!one->annotation && day > plumb_period_last_day (before, calendar) &&
          day <= plumb_period_last_day (after, calendar))
        return one;
    }
  return NULL;
}
