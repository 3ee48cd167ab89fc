/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shares out the room of a plot of own figures, draws its bands and lines, and places what names them.
 */
#include "config.h"

#include <math.h>

#include "plumb-figure-own-private.h"

/* Points from the end of a line to what stands beside it. */
#define END_GAP 8

double *
plumb_own_values (guint n)
{
  double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = NAN;
  return values;
}

static void
clear_line (gpointer data)
{
  PlumbOwnLine *line = data;

  g_free (line->name);
  g_free (line->values);
  g_free (line->cut);
  g_free (line->label);
  g_clear_pointer (&line->sentences, g_ptr_array_unref);
}

static void
clear_band (gpointer data)
{
  PlumbOwnBand *band = data;

  g_free (band->name);
  g_free (band->low);
  g_free (band->high);
  g_free (band->cut);
  g_free (band->label);
}

static void
clear_note (gpointer data)
{
  g_free (((PlumbOwnNote *) data)->text);
}

static void
clear_name (gpointer data)
{
  g_free (((PlumbOwnName *) data)->text);
}

void
plumb_own_plot_begin (PlumbOwnPlot *self,
                      const PlumbFigure *figure,
                      PlumbSceneBuilder *builder,
                      const PlumbPeriod *periods,
                      guint n)
{
  *self = (PlumbOwnPlot){ .width = 3, .name = g_strdup (figure->area->name) };
  plumb_trend_begin (&self->trend, figure, builder, periods, n);
  self->lines = g_array_new (FALSE, TRUE, sizeof (PlumbOwnLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->bands = g_array_new (FALSE, TRUE, sizeof (PlumbOwnBand));
  g_array_set_clear_func (self->bands, clear_band);
  self->notes = g_array_new (FALSE, TRUE, sizeof (PlumbOwnNote));
  g_array_set_clear_func (self->notes, clear_note);
  self->names = g_array_new (FALSE, TRUE, sizeof (PlumbOwnName));
  g_array_set_clear_func (self->names, clear_name);
  self->signals = g_array_new (FALSE, TRUE, sizeof (PlumbKeyEntry));
}

void
plumb_own_plot_clear (PlumbOwnPlot *self)
{
  plumb_trend_clear (&self->trend);
  g_array_unref (self->lines);
  g_array_unref (self->bands);
  g_array_unref (self->notes);
  g_array_unref (self->names);
  g_array_unref (self->signals);
  g_free (self->name);
  g_free (self->label);
}

void
plumb_own_plot_label_own (PlumbOwnPlot *self, double value)
{
  g_autofree char *printed = plumb_words_value (self->trend.comparison->indicator, value);

  g_free (self->label);
  self->label = g_strdup_printf ("%s %s", self->name, printed);
}

static PlumbOwnLine *
line_at (const PlumbOwnPlot *self, guint i)
{
  return &g_array_index (self->lines, PlumbOwnLine, i);
}

/* A label of the plot: of the own line, or of another. */
typedef struct
{
  const char *text;
  PlumbTextStyle style;
  int index; /* of the period at which its line ends */
  double value;
  PlumbKeyEntry entry;
  gboolean keyed; /* it stands in the key */
} Label;

static void
add_label (const PlumbOwnPlot *self, GArray *labels, const double *values, Label label)
{
  label.index = plumb_trend_last (&self->trend, values);
  if (label.text == NULL || label.index < 0)
    return;
  label.value = values[label.index];
  label.entry.text = label.text;
  label.entry.style = label.style;
  g_array_append_val (labels, label);
}

/* Every label, own first. */
static GArray *
list_labels (const PlumbOwnPlot *self)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (Label));

  add_label (
    self, labels, self->trend.lines[PLUMB_TREND_OWN],
    (Label){
      .text = self->label,
      .style = { .size = self->bold ? PLUMB_TEXT_VALUE : PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_OWN, .bold = self->bold },
      .entry = { .kind = PLUMB_KEY_LINE, .role = PLUMB_ROLE_OWN, .width = self->width, .dotted = TRUE } });
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbOwnLine *line = line_at (self, i);

      add_label (
        self, labels, line->values,
        (Label){ .text = line->label,
                 .style = { .size = PLUMB_TEXT_LABEL, .role = line->role, .bold = line->bold },
                 .entry = { .kind = PLUMB_KEY_LINE, .role = line->role, .width = line->width, .dash = line->dash } });
    }
  return labels;
}

