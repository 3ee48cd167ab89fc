/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Public twins. First it is decided of each observation whether it is hidden, alone or with its group, then the twins
 * are made.
 */
#include "config.h"

#include "plumb-disclosure-protect.h"
#include "plumb-disclosure-series.h"
#include "plumb-format.h"

#include <math.h>

static gboolean
is_hidden_before (const PlumbObservation *observation)
{
  return observation->state == PLUMB_STATE_CONFIDENTIAL || observation->state == PLUMB_STATE_OLD_SUPPRESSED;
}

/* The count behind a figure; NAN where there is none. */
static double
count_behind (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  double multiplier = plumb_indicator_multiplier (indicator);

  if (indicator->unit == PLUMB_UNIT_COUNT && isfinite (observation->value))
    return observation->value;
  if (isfinite (observation->numerator))
    return observation->numerator;
  if (indicator->unit == PLUMB_UNIT_PERCENT || indicator->unit == PLUMB_UNIT_RATE)
    return plumb_round (observation->value * observation->denominator / multiplier, 0);
  return NAN;
}

gboolean
plumb_disclosure_hides (const PlumbDisclosureRule *rule,
                        const PlumbIndicator *indicator,
                        const PlumbObservation *observation)
{
  double count = count_behind (indicator, observation);

  if (plumb_disclosure_rule_hides (rule, count) || plumb_disclosure_rule_hides (rule, observation->denominator))
    return TRUE;
  return (indicator->unit == PLUMB_UNIT_PERCENT || indicator->unit == PLUMB_UNIT_RATE) &&
         plumb_disclosure_rule_hides (rule, observation->denominator - count);
}

static gboolean
is_rounded (const PlumbDisclosureRule *rule, const PlumbArea *area)
{
  return rule->rounding > 1 && (area->level == PLUMB_AREA_COUNTRY || area->level == PLUMB_AREA_REGION ||
                                area->level == PLUMB_AREA_SUB_REGION);
}

static double
round_count (const PlumbDisclosureRule *rule, double count)
{
  return plumb_round (count / rule->rounding, 0) * rule->rounding;
}

/* Rounds what is shown as it is printed; a population is nobody's count and stays. A percentage that is more than
 * nothing and would be printed as nothing says so. */
static void
round_figure (const PlumbDisclosureRule *rule, const PlumbSeries *series, PlumbObservation *observation)
{
  const PlumbIndicator *indicator = series->indicator;
  gboolean percent = indicator->unit == PLUMB_UNIT_PERCENT && rule->percent_decimals >= 0;
  double value = plumb_round (observation->value, percent ? rule->percent_decimals : indicator->decimals);

  if (percent && observation->value > 0 && fpclassify (value) == FP_ZERO)
    observation->state = PLUMB_STATE_ROUNDS_TO_ZERO;
  observation->value = value;
  if (!is_rounded (rule, series->area))
    return;
  observation->numerator = round_count (rule, observation->numerator);
  if (indicator->unit == PLUMB_UNIT_COUNT)
    observation->value = round_count (rule, observation->value);
  if (indicator->unit == PLUMB_UNIT_PERCENT)
    observation->denominator = round_count (rule, observation->denominator);
}

/* The twin of @series in which the observations with @hidden set are. */
static PlumbSeries *
make_twin (const PlumbDisclosureRule *rule, const PlumbSeries *series, const gboolean *hidden)
{
  g_autoptr (GArray) observations = g_array_sized_new (FALSE, FALSE, sizeof (PlumbObservation), series->n);

  for (guint i = 0; i < series->n; i++)
    {
      PlumbObservation observation = series->observations[i];

      if (hidden[i] || is_hidden_before (&observation))
        {
          if (!is_hidden_before (&observation))
            observation.state = PLUMB_STATE_CONFIDENTIAL;
          observation.value = observation.numerator = observation.denominator = NAN;
          observation.derived = FALSE;
          observation.note = NULL;
        }
      else
        round_figure (rule, series, &observation);
      g_array_append_val (observations, observation);
    }
  return plumb_series_new (series->indicator, series->area, observations, series->closeness, series->rank);
}

