/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart to read. The plot is a scene view; the ring round the point in use is drawn above it, so that walking never
 * paints the plot again. Only the points of the series in use are widgets, and only one of them is a stop of the Tab
 * key.
 */
#include "plumb-chart-view.h"

#include "plumb-chart-content.h"
#include "plumb-chart-point.h"
#include "plumb-scene-view.h"

/* How wide the picture is that is dragged along. */
#define THUMBNAIL_WIDTH 240.0

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

struct _PlumbChartView
{
  GtkWidget parent_instance;
  /* Owned */
  GtkWidget *plot;
  GtkWidget *menu; /* Nullable */
  PlumbFigure *figure;
  PlumbWorker *worker; /* nullable */
  GPtrArray *points;
  char *reading;
  /* Indices of data, -1 for none */
  int current;
  int hovered;
  gboolean has_focus;
  gboolean fresh;     /* the points of the figure are not there yet */
  gboolean had_focus; /* and one of them is to have the focus: */
  char *name;         /* nullable: that of this series and period, where the figure before had it in use */
  char *period;
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbChartView, plumb_chart_view, GTK_TYPE_WIDGET)

static PlumbScene *
lay_out_plot (gpointer data, double width, double height, const PlumbChartTheme *theme, double text_scale)
{
  return plumb_figure_layout (data, width, height, theme, text_scale, PLUMB_FIGURE_PLOT);
}

static PlumbScene *
get_scene (PlumbChartView *self)
{
  return plumb_scene_view_get_scene (PLUMB_SCENE_VIEW (self->plot));
}

static int
marked_datum (PlumbChartView *self)
{
  if (self->hovered >= 0)
    return self->hovered;
  return self->has_focus ? self->current : -1;
}

/* The datum that the reading is of, -1 for none. */
static int
read_datum (PlumbChartView *self, const PlumbScene *scene)
{
  const int datum = self->hovered >= 0 ? self->hovered : self->current;

  return scene != NULL && datum >= 0 && (guint) datum < plumb_scene_n_data (scene) ? datum : -1;
}

static void
update_reading (PlumbChartView *self, const PlumbScene *scene)
{
  const int datum = read_datum (self, scene);
  const char *sentence = "";

  if (datum >= 0)
    sentence = plumb_scene_datum (scene, datum)->sentence;
  if (g_strcmp0 (self->reading, sentence) != 0)
    {
      g_free (self->reading);
      self->reading = g_strdup (sentence);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
find_point (PlumbChartView *self, int datum)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      GtkWidget *point = g_ptr_array_index (self->points, i);

      if ((int) plumb_chart_point_datum (PLUMB_CHART_POINT (point)) == datum)
        return point;
    }
  return NULL;
}

/* Makes the points of the series that @datum belongs to, unless they are there. */
static void
make_points (PlumbChartView *self, const PlumbScene *scene, int datum)
{
  guint n = scene == NULL ? 0 : plumb_scene_n_data (scene);
  guint series;

  if (find_point (self, datum) != NULL)
    return;
  g_ptr_array_set_size (self->points, 0);
  if (datum < 0 || (guint) datum >= n)
    return;
  series = plumb_scene_datum (scene, datum)->series;
  for (guint i = 0; i < n; i++)
    {
      const PlumbDatum *each = plumb_scene_datum (scene, i);
      GtkWidget *point;

      if (each->series != series)
        continue;
      point = plumb_chart_point_new (i, each->sentence);
      gtk_widget_set_parent (point, GTK_WIDGET (self));
      g_ptr_array_add (self->points, point);
    }
}

static void
set_current (PlumbChartView *self, const PlumbScene *scene, int datum, gboolean grab)
{
  GtkWidget *before = find_point (self, self->current);
  GtkWidget *now;

  self->current = datum;
  now = find_point (self, datum);
  if (now == NULL)
    {
      make_points (self, scene, datum);
      now = find_point (self, datum);
      before = NULL;
    }
  if (now != NULL)
    {
      gtk_widget_set_focusable (now, TRUE);
      if (grab)
        gtk_widget_grab_focus (now);
    }
  if (before != NULL && before != now)
    gtk_widget_set_focusable (before, FALSE);
  update_reading (self, scene);
}

void
plumb_chart_view_walk (PlumbChartView *self, PlumbWalk walk)
{
  const PlumbScene *scene = get_scene (self);
  int datum;

  if (scene == NULL)
    return;
  self->hovered = -1;
  datum = plumb_scene_walk (scene, self->current, walk);
  set_current (self, scene, datum, TRUE);
}

