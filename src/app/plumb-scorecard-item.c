/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the scorecard as a list model holds it.
 */
#include "plumb-scorecard-item.h"

#include <glib/gi18n-lib.h>

#include "plumb-format.h"
#include "plumb-search.h"
#include "plumb-sentences.h"

struct _PlumbScorecardItem
{
  GObject parent_instance;
  /* Owned */
  PlumbScorecardShared *shared;
  /* Borrowed from the shared scorecard */
  const PlumbScorecardRow *row;
  const char *theme;
  guint number;
};

G_DEFINE_FINAL_TYPE (PlumbScorecardItem, plumb_scorecard_item, G_TYPE_OBJECT)

static void
shared_clear (gpointer data)
{
  PlumbScorecardShared *shared = data;

  g_clear_pointer (&shared->scorecard, plumb_scorecard_free);
}

PlumbScorecardShared *
plumb_scorecard_share (PlumbScorecard *scorecard)
{
  PlumbScorecardShared *shared = g_rc_box_new0 (PlumbScorecardShared);

  shared->scorecard = scorecard;
  return shared;
}

void
plumb_scorecard_shared_release (PlumbScorecardShared *shared)
{
  g_rc_box_release_full (shared, shared_clear);
}

static void
plumb_scorecard_item_finalize (GObject *object)
{
  PlumbScorecardItem *self = PLUMB_SCORECARD_ITEM (object);

  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  G_OBJECT_CLASS (plumb_scorecard_item_parent_class)->finalize (object);
}

static void
plumb_scorecard_item_class_init (PlumbScorecardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_scorecard_item_finalize;
}

static void
plumb_scorecard_item_init (PlumbScorecardItem *self)
{
}

static PlumbScorecardItem *
item_new (PlumbScorecardShared *shared, const PlumbScorecardRow *row, const char *theme, guint number)
{
  PlumbScorecardItem *self = g_object_new (PLUMB_TYPE_SCORECARD_ITEM, NULL);

  self->shared = g_rc_box_acquire (shared);
  self->row = row;
  self->theme = theme;
  self->number = number;
  return self;
}

static gboolean
in_view (const PlumbScorecardRow *row, PlumbScorecardView view)
{
  gboolean changed = row->standing.change.kind == PLUMB_CHANGE_UP || row->standing.change.kind == PLUMB_CHANGE_DOWN;

  switch (view)
    {
    case PLUMB_SCORECARD_BETTER:
      return changed && row->standing.change.judgement == PLUMB_JUDGEMENT_BETTER;
    case PLUMB_SCORECARD_WORSE:
      return changed && row->standing.change.judgement == PLUMB_JUDGEMENT_WORSE;
    case PLUMB_SCORECARD_CHANGED:
      return changed;
    case PLUMB_SCORECARD_ALL:
    case PLUMB_N_SCORECARD_VIEWS:
    default:
      return TRUE;
    }
}

guint
plumb_scorecard_count (const PlumbScorecard *scorecard, PlumbScorecardView view)
{
  guint n = 0;

  for (guint i = 0; i < scorecard->rows->len; i++)
    n += in_view (g_ptr_array_index (scorecard->rows, i), view);
  return n;
}

GPtrArray *
plumb_scorecard_items (PlumbScorecardShared *shared, const PlumbScorecardFilter *filter)
{
  const GPtrArray *rows = shared->scorecard->rows;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  PlumbScorecardItem *heading = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (rows, i);
      const PlumbIndicator *indicator = row->comparison->indicator;

      if (!in_view (row, filter->view) || (filter->theme != NULL && !g_str_equal (filter->theme, indicator->theme)) ||
          !plumb_search_indicator (indicator, i + 1, filter->text))
        continue;
      if (heading == NULL || !g_str_equal (heading->theme, indicator->theme))
        {
          heading = item_new (shared, NULL, indicator->theme, 0);
          g_ptr_array_add (items, heading);
        }
      heading->number++;
      g_ptr_array_add (items, item_new (shared, row, indicator->theme, i + 1));
    }
  return g_steal_pointer (&items);
}

const PlumbScorecardRow *
plumb_scorecard_item_row (PlumbScorecardItem *self)
{
  return self->row;
}

const PlumbScorecard *
plumb_scorecard_item_scorecard (PlumbScorecardItem *self)
{
  return self->shared->scorecard;
}

const char *
plumb_scorecard_item_theme (PlumbScorecardItem *self)
{
  return self->theme;
}

guint
plumb_scorecard_item_number (PlumbScorecardItem *self)
{
  return self->number;
}

char *
plumb_scorecard_item_sentence (PlumbScorecardItem *self)
{
  const PlumbIndicator *indicator;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *target = NULL;

  if (self->row == NULL)
    return g_strdup_printf (ngettext ("%s, %u indicator", "%s, %u indicators", self->number), self->theme,
                            self->number);

  indicator = self->row->comparison->indicator;
  if (self->row->standing.observation == NULL)
    return g_strdup_printf (_ ("%s: no figure yet."), indicator->name);
  period = plumb_period_label (self->row->standing.observation->period, indicator->calendar);
  if (self->row->standing.observation->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf (_ ("%s: not shown for %s: %s."), indicator->name, period,
                            plumb_state_reason (self->row->standing.observation->state));
  value = plumb_format_value (indicator, self->row->standing.observation->value, TRUE);
  reason = plumb_change_reason (&self->row->standing.change, indicator);
  rank = plumb_rank_label (&self->row->standing.rank, indicator->polarity);
  if (self->row->standing.target.kind == PLUMB_TARGET_NONE)
    /* Translators: name of the indicator: value in period. Word for its change, reason. Rank. */
    return g_strdup_printf (_ ("%s: %s in %s. %s, %s. Rank: %s."), indicator->name, value, period,
                            plumb_change_word (&self->row->standing.change), reason, rank);
  target = plumb_sentences_target (&self->row->standing);
  /* Translators: as above, and a sentence on the target */
  return g_strdup_printf (_ ("%s: %s in %s. %s, %s. Rank: %s. %s"), indicator->name, value, period,
                          plumb_change_word (&self->row->standing.change), reason, rank, target);
}
