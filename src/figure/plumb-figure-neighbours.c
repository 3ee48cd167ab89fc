/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ranked bars: one period, the own area among its neighbours. Bars run from zero, values stand in a column of their
 * own, ties share a bracket, and who has no number stands below with the reason, unranked.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-neighbours-private.h"
#include "plumb-format.h"

/* From this width on the numerators and denominators have a column; below it a name that is long stands above its bar.
 */
#define COUNTS_WIDTH 620
/* The most of the width that names beside bars may take. */
#define NAME_SHARE 0.28
/* The thickest a bar is, and how thick it is below its name. */
#define BAR 40
#define STACKED_BAR 12

typedef struct
{
  const PlumbFigure *figure;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  GArray *rows;
  double rank_right;
  double name_width;
  double left;
  double right;
  double value_right;
  double counts_right;
  gboolean counts;
  gboolean stacked;
} Plot;

/* One authority; @rank is 0 for one that is not ranked. */
typedef struct
{
  const PlumbSeries *series;
  const PlumbObservation *observation;
  guint rank;
  guint ties;
  gboolean own;
  gboolean alone;
  char *value;
  char *counts;
  char *reason;
  double y;
  double height;
  double text_y;
  double bar_y;
} Row;

static void
clear_row (Row *row)
{
  g_free (row->value);
  g_free (row->counts);
  g_free (row->reason);
}

static Row *
row_at (const Plot *self, guint i)
{
  return &g_array_index (self->rows, Row, i);
}

static void
gather (Plot *self)
{
  const PlumbComparison *comparison = self->figure->comparison;
  const PlumbPeriod period = self->figure->period;
  g_autoptr (GPtrArray) ranked = NULL;
  g_autoptr (GArray) ranks = plumb_comparison_rank (comparison, period, &ranked);

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      Row row = { .rank = rank->rank, .ties = rank->ties, .own = rank->series == 0 };

      /* The series of a comparison outlive the array they came in. */
      row.series = g_ptr_array_index (ranked, rank->series);
      row.observation = plumb_series_at (row.series, period);
      row.value =
        row.rank > 0 ? plumb_format_value (comparison->indicator, row.observation->value, FALSE) : g_strdup ("");
      row.counts =
        comparison->indicator->unit == PLUMB_UNIT_COUNT ? g_strdup ("")
                                                        : plumb_words_counts (comparison->indicator, row.observation);
      if (row.observation == NULL)
        row.reason = g_strdup (_ ("no figure: not ranked"));
      else if (row.rank == 0)
        /* Translators: why a figure is not shown */
        row.reason = g_strdup_printf (_ ("%s: not zero, and not ranked"), plumb_state_reason (row.observation->state));
      /* Nobody is first of one. */
      row.alone = rank->of < 2;
      g_array_append_val (self->rows, row);
    }
}

static PlumbTextStyle
text_style (PlumbTextSize size, PlumbRole role, gboolean bold, PlumbAlign align)
{
  return (PlumbTextStyle){ .size = size, .role = role, .bold = bold, .align = align, .valign = PLUMB_VALIGN_MIDDLE };
}

static double
width_of (const Plot *self, const char *text, PlumbTextSize size, gboolean bold)
{
  const PlumbTextStyle style = { .size = size, .bold = bold };
  return plumb_scene_builder_measure (self->builder, text, &style).width;
}

static char *
rank_text (const Row *row)
{
  g_autofree char *ordinal = row->rank > 0 && !row->alone ? plumb_format_ordinal (row->rank) : g_strdup ("–");
  return g_strconcat (ordinal, row->ties > 0 ? "=" : "", NULL);
}