/* Returns: (transfer full): those of @labels that stand in the column beside the plot. */
static GArray *
list_side_labels (const PlumbOwnPlot *self, GArray *labels)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (PlumbSideLabel));
  const PlumbTrend *trend = &self->trend;

  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      const PlumbSideLabel side = { .x = plumb_trend_x (trend, label->index) + END_GAP * trend->unit,
                                    .y = plumb_trend_y (trend, label->value),
                                    .weight = label->style.size == PLUMB_TEXT_VALUE ? 50 : 1,
                                    .text = label->text,
                                    .style = label->style };

      if (!label->keyed && label->index == (int) trend->n - 1)
        g_array_append_val (sides, side);
    }
  return sides;
}

static double
draw_key (const PlumbOwnPlot *self, GArray *labels, double x, double y, double width, gboolean draw)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (PlumbKeyEntry));

  for (guint i = 0; i < labels->len; i++)
    if (g_array_index (labels, Label, i).keyed)
      g_array_append_val (entries, g_array_index (labels, Label, i).entry);
  for (guint i = 0; i < self->bands->len; i++)
    {
      const PlumbOwnBand *band = &g_array_index (self->bands, PlumbOwnBand, i);
      const PlumbKeyEntry entry = { .text = band->label,
                                    .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM },
                                    .kind = PLUMB_KEY_FILL,
                                    .role = band->role };

      if (band->label != NULL)
        g_array_append_val (entries, entry);
    }
  for (guint i = 0; i < self->signals->len; i++)
    g_array_append_val (entries, g_array_index (self->signals, PlumbKeyEntry, i));
  return plumb_key_draw (self->trend.builder, (const PlumbKeyEntry *) (gconstpointer) entries->data, entries->len, x, y,
                         width, draw);
}

/* @label above or below the end of its line: first where nothing at all is, then across other lines than the own. */
static gboolean
hold_label (PlumbTrend *trend, const Label *label)
{
  static const PlumbAlign aligns[] = { PLUMB_ALIGN_MIDDLE, PLUMB_ALIGN_START, PLUMB_ALIGN_END };
  const double x = plumb_trend_x (trend, label->index);
  const double y = plumb_trend_y (trend, label->value);
  PlumbTextStyle style = label->style;

  style.halo = TRUE;
  for (guint i = 0; i < 2 * G_N_ELEMENTS (aligns); i++)
    {
      const guint across = i < G_N_ELEMENTS (aligns) ? 0 : ~trend->line_bits[PLUMB_TREND_OWN];

      style.align = aligns[i % G_N_ELEMENTS (aligns)];
      if (plumb_placer_hold_beside (trend->placer, x, y, END_GAP * trend->unit, TRUE, across, label->text, &style))
        return TRUE;
    }
  return FALSE;
}

/* The labels of lines that end inside the plot stand at their ends; one that finds no room goes to the key. Returns:
 * whether all found room. */
static gboolean
hold_labels (PlumbOwnPlot *self, GArray *labels)
{
  gboolean found = TRUE;

  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      if (label->keyed || label->index == (int) self->trend.n - 1 || hold_label (&self->trend, label))
        continue;
      label->keyed = TRUE;
      found = FALSE;
    }
  return found;
}

/* The own value that a text of @width around @x has to clear: the highest or lowest there, on the page. */
static double
outermost (const PlumbTrend *trend, double x, double width, gboolean highest)
{
  const double *page = trend->page_lines[PLUMB_TREND_OWN];
  double found = highest ? trend->bottom : trend->top;

  for (guint i = 0; i < trend->n; i++)
    if (isfinite (page[i]) && fabs (trend->page_x[i] - x) <= width / 2 + trend->slot)
      found = highest ? MIN (found, page[i]) : MAX (found, page[i]);
  return found;
}

/* @note around the middle of its points, else before or behind it. */
static void
hold_note (PlumbTrend *trend, const PlumbOwnNote *note)
{
  static const double shifts[] = { 0, -0.5, 0.5 };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                 .role = PLUMB_ROLE_TEXT,
                                 .bold = TRUE,
                                 .halo = TRUE,
                                 .align = PLUMB_ALIGN_MIDDLE };
  const double width = plumb_scene_builder_measure (trend->builder, note->text, &style).width;
  const double middle = (trend->page_x[note->first] + trend->page_x[note->last]) / 2;

  for (guint i = 0; i < G_N_ELEMENTS (shifts) && width <= trend->right - trend->left; i++)
    {
      const double x = CLAMP (middle + shifts[i] * width, trend->left + width / 2, trend->right - width / 2);

      if (plumb_placer_hold_beside (trend->placer, x, outermost (trend, x, width, note->above), 6 * trend->unit,
                                    note->above, ~trend->line_bits[PLUMB_TREND_OWN], note->text, &style))
        return;
    }
}

static void
hold_notes (PlumbOwnPlot *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    hold_note (&self->trend, &g_array_index (self->notes, PlumbOwnNote, i));
}

