/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The spread over time: a box a period of all authorities, or of the neighbours, from the lowest over the quartiles to
 * the highest, with the own line through the boxes.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-spread-private.h"
#include "plumb-figure-trend-private.h"
#include "plumb-key.h"
#include "plumb-mark-box-plot.h"

const PlumbSpreadData *
plumb_spread_data (const PlumbFigure *figure)
{
  return figure->data;
}

const PlumbComparator *
plumb_spread_group (const PlumbFigure *figure, guint i)
{
  const PlumbComparator *group = &g_array_index (plumb_spread_data (figure)->groups, PlumbComparator, i);
  return group->n >= PLUMB_COMPARATOR_MINIMUM ? group : NULL;
}

static void
free_data (gpointer data)
{
  PlumbSpreadData *self = data;

  g_array_unref (self->groups);
  g_free (self);
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  const PlumbComparison *comparison = figure->comparison;
  GArray *periods = comparison->periods;
  PlumbSpreadData *self = figure->data = g_new0 (PlumbSpreadData, 1);
  g_autoptr (GPtrArray) all = NULL;

  self->groups = g_array_new (FALSE, TRUE, sizeof (PlumbComparator));
  self->neighbours = comparison->selection->among_neighbours;
  if (periods->len == 0)
    return TRUE;
  if (!self->neighbours)
    {
      all =
        plumb_authorities_load (warehouse, comparison, comparison->indicator, g_array_index (periods, PlumbPeriod, 0),
                                g_array_index (periods, PlumbPeriod, periods->len - 1), error);
      if (all == NULL)
        return FALSE;
    }
  for (guint i = 0; i < periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (periods, PlumbPeriod, i);
      g_autoptr (GPtrArray) group =
        self->neighbours ? g_ptr_array_ref (comparison->neighbours) : plumb_authorities_at (all, period);
      const PlumbComparator comparator = plumb_comparator_compute (comparison->indicator, group, NULL, period);

      g_array_append_val (self->groups, comparator);
    }
  return TRUE;
}

/* Of the own line there is always something. */
static gboolean
shows (const PlumbComparison *comparison)
{
  for (guint i = 0; i < comparison->own->n; i++)
    if (comparison->own->observations[i].state == PLUMB_STATE_NUMBER)
      return TRUE;
  return FALSE;
}

static gboolean
is_empty (const PlumbFigure *figure)
{
  for (guint i = 0; i < plumb_spread_data (figure)->groups->len; i++)
    if (plumb_spread_group (figure, i) != NULL)
      return FALSE;
  return !shows (figure->comparison);
}

PlumbExtent
plumb_spread_extent (const PlumbFigure *figure)
{
  const PlumbSeries *own = figure->comparison->own;
  PlumbExtent extent = PLUMB_EXTENT_NONE;

  for (guint i = 0; i < own->n; i++)
    extent = plumb_extent_join (extent, plumb_extent_of (&own->observations[i].value, 1, FALSE));
  for (guint i = 0; i < plumb_spread_data (figure)->groups->len; i++)
    {
      const PlumbComparator *group = plumb_spread_group (figure, i);
      const double ends[] = { group != NULL ? group->minimum : NAN, group != NULL ? group->maximum : NAN };

      extent = plumb_extent_join (extent, plumb_extent_of (ends, 2, FALSE));
    }
  return extent;
}

static double
draw_key (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box, gboolean draw)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  const PlumbKeyEntry entries[] = {
    { .text = figure->comparison->area->name,
      .style = plumb_among_text (PLUMB_AMONG_OWN),
      .kind = PLUMB_KEY_LINE,
      .role = PLUMB_ROLE_OWN,
      .width = 3,
      .dotted = TRUE },
    { .text = !plumb_spread_data (figure)->neighbours ? _ ("middle half of all authorities, with their median")
              : figure->selection->group != NULL      ? _ ("middle half of the chosen group, with its median")
                                                      : _ ("middle half of the neighbours, with their median"),
      .style = style,
      .kind = PLUMB_KEY_FILL,
      .role = PLUMB_ROLE_MIDDLE },
    { .text = _ ("to the lowest and the highest"),
      .style = style,
      .kind = PLUMB_KEY_LINE,
      .role = PLUMB_ROLE_STATISTIC,
      .width = 1 },
  };

  return plumb_key_draw (builder, entries, G_N_ELEMENTS (entries), box.x, box.y, box.width, draw);
}

static char *
say_value (double value, gpointer indicator)
{
  return plumb_words_statistic_value (indicator, value);
}

/* The box of period @i; Returns: %FALSE where there is none. */
static gboolean
box_at (const PlumbTrend *self, guint i, PlumbBoxPlotMark *mark)
{
  const PlumbComparator *group = plumb_spread_group (self->figure, i);

  if (group == NULL)
    return FALSE;
  *mark = (PlumbBoxPlotMark){ .values = { group->minimum, group->q1, group->median, group->q3, group->maximum },
                              .centre = plumb_trend_x (self, i),
                              .thickness = CLAMP (self->slot * 0.5, 2 * self->unit, 34 * self->unit),
                              .fill = PLUMB_ROLE_MIDDLE,
                              .line = PLUMB_ROLE_STATISTIC,
                              .upright = TRUE };
  return TRUE;
}

