/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Areas: found by any code they have or had, by their DfE number, or by name.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-locale.h"
#include "plumb-warehouse-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PlumbArea *
read_area (sqlite3_stmt *statement)
{
  PlumbArea fields = { 0 };

  fields.key = sqlite3_column_int64 (statement, 0);
  fields.code = (char *) plumb_column_text (statement, 1);
  fields.la_code = (char *) plumb_column_text (statement, 2);
  fields.stored_name = (char *) plumb_column_text (statement, 3);
  plumb_area_level_parse (plumb_column_text (statement, 4), &fields.level);
  fields.region = sqlite3_column_int64 (statement, 5);
  fields.country = sqlite3_column_int64 (statement, 6);
  fields.illustrative = sqlite3_column_int (statement, 7) != 0;
  fields.first_year = sqlite3_column_int (statement, 8);
  fields.last_year = sqlite3_column_int (statement, 9);
  fields.name = fields.stored_name;
  /* authorities go by the name that they have given themselves */
  if (fields.level <= PLUMB_AREA_SUB_REGION)
    fields.name = (char *) plumb_locale_stored ("area", fields.stored_name);
  return plumb_area_new (&fields);
}

static GPtrArray *
list_areas (PlumbWarehouse *self, PlumbStmt which, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    g_ptr_array_add (list, read_area (statement));
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
plumb_warehouse_list_areas (PlumbWarehouse *self, GError **error)
{
  return list_areas (self, PLUMB_STMT_LIST_AREAS, error);
}

GPtrArray *
plumb_warehouse_list_measured_areas (PlumbWarehouse *self, GError **error)
{
  return list_areas (self, PLUMB_STMT_LIST_MEASURED_AREAS, error);
}

/* The area that @which finds for @text; NULL without @error where there is none. */
static PlumbArea *
look_up (PlumbWarehouse *self, PlumbStmt which, const char *text, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  PlumbArea *area;

  if (statement == NULL)
    return NULL;
  plumb_bind_text (statement, 1, text);
  if (plumb_connection_step (self, statement, error) != PLUMB_STEP_ROW)
    return NULL;
  area = read_area (statement);
  sqlite3_reset (statement);
  return area;
}

/* By name: an authority that still is comes before all others of its name; two of the same standing are ambiguous. */
static PlumbArea *
look_up_name (PlumbWarehouse *self, const char *text, GError **error)
{
  g_autofree char *key = plumb_area_name_key (text);
  g_autoptr (PlumbArea) first = NULL;
  g_autoptr (PlumbArea) second = NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_AREA_BY_NAME, error);
  int first_standing = 0, second_standing = 0;
  PlumbStep step;

  if (statement == NULL || *key == '\0')
    return NULL;
  plumb_bind_text (statement, 1, key);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_ROW)
    {
      first = read_area (statement);
      first_standing = sqlite3_column_int (statement, 10);
      step = plumb_connection_step (self, statement, error);
      if (step == PLUMB_STEP_ROW)
        {
          second = read_area (statement);
          second_standing = sqlite3_column_int (statement, 10);
          sqlite3_reset (statement);
        }
    }
  if (step == PLUMB_STEP_ERROR)
    return NULL;
  if (second != NULL && first_standing == second_standing)
    {
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_AMBIGUOUS,
                   _ ("“%s” is the name of more than one area: %s and %s. Give the code."), text, first->code,
                   second->code);
      return NULL;
    }
  return g_steal_pointer (&first);
}

PlumbArea *
plumb_warehouse_find_area (PlumbWarehouse *self, const char *text, GError **error)
{
  const PlumbStmt by_code[] = { PLUMB_STMT_AREA_BY_CODE, PLUMB_STMT_AREA_BY_LA_CODE };
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *upper = g_ascii_strup (stripped, -1);
  g_autoptr (GError) local = NULL;
  PlumbArea *area = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (by_code) && area == NULL && local == NULL; i++)
    area = look_up (self, by_code[i], upper, &local);
  if (area == NULL && local == NULL)
    area = look_up_name (self, stripped, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (area == NULL)
    g_set_error (
      error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
      _ (
        "The warehouse “%s” has no area “%s”. Give a GSS code, a DfE number or a name; “plumb list %s areas” prints them."),
      self->path, text, self->path);
  return area;
}

