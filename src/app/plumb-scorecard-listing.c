/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a printed scorecard says of itself: who sees a part of it has to know which part, and of how much.
 */
#include "plumb-scorecard-listing.h"

#include <glib/gi18n-lib.h>

/* The rows of the view, as part of a sentence; %NULL where those are all. (transfer full) */
static char *
view_words (const PlumbScorecardShared *shared, const PlumbScorecardChoices *choices)
{
  const guint32 day = plumb_scorecard_since (shared->scorecard, choices);
  g_autofree char *since = day == G_MAXUINT32 ? NULL : plumb_date_label (day);

  switch (choices->view)
    {
    case PLUMB_SCORECARD_ATTENTION:
      return g_strdup (C_ ("filter in a sentence", "needs attention"));
    case PLUMB_SCORECARD_BEHIND:
      return g_strdup (shared->scorecard->group ? C_ ("filter in a sentence", "worse than the group")
                                                : C_ ("filter in a sentence", "worse than neighbours"));
    case PLUMB_SCORECARD_CHANGED:
      /* Translators: which rows are shown, part of a sentence; %s is a day */
      return since == NULL ? g_strdup (C_ ("filter in a sentence", "changed"))
                           : g_strdup_printf (C_ ("filter in a sentence", "changed since %s"), since);
    case PLUMB_SCORECARD_PINNED:
      return g_strdup (C_ ("filter in a sentence", "pinned"));
    case PLUMB_SCORECARD_ALL:
    case PLUMB_N_SCORECARD_VIEWS:
    default:
      return NULL;
    }
}

static void
add_words (GStrvBuilder *parts, char *words)
{
  if (words != NULL)
    g_strv_builder_add (parts, words);
  g_free (words);
}

/* `Shown: needs attention, 7 of 41 indicators.` */
static char *
rows_words (const PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text, guint n)
{
  const guint of = shared->scorecard->rows->len;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  add_words (parts, view_words (shared, choices));
  if (choices->theme != NULL)
    /* Translators: which rows are shown, part of a sentence */
    add_words (parts, g_strdup_printf (C_ ("filter in a sentence", "theme “%s”"), choices->theme));
  if (*text != '\0')
    /* Translators: which rows are shown, part of a sentence; %s is what was searched for */
    add_words (parts, g_strdup_printf (C_ ("filter in a sentence", "search “%s”"), text));
  all = g_strv_builder_end (parts);
  if (all[0] == NULL)
    return g_strdup_printf (ngettext ("Shown: the %u indicator there is.", "Shown: all %u indicators.", of), of);
  joined = g_strjoinv ("; ", all);
  /* Translators: which rows are shown, how many these are, and of how many: Shown: needs attention, 7 of 41 indicators.
   */
  return g_strdup_printf (ngettext ("Shown: %s, %u of %u indicator.", "Shown: %s, %u of %u indicators.", of), joined, n,
                          of);
}

/* How the rows are ordered; %NULL where that is by themes and definitions, as everybody begins. */
static char *
order_words (const PlumbScorecardChoices *choices)
{
  const char *order = plumb_scorecard_column_order (choices->order);

  if (choices->reversed)
    /* Translators: what the rows are sorted by: Sorted by: Change, worse first, the other way round. */
    return g_strdup_printf (_ ("Sorted by: %s, the other way round."), order);
  return choices->order == PLUMB_N_COLUMNS ? NULL : g_strdup_printf (_ ("Sorted by: %s."), order);
}

PlumbScorecardListing *
plumb_scorecard_listing_new (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text)
{
  PlumbScorecardListing *self = g_new0 (PlumbScorecardListing, 1);
  g_autofree char *rows = NULL;
  g_autofree char *order = order_words (choices);

  self->indicators = plumb_scorecard_ids (shared, choices, text);
  self->sections = choices->sections;
  /* a search opens what is put away */
  if (*text == '\0')
    {
      g_autofree const char **closed = (const char **) g_hash_table_get_keys_as_array (choices->collapsed, NULL);

      self->closed = g_strdupv ((GStrv) closed);
    }
  self->hidden = choices->hidden;
  rows = rows_words (shared, choices, text, g_strv_length (self->indicators));
  self->said = order == NULL ? g_steal_pointer (&rows) : g_strdup_printf ("%s %s", rows, order);
  return self;
}
