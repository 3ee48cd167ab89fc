/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes: contrast as WCAG 2.1 counts it, and whether colours that have to be told apart are, by everyone: as seen with
 * no working red, green or blue cones (Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
 * of Color Vision Deficiency", IEEE TVCG 15, 2009, severity 1.0), by the distance CIEDE2000 (Sharma, Wu and Dalal,
 * "The CIEDE2000 Color-Difference Formula", 2005, whose test data are held against it here).
 */
#include "plumb-chart-theme.h"

#include <math.h>

typedef struct
{
  double l, a, b;
} Lab;

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
hue (double a, double b)
{
  const double angle = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;
  return angle < 0 ? angle + 360 : angle;
}

static double
distance (Lab one, Lab two)
{
  const double mean_c = (hypot (one.a, one.b) + hypot (two.a, two.b)) / 2;
  const double g = 0.5 * (1 - sqrt (pow (mean_c, 7) / (pow (mean_c, 7) + pow (25, 7))));
  const double a1 = (1 + g) * one.a, a2 = (1 + g) * two.a;
  const double c1 = hypot (a1, one.b), c2 = hypot (a2, two.b), c = (c1 + c2) / 2, l = (one.l + two.l) / 2;
  const double h1 = hue (a1, one.b), h2 = hue (a2, two.b);
  double dh = h2 - h1, h = h1 + h2;
  double t, turn, rt, sl, sc, sh, dl, dc, big_dh;

  if (c1 * c2 == 0)
    dh = 0;
  else if (fabs (dh) > 180)
    {
      dh += dh > 0 ? -360 : 360;
      h += h < 360 ? 360 : -360;
    }
  if (c1 * c2 != 0)
    h /= 2;
  big_dh = 2 * sqrt (c1 * c2) * sin (radians (dh / 2));
  t = 1 - 0.17 * cos (radians (h - 30)) + 0.24 * cos (radians (2 * h)) + 0.32 * cos (radians (3 * h + 6)) -
      0.2 * cos (radians (4 * h - 63));
  turn = 30 * exp (-pow ((h - 275) / 25, 2));
  rt = -sin (radians (2 * turn)) * 2 * sqrt (pow (c, 7) / (pow (c, 7) + pow (25, 7)));
  sl = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  dl = (two.l - one.l) / sl;
  dc = (c2 - c1) / sc;
  big_dh /= sh;
  return sqrt (dl * dl + dc * dc + big_dh * big_dh + rt * dc * big_dh);
}

