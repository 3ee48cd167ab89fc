/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All authorities ranked: a thin bar each from zero, best on top, the own area and its neighbours named at the side.
 * Quarters are parted by lines with their letters before them, and who has no number stands below with the reason.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-neighbours-private.h"
#include "plumb-figure-ranked-private.h"
#include "plumb-format.h"
#include "plumb-placer.h"
#include "plumb-spread.h"

/* The highest that the row of one authority is; a plot lower than this says nothing. */
#define HIGHEST_ROW 26
#define LEAST_PLOT 150
/* The most of the width that the names may take. */
#define NAME_SHARE 0.42
#define N_BANDS 4

typedef struct
{
  const PlumbFigure *figure;
  const PlumbRanked *ranked;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  guint n; /* ranked ones */
  double left;
  double right;
  double top;
  double bottom;
  double row;
} Plot;

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

static const PlumbRank *
rank_at (const Plot *self, guint i)
{
  return &g_array_index (self->ranked->ranks, PlumbRank, i);
}

static double
value_at (const Plot *self, guint i)
{
  return plumb_series_at (plumb_ranked_series (self->figure, rank_at (self, i)), self->figure->period)->value;
}

static double
middle_of (const Plot *self, guint i)
{
  return self->top + (i + 0.5) * self->row;
}

/* The names of the own area and of its neighbours, each at its row, with the texts in @texts. */
static GArray *
side_labels (const Plot *self, GPtrArray *texts)
{
  const PlumbIndicator *indicator = self->figure->comparison->indicator;
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (PlumbSideLabel));

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbRank *rank = rank_at (self, i);
      const PlumbSeries *series = plumb_ranked_series (self->figure, rank);
      const PlumbAmong among = plumb_among (self->figure->comparison, series->area);
      PlumbSideLabel label = { .x = self->right, .y = middle_of (self, i), .style = plumb_among_text (among) };
      g_autofree char *ordinal = plumb_format_ordinal (rank->rank);
      g_autofree char *value = plumb_format_value (indicator, value_at (self, i), among == PLUMB_AMONG_OWN);

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

/* The letters of the bands and the values between them, from the top down: texts, where they want to be, and how high
 * they are. Returns: how many there are. */
static guint
band_texts (const Plot *self, char **texts, double *places, double *sizes)
{
  guint count[N_BANDS] = { 0 }, first = 0, n = 0;

  if (self->ranked->summary.bands != PLUMB_BANDS_GIVEN)
    return 0;
  for (guint i = 0; i < self->n; i++)
    count[rank_at (self, i)->band - 'A']++;
  for (guint band = 0; band < N_BANDS; band++)
    {
      if (count[band] > 0)
        {
          texts[n] = g_strdup_printf ("%c", 'A' + (int) band);
          places[n] = self->top + (first + count[band] / 2.0) * self->row;
          sizes[n++] = plumb_line_height (PLUMB_TEXT_BODY, self->unit);
        }
      first += count[band];
      if (band + 1 < N_BANDS && count[band] > 0 && first < self->n)
        {
          texts[n] =
            plumb_format_statistic (self->figure->comparison->indicator, self->ranked->summary.borders[band], FALSE);
          places[n] = self->top + first * self->row;
          sizes[n++] = plumb_line_height (PLUMB_TEXT_CAPTION, self->unit);
        }
    }
  return n;
}

static PlumbTextStyle
band_style (const char *text)
{
  const gboolean letter = g_ascii_isalpha (*text);
  return (PlumbTextStyle){ .size = letter ? PLUMB_TEXT_BODY : PLUMB_TEXT_CAPTION,
                           .role = letter ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM,
                           .bold = letter,
                           .align = PLUMB_ALIGN_END,
                           .valign = PLUMB_VALIGN_MIDDLE };
}

