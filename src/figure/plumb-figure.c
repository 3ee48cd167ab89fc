/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figure as a whole: made once from a comparison with all of its words.
 */
#include "config.h"

#include "plumb-figure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What becomes most kinds. */
#define MOST_WIDTH 1200
#define MOST_HEIGHT 760

G_DEFINE_BOXED_TYPE (PlumbFigure, plumb_figure, plumb_figure_ref, plumb_figure_unref)

static const PlumbFigureClass *const classes[] = {
  [PLUMB_FIGURE_TREND] = &plumb_figure_class_trend,
  [PLUMB_FIGURE_ROLLING] = &plumb_figure_class_rolling,
  [PLUMB_FIGURE_SEASONAL] = &plumb_figure_class_seasonal,
  [PLUMB_FIGURE_CONTROL] = &plumb_figure_class_control,
  [PLUMB_FIGURE_NEIGHBOURS] = &plumb_figure_class_neighbours,
  [PLUMB_FIGURE_RANKED] = &plumb_figure_class_ranked,
  [PLUMB_FIGURE_FUNNEL] = &plumb_figure_class_funnel,
  [PLUMB_FIGURE_SPREAD] = &plumb_figure_class_spread,
  [PLUMB_FIGURE_STACKED] = &plumb_figure_class_stacked,
  [PLUMB_FIGURE_GRADES] = &plumb_figure_class_grades,
  [PLUMB_FIGURE_DURATION] = &plumb_figure_class_duration,
  [PLUMB_FIGURE_SLOPE] = &plumb_figure_class_slope,
  [PLUMB_FIGURE_MULTIPLES] = &plumb_figure_class_multiples,
  [PLUMB_FIGURE_BULLET] = &plumb_figure_class_bullet,
  [PLUMB_FIGURE_SPINE] = &plumb_figure_class_spine,
  [PLUMB_FIGURE_HEAT] = &plumb_figure_class_heat,
  [PLUMB_FIGURE_SCATTER] = &plumb_figure_class_scatter,
  [PLUMB_FIGURE_JOURNEY] = &plumb_figure_class_journey,
  [PLUMB_FIGURE_VARIANCE] = &plumb_figure_class_variance,
  [PLUMB_FIGURE_WATERFALL] = &plumb_figure_class_waterfall,
  [PLUMB_FIGURE_BURN] = &plumb_figure_class_burn,
  [PLUMB_FIGURE_FORECAST] = &plumb_figure_class_forecast,
  [PLUMB_FIGURE_TILE] = &plumb_figure_class_tile,
};
G_STATIC_ASSERT (G_N_ELEMENTS (classes) == PLUMB_N_FIGURES);

gboolean
plumb_figure_kind_parse (const char *text, PlumbFigureKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (text, classes[i]->name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_figure_kind_to_string (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, "");
  return classes[kind]->name;
}

const char *
plumb_figure_kind_label (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, "");
  return _ (classes[kind]->label);
}

const char *
plumb_figure_kind_about (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, "");
  return _ (classes[kind]->about);
}

gboolean
plumb_figure_kind_is_of_area (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, FALSE);
  return classes[kind]->of_area;
}

gboolean
plumb_figure_kind_is_marked (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, FALSE);
  return classes[kind]->marked;
}

gboolean
plumb_figure_kind_is_of_many (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, FALSE);
  return classes[kind]->of_many;
}

gboolean
plumb_figure_kind_is_of_parts (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, FALSE);
  return classes[kind]->of_parts;
}

PlumbAxis
plumb_figure_kind_axis (PlumbFigureKind kind)
{
  g_return_val_if_fail (kind < PLUMB_N_FIGURES, PLUMB_AXIS_ZERO);
  return classes[kind]->axis;
}

void
plumb_figure_kind_size (PlumbFigureKind kind, double *width, double *height)
{
  g_return_if_fail (kind < PLUMB_N_FIGURES);
  *width = classes[kind]->width > 0 ? classes[kind]->width : MOST_WIDTH;
  *height = classes[kind]->height > 0 ? classes[kind]->height : MOST_HEIGHT;
}

