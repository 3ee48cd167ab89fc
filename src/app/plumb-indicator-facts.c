/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of an indicator of an area, read in one go.
 */
#include "plumb-indicator-facts.h"

/* What is on the chart, as it is said of a figure. */
static GPtrArray *
list_remarks (const PlumbComparison *comparison)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);

  for (guint i = 0; i < comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (comparison->breaks, i);
      const PlumbCommentary fields = { .remark = at->annotation ? PLUMB_REMARK_ANNOTATION : PLUMB_REMARK_BREAK,
                                       .indicator = comparison->indicator,
                                       .area = comparison->area,
                                       .period = at->period,
                                       .reason = at->note,
                                       .file = at->file,
                                       .since = at->since };

      g_ptr_array_add (list, plumb_commentary_new (&fields));
    }
  return list;
}

PlumbIndicatorFacts *
plumb_indicator_facts_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbIndicatorFacts) self = g_atomic_rc_box_new0 (PlumbIndicatorFacts);
  g_autoptr (PlumbSelection) whole = plumb_selection_copy (selection);

  whole->authorities = TRUE;
  whole->from = whole->to = PLUMB_PERIOD_NONE;
  self->comparison = plumb_comparison_load (warehouse, whole, error);
  if (self->comparison == NULL)
    return NULL;
  self->standing = plumb_comparison_stand (self->comparison, PLUMB_PERIOD_NONE);
  self->sentences = plumb_sentences (self->comparison, &self->standing);
  self->remarks = list_remarks (self->comparison);
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

PlumbIndicatorFacts *
plumb_indicator_facts_ref (PlumbIndicatorFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_facts (gpointer data)
{
  PlumbIndicatorFacts *self = data;

  g_clear_pointer (&self->comparison, plumb_comparison_free);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->commentary, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
}

void
plumb_indicator_facts_unref (PlumbIndicatorFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_facts);
}
