/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the ranking of all authorities says.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-figure-ranked-private.h"
#include "plumb-sentences.h"

char *
plumb_ranked_label (const PlumbFigure *figure, const PlumbRank *rank)
{
  g_autofree char *label = plumb_rank_label (rank, figure->comparison->indicator->polarity);

  if (rank->band == 0)
    return g_steal_pointer (&label);
  /* Translators: a rank, and the band, A to D: 21st of 151, band A */
  return g_strdup_printf (_ ("%s, band %c"), label, rank->band);
}

char *
plumb_ranked_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbRank *own = plumb_ranked_own (self);
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;

  /* a single one is first of nobody */
  if (own == NULL || own->of < 2)
    return plumb_words_neighbours_title (self);
  value = plumb_words_value (comparison->indicator, self->standing.observation->value);
  if (own->ties + 1 == own->of)
    return g_strdup_printf (_ ("%s: %s %s, the same in all %u authorities with a figure"), comparison->indicator->name,
                            comparison->area->name, value, own->of);
  label = plumb_ranked_label (self, own);
  /* Translators: Re-referrals: North Somerset 15.4 %, 21st of 151, band A */
  return g_strdup_printf (_ ("%s: %s %s, %s"), comparison->indicator->name, comparison->area->name, value, label);
}

char *
plumb_ranked_subtitle (const PlumbFigure *self, gsize *tail)
{
  return plumb_authorities_subtitle (self, NULL, tail);
}

static char *
rank_sentence (const PlumbFigure *self)
{
  const PlumbRank *own = plumb_ranked_own (self);
  g_autofree char *label = NULL;

  if (own == NULL)
    return g_strdup_printf (
      ngettext ("%u authority is ranked.", "%u authorities are ranked.", plumb_ranked (self)->summary.of),
      plumb_ranked (self)->summary.of);
  if (own->ties + 1 == own->of)
    return g_strdup_printf (
      ngettext ("No other authority has a figure.", "All %u authorities with a figure have the same.", own->of),
      own->of);
  label = plumb_ranked_label (self, own);
  if (self->comparison->indicator->polarity == PLUMB_POLARITY_NONE)
    /* Translators: 10th highest of 151 */
    return g_strdup_printf (_ ("Among all authorities with a figure it is %s."), label);
  /* Translators: 21st of 151, band A */
  return g_strdup_printf (_ ("Among all authorities with a figure it is %s, where 1st is best."), label);
}

static void
append (GString *out, const char *sentence)
{
  if (*sentence != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

char *
plumb_ranked_sentence (const PlumbFigure *self)
{
  const PlumbRankSummary *summary = &plumb_ranked (self)->summary;
  const guint topics = 1u << PLUMB_TOPIC_NEIGHBOURS | 1u << PLUMB_TOPIC_RANK | 1u << PLUMB_TOPIC_ENGLAND;
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *value = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *excluded = plumb_rank_summary_excluded (summary);
  GString *out;

  if (!plumb_figure_has_numbers (self))
    return plumb_words_sentence (self);
  sentences = plumb_sentences (self->comparison, &self->standing);
  value = plumb_sentences_join (sentences, 1u << PLUMB_TOPIC_VALUE);
  rank = rank_sentence (self);
  rest = plumb_sentences_join (sentences, topics);
  out = g_string_new (value);
  append (out, rank);
  append (out, rest);
  append (out, excluded);
  return g_string_free (out, FALSE);
}

char *
plumb_ranked_footer (const PlumbFigure *self)
{
  const PlumbRankSummary *summary = &plumb_ranked (self)->summary;
  g_autofree char *base = plumb_words_footer (self);
  g_autofree char *bands = plumb_rank_summary_bands (summary);
  GString *out = g_string_new (base);

  if (summary->of == 0)
    return g_string_free (out, FALSE);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, ngettext ("%u authority ranked.", "%u authorities ranked.", summary->of), summary->of);
  append (out, *bands != '\0' ? bands
                              : _ ("Bands are quarters of all authorities, A the best and D the worst; the values "
                                   "between them are their quartiles."));
  append (out, _ ("Bars start at zero."));
  return g_string_free (out, FALSE);
}

static void
add_row (GPtrArray *table, const PlumbFigure *self, const PlumbRank *rank, const PlumbSeries *series)
{
  const PlumbObservation *observation = plumb_series_at (series, self->period);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  char band[] = { rank != NULL ? rank->band : '\0', '\0' };
  const PlumbAmong among = plumb_among (self->comparison, series->area);

  plumb_cells_take (row, rank != NULL && rank->rank > 0
                           ? g_strdup_printf ("%u%s", rank->rank, rank->ties > 0 ? "=" : "")
                           : g_strdup (""));
  g_strv_builder_add (row, band);
  g_strv_builder_add (row, series->area->name);
  g_strv_builder_add (row, among == PLUMB_AMONG_NEIGHBOURS ? plumb_among_label (self->comparison, among) : "");
  plumb_cells_take (row, plumb_words_observation (self->comparison->indicator, observation));
  g_strv_builder_add (row, plumb_cells_status (observation));
  plumb_cells_take (row, plumb_words_counts (self->comparison->indicator, observation));
  g_ptr_array_add (table, g_strv_builder_end (row));
}

GPtrArray *
plumb_ranked_table (const PlumbFigure *self)
{
  const PlumbRanked *ranked = plumb_ranked (self);
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (self->comparison->indicator);
  const PlumbSeries *country = plumb_figure_country (self->comparison);

  g_strv_builder_add (head, C_ ("column", "Rank"));
  g_strv_builder_add (head, C_ ("column", "Band"));
  g_strv_builder_add (head, C_ ("column", "Authority"));
  g_strv_builder_add (head,
                      self->selection->group != NULL ? C_ ("column", "Chosen group") : C_ ("column", "Neighbour"));
  plumb_cells_take (head, g_strdup_printf ("%s, %s", self->comparison->indicator->name, unit));
  g_strv_builder_add (head, C_ ("column", "Status"));
  g_strv_builder_add (head, C_ ("column", "Numbers"));
  g_ptr_array_add (table, g_strv_builder_end (head));
  for (guint i = 0; i < ranked->ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranked->ranks, PlumbRank, i);
      add_row (table, self, rank, plumb_ranked_series (self, rank));
    }
  if (country != NULL && plumb_series_at (country, self->period) != NULL)
    add_row (table, self, NULL, country);
  return table;
}
