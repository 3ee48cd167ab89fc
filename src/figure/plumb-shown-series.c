/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Public twins of what the warehouse has. The total of an area is the total of several groups, one a characteristic;
 * where one of them hides it, the others may not add up to it in print, so that the groups are gone over until nothing
 * more is hidden.
 */
#include "config.h"

#include "plumb-shown-series.h"

#include "plumb-disclosure-series.h"

#include <math.h>
#include <string.h>

/* The breakdowns of an indicator by one characteristic, and their series. */
typedef struct
{
  char *dimension;
  GPtrArray *texts;  /* char, owned */
  GPtrArray *series; /* of each text an array of PlumbSeries, one an area */
} Dimension;

static void
dimension_free (gpointer data)
{
  Dimension *self = data;

  g_free (self->dimension);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->series);
  g_free (self);
}

/* The dimension of @text, new where it is not known yet; NULL for a text with several. */
static Dimension *
dimension_of (GPtrArray *dimensions, const char *text)
{
  const char *end = strchr (text, '=');
  g_autofree char *name = end == NULL ? g_strdup (text) : g_strndup (text, end - text);
  Dimension *dimension;

  if (strchr (text, ';') != NULL)
    return NULL;
  for (guint i = 0; i < dimensions->len; i++)
    if (g_str_equal (((Dimension *) g_ptr_array_index (dimensions, i))->dimension, name))
      return g_ptr_array_index (dimensions, i);
  dimension = g_new0 (Dimension, 1);
  dimension->dimension = g_steal_pointer (&name);
  dimension->texts = g_ptr_array_new_with_free_func (g_free);
  dimension->series = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (dimensions, dimension);
  return dimension;
}

static GPtrArray *
load_dimensions (PlumbWarehouse *warehouse, const PlumbSeriesQuery *query, GError **error)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (dimension_free);
  g_auto (GStrv) texts = plumb_warehouse_list_breakdowns (warehouse, query->indicator, NULL, query->as_at, error);

  if (texts == NULL)
    return NULL;
  for (guint i = 0; texts[i] != NULL; i++)
    {
      Dimension *dimension = dimension_of (dimensions, texts[i]);
      PlumbSeriesQuery one = *query;
      GPtrArray *series;

      if (dimension == NULL)
        continue;
      one.breakdown = texts[i];
      series = plumb_warehouse_get_series (warehouse, &one, error);
      if (series == NULL)
        return NULL;
      g_ptr_array_add (dimension->texts, g_strdup (texts[i]));
      g_ptr_array_add (dimension->series, series);
    }
  return g_steal_pointer (&dimensions);
}

/* @series without the figures at which @hidden is set. */
static PlumbSeries *
without (const PlumbSeries *series, const gboolean *hidden)
{
  g_autoptr (GArray) observations = g_array_sized_new (FALSE, FALSE, sizeof (PlumbObservation), series->n);

  for (guint i = 0; i < series->n; i++)
    {
      PlumbObservation observation = series->observations[i];

      if (hidden[i])
        {
          if (!plumb_state_is_suppressed (observation.state))
            observation.state = PLUMB_STATE_CONFIDENTIAL;
          observation.value = observation.numerator = observation.denominator = NAN;
          observation.derived = FALSE;
          observation.note = NULL;
        }
      g_array_append_val (observations, observation);
    }
  return plumb_series_new (series->indicator, series->area, observations, series->closeness, series->rank);
}

/* Which of @n figures of the total any of @masks hides but that of the dimension @own, and which that does not. A mask
 * is an array of gboolean. */
static gboolean *
hidden_by_others (GPtrArray *masks, guint own, guint n)
{
  gboolean *hidden = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < masks->len; i++)
    for (guint j = 0; j < n && i != own; j++)
      hidden[j] |= ((const gboolean *) g_ptr_array_index (masks, i))[j];
  for (guint j = 0; j < n && own < masks->len; j++)
    hidden[j] &= !((const gboolean *) g_ptr_array_index (masks, own))[j];
  return hidden;
}

/* @part without the figures of the periods in which @hidden is set for @total. */
static PlumbSeries *
without_periods (const PlumbSeries *part, const PlumbSeries *total, const gboolean *hidden)
{
  g_autofree gboolean *mask = g_new0 (gboolean, part->n + 1);

  for (guint i = 0; i < part->n; i++)
    {
      const PlumbObservation *observation = plumb_series_at (total, part->observations[i].period);

      mask[i] = observation != NULL && hidden[observation - total->observations];
    }
  return without (part, mask);
}

/* Protects the parts of one dimension in the area at @index. Where the total is hidden for another dimension's sake,
 * all of its parts are hidden: how far they bound it, and it the parts of the other, is not worked out. Adds to its
 * mask. Returns: whether more of the total is hidden than before. */
static gboolean
protect_dimension (const PlumbDisclosureRule *rule,
                   const Dimension *dimension,
                   guint number,
                   guint index,
                   const PlumbSeries *total,
                   GPtrArray *masks,
                   GPtrArray **twins)
{
  g_autofree gboolean *others = hidden_by_others (masks, number, total->n);
  g_autoptr (PlumbSeries) left = without (total, others);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  gboolean *hidden = g_ptr_array_index (masks, number);
  const PlumbSeries *twin;
  gboolean more = FALSE;

  for (guint i = 0; i < dimension->series->len; i++)
    {
      const PlumbSeries *part = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (dimension->series, i), index);

      g_ptr_array_add (parts, without_periods (part, total, others));
    }
  *twins = plumb_disclosure_apply_group (rule, parts, left);
  twin = g_ptr_array_index (*twins, (*twins)->len - 1);
  for (guint i = 0; i < total->n; i++)
    if (!others[i] && !hidden[i] && plumb_state_is_suppressed (twin->observations[i].state))
      hidden[i] = more = TRUE;
  return more;
}