/* Shares out the width: rank, name, bars, value and counts, from left to right. */
static void
share_width (Plot *self)
{
  const double unit = self->unit;
  const double page = self->box.x + self->box.width;
  g_autofree char *head = plumb_words_unit (self->figure->comparison->indicator);
  double rank = width_of (self, C_ ("column", "Rank"), PLUMB_TEXT_CAPTION, TRUE);
  double name = width_of (self, C_ ("column", "Authority"), PLUMB_TEXT_CAPTION, TRUE);
  double value = MIN (width_of (self, head, PLUMB_TEXT_CAPTION, TRUE), 90 * unit);
  double counts = width_of (self, C_ ("column", "Numbers"), PLUMB_TEXT_CAPTION, TRUE);
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);
      g_autofree char *text = rank_text (row);

      rank = MAX (rank, width_of (self, text, PLUMB_TEXT_BODY, row->own));
      name = MAX (name, width_of (self, row->series->area->name, PLUMB_TEXT_BODY, row->own));
      value = MAX (value, width_of (self, row->value, PLUMB_TEXT_BODY, TRUE));
      counts = MAX (counts, width_of (self, row->counts, PLUMB_TEXT_LABEL, FALSE));
      any = any || *row->counts != '\0';
    }
  self->counts = any && self->box.width >= COUNTS_WIDTH * unit;
  self->stacked = self->box.width < COUNTS_WIDTH * unit && name > self->box.width * NAME_SHARE;
  self->rank_right = self->box.x + 8 * unit + rank;
  self->counts_right = page - 8 * unit;
  self->value_right = self->counts ? self->counts_right - counts - 28 * unit : self->counts_right;
  if (self->stacked)
    {
      self->left = self->rank_right + 24 * unit;
      self->right = self->counts_right - 16 * unit;
      self->name_width = MAX (40 * unit, self->value_right - value - 12 * unit - self->left);
      return;
    }
  self->name_width = MIN (name + unit, self->box.width * NAME_SHARE);
  self->left = self->rank_right + 24 * unit + self->name_width + 12 * unit;
  self->right = MAX (self->left + 40 * unit, self->value_right - value - (self->counts ? 32 : 14) * unit);
}

static double
reason_width (const Plot *self)
{
  return MAX (60 * self->unit, (self->counts ? self->right : self->value_right) - self->left - 48 * self->unit);
}

/* Rows are as high as there is room for, and as their texts need; Returns: where the last one ends. */
static double
share_height (Plot *self, double top, double height)
{
  const double unit = self->unit;
  const double equal = CLAMP (height / MAX (self->rows->len, 1), 24 * unit, 72 * unit);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);
      PlumbTextStyle style = text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, row->own, PLUMB_ALIGN_END);
      double name, reason = 0;

      style.wrap = self->name_width;
      name = plumb_scene_builder_measure (self->builder, row->series->area->name, &style).height;
      if (row->reason != NULL)
        {
          style = text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_DIM, FALSE, PLUMB_ALIGN_START);
          style.wrap = reason_width (self);
          reason = plumb_scene_builder_measure (self->builder, row->reason, &style).height;
        }
      row->y = top;
      if (self->stacked)
        {
          const double bar = MAX (STACKED_BAR * unit, reason);
          row->height = name + bar + 12 * unit;
          row->text_y = top + 3 * unit + name / 2;
          row->bar_y = top + 5 * unit + name + bar / 2;
        }
      else
        {
          row->height = MAX (equal, MAX (name, reason) + 4 * unit);
          row->text_y = row->bar_y = top + row->height / 2;
        }
      top += row->height;
    }
  return top;
}

/* Where lines may run beside the bar of @row when names are stacked above bars. */
static PlumbBox
bar_span (const Plot *self, const Row *row)
{
  const double height = (STACKED_BAR + 4) * self->unit;
  return (PlumbBox){ self->left, row->bar_y - height / 2, self->right - self->left, height };
}

static void
draw_axis (const Plot *self, const PlumbBounds *bounds, double top, double bottom)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  const gboolean percent = self->figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  g_autoptr (GArray) labels =
    plumb_axis_labels_along (self->builder, &self->frame.x, bounds, percent ? "\342\200\257%" : NULL);

  for (int i = bounds->first; i <= bounds->last; i++)
    {
      const double value = plumb_bounds_tick (bounds, i);
      PlumbRuleMark rule = { .upright = TRUE,
                             .place = plumb_scale_map (&self->frame.x, value),
                             .from = top,
                             .to = bottom,
                             .role = value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                             .width = 1 };
      if (!self->stacked)
        plumb_mark_rule (&self->frame, &rule);
      /* Names stand above the bars: no line may run through them. */
      for (guint j = 0; self->stacked && j < self->rows->len; j++)
        {
          const PlumbBox span = bar_span (self, row_at (self, j));
          rule.from = span.y;
          rule.to = span.y + span.height;
          plumb_mark_rule (&self->frame, &rule);
        }
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      plumb_scene_builder_text (self->builder, plumb_scale_map (&self->frame.x, label->value), bottom + 5 * self->unit,
                                label->text, &style, -1);
    }
}

static char *
row_sentence (const Plot *self, const Row *row, guint ranked)
{
  const PlumbComparison *comparison = self->figure->comparison;
  g_autofree char *datum = plumb_words_datum (comparison, row->series, self->figure->period);
  const PlumbRank rank = { .rank = row->rank, .of = ranked, .ties = row->ties };
  g_autofree char *label = plumb_rank_label (&rank, comparison->indicator->polarity);

  return row->alone ? g_steal_pointer (&datum) : g_strdup_printf ("%s %s.", datum, label);
}

