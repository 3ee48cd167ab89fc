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

/* A row as it was read, with what tells it from others of its area. */
typedef struct
{
  PlumbObservation observation;
  gint64 code;    /* of the period */
  gboolean split; /* it was written as a split year, in whatever way it is read */
  int basis;
  gboolean now; /* it stands in the current table */
  guint32 released;
  int edition;
  gint64 load;
} Row;

/* One reading of series. */
typedef struct
{
  PlumbWarehouse *warehouse;
  const PlumbSeriesQuery *query;
  GHashTable *rows; /* area key -> array of Row; of the areas wanted, else of every area met */
  GPtrArray *areas; /* Nullable: the areas wanted */
  PlumbProvenances *provenances;
  guint kinds; /* of the periods met: a bit each, 1 << kind */
} Reading;

/* More areas than this are found faster by reading all there is. */
#define FEW_AREAS 40

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = a;
  const Row *right = b;
  gint64 order = left->code - right->code;

  if (order == 0)
    order = left->basis - right->basis;
  /* what stands now is the last of its day, then the later edition; a year that is written in two ways stands twice */
  if (order == 0)
    order = (gint64) left->released - right->released;
  if (order == 0 && left->split == right->split)
    order = left->now - right->now;
  if (order == 0)
    order = left->edition - right->edition;
  if (order == 0)
    order = left->load - right->load;
  if (order == 0)
    order = right->split - left->split;
  return (order > 0) - (order < 0);
}

/* The rows of the area in the row that @statement is at; NULL when it is not wanted. */
static GArray *
rows_of_area (Reading *self, gint64 area)
{
  GArray *rows = g_hash_table_lookup (self->rows, GSIZE_TO_POINTER (area));

  if (rows == NULL && self->areas == NULL)
    {
      rows = g_array_new (FALSE, FALSE, sizeof (Row));
      g_hash_table_insert (self->rows, GSIZE_TO_POINTER (area), rows);
    }
  return rows;
}

static gboolean
read_table (Reading *self, gint64 breakdown, gboolean now, const char *keys, GError **error)
{
  static const PlumbStmt statements[2][3] = {
    { PLUMB_STMT_SUPERSEDED, PLUMB_STMT_SUPERSEDED_OF_AREAS, PLUMB_STMT_SUPERSEDED_AT },
    { PLUMB_STMT_SERIES, PLUMB_STMT_SERIES_OF_AREAS, PLUMB_STMT_SERIES_AT },
  };
  const PlumbSeriesQuery *query = self->query;
  gboolean one = query->from.kind != 0 && plumb_period_equal (query->from, query->to);
  sqlite3_stmt *statement = plumb_connection_prepare (self->warehouse,
                                                      statements[now][one            ? 2
                                                                      : keys != NULL ? 1
                                                                                     : 0],
                                                      error);
  PlumbPeriod period = PLUMB_PERIOD_NONE;
  gboolean wanted = FALSE;
  gint64 code = 0;
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, query->indicator->key);
  sqlite3_bind_int64 (statement, 2, breakdown);
  if (one)
    {
      const PlumbPeriod twin = plumb_period_twin (query->from, query->indicator->calendar);

      sqlite3_bind_int64 (statement, 3, plumb_period_code (query->from));
      sqlite3_bind_int64 (statement, 4, plumb_period_code (twin.kind != 0 ? twin : query->from));
    }
  else if (keys != NULL)
    plumb_bind_text (statement, 3, keys);

  while ((step = plumb_connection_step (self->warehouse, statement, error)) == PLUMB_STEP_ROW)
    {
      Row row = { .code = sqlite3_column_int64 (statement, 1), .basis = sqlite3_column_int (statement, 2), .now = now };
      const PlumbProvenance *provenance;
      GArray *rows;

      if (row.code != code)
        {
          code = row.code;
          period = plumb_period_from_code (code);
          wanted = one || is_wanted (query, period);
        }
      rows = wanted ? rows_of_area (self, sqlite3_column_int64 (statement, 0)) : NULL;
      if (rows == NULL || (query->basis != PLUMB_BASIS_ANY && row.basis != (int) query->basis - 1))
        continue;
      provenance = plumb_provenances_get (self->provenances, sqlite3_column_int64 (statement, 3), error);
      if (provenance == NULL)
        {
          sqlite3_reset (statement);
          return FALSE;
        }
      if (query->as_at != 0 && provenance->released > query->as_at)
        continue;
      row.split = period.kind == PLUMB_PERIOD_SPLIT_YEAR;
      self->kinds |= 1u << period.kind;
      row.observation = plumb_observation_read (statement, period, provenance);
      row.released = provenance->released;
      row.edition = provenance->edition;
      row.load = provenance->load;
      g_array_append_val (rows, row);
    }
  return step == PLUMB_STEP_DONE;
}

