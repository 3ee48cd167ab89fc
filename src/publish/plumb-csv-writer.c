/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of CSV.
 */
#include "config.h"

#include "plumb-csv-writer.h"

#include <string.h>

void
plumb_csv_append_row (GString *text,
                      const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (strpbrk (cells[i], ",\"\r\n") == NULL)
        {
          g_string_append (text, cells[i]);
          continue;
        }
      g_string_append_c (text, '"');
      for (const char *p = cells[i]; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (text, '"');
          g_string_append_c (text, *p);
        }
      g_string_append_c (text, '"');
    }
  g_string_append_c (text, '\n');
}
