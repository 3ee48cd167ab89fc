/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How everything looks. Sizes of text are points, so that the resolution of fonts carries all of them, in widgets and
 * in charts.
 */
#include "plumb-appearance.h"

#include <adwaita.h>

/* Where the desktop asks for no resolution: that at which a point is a logical pixel, as gtk-xft-dpi counts it. */
#define USUAL_DPI (96 * 1024)

#define LARGEST 200

/* How much larger than the settings say. */
static double enlarged = 1;

/* The resolution that the desktop asks for, before it was ever changed here. */
static int
desktop_dpi (GtkSettings *look)
{
  static int dpi = 0;

  if (dpi == 0)
    g_object_get (look, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = USUAL_DPI;
  return dpi;
}

static void
take_scheme (GSettings *settings)
{
  g_autofree char *scheme = g_settings_get_string (settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "light")  ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                      : g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                     : ADW_COLOR_SCHEME_DEFAULT);
}

static void
take_text_size (GSettings *settings)
{
  GtkSettings *look = gtk_settings_get_default ();
  int dpi = desktop_dpi (look);
  int size = g_settings_get_int (settings, "text-size");
  int percent = enlarged > 1 ? MIN ((int) (size * enlarged), LARGEST) : size;

  /* what the desktop asks for later is heard again */
  if (percent == 100)
    gtk_settings_reset_property (look, "gtk-xft-dpi");
  else
    g_object_set (look, "gtk-xft-dpi", (int) ((gint64) dpi * percent / 100), NULL);
}

void
plumb_appearance_enlarge (GSettings *settings, double times)
{
  enlarged = times;
  take_text_size (settings);
}

int
plumb_appearance_step_text (int percent, int by)
{
  /* the ends are those of the setting */
  static const int steps[] = { 80, 90, 100, 110, 125, 150, 175, 200 };
  const int n = G_N_ELEMENTS (steps);

  if (by == 0)
    return 100;
  for (int i = by > 0 ? 0 : n - 1; i >= 0 && i < n; i += by)
    if (by * (steps[i] - percent) > 0)
      return steps[i];
  return percent;
}

void
plumb_appearance_follow (GSettings *settings)
{
  g_signal_connect (settings, "changed::colour-scheme", G_CALLBACK (take_scheme), NULL);
  g_signal_connect (settings, "changed::text-size", G_CALLBACK (take_text_size), NULL);
  take_scheme (settings);
  if (g_settings_get_int (settings, "text-size") != 100)
    take_text_size (settings);
}

/* CSS that depends on the style, as one style sheet serves all of them. */
static void
take_style (GtkWidget *window)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const struct
  {
    const char *name;
    gboolean on;
  } classes[] = {
    { "dark-style", adw_style_manager_get_dark (style) },
    { "contrast-style", adw_style_manager_get_high_contrast (style) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i].on)
      gtk_widget_add_css_class (window, classes[i].name);
    else
      gtk_widget_remove_css_class (window, classes[i].name);
}

void
plumb_appearance_dress (GtkWidget *window)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (take_style), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (take_style), window, G_CONNECT_SWAPPED);
  take_style (window);
}
