/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading one indicator of an area and of everyone it is compared with, at one state of the warehouse.
 */
#include "config.h"

#include "plumb-comparison-private.h"
#include "plumb-shown-series.h"

#include <glib/gi18n-lib.h>

static void
free_set (PlumbNeighbourSet *set)
{
  if (set != NULL)
    plumb_neighbour_set_free (set);
}

static PlumbNeighbourSet *
copy_set (const PlumbNeighbourSet *set)
{
  PlumbNeighbourSet *copy;

  if (set == NULL)
    return NULL;
  copy = g_memdup2 (set, sizeof *set);
  copy->name = g_strdup (set->name);
  copy->dated = g_strdup (set->dated);
  copy->source = g_strdup (set->source);
  return copy;
}

void
plumb_company_free (PlumbCompany *self)
{
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->neighbours, g_ptr_array_unref);
  free_set (self->set);
  g_clear_pointer (&self->region, plumb_area_unref);
  g_clear_pointer (&self->country, plumb_area_unref);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
plumb_company_list_authorities (PlumbWarehouse *warehouse, const PlumbArea *own, GError **error)
{
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (warehouse, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (all, i);

      if (area->level == PLUMB_AREA_AUTHORITY && area->country == own->country)
        g_ptr_array_add (list, plumb_area_ref (area));
    }
  return g_steal_pointer (&list);
}

/* The authorities of @group in the order in which they were chosen, each once and never the own one. (transfer full)
 * (element-type PlumbNeighbour) */
static GPtrArray *
find_group (PlumbWarehouse *warehouse, const PlumbArea *own, GStrv group, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_neighbour_free);
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; group[i] != NULL; i++)
    {
      g_autoptr (PlumbArea) area = NULL;
      PlumbNeighbour *member;

      if (!g_hash_table_add (texts, group[i]))
        continue;
      area = plumb_warehouse_find_area (warehouse, group[i], error);
      if (area == NULL)
        return NULL;
      if (area->level != PLUMB_AREA_AUTHORITY || area->country != own->country)
        {
          g_set_error (
            error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
            _ ("“%s” is no authority that %s can be compared with in a group. Choose authorities of the same "
               "country."),
            area->name, own->name);
          return NULL;
        }
      if (area->key == own->key || !g_hash_table_add (keys, GSIZE_TO_POINTER ((gsize) area->key)))
        continue;
      member = g_new0 (PlumbNeighbour, 1);
      member->area = g_steal_pointer (&area);
      member->rank = (int) list->len + 1;
      g_ptr_array_add (list, member);
    }
  return g_steal_pointer (&list);
}

GPtrArray *
plumb_comparison_find_neighbours (PlumbWarehouse *warehouse,
                                  const PlumbArea *own,
                                  const PlumbSelection *selection,
                                  PlumbNeighbourSet **set,
                                  GError **error)
{
  *set = NULL;
  if (selection->group != NULL)
    return find_group (warehouse, own, selection->group, error);
  return plumb_warehouse_get_neighbours (warehouse, own, selection->neighbour_set, selection->as_at, set, error);
}

