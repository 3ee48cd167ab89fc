/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indicators, themes, breakdowns and breaks: what is measured and how it may be read.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-locale.h"
#include "plumb-warehouse-write.h"

#include <glib/gi18n-lib.h>

static PlumbIndicator *
read_indicator (sqlite3_stmt *statement)
{
  PlumbIndicator fields = { 0 };

  fields.key = sqlite3_column_int64 (statement, 0);
  fields.id = (char *) plumb_column_text (statement, 1);
  fields.stored.name = (char *) plumb_column_text (statement, 2);
  fields.stored.plain = (char *) plumb_column_text (statement, 3);
  fields.stored.theme = (char *) plumb_column_text (statement, 4);
  fields.unit_text = (char *) plumb_column_text (statement, 5);
  fields.decimals = CLAMP (sqlite3_column_int (statement, 6), 0, 6);
  plumb_polarity_parse (plumb_column_text (statement, 7), &fields.polarity);
  fields.stored.numerator = (char *) plumb_column_text (statement, 8);
  fields.stored.denominator = (char *) plumb_column_text (statement, 9);
  fields.source_return = (char *) plumb_column_text (statement, 10);
  plumb_calendar_from_string (plumb_column_text (statement, 11), &fields.calendar);
  fields.definition_version = sqlite3_column_int (statement, 12);
  fields.name = (char *) plumb_locale_stored ("indicator", fields.stored.name);
  fields.plain = (char *) plumb_locale_stored ("plain", fields.stored.plain);
  fields.theme = (char *) plumb_locale_stored ("theme", fields.stored.theme);
  fields.numerator = (char *) plumb_locale_stored ("counted", fields.stored.numerator);
  fields.denominator = (char *) plumb_locale_stored ("counted", fields.stored.denominator);
  return plumb_indicator_new (&fields);
}

GPtrArray *
plumb_warehouse_list_indicators (PlumbWarehouse *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_INDICATORS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_ptr_array_add (list, read_indicator (statement));
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

PlumbIndicator *
plumb_warehouse_find_indicator (PlumbWarehouse *self, const char *id, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_FIND_INDICATOR, error);
  PlumbIndicator *indicator;
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  plumb_bind_text (statement, 1, id);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_ROW)
    {
      indicator = read_indicator (statement);
      sqlite3_reset (statement);
      return indicator;
    }
  if (step == PLUMB_STEP_DONE)
    g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
                 _ ("The warehouse “%s” has no indicator “%s”. “plumb list %s indicators” prints those it has."),
                 self->path, id, self->path);
  return NULL;
}

void
plumb_theme_free (PlumbTheme *self)
{
  g_free (self->name);
  g_free (self);
}

GPtrArray *
plumb_warehouse_list_themes (PlumbWarehouse *self, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_theme_free);
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_THEMES, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbTheme *theme = g_new0 (PlumbTheme, 1);

      theme->name = g_strdup (plumb_column_text (statement, 0));
      theme->indicators = sqlite3_column_int (statement, 1);
      theme->measured = sqlite3_column_int (statement, 2);
      g_ptr_array_add (list, theme);
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

GStrv
plumb_warehouse_list_breakdowns (PlumbWarehouse *self,
                                 const PlumbIndicator *indicator,
                                 const PlumbArea *area,
                                 guint32 as_at,
                                 GError **error)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement =
    plumb_connection_prepare (self, as_at == 0 ? PLUMB_STMT_LIST_BREAKDOWNS : PLUMB_STMT_LIST_BREAKDOWNS_AT, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, indicator->key);
  if (area != NULL)
    sqlite3_bind_int64 (statement, 2, area->key);
  else
    sqlite3_bind_null (statement, 2);
  if (as_at != 0)
    plumb_bind_text (statement, 3, day);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_strv_builder_add (list, plumb_column_text (statement, 0));
  return step == PLUMB_STEP_DONE ? g_strv_builder_end (list) : NULL;
}