/* What @datum leads to; empty where it leads nowhere. */
static const char *
link_of (const PlumbScene *scene, int datum)
{
  return scene != NULL && datum >= 0 && (guint) datum < plumb_scene_n_data (scene)
           ? plumb_scene_datum (scene, datum)->link
           : "";
}

/* Opens what @datum leads to; %FALSE where it leads nowhere. */
static gboolean
open_datum (PlumbChartView *self, int datum)
{
  g_autofree char *link = g_strdup (link_of (get_scene (self), datum));

  if (*link == '\0')
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, link);
  return TRUE;
}

/* Opens the menu at the point in use. */
static gboolean
open_menu (PlumbChartView *self)
{
  PlumbScene *scene = get_scene (self);
  const int datum = read_datum (self, scene);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (self->menu == NULL || datum < 0)
    return GDK_EVENT_PROPAGATE;
  place.x = (int) plumb_scene_datum (scene, datum)->x;
  place.y = (int) plumb_scene_datum (scene, datum)->y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed_cb (PlumbChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct
  {
    guint keyval;
    PlumbWalk walk;
  } keys[] = {
    { GDK_KEY_Right, PLUMB_WALK_NEXT },
    { GDK_KEY_Down, PLUMB_WALK_NEXT },
    { GDK_KEY_Left, PLUMB_WALK_PREVIOUS },
    { GDK_KEY_Up, PLUMB_WALK_PREVIOUS },
    { GDK_KEY_Home, PLUMB_WALK_FIRST },
    { GDK_KEY_End, PLUMB_WALK_LAST },
    { GDK_KEY_Page_Down, PLUMB_WALK_NEXT_SERIES },
    { GDK_KEY_Page_Up, PLUMB_WALK_PREVIOUS_SERIES },
  };

  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if ((keyval == GDK_KEY_Menu && modifiers == 0) || (keyval == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return open_menu (self);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        plumb_chart_view_walk (self, keys[i].walk);
        return GDK_EVENT_STOP;
      }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return open_datum (self, self->current);
  return GDK_EVENT_PROPAGATE;
}

static void
set_hovered (PlumbChartView *self, int datum)
{
  if (self->hovered == datum)
    return;
  self->hovered = datum;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), *link_of (get_scene (self), datum) != '\0' ? "pointer" : NULL);
  update_reading (self, get_scene (self));
}

static void
on_motion_cb (PlumbChartView *self, double x, double y)
{
  PlumbScene *scene = get_scene (self);

  if (scene != NULL)
    set_hovered (self, plumb_scene_pick (scene, x, y));
}

static void
on_leave_cb (PlumbChartView *self)
{
  set_hovered (self, -1);
}

static void
on_pressed_cb (PlumbChartView *self, int n_press, double x, double y)
{
  PlumbScene *scene = get_scene (self);
  int datum = scene == NULL ? -1 : plumb_scene_pick (scene, x, y);

  if (datum >= 0)
    set_current (self, scene, datum, TRUE);
}

/* What was pressed is let go where it was. */
static void
on_released_cb (PlumbChartView *self, int n_press, double x, double y)
{
  PlumbScene *scene = get_scene (self);

  if (scene != NULL && n_press == 1 && plumb_scene_pick (scene, x, y) == self->current)
    open_datum (self, self->current);
}

static GdkContentProvider *
on_drag_prepare_cb (PlumbChartView *self, double x, double y)
{
  if (self->worker == NULL || self->figure == NULL)
    return NULL;
  return plumb_chart_content_new (self->worker, self->figure, TRUE);
}

static void
on_drag_begin_cb (PlumbChartView *self, GdkDrag *drag, GtkDragSource *source)
{
  const double width = gtk_widget_get_width (self->plot), height = gtk_widget_get_height (self->plot);
  const double scale = MIN (1, THUMBNAIL_WIDTH / width);
  const graphene_size_t size = { width * scale, height * scale };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) plot = gtk_widget_paintable_new (self->plot);
  g_autoptr (GdkPaintable) thumbnail = NULL;

  gdk_paintable_snapshot (plot, snapshot, size.width, size.height);
  thumbnail = gtk_snapshot_free_to_paintable (snapshot, &size);
  gtk_drag_source_set_icon (source, thumbnail, 0, 0);
}

