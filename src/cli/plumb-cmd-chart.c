/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb chart`: a figure into a file.
 */
#include "config.h"

#include "plumb-picture.h"

#include <glib/gi18n-lib.h>

static PlumbExit
list_kinds (void)
{
  static const char *const columns[] = { "kind", "label", "about", NULL };
  PlumbTable *table = plumb_table_new (columns);

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    plumb_table_add (table, plumb_figure_kind_to_string (kind), plumb_figure_kind_label (kind),
                     plumb_figure_kind_about (kind));
  plumb_table_print (table, PLUMB_FORMAT_TEXT);
  plumb_table_free (table);
  return PLUMB_EXIT_DONE;
}

static PlumbExit
run_chart (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  g_auto (PlumbPictureOptions) picture_options = { 0 };
  g_autofree char *axis = NULL;
  g_autofree char *other = NULL;
  g_autofree char *among = NULL;
  g_autofree char *in_theme = NULL;
  g_autofree char *dimension = NULL;
  gboolean dump = FALSE, describe = FALSE, list = FALSE, shares = FALSE;
  const GOptionEntry entries[] = {
    PLUMB_SELECTION_ENTRIES (options),
    PLUMB_PICTURE_ENTRIES (picture_options),
    { "dump", 0, 0, G_OPTION_ARG_NONE, &dump, N_ ("print the shapes instead"), NULL },
    { "describe", 0, 0, G_OPTION_ARG_NONE, &describe, N_ ("say the chart in words instead"), NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_ ("print the kinds of chart instead"), NULL },
    { "other", 0, 0, G_OPTION_ARG_STRING, &other, N_ ("id of a second indicator, for a chart of two"), "ID" },
    { "among", 0, 0, G_OPTION_ARG_STRING, &among, N_ ("all or neighbours, for a spread"), N_ ("WORD") },
    { "in-theme", 0, 0, G_OPTION_ARG_STRING, &in_theme, N_ ("only indicators of this theme, for a chart of many"),
      N_ ("NAME") },
    { "dimension", 0, 0, G_OPTION_ARG_STRING, &dimension, N_ ("of the breakdowns to show"), N_ ("NAME") },
    { "shares", 0, 0, G_OPTION_ARG_NONE, &shares, N_ ("parts as shares of their whole"), NULL },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &axis, N_ ("zero, fitted or shared"), N_ ("WORD") },
    G_OPTION_ENTRY_NULL
  };
  PlumbPicture picture = { 0 };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  PlumbAxis value_axis = PLUMB_AXIS_ZERO;
  PlumbFigureKind kind;

  if (!plumb_command_parse (&plumb_command_chart, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (list)
    return list_kinds ();
  if (argc != 3 || options.area == NULL || (picture_options.output == NULL && !dump && !describe))
    return plumb_usage_error (&plumb_command_chart,
                              _ ("Name a warehouse, a kind of chart, an indicator, an area and a file to write."));
  if (!plumb_figure_kind_parse (argv[2], &kind))
    return plumb_usage_error (&plumb_command_chart,
                              _ ("There is no chart “%s”. “plumb chart --list” prints those there are."), argv[2]);
  if (options.indicator == NULL && !plumb_figure_kind_is_of_area (kind))
    return plumb_usage_error (&plumb_command_chart, _ ("Say with --indicator which indicator is to be drawn."));
  if (axis != NULL && !plumb_selection_parse_axis (axis, &value_axis))
    return plumb_usage_error (&plumb_command_chart, _ ("--axis takes zero, fitted or shared, and not “%s”."), axis);
  if (among != NULL && g_strcmp0 (among, "all") != 0 && g_strcmp0 (among, "neighbours") != 0)
    return plumb_usage_error (&plumb_command_chart, _ ("--among takes all or neighbours, and not “%s”."), among);
  plumb_figure_kind_size (kind, &picture.options.width, &picture.options.height);
  if (!plumb_picture_from_options (&plumb_command_chart, &picture_options, &picture))
    return PLUMB_EXIT_USAGE;
  selection = plumb_selection_from_options (&plumb_command_chart, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;
  selection->other = g_strdup (other);
  selection->among_neighbours = g_strcmp0 (among, "neighbours") == 0;
  selection->theme = g_strdup (in_theme);
  selection->dimension = g_strdup (dimension);
  selection->shares = shares;
  selection->axis = value_axis;
  /* a range of months asks for the monthly line */
  if (selection->frequency == 0 && selection->from.kind != 0)
    selection->frequency = plumb_period_frequency (selection->from);
  else if (selection->frequency == 0 && selection->to.kind != 0)
    selection->frequency = plumb_period_frequency (selection->to);

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  figure = plumb_figure_load (kind, warehouse, selection, &error);
  if (figure == NULL)
    return plumb_data_error (error);
  if (dump)
    return plumb_picture_dump (&picture, figure);
  if (describe)
    return plumb_picture_describe (&picture, figure);
  return plumb_picture_write (&picture, figure);
}

const PlumbCommand plumb_command_chart = {
  "chart",
  N_ (
    "--list | WAREHOUSE KIND [--indicator ID] --area A -o FILE.png|.svg|.pdf|.csv|--dump|--describe [options of series] [--size WxH] "
    "[--scale N] [--theme NAME] [--transparent] [--outline] [--axis zero|fitted|shared] [--other ID] [--among all|neighbours] "
    "[--dimension NAME] [--shares] [--in-theme NAME]"),
  N_ ("Draw a chart into a file"), run_chart
};
