/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing into a PDF: as many pages as there should be, lying or standing, with all that a figure says.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-figure-view.h"
#include "plumb-scorecard-choices.h"
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

/* The next window begins as everybody begins. */
static void
forget_choices (void)
{
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "plumbline", "scorecard.ini", NULL);

  g_remove (file);
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

/* Without what only keeps letters and words together. */
static char *
plain (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\342\201\240", "", 0);
  g_string_replace (plain, "\302\240", " ", 0);
  g_string_replace (plain, "\342\200\257", " ", 0);
  return g_string_free (plain, FALSE);
}

static void
assert_says (const char *text, const char *what)
{
  g_autofree char *plain_text = text == NULL ? NULL : plain (text);
  g_autofree char *plain_what = plain (what);

  if (text != NULL && strstr (plain_text, plain_what) == NULL)
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

static void
assert_never_says (const char *text, const char *what)
{
  if (text != NULL && strstr (text, what) != NULL)
    g_error ("“%s” is in: %s", what, text);
}

/* The scorecard as the reader has it listed: rows, order and columns, and in words which rows these are. Of the five of
 * the fixture placements_3_plus misses its target, and rereferrals and icpc_15_days stand under the first theme. */
static const struct
{
  const char *name;
  PlumbScorecardChoices choices;
  const char *search;
  const char *said;
  const char *first, *then;
  const char *never[4];
} listings[] = {
  { "all",
    { .order = PLUMB_N_COLUMNS, .sections = TRUE },
    "",
    "Shown: all 5 indicators.",
    "Re-referrals within 12 months",
    "Children looked after",
    { "Sorted by" } },
  { "attention",
    { .view = PLUMB_SCORECARD_ATTENTION, .order = PLUMB_N_COLUMNS, .sections = TRUE },
    "",
    "Shown: needs attention, 1 of 5 indicators.",
    "Missed",
    NULL,
    { "Re-referrals within 12 months", "Conferences within 15" } },
  { "order",
    { .order = PLUMB_COLUMN_VALUE, .reversed = TRUE },
    "",
    "Shown: all 5 indicators. Sorted by: Value, lowest first, the other way round.",
    "Children looked after",
    "Re-referrals within 12 months",
    { NULL } },
  { "search",
    { .order = PLUMB_COLUMN_CHANGE },
    "conferences",
    "Shown: search “conferences”, 1 of 5 indicators. Sorted by: Change, worse first.",
    "Conferences within 15",
    NULL,
    { "Re-referrals within 12 months", "Children looked after" } },
  { "columns",
    { .order = PLUMB_N_COLUMNS,
      .sections = TRUE,
      .hidden = 1U << PLUMB_COLUMN_NEIGHBOURS | 1U << PLUMB_COLUMN_RANK | 1U << PLUMB_COLUMN_CHANGE },
    "",
    "Shown: all 5 indicators.",
    "Target",
    "15.0",
    { "better or higher is right", "Rank", "Change on the period before", "Change: two" } },
};

static void
test_listing (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  PlumbScorecardChoices choices = listings[i].choices;
  g_autoptr (GHashTable) collapsed = g_hash_table_new (g_str_hash, g_str_equal);
  PlumbWindow *window;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  choices.collapsed = collapsed;
  plumb_scorecard_choices_save (&choices, "X06000001");
  window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  plumb_scorecard_page_find (window->scorecard, listings[i].search);
  window_fixture_rest (window);
  path = print (window, "listing.pdf");
  text = text_of (path);
  assert_says (text, listings[i].said);
  assert_says (text, listings[i].first);
  if (text != NULL && listings[i].then != NULL)
    {
      assert_says (text, listings[i].then);
      g_assert_true (strstr (text, listings[i].first) < strstr (text, listings[i].then));
    }
  for (guint j = 0; j < G_N_ELEMENTS (listings[i].never) && listings[i].never[j] != NULL; j++)
    assert_never_says (text, listings[i].never[j]);
  window_fixture_close (window);
  forget_choices ();
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* In whose company the scorecard is printed is that in which it is shown. */
static void
test_group (void)
{
  static const char *const group[] = { "X06000002", "X06000003", "X06000004", NULL };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  plumb_session_choose_group (window->session, group);
  window_fixture_rest (window);
  path = print (window, "group.pdf");
  text = text_of (path);
  assert_says (text, "Beside a group chosen by the reader, median.");
  assert_says (text, "Group: better or higher is right");
  assert_never_says (text, "eighbour");
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* A theme that is put away is its heading; a filter that nothing passes prints nothing and says so. */
static void
test_put_away (void)
{
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  g_autofree char *path = g_build_filename (window_fixture_folder ()->folder, "away.pdf", NULL);
  g_autofree char *text = NULL;
  const char *theme;
  g_autofree char *heading = NULL;
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  theme = ((const PlumbIndicator *) g_ptr_array_index (plumb_session_indicators (window->session), 0))->theme;
  g_hash_table_add (choices->collapsed, g_strdup (theme));
  heading = g_strdup_printf ("%s, 1 indicator, closed", theme);
  plumb_scorecard_choices_save (choices, "X06000001");
  window_fixture_close (window);
  window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  plumb_scorecard_page_find (window->scorecard, "no such indicator");
  window_fixture_rest (window);
  window_fixture_act (window, "win.print-to", g_variant_new_string (path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (window_fixture_says (GTK_WIDGET (window), "nothing to print"));
  g_assert_true (window_fixture_can (window, "win.print", NULL));

  plumb_scorecard_page_find (window->scorecard, "");
  window_fixture_rest (window);
  window_fixture_act (window, "win.print-to", g_variant_new_string (path));
  text = text_of (path);
  assert_says (text, "Shown: all 5 indicators.");
  assert_says (text, heading);
  assert_never_says (text, "Re-referrals within 12 months");
  assert_says (text, "Conferences within 15 working days");
  window_fixture_close (window);
  forget_choices ();
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* The table where that is what the reader sees, with its heads, letters and source; the chart where it is not. */
static void
test_table (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  PlumbFigure *figure = plumb_indicator_page_figure (window->indicator);
  GPtrArray *rows = plumb_figure_table (figure);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gboolean hidden = FALSE;

  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TABLE));
  path = print (window, "table.pdf");
  text = text_of (path);
  for (guint i = 0; i < rows->len; i++)
    {
      const GStrv cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          /* words of others may stand between the lines of a text */
          if (i > 0 && strchr (cells[j], ' ') == NULL)
            assert_says (text, cells[j]);
          hidden = hidden || g_str_equal (cells[j], "c");
        }
    }
  g_assert_true (hidden);
  assert_says (text, plumb_figure_title (figure));
  assert_says (text, "Source");
  window_fixture_act (window, "win.view", g_variant_new_int32 (0));
  g_free (path);
  g_free (text);
  path = print (window, "chart.pdf");
  text = text_of (path);
  assert_never_says (text, "Denominator");
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* Of nothing there is no table: what is printed says why. */
static void
test_empty_table (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "icpc_15_days");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TABLE));
  path = print (window, "empty.pdf");
  text = text_of (path);
  g_assert_cmpuint (n_pages (path), ==, 1);
  assert_says (text, "No number is shown for Conferences within 15 working days");
  window_fixture_close (window);
  if (text == NULL)
    g_test_skip ("pdftotext is not installed, so the text was not looked at");
}

/* Compare and Journey have the same choice. */
static void
test_other_tables (void)
{
  static const char *const pages[] = { "compare", "journey" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
      g_autofree char *chart = NULL;
      g_autofree char *table = NULL;
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;
      GtkWidget *view;

      window_fixture_act (window, "win.page", g_variant_new_string (pages[i]));
      path = print (window, "chart.pdf");
      g_file_get_contents (path, &chart, NULL, NULL);
      view = window_fixture_find (gtk_stack_get_visible_child (window->stack), PLUMB_TYPE_FIGURE_VIEW);
      g_object_set (view, "as-table", TRUE, NULL);
      window_fixture_rest (window);
      g_free (path);
      path = print (window, "table.pdf");
      text = text_of (path);
      g_file_get_contents (path, &table, NULL, NULL);
      g_assert_cmpuint (n_pages (path), >=, 1);
      g_assert_cmpstr (chart, !=, table);
      {
        PlumbFigure *figure = plumb_figure_view_figure (PLUMB_FIGURE_VIEW (view));
        GPtrArray *rows = plumb_figure_table (figure);

        for (guint row = 1; row < rows->len && !plumb_figure_is_empty (figure); row++)
          assert_says (text, ((char **) g_ptr_array_index (rows, row))[0]);
      }
      window_fixture_close (window);
    }
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
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      g_autofree char *name = g_strconcat ("/app/print/listing/", listings[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_listing);
    }
  g_test_add_func ("/app/print/group", test_group);
  g_test_add_func ("/app/print/put-away", test_put_away);
  g_test_add_func ("/app/print/table", test_table);
  g_test_add_func ("/app/print/empty-table", test_empty_table);
  g_test_add_func ("/app/print/other-tables", test_other_tables);
  g_test_add_func ("/app/print/pins", test_pins);
  g_test_add_func ("/app/print/not", test_not);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
