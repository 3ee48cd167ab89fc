/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures into files and onto a terminal.
 */
#include "config.h"

#include "plumb-picture.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

void
plumb_picture_options_clear (PlumbPictureOptions *self)
{
  g_free (self->output);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->theme);
}

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

gboolean
plumb_picture_from_options (const PlumbCommand *command, const PlumbPictureOptions *options, PlumbPicture *picture)
{
  g_autoptr (GError) error = NULL;
  PlumbChartThemeKind theme = PLUMB_CHART_THEME_LIGHT;
  PlumbPublishFormat format = PLUMB_PUBLISH_PNG;

  picture->output = options->output;
  picture->options.scale = 1;
  picture->options.transparent = options->transparent;
  picture->options.outline = options->outline;
  if (options->output != NULL && !plumb_publish_format_from_name (options->output, &format, &error))
    plumb_usage_error (command, "%s", error->message);
  else if (options->size != NULL && !parse_size (options->size, &picture->options.width, &picture->options.height))
    plumb_usage_error (command, _ ("--size takes a width and a height such as 1200x760, and not “%s”."), options->size);
  else if (options->scale != NULL && !parse_scale (options->scale, &picture->options.scale))
    plumb_usage_error (command, _ ("--scale takes a number up to 8, and not “%s”."), options->scale);
  else if (options->theme != NULL && !plumb_chart_theme_parse (options->theme, &theme))
    plumb_usage_error (command, _ ("There is no theme “%s”."), options->theme);
  else if (options->transparent && format != PLUMB_PUBLISH_PNG)
    plumb_usage_error (command, _ ("--transparent is for a .png; no other file has a background to leave out."));
  else if (options->outline && format != PLUMB_PUBLISH_SVG)
    plumb_usage_error (command, _ ("--outline is for an .svg; no other file has letters that depend on a font."));
  else
    {
      picture->options.theme = plumb_chart_theme_get (theme);
      return TRUE;
    }
  return FALSE;
}

PlumbExit
plumb_picture_write (const PlumbPicture *picture, const PlumbFigure *figure)
{
  g_autoptr (GError) error = NULL;

  if (!plumb_publish_figure (figure, picture->output, &picture->options, &error))
    return plumb_data_error (error);
  return PLUMB_EXIT_DONE;
}

PlumbExit
plumb_picture_dump (const PlumbPicture *picture, const PlumbFigure *figure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbScene) scene = plumb_publish_layout (figure, &picture->options, &error);
  g_autofree char *dump = NULL;

  if (scene == NULL)
    return plumb_data_error (error);
  dump = plumb_scene_dump (scene);
  g_print ("%s", dump);
  return PLUMB_EXIT_DONE;
}

PlumbExit
plumb_picture_describe (const PlumbPicture *picture, const PlumbFigure *figure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbScene) scene = plumb_publish_layout (figure, &picture->options, &error);
  g_autofree char *description = NULL;

  if (scene == NULL)
    return plumb_data_error (error);
  description = plumb_scene_describe (scene);
  g_print ("%s\n%s\n\n%s\n\n%s\n%s\n", plumb_figure_title (figure), plumb_figure_subtitle (figure),
           plumb_figure_sentence (figure), description, plumb_figure_footer (figure));
  return PLUMB_EXIT_DONE;
}

/* Whether a column holds figures, to be set against its right edge; letters of states may stand among them. */
static gboolean
holds_figures (GPtrArray *rows, guint column)
{
  gboolean any = FALSE;

  for (guint i = 1; i < rows->len; i++)
    {
      const char *cell = ((GStrv) g_ptr_array_index (rows, i))[column];
      PlumbState state;

      if (*cell == '\0' || plumb_state_parse (cell, &state))
        continue;
      if (!g_ascii_isdigit (*cell) && !g_str_has_prefix (cell, "\u2212"))
        return FALSE;
      any = TRUE;
    }
  return any;
}

/* A table for the columns from @first on. */
static PlumbTable *
new_table (GPtrArray *rows, guint first)
{
  const GStrv heads = g_ptr_array_index (rows, 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;

  for (guint i = first; heads[i] != NULL; i++)
    {
      g_autofree char *head = g_strconcat (i > first && holds_figures (rows, i) ? "#" : "", heads[i], NULL);
      g_strv_builder_add (builder, head);
    }
  columns = g_strv_builder_end (builder);
  return plumb_table_new ((const char *const *) columns);
}

void
plumb_picture_print (const PlumbFigure *figure, gboolean grouped)
{
  GPtrArray *rows = plumb_figure_table (figure);
  const guint first = grouped ? 1 : 0;
  g_autoptr (PlumbTable) table = NULL;
  const char *group = NULL;

  g_print ("%s\n%s\n\n", plumb_figure_title (figure), plumb_figure_subtitle (figure));
  table = new_table (rows, first);
  for (guint i = 1; i < rows->len; i++)
    {
      const GStrv cells = g_ptr_array_index (rows, i);

      if (grouped && g_strcmp0 (group, cells[0]) != 0)
        {
          group = cells[0];
          plumb_table_add_heading (table, group);
        }
      plumb_table_take (table, g_strdupv (cells + first));
    }
  plumb_table_print (table, PLUMB_FORMAT_TEXT);
  g_print ("\n%s\n\n", plumb_figure_footer (figure));
}
