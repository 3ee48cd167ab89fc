/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the data: a file is added, looked at, loaded, reported and taken back; a load is stopped; the warehouse
 * as it stood on a day; a new warehouse and the sample. Warnings are fatal.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-coverage-panel.h"
#include "plumb-file-card.h"
#include "plumb-report-view.h"
#include "window-fixture.h"

static const char more[] = "indicator,area,period,value,numerator,denominator\n"
                           "rereferrals,Exampleshire,2026,14.0,140,1000\n"
                           "rereferrals,Exampleshire,2025,16.0,160,1000\n"
                           "rereferrals,Example Bay,2026,21.0,210,1000\n";

/* A bad value in line 3, an unknown area in line 4. */
static const char wrong[] = "indicator,area,period,value\n"
                            "cla_rate,Exampleshire,2026,61\n"
                            "cla_rate,Exampleshire,2027,sixty\n"
                            "cla_rate,Nowhere at all,2026,61\n";

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (window_fixture_folder ()->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_templates (void)
{
  const GType types[] = { PLUMB_TYPE_COVERAGE_PANEL, PLUMB_TYPE_DATA_PAGE,   PLUMB_TYPE_FILE_CARD,
                          PLUMB_TYPE_LOAD_PANEL,     PLUMB_TYPE_LOADS_PANEL, PLUMB_TYPE_REPORT_VIEW };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_finalize_object (widget);
    }
}

/* The answer to the question that is open. */
static void
answer (const char *response)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !found; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_MESSAGE_DIALOG (window))
        continue;
      found = TRUE;
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), response);
      gtk_window_close (window);
    }
  g_assert_true (found);
}

static const PlumbLoad *
newest_load (PlumbWindow *window)
{
  GPtrArray *loads = plumb_loads_panel_loads (plumb_data_page_loads (window->data));

  g_assert_nonnull (loads);
  return g_ptr_array_index (loads, loads->len - 1);
}

static const PlumbLoad *
load_of (PlumbWindow *window, const char *file)
{
  GPtrArray *loads = plumb_loads_panel_loads (plumb_data_page_loads (window->data));

  for (guint i = 0; i < loads->len; i++)
    if (g_str_has_suffix (((PlumbLoad *) g_ptr_array_index (loads, i))->file_name, file))
      return g_ptr_array_index (loads, i);
  g_assert_not_reached ();
}

static void
test_load_and_take_back (void)
{
  g_autofree char *path = window_fixture_copy_good ("journey.plumb");
  g_autofree char *file = write_file ("more.csv", more);
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  PlumbLoadPanel *files = plumb_data_page_files (plumb_window_need (window, "data"));
  PlumbFigure *figure;
  guint before;

  g_assert_false (window_fixture_can (window, "win.load", NULL));
  g_assert_true (window_fixture_can (window, "win.data", NULL));
  g_assert_false (window_fixture_can (window, "win.stop-loading", NULL));
  window_fixture_act (window, "win.data", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  before = plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len;

  /* what it is, before anything is loaded */
  window_fixture_act (window, "win.add-file", g_variant_new_string (file));
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "tidy"));
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "rows: 3"));
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "Loading it brings 2 new figures and changes 1."));
  g_assert_cmpuint (plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len, ==, before);

  /* two figures are new, that of 2025 is another one: 15.0 in the fixture */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.load", NULL));
  window_fixture_act (window, "win.search", NULL);
  /* whoever went to search meanwhile is left there */
  g_assert_cmpstr (plumb_window_page (window), ==, "search");
  window_fixture_act (window, "win.data", NULL);
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "2 new, 1 changed, 0 unchanged"));
  g_assert_cmpuint (plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len, ==, before + 1);
  g_assert_cmpint (newest_load (window)->added, ==, 2);
  g_assert_false (plumb_load_panel_can_load (files));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  /* the pages show it */
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_cmpfloat_with_epsilon (plumb_series_latest (plumb_figure_comparison (figure)->own)->value, 14.0, 1e-9);

  /* taken back after a question, and not after a no */
  window_fixture_act (window, "win.data-view", g_variant_new_int32 (PLUMB_DATA_LOADS));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.take-back", "x", newest_load (window)->key);
  answer ("no");
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len, ==, before + 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.take-back", "x", newest_load (window)->key);
  answer ("yes");
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len, ==, before);
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_cmpfloat_with_epsilon (plumb_series_latest (plumb_figure_comparison (figure)->own)->value, 15.0, 1e-9);
  window_fixture_close (window);
}

