/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures as files: the same bytes every time, whole or not at all, and numbers that a spreadsheet opens without
 * running them.
 */
#define _GNU_SOURCE /* memmem */
#include "plumb-publish.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "plumb-batch.h"
#include "plumb-csv-writer.h"
#include "plumb-document.h"
#include "plumb-raster.h"

static const struct
{
  const char *name;
  gboolean known;
  PlumbPublishFormat format;
} names[] = {
  { "a.png", TRUE, PLUMB_PUBLISH_PNG },
  { "a.b.SVG", TRUE, PLUMB_PUBLISH_SVG },
  { "/x/y.pdf", TRUE, PLUMB_PUBLISH_PDF },
  { "a.csv", TRUE, PLUMB_PUBLISH_CSV },
  { "a.jpeg", FALSE, 0 },
  { "png", FALSE, 0 },
  { "", FALSE, 0 },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PlumbPublishFormat format = 99;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (plumb_publish_format_from_name (names[i].name, &format, &error), ==, names[i].known);
      if (names[i].known)
        g_assert_cmpint (format, ==, names[i].format);
      else
        g_assert_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_FORMAT);
    }
}

static GBytes *
publish (const char *name, PlumbPublishFormat format)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison (name));
  g_autoptr (GError) error = NULL;
  GBytes *bytes = plumb_publish_bytes (
    figure, format, &(PlumbPublishOptions){ 800, 500, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_PRINT) }, &error);

  g_assert_no_error (error);
  return bytes;
}

/* A PNG or PDF holds zeros: no string function finds anything behind them. */
static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  return memmem (data, length, text, strlen (text)) != NULL;
}

static void
test_same_bytes (void)
{
  static const char *const begins[] = { "\211PNG", "<?xml", "%PDF", "Period" };

  for (PlumbPublishFormat format = PLUMB_PUBLISH_PNG; format <= PLUMB_PUBLISH_CSV; format++)
    {
      g_autoptr (GBytes) first = publish ("rereferrals", format);
      g_autoptr (GBytes) second = publish ("rereferrals", format);

      g_assert_true (g_bytes_equal (first, second));
      g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), begins[format], strlen (begins[format])), ==, 0);
    }
}

/* A PNG says its own size: bytes 16 to 23, most significant first. */
static void
test_png_size (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("rereferrals"));
  g_autoptr (GBytes) bytes =
    plumb_publish_bytes (figure, PLUMB_PUBLISH_PNG,
                         &(PlumbPublishOptions){ 1150, 760, 2, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT) }, NULL);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpuint (data[18] << 8 | data[19], ==, 2300);
  g_assert_cmpuint (data[22] << 8 | data[23], ==, 1520);
}

static void
test_says_so (void)
{
  g_autoptr (GBytes) svg = publish ("rereferrals", PLUMB_PUBLISH_SVG);
  g_autoptr (GBytes) pdf = publish ("rereferrals", PLUMB_PUBLISH_PDF);
  g_autoptr (GBytes) illustrative = publish ("monthly", PLUMB_PUBLISH_SVG);
  g_autoptr (GBytes) real_csv = publish ("rereferrals", PLUMB_PUBLISH_CSV);
  g_autoptr (GBytes) made_csv = publish ("monthly", PLUMB_PUBLISH_CSV);

  g_assert_true (contains (svg, "Re-referrals within 12 months fell to 15.4"));
  g_assert_true (contains (svg, "<title>2021"));
  /* the day the figure stands at, not today */
  g_assert_true (contains (pdf, "20260331000000"));
  g_assert_true (contains (illustrative, "Illustrative data"));
  g_assert_true (contains (made_csv, ",data\r\n"));
  g_assert_true (contains (made_csv, ",Illustrative data\r\n"));
  g_assert_false (contains (real_csv, "Illustrative"));
}

static PlumbScene *
lay_out (const char *name)
{
  const PlumbPublishOptions options = { 800, 500, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_PRINT) };
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison (name));

  return plumb_publish_layout (figure, &options, NULL);
}

static guint
count (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint n = 0;

  for (const char *at = data; (at = memmem (at, length - (at - data), text, strlen (text))) != NULL; at++)
    n++;
  return n;
}

/* Pages of a document have their own sizes, three quarters of a scene's, and its date is the one given. */
static void
test_document (void)
{
  g_autoptr (PlumbScene) scene = lay_out ("rereferrals");
  PlumbDocument *document = plumb_document_new ("Two", NULL, "words", 2459671); /* 1 April 2022 */
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  plumb_document_add (document, scene);
  plumb_document_add (document, scene);
  bytes = plumb_document_end (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (bytes, "/Type /Page %"), ==, 2);
  g_assert_cmpuint (count (bytes, "/MediaBox [ 0 0 600 375 ]"), ==, 2);
  g_assert_true (contains (bytes, "words"));
}

/* Where a build is to be reproduced its date rules: 1,700,000,000 seconds are 14 November 2023, 22:13:20. What is no
 * number is not heeded. */
static void
test_epoch (void)
{
  g_autoptr (GBytes) set = NULL;
  g_autoptr (GBytes) wrong = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  set = publish ("rereferrals", PLUMB_PUBLISH_PDF);
  g_setenv ("SOURCE_DATE_EPOCH", "soon", TRUE);
  wrong = publish ("rereferrals", PLUMB_PUBLISH_PDF);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (contains (set, "20231114221320"));
  g_assert_true (contains (wrong, "20260331000000"));
}

