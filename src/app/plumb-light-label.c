/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text with one layout, which keeps what it measured.
 */
#include "plumb-light-label.h"

/* How much wider than its average characters a word may be. */
#define WIDE 1.25

/* A word of more letters than a language has is broken anywhere. */
#define LONGEST_WORD 24

/* A place to break at that shows no blank */
#define BREAK 0x200B

enum
{
  PROP_0,
  PROP_ALIGNMENT,
  PROP_TEXT,
  N_PROPS
};

struct _PlumbLightLabel
{
  GtkWidget parent_instance;
  /* Owned */
  PangoLayout *layout;
  int natural; /* width of the text without a break; -1 before it was measured */
  int width;   /* the one that it is broken for now, -1 where it is not */
  int height;  /* as it is laid out now */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PlumbLightLabel, plumb_light_label, GTK_TYPE_WIDGET)

static void
forget_size (PlumbLightLabel *self)
{
  self->natural = -1;
}

/* How wide the text is without a break; laid out that way it serves every width that it goes into. */
static int
natural_width (PlumbLightLabel *self)
{
  if (self->natural < 0)
    {
      pango_layout_set_width (self->layout, -1);
      pango_layout_get_pixel_size (self->layout, &self->natural, &self->height);
      self->width = -1;
    }
  return self->natural;
}

/* Lays the text out in @width. Returns: how high it is then. */
static int
fit (PlumbLightLabel *self, int width)
{
  const int wanted = width < natural_width (self) ? width : -1;

  if (wanted != self->width)
    {
      pango_layout_set_width (self->layout, wanted < 0 ? -1 : wanted * PANGO_SCALE);
      pango_layout_get_pixel_size (self->layout, NULL, &self->height);
      self->width = wanted;
    }
  return self->height;
}

/* About as wide as the longest word: to measure words is as much work as to break lines. */
static int
least_width (PlumbLightLabel *self)
{
  PangoFontMetrics *metrics = NULL;
  glong longest = 0, n = 0;
  int width;

  for (const char *at = plumb_light_label_get (self); *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);

      n = g_unichar_isspace (letter) || letter == BREAK ? 0 : n + 1;
      longest = MIN (MAX (longest, n), LONGEST_WORD);
    }
  if (longest == pango_layout_get_character_count (self->layout))
    return natural_width (self);
  metrics = pango_context_get_metrics (pango_layout_get_context (self->layout), NULL, NULL);
  width = (int) (WIDE * longest * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  return MIN (natural_width (self), width);
}

static GtkSizeRequestMode
plumb_light_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_light_label_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = natural_width (self);
      *minimum = least_width (self);
    }
  else
    *minimum = *natural = fit (self, for_size < 0 ? G_MAXINT : for_size);
}

static void
plumb_light_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (widget);
  const int width = gtk_widget_get_width (widget);
  const PangoAlignment alignment = pango_layout_get_alignment (self->layout);
  GdkRGBA color;

  fit (self, width);
  /* lines that are broken stand where they belong in their width, those that are not in that of the longest */
  if (self->width < 0 && alignment != PANGO_ALIGN_LEFT)
    gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((width - self->natural) / (alignment == PANGO_ALIGN_CENTER ? 2.0f : 1.0f), 0));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
}

static void
plumb_light_label_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (widget);

  GTK_WIDGET_CLASS (plumb_light_label_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (self->layout);
  forget_size (self);
}

static void
plumb_light_label_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (widget);

  GTK_WIDGET_CLASS (plumb_light_label_parent_class)->system_setting_changed (widget, setting);
  pango_layout_context_changed (self->layout);
  forget_size (self);
  gtk_widget_queue_resize (widget);
}

static void
plumb_light_label_dispose (GObject *object)
{
  g_clear_object (&PLUMB_LIGHT_LABEL (object)->layout);
  G_OBJECT_CLASS (plumb_light_label_parent_class)->dispose (object);
}

static void
plumb_light_label_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (object);

  switch (id)
    {
    case PROP_ALIGNMENT:
      g_value_set_enum (value, pango_layout_get_alignment (self->layout));
      break;
    case PROP_TEXT:
      g_value_set_string (value, plumb_light_label_get (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_light_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PlumbLightLabel *self = PLUMB_LIGHT_LABEL (object);

  switch (id)
    {
    case PROP_ALIGNMENT:
      plumb_light_label_align (self, g_value_get_enum (value));
      break;
    case PROP_TEXT:
      plumb_light_label_set (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
plumb_light_label_class_init (PlumbLightLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plumb_light_label_dispose;
  object_class->get_property = plumb_light_label_get_property;
  object_class->set_property = plumb_light_label_set_property;
  widget_class->get_request_mode = plumb_light_label_get_request_mode;
  widget_class->measure = plumb_light_label_measure;
  widget_class->snapshot = plumb_light_label_snapshot;
  widget_class->css_changed = plumb_light_label_css_changed;
  widget_class->system_setting_changed = plumb_light_label_system_setting_changed;

  /* alignment, text: as of plumb_light_label_align() and plumb_light_label_set(), for templates. */
  properties[PROP_ALIGNMENT] = g_param_spec_enum ("alignment", NULL, NULL, PANGO_TYPE_ALIGNMENT, PANGO_ALIGN_LEFT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
plumb_light_label_init (PlumbLightLabel *self)
{
  static PangoAttrList *attributes;

  if (attributes == NULL)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
    }
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, attributes);
  forget_size (self);
}

GtkWidget *
plumb_light_label_new (void)
{
  return g_object_new (PLUMB_TYPE_LIGHT_LABEL, NULL);
}

static void
take (PlumbLightLabel *self)
{
  forget_size (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, plumb_light_label_get (self),
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
plumb_light_label_set (PlumbLightLabel *self, const char *text)
{
  g_return_if_fail (PLUMB_IS_LIGHT_LABEL (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (plumb_light_label_get (self), text) == 0)
    return;
  pango_layout_set_text (self->layout, text, -1);
  take (self);
}

void
plumb_light_label_set_markup (PlumbLightLabel *self, const char *markup)
{
  g_return_if_fail (PLUMB_IS_LIGHT_LABEL (self));

  pango_layout_set_markup (self->layout, markup, -1);
  take (self);
}

const char *
plumb_light_label_get (PlumbLightLabel *self)
{
  return pango_layout_get_text (self->layout);
}

void
plumb_light_label_align (PlumbLightLabel *self, PangoAlignment alignment)
{
  g_return_if_fail (PLUMB_IS_LIGHT_LABEL (self));

  pango_layout_set_alignment (self->layout, alignment);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
