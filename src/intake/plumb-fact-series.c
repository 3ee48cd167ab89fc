/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings are one for each indicator and kind, with the first line and the number of cases: a release that changed
 * its unit would otherwise bury everything else.
 */
#include "config.h"

#include "plumb-fact-series.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "plumb-format.h"

struct _PlumbFactSeries
{
  PlumbReading *reading; /* Borrowed */
  PlumbAreaYears *years; /* Borrowed */

  /* The totals of the indicator whose facts come now */
  gint32 indicator;
  GHashTable *last; /* area and kind of period -> code of its last period */
  gint32 period;    /* the last that was decoded, and the one before it */
  gint32 period_before;
  guint n_gaps;
  PlumbFact first_gap;
  gint32 before_first_gap;

  /* The figures of the indicator and breakdown whose come now, of years written plain; those written as 2024/25 follow
   */
  GArray *plain; /* PlumbFact */
  guint n_twins;
  PlumbFact first_twin;
  PlumbFact first_plain;

  /* The figures that replace others, of the indicator and breakdown whose come now */
  guint n_moved;
  PlumbFact first_moved;
  double moved_from;
  double moved_to;
};

PlumbFactSeries *
plumb_fact_series_new (PlumbReading *reading, PlumbAreaYears *years)
{
  PlumbFactSeries *self = g_new0 (PlumbFactSeries, 1);

  self->reading = reading;
  self->years = years;
  self->last = g_hash_table_new (NULL, NULL);
  self->plain = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  return self;
}

void
plumb_fact_series_free (PlumbFactSeries *self)
{
  g_hash_table_unref (self->last);
  g_array_unref (self->plain);
  g_free (self);
}

static const PlumbIndicator *
indicator_of (PlumbFactSeries *self, gint32 key)
{
  return plumb_catalog_indicator_of (self->reading->catalog, key);
}

static void
give_gaps (PlumbFactSeries *self)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->n_gaps == 0)
    return;
  before = plumb_period_to_string (plumb_period_from_code (self->before_first_gap));
  after = plumb_period_to_string (plumb_period_from_code (self->first_gap.period));
  plumb_problems_warn (
    self->reading->problems, "period-gap", self->first_gap.line, NULL, after,
    ngettext ("%s has %s after %s for the area on this line, with nothing between; %u such gap in the file.",
              "%s has %s after %s for the area on this line, with nothing between; %u such gaps in the file.",
              self->n_gaps),
    indicator_of (self, self->indicator)->id, after, before, self->n_gaps);
  self->n_gaps = 0;
}

/* What is said of a figure: its number, or the marker in its place; of a rate that is not printed its count. */
static char *
figure_text (const PlumbFact *fact)
{
  if (fact->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter ((PlumbState) fact->state));
  return plumb_format_machine (isfinite (fact->value) ? fact->value : fact->numerator, -1);
}

static void
give_twins (PlumbFactSeries *self)
{
  g_autofree char *split = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *split_figure = NULL;
  g_autofree char *plain_figure = NULL;

  if (self->n_twins == 0)
    return;
  split = plumb_period_to_string (plumb_period_from_code (self->first_twin.period));
  plain = plumb_period_to_string (plumb_period_from_code (self->first_plain.period));
  split_figure = figure_text (&self->first_twin);
  plain_figure = figure_text (&self->first_plain);
  plumb_problems_warn (
    self->reading->problems, "year-twice", self->first_twin.line, NULL, split,
    /* Translators: id of an indicator, “2024/25”, “2025”, a figure, “2025”, another figure, number of a line, “2025” */
    ngettext ("%s: %s and %s are one year. It is %s here, and for %s it is %s on line %u: that for %s counts; %u such "
              "figure in the file.",
              "%s: %s and %s are one year. It is %s here, and for %s it is %s on line %u: that for %s counts; %u such "
              "figures in the file.",
              self->n_twins),
    indicator_of (self, self->first_twin.indicator)->id, split, plain, split_figure, plain, plain_figure,
    self->first_plain.line, plain, self->n_twins);
  self->n_twins = 0;
}

static void
give_moved (PlumbFactSeries *self)
{
  if (self->n_moved == 0)
    return;
  plumb_problems_warn (
    self->reading->problems, "moved", self->first_moved.line, NULL, NULL,
    ngettext (
      "%s is %g here, and %g in the warehouse: %d times as much, or a tenth and less, or with another sign; %u such "
      "figure. Is it in the same unit?",
      "%s is %g here, and %g in the warehouse: %d times as much, or a tenth and less, or with another sign; %u such "
      "figures. Are they in the same unit?",
      self->n_moved),
    indicator_of (self, self->first_moved.indicator)->id, self->moved_to, self->moved_from, PLUMB_MOVED_FACTOR,
    self->n_moved);
  self->n_moved = 0;
}

void
plumb_fact_series_end (PlumbFactSeries *self)
{
  give_gaps (self);
  give_twins (self);
  give_moved (self);
}

/* The period before that of @fact; 0 for a day, as days are no sequence. */
static gint32
period_before (PlumbFactSeries *self, const PlumbFact *fact)
{
  if (self->period != fact->period)
    {
      PlumbPeriod period = plumb_period_from_code (fact->period);

      self->period = fact->period;
      self->period_before =
        period.kind != PLUMB_PERIOD_DAY ? (gint32) plumb_period_code (plumb_period_step (period, -1)) : 0;
    }
  return self->period_before;
}

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  return plumb_fact_compare (a, b);
}

