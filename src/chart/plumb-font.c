/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fontconfig takes a font by the name of a file only, and the program may not be installed, so its fonts are laid into
 * files in memory. A configuration that has nothing but them knows no rules of the machine: those would change how
 * letters are drawn.
 */
#define _GNU_SOURCE /* memfd_create */
#include "config.h"

#include "plumb-font.h"

#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include "plumb-chart-resources.h"

static const char *const files[] = { "Cantarell-Regular.otf", "Cantarell-Bold.otf" };

static GPrivate own_context = G_PRIVATE_INIT (g_object_unref);
static GPrivate wide_context = G_PRIVATE_INIT (g_object_unref);

/* Adds the program's fonts to @config; the files in memory live as long as the program. */
static void
add_fonts (FcConfig *config)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/io/github/plumbline/Plumbline/fonts/", files[i], NULL);
      g_autoptr (GBytes) bytes =
        g_resource_lookup_data (plumb_chart_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *file = NULL;
      gsize length = 0, written = 0;
      const guint8 *data = g_bytes_get_data (bytes, &length);
      const int fd = memfd_create (files[i], MFD_CLOEXEC);

      if (fd < 0)
        continue;
      while (written < length)
        {
          const gssize n = write (fd, data + written, length - written);
          if (n <= 0)
            break;
          written += n;
        }
      file = g_strdup_printf ("/proc/self/fd/%d", fd);
      FcConfigAppFontAddFile (config, (const FcChar8 *) file);
    }
}

/* One for all threads; Fontconfig counts its references and locks what it changes. */
static FcConfig *
get_config (gboolean own)
{
  static gsize ready[2] = { 0, 0 };
  static FcConfig *configs[2];

  if (g_once_init_enter (&ready[own]))
    {
      configs[own] = own ? FcConfigCreate () : FcInitLoadConfigAndFonts ();
      add_fonts (configs[own]);
      g_once_init_leave (&ready[own], 1);
    }
  return configs[own];
}

gboolean
plumb_font_has_letters (const char *text)
{
  const FcFontSet *fonts = FcConfigGetFonts (get_config (TRUE), FcSetApplication);
  FcCharSet *letters = NULL;

  if (fonts == NULL || fonts->nfont == 0 ||
      FcPatternGetCharSet (fonts->fonts[0], FC_CHARSET, 0, &letters) != FcResultMatch)
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);
      const GUnicodeType type = letter < 0x80 ? G_UNICODE_CONTROL : g_unichar_type (letter);

      /* Spaces and marks of direction need no shape. */
      if (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_SPACE_SEPARATOR &&
          !FcCharSetHasChar (letters, letter))
        return FALSE;
    }
  return TRUE;
}

static PangoContext *
make_context (gboolean own)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), get_config (own));
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 96);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

PangoContext *
plumb_font_context (gboolean own)
{
  GPrivate *place = own ? &own_context : &wide_context;
  PangoContext *context = g_private_get (place);

  if (context == NULL)
    {
      context = make_context (own);
      g_private_set (place, context);
    }
  return context;
}
