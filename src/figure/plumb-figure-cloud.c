/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points and names of a cloud. A name that finds no room is said below the plot, never set over another.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-cloud.h"

/* How far from its point the name of one that is picked out may be. */
#define REACH 90
/* Where a pointer means a point. */
#define PICK 6

static const PlumbCloudPoint *
point_at (const PlumbCloud *self, guint i)
{
  return &g_array_index (self->points, PlumbCloudPoint, i);
}

/* Returns: (transfer full) (array length=points->len): the index of the datum of each. */
static int *
add_data (const PlumbCloud *self, const PlumbFrame *frame)
{
  const double pick = PICK * plumb_scene_builder_text_scale (frame->builder);
  int *data = g_new (int, self->points->len + 1);

  for (guint i = 0; i < self->points->len; i++)
    {
      const PlumbCloudPoint *point = point_at (self, i);
      g_autofree char *value = NULL;
      g_autofree char *sentence = NULL;
      PlumbDatum datum = { .name = point->area->name,
                           .period = self->period,
                           .x = plumb_scale_map (&frame->x, point->x),
                           .y = plumb_scale_map (&frame->y, point->y),
                           .start = point->among == PLUMB_AMONG_OWN };

      self->say (self->data, i, &value, &sentence);
      datum.value = value;
      datum.sentence = sentence;
      datum.area = (PlumbBox){ datum.x - pick, datum.y - pick, 2 * pick, 2 * pick };
      data[i] = plumb_scene_builder_datum (frame->builder, &datum);
    }
  return data;
}

static void
draw_points (const PlumbCloud *self, const PlumbFrame *frame, PlumbPlacer *placer, const int *data)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);

  for (PlumbAmong among = 0; among < PLUMB_N_AMONG; among++)
    {
      const PlumbAmongStyle *style = plumb_among_style (among);

      plumb_scene_builder_begin_group (frame->builder, style->id, plumb_among_label (self->comparison, among));
      for (guint i = 0; i < self->points->len; i++)
        {
          const PlumbCloudPoint *point = point_at (self, i);
          const PlumbPointMark mark = { .x = point->x,
                                        .y = point->y,
                                        .radius = style->radius,
                                        .role = style->point,
                                        .hollow = point->hollow,
                                        .rimless = among == PLUMB_AMONG_OTHERS,
                                        .shape = style->shape };
          const double r = (style->radius + 1) * unit;

          if (point->among != among)
            continue;
          plumb_mark_point (frame, &mark, data[i]);
          plumb_placer_take (placer, (PlumbBox){ plumb_scale_map (&frame->x, point->x) - r,
                                                 plumb_scale_map (&frame->y, point->y) - r, 2 * r, 2 * r });
        }
      plumb_scene_builder_end_group (frame->builder);
    }
}

static gboolean
hold_name (const PlumbCloud *self, const PlumbFrame *frame, PlumbPlacer *placer, const PlumbCloudPoint *point)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const double gap = (plumb_among_style (point->among)->radius + 3) * unit;
  PlumbTextStyle style = plumb_among_text (point->among);

  style.halo = TRUE;
  style.wrap = MIN (self->plot.width * 0.5, 240 * unit);
  return plumb_placer_hold_around (placer, plumb_scale_map (&frame->x, point->x), plumb_scale_map (&frame->y, point->y),
                                   gap, point->among == PLUMB_AMONG_OTHERS ? gap : REACH * unit, point->area->name,
                                   &style);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const PlumbCloudPoint *const *one = a, *const *other = b;
  const double first = (*one)->name_weight, second = (*other)->name_weight;

  return first > second ? -1 : first < second ? 1 : 0;
}

/* Own, neighbours, then the others by their weight. Returns: (transfer full): the names that found no room. */
static char *
hold_names (const PlumbCloud *self, const PlumbFrame *frame, PlumbPlacer *placer)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  GString *missing = g_string_new (NULL);

  for (guint among = PLUMB_N_AMONG; among-- > PLUMB_AMONG_NEIGHBOURS;)
    for (guint i = 0; i < self->points->len; i++)
      {
        const PlumbCloudPoint *point = point_at (self, i);

        if (point->among == among && !hold_name (self, frame, placer, point))
          g_string_append_printf (missing, "%s%s", missing->len > 0 ? _ (", ") : "", point->area->name);
      }
  for (guint i = 0; i < self->points->len; i++)
    if (point_at (self, i)->among == PLUMB_AMONG_OTHERS && point_at (self, i)->name_weight > 0)
      g_ptr_array_add (wanted, (gpointer) point_at (self, i));
  g_ptr_array_sort (wanted, compare_weights);
  for (guint i = 0; i < wanted->len; i++)
    hold_name (self, frame, placer, g_ptr_array_index (wanted, i));
  return g_string_free (missing, FALSE);
}

char *
plumb_cloud_draw (const PlumbCloud *self, const PlumbFrame *frame, PlumbPlacer *placer)
{
  g_autofree int *data = add_data (self, frame);
  g_autofree char *missing = NULL;

  draw_points (self, frame, placer, data);
  missing = hold_names (self, frame, placer);
  plumb_placer_draw (placer);
  /* Translators: names of authorities */
  return *missing != '\0' ? g_strdup_printf (_ ("Too close to others for a name: %s."), missing) : g_strdup ("");
}

double
plumb_cloud_note (PlumbSceneBuilder *builder, PlumbBox box, double y, const char *text)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM, .wrap = box.width };

  return *text != '\0' ? y + plumb_scene_builder_text (builder, box.x, y, text, &style, -1).height : y;
}

void
plumb_cloud_axis_x (const PlumbFrame *frame, GArray *labels, gboolean grid)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  const double unit = plumb_scene_builder_text_scale (frame->builder);

  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      const double x = plumb_scale_map (&frame->x, label->value);

      if (grid)
        plumb_mark_rule (frame, &(PlumbRuleMark){ .upright = TRUE,
                                                  .place = x,
                                                  .from = frame->y.to,
                                                  .to = frame->y.from,
                                                  .role = PLUMB_ROLE_GRID,
                                                  .width = 1 });
      plumb_scene_builder_text (frame->builder, x, frame->y.from + 5 * unit, label->text, &style, -1);
    }
}
