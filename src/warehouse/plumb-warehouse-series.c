/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Series out of the warehouse: as they stand or stood on a day, with the rates that no file printed computed from the
 * population.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-observation-private.h"

#include <math.h>

/* The key of a breakdown's text, 0 for the total, -1 when nothing is broken down so. */
static gboolean
find_breakdown (PlumbWarehouse *self, const char *text, gint64 *key, GError **error)
{
  sqlite3_stmt *statement;
  PlumbStep step;

  *key = 0;
  if (text == NULL || *text == '\0')
    return TRUE;
  statement = plumb_connection_prepare (self, PLUMB_STMT_FIND_BREAKDOWN, error);
  if (statement == NULL)
    return FALSE;
  plumb_bind_text (statement, 1, text);
  step = plumb_connection_step (self, statement, error);
  *key = -1;
  if (step == PLUMB_STEP_ROW)
    {
      *key = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return step != PLUMB_STEP_ERROR;
}

/* The areas that have a row, by name. */
static GPtrArray *
list_areas_of_indicator (PlumbWarehouse *self, const PlumbIndicator *indicator, gint64 breakdown, GError **error)
{
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (self, error);
  g_autoptr (GHashTable) has = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  sqlite3_stmt *statement;
  PlumbStep step;

  if (all == NULL)
    return NULL;
  statement = plumb_connection_prepare (self, PLUMB_STMT_AREAS_OF_INDICATOR, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, indicator->key);
  sqlite3_bind_int64 (statement, 2, breakdown);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      gint64 key = sqlite3_column_int64 (statement, 0);
      g_hash_table_add (has, g_memdup2 (&key, sizeof key));
    }
  if (step != PLUMB_STEP_DONE)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (all, i);
      if (g_hash_table_contains (has, &area->key))
        g_ptr_array_add (list, plumb_area_ref (area));
    }
  return g_steal_pointer (&list);
}

static char *
areas_as_json (GPtrArray *areas)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            ((PlumbArea *) g_ptr_array_index (areas, i))->key);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static gboolean
is_wanted (const PlumbSeriesQuery *query, PlumbPeriod period)
{
  PlumbCalendar calendar = query->indicator->calendar;

  if (period.kind == 0 || (query->frequency != 0 && plumb_period_frequency (period) != query->frequency))
    return FALSE;
  if (query->from.kind != 0 && plumb_period_last_day (period, calendar) < plumb_period_last_day (query->from, calendar))
    return FALSE;
  return query->to.kind == 0 || plumb_period_last_day (period, calendar) <= plumb_period_last_day (query->to, calendar);
}

/*
 * Rows come by area, period, basis and, in a view of an earlier day, by release. Of a period the measured figure
 * counts, else the forecast, else the budget; of one basis the last.
 */
static void
add_row (GArray *observations, GArray *bases, const PlumbObservation *observation, int basis)
{
  guint n = observations->len;

  if (n > 0 && plumb_period_equal (g_array_index (observations, PlumbObservation, n - 1).period, observation->period))
    {
      if (g_array_index (bases, int, n - 1) == basis)
        g_array_index (observations, PlumbObservation, n - 1) = *observation;
      return;
    }
  g_array_append_val (observations, *observation);
  g_array_append_val (bases, basis);
}

/* Reads the rows of @areas: a table from area key to an array of observations. */
static GHashTable *
read_rows (PlumbWarehouse *self,
           const PlumbSeriesQuery *query,
           gint64 breakdown,
           GPtrArray *areas,
           GStringChunk *texts,
           GError **error)
{
  g_autoptr (GHashTable) rows =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) bases = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *keys = areas_as_json (areas);
  g_autofree char *day = query->as_at != 0 ? plumb_date_to_string (query->as_at) : NULL;
  gboolean one = query->from.kind != 0 && plumb_period_equal (query->from, query->to);
  PlumbStmt which = day != NULL ? PLUMB_STMT_SERIES_AS_AT : one ? PLUMB_STMT_SERIES_AT : PLUMB_STMT_SERIES;
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  GArray *observations = NULL;
  gint64 area = 0;
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, query->indicator->key);
  sqlite3_bind_int64 (statement, 2, breakdown);
  plumb_bind_text (statement, 3, keys);
  if (which == PLUMB_STMT_SERIES_AS_AT)
    plumb_bind_text (statement, 4, day);
  else if (which == PLUMB_STMT_SERIES_AT)
    sqlite3_bind_int64 (statement, 4, plumb_period_code (query->from));

  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbPeriod period = plumb_period_from_code (sqlite3_column_int64 (statement, 1));
      PlumbObservation observation;

      if (one ? !plumb_period_equal (period, query->from) : !is_wanted (query, period))
        continue;
      if (observations == NULL || sqlite3_column_int64 (statement, 0) != area)
        {
          area = sqlite3_column_int64 (statement, 0);
          observations = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
          g_array_set_size (bases, 0);
          g_hash_table_insert (rows, g_memdup2 (&area, sizeof area), observations);
        }
      observation = plumb_observation_read (statement, texts);
      add_row (observations, bases, &observation, sqlite3_column_int (statement, 2));
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
any_needs_population (GHashTable *rows)
{
  GHashTableIter iter;
  GArray *observations;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &observations))
    for (guint i = 0; i < observations->len; i++)
      if (plumb_observation_needs_population (&g_array_index (observations, PlumbObservation, i)))
        return TRUE;
  return FALSE;
}

GPtrArray *
plumb_warehouse_get_series (PlumbWarehouse *self, const PlumbSeriesQuery *query, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  g_autoptr (GPtrArray) areas = query->areas != NULL ? g_ptr_array_ref (query->areas) : NULL;
  g_autoptr (GStringChunk) texts = g_string_chunk_new (1024);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GPtrArray) population = NULL;
  gint64 breakdown;

  if (!find_breakdown (self, query->breakdown, &breakdown, error))
    return NULL;
  if (areas == NULL)
    areas = list_areas_of_indicator (self, query->indicator, breakdown, error);
  if (areas == NULL)
    return NULL;
  rows = read_rows (self, query, breakdown, areas, texts, error);
  if (rows == NULL)
    return NULL;
  /* the population is that of all children: no denominator for the girls among them */
  if (query->indicator->unit == PLUMB_UNIT_RATE && breakdown == 0 && any_needs_population (rows))
    {
      population = plumb_population_load (self, areas, query->as_at, error);
      if (population == NULL)
        return NULL;
    }

  for (guint i = 0; i < areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (areas, i);
      GArray *observations = g_hash_table_lookup (rows, &area->key);

      if (observations == NULL)
        {
          if (query->areas != NULL)
            g_ptr_array_add (list, plumb_series_new (query->indicator, area, none, NULL, 0));
          continue;
        }
      for (guint j = 0; j < observations->len; j++)
        plumb_observation_fill_rate (query->indicator, &g_array_index (observations, PlumbObservation, j),
                                     population != NULL && i < population->len ? g_ptr_array_index (population, i)
                                                                               : NULL);
      g_ptr_array_add (list, plumb_series_new (query->indicator, area, observations, NULL, 0));
    }
  return g_steal_pointer (&list);
}
