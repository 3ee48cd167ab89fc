/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Competition ranking on the printed values, so that what reads equal ranks equal, and quartile bands on the unrounded
 * ones, where they are known.
 */
#include "config.h"

#include "plumb-format.h"
#include "plumb-quantile.h"
#include "plumb-rank.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

typedef struct
{
  PlumbRank rank;
  double value;   /* unrounded where that is known, NAN where there is none; larger is better */
  double printed; /* as printed; larger is better */
  const char *name;
} Entry;

/* By what is printed alone: names cost more than all else, and matter only where the entries are listed. */
static int
compare_values (const void *a, const void *b)
{
  const Entry *first = a;
  const Entry *second = b;
  gboolean first_has = isfinite (first->printed);
  gboolean second_has = isfinite (second->printed);

  if (first_has != second_has)
    return first_has ? -1 : 1;
  if (first_has && (first->printed > second->printed || first->printed < second->printed))
    return first->printed > second->printed ? -1 : 1;
  return 0;
}

static int
compare_entries (const void *a, const void *b)
{
  const int order = compare_values (a, b);

  return order != 0 ? order : g_utf8_collate (((const Entry *) a)->name, ((const Entry *) b)->name);
}

/* The value before it was printed rounded, as far as that is known: what was computed is not rounded, and the counts
 * behind a published one give it where they round to what was published. */
static double
unrounded (const PlumbIndicator *indicator, const PlumbObservation *observation, double printed)
{
  double counted;

  if (observation->derived || plumb_indicator_is_total (indicator))
    return observation->value;
  counted = plumb_indicator_value (indicator, observation->numerator, observation->denominator);
  return plumb_round (counted, indicator->decimals) - printed == 0 ? counted : observation->value;
}

/* Quarters closed at the better end: a value on the border belongs to the better quarter. */
static void
set_bands (Entry *entries, PlumbPolarity polarity, double sign, PlumbRankSummary *summary)
{
  const guint n = summary->of;
  g_autofree double *values = g_new (double, n + 1);
  double q1, q2, q3;

  for (guint i = 0; i < n; i++)
    values[i] = entries[i].value;
  plumb_sort (values, n);
  for (guint i = 0; i < n; i++)
    summary->distinct += i == 0 || values[i] > values[i - 1];
  summary->bands = polarity == PLUMB_POLARITY_NONE           ? PLUMB_BANDS_NO_JUDGEMENT
                   : summary->distinct < PLUMB_BAND_DISTINCT ? PLUMB_BANDS_FEW_DISTINCT
                                                             : PLUMB_BANDS_GIVEN;
  for (guint i = 0; i < G_N_ELEMENTS (summary->borders); i++)
    summary->borders[i] = NAN;
  if (summary->bands != PLUMB_BANDS_GIVEN)
    return;

  q1 = plumb_quantile (values, n, 0.25);
  q2 = plumb_quantile (values, n, 0.5);
  q3 = plumb_quantile (values, n, 0.75);
  summary->borders[0] = sign * q3;
  summary->borders[1] = sign * q2;
  summary->borders[2] = sign * q1;
  for (guint i = 0; i < n; i++)
    entries[i].rank.band = entries[i].value >= q3   ? 'A'
                           : entries[i].value >= q2 ? 'B'
                           : entries[i].value >= q1 ? 'C'
                                                    : 'D';
}

/* One rank for each run of equal prints in the sorted @entries: the place at which the run begins. */
static void
set_ranks (Entry *entries, guint n)
{
  for (guint first = 0, after; first < n; first = after)
    {
      after = first + 1;
      while (after < n && !(entries[after].printed < entries[first].printed))
        after++;
      for (guint i = first; i < after; i++)
        {
          entries[i].rank.rank = first + 1;
          entries[i].rank.of = n;
          entries[i].rank.ties = after - first - 1;
        }
    }
}

