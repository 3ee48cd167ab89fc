/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bullet: the figure of one period as a bar before the neighbours' range, with their statistic, the country and the
 * target across it, and the status against target in words beside it.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-axis.h"
#include "plumb-figure-neighbours-private.h"
#include "plumb-figure-shapes.h"
#include "plumb-format.h"
#include "plumb-key.h"
#include "plumb-mark-bullet.h"
#include "plumb-sentences.h"

/* From this width on the value stands beside the bar, else above it. */
#define BESIDE_WIDTH 620
#define LEAST_BAR 36
#define MOST_BAR 84

/* "meets the target (20.0 % or lower)", as the end of a title; nothing where nothing was judged. */
static char *
target_clause (const PlumbFigure *self)
{
  const PlumbTargetStatus *status = &self->standing.target;
  g_autofree char *target = plumb_words_target (self->comparison->indicator, status);

  switch (status->kind)
    {
    case PLUMB_TARGET_MET:
      return g_strdup_printf (_ ("the target of %s is met"), target);
    case PLUMB_TARGET_NEARLY:
      return g_strdup_printf (_ ("the target of %s is nearly met"), target);
    case PLUMB_TARGET_MISSED:
      return g_strdup_printf (_ ("the target of %s is missed"), target);
    case PLUMB_TARGET_PENDING:
      return g_strdup_printf (_ ("the target of %s is not due yet"), target);
    case PLUMB_TARGET_NONE:
    case PLUMB_TARGET_UNJUDGED:
    default:
      return NULL;
    }
}

static char *
build_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbObservation *own = self->standing.observation;
  g_autofree char *value = NULL;
  g_autofree char *target = NULL;
  g_autofree char *against = NULL;

  if (own == NULL || own->state != PLUMB_STATE_NUMBER)
    return plumb_words_neighbours_title (self);
  value = plumb_words_value (comparison->indicator, own->value);
  target = target_clause (self);
  against = plumb_words_against (comparison, &self->standing);
  if (target != NULL && against != NULL)
    /* Translators: Re-referrals: 15.4 %, below the neighbours’ median of 22.0 %; the target of 20.0 % or lower is met
     */
    return g_strdup_printf (_ ("%s: %s, %s; %s"), comparison->indicator->name, value, against, target);
  if (target != NULL)
    return g_strdup_printf (_ ("%s: %s; %s"), comparison->indicator->name, value, target);
  return against != NULL ? g_strdup_printf (_ ("%s: %s, %s"), comparison->indicator->name, value, against)
                         : g_strdup_printf (_ ("%s: %s"), comparison->indicator->name, value);
}

static char *
build_footer (const PlumbFigure *self)
{
  g_autofree char *footer = plumb_words_footer (self);

  return g_strdup_printf ("%s %s", footer, _ ("The bar starts at zero."));
}

/* The ends of what meets the target; a level that has no better side is drawn all the same. */
static void
find_goal (const PlumbFigure *self, PlumbBulletMark *mark)
{
  const PlumbTargetStatus *status = &self->standing.target;
  const double slack =
    status->target != NULL && status->target->scheme == PLUMB_SCHEME_RAG && isfinite (status->target->tolerance)
      ? status->target->tolerance
      : 0;

  plumb_figure_goal (self->comparison, self->period, &mark->goal, &mark->goal_end);
  if (status->target == NULL)
    return;
  mark->slack_below = isfinite (status->lower) ? slack : 0;
  mark->slack_above = isfinite (status->upper) ? slack : 0;
}

static PlumbBulletMark
make_mark (const PlumbFigure *self)
{
  const PlumbComparator *group = &self->standing.group;
  const PlumbObservation *own = self->standing.observation;
  const PlumbSeries *country = plumb_figure_country (self->comparison);
  const PlumbObservation *other = country != NULL ? plumb_series_at (country, self->period) : NULL;
  const gboolean enough = group->of > 0 && group->n >= PLUMB_COMPARATOR_MINIMUM;
  PlumbBulletMark mark = { .value = own != NULL ? own->value : NAN,
                           .statistic = NAN,
                           .reference = other != NULL ? other->value : NAN,
                           .range = { NAN, NAN, NAN, NAN },
                           .neutral = self->comparison->indicator->polarity == PLUMB_POLARITY_NONE };

  if (enough)
    {
      const double range[] = { group->minimum, group->q1, group->q3, group->maximum };

      for (guint i = 0; i < G_N_ELEMENTS (range); i++)
        mark.range[i] = range[i];
      mark.statistic = plumb_comparator_value (group, self->comparison->selection->statistic);
    }
  find_goal (self, &mark);
  return mark;
}

