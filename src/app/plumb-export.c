/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure out of the window. Pictures are drawn in the print theme, as they are for paper and slides, at the size of a
 * slide.
 */
#include "plumb-export.h"

#include "plumb-batch.h"

/* Points, and pixels a point. */
#define PICTURE_WIDTH 960
#define PICTURE_HEIGHT 600
#define PICTURE_SCALE 2

static PlumbPublishOptions
picture_options (void)
{
  return (PlumbPublishOptions){ .width = PICTURE_WIDTH,
                                .height = PICTURE_HEIGHT,
                                .scale = PICTURE_SCALE,
                                .theme = plumb_chart_theme_get (PLUMB_CHART_THEME_PRINT) };
}

typedef struct
{
  PlumbFigure *figure;
  char *path;      /* of a file, or NULL */
  GArray *formats; /* of PlumbPublishFormat, for memory */
} Order;

static Order *
order_new (PlumbFigure *figure, const char *path, const PlumbPublishFormat *formats, guint n)
{
  Order *order = g_new (Order, 1);

  *order = (Order){ plumb_figure_ref (figure), g_strdup (path), g_array_new (FALSE, FALSE, sizeof *formats) };
  if (n > 0)
    g_array_append_vals (order->formats, formats, n);
  return order;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  plumb_figure_unref (order->figure);
  g_free (order->path);
  g_array_unref (order->formats);
  g_free (order);
}

char *
plumb_export_name (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = plumb_figure_comparison (figure);
  const char *kind = plumb_figure_kind_to_string (plumb_figure_kind (figure));
  g_autofree char *area = comparison == NULL ? NULL : g_str_to_ascii (comparison->area->stored_name, "C");
  g_autofree char *name = NULL;

  if (comparison == NULL)
    return g_strconcat (kind, ".png", NULL);
  name = g_strdup_printf ("%s-%s-%s", comparison->indicator->id, area, kind);
  for (char *letter = name; *letter != '\0'; letter++)
    *letter = g_ascii_isalnum (*letter) || *letter == '_' ? g_ascii_tolower (*letter) : '-';
  return g_strconcat (name, ".png", NULL);
}

/* A job has to bring something: the path written. */
static gpointer
save_figure (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  const PlumbPublishOptions options = picture_options ();

  if (!plumb_publish_figure (order->figure, order->path, &options, error))
    return NULL;
  return g_strdup (order->path);
}

static gpointer
make_bytes (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  const PlumbPublishOptions options = picture_options ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < order->formats->len; i++)
    {
      const PlumbPublishFormat format = g_array_index (order->formats, PlumbPublishFormat, i);
      GBytes *bytes = plumb_publish_bytes (order->figure, format, &options, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (made, bytes);
    }
  return g_steal_pointer (&made);
}

void
plumb_export_save_async (PlumbWorker *worker,
                         PlumbFigure *figure,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  plumb_worker_run_async (worker, save_figure, order_new (figure, path, NULL, 0), order_free, g_free, cancellable,
                          callback, user_data);
}

gboolean
plumb_export_save_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  g_autofree char *path = plumb_worker_run_finish (worker, result, error);

  return path != NULL;
}

/* What goes into a folder; the array of images and that of captions go together. */
typedef struct
{
  char *folder;
  GPtrArray *figures;
  GPtrArray *captions;
} FolderOrder;

static void
folder_order_free (gpointer data)
{
  FolderOrder *order = data;

  g_free (order->folder);
  g_ptr_array_unref (order->figures);
  g_ptr_array_unref (order->captions);
  g_free (order);
}

/* A job has to bring something: the folder. */
static gpointer
save_folder (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const FolderOrder *order = data;
  const guint n = order->figures->len;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autofree PlumbPublishOrder *images = g_new0 (PlumbPublishOrder, n + 1);
  g_autoptr (GString) captions = g_string_new (NULL);
  g_autofree char *path = g_build_filename (order->folder, "captions.txt", NULL);

  for (guint i = 0; i < n; i++)
    {
      const PlumbFigure *figure = g_ptr_array_index (order->figures, i);
      g_autofree char *plain = plumb_export_name (figure);
      g_autofree char *name = g_strdup_printf ("%02u-%s", i + 1, plain);

      g_ptr_array_add (files, g_build_filename (order->folder, name, NULL));
      images[i] = (PlumbPublishOrder){ figure, g_ptr_array_index (files, i), picture_options () };
      g_string_append_printf (captions, "%s\t%s\n", name, (char *) g_ptr_array_index (order->captions, i));
    }
  if (!plumb_publish_batch (images, n, 0, error) ||
      !g_file_set_contents (path, captions->str, (gssize) captions->len, error))
    return NULL;
  return g_strdup (order->folder);
}

void
plumb_export_folder_async (PlumbWorker *worker,
                           PlumbPinBoard *board,
                           const char *folder,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GListModel *items = plumb_pin_board_items (board);
  FolderOrder *order = g_new (FolderOrder, 1);

  *order = (FolderOrder){ g_strdup (folder), g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref),
                          g_ptr_array_new_with_free_func (g_free) };
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, i);

      if (plumb_pin_item_figure (item) == NULL)
        continue;
      g_ptr_array_add (order->figures, plumb_figure_ref (plumb_pin_item_figure (item)));
      g_ptr_array_add (order->captions, g_strdup (plumb_pin_item_caption (item)));
    }
  plumb_worker_run_async (worker, save_folder, order, folder_order_free, g_free, cancellable, callback, user_data);
}

gboolean
plumb_export_folder_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  g_autofree char *folder = plumb_worker_run_finish (worker, result, error);

  return folder != NULL;
}

void
plumb_export_bytes_async (PlumbWorker *worker,
                          PlumbFigure *figure,
                          const PlumbPublishFormat *formats,
                          guint n,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  plumb_worker_run_async (worker, make_bytes, order_new (figure, NULL, formats, n), order_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
plumb_export_bytes_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  return plumb_worker_run_finish (worker, result, error);
}
