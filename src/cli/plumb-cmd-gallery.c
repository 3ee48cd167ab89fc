/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb gallery`: a picture of every kind of chart that there is, with a page that shows them. Each kind takes the
 * first indicator that it can draw: the one asked for, else those that are judged before those without judgement, each
 * in the order of the themes. A kind that none of them gives a chart is shown empty, and says why.
 */
#include "config.h"

#include "plumb-gallery.h"
#include "plumb-picture.h"

#include <glib/gi18n-lib.h>

/* The indicator asked for, or all: those that are judged first. */
static GPtrArray *
list_candidates (PlumbWarehouse *warehouse, const char *id, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);

  if (id != NULL)
    {
      PlumbIndicator *indicator = plumb_warehouse_find_indicator (warehouse, id, error);

      if (indicator == NULL)
        return NULL;
      g_ptr_array_add (candidates, indicator);
      return g_steal_pointer (&candidates);
    }
  all = plumb_warehouse_list_indicators (warehouse, error);
  if (all == NULL)
    return NULL;
  for (guint judged = 1; judged != G_MAXUINT; judged--)
    for (guint i = 0; i < all->len; i++)
      {
        PlumbIndicator *indicator = g_ptr_array_index (all, i);

        if ((indicator->polarity != PLUMB_POLARITY_NONE) == judged)
          g_ptr_array_add (candidates, plumb_indicator_ref (indicator));
      }
  return g_steal_pointer (&candidates);
}

/* The chart of @kind of the first of @candidates that it can draw; the second indicator, for a kind of two, is the next
 * one. */
static PlumbFigure *
load_figure (PlumbFigureKind kind,
             PlumbWarehouse *warehouse,
             const PlumbSelection *wanted,
             GPtrArray *candidates,
             GError **error)
{
  const guint tries = plumb_figure_kind_is_of_area (kind) ? 1 : candidates->len;
  PlumbFigure *first = NULL;

  for (guint i = 0; i < tries; i++)
    {
      g_autoptr (PlumbSelection) selection = plumb_selection_copy (wanted);
      const PlumbIndicator *indicator = candidates->len > 0 ? g_ptr_array_index (candidates, i) : NULL;
      const PlumbIndicator *next =
        candidates->len > 1 ? g_ptr_array_index (candidates, (i + 1) % candidates->len) : NULL;
      g_autoptr (PlumbFigure) figure = NULL;

      g_free (selection->indicator);
      selection->indicator = g_strdup (plumb_figure_kind_is_of_area (kind) ? NULL : indicator->id);
      if (selection->other == NULL && next != NULL)
        selection->other = g_strdup (next->id);
      figure = plumb_figure_load (kind, warehouse, selection, error);
      if (figure == NULL)
        {
          g_clear_pointer (&first, plumb_figure_unref);
          return NULL;
        }
      if (!plumb_figure_is_empty (figure))
        {
          g_clear_pointer (&first, plumb_figure_unref);
          return g_steal_pointer (&figure);
        }
      if (first == NULL)
        first = g_steal_pointer (&figure);
    }
  return first;
}

static GPtrArray *
load_figures (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (GPtrArray) candidates = list_candidates (warehouse, selection->indicator, error);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_figure_unref);

  if (candidates == NULL)
    return NULL;
  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    {
      g_autoptr (GError) failed = NULL;
      PlumbFigure *figure = load_figure (kind, warehouse, selection, candidates, &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      /* a warehouse without an indicator */
      if (figure != NULL)
        g_ptr_array_add (figures, figure);
    }
  return g_steal_pointer (&figures);
}

/* The area asked for, else the first that has figures, authorities before others. */
static char *
choose_area (PlumbWarehouse *warehouse, const char *wanted, GError **error)
{
  g_autoptr (GPtrArray) areas = NULL;

  if (wanted != NULL)
    return g_strdup (wanted);
  areas = plumb_warehouse_list_measured_areas (warehouse, error);
  if (areas == NULL)
    return NULL;
  if (areas->len == 0)
    {
      g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
                   _ ("The warehouse “%s” has no figures to draw. Load some with “plumb load”."),
                   plumb_warehouse_path (warehouse));
      return NULL;
    }
  return g_strdup (((const PlumbArea *) g_ptr_array_index (areas, 0))->code);
}

static PlumbExit
draw_gallery (const char *file_name,
              const char *folder,
              PlumbSelection *selection,
              const PlumbPublishOptions *options,
              GError **error)
{
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (file_name, PLUMB_WAREHOUSE_READ, NULL, error);
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *area = NULL;

  if (warehouse == NULL)
    return PLUMB_EXIT_DATA;
  area = choose_area (warehouse, selection->area, error);
  if (area == NULL)
    return PLUMB_EXIT_DATA;
  g_free (selection->area);
  selection->area = g_steal_pointer (&area);
  figures = load_figures (warehouse, selection, error);
  if (figures == NULL || !plumb_gallery_write (figures, folder, options, error))
    return PLUMB_EXIT_DATA;
  return PLUMB_EXIT_DONE;
}

static PlumbExit
run_gallery (int argc, char **argv)
{
  g_auto (PlumbSelectionOptions) options = { 0 };
  g_auto (PlumbPictureOptions) picture_options = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *in_theme = NULL;
  const GOptionEntry entries[] = { PLUMB_SELECTION_ENTRIES (options),
                                   PLUMB_PICTURE_LOOK_ENTRIES (picture_options),
                                   { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_ ("the folder to write into"),
                                     N_ ("FOLDER") },
                                   { "in-theme", 0, 0, G_OPTION_ARG_STRING, &in_theme,
                                     N_ ("only indicators of this theme, for a chart of many"), N_ ("NAME") },
                                   G_OPTION_ENTRY_NULL };
  PlumbPicture picture = { 0 };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (GError) error = NULL;

  if (!plumb_command_parse (&plumb_command_gallery, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || folder == NULL)
    return plumb_usage_error (&plumb_command_gallery, _ ("Name a warehouse and, with -o, a folder to write into."));
  if (!plumb_picture_from_options (&plumb_command_gallery, &picture_options, &picture))
    return PLUMB_EXIT_USAGE;
  selection = plumb_selection_from_options (&plumb_command_gallery, &options, "neighbours,region,england");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;
  selection->theme = g_strdup (in_theme);
  if (draw_gallery (argv[1], folder, selection, &picture.options, &error) != PLUMB_EXIT_DONE)
    return plumb_data_error (error);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_gallery = {
  "gallery",
  N_ ("WAREHOUSE -o FOLDER [--area A] [--indicator ID] [options of series] [--in-theme NAME] [--size WxH] [--scale N] "
      "[--theme NAME]"),
  N_ ("Draw every kind of chart into a folder"), run_gallery
};
