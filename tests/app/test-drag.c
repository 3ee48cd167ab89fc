/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart that is dragged out of the window: what another program is offered, what it gets, and what is left behind.
 */
#include <string.h>

#include "plumb-chart-content.h"
#include "plumb-chart-view.h"
#include "window-fixture.h"

/* What the chart offers when a drag begins in it; %NULL for nothing. */
static GdkContentProvider *
begin_drag (GtkWidget *chart)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);
  GdkContentProvider *content = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", 10.0, 10.0, &content);
    }
  return content;
}

/* What is written of a type, and why not. */
typedef struct
{
  GOutputStream *stream;
  GError *error;
  gboolean done;
} Taking;

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Taking *taking = data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &taking->error);
  taking->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Taking *) data)->done;
}

static char *
take (GdkContentProvider *content, const char *type, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  Taking taking = { .stream = stream };

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, on_written_cb, &taking);
  fixture_wait (is_done, &taking);
  if (taking.error != NULL)
    g_propagate_error (error, taking.error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_offer (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  GtkWidget *chart = window_fixture_find (GTK_WIDGET (window->indicator), PLUMB_TYPE_CHART_VIEW);
  g_autoptr (GdkContentProvider) content = begin_drag (chart);
  g_autoptr (GError) error = NULL;
  g_autofree char *png = take (content, "image/png", &error);
  g_autofree char *svg = take (content, "image/svg+xml", &error);
  g_autofree char *list = take (content, "text/uri-list", &error);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *none = NULL;
  g_autofree char *within = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (png, "\x89PNG"));
  g_assert_nonnull (strstr (svg, "<svg"));
  /* one address, its line ended as the type wants it */
  g_assert_true (g_str_has_suffix (list, "rereferrals-exampleshire-trend.png\r\n"));
  list[strlen (list) - 2] = '\0';
  path = g_filename_from_uri (list, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "\x89PNG"));
  none = take (content, "text/html", &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);

  /* nothing stays when the program ends */
  within = g_path_get_dirname (path);
  plumb_chart_content_clean_up ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (within, G_FILE_TEST_EXISTS));
  window_fixture_close (window);
}

/* Two charts of one name are two files; a chart that shows nothing cannot be dragged. */
static void
test_files (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  GtkWidget *chart = window_fixture_find (GTK_WIDGET (window->indicator), PLUMB_TYPE_CHART_VIEW);
  g_autoptr (GdkContentProvider) first = begin_drag (chart);
  g_autoptr (GdkContentProvider) second = begin_drag (chart);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = take (first, "text/uri-list", &error);
  g_autofree char *other = take (second, "text/uri-list", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (one, !=, other);
  plumb_chart_view_set_figure (PLUMB_CHART_VIEW (chart), NULL);
  g_assert_null (begin_drag (chart));
  plumb_chart_content_clean_up ();
  window_fixture_close (window);
}

static void
add (void)
{
  g_test_add_func ("/app/drag/offer", test_offer);
  g_test_add_func ("/app/drag/files", test_files);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
