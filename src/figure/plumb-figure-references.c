/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reference lines: three at most, so that every way to arrange their labels can be tried and the lowest without a clash be taken.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-neighbours-private.h"
#include "plumb-format.h"

#define MOST 3
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

GArray *
plumb_references_new (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  const PlumbComparator *comparator = plumb_comparison_comparator (comparison, figure->period);
  const double statistic = comparator != NULL ? plumb_comparator_value (comparator, comparison->selection->statistic) : NAN;
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
  add_area (references, comparison->country, figure->period, (PlumbReference){ .role = PLUMB_ROLE_COUNTRY, .width = 1.5, .dash = PLUMB_DASH_LONG });
  add_area (references, comparison->region, figure->period, (PlumbReference){ .role = PLUMB_ROLE_REGION, .width = 1.5, .dash = PLUMB_DASH_DOTS });
  g_array_sort (references, compare_values);
  return references;
}

static PlumbTextStyle
label_style (const PlumbReference *reference)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = reference->role,
                           .bold = reference->bold,
                           .align = reference->leftwards ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
                           .valign = PLUMB_VALIGN_MIDDLE };
}

/* The room of the label from its line on, elbow included; relative to the first row. */
static PlumbBox
label_box (const PlumbReference *reference, const PlumbFrame *frame)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const PlumbTextStyle style = label_style (reference);
  const double width = plumb_scene_builder_measure (frame->builder, reference->text, &style).width + (ELBOW + GAP) * unit;
  const double x = plumb_scale_map (&frame->x, reference->value);

  return (PlumbBox){ reference->leftwards ? x - width : x, reference->row * ROW_HEIGHT * unit, width, ROW_HEIGHT * unit };
}

/* Labels that leave the page or touch, and lines that run down through the label of a lower row, count. */
static guint
clashes (const PlumbReference *const *all, const PlumbBox *boxes, const double *places, guint n, PlumbBox page)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      count += boxes[i].x < page.x || boxes[i].x + boxes[i].width > page.x + page.width;
      for (guint j = 0; j < n; j++)
        {
          if (i < j && plumb_box_overlaps (&boxes[i], &boxes[j]))
            count++;
          if (i != j && all[i]->row < all[j]->row && places[i] > boxes[j].x + 0.5 &&
              places[i] < boxes[j].x + boxes[j].width - 0.5)
            count++;
        }
    }
  return count;
}

double
plumb_references_arrange (GArray *references, const PlumbFrame *frame, PlumbBox page)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  const guint n = MIN (references->len, MOST);
  const guint ways = 2 * MOST; /* of one label: a row and a side */
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
          boxes[i] = label_box (reference, frame);
          places[i] = plumb_scale_map (&frame->x, reference->value);
        }
      cost = clashes (all, boxes, places, n, page) * 100 + used;
      if (cost < least)
        {
          least = cost;
          best = way;
          rows = used;
        }
    }
  return (rows * ROW_HEIGHT + 4) * unit;
}

void
plumb_references_draw (GArray *references, const PlumbFigure *figure, const PlumbFrame *frame, double y, double top, double bottom)
{
  const double unit = plumb_scene_builder_text_scale (frame->builder);
  g_autofree char *period = plumb_words_period (figure->comparison, figure->period);

  for (guint i = 0; i < references->len; i++)
    {
      const PlumbReference *reference = &g_array_index (references, PlumbReference, i);
      const double x = plumb_scale_map (&frame->x, reference->value);
      const double middle = y + (reference->row + 0.5) * ROW_HEIGHT * unit;
      const double side = reference->leftwards ? -1 : 1;
      const PlumbPoint elbow[] = { { x + side * ELBOW * unit, middle }, { x, middle + ELBOW * unit }, { x, top } };
      const PlumbShapeStyle thin = { .stroke = reference->role, .width = unit };
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = x,
                                   .from = top,
                                   .to = bottom,
                                   .role = reference->role,
                                   .width = reference->width,
                                   .dash = reference->dash,
                                   .halo = 1.5 };
      const PlumbTextStyle style = label_style (reference);
      g_autofree char *sentence = g_strdup_printf ("%s: %s %s.", period, reference->name, reference->printed);
      const PlumbDatum datum = { .series = 1,
                                 .name = reference->name,
                                 .period = period,
                                 .value = reference->printed,
                                 .sentence = sentence,
                                 .x = x,
                                 .y = middle,
                                 .area = { x - 4 * unit, y, 8 * unit, top - y } };
      const int index = plumb_scene_builder_datum (frame->builder, &datum);

      plumb_mark_rule (frame, &rule);
      plumb_scene_builder_path (frame->builder, elbow, G_N_ELEMENTS (elbow), FALSE, &thin, -1);
      plumb_scene_builder_text (frame->builder, x + side * (ELBOW + GAP) * unit, middle, reference->text, &style, index);
    }
}
