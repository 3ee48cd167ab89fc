/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure out of the window. Pictures are drawn in the print theme, as they are for paper and slides, at the size of a
 * slide.
 */
#include "plumb-export.h"

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
  char *path;
  PlumbPublishFormat format;
} Order;

static Order *
order_new (PlumbFigure *figure, const char *path, PlumbPublishFormat format)
{
  Order *order = g_new (Order, 1);

  *order = (Order){ plumb_figure_ref (figure), g_strdup (path), format };
  return order;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  plumb_figure_unref (order->figure);
  g_free (order->path);
  g_free (order);
}

char *
plumb_export_name (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = plumb_figure_comparison (figure);
  g_autofree char *area = g_str_to_ascii (comparison->area->name, "C");
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s-%s-%s", comparison->indicator->id, area,
                          plumb_figure_kind_to_string (plumb_figure_kind (figure)));
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

  return plumb_publish_bytes (order->figure, order->format, &options, error);
}

void
plumb_export_save_async (PlumbWorker *worker,
                         PlumbFigure *figure,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  plumb_worker_run_async (worker, save_figure, order_new (figure, path, PLUMB_PUBLISH_PNG), order_free, g_free,
                          cancellable, callback, user_data);
}

gboolean
plumb_export_save_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  g_autofree char *path = plumb_worker_run_finish (worker, result, error);

  return path != NULL;
}

void
plumb_export_bytes_async (PlumbWorker *worker,
                          PlumbFigure *figure,
                          PlumbPublishFormat format,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  plumb_worker_run_async (worker, make_bytes, order_new (figure, NULL, format), order_free,
                          (GDestroyNotify) g_bytes_unref, cancellable, callback, user_data);
}

GBytes *
plumb_export_bytes_finish (PlumbWorker *worker, GAsyncResult *result, GError **error)
{
  return plumb_worker_run_finish (worker, result, error);
}
