/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in HTML. Names of areas and files come from elsewhere, and "<b>" is a name too.
 */
#include "config.h"

#include "plumb-html-writer.h"

#include "plumb-csv-writer.h"

void
plumb_html_append_element (GString *out, const char *tag, const char *attributes, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<%s%s>%s</%s>", tag, attributes, escaped, tag);
}

void
plumb_html_append_table (GString *out, GPtrArray *rows, const char *caption)
{
  g_string_append (out, "<table>");
  plumb_html_append_element (out, "caption", "", caption);
  g_string_append (out, "\n");
  for (guint i = 0; i < rows->len; i++)
    {
      const GStrv cells = g_ptr_array_index (rows, i);

      g_string_append (out, i == 0 ? "<thead><tr>" : "<tr>");
      for (guint j = 0; cells[j] != NULL; j++)
        plumb_html_append_element (out, i == 0 || j == 0 ? "th" : "td",
                                   i == 0   ? " scope=\"col\""
                                   : j == 0 ? " scope=\"row\""
                                            : "",
                                   cells[j]);
      g_string_append (out, i == 0 ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
    }
  g_string_append (out, "</tbody></table>");
}

GBytes *
plumb_html_write (GPtrArray *rows, const char *caption, const char *remark)
{
  g_autoptr (GPtrArray) guarded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GString *out = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n");

  for (guint i = 0; i < rows->len; i++)
    {
      const GStrv row = g_ptr_array_index (rows, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint j = 0; row[j] != NULL; j++)
        {
          g_autofree char *cell = plumb_csv_guard_cell (row[j]);

          g_strv_builder_add (cells, cell);
        }
      if (remark != NULL)
        g_strv_builder_add (cells, i == 0 ? "data" : remark);
      g_ptr_array_add (guarded, g_strv_builder_end (cells));
    }
  plumb_html_append_table (out, guarded, caption);
  g_string_append (out, "\n");
  return g_string_free_to_bytes (out);
}
