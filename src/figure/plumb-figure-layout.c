/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure laid out at any size: titles and footer are set here, the plot between them by the file of its kind.
 */
#include "config.h"

#include "plumb-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Smaller than this, at text scale 1, a kind that is bare there leaves no room for titles. */
#define BARE_WIDTH 400
#define BARE_HEIGHT 260

/* "Illustrative data" in a frame at the top right; Returns: its box, empty where all is real. */
static PlumbBox
draw_badge (const PlumbFigure *self, PlumbSceneBuilder *builder, double right, double top)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL,
                                 .bold = TRUE,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = PLUMB_ALIGN_END };
  const PlumbShapeStyle frame = { .stroke = PLUMB_ROLE_TEXT, .width = 1.5 * scale };
  PlumbBox box = { right, top, 0, 0 };

  if (!plumb_figure_is_illustrative (self))
    return box;
  box = plumb_scene_builder_text (builder, right - 9 * scale, top + 3 * scale, _ ("Illustrative data"), &style, -1);
  box = (PlumbBox){ box.x - 8 * scale, top + scale, box.width + 16 * scale, box.height + 4 * scale };
  plumb_scene_builder_rect (builder, box, 4 * scale, &frame, -1);
  return box;
}

double
plumb_figure_draw_titles (const PlumbFigure *self,
                          PlumbSceneBuilder *builder,
                          double margin,
                          double page,
                          gboolean titles)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const double inner = page - 2 * margin;
  const PlumbBox badge = draw_badge (self, builder, page - margin, margin);
  const gboolean beside = badge.width < inner * 0.3;
  const double title_width = badge.width > 0 && beside ? inner - badge.width - 12 * scale : inner;
  const PlumbTextStyle title = { .size = PLUMB_TEXT_TITLE, .bold = TRUE, .role = PLUMB_ROLE_TEXT, .wrap = title_width };
  const PlumbTextStyle subtitle = { .size = PLUMB_TEXT_LABEL,
                                    .role = PLUMB_ROLE_DIM,
                                    .wrap = inner,
                                    .bold_tail = self->subtitle_tail };
  double y = margin;

  if (badge.width > 0 && !(titles && beside))
    y += badge.height + 6 * scale;
  if (!titles)
    return y;
  y += plumb_scene_builder_text (builder, margin, y, self->title, &title, -1).height + 2 * scale;
  return y + plumb_scene_builder_text (builder, margin, y, self->subtitle, &subtitle, -1).height + 12 * scale;
}

/* A figure without a number says so where the plot would be. */
static double
draw_nothing (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double scale = plumb_scene_builder_text_scale (builder);
  const PlumbShapeStyle frame = { .stroke = PLUMB_ROLE_GRID, .width = scale };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_BODY,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = PLUMB_ALIGN_MIDDLE,
                                 .valign = PLUMB_VALIGN_MIDDLE,
                                 .wrap = MAX (40, MIN (box.width - 24 * scale, 560 * scale)) };
  const PlumbBox text = plumb_scene_builder_measure (builder, self->sentence, &style);

  box.height = MAX (box.height, text.height + 24 * scale);
  plumb_scene_builder_rect (builder, box, 12 * scale, &frame, -1);
  plumb_scene_builder_text (builder, box.x + box.width / 2, box.y + box.height / 2, self->sentence, &style, -1);
  return box.y + box.height;
}

PlumbScene *
plumb_figure_layout (const PlumbFigure *self,
                     double width,
                     double height,
                     const PlumbChartTheme *theme,
                     double text_scale,
                     PlumbFigureParts parts)
{
  PlumbSceneBuilder *builder = plumb_scene_builder_new (theme, text_scale);
  const double scale = plumb_scene_builder_text_scale (builder);
  const gboolean bare = self->class->bare && (width < BARE_WIDTH * scale || height < BARE_HEIGHT * scale);
  const PlumbFigureParts shown = bare ? PLUMB_FIGURE_PLOT : parts;
  const double margin = shown == PLUMB_FIGURE_PLOT ? 6 * scale : width >= 800 * scale ? 24 * scale : 12 * scale;
  /* narrower than this no word fits */
  const double least =
    self->class->least_width != NULL ? self->class->least_width (self, scale) + 2 * margin : 240 * scale;
  const double page = MAX (width, least);
  const double inner = page - 2 * margin;
  PlumbTextStyle footer = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = inner };
  PlumbBox plot = { margin, 0, inner, 0 };
  double below = margin;
  double bottom;

  plot.y = plumb_figure_draw_titles (self, builder, margin, page, (shown & PLUMB_FIGURE_TITLES) != 0);
  if (shown & PLUMB_FIGURE_FOOTER)
    below += plumb_scene_builder_measure (builder, self->footer, &footer).height + 12 * scale;

  plot.height = MAX (0, height - plot.y - below);
  if (!plumb_figure_has_numbers (self))
    bottom = draw_nothing (self, builder, plot);
  else
    bottom = self->class->draw (self, builder, plot);
  height = MAX (height, bottom + below);
  if (shown & PLUMB_FIGURE_FOOTER)
    {
      footer.valign = PLUMB_VALIGN_BOTTOM;
      plumb_scene_builder_text (builder, margin, height - margin, self->footer, &footer, -1);
    }
  return plumb_scene_builder_end (builder, page, ceil (height));
}
