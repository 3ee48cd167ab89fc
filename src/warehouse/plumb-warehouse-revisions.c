/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Revisions: what a later release said otherwise than the one before. The rows come figure by figure, the releases of
 * each in the order in which they counted, so that each needs to be compared with the row before alone.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-format.h"
#include "plumb-observation-private.h"

#include <math.h>

/* What all rows share while they are read. */
typedef struct
{
  PlumbWarehouse *warehouse;
  GHashTable *indicators;  /* key -> PlumbIndicator */
  GHashTable *areas;       /* key -> PlumbArea */
  GHashTable *populations; /* key of an area -> PlumbSeries, of those that were needed */
  GStringChunk *texts;
  PlumbProvenances *provenances;
} Reading;

/* One release of a figure. */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  gint64 breakdown;
  int basis;
  PlumbObservation observation;
} Release;

void
plumb_revision_free (PlumbRevision *self)
{
  plumb_indicator_unref (self->indicator);
  plumb_area_unref (self->area);
  g_free (self->breakdown);
  g_free (self->file_name);
  g_free (self);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->areas, g_hash_table_unref);
  g_hash_table_unref (self->populations);
  plumb_provenances_free (self->provenances);
  g_string_chunk_free (self->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
reading_init (Reading *self, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, error);
  g_autoptr (GPtrArray) areas = indicators != NULL ? plumb_warehouse_list_areas (warehouse, error) : NULL;

  self->warehouse = warehouse;
  self->texts = g_string_chunk_new (1024);
  self->provenances = plumb_provenances_new (warehouse, self->texts);
  self->populations = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) plumb_series_unref);
  if (areas == NULL)
    return FALSE;
  self->indicators = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) plumb_indicator_unref);
  self->areas = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) plumb_area_unref);
  for (guint i = 0; i < indicators->len; i++)
    {
      PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      g_hash_table_insert (self->indicators, &indicator->key, plumb_indicator_ref (indicator));
    }
  for (guint i = 0; i < areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (areas, i);
      g_hash_table_insert (self->areas, &area->key, plumb_area_ref (area));
    }
  return TRUE;
}

/* The population of @area as it stands now, NULL in @population where there is none. */
static gboolean
find_population (Reading *self, PlumbArea *area, PlumbSeries **population, GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;

  *population = g_hash_table_lookup (self->populations, &area->key);
  if (*population != NULL)
    return TRUE;
  g_ptr_array_add (areas, area);
  list = plumb_population_load (self->warehouse, areas, 0, error);
  if (list == NULL)
    return FALSE;
  if (list->len > 0)
    {
      *population = plumb_series_ref (g_ptr_array_index (list, 0));
      g_hash_table_insert (self->populations, &area->key, *population);
    }
  return TRUE;
}

static gboolean
read_release (Reading *self, sqlite3_stmt *statement, Release *release, GError **error)
{
  gint64 area = sqlite3_column_int64 (statement, 0);
  gint64 indicator = sqlite3_column_int64 (statement, 8);
  const PlumbProvenance *provenance =
    plumb_provenances_get (self->provenances, sqlite3_column_int64 (statement, 3), error);
  PlumbSeries *population = NULL;

  if (provenance == NULL)
    return FALSE;

  release->indicator = g_hash_table_lookup (self->indicators, &indicator);
  release->area = g_hash_table_lookup (self->areas, &area);
  release->breakdown = sqlite3_column_int64 (statement, 9);
  release->basis = sqlite3_column_int (statement, 2);
  release->observation =
    plumb_observation_read (statement, plumb_period_from_code (sqlite3_column_int64 (statement, 1)), provenance);
  if (release->indicator->unit == PLUMB_UNIT_RATE && release->breakdown == 0 &&
      plumb_observation_needs_population (&release->observation) &&
      !find_population (self, release->area, &population, error))
    return FALSE;
  plumb_observation_fill_rate (release->indicator, &release->observation, population);
  return TRUE;
}

static gboolean
same_figure (const Release *a, const Release *b)
{
  return a->indicator == b->indicator && a->area == b->area && a->breakdown == b->breakdown && a->basis == b->basis &&
         plumb_period_same (a->observation.period, b->observation.period, a->indicator->calendar);
}

/* As it is shown: what was computed is never finer than what would have been printed. */
static double
shown_value (const Release *release, gboolean rounded)
{
  return rounded ? plumb_round (release->observation.value, release->indicator->decimals) : release->observation.value;
}

static gboolean
says_the_same (const Release *a, const Release *b)
{
  gboolean rounded = a->observation.derived || b->observation.derived;
  double from = shown_value (a, rounded), to = shown_value (b, rounded);

  return a->observation.state == b->observation.state &&
         (a->observation.state != PLUMB_STATE_NUMBER || !(from < to || from > to));
}

static PlumbRevision *
new_revision (const Release *from, const Release *to, sqlite3_stmt *statement)
{
  PlumbRevision *revision = g_new0 (PlumbRevision, 1);

  revision->indicator = plumb_indicator_ref (to->indicator);
  revision->area = plumb_area_ref (to->area);
  revision->breakdown = g_strdup (plumb_column_text (statement, 10));
  revision->period = to->observation.period;
  revision->status = to->observation.status;
  revision->from_value = shown_value (from, from->observation.derived);
  revision->from_state = from->observation.state;
  revision->to_value = shown_value (to, to->observation.derived);
  revision->to_state = to->observation.state;
  plumb_date_parse (plumb_column_text (statement, 11), &revision->released);
  revision->load = sqlite3_column_int64 (statement, 12);
  revision->file_name = g_strdup (plumb_column_text (statement, 13));
  return revision;
}

static GPtrArray *
read_revisions (PlumbWarehouse *self, const PlumbIndicator *indicator, const PlumbArea *area, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_revision_free);
  g_auto (Reading) reading = { 0 };
  Release before = { 0 }, now;
  sqlite3_stmt *statement;
  PlumbStep step;

  if (!reading_init (&reading, self, error))
    return NULL;
  statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_REVISIONS, error);
  if (statement == NULL)
    return NULL;
  plumb_bind_key (statement, 1, indicator != NULL ? indicator->key : 0);
  plumb_bind_key (statement, 2, area != NULL ? area->key : 0);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      if (!read_release (&reading, statement, &now, error))
        {
          sqlite3_reset (statement);
          return NULL;
        }
      if (before.indicator != NULL && same_figure (&before, &now) && before.observation.load != now.observation.load &&
          !says_the_same (&before, &now))
        g_ptr_array_add (list, new_revision (&before, &now, statement));
      before = now;
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
plumb_warehouse_list_revisions (PlumbWarehouse *self,
                                const PlumbIndicator *indicator,
                                const PlumbArea *area,
                                GError **error)
{
  GPtrArray *list;

  if (!plumb_warehouse_begin_read (self, error))
    return NULL;
  list = read_revisions (self, indicator, area, error);
  plumb_warehouse_end_read (self);
  return list;
}