/* Colour type 6 has alpha, 2 has none: byte 25. */
static void
test_transparent (void)
{
  g_autoptr (PlumbScene) scene = lay_out ("rereferrals");
  g_autoptr (GBytes) clear = plumb_raster_png (scene, 1, TRUE, NULL);
  g_autoptr (GBytes) opaque = plumb_raster_png (scene, 1, FALSE, NULL);

  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (clear, NULL))[25], ==, 6);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (opaque, NULL))[25], ==, 2);
}

static const struct
{
  double width, height, scale;
} wrong_sizes[] = { { 0, 500, 1 },     { 800, 16385, 1 },     { 800, 500, 0 },
                    { 800, 500, 8.5 }, { 0.0 / 0.0, 500, 1 }, { 16384, 500, 4 } };

static void
test_wrong_size (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("single"));

  for (guint i = 0; i < G_N_ELEMENTS (wrong_sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (
        plumb_publish_bytes (figure, PLUMB_PUBLISH_PNG,
                             &(PlumbPublishOptions){ wrong_sizes[i].width, wrong_sizes[i].height, wrong_sizes[i].scale,
                                                     plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT) },
                             &error));
      g_assert_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_SIZE);
    }
}

static void
test_file (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("rereferrals"));
  const PlumbPublishOptions options = { 800, 500, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT) };
  g_autofree char *folder = g_dir_make_tmp ("plumb-publish-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "figure.svg", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "figure.svg", NULL);
  g_autoptr (GDir) left = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_publish_figure (figure, file, &options, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, "</svg>\n"));

  g_assert_false (plumb_publish_figure (figure, nowhere, &options, &error));
  g_assert_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, nowhere));

  /* nothing half written is left behind */
  left = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (left), ==, "figure.svg");
  g_assert_null (g_dir_read_name (left));
  g_remove (file);
  g_rmdir (folder);
}

/* On two threads every file has the bytes it has on one; a file that cannot be written is said, and the rest is not
 * half written. */
static void
test_batch (void)
{
  static const char *const comparisons[] = { "rereferrals", "single", "gaps", "monthly" };
  g_autofree char *folder = g_dir_make_tmp ("plumb-batch-XXXXXX", NULL);
  PlumbPublishOrder orders[8];
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      char *file = g_strdup_printf ("%s/%u.%s", folder, i, i < 4 ? "png" : "svg");
      PlumbFigure *figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison (comparisons[i % 4]));

      g_ptr_array_add (figures, figure);
      g_ptr_array_add (files, file);
      orders[i] = (PlumbPublishOrder){ figure, file, { 800, 500, 1, plumb_chart_theme_get (PLUMB_CHART_THEME_PRINT) } };
    }
  g_assert_true (plumb_publish_batch (orders, G_N_ELEMENTS (orders), 2, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GBytes) one =
        plumb_publish_bytes (orders[i].figure, i < 4 ? PLUMB_PUBLISH_PNG : PLUMB_PUBLISH_SVG, &orders[i].options, NULL);
      g_autoptr (GMappedFile) written = g_mapped_file_new (orders[i].file_name, FALSE, NULL);
      g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (written);

      g_assert_true (g_bytes_equal (one, bytes));
      g_remove (orders[i].file_name);
    }
  g_assert_true (plumb_publish_batch (orders, 0, 0, &error));
  orders[2].file_name = "/nowhere/at/all.png";
  g_assert_false (plumb_publish_batch (orders, G_N_ELEMENTS (orders), 2, &error));
  g_assert_error (error, PLUMB_PUBLISH_ERROR, PLUMB_PUBLISH_ERROR_WRITE);
  for (guint i = 0; i < files->len; i++)
    g_remove (g_ptr_array_index (files, i));
  g_rmdir (folder);
}

static const struct
{
  const char *cell, *printed;
} cells[] = {
  { "plain", "plain" },
  /* what keeps a range on one line has no business in a file */
  { "2012\342\201\240–\342\201\24013", "2012–13" },
  { "", "" },
  { "1,126", "\"1,126\"" },
  { "say \"x\"", "\"say \"\"x\"\"\"" },
  { "two\nlines", "\"two\nlines\"" },
  { "-4.6", "-4.6" },
  { "+28.2", "+28.2" },
  { "−4.6", "−4.6" },
  { "=1+1", "'=1+1" },
  { "=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "-1+2", "'-1+2" },
  { "-", "'-" },
  { "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0" },
};

static void
test_csv_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *row[] = { cells[i].cell, "end", NULL };
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = g_strdup_printf ("%s,end\r\n", cells[i].printed);
      g_autofree char *written = NULL;

      g_ptr_array_add (rows, row);
      bytes = plumb_csv_write (rows, NULL);
      written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_cmpstr (written, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/format", test_format);
  g_test_add_func ("/publish/same-bytes", test_same_bytes);
  g_test_add_func ("/publish/png-size", test_png_size);
  g_test_add_func ("/publish/says-so", test_says_so);
  g_test_add_func ("/publish/document", test_document);
  g_test_add_func ("/publish/epoch", test_epoch);
  g_test_add_func ("/publish/transparent", test_transparent);
  g_test_add_func ("/publish/wrong-size", test_wrong_size);
  g_test_add_func ("/publish/file", test_file);
  g_test_add_func ("/publish/batch", test_batch);
  g_test_add_func ("/publish/csv-cells", test_csv_cells);
  return g_test_run ();
}
