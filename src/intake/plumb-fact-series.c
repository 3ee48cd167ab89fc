/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings are one for each indicator and kind, with the first line and the number of cases: a release that changed
 * its unit would otherwise bury everything else.
 */
#include "config.h"

#include "plumb-fact-series.h"

#include <math.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 area;
  gint64 period;
} Place;

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return (guint) place->area * 31 + (guint) place->period * 2654435761u;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  return ((const Place *) a)->area == ((const Place *) b)->area &&
         ((const Place *) a)->period == ((const Place *) b)->period;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PlumbFact *left = a;
  const PlumbFact *right = b;
  int order = plumb_fact_compare (left, right);

  return order != 0 ? order : (left->line > right->line) - (left->line < right->line);
}

static gboolean
is_measured (PlumbStatus status)
{
  return status == PLUMB_STATUS_ACTUAL || status == PLUMB_STATUS_PROVISIONAL;
}

/* Whether a period is lacking between those of two facts of one series. Days are no sequence. */
static gboolean
leaves_gap (const PlumbFact *before, const PlumbFact *fact)
{
  PlumbPeriod from = plumb_period_from_code (before->period);
  PlumbPeriod to = plumb_period_from_code (fact->period);

  if (before->area != fact->area || !is_measured (before->status) || !is_measured (fact->status) ||
      from.kind != to.kind || from.kind == PLUMB_PERIOD_DAY || plumb_period_equal (from, to))
    return FALSE;
  return !plumb_period_equal (plumb_period_step (from, 1), to);
}

static void
check_gaps (PlumbReading *reading, const PlumbIndicator *indicator, const PlumbFact *facts, guint n)
{
  const PlumbFact *first = NULL;
  guint n_gaps = 0;

  for (guint i = 1; i < n; i++)
    if (leaves_gap (&facts[i - 1], &facts[i]) && n_gaps++ == 0)
      first = &facts[i];
  if (n_gaps > 0)
    {
      g_autofree char *before = plumb_period_to_string (plumb_period_from_code ((first - 1)->period));
      g_autofree char *after = plumb_period_to_string (plumb_period_from_code (first->period));

      plumb_problems_warn (
        reading->problems, "period-gap", first->line, NULL, after,
        ngettext ("%s has %s after %s for the area on this line, with nothing between; %u such gap in the file.",
                  "%s has %s after %s for the area on this line, with nothing between; %u such gaps in the file.",
                  n_gaps),
        indicator->id, after, before, n_gaps);
    }
}

/* The current values of @indicator and @breakdown by area and period. */
static GHashTable *
read_current (PlumbReading *reading, PlumbIndicator *indicator, const char *breakdown, GError **error)
{
  PlumbSeriesQuery query = { .indicator = indicator, .breakdown = breakdown[0] != '\0' ? breakdown : NULL };
  g_autoptr (GPtrArray) list = plumb_warehouse_get_series (reading->warehouse, &query, error);
  GHashTable *current;

  if (list == NULL)
    return NULL;
  current = g_hash_table_new_full (place_hash, place_equal, g_free, g_free);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (list, i);

      for (guint j = 0; j < series->n; j++)
        {
          const PlumbObservation *observation = &series->observations[j];
          const Place place = { series->area->key, plumb_period_code (observation->period) };

          if (is_measured (observation->status) && isfinite (observation->value))
            g_hash_table_insert (current, g_memdup2 (&place, sizeof place),
                                 g_memdup2 (&observation->value, sizeof (double)));
        }
    }
  return current;
}

static gboolean
has_moved (double before, double after)
{
  double ratio = after / before;

  return before != 0 && after != 0 && (ratio < 0 || ratio >= PLUMB_MOVED_FACTOR || ratio * PLUMB_MOVED_FACTOR <= 1);
}

static gboolean
check_moved (PlumbReading *reading, PlumbIndicator *indicator, const PlumbFact *facts, guint n, GError **error)
{
  g_autoptr (GHashTable) current = NULL;
  const PlumbFact *first = NULL;
  double first_before = 0;
  guint n_moved = 0;

  current =
    read_current (reading, indicator, plumb_catalog_breakdown_text (reading->catalog, facts[0].breakdown), error);
  if (current == NULL)
    return FALSE;
  for (guint i = 0; i < n && g_hash_table_size (current) > 0; i++)
    {
      const Place place = { facts[i].area, facts[i].period };
      const double *before = g_hash_table_lookup (current, &place);

      if (before != NULL && is_measured (facts[i].status) && isfinite (facts[i].value) &&
          has_moved (*before, facts[i].value) && n_moved++ == 0)
        {
          first = &facts[i];
          first_before = *before;
        }
    }
  if (n_moved > 0)
    plumb_problems_warn (
      reading->problems, "moved", first->line, NULL, NULL,
      ngettext (
        "%s is %g here, and %g in the warehouse: %d times as much, or a tenth and less, or with another sign; %u such "
        "figure. Is it in the same unit?",
        "%s is %g here, and %g in the warehouse: %d times as much, or a tenth and less, or with another sign; %u such "
        "figures. Are they in the same unit?",
        n_moved),
      indicator->id, first->value, first_before, PLUMB_MOVED_FACTOR, n_moved);
  return TRUE;
}

/* Facts of one indicator and breakdown. */
static gboolean
check_group (PlumbReading *reading, const PlumbFact *facts, guint n, GError **error)
{
  PlumbIndicator *indicator = plumb_catalog_indicator_of (reading->catalog, facts[0].indicator);

  if (indicator == NULL)
    return TRUE;
  if (facts[0].breakdown == 0)
    check_gaps (reading, indicator, facts, n);
  /* Money runs through zero: there another sign or size is no slip. An indicator that is new has nothing to replace. */
  if (indicator->key < 0 || (indicator->unit == PLUMB_UNIT_OTHER && plumb_indicator_is_total (indicator)))
    return TRUE;
  return check_moved (reading, indicator, facts, n, error);
}

gboolean
plumb_fact_series_check (PlumbReading *reading, GError **error)
{
  GArray *facts = reading->facts;
  guint start = 0;

  g_array_sort (facts, compare);
  for (guint i = 1; i <= facts->len; i++)
    {
      const PlumbFact *first = &g_array_index (facts, PlumbFact, start);
      const PlumbFact *fact = &g_array_index (facts, PlumbFact, i);

      if (i < facts->len && fact->indicator == first->indicator && fact->breakdown == first->breakdown)
        continue;
      if (!check_group (reading, first, i - start, error))
        return FALSE;
      start = i;
    }
  return TRUE;
}