/* Draws the gutter before the bars, or measures it into @height. Returns: its width, 0 where there are no bands. */
static double
draw_bands (const Plot *self, gboolean draw, double *height)
{
  char *texts[2 * N_BANDS];
  double places[2 * N_BANDS], sizes[2 * N_BANDS], weights[2 * N_BANDS], width = 0;
  const guint n = band_texts (self, texts, places, sizes);

  *height = 0;
  for (guint i = 0; i < n; i++)
    {
      const PlumbTextStyle style = band_style (texts[i]);
      width = MAX (width, plumb_scene_builder_measure (self->builder, texts[i], &style).width);
      *height += sizes[i];
      weights[i] = g_ascii_isalpha (*texts[i]) ? 1 : 8;
    }
  if (draw && n > 0)
    {
      for (guint i = 0; i < n; i++)
        if (!g_ascii_isalpha (*texts[i]))
          plumb_mark_rule (&self->frame, &(PlumbRuleMark){ .place = places[i],
                                                           .from = self->left - 6 * self->unit,
                                                           .to = self->right,
                                                           .role = PLUMB_ROLE_AXIS,
                                                           .width = 1,
                                                           .dash = PLUMB_DASH_SHORT,
                                                           .halo = 1 });
      plumb_spread (places, sizes, weights, n, self->top - 6 * self->unit, self->bottom + 6 * self->unit);
      for (guint i = 0; i < n; i++)
        {
          const PlumbTextStyle style = band_style (texts[i]);
          plumb_scene_builder_text (self->builder, self->left - 10 * self->unit, places[i], texts[i], &style, -1);
        }
    }
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
  return n > 0 ? width + 14 * self->unit : 0;
}