PlumbCompany *
plumb_company_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbCompany) self = g_new0 (PlumbCompany, 1);

  self->area = plumb_warehouse_find_area (warehouse, selection->area, error);
  if (self->area == NULL)
    return NULL;
  self->as_at = selection->as_at != 0 ? selection->as_at : plumb_warehouse_latest_release (warehouse, 0, NULL);
  if (selection->neighbours)
    self->neighbours = plumb_comparison_find_neighbours (warehouse, self->area, selection, &self->set, error);
  else
    self->neighbours = g_ptr_array_new ();
  if (self->neighbours == NULL)
    return NULL;

  /* nothing is compared with itself */
  if (selection->region && self->area->region != 0 && self->area->region != self->area->key)
    {
      self->region = plumb_warehouse_get_area (warehouse, self->area->region, error);
      if (self->region == NULL)
        return NULL;
    }
  if (selection->england && self->area->country != 0 && self->area->country != self->area->key)
    {
      self->country = plumb_warehouse_get_area (warehouse, self->area->country, error);
      if (self->country == NULL)
        return NULL;
    }
  self->targets = plumb_warehouse_list_targets (warehouse, NULL, self->area, selection->as_at, error);
  if (self->targets == NULL)
    return NULL;
  if (selection->authorities)
    {
      self->authorities = plumb_company_list_authorities (warehouse, self->area, error);
      if (self->authorities == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}

/* The frequency whose latest own figure ends last; of two that end on one day the finer one. 0 when there is no row. */
static PlumbFrequency
choose_frequency (const PlumbSeries *own)
{
  guint32 latest[PLUMB_FREQUENCY_DAY + 1] = { 0 };
  PlumbFrequency best = 0;

  for (guint i = 0; i < own->n; i++)
    {
      const PlumbObservation *observation = &own->observations[i];
      PlumbFrequency frequency = plumb_period_frequency (observation->period);
      guint32 day = plumb_period_last_day (observation->period, own->indicator->calendar);

      if (observation->status != PLUMB_STATUS_FORECAST && observation->status != PLUMB_STATUS_BUDGET)
        latest[frequency] = MAX (latest[frequency], day);
    }
  for (PlumbFrequency frequency = PLUMB_FREQUENCY_YEAR; frequency <= PLUMB_FREQUENCY_DAY; frequency++)
    if (latest[frequency] > 0 && (best == 0 || latest[frequency] >= latest[best]))
      best = frequency;
  if (best == 0 && own->n > 0)
    best = plumb_period_frequency (own->observations[own->n - 1].period);
  return best;
}

/* The first of the last @months months of @own that were measured; not set where all are wanted, or are no months. */
static PlumbPeriod
first_month (const PlumbSeries *own, PlumbFrequency frequency, guint months)
{
  PlumbPeriod latest = PLUMB_PERIOD_NONE;

  if (months == 0 || frequency != PLUMB_FREQUENCY_MONTH)
    return PLUMB_PERIOD_NONE;
  for (guint i = 0; i < own->n; i++)
    if (plumb_period_frequency (own->observations[i].period) == frequency &&
        plumb_observation_is_measured (&own->observations[i]))
      latest = own->observations[i].period;
  return latest.kind == 0 ? PLUMB_PERIOD_NONE : plumb_period_step (latest, 1 - (int) months);
}

/* @series with the periods of one frequency only, from @first on where that is set, and with the neighbour's place in
 * its set. */
static PlumbSeries *
narrow (const PlumbSeries *series, PlumbFrequency frequency, PlumbPeriod first, const PlumbNeighbour *neighbour)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (guint i = 0; i < series->n; i++)
    if ((frequency == 0 || plumb_period_frequency (series->observations[i].period) == frequency) &&
        (first.kind == 0 ||
         plumb_period_compare (series->observations[i].period, first, series->indicator->calendar) >= 0))
      g_array_append_val (kept, series->observations[i]);
  return plumb_series_new (series->indicator, series->area, kept, neighbour != NULL ? neighbour->closeness : NULL,
                           neighbour != NULL ? neighbour->rank : 0);
}

static int
compare_periods (gconstpointer a, gconstpointer b, gpointer indicator)
{
  return plumb_period_compare (*(const PlumbPeriod *) a, *(const PlumbPeriod *) b,
                               ((PlumbIndicator *) indicator)->calendar);
}

static void
collect_periods (GArray *periods, const PlumbSeries *series)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    g_array_append_val (periods, series->observations[i].period);
}

/* Every period that any series has, once, in order. */
static GArray *
list_periods (const PlumbComparison *self)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));

  collect_periods (all, self->own);
  for (guint i = 0; i < self->neighbours->len; i++)
    collect_periods (all, g_ptr_array_index (self->neighbours, i));
  collect_periods (all, self->region);
  collect_periods (all, self->country);
  g_array_sort_with_data (all, compare_periods, self->indicator);
  for (guint i = 0; i < all->len; i++)
    {
      PlumbPeriod period = g_array_index (all, PlumbPeriod, i);

      if (periods->len == 0 || !plumb_period_equal (g_array_index (periods, PlumbPeriod, periods->len - 1), period))
        g_array_append_val (periods, period);
    }
  return periods;
}

