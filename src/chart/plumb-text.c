/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango's contexts must not be shared by threads, so each thread has one, made when it first sets a text.
 */
#include "config.h"

#include "plumb-text.h"

#include "plumb-scene-private.h"

static GPrivate thread_context = G_PRIVATE_INIT (g_object_unref);

static PangoContext *
get_context (void)
{
  PangoContext *context = g_private_get (&thread_context);
  if (context == NULL)
    {
      g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      cairo_font_options_t *options = cairo_font_options_create ();

      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
      context = pango_font_map_create_context (map);
      cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
      cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      pango_cairo_context_set_font_options (context, options);
      cairo_font_options_destroy (options);
      pango_context_set_round_glyph_positions (context, FALSE);
      g_private_set (&thread_context, context);
    }
  return context;
}

PangoLayout *
plumb_text_layout (const char *text, double points, gsize bold_from, double wrap)
{
  PangoLayout *layout = pango_layout_new (get_context ());
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_from_string (PLUMB_FONT_FAMILY);

  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold_from < strlen (text))
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      bold->start_index = bold_from;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  if (wrap > 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, wrap * PANGO_SCALE);
    }
  return layout;
}
