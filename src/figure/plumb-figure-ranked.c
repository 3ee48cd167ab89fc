/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All authorities ranked: a thin bar each from zero, best on top, the own area and its neighbours named at the side.
 * Quarters are parted by lines with their letters before them, and who has no number stands below with the reason.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-figure-neighbours-private.h"
#include "plumb-figure-ranked-private.h"
#include "plumb-format.h"
#include "plumb-placer.h"

/* The highest that the row of one authority is; a plot lower than this says nothing. */
#define HIGHEST_ROW 26
#define LEAST_PLOT 150
/* Lower rows have no outlines of their own. */
#define THIN_ROW 7
/* The most of the width that the names may take. */
#define NAME_SHARE 0.42

const PlumbRanked *
plumb_ranked (const PlumbFigure *figure)
{
  return figure->data;
}

const PlumbSeries *
plumb_ranked_series (const PlumbFigure *figure, const PlumbRank *rank)
{
  const PlumbSeries *series = g_ptr_array_index (plumb_ranked (figure)->series, rank->series);

  /* what is said of the own series is more */
  return plumb_among (figure->comparison, series->area) == PLUMB_AMONG_OWN ? figure->comparison->own : series;
}

const PlumbRank *
plumb_ranked_own (const PlumbFigure *figure)
{
  const PlumbRanked *ranked = plumb_ranked (figure);

  for (guint i = 0; i < ranked->summary.of; i++)
    {
      const PlumbRank *rank = &g_array_index (ranked->ranks, PlumbRank, i);
      if (plumb_ranked_series (figure, rank) == figure->comparison->own)
        return rank;
    }
  return NULL;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const PlumbRank *one = a, *other = b;

  if ((one->rank == 0) != (other->rank == 0))
    return one->rank == 0 ? 1 : -1;
  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return one->band - other->band;
}

static void
free_ranked (gpointer data)
{
  PlumbRanked *self = data;

  g_ptr_array_unref (self->series);
  g_array_unref (self->ranks);
  g_free (self);
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  PlumbComparison *comparison = figure->comparison;
  g_autoptr (GPtrArray) series = NULL;
  PlumbRanked *self;

  if (figure->period.kind != 0)
    series =
      plumb_authorities_load (warehouse, comparison, comparison->indicator, figure->period, figure->period, error);
  else
    series = g_ptr_array_new ();
  if (series == NULL)
    return FALSE;
  figure->data = self = g_new0 (PlumbRanked, 1);
  self->series = figure->period.kind != 0 ? plumb_authorities_at (series, figure->period) : g_ptr_array_ref (series);
  self->ranks = plumb_rank_compute (comparison->indicator, self->series, figure->period, &self->summary);
  g_array_sort (self->ranks, compare_ranks);
  return TRUE;
}

static gboolean
is_empty (const PlumbFigure *figure)
{
  return plumb_ranked (figure)->summary.of == 0;
}

const PlumbRank *
plumb_ranked_at (const PlumbRankedPlot *self, guint i)
{
  return &g_array_index (self->ranked->ranks, PlumbRank, i);
}

double
plumb_ranked_value (const PlumbRankedPlot *self, guint i)
{
  return plumb_series_at (plumb_ranked_series (self->figure, plumb_ranked_at (self, i)), self->figure->period)->value;
}

double
plumb_ranked_middle (const PlumbRankedPlot *self, guint i)
{
  return self->top + (i + 0.5) * self->row;
}