static void
draw_row (const Plot *self, const Row *row, guint ranked)
{
  const PlumbComparison *comparison = self->figure->comparison;
  const double unit = self->unit;
  const double y = row->bar_y;
  const PlumbRole role = row->own ? PLUMB_ROLE_OWN : PLUMB_ROLE_TEXT;
  PlumbTextStyle name =
    text_style (PLUMB_TEXT_BODY, role, row->own, self->stacked ? PLUMB_ALIGN_START : PLUMB_ALIGN_END);
  const PlumbTextStyle value = text_style (PLUMB_TEXT_BODY, role, TRUE, PLUMB_ALIGN_END);
  const PlumbTextStyle counts =
    text_style (PLUMB_TEXT_LABEL, row->own ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM, FALSE, PLUMB_ALIGN_END);
  const PlumbBarMark bar = { .value = row->rank > 0 ? row->observation->value : NAN,
                             .centre = y,
                             .thickness = self->stacked ? STACKED_BAR * unit : MIN (row->height * 0.6, BAR * unit),
                             .role = row->own ? PLUMB_ROLE_OWN : PLUMB_ROLE_MIDDLE };
  g_autofree char *period = plumb_words_period (comparison, self->figure->period);
  g_autofree char *sentence = row_sentence (self, row, ranked);
  g_autofree char *printed = row->rank > 0 ? plumb_words_value (comparison->indicator, row->observation->value)
                                           : plumb_words_observation (comparison->indicator, row->observation);
  PlumbDatum datum = { .name = row->series->area->name,
                       .period = period,
                       .value = printed,
                       .sentence = sentence,
                       .x = self->left,
                       .y = y,
                       .start = row->own };
  int index;

  datum.area = (PlumbBox){ self->box.x, row->y, self->box.width, row->height };
  if (row->rank > 0)
    datum.x = plumb_scale_map (&self->frame.x, row->observation->value);
  index = plumb_scene_builder_datum (self->builder, &datum);

  name.wrap = self->name_width;
  plumb_scene_builder_text (self->builder, self->left - (self->stacked ? 0 : 12 * unit), row->text_y,
                            row->series->area->name, &name, -1);
  if (row->rank > 0)
    {
      plumb_mark_bar (&self->frame, &bar, index);
      plumb_scene_builder_text (self->builder, self->value_right, row->text_y, row->value, &value, -1);
    }
  else
    {
      PlumbTextStyle reason = text_style (PLUMB_TEXT_LABEL, PLUMB_ROLE_DIM, FALSE, PLUMB_ALIGN_START);

      reason.wrap = reason_width (self);
      if (row->observation != NULL)
        plumb_mark_box (self->builder, self->left + 22 * unit, y, plumb_state_letter (row->observation->state),
                        PLUMB_TEXT_CAPTION, index);
      plumb_scene_builder_text (self->builder, self->left + (row->observation != NULL ? 42 : 10) * unit, y, row->reason,
                                &reason, -1);
    }
  if (self->counts && *row->counts != '\0')
    plumb_scene_builder_text (self->builder, self->counts_right, row->text_y, row->counts, &counts, -1);
}

/* The rank of a row, once for all who share it, with a bracket round them. */
static void
draw_ranks (const Plot *self)
{
  const double unit = self->unit;
  const PlumbShapeStyle stroke = { .stroke = PLUMB_ROLE_AXIS, .width = unit };
  guint i = 0;

  while (i < self->rows->len)
    {
      const Row *first = row_at (self, i);
      const guint same = first->rank > 0 ? first->ties + 1 : 1;
      const Row *last = row_at (self, MIN (i + same, self->rows->len) - 1);
      const double top = first->y + 5 * unit;
      const double bottom = last->y + last->height - 5 * unit;
      const double x = self->rank_right + 8 * unit;
      const PlumbPoint bracket[] = { { x + 6 * unit, top }, { x, top }, { x, bottom }, { x + 6 * unit, bottom } };
      gboolean own = FALSE;
      g_autofree char *text = rank_text (first);
      PlumbTextStyle style;

      for (guint j = i; j < i + same && j < self->rows->len; j++)
        own = own || row_at (self, j)->own;
      style = text_style (PLUMB_TEXT_BODY, own ? PLUMB_ROLE_OWN : PLUMB_ROLE_TEXT, own, PLUMB_ALIGN_START);
      plumb_scene_builder_text (self->builder, self->box.x + 8 * unit,
                                same > 1 ? (first->y + last->y + last->height) / 2 : first->text_y, text, &style, -1);
      if (same > 1)
        plumb_scene_builder_path (self->builder, bracket, G_N_ELEMENTS (bracket), FALSE, &stroke, -1);
      i += same;
    }
}