/* How many data the own line will have. */
static int
count_own (const PlumbTrend *self)
{
  int n = 0;

  for (guint i = 0; i < self->n; i++)
    n += self->own[i] != NULL;
  return n;
}

/* The own line lies above the boxes and is walked before them: their data, from @first on, are added after its own. */
static void
draw_boxes (const PlumbTrend *self, int first)
{
  PlumbBoxPlotMark mark;

  plumb_scene_builder_begin_group (self->builder, "spread", plumb_spread_name (self->figure));
  for (guint i = 0; i < self->n; i++)
    if (box_at (self, i, &mark))
      plumb_mark_box_plot (&self->frame, &mark, first++);
  plumb_scene_builder_end_group (self->builder);
}

static void
add_box_data (const PlumbTrend *self)
{
  PlumbIndicator *indicator = self->comparison->indicator;
  PlumbBoxPlotMark mark;

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbComparator *group = plumb_spread_group (self->figure, i);
      g_autofree char *label = plumb_words_period (self->comparison, self->periods[i]);
      const PlumbSpeech speech = { label, say_value, indicator };
      g_autofree char *said = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *median = NULL;

      if (!box_at (self, i, &mark))
        continue;
      said = plumb_box_plot_describe (&mark, &speech);
      /* Translators: a sentence about a group of authorities, and how many of how many have a figure */
      sentence = g_strdup_printf (_ ("%s n = %u of %u."), said, group->n, group->of);
      median = plumb_words_statistic_value (indicator, group->median);
      plumb_trend_add_datum (self, 1, plumb_spread_name (self->figure), i, plumb_trend_y (self, group->median), median,
                             sentence);
    }
}

static void
draw_own (PlumbTrend *self)
{
  const PlumbLineMark mark = { .x = self->x,
                               .y = self->lines[PLUMB_TREND_OWN],
                               .cut = self->cut,
                               .dashed = self->dashed,
                               .n = self->n,
                               .role = PLUMB_ROLE_OWN,
                               .width = self->slot < 8 * self->unit ? 2 : 3,
                               .halo = 1.5 };

  plumb_scene_builder_begin_group (self->builder, "own", self->comparison->area->name);
  plumb_mark_line (&self->frame, &mark);
  plumb_trend_draw_own_points (self);
  plumb_scene_builder_end_group (self->builder);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  GArray *periods = figure->comparison->periods;
  const double unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const double key = draw_key (figure, builder, box, FALSE);
  const double least = PLUMB_TREND_LEAST_PLOT * unit;
  g_autoptr (GArray) values = NULL;
  PlumbTrend self;
  double left, letters, notes;

  plumb_trend_begin (&self, figure, builder, (const PlumbPeriod *) (gconstpointer) periods->data, periods->len);
  for (guint i = 0; i < self.n; i++)
    plumb_trend_take_own (&self, i, plumb_series_at (figure->comparison->own, self.periods[i]));
  self.extent = plumb_spread_extent (figure);
  self.fitted = figure->comparison->selection->axis == PLUMB_AXIS_FITTED;
  plumb_trend_arrange (&self, box, 40 * unit, 0, 0, axis, least);
  values = plumb_trend_value_labels (&self);
  left = plumb_axis_labels_width (builder, values) + 10 * unit;
  plumb_trend_arrange (&self, box, left, 4 * unit, 0, axis, least);
  letters = plumb_trend_letters (&self, 0, FALSE);
  notes = plumb_trend_notes (&self, 0, FALSE);
  plumb_trend_arrange (&self, box, left, 4 * unit, key + notes + 8 * unit, letters + axis, least);
  plumb_trend_map_page (&self);
  plumb_trend_notes (&self, 0, FALSE);
  plumb_trend_hold_point_labels (&self, TRUE);

  draw_key (figure, builder, box, TRUE);
  g_clear_pointer (&values, g_array_unref);
  values = plumb_trend_value_labels (&self);
  plumb_mark_grid (&self.frame, values, self.left, self.right);
  plumb_trend_notes (&self, box.y + key, TRUE);
  draw_boxes (&self, count_own (&self));
  draw_own (&self);
  add_box_data (&self);
  plumb_placer_draw (self.placer);
  plumb_trend_letters (&self, self.bottom, TRUE);
  plumb_trend_draw_time_axis (&self, self.bottom + letters + 6 * unit, box);
  plumb_trend_clear (&self);
  return self.bottom + letters + axis;
}

const PlumbFigureClass plumb_figure_class_spread = {
  .name = "spread",
  .label = N_ ("Spread"),
  .about = N_ ("How far apart all authorities, or the neighbours, lay in each period, with the own line through them."),
  .axis = PLUMB_AXIS_FITTED,
  .marked = TRUE,
  .load = load,
  .free = free_data,
  .shows = shows,
  .is_empty = is_empty,
  .title = plumb_spread_title,
  .subtitle = plumb_spread_subtitle,
  .sentence = plumb_spread_sentence,
  .footer = plumb_spread_footer,
  .table = plumb_spread_table,
  .draw = draw,
};
