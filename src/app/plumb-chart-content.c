/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever takes the chart asks for one of its types, and gets what is drawn then. Files lie in a folder of the reader's
 * own, each content in one below it, as charts may have the same name.
 */
#include "plumb-chart-content.h"

#include <glib/gstdio.h>
#include <string.h>

#include "plumb-export.h"

#define FILE_TYPE "text/uri-list"

struct _PlumbChartContent
{
  GdkContentProvider parent_instance;
  PlumbWorker *worker;
  PlumbFigure *figure;
  gboolean as_file;
};

G_DEFINE_FINAL_TYPE (PlumbChartContent, plumb_chart_content, GDK_TYPE_CONTENT_PROVIDER)

static const struct
{
  const char *type;
  PlumbPublishFormat format;
} types[] = {
  { "image/png", PLUMB_PUBLISH_PNG },
  { "image/svg+xml", PLUMB_PUBLISH_SVG },
};

/* The files that were offered, in the order in which they were made, each in a folder; under @folder. */
static char *folder = NULL;
static GPtrArray *files = NULL;

/* A place for the file of @self; %NULL with @error set where none can be made. */
static char *
make_place (PlumbChartContent *self, GError **error)
{
  g_autofree char *name = plumb_export_name (self->figure);
  g_autofree char *number = NULL;
  g_autofree char *within = NULL;
  char *path;

  if (folder == NULL)
    folder = g_dir_make_tmp ("plumbline-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  if (files == NULL)
    files = g_ptr_array_new_with_free_func (g_free);
  number = g_strdup_printf ("%u", files->len + 1);
  within = g_build_filename (folder, number, NULL);
  g_mkdir (within, 0700);
  path = g_build_filename (within, name, NULL);
  g_ptr_array_add (files, g_strdup (path));
  return path;
}

void
plumb_chart_content_clean_up (void)
{
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *within = g_path_get_dirname (g_ptr_array_index (files, i));

      g_remove (g_ptr_array_index (files, i));
      g_rmdir (within);
    }
  if (folder != NULL)
    g_rmdir (folder);
  g_clear_pointer (&files, g_ptr_array_unref);
  g_clear_pointer (&folder, g_free);
}

static GdkContentFormats *
plumb_chart_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    gdk_content_formats_builder_add_mime_type (builder, types[i].type);
  if (PLUMB_CHART_CONTENT (provider)->as_file)
    gdk_content_formats_builder_add_mime_type (builder, FILE_TYPE);
  return gdk_content_formats_builder_free_to_formats (builder);
}

/* What has to be written, and where to. */
typedef struct
{
  GOutputStream *stream;
  int io_priority;
  GBytes *bytes;
  char *path;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->stream);
  g_clear_pointer (&writing->bytes, g_bytes_unref);
  g_free (writing->path);
  g_free (writing);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @task: (transfer full); @bytes: (transfer full). */
static void
write_bytes (GTask *task, GBytes *bytes)
{
  Writing *writing = g_task_get_task_data (task);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  writing->bytes = bytes;
  g_output_stream_write_all_async (writing->stream, data, length, writing->io_priority, g_task_get_cancellable (task),
                                   on_written_cb, task);
}

static void
on_drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) made = plumb_export_bytes_finish (PLUMB_WORKER (source), result, &error);

  if (made != NULL)
    {
      write_bytes (task, g_bytes_ref (g_ptr_array_index (made, 0)));
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  const Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *uri = NULL;

  if (plumb_export_save_finish (PLUMB_WORKER (source), result, &error))
    uri = g_filename_to_uri (writing->path, NULL, &error);
  if (uri != NULL)
    {
      char *line = g_strconcat (uri, "\r\n", NULL);

      write_bytes (task, g_bytes_new_take (line, strlen (line)));
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
plumb_chart_content_write_async (GdkContentProvider *provider,
                                 const char *mime_type,
                                 GOutputStream *stream,
                                 int io_priority,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  PlumbChartContent *self = PLUMB_CHART_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, plumb_chart_content_write_async);
  *writing = (Writing){ .stream = g_object_ref (stream), .io_priority = io_priority };
  g_task_set_task_data (task, writing, writing_free);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, mime_type))
      {
        plumb_export_bytes_async (self->worker, self->figure, &types[i].format, 1, cancellable, on_drawn_cb, task);
        return;
      }
  if (self->as_file && g_str_equal (mime_type, FILE_TYPE))
    {
      writing->path = make_place (self, &error);
      if (writing->path != NULL)
        {
          plumb_export_save_async (self->worker, self->figure, writing->path, cancellable, on_saved_cb, task);
          return;
        }
    }
  if (error == NULL)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
  g_task_return_error (task, error);
  g_object_unref (task);
}

static gboolean
plumb_chart_content_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
plumb_chart_content_finalize (GObject *object)
{
  PlumbChartContent *self = PLUMB_CHART_CONTENT (object);

  g_clear_object (&self->worker);
  g_clear_pointer (&self->figure, plumb_figure_unref);
  G_OBJECT_CLASS (plumb_chart_content_parent_class)->finalize (object);
}

static void
plumb_chart_content_class_init (PlumbChartContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plumb_chart_content_finalize;
  provider_class->ref_formats = plumb_chart_content_ref_formats;
  provider_class->write_mime_type_async = plumb_chart_content_write_async;
  provider_class->write_mime_type_finish = plumb_chart_content_write_finish;
}

static void
plumb_chart_content_init (PlumbChartContent *self)
{
}

GdkContentProvider *
plumb_chart_content_new (PlumbWorker *worker, PlumbFigure *figure, gboolean as_file)
{
  PlumbChartContent *self = g_object_new (PLUMB_TYPE_CHART_CONTENT, NULL);

  self->worker = g_object_ref (worker);
  self->figure = plumb_figure_ref (figure);
  self->as_file = as_file;
  return GDK_CONTENT_PROVIDER (self);
}
