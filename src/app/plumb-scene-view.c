/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that shows a scene. The scene is laid out once for a size, a theme and a text scale, painted once for the
 * resolution of the screen, and kept as pixels: what moves above it never paints it again.
 */
#include "plumb-scene-view.h"

#include <adwaita.h>

/* The resolution at which a point is a logical pixel, as gtk-xft-dpi counts it. */
#define USUAL_DPI (96.0 * 1024.0)

enum
{
  PROP_0,
  PROP_CONTENT_WIDTH,
  PROP_CONTENT_HEIGHT,
  PROP_GROWS,
  N_PROPS
};

struct _PlumbSceneView
{
  GtkWidget parent_instance;
  int content_width;
  int content_height;
  gboolean grows;
  PlumbSceneFunc func;
  gpointer data;
  GDestroyNotify destroy;
  /* Owned: the scene as it was last asked for, and what it was asked for */
  PlumbScene *scene;
  int scene_width;
  int scene_height;
  /* Owned: the scene in pixels, @pixel_scale of them a point; %NULL until it is shown */
  cairo_surface_t *pixels;
  int pixel_scale;
  /* The heights that scenes need: of the endless width, then of the last other one. A width is 0 when its height is not
   * known. GTK asks for both in turn. */
  int measured_widths[2];
  int measured_heights[2];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlumbSceneView, plumb_scene_view, GTK_TYPE_WIDGET)

double
plumb_scene_view_text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / USUAL_DPI, 0.8, 2.0) : 1.0;
}

const PlumbChartTheme *
plumb_scene_view_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return plumb_chart_theme_get (dark ? PLUMB_CHART_THEME_HIGH_CONTRAST_DARK : PLUMB_CHART_THEME_HIGH_CONTRAST);
  return plumb_chart_theme_get (dark ? PLUMB_CHART_THEME_DARK : PLUMB_CHART_THEME_LIGHT);
}

/* Wider than any screen: a height for this width is the least that a scene ever needs. */
#define WIDEST 16384

static PlumbScene *
lay_out (PlumbSceneView *self, int width, int height)
{
  if (self->func == NULL || width < 1 || height < 1)
    return NULL;
  return self->func (self->data, width, height, plumb_scene_view_theme (),
                     plumb_scene_view_text_scale (GTK_WIDGET (self)));
}

static void
forget_heights (PlumbSceneView *self)
{
  self->measured_widths[0] = self->measured_widths[1] = 0;
}

static void
forget_scene (PlumbSceneView *self)
{
  g_clear_pointer (&self->scene, plumb_scene_unref);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  forget_heights (self);
}

static void
on_look_changed_cb (PlumbSceneView *self)
{
  forget_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
plumb_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_scene_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (widget);
  double scale = plumb_scene_view_text_scale (widget);
  guint slot;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = self->content_width * scale;
      return;
    }
  *minimum = *natural = self->content_height * scale;
  if (!self->grows || self->func == NULL)
    return;
  /* GTK asks without a width and with an endless one, and both have to get the same answer */
  if (for_size < 1 || for_size > WIDEST)
    for_size = WIDEST;
  slot = for_size == WIDEST ? 0 : 1;
  if (self->measured_widths[slot] != for_size)
    {
      g_autoptr (PlumbScene) scene = lay_out (self, for_size, MAX (*minimum, 1));

      self->measured_widths[slot] = for_size;
      self->measured_heights[slot] = scene == NULL ? 0 : (int) (plumb_scene_height (scene) + 0.999);
    }
  *minimum = *natural = MAX (*minimum, self->measured_heights[slot]);
}

static void
plumb_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (widget);
  PlumbScene *scene = plumb_scene_view_get_scene (self);
  int scale = gtk_widget_get_scale_factor (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (scene == NULL)
    return;
  if (self->pixels == NULL || self->pixel_scale != scale)
    {
      g_clear_pointer (&self->pixels, cairo_surface_destroy);
      self->pixels = plumb_scene_rasterise (scene, scale);
      self->pixel_scale = scale;
    }
  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_surface (cr, self->pixels, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
plumb_scene_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (object);

  switch (id)
    {
    case PROP_CONTENT_WIDTH:
      g_value_set_int (value, self->content_width);
      break;
    case PROP_CONTENT_HEIGHT:
      g_value_set_int (value, self->content_height);
      break;
    case PROP_GROWS:
      g_value_set_boolean (value, self->grows);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_scene_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (object);

  switch (id)
    {
    case PROP_CONTENT_WIDTH:
      plumb_scene_view_set_content_size (self, g_value_get_int (value), self->content_height);
      break;
    case PROP_CONTENT_HEIGHT:
      plumb_scene_view_set_content_size (self, self->content_width, g_value_get_int (value));
      break;
    case PROP_GROWS:
      self->grows = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_scene_view_finalize (GObject *object)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (object);

  forget_scene (self);
  if (self->destroy != NULL)
    self->destroy (self->data);
  G_OBJECT_CLASS (plumb_scene_view_parent_class)->finalize (object);
}

static void
plumb_scene_view_class_init (PlumbSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = plumb_scene_view_get_property;
  object_class->set_property = plumb_scene_view_set_property;
  object_class->finalize = plumb_scene_view_finalize;
  widget_class->get_request_mode = plumb_scene_view_get_request_mode;
  widget_class->measure = plumb_scene_view_measure;
  widget_class->snapshot = plumb_scene_view_snapshot;

  properties[PROP_CONTENT_WIDTH] = g_param_spec_int ("content-width", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_CONTENT_HEIGHT] = g_param_spec_int ("content-height", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_GROWS] = g_param_spec_boolean ("grows", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plumb_scene_view_init (PlumbSceneView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (on_look_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

void
plumb_scene_view_set_content_size (PlumbSceneView *self, int width, int height)
{
  g_return_if_fail (PLUMB_IS_SCENE_VIEW (self));

  if (self->content_width == width && self->content_height == height)
    return;
  self->content_width = width;
  self->content_height = height;
  forget_heights (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT_WIDTH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT_HEIGHT]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
plumb_scene_view_set_source (PlumbSceneView *self, PlumbSceneFunc func, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (PLUMB_IS_SCENE_VIEW (self));

  forget_scene (self);
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

PlumbScene *
plumb_scene_view_get_scene (PlumbSceneView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->scene == NULL || self->scene_width != width || self->scene_height != height)
    {
      g_clear_pointer (&self->scene, plumb_scene_unref);
      g_clear_pointer (&self->pixels, cairo_surface_destroy);
      self->scene = lay_out (self, width, height);
      self->scene_width = width;
      self->scene_height = height;
    }
  return self->scene;
}
