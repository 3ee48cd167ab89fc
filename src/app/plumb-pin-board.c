/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pinned charts of a list. What is here is what the reader sees; each change writes the whole list, as it is then.
 */
#include "plumb-pin-board.h"

#include <glib/gi18n-lib.h>

struct _PlumbPinItem
{
  GObject parent_instance;
  /* Owned */
  PlumbPin *pin;
  PlumbSelection *selection;
  PlumbFigure *figure;
  char *problem;
};

G_DEFINE_FINAL_TYPE (PlumbPinItem, plumb_pin_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_SAVED,
  N_SIGNALS
};

struct _PlumbPinBoard
{
  GObject parent_instance;
  /* Owned */
  PlumbSession *session;
  GCancellable *cancellable;
  char *name;
  GStrv names;
  GListStore *items;
  guint n_jobs;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbPinBoard, plumb_pin_board, G_TYPE_OBJECT)

static void
plumb_pin_item_finalize (GObject *object)
{
  PlumbPinItem *self = PLUMB_PIN_ITEM (object);

  g_clear_pointer (&self->pin, plumb_pin_free);
  g_clear_pointer (&self->selection, plumb_selection_free);
  g_clear_pointer (&self->figure, plumb_figure_unref);
  g_free (self->problem);
  G_OBJECT_CLASS (plumb_pin_item_parent_class)->finalize (object);
}

static void
plumb_pin_item_class_init (PlumbPinItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_pin_item_finalize;
}

static void
plumb_pin_item_init (PlumbPinItem *self)
{
}

static PlumbPinItem *
item_new (const PlumbPin *pin)
{
  PlumbPinItem *self = g_object_new (PLUMB_TYPE_PIN_ITEM, NULL);
  g_autoptr (GError) error = NULL;

  self->pin = plumb_pin_new (pin->kind, pin->selection, pin->caption);
  self->selection = plumb_selection_parse (pin->selection, &error);
  if (self->selection == NULL)
    self->problem = g_strdup (error->message);
  return self;
}

PlumbFigure *
plumb_pin_item_figure (PlumbPinItem *self)
{
  return self->figure;
}

const char *
plumb_pin_item_problem (PlumbPinItem *self)
{
  return self->problem;
}

const char *
plumb_pin_item_caption (PlumbPinItem *self)
{
  return self->pin->caption;
}

gboolean
plumb_pin_item_kind (PlumbPinItem *self, PlumbFigureKind *kind)
{
  return plumb_figure_kind_parse (self->pin->kind, kind);
}

const PlumbSelection *
plumb_pin_item_selection (PlumbPinItem *self)
{
  return self->selection;
}