/* The newest period in which @series has a number that was measured, not forecast. */
static PlumbPeriod
latest_number (const PlumbSeries *series)
{
  for (guint i = series->n; i > 0; i--)
    {
      const PlumbObservation *observation = &series->observations[i - 1];
      if (observation->state == PLUMB_STATE_NUMBER && observation->status != PLUMB_STATUS_FORECAST &&
          observation->status != PLUMB_STATUS_BUDGET)
        return observation->period;
    }
  return PLUMB_PERIOD_NONE;
}

/* The period that is ranked: the one asked for, else of the newest own number, of a neighbour's, or of an own figure
 * not shown. */
static PlumbPeriod
ranked_period (const PlumbComparison *comparison)
{
  const PlumbPeriod to = comparison->selection->to;
  PlumbPeriod found;

  if (to.kind != 0 && plumb_series_at (comparison->own, to) != NULL)
    return to;
  found = latest_number (comparison->own);
  for (guint i = 0; found.kind == 0 && i < comparison->neighbours->len; i++)
    found = latest_number (g_ptr_array_index (comparison->neighbours, i));
  if (found.kind == 0 && comparison->own->n > 0)
    found = comparison->own->observations[comparison->own->n - 1].period;
  return found;
}

static gboolean
is_illustrative (const PlumbComparison *comparison)
{
  if (comparison->area->illustrative)
    return TRUE;
  for (guint i = 0; i < comparison->neighbours->len; i++)
    if (((PlumbSeries *) g_ptr_array_index (comparison->neighbours, i))->area->illustrative)
      return TRUE;
  return (plumb_figure_region (comparison) != NULL && plumb_figure_region (comparison)->area->illustrative) ||
         (plumb_figure_country (comparison) != NULL && plumb_figure_country (comparison)->area->illustrative);
}

static void
take_comparison (PlumbFigure *self, PlumbComparison *comparison)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);

  if (self->class->alone)
    plumb_comparison_keep_own (comparison);
  self->comparison = comparison;
  self->selection = plumb_selection_copy (comparison->selection);
  self->area = plumb_area_ref (comparison->area);
  self->as_at = comparison->as_at;
  self->illustrative = is_illustrative (comparison);
  if (self->class->of_period && (latest == NULL || !self->class->of_latest))
    self->period = ranked_period (comparison);
  else if (latest != NULL)
    self->period = latest->period;
  self->standing = plumb_comparison_stand (comparison, self->period);
  if (self->class->compute != NULL)
    self->data = self->class->compute (self);
}

PlumbFigure *
plumb_figure_finish (PlumbFigure *self)
{
  self->title = self->class->title (self);
  self->subtitle = self->class->subtitle (self, &self->subtitle_tail);
  self->sentence = self->class->sentence (self);
  self->footer = self->class->footer (self);
  self->table = self->class->table (self);
  plumb_figure_add_notes (self);
  return self;
}

PlumbFigure *
plumb_figure_new (PlumbFigureKind kind, PlumbComparison *comparison)
{
  PlumbFigure *self = g_atomic_rc_box_new0 (PlumbFigure);

  g_return_val_if_fail (classes[kind]->load == NULL, NULL);

  self->kind = kind;
  self->class = classes[kind];
  take_comparison (self, comparison);
  return plumb_figure_finish (self);
}

/* Whose figure it is and how the warehouse stands, for a kind that has no comparison. */
static gboolean
take_area (PlumbFigure *self, PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  self->area = plumb_warehouse_find_area (warehouse, selection->area, error);
  if (self->area == NULL)
    return FALSE;
  self->selection = plumb_selection_copy (selection);
  self->as_at = selection->as_at != 0 ? selection->as_at : plumb_warehouse_latest_release (warehouse, 0, NULL);
  self->illustrative = self->area->illustrative;
  return TRUE;
}

const PlumbFigureClass *
plumb_figure_class (PlumbFigureKind kind)
{
  return classes[kind];
}

