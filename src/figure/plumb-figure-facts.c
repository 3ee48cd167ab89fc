/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of a figure about one number: a row for everything that is known of it. Bullets and tiles have it.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

/* Takes @value over; a row without a value is left out. */
static void
add (GPtrArray *table, const char *name, char *value)
{
  g_autofree char *owned = value;
  const char *cells[] = { name, owned, NULL };

  if (owned != NULL && *owned != '\0')
    g_ptr_array_add (table, g_strdupv ((GStrv) cells));
}

static void
add_statistic (GPtrArray *table, const char *name, const PlumbIndicator *indicator, double value)
{
  if (isfinite (value))
    add (table, name, plumb_format_statistic (indicator, value, FALSE));
}

static void
add_own (GPtrArray *table, const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbObservation *own = self->standing.observation;
  g_autofree char *period = self->period.kind != 0 ? plumb_words_period (self->comparison, self->period) : NULL;
  g_autofree char *unit = plumb_words_unit (indicator);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->area->name, unit);

  add (table, C_ ("column", "Period"), g_steal_pointer (&period));
  add (table, name, own != NULL ? plumb_words_observation (indicator, own) : g_strdup (_ ("no figure")));
  if (own == NULL)
    return;
  add (
    table, C_ ("column", "Status"),
    g_strdup (own->state == PLUMB_STATE_NUMBER ? plumb_status_label (own->status) : plumb_state_reason (own->state)));
  add (table, *indicator->numerator != '\0' ? indicator->numerator : C_ ("column", "Numerator"),
       own->state == PLUMB_STATE_NUMBER ? plumb_words_number (own->numerator) : NULL);
  add (table, *indicator->denominator != '\0' ? indicator->denominator : _ ("Denominator"),
       plumb_words_number (own->denominator));
}

static void
add_change (GPtrArray *table, const PlumbFigure *self)
{
  const PlumbChange *change = &self->standing.change;
  g_autofree char *reason = plumb_change_reason (change, self->comparison->indicator);

  if (self->standing.observation == NULL)
    return;
  if (change->earlier != NULL)
    {
      g_autofree char *period = plumb_words_period (self->comparison, change->earlier->period);

      add (table, period, plumb_words_observation (self->comparison->indicator, change->earlier));
    }
  add (table, _ ("Change on the period before"),
       *reason != '\0' ? g_strdup_printf ("%s: %s", plumb_change_word (change), reason)
                       : g_strdup (plumb_change_word (change)));
}

static void
add_target (GPtrArray *table, const PlumbFigure *self)
{
  const PlumbTargetStatus *status = &self->standing.target;
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *reason = plumb_target_status_reason (status);

  if (status->target != NULL)
    {
      const double level = plumb_target_level (status->target, self->period, indicator);
      char *target = plumb_words_target (indicator, status);

      if (*target == '\0' && isfinite (level))
        {
          g_free (target);
          target = plumb_words_set_value (indicator, level);
        }
      add (table, C_ ("column", "Target"), target);
      if (status->target->tolerance > 0)
        add (table, _ ("Tolerance of the target"), plumb_words_amount (indicator, status->target->tolerance));
    }
  add (table, _ ("Status against target"),
       *reason != '\0' ? g_strdup_printf ("%s: %s", plumb_target_status_word (status), reason)
                       : g_strdup (plumb_target_status_word (status)));
}

static void
add_others (GPtrArray *table, const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbComparator *group = &self->standing.group;
  const PlumbSeries *country = plumb_figure_country (comparison);
  g_autofree char *statistic = plumb_words_statistic (comparison);

  if (group->of > 0 && group->n >= PLUMB_COMPARATOR_MINIMUM)
    {
      add_statistic (table, plumb_words_lowest (comparison->selection), indicator, group->minimum);
      add_statistic (table, _ ("first quartile"), indicator, group->q1);
      add_statistic (table, statistic, indicator, plumb_comparator_value (group, comparison->selection->statistic));
      add_statistic (table, _ ("third quartile"), indicator, group->q3);
      add_statistic (table, plumb_words_highest (comparison->selection), indicator, group->maximum);
    }
  if (group->of > 0)
    add (table, plumb_words_with_value (comparison->selection), g_strdup_printf (_ ("%u of %u"), group->n, group->of));
  if (country != NULL && self->period.kind != 0)
    add (table, country->area->name, plumb_words_observation (indicator, plumb_series_at (country, self->period)));
}

GPtrArray *
plumb_figure_facts_table (const PlumbFigure *self)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  add (table, _ ("What"), g_strdup (self->comparison->indicator->name));
  add_own (table, self);
  add_change (table, self);
  add_target (table, self);
  add_others (table, self);
  return table;
}