/* Whether the file has the year of @fact written plain as well, with another figure. All plain years of an indicator
 * and breakdown come before the split ones. */
static void
find_twin (PlumbFactSeries *self, const PlumbFact *fact)
{
  const PlumbFact *last = self->plain->len > 0 ? &g_array_index (self->plain, PlumbFact, self->plain->len - 1) : NULL;
  const PlumbPeriod period = plumb_period_from_code (fact->period);
  const PlumbIndicator *indicator;
  const PlumbFact *plain;
  PlumbFact twin = *fact;
  guint at;

  if (last != NULL && (last->indicator != fact->indicator || last->breakdown != fact->breakdown))
    g_array_set_size (self->plain, 0);
  if (period.kind == PLUMB_PERIOD_YEAR)
    g_array_append_val (self->plain, *fact);
  if (period.kind != PLUMB_PERIOD_SPLIT_YEAR || self->plain->len == 0)
    return;
  indicator = indicator_of (self, fact->indicator);
  if (indicator == NULL)
    return;
  twin.period = (gint32) plumb_period_code (plumb_period_twin (period, indicator->calendar));
  if (!g_array_binary_search (self->plain, &twin, compare_facts, &at))
    return;
  plain = &g_array_index (self->plain, PlumbFact, at);
  if (plain->state == fact->state && same_number (plain->value, fact->value) &&
      same_number (plain->numerator, fact->numerator) && same_number (plain->denominator, fact->denominator))
    return;
  if (fact->indicator != self->first_twin.indicator)
    give_twins (self);
  if (self->n_twins++ == 0)
    {
      self->first_twin = *fact;
      self->first_plain = *plain;
    }
}

/* Whether a period is lacking between those of one series. Facts come by period, so those of an area in order. */
static void
on_fact (const PlumbFact *fact, gpointer data)
{
  PlumbFactSeries *self = data;
  gint32 before = period_before (self, fact);
  gpointer place;
  gint32 last;

  plumb_area_years_see (self->years, self->reading->catalog, fact);
  find_twin (self, fact);
  if (fact->indicator != self->indicator)
    {
      give_gaps (self);
      g_hash_table_remove_all (self->last);
      self->indicator = fact->indicator;
    }
  if (fact->breakdown != 0 || plumb_fact_basis (fact) != 0 || before == 0)
    return;
  place = GINT_TO_POINTER (fact->area * 8 + fact->period / 100000000);
  last = GPOINTER_TO_INT (g_hash_table_lookup (self->last, place));
  g_hash_table_insert (self->last, place, GINT_TO_POINTER (fact->period));
  if (last != 0 && last != before && self->n_gaps++ == 0)
    {
      self->first_gap = *fact;
      self->before_first_gap = last;
    }
}

static gboolean
same_figure (const PlumbFact *a, const PlumbFact *b)
{
  return same_number (a->value, b->value) && same_number (a->numerator, b->numerator) &&
         same_number (a->denominator, b->denominator) && a->state == b->state && a->status == b->status &&
         a->derived == b->derived && a->as_of == b->as_of && a->note == b->note && a->source == b->source;
}

static void
on_repeated (const PlumbFact *first, const PlumbFact *again, gpointer data)
{
  PlumbFactSeries *self = data;

  if (same_figure (first, again))
    plumb_problems_warn (self->reading->problems, "repeated-row", again->line, NULL, NULL,
                         _ ("This row repeats line %u, with the same figure. It is taken once."), first->line);
  else
    plumb_problems_fatal (
      self->reading->problems, "duplicate-key", again->line, NULL, NULL,
      _ ("Lines %u and %u give different figures for the same indicator, area, period and breakdown. Remove "
         "one of them."),
      first->line, again->line);
}

static gboolean
has_moved (double before, double after)
{
  double ratio = after / before;

  return before != 0 && after != 0 && (ratio < 0 || ratio >= PLUMB_MOVED_FACTOR || ratio * PLUMB_MOVED_FACTOR <= 1);
}

/* A rate that nobody printed is its count here: the population is the same on both sides. */
static void
on_replaces (const PlumbFact *fact, double value, double numerator, gpointer data)
{
  PlumbFactSeries *self = data;
  const PlumbIndicator *indicator = indicator_of (self, fact->indicator);
  double to = fact->value;

  if (!isfinite (value) && !isfinite (to))
    {
      value = numerator;
      to = fact->numerator;
    }
  /* Money runs through zero: there another sign or size is no slip. */
  if (!isfinite (value) || !isfinite (to) || plumb_fact_basis (fact) != 0 || indicator == NULL ||
      (indicator->unit == PLUMB_UNIT_OTHER && plumb_indicator_is_total (indicator)) || !has_moved (value, to))
    return;
  if (fact->indicator != self->first_moved.indicator || fact->breakdown != self->first_moved.breakdown)
    give_moved (self);
  if (self->n_moved++ == 0)
    {
      self->first_moved = *fact;
      self->moved_from = value;
      self->moved_to = to;
    }
}

const PlumbStoreWatch plumb_fact_series_watch = {
  .fact = on_fact,
  .repeated = on_repeated,
  .replaces = on_replaces,
};