/* A file that is refused changes nothing; its report names lines, and shows errors or warnings alone. */
static void
test_report (void)
{
  g_autofree char *path = window_fixture_copy_good ("report.plumb");
  g_autofree char *file = write_file ("wrong.csv", wrong);
  g_autofree char *gone = g_build_filename (window_fixture_folder ()->folder, "gone.csv", NULL);
  PlumbWindow *window = window_fixture_open (path, "991", NULL);
  PlumbLoadPanel *files = plumb_data_page_files (plumb_window_need (window, "data"));
  const PlumbLoad *figures;
  guint before;

  window_fixture_rest (window);
  before = plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len;
  window_fixture_act (window, "win.add-file", g_variant_new_string (gone));
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, gone), "gone.csv"));
  g_assert_false (plumb_load_panel_can_load (files));
  window_fixture_act (window, "win.add-file", g_variant_new_string (file));
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "it would be refused"));
  window_fixture_act (window, "win.load", NULL);
  g_assert_nonnull (strstr (plumb_load_panel_summary (files, file), "wrong.csv"));
  g_assert_cmpuint (plumb_loads_panel_loads (plumb_data_page_loads (window->data))->len, ==, before);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  /* the kept report of an earlier load: the figure of 2024 that is hidden has no numerator beside it */
  figures = load_of (window, "figures.csv");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-report", "x", figures->key);
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_loads_panel_report_rows (plumb_data_page_loads (window->data)), ==, figures->problems);
  g_assert_cmpint (figures->problems, ==, 1);
  window_fixture_close (window);
}

static void
test_report_view (void)
{
  const PlumbProblem fields[] = {
    { .code = (char *) "bad-value", .fatal = TRUE, .line = 3, .message = (char *) "“sixty” is no number." },
    { .code = (char *) "unknown-area", .fatal = FALSE, .line = 4, .message = (char *) "No such area." },
    { .code = (char *) "unknown-area", .fatal = FALSE, .line = 5, .message = (char *) "No such area." },
  };
  /* all, errors, warnings */
  const guint expected[] = { 3, 1, 2 };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_problem_free);
  PlumbReportView *view = g_object_ref_sink (g_object_new (PLUMB_TYPE_REPORT_VIEW, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (problems, plumb_problem_new (&fields[i]));
  plumb_report_view_show (view, "Report", problems, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      plumb_report_view_choose (view, i);
      g_assert_cmpuint (plumb_report_view_n_rows (view), ==, expected[i]);
    }
  g_assert_finalize_object (view);
}

/* A load that is stopped at once leaves nothing, says so, and can be done again. */
static void
test_stop (void)
{
  g_autofree char *path = window_fixture_copy_good ("stop.plumb");
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value\n");
  g_autofree char *file = NULL;
  PlumbWindow *window;
  PlumbLoadPanel *files;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "cla_rate,Exampleshire,%u-%02u-%02u,61\n", 1900 + i / 336 % 290, i / 28 % 12 + 1,
                            i % 28 + 1);
  file = write_file ("long.csv", text->str);
  window = window_fixture_open (path, "991", NULL);
  files = plumb_data_page_files (plumb_window_need (window, "data"));
  window_fixture_act (window, "win.add-file", g_variant_new_string (file));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.load", NULL));
  g_assert_true (plumb_load_panel_loading (files));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-loading", NULL));
  window_fixture_rest (window);
  g_assert_false (plumb_load_panel_loading (files));
  g_assert_true (plumb_load_panel_can_load (files));
  window_fixture_close (window);
}

/* Closing the window ends the load with it. */
static void
test_close_while_loading (void)
{
  g_autofree char *path = window_fixture_copy_good ("close.plumb");
  g_autofree char *file = write_file ("close.csv", more);
  PlumbWindow *window = window_fixture_open (path, "991", NULL);

  window_fixture_act (window, "win.add-file", g_variant_new_string (file));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.load", NULL));
  window_fixture_close (window);
}

