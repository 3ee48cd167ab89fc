/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb chart`: a figure into a file.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-publish.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define DEFAULT_WIDTH 1200
#define DEFAULT_HEIGHT 760

/* `WIDTHxHEIGHT` in pixels at scale 1. */
static gboolean
parse_size (const char *text, double *width, double *height)
{
  int w, h;
  char rest;

  if (sscanf (text, "%5dx%5d%c", &w, &h, &rest) != 2 || w < 1 || h < 1)
    return FALSE;
  *width = w;
  *height = h;
  return TRUE;
}

static gboolean
parse_scale (const char *text, double *scale)
{
  char *end;

  *scale = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *scale > 0 && *scale <= 8;
}

static PlumbExit
run_chart (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *size = NULL;
  g_autofree char *scale_text = NULL;
  g_autofree char *theme_text = NULL;
  g_autofree char *axis = NULL;
  const GOptionEntry entries[] = {
    PLUMB_SELECTION_ENTRIES (options),
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("a .png, .svg, .pdf or .csv"), N_ ("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_ ("size in pixels, 1200x760 if not given"), "WxH" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &scale_text, N_ ("pixels of a PNG for each of the size, up to 8"), "N" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_text, N_ ("light, dark or print"), N_ ("WORD") },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &axis, N_ ("zero or fitted"), N_ ("WORD") },
    G_OPTION_ENTRY_NULL
  };
  double width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT, scale = 1;
  PlumbChartThemeKind theme = PLUMB_CHART_THEME_LIGHT;
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  PlumbComparison *comparison;
  PlumbPublishFormat format;
  PlumbFigureKind kind;

  if (!plumb_command_parse (&plumb_command_chart, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 3 || options.indicator == NULL || options.area == NULL || output == NULL)
    return plumb_usage_error (&plumb_command_chart,
                              _ ("Name a warehouse, a kind of chart, an indicator, an area and a file to write."));
  if (!plumb_figure_kind_parse (argv[2], &kind))
    return plumb_usage_error (&plumb_command_chart, _ ("There is no chart “%s”."), argv[2]);
  if (!plumb_publish_format_from_name (output, &format, &error))
    return plumb_usage_error (&plumb_command_chart, "%s", error->message);
  if (size != NULL && !parse_size (size, &width, &height))
    return plumb_usage_error (&plumb_command_chart,
                              _ ("--size takes a width and a height such as 1200x760, and not “%s”."), size);
  if (scale_text != NULL && !parse_scale (scale_text, &scale))
    return plumb_usage_error (&plumb_command_chart, _ ("--scale takes a number up to 8, and not “%s”."), scale_text);
  if (theme_text != NULL && !plumb_chart_theme_parse (theme_text, &theme))
    return plumb_usage_error (&plumb_command_chart, _ ("There is no theme “%s”."), theme_text);
  selection = plumb_selection_from_options (&plumb_command_chart, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;
  if (axis != NULL && g_strcmp0 (axis, "zero") != 0 && g_strcmp0 (axis, "fitted") != 0)
    return plumb_usage_error (&plumb_command_chart, _ ("--axis takes zero or fitted, and not “%s”."), axis);
  selection->axis = g_strcmp0 (axis, "fitted") == 0 ? PLUMB_AXIS_FITTED : PLUMB_AXIS_ZERO;
  /* a range of months asks for the monthly line */
  if (selection->frequency == 0 && selection->from.kind != 0)
    selection->frequency = plumb_period_frequency (selection->from);
  else if (selection->frequency == 0 && selection->to.kind != 0)
    selection->frequency = plumb_period_frequency (selection->to);

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  comparison = plumb_comparison_load (warehouse, selection, &error);
  if (comparison == NULL)
    return plumb_data_error (error);
  plumb_illustrative_note (comparison->area);
  figure = plumb_figure_new (kind, comparison);
  if (!plumb_publish_figure (figure, output, width, height, scale, plumb_chart_theme_get (theme), &error))
    return plumb_data_error (error);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_chart = {
  "chart",
  N_ (
    "WAREHOUSE trend|neighbours --indicator ID --area A -o FILE.png|.svg|.pdf|.csv [options of series] [--size WxH] [--scale N] "
    "[--theme light|dark|print] [--axis zero|fitted]"),
  N_ ("Draw a chart into a file"), run_chart
};
