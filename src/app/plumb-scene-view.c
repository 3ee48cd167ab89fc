/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that shows a scene. The scene is laid out once for a size, a theme and a text scale, painted once for the
 * resolution of the screen, and kept as pixels: what moves above it never paints it again. Small ones of a fixed height
 * are laid out where they are shown; one that grows comes from the painter.
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

enum
{
  SIGNAL_PAINTED,
  N_SIGNALS
};

struct _PlumbSceneView
{
  GtkWidget parent_instance;
  int content_width;
  int content_height;
  gboolean grows;
  /* Owned */
  PlumbSceneSource *source;
  PlumbPainting *painting; /* what is seen; without pixels until it was */
  GtkAdjustment *scrolled; /* while the widget is mapped */
  /* Of a widget that grows */
  gboolean current; /* @painting is of @source */
  gboolean asked;   /* the painter is at work */
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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

/* What the scene has to fit now. */
static PlumbSheet
sheet_now (PlumbSceneView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const double text_scale = plumb_scene_view_text_scale (widget);

  PlumbSheet sheet = { .width = gtk_widget_get_width (widget),
                       .height = gtk_widget_get_height (widget),
                       .least = MAX ((int) (self->content_height * text_scale), 1),
                       .scale = gtk_widget_get_scale_factor (widget),
                       .seen_bottom = gtk_widget_get_height (widget),
                       .theme = plumb_scene_view_theme (),
                       .text_scale = text_scale };
  GtkWidget *scroller = self->grows ? gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  graphene_rect_t bounds;

  if (scroller != NULL && gtk_widget_compute_bounds (widget, scroller, &bounds))
    {
      sheet.seen_top = CLAMP ((int) -bounds.origin.y, 0, MAX (sheet.height - 1, 0));
      sheet.seen_bottom = sheet.seen_top + MAX (gtk_widget_get_height (scroller), 1);
    }
  return sheet;
}

static gboolean
fits (const PlumbPainting *painting, const PlumbSheet *sheet)
{
  return painting->sheet.width == sheet->width &&
         (painting->sheet.height == sheet->height || painting->height == sheet->height) &&
         painting->sheet.least == sheet->least && painting->sheet.scale == sheet->scale &&
         painting->sheet.theme == sheet->theme && painting->sheet.text_scale == sheet->text_scale;
}

static gboolean
shows (const PlumbPainting *painting, const PlumbSheet *sheet)
{
  return fits (painting, sheet) && painting->top <= sheet->seen_top &&
         painting->bottom >= MIN (sheet->seen_bottom, painting->height);
}

static void want (PlumbSceneView *self);

/* A widget and the source that it asked the painter to paint. */
typedef struct
{
  PlumbSceneView *view;
  PlumbSceneSource *source;
} Asked;

static void
on_painted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  g_autoptr (PlumbSceneView) self = asked->view;
  g_autoptr (PlumbPainting) painting = plumb_painter_paint_finish (result);
  const gboolean mine = asked->source == self->source;

  plumb_scene_source_unref (asked->source);
  g_free (asked);
  self->asked = FALSE;
  if (mine)
    {
      const gboolean resize = self->painting == NULL || self->painting->needed != painting->needed;

      g_clear_pointer (&self->painting, plumb_painting_free);
      self->painting = g_steal_pointer (&painting);
      self->current = TRUE;
      if (resize)
        gtk_widget_queue_resize (GTK_WIDGET (self));
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
    }
  want (self);
}

/* Has the painter paint what is not there; another size or source that is wanted meanwhile comes after that. */
static void
want (PlumbSceneView *self)
{
  const PlumbSheet sheet = sheet_now (self);
  Asked *asked;

  if (!self->grows || self->source == NULL || self->asked || sheet.width < 1 || sheet.height < 1 ||
      (self->current && shows (self->painting, &sheet)))
    return;
  self->asked = TRUE;
  asked = g_new (Asked, 1);
  *asked = (Asked){ g_object_ref (self), plumb_scene_source_ref (self->source) };
  plumb_painter_paint_async (
    self->source, &sheet, self->current && fits (self->painting, &sheet) ? self->painting : NULL, on_painted_cb, asked);
}

