/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window, with warnings fatal: the way from a file to a saved picture, and the files that cannot be shown. The keys
 * and what a screen reader gets are in test_access.py.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-breakdown-choice.h"
#include "plumb-chart-view.h"
#include "plumb-csv-writer.h"
#include "plumb-export.h"
#include "plumb-figure-table.h"
#include "plumb-figure-view.h"
#include "plumb-html-writer.h"
#include "plumb-kind-switch.h"
#include "plumb-narrow-bin.h"
#include "plumb-scene-view.h"
#include "plumb-scorecard-cell.h"
#include "plumb-target-mark.h"
#include "plumb-window-private.h"
#include "window-fixture.h"

/* Every status has its shape, which the program brings along, and its colour; what is not judged has none. */
static void
test_target_mark (void)
{
  static const struct
  {
    PlumbTargetStatusKind kind;
    const char *icon;
    const char *style;
  } cases[] = {
    { PLUMB_TARGET_MET, "plumb-met-symbolic", "good" },
    { PLUMB_TARGET_NEARLY, "plumb-nearly-symbolic", "warn" },
    { PLUMB_TARGET_MISSED, "plumb-missed-symbolic", "bad" },
    { PLUMB_TARGET_PENDING, "plumb-pending-symbolic", "neutral" },
    { PLUMB_TARGET_UNJUDGED, NULL, NULL },
    { PLUMB_TARGET_NONE, NULL, NULL },
  };
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  GtkWidget *image = g_object_ref_sink (gtk_image_new ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plumb_target_mark_show (GTK_IMAGE (image), &(PlumbTargetStatus){ .kind = cases[i].kind });
      g_assert_cmpint (gtk_widget_get_visible (image), ==, cases[i].icon != NULL);
      if (cases[i].icon == NULL)
        continue;
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (image)), ==, cases[i].icon);
      g_assert_true (gtk_icon_theme_has_icon (icons, cases[i].icon));
      /* that of the status shown before is gone */
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        if (cases[j].style != NULL)
          g_assert_cmpint (gtk_widget_has_css_class (image, cases[j].style), ==, i == j);
    }
  g_object_unref (image);
}

/* Widgets that put themselves together; those with a template are in test-templates.c. */
static void
test_widgets (void)
{
  const GType types[] = { PLUMB_TYPE_CHART_VIEW, PLUMB_TYPE_NARROW_BIN, PLUMB_TYPE_SCENE_VIEW,
                          PLUMB_TYPE_SCORECARD_CELL };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_finalize_object (widget);
    }
}

static void
test_greeting (void)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, "Plumbline");
  window_fixture_close (window);
}

static gboolean
is_narrowed (gpointer data)
{
  PlumbWindow *window = data;

  return plumb_scorecard_page_n_lines (window->scorecard) == 3;
}

static void
test_scorecard (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);

  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_cmpstr (plumb_session_area (plumb_window_session (window))->name, ==, "Exampleshire");
  g_assert_true (gtk_revealer_get_reveal_child (window->illustrative));
  /* Five indicators of three themes. */
  g_assert_cmpuint (plumb_scorecard_page_n_lines (window->scorecard), ==, 8);
  g_assert_cmpstr (plumb_scorecard_page_step (window->scorecard, "rereferrals", 1), ==, "icpc_15_days");
  g_assert_null (plumb_scorecard_page_step (window->scorecard, "rereferrals", -1));
  /* A heading, and both indicators about children looked after. */
  plumb_scorecard_page_find (window->scorecard, "cla");
  fixture_wait (is_narrowed, window);
  window_fixture_close (window);
}

static void
test_indicator (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "X06000001", "rereferrals");
  PlumbFigure *figure = plumb_indicator_page_figure (window->indicator);

  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  /* the header has only what fits for certain */
  g_assert_cmpstr (gtk_label_get_label (window->title), ==, "Indicator");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Exampleshire – Re-referrals within 12 months");
  g_assert_nonnull (figure);
  g_assert_cmpint (plumb_figure_kind (figure), ==, PLUMB_FIGURE_TREND);
  plumb_indicator_page_set_view (window->indicator, PLUMB_INDICATOR_NEIGHBOURS);
  window_fixture_rest (window);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_cmpint (plumb_figure_kind (figure), ==, PLUMB_FIGURE_NEIGHBOURS);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  plumb_indicator_page_set_view (window->indicator, PLUMB_INDICATOR_TABLE);
  g_assert_true (plumb_indicator_page_figure (window->indicator) == figure);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  /* Choosing while something is read cancels that; the last choice counts. */
  plumb_session_choose_statistic (plumb_window_session (window), PLUMB_STATISTIC_MEAN);
  plumb_session_choose_statistic (plumb_window_session (window), PLUMB_STATISTIC_POOLED);
  window_fixture_rest (window);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_cmpint (plumb_figure_comparison (figure)->selection->statistic, ==, PLUMB_STATISTIC_POOLED);
  window_fixture_close (window);
}