/* The names of the own area and of its neighbours, each at its row, with the texts in @texts. */
static GArray *
side_labels (const PlumbRankedPlot *self, GPtrArray *texts)
{
  const PlumbIndicator *indicator = self->figure->comparison->indicator;
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (PlumbSideLabel));

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbRank *rank = plumb_ranked_at (self, i);
      const PlumbSeries *series = plumb_ranked_series (self->figure, rank);
      const PlumbAmong among = plumb_among (self->figure->comparison, series->area);
      PlumbSideLabel label = { .x = self->right,
                               .y = plumb_ranked_middle (self, i),
                               .style = plumb_among_text (among) };
      g_autofree char *ordinal = plumb_format_ordinal (rank->rank);
      g_autofree char *value = plumb_format_value (indicator, plumb_ranked_value (self, i), among == PLUMB_AMONG_OWN);

      if (among == PLUMB_AMONG_OTHERS)
        continue;
      label.weight = among == PLUMB_AMONG_OWN ? 50 : 1;
      label.text =
        self->n < 2 ? g_strdup_printf ("%s %s", series->area->name, value)
                    /* Translators: a rank, = where it is shared, the name of an authority and its value */
                    : g_strdup_printf (_ ("%s%s %s %s"), ordinal, rank->ties > 0 ? "=" : "", series->area->name, value);
      g_ptr_array_add (texts, (char *) label.text);
      g_array_append_val (labels, label);
    }
  return labels;
}

static PlumbBounds
find_bounds (const PlumbRankedPlot *self, GArray *references)
{
  const gboolean percent = self->figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  const guint ticks = self->right - self->left < 260 * self->unit ? 3 : 5;
  double lowest = 0, highest = 0;

  for (guint i = 0; i < self->n; i++)
    {
      lowest = MIN (lowest, plumb_ranked_value (self, i));
      highest = MAX (highest, plumb_ranked_value (self, i));
    }
  for (guint i = 0; i < references->len; i++)
    {
      lowest = MIN (lowest, g_array_index (references, PlumbReference, i).value);
      highest = MAX (highest, g_array_index (references, PlumbReference, i).value);
    }
  return percent ? plumb_bounds_find_percent (lowest, highest, TRUE, ticks)
                 : plumb_bounds_find (lowest, highest, TRUE, ticks);
}

static void
draw_axis (const PlumbRankedPlot *self, const PlumbBounds *bounds)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  const gboolean percent = self->figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  g_autoptr (GArray) labels =
    plumb_axis_labels_along (self->builder, &self->frame.x, bounds, percent ? "\342\200\257%" : NULL);

  for (int i = bounds->first; i <= bounds->last; i++)
    {
      const double value = plumb_bounds_tick (bounds, i);
      plumb_mark_rule (&self->frame, &(PlumbRuleMark){ .upright = TRUE,
                                                       .place = plumb_scale_map (&self->frame.x, value),
                                                       .from = self->top - 6 * self->unit,
                                                       .to = self->bottom,
                                                       .role = value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                                       .width = 1 });
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      plumb_scene_builder_text (self->builder, plumb_scale_map (&self->frame.x, label->value),
                                self->bottom + 5 * self->unit, label->text, &style, -1);
    }
}

/* All data first, in the order of the ranks, so that they are walked from the best to the worst. */
static GArray *
add_data (const PlumbRankedPlot *self)
{
  const PlumbComparison *comparison = self->figure->comparison;
  g_autofree char *period = plumb_words_period (comparison, self->figure->period);
  GArray *data = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbSeries *series = plumb_ranked_series (self->figure, plumb_ranked_at (self, i));
      g_autofree char *said = plumb_words_datum (comparison, series, self->figure->period);
      g_autofree char *label = plumb_ranked_label (self->figure, plumb_ranked_at (self, i));
      g_autofree char *sentence = self->n < 2 ? g_strdup (said) : g_strdup_printf ("%s %s.", said, label);
      g_autofree char *value = plumb_words_value (comparison->indicator, plumb_ranked_value (self, i));
      const PlumbDatum datum = { .name = series->area->name,
                                 .period = period,
                                 .value = value,
                                 .sentence = sentence,
                                 .x = plumb_scale_map (&self->frame.x, plumb_ranked_value (self, i)),
                                 .y = plumb_ranked_middle (self, i),
                                 .area = { self->box.x, self->top + i * self->row, self->box.width, self->row },
                                 .start = series == comparison->own };
      const int index = plumb_scene_builder_datum (self->builder, &datum);

      g_array_append_val (data, index);
    }
  return data;
}

/* Whether bars are so thin that an outline round each would be all there is to see. */
static gboolean
is_thin (const PlumbRankedPlot *self)
{
  return self->row < THIN_ROW * self->unit;
}

