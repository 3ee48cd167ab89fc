/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thread for all widgets: it keeps the fonts that it has loaded, and a second one would only take them again.
 */
#include "plumb-painter.h"

struct _PlumbSceneSource
{
  PlumbSceneFunc func;
  gpointer data;
  GDestroyNotify destroy;
};

/* A painting that is asked for. */
typedef struct
{
  PlumbSceneSource *source;
  PlumbSheet sheet;
} Order;

/* Of the main thread: how many paintings are still to come. */
static guint n_orders;

static void
clear_source (gpointer data)
{
  PlumbSceneSource *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
}

PlumbSceneSource *
plumb_scene_source_new (PlumbSceneFunc func, gpointer data, GDestroyNotify destroy)
{
  PlumbSceneSource *self = g_atomic_rc_box_new0 (PlumbSceneSource);

  *self = (PlumbSceneSource){ func, data, destroy };
  return self;
}

PlumbSceneSource *
plumb_scene_source_ref (PlumbSceneSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
plumb_scene_source_unref (PlumbSceneSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

PlumbScene *
plumb_scene_source_lay_out (PlumbSceneSource *self, const PlumbSheet *sheet)
{
  return self->func (self->data, sheet->width, sheet->height, sheet->theme, sheet->text_scale);
}

void
plumb_painting_free (PlumbPainting *self)
{
  g_clear_pointer (&self->scene, plumb_scene_unref);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_free (self);
}

static void
order_free (gpointer data)
{
  Order *order = data;

  plumb_scene_source_unref (order->source);
  g_free (order);
}

static int
needed_height (PlumbScene *scene)
{
  return scene == NULL ? 0 : (int) (plumb_scene_height (scene) + 0.999);
}

static void
paint (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Order *order = g_task_get_task_data (task);
  PlumbPainting *painting = g_new0 (PlumbPainting, 1);
  PlumbSheet sheet = order->sheet;
  g_autoptr (PlumbScene) least = NULL;

  painting->sheet = order->sheet;
  sheet.height = order->sheet.least;
  least = plumb_scene_source_lay_out (order->source, &sheet);
  painting->needed = needed_height (least);
  sheet.height = painting->height = MAX (order->sheet.height, painting->needed);
  painting->scene =
    sheet.height == order->sheet.least ? g_steal_pointer (&least) : plumb_scene_source_lay_out (order->source, &sheet);
  if (painting->scene != NULL)
    painting->pixels = plumb_scene_rasterise (painting->scene, sheet.scale);
  g_task_return_pointer (task, painting, (GDestroyNotify) plumb_painting_free);
}

void
plumb_painter_paint_async (PlumbSceneSource *source,
                           const PlumbSheet *sheet,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  static GThreadPool *pool;
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Order *order = g_new (Order, 1);

  g_task_set_source_tag (task, plumb_painter_paint_async);
  *order = (Order){ plumb_scene_source_ref (source), *sheet };
  g_task_set_task_data (task, order, order_free);
  n_orders++;
  if (pool == NULL)
    pool = g_thread_pool_new (paint, NULL, 1, TRUE, NULL);
  g_thread_pool_push (pool, task, NULL);
}

PlumbPainting *
plumb_painter_paint_finish (GAsyncResult *result)
{
  n_orders--;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

gboolean
plumb_painter_busy (void)
{
  return n_orders > 0;
}
