/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart theme: which colour every style role has, for the screen by day and night, in high contrast and in print; and
 * the sizes of text. Marks carry roles, never colours, so that one scene looks right everywhere.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PlumbChartThemeKind: on the command line `light`, `dark`, `high-contrast`, `high-contrast-dark`, `print`
 * and `grey`, for a printer without colours. */
typedef enum
{
  PLUMB_CHART_THEME_LIGHT,
  PLUMB_CHART_THEME_DARK,
  PLUMB_CHART_THEME_HIGH_CONTRAST,
  PLUMB_CHART_THEME_HIGH_CONTRAST_DARK,
  PLUMB_CHART_THEME_PRINT,
  PLUMB_CHART_THEME_GREY,
  PLUMB_N_CHART_THEMES
} PlumbChartThemeKind;

/**
 * PlumbRole: what a mark stands for.
 *
 * @PLUMB_ROLE_NONE: not drawn: a shape without fill, or without outline
 * @PLUMB_ROLE_OWN: the area the chart is about
 * @PLUMB_ROLE_RANGE: from the lowest to the highest of those it is compared with
 * @PLUMB_ROLE_MIDDLE: their middle half; every other bar
 * @PLUMB_ROLE_OTHER: one area beside the own one, as a bar, a point or a line: it stands out less, in every theme
 * @PLUMB_ROLE_STATISTIC: the one number that stands for them
 * @PLUMB_ROLE_NEUTRAL_RANGE: as the range, where nothing is better or worse
 * @PLUMB_ROLE_NEUTRAL_MIDDLE: as the middle half, where nothing is better or worse
 * @PLUMB_ROLE_TINT: behind the row or column that is picked out
 * @PLUMB_ROLE_STEP_1: the least of five grades in order; each darker, on dark ground lighter, than the one before
 * @PLUMB_ROLE_PART_1: the first of six things without an order; never told by colour alone: each has its name beside
 *   it, a dash (plumb_part_dash()) or a shape (plumb_part_shape())
 */
typedef enum
{
  PLUMB_ROLE_NONE,
  PLUMB_ROLE_SURFACE,
  PLUMB_ROLE_TEXT,
  PLUMB_ROLE_DIM,
  PLUMB_ROLE_OWN,
  PLUMB_ROLE_RANGE,
  PLUMB_ROLE_MIDDLE,
  PLUMB_ROLE_OTHER,
  PLUMB_ROLE_STATISTIC,
  PLUMB_ROLE_COUNTRY,
  PLUMB_ROLE_REGION,
  PLUMB_ROLE_GOOD,
  PLUMB_ROLE_WARN,
  PLUMB_ROLE_BAD,
  PLUMB_ROLE_NEUTRAL,
  PLUMB_ROLE_NEUTRAL_RANGE,
  PLUMB_ROLE_NEUTRAL_MIDDLE,
  PLUMB_ROLE_GRID,
  PLUMB_ROLE_AXIS,
  PLUMB_ROLE_TINT,
  PLUMB_ROLE_FOCUS,
  PLUMB_ROLE_STEP_1,
  PLUMB_ROLE_STEP_2,
  PLUMB_ROLE_STEP_3,
  PLUMB_ROLE_STEP_4,
  PLUMB_ROLE_STEP_5,
  PLUMB_ROLE_PART_1,
  PLUMB_ROLE_PART_2,
  PLUMB_ROLE_PART_3,
  PLUMB_ROLE_PART_4,
  PLUMB_ROLE_PART_5,
  PLUMB_ROLE_PART_6,
  PLUMB_N_ROLES
} PlumbRole;

/**
 * PlumbTextSize: the sizes there are, in points of 1/72 inch at text scale 1.
 *
 * @PLUMB_TEXT_TINY: 7, letters in a sparkline
 * @PLUMB_TEXT_BOX: 8, letters in a box
 * @PLUMB_TEXT_CAPTION: 9, axis, footer, heads of columns
 * @PLUMB_TEXT_LABEL: 10, labels of lines, tables
 * @PLUMB_TEXT_BODY: 11, names of rows
 * @PLUMB_TEXT_VALUE: 11.5, own value at the end of its line
 * @PLUMB_TEXT_TITLE: 15, title of an exported figure
 * @PLUMB_TEXT_FIGURE: 21, the one number of a tile, the counts of a flow
 */
typedef enum
{
  PLUMB_TEXT_TINY,
  PLUMB_TEXT_BOX,
  PLUMB_TEXT_CAPTION,
  PLUMB_TEXT_LABEL,
  PLUMB_TEXT_BODY,
  PLUMB_TEXT_VALUE,
  PLUMB_TEXT_TITLE,
  PLUMB_TEXT_FIGURE,
  PLUMB_N_TEXT_SIZES
} PlumbTextSize;

/** PlumbChartTheme: opaque and static; never freed. */
typedef struct _PlumbChartTheme PlumbChartTheme;

/** plumb_chart_theme_get: Returns: (transfer none): the theme of @kind, the same pointer every time. */
const PlumbChartTheme *plumb_chart_theme_get (PlumbChartThemeKind kind);

/** plumb_chart_theme_parse: @text a name as #PlumbChartThemeKind lists them; @kind (out) is set on success only. */
gboolean plumb_chart_theme_parse (const char *text, PlumbChartThemeKind *kind);

/** plumb_chart_theme_to_string: Returns: (transfer none): the name plumb_chart_theme_parse() reads. */
const char *plumb_chart_theme_to_string (PlumbChartThemeKind kind);

/** plumb_chart_theme_color: the colour of @role as 0xRRGGBB; of %PLUMB_ROLE_NONE that of the surface. */
guint32 plumb_chart_theme_color (const PlumbChartTheme *self, PlumbRole role);

/** plumb_chart_theme_contrast: from 1 to 21. Source: WCAG 2.1, relative luminance and contrast ratio. */
double plumb_chart_theme_contrast (const PlumbChartTheme *self, PlumbRole one, PlumbRole other);

/** plumb_chart_theme_ink: the role of a text on @fill: that of text or of the surface, whichever stands out more. */
PlumbRole plumb_chart_theme_ink (const PlumbChartTheme *self, PlumbRole fill);

/** plumb_chart_theme_outlines: whether what is filled with @role has an outline too, because the fill alone is too
 * faint for the contrast asked for. */
gboolean plumb_chart_theme_outlines (const PlumbChartTheme *self, PlumbRole role);

/**
 * plumb_text_size_points: the size in logical pixels (1/96 inch), the unit of a scene.
 * @text_scale: 1.0 for the sizes above
 */
double plumb_text_size_points (PlumbTextSize size, double text_scale);

G_END_DECLS