/* The lines across with their labels: the statistic, the country, and the target or its ends. */
static GArray *
list_references (const PlumbFigure *self, const PlumbBulletMark *mark)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  GArray *references = plumb_references_new (self);

  for (guint i = 0; i < references->len; i++)
    if (g_array_index (references, PlumbReference, i).role == PLUMB_ROLE_REGION)
      g_array_remove_index (references, i--);
  for (guint end = 0; end < 2; end++)
    {
      const double value = end == 0 ? mark->goal : mark->goal_end;
      PlumbReference reference = { .value = value, .role = PLUMB_ROLE_TEXT, .width = 3, .bold = TRUE };

      if (!isfinite (value))
        continue;
      if (!isfinite (mark->goal_end))
        reference.name = g_strdup (_ ("target"));
      else
        reference.name = g_strdup (end == 0 ? _ ("target from") : _ ("target to"));
      reference.printed = !isfinite (mark->goal_end) && isfinite (self->standing.target.miss)
                            ? plumb_words_target (indicator, &self->standing.target)
                            : plumb_words_set_value (indicator, value);
      reference.text = g_strdup_printf ("%s %s", reference.name, reference.printed);
      plumb_references_add (references, reference);
    }
  return references;
}

/* The status against target: its shape, its word, and what would meet it; Returns: the y below. */
static double
draw_status (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const PlumbTargetStatus *status = &self->standing.target;
  const gboolean shaped = plumb_target_status_shape (status) != PLUMB_TARGET_SHAPE_NONE;
  const double shape = shaped ? (PLUMB_SHAPE_SIZE + 6) * unit : 0;
  PlumbTextStyle style = { .size = PLUMB_TEXT_BODY,
                           .role = PLUMB_ROLE_TEXT,
                           .bold = shaped,
                           .wrap = box.width - shape };
  g_autofree char *reason = plumb_target_status_reason (status);
  g_autofree char *miss = NULL;

  if (status->kind == PLUMB_TARGET_NONE)
    style.role = PLUMB_ROLE_DIM;
  plumb_shape_target (builder, status, box.x, box.y + 5 * unit);
  box.y +=
    plumb_scene_builder_text (builder, box.x + shape, box.y, plumb_target_status_word (status), &style, -1).height;
  style = (PlumbTextStyle){ .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = box.width };
  if (*reason != '\0')
    box.y += plumb_scene_builder_text (builder, box.x, box.y, reason, &style, -1).height;
  else if (status->miss > 0)
    {
      g_autofree char *amount = plumb_words_amount (self->comparison->indicator, status->miss);

      /* Translators: how far a figure is from its target: by 4.6 points */
      miss = g_strdup_printf (_ ("by %s"), amount);
      box.y += plumb_scene_builder_text (builder, box.x, box.y, miss, &style, -1).height;
    }
  return box.y;
}

/* The number with its unit and counts, or the letter with its reason; then the status. Returns: the y below. */
static double
draw_value (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box, gboolean beside)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbObservation *own = self->standing.observation;
  const gboolean missing = own == NULL || own->state != PLUMB_STATE_NUMBER;
  PlumbTextStyle style = { .size = missing ? PLUMB_TEXT_BODY : PLUMB_TEXT_FIGURE,
                           .role = missing ? PLUMB_ROLE_TEXT : PLUMB_ROLE_OWN,
                           .bold = TRUE,
                           .wrap = box.width };
  g_autofree char *value = missing ? NULL : plumb_format_value (indicator, own->value, TRUE);
  g_autofree char *counts = plumb_words_counts (own);
  g_autofree char *below = NULL;
  PlumbBox set;

  if (own != NULL && missing)
    value = g_strdup_printf ("%s: %s", plumb_state_letter (own->state), plumb_state_reason (own->state));
  else if (missing)
    value = g_strdup (_ ("no figure"));
  set = plumb_scene_builder_text (builder, box.x, box.y, value, &style, -1);
  box.y += set.height;
  style = (PlumbTextStyle){ .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .wrap = box.width };
  if (!missing && indicator->unit != PLUMB_UNIT_PERCENT && indicator->unit != PLUMB_UNIT_COUNT)
    below =
      *counts != '\0' ? g_strdup_printf ("%s · %s", indicator->unit_label, counts) : g_strdup (indicator->unit_label);
  else if (!missing && indicator->unit == PLUMB_UNIT_PERCENT)
    below = g_strdup (counts);
  if (below != NULL && *below != '\0')
    box.y += plumb_scene_builder_text (builder, box.x, box.y, below, &style, -1).height;
  box.y += (beside ? 8 : 4) * unit;
  return draw_status (self, builder, box);
}