/* Where the theme asks for outlines, one round all thin bars together. */
static void
draw_outline (const PlumbRankedPlot *self)
{
  const PlumbShapeStyle fill = plumb_mark_fill (self->builder, plumb_among_style (PLUMB_AMONG_OTHERS)->bar);
  const PlumbShapeStyle line = { .stroke = fill.stroke, .width = fill.width };
  g_autofree PlumbPoint *points = g_new (PlumbPoint, 2 * self->n);

  if (fill.stroke == PLUMB_ROLE_NONE || !is_thin (self))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      const double x = plumb_scale_map (&self->frame.x, plumb_ranked_value (self, i));

      points[2 * i] = (PlumbPoint){ x, self->top + i * self->row };
      points[2 * i + 1] = (PlumbPoint){ x, self->top + (i + 1) * self->row };
    }
  plumb_scene_builder_path (self->builder, points, 2 * self->n, FALSE, &line, -1);
}

/* A bar; those that are picked out are no thinner than can be seen. */
static void
draw_bar (const PlumbRankedPlot *self, guint i, PlumbAmong among, int datum)
{
  const double unit = self->unit;
  const double least = among == PLUMB_AMONG_OTHERS ? 0 : among == PLUMB_AMONG_OWN ? 3 * unit : 2 * unit;
  const PlumbBarMark bar = { .value = plumb_ranked_value (self, i),
                             .centre = plumb_ranked_middle (self, i),
                             .thickness = MAX (least, self->row < 3 * unit ? self->row : self->row * 0.75),
                             .role = plumb_among_style (among)->bar };

  if (among == PLUMB_AMONG_OTHERS && is_thin (self))
    {
      const PlumbShapeStyle fill = { .fill = bar.role };
      plumb_scene_builder_rect (
        self->builder, plumb_mark_span (&self->frame, FALSE, 0, bar.value, bar.centre, bar.thickness), 0, &fill, datum);
    }
  else
    plumb_mark_bar (&self->frame, &bar, datum);
}

/* At the end of a bar that is picked out a mark, and a line to its name. */
static void
draw_end (const PlumbRankedPlot *self, guint i, PlumbAmong among, int datum)
{
  const PlumbAmongStyle *style = plumb_among_style (among);
  const double unit = self->unit;
  const PlumbSeries *series = plumb_ranked_series (self->figure, plumb_ranked_at (self, i));
  const double end =
    MAX (plumb_scale_map (&self->frame.x, plumb_ranked_value (self, i)), plumb_scale_map (&self->frame.x, 0)) +
    8 * unit;
  const PlumbShapeStyle leader = { .stroke = style->point, .width = unit };
  /* a scale of points, as the mark stands beside its value */
  const PlumbFrame page = { self->builder, { 0, 1, 0, 1 }, { 0, 1, 0, 1 } };
  const PlumbPointMark mark = { .x = end,
                                .y = plumb_ranked_middle (self, i),
                                .radius = MIN (style->radius, 4),
                                .role = style->point,
                                .hollow = plumb_series_at (series, self->figure->period)->status != PLUMB_STATUS_ACTUAL,
                                .shape = style->shape };

  if (end + 6 * unit < self->right)
    plumb_scene_builder_line (self->builder, end + 6 * unit, mark.y, self->right, mark.y, &leader);
  plumb_mark_point (&page, &mark, datum);
}