/* Own first, then the neighbours, then region and country: the order in which the series come back. */
static GPtrArray *
list_company (const PlumbCompany *company)
{
  GPtrArray *areas = g_ptr_array_new ();

  g_ptr_array_add (areas, company->area);
  for (guint i = 0; i < company->neighbours->len; i++)
    g_ptr_array_add (areas, ((PlumbNeighbour *) g_ptr_array_index (company->neighbours, i))->area);
  if (company->region != NULL)
    g_ptr_array_add (areas, company->region);
  if (company->country != NULL)
    g_ptr_array_add (areas, company->country);
  return areas;
}

/* The targets of @indicator; they are set for all of it and not for a breakdown. */
static GPtrArray *
pick_targets (const PlumbCompany *company, const PlumbIndicator *indicator, const char *breakdown)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);

  for (guint i = 0; i < company->targets->len && breakdown == NULL; i++)
    {
      const PlumbTargetRecord *record = g_ptr_array_index (company->targets, i);

      if (record->indicator->key == indicator->key)
        g_ptr_array_add (targets, plumb_target_new (record->target));
    }
  return targets;
}

/* The figures of all authorities of @company for the latest own period: nobody where there is none. */
static GPtrArray *
load_authorities (PlumbWarehouse *warehouse,
                  const PlumbComparison *comparison,
                  const PlumbCompany *company,
                  GError **error)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  PlumbSeriesQuery query = { .indicator = comparison->indicator,
                             .areas = company->authorities,
                             .breakdown = comparison->selection->breakdown,
                             .as_at = comparison->selection->as_at };

  if (latest == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  query.from = query.to = latest->period;
  return plumb_shown_series (warehouse, &query, comparison->selection->public_view, error);
}

/* What a person wrote is not for the public: a break is one all the same, an annotation is left out. */
static void
withhold_notes (GPtrArray *breaks)
{
  for (guint i = breaks->len; i > 0; i--)
    {
      PlumbBreak *at = g_ptr_array_index (breaks, i - 1);

      if (at->file != NULL)
        continue;
      if (at->annotation)
        g_ptr_array_remove_index (breaks, i - 1);
      else
        g_clear_pointer (&at->note, g_free);
    }
}

/* How far apart the figures of all authorities lie, those asked for of the frequency of @comparison. */
static gboolean
load_all (PlumbWarehouse *warehouse, PlumbComparison *comparison, PlumbFrequency frequency, GError **error)
{
  const PlumbSelection *selection = comparison->selection;
  g_autoptr (GPtrArray) areas = plumb_company_list_authorities (warehouse, comparison->area, error);
  g_autoptr (GPtrArray) series = NULL;
  const PlumbSeriesQuery query = { .indicator = comparison->indicator,
                                   .areas = areas,
                                   .breakdown = selection->breakdown,
                                   .frequency = frequency,
                                   .from = selection->from,
                                   .to = selection->to,
                                   .as_at = selection->as_at };

  if (areas != NULL)
    series = plumb_shown_series (warehouse, &query, selection->public_view, error);
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (series, i);

      for (guint j = 0; j < one->n; j++)
        comparison->all = plumb_extent_join (comparison->all, plumb_extent_of (&one->observations[j].value, 1, FALSE));
    }
  return series != NULL;
}

