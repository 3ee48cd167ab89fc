/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV by RFC 4180. Names of areas and files come from elsewhere, and "=1+1" is a name too.
 */
#include "config.h"

#include "plumb-csv-writer.h"

#include <string.h>

/* Keeps a range on one line of a chart, and would only keep a cell from being found. */
#define WORD_JOINER "\342\201\240"

/* A plain number: sign, digits, thousands, point; "-1,234.5" but not "-1+2". */
static gboolean
is_number (const char *cell)
{
  if (*cell == '-' || *cell == '+')
    cell++;
  return *cell != '\0' && strspn (cell, "0123456789,.") == strlen (cell);
}

static gboolean
is_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL && !is_number (cell);
}

void
plumb_csv_append_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

char *
plumb_csv_guard_cell (const char *printed)
{
  g_auto (GStrv) parts = g_strsplit (printed, WORD_JOINER, -1);
  g_autofree char *cell = g_strjoinv (NULL, parts);

  return is_formula (cell) ? g_strconcat ("'", cell, NULL) : g_steal_pointer (&cell);
}

static void
append_guarded_cell (GString *text, const char *printed)
{
  g_autofree char *cell = plumb_csv_guard_cell (printed);

  plumb_csv_append_cell (text, cell);
}

GBytes *
plumb_csv_write (GPtrArray *rows, const char *remark)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const GStrv row = g_ptr_array_index (rows, i);

      for (guint j = 0; row[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (out, ',');
          append_guarded_cell (out, row[j]);
        }
      if (remark != NULL)
        {
          g_string_append_c (out, ',');
          append_guarded_cell (out, i == 0 ? "data" : remark);
        }
      g_string_append (out, "\r\n");
    }
  return g_string_free_to_bytes (out);
}
