/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A container that tells when it is too narrow.
 */
#include "plumb-narrow-bin.h"

#include "plumb-scene-view.h"

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SECOND_THRESHOLD,
  PROP_THIRD_THRESHOLD,
  PROP_THRESHOLD,
  N_PROPS
};

struct _PlumbNarrowBin
{
  GtkWidget parent_instance;
  int threshold;
  int second_threshold;
  int third_threshold;
  guint level;
  guint idle;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlumbNarrowBin, plumb_narrow_bin, GTK_TYPE_WIDGET)

static guint
level_of (PlumbNarrowBin *self, int width)
{
  const double scale = plumb_scene_view_text_scale (GTK_WIDGET (self));

  return (width < self->threshold * scale) + (width < self->second_threshold * scale) +
         (width < self->third_threshold * scale);
}

static gboolean
on_idle_cb (gpointer data)
{
  PlumbNarrowBin *self = data;

  self->idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
plumb_narrow_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_narrow_bin_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL)
    return;
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  /* The wide arrangement must not keep the window from getting narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
plumb_narrow_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlumbNarrowBin *self = PLUMB_NARROW_BIN (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  guint level = level_of (self, width);

  if (child != NULL)
    {
      int least_width;
      int least_height;

      /* Until it is rearranged, in the next round, the child may need more than there is. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      least_width = MAX (width, least_width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, least_width, &least_height, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, least_width, MAX (height, least_height) }, -1);
    }
  if (level == self->level)
    return;
  self->level = level;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle_cb, self, NULL);
}

void
plumb_narrow_bin_foresee (PlumbNarrowBin *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  int width = root == NULL ? 0 : gtk_widget_get_width (GTK_WIDGET (root));
  int height;

  if (width == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  if (gtk_widget_get_width (widget) == 0 && width > 0 && level_of (self, width) != self->level)
    {
      self->level = level_of (self, width);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
}

static void
plumb_narrow_bin_map (GtkWidget *widget)
{
  plumb_narrow_bin_foresee (PLUMB_NARROW_BIN (widget));
  GTK_WIDGET_CLASS (plumb_narrow_bin_parent_class)->map (widget);
}

static void
plumb_narrow_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbNarrowBin *self = PLUMB_NARROW_BIN (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->level > 0);
      break;
    case PROP_SECOND_THRESHOLD:
      g_value_set_int (value, self->second_threshold);
      break;
    case PROP_THIRD_THRESHOLD:
      g_value_set_int (value, self->third_threshold);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_narrow_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlumbNarrowBin *self = PLUMB_NARROW_BIN (object);

  switch (id)
    {
    case PROP_SECOND_THRESHOLD:
      self->second_threshold = g_value_get_int (value);
      break;
    case PROP_THIRD_THRESHOLD:
      self->third_threshold = g_value_get_int (value);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    case PROP_NARROW:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_narrow_bin_dispose (GObject *object)
{
  PlumbNarrowBin *self = PLUMB_NARROW_BIN (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (plumb_narrow_bin_parent_class)->dispose (object);
}

static void
plumb_narrow_bin_class_init (PlumbNarrowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plumb_narrow_bin_get_property;
  object_class->set_property = plumb_narrow_bin_set_property;
  object_class->dispose = plumb_narrow_bin_dispose;
  widget_class->get_request_mode = plumb_narrow_bin_get_request_mode;
  widget_class->map = plumb_narrow_bin_map;
  widget_class->measure = plumb_narrow_bin_measure;
  widget_class->size_allocate = plumb_narrow_bin_size_allocate;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECOND_THRESHOLD] = g_param_spec_int ("second-threshold", NULL, NULL, 0, G_MAXINT16, 0,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_THIRD_THRESHOLD] = g_param_spec_int ("third-threshold", NULL, NULL, 0, G_MAXINT16, 0,
                                                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT16, 0,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plumb_narrow_bin_init (PlumbNarrowBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

guint
plumb_narrow_bin_level (PlumbNarrowBin *self)
{
  return self->level;
}

void
plumb_narrow_bin_move (GtkWidget *widget, AdwBin *place, GtkWidget *button)
{
  GtkWidget *before = gtk_widget_get_parent (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  const gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (before == GTK_WIDGET (place))
    return;
  g_object_ref (widget);
  adw_bin_set_child (ADW_BIN (before), NULL);
  adw_bin_set_child (place, widget);
  g_object_unref (widget);
  if (focused)
    gtk_widget_grab_focus (button != NULL ? button : focus);
}