static void
test_ways (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  PlumbSession *session = plumb_window_session (window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-indicator", NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Exampleshire – Conferences within 15 working days");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Exampleshire – Re-referrals within 12 months");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");

  g_signal_emit_by_name (window->switcher, "chosen", plumb_session_find_area (session, "Example Moor"));
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_session_area (session)->code, ==, "X06000003");
  g_assert_false (gtk_revealer_get_reveal_child (window->illustrative));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_session_area (session)->code, ==, "X06000001");
  window_fixture_close (window);
}

/* The pages are places of the history too; the data page is beside it. The button of the page shown is pressed. */
static void
test_pages (void)
{
  static const char *const pages[] = { "compare", "journey", "pins", "data", "scorecard" };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *shown = NULL;

      window_fixture_act (window, "win.page", g_variant_new_string (pages[i]));
      g_object_get (window, "page", &shown, NULL);
      g_assert_cmpstr (shown, ==, pages[i]);
      g_assert_cmpstr (plumb_window_page (window), ==, pages[i]);
    }
  window_fixture_act (window, "win.page", g_variant_new_string ("no-page"));
  window_fixture_act (window, "win.back", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "pins");
  window_fixture_act (window, "win.back", NULL);
  window_fixture_act (window, "win.back", NULL);
  window_fixture_act (window, "win.back", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Exampleshire – Re-referrals within 12 months");
  window_fixture_close (window);
}

static gboolean
painter_at_rest (gpointer data)
{
  return !plumb_painter_busy ();
}

static void
test_chart (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse =
    plumb_warehouse_open (window_fixture_folder ()->good, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "991");
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, &error));
  PlumbChartView *chart = g_object_new (PLUMB_TYPE_CHART_VIEW, NULL);
  GtkWidget *window = gtk_window_new ();

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  plumb_chart_view_set_figure (chart, figure);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  fixture_wait (painter_at_rest, NULL);
  /* At rest the latest own figure is read, from either end the walk gives the periods in their order. */
  g_assert_nonnull (strstr (plumb_chart_view_reading (chart), "15.0"));
  plumb_chart_view_walk (chart, PLUMB_WALK_FIRST);
  g_assert_nonnull (strstr (plumb_chart_view_reading (chart), "20.0"));
  plumb_chart_view_walk (chart, PLUMB_WALK_NEXT);
  g_assert_true (g_str_has_prefix (plumb_chart_view_reading (chart), "2023"));
  g_assert_null (strstr (plumb_chart_view_reading (chart), "15.0"));
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, plumb_figure_title (figure));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (chart)));
  gtk_test_accessible_assert_role (gtk_window_get_focus (GTK_WINDOW (window)), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (window)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       plumb_chart_view_reading (chart));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A chart that goes while it is painted leaves nobody to be told. */
static void
test_chart_gone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse =
    plumb_warehouse_open (window_fixture_folder ()->good, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "991");
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, &error));
  PlumbChartView *chart = g_object_new (PLUMB_TYPE_CHART_VIEW, NULL);
  GtkWidget *window = gtk_window_new ();

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  plumb_chart_view_set_figure (chart, figure);
  g_assert_true (plumb_painter_busy ());
  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (chart);
  fixture_wait (painter_at_rest, NULL);
}

/* Whether anything is painted in the middle of @widget, @y from above. */
static gboolean
is_painted (GtkWidget *widget, int y)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree guint32 *pixels = g_new (guint32, width * height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  return pixels[y * width + width / 2] >> 24 != 0;
}

/* Of a chart that is higher than what is seen of it the rest is painted when it is scrolled to. */
static void
test_chart_scrolled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse =
    plumb_warehouse_open (window_fixture_folder ()->good, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "991");
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, &error));
  GtkWidget *chart = g_object_new (PLUMB_TYPE_CHART_VIEW, NULL);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *window = gtk_window_new ();
  GtkAdjustment *adjustment;
  int bottom;

  g_assert_no_error (error);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), chart);
  gtk_window_set_child (GTK_WINDOW (window), scroll);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 80);
  plumb_chart_view_set_figure (PLUMB_CHART_VIEW (chart), figure);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  fixture_wait (painter_at_rest, NULL);
  gtk_test_widget_wait_for_draw (window);
  bottom = gtk_widget_get_height (chart) - 2;
  g_assert_cmpint (bottom, >, 300);
  g_assert_true (is_painted (chart, 10));
  g_assert_false (is_painted (chart, bottom));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_test_widget_wait_for_draw (window);
  fixture_wait (painter_at_rest, NULL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (is_painted (chart, bottom));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_save (void)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } files[] = { { "a.png", "\x89PNG" }, { "a.svg", "<" }, { "a.pdf", "%PDF" }, { "a.csv", "" } };
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  g_autofree char *offered = plumb_export_name (plumb_indicator_page_figure (window->indicator));

  g_assert_cmpstr (offered, ==, "rereferrals-exampleshire-trend.png");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (window_fixture_folder ()->folder, files[i].name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.save-image-to", "s", path);
      window_fixture_rest (window);
      g_file_get_contents (path, &bytes, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (bytes, files[i].begins));
      g_assert_cmpuint (strlen (bytes), >, 0);
    }
  window_fixture_close (window);
}

