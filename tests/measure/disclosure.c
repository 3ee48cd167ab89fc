/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disclosure.h"

#include <string.h>

PlumbDisclosureTable *
disclosure_table_parse (const PlumbDisclosureRule *rule, const char *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "|", -1);
  PlumbDisclosureTable *table = NULL;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strstrip (rows[i]), " ", -1);

      if (table == NULL)
        table = plumb_disclosure_table_new (rule, g_strv_length (rows) - 1, g_strv_length (cells) - 1);
      g_assert_cmpuint (g_strv_length (cells), ==, table->width);
      for (guint j = 0; cells[j] != NULL; j++)
        if (strcmp (cells[j], "c") == 0)
          plumb_disclosure_table_set_hidden (table, i, j);
        else if (strcmp (cells[j], "z") != 0 && strcmp (cells[j], ".") != 0)
          plumb_disclosure_table_set_count (table, i, j, g_ascii_strtoll (cells[j], NULL, 10));
    }
  plumb_disclosure_table_complete (table, NULL, NULL);
  return table;
}

char *
disclosure_table_print (const PlumbDisclosureTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < (table->n_rows + 1) * table->width; i++)
    {
      const PlumbDisclosureCell *cell = &table->cells[i];

      if (i > 0)
        g_string_append (text, i % table->width == 0 ? "|" : " ");
      if (cell->reason == PLUMB_DISCLOSURE_SHOWN)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, cell->count);
      else
        g_string_append_c (text, "?zbspt"[cell->reason]);
    }
  return g_string_free (text, FALSE);
}
