/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of an indicator of an area, read in one go.
 */
#include "plumb-indicator-facts.h"

#include <string.h>

#include "plumb-parts.h"

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

/* Adds the keys of the loads that brought @series, of the periods of @selection. */
static void
collect_loads (GArray *keys, const PlumbSeries *series, const PlumbSelection *selection)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    {
      const PlumbObservation *at = &series->observations[i];
      const PlumbCalendar calendar = series->indicator->calendar;
      guint place = 0;

      if (at->load == 0 ||
          (selection->from.kind != 0 && plumb_period_compare (at->period, selection->from, calendar) < 0) ||
          (selection->to.kind != 0 && plumb_period_compare (at->period, selection->to, calendar) > 0))
        continue;
      while (place < keys->len && g_array_index (keys, gint64, place) < at->load)
        place++;
      if (place == keys->len || g_array_index (keys, gint64, place) != at->load)
        g_array_insert_val (keys, place, at->load);
    }
}

/* The loads that the figures of @comparison came from, oldest first. */
static GPtrArray *
list_loads (PlumbWarehouse *warehouse,
            const PlumbComparison *comparison,
            const PlumbSelection *selection,
            GError **error)
{
  g_autoptr (GPtrArray) loads = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_load_free);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  collect_loads (keys, comparison->own, selection);
  for (guint i = 0; i < comparison->neighbours->len; i++)
    collect_loads (keys, g_ptr_array_index (comparison->neighbours, i), selection);
  collect_loads (keys, comparison->region, selection);
  collect_loads (keys, comparison->country, selection);
  for (guint i = 0; i < keys->len; i++)
    {
      PlumbLoad *load = plumb_warehouse_get_load (warehouse, g_array_index (keys, gint64, i), error);

      if (load == NULL)
        return NULL;
      g_ptr_array_add (loads, load);
    }
  return g_steal_pointer (&loads);
}

static int
compare_breakdowns (gconstpointer a, gconstpointer b, gpointer data)
{
  g_autofree char *first = plumb_parts_label (*(const char *const *) a);
  g_autofree char *second = plumb_parts_label (*(const char *const *) b);

  return strcmp (first, second);
}

/* By what they are called for the reader. */
static GStrv
list_breakdowns (PlumbWarehouse *warehouse,
                 const PlumbComparison *comparison,
                 const PlumbSelection *selection,
                 GError **error)
{
  GStrv all =
    plumb_warehouse_list_breakdowns (warehouse, comparison->indicator, comparison->area, selection->as_at, error);
  g_autoptr (GStrvBuilder) shown = NULL;

  if (all != NULL)
    g_qsort_with_data (all, (int) g_strv_length (all), sizeof (char *), compare_breakdowns, NULL);
  if (all == NULL || !selection->public_view)
    return all;
  shown = g_strv_builder_new ();
  for (guint i = 0; all[i] != NULL; i++)
    if (strchr (all[i], ';') == NULL)
      g_strv_builder_add (shown, all[i]);
  g_strfreev (all);
  return g_strv_builder_end (shown);
}

PlumbIndicatorFacts *
plumb_indicator_facts_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (PlumbIndicatorFacts) self = g_atomic_rc_box_new0 (PlumbIndicatorFacts);
  g_autoptr (PlumbSelection) whole = plumb_selection_copy (selection);

  whole->authorities = TRUE;
  whole->axis = PLUMB_AXIS_ZERO;
  whole->from = whole->to = PLUMB_PERIOD_NONE;
  self->comparison = plumb_comparison_load (warehouse, whole, error);
  if (self->comparison == NULL)
    return NULL;
  self->standing = plumb_comparison_stand (self->comparison, PLUMB_PERIOD_NONE);
  self->sentences = plumb_sentences (self->comparison, &self->standing);
  self->remarks = list_remarks (self->comparison);
  self->breakdowns = list_breakdowns (warehouse, self->comparison, selection, error);
  if (self->breakdowns == NULL)
    return NULL;
  self->lacks = plumb_figure_list_lacks (warehouse, selection, error);
  if (self->lacks == NULL)
    return NULL;
  if (selection->public_view)
    {
      self->loads = g_ptr_array_new ();
      /* free text and earlier figures may tell what the figures shown hide */
      self->commentary = g_ptr_array_new ();
      self->revisions = g_ptr_array_new ();
      return g_steal_pointer (&self);
    }
  self->loads = list_loads (warehouse, self->comparison, selection, error);
  if (self->loads == NULL)
    return NULL;
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
  g_clear_pointer (&self->breakdowns, g_strfreev);
  g_clear_pointer (&self->lacks, g_ptr_array_unref);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
}

void
plumb_indicator_facts_unref (PlumbIndicatorFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_facts);
}