static int
compare_breaks (gconstpointer a, gconstpointer b, gpointer indicator)
{
  const PlumbBreak *const *first = a;
  const PlumbBreak *const *second = b;

  return plumb_period_compare ((*first)->period, (*second)->period, ((const PlumbIndicator *) indicator)->calendar);
}

GPtrArray *
plumb_warehouse_get_breaks (PlumbWarehouse *self,
                            const PlumbIndicator *indicator,
                            const PlumbArea *area,
                            guint32 as_at,
                            GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_BREAKS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, indicator->key);
  sqlite3_bind_int64 (statement, 2, area->key);
  plumb_bind_text (statement, 3, day);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbPeriod period = plumb_period_from_code (sqlite3_column_int64 (statement, 0));
      PlumbBreak *one;

      if (period.kind == 0)
        continue;
      one = plumb_break_new (period, sqlite3_column_int (statement, 1) != 0, plumb_column_text (statement, 2));
      if (sqlite3_column_type (statement, 3) != SQLITE_NULL)
        one->file = g_strdup (plumb_column_text (statement, 3));
      one->since = g_strdup (plumb_column_text (statement, 4));
      g_ptr_array_add (list, one);
    }
  if (step != PLUMB_STEP_DONE)
    return NULL;
  g_ptr_array_sort_with_data (list, compare_breaks, (gpointer) indicator);
  return g_steal_pointer (&list);
}

static int
compare_coverage (gconstpointer a, gconstpointer b)
{
  const gint64 left = plumb_period_code (((const PlumbCoverage *) a)->period);
  const gint64 right = plumb_period_code (((const PlumbCoverage *) b)->period);

  return (left > right) - (left < right);
}

/* How many areas have a year in either way that it is written. */
static gboolean
count_year (PlumbWarehouse *self, PlumbCoverage *year, PlumbCalendar calendar, const char *day, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_COVERAGE_OF_YEAR, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, year->indicator);
  sqlite3_bind_int64 (statement, 2, plumb_period_code (year->period));
  sqlite3_bind_int64 (statement, 3, plumb_period_code (plumb_period_twin (year->period, calendar)));
  plumb_bind_text (statement, 4, day);
  if (plumb_connection_step (self, statement, error) != PLUMB_STEP_ROW)
    return FALSE;
  year->areas = (guint) CLAMP (sqlite3_column_int64 (statement, 0), 0, G_MAXUINT);
  sqlite3_reset (statement);
  return TRUE;
}

/* Appends the @n rows of one indicator to @list, as plain years where they are written in both ways. */
static gboolean
join_years (PlumbWarehouse *self,
            PlumbCoverage *rows,
            guint n,
            const PlumbIndicator *indicator,
            const char *day,
            GArray *list,
            GError **error)
{
  gboolean plain = FALSE, split = FALSE;

  for (guint i = 0; i < n; i++)
    {
      plain = plain || rows[i].period.kind == PLUMB_PERIOD_YEAR;
      split = split || rows[i].period.kind == PLUMB_PERIOD_SPLIT_YEAR;
    }
  for (guint i = 0; i < n && plain && split; i++)
    {
      const PlumbPeriod twin = plumb_period_twin (rows[i].period, indicator->calendar);

      if (twin.kind == PLUMB_PERIOD_YEAR)
        rows[i].period = twin;
    }
  if (plain && split)
    qsort (rows, n, sizeof *rows, compare_coverage);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && plumb_period_equal (rows[i].period, rows[i - 1].period))
        {
          if (!count_year (self, &g_array_index (list, PlumbCoverage, list->len - 1), indicator->calendar, day, error))
            return FALSE;
          continue;
        }
      g_array_append_val (list, rows[i]);
    }
  return TRUE;
}

/* One year that is written in two ways is one. @coverage is in the order of the indicators, those without figures left
 * out. */
