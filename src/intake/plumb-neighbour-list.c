/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both layouts of neighbours, the wide one and the long one, come to the same list.
 */
#include "config.h"

#include "plumb-neighbour-list.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  guint set; /* Number in sets */
  gint64 area;
  int rank;
  gint64 neighbour;
  char *closeness;
} Line;

typedef struct
{
  char *name;
  char *dated;
} Set;

struct _PlumbNeighbourList
{
  GArray *lines;    /* Line */
  GArray *sets;     /* Set */
  GHashTable *seen; /* "set area rank" and "set area neighbour" -> line of the file */
};

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->closeness);
}

static void
set_clear (gpointer data)
{
  g_free (((Set *) data)->name);
  g_free (((Set *) data)->dated);
}

PlumbNeighbourList *
plumb_neighbour_list_new (void)
{
  PlumbNeighbourList *self = g_new0 (PlumbNeighbourList, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  self->sets = g_array_new (FALSE, FALSE, sizeof (Set));
  g_array_set_clear_func (self->sets, set_clear);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
plumb_neighbour_list_free (PlumbNeighbourList *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->sets);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* The number of the set of @line; FALSE when it is dated otherwise elsewhere in the file. */
static gboolean
find_set (PlumbNeighbourList *self, PlumbReading *reading, const PlumbNeighbourLine *line, guint *number)
{
  Set *set;

  for (*number = 0; *number < self->sets->len; ++*number)
    {
      const Set *known = &g_array_index (self->sets, Set, *number);

      if (!g_str_equal (known->name, line->set))
        continue;
      if (g_str_equal (known->dated, line->dated))
        return TRUE;
      plumb_problems_fatal (
        reading->problems, "contradiction", line->line, "dated", line->dated,
        _ ("The set “%s” is dated %s in a row above. Give one date, or another name to the other set."), line->set,
        known->dated);
      return FALSE;
    }
  g_array_set_size (self->sets, *number + 1);
  set = &g_array_index (self->sets, Set, *number);
  set->name = g_strdup (line->set);
  set->dated = g_strdup (line->dated);
  return TRUE;
}

static gboolean
find_area (PlumbReading *reading, guint line, const char *column, const char *text, gint64 *key, GError **error)
{
  const char *why;

  if (!plumb_catalog_area (reading->catalog, text, key, &why, error))
    return FALSE;
  if (*key == 0)
    plumb_problems_fatal (reading->problems, "unknown-area", line, column, text, "%s", why);
  return TRUE;
}

/* Whether what @key names is there for the first time. */
static gboolean
is_first (PlumbNeighbourList *self, PlumbReading *reading, const PlumbNeighbourLine *line, char *key)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (before == 0)
    {
      g_hash_table_insert (self->seen, key, GUINT_TO_POINTER (line->line));
      return TRUE;
    }
  plumb_problems_fatal (reading->problems, "duplicate-key", line->line, line->neighbour_column, line->neighbour,
                        _ ("This rank or neighbour of the area is there already in line %u. Remove one of them."),
                        before);
  g_free (key);
  return FALSE;
}

gboolean
plumb_neighbour_list_add (PlumbNeighbourList *self,
                          PlumbReading *reading,
                          const PlumbNeighbourLine *line,
                          GError **error)
{
  Line entry = { .rank = line->rank };

  if (!find_area (reading, line->line, line->area_column, line->area, &entry.area, error) ||
      !find_area (reading, line->line, line->neighbour_column, line->neighbour, &entry.neighbour, error))
    return FALSE;
  if (entry.area == 0 || entry.neighbour == 0 || !find_set (self, reading, line, &entry.set))
    return TRUE;
  if (entry.area == entry.neighbour)
    {
      plumb_problems_fatal (reading->problems, "own-neighbour", line->line, line->neighbour_column, line->neighbour,
                            _ ("An area cannot be its own neighbour. Correct the row."));
      return TRUE;
    }
  if (!is_first (self, reading, line,
                 g_strdup_printf ("%u %" G_GINT64_FORMAT " rank %d", entry.set, entry.area, entry.rank)) ||
      !is_first (
        self, reading, line,
        g_strdup_printf ("%u %" G_GINT64_FORMAT " is %" G_GINT64_FORMAT, entry.set, entry.area, entry.neighbour)))
    return TRUE;
  entry.closeness = g_strstrip (g_strdup (line->closeness));
  g_array_append_vals (self->lines, &entry, 1);
  return TRUE;
}

gboolean
plumb_neighbour_list_store (PlumbNeighbourList *self, PlumbReading *reading, const char *source, GError **error)
{
  g_autofree gint64 *keys = g_new0 (gint64, self->sets->len + 1);

  for (guint i = 0; i < self->sets->len; i++)
    {
      const Set *set = &g_array_index (self->sets, Set, i);

      if (!plumb_warehouse_put_neighbour_set (reading->warehouse, set->name, set->dated, source, &keys[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (!plumb_warehouse_put_neighbour (reading->warehouse, keys[line->set], line->area, line->rank, line->neighbour,
                                          line->closeness, error))
        return FALSE;
    }
  return TRUE;
}
