/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of the journey: where the counts of each are found, and for which year most of them have one.
 */
#include "config.h"

#include "plumb-figure-journey-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-yearly.h"
#include "plumb-shown-series.h"

/* Where the counts of a step are found: which part of which indicator. */
typedef struct
{
  const char *id;
  PlumbCountPart part;
  gboolean stock;
  const char *what;
} Source;

/* The first that has a number for the year is taken. */
static const struct
{
  const char *name;
  const char *within;
  Source sources[3];
} definitions[] = {
  [PLUMB_STEP_CONTACTS] = { N_ ("Contacts"),
                            N_ ("contacts"),
                            { { "contacts", PLUMB_PART_VALUE, FALSE, N_ ("received in the year") } } },
  [PLUMB_STEP_REFERRALS] = { N_ ("Referrals"),
                             N_ ("referrals"),
                             { { "referrals", PLUMB_PART_VALUE, FALSE, N_ ("received in the year") } } },
  [PLUMB_STEP_ASSESSMENTS] = { N_ ("Assessments"),
                               N_ ("assessments"),
                               { { "assessments_completed_rate", PLUMB_PART_NUMERATOR, FALSE,
                                   N_ ("completed in the year") } } },
  [PLUMB_STEP_IN_NEED] = { N_ ("Children in need"),
                           N_ ("children in need"),
                           { { "cin_rate", PLUMB_PART_NUMERATOR, TRUE, N_ ("open at the end of the year") } } },
  [PLUMB_STEP_PLANS] = { N_ ("Protection plans"),
                         N_ ("protection plans"),
                         { { "cpp_started_rate", PLUMB_PART_NUMERATOR, FALSE, N_ ("started in the year") },
                           { "cpp_children", PLUMB_PART_VALUE, TRUE, N_ ("open at the end of the year") },
                           { "cpp_rate", PLUMB_PART_NUMERATOR, TRUE, N_ ("open at the end of the year") } } },
  [PLUMB_STEP_CARE] = { N_ ("Into care"),
                        N_ ("children coming into care"),
                        { { "cla_started_rate", PLUMB_PART_NUMERATOR, FALSE,
                            N_ ("started to be looked after in the year") },
                          { "cla_children", PLUMB_PART_VALUE, TRUE, N_ ("in care at the end of the year") },
                          { "cla_rate", PLUMB_PART_NUMERATOR, TRUE, N_ ("in care at the end of the year") } } },
  [PLUMB_STEP_REFERRED] = { N_ ("Contacts that became a referral"),
                            N_ ("contacts that became a referral"),
                            { { "contacts_to_referral", PLUMB_PART_NUMERATOR, FALSE, N_ ("in the year") } } },
  [PLUMB_STEP_ENQUIRIES] = { N_ ("Section 47 enquiries"),
                             N_ ("section 47 enquiries"),
                             { { "s47_rate", PLUMB_PART_NUMERATOR, FALSE, N_ ("started in the year") } } },
  [PLUMB_STEP_CONFERENCES] = { N_ ("Initial conferences"),
                               N_ ("initial conferences"),
                               { { "icpc_rate", PLUMB_PART_NUMERATOR, FALSE, N_ ("held in the year") } } },
};
G_STATIC_ASSERT (G_N_ELEMENTS (definitions) == PLUMB_N_STEPS);

/* A source with its figures while the year is looked for. */
typedef struct
{
  const Source *source;
  PlumbSeries *series;
} Found;

static void
clear_found (Found *found)
{
  plumb_series_unref (found->series);
}

const char *
plumb_step_name (PlumbStepKind kind, gboolean within)
{
  return _ (within ? definitions[kind].within : definitions[kind].name);
}

static gboolean
count_year (const Found *found, PlumbPeriod year, PlumbObservation *count, guint *months)
{
  return plumb_yearly_count (found->series, found->source->part, found->source->stock, year, count, months);
}

/* Which of the sources of a step has a number for @year, else which has a row that says why not; -1 where none has. */
static int
source_of (GArray *found, PlumbPeriod year, gboolean *number)
{
  int row = -1;

  *number = FALSE;
  for (guint i = 0; i < found->len && !*number; i++)
    {
      PlumbObservation count;
      guint months;

      if (!count_year (&g_array_index (found, Found, i), year, &count, &months))
        continue;
      *number = isfinite (count.value);
      row = *number || row < 0 ? (int) i : row;
    }
  return row;
}

