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

/* A painting that is asked for, as far as it is there. */
typedef struct
{
  PlumbSceneSource *source;
  PlumbPainting *painting;
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
  g_clear_pointer (&order->painting, plumb_painting_free);
  g_free (order);
}

static int
needed_height (PlumbScene *scene)
{
  return scene == NULL ? 0 : (int) (plumb_scene_height (scene) + 0.999);
}

/* The scene of @painting, with what is known from it. */
static void
lay_out (PlumbPainting *painting, PlumbSceneSource *source)
{
  PlumbSheet sheet = painting->sheet;
  g_autoptr (PlumbScene) least = NULL;

  sheet.height = sheet.least;
  least = plumb_scene_source_lay_out (source, &sheet);
  painting->needed = needed_height (least);
  painting->height = sheet.height = MAX (painting->sheet.height, painting->needed);
  /* the first one is as high as it needs to be, which may be all that is wanted */
  painting->scene =
    painting->sheet.height <= painting->needed ? g_steal_pointer (&least) : plumb_scene_source_lay_out (source, &sheet);
}

/* As much above and below of what is seen, so that not every step of scrolling asks for another painting. */
static void
paint_band (PlumbPainting *painting)
{
  const int page = painting->sheet.seen_bottom - painting->sheet.seen_top;

  painting->top = CLAMP (painting->sheet.seen_top - page, 0, painting->height - 1);
  painting->bottom = CLAMP (painting->sheet.seen_bottom + page, painting->top + 1, painting->height);
  painting->pixels =
    plumb_scene_rasterise_band (painting->scene, painting->sheet.scale, painting->top, painting->bottom);
}

static void
paint (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Order *order = g_task_get_task_data (task);
  PlumbPainting *painting = g_steal_pointer (&order->painting);

  if (painting->scene == NULL)
    lay_out (painting, order->source);
  if (painting->scene != NULL)
    paint_band (painting);
  g_task_return_pointer (task, painting, (GDestroyNotify) plumb_painting_free);
}

void
plumb_painter_paint_async (PlumbSceneSource *source,
                           const PlumbSheet *sheet,
                           const PlumbPainting *before,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  static GThreadPool *pool;
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Order *order = g_new (Order, 1);

  g_task_set_source_tag (task, plumb_painter_paint_async);
  *order = (Order){ plumb_scene_source_ref (source), g_new0 (PlumbPainting, 1) };
  order->painting->sheet = *sheet;
  if (before != NULL && before->scene != NULL)
    {
      order->painting->scene = plumb_scene_ref (before->scene);
      order->painting->needed = before->needed;
      order->painting->height = before->height;
    }
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
