/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard of one area: every indicator it has a figure of, in its company, at one state of the warehouse.
 */
#include "config.h"

#include "plumb-comparison-private.h"
#include "plumb-counterpart.h"
#include "plumb-scorecard.h"

static void
row_free (PlumbScorecardRow *row)
{
  plumb_comparison_free (row->comparison);
  g_free (row);
}

static PlumbScorecardRow *
row_new (PlumbComparison *comparison)
{
  PlumbScorecardRow *row = g_new0 (PlumbScorecardRow, 1);

  row->comparison = comparison;
  row->latest = plumb_series_latest (comparison->own);
  if (row->latest != NULL)
    {
      PlumbPeriod period = row->latest->period;
      g_autoptr (GArray) ranks = plumb_comparison_rank (comparison, period, NULL);
      const PlumbRank *own = plumb_rank_find (ranks, 0);

      row->change = plumb_change_compute (comparison->own, period, comparison->breaks);
      row->comparator = plumb_comparison_comparator (comparison, period);
      /* alone one is neither first nor last */
      if (own != NULL && own->of > 1)
        row->rank = *own;
      row->country_value =
        plumb_counterpart_published (comparison->country, comparison->area, period, comparison->breaks).observation;
      row->region_value =
        plumb_counterpart_published (comparison->region, comparison->area, period, comparison->breaks).observation;
    }
  return row;
}

static gboolean
add_rows (PlumbScorecard *self,
          PlumbWarehouse *warehouse,
          const PlumbSelection *selection,
          const PlumbCompany *company,
          GError **error)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, error);

  if (indicators == NULL)
    return FALSE;
  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr (PlumbComparison) comparison =
        plumb_comparison_load_in_company (warehouse, selection, g_ptr_array_index (indicators, i), company, error);

      if (comparison == NULL)
        return FALSE;
      if (comparison->own->n > 0)
        g_ptr_array_add (self->rows, row_new (g_steal_pointer (&comparison)));
    }
  return TRUE;
}

PlumbScorecard *
plumb_scorecard_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbScorecard) self = g_new0 (PlumbScorecard, 1);
  g_autoptr (PlumbCompany) company = NULL;
  gboolean done = FALSE;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (!plumb_warehouse_begin_read (warehouse, error))
    return NULL;
  company = plumb_company_load (warehouse, selection, error);
  if (company != NULL)
    done = add_rows (self, warehouse, selection, company, error);
  plumb_warehouse_end_read (warehouse);
  if (!done)
    return NULL;

  self->area = g_steal_pointer (&company->area);
  self->region = g_steal_pointer (&company->region);
  self->country = g_steal_pointer (&company->country);
  self->set = g_steal_pointer (&company->set);
  self->statistic = selection->statistic;
  self->as_at = company->as_at;
  return g_steal_pointer (&self);
}

void
plumb_scorecard_free (PlumbScorecard *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->region, plumb_area_unref);
  g_clear_pointer (&self->country, plumb_area_unref);
  g_clear_pointer (&self->set, plumb_neighbour_set_free);
  g_free (self);
}