/* Whether there are years written in both ways, and each could be written in the other. */
static gboolean
has_twins (const Reading *self)
{
  const guint both = 1u << PLUMB_PERIOD_YEAR | 1u << PLUMB_PERIOD_SPLIT_YEAR;
  const PlumbPeriod any = { .kind = PLUMB_PERIOD_YEAR, .year = 2000 };

  return (self->kinds & both) == both && plumb_period_twin (any, self->query->indicator->calendar).kind != 0;
}

/* Takes split years as plain ones: what is written in two ways is one year. */
static void
join_twins (GArray *rows, PlumbCalendar calendar)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      const PlumbPeriod twin = row->split ? plumb_period_twin (row->observation.period, calendar) : PLUMB_PERIOD_NONE;

      if (twin.kind == 0)
        continue;
      row->observation.period = twin;
      row->code = plumb_period_code (twin);
    }
}

/* Of a period the measured figure counts, else the forecast, else the budget; of one basis the last release. */
static GArray *
choose_rows (GArray *rows, gboolean sorted)
{
  GArray *observations = g_array_sized_new (FALSE, FALSE, sizeof (PlumbObservation), rows->len);
  const Row *chosen = NULL;

  if (!sorted)
    g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (chosen != NULL && chosen->code == row->code)
        {
          if (chosen->basis != row->basis)
            continue;
          g_array_set_size (observations, observations->len - 1);
        }
      g_array_append_val (observations, row->observation);
      chosen = row;
    }
  return observations;
}

/* Reads the rows of the areas wanted, or of all: a table from area key to an array of observations. */
static GHashTable *
read_rows (PlumbWarehouse *self, const PlumbSeriesQuery *query, gint64 breakdown, GStringChunk *texts, GError **error)
{
  g_autoptr (PlumbProvenances) provenances = plumb_provenances_new (self, texts);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autofree char *keys = query->areas != NULL && query->areas->len <= FEW_AREAS ? areas_as_json (query->areas) : NULL;
  Reading reading = { self, query, rows, query->areas, provenances };
  GHashTableIter iter;
  gpointer array;
  gboolean twins;

  for (guint i = 0; query->areas != NULL && i < query->areas->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (query->areas, i);

      g_hash_table_insert (rows, GSIZE_TO_POINTER (area->key), g_array_new (FALSE, FALSE, sizeof (Row)));
    }
  if (!read_table (&reading, breakdown, TRUE, keys, error) ||
      (query->as_at != 0 && !read_table (&reading, breakdown, FALSE, keys, error)))
    return NULL;
  twins = has_twins (&reading);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &array))
    {
      if (twins)
        join_twins (array, query->indicator->calendar);
      g_hash_table_iter_replace (&iter, choose_rows (array, query->as_at == 0 && !twins));
    }
  return g_steal_pointer (&rows);
}

/* The areas that have a row, by name. */
static GPtrArray *
list_areas_with_rows (PlumbWarehouse *self, GHashTable *rows, GError **error)
{
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (self, error);
  GPtrArray *list;

  if (all == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  for (guint i = 0; i < all->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (all, i);
      const GArray *observations = g_hash_table_lookup (rows, GSIZE_TO_POINTER (area->key));

      if (observations != NULL && observations->len > 0)
        g_ptr_array_add (list, plumb_area_ref (area));
    }
  return list;
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
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GPtrArray) population = NULL;
  gint64 breakdown;

  if (!find_breakdown (self, query->breakdown, &breakdown, error))
    return NULL;
  rows = read_rows (self, query, breakdown, texts, error);
  if (rows == NULL)
    return NULL;
  if (areas == NULL)
    areas = list_areas_with_rows (self, rows, error);
  if (areas == NULL)
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
      GArray *observations = g_hash_table_lookup (rows, GSIZE_TO_POINTER (area->key));

      for (guint j = 0; j < observations->len; j++)
        plumb_observation_fill_rate (query->indicator, &g_array_index (observations, PlumbObservation, j),
                                     population != NULL && i < population->len ? g_ptr_array_index (population, i)
                                                                               : NULL);
      g_ptr_array_add (list, plumb_series_new (query->indicator, area, observations, NULL, 0));
    }
  return g_steal_pointer (&list);
}
