/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Geography of published files, with its traps: codes that changed under one DfE number, joint rows "314 / 318", `z`
 * for an authority that is not known, and rows for schools and wards that are none of our levels.
 */
#include "config.h"

#include "plumb-ees-area.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef enum
{
  LEVEL,
  COUNTRY_CODE,
  COUNTRY_NAME,
  REGION_CODE,
  REGION_NAME,
  OLD_LA_CODE,
  NEW_LA_CODE,
  LA_NAME,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "geographic_level", "country_code", "country_name", "region_code",
                                            "region_name",      "old_la_code",  "new_la_code",  "la_name" };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS);

struct _PlumbEesAreas
{
  int columns[N_COLUMNS];
  GHashTable *skipped_levels; /* level -> number of rows */
  guint n_contradicting;
  guint first_contradicting;
  char *contradiction;
  guint n_unknown;
  guint first_unknown;
};

PlumbEesAreas *
plumb_ees_areas_new (const PlumbHeader *header)
{
  PlumbEesAreas *self = g_new0 (PlumbEesAreas, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (header, column_names[i]);
  self->skipped_levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
plumb_ees_areas_free (PlumbEesAreas *self)
{
  g_hash_table_unref (self->skipped_levels);
  g_free (self->contradiction);
  g_free (self);
}

static const char *
cell_of (PlumbEesAreas *self, const PlumbRow *row, Column column)
{
  return plumb_layout_cell (row, self->columns[column]);
}

/* Whether @text is @n_digits digits behind an optional capital, or two such codes that a return counts together: `314 /
 * 318`. */
static gboolean
is_code (const char *text, gboolean capital, guint n_digits)
{
  for (;;)
    {
      if (capital && !g_ascii_isupper (*text++))
        return FALSE;
      for (guint i = 0; i < n_digits; i++)
        if (!g_ascii_isdigit (*text++))
          return FALSE;
      if (*text == '\0')
        return TRUE;
      if (!g_str_has_prefix (text, " / "))
        return FALSE;
      text += 3;
    }
}

static gboolean
is_gss_code (const char *text)
{
  return is_code (text, TRUE, 8);
}

static gboolean
is_la_code (const char *text)
{
  return is_code (text, FALSE, 3);
}

static void
skip_unknown (PlumbEesAreas *self, const PlumbRow *row)
{
  if (self->n_unknown++ == 0)
    self->first_unknown = row->line;
}

/* Adds an area that the register lacks; @text is what it is found by from now on. */
static gboolean
add_area (PlumbReading *reading,
          const PlumbRow *row,
          const char *text,
          PlumbAreaDefinition *definition,
          gint64 *key,
          GError **error)
{
  gint64 parent = 0;

  if (definition->parent != NULL && !plumb_catalog_area (reading->catalog, definition->parent, &parent, NULL, error))
    return FALSE;
  if (parent == 0)
    definition->parent = NULL;
  if (!plumb_catalog_add_area (reading->catalog, text, definition, key, error))
    return FALSE;
  plumb_problems_warn (reading->problems, "new-area", row->line, NULL, definition->code,
                       _ ("%s (%s) is not in the register of areas and was added to it as it stands here."),
                       definition->name, definition->code);
  return TRUE;
}

/* A country or a region, by its code. */
static gboolean
find_wide (PlumbEesAreas *self,
           PlumbReading *reading,
           const PlumbRow *row,
           PlumbAreaLevel level,
           gint64 *key,
           GError **error)
{
  gboolean country = level == PLUMB_AREA_COUNTRY;
  const char *code = cell_of (self, row, country ? COUNTRY_CODE : REGION_CODE);
  PlumbAreaDefinition definition = { .code = code, .level = level };

  *key = 0;
  if (is_gss_code (code) && !plumb_catalog_area (reading->catalog, code, key, NULL, error))
    return FALSE;
  if (*key != 0)
    return TRUE;
  definition.name = cell_of (self, row, country ? COUNTRY_NAME : REGION_NAME);
  definition.parent = country ? NULL : cell_of (self, row, COUNTRY_CODE);
  if (is_gss_code (code) && definition.name[0] != '\0')
    return add_area (reading, row, code, &definition, key, error);
  skip_unknown (self, row);
  return TRUE;
}

/* Whether code and name, where the register knows them, are those of the area @key, which was found by its number. */
static gboolean
check_authority (PlumbEesAreas *self, PlumbReading *reading, const PlumbRow *row, gint64 key, GError **error)
{
  static const Column others[] = { NEW_LA_CODE, LA_NAME };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *text = cell_of (self, row, others[i]);
      gboolean other;

      if (!plumb_catalog_is_other (reading->catalog, text, key, &other, error))
        return FALSE;
      if (!other)
        continue;
      if (self->n_contradicting++ == 0)
        {
          self->first_contradicting = row->line;
          self->contradiction = g_strdup (text);
        }
      return TRUE;
    }
  return TRUE;
}

static gboolean
find_authority (PlumbEesAreas *self, PlumbReading *reading, const PlumbRow *row, gint64 *key, GError **error)
{
  const char *number = cell_of (self, row, OLD_LA_CODE);
  const char *code = cell_of (self, row, NEW_LA_CODE);
  const char *region = cell_of (self, row, REGION_CODE);
  gboolean has_number = is_la_code (number);
  gboolean has_code = is_gss_code (code);
  PlumbAreaDefinition definition = { .code = code, .name = cell_of (self, row, LA_NAME) };

  *key = 0;
  if (has_number && !plumb_catalog_area (reading->catalog, number, key, NULL, error))
    return FALSE;
  if (*key == 0 && has_code && !plumb_catalog_area (reading->catalog, code, key, NULL, error))
    return FALSE;
  if (*key != 0)
    return check_authority (self, reading, row, *key, error);
  if (!has_code || definition.name[0] == '\0')
    {
      skip_unknown (self, row);
      return TRUE;
    }
  definition.level = strchr (code, '/') != NULL ? PLUMB_AREA_JOINT : PLUMB_AREA_AUTHORITY;
  definition.la_code = has_number ? number : NULL;
  definition.parent = is_gss_code (region) ? region : NULL;
  return add_area (reading, row, has_number ? number : code, &definition, key, error);
}

static void
skip_level (PlumbEesAreas *self, const char *level)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->skipped_levels, level));

  g_hash_table_insert (self->skipped_levels, g_strdup (level), GUINT_TO_POINTER (before + 1));
}