/* What the clipboard has of a type, as another program would get it. */
typedef struct
{
  GOutputStream *into;
  gboolean done;
} Reading;

static void
on_spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  ((Reading *) data)->done = TRUE;
}

static void
on_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);

  g_assert_no_error (error);
  g_output_stream_splice_async (reading->into, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced_cb, reading);
}

static gboolean
is_read (gpointer data)
{
  return ((Reading *) data)->done;
}

static char *
read_clipboard (PlumbWindow *window, const char *type)
{
  g_autoptr (GOutputStream) into = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  Reading reading = { into, FALSE };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), (const char *[]){ type, NULL },
                            G_PRIORITY_DEFAULT, NULL, on_read_cb, &reading);
  fixture_wait (is_read, &reading);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (into));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
offers (PlumbWindow *window, const char *type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), type);
}

static void
test_copy (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GPtrArray *table = plumb_figure_table (plumb_indicator_page_figure (window->indicator));
  g_autofree char *png = NULL, *svg = NULL, *plain = NULL, *csv = NULL, *html = NULL;

  window_fixture_act (window, "win.copy-chart", NULL);
  g_assert_true (offers (window, "image/png"));
  png = read_clipboard (window, "image/png");
  g_assert_true (g_str_has_prefix (png, "\x89PNG"));
  /* an editor would paste the name of a file */
  g_assert_false (offers (window, "text/uri-list"));
  g_assert_true (offers (window, "image/svg+xml"));
  svg = read_clipboard (window, "image/svg+xml");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_true (g_str_has_suffix (svg, "</svg>\n"));

  window_fixture_act (window, "win.copy-data", NULL);
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  g_assert_true (offers (window, "text/csv") && offers (window, "text/html"));
  plain = read_clipboard (window, "text/plain;charset=utf-8");
  csv = read_clipboard (window, "text/csv");
  html = read_clipboard (window, "text/html");
  g_assert_nonnull (strstr (plain, "15.0"));
  g_assert_cmpstr (plain, ==, csv);
  g_assert_nonnull (strstr (html, "<table><caption>"));
  g_assert_nonnull (strstr (html, "<td>15.0</td>"));
  /* what is made up says so in every row */
  g_assert_nonnull (strstr (html, "<td>Illustrative data</td></tr>"));
  for (guint i = 0; i < table->len; i++)
    {
      const GStrv row = g_ptr_array_index (table, i);
      g_autoptr (GString) cells = g_string_new ("<tr>");

      for (guint j = 0; row[j] != NULL; j++)
        {
          g_autofree char *cell = plumb_csv_guard_cell (row[j]);

          plumb_html_append_element (cells, i == 0 || j == 0 ? "th" : "td",
                                     i == 0   ? " scope=\"col\""
                                     : j == 0 ? " scope=\"row\""
                                              : "",
                                     cell);
        }
      g_assert_nonnull (strstr (html, cells->str));
    }
  window_fixture_close (window);
}

/* Names come from elsewhere: none is markup, and none runs in a spreadsheet. */
static void
test_copy_escaped (void)
{
  const char *const head[] = { "Area <b>", "Value", NULL };
  const char *const row[] = { "Bath & \"Moor\"", "=1+1", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *html = NULL;

  g_ptr_array_add (rows, (gpointer) head);
  g_ptr_array_add (rows, (gpointer) row);
  bytes = plumb_html_write (rows, "1 < 2", NULL);
  html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_suffix (html, "<table><caption>1 &lt; 2</caption>\n"
                                         "<thead><tr><th scope=\"col\">Area &lt;b&gt;</th>"
                                         "<th scope=\"col\">Value</th></tr></thead>\n<tbody>\n"
                                         "<tr><th scope=\"row\">Bath &amp; &quot;Moor&quot;</th>"
                                         "<td>&apos;=1+1</td></tr>\n</tbody></table>\n"));
}

static gboolean
is_fullscreen (gpointer window)
{
  return gtk_window_is_fullscreen (window);
}

/* The screen of a test has no window manager: a window is full screen there that asked for it before it was shown, and
 * stays so. */
