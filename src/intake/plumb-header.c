/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns are found by name, since their order varies from file to file and their capitals from release to release.
 */
#include "config.h"

#include "plumb-header.h"

#include <string.h>

struct _PlumbHeader
{
  GPtrArray *names;
  GHashTable *columns; /* lower-case name -> column + 1 */
  const char *repeated;
};

PlumbHeader *
plumb_header_new (const PlumbRow *row)
{
  PlumbHeader *self = g_new0 (PlumbHeader, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < row->n; i++)
    {
      char *name = g_strstrip (g_strdup (row->cells[i]));
      g_autofree char *key = g_ascii_strdown (name, -1);

      g_ptr_array_add (self->names, name);
      if (name[0] == '\0')
        continue;
      if (g_hash_table_contains (self->columns, key))
        self->repeated = name;
      else
        g_hash_table_insert (self->columns, g_steal_pointer (&key), GUINT_TO_POINTER (i + 1));
    }
  return self;
}

void
plumb_header_free (PlumbHeader *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->columns);
  g_free (self);
}

int
plumb_header_find (const PlumbHeader *self, const char *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, key)) - 1;
}

const char *
plumb_header_name (const PlumbHeader *self, guint column)
{
  return g_ptr_array_index (self->names, column);
}

guint
plumb_header_length (const PlumbHeader *self)
{
  return self->names->len;
}

const char *
plumb_header_repeated (const PlumbHeader *self)
{
  return self->repeated;
}

gboolean
plumb_header_equals (const PlumbHeader *self, const PlumbRow *row)
{
  if (row->n != self->names->len)
    return FALSE;
  for (guint i = 0; i < row->n; i++)
    if (g_ascii_strcasecmp (row->cells[i], plumb_header_name (self, i)) != 0)
      return FALSE;
  return TRUE;
}
