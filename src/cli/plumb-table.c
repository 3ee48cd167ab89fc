/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables on standard output.
 */
#include "config.h"

#include "plumb-csv-writer.h"
#include "plumb-table.h"

#include <json-glib/json-glib.h>
#include <stdarg.h>
#include <string.h>

struct _PlumbTable
{
  GPtrArray *names;
  gboolean *numeric;
  GPtrArray *rows; /* of GStrv */
};

PlumbTable *
plumb_table_new (const char *const *columns)
{
  PlumbTable *self = g_new0 (PlumbTable, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->numeric = g_new0 (gboolean, g_strv_length ((GStrv) columns) + 1);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      self->numeric[i] = columns[i][0] == '#';
      g_ptr_array_add (self->names, g_strdup (columns[i] + (self->numeric[i] ? 1 : 0)));
    }
  return self;
}

void
plumb_table_free (PlumbTable *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->rows);
  g_free (self->numeric);
  g_free (self);
}

void
plumb_table_take (PlumbTable *self, GStrv cells)
{
  g_return_if_fail (g_strv_length (cells) == self->names->len);
  g_ptr_array_add (self->rows, cells);
}

void
plumb_table_add (PlumbTable *self, ...)
{
  GStrv cells = g_new0 (char *, self->names->len + 1);
  va_list arguments;

  va_start (arguments, self);
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *cell = va_arg (arguments, const char *);
      cells[i] = g_strdup (cell != NULL ? cell : "");
    }
  va_end (arguments);
  plumb_table_take (self, cells);
}

void
plumb_table_add_heading (PlumbTable *self, const char *text)
{
  for (guint line = 0; line < 2; line++)
    {
      GStrv cells = g_new0 (char *, self->names->len + 1);

      for (guint i = 0; i < self->names->len; i++)
        cells[i] = g_strdup (line == 1 && i == 0 ? text : "");
      plumb_table_take (self, cells);
    }
}

static void
print_csv_line (char **cells, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      plumb_csv_append_cell (line, cells[i]);
    }
  g_print ("%s\n", line->str);
}

static void
print_csv (PlumbTable *self)
{
  print_csv_line ((char **) self->names->pdata, self->names->len);
  for (guint i = 0; i < self->rows->len; i++)
    print_csv_line (g_ptr_array_index (self->rows, i), self->names->len);
}

static void
print_json (PlumbTable *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (self->rows, i);

      json_builder_begin_object (builder);
      for (guint j = 0; j < self->names->len; j++)
        {
          json_builder_set_member_name (builder, g_ptr_array_index (self->names, j));
          if (!self->numeric[j])
            json_builder_add_string_value (builder, cells[j]);
          else if (*cells[j] == '\0')
            json_builder_add_null_value (builder);
          else if (strpbrk (cells[j], ".e") == NULL)
            json_builder_add_int_value (builder, g_ascii_strtoll (cells[j], NULL, 10));
          else
            json_builder_add_double_value (builder, g_ascii_strtod (cells[j], NULL));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/* Whether @c would move the cursor of a terminal, colour it or turn the line around, and not show. */
static gboolean
steers_terminal (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* @cell for a terminal: files say what they like, but they do not command it. */
static char *
plain_cell (const char *cell)
{
  g_autofree char *valid = g_utf8_make_valid (cell, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (plain, !steers_terminal (c) ? c : g_unichar_isspace (c) ? ' ' : 0xfffd);
    }
  return g_string_free (plain, FALSE);
}

/* Columns of a terminal that @text takes up: wide characters two, joiners none. */
static guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_padded (GString *line, const char *cell, guint width, gboolean right)
{
  guint blanks = width - text_width (cell);

  if (line->len > 0)
    g_string_append (line, "  ");
  for (guint i = 0; right && i < blanks; i++)
    g_string_append_c (line, ' ');
  g_string_append (line, cell);
  for (guint i = 0; !right && i < blanks; i++)
    g_string_append_c (line, ' ');
}

static void
print_line (PlumbTable *self, const char *const *cells, const guint *widths)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->names->len; i++)
    append_padded (line, cells[i], widths[i], self->numeric[i]);
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_print ("%s\n", line->str);
}

static void
print_text (PlumbTable *self)
{
  g_autofree guint *widths = g_new0 (guint, self->names->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    for (char **cell = g_ptr_array_index (self->rows, i); *cell != NULL; cell++)
      {
        char *plain = plain_cell (*cell);
        g_free (*cell);
        *cell = plain;
      }
  for (guint j = 0; j < self->names->len; j++)
    {
      widths[j] = text_width (g_ptr_array_index (self->names, j));
      for (guint i = 0; i < self->rows->len; i++)
        widths[j] = MAX (widths[j], text_width (((GStrv) g_ptr_array_index (self->rows, i))[j]));
    }
  print_line (self, (const char *const *) self->names->pdata, widths);
  for (guint i = 0; i < self->rows->len; i++)
    print_line (self, g_ptr_array_index (self->rows, i), widths);
}

void
plumb_table_print (PlumbTable *self, PlumbFormat format)
{
  switch (format)
    {
    case PLUMB_FORMAT_CSV:
      print_csv (self);
      break;
    case PLUMB_FORMAT_JSON:
      print_json (self);
      break;
    case PLUMB_FORMAT_TEXT:
    default:
      print_text (self);
      break;
    }
}