static PlumbBounds
find_bounds (const Plot *self, GArray *references)
{
  const gboolean percent = self->figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  const guint ticks = self->right - self->left < 260 * self->unit ? 3 : 5;
  double lowest = 0, highest = 0;

  for (guint i = 0; i < self->n; i++)
    {
      lowest = MIN (lowest, value_at (self, i));
      highest = MAX (highest, value_at (self, i));
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
draw_axis (const Plot *self, const PlumbBounds *bounds)
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
add_data (const Plot *self)
{
  const PlumbComparison *comparison = self->figure->comparison;
  g_autofree char *period = plumb_words_period (comparison, self->figure->period);
  GArray *data = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->n; i++)
    {
      const PlumbSeries *series = plumb_ranked_series (self->figure, rank_at (self, i));
      g_autofree char *said = plumb_words_datum (comparison, series, self->figure->period);
      g_autofree char *label = plumb_ranked_label (self->figure, rank_at (self, i));
      g_autofree char *sentence = self->n < 2 ? g_strdup (said) : g_strdup_printf ("%s %s.", said, label);
      g_autofree char *value = plumb_words_value (comparison->indicator, value_at (self, i));
      const PlumbDatum datum = { .name = series->area->name,
                                 .period = period,
                                 .value = value,
                                 .sentence = sentence,
                                 .x = plumb_scale_map (&self->frame.x, value_at (self, i)),
                                 .y = middle_of (self, i),
                                 .area = { self->box.x, self->top + i * self->row, self->box.width, self->row } };
      const int index = plumb_scene_builder_datum (self->builder, &datum);

      g_array_append_val (data, index);
    }
  return data;
}

/* A bar; those that are picked out are no thinner than can be seen, and have a mark and a line to their name. */
static void
draw_bar (const Plot *self, guint i, PlumbAmong among, int datum)
{
  const PlumbAmongStyle *style = plumb_among_style (among);
  const double unit = self->unit;
  const double value = value_at (self, i);
  const PlumbSeries *series = plumb_ranked_series (self->figure, rank_at (self, i));
  const double least = among == PLUMB_AMONG_OTHERS ? 0 : among == PLUMB_AMONG_OWN ? 3 * unit : 2 * unit;
  const PlumbBarMark bar = { .value = value,
                             .centre = middle_of (self, i),
                             .thickness = MAX (least, self->row < 3 * unit ? self->row : self->row * 0.75),
                             .role = style->fill };
  const double end = MAX (plumb_scale_map (&self->frame.x, value), plumb_scale_map (&self->frame.x, 0)) + 8 * unit;
  const PlumbShapeStyle leader = { .stroke = among == PLUMB_AMONG_OWN ? PLUMB_ROLE_OWN : PLUMB_ROLE_AXIS,
                                   .width = unit };
  /* a scale of points, as the mark stands beside its value */
  const PlumbFrame page = { self->builder, { 0, 1, 0, 1 }, { 0, 1, 0, 1 } };
  const PlumbPointMark mark = { .x = end,
                                .y = bar.centre,
                                .radius = MIN (style->radius, 4),
                                .role = style->role,
                                .hollow = plumb_series_at (series, self->figure->period)->status != PLUMB_STATUS_ACTUAL,
                                .shape = style->shape };

  plumb_mark_bar (&self->frame, &bar, datum);
  if (among == PLUMB_AMONG_OTHERS)
    return;
  if (end + 6 * unit < self->right)
    plumb_scene_builder_line (self->builder, end + 6 * unit, bar.centre, self->right, bar.centre, &leader);
  plumb_mark_point (&page, &mark, datum);
}

static void
draw_bars (const Plot *self, GArray *data)
{
  for (PlumbAmong among = 0; among < PLUMB_N_AMONG; among++)
    {
      plumb_scene_builder_begin_group (self->builder, plumb_among_style (among)->id,
                                       plumb_among_label (self->figure->comparison, among));
      for (guint i = 0; i < self->n; i++)
        if (plumb_among (self->figure->comparison, plumb_ranked_series (self->figure, rank_at (self, i))->area) ==
            among)
          draw_bar (self, i, among, g_array_index (data, int, i));
      plumb_scene_builder_end_group (self->builder);
    }
}

/* Who is picked out and has no number, a line each with its letter, then how many have none. Returns: where it ends. */
static double
draw_unranked (const Plot *self, double y)
{
  const double unit = self->unit;
  const PlumbComparison *comparison = self->figure->comparison;
  g_autofree char *period = plumb_words_period (comparison, self->figure->period);
  g_autofree char *excluded = plumb_rank_summary_excluded (&self->ranked->summary);
  PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM, .wrap = self->box.width };

  for (guint i = self->n; i < self->ranked->ranks->len; i++)
    {
      const PlumbSeries *series = plumb_ranked_series (self->figure, rank_at (self, i));
      const PlumbObservation *observation = plumb_series_at (series, self->figure->period);
      const PlumbAmong among = plumb_among (comparison, series->area);
      const char *letter = observation != NULL ? plumb_state_letter (observation->state) : "–";
      const PlumbBox size = plumb_mark_box_size (self->builder, letter, PLUMB_TEXT_CAPTION);
      g_autofree char *sentence = plumb_words_datum (comparison, series, self->figure->period);
      /* Translators: name of an authority, why it has no figure */
      g_autofree char *text =
        g_strdup_printf (_ ("%s: %s, not ranked"), series->area->name, plumb_cells_status (observation));
      PlumbTextStyle name = plumb_among_text (among);
      PlumbDatum datum = { .name = series->area->name, .period = period, .value = letter, .sentence = sentence };
      PlumbBox set;

      if (among == PLUMB_AMONG_OTHERS)
        continue;
      name.wrap = self->box.width - size.width - 8 * unit;
      set = plumb_scene_builder_measure (self->builder, text, &name);
      set.height = MAX (set.height, size.height + 2 * unit);
      datum.x = self->box.x + size.width / 2;
      datum.y = y + size.height / 2;
      datum.area = (PlumbBox){ self->box.x, y, self->box.width, set.height };
      plumb_mark_box (self->builder, datum.x, datum.y, letter, PLUMB_TEXT_CAPTION,
                      plumb_scene_builder_datum (self->builder, &datum));
      plumb_scene_builder_text (self->builder, self->box.x + size.width + 8 * unit, y + unit, text, &name, -1);
      y += set.height + 3 * unit;
    }
  if (*excluded == '\0')
    return y;
  return y + plumb_scene_builder_text (self->builder, self->box.x, y, excluded, &style, -1).height;
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  Plot self = { .figure = figure, .ranked = plumb_ranked (figure), .builder = builder, .box = box };
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
  key[n_key - 1].role = plumb_among_style (PLUMB_AMONG_OTHERS)->fill;
  self.n = self.ranked->summary.of;
  labels = side_labels (&self, texts);
  names = plumb_side_labels_size (builder, (const PlumbSideLabel *) labels->data, labels->len, wrap);
  gutter = draw_bands (&self, FALSE, &least);
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
  draw_bars (&self, data);
  draw_bands (&self, TRUE, &least);
  g_clear_pointer (&labels, g_array_unref);
  labels = side_labels (&self, texts);
  plumb_side_labels_draw (builder, (const PlumbSideLabel *) labels->data, labels->len, self.right, self.top - 6 * unit,
                          self.bottom + 6 * unit, wrap);
  below = draw_unranked (&self, self.bottom + axis);
  span = (PlumbBox){ self.left, self.top - 6 * unit, self.right - self.left, self.bottom - self.top + 6 * unit };
  g_array_append_val (spans, span);
  plumb_scene_builder_begin_group (builder, "references", NULL);
  plumb_references_draw (references, figure, &self.frame, whole, self.top - 6 * unit, spans);
  plumb_scene_builder_end_group (builder);
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
