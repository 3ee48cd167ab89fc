/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One breakdown has one text, whatever order a file gives its dimensions in, so that it is one line in a chart.
 */
#include "config.h"

#include "plumb-breakdown.h"

#include <string.h>

typedef struct
{
  char *dimension;
  char *category;
} Part;

static void
part_clear (gpointer data)
{
  Part *part = data;

  g_free (part->dimension);
  g_free (part->category);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Part *) a)->dimension, ((const Part *) b)->dimension);
}

char *
plumb_breakdown_canonical (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, ";", -1);
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_autoptr (GString) canonical = g_string_new (NULL);

  g_array_set_clear_func (parts, part_clear);
  for (char **piece = pieces; *piece != NULL; piece++)
    {
      g_auto (GStrv) sides = NULL;
      Part *part;

      if (g_strstrip (*piece)[0] == '\0')
        continue;
      sides = g_strsplit (*piece, "=", 2);
      if (sides[1] == NULL || g_strstrip (sides[0])[0] == '\0' || g_strstrip (sides[1])[0] == '\0')
        return NULL;
      g_array_set_size (parts, parts->len + 1);
      part = &g_array_index (parts, Part, parts->len - 1);
      part->dimension = g_strdup (sides[0]);
      part->category = g_strdup (sides[1]);
    }
  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (i > 0 && strcmp (part->dimension, g_array_index (parts, Part, i - 1).dimension) == 0)
        return NULL;
      g_string_append_printf (canonical, "%s%s=%s", i > 0 ? ";" : "", part->dimension, part->category);
    }
  return g_strdup (canonical->str);
}
