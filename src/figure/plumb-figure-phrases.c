/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phrases that several sentences and tables of a figure are made of.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-locale.h"
#include "plumb-parts.h"

/* A chosen group up to this size is named one by one. */
#define MOST_NAMES 12

/* @number, which has its percent sign, with any other unit. */
static char *
with_unit (const PlumbIndicator *indicator, char *number)
{
  g_autofree char *owned = number;

  if (indicator->unit == PLUMB_UNIT_PERCENT || indicator->unit == PLUMB_UNIT_COUNT || *indicator->unit_text == '\0')
    return g_steal_pointer (&owned);
  /* Translators: a number and its unit: 63 per 10,000 */
  return g_strdup_printf (_ ("%s %s"), owned, indicator->unit_label);
}

char *
plumb_words_value (const PlumbIndicator *indicator, double value)
{
  return with_unit (indicator, plumb_format_value (indicator, value, TRUE));
}

char *
plumb_words_statistic_value (const PlumbIndicator *indicator, double value)
{
  return with_unit (indicator, plumb_format_statistic (indicator, value, TRUE));
}

char *
plumb_words_set_value (const PlumbIndicator *indicator, double value)
{
  return with_unit (indicator, plumb_format_exact (indicator, value, TRUE));
}

char *
plumb_words_amount (const PlumbIndicator *indicator, double amount)
{
  g_autofree char *number = plumb_format_exact (indicator, fabs (amount), FALSE);

  if (indicator->unit != PLUMB_UNIT_PERCENT)
    return g_steal_pointer (&number);
  if (strchr (number, '.') != NULL)
    /* Translators: a difference of two percentages: 4.6 points */
    return g_strdup_printf (_ ("%s points"), number);
  return g_strdup_printf (ngettext ("%s point", "%s points", (gulong) fabs (amount)), number);
}

char *
plumb_words_observation (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  if (observation == NULL)
    return g_strdup ("");
  if (observation->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (observation->state));
  return plumb_format_value (indicator, observation->value, FALSE);
}

char *
plumb_words_number (double value)
{
  if (!isfinite (value))
    return g_strdup ("");
  return plumb_format_number (value, fabs (value - round (value)) < 1e-9 ? 0 : 1);
}

char *
plumb_words_counts (const PlumbObservation *observation)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  if (observation == NULL)
    return g_strdup ("");
  numerator = observation->state == PLUMB_STATE_NUMBER ? plumb_words_number (observation->numerator)
                                                       : g_strdup (plumb_state_letter (observation->state));
  denominator = plumb_words_number (observation->denominator);
  if (*denominator == '\0')
    return observation->state == PLUMB_STATE_NUMBER ? g_steal_pointer (&numerator) : g_strdup ("");
  if (*numerator == '\0')
    return g_strdup ("");
  /* Translators: a numerator and its denominator: 173 of 1,126 */
  return g_strdup_printf (_ ("%s of %s"), numerator, denominator);
}

char *
plumb_words_statistic (const PlumbComparison *comparison)
{
  const gboolean group = comparison->selection->group != NULL;

  switch (comparison->selection->statistic)
    {
    case PLUMB_STATISTIC_MEAN:
      return g_strdup (group ? _ ("chosen group’s mean") : _ ("neighbours’ mean"));
    case PLUMB_STATISTIC_POOLED:
      return g_strdup (group ? _ ("chosen group’s pooled rate") : _ ("neighbours’ pooled rate"));
    case PLUMB_STATISTIC_MEDIAN:
    default:
      return g_strdup (group ? _ ("chosen group’s median") : _ ("neighbours’ median"));
    }
}

char *
plumb_words_company (const PlumbComparison *comparison)
{
  GPtrArray *neighbours = comparison->neighbours;
  g_autoptr (GString) names = g_string_new (NULL);

  if (neighbours->len == 0)
    return NULL;
  if (comparison->selection->group == NULL)
    return g_strdup_printf (_ ("Neighbours: %s"), comparison->set != NULL
                                                    ? plumb_locale_stored ("neighbour set", comparison->set->name)
                                                    : _ ("as chosen"));
  if (neighbours->len > MOST_NAMES)
    return g_strdup_printf (_ ("Group chosen by the reader: %u authorities"), neighbours->len);
  /* names may have commas in them */
  for (guint i = 0; i < neighbours->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "",
                            ((const PlumbSeries *) g_ptr_array_index (neighbours, i))->area->name);
  return g_strdup_printf (_ ("Group chosen by the reader: %s"), names->str);
}

const char *
plumb_words_lowest (const PlumbSelection *selection)
{
  return selection->group != NULL ? _ ("lowest of the group") : _ ("lowest neighbour");
}

const char *
plumb_words_highest (const PlumbSelection *selection)
{
  return selection->group != NULL ? _ ("highest of the group") : _ ("highest neighbour");
}

const char *
plumb_words_range (const PlumbSelection *selection)
{
  return selection->group != NULL ? _ ("lowest to highest of the group") : _ ("lowest to highest neighbour");
}

const char *
plumb_words_with_value (const PlumbSelection *selection)
{
  return selection->group != NULL ? _ ("of the group with a value") : _ ("neighbours with a value");
}

