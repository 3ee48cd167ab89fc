/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The themes as one table of roles by kinds. The colours are the Government Analysis Function's accessible palette and
 * tints of it that keep their contrast on dark ground, where the palette itself fails.
 */
#include "config.h"

#include "plumb-chart-theme.h"

struct _PlumbChartTheme
{
  const char *name;
  gboolean outlines;
  guint32 colors[PLUMB_N_ROLES];
};

static const PlumbChartTheme themes[] = {
  [PLUMB_CHART_THEME_LIGHT] = { "light",
                                FALSE,
                                {
                                  [PLUMB_ROLE_NONE] = 0xFFFFFF,
                                  [PLUMB_ROLE_SURFACE] = 0xFFFFFF,
                                  [PLUMB_ROLE_TEXT] = 0x2B2B2B,
                                  [PLUMB_ROLE_DIM] = 0x5C5B63,
                                  [PLUMB_ROLE_OWN] = 0x12436D,
                                  [PLUMB_ROLE_RANGE] = 0xE6EBF0,
                                  [PLUMB_ROLE_MIDDLE] = 0xBFCCD9,
                                  [PLUMB_ROLE_STATISTIC] = 0x4F6478,
                                  [PLUMB_ROLE_COUNTRY] = 0x3D3D3D,
                                  [PLUMB_ROLE_REGION] = 0x6B6A72,
                                  [PLUMB_ROLE_GOOD] = 0x28A197,
                                  [PLUMB_ROLE_WARN] = 0xF46A25,
                                  [PLUMB_ROLE_BAD] = 0x801650,
                                  [PLUMB_ROLE_NEUTRAL] = 0x5C5B63,
                                  [PLUMB_ROLE_GRID] = 0xE4E4E7,
                                  [PLUMB_ROLE_AXIS] = 0x8B8A92,
                                  [PLUMB_ROLE_TINT] = 0xF3F3F4,
                                  [PLUMB_ROLE_FOCUS] = 0x3584E4,
                                } },
  [PLUMB_CHART_THEME_DARK] = { "dark",
                               FALSE,
                               {
                                 [PLUMB_ROLE_NONE] = 0x303030,
                                 [PLUMB_ROLE_SURFACE] = 0x303030,
                                 [PLUMB_ROLE_TEXT] = 0xF6F5F4,
                                 [PLUMB_ROLE_DIM] = 0xBDBCC0,
                                 [PLUMB_ROLE_OWN] = 0x7FB8EA,
                                 [PLUMB_ROLE_RANGE] = 0x3F474F,
                                 [PLUMB_ROLE_MIDDLE] = 0x54626F,
                                 [PLUMB_ROLE_STATISTIC] = 0xC3D2E0,
                                 [PLUMB_ROLE_COUNTRY] = 0xE4E3E1,
                                 [PLUMB_ROLE_REGION] = 0xB3B2B6,
                                 [PLUMB_ROLE_GOOD] = 0x4FCFC3,
                                 [PLUMB_ROLE_WARN] = 0xFF9A66,
                                 [PLUMB_ROLE_BAD] = 0xEE93BF,
                                 [PLUMB_ROLE_NEUTRAL] = 0xBDBCC0,
                                 [PLUMB_ROLE_GRID] = 0x45454A,
                                 [PLUMB_ROLE_AXIS] = 0x8B8A92,
                                 [PLUMB_ROLE_TINT] = 0x3A3A3C,
                                 [PLUMB_ROLE_FOCUS] = 0x3584E4,
                               } },
  [PLUMB_CHART_THEME_HIGH_CONTRAST] = { "high-contrast",
                                        TRUE,
                                        {
                                          [PLUMB_ROLE_NONE] = 0xFFFFFF,
                                          [PLUMB_ROLE_SURFACE] = 0xFFFFFF,
                                          [PLUMB_ROLE_TEXT] = 0x000000,
                                          [PLUMB_ROLE_DIM] = 0x2B2B2B,
                                          [PLUMB_ROLE_OWN] = 0x0B2A47,
                                          [PLUMB_ROLE_RANGE] = 0xDDE3EA,
                                          [PLUMB_ROLE_MIDDLE] = 0x93A5B8,
                                          [PLUMB_ROLE_STATISTIC] = 0x2F4256,
                                          [PLUMB_ROLE_COUNTRY] = 0x000000,
                                          [PLUMB_ROLE_REGION] = 0x3D3D3D,
                                          [PLUMB_ROLE_GOOD] = 0x13665D,
                                          [PLUMB_ROLE_WARN] = 0xB4430F,
                                          [PLUMB_ROLE_BAD] = 0x5E0C3A,
                                          [PLUMB_ROLE_NEUTRAL] = 0x2B2B2B,
                                          [PLUMB_ROLE_GRID] = 0x8B8A92,
                                          [PLUMB_ROLE_AXIS] = 0x000000,
                                          [PLUMB_ROLE_TINT] = 0xEEEEF0,
                                          [PLUMB_ROLE_FOCUS] = 0x000000,
                                        } },
  [PLUMB_CHART_THEME_HIGH_CONTRAST_DARK] = { "high-contrast-dark",
                                             TRUE,
                                             {
                                               [PLUMB_ROLE_NONE] = 0x000000,
                                               [PLUMB_ROLE_SURFACE] = 0x000000,
                                               [PLUMB_ROLE_TEXT] = 0xFFFFFF,
                                               [PLUMB_ROLE_DIM] = 0xE0DFE3,
                                               [PLUMB_ROLE_OWN] = 0xA6D2F7,
                                               [PLUMB_ROLE_RANGE] = 0x262D34,
                                               [PLUMB_ROLE_MIDDLE] = 0x4B5864,
                                               [PLUMB_ROLE_STATISTIC] = 0xE3ECF4,
                                               [PLUMB_ROLE_COUNTRY] = 0xFFFFFF,
                                               [PLUMB_ROLE_REGION] = 0xD5D4D8,
                                               [PLUMB_ROLE_GOOD] = 0x7FE8DD,
                                               [PLUMB_ROLE_WARN] = 0xFFB58E,
                                               [PLUMB_ROLE_BAD] = 0xF9B7D5,
                                               [PLUMB_ROLE_NEUTRAL] = 0xE0DFE3,
                                               [PLUMB_ROLE_GRID] = 0x77767B,
                                               [PLUMB_ROLE_AXIS] = 0xFFFFFF,
                                               [PLUMB_ROLE_TINT] = 0x1D1D20,
                                               [PLUMB_ROLE_FOCUS] = 0xFFFFFF,
                                             } },
  [PLUMB_CHART_THEME_PRINT] = { "print",
                                FALSE,
                                {
                                  [PLUMB_ROLE_NONE] = 0xFFFFFF,
                                  [PLUMB_ROLE_SURFACE] = 0xFFFFFF,
                                  [PLUMB_ROLE_TEXT] = 0x1A1A1A,
                                  [PLUMB_ROLE_DIM] = 0x4A4A52,
                                  [PLUMB_ROLE_OWN] = 0x12436D,
                                  [PLUMB_ROLE_RANGE] = 0xE6EBF0,
                                  [PLUMB_ROLE_MIDDLE] = 0xBFCCD9,
                                  [PLUMB_ROLE_STATISTIC] = 0x4F6478,
                                  [PLUMB_ROLE_COUNTRY] = 0x3D3D3D,
                                  [PLUMB_ROLE_REGION] = 0x5C5B63,
                                  [PLUMB_ROLE_GOOD] = 0x28A197,
                                  [PLUMB_ROLE_WARN] = 0xF46A25,
                                  [PLUMB_ROLE_BAD] = 0x801650,
                                  [PLUMB_ROLE_NEUTRAL] = 0x4A4A52,
                                  [PLUMB_ROLE_GRID] = 0xD8D8DC,
                                  [PLUMB_ROLE_AXIS] = 0x77767B,
                                  [PLUMB_ROLE_TINT] = 0xF0F0F2,
                                  [PLUMB_ROLE_FOCUS] = 0x1A1A1A,
                                } },
};
G_STATIC_ASSERT (G_N_ELEMENTS (themes) == PLUMB_N_CHART_THEMES);

/* In typographic points; a scene counts in pixels of 1/96 inch. */
static const double sizes[] = {
  [PLUMB_TEXT_TINY] = 7,  [PLUMB_TEXT_BOX] = 8,      [PLUMB_TEXT_CAPTION] = 9, [PLUMB_TEXT_LABEL] = 10,
  [PLUMB_TEXT_BODY] = 11, [PLUMB_TEXT_VALUE] = 11.5, [PLUMB_TEXT_TITLE] = 15,
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
  return self->colors[role];
}

gboolean
plumb_chart_theme_outlines (const PlumbChartTheme *self)
{
  return self->outlines;
}

double
plumb_text_size_points (PlumbTextSize size, double text_scale)
{
  g_return_val_if_fail (size < PLUMB_N_TEXT_SIZES, 12);
  return sizes[size] * 4 / 3 * text_scale;
}