/* The years that the journey may be of, newest first: those of which no earlier one has more rows, and of which half
 * the steps with a row have a number; @later (out): a year after the newest of them has a number too. */
static GArray *
list_years (GArray *const *found, gboolean *later)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  guint most = 0;
  int newest = 0, oldest = G_MAXINT, last_number = 0;

  for (guint kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    for (guint i = 0; i < found[kind]->len; i++)
      {
        const PlumbSeries *series = g_array_index (found[kind], Found, i).series;

        if (series->n == 0)
          continue;
        oldest = MIN (oldest, series->observations[0].period.year);
        newest = MAX (newest, series->observations[series->n - 1].period.year + 1);
      }
  for (int year = oldest; year <= newest; year++)
    {
      const PlumbPeriod period = { .kind = PLUMB_PERIOD_YEAR, .year = (gint16) year };
      guint rows = 0, numbers = 0;
      gboolean number;

      for (guint kind = 0; kind < PLUMB_N_JOURNEY; kind++)
        {
          rows += source_of (found[kind], period, &number) >= 0;
          numbers += number;
        }
      /* of a year that is under way there may be rows, and no number yet */
      if (rows > 0 && rows >= most && 2 * numbers >= rows)
        {
          most = rows;
          g_array_prepend_val (years, period);
        }
      if (numbers > 0)
        last_number = year;
    }
  *later = years->len > 0 && last_number > g_array_index (years, PlumbPeriod, 0).year;
  return years;
}

/* The newest of the years that ends by the period asked for. */
static PlumbPeriod
choose_year (const GArray *years, const PlumbSelection *selection)
{
  for (guint i = 0; i < years->len; i++)
    {
      const PlumbPeriod year = g_array_index (years, PlumbPeriod, i);

      if (selection->to.kind == 0 || plumb_period_last_day (year, PLUMB_CALENDAR_FINANCIAL_YEAR) <=
                                       plumb_period_last_day (selection->to, PLUMB_CALENDAR_FINANCIAL_YEAR))
        return year;
    }
  return PLUMB_PERIOD_NONE;
}

static gboolean
find_sources (PlumbWarehouse *warehouse, const PlumbFigure *figure, PlumbStepKind kind, GArray *found, GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  g_ptr_array_add (areas, figure->area);
  for (guint i = 0; i < G_N_ELEMENTS (definitions[kind].sources); i++)
    {
      const Source *source = &definitions[kind].sources[i];
      g_autoptr (PlumbIndicator) indicator =
        source->id != NULL ? plumb_warehouse_find_indicator (warehouse, source->id, NULL) : NULL;
      PlumbSeriesQuery query = { .indicator = indicator, .areas = areas, .as_at = figure->selection->as_at };
      g_autoptr (GPtrArray) list = NULL;
      Found one = { source, NULL };

      if (indicator == NULL)
        continue;
      list = plumb_shown_series (warehouse, &query, figure->selection->public_view, error);
      if (list == NULL)
        return FALSE;
      one.series = plumb_series_ref (g_ptr_array_index (list, 0));
      g_array_append_val (found, one);
    }
  return TRUE;
}

/* Whether a change can be tested is for the step to say: its counts are an indicator of their own. */
static PlumbIndicator *
counts_indicator (PlumbStepKind kind, const PlumbIndicator *source, gboolean stock)
{
  const PlumbIndicator fields = { .id = source->id,
                                  .name = (char *) plumb_step_name (kind, FALSE),
                                  .unit_text = (char *) "count",
                                  .source_return = source->source_return,
                                  .calendar = stock ? PLUMB_CALENDAR_MARCH_SNAPSHOT : PLUMB_CALENDAR_FINANCIAL_YEAR,
                                  .definition_version = source->definition_version };
  return plumb_indicator_new (&fields);
}

