/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures on paper: one that fits has one page; a higher one is cut between its rows, and nothing of it is lost, said
 * twice or made smaller.
 */
#include "plumb-pages.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

/* A4 in points, without a margin of 10 mm. */
#define BREADTH 539
#define LENGTH 785

static PlumbFigure *
make (PlumbFigureKind kind, const char *name)
{
  return plumb_figure_new (kind, fixture_comparison (name));
}

static void
test_one_page (void)
{
  g_autoptr (PlumbPages) pages = plumb_pages_new (LENGTH, BREADTH);
  g_autoptr (PlumbFigure) trend = make (PLUMB_FIGURE_TREND, "rereferrals");
  g_autoptr (PlumbFigure) neighbours = make (PLUMB_FIGURE_NEIGHBOURS, "rereferrals");

  plumb_pages_add (pages, trend, FALSE, NULL);
  g_assert_cmpuint (plumb_pages_n (pages), ==, 1);
  plumb_pages_add (pages, neighbours, FALSE, "A caption");
  g_assert_cmpuint (plumb_pages_n (pages), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (plumb_pages_scale (pages, i), ==, 1);
  g_assert_false (plumb_pages_are_upright (trend, FALSE, BREADTH, LENGTH));
}

/* What is too high for a sheet that lies stands, unless it is too wide then. */
static void
test_upright (void)
{
  g_autoptr (PlumbFigure) neighbours = make (PLUMB_FIGURE_NEIGHBOURS, "rereferrals");

  g_assert_true (plumb_pages_are_upright (neighbours, FALSE, 300, 420));
  g_assert_false (plumb_pages_are_upright (neighbours, FALSE, 100, 420));
}

/* A chart whose ground takes all of the page cannot be cut: it is made smaller, and whole. */
static void
test_small (void)
{
  g_autoptr (PlumbPages) pages = plumb_pages_new (300, 60);
  g_autoptr (PlumbFigure) trend = make (PLUMB_FIGURE_TREND, "rereferrals");

  plumb_pages_add (pages, trend, FALSE, NULL);
  g_assert_cmpuint (plumb_pages_n (pages), >=, 1);
  for (guint i = 0; i < plumb_pages_n (pages); i++)
    g_assert_cmpfloat (plumb_pages_scale (pages, i), >, 0);
}

/* All pages as a PDF. */
static void
write_pdf (const PlumbPages *pages, const char *path, double width, double height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < plumb_pages_n (pages); i++)
    {
      plumb_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

/* Each of the neighbours stands once on the pages, with its value, and so do the source and the caption; the pages say
 * how many they are. */
static void
test_cut (void)
{
  static const char *const names[] = {
    "Essex",       "Warwickshire",   "South Gloucestershire",
    "Wiltshire",   "Kent",           "Nottinghamshire",
    "West Sussex", "Leicestershire", "Hampshire",
    "41.0",        "For the board",  "Source: children in need",
  };
  static const double sizes[][2] = { { 330, 150 }, { 330, 200 }, { 420, 220 } };
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_NEIGHBOURS, "rereferrals");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PlumbPages) pages = plumb_pages_new (sizes[i][0], sizes[i][1]);
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plumb-pages.pdf", NULL);
      g_autofree char *text = NULL;
      g_autofree char *foot = NULL;
      g_autoptr (GError) error = NULL;

      plumb_pages_add (pages, figure, FALSE, "For the board");
      g_assert_cmpuint (plumb_pages_n (pages), >, 1);
      for (guint page = 0; page < plumb_pages_n (pages); page++)
        g_assert_cmpfloat (plumb_pages_scale (pages, page), ==, 1);
      write_pdf (pages, path, sizes[i][0], sizes[i][1]);
      if (program == NULL)
        {
          g_remove (path);
          g_test_skip ("pdftotext is not installed, so the text was not looked at");
          continue;
        }
      g_spawn_sync (NULL, (char *[]){ program, (char *) "-layout", path, (char *) "-", NULL }, NULL, G_SPAWN_DEFAULT,
                    NULL, NULL, &text, NULL, NULL, &error);
      g_assert_no_error (error);
      g_remove (path);
      foot = g_strdup_printf ("page %u of %u", plumb_pages_n (pages), plumb_pages_n (pages));
      g_assert_cmpuint (count (text, foot), ==, 1);
      for (guint name = 0; name < G_N_ELEMENTS (names); name++)
        g_assert_cmpuint (count (text, names[name]), ==, 1);
    }
}

/* The text of pages of that size with the table of @figure, as it lies; %NULL without a program that reads it. */
static char *
read_table (const PlumbFigure *figure, double width, double height, guint *n)
{
  g_autoptr (PlumbPages) pages = plumb_pages_new (width, height);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plumb-table.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  plumb_pages_add (pages, figure, TRUE, NULL);
  *n = plumb_pages_n (pages);
  for (guint page = 0; page < *n; page++)
    g_assert_cmpfloat (plumb_pages_scale (pages, page), ==, 1);
  write_pdf (pages, path, width, height);
  if (program != NULL)
    g_spawn_sync (NULL, (char *[]){ program, (char *) "-layout", path, (char *) "-", NULL }, NULL, G_SPAWN_DEFAULT,
                  NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return text;
}

/* Every row once, the heads on each page, the source on the last. */
static void
test_table (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_NEIGHBOURS, "rereferrals");
  GPtrArray *rows = plumb_figure_table (figure);
  guint n;
  g_autofree char *text = read_table (figure, LENGTH, 200, &n);

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (rows->len, >, 9);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed, so the text was not looked at");
      return;
    }
  g_assert_cmpuint (count (text, "Nottinghamshire"), ==, 1);
  g_assert_cmpuint (count (text, "Warwickshire"), ==, 1);
  g_assert_cmpuint (count (text, ((char **) g_ptr_array_index (rows, 0))[0]), ==, n);
  g_assert_cmpuint (count (text, "Source: children in need"), ==, 1);
  g_assert_true (strstr (text, "Source: children in need") > strstr (text, "Wiltshire"));
}

/* What is too wide goes on beside its first column again, and says of which columns it is. */
static void
test_parts (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_TREND, "rereferrals");
  const GStrv heads = g_ptr_array_index (plumb_figure_table (figure), 0);
  g_autofree char *last = NULL;
  guint n;
  g_autofree char *text = read_table (figure, 330, LENGTH, &n);

  g_assert_cmpuint (n, >, 1);
  last = g_strdup_printf ("to %u of %u, beside the first", g_strv_length (heads), g_strv_length (heads));
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed, so the text was not looked at");
      return;
    }
  g_assert_cmpuint (count (text, "Columns 2 to "), ==, 1);
  g_assert_cmpuint (count (text, last), ==, 1);
  g_assert_cmpuint (count (text, "beside the first"), ==, n);
  g_assert_cmpuint (count (text, "Source: children in need"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publish/pages/one", test_one_page);
  g_test_add_func ("/publish/pages/upright", test_upright);
  g_test_add_func ("/publish/pages/small", test_small);
  g_test_add_func ("/publish/pages/cut", test_cut);
  g_test_add_func ("/publish/pages/table", test_table);
  g_test_add_func ("/publish/pages/parts", test_parts);
  return g_test_run ();
}