static void
plumb_pin_board_dispose (GObject *object)
{
  PlumbPinBoard *self = PLUMB_PIN_BOARD (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (plumb_pin_board_parent_class)->dispose (object);
}

static void
plumb_pin_board_finalize (GObject *object)
{
  PlumbPinBoard *self = PLUMB_PIN_BOARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_pointer (&self->names, g_strfreev);
  g_free (self->name);
  G_OBJECT_CLASS (plumb_pin_board_parent_class)->finalize (object);
}

static void
plumb_pin_board_class_init (PlumbPinBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plumb_pin_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_pin_board_finalize;

  /* changed: another list, other pins, another order, or figures were made. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* failed: what could not be read or written, a sentence. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  /* saved: the list is in the warehouse as it is here. */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plumb_pin_board_init (PlumbPinBoard *self)
{
  self->cancellable = g_cancellable_new ();
  self->items = g_list_store_new (PLUMB_TYPE_PIN_ITEM);
  self->name = g_strdup (_ ("Pinned charts"));
}

/* A job that ended; whether it did what it should. Nothing is told once the board is let go. */
static gboolean
end_job (PlumbPinBoard *self, const GError *error)
{
  self->n_jobs--;
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
  return error == NULL;
}

static void
run (PlumbPinBoard *self,
     PlumbWorkerFunc func,
     gpointer data,
     GDestroyNotify destroy,
     GDestroyNotify free_result,
     GAsyncReadyCallback callback)
{
  self->n_jobs++;
  plumb_worker_run_async (plumb_session_worker (self->session), func, data, destroy, free_result, self->cancellable,
                          callback, g_object_ref (self));
}

/* A list: what a job that writes is given, and what one that reads brings. */
typedef struct
{
  char *name;
  char *former; /* another name that it had until now */
  GStrv names;
  GPtrArray *pins;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_free (list->name);
  g_free (list->former);
  g_clear_pointer (&list->names, g_strfreev);
  g_clear_pointer (&list->pins, g_ptr_array_unref);
  g_free (list);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (List, list_free)

/* The list of that name, or the first one. */
static gpointer
read_list (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (List) list = g_new0 (List, 1);

  list->names = plumb_warehouse_list_pin_lists (warehouse, error);
  if (list->names == NULL)
    return NULL;
  list->name = g_strdup (data != NULL ? data : list->names[0]);
  list->pins = list->name == NULL ? g_ptr_array_new () : plumb_warehouse_get_pins (warehouse, list->name, error);
  return list->pins == NULL ? NULL : g_steal_pointer (&list);
}

static void
take_names (PlumbPinBoard *self, GStrv names)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_addv (all, (const char **) names);
  if (!g_strv_contains ((const char *const *) names, self->name))
    g_strv_builder_add (all, self->name);
  g_strfreev (self->names);
  self->names = g_strv_builder_end (all);
}

static void
on_list_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbPinBoard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (List) list = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (!end_job (self, error))
    return;
  if (list->name != NULL)
    {
      g_free (self->name);
      self->name = g_strdup (list->name);
    }
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < list->pins->len; i++)
    {
      g_autoptr (PlumbPinItem) item = item_new (g_ptr_array_index (list->pins, i));

      g_list_store_append (self->items, item);
    }
  take_names (self, list->names);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The figures are of what was in the warehouse and might be shown until now. */
static void
on_session_changed_cb (PlumbPinBoard *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->selection == NULL)
        continue;
      g_clear_pointer (&item->figure, plumb_figure_unref);
      g_clear_pointer (&item->problem, g_free);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

PlumbPinBoard *
plumb_pin_board_new (PlumbSession *session)
{
  PlumbPinBoard *self = g_object_new (PLUMB_TYPE_PIN_BOARD, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed_cb), self, G_CONNECT_SWAPPED);
  self->names = g_new0 (char *, 1);
  run (self, read_list, NULL, NULL, list_free, on_list_read_cb);
  return self;
}

void
plumb_pin_board_open (PlumbPinBoard *self, const char *name)
{
  g_return_if_fail (PLUMB_IS_PIN_BOARD (self));
  g_return_if_fail (*name != '\0');

  if (!g_str_equal (self->name, name))
    run (self, read_list, g_strdup (name), g_free, list_free, on_list_read_cb);
}

/* The connection of the worker only reads: this one is open for writing for as long as it takes. */
static gpointer
write_list (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const List *list = data;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (PlumbWarehouse) writer =
    plumb_warehouse_open (plumb_warehouse_path (warehouse), PLUMB_WAREHOUSE_WRITE, cancellable, error);

  if (writer == NULL || !plumb_warehouse_put_pins (writer, list->name, list->pins, error) ||
      (list->former != NULL && !plumb_warehouse_put_pins (writer, list->former, none, error)))
    return NULL;
  return plumb_warehouse_list_pin_lists (writer, error);
}

static void
free_names (gpointer names)
{
  g_strfreev (names);
}

static void
on_list_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbPinBoard) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (!end_job (self, error))
    {
      /* what the warehouse did not take is not pinned: the list stands as it is there */
      if (!g_cancellable_is_cancelled (self->cancellable))
        run (self, read_list, g_strdup (self->name), g_free, list_free, on_list_read_cb);
      return;
    }
  take_names (self, names);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

/* @former (nullable): the name that the list had until now. */
static void
save (PlumbPinBoard *self, const char *former)
{
  List *list = g_new0 (List, 1);

  list->name = g_strdup (self->name);
  list->former = g_strdup (former);
  list->pins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_pin_free);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_ptr_array_add (list->pins, plumb_pin_new (item->pin->kind, item->pin->selection, item->pin->caption));
    }
  run (self, write_list, list, list_free, free_names, on_list_written_cb);
}

PlumbSession *
plumb_pin_board_session (PlumbPinBoard *self)
{
  return self->session;
}

const char *
plumb_pin_board_name (PlumbPinBoard *self)
{
  return self->name;
}

const char *const *
plumb_pin_board_names (PlumbPinBoard *self)
{
  return (const char *const *) self->names;
}

GListModel *
plumb_pin_board_items (PlumbPinBoard *self)
{
  return G_LIST_MODEL (self->items);
}

