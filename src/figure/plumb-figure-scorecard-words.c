/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scorecard on a page says: whose it is, in whose company, and what of it is shown.
 */
#include "config.h"

#include "plumb-figure-scorecard-private.h"
#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
plumb_scorecard_words_title (const PlumbFigure *self)
{
  /* Translators: name of the authority */
  return g_strdup_printf (_ ("Scorecard of %s"), self->area->name);
}

/* With whom, and as at when. */
static char *
company_words (const PlumbScorecard *scorecard)
{
  g_autofree char *day = scorecard->as_at != 0 ? plumb_date_label (scorecard->as_at) : g_strdup ("–");

  if (scorecard->group)
    /* Translators: statistic (median), day */
    return g_strdup_printf (_ ("Beside a group chosen by the reader, %s. As at %s."),
                            plumb_statistic_label (scorecard->statistic), day);
  if (scorecard->set == NULL)
    /* Translators: a day */
    return g_strdup_printf (_ ("No statistical neighbours. As at %s."), day);
  /* Translators: name of the neighbour set, statistic (median), day */
  return g_strdup_printf (_ ("Beside its statistical neighbours (%s), %s. As at %s."),
                          plumb_locale_stored ("neighbour set", scorecard->set->name),
                          plumb_statistic_label (scorecard->statistic), day);
}

char *
plumb_scorecard_words_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbScorecardPage *page = self->data;
  g_autofree char *company = company_words (page->scorecard);

  if (page->listing == NULL)
    return g_steal_pointer (&company);
  *tail = strlen (page->listing->said);
  return g_strdup_printf ("%s %s", company, page->listing->said);
}

char *
plumb_scorecard_words_footer (const PlumbFigure *self)
{
  const PlumbScorecardPage *page = self->data;
  GString *text = g_string_new (NULL);

  if (page->scorecard->area->illustrative)
    g_string_append (text, _ ("Illustrative data, made up to show the program. "));
  if (plumb_scorecard_page_shows (page, PLUMB_COLUMN_NEIGHBOURS))
    g_string_append (text,
                     page->scorecard->group
                       ? _ ("Strip: lowest to highest of the group, middle half, the group’s statistic as a tick, the "
                            "country as a dashed line, own value as a dot. ")
                       : _ ("Strip: lowest to highest neighbour, middle half, the neighbours’ statistic as a tick, the "
                            "country as a dashed line, own value as a dot. "));
  if (plumb_scorecard_page_shows (page, PLUMB_COLUMN_CHANGE))
    /* xgettext:no-c-format */
    g_string_append (text, _ ("Change: two proportions or two counts, two-sided, 5 % level."));
  for (PlumbState state = PLUMB_STATE_NUMBER + 1; state < PLUMB_N_STATES; state++)
    for (guint i = 0; i < page->rows->len; i++)
      {
        const PlumbScorecardRow *row = g_ptr_array_index (page->rows, i);

        if (row->standing.observation != NULL && row->standing.observation->state == state)
          {
            g_string_append_printf (text, " %s: %s.", plumb_state_letter (state), plumb_state_reason (state));
            break;
          }
      }
  return g_string_free (text, FALSE);
}

char *
plumb_scorecard_words_sentence (const PlumbFigure *self)
{
  const PlumbScorecardPage *page = self->data;
  guint better = 0, worse = 0;

  for (guint i = 0; i < page->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (page->rows, i);
      better += row->standing.change.judgement == PLUMB_JUDGEMENT_BETTER;
      worse += row->standing.change.judgement == PLUMB_JUDGEMENT_WORSE;
    }
  if (page->rows->len == 0)
    return g_strdup_printf (_ ("There are no figures of %s."), page->scorecard->area->name);
  /* Translators: name of the authority, number of indicators, how many are better and worse than in the period before
   */
  return g_strdup_printf (
    ngettext ("%s: %u indicator; more than chance better than in the period before: %u, worse: %u.",
              "%s: %u indicators; more than chance better than in the period before: %u, worse: %u.", page->rows->len),
    page->scorecard->area->name, page->rows->len, better, worse);
}