static GArray *
join_all_years (PlumbWarehouse *self, GArray *coverage, const char *day, GError **error)
{
  g_autoptr (GArray) list = g_array_sized_new (FALSE, FALSE, sizeof (PlumbCoverage), coverage->len);
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (self, error);
  guint first = 0;

  if (indicators == NULL)
    return NULL;
  for (guint i = 0; i < indicators->len && first < coverage->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      guint next = first;

      while (next < coverage->len && g_array_index (coverage, PlumbCoverage, next).indicator == indicator->key)
        next++;
      if (next > first && !join_years (self, &g_array_index (coverage, PlumbCoverage, first), next - first, indicator,
                                       day, list, error))
        return NULL;
      first = next;
    }
  return g_steal_pointer (&list);
}

GArray *
plumb_warehouse_get_coverage (PlumbWarehouse *self, guint32 as_at, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PlumbCoverage));
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement =
    plumb_connection_prepare (self, as_at == 0 ? PLUMB_STMT_COVERAGE : PLUMB_STMT_COVERAGE_AT, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  if (as_at != 0)
    plumb_bind_text (statement, 1, day);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      PlumbCoverage coverage = { .indicator = sqlite3_column_int64 (statement, 0),
                                 .period = plumb_period_from_code (sqlite3_column_int64 (statement, 1)),
                                 .areas = (guint) CLAMP (sqlite3_column_int64 (statement, 2), 0, G_MAXUINT) };

      g_array_append_val (list, coverage);
    }
  return step == PLUMB_STEP_DONE ? join_all_years (self, list, day, error) : NULL;
}

gboolean
plumb_warehouse_put_indicator (PlumbWarehouse *self, const PlumbIndicator *indicator, gint64 *key, GError **error)
{
  sqlite3_stmt *theme = plumb_connection_prepare (self, PLUMB_STMT_PUT_THEME, error);
  sqlite3_stmt *put;

  if (theme == NULL)
    return FALSE;
  plumb_bind_text (theme, 1, indicator->stored.theme);
  if (!plumb_connection_run (self, theme, error))
    return FALSE;

  put = plumb_connection_prepare (self, PLUMB_STMT_PUT_INDICATOR, error);
  if (put == NULL)
    return FALSE;
  plumb_bind_text (put, 1, indicator->id);
  plumb_bind_text (put, 2, indicator->stored.name);
  plumb_bind_text (put, 3, indicator->stored.plain);
  plumb_bind_text (put, 4, indicator->stored.theme);
  plumb_bind_text (put, 5, indicator->unit_text);
  sqlite3_bind_int (put, 6, indicator->decimals);
  plumb_bind_text (put, 7, plumb_polarity_to_string (indicator->polarity));
  plumb_bind_text (put, 8, indicator->stored.numerator);
  plumb_bind_text (put, 9, indicator->stored.denominator);
  plumb_bind_text (put, 10, indicator->source_return);
  plumb_bind_text (put, 11, plumb_calendar_to_string (indicator->calendar));
  if (plumb_connection_step (self, put, error) != PLUMB_STEP_ROW)
    return FALSE;
  if (key != NULL)
    *key = sqlite3_column_int64 (put, 0);
  return plumb_connection_run (self, put, error);
}

gboolean
plumb_warehouse_put_break (PlumbWarehouse *self,
                           gint64 indicator,
                           gint64 area,
                           PlumbPeriod period,
                           gboolean annotation,
                           const char *note,
                           GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_BREAK, error);

  g_return_val_if_fail (self->load != NULL, FALSE);

  if (put == NULL)
    return FALSE;
  sqlite3_bind_int64 (put, 1, indicator);
  plumb_bind_key (put, 2, area);
  sqlite3_bind_int64 (put, 3, plumb_period_code (period));
  sqlite3_bind_int (put, 4, annotation);
  plumb_bind_text (put, 5, note);
  sqlite3_bind_int64 (put, 6, self->load->key);
  return plumb_connection_run (self, put, error);
}
