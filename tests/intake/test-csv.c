/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and their lines, by RFC 4180, and what is refused with its place.
 */
#include "config.h"

#include "plumb-csv.h"

#include <string.h>

/* Each row as `line:cell|cell`, rows joined by blanks. */
static gboolean
note_row (const PlumbRow *row, gpointer data, GError **error)
{
  GString *out = data;

  g_string_append_printf (out, "%s%u:", out->len > 0 ? " " : "", row->line);
  for (guint i = 0; i < row->n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", row->cells[i]);
  return TRUE;
}

static char *
read_csv (const char *bytes, gsize length, PlumbRowFunc function, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);
  g_autoptr (PlumbInput) input = plumb_input_new (stream, "test.csv", NULL, error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (input == NULL || !plumb_csv_read (input, function, out, NULL, error))
    return NULL;
  return g_strdup (out->str);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "a,b\n1,2\n", "1:a|b 2:1|2" },
    { "a,b\r\n1,2\r\n", "1:a|b 2:1|2" },
    { "a,b\r1,2\r3,4", "1:a|b 2:1|2 3:3|4" },
    { "a,b\n\n\n1,2", "1:a|b 4:1|2" },
    { "a,b\r\n\r\n1,2\r\n", "1:a|b 3:1|2" },
    { "a,\"b\nc\"\n1,2\n", "1:a|b\nc 3:1|2" },
    { "\"a\r\nb\",c\r\n1,2\r\n", "1:a\r\nb|c 3:1|2" },
    { "\"\n\",c\n1,2\n", "1:\n|c 3:1|2" },
    { "\"say \"\"yes\"\"\",\" b \",  c \n", "1:say \"yes\"| b |c" },
    { "\"Bristol, City of\",2\n", "1:Bristol, City of|2" },
    { ",,\n", "1:||" },
    { "\"\",\"\"\n", "1:|" },
    { "a", "1:a" },
    { "", "" },
    { "\n\r\n", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = read_csv (cases[i].text, strlen (cases[i].text), note_row, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static void
expect_refusal (const char *bytes, gsize length, const char *place, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_csv (bytes, length, note_row, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, place));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_refused (void)
{
  g_autofree char *wide = repeat ("x,", 6000);
  g_autofree char *huge = repeat ("0123456789", 200000);
  g_autofree char *unclosed = NULL;
  g_autofree char *long_row = NULL;
  g_autofree char *cell = g_strndup (huge, 1000000);

  expect_refusal ("a,b\n1,\0\n", 8, "line 2", "zero bytes");
  expect_refusal ("a,b\n1,\x01\n", 8, "line 2", "0x01");
  expect_refusal ("a,b\n1,\"2\n3,4\n", 13, "line 2", "never closed");
  expect_refusal ("a,b\n1,2\n3,x\"y\n", 14, "line 3", "quotation mark");
  expect_refusal ("a,b\n1,\"2\"y\n", 11, "line 2", "quotation mark");
  expect_refusal (wide, strlen (wide), "line 1", "5,000");
  expect_refusal (huge, strlen (huge), "line 1", "1 MiB");
  /* A quote that is never closed swallows what follows only up to the limit of a cell. */
  unclosed = g_strconcat ("a,b\n1,\"", huge, NULL);
  expect_refusal (unclosed, strlen (unclosed), "line 2", "1 MiB");
  long_row = g_strjoin (",", cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell,
                        cell, cell, NULL);
  expect_refusal (long_row, strlen (long_row), "line 1", "16 MiB");
  expect_refusal ("PK\003\004\024\0\0\0", 8, "workbook", "CSV UTF-8");
  expect_refusal ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "line 2", "0x1a");
}

typedef struct
{
  guint n;
  guint last_line;
} Count;

static gboolean
count_row (const PlumbRow *row, gpointer data, GError **error)
{
  Count *count = data;

  g_assert_cmpuint (row->n, ==, 2);
  if (count->n++ > 0)
    {
      g_assert_cmpstr (row->cells[0], ==, "\xc2\xa3");
      g_assert_cmpstr (row->cells[1], ==, "1\"\r\n");
      g_assert_cmpuint (row->line, ==, count->last_line);
    }
  count->last_line = count->n * 2;
  return TRUE;
}

/* Line ends of both bytes fall on the border of a block of 256 KiB sooner or later. */
static void
test_blocks (void)
{
  const guint n = 40000;

  for (guint shift = 0; shift < 12; shift++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (PlumbInput) input = NULL;
      Count count = { 0 };

      for (guint i = 0; i < shift; i++)
        g_string_append_c (text, 'x');
      g_string_append (text, ",b\r\n");
      for (guint i = 0; i < n; i++)
        g_string_append (text, "\xc2\xa3,\"1\"\"\r\n\"\r\n");
      stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
      input = plumb_input_new (stream, "test.csv", NULL, &error);
      g_assert_no_error (error);
      g_assert_true (plumb_csv_read (input, count_row, &count, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count.n, ==, n + 1);
    }
}

static gboolean
stop_at_two (const PlumbRow *row, gpointer data, GError **error)
{
  if (row->line < 2)
    return TRUE;
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS, "enough");
  return FALSE;
}

static void
test_stop (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_csv ("a\nb\nc\n", 6, stop_at_two, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/csv/rows", test_rows);
  g_test_add_func ("/intake/csv/refused", test_refused);
  g_test_add_func ("/intake/csv/blocks", test_blocks);
  g_test_add_func ("/intake/csv/stop", test_stop);
  return g_test_run ();
}