/* What the fills and lines are, with the numbers of the range. */
static double
draw_key (const PlumbFigure *self, PlumbSceneBuilder *builder, const PlumbBulletMark *mark, PlumbBox box, gboolean draw)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  PlumbKeyEntry entries[4];
  g_autofree char *range = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *slack = NULL;
  guint n = 0;

  entries[n++] = (PlumbKeyEntry){ self->area->name, style, PLUMB_KEY_FILL, PLUMB_ROLE_OWN, 0, 0, FALSE, 0, FALSE };
  if (isfinite (mark->range[0]))
    {
      g_autofree char *lowest = plumb_format_value (indicator, mark->range[0], FALSE);
      g_autofree char *q1 = plumb_format_statistic (indicator, mark->range[1], FALSE);
      g_autofree char *q3 = plumb_format_statistic (indicator, mark->range[2], FALSE);
      g_autofree char *highest = plumb_format_value (indicator, mark->range[3], FALSE);

      /* Translators: lowest to highest neighbour, and both numbers */
      range = g_strdup_printf (_ ("%s, %s to %s"), plumb_words_range (self->selection), lowest, highest);
      middle = g_strdup_printf (_ ("middle half, %s to %s"), q1, q3);
      entries[n++] = (PlumbKeyEntry){ range, style, PLUMB_KEY_FILL, PLUMB_ROLE_RANGE, 0, 0, FALSE, 0, FALSE };
      entries[n++] = (PlumbKeyEntry){ middle, style, PLUMB_KEY_FILL, PLUMB_ROLE_MIDDLE, 0, 0, FALSE, 0, FALSE };
      if (mark->neutral)
        {
          entries[n - 2].role = PLUMB_ROLE_NEUTRAL_RANGE;
          entries[n - 1].role = PLUMB_ROLE_NEUTRAL_MIDDLE;
        }
    }
  if (mark->slack_below > 0 || mark->slack_above > 0)
    {
      g_autofree char *amount = plumb_words_amount (indicator, MAX (mark->slack_below, mark->slack_above));

      /* Translators: the tolerance of a target: nearly met, within 2 points */
      slack = g_strdup_printf (_ ("nearly met, within %s"), amount);
      entries[n++] =
        (PlumbKeyEntry){ slack, style, PLUMB_KEY_LINE, PLUMB_ROLE_TEXT, 4, PLUMB_DASH_SOLID, FALSE, 0, FALSE };
    }
  return plumb_key_draw (builder, entries, n, box.x, box.y, box.width, draw);
}

static void
draw_axis (const PlumbFigure *self, const PlumbFrame *frame, const PlumbBounds *bounds, double top, double bottom)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = PLUMB_ALIGN_MIDDLE };
  const gboolean percent = self->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  g_autoptr (GArray) labels =
    plumb_axis_labels_along (frame->builder, &frame->x, bounds, percent ? "\342\200\257%" : NULL);

  for (int i = bounds->first; i <= bounds->last; i++)
    {
      const double value = plumb_bounds_tick (bounds, i);
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = plumb_scale_map (&frame->x, value),
                                   .from = top,
                                   .to = bottom,
                                   .role = value == 0 ? PLUMB_ROLE_AXIS : PLUMB_ROLE_GRID,
                                   .width = 1 };
      plumb_mark_rule (frame, &rule);
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const PlumbAxisLabel *label = &g_array_index (labels, PlumbAxisLabel, i);
      plumb_scene_builder_text (frame->builder, plumb_scale_map (&frame->x, label->value), bottom + 4 * unit,
                                label->text, &style, -1);
    }
}

static PlumbBounds
find_bounds (const PlumbFigure *self, const PlumbBulletMark *mark, guint ticks)
{
  const PlumbExtent extent = plumb_bullet_extent (mark);
  const double low = MIN (0, extent.low), high = MAX (0, extent.high);

  return self->comparison->indicator->unit == PLUMB_UNIT_PERCENT ? plumb_bounds_find_percent (low, high, TRUE, ticks)
                                                                 : plumb_bounds_find (low, high, TRUE, ticks);
}

static void
add_own (const PlumbFigure *self, const PlumbFrame *frame, const PlumbBulletMark *mark, PlumbBox area, int *index)
{
  const PlumbObservation *own = self->standing.observation;
  const PlumbSeries *series = self->comparison->own;
  g_autofree char *period = plumb_words_period (self->comparison, self->period);
  g_autofree char *sentence = plumb_words_datum (self->comparison, series, self->period);
  g_autofree char *value = own != NULL && own->state == PLUMB_STATE_NUMBER
                             ? plumb_words_value (series->indicator, own->value)
                             : plumb_words_observation (series->indicator, own);
  const PlumbDatum datum = { .name = self->area->name,
                             .period = period,
                             .value = value,
                             .sentence = sentence,
                             .x = isfinite (mark->value) ? plumb_scale_map (&frame->x, mark->value) : area.x,
                             .y = mark->centre,
                             .area = area };

  *index = plumb_scene_builder_datum (frame->builder, &datum);
}