static void
test_fullscreen (void)
{
  PlumbWindow *window = plumb_window_new (GTK_APPLICATION (window_fixture_application ()));

  g_assert_false (gtk_widget_get_visible (window->restore));
  gtk_widget_realize (GTK_WIDGET (window));
  window_fixture_act (window, "win.fullscreen", NULL);
  gtk_window_present (GTK_WINDOW (window));
  plumb_window_open (window, window_fixture_folder ()->good, "991", "rereferrals");
  window_fixture_rest (window);
  fixture_wait (is_fullscreen, window);
  /* the header stays, with a way out in it that the keyboard comes to */
  g_assert_true (gtk_widget_get_mapped (window->restore) && gtk_widget_is_sensitive (window->restore));
  g_assert_true (gtk_widget_grab_focus (window->restore));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == window->restore);
  /* Escape asks to leave full screen, and not the indicator */
  window_fixture_act (window, "win.leave", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
  window_fixture_close (window);
}

static const struct
{
  const char *name;
  gsize path;
  const char *title;
} failures[] = {
  { "missing", G_STRUCT_OFFSET (FixtureFolder, missing), "The file cannot be opened" },
  { "no warehouse", G_STRUCT_OFFSET (FixtureFolder, text), "This is no warehouse" },
  { "older", G_STRUCT_OFFSET (FixtureFolder, older), "This warehouse is older than the program" },
  { "newer", G_STRUCT_OFFSET (FixtureFolder, newer), "A newer Plumbline is needed" },
  { "truncated", G_STRUCT_OFFSET (FixtureFolder, truncated), "The warehouse is damaged" },
  { "corrupt", G_STRUCT_OFFSET (FixtureFolder, corrupt), "The warehouse is damaged" },
  { "empty", G_STRUCT_OFFSET (FixtureFolder, empty), "No figures yet" },
};

static void
test_failure (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const char *path = G_STRUCT_MEMBER (char *, window_fixture_folder (), failures[i].path);
  PlumbWindow *window = window_fixture_open (path, NULL, NULL);

  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, failures[i].title);
  /* The way on: another file. */
  plumb_window_open (window, window_fixture_folder ()->good, NULL, NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_close (window);
}

/* Looking at an older warehouse changes nothing; asked to, the window brings it up to date and keeps a copy. */
static void
test_older (void)
{
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (own->older, "802", NULL);
  g_autofree char *copy = g_strconcat (own->older, ".v1-backup", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  gsize length, after_length, kept_length;

  g_assert_true (g_file_get_contents (own->older, &before, &length, NULL));
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.migrate", NULL));
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_cmpstr (plumb_session_area (plumb_window_session (window))->name, ==, "North Somerset");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (g_file_get_contents (own->older, &after, &after_length, NULL));
  g_assert_true (after_length != length || memcmp (before, after, length) != 0);
  g_assert_true (g_file_get_contents (copy, &kept, &kept_length, NULL));
  g_assert_cmpuint (kept_length, ==, length);

  /* it is no longer older, and nothing is left to do */
  plumb_window_open (window, own->older, NULL, NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  window_fixture_close (window);
}

/* A folder that takes no copy: the sentence says so, and the warehouse stays as it was. */
static void
test_older_without_room (void)
{
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  g_autofree char *copy = g_strconcat (own->older, ".v1-backup", NULL);
  PlumbWindow *window;

  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  window = window_fixture_open (own->older, "802", NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.migrate", NULL));
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "welcome");
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, "The file cannot be shown");
  plumb_window_open (window, own->older, NULL, NULL);
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_welcome_page_title (window->welcome), ==, "This warehouse is older than the program");
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/window/widgets", test_widgets);
  g_test_add_func ("/app/window/target-mark", test_target_mark);
  g_test_add_func ("/app/window/greeting", test_greeting);
  g_test_add_func ("/app/window/scorecard", test_scorecard);
  g_test_add_func ("/app/window/indicator", test_indicator);
  g_test_add_func ("/app/window/ways", test_ways);
  g_test_add_func ("/app/window/pages", test_pages);
  g_test_add_func ("/app/window/chart", test_chart);
  g_test_add_func ("/app/window/chart-gone", test_chart_gone);
  g_test_add_func ("/app/window/chart-scrolled", test_chart_scrolled);
  g_test_add_func ("/app/window/save", test_save);
  g_test_add_func ("/app/window/copy", test_copy);
  g_test_add_func ("/app/window/copy-escaped", test_copy_escaped);
  g_test_add_func ("/app/window/fullscreen", test_fullscreen);
  g_test_add_func ("/app/window/older-without-room", test_older_without_room);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/window/failure/%s", failures[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_failure);
    }
  g_test_add_func ("/app/window/older", test_older);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
