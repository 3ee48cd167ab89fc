/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The themes as one table of roles by kinds. The colours are the Government Analysis Function's accessible palette and
 * tints of it that keep their contrast on dark ground, where the palette itself fails. The parts of a whole are chosen
 * so that no two look alike to those who cannot tell red, green or blue apart; a test computes it.
 */
#include "config.h"

#include "plumb-chart-theme.h"

#include <math.h>

struct _PlumbChartTheme
{
  const char *name;
  gboolean outlines;
};

static const PlumbChartTheme themes[] = {
  [PLUMB_CHART_THEME_LIGHT] = { "light", FALSE },
  [PLUMB_CHART_THEME_DARK] = { "dark", FALSE },
  [PLUMB_CHART_THEME_HIGH_CONTRAST] = { "high-contrast", TRUE },
  [PLUMB_CHART_THEME_HIGH_CONTRAST_DARK] = { "high-contrast-dark", TRUE },
  [PLUMB_CHART_THEME_PRINT] = { "print", FALSE },
  [PLUMB_CHART_THEME_GREY] = { "grey", TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (themes) == PLUMB_N_CHART_THEMES);

/* light, dark, high contrast, high contrast dark, print, grey */
static const guint32 colors[][PLUMB_N_CHART_THEMES] = {
  [PLUMB_ROLE_NONE] = { 0xFFFFFF, 0x303030, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xFFFFFF },
  [PLUMB_ROLE_SURFACE] = { 0xFFFFFF, 0x303030, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xFFFFFF },
  [PLUMB_ROLE_TEXT] = { 0x2B2B2B, 0xF6F5F4, 0x000000, 0xFFFFFF, 0x1A1A1A, 0x1A1A1A },
  [PLUMB_ROLE_DIM] = { 0x5C5B63, 0xBDBCC0, 0x2B2B2B, 0xE0DFE3, 0x4A4A52, 0x4A4A4A },
  [PLUMB_ROLE_OWN] = { 0x12436D, 0x7FB8EA, 0x0B2A47, 0xA6D2F7, 0x12436D, 0x000000 },
  [PLUMB_ROLE_RANGE] = { 0xE6EBF0, 0x3F474F, 0xDDE3EA, 0x262D34, 0xE6EBF0, 0xEBEBEB },
  [PLUMB_ROLE_MIDDLE] = { 0xBFCCD9, 0x54626F, 0x93A5B8, 0x4B5864, 0xBFCCD9, 0xCACACA },
  [PLUMB_ROLE_OTHER] = { 0x7F93A8, 0x6B7B8A, 0x64798E, 0x62748A, 0x7F93A8, 0x8A8A8A },
  [PLUMB_ROLE_STATISTIC] = { 0x4F6478, 0xC3D2E0, 0x2F4256, 0xE3ECF4, 0x4F6478, 0x5E5E5E },
  [PLUMB_ROLE_COUNTRY] = { 0x3D3D3D, 0xE4E3E1, 0x000000, 0xFFFFFF, 0x3D3D3D, 0x3D3D3D },
  [PLUMB_ROLE_REGION] = { 0x6B6A72, 0xB3B2B6, 0x3D3D3D, 0xD5D4D8, 0x5C5B63, 0x5C5C5C },
  [PLUMB_ROLE_GOOD] = { 0x28A197, 0x4FCFC3, 0x13665D, 0x7FE8DD, 0x28A197, 0x6E6E6E },
  [PLUMB_ROLE_WARN] = { 0xF46A25, 0xFF9A66, 0xB4430F, 0xFFB58E, 0xF46A25, 0x8F8F8F },
  [PLUMB_ROLE_BAD] = { 0x801650, 0xD8569B, 0x5E0C3A, 0xE0609F, 0x801650, 0x1A1A1A },
  [PLUMB_ROLE_NEUTRAL] = { 0x5C5B63, 0xBDBCC0, 0x2B2B2B, 0xE0DFE3, 0x4A4A52, 0x4A4A4A },
  [PLUMB_ROLE_NEUTRAL_RANGE] = { 0xEEEEF0, 0x414145, 0xE6E6E9, 0x2B2B2E, 0xEEEEF0, 0xEBEBEB },
  [PLUMB_ROLE_NEUTRAL_MIDDLE] = { 0xD2D2D7, 0x5E5E64, 0xA9A9B0, 0x56565C, 0xD2D2D7, 0xCACACA },
  [PLUMB_ROLE_GRID] = { 0xE4E4E7, 0x45454A, 0x8B8A92, 0x77767B, 0xD8D8DC, 0xD8D8D8 },
  [PLUMB_ROLE_AXIS] = { 0x8B8A92, 0x8B8A92, 0x000000, 0xFFFFFF, 0x77767B, 0x777777 },
  [PLUMB_ROLE_TINT] = { 0xF3F3F4, 0x3A3A3C, 0xEEEEF0, 0x1D1D20, 0xF0F0F2, 0xF0F0F0 },
  [PLUMB_ROLE_FOCUS] = { 0x3584E4, 0x3584E4, 0x000000, 0xFFFFFF, 0x1A1A1A, 0x1A1A1A },
  [PLUMB_ROLE_STEP_1] = { 0xDCE6EF, 0x3F4F5D, 0xDDE6EE, 0x24303B, 0xDCE6EF, 0xE6E6E6 },
  [PLUMB_ROLE_STEP_2] = { 0xA9C1D6, 0x527490, 0x9DB7CE, 0x456078, 0xA9C1D6, 0xB6B6B6 },
  [PLUMB_ROLE_STEP_3] = { 0x6F98BA, 0x6C9CC6, 0x5A82A6, 0x6C97BF, 0x6F98BA, 0x8A8A8A },
  [PLUMB_ROLE_STEP_4] = { 0x3A6C99, 0x9AC5EA, 0x28557E, 0xA6D2F7, 0x3A6C99, 0x5F5F5F },
  [PLUMB_ROLE_STEP_5] = { 0x12436D, 0xD5E9FA, 0x0B2A47, 0xE6F3FD, 0x12436D, 0x1A1A1A },
  [PLUMB_ROLE_PART_1] = { 0x12436D, 0x7FB8EA, 0x0B2A47, 0xA6D2F7, 0x12436D, 0x000000 },
  [PLUMB_ROLE_PART_2] = { 0x2FA37D, 0x298C67, 0x28818B, 0xECF7F4, 0x2FA37D, 0x8F8F8F },
  [PLUMB_ROLE_PART_3] = { 0xD670B8, 0xF6EEF4, 0x13080A, 0xC64C6E, 0xD670B8, 0x4D4D4D },
  [PLUMB_ROLE_PART_4] = { 0x895B28, 0xD1AC60, 0x674C1E, 0xDBB282, 0x895B28, 0x787878 },
  [PLUMB_ROLE_PART_5] = { 0x5F5F5F, 0xA7A7A7, 0x494949, 0xADADAD, 0x5F5F5F, 0x262626 },
  [PLUMB_ROLE_PART_6] = { 0x0F0916, 0x7F6FD2, 0x573CC6, 0xA27ABD, 0x0F0916, 0x636363 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (colors) == PLUMB_N_ROLES);

/* In typographic points; a scene counts in pixels of 1/96 inch. */
static const double sizes[] = {
  [PLUMB_TEXT_TINY] = 7,  [PLUMB_TEXT_BOX] = 8,      [PLUMB_TEXT_CAPTION] = 9, [PLUMB_TEXT_LABEL] = 10,
  [PLUMB_TEXT_BODY] = 11, [PLUMB_TEXT_VALUE] = 11.5, [PLUMB_TEXT_TITLE] = 15,  [PLUMB_TEXT_FIGURE] = 21,
};
G_STATIC_ASSERT (G_N_ELEMENTS (sizes) == PLUMB_N_TEXT_SIZES);

const PlumbChartTheme *
plumb_chart_theme_get (PlumbChartThemeKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_CHART_THEMES, &themes[PLUMB_CHART_THEME_LIGHT]);
  return &themes[kind];
}

gboolean
plumb_chart_theme_parse (const char *text, PlumbChartThemeKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_strcmp0 (text, themes[i].name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_chart_theme_to_string (PlumbChartThemeKind kind)
{
  return plumb_chart_theme_get (kind)->name;
}

guint32
plumb_chart_theme_color (const PlumbChartTheme *self, PlumbRole role)
{
  g_return_val_if_fail (role < PLUMB_N_ROLES, 0);
  return colors[role][self - themes];
}

static double
luminance (guint32 color)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      const double part = (color >> (16 - 8 * i) & 0xFF) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

double
plumb_chart_theme_contrast (const PlumbChartTheme *self, PlumbRole one, PlumbRole other)
{
  const double a = luminance (plumb_chart_theme_color (self, one));
  const double b = luminance (plumb_chart_theme_color (self, other));

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

PlumbRole
plumb_chart_theme_ink (const PlumbChartTheme *self, PlumbRole fill)
{
  return plumb_chart_theme_contrast (self, PLUMB_ROLE_TEXT, fill) >=
             plumb_chart_theme_contrast (self, PLUMB_ROLE_SURFACE, fill)
           ? PLUMB_ROLE_TEXT
           : PLUMB_ROLE_SURFACE;
}

gboolean
plumb_chart_theme_outlines (const PlumbChartTheme *self, PlumbRole role)
{
  return (self->outlines || role >= PLUMB_ROLE_STEP_1) && role != PLUMB_ROLE_NONE &&
         plumb_chart_theme_contrast (self, role, PLUMB_ROLE_SURFACE) < 3;
}

double
plumb_text_size_points (PlumbTextSize size, double text_scale)
{
  g_return_val_if_fail (size < PLUMB_N_TEXT_SIZES, 12);
  return sizes[size] * 4 / 3 * text_scale;
}
