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
  const char *title;
  guint number;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (PlumbScorecardItem, plumb_scorecard_item, G_TYPE_OBJECT)

static void
shared_clear (gpointer data)
{
  PlumbScorecardShared *shared = data;

  g_clear_pointer (&shared->scorecard, plumb_scorecard_free);
  g_clear_pointer (&shared->pinned, g_hash_table_unref);
}

PlumbScorecardShared *
plumb_scorecard_share (PlumbScorecard *scorecard, GHashTable *pinned)
{
  PlumbScorecardShared *shared = g_rc_box_new0 (PlumbScorecardShared);

  shared->scorecard = scorecard;
  shared->pinned = pinned;
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
item_new (PlumbScorecardShared *shared, const PlumbScorecardRow *row, const PlumbIndicator *indicator, guint number)
{
  PlumbScorecardItem *self = g_object_new (PLUMB_TYPE_SCORECARD_ITEM, NULL);

  self->shared = g_rc_box_acquire (shared);
  self->row = row;
  self->theme = indicator->stored.theme;
  self->title = indicator->theme;
  self->number = number;
  return self;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first < second) - (first > second);
}

GArray *
plumb_scorecard_releases (const PlumbScorecard *scorecard)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < scorecard->rows->len; i++)
    if (((PlumbScorecardRow *) g_ptr_array_index (scorecard->rows, i))->released != 0)
      g_array_append_val (days, ((PlumbScorecardRow *) g_ptr_array_index (scorecard->rows, i))->released);
  g_array_sort (days, compare_days);
  for (guint i = days->len; i > 1; i--)
    if (g_array_index (days, guint32, i - 1) == g_array_index (days, guint32, i - 2))
      g_array_remove_index (days, i - 1);
  return days;
}

guint32
plumb_scorecard_since (const PlumbScorecard *scorecard, const PlumbScorecardChoices *choices)
{
  g_autoptr (GArray) days = NULL;

  if (choices->since != 0)
    return choices->since;
  days = plumb_scorecard_releases (scorecard);
  return days->len < 2 ? G_MAXUINT32 : g_array_index (days, guint32, 1);
}

static gboolean
in_view (const PlumbScorecardShared *shared, const PlumbScorecardRow *row, PlumbScorecardView view, guint32 day)
{
  const PlumbReasons attention = PLUMB_REASON_TARGET | PLUMB_REASON_CHANGE | PLUMB_REASON_CONTROL;

  switch (view)
    {
    case PLUMB_SCORECARD_ATTENTION:
      return (plumb_finding_of (&row->standing).bad & attention) != 0;
    case PLUMB_SCORECARD_BEHIND:
      return (plumb_finding_of (&row->standing).bad & PLUMB_REASON_NEIGHBOURS) != 0;
    case PLUMB_SCORECARD_CHANGED:
      return row->released > day;
    case PLUMB_SCORECARD_PINNED:
      return g_hash_table_contains (shared->pinned, row->comparison->indicator->id);
    case PLUMB_SCORECARD_ALL:
    case PLUMB_N_SCORECARD_VIEWS:
    default:
      return TRUE;
    }
}

guint
plumb_scorecard_count (const PlumbScorecardShared *shared,
                       const PlumbScorecardChoices *choices,
                       PlumbScorecardView view)
{
  const guint32 day = plumb_scorecard_since (shared->scorecard, choices);
  guint n = 0;

  for (guint i = 0; i < shared->scorecard->rows->len; i++)
    n += in_view (shared, g_ptr_array_index (shared->scorecard->rows, i), view, day);
  return n;
}

/* A row and its place in the order of themes and definitions. */
typedef struct
{
  const PlumbScorecardRow *row;
  guint number;
  guint theme;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Place *first = a, *second = b;
  const PlumbScorecardChoices *choices = data;
  int order = 0;

  if (choices->sections)
    order = (first->theme > second->theme) - (first->theme < second->theme);
  if (order == 0 && choices->order != PLUMB_N_COLUMNS)
    order = plumb_scorecard_column_compare (choices->order, first->row, second->row, choices->reversed);
  if (order != 0)
    return order;
  order = (first->number > second->number) - (first->number < second->number);
  return choices->reversed && choices->order == PLUMB_N_COLUMNS ? -order : order;
}

static GArray *
find_places (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text)
{
  const GPtrArray *rows = shared->scorecard->rows;
  const guint32 day = plumb_scorecard_since (shared->scorecard, choices);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  const char *theme = NULL;
  guint themes = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (rows, i);
      const PlumbIndicator *indicator = row->comparison->indicator;
      Place place = { row, i + 1, 0 };

      themes += g_strcmp0 (theme, indicator->stored.theme) != 0;
      theme = indicator->stored.theme;
      place.theme = themes;
      if (in_view (shared, row, choices->view, day) &&
          (choices->theme == NULL || g_str_equal (choices->theme, indicator->stored.theme)) &&
          plumb_search_indicator (indicator, i + 1, text))
        g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare_places, (gpointer) choices);
  return places;
}

GPtrArray *
plumb_scorecard_items (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text)
{
  g_autoptr (GArray) places = find_places (shared, choices, text);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  PlumbScorecardItem *heading = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const PlumbIndicator *indicator = place->row->comparison->indicator;

      if (choices->sections && (heading == NULL || !g_str_equal (heading->theme, indicator->stored.theme)))
        {
          heading = item_new (shared, NULL, indicator, 0);
          heading->closed = *text == '\0' && g_hash_table_contains (choices->collapsed, heading->theme);
          g_ptr_array_add (items, heading);
        }
      if (heading != NULL)
        heading->number++;
      if (heading == NULL || !heading->closed)
        g_ptr_array_add (items, item_new (shared, place->row, indicator, place->number));
    }
  return items;
}

GStrv
plumb_scorecard_ids (PlumbScorecardShared *shared, const PlumbScorecardChoices *choices, const char *text)
{
  g_autoptr (GArray) places = find_places (shared, choices, text);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < places->len; i++)
    g_strv_builder_add (ids, g_array_index (places, Place, i).row->comparison->indicator->id);
  return g_strv_builder_end (ids);
}

gboolean
plumb_scorecard_item_is_closed (PlumbScorecardItem *self)
{
  return self->closed;
}

gboolean
plumb_scorecard_item_same (PlumbScorecardItem *self, PlumbScorecardItem *other)
{
  return self->shared == other->shared && self->row == other->row && self->number == other->number &&
         self->closed == other->closed && g_str_equal (self->theme, other->theme);
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

const char *
plumb_scorecard_item_title (PlumbScorecardItem *self)
{
  return self->title;
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

  if (self->row == NULL && self->closed)
    /* Translators: the heading of a theme, whose rows are put away */
    return g_strdup_printf (ngettext ("%s, %u indicator, closed", "%s, %u indicators, closed", self->number),
                            self->title, self->number);
  if (self->row == NULL)
    return g_strdup_printf (ngettext ("%s, %u indicator", "%s, %u indicators", self->number), self->title,
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
    /* Translators: name of the indicator: value for its period, a year or a day. Word for its change, reason. Rank. */
    return g_strdup_printf (_ ("%s: %s for %s. %s, %s. Rank: %s."), indicator->name, value, period,
                            plumb_change_word (&self->row->standing.change), reason, rank);
  target = plumb_sentences_target (&self->row->standing);
  /* Translators: as above, and a sentence on the target */
  return g_strdup_printf (_ ("%s: %s for %s. %s, %s. Rank: %s. %s"), indicator->name, value, period,
                          plumb_change_word (&self->row->standing.change), reason, rank, target);
}