/* pairs 1, 7, 13, 17, 18, 25 and 34 of the paper's table */
static const struct
{
  Lab one, two;
  double expected;
} pairs[] = {
  { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
  { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
  { { 50, -0.001, 2.49 }, { 50, 0.0011, -2.49 }, 4.7461 },
  { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
  { { 50, 2.5, 0 }, { 61, -5, 29 }, 22.8977 },
  { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
  { { 2.0776, 0.0795, -1.135 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
};

static void
test_distance (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (distance (pairs[i].one, pairs[i].two), pairs[i].expected, 5e-5);
}

static const struct
{
  const char *name;
  double rows[3][3];
} eyes[] = {
  { "all cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

static double
to_linear (guint32 color, guint part)
{
  const double c = (color >> (16 - 8 * part) & 0xFF) / 255.0;
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
cube_root (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* @color as @eye sees it, in CIELAB under D65. */
static Lab
see (guint32 color, guint eye)
{
  double rgb[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      rgb[i] = 0;
      for (guint j = 0; j < 3; j++)
        rgb[i] += eyes[eye].rows[i][j] * to_linear (color, j);
      rgb[i] = CLAMP (rgb[i], 0, 1);
    }
  x = cube_root ((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  y = cube_root (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  z = cube_root ((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

/* Every two of @n roles from @first on differ by @least in every theme but the grey one, to every eye. */
static void
assert_apart (PlumbRole first, guint n, double least, gboolean in_grey)
{
  for (PlumbChartThemeKind kind = 0; kind < PLUMB_N_CHART_THEMES; kind++)
    for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
      for (guint i = 0; i < n && (in_grey || kind != PLUMB_CHART_THEME_GREY); i++)
        for (guint j = 0; j < i; j++)
          {
            const PlumbChartTheme *theme = plumb_chart_theme_get (kind);
            const double apart = distance (see (plumb_chart_theme_color (theme, first + i), eye),
                                           see (plumb_chart_theme_color (theme, first + j), eye));
            if (apart < least)
              g_error ("theme %s, %s: roles %u and %u are only %.1f apart", plumb_chart_theme_to_string (kind),
                       eyes[eye].name, first + i, first + j, apart);
          }
}

/* A difference of 1 is just seen by a trained eye; 10 is another colour at a glance. Parts in grey are told by their
 * shapes, dashes and names alone. */
static void
test_apart (void)
{
  G_STATIC_ASSERT (PLUMB_ROLE_WARN == PLUMB_ROLE_GOOD + 1 && PLUMB_ROLE_BAD == PLUMB_ROLE_GOOD + 2);
  assert_apart (PLUMB_ROLE_GOOD, 3, 10, TRUE);
  assert_apart (PLUMB_ROLE_STEP_1, 5, 9, TRUE);
  assert_apart (PLUMB_ROLE_PART_1, 6, 15, FALSE);
}

static const struct
{
  PlumbRole role;
  double least;
} contrasts[] = {
  { PLUMB_ROLE_TEXT, 7 },      { PLUMB_ROLE_DIM, 4.5 },    { PLUMB_ROLE_OWN, 4.5 },   { PLUMB_ROLE_STATISTIC, 4.5 },
  { PLUMB_ROLE_COUNTRY, 4.5 }, { PLUMB_ROLE_REGION, 4.5 }, { PLUMB_ROLE_GOOD, 3 },    { PLUMB_ROLE_BAD, 3 },
  { PLUMB_ROLE_WARN, 3 },      { PLUMB_ROLE_AXIS, 3 },     { PLUMB_ROLE_NEUTRAL, 3 }, { PLUMB_ROLE_STEP_4, 3 },
  { PLUMB_ROLE_STEP_5, 3 },    { PLUMB_ROLE_PART_1, 3 },   { PLUMB_ROLE_PART_2, 3 },  { PLUMB_ROLE_PART_3, 3 },
  { PLUMB_ROLE_PART_4, 3 },    { PLUMB_ROLE_PART_5, 3 },   { PLUMB_ROLE_PART_6, 3 },  { PLUMB_ROLE_FOCUS, 3 },
};

static void
test_contrast (void)
{
  for (PlumbChartThemeKind kind = 0; kind < PLUMB_N_CHART_THEMES; kind++)
    {
      const PlumbChartTheme *theme = plumb_chart_theme_get (kind);

      for (guint i = 0; i < G_N_ELEMENTS (contrasts); i++)
        {
          const double contrast = plumb_chart_theme_contrast (theme, contrasts[i].role, PLUMB_ROLE_SURFACE);
          if (contrast < contrasts[i].least)
            g_error ("theme %s: role %u has a contrast of %.2f", plumb_chart_theme_to_string (kind), contrasts[i].role,
                     contrast);
        }
      /* what is fainter than 3 to 1 has an outline that is not */
      for (PlumbRole role = PLUMB_ROLE_STEP_1; role < PLUMB_N_ROLES; role++)
        g_assert_true (plumb_chart_theme_contrast (theme, role, PLUMB_ROLE_SURFACE) >= 3 ||
                       plumb_chart_theme_outlines (theme, role));
      /* a text on any fill can be read */
      for (PlumbRole role = PLUMB_ROLE_STEP_1; role < PLUMB_N_ROLES; role++)
        g_assert_cmpfloat (plumb_chart_theme_contrast (theme, plumb_chart_theme_ink (theme, role), role), >=, 3);
      g_assert_cmpfloat (plumb_chart_theme_contrast (theme, PLUMB_ROLE_STATISTIC, PLUMB_ROLE_RANGE), >=, 3);
    }
}

/* Whatever the ground, the own area is seen first, then one beside it, then the ground of them all. The own one is told
 * from each by twice the contrast, one beside it from paper by the 3 to 1 of WCAG 2.1, 1.4.11. */
static void
test_own_first (void)
{
  for (PlumbChartThemeKind kind = 0; kind < PLUMB_N_CHART_THEMES; kind++)
    {
      const PlumbChartTheme *theme = plumb_chart_theme_get (kind);
      const double own = plumb_chart_theme_contrast (theme, PLUMB_ROLE_OWN, PLUMB_ROLE_SURFACE);
      const double other = plumb_chart_theme_contrast (theme, PLUMB_ROLE_OTHER, PLUMB_ROLE_SURFACE);
      const double middle = plumb_chart_theme_contrast (theme, PLUMB_ROLE_MIDDLE, PLUMB_ROLE_SURFACE);

      if (own < 2 * other || other < 3 || other < 1.4 * middle)
        g_error ("theme %s: own %.2f, other %.2f, middle %.2f", plumb_chart_theme_to_string (kind), own, other, middle);
    }
}

/* White on black is 21, and the palette's navy on white 10.25: (1 + 0.05) / (0.0525 + 0.05), as WCAG works it out. */
static void
test_contrast_known (void)
{
  const PlumbChartTheme *dark = plumb_chart_theme_get (PLUMB_CHART_THEME_HIGH_CONTRAST_DARK);
  const PlumbChartTheme *light = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);

  g_assert_cmpfloat_with_epsilon (plumb_chart_theme_contrast (dark, PLUMB_ROLE_TEXT, PLUMB_ROLE_SURFACE), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_chart_theme_contrast (dark, PLUMB_ROLE_SURFACE, PLUMB_ROLE_TEXT), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (plumb_chart_theme_contrast (light, PLUMB_ROLE_OWN, PLUMB_ROLE_SURFACE), 10.2, 0.1);
  g_assert_cmpint (plumb_chart_theme_ink (light, PLUMB_ROLE_STEP_1), ==, PLUMB_ROLE_TEXT);
  g_assert_cmpint (plumb_chart_theme_ink (light, PLUMB_ROLE_STEP_5), ==, PLUMB_ROLE_SURFACE);
}

static void
test_names (void)
{
  for (PlumbChartThemeKind kind = 0; kind < PLUMB_N_CHART_THEMES; kind++)
    {
      PlumbChartThemeKind parsed = PLUMB_N_CHART_THEMES;

      g_assert_true (plumb_chart_theme_parse (plumb_chart_theme_to_string (kind), &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
  g_assert_false (plumb_chart_theme_parse ("blue", &(PlumbChartThemeKind){ 0 }));
  g_assert_false (plumb_chart_theme_parse (NULL, &(PlumbChartThemeKind){ 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/distance", test_distance);
  g_test_add_func ("/chart/theme/apart", test_apart);
  g_test_add_func ("/chart/theme/contrast", test_contrast);
  g_test_add_func ("/chart/theme/own-first", test_own_first);
  g_test_add_func ("/chart/theme/contrast-known", test_contrast_known);
  g_test_add_func ("/chart/theme/names", test_names);
  return g_test_run ();
}