PlumbComparison *
plumb_figure_load_comparison (const PlumbFigureClass *class,
                              PlumbWarehouse *warehouse,
                              const PlumbSelection *selection,
                              GError **error)
{
  g_autoptr (PlumbSelection) wanted = plumb_selection_copy (selection);

  if (class->alone)
    wanted->neighbours = wanted->region = wanted->england = wanted->authorities = FALSE;
  wanted->axis = MIN (wanted->axis, class->axis);
  return class->within_year ? plumb_comparison_load_within_year (warehouse, wanted, error)
                            : plumb_comparison_load (warehouse, wanted, error);
}

PlumbFigure *
plumb_figure_read (PlumbFigureKind kind,
                   PlumbWarehouse *warehouse,
                   const PlumbSelection *selection,
                   PlumbComparison *comparison,
                   GError **error)
{
  g_autoptr (PlumbFigure) self = g_atomic_rc_box_new0 (PlumbFigure);

  self->kind = kind;
  self->class = classes[kind];
  if (comparison != NULL)
    take_comparison (self, comparison);
  else if (!take_area (self, warehouse, selection, error))
    return NULL;
  if (self->class->load != NULL && !self->class->load (self, warehouse, error))
    return NULL;
  return g_steal_pointer (&self);
}

PlumbFigure *
plumb_figure_load (PlumbFigureKind kind, PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  const PlumbFigureClass *class = classes[kind];
  PlumbComparison *comparison = NULL;
  PlumbFigure *self = NULL;

  if (!plumb_warehouse_begin_read (warehouse, error))
    return NULL;
  if (!class->of_area)
    comparison = plumb_figure_load_comparison (class, warehouse, selection, error);
  if (class->of_area || comparison != NULL)
    self = plumb_figure_read (kind, warehouse, selection, comparison, error);
  plumb_warehouse_end_read (warehouse);
  return self != NULL ? plumb_figure_finish (self) : NULL;
}

PlumbFigure *
plumb_figure_ref (PlumbFigure *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_figure (gpointer figure)
{
  PlumbFigure *self = figure;

  if (self->data != NULL)
    self->class->free (self->data);
  g_clear_pointer (&self->comparison, plumb_comparison_free);
  g_clear_pointer (&self->selection, plumb_selection_free);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->sentence);
  g_free (self->footer);
  g_clear_pointer (&self->table, g_ptr_array_unref);
}

void
plumb_figure_unref (PlumbFigure *self)
{
  g_atomic_rc_box_release_full (self, clear_figure);
}

PlumbFigureKind
plumb_figure_kind (const PlumbFigure *self)
{
  return self->kind;
}

const PlumbComparison *
plumb_figure_comparison (const PlumbFigure *self)
{
  return self->comparison;
}

gboolean
plumb_figure_is_empty (const PlumbFigure *self)
{
  return !plumb_figure_has_numbers (self);
}

guint32
plumb_figure_as_at (const PlumbFigure *self)
{
  return self->as_at;
}

const char *
plumb_figure_title (const PlumbFigure *self)
{
  return self->title;
}

const char *
plumb_figure_subtitle (const PlumbFigure *self)
{
  return self->subtitle;
}

const char *
plumb_figure_sentence (const PlumbFigure *self)
{
  return self->sentence;
}

const char *
plumb_figure_footer (const PlumbFigure *self)
{
  return self->footer;
}

PlumbPeriod
plumb_figure_period (const PlumbFigure *self)
{
  return self->period;
}

const GArray *
plumb_figure_periods (const PlumbFigure *self)
{
  return self->class->periods == NULL ? NULL : self->class->periods (self);
}

GPtrArray *
plumb_figure_table (const PlumbFigure *self)
{
  return self->table;
}

PlumbSeries *
plumb_figure_region (const PlumbComparison *comparison)
{
  return plumb_indicator_is_total (comparison->indicator) ? NULL : comparison->region;
}

PlumbSeries *
plumb_figure_country (const PlumbComparison *comparison)
{
  return plumb_indicator_is_total (comparison->indicator) ? NULL : comparison->country;
}

