/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Competition ranking on the printed values, so that what reads equal ranks equal, and quartile bands on the unrounded
 * ones.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-quantile.h"
#include "plumb-rank.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  PlumbRank rank;
  double value;   /* unrounded, NAN where there is none */
  double printed; /* as printed; larger is better after orient() */
  const char *name;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  gboolean first_has = isfinite (first->printed);
  gboolean second_has = isfinite (second->printed);

  if (first_has != second_has)
    return first_has ? -1 : 1;
  if (first_has && (first->printed > second->printed || first->printed < second->printed))
    return first->printed > second->printed ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

/* Quarters closed at the better end: a value on the border belongs to the better quarter. */
static void
set_bands (Entry *entries, guint n, gboolean low_is_better)
{
  g_autofree double *values = g_new (double, n + 1);
  guint distinct = 0;
  double q1, q2, q3;

  for (guint i = 0; i < n; i++)
    values[i] = low_is_better ? -entries[i].value : entries[i].value;
  plumb_sort (values, n);
  for (guint i = 0; i < n; i++)
    if (i == 0 || values[i] > values[i - 1])
      distinct++;
  if (distinct < PLUMB_BAND_DISTINCT)
    return;

  q1 = plumb_quantile (values, n, 0.25);
  q2 = plumb_quantile (values, n, 0.5);
  q3 = plumb_quantile (values, n, 0.75);
  for (guint i = 0; i < n; i++)
    {
      double value = low_is_better ? -entries[i].value : entries[i].value;
      entries[i].rank.band = value >= q3 ? 'A' : value >= q2 ? 'B' : value >= q1 ? 'C' : 'D';
    }
}

GArray *
plumb_rank_compute (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, TRUE, sizeof (Entry), series->len);
  GArray *ranks = g_array_sized_new (FALSE, TRUE, sizeof (PlumbRank), series->len);
  gboolean low_is_better = indicator->polarity == PLUMB_POLARITY_LOW;
  guint n = 0;

  for (guint i = 0; i < series->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (series, i);
      const PlumbObservation *observation = plumb_series_measured_at (one, period);
      Entry entry = { .rank = { .series = i }, .value = NAN, .printed = NAN, .name = one->area->name };

      if (observation != NULL && isfinite (observation->value))
        {
          entry.value = observation->value;
          entry.printed = plumb_round (observation->value, indicator->decimals) * (low_is_better ? -1 : 1);
          n++;
        }
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  for (guint i = 0, first = 0; i < n; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (g_array_index (entries, Entry, first).printed > entry->printed)
        first = i;
      entry->rank.rank = first + 1;
      entry->rank.of = n;
      for (guint j = first; j < n && !(g_array_index (entries, Entry, j).printed < entry->printed); j++)
        entry->rank.ties = j - first;
    }
  if (indicator->polarity != PLUMB_POLARITY_NONE)
    set_bands ((Entry *) (gpointer) entries->data, n, low_is_better);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (ranks, g_array_index (entries, Entry, i).rank);
  return ranks;
}

const PlumbRank *
plumb_rank_find (GArray *ranks, guint series)
{
  for (guint i = 0; i < ranks->len; i++)
    if (g_array_index (ranks, PlumbRank, i).series == series)
      return &g_array_index (ranks, PlumbRank, i);
  return NULL;
}

char *
plumb_rank_label (const PlumbRank *rank, PlumbPolarity polarity)
{
  g_autofree char *ordinal = NULL;
  g_autofree char *tied = NULL;

  if (rank->rank == 0)
    return g_strdup (_ ("not ranked"));
  ordinal = plumb_format_ordinal (rank->rank);
  tied = g_strconcat (ordinal, rank->ties > 0 ? "=" : "", NULL);
  if (polarity != PLUMB_POLARITY_NONE)
    /* Translators: a rank, best first: 3rd= of 11 */
    return g_strdup_printf (_ ("%s of %u"), tied, rank->of);
  if (rank->rank == 1 && rank->ties == 0)
    return g_strdup_printf (_ ("highest of %u"), rank->of);
  /* Translators: a rank where there is no judgement: 10th highest of 11 */
  return g_strdup_printf (_ ("%s highest of %u"), tied, rank->of);
}