static void
on_menu_pressed_cb (PlumbChartView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  on_pressed_cb (self, n_press, x, y);
  if (open_menu (self) == GDK_EVENT_STOP)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_contains_focus_cb (PlumbChartView *self, GParamSpec *pspec, GtkEventControllerFocus *controller)
{
  self->has_focus = gtk_event_controller_focus_contains_focus (controller);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
plumb_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_chart_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (PLUMB_CHART_VIEW (widget)->plot, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
plumb_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlumbChartView *self = PLUMB_CHART_VIEW (widget);
  PlumbScene *scene;

  gtk_widget_size_allocate (self->plot, &(GtkAllocation){ 0, 0, width, height }, -1);
  scene = get_scene (self);
  for (guint i = 0; i < self->points->len; i++)
    {
      GtkWidget *point = g_ptr_array_index (self->points, i);
      guint datum = plumb_chart_point_datum (PLUMB_CHART_POINT (point));
      GtkAllocation box = { 0, 0, PLUMB_CHART_POINT_SIZE, PLUMB_CHART_POINT_SIZE };

      if (scene != NULL && datum < plumb_scene_n_data (scene))
        {
          box.x = plumb_scene_datum (scene, datum)->x - PLUMB_CHART_POINT_SIZE / 2;
          box.y = plumb_scene_datum (scene, datum)->y - PLUMB_CHART_POINT_SIZE / 2;
        }
      gtk_widget_size_allocate (point, &box, -1);
    }
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
plumb_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbChartView *self = PLUMB_CHART_VIEW (widget);
  PlumbScene *scene = get_scene (self);
  int datum = marked_datum (self);
  graphene_rect_t bounds;
  PlumbBox area;
  cairo_t *cr;

  gtk_widget_snapshot_child (widget, self->plot, snapshot);
  if (scene == NULL || datum < 0 || (guint) datum >= plumb_scene_n_data (scene))
    return;
  area = plumb_scene_focus_area (scene, datum);
  graphene_rect_init (&bounds, area.x, area.y, area.width, area.height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  plumb_scene_paint_focus (scene, cr, datum);
  cairo_destroy (cr);
}

/* The datum that was in use in the figure before; where the scene starts where there is none. */
static int
find_kept (PlumbChartView *self, const PlumbScene *scene)
{
  for (guint i = 0; self->name != NULL && i < plumb_scene_n_data (scene); i++)
    {
      const PlumbDatum *each = plumb_scene_datum (scene, i);

      if (g_str_equal (each->name, self->name) && g_str_equal (each->period, self->period))
        return (int) i;
    }
  return plumb_scene_start (scene);
}

/* What has the focus of the window, also while another window is in use. */
static GtkWidget *
focus_of_window (PlumbChartView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root == NULL ? NULL : gtk_root_get_focus (root);
}

static gboolean
is_focus (PlumbChartView *self)
{
  GtkWidget *focus = focus_of_window (self);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The points of another figure, or the same ones at other places. */
static void
on_painted_cb (PlumbChartView *self)
{
  const PlumbScene *scene = get_scene (self);

  if (scene != NULL && self->fresh)
    {
      /* the reader may have gone on meanwhile */
      const gboolean grab = self->had_focus && (is_focus (self) || focus_of_window (self) == NULL);

      self->fresh = FALSE;
      g_ptr_array_set_size (self->points, 0);
      set_current (self, scene, find_kept (self, scene), grab);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
plumb_chart_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *point = find_point (PLUMB_CHART_VIEW (widget), PLUMB_CHART_VIEW (widget)->current);

  return point != NULL && gtk_widget_grab_focus (point);
}

static void
plumb_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_READING:
      g_value_set_string (value, plumb_chart_view_reading (PLUMB_CHART_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_chart_view_dispose (GObject *object)
{
  PlumbChartView *self = PLUMB_CHART_VIEW (object);

  if (self->points != NULL)
    g_ptr_array_set_size (self->points, 0);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->plot, gtk_widget_unparent);
  G_OBJECT_CLASS (plumb_chart_view_parent_class)->dispose (object);
}

static void
plumb_chart_view_finalize (GObject *object)
{
  PlumbChartView *self = PLUMB_CHART_VIEW (object);

  g_ptr_array_unref (self->points);
  g_clear_pointer (&self->figure, plumb_figure_unref);
  g_clear_object (&self->worker);
  g_free (self->reading);
  g_free (self->name);
  g_free (self->period);
  G_OBJECT_CLASS (plumb_chart_view_parent_class)->finalize (object);
}

static void
plumb_chart_view_class_init (PlumbChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plumb_chart_view_get_property;
  object_class->dispose = plumb_chart_view_dispose;
  object_class->finalize = plumb_chart_view_finalize;
  widget_class->get_request_mode = plumb_chart_view_get_request_mode;
  widget_class->measure = plumb_chart_view_measure;
  widget_class->size_allocate = plumb_chart_view_size_allocate;
  widget_class->snapshot = plumb_chart_view_snapshot;
  widget_class->grab_focus = plumb_chart_view_grab_focus;

  properties[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* open: a point that leads somewhere was clicked, or got Enter; where to. */
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
plumb_chart_view_init (PlumbChartView *self)
{
  GtkEventController *controller;

  self->current = self->hovered = -1;
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->plot = g_object_new (PLUMB_TYPE_SCENE_VIEW, "content-width", 440, "content-height", 340, "grows", TRUE, NULL);
  gtk_widget_set_parent (self->plot, GTK_WIDGET (self));
  /* the plot may outlive the chart by what is being painted */
  g_signal_connect_object (self->plot, "painted", G_CALLBACK (on_painted_cb), self, G_CONNECT_SWAPPED);

  controller = gtk_event_controller_key_new ();
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (controller, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (controller, "notify::contains-focus", G_CALLBACK (on_contains_focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  g_signal_connect_swapped (controller, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_swapped (controller, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = GTK_EVENT_CONTROLLER (gtk_drag_source_new ());
  gtk_drag_source_set_actions (GTK_DRAG_SOURCE (controller), GDK_ACTION_COPY);
  g_signal_connect_swapped (controller, "prepare", G_CALLBACK (on_drag_prepare_cb), self);
  g_signal_connect_swapped (controller, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  controller = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (controller), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (controller, "pressed", G_CALLBACK (on_menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Whether both are of the same kind, indicator and area. */
static gboolean
is_alike (const PlumbFigure *a, const PlumbFigure *b)
{
  const PlumbComparison *one = a == NULL ? NULL : plumb_figure_comparison (a);
  const PlumbComparison *other = b == NULL ? NULL : plumb_figure_comparison (b);

  return one != NULL && other != NULL && plumb_figure_kind (a) == plumb_figure_kind (b) &&
         g_str_equal (one->indicator->id, other->indicator->id) && g_str_equal (one->area->code, other->area->code);
}

/* Keeps in mind which point is in use, for a figure that is read again. */
static void
keep_datum (PlumbChartView *self, const PlumbFigure *next)
{
  const PlumbScene *scene = get_scene (self);
  const gboolean alike = is_alike (self->figure, next);

  /* while the points of a figure are still to come, what was kept for them is what is kept */
  if (alike && self->fresh)
    return;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->period, g_free);
  if (!alike || scene == NULL || self->current < 0 || (guint) self->current >= plumb_scene_n_data (scene))
    return;
  self->name = g_strdup (plumb_scene_datum (scene, self->current)->name);
  self->period = g_strdup (plumb_scene_datum (scene, self->current)->period);
}

void
plumb_chart_view_set_figure (PlumbChartView *self, PlumbFigure *figure)
{
  g_return_if_fail (PLUMB_IS_CHART_VIEW (self));

  keep_datum (self, figure);
  if (figure != NULL)
    plumb_figure_ref (figure);
  g_clear_pointer (&self->figure, plumb_figure_unref);
  self->figure = figure;
  self->had_focus = is_focus (self) || (self->fresh && self->had_focus);
  self->fresh = figure != NULL;
  self->current = self->hovered = -1;
  if (figure != NULL)
    {
      plumb_scene_view_set_source (PLUMB_SCENE_VIEW (self->plot), lay_out_plot, plumb_figure_ref (figure),
                                   (GDestroyNotify) plumb_figure_unref);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      plumb_figure_sentence (figure), -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, plumb_figure_title (figure),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, plumb_figure_sentence (figure), -1);
    }
  else
    {
      plumb_scene_view_set_source (PLUMB_SCENE_VIEW (self->plot), NULL, NULL, NULL);
      g_ptr_array_set_size (self->points, 0);
      update_reading (self, NULL);
    }
}

void
plumb_chart_view_set_worker (PlumbChartView *self, PlumbWorker *worker)
{
  g_return_if_fail (PLUMB_IS_CHART_VIEW (self));

  g_set_object (&self->worker, worker);
}

const char *
plumb_chart_view_reading (PlumbChartView *self)
{
  return self->reading == NULL ? "" : self->reading;
}

const char *
plumb_chart_view_period (PlumbChartView *self)
{
  PlumbScene *scene = get_scene (self);
  const int datum = read_datum (self, scene);

  return datum < 0 ? "" : plumb_scene_datum (scene, datum)->period;
}

void
plumb_chart_view_set_menu (PlumbChartView *self, GMenuModel *menu)
{
  g_return_if_fail (PLUMB_IS_CHART_VIEW (self));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (menu == NULL)
    return;
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  /* the point that it was opened at has the focus again */
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (gtk_widget_grab_focus), self);
}