static void
hold_names (PlumbOwnPlot *self)
{
  PlumbTrend *trend = &self->trend;
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_STATISTIC, .halo = TRUE };

  for (guint i = 0; i < self->names->len; i++)
    {
      const PlumbOwnName *name = &g_array_index (self->names, PlumbOwnName, i);

      for (guint j = name->first; j <= name->last; j++)
        if (plumb_placer_hold_beside (trend->placer, trend->page_x[j] + 4 * trend->unit,
                                      plumb_trend_y (trend, name->value), trend->unit, TRUE, 0, name->text, &style))
          break;
    }
}

/* Tells the placer where the other lines are; @pages keeps their places for it. */
static void
take_lines (PlumbOwnPlot *self, GPtrArray *pages)
{
  PlumbTrend *trend = &self->trend;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbOwnLine *line = line_at (self, i);
      double *page = plumb_own_values (trend->n);

      for (guint j = 0; j < trend->n; j++)
        page[j] = plumb_trend_y (trend, line->values[j]);
      g_ptr_array_add (pages, page);
      plumb_placer_take_curve (trend->placer, (PlumbCurve){ trend->page_x, page, line->cut, trend->n }, 0);
    }
}

static char *
say_value (double value, gpointer plot)
{
  return plumb_words_value (((const PlumbOwnPlot *) plot)->trend.comparison->indicator, value);
}

static char *
say_statistic (double value, gpointer plot)
{
  return plumb_words_statistic_value (((const PlumbOwnPlot *) plot)->trend.comparison->indicator, value);
}

static void
draw_line (PlumbOwnPlot *self, const PlumbOwnLine *line)
{
  PlumbTrend *trend = &self->trend;
  const PlumbLineMark mark = { .x = trend->x,
                               .y = line->values,
                               .cut = line->cut,
                               .n = trend->n,
                               .role = line->role,
                               .width = line->width,
                               .dash = line->dash,
                               .fade = line->fade };
  const PlumbSpeech speech = { line->name, line->exact ? say_value : say_statistic, self };
  g_autofree char *title = plumb_line_describe (&mark, &speech);

  if (plumb_trend_last (trend, line->values) < 0)
    return;
  plumb_scene_builder_begin_group (trend->builder, line->id, title);
  plumb_mark_line (&trend->frame, &mark);
  plumb_scene_builder_end_group (trend->builder);
}

static void
draw_own (PlumbOwnPlot *self)
{
  PlumbTrend *trend = &self->trend;
  const PlumbLineMark mark = { .x = trend->x,
                               .y = trend->lines[PLUMB_TREND_OWN],
                               .cut = trend->cut,
                               .dashed = trend->dashed,
                               .n = trend->n,
                               .role = PLUMB_ROLE_OWN,
                               .width = trend->slot < 8 * trend->unit ? MIN (2, self->width) : self->width,
                               .halo = 1.5 };
  const PlumbSpeech speech = { self->name, say_value, self };
  g_autofree char *title = plumb_line_describe (&mark, &speech);

  plumb_scene_builder_begin_group (trend->builder, "own", title);
  plumb_mark_line (&trend->frame, &mark);
  plumb_trend_draw_own_points (trend);
  plumb_scene_builder_end_group (trend->builder);
}

static void
draw_band (PlumbOwnPlot *self, const PlumbOwnBand *band)
{
  PlumbTrend *trend = &self->trend;
  const PlumbBandMark mark = { trend->x, band->low, band->high, band->cut, trend->n, band->role };
  const PlumbSpeech speech = { band->name, say_statistic, self };
  g_autofree char *title = plumb_band_describe (&mark, &speech);

  plumb_scene_builder_begin_group (trend->builder, band->id, title);
  plumb_mark_band (&trend->frame, &mark);
  plumb_scene_builder_end_group (trend->builder);
}

/* The values of the lines that can be walked, line by line after the own one. */
static void
add_data (const PlumbOwnPlot *self)
{
  guint series = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PlumbOwnLine *line = line_at (self, i);
      PlumbTrend trend = self->trend;

      if (line->sentences == NULL || plumb_trend_last (&trend, line->values) < 0)
        continue;
      series++;
      if (line->periods != NULL)
        trend.periods = line->periods;
      for (guint j = 0; j < trend.n; j++)
        {
          g_autofree char *value = NULL;

          /* where a line joins the own one, the datum is the own one's */
          if (!isfinite (line->values[j]) || g_ptr_array_index (line->sentences, j) == NULL)
            continue;
          value = line->exact ? plumb_words_value (trend.comparison->indicator, line->values[j])
                              : plumb_words_statistic_value (trend.comparison->indicator, line->values[j]);
          plumb_trend_add_datum (&trend, series, line->name, j, plumb_trend_y (&trend, line->values[j]), value,
                                 g_ptr_array_index (line->sentences, j));
        }
    }
}

