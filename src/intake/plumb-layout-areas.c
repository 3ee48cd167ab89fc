/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `areas`: the register of countries, regions and authorities.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"
#include "plumb-number.h"

#include <string.h>

typedef enum
{
  CODE,
  NAME,
  LEVEL,
  PARENT,
  LA_CODE,
  FORMER_CODES,
  FROM,
  TO,
  ILLUSTRATIVE,
  SUCCESSORS,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "code", "name", "level",        "parent",     "la_code", "former_codes",
                                            "from", "to",   "illustrative", "successors", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  int columns[N_COLUMNS];
  GArray *definitions; /* Definition */
} Areas;

typedef struct
{
  PlumbAreaDefinition area;
  char *successors;
  guint line;
} Definition;

static void
definition_clear (gpointer data)
{
  PlumbAreaDefinition *area = &((Definition *) data)->area;

  g_free ((char *) area->code);
  g_free ((char *) area->name);
  g_free ((char *) area->parent);
  g_free ((char *) area->la_code);
  g_free ((char *) area->former_codes);
  g_free (((Definition *) data)->successors);
}

static const char *const needed_columns[] = { "code", "name", "level", "parent", NULL };

static gboolean
areas_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
areas_begin (PlumbReading *reading, GError **error)
{
  Areas *self = g_new0 (Areas, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->definitions = g_array_new (FALSE, FALSE, sizeof (Definition));
  g_array_set_clear_func (self->definitions, definition_clear);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
areas_free (gpointer data)
{
  Areas *self = data;

  g_array_unref (self->definitions);
  g_free (self);
}

static char *
dup_cell (Areas *self, const PlumbRow *row, Column column)
{
  const char *text = plumb_layout_cell (row, self->columns[column]);

  return text[0] == '\0' ? NULL : g_strdup (text);
}

/* A year, or 0 for an empty cell. */
static gboolean
read_year (Areas *self, PlumbReading *reading, const PlumbRow *row, Column column, int *year)
{
  const char *text = plumb_layout_cell (row, self->columns[column]);
  PlumbPeriod period;

  *year = 0;
  if (text[0] == '\0')
    return TRUE;
  if (plumb_period_parse (text, &period) && period.kind == PLUMB_PERIOD_YEAR)
    {
      *year = period.year;
      return TRUE;
    }
  plumb_problems_fatal (reading->problems, "definition", row->line, column_names[column], text,
                        _ ("This is no year. Write it as 2019, or leave it empty."));
  return FALSE;
}

/* Codes separated by blanks, each with a year behind a colon or without. */
static gboolean
check_former_codes (Areas *self, PlumbReading *reading, const PlumbRow *row)
{
  const char *text = plumb_layout_cell (row, self->columns[FORMER_CODES]);
  g_auto (GStrv) codes = g_strsplit (text, " ", -1);

  for (char **code = codes; *code != NULL; code++)
    {
      const char *colon = strchr (*code, ':');
      PlumbPeriod period;

      if (colon == NULL ||
          (colon > *code && plumb_period_parse (colon + 1, &period) && period.kind == PLUMB_PERIOD_YEAR))
        continue;
      plumb_problems_fatal (
        reading->problems, "definition", row->line, column_names[FORMER_CODES], text,
        _ ("Write former codes with blanks between them, and the last year of each behind a colon: E10000027:2023."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_flag (Areas *self, PlumbReading *reading, const PlumbRow *row, gboolean *flag)
{
  const char *text = plumb_layout_cell (row, self->columns[ILLUSTRATIVE]);

  *flag = g_str_equal (text, "1");
  if (*flag || text[0] == '\0' || g_str_equal (text, "0"))
    return TRUE;
  plumb_problems_fatal (reading->problems, "definition", row->line, column_names[ILLUSTRATIVE], text,
                        _ ("Write 1 for an area that is made up, else 0."));
  return FALSE;
}

static gboolean
areas_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Areas *self = state;
  Definition definition = { .line = row->line };
  PlumbAreaDefinition *area = &definition.area;
  const char *level = plumb_layout_cell (row, self->columns[LEVEL]);
  gboolean understood = TRUE;

  if (!plumb_area_level_parse (level, &area->level))
    {
      plumb_problems_fatal (reading->problems, "definition", row->line, column_names[LEVEL], level,
                            _ ("This is no level. Use country, region, sub-region, authority or joint."));
      understood = FALSE;
    }
  for (Column column = CODE; column <= NAME; column++)
    if (plumb_layout_cell (row, self->columns[column])[0] == '\0')
      {
        plumb_problems_fatal (reading->problems, "definition", row->line, column_names[column], NULL,
                              _ ("An area needs a code and a name. Fill the cell."));
        understood = FALSE;
      }
  understood = read_year (self, reading, row, FROM, &area->from) && understood;
  understood = read_year (self, reading, row, TO, &area->to) && understood;
  understood = read_flag (self, reading, row, &area->illustrative) && understood;
  understood = check_former_codes (self, reading, row) && understood;
  if (!understood)
    return TRUE;
  area->code = dup_cell (self, row, CODE);
  area->name = dup_cell (self, row, NAME);
  area->parent = dup_cell (self, row, PARENT);
  area->la_code = dup_cell (self, row, LA_CODE);
  area->former_codes = dup_cell (self, row, FORMER_CODES);
  definition.successors = g_strdup (plumb_layout_cell (row, self->columns[SUCCESSORS]));
  g_array_append_vals (self->definitions, &definition, 1);
  return TRUE;
}

/* Whether @cause, which is taken over, is a fault of the row; else it is @error. */
static gboolean
blame_row (PlumbReading *reading,
           const Definition *definition,
           Column column,
           const char *value,
           GError *cause,
           GError **error)
{
  if (!g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN) &&
      !g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_AMBIGUOUS) &&
      !g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  plumb_problems_fatal (reading->problems, "unknown-area", definition->line, column_names[column], value, "%s",
                        cause->message);
  g_error_free (cause);
  return TRUE;
}

/* Whether the warehouse has the area under another name or level. */
static gboolean
is_defined_otherwise (PlumbReading *reading, const PlumbAreaDefinition *definition, gboolean *otherwise, GError **error)
{
  g_autoptr (PlumbArea) area = NULL;
  gint64 key;

  if (!plumb_catalog_area (reading->catalog, definition->code, &key, NULL, error))
    return FALSE;
  if (key == 0)
    return TRUE;
  area = plumb_warehouse_get_area (reading->warehouse, key, error);
  *otherwise = area != NULL && (!g_str_equal (area->stored_name, definition->name) || area->level != definition->level);
  return area != NULL;
}

static gboolean
areas_store (gpointer state, PlumbReading *reading, GError **error)
{
  Areas *self = state;

  /* A parent goes before its children, whatever the order of the rows. */
  for (PlumbAreaLevel level = PLUMB_AREA_COUNTRY; level <= PLUMB_AREA_JOINT; level++)
    for (guint i = 0; i < self->definitions->len; i++)
      {
        const Definition *definition = &g_array_index (self->definitions, Definition, i);
        const PlumbAreaDefinition *area = &definition->area;
        GError *cause = NULL;
        gboolean own = FALSE;

        if (area->level != level)
          continue;
        if (reading->completes && !is_defined_otherwise (reading, area, &own, error))
          return FALSE;
        if (!own && !plumb_warehouse_put_area (reading->warehouse, area, NULL, &cause) &&
            !blame_row (reading, definition, area->parent != NULL ? PARENT : CODE,
                        area->parent != NULL ? area->parent : area->code, cause, error))
          return FALSE;
      }
  /* A file without the column says nothing of successors. */
  for (guint i = 0; i < self->definitions->len && self->columns[SUCCESSORS] >= 0; i++)
    {
      const Definition *definition = &g_array_index (self->definitions, Definition, i);
      GError *cause = NULL;

      if (!plumb_problems_any_fatal (reading->problems) &&
          !plumb_warehouse_put_successors (reading->warehouse, definition->area.code, definition->successors, &cause) &&
          !blame_row (reading, definition, SUCCESSORS, definition->successors, cause, error))
        return FALSE;
    }
  return TRUE;
}

const PlumbLayout plumb_layout_areas = {
  .name = "areas",
  .recognise = areas_recognise,
  .begin = areas_begin,
  .row = areas_row,
  .store = areas_store,
  .free = areas_free,
};