gboolean
plumb_figure_is_illustrative (const PlumbFigure *self)
{
  return self->illustrative;
}

/* Days after which a period is missing in between; snapshots may lie any time apart. */
static double
longest_step (PlumbPeriod period)
{
  switch (plumb_period_frequency (period))
    {
    case PLUMB_FREQUENCY_YEAR:
      return 550;
    case PLUMB_FREQUENCY_QUARTER:
      return 140;
    case PLUMB_FREQUENCY_MONTH:
      return 46;
    case PLUMB_FREQUENCY_DAY:
    default:
      return INFINITY;
    }
}

gboolean
plumb_figure_is_cut (const PlumbComparison *comparison, PlumbPeriod earlier, PlumbPeriod later)
{
  const PlumbCalendar calendar = comparison->indicator->calendar;
  const double before = plumb_period_last_day (earlier, calendar);
  const double now = plumb_period_last_day (later, calendar);

  if (now - before > longest_step (later))
    return TRUE;
  for (guint i = 0; i < comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (comparison->breaks, i);
      const double day = plumb_period_last_day (at->period, calendar);
      if (!at->annotation && day > before && day <= now)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_number (const PlumbSeries *series)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    if (series->observations[i].state == PLUMB_STATE_NUMBER)
      return TRUE;
  return FALSE;
}

gboolean
plumb_figure_has_numbers (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;

  if (self->class->is_empty != NULL)
    return !self->class->is_empty (self);
  if (has_number (comparison->own) || has_number (plumb_figure_region (comparison)) ||
      has_number (plumb_figure_country (comparison)))
    return TRUE;
  for (guint i = 0; i < comparison->neighbours->len; i++)
    if (has_number (g_ptr_array_index (comparison->neighbours, i)))
      return TRUE;
  return FALSE;
}

static PlumbExtent
widen (PlumbExtent extent, double value)
{
  return plumb_extent_join (extent, plumb_extent_of (&value, 1, FALSE));
}

static PlumbExtent
widen_by_series (PlumbExtent extent, const PlumbSeries *series)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    extent = widen (extent, series->observations[i].value);
  return extent;
}

PlumbExtent
plumb_figure_extent (const PlumbComparison *comparison)
{
  PlumbExtent extent = widen_by_series (comparison->all, comparison->own);

  extent = widen_by_series (extent, plumb_figure_region (comparison));
  extent = widen_by_series (extent, plumb_figure_country (comparison));
  for (guint i = 0; i < comparison->comparators->len; i++)
    {
      const PlumbComparator *at = &g_array_index (comparison->comparators, PlumbComparator, i);
      extent = widen (extent, at->minimum);
      extent = widen (extent, at->maximum);
      extent = widen (extent, plumb_comparator_value (at, comparison->selection->statistic));
    }
  for (guint i = 0; i < comparison->periods->len; i++)
    {
      double goal, goal_end;

      plumb_figure_goal (comparison, g_array_index (comparison->periods, PlumbPeriod, i), &goal, &goal_end);
      extent = widen (widen (extent, goal), goal_end);
    }
  return extent;
}

PlumbBounds
plumb_figure_bounds_of (const PlumbIndicator *indicator, PlumbExtent extent, gboolean zero, guint ticks)
{
  if (!(extent.low <= extent.high))
    extent.low = extent.high = 0;
  /* What a fitted axis says of itself must not depend on the height of the chart. */
  ticks = zero ? ticks : 5;
  return indicator->unit == PLUMB_UNIT_PERCENT ? plumb_bounds_find_percent (extent.low, extent.high, zero, ticks)
                                               : plumb_bounds_find (extent.low, extent.high, zero, ticks);
}

PlumbBounds
plumb_figure_bounds (const PlumbComparison *comparison, guint ticks)
{
  return plumb_figure_bounds_of (comparison->indicator, plumb_figure_extent (comparison),
                                 comparison->selection->axis == PLUMB_AXIS_ZERO, ticks);
}