static gboolean
take_step (PlumbJourney *self,
           PlumbStepKind kind,
           GArray *found,
           const PlumbFigure *figure,
           PlumbWarehouse *warehouse,
           GError **error)
{
  PlumbStep *step = &self->steps[kind];
  const PlumbPeriod before = plumb_period_step (self->year, -1);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (GPtrArray) breaks = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;
  const Found *one;
  PlumbObservation count;
  gboolean number;
  int which;

  step->months = step->months_before = 12;
  if (found->len == 0)
    return TRUE;
  which = source_of (found, self->year, &number);
  one = &g_array_index (found, Found, MAX (which, 0));
  step->indicator = plumb_indicator_ref (one->series->indicator);
  step->has_figures = one->series->n > 0;
  step->stock = one->source->stock;
  breaks = plumb_warehouse_get_breaks (warehouse, step->indicator, figure->area, figure->selection->as_at, error);
  if (breaks == NULL)
    return FALSE;
  if (count_year (one, before, &count, &step->months_before))
    g_array_append_val (counts, count);
  if (count_year (one, self->year, &count, &step->months))
    g_array_append_val (counts, count);
  indicator = counts_indicator (kind, step->indicator, step->stock);
  step->counts = plumb_series_new (indicator, figure->area, counts, NULL, 0);
  step->now = plumb_series_at (step->counts, self->year);
  step->before = plumb_series_at (step->counts, before);
  step->change = plumb_change_compute (step->counts, self->year, breaks);
  plumb_origin_add (self->origin, step->indicator, step->now);
  plumb_origin_add (self->origin, step->indicator, step->before);
  return TRUE;
}

PlumbJourney *
plumb_journey_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbJourney) self = g_new0 (PlumbJourney, 1);
  GArray *found[PLUMB_N_STEPS];
  gboolean read = TRUE;

  self->origin = plumb_origin_new ();
  for (PlumbStepKind kind = 0; kind < PLUMB_N_STEPS; kind++)
    {
      found[kind] = g_array_new (FALSE, TRUE, sizeof (Found));
      g_array_set_clear_func (found[kind], (GDestroyNotify) clear_found);
      read = read && find_sources (warehouse, figure, kind, found[kind], error);
    }
  if (read)
    {
      self->years = list_years (found, &self->later);
      self->year = choose_year (self->years, figure->selection);
      self->later = self->later && plumb_period_equal (self->year, g_array_index (self->years, PlumbPeriod, 0));
    }
  for (PlumbStepKind kind = 0; kind < PLUMB_N_STEPS; kind++)
    {
      if (read && self->year.kind != 0)
        read = take_step (self, kind, found[kind], figure, warehouse, error);
      g_array_unref (found[kind]);
    }
  return read ? g_steal_pointer (&self) : NULL;
}

void
plumb_journey_free (PlumbJourney *self)
{
  for (PlumbStepKind kind = 0; kind < PLUMB_N_STEPS; kind++)
    {
      g_clear_pointer (&self->steps[kind].counts, plumb_series_unref);
      g_clear_pointer (&self->steps[kind].indicator, plumb_indicator_unref);
    }
  g_clear_pointer (&self->years, g_array_unref);
  plumb_origin_free (self->origin);
  g_free (self);
}

const char *
plumb_step_what (const PlumbJourney *self, PlumbStepKind kind)
{
  const PlumbStep *step = &self->steps[kind];

  for (guint i = 0; step->indicator != NULL && i < G_N_ELEMENTS (definitions[kind].sources); i++)
    if (g_strcmp0 (definitions[kind].sources[i].id, step->indicator->id) == 0)
      return _ (definitions[kind].sources[i].what);
  return _ (definitions[kind].sources[0].what);
}

double
plumb_step_count (const PlumbStep *self, gboolean before)
{
  const PlumbObservation *count = before ? self->before : self->now;
  return count != NULL ? count->value : NAN;
}

double
plumb_journey_per_hundred (const PlumbJourney *self, PlumbStepKind kind, gboolean before)
{
  const PlumbStepKind base = kind == PLUMB_STEP_REFERRED ? PLUMB_STEP_CONTACTS : PLUMB_STEP_REFERRALS;
  const double of = plumb_step_count (&self->steps[base], before);

  if (kind == PLUMB_STEP_CONTACTS || kind == base || self->steps[kind].stock || self->steps[base].stock || !(of > 0))
    return NAN;
  return 100 * plumb_step_count (&self->steps[kind], before) / of;
}