/* The figures of the fixture were published on 20 November 2025. */
static void
test_as_at (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  g_assert_false (gtk_revealer_get_reveal_child (window->as_at));
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2025-11-20"));
  g_assert_true (gtk_revealer_get_reveal_child (window->as_at));
  g_assert_nonnull (strstr (gtk_label_get_label (window->as_at_text), "20 November 2025"));
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_figure_comparison (plumb_indicator_page_figure (window->indicator))->own->n, ==, 3);
  g_assert_true (gtk_revealer_get_reveal_child (window->as_at));
  /* the day before nothing had been published */
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2025-11-19"));
  g_assert_cmpuint (plumb_figure_comparison (plumb_indicator_page_figure (window->indicator))->own->n, ==, 0);
  window_fixture_act (window, "win.data", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (window->as_at));
  window_fixture_act (window, "win.as-at", g_variant_new_string ("the day before yesterday"));
  g_assert_cmpuint (plumb_session_as_at (window->session), !=, 0);
  window_fixture_act (window, "win.as-at", g_variant_new_string (""));
  g_assert_false (gtk_revealer_get_reveal_child (window->as_at));
  window_fixture_close (window);
}

static void
test_coverage (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  PlumbCoveragePanel *coverage = plumb_data_page_coverage (plumb_window_need (window, "data"));

  window_fixture_act (window, "win.data-view", g_variant_new_int32 (PLUMB_DATA_COVERAGE));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 0, 1), ==, "2023");
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 0, 3), ==, "2025");
  /* rereferrals, the first: 2023 Exampleshire; 2024 also Example Bay and Exampleland, one of them hidden; 2025 four
   * authorities and the region */
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 0), ==, "Re-referrals within 12 months");
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 1), ==, "1");
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 2), ==, "3");
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 3), ==, "5");
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 99, 1), ==, "");
  /* published on 20 November 2025 */
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2025-11-19"));
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 1), ==, "");
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2025-11-20"));
  g_assert_cmpstr (plumb_coverage_panel_text (coverage, 1, 3), ==, "5");
  window_fixture_close (window);
}

/* An empty warehouse leads to its data page; the first file makes it a warehouse with a scorecard. */
static void
test_new_warehouse (void)
{
  g_autofree char *path = g_build_filename (window_fixture_folder ()->folder, "new.plumb", NULL);
  g_autofree char *file = write_file ("first.csv", "indicator,area,period,value\n"
                                                   "cla_rate,North Somerset,2025,50\n");
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_act (window, "win.new-warehouse-at", g_variant_new_string (path));
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, "No figures yet");
  window_fixture_act (window, "win.add-file", g_variant_new_string (file));
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  window_fixture_act (window, "win.load", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "data");
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_cmpstr (plumb_session_area (window->session)->name, ==, "North Somerset");
  /* what has come can be pinned like any other */
  window_fixture_act (window, "win.indicator", g_variant_new_string ("cla_rate"));
  window_fixture_act (window, "win.pin", NULL);
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 1);
  /* all of it taken back: there is nothing to show again */
  window_fixture_act (window, "win.data", NULL);
  plumb_loads_panel_take_back (plumb_data_page_loads (window->data), newest_load (window)->key);
  window_fixture_rest (window);
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  window_fixture_close (window);
}

static void
test_sample (void)
{
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "plumbline", "sample.plumb", NULL);
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  window_fixture_act (window, "win.open-sample", NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_true (plumb_session_area (window->session)->illustrative);
  g_assert_cmpstr (plumb_session_path (window->session), ==, copy);
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/data/templates", test_templates);
  g_test_add_func ("/app/data/load-and-take-back", test_load_and_take_back);
  g_test_add_func ("/app/data/report", test_report);
  g_test_add_func ("/app/data/report-view", test_report_view);
  g_test_add_func ("/app/data/stop", test_stop);
  g_test_add_func ("/app/data/close-while-loading", test_close_while_loading);
  g_test_add_func ("/app/data/as-at", test_as_at);
  g_test_add_func ("/app/data/coverage", test_coverage);
  g_test_add_func ("/app/data/new-warehouse", test_new_warehouse);
  g_test_add_func ("/app/data/sample", test_sample);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