/* Lays out at once what is not there. */
static void
lay_out (PlumbSceneView *self)
{
  const PlumbSheet sheet = sheet_now (self);

  if (self->grows || self->source == NULL || (self->painting != NULL && fits (self->painting, &sheet)))
    return;
  g_clear_pointer (&self->painting, plumb_painting_free);
  if (sheet.width < 1 || sheet.height < 1)
    return;
  self->painting = g_new0 (PlumbPainting, 1);
  self->painting->sheet = sheet;
  self->painting->height = sheet.height;
  self->painting->scene = plumb_scene_source_lay_out (self->source, &sheet);
}

/* What is painted of a scene that grows goes with what is seen of it. */
static void
plumb_scene_view_map (GtkWidget *widget)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (self->grows && scroller != NULL)
    {
      self->scrolled = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
      /* what is seen is known when the scroller has put its child elsewhere */
      g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
    }
  GTK_WIDGET_CLASS (plumb_scene_view_parent_class)->map (widget);
}

static void
plumb_scene_view_unmap (GtkWidget *widget)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (widget);

  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (self->scrolled, self);
  g_clear_object (&self->scrolled);
  GTK_WIDGET_CLASS (plumb_scene_view_parent_class)->unmap (widget);
}

static void
on_look_changed_cb (PlumbSceneView *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  want (self);
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = self->content_width * scale;
      return;
    }
  *minimum = *natural = self->content_height * scale;
  /* what is seen needed that at the width it had; what it needs at another one is known when it is painted */
  if (self->grows && self->painting != NULL)
    *minimum = *natural = MAX (*minimum, self->painting->needed);
}

static void
plumb_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  want (PLUMB_SCENE_VIEW (widget));
}

static void
plumb_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbSceneView *self = PLUMB_SCENE_VIEW (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  lay_out (self);
  if (self->painting == NULL || self->painting->scene == NULL)
    return;
  if (self->painting->pixels == NULL)
    {
      self->painting->pixels = plumb_scene_rasterise (self->painting->scene, self->painting->sheet.scale);
      self->painting->bottom = self->painting->height;
    }
  graphene_rect_init (&bounds, 0, self->painting->top, gtk_widget_get_width (widget),
                      self->painting->bottom - self->painting->top);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_surface (cr, self->painting->pixels, 0, self->painting->top);
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

  g_clear_pointer (&self->painting, plumb_painting_free);
  g_clear_pointer (&self->source, plumb_scene_source_unref);
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
  widget_class->map = plumb_scene_view_map;
  widget_class->measure = plumb_scene_view_measure;
  widget_class->size_allocate = plumb_scene_view_size_allocate;
  widget_class->snapshot = plumb_scene_view_snapshot;
  widget_class->unmap = plumb_scene_view_unmap;

  properties[PROP_CONTENT_WIDTH] = g_param_spec_int ("content-width", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_CONTENT_HEIGHT] = g_param_spec_int ("content-height", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_GROWS] = g_param_spec_boolean ("grows", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* painted: plumb_scene_view_get_scene() is another one. */
  signals[SIGNAL_PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

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
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (on_look_changed_cb), NULL);
}

void
plumb_scene_view_set_content_size (PlumbSceneView *self, int width, int height)
{
  g_return_if_fail (PLUMB_IS_SCENE_VIEW (self));

  if (self->content_width == width && self->content_height == height)
    return;
  self->content_width = width;
  self->content_height = height;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT_WIDTH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT_HEIGHT]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
plumb_scene_view_set_source (PlumbSceneView *self, PlumbSceneFunc func, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (PLUMB_IS_SCENE_VIEW (self));

  g_clear_pointer (&self->source, plumb_scene_source_unref);
  self->current = FALSE;
  if (func != NULL)
    self->source = plumb_scene_source_new (func, data, destroy);
  if (!self->grows || func == NULL)
    {
      g_clear_pointer (&self->painting, plumb_painting_free);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (self->grows && func == NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  want (self);
}

PlumbScene *
plumb_scene_view_get_scene (PlumbSceneView *self)
{
  lay_out (self);
  return self->painting == NULL || (self->grows && !self->current) ? NULL : self->painting->scene;
}
