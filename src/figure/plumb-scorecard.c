/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard of one area: every indicator it has a figure of, in its company, at one state of the warehouse.
 */
#include "config.h"

#include "plumb-comparison-private.h"
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
  row->standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  if (row->standing.group.of > 0)
    row->comparator = &row->standing.group;
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
  self->statistic = selection->statistic;
  self->as_at = company->as_at;
  return g_steal_pointer (&self);
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