PlumbComparison *
plumb_comparison_load_in_company (PlumbWarehouse *warehouse,
                                  const PlumbSelection *selection,
                                  PlumbIndicator *indicator,
                                  const PlumbCompany *company,
                                  GError **error)
{
  g_autoptr (PlumbComparison) self = g_new0 (PlumbComparison, 1);
  g_autoptr (GPtrArray) areas = list_company (company);
  g_autoptr (GPtrArray) series = NULL;
  PlumbSeriesQuery query = { .indicator = indicator,
                             .areas = areas,
                             .breakdown = selection->breakdown,
                             .frequency = selection->frequency,
                             .from = selection->from,
                             .to = selection->to,
                             .as_at = selection->as_at };
  PlumbFrequency frequency;
  PlumbPeriod first;
  guint next = 0;

  self->selection = plumb_selection_copy (selection);
  self->indicator = plumb_indicator_ref (indicator);
  self->area = plumb_area_ref (company->area);
  self->set = copy_set (company->set);
  self->as_at = company->as_at;
  self->neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  self->comparators = g_array_new (FALSE, FALSE, sizeof (PlumbComparator));
  self->all = PLUMB_EXTENT_NONE;

  series = plumb_shown_series (warehouse, &query, selection->public_view, error);
  if (series == NULL)
    return NULL;
  self->breaks = plumb_warehouse_get_breaks (warehouse, indicator, company->area, selection->as_at, error);
  if (self->breaks == NULL)
    return NULL;
  if (selection->public_view)
    withhold_notes (self->breaks);

  self->targets = pick_targets (company, indicator, selection->breakdown);

  frequency = selection->frequency != 0 ? selection->frequency : choose_frequency (g_ptr_array_index (series, 0));
  first = first_month (g_ptr_array_index (series, 0), frequency, selection->months);
  self->own = narrow (g_ptr_array_index (series, next++), frequency, first, NULL);
  for (guint i = 0; i < company->neighbours->len; i++)
    g_ptr_array_add (self->neighbours, narrow (g_ptr_array_index (series, next++), frequency, first,
                                               g_ptr_array_index (company->neighbours, i)));
  if (company->region != NULL)
    self->region = narrow (g_ptr_array_index (series, next++), frequency, first, NULL);
  if (company->country != NULL)
    self->country = narrow (g_ptr_array_index (series, next++), frequency, first, NULL);

  if (company->authorities != NULL)
    {
      self->authorities = load_authorities (warehouse, self, company, error);
      if (self->authorities == NULL)
        return NULL;
    }

  if (selection->axis == PLUMB_AXIS_SHARED && !load_all (warehouse, self, frequency, error))
    return NULL;

  self->periods = list_periods (self);
  for (guint i = 0; i < self->periods->len && self->neighbours->len > 0; i++)
    {
      PlumbComparator comparator = plumb_comparator_compute (indicator, self->neighbours, self->own,
                                                             g_array_index (self->periods, PlumbPeriod, i));
      g_array_append_val (self->comparators, comparator);
    }
  return g_steal_pointer (&self);
}

PlumbComparison *
plumb_comparison_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbIndicator) indicator = NULL;
  g_autoptr (PlumbCompany) company = NULL;
  PlumbComparison *self = NULL;

  if (!plumb_warehouse_begin_read (warehouse, error))
    return NULL;
  indicator = plumb_warehouse_find_indicator (warehouse, selection->indicator, error);
  if (indicator != NULL)
    company = plumb_company_load (warehouse, selection, error);
  if (company != NULL)
    self = plumb_comparison_load_in_company (warehouse, selection, indicator, company, error);
  if (self != NULL)
    {
      self->history = plumb_warehouse_get_area_history (warehouse, self->area, error);
      if (self->history == NULL)
        g_clear_pointer (&self, plumb_comparison_free);
    }
  plumb_warehouse_end_read (warehouse);
  return self;
}

/* Where a range that begins with @year begins in months; what is no year is taken as it is. */
static PlumbPeriod
first_month_of (PlumbPeriod year, PlumbCalendar calendar)
{
  GDate date;

  if (year.kind == 0 || plumb_period_frequency (year) != PLUMB_FREQUENCY_YEAR)
    return year;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, plumb_period_first_day (year, calendar));
  return (PlumbPeriod){ .kind = PLUMB_PERIOD_MONTH,
                        .year = (gint16) g_date_get_year (&date),
                        .month = g_date_get_month (&date) };
}