static void
take_extent (PlumbOwnPlot *self)
{
  PlumbTrend *trend = &self->trend;

  trend->extent = plumb_extent_join (trend->extent, plumb_extent_of (trend->lines[PLUMB_TREND_OWN], trend->n, FALSE));
  for (guint i = 0; i < self->lines->len; i++)
    trend->extent = plumb_extent_join (trend->extent, plumb_extent_of (line_at (self, i)->values, trend->n, FALSE));
  for (guint i = 0; i < self->bands->len; i++)
    {
      const PlumbOwnBand *band = &g_array_index (self->bands, PlumbOwnBand, i);

      trend->extent = plumb_extent_join (trend->extent, plumb_extent_of (band->low, trend->n, FALSE));
      trend->extent = plumb_extent_join (trend->extent, plumb_extent_of (band->high, trend->n, FALSE));
    }
}

double
plumb_own_plot_draw (PlumbOwnPlot *self, PlumbBox box)
{
  PlumbTrend *trend = &self->trend;
  const double unit = trend->unit;
  const double axis = plumb_line_height (PLUMB_TEXT_CAPTION, unit) + 8 * unit;
  const double wrap = box.width * 0.3;
  const gboolean at_ends = box.width >= PLUMB_TREND_LABELS_WIDTH * unit;
  g_autoptr (GArray) labels = list_labels (self);
  g_autoptr (GArray) sides = NULL;
  g_autoptr (GArray) values = NULL;
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  const PlumbSideLabel *side;
  PlumbBox ends;
  double left, right, letters, key, notes, least;

  for (guint i = 0; i < labels->len; i++)
    g_array_index (labels, Label, i).keyed = !at_ends;
  take_extent (self);
  plumb_trend_arrange (trend, box, 40 * unit, 0, 0, axis, PLUMB_TREND_LEAST_PLOT * unit);
  values = plumb_trend_value_labels (trend);
  left = plumb_axis_labels_width (trend->builder, values) + 10 * unit;
  sides = list_side_labels (self, labels);
  side = (const PlumbSideLabel *) (gconstpointer) sides->data;
  ends = plumb_side_labels_size (trend->builder, side, sides->len, wrap);
  right = sides->len > 0 ? ends.width + 24 * unit : 4 * unit;
  least = MAX (PLUMB_TREND_LEAST_PLOT * unit, ends.height);

  /* Once more for every label that finds no room at the end of its line. */
  do
    {
      plumb_trend_arrange (trend, box, left, right, 0, axis, least);
      letters = plumb_trend_letters (trend, 0, FALSE);
      key = draw_key (self, labels, 0, 0, box.width, FALSE);
      notes = plumb_trend_notes (trend, 0, FALSE);
      plumb_trend_arrange (trend, box, left, right, key + notes + 18 * unit, letters + axis, least);
      plumb_trend_map_page (trend);
      plumb_trend_notes (trend, 0, FALSE);
      g_ptr_array_set_size (pages, 0);
      take_lines (self, pages);
    }
  while (!hold_labels (self, labels));
  hold_notes (self);
  hold_names (self);
  if (self->extremes)
    plumb_trend_hold_point_labels (trend, !at_ends);

  draw_key (self, labels, box.x, box.y, box.width, TRUE);
  g_clear_pointer (&values, g_array_unref);
  values = plumb_trend_value_labels (trend);
  for (guint i = 0; i < self->bands->len; i++)
    draw_band (self, &g_array_index (self->bands, PlumbOwnBand, i));
  plumb_mark_grid (&trend->frame, values, trend->left, trend->right);
  plumb_trend_notes (trend, box.y + key, TRUE);
  for (guint i = self->lines->len; i > 0; i--)
    draw_line (self, line_at (self, i - 1));
  draw_own (self);
  add_data (self);
  g_clear_pointer (&sides, g_array_unref);
  sides = list_side_labels (self, labels);
  plumb_side_labels_draw (trend->builder, (const PlumbSideLabel *) (gconstpointer) sides->data, sides->len,
                          trend->right + 4 * unit, trend->top - 12 * unit, trend->bottom + 6 * unit, wrap);
  plumb_placer_draw (trend->placer);
  plumb_trend_letters (trend, trend->bottom, TRUE);
  plumb_trend_draw_time_axis (trend, trend->bottom + letters + 6 * unit, box);
  return trend->bottom + letters + axis;
}
