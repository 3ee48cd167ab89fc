/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the spread over time says: where the own figure lies among the others, never that it is better.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-spread-private.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

const char *
plumb_spread_name (const PlumbFigure *self)
{
  if (!plumb_spread_data (self)->neighbours)
    return _ ("All authorities");
  return self->selection->group != NULL ? _ ("The chosen group") : _ ("Statistical neighbours");
}

/* The box of the period the figure is about. */
static const PlumbComparator *
group_now (const PlumbFigure *self)
{
  const int index = plumb_comparison_index (self->comparison, self->period);
  return index >= 0 ? plumb_spread_group (self, index) : NULL;
}

static int
side_of (const PlumbFigure *self, double other)
{
  const PlumbIndicator *indicator = self->comparison->indicator;

  return plumb_beside_compute (indicator, self->standing.observation->value, other,
                               plumb_statistic_decimals (indicator, other), NULL)
    .side;
}

/* "in the lowest quarter of all authorities", as all of it is printed. */
static const char *
where (const PlumbFigure *self, const PlumbComparator *group)
{
  const gboolean neighbours = plumb_spread_data (self)->neighbours;

  if (neighbours && self->selection->group != NULL)
    {
      if (side_of (self, group->q1) < 0)
        return _ ("lower than the middle half of the chosen group");
      if (side_of (self, group->q3) > 0)
        return _ ("higher than the middle half of the chosen group");
      return _ ("within the middle half of the chosen group");
    }
  if (side_of (self, group->q1) < 0)
    return neighbours ? _ ("lower than the middle half of its neighbours")
                      : _ ("in the lowest quarter of all authorities");
  if (side_of (self, group->q3) > 0)
    return neighbours ? _ ("higher than the middle half of its neighbours")
                      : _ ("in the highest quarter of all authorities");
  return neighbours ? _ ("within the middle half of its neighbours") : _ ("in the middle half of all authorities");
}

char *
plumb_spread_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbComparator *group = group_now (self);
  g_autofree char *value = NULL;

  if (group == NULL || !plumb_standing_has_number (&self->standing))
    return plumb_words_trend_title (self);
  value = plumb_words_value (comparison->indicator, self->standing.observation->value);
  /* Translators: Re-referrals: North Somerset 15.4 %, in the lowest quarter of all authorities */
  return g_strdup_printf (_ ("%s: %s %s, %s"), comparison->indicator->name, comparison->area->name, value,
                          where (self, group));
}

char *
plumb_spread_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbBounds bounds = plumb_figure_bounds_of (self->comparison->indicator, plumb_spread_extent (self),
                                                     self->comparison->selection->axis != PLUMB_AXIS_FITTED, 5);
  g_autofree char *range = plumb_words_period_range (self);
  g_autofree char *place =
    !plumb_spread_data (self)->neighbours
      ? g_strdup_printf (_ ("%s among all authorities"), self->comparison->area->name)
    : self->selection->group != NULL
      ? g_strdup_printf (_ ("%s beside a chosen group"), self->comparison->area->name)
      : g_strdup_printf (_ ("%s beside its statistical neighbours"), self->comparison->area->name);

  return plumb_words_subtitle_of (
    self, place, range, bounds.minimum > 0 || bounds.maximum < 0 ? _ ("The axis does not start at zero.") : NULL, tail);
}

static void
append_group (GString *out, const PlumbFigure *self, const PlumbComparator *group)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *period = plumb_words_period (self->comparison, self->period);
  g_autofree char *minimum = plumb_words_value (indicator, group->minimum);
  g_autofree char *maximum = plumb_words_value (indicator, group->maximum);
  g_autofree char *q1 = plumb_words_statistic_value (indicator, group->q1);
  g_autofree char *q3 = plumb_words_statistic_value (indicator, group->q3);
  g_autofree char *median = plumb_words_statistic_value (indicator, group->median);

  g_string_append_printf (
    out,
    plumb_spread_data (self)->neighbours && self->selection->group == NULL
      ? _ (" In %s the %u neighbours with a figure run from %s to %s, half of them from %s to %s, with a median of %s.")
      : _ (
          " In %s the %u authorities with a figure run from %s to %s, half of them from %s to %s, with a median of %s."),
    period, group->n, minimum, maximum, q1, q3, median);
  if (plumb_standing_has_number (&self->standing))
    /* Translators: in the lowest quarter of all authorities */
    g_string_append_printf (out, _ (" It is %s."), where (self, group));
}