PlumbComparison *
plumb_comparison_load_within_year (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbSelection) wanted = plumb_selection_copy (selection);
  g_autoptr (PlumbComparison) months = NULL;
  g_autoptr (PlumbComparison) quarters = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;
  const PlumbObservation *month, *quarter;

  if (selection->frequency == PLUMB_FREQUENCY_MONTH || selection->frequency == PLUMB_FREQUENCY_QUARTER)
    return plumb_comparison_load (warehouse, selection, error);
  indicator = plumb_warehouse_find_indicator (warehouse, selection->indicator, error);
  if (indicator == NULL)
    return NULL;
  wanted->from = first_month_of (selection->from, indicator->calendar);
  wanted->frequency = PLUMB_FREQUENCY_MONTH;
  months = plumb_comparison_load (warehouse, wanted, error);
  if (months == NULL)
    return NULL;
  wanted->frequency = PLUMB_FREQUENCY_QUARTER;
  quarters = plumb_comparison_load (warehouse, wanted, error);
  if (quarters == NULL)
    return NULL;
  month = plumb_series_latest (months->own);
  quarter = plumb_series_latest (quarters->own);
  if (quarter != NULL && (month == NULL || plumb_period_last_day (quarter->period, quarters->indicator->calendar) >
                                             plumb_period_last_day (month->period, months->indicator->calendar)))
    return g_steal_pointer (&quarters);
  return g_steal_pointer (&months);
}

void
plumb_comparison_keep_own (PlumbComparison *self)
{
  self->selection->neighbours = self->selection->region = self->selection->england = FALSE;
  self->selection->authorities = FALSE;
  g_ptr_array_set_size (self->neighbours, 0);
  g_array_set_size (self->comparators, 0);
  g_clear_pointer (&self->region, plumb_series_unref);
  g_clear_pointer (&self->country, plumb_series_unref);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  self->periods = list_periods (self);
}

void
plumb_comparison_keep_neighbours_at (PlumbComparison *self, PlumbPeriod period)
{
  for (guint i = 0; i < self->neighbours->len; i++)
    {
      PlumbSeries *series = g_ptr_array_index (self->neighbours, i);
      const PlumbObservation *observation = plumb_series_at (series, period);
      g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

      if (observation != NULL)
        g_array_append_val (kept, *observation);
      g_ptr_array_index (self->neighbours, i) =
        plumb_series_new (series->indicator, series->area, kept, series->closeness, series->rank);
      plumb_series_unref (series);
    }
}

void
plumb_comparison_free (PlumbComparison *self)
{
  g_clear_pointer (&self->selection, plumb_selection_free);
  g_clear_pointer (&self->indicator, plumb_indicator_unref);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->own, plumb_series_unref);
  g_clear_pointer (&self->neighbours, g_ptr_array_unref);
  free_set (self->set);
  g_clear_pointer (&self->comparators, g_array_unref);
  g_clear_pointer (&self->region, plumb_series_unref);
  g_clear_pointer (&self->country, plumb_series_unref);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_pointer (&self->breaks, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_pointer (&self->history, plumb_area_history_free);
  g_free (self);
}

int
plumb_comparison_index (const PlumbComparison *self, PlumbPeriod period)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (plumb_period_same (g_array_index (self->periods, PlumbPeriod, i), period, self->indicator->calendar))
      return (int) i;
  return -1;
}

const PlumbComparator *
plumb_comparison_comparator (const PlumbComparison *self, PlumbPeriod period)
{
  int index = plumb_comparison_index (self, period);

  if (index < 0 || (guint) index >= self->comparators->len)
    return NULL;
  return &g_array_index (self->comparators, PlumbComparator, index);
}

PlumbStanding
plumb_comparison_stand (const PlumbComparison *self, PlumbPeriod period)
{
  const PlumbCircle circle = { .own = self->own,
                               .neighbours = self->neighbours,
                               .region = self->region,
                               .country = self->country,
                               .authorities = self->authorities,
                               .breaks = self->breaks,
                               .targets = self->targets,
                               .statistic = self->selection->statistic,
                               .as_at = self->as_at };

  return plumb_standing_compute (&circle, period);
}

GArray *
plumb_comparison_rank (const PlumbComparison *self, PlumbPeriod period, GPtrArray **ranked)
{
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  GArray *ranks;

  g_ptr_array_add (series, plumb_series_ref (self->own));
  for (guint i = 0; i < self->neighbours->len; i++)
    g_ptr_array_add (series, plumb_series_ref (g_ptr_array_index (self->neighbours, i)));
  ranks = plumb_rank_compute (self->indicator, series, period, NULL);
  if (ranked != NULL)
    *ranked = g_steal_pointer (&series);
  return ranks;
}
