/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reference lines: four at most, so that every way to arrange their labels can be tried and the lowest without a clash
 * be taken.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-neighbours-private.h"
#include "plumb-format.h"
#include "plumb-spread.h"

#define MOST 4
#define ROW_HEIGHT 18
/* From the line to its label: the elbow and a gap. */
#define ELBOW 7
#define GAP 4

static void
clear_reference (PlumbReference *reference)
{
  g_free (reference->text);
  g_free (reference->name);
  g_free (reference->printed);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const double first = ((const PlumbReference *) a)->value;
  const double second = ((const PlumbReference *) b)->value;

  return (first > second) - (first < second);
}

static void
add_area (GArray *references, const PlumbSeries *series, PlumbPeriod period, PlumbReference style)
{
  const PlumbObservation *observation = series != NULL ? plumb_series_at (series, period) : NULL;
  g_autofree char *value = NULL;

  if (observation == NULL || observation->state != PLUMB_STATE_NUMBER)
    return;
  value = plumb_format_value (series->indicator, observation->value, FALSE);
  style.value = observation->value;
  style.name = g_strdup (series->area->name);
  style.printed = plumb_words_value (series->indicator, observation->value);
  style.text = g_strdup_printf ("%s %s", series->area->name, value);
  g_array_append_val (references, style);
}

void
plumb_references_add (GArray *references, PlumbReference reference)
{
  g_array_append_val (references, reference);
  g_array_sort (references, compare_values);
}

GArray *
plumb_references_new (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  const PlumbComparator *comparator = plumb_comparison_comparator (comparison, figure->period);
  const double statistic =
    comparator != NULL ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN;
  GArray *references = g_array_new (FALSE, TRUE, sizeof (PlumbReference));

  g_array_set_clear_func (references, (GDestroyNotify) clear_reference);
  if (isfinite (statistic))
    {
      PlumbReference reference = { .value = statistic, .role = PLUMB_ROLE_STATISTIC, .width = 2, .bold = TRUE };
      g_autofree char *value = plumb_format_statistic (comparison->indicator, statistic, FALSE);

      reference.name = plumb_words_statistic (comparison);
      reference.printed = plumb_format_statistic (comparison->indicator, statistic, TRUE);
      reference.text = g_strdup_printf ("%s %s", reference.name, value);
      g_array_append_val (references, reference);
    }
  add_area (references, plumb_figure_country (comparison), figure->period,
            (PlumbReference){ .role = PLUMB_ROLE_COUNTRY, .width = 1.5, .dash = PLUMB_DASH_LONG });
  add_area (references, plumb_figure_region (comparison), figure->period,
            (PlumbReference){ .role = PLUMB_ROLE_REGION, .width = 1.5, .dash = PLUMB_DASH_DOTS });
  g_array_sort (references, compare_values);
  return references;
}

static PlumbTextStyle
label_style (const PlumbReference *reference, PlumbBox page)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = reference->role,
                           .bold = reference->bold,
                           .valign = PLUMB_VALIGN_MIDDLE,
                           .wrap = page.width };
}

/* Measures the labels; Returns: the height of a row: that of the highest label, when a name is so long that it wraps.
 */
static double
measure (GArray *references, const PlumbFrame *frame, PlumbBox page)
{
  double height = ROW_HEIGHT * plumb_scene_builder_text_scale (frame->builder);

  for (guint i = 0; i < references->len; i++)
    {
      PlumbReference *reference = &g_array_index (references, PlumbReference, i);
      const PlumbTextStyle style = label_style (reference, page);
      const PlumbBox box = plumb_scene_builder_measure (frame->builder, reference->text, &style);

      reference->length = box.width;
      height = MAX (height, box.height);
    }
  return height;
}

/* The room of the label beside its line, elbow included, moved in where it would leave the page; relative to the first
 * row. */
static PlumbBox
label_box (const PlumbReference *reference, const PlumbFrame *frame, PlumbBox page, double height)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const double width = reference->length;
  const double x = plumb_scale_map (&frame->x, reference->value);
  const double side = (ELBOW + GAP) * unit;
  const double left = reference->leftwards ? x - side - width : x + side;

  return (PlumbBox){ CLAMP (left, page.x, MAX (page.x, page.x + page.width - width)), reference->row * height, width,
                     height };
}

/* Whether the label had to move over its own line: the line then begins below it. */
static gboolean
is_over (const PlumbBox *box, double x)
{
  return x > box->x - GAP && x < box->x + box->width + GAP;
}

/* What is wrong with an arrangement: labels that touch, lines that run down through a label, labels that had to move.
 */