const char *
plumb_words_nobody (const PlumbSelection *selection)
{
  return selection->group != NULL ? _ ("There is no other authority in the chosen group.")
                                  : _ ("No statistical neighbours are known for this area.");
}

char *
plumb_words_and_company (const PlumbSelection *selection, guint n)
{
  return selection->group != NULL
           ? g_strdup_printf (
               ngettext (" and %u authority of a chosen group", " and %u authorities of a chosen group", n), n)
           : g_strdup_printf (ngettext (" and its %u statistical neighbour", " and its %u statistical neighbours", n),
                              n);
}

char *
plumb_words_unit (const PlumbIndicator *indicator)
{
  switch (indicator->unit)
    {
    case PLUMB_UNIT_PERCENT:
      return g_strdup ("%");
    case PLUMB_UNIT_COUNT:
      return g_strdup (_ ("number"));
    case PLUMB_UNIT_RATE:
    case PLUMB_UNIT_OTHER:
    default:
      return g_strdup (indicator->unit_label);
    }
}

char *
plumb_words_period (const PlumbComparison *comparison, PlumbPeriod period)
{
  return plumb_period_label (period, comparison->indicator->calendar);
}

char *
plumb_words_against (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbBeside *beside = &standing->neighbours;
  g_autofree char *name = NULL;
  g_autofree char *printed = NULL;

  if (!plumb_standing_has_number (standing) || !isfinite (beside->value))
    return NULL;
  name = plumb_words_statistic (comparison);
  printed = plumb_format_statistic (standing->indicator, beside->value, TRUE);
  if (beside->side < 0)
    /* Translators: below the neighbours’ median of 22.0 % */
    return g_strdup_printf (_ ("below the %s of %s"), name, printed);
  if (beside->side > 0)
    return g_strdup_printf (_ ("above the %s of %s"), name, printed);
  return g_strdup_printf (_ ("level with the %s of %s"), name, printed);
}

/* "South West 22.1 %" */
static void
append_other (GString *out, const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbObservation *observation = series != NULL ? plumb_series_at (series, period) : NULL;
  g_autofree char *value = NULL;

  if (observation == NULL || observation->state != PLUMB_STATE_NUMBER)
    return;
  value = plumb_words_value (series->indicator, observation->value);
  g_string_append_printf (out, " %s %s.", series->area->name, value);
}

char *
plumb_words_datum (const PlumbComparison *comparison, const PlumbSeries *series, PlumbPeriod period)
{
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbObservation *observation = plumb_series_at (series, period);
  const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period);
  const gboolean own = series == comparison->own;
  GString *out = g_string_new (NULL);
  g_autofree char *label = plumb_words_period (comparison, period);

  if (observation == NULL)
    g_string_append_printf (out, _ ("%s: %s has no figure."), label, series->area->name);
  else if (observation->state != PLUMB_STATE_NUMBER)
    g_string_append_printf (out, _ ("%s: %s not shown: %s (%s)."), label, series->area->name,
                            plumb_state_reason (observation->state), plumb_state_letter (observation->state));
  else
    {
      g_autofree char *value = plumb_words_value (indicator, observation->value);
      g_autofree char *counts = plumb_words_counts (observation);

      g_string_append_printf (out, "%s: %s %s", label, series->area->name, value);
      if (indicator->unit != PLUMB_UNIT_COUNT && *counts != '\0')
        g_string_append_printf (out, " (%s)", counts);
      if (observation->status != PLUMB_STATUS_ACTUAL)
        g_string_append_printf (out, ", %s", plumb_status_label (observation->status));
      g_string_append_c (out, '.');
    }

  if (!own)
    return g_string_free (out, FALSE);
  if (comparator != NULL)
    {
      const double statistic = plumb_comparator_value (comparator, comparison->selection->statistic);
      if (isfinite (statistic))
        {
          g_autofree char *name = plumb_words_statistic (comparison);
          g_autofree char *printed = plumb_format_statistic (indicator, statistic, TRUE);
          /* Translators: Neighbours’ median 22.0 % (9 of 10). */
          g_string_append_printf (out, _ (" The %s %s (%u of %u)."), name, printed,
                                  plumb_comparator_count (comparator, comparison->selection->statistic),
                                  comparator->of);
        }
    }
  append_other (out, plumb_figure_region (comparison), period);
  append_other (out, plumb_figure_country (comparison), period);
  return g_string_free (out, FALSE);
}

char *
plumb_words_some (GPtrArray *items, guint most)
{
  /* one more is named rather than counted */
  const guint named = items->len <= most + 1 ? items->len : most;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < named; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (items, i));
  if (items->len > 0 && named == 0)
    g_string_append_printf (out, "%u", items->len);
  else if (items->len > named)
    /* Translators: at the end of a list, after a semicolon */
    g_string_append_printf (out, ngettext ("; %u more", "; %u more", items->len - named), items->len - named);
  return g_string_free (out, FALSE);
}

void
plumb_words_append_breakdown (GString *out, const PlumbSelection *selection)
{
  g_autofree char *label = selection->breakdown != NULL ? plumb_parts_label (selection->breakdown) : NULL;

  if (label != NULL)
    g_string_append_printf (out, ", %s", label);
}