/* Of each observation of @series whether it is hidden by itself. */
static gboolean *
find_hidden (const PlumbDisclosureRule *rule, const PlumbSeries *series)
{
  gboolean *hidden = g_new0 (gboolean, series->n + 1);

  for (guint i = 0; i < series->n; i++)
    hidden[i] = plumb_disclosure_hides (rule, series->indicator, &series->observations[i]);
  return hidden;
}

/* Whether the count at @index may be the sum of shorter periods of which one is hidden: those of @frequency that lie in
 * it and are shown do not come to more. */
static gboolean
holds_hidden (const PlumbSeries *series, const gboolean *hidden, guint index, PlumbFrequency frequency)
{
  PlumbCalendar calendar = series->indicator->calendar;
  const PlumbObservation *whole = &series->observations[index];
  guint32 last = plumb_period_last_day (whole->period, calendar);
  guint32 before = plumb_period_last_day (plumb_period_step (whole->period, -1), calendar);
  gboolean any = FALSE;
  double sum = 0;

  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *part = &series->observations[i];
      guint32 day = plumb_period_last_day (part->period, calendar);
      double count = count_behind (series->indicator, part);

      if (plumb_period_frequency (part->period) != frequency || day <= before || day > last)
        continue;
      if (hidden[i] || is_hidden_before (part))
        any = TRUE;
      else if (isfinite (count))
        sum += count;
    }
  return any && sum <= count_behind (series->indicator, whole); /* not where there is none */
}

/* Hides the years and quarters that a hidden month or quarter could be told from by taking the others away. */
static void
hide_longer (const PlumbSeries *series, gboolean *hidden)
{
  for (guint i = 0; i < series->n; i++)
    {
      PlumbFrequency frequency = plumb_period_frequency (series->observations[i].period);

      for (PlumbFrequency shorter = frequency + 1; shorter <= PLUMB_FREQUENCY_MONTH && !hidden[i]; shorter++)
        hidden[i] = series->observations[i].state == PLUMB_STATE_NUMBER && holds_hidden (series, hidden, i, shorter);
    }
}

PlumbSeries *
plumb_disclosure_apply_series (const PlumbDisclosureRule *rule, const PlumbSeries *series)
{
  g_autofree gboolean *hidden = find_hidden (rule, series);

  hide_longer (series, hidden);
  return make_twin (rule, series, hidden);
}

/* The series of a group, their total last where there is one, and what is hidden of each. */
typedef struct
{
  const PlumbDisclosureRule *rule;
  GPtrArray *series; /* PlumbSeries, borrowed */
  GPtrArray *hidden; /* gboolean array of each */
  guint n_parts;
} Group;

/* The observation of a series of the group at @period, and whether it is hidden; NULL where there is no row for it. */
static const PlumbObservation *
look_up (const Group *self, guint number, PlumbPeriod period, gboolean **hidden)
{
  const PlumbSeries *series = g_ptr_array_index (self->series, number);
  const PlumbObservation *observation = plumb_series_at (series, period);

  if (observation != NULL)
    *hidden = (gboolean *) g_ptr_array_index (self->hidden, number) + (observation - series->observations);
  return observation;
}

static gboolean
is_count (double count)
{
  return isfinite (count) && count >= 0 && count <= (double) PLUMB_DISCLOSURE_MAX_COUNT &&
         fpclassify (count - floor (count)) == FP_ZERO;
}

/* Puts the figure of one series into the table of a period, and adds its count to @sum; FALSE when it is a number and
 * no count. */
static gboolean
set_cell (const Group *self, PlumbDisclosureTable *table, guint number, PlumbPeriod period, double *sum)
{
  const PlumbSeries *series = g_ptr_array_index (self->series, number);
  gboolean *hidden;
  const PlumbObservation *observation = look_up (self, number, period, &hidden);
  double count;

  if (observation == NULL)
    return TRUE;
  count = count_behind (series->indicator, observation);
  if (is_hidden_before (observation))
    {
      plumb_disclosure_table_set_hidden (table, number, 0);
      *sum = NAN;
      return TRUE;
    }
  if (!is_count (count))
    return observation->state != PLUMB_STATE_NUMBER;
  *sum += count;
  if (*hidden && !plumb_disclosure_rule_hides (self->rule, count))
    plumb_disclosure_table_set_hidden (table, number, 0);
  else
    plumb_disclosure_table_set_count (table, number, 0, (gint64) count);
  return TRUE;
}