static guint
cost_of (const PlumbReference *const *all, const PlumbBox *boxes, const double *places, guint n, guint rows)
{
  guint cost = rows;

  for (guint i = 0; i < n; i++)
    {
      cost += is_over (&boxes[i], places[i]) ? 10 : 0;
      for (guint j = 0; j < n; j++)
        {
          if (i < j && plumb_box_overlaps (&boxes[i], &boxes[j]))
            cost += 1000;
          if (i != j && all[i]->row <= all[j]->row && is_over (&boxes[j], places[i]))
            cost += 100;
        }
    }
  return cost;
}

double
plumb_references_arrange (GArray *references, const PlumbFrame *frame, PlumbBox page)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const double height = measure (references, frame, page);
  const guint n = MIN (references->len, MOST);
  const guint ways = 2 * MAX (n, 3); /* of one label: a row and a side */
  guint best = 0, least = G_MAXUINT, rows = 0;
  guint total = 1;

  if (n == 0)
    return 0;
  for (guint i = 0; i < n; i++)
    total *= ways;
  for (guint way = 0; way <= total; way++)
    {
      const PlumbReference *all[MOST];
      PlumbBox boxes[MOST];
      double places[MOST];
      guint code = way < total ? way : best; /* the last turn sets the best way again */
      guint used = 0, cost;

      for (guint i = 0; i < n; i++)
        {
          PlumbReference *reference = &g_array_index (references, PlumbReference, i);

          reference->row = code % ways / 2;
          reference->leftwards = code % 2 != 0;
          code /= ways;
          used = MAX (used, reference->row + 1);
          all[i] = reference;
          boxes[i] = label_box (reference, frame, page, height);
          places[i] = plumb_scale_map (&frame->x, reference->value);
        }
      cost = cost_of (all, boxes, places, n, used);
      if (cost < least)
        {
          least = cost;
          best = way;
          rows = used;
        }
    }
  return rows * height + 4 * unit;
}

/* Through spans that follow each other in one stroke, so that a dashed line keeps its rhythm. */
static void
draw_rule (const PlumbFrame *frame, const PlumbReference *reference, double top, GArray *spans)
{
  PlumbRuleMark rule = { .upright = TRUE,
                         .place = plumb_scale_map (&frame->x, reference->value),
                         .from = top,
                         .role = reference->role,
                         .width = reference->width,
                         .dash = reference->dash,
                         .halo = 1.5 };

  for (guint i = 0; i < spans->len; i++)
    {
      const PlumbBox *span = &g_array_index (spans, PlumbBox, i);

      if (i == 0 && span->y - top > 7 * plumb_scene_builder_text_scale (frame->builder))
        rule.from = span->y;
      rule.to = span->y + span->height;
      if (i + 1 < spans->len && g_array_index (spans, PlumbBox, i + 1).y <= rule.to + 0.01)
        continue;
      plumb_mark_rule (frame, &rule);
      if (i + 1 < spans->len)
        rule.from = g_array_index (spans, PlumbBox, i + 1).y;
    }
}

void
plumb_references_draw (GArray *references,
                       const PlumbFigure *figure,
                       const PlumbFrame *frame,
                       PlumbBox page,
                       double top,
                       GArray *spans)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const double height = measure (references, frame, page);
  g_autofree char *period = plumb_words_period (figure->comparison, figure->period);

  for (guint i = 0; i < references->len; i++)
    {
      const PlumbReference *reference = &g_array_index (references, PlumbReference, i);
      const double x = plumb_scale_map (&frame->x, reference->value);
      const PlumbBox box = label_box (reference, frame, page, height);
      const gboolean over = is_over (&box, x);
      const double middle = page.y + box.y + height / 2;
      const double side = reference->leftwards ? -1 : 1;
      const PlumbPoint elbow[] = { { x + side * ELBOW * unit, middle }, { x, middle + ELBOW * unit }, { x, top } };
      const PlumbShapeStyle thin = { .stroke = reference->role, .width = unit };
      const PlumbTextStyle style = label_style (reference, page);
      g_autofree char *sentence = g_strdup_printf ("%s: %s %s.", period, reference->name, reference->printed);
      const PlumbDatum datum = { .series = 1,
                                 .name = reference->name,
                                 .period = period,
                                 .value = reference->printed,
                                 .sentence = sentence,
                                 .x = x,
                                 .y = middle,
                                 .area = { x - 4 * unit, page.y, 8 * unit, top - page.y } };
      const int index = plumb_scene_builder_datum (frame->builder, &datum);

      draw_rule (frame, reference, top, spans);
      if (over)
        plumb_scene_builder_line (frame->builder, x, page.y + box.y + height, x, top, &thin);
      else
        plumb_scene_builder_path (frame->builder, elbow, G_N_ELEMENTS (elbow), FALSE, &thin, -1);
      plumb_scene_builder_text (frame->builder, box.x, middle, reference->text, &style, index);
    }
}