gboolean
plumb_ees_areas_find (PlumbEesAreas *self, PlumbReading *reading, const PlumbRow *row, gint64 *key, GError **error)
{
  const char *level = cell_of (self, row, LEVEL);

  if (g_ascii_strcasecmp (level, "Local authority") == 0)
    return find_authority (self, reading, row, key, error);
  if (g_ascii_strcasecmp (level, "Regional") == 0)
    return find_wide (self, reading, row, PLUMB_AREA_REGION, key, error);
  if (g_ascii_strcasecmp (level, "National") == 0)
    return find_wide (self, reading, row, PLUMB_AREA_COUNTRY, key, error);
  skip_level (self, level);
  *key = 0;
  return TRUE;
}

void
plumb_ees_areas_end (PlumbEesAreas *self, PlumbReading *reading)
{
  GHashTableIter iter;
  gpointer level, rows;

  g_hash_table_iter_init (&iter, self->skipped_levels);
  while (g_hash_table_iter_next (&iter, &level, &rows))
    plumb_problems_warn (
      reading->problems, "left-out", 0, column_names[LEVEL], level,
      ngettext ("%u row of the level “%s” was left out; the warehouse keeps authorities, regions and England.",
                "%u rows of the level “%s” were left out; the warehouse keeps authorities, regions and England.",
                GPOINTER_TO_UINT (rows)),
      GPOINTER_TO_UINT (rows), (const char *) level);
  if (self->n_contradicting > 0)
    plumb_problems_warn (
      reading->problems, "code-name", self->first_contradicting, column_names[OLD_LA_CODE], self->contradiction,
      ngettext (
        "%u row, on this line, has the code or the name of another authority beside its number; the number counted.",
        "%u rows, the first on this line, have the code or the name of another authority beside their number; the "
        "number counted.",
        self->n_contradicting),
      self->n_contradicting);
  if (self->n_unknown > 0)
    plumb_problems_warn (
      reading->problems, "unknown-area", self->first_unknown, column_names[OLD_LA_CODE], NULL,
      ngettext ("%u row, on this line, names no area that could be known and was left out.",
                "%u rows, the first on this line, name no area that could be known and were left out.",
                self->n_unknown),
      self->n_unknown);
}
