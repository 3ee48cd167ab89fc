/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing into a PDF: as many pages as there should be, lying or standing, with all that a figure says.
 */
#include <string.h>

#include "window-fixture.h"

/* What @program says of @path; %NULL where it is not installed. */
static char *
ask (const char *program, const char *path)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL,
                g_str_equal (program, "pdftotext") ? (char *[]){ found, (char *) path, (char *) "-", NULL }
                                                   : (char *[]){ found, (char *) path, NULL },
                NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);
  return said;
}

/* The text of a PDF on one line: lines end where the page is full. */
static char *
text_of (const char *path)
{
  g_autofree char *said = ask ("pdftotext", path);
  g_auto (GStrv) words = said == NULL ? NULL : g_strsplit_set (said, " \n\f", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (kept, words[i]);
  all = g_strv_builder_end (kept);
  return said == NULL ? NULL : g_strjoinv (" ", all);
}

static guint
n_pages (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) page = g_regex_new ("/Type /Page\\b", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize length;
  guint n = 0;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_regex_match_full (page, bytes, (gssize) length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

/* The PDF that the page shown becomes. */
static char *
print (PlumbWindow *window, const char *name)
{
  char *path = g_build_filename (window_fixture_folder ()->folder, name, NULL);

  window_fixture_act (window, "win.print-to", g_variant_new_string (path));
  return path;
}

static void
assert_says (const char *text, const char *what)
{
  if (text != NULL && strstr (text, what) == NULL)
    g_error ("“%s” is not in: %s", what, text);
}

/* The figure with its title, source and numbers, on one page that lies. */
static void
test_figure (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  g_autofree char *path = print (window, "figure.pdf");
  g_autofree char *text = text_of (path);
  g_autofree char *info = ask ("pdfinfo", path);

  g_assert_cmpuint (n_pages (path), ==, 1);
  assert_says (text, "Re-referrals within 12 months");
  assert_says (text, "15.0");
  assert_says (text, "Illustrative data");
  assert_says (text, "Source");
  if (info != NULL)
    {
      const char *size = strstr (info, "Page size:");
      double width, height;

      g_assert_cmpint (sscanf (size, "Page size: %lf x %lf", &width, &height), ==, 2);
      g_assert_cmpfloat (width, >, height);
    }
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* The scorecard as a whole. */
static void
test_scorecard (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  g_autofree char *path = print (window, "scorecard.pdf");
  g_autofree char *text = text_of (path);

  g_assert_cmpuint (n_pages (path), ==, 1);
  assert_says (text, "Scorecard of Exampleshire");
  assert_says (text, "Re-referrals within 12 months");
  assert_says (text, "Conferences within 15 working days");
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* A page each, with the captions above. */
static void
test_pins (void)
{
  g_autofree char *warehouse = g_build_filename (window_fixture_folder ()->folder, "print.plumb", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (window_fixture_folder ()->good);
  g_autoptr (GFile) to = g_file_new_for_path (warehouse);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbPinItem) item = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  PlumbWindow *window;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  window = window_fixture_open (warehouse, "991", "rereferrals");
  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.indicator", g_variant_new_string ("cla_rate"));
  window_fixture_act (window, "win.pin", NULL);
  item = g_list_model_get_item (plumb_pin_board_items (window->board), 1);
  plumb_pin_board_caption (window->board, item, "For the board of March");
  window_fixture_rest (window);
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  path = print (window, "pins.pdf");
  text = text_of (path);
  g_assert_cmpuint (n_pages (path), ==, 2);
  assert_says (text, "For the board of March");
  assert_says (text, "Re-referrals within 12 months");
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* Nothing to print, no way to print it; a file that cannot be written is told of, and it can be tried again. */
static void
test_not (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");

  g_assert_true (window_fixture_can (window, "win.print", NULL));
  window_fixture_act (window, "win.print-to", g_variant_new_string ("/nowhere/at/all.pdf"));
  g_assert_true (window_fixture_can (window, "win.print", NULL));
  window_fixture_act (window, "win.page", g_variant_new_string ("data"));
  g_assert_false (window_fixture_can (window, "win.print", NULL));
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/print/figure", test_figure);
  g_test_add_func ("/app/print/scorecard", test_scorecard);
  g_test_add_func ("/app/print/pins", test_pins);
  g_test_add_func ("/app/print/not", test_not);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