char *
plumb_spread_sentence (const PlumbFigure *self)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *range = plumb_words_period_range (self);
  g_autofree char *value = NULL;
  g_autofree char *change = NULL;
  GString *out;

  if (!plumb_figure_has_numbers (self))
    return plumb_words_sentence (self);
  sentences = plumb_sentences (self->comparison, &self->standing);
  value = plumb_sentences_join (sentences, 1u << PLUMB_TOPIC_VALUE);
  change = plumb_sentences_join (sentences, 1u << PLUMB_TOPIC_CHANGE);
  out = g_string_new (value);
  g_string_append_printf (out, _ (" The chart shows %s."), range);
  if (group_now (self) != NULL)
    append_group (out, self, group_now (self));
  if (*change != '\0')
    g_string_append_printf (out, " %s", change);
  return g_string_free (out, FALSE);
}

char *
plumb_spread_footer (const PlumbFigure *self)
{
  GArray *periods = self->comparison->periods;
  g_autofree char *base = plumb_words_footer (self);
  const PlumbComparator *most = NULL, *fewest = NULL;
  guint without = 0;
  GString *out = g_string_new (base);

  for (guint i = 0; i < periods->len; i++)
    {
      const PlumbComparator *group = plumb_spread_group (self, i);

      without += group == NULL;
      if (group != NULL && (most == NULL || group->n > most->n))
        most = group;
      if (group != NULL && (fewest == NULL || group->n < fewest->n))
        fewest = group;
    }
  if (most == NULL)
    return g_string_free (out, FALSE);
  g_string_append_printf (out, "\n%s ",
                          _ ("Boxes: first quartile, median and third quartile; the lines reach the lowest and the "
                             "highest."));
  if (most->n == fewest->n)
    /* Translators: how many authorities are behind a box */
    g_string_append_printf (out, _ ("n = %u."), most->n);
  else
    g_string_append_printf (out, _ ("n = %u to %u."), fewest->n, most->n);
  if (without > 0)
    g_string_append_printf (out,
                            ngettext (" %u period has no box: fewer than %d have a figure.",
                                      " %u periods have no box: fewer than %d have a figure.", without),
                            without, PLUMB_COMPARATOR_MINIMUM);
  return g_string_free (out, FALSE);
}

static void
add_value (GStrvBuilder *row, const PlumbFigure *self, const PlumbComparator *group, double value)
{
  plumb_cells_take (row,
                    group != NULL ? plumb_format_statistic (self->comparison->indicator, value, FALSE) : g_strdup (""));
}

GPtrArray *
plumb_spread_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const char *const heads[] = { N_ ("Status"), N_ ("lowest"),         N_ ("first quartile"),
                                N_ ("median"), N_ ("third quartile"), N_ ("highest"),
                                N_ ("n") };
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (comparison->indicator);

  g_strv_builder_add (head, C_ ("column", "Period"));
  plumb_cells_take (head, g_strdup_printf ("%s, %s", comparison->area->name, unit));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_strv_builder_add (head, _ (heads[i]));
  g_ptr_array_add (table, g_strv_builder_end (head));
  for (guint i = 0; i < comparison->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (comparison->periods, PlumbPeriod, i);
      const PlumbObservation *own = plumb_series_at (comparison->own, period);
      const PlumbComparator *group = plumb_spread_group (self, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      plumb_cells_take (row, plumb_words_period (comparison, period));
      plumb_cells_take (row, plumb_words_observation (comparison->indicator, own));
      g_strv_builder_add (row, plumb_cells_status (own));
      add_value (row, self, group, group != NULL ? group->minimum : NAN);
      add_value (row, self, group, group != NULL ? group->q1 : NAN);
      add_value (row, self, group, group != NULL ? group->median : NAN);
      add_value (row, self, group, group != NULL ? group->q3 : NAN);
      add_value (row, self, group, group != NULL ? group->maximum : NAN);
      plumb_cells_take (row,
                        g_strdup_printf ("%u", g_array_index (plumb_spread_data (self)->groups, PlumbComparator, i).n));
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