static void
draw_heads (const Plot *self, double y)
{
  const double unit = self->unit;
  g_autofree char *unit_text = plumb_words_unit (self->figure->comparison->indicator);
  PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                           .role = PLUMB_ROLE_DIM,
                           .bold = TRUE,
                           .valign = PLUMB_VALIGN_BOTTOM };

  if (self->stacked)
    return;
  plumb_scene_builder_text (self->builder, self->box.x + 8 * unit, y, C_ ("column", "Rank"), &style, -1);
  style.align = PLUMB_ALIGN_END;
  plumb_scene_builder_text (self->builder, self->left - 12 * unit, y, C_ ("column", "Authority"), &style, -1);
  if (self->counts)
    plumb_scene_builder_text (self->builder, self->counts_right, y, C_ ("column", "Numbers"), &style, -1);
  style.wrap = 90 * unit;
  plumb_scene_builder_text (self->builder, self->value_right, y, unit_text, &style, -1);
}

static double
heads_height (const Plot *self)
{
  g_autofree char *unit_text = plumb_words_unit (self->figure->comparison->indicator);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .bold = TRUE, .wrap = 90 * self->unit };

  /* Stacked rows need no heads: ranks, names and values speak for themselves. */
  return self->stacked ? 6 * self->unit
                       : plumb_scene_builder_measure (self->builder, unit_text, &style).height + 6 * self->unit;
}

static PlumbBounds
find_bounds (const Plot *self, GArray *references)
{
  double lowest = 0;
  double highest = 0;
  PlumbBounds bounds;

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->rank > 0)
      {
        lowest = MIN (lowest, row_at (self, i)->observation->value);
        highest = MAX (highest, row_at (self, i)->observation->value);
      }
  for (guint i = 0; i < references->len; i++)
    {
      lowest = MIN (lowest, g_array_index (references, PlumbReference, i).value);
      highest = MAX (highest, g_array_index (references, PlumbReference, i).value);
    }
  bounds = plumb_bounds_find (lowest, highest, TRUE, self->right - self->left < 260 * self->unit ? 3 : 5);
  if (self->figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT && highest <= 100 && bounds.maximum > 100)
    {
      bounds.maximum = 100;
      bounds.last = (int) floor (100 / bounds.step + 1e-9);
    }
  return bounds;
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Plot self = { .figure = figure, .builder = builder, .box = box };
  const double unit = self.unit = plumb_scene_builder_text_scale (builder);
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  g_autoptr (GArray) references = plumb_references_new (figure);
  PlumbBounds bounds;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  double top, bottom;
  guint ranked = 0;

  gather (&self);
  share_width (&self);
  bounds = find_bounds (&self, references);
  self.frame = (PlumbFrame){ .builder = builder, .x = { bounds.minimum, bounds.maximum, self.left, self.right } };
  top = box.y + plumb_references_arrange (references, &self.frame, box) + heads_height (&self);
  bottom = share_height (&self, top, box.y + box.height - top - axis);

  for (guint i = 0; i < self.rows->len; i++)
    {
      const Row *row = row_at (&self, i);
      if (row->own)
        {
          const PlumbShapeStyle tint = { .fill = PLUMB_ROLE_TINT };
          plumb_scene_builder_rect (builder, (PlumbBox){ box.x, row->y + unit, box.width, row->height - 2 * unit },
                                    6 * unit, &tint, -1);
        }
      if (row->rank > 0)
        {
          const PlumbBox whole = { self.left, row->y, self.right - self.left, row->height };
          const PlumbBox span = self.stacked ? bar_span (&self, row) : whole;
          ranked++;
          g_array_append_val (spans, span);
        }
    }
  draw_axis (&self, &bounds, top - 6 * unit, bottom);
  plumb_scene_builder_begin_group (builder, "authorities", NULL);
  for (guint i = 0; i < self.rows->len; i++)
    draw_row (&self, row_at (&self, i), ranked);
  plumb_scene_builder_end_group (builder);
  draw_ranks (&self);
  draw_heads (&self, top - 6 * unit);
  plumb_scene_builder_begin_group (builder, "references", NULL);
  plumb_references_draw (references, figure, &self.frame, box, top - 6 * unit, spans);
  plumb_scene_builder_end_group (builder);
  g_array_unref (self.rows);
  return bottom + axis;
}

const PlumbFigureClass plumb_figure_class_neighbours = {
  .name = "neighbours",
  .label = N_ ("Neighbours"),
  .about = N_ ("The figure of one period beside those of the statistical neighbours or of a chosen group, ranked."),
  .of_period = TRUE,
  .title = plumb_words_neighbours_title,
  .subtitle = plumb_words_subtitle,
  .sentence = plumb_words_sentence,
  .footer = plumb_words_footer,
  .table = plumb_figure_neighbours_table,
  .draw = draw,
};
