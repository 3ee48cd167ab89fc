/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard of one area: every indicator it has a figure of, in its company, at one state of the warehouse.
 */
#include "config.h"

#include "plumb-comparison-private.h"
#include "plumb-scorecard.h"

#include <string.h>

static void
row_free (PlumbScorecardRow *row)
{
  plumb_comparison_free (row->comparison);
  g_free (row);
}

void
plumb_scorecard_listing_free (PlumbScorecardListing *self)
{
  g_strfreev (self->indicators);
  g_strfreev (self->closed);
  g_free (self->said);
  g_free (self);
}

static PlumbScorecardRow *
row_new (PlumbComparison *comparison)
{
  PlumbScorecardRow *row = g_new0 (PlumbScorecardRow, 1);

  row->comparison = comparison;
  row->standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  if (row->standing.group.of > 0)
    row->comparator = &row->standing.group;
  return row;
}

/* The day of the newest release of each indicator that @area has a measured figure of, by its key; of the present only,
 * as the warehouse keeps them for no earlier day. */
static GHashTable *
find_releases (PlumbWarehouse *warehouse, const PlumbArea *area, GError **error)
{
  g_autoptr (GHashTable) releases = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) latest = plumb_warehouse_get_latest (warehouse, area, error);

  if (latest == NULL)
    return NULL;
  for (guint i = 0; i < latest->len; i++)
    {
      const PlumbLatest *one = &g_array_index (latest, PlumbLatest, i);
      gpointer key = GSIZE_TO_POINTER ((gsize) one->indicator);
      const guint32 before = GPOINTER_TO_UINT (g_hash_table_lookup (releases, key));

      g_hash_table_insert (releases, key, GUINT_TO_POINTER (MAX (before, one->released)));
    }
  return g_steal_pointer (&releases);
}

static gboolean
add_rows (PlumbScorecard *self,
          PlumbWarehouse *warehouse,
          const PlumbSelection *selection,
          const PlumbCompany *company,
          GError **error)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, error);
  g_autoptr (GHashTable) releases = NULL;

  if (indicators == NULL)
    return FALSE;
  if (selection->as_at == 0)
    {
      releases = find_releases (warehouse, company->area, error);
      if (releases == NULL)
        return FALSE;
    }
  for (guint i = 0; i < indicators->len; i++)
    {
      PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      gpointer released = NULL;
      g_autoptr (PlumbComparison) comparison = NULL;
      PlumbScorecardRow *row;

      if (selection->theme != NULL && strcmp (indicator->stored.theme, selection->theme) != 0)
        continue;
      if (releases != NULL &&
          !g_hash_table_lookup_extended (releases, GSIZE_TO_POINTER ((gsize) indicator->key), NULL, &released))
        continue;
      comparison = plumb_comparison_load_in_company (warehouse, selection, indicator, company, error);
      if (comparison == NULL)
        return FALSE;
      if (plumb_series_latest (comparison->own) == NULL)
        continue;
      /* most of the memory of a large scorecard would be what nobody looks at again */
      plumb_comparison_keep_neighbours_at (comparison, plumb_series_latest (comparison->own)->period);
      row = row_new (g_steal_pointer (&comparison));
      row->released = GPOINTER_TO_UINT (released);
      g_ptr_array_add (self->rows, row);
    }
  return TRUE;
}

static void
find_strengths (PlumbScorecard *self)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (standings, &((PlumbScorecardRow *) g_ptr_array_index (self->rows, i))->standing);
  self->strengths = plumb_strengths_list (standings, FALSE);
  self->development = plumb_strengths_list (standings, TRUE);
}

PlumbScorecard *
plumb_scorecard_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbScorecard) self = g_new0 (PlumbScorecard, 1);
  g_autoptr (PlumbSelection) wide = plumb_selection_copy (selection);
  g_autoptr (PlumbCompany) company = NULL;
  gboolean done = FALSE;

  wide->authorities = TRUE;
  wide->months = 0;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (!plumb_warehouse_begin_read (warehouse, error))
    return NULL;
  company = plumb_company_load (warehouse, wide, error);
  if (company != NULL)
    done = add_rows (self, warehouse, wide, company, error);
  plumb_warehouse_end_read (warehouse);
  if (!done)
    return NULL;

  find_strengths (self);
  self->area = g_steal_pointer (&company->area);
  self->region = g_steal_pointer (&company->region);
  self->country = g_steal_pointer (&company->country);
  self->set = g_steal_pointer (&company->set);
  self->group = selection->neighbours && selection->group != NULL;
  self->statistic = selection->statistic;
  self->as_at = company->as_at;
  if (!selection->authorities)
    plumb_scorecard_forget_authorities (self);
  return g_steal_pointer (&self);
}

void
plumb_scorecard_forget_authorities (PlumbScorecard *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_clear_pointer (&((PlumbScorecardRow *) g_ptr_array_index (self->rows, i))->comparison->authorities,
                     g_ptr_array_unref);
}

void
plumb_scorecard_free (PlumbScorecard *self)
{
  g_clear_pointer (&self->strengths, g_array_unref);
  g_clear_pointer (&self->development, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->region, plumb_area_unref);
  g_clear_pointer (&self->country, plumb_area_unref);
  g_clear_pointer (&self->set, plumb_neighbour_set_free);
  g_free (self);
}