/* Hides every figure of @period if one is hidden: what else it takes cannot be worked out. */
static void
hide_together (const Group *self, PlumbPeriod period, gboolean whatever)
{
  gboolean *hidden;

  for (guint i = 0; i < self->series->len && !whatever; i++)
    {
      const PlumbObservation *observation = look_up (self, i, period, &hidden);

      whatever = observation != NULL && (*hidden || is_hidden_before (observation));
    }
  for (guint i = 0; i < self->series->len && whatever; i++)
    {
      const PlumbObservation *observation = look_up (self, i, period, &hidden);

      if (observation != NULL && (isfinite (observation->value) || isfinite (observation->numerator)))
        *hidden = TRUE;
    }
}

/* Decides what is hidden of the group at @period. */
static void
protect_period (const Group *self, PlumbPeriod period)
{
  g_autoptr (PlumbDisclosureTable) table = plumb_disclosure_table_new (self->rule, self->n_parts, 0);
  const PlumbIndicator *indicator = ((const PlumbSeries *) g_ptr_array_index (self->series, 0))->indicator;
  gboolean fits = TRUE;
  double sum = 0;

  for (guint i = 0; i < self->n_parts && fits; i++)
    fits = set_cell (self, table, i, period, &sum);
  /* what a part hides is still in the total, published or not */
  if (fits && self->series->len > self->n_parts)
    fits = set_cell (self, table, self->n_parts, period, &sum);
  else if (fits && is_count (sum))
    plumb_disclosure_table_set_count (table, self->n_parts, 0, (gint64) sum);
  if (!fits || !plumb_disclosure_table_complete (table, NULL, NULL) || !plumb_disclosure_protect (table, NULL))
    {
      hide_together (self, period, FALSE);
      return;
    }
  for (guint i = 0; i < self->series->len; i++)
    {
      gboolean *hidden;

      if (look_up (self, i, period, &hidden) != NULL && table->cells[i].reason > PLUMB_DISCLOSURE_NOTHING)
        *hidden = TRUE;
    }
  /* a percentage beside its count gives the total that both are of */
  if (indicator->unit == PLUMB_UNIT_PERCENT && table->cells[self->n_parts].reason > PLUMB_DISCLOSURE_NOTHING)
    hide_together (self, period, TRUE);
}

/* Goes over all periods of the group once. Returns: how many figures are hidden then. */
static guint
protect_all (const Group *self)
{
  guint n = 0;

  for (guint i = 0; i < self->series->len && self->n_parts > 0; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (self->series, i);

      hide_longer (one, g_ptr_array_index (self->hidden, i));
      for (guint j = 0; j < one->n; j++)
        {
          gboolean done = FALSE;

          for (guint k = 0; k < i && !done; k++)
            done = plumb_series_at (g_ptr_array_index (self->series, k), one->observations[j].period) != NULL;
          if (!done)
            protect_period (self, one->observations[j].period);
        }
    }
  for (guint i = 0; i < self->series->len; i++)
    for (guint j = 0; j < ((const PlumbSeries *) g_ptr_array_index (self->series, i))->n; j++)
      n += ((const gboolean *) g_ptr_array_index (self->hidden, i))[j];
  return n;
}

GPtrArray *
plumb_disclosure_apply_group (const PlumbDisclosureRule *rule, GPtrArray *parts, const PlumbSeries *total)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (g_free);
  Group self = { .rule = rule, .series = series, .hidden = hidden, .n_parts = parts->len };
  GPtrArray *twins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  guint n, before = 0;

  g_ptr_array_extend (series, parts, NULL, NULL);
  if (total != NULL)
    g_ptr_array_add (series, (PlumbSeries *) total);
  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (hidden, find_hidden (rule, g_ptr_array_index (series, i)));

  /* a month that is hidden to protect another takes its year along, which then has to be protected too */
  for (n = protect_all (&self); n != before; n = protect_all (&self))
    before = n;
  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (twins, make_twin (rule, g_ptr_array_index (series, i), g_ptr_array_index (hidden, i)));
  return twins;
}