/* The entries of @series in the order of @compare, with their ranks and bands. */
static Entry *
rank_entries (const PlumbIndicator *indicator,
              GPtrArray *series,
              PlumbPeriod period,
              int (*compare) (const void *, const void *),
              PlumbRankSummary *summary)
{
  Entry *entries = g_new0 (Entry, series->len + 1);
  const double sign = indicator->polarity == PLUMB_POLARITY_LOW ? -1 : 1;
  PlumbRankSummary said = { 0 };

  for (guint i = 0; i < series->len; i++)
    {
      const PlumbSeries *one = g_ptr_array_index (series, i);
      const PlumbObservation *observation = plumb_series_measured_at (one, period);
      Entry *entry = &entries[i];

      *entry = (Entry){ .rank = { .series = i }, .value = NAN, .printed = NAN, .name = one->area->name };
      if (observation == NULL)
        {
          said.no_row++;
        }
      else if (!isfinite (observation->value))
        {
          said.excluded[observation->state]++;
        }
      else
        {
          entry->printed = plumb_round (observation->value, indicator->decimals);
          entry->value = sign * unrounded (indicator, observation, entry->printed);
          entry->printed *= sign;
          said.of++;
        }
    }
  qsort (entries, series->len, sizeof *entries, compare);
  set_ranks (entries, said.of);
  set_bands (entries, indicator->polarity, sign, &said);
  if (summary != NULL)
    *summary = said;
  return entries;
}

GArray *
plumb_rank_compute (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period, PlumbRankSummary *summary)
{
  g_autofree Entry *entries = rank_entries (indicator, series, period, compare_entries, summary);
  GArray *ranks = g_array_sized_new (FALSE, TRUE, sizeof (PlumbRank), series->len);

  for (guint i = 0; i < series->len; i++)
    g_array_append_val (ranks, entries[i].rank);
  return ranks;
}

PlumbRank
plumb_rank_of_first (const PlumbIndicator *indicator, GPtrArray *series, PlumbPeriod period, PlumbRankSummary *summary)
{
  g_autofree Entry *entries = rank_entries (indicator, series, period, compare_values, summary);

  for (guint i = 0; i < series->len; i++)
    if (entries[i].rank.series == 0)
      return entries[i].rank;
  return (PlumbRank){ 0 };
}

void
plumb_rank_take_bands (GArray *ranks, GPtrArray *series, GArray *all_ranks, GPtrArray *all_series)
{
  g_autoptr (GHashTable) bands = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < all_ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (all_ranks, PlumbRank, i);
      const PlumbSeries *one = g_ptr_array_index (all_series, rank->series);

      g_hash_table_insert (bands, &one->area->key, GINT_TO_POINTER (rank->band));
    }
  for (guint i = 0; i < ranks->len; i++)
    {
      PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      const PlumbSeries *one = g_ptr_array_index (series, rank->series);

      rank->band = (char) GPOINTER_TO_INT (g_hash_table_lookup (bands, &one->area->key));
    }
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

char *
plumb_rank_summary_bands (const PlumbRankSummary *self)
{
  switch (self->bands)
    {
    case PLUMB_BANDS_NO_JUDGEMENT:
      return g_strdup (_ ("There are no bands: neither higher nor lower is better."));
    case PLUMB_BANDS_FEW_DISTINCT:
      return g_strdup_printf (ngettext ("There are no bands: %u distinct value is too few for quarters.",
                                        "There are no bands: %u distinct values are too few for quarters.",
                                        self->distinct),
                              self->distinct);
    case PLUMB_BANDS_GIVEN:
    default:
      return g_strdup ("");
    }
}

char *
plumb_rank_summary_excluded (const PlumbRankSummary *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (PlumbState state = PLUMB_STATE_NUMBER; state < PLUMB_N_STATES; state++)
    if (self->excluded[state] > 0)
      /* Translators: how many authorities, the letter of a state and its reason: 3 c (suppressed to protect ...) */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%u %s (%s)"), self->excluded[state], plumb_state_letter (state),
                                               plumb_state_reason (state)));
  if (self->no_row > 0)
    g_ptr_array_add (
      parts, g_strdup_printf (ngettext ("%u without a figure", "%u without a figure", self->no_row), self->no_row));
  if (parts->len == 0)
    return g_strdup ("");
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  return g_strdup_printf (_ ("Not ranked: %s."), list);
}