/* One item to draw; the item itself belongs to the main thread, so that what comes of it is kept apart. */
typedef struct
{
  PlumbPinItem *item;
  char *kind;
  PlumbSelection *selection;
  PlumbFigure *figure;
  char *problem;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->item);
  g_free (drawing->kind);
  plumb_selection_free (drawing->selection);
  g_clear_pointer (&drawing->figure, plumb_figure_unref);
  g_free (drawing->problem);
  g_free (drawing);
}

static gpointer
draw (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *drawings = data;

  for (guint i = 0; i < drawings->len; i++)
    {
      Drawing *drawing = g_ptr_array_index (drawings, i);
      g_autoptr (GError) problem = NULL;
      PlumbFigureKind kind;

      if (!plumb_figure_kind_parse (drawing->kind, &kind))
        {
          drawing->problem =
            g_strdup_printf (_ ("This program draws no “%s”. A newer one may have pinned it."), drawing->kind);
          continue;
        }
      drawing->figure = plumb_figure_load (kind, warehouse, drawing->selection, &problem);
      if (drawing->figure == NULL)
        drawing->problem = g_strdup (problem->message);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  return g_ptr_array_ref (drawings);
}

static void
on_drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbPinBoard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drawings = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (!end_job (self, error))
    return;
  for (guint i = 0; i < drawings->len; i++)
    {
      Drawing *drawing = g_ptr_array_index (drawings, i);

      if (drawing->selection->public_view != plumb_session_public_view (self->session))
        continue;
      g_clear_pointer (&drawing->item->figure, plumb_figure_unref);
      drawing->item->figure = g_steal_pointer (&drawing->figure);
      g_free (drawing->item->problem);
      drawing->item->problem = g_steal_pointer (&drawing->problem);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_pin_board_draw (PlumbPinBoard *self)
{
  g_autoptr (GPtrArray) drawings = g_ptr_array_new_with_free_func (drawing_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      Drawing *drawing;

      if (item->figure != NULL || item->problem != NULL)
        continue;
      drawing = g_new0 (Drawing, 1);
      drawing->item = g_object_ref (item);
      drawing->kind = g_strdup (item->pin->kind);
      drawing->selection = plumb_selection_copy (item->selection);
      drawing->selection->public_view = plumb_session_public_view (self->session);
      g_ptr_array_add (drawings, drawing);
    }
  if (drawings->len > 0)
    run (self, draw, g_steal_pointer (&drawings), (GDestroyNotify) g_ptr_array_unref,
         (GDestroyNotify) g_ptr_array_unref, on_drawn_cb);
}

void
plumb_pin_board_add (PlumbPinBoard *self, PlumbFigureKind kind, const PlumbSelection *selection)
{
  g_autofree char *text = plumb_selection_to_text (selection);
  g_autoptr (PlumbPin) pin = plumb_pin_new (plumb_figure_kind_to_string (kind), text, "");
  g_autoptr (PlumbPinItem) item = item_new (pin);

  g_list_store_append (self->items, item);
  save (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_pin_board_move (PlumbPinBoard *self, guint from, guint to)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (PlumbPinItem) item = NULL;

  if (from >= n || to >= n || from == to)
    return;
  item = g_list_model_get_item (G_LIST_MODEL (self->items), from);
  g_list_store_remove (self->items, from);
  g_list_store_insert (self->items, to, item);
  save (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_pin_board_caption (PlumbPinBoard *self, PlumbPinItem *item, const char *caption)
{
  char *text;

  /* a caption that was being written when its chart went is gone with it */
  if (!g_list_store_find (self->items, item, NULL) || g_str_equal (item->pin->caption, caption))
    return;
  text = g_strdup (caption);
  g_free (item->pin->caption);
  item->pin->caption = text;
  save (self, NULL);
}

void
plumb_pin_board_remove (PlumbPinBoard *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    return;
  g_list_store_remove (self->items, position);
  save (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
plumb_pin_board_rename (PlumbPinBoard *self, const char *name)
{
  g_autofree char *former = NULL;

  g_return_if_fail (*name != '\0');

  if (g_strv_contains ((const char *const *) self->names, name))
    return;
  former = g_steal_pointer (&self->name);
  self->name = g_strdup (name);
  save (self, former);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
plumb_pin_board_busy (PlumbPinBoard *self)
{
  return self->n_jobs > 0;
}
