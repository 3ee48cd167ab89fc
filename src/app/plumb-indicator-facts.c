/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of an indicator of an area, read in one go.
 */
#include "plumb-indicator-facts.h"

PlumbIndicatorFacts *
plumb_indicator_facts_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbIndicatorFacts) self = g_new0 (PlumbIndicatorFacts, 1);
  g_autoptr (PlumbSelection) whole = plumb_selection_copy (selection);

  whole->authorities = TRUE;
  whole->axis = PLUMB_AXIS_ZERO;
  whole->from = whole->to = PLUMB_PERIOD_NONE;
  self->comparison = plumb_comparison_load (warehouse, whole, error);
  if (self->comparison == NULL)
    return NULL;
  self->standing = plumb_comparison_stand (self->comparison, PLUMB_PERIOD_NONE);
  self->sentences = plumb_sentences (self->comparison, &self->standing);
  if (selection->public_view)
    {
      /* free text and earlier figures may tell what the figures shown hide */
      self->commentary = g_ptr_array_new ();
      self->revisions = g_ptr_array_new ();
      return g_steal_pointer (&self);
    }
  self->commentary = plumb_warehouse_list_commentary (warehouse, self->comparison->indicator, self->comparison->area,
                                                      selection->as_at, error);
  if (self->commentary == NULL)
    return NULL;
  self->revisions =
    plumb_warehouse_list_revisions (warehouse, self->comparison->indicator, self->comparison->area, error);
  return self->revisions == NULL ? NULL : g_steal_pointer (&self);
}

void
plumb_indicator_facts_free (PlumbIndicatorFacts *self)
{
  g_clear_pointer (&self->comparison, plumb_comparison_free);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->commentary, g_ptr_array_unref);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
  g_free (self);
}
