/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Encodings and packing: the same text has to come out of each, however the blocks fall.
 */
#include "config.h"

#include "plumb-decoder.h"
#include "plumb-input.h"

#include <string.h>

#include <glib/gstdio.h>

/* A pound sign, an en dash, a character beyond 16 bits, a line break. */
#define TEXT "a,\xc2\xa3\xe2\x80\x93\n\xf0\x9f\x98\x80,z\n"

/* @bytes through the decoder in pieces of @step bytes. */
static char *
decode (const char *bytes, gsize length, gsize step, PlumbEncoding *encoding, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  PlumbDecoder decoder;
  gboolean ok = TRUE;

  plumb_decoder_init (&decoder);
  for (gsize at = 0; at < length; at += step)
    plumb_decoder_inspect (&decoder, (const guint8 *) bytes + at, MIN (step, length - at));
  plumb_decoder_inspect (&decoder, NULL, 0);
  *encoding = decoder.encoding;
  for (gsize at = 0; ok; at += step)
    {
      gsize n = at < length ? MIN (step, length - at) : 0;
      const char *text;
      gsize text_length;

      ok = plumb_decoder_decode (&decoder, (const guint8 *) bytes + at, n, &text, &text_length, error);
      if (!ok || n == 0)
        break;
      g_string_append_len (out, text, (gssize) text_length);
    }
  plumb_decoder_clear (&decoder);
  return ok ? g_strdup (out->str) : NULL;
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  PlumbEncoding encoding;
  const char *text;
} Case;

#define CASE(name, bytes, encoding, text)           \
  {                                                 \
    name, bytes, sizeof (bytes) - 1, encoding, text \
  }

static const Case cases[] = {
  CASE ("plain", "a,b\n", PLUMB_ENCODING_UTF8, "a,b\n"),
  CASE ("utf8", TEXT, PLUMB_ENCODING_UTF8, TEXT),
  CASE ("marked", "\xef\xbb\xbf" TEXT, PLUMB_ENCODING_UTF8, TEXT),
  CASE ("windows", "a,\xa3\x96\x80\n", PLUMB_ENCODING_WINDOWS_1252, "a,\xc2\xa3\xe2\x80\x93\xe2\x82\xac\n"),
  CASE ("cut", "a,\xe2\x80", PLUMB_ENCODING_WINDOWS_1252, "a,\xc3\xa2\xe2\x82\xac"),
  CASE ("little",
        "\xff\xfe"
        "a\0,\0\xa3\0\x13\x20\n\0\x3d\xd8\x00\xde,\0z\0\n\0",
        PLUMB_ENCODING_UTF16_LE,
        TEXT),
  CASE ("big",
        "\xfe\xff"
        "\0a\0,\0\xa3\x20\x13\0\n\xd8\x3d\xde\x00\0,\0z\0\n",
        PLUMB_ENCODING_UTF16_BE,
        TEXT),
  CASE ("empty", "", PLUMB_ENCODING_UTF8, ""),
  CASE ("mark-only", "\xef\xbb\xbf", PLUMB_ENCODING_UTF8, ""),
};

static void
test_decode (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize step = 3; step <= 64; step++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *text = NULL;
        PlumbEncoding encoding;

        g_test_message ("%s by %" G_GSIZE_FORMAT, cases[i].name, step);
        text = decode (cases[i].bytes, cases[i].length, step, &encoding, &error);
        g_assert_no_error (error);
        g_assert_cmpint (encoding, ==, cases[i].encoding);
        g_assert_cmpstr (text, ==, cases[i].text);
      }
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *line;
  } damaged[] = {
    { "\xef\xbb\xbf"
      "a\nb\n\xff\n",
      9, "line 3" },
    { "a\n\x81\n", 4, "line 2" },
    { "\xff\xfe"
      "a\0\n\0\x3d\xd8z\0",
      10, "line 2" },
    { "\xff\xfe"
      "a\0\n\0\x00\xde",
      8, "line 2" },
    { "\xff\xfe"
      "a\0\n",
      5, "line 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    for (gsize step = 3; step <= 16; step++)
      {
        g_autoptr (GError) error = NULL;
        PlumbEncoding encoding;

        g_test_message ("%" G_GSIZE_FORMAT " by %" G_GSIZE_FORMAT, i, step);
        g_assert_null (decode (damaged[i].bytes, damaged[i].length, step, &encoding, &error));
        g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE);
        g_assert_nonnull (strstr (error->message, damaged[i].line));
      }
}

static GBytes *
pack (const char *text)
{
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) packed = g_converter_output_stream_new (memory, packer);

  g_output_stream_write_all (packed, text, strlen (text), NULL, NULL, NULL);
  g_output_stream_close (packed, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static char *
read_all (GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (PlumbInput) input = plumb_input_new (stream, "packed.gz", NULL, error);
  g_autoptr (GString) out = g_string_new (NULL);
  const char *text;
  gsize length = 1;

  while (input != NULL && length > 0)
    {
      if (!plumb_input_read (input, &text, &length, NULL, error))
        return NULL;
      g_string_append_len (out, text, (gssize) length);
    }
  return input != NULL ? g_strdup (out->str) : NULL;
}

static void
test_packed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) two = g_byte_array_new ();
  g_autoptr (GBytes) first = pack ("a,b\n1,");
  g_autoptr (GBytes) second = pack ("2\n");
  g_autoptr (GBytes) both = NULL;
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (first, 0, g_bytes_get_size (first) - 6);
  g_autoptr (GBytes) trailed = NULL;
  g_autofree char *text = read_all (first, &error);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "a,b\n1,");

  /* Members one behind the other are one file. */
  g_byte_array_append (two, g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_byte_array_append (two, g_bytes_get_data (second, NULL), g_bytes_get_size (second));
  both = g_byte_array_free_to_bytes (g_steal_pointer (&two));
  joined = read_all (both, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (joined, ==, "a,b\n1,2\n");

  g_assert_null (read_all (cut, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "cut short"));
  g_clear_error (&error);

  two = g_byte_array_new ();
  g_byte_array_append (two, g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_byte_array_append (two, (const guint8 *) "rubbish", 7);
  trailed = g_byte_array_free_to_bytes (g_steal_pointer (&two));
  g_assert_null (read_all (trailed, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ);
}

/* Sum: `printf 'a,b\n' | sha256sum`. */
static void
test_sum (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);
  g_autoptr (PlumbInput) input = plumb_input_new (stream, "sum.csv", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (plumb_input_sha256 (input, NULL), ==,
                   "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313");
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plumb_input_open ("/nowhere/at/all.csv", NULL, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "all.csv"));
  g_clear_error (&error);
  g_assert_null (plumb_input_open (g_get_tmp_dir (), NULL, &error));
  g_assert_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_READ);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);

  g_cancellable_cancel (cancellable);
  g_assert_null (plumb_input_new (stream, "sum.csv", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/input/decode", test_decode);
  g_test_add_func ("/intake/input/damaged", test_damaged);
  g_test_add_func ("/intake/input/packed", test_packed);
  g_test_add_func ("/intake/input/sum", test_sum);
  g_test_add_func ("/intake/input/no-file", test_no_file);
  g_test_add_func ("/intake/input/cancelled", test_cancelled);
  return g_test_run ();
}