/* The public twin of the area at @index: of its total, or of the breakdown @wanted. */
static PlumbSeries *
make_twin (const PlumbDisclosureRule *rule,
           const PlumbSeries *total,
           GPtrArray *dimensions,
           guint index,
           const char *wanted)
{
  g_autoptr (GPtrArray) masks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlumbSeries) found = NULL;
  g_autofree gboolean *hidden = NULL;
  g_autoptr (PlumbSeries) left = NULL;
  gboolean more = TRUE;

  for (guint i = 0; i < dimensions->len; i++)
    g_ptr_array_add (masks, g_new0 (gboolean, total->n + 1));
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < dimensions->len; i++)
        {
          const Dimension *dimension = g_ptr_array_index (dimensions, i);
          g_autoptr (GPtrArray) twins = NULL;

          more |= protect_dimension (rule, dimension, i, index, total, masks, &twins);
          for (guint j = 0; j < dimension->texts->len && wanted != NULL; j++)
            if (g_str_equal (g_ptr_array_index (dimension->texts, j), wanted))
              {
                g_clear_pointer (&found, plumb_series_unref);
                found = plumb_series_ref (g_ptr_array_index (twins, j));
              }
        }
    }
  if (wanted != NULL)
    return g_steal_pointer (&found);
  hidden = hidden_by_others (masks, G_MAXUINT, total->n);
  left = without (total, hidden);
  return plumb_disclosure_apply_series (rule, left);
}

static gboolean
is_wanted (const PlumbSeriesQuery *query, PlumbPeriod period)
{
  const PlumbCalendar calendar = query->indicator->calendar;

  if (query->frequency != 0 && plumb_period_frequency (period) != query->frequency)
    return FALSE;
  if (query->from.kind != 0 && plumb_period_equal (query->from, query->to))
    return plumb_period_same (query->from, period, calendar);
  return (query->from.kind == 0 ||
          plumb_period_last_day (period, calendar) >= plumb_period_last_day (query->from, calendar)) &&
         (query->to.kind == 0 ||
          plumb_period_last_day (period, calendar) <= plumb_period_last_day (query->to, calendar));
}

static PlumbSeries *
narrow (const PlumbSeries *series, const PlumbSeriesQuery *query)
{
  g_autoptr (GArray) observations = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (guint i = 0; i < series->n; i++)
    if (is_wanted (query, series->observations[i].period))
      g_array_append_val (observations, series->observations[i]);
  return plumb_series_new (series->indicator, series->area, observations, series->closeness, series->rank);
}

/* All figures of several characteristics at once are hidden. */
static PlumbSeries *
hide_all (const PlumbSeries *series)
{
  g_autofree gboolean *hidden = g_new (gboolean, series->n + 1);

  for (guint i = 0; i < series->n; i++)
    hidden[i] = series->observations[i].state == PLUMB_STATE_NUMBER || isfinite (series->observations[i].numerator) ||
                isfinite (series->observations[i].denominator);
  return without (series, hidden);
}

/* The areas of @series. */
static GPtrArray *
list_areas (GPtrArray *series)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);

  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (areas, plumb_area_ref (((PlumbSeries *) g_ptr_array_index (series, i))->area));
  return areas;
}

GPtrArray *
plumb_shown_series (PlumbWarehouse *warehouse, const PlumbSeriesQuery *query, gboolean public_view, GError **error)
{
  g_autoptr (GPtrArray) asked = NULL;
  g_autoptr (GPtrArray) areas = NULL;
  g_autoptr (GPtrArray) totals = NULL;
  g_autoptr (GPtrArray) dimensions = NULL;
  g_autoptr (GPtrArray) twins = NULL;
  PlumbSeriesQuery whole = { .indicator = query->indicator, .as_at = query->as_at, .basis = query->basis };
  gboolean crossed = query->breakdown != NULL && strchr (query->breakdown, ';') != NULL;

  asked = plumb_warehouse_get_series (warehouse, query, error);
  if (asked == NULL || !public_view)
    return g_steal_pointer (&asked);
  areas = list_areas (asked);
  whole.areas = areas;
  if (!crossed)
    {
      totals = plumb_warehouse_get_series (warehouse, &whole, error);
      dimensions = totals == NULL ? NULL : load_dimensions (warehouse, &whole, error);
      if (dimensions == NULL)
        return NULL;
    }
  twins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  for (guint i = 0; i < asked->len; i++)
    {
      g_autoptr (PlumbSeries) twin = crossed
                                       ? NULL
                                       : make_twin (plumb_disclosure_rule_of (query->indicator),
                                                    g_ptr_array_index (totals, i), dimensions, i, query->breakdown);

      g_ptr_array_add (twins, twin == NULL ? hide_all (g_ptr_array_index (asked, i)) : narrow (twin, query));
    }
  return g_steal_pointer (&twins);
}