PlumbArea *
plumb_warehouse_get_area (PlumbWarehouse *self, gint64 key, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_AREA_BY_KEY, error);
  PlumbArea *area = NULL;
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, key);
  step = plumb_connection_step (self, statement, error);
  if (step == PLUMB_STEP_ROW)
    {
      area = read_area (statement);
      sqlite3_reset (statement);
    }
  else if (step == PLUMB_STEP_DONE)
    {
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
                   _ ("The warehouse “%s” refers to an area that it does not hold."), self->path);
    }
  return area;
}

static gboolean
put_code (PlumbWarehouse *self, const char *code, int last_year, gint64 area, GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_AREA_CODE, error);

  if (put == NULL)
    return FALSE;
  plumb_bind_text (put, 1, code);
  sqlite3_bind_int64 (put, 2, area);
  plumb_bind_key (put, 3, last_year);
  return plumb_connection_run (self, put, error);
}

/* Takes the year behind the colon off @code, 0 where there is none. */
static int
split_year (char *code)
{
  char *colon = strchr (code, ':');

  if (colon == NULL)
    return 0;
  *colon = '\0';
  return (int) g_ascii_strtoll (colon + 1, NULL, 10);
}

gboolean
plumb_warehouse_put_area (PlumbWarehouse *self, const PlumbAreaDefinition *area, gint64 *key, GError **error)
{
  g_auto (GStrv) former = g_strsplit_set (area->former_codes != NULL ? area->former_codes : "", " ", -1);
  g_autofree int *last_years = g_new0 (int, g_strv_length (former) + 1);
  g_autofree char *name_key = plumb_area_name_key (area->name);
  g_autoptr (PlumbArea) parent = NULL;
  g_autoptr (PlumbArea) known = NULL;
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *put;
  gint64 id;

  for (guint i = 0; former[i] != NULL; i++)
    last_years[i] = split_year (former[i]);
  if (area->parent != NULL && *area->parent != '\0')
    {
      parent = plumb_warehouse_find_area (self, area->parent, error);
      if (parent == NULL)
        return FALSE;
    }
  known = look_up (self, PLUMB_STMT_AREA_BY_CODE, area->code, &local);
  for (guint i = 0; former[i] != NULL && known == NULL && local == NULL; i++)
    known = look_up (self, PLUMB_STMT_AREA_BY_CODE, former[i], &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  put = plumb_connection_prepare (self, known != NULL ? PLUMB_STMT_UPDATE_AREA : PLUMB_STMT_PUT_AREA, error);
  if (put == NULL)
    return FALSE;
  plumb_bind_text (put, 1, area->code);
  plumb_bind_text (put, 2, area->la_code != NULL ? area->la_code : "");
  plumb_bind_text (put, 3, area->name);
  plumb_bind_text (put, 4, name_key);
  plumb_bind_text (put, 5, plumb_area_level_to_string (area->level));
  plumb_bind_key (put, 6, parent != NULL ? parent->key : 0);
  plumb_bind_key (put, 7, area->from);
  plumb_bind_key (put, 8, area->to);
  sqlite3_bind_int (put, 9, area->illustrative);
  if (known != NULL)
    sqlite3_bind_int64 (put, 10, known->key);
  if (plumb_connection_step (self, put, error) != PLUMB_STEP_ROW)
    return FALSE;
  id = sqlite3_column_int64 (put, 0);
  if (!plumb_connection_run (self, put, error) || !put_code (self, area->code, 0, id, error))
    return FALSE;
  for (guint i = 0; former[i] != NULL; i++)
    if (*former[i] != '\0' && !put_code (self, former[i], last_years[i], id, error))
      return FALSE;
  if (key != NULL)
    *key = id;
  return TRUE;
}