/* The bars, the own one last; or, above all lines, the ends of those that are picked out. */
static void
draw_bars (const PlumbRankedPlot *self, GArray *data, gboolean ends)
{
  for (PlumbAmong among = ends ? PLUMB_AMONG_NEIGHBOURS : PLUMB_AMONG_OTHERS; among < PLUMB_N_AMONG; among++)
    {
      plumb_scene_builder_begin_group (self->builder, plumb_among_style (among)->id,
                                       ends ? NULL : plumb_among_label (self->figure->comparison, among));
      for (guint i = 0; i < self->n; i++)
        {
          const PlumbSeries *series = plumb_ranked_series (self->figure, plumb_ranked_at (self, i));

          if (plumb_among (self->figure->comparison, series->area) == among)
            (ends ? draw_end : draw_bar) (self, i, among, g_array_index (data, int, i));
        }
      if (among == PLUMB_AMONG_OTHERS)
        draw_outline (self);
      plumb_scene_builder_end_group (self->builder);
    }
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  PlumbRankedPlot self = { .figure = figure, .ranked = plumb_ranked (figure), .builder = builder, .box = box };
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 10 * unit;
  const double wrap = box.width * NAME_SHARE - 18 * unit;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) references = plumb_references_new (figure);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) ticks = NULL;
  g_autoptr (GArray) data = NULL;
  PlumbKeyEntry key[PLUMB_N_AMONG];
  const guint n_key = plumb_among_key (figure->comparison, key);
  PlumbBounds bounds;
  PlumbBox names, whole, span;
  double head, gutter, least, below;

  /* the others are bars without a mark */
  key[n_key - 1].kind = PLUMB_KEY_FILL;
  key[n_key - 1].role = plumb_among_style (PLUMB_AMONG_OTHERS)->bar;
  self.n = self.ranked->summary.of;
  labels = side_labels (&self, texts);
  names = plumb_side_labels_size (builder, (const PlumbSideLabel *) labels->data, labels->len, wrap);
  gutter = plumb_ranked_bands (&self, FALSE, &least);
  self.left = plumb_snap (box.x + gutter + 2 * unit);
  self.right = MAX (self.left + 60 * unit, box.x + box.width - (labels->len > 0 ? names.width + 18 * unit : 12 * unit));

  bounds = find_bounds (&self, references);
  ticks = plumb_axis_labels (&bounds, NULL);
  self.left = MAX (self.left, plumb_snap (box.x + plumb_axis_labels_width (builder, ticks) / 2));
  self.frame =
    (PlumbFrame){ .builder = builder, .x = { bounds.minimum, bounds.maximum, self.left, self.right - 24 * unit } };
  head = plumb_key_draw (builder, key, n_key, box.x, box.y, box.width, TRUE);
  whole = (PlumbBox){ box.x, box.y + head, box.width, box.height };
  self.top = whole.y + plumb_references_arrange (references, &self.frame, whole) + 8 * unit;
  least = MAX (MAX (LEAST_PLOT * unit, least), names.height);
  below = axis + 22 * unit;
  self.bottom =
    self.top + CLAMP (box.y + box.height - below - self.top, least, MAX (least, self.n * HIGHEST_ROW * unit));
  self.row = (self.bottom - self.top) / self.n;

  draw_axis (&self, &bounds);
  data = add_data (&self);
  draw_bars (&self, data, FALSE);
  plumb_ranked_bands (&self, TRUE, &least);
  g_clear_pointer (&labels, g_array_unref);
  labels = side_labels (&self, texts);
  plumb_side_labels_draw (builder, (const PlumbSideLabel *) labels->data, labels->len, self.right, self.top - 6 * unit,
                          self.bottom + 6 * unit, wrap);
  below = plumb_ranked_unranked (&self, self.bottom + axis);
  span = (PlumbBox){ self.left, self.top - 6 * unit, self.right - self.left, self.bottom - self.top + 6 * unit };
  g_array_append_val (spans, span);
  plumb_scene_builder_begin_group (builder, "references", NULL);
  plumb_references_draw (references, figure, &self.frame, whole, self.top - 6 * unit, spans);
  plumb_scene_builder_end_group (builder);
  draw_bars (&self, data, TRUE);
  return below;
}

const PlumbFigureClass plumb_figure_class_ranked = {
  .name = "ranked",
  .label = N_ ("All authorities"),
  .about = N_ ("The figure of one period in every authority, ranked, with the own one and its neighbours picked out."),
  .of_period = TRUE,
  .load = load,
  .free = free_ranked,
  .is_empty = is_empty,
  .title = plumb_ranked_title,
  .subtitle = plumb_ranked_subtitle,
  .sentence = plumb_ranked_sentence,
  .footer = plumb_ranked_footer,
  .table = plumb_ranked_table,
  .draw = draw,
};
