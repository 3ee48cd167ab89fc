/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the figures of the own series alone say in the same way: subtitle, and why there is nothing.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-own-private.h"

PlumbFrequency
plumb_own_frequency (const PlumbComparison *comparison)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);

  return latest != NULL ? plumb_period_frequency (latest->period) : 0;
}

gboolean
plumb_own_has_rows_within_year (const PlumbComparison *comparison)
{
  const PlumbFrequency frequency = plumb_own_frequency (comparison);

  return frequency == PLUMB_FREQUENCY_MONTH || frequency == PLUMB_FREQUENCY_QUARTER;
}

const PlumbObservation *
plumb_own_measured (const PlumbComparison *comparison)
{
  for (guint i = comparison->own->n; i > 0; i--)
    {
      const PlumbObservation *observation = &comparison->own->observations[i - 1];

      if (observation->state == PLUMB_STATE_NUMBER && plumb_observation_is_measured (observation))
        return observation;
    }
  return NULL;
}

char *
plumb_own_subtitle (const PlumbFigure *self,
                    PlumbPeriod first,
                    PlumbPeriod last,
                    PlumbExtent extent,
                    gboolean fitted,
                    gsize *tail)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbBounds bounds = plumb_figure_bounds_of (comparison->indicator, extent, !fitted, 5);
  const char *polarity = plumb_polarity_label (comparison->indicator->polarity);
  g_autofree char *measure = plumb_words_measure (comparison->indicator);
  GString *out = g_string_new (measure);

  g_string_append_printf (out, ", %s", comparison->area->name);
  plumb_words_append_breakdown (out, comparison->selection);
  if (first.kind != 0)
    {
      g_autofree char *from = plumb_words_period (comparison, first);
      g_autofree char *to = plumb_words_period (comparison, last);

      if (plumb_period_equal (first, last))
        g_string_append_printf (out, ", %s", from);
      else
        /* Translators: after a comma: Apr 2023 to Mar 2026 */
        g_string_append_printf (out, _ (", %s to %s"), from, to);
    }
  g_string_append (out, ". ");
  if (bounds.minimum > 0 || bounds.maximum < 0)
    g_string_append_printf (out, "%s ", _ ("The axis does not start at zero."));
  g_string_append_printf (out, "%s.", polarity);
  *tail = strlen (polarity) + 1;
  return g_string_free (out, FALSE);
}

char *
plumb_own_nothing (const PlumbFigure *self, const char *needs)
{
  const PlumbComparison *comparison = self->comparison;
  const char *name = comparison->indicator->name;
  const char *area = comparison->area->name;
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  g_autofree char *lacking = NULL;
  g_autofree char *period = NULL;

  if (needs != NULL && !plumb_own_has_rows_within_year (comparison))
    {
      lacking = g_strdup_printf (_ ("There are no figures by month or quarter of “%s” in %s."), name, area);
      return g_strdup_printf ("%s %s", lacking, needs);
    }
  if (latest == NULL)
    return g_strdup_printf (_ ("There is no measured figure of “%s” in %s."), name, area);
  period = plumb_words_period (comparison, latest->period);
  return g_strdup_printf (_ ("No number is shown of “%s” in %s: the figure for %s is %s (%s)."), name, area, period,
                          plumb_state_letter (latest->state), plumb_state_reason (latest->state));
}

void
plumb_own_append_hidden (GString *out, const PlumbComparison *comparison)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  g_autofree char *period = NULL;

  if (latest == NULL || latest->state == PLUMB_STATE_NUMBER)
    return;
  period = plumb_words_period (comparison, latest->period);
  /* Translators: a period, the letter of a state and its reason */
  g_string_append_printf (out, _ (" The newest figure, for %s, is not shown (%s: %s)."), period,
                          plumb_state_letter (latest->state), plumb_state_reason (latest->state));
}