static char *
say_value (double value, gpointer figure)
{
  return plumb_words_set_value (((const PlumbFigure *) figure)->comparison->indicator, value);
}

/* The mark in words, of the numbers as they are printed. */
static char *
describe (const PlumbFigure *self, const PlumbBulletMark *mark)
{
  const PlumbSpeech speech = { self->area->name, say_value, (gpointer) self };
  const int decimals = self->comparison->indicator->decimals;
  PlumbBulletMark printed = *mark;

  printed.value = plumb_round (mark->value, decimals);
  for (guint i = 0; i < G_N_ELEMENTS (printed.range); i++)
    printed.range[i] = plumb_round (mark->range[i], decimals);
  return plumb_bullet_describe (&printed, &speech);
}

static double
draw (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const double unit = plumb_scene_builder_text_scale (builder);
  const gboolean beside = box.width >= BESIDE_WIDTH * unit;
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const double value_width = beside ? 190 * unit : box.width;
  PlumbBulletMark mark = make_mark (self);
  PlumbBounds bounds = find_bounds (self, &mark, beside ? 6 : 3);
  g_autoptr (GArray) references = list_references (self, &mark);
  g_autoptr (GArray) labels = plumb_axis_labels (&bounds, "\342\200\257%");
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PlumbBox));
  g_autofree char *title = describe (self, &mark);
  PlumbFrame frame = { .builder = builder };
  PlumbBox plot = { box.x + (beside ? value_width + 24 * unit : 0), box.y, 0, 0 };
  const double side = plumb_axis_labels_width (builder, labels) / 2 + 2 * unit;
  double bottom = box.y, key, rows, spare;
  int datum = -1;

  plot.width = box.x + box.width - plot.x;
  frame.x = (PlumbScale){ bounds.minimum, bounds.maximum, plot.x + side, plot.x + plot.width - side };
  key = draw_key (self, builder, &mark, plot, FALSE);
  rows = plumb_references_arrange (references, &frame, plot);
  if (beside)
    {
      spare = MAX (0, box.height - rows - axis - key - MOST_BAR * unit) / 3;
      plot.y += spare;
      bottom = draw_value (self, builder, (PlumbBox){ box.x, plot.y + rows, value_width, 0 }, TRUE);
    }
  else
    plot.y = draw_value (self, builder, (PlumbBox){ box.x, box.y, value_width, 0 }, FALSE) + 6 * unit;

  mark.thickness =
    CLAMP (box.y + box.height - plot.y - rows - axis - key - 14 * unit, LEAST_BAR * unit, MOST_BAR * unit);
  mark.centre = plot.y + rows + 6 * unit + mark.thickness / 2;
  draw_axis (self, &frame, &bounds, plot.y + rows, mark.centre + mark.thickness / 2 + 6 * unit);
  add_own (self, &frame, &mark,
           (PlumbBox){ frame.x.from, plot.y + rows, MAX (1, frame.x.to - frame.x.from), mark.thickness + 12 * unit },
           &datum);
  plumb_scene_builder_begin_group (builder, "bullet", title);
  plumb_mark_bullet (&frame, &mark, datum);
  if (self->standing.observation != NULL && self->standing.observation->state != PLUMB_STATE_NUMBER)
    plumb_mark_box (builder, frame.x.from + 14 * unit, mark.centre,
                    plumb_state_letter (self->standing.observation->state), PLUMB_TEXT_CAPTION, datum);
  plumb_scene_builder_end_group (builder);
  plumb_scene_builder_begin_group (builder, "references", NULL);
  plumb_references_draw (references, self, &frame, plot, plot.y + rows, none);
  plumb_scene_builder_end_group (builder);

  plot.y = mark.centre + mark.thickness / 2 + 6 * unit + axis;
  draw_key (self, builder, &mark, plot, TRUE);
  return MAX (bottom, plot.y + key);
}

const PlumbFigureClass plumb_figure_class_bullet = {
  .name = "bullet",
  .label = N_ ("Bullet"),
  .about = N_ ("The figure of one period with its target, the neighbours’ range and the country, in one line."),
  .of_period = TRUE,
  .of_latest = TRUE,
  .width = 900,
  .height = 400,
  .title = build_title,
  .subtitle = plumb_words_subtitle,
  .sentence = plumb_words_sentence,
  .footer = build_footer,
  .table = plumb_figure_facts_table,
  .draw = draw,
};
