/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What small multiples show, and what they say: where the own figure stands, and the newest figure of everyone.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-multiples-private.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

/* So many are read out one by one; of more the table tells. */
#define MOST_READ_OUT 15

guint
plumb_panels_n (const PlumbFigure *self)
{
  return 1 + self->comparison->neighbours->len;
}

const PlumbSeries *
plumb_panels_series (const PlumbFigure *self, guint i)
{
  return i == 0 ? self->comparison->own : g_ptr_array_index (self->comparison->neighbours, i - 1);
}

double
plumb_panels_statistic (const PlumbFigure *self, PlumbPeriod period)
{
  const PlumbComparator *comparator = plumb_comparison_comparator (self->comparison, period);

  return comparator == NULL || plumb_indicator_is_total (self->comparison->indicator)
           ? NAN
           : plumb_comparator_value (comparator, self->selection->statistic);
}

PlumbExtent
plumb_panels_extent (const PlumbFigure *self)
{
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < plumb_panels_n (self); i++)
    {
      const PlumbSeries *series = plumb_panels_series (self, i);

      for (guint j = 0; j < series->n; j++)
        if (series->observations[j].state == PLUMB_STATE_NUMBER)
          extent = plumb_extent_join (extent, plumb_extent_of (&series->observations[j].value, 1, FALSE));
    }
  return extent;
}

/* The newest number of @series; its newest row where there is no number, %NULL where there is no row. */
static const PlumbObservation *
newest_of (const PlumbSeries *series)
{
  for (guint i = series->n; i > 0; i--)
    if (series->observations[i - 1].state == PLUMB_STATE_NUMBER)
      return &series->observations[i - 1];
  return series->n > 0 ? &series->observations[series->n - 1] : NULL;
}

char *
plumb_panels_newest (const PlumbFigure *self, const PlumbSeries *series)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbObservation *newest = newest_of (series);
  const PlumbPeriod last = g_array_index (comparison->periods, PlumbPeriod, comparison->periods->len - 1);
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (newest == NULL)
    return g_strdup (_ ("no figure"));
  if (newest->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (newest->state));
  value = plumb_format_value (comparison->indicator, newest->value, TRUE);
  if (plumb_period_equal (newest->period, last))
    return g_steal_pointer (&value);
  period = plumb_period_label_short (newest->period, comparison->indicator->calendar);
  /* Translators: a value, and its period, which is not the newest one */
  return g_strdup_printf (_ ("%s (%s)"), value, period);
}

gboolean
plumb_panels_is_empty (const PlumbFigure *self)
{
  const PlumbExtent extent = plumb_panels_extent (self);

  return !(extent.low <= extent.high);
}

char *
plumb_panels_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbBounds bounds = plumb_figure_bounds_of (comparison->indicator, plumb_panels_extent (self),
                                                     self->selection->axis != PLUMB_AXIS_FITTED, 5);
  g_autofree char *range = plumb_words_period_range (self);
  g_autofree char *company = comparison->neighbours->len > 0
                               ? plumb_words_and_company (self->selection, comparison->neighbours->len)
                               : g_strdup ("");
  g_autofree char *place = g_strconcat (comparison->area->name, company, NULL);

  return plumb_words_subtitle_of (self, place, range,
                                  bounds.minimum > 0 || bounds.maximum < 0
                                    ? _ ("All have the same value axis, which does not start at zero.")
                                    : _ ("All have the same value axis."),
                                  tail);
}

char *
plumb_panels_sentence (const PlumbFigure *self)
{
  const guint topics =
    1u << PLUMB_TOPIC_VALUE | 1u << PLUMB_TOPIC_NEIGHBOURS | 1u << PLUMB_TOPIC_RANGE | 1u << PLUMB_TOPIC_RANK;
  const PlumbComparison *comparison = self->comparison;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *range = plumb_words_period_range (self);
  g_autofree char *said = NULL;
  GString *out;

  if (plumb_panels_is_empty (self))
    return plumb_words_sentence (self);
  sentences = plumb_sentences (comparison, &self->standing);
  said = plumb_sentences_join (sentences, topics);
  out = g_string_new (said);
  g_string_append_printf (
    out, ngettext (" %u small chart shows %s.", " %u small charts on one value axis show %s.", plumb_panels_n (self)),
    plumb_panels_n (self), range);
  for (guint i = 1; i < plumb_panels_n (self) && plumb_panels_n (self) <= MOST_READ_OUT; i++)
    {
      const PlumbSeries *series = plumb_panels_series (self, i);
      g_autofree char *newest = plumb_panels_newest (self, series);

      g_string_append_printf (out, "%s %s %s", i == 1 ? _ (" Newest figures:") : ";", series->area->name, newest);
    }
  if (comparison->neighbours->len > 0 && plumb_panels_n (self) <= MOST_READ_OUT)
    g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

char *
plumb_panels_footer (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  g_autofree char *base = plumb_words_footer (self);
  GString *out = g_string_new (base);

  for (guint i = 0; i < comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (comparison->breaks, i);
      g_autofree char *period = plumb_words_period (comparison, at->period);

      /* Translators: a period, a note of a break in the series */
      if (!at->annotation)
        g_string_append_printf (out, _ (" Break at %s: %s."), period, at->note);
    }
  return g_string_free (out, FALSE);
}

static void
add_row (GPtrArray *table,
         const PlumbComparison *comparison,
         const PlumbSeries *series,
         const PlumbObservation *observation)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add (row, series->area->name);
  plumb_cells_add_own (row, comparison, observation->period, observation);
  plumb_cells_end (table, row);
}

GPtrArray *
plumb_panels_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, C_ ("column", "Authority"));
  plumb_cells_add_own_heads (head, comparison, C_ ("column", "Value"));
  plumb_cells_end (table, head);
  for (guint i = 0; i < plumb_panels_n (self); i++)
    {
      const PlumbSeries *series = plumb_panels_series (self, i);

      for (guint j = 0; j < series->n; j++)
        add_row (table, comparison, series, &series->observations[j]);
    }
  return table;
}
