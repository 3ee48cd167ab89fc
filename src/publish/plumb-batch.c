/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every thread takes the next order until none is left. Figures and scenes do not change, and each thread has its own
 * fonts, so nothing is locked but the number of the next order.
 */
#include "config.h"

#include "plumb-batch.h"

typedef struct
{
  const PlumbPublishOrder *orders;
  GError **errors; /* (array length=n): of each order */
  guint n;
  gint next;
  gint failed;
} Batch;

static gpointer
work (gpointer data)
{
  Batch *self = data;
  guint i;

  while (!g_atomic_int_get (&self->failed) && (i = (guint) g_atomic_int_add (&self->next, 1)) < self->n)
    {
      const PlumbPublishOrder *order = &self->orders[i];

      if (!plumb_publish_figure (order->figure, order->file_name, &order->options, &self->errors[i]))
        g_atomic_int_set (&self->failed, TRUE);
    }
  return NULL;
}

gboolean
plumb_publish_batch (const PlumbPublishOrder *orders, guint n, guint threads, GError **error)
{
  Batch batch = { .orders = orders, .errors = g_new0 (GError *, n + 1), .n = n };
  const guint wanted = MIN (threads > 0 ? threads : g_get_num_processors (), MAX (n, 1));
  g_autofree GThread **others = g_new (GThread *, wanted);
  gboolean done = TRUE;

  for (guint i = 1; i < wanted; i++)
    others[i] = g_thread_new ("plumb-publish", work, &batch);
  work (&batch);
  for (guint i = 1; i < wanted; i++)
    g_thread_join (others[i]);

  for (guint i = 0; i < n; i++)
    {
      if (batch.errors[i] == NULL)
        continue;
      if (done)
        g_propagate_error (error, batch.errors[i]);
      else
        g_error_free (batch.errors[i]);
      done = FALSE;
    }
  g_free (batch.errors);
  return done;
}
